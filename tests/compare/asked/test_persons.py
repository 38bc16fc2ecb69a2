"""Who is meant by a name, in full."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import known_of
from firsthand.compare.asked.persons import Persons, in_full, persons_of
from firsthand.extract import lexicons
from tests.compare.mining import mined

CASE = (
    "The mill was Joseph Rell’s. There stood Wm. Holm with Anna Rell.",
    "There came Joe Rell, and with him William Holm and Joe Pell.",
    "They saw Joseph Rell and Dr Anna Rell.",
)


def persons() -> Persons:
    return persons_of(known_of(mined(*CASE), []).tellings.values())


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("joe", "rell"), "joseph rell"),
        (("joseph",), "joseph rell"),
        (("mr", "holm"), "william holm"),
        (("anna",), "anna rell"),
        (("rell",), None),
        (("peter", "rell"), None),
        (("the", "miller"), None),
    ],
)
def test_who_is_meant(words: tuple[str, ...], name: str | None) -> None:
    assert persons().called(words) == name


def test_each_short_name_stands_for_one_name_in_full() -> None:
    parts = lexicons.sections("nicknames")
    words = [w for part in parts.values() for w in part["words"].split()]
    assert len(words) == len(set(words))
    assert not set(words) & set(parts)
    assert all(in_full(w) == name for name, part in parts.items() for w in part["words"].split())
