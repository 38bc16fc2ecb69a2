"""The event of a case: the act that most accounts tell, on which their bare times hang.

A clock that "said a quarter past twelve" tells no act; what it was a quarter past twelve of stands
beside it, or goes without saying because the case is of nothing else.
"""

from collections.abc import Sequence

from firsthand.compare.events.days import of_the_day
from firsthand.compare.events.hours import of_the_hour
from firsthand.compare.events.kinds import told_by
from firsthand.compared import Reading
from firsthand.model import Account


def meant(accounts: Sequence[Account], readings: Sequence[Reading]) -> list[Reading]:
    """The readings, the hours and days of the event with its verb where they tell it in none."""
    told = told_by(accounts)
    return of_the_day(accounts, told, of_the_hour(accounts, told, readings))
