"""The parts of the page, one renderer for each, from top to bottom."""
