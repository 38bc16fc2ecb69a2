"""Which patterns a text may have, by the parts of words that they need."""

from __future__ import annotations

import re
import sys

import pytest

import firsthand.compare.readings.done.cues  # noqa: F401
from firsthand.compare.readings.sites import frames as sites
from firsthand.compare.readings.times import frames as times
from firsthand.compare.sought import Index, Sought, parts


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"(?:was|were)\s(?:not\s)?(?:shut|barred)", "shut barred"),
        (r"\b(?:word|a\smessage)\sto\b", "word message"),
        (r"\b(?:word|a\smessage)\ssent\b", "sent"),
        (r"\bwarnings?\b", "warning"),
        (r"\b(?:loud-?speakers?|(?P<who>crier)s?)(?!\swas)", "speaker crier"),
        (r"(?<=old\s)ferry(?=man)", "ferry"),
        (r"(?:never|no)\b[^.;]{0,40}?\bboats?", "boat"),
        (r"(?:very\s){1,2}late{2}", "very"),
        (r"(?-i:[A-Z][\w’-]+)\s(?:rang|ringing)\s(?P<at>bell)\s(?P=at)", "bell"),
        (r"Dawn|dusk", "dawn dusk"),
        (r"ring(?:ing|s)?|ringleader", "ring"),
        (r"\w+|gate", ""),
        (r"(?:gate)?\d+", ""),
        (r"(?:gate|)\d{2}", ""),
        (r"[a-z]+\bx*", ""),
    ],
)
def test_the_rarest_parts_that_every_match_has(pattern: str, needed: str) -> None:
    assert parts(pattern) == frozenset(needed.split())


def test_an_index_leaves_out_what_cannot_match() -> None:
    some = [Sought(p) for p in (r"gates?\sshut", r"bells?", r"\d+", r"(?:oar|sail)s")]
    index = Index(some)
    assert index.within("The GATES were left.") == [0, 2]
    assert index.within("Oars and bells.") == [1, 2, 3]
    assert index.within("Nothing.") == [2]


def test_letters_that_capitals_make_alike() -> None:
    assert re.search("sail", "\u017fail", re.I)
    assert Index([Sought("sail")]).within("They set \u017fail.") == [0]


def test_a_pattern_is_used_as_one_of_the_standard_library() -> None:
    one = Sought(r"(?P<what>bell)s?")
    assert one.groupindex == {"what": 1}
    assert [m["what"] for m in one.finditer("Bells, a bell")] == ["Bell", "bell"]
    assert one.search("a bell", 3) is None
    assert Sought("Halt", re.NOFLAG).search("they halt") is None


_EXAMPLES = (
    "The siren wailed at four in the morning and nobody on the quay had been warned.",
    "“Fire!” cried the sergeant, and the men who stood by the weir fired into the crowd.",
    "The first shell fell on the tannery; two bodies lay behind the boiler house.",
    "All doors were bolted, the mate was drunk, and nine of the wounded were taken to the convent.",
    "The brigade was called at ten past two and arrived at a quarter to three.",
    "No order was given. They were bound, beaten and made to surrender; the act was not read.",
)


@pytest.mark.parametrize("text", _EXAMPLES)
def test_no_pattern_that_matches_is_left_out(text: str) -> None:
    deeds, _ = sys.modules["firsthand.compare.readings.done.cues"]._index()
    every = sys.modules["firsthand.compare.readings.done.cues"]._deeds()
    told = [p.words for deed in every.values() for p in deed.patterns]
    for index, patterns in (
        (deeds, told),
        *((i, [f.words for f in some]) for some, i in (sites._every(), times._every())),
    ):
        may = set(index.within(text))
        assert not [p.pattern for n, p in enumerate(patterns) if n not in may and p.search(text)]
