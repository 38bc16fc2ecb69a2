"""The words around an hour, up to the hours before and behind it, and what they tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from firsthand.compare.readings.times.clock import hours, lengths
from firsthand.compare.readings.times.frames import HOUR, LENGTH, told_of
from firsthand.model import Span

_NOT = re.compile(
    r"\b(?:not(?!\s(?:only|long|later|earlier|far|much|quite))|never|far\sfrom|no(?!\s(?:later|"
    r"earlier|sooner))|nobody|none|neither|nor|without|if|unless|whether|"
    r"would\s(?:not\s)?have|should\s(?:not\s)?have|ought|supposed|"
    r"had\s(?:\w+\s)?been\s\w+,\s)\b|n[’']t\b(?!\shave\sbeen\smore)",
    re.I,
)
_NEGATIVE = re.compile(r"\b(?:not|never|nobody|no\sone|not\sone|none)\b|(?<=\w)n[’']t\b", re.I)
_UNTIL = re.compile(r"\b(?:till|until|before)\b", re.I)
_NONE_AFTER = re.compile(
    r"\b(?:nor|or|none|and\snone|nor\sany)\s(?:at\s\w+\s)?(?:after|later|at\sany|ever)\b", re.I
)
_HAD_IT = re.compile(
    r"\A\W*(?:had|should)\s(?:the|they|it|he|she|we|i|there|that|any|only)\b", re.I
)
_CUT = re.compile(r";\s|\s(?:and|but)\s(?=\W*\Z)")
_THEN = re.compile(r"\W*(?:and\s)?(?:then|that\s(?:was|is)\swhen|that[’']s\swhen)\b", re.I)
_WORDS = re.compile(r"[\w’'-]+")
_FEW = 5
"""Words beside an hour of which the sentence tells nothing else."""
_MOST = 260


class Window(NamedTuple):
    """A ``text`` with a sign for the hour; ``until`` where it is one until which nothing was."""

    text: str
    until: bool

    def question(self) -> str | None:
        """The question that the hour answers; None where its words tell of none, or deny it."""
        mark = HOUR if HOUR in self.text else LENGTH
        if _NONE_AFTER.search(self.text) or _HAD_IT.search(self.text):
            return None
        before, _, behind = self.text.partition(mark)
        if self.until:
            return told_of(f"{_NEGATIVE.sub(' ', before)}{mark}{_NEGATIVE.sub(' ', behind)}")
        return None if _NOT.search(before) else told_of(self.text)


def window(
    text: str, sentences: Sequence[Span], number: int, hour: Span, *, answer: bool = False
) -> Window:
    """The words around an hour; where there are few, or it is an ``answer``, with those before it."""
    sentence = sentences[number]
    found = [f.span for f in hours(text, sentence.start, sentence.end)]
    whole = next((s for s in found if s.touches(hour)), hour)
    start = max((s.end for s in found if s.end <= whole.start), default=sentence.start)
    end = min((s.start for s in found if s.start >= whole.end), default=sentence.end)
    before = _LABEL.sub("", text[max(start, whole.start - _MOST) : whole.start])
    behind = text[whole.end : end][:_MOST]
    for cut in _CUT.finditer(before):
        if start > sentence.start or cut[0].startswith(";"):
            before = text[max(start, whole.start - _MOST) : whole.start][cut.end() :]
    behind = behind.partition("; ")[0]
    around = f"{before} {_mark(text, whole)} {behind}"
    alone = start == sentence.start and end == sentence.end
    if answer or (alone and len(_WORDS.findall(before + behind)) <= _FEW):
        around = _completed(text, sentences, number, around)
    around = around.translate(_PLAIN)
    return Window(around, _UNTIL.search(text[whole.start : hour.end]) is not None)


_LABEL = re.compile(r"\A\s*(?:A|Answer|ANSWER)[.:]\s")
_PLAIN = str.maketrans({"—": ",", "–": ",", "“": " ", "”": " ", "(": ",", ")": ","})


def _mark(text: str, hour: Span) -> str:
    """The sign of an hour, or of a length of time."""
    if any(f.span.touches(hour) for f in hours(text, hour.start, min(len(text), hour.end + 2))):
        return HOUR
    return LENGTH if lengths(text, hour.start, hour.end) else HOUR


def _completed(text: str, sentences: Sequence[Span], number: int, around: str) -> str:
    """A few words with an hour, behind the sentence before them, or before "that was when"."""
    behind = sentences[number + 1].of(text) if number + 1 < len(sentences) else ""
    if _THEN.match(behind):
        return f"{around.rstrip('. ')}, {behind}"
    if not number:
        return around
    return f"{sentences[number - 1].of(text).rstrip('.?! ')}, {around}"
