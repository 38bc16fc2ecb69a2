"""Names for one force: police, soldiers, guards."""

from __future__ import annotations

from firsthand.compare.alignment.forces import one_force
from tests.compare.readings.support import told


def test_two_names_for_one_force() -> None:
    """The constables of one account are the watchmen of another."""
    folds = one_force([told("The constables fired."), told("The watchmen fired.")])
    assert folds["constables"] == folds["watchmen"]


def test_two_forces_in_one_account_are_two() -> None:
    """Where an account tells two forces apart, they are two in all accounts."""
    both = told("The constables stood by when the soldiers fired.")
    assert one_force([both, told("The guards fired.")]) == {}


def test_one_name_alone_needs_no_other() -> None:
    """Where all accounts use one name there is nothing to fold."""
    assert one_force([told("The police fired."), told("The constables fired.")]) == {}
