"""Forms of words for questions."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.inflections import many, participle, past, plural
from firsthand.extract import lexicons


@pytest.mark.parametrize(
    ("verb", "due"),
    [
        ("strike", "struck struck"), ("ram", "rammed rammed"), ("carry", "carried carried"),
        ("die", "died died"), ("order", "ordered ordered"), ("take", "took taken"),
        ("stay", "stayed stayed"), ("show", "showed shown"), ("compel", "compelled compelled"),
        ("load", "loaded loaded"), ("tow", "towed towed"), ("agree", "agreed agreed"),
    ],
)  # fmt: skip
def test_past(verb: str, due: str) -> None:
    assert f"{past(verb)} {participle(verb)}" == due


def test_irregular_verbs_are_rows_of_three() -> None:
    assert all(len(row.split()) == 3 for row in lexicons.phrases("pasts", "irregular"))


@pytest.mark.parametrize(
    ("noun", "due"),
    [("body", "bodies"), ("boat", "boats"), ("man", "men"), ("glass", "glasses"), ("boats", "boats"),
     ("person", "people"), ("day", "days"), ("church", "churches")],
)  # fmt: skip
def test_plural(noun: str, due: str) -> None:
    assert plural(noun) == due
    assert many(due)
    assert not many(noun) or noun == due
