"""Who is meant: the actors of an account, each mention with its reason."""
