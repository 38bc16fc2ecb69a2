"""The event of a case: the act that most accounts tell, on which their bare times hang.

A clock that "said a quarter past twelve" tells no act; what it was a quarter past twelve of stands
beside it, or goes without saying because the case is of nothing else.
"""

from firsthand.compare.events.hours import meant

__all__ = ["meant"]
