"""Names that accounts spell in several ways, and nouns that stand for a name."""

from __future__ import annotations

from firsthand.compare.alignment.names import epithets, only_officer, spellings
from tests.compare.alignment.support import account


def test_spellings_of_a_name_are_one() -> None:
    here = [
        account(x, f"They met {name}.")
        for x, name in zip("abc", ("Kastner", "Kastnar", "Kastner"), strict=True)
    ]
    assert spellings(here, ()) == {"kastnar": "kastner"}


def test_names_that_begin_otherwise_or_are_far_apart_are_two() -> None:
    here = [
        account(x, f"They met {name}.")
        for x, name in zip("abc", ("Kastner", "Rastner", "Kistnur"), strict=True)
    ]
    assert spellings(here, ()) == {}


def test_two_names_of_one_account_stay_two() -> None:
    here = [account("a", "We met Kastner and Kastnar."), account("b", "They met Kastner.")]
    assert spellings(here, ()) == {}


def test_short_names_are_not_folded() -> None:
    here = [account("a", "We met Ashe."), account("b", "They met Esch.")]
    assert spellings(here, ()) == {}


def test_a_noun_before_one_name_stands_for_it() -> None:
    here = [
        account("a", "Then the launch Petrel came.", "Our captain Rell and captain Holm spoke.")
    ]
    assert epithets(here, {}) == {"petrel": frozenset({"launch"})}


def test_the_noun_before_the_words_for_being_called_is_of_the_name() -> None:
    here = [
        account("a", "She struck the reef known as the Sow and sank."),
        account("b", "They met at the inn they call the Harrow, by the mill."),
        account("c", "The guests known as late went home."),
    ]
    assert epithets(here, {}) == {"sow": {"reef"}, "harrow": {"inn"}}


def test_the_only_officer_whom_a_case_names() -> None:
    one = [account("a", "Lieutenant Emil Kastner sat there."), account("b", "Lt. Kastner slept.")]
    assert only_officer(one, {}) == {"kastner"}
    two = [*one, account("c", "Major Rast came.")]
    assert only_officer(two, {}) == frozenset()
