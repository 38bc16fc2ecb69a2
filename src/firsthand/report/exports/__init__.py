"""What the values of an examination are handed on as: one file a format."""
