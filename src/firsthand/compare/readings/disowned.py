"""Who denies what was just told of a doer: "the signal was given by Rell. The company denies this"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading, Who
from firsthand.model import Span

_NOT_HE = re.compile(
    r"\b(?:(?:[Hh]e|[Ss]he|they|They)(?:[’']ll|\swill|\sa?lways|\shas\salways)?\s)?(?:swore|swears?|sworn|says?|said|insist(?:s|ed)?|maintain(?:s|ed)?|tell\syou|told\s\w+)\s"
    r"(?:that\s)?(?P<who>he|she|they)\s(?:hadn[’']t|had\snot|has\snot|never(?:\sdid)?|didn[’']t|did\snot|wasn[’']t|was\snot)(?=\s*[.,;:!?”\"]|\sand\b)"
)
""" "He stood up and swore he hadn't"."""
_FLAT = re.compile(
    r"[“\"‘]?(?:(?:no|never|nonsense|absolutely\snot|certainly\snot|by\sno\smeans|not\strue|that\sis\s(?:a\slie|not\strue|untrue|false)|not\sat\sall|of\scourse\snot"
    r"|(?:it|he|she|they|we|i)\s(?:was|were|did|had)\s(?:not|nothing\sof\sthe\s(?:kind|sort))|(?:it|he|she|they|we|i)\s(?:wasn|weren|didn|hadn)[’']t)[,.!]?\s?(?:sir|madam)?)[.!”\"]*\s*",
    re.I,
)
""" "Absolutely not": all that somebody says to what was put to him."""
_OPEN = frozenset(("denied", "unknown", "unseen"))
_THIS = frozenset("this it that these charge accusation allegation claim".split())
_TOLD = frozenset(("asserted", "alleged"))
_BACK, _FURTHER = 2, 5
"""Sentences before a denial in which stands what it denies; before "he says he never"."""


def denied_again(ground: Ground, told: Sequence[Reading]) -> Iterator[Reading]:
    """For each denial of what was just told of a doer the same doer, denied."""
    for clause in ground.told:
        if clause.denied or clause.mood or clause.act not in listed("rejecting"):
            continue
        what, who = clause.slot("object"), clause.slot("subject")
        standing = ground.standing(clause.span, clause)
        if what is None or what.head not in _THIS or who is None or standing is None:
            continue
        before = _last(ground, clause.span, told, _BACK)
        if before is not None:
            yield _denied(before, ground.trimmed(clause.span), ground.credited(standing, who))
    yield from _flatly(ground, told)
    for match in _NOT_HE.finditer(ground.characters):
        span = ground.trimmed(Span(match.start(), match.end()))
        before = _last(ground, span, told, _FURTHER)
        told_by = ground.standing(Span(*match.span("who")))
        if before is None or told_by is None:
            continue
        accused = before.value.actor if isinstance(before.value, Who) else None
        if accused is not None:
            told_by = told_by._replace(chain=(accused,), voice=accused)
        yield _denied(before, span, told_by)


def _denied(before: Reading, span: Span, standing: Standing) -> Reading:
    """The reading of a doer once more, denied in the words at a span and in a voice of their own."""
    return replace(
        before, span=span, clause=span, modality="denied", claim=standing.claim,
        voice=standing.voice, chain=standing.chain, rule="denied right behind it",
    )  # fmt: skip


def _flatly(ground: Ground, told: Sequence[Reading]) -> Iterator[Reading]:
    """What a speaker's first words deny of the doer whom the one before him named."""
    for question, answer in pairwise(ground.account.sentences):
        same = ground.segment(question.start) == ground.segment(answer.start)
        if same or question.start in ground.asked or not _FLAT.fullmatch(ground.of(answer)):
            continue
        own = ground.standing(answer)
        before = [
            r for r in told
            if question.covers(r.span) and r.value is not None and r.modality not in _OPEN
        ]  # fmt: skip
        if own is not None and before:
            yield _denied(before[-1], answer, own)


def _last(ground: Ground, at: Span, told: Sequence[Reading], back: int) -> Reading | None:
    """The last doer that was told of before a place, of an act that is asked after."""
    start = ground.sentence(at.start).start
    for _ in range(back):
        start = ground.sentence(max(0, start - 1)).start
    near = [
        r for r in told
        if start <= r.span.start and r.span.end <= at.start
        and r.value is not None and r.modality in _TOLD and r.act not in listed("rejecting")
    ]  # fmt: skip
    return max(near, key=lambda r: r.span, default=None)
