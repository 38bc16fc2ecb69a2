"""Moments: the times of which an account speaks, each an interval as wide as its words.

Times are read in text order. What the words leave out is taken from an anchor: the last moment
that was fixed where the account tells a story, the date of publication where it is news, the
speaker's own now inside a quotation. Where no anchor is known the moment stays without a date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firsthand.extract.moments.anchors import Anchors
from firsthand.extract.moments.calendars import (
    DAY,
    SEASONS,
    Interval,
    days,
    edtf,
    known,
    month_days,
    ordinal,
    year_days,
)
from firsthand.extract.moments.daytimes import clock_of
from firsthand.extract.moments.governing import governing
from firsthand.extract.moments.halves import settled
from firsthand.extract.moments.joining import phrases
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.reckoning import interval
from firsthand.model import Attribution, Quotation, Segment, Span
from firsthand.values import PUBLISHED, Moment, MomentRole

if TYPE_CHECKING:
    from firsthand.extract.valuing import Ground

_QUIET = ("boilerplate", "reference", "deleted", "attachment")
_HEADS = ("byline", "dateline")
_UNTOLD = ("duration", "set", "past", "present")
"""Units that are no moment: how long, how often, and a vague now."""
_NEWS = 45 * DAY
"""An account whose story lies further than this from its publication is not read as news of it."""
_FINE, _MIDDLE = 8 * DAY, 200 * DAY
_ENTRIES = 3
"""Passages with a date of their own that make a diary."""
_BESIDE = 120
"""Characters within which the words that tell of a quotation may say when it was said."""
_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d{2,4}\b")


@dataclass(slots=True)
class _Voice:
    """What was last fixed by one voice, with the ids of the moments that fixed it."""

    last: Interval | None = None
    day: Interval | None = None
    last_id: str | None = None
    day_id: str | None = None
    far: Interval | None = None
    far_id: str | None = None
    story: Interval | None = None


def moments(ground: Ground) -> tuple[Moment, ...]:
    """All moments in text order, ``m1``, ``m2``, ..."""
    return tuple(m for m, _ in told(ground))


def told(ground: Ground) -> Iterator[tuple[Moment, Phrase]]:
    """The moments, each with what its words say by themselves."""
    found = [
        (_shifted(p, segment.span.start), segment)
        for segment in ground.text.segments
        if segment.role not in _QUIET
        for p in phrases(segment.span.of(ground.text.characters))
        if p.unit not in _UNTOLD or p.to is not None
    ]
    said = settled(ground.text.characters, [p for p, _ in found])
    # Several passages that begin with a date are a diary or a log; one is a letter's own date.
    dated = {s.span for p, s in found if _alone(ground.text.characters, p, s)}
    reader = _Reader(ground, said, diary=len(dated) >= _ENTRIES)
    for n, (p, (_, segment)) in enumerate(zip(said, found, strict=True)):
        yield reader.read(n, segment), p


def _shifted(p: Phrase, by: int) -> Phrase:
    if by == 0:
        return p
    return replace(
        p,
        span=Span(p.span.start + by, p.span.end + by),
        event=Span(p.event.start + by, p.event.end + by) if p.event else None,
        to=_shifted(p.to, by) if p.to else None,
        of=_shifted(p.of, by) if p.of else None,
        other=_shifted(p.other, by) if p.other else None,
    )


class _Reader:
    """Goes through the text and remembers what each voice last fixed."""

    def __init__(self, ground: Ground, found: Sequence[Phrase], diary: bool) -> None:
        self.ground = ground
        self.found = found
        self.diary = diary
        self.places = [p.span.start for p in found]
        self.characters = ground.text.characters
        self.published = (
            published(ground.text.metadata.published.value)
            if ground.text.metadata.published
            else None
        )
        self.now, self.now_id = self.published, PUBLISHED if self.published else None
        self.voices: dict[str, _Voice] = {"": _Voice()}
        self.quotations = [q for q in ground.quotations if q.speech and q.depth == 1]
        self.starts = [q.span.start for q in self.quotations]
        cues = {s: a for a in ground.attributions for s in a.cue}
        self.governing = [governing(ground.parse, p.span, cues) for p in found]
        self.tellings = [
            (cue, n)
            for n, (_, cue, _) in enumerate(self.governing)
            if cue is not None and self._quotation(found[n].span) is None
        ]
        self.month_first = _month_first(self.characters)

    def read(self, n: int, segment: Segment) -> Moment:
        """The moment of the phrase with this number."""
        p = self.found[n]
        quoted = self._quotation(p.span)
        voice = self.voices.setdefault(self._speaker(quoted) if quoted else "", _Voice())
        speech = voice if quoted else self._reported(p) or voice
        future, cue, passing = self.governing[n]
        role = self._role(segment, cue, quoted)
        if segment.role != "body" and p.year and interval(p, Anchors()) == self.published:
            role = "published"
        counted = p.base == "last" and p.shift not in (None, (0, 0))
        at, ids = self._anchors(speech if counted else voice, quoted, future)
        found = None if p.unit == "order" else interval(p, at)
        alone = found is not None and interval(p, Anchors(month_first=self.month_first)) == found
        base = at.of(p)
        anchor = None
        if found is not None and not alone and p.of is None:
            anchor = next((i for x, i in ids if x is not None and x is base), None)
        earliest, latest = found.iso() if found else (None, None)
        made = Moment(
            f"m{n + 1}", p.span, earliest, latest, _edtf(p, found, self.month_first), role, p.rule,
            anchor, p.order, p.event, clock_of(p, found),
        )  # fmt: skip
        if (
            found is not None
            and made.role != "said"
            and not self._sets_now(p, found, made, segment)
        ):
            self._fix(p, found, made, voice, passing)
            if speech is not voice:
                self._fix(p, found, made, speech, passing=False)
        return made

    def _sets_now(self, p: Phrase, found: Interval, made: Moment, segment: Segment) -> bool:
        """Whether it is when the account or an entry of it was written, and no day of its story."""
        alone = _alone(self.characters, p, segment)
        headed = segment.role in ("title", "heading") and p.unit == "day" and p.year and not p.hours
        if made.role != "published" and not alone and not headed:
            return False
        self.now, self.now_id = found, made.id
        # A heading's date is when it was written or heard; only a diary's is a day of its story.
        return made.role == "published" or not (alone and self.diary)

    def _anchors(
        self, voice: _Voice, quoted: Quotation | None, future: bool | None
    ) -> tuple[Anchors, list[tuple[Interval | None, str | None]]]:
        narrator = self.voices[""]
        now, now_id = self.now, self.now_id
        spoken = self._spoken(quoted.span) if quoted is not None else None
        if spoken is not None:
            now, now_id = spoken
        elif quoted is not None and narrator.day is not None and not _near(narrator.day, self.now):
            now, now_id = narrator.day, narrator.day_id
        day, day_id = (voice.day, voice.day_id) if voice.day else (narrator.day, narrator.day_id)
        last, last_id = (
            (voice.last, voice.last_id) if voice.last else (narrator.last, narrator.last_id)
        )
        far, far_id = (voice.far, voice.far_id) if voice.far else (narrator.far, narrator.far_id)
        news = _near_now(voice.story or narrator.story, now)
        at = Anchors(now, last, day, far, news, future, self.month_first)
        return at, [(now, now_id), (day, day_id), (last, last_id), (far, far_id)]

    def _fix(
        self,
        p: Phrase,
        found: Interval,
        made: Moment,
        voice: _Voice,
        passing: bool,
    ) -> None:
        """Later times are reckoned from this one, unless it only bounds or stands beside the story."""
        width = found.width
        if (passing and not (p.shift and p.base == "last")) or self.characters[
            max(0, p.span.start - 6) : p.span.start
        ].lower() == "as of ":
            return
        if (
            p.bound
            or width is None
            or p.unit in ("stretch", "decade", "century")
            or width > 2 * _MIDDLE
        ):
            return
        voice.far, voice.far_id = found, made.id
        if p.unit == "year" and not self._told_year(p, voice):
            return
        if p.year and width <= 2 * DAY:
            voice.story = found
        voice.last, voice.last_id = found, made.id
        voice.day, voice.day_id = (found, made.id) if width <= _FINE else (None, None)

    def _told_year(self, p: Phrase, voice: _Voice) -> bool:
        """Whether a year sets the scene: "In 1991", and not "the 1991 agreement"."""
        before = self.characters[max(0, p.span.start - 5) : p.span.start].lower()
        inside = (
            voice.last is not None
            and p.year is not None
            and (
                voice.last.earliest is not None
                and _contains(year_days(p.year, p.year), voice.last.earliest)
            )
        )
        first = before[:1] in ("", ".", "\n", "!", "?") or before.strip() == "in"
        return before.endswith("in ") and not inside and (voice.last is None or first)

    def _role(
        self, segment: Segment, cue: Attribution | None, quoted: Quotation | None
    ) -> MomentRole:
        if segment.role in _HEADS:
            return "published"
        if cue is None or quoted is not None:
            return "occurred"
        return "observed" if cue.act == "perception" else "said"

    def _quotation(self, span: Span) -> Quotation | None:
        n = bisect_right(self.starts, span.start) - 1
        if n >= 0 and any(piece.touches(span) for piece in self.quotations[n].pieces):
            return self.quotations[n]
        return None

    def _speaker(self, quoted: Quotation) -> str:
        for a in self.ground.attributions:
            if any(c.touches(quoted.span) for c in a.content):
                return a.source_actor or a.id
        return f"quotation {quoted.span.start}"

    def _reported(self, p: Phrase) -> _Voice | None:
        """What was last fixed within reported speech, first of all the day on which it was said."""
        around = [t for t in self.tellings if any(c.covers(p.span) for c in t[0].content)]
        if not around:
            return None
        cue, n = around[-1]
        key = f"what {cue.id} tells"
        if key not in self.voices:
            spoken = self._said(n)
            if spoken is None:
                return None
            said, said_id = spoken
            self.voices[key] = _Voice(said, said, said_id, said_id, said, said_id)
        return self.voices[key]

    def _spoken(self, content: Span) -> tuple[Interval, str] | None:
        """When something was said, where a time stands with the words that tell of it."""
        for cue, n in self.tellings:
            beside = content.start - _BESIDE < self.places[n] <= content.end + _BESIDE
            said = (
                self._said(n) if beside and any(c.touches(content) for c in cue.content) else None
            )
            if said is not None:
                return said
        return None

    def _said(self, n: int) -> tuple[Interval, str] | None:
        """The time of a phrase that stands with words of telling, as far as it is known by now."""
        narrator = self.voices[""]
        at = Anchors(self.now, narrator.last, narrator.day, narrator.far,
                     _near_now(narrator.story, self.now), month_first=self.month_first)  # fmt: skip
        found = interval(self.found[n], at)
        return (found, f"m{n + 1}") if found is not None and found.width is not None else None


def published(value: str) -> Interval | None:
    """The days of a date of publication, which is EDTF."""
    m = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value)
    if m is None or not 1 <= int(m[1]) <= 9999 or (m[2] and not 1 <= int(m[2]) <= 12):
        return None
    year, month, day = (int(x or 0) for x in m.groups())
    n = ordinal(year, month, day) if day else None
    if day and n is None:
        return None
    found = days(n, n) if n else month_days(year, month) if month else year_days(year, year)
    return found if known(found) else None


def _near_now(last: Interval | None, now: Interval | None) -> bool:
    """Whether a story is news: nothing is fixed yet, or what is lies near the now or ahead of it."""
    if now is None or last is None or last.earliest is None or now.latest is None:
        return now is not None
    return last.earliest > now.latest or _near(last, now)


def _near(one: Interval, other: Interval | None) -> bool:
    if other is None or None in (one.earliest, one.latest, other.earliest, other.latest):
        return False
    return one.latest + _NEWS >= other.earliest and other.latest + _NEWS >= one.earliest  # type: ignore[operator]


def _contains(whole: Interval, minute: int) -> bool:
    return (whole.earliest or 0) <= minute <= (whole.latest or 0)


def _alone(characters: str, p: Phrase, segment: Segment) -> bool:
    """Whether a passage is, or begins with, a day of its own; a heading may also end with one."""
    if p.unit != "day" or not p.month or p.hours or p.clock is not None:
        return False
    before = characters[segment.span.start : p.span.start].strip()
    after = characters[p.span.end : segment.span.end].lstrip(" ")[:1]
    ends = segment.role in ("title", "heading") and p.to is None and before.endswith(",")
    return (not before or ends) and after in ("", "\n", ".", ":", "—", "–")


def _month_first(characters: str) -> bool | None:
    """Whether dates in figures put the month first, if one of them can be read in one way only."""
    shown = {
        int(m[2]) > 12
        for m in _FIGURES.finditer(characters)
        if (int(m[1]) > 12) != (int(m[2]) > 12)
    }
    return shown.pop() if len(shown) == 1 else None


def _edtf(p: Phrase, found: Interval | None, month_first: bool | None) -> str | None:
    if p.unit == "order":
        return None
    if found is None:
        if (
            p.unit == "day"
            and p.month
            and p.day
            and p.year is None
            and not p.other
            and p.to is None
        ):
            return f"XXXX-{p.month:02}-{p.day:02}"
        return (
            f"XXXX-{p.month:02}"
            if p.unit == "month" and p.month and p.to is None and not p.shift
            else None
        )
    if (
        p.unit == "season"
        and p.year
        and p.section in SEASONS
        and p.to is None
        and not p.bound
        and (p.number or 0) > 0
    ):
        return f"{p.year:04}-{SEASONS[p.section]}" + ("~" if p.about else "")
    if p.other is not None and month_first is None and p.to is None and not p.bound and p.year:
        both = sorted(
            f"{p.year:04}-{x.month:02}-{x.day:02}" for x in (p, p.other) if x.month and x.day
        )
        return f"[{','.join(both)}]"
    return edtf(found, p.about)
