"""Other programs on the same input in the same run, scored by the same scorers."""
