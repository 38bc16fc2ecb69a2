"""The cases of claims.md, and laws that hold for the claims of any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.actors.resolving import resolve
from firsthand.extract.attributions import attributions
from firsthand.extract.claims.making import claims
from firsthand.extract.claims.stretches import hulls
from firsthand.model import UNKNOWN, Account, Claim, Span
from tests.cases import Case, cases
from tests.extract.support import scene_of


def account_of(words: str) -> Account:
    """The words mined as far as claims go."""
    stage = scene_of(words)
    people = resolve(stage.text, stage.parse, attributions(stage), quotations=stage.quotations)
    found = claims(
        stage.text, stage.parse, people.attributions, actors=people.actors, author=people.author,
        quotations=stage.quotations,
    )  # fmt: skip
    return Account(
        id="d1", text=stage.text, words=0, sentences=tuple(stage.parse.sentences),
        quotations=stage.quotations, actors=people.actors, attributions=people.attributions,
        claims=found, author=people.author,
    )  # fmt: skip


def _line(account: Account, claim: Claim) -> str:
    names = {a.id: a.name + ("" if a.named else "~") for a in account.actors}
    text = account.text.characters
    parts = [
        claim.span.of(text), claim.form, ", ".join(names.get(x, x) for x in claim.chain) or "-",
        str(claim.hands), claim.origin, claim.basis,
    ]  # fmt: skip
    parts += ["denied"] if claim.denied else []
    parts += ["hedges " + ", ".join(h.of(text) for h in claim.hedges)] if claim.hedges else []
    return " | ".join(parts)


@pytest.mark.parametrize("case", cases("claims.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    account = account_of(case.words)
    assert ([_line(account, c) for c in account.claims] or ["none"]) == list(case.expected)


BITS = st.sampled_from(
    ["Orsini", "said", "“", "”", '"', "that", "the gate", "was open", ",", ".", "she", "told", "me",
     "according to", "denied", "«", "»", "I", "saw", "we carried", "perhaps", "\n\n", "(1)", "who",
     "it", ":", ";", "?", "!", "MR. PELL:", "was told", "claims", "as saying", "—", "é", "𝔘", "to",
     "shut", "STOP", "Dear Ana,", "Yours,", "3 May.", "had it from", "is believed to", "asked",
     "whether", "ordered", "Went", "which", "\x00", "\u2028", "...", "—", "’s claim"]
)  # fmt: skip


def _sound(account: Account) -> None:
    text = account.text.characters
    known = {a.id for a in account.actors}
    assert len({c.id for c in account.claims}) == len(account.claims)
    for claim in account.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert any(c.isalnum() for c in claim.span.of(text))
        assert claim.hands == len(claim.chain)
        assert all(x == UNKNOWN or x in known for x in claim.chain)
        assert UNKNOWN not in claim.chain[1:]
        assert account.author not in claim.chain
        assert all(claim.span.covers(h) for h in claim.hedges)
        assert (claim.origin in ("named", "unnamed")) == bool(claim.chain)
        assert (claim.origin == "author") == (claim.basis == "witnessed")
    _placed(account)


def _placed(account: Account) -> None:
    """Each claim stands in one segment or in its voice's content; those of a voice lie apart."""
    starts = [s.start for s in account.sentences]
    by_id = {a.id: a for a in account.attributions}
    last: dict[str | None, Span] = {}
    parse = scene_of(account.text.characters).parse
    for claim in account.claims:
        holders = [s.span for s in account.text.segments]
        if claim.attribution is not None:
            holders += hulls(by_id[claim.attribution], parse, starts)
        assert any(_around(h, claim.span) for h in holders)
        before = last.get(claim.attribution)
        assert before is None or not before.touches(claim.span)
        last[claim.attribution] = claim.span


def _around(hull: Span, span: Span) -> bool:
    """Whether a span lies in a hull, but for a word that the hull's edge cuts."""
    return hull.start - 40 <= span.start and span.end <= hull.end + 40


@settings(max_examples=80, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=40))
def test_any_words_give_sound_claims(bits: list[str]) -> None:
    words = "Note. " + " ".join(bits)
    account = account_of(words)
    _sound(account)
    assert account_of(words).claims == account.claims


@pytest.mark.parametrize("case", cases("attributions.md"), ids=lambda c: c.trap)
def test_the_attribution_cases_give_sound_claims(case: Case) -> None:
    _sound(account_of(case.words))


@pytest.mark.parametrize(
    "unit",
    ["Orsini said the gate was open and ", "I saw the gate, ", "“ ", "; ", "he said “", ", , . "],
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    """Ten times the text takes no more than some thirty times the time: no square in it."""
    stage = scene_of(unit * 150)
    long = scene_of(unit * 1500)
    times = []
    for each in (stage, long):
        people = resolve(each.text, each.parse, (), quotations=each.quotations)
        start = time.process_time()
        claims(each.text, each.parse, (), actors=people.actors, author=None)
        times.append(time.process_time() - start)
    assert times[1] < max(30 * times[0], 2.0)
