"""Every word of doubt is found in its example; bounds of quantities and leave are none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from firsthand.extract import lexicons
from firsthand.extract.claims.hedges import hedges
from tests.extract.support import scene_of


def _found(words: str) -> list[str]:
    return [h.of(words) for h in hedges(scene_of(words).parse)]


def _entries() -> list[tuple[str, str, str]]:
    out = []
    for name, part in lexicons.sections("hedges").items():
        listed = (
            lexicons.phrases("hedges", name)
            if name == "phrases"
            else sorted(lexicons.words("hedges", name))
        )
        out += [(name, word, part["example"].replace("{}", word)) for word in listed]
    return out


@pytest.mark.parametrize(("section", "word", "example"), _entries())
def test_word_is_found_in_its_example(section: str, word: str, example: str) -> None:
    assert any(word in found for found in _found(example)), (section, example)


@pytest.mark.parametrize(
    "words",
    [
        "About forty people, some of them children, at least nine, were there.",
        "You may go in now. We may smoke here.",
        "He appeared at the gate at nine.",
        "They left as soon as possible.",
        "She was thought by Orsini to be ill.",
        "It was not what I think so.",
        "The likeness was good, and a possibility was open.",
    ],
)
def test_no_doubt(words: str) -> None:
    assert _found(words) == []


def test_spans_stand_in_order_and_apart() -> None:
    words = "It may be, perhaps, that the gate is believed to be open, I think, or seems to be."
    found = hedges(scene_of(words).parse)
    assert [h.of(words) for h in found] == [
        "It may be", "perhaps", "is believed", "I think", "seems",
    ]  # fmt: skip
    assert all(a.end <= b.start for a, b in pairwise(found))
