"""The cases of attributions.md, and laws that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, cases
from tests.extract.support import attributions_of, said


def _listed(words: str) -> list[str]:
    found = attributions_of(words)
    place = {a.id: n for n, a in enumerate(found, 1)}
    out = []
    for a in found:
        notes: list[str] = [a.mode]
        notes += [a.act] if a.act != "speech" else []
        notes += ["denies"] if a.denies else []
        notes += ["distanced"] if a.distanced else []
        notes += [f"to {said(words, a.addressee)}"] if a.addressee else []
        notes += [f"in {said(words, a.outlet)}"] if a.outlet else []
        notes += [f"within {place[a.parent]}"] if a.parent else []
        roles = [said(words, s) or "-" for s in (a.source, a.cue, a.content)]
        out.append(" | ".join([*roles, ", ".join(notes)]))
    return out or ["none"]


@pytest.mark.parametrize("case", cases("attributions.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    assert _listed(case.words) == list(case.expected)


BITS = st.sampled_from(
    ["Orsini", "said", "“", "”", '"', "that", "the gate", "was open", ",", ".", "she", "told", "me",
     "according to", "denied", "«", "»", "‘", "’", "\n\n", "(1)", "who", "saw", "it", ":", ";", "?",
     "MR. PELL:", "I", "was told", "claims", "as saying", "—", "é", "𝔘"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=40))
def test_any_words_give_sound_attributions(bits: list[str]) -> None:
    words = "Note. " + " ".join(bits)
    found = attributions_of(words)
    ids = {a.id for a in found}
    for a in found:
        for span in (*a.source, *a.cue, *a.content, *a.addressee, *a.outlet):
            assert 0 <= span.start < span.end <= len(words)
        assert a.parent is None or (a.parent in ids and a.parent != a.id)
        assert a.rule
    assert attributions_of(words) == found
