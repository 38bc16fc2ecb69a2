"""Each word of the lexicon of verdicts does what its list says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.verdicts import ruling
from firsthand.compare.verdicts.lists import listed, opposite, sections
from firsthand.compared import Count, Reading, Where, Who
from tests.compare.verdicts.support import reading

_ARTICLES = ("the", "a")
WORDS = [
    (name, word) for name in sections() if name != "opposites" for word in sorted(listed(name))
]
PAIRS = [pair.split() for pair in sections()["opposites"]["words"].split("|")]


def _side(words: str) -> Reading:
    """A reading from its words: "9 houses", "(begin) in the house", "the guards", "Anton Rell"."""
    first, *rest = words.split()
    if first == "begin":
        return replace(_side(" ".join(rest)), act="begin")
    if first.isdigit():
        return reading(words, Count(float(first), float(first), "exact", rest[0]))
    if len(rest) > 1 and rest[0] in _ARTICLES:
        return reading(words, Where(tuple(rest[1:]), first))
    named = any(w[:1].isupper() for w in (first, *rest))
    kept = tuple(w.casefold() for w in (first, *rest))
    return reading(words, Who(kept, words if named else None, named=named))


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_each_word_gets_the_verdict_of_its_list(name: str, word: str):
    part = sections()[name]
    a, b = (_side(x) for x in part["example"].replace("{}", word).split(" | "))
    if a.value == b.value:
        pytest.skip("the word stands on the other side of the example")
    for found in (ruling(a, b), ruling(b, a)):
        assert found is not None
        assert found.word == part["verdict"]


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_opposites_exclude_each_other(pair: list[str]):
    assert opposite([pair[0], "gate"], [pair[1], "gate"]) == (pair[0], pair[1])
    assert opposite([pair[1], "gate"], [pair[0], "gate"]) is not None
    assert opposite(pair, pair) is None
