"""Source criticism: who says so, who told them, what stands behind it."""

from firsthand._version import __version__

__all__ = ["__version__"]
