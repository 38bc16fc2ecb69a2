"""What people read and other programs load: the page, the terminal summary, the JSON."""
