"""What markers, notes, links and named texts point to."""
