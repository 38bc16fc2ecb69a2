"""The page of a comparison: accounts side by side, point by point."""
