"""How well accounts are laid side by side."""
