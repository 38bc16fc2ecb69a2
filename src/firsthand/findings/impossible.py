"""`time.impossible`: sentences of one voice whose times cannot all hold.

Only what is stated is compared: a date with its weekday, the two ends of a range, a count of
hours or days with the moments on both sides of it, an event's time with what is put before or
after it. Each is a constraint of a temporal network; the finding is a smallest set that has no
solution. Different voices are never mixed, and two events of one name are never taken for one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from firsthand.extract.moments.calendars import DAY, Interval, ordinal
from firsthand.extract.moments.joining import phrases
from firsthand.extract.moments.network import ORIGIN, Constraint, contradictions
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.reckoning import from_anchor
from firsthand.extract.moments.vague import events
from firsthand.findings.telling import made, passages, short
from firsthand.model import Account, Finding, Span
from firsthand.values import Moment

KIND = "time.impossible"
RULE = "the stated times and orders have no common solution"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BESIDE = re.compile(r",?\s(?:on\s|at\s|namely\s|exactly\s)?(?:the\s)?|\s\(", re.I)
_GLUE = re.compile(r",?\s(?:on\s|at\s|in\s)?(?:the\s)?", re.I)
_DENIED = re.compile(r"\b(?:not|never|no|nobody|none|without|if|unless)\b|n[’']t\b", re.I)
_STARTS = (
    r"began|begins|started|starts|broke\sout|came\sinto\s(?:force|effect)|was\ssigned|was\sdeclared"
)
_ENDS = r"ended|was\sover|was\slifted|finished|stopped"
_WHOLE = r"took\splace|happened|occurred|was\sheld"
_EVENT = re.compile(
    rf"\bthe\s(?P<np>(?:[\w’'-]{{2,20}}\s){{0,2}}?(?:{events()}))\s"
    rf"(?:(?P<start>{_STARTS})|(?P<end>{_ENDS})|(?P<whole>{_WHOLE}))\s(?:on\s|at\s|in\s|only\s|the\s){{0,3}}$",
    re.I,
)


def findings(account: Account) -> Iterator[Finding]:
    """One for each smallest set of sentences, those of one sentence first."""
    reader = _Reader(account)
    for constraints in reader.voices().values():
        for found, miss in contradictions(constraints):
            spans = {c.sentence for c in found if c.sentence is not None}
            told = "; ".join(dict.fromkeys(c.words for c in found if c.words))
            count = (
                "What this sentence says"
                if len(spans) == 1
                else f"What these {len(spans)} sentences say"
            )
            message = f"{count} of time cannot all hold: {told}. The times miss each other by {_length(miss)}."
            yield made(KIND, message, RULE, passages(account, spans))


def _length(minutes: int) -> str:
    """A length of time in words: "1 day", "2 hours 30 minutes"."""
    for unit, size in (("day", DAY), ("hour", 60)):
        if minutes >= size:
            n, rest = divmod(minutes, size)
            out = f"{n:,} {unit}{'s' * (n != 1)}"
            return f"{out} {rest} minute{'s' * (rest != 1)}" if unit == "hour" and rest else out
    return f"{minutes} minute{'s' * (minutes != 1)}"


class _Reader:
    """Reads the constraints of an account."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.characters = account.text.characters
        self.moments = account.values.moments
        self.by_id = {m.id: m for m in self.moments}
        self.starts = [s.start for s in account.sentences]
        self.claims = sorted(account.claims, key=lambda c: c.span)
        self.read = {m.id: self._phrase(m) for m in self.moments}
        self.mixed = any(p is not None and p.julian for p in self.read.values())

    def voices(self) -> dict[str, list[Constraint]]:
        """The constraints of each voice."""
        out: dict[str, list[Constraint]] = {}
        fixed: dict[str, dict[str, list[Constraint]]] = {}
        for n, m in enumerate(self.moments):
            voice = self._voice(m.span)
            sentence = self._sentence(m.span)
            if voice is None or sentence is None or _DENIED.search(self.characters, *sentence):
                continue
            here = out.setdefault(voice, [])
            here += self._alone(m, sentence)
            if n + 1 < len(self.moments):
                here += self._pair(m, self.moments[n + 1], sentence)
            here += self._ordered(m, sentence)
            for c in self._event(m, sentence):
                fixed.setdefault(voice, {}).setdefault(c.after.split("|")[0], []).append(c)
        for voice, named in fixed.items():
            for key, times in named.items():
                if _one_event(times):
                    out[voice] += times
                    out[voice].append(Constraint(f"{key}|start", f"{key}|end", 0, None))
        return out

    def _phrase(self, m: Moment) -> Phrase | None:
        found = phrases(m.span.of(self.characters))
        return found[0] if len(found) == 1 else None

    def _sentence(self, span: Span) -> Span | None:
        n = bisect_right(self.starts, span.start) - 1
        return (
            self.account.sentences[n] if n >= 0 and self.account.sentences[n].covers(span) else None
        )

    def _voice(self, span: Span) -> str | None:
        """The chain of the innermost claim around a span; None where what it says is denied."""
        around = [c for c in self.claims if c.span.covers(span)]
        if not around:
            return ""
        inner = min(around, key=lambda c: c.span.end - c.span.start)
        return (
            None
            if inner.denied or inner.form not in ("assertion", "caption")
            else "|".join(inner.chain)
        )

    def _alone(self, m: Moment, sentence: Span) -> Iterator[Constraint]:
        """A date with the wrong weekday; a range whose end is before its start."""
        p = self.read[m.id]
        if p is None or not p.year or p.unit != "day" or not p.month or not p.day or p.bound:
            return
        said = short(m.span.of(self.characters))
        day = ordinal(p.year, p.month, p.day, p.julian)
        if day is None or p.other is not None:
            return
        if p.weekday and p.to is None:
            old = ordinal(p.year, p.month, p.day, julian=True)
            days = {(d - 1) % 7 + 1 for d in (day, old if p.year < 1950 else None) if d is not None}
            if p.weekday not in days:
                near = day + min(((p.weekday - (day - 1) % 7 - 1) + 3) % 7 - 3, 3)
                name = _WEEKDAYS[(day - 1) % 7]
                words = f"“{said}”, but {date.fromordinal(day).day} {date.fromordinal(day):%B %Y} was a {name}"
                yield Constraint(ORIGIN, m.id, day * DAY, day * DAY, sentence, words)
                yield Constraint(ORIGIN, m.id, near * DAY, near * DAY, sentence, words)
        if (
            p.to is not None
            and p.to.year
            and p.to.month
            and p.to.day
            and p.clock is None
            and p.hours is None
        ):
            last = ordinal(p.to.year, p.to.month, p.to.day)
            if last is not None and last < day:
                yield Constraint(
                    ORIGIN,
                    f"{m.id}|start",
                    day * DAY,
                    day * DAY,
                    sentence,
                    f"“{said}” ends before it begins",
                )
                yield Constraint(ORIGIN, f"{m.id}|end", last * DAY, last * DAY, sentence)
                yield Constraint(f"{m.id}|start", f"{m.id}|end", 0, None, sentence)

    def _pair(self, a: Moment, b: Moment, sentence: Span) -> Iterator[Constraint]:
        """ "Two hours later, at 15:00": the count and the time beside it, against the anchor."""
        p, q = self.read[a.id], self.read[b.id]
        anchor = self.by_id.get(a.anchor or "")
        if self.mixed:
            return  # where one date is of the Julian calendar, the next may be of either
        gap = self.characters[a.span.end : b.span.start]
        if (
            p is None
            or q is None
            or anchor is None
            or not p.amount
            or not p.shift
            or not sentence.covers(b.span)
        ):
            return
        if (
            not _BESIDE.fullmatch(gap)
            or q.amount
            or q.bound
            or q.unit == "order"
            or _either_half(q, b)
            or q.unit == "part"
        ):
            return
        first, second = _minutes(anchor), _minutes(b)
        source = self._sentence(anchor.span)
        if first is None or second is None or source is None or anchor.order or b.order:
            return
        if self._voice(anchor.span) != self._voice(a.span):
            return
        fine = p.unit in ("minute", "hour")
        if fine and not (first.clock and second.clock):
            return
        base = Interval(0, 0, first.clock and fine)
        moved = from_anchor(p, base)
        if moved is None or moved.earliest is None or moved.latest is None:
            return
        low, high = moved.earliest, moved.latest
        if not fine:
            # Days are compared as days: from the first minute of one to the last of the other.
            first = Interval((first.earliest or 0) // DAY * DAY, (first.latest or 0) // DAY * DAY)
            second = Interval(
                (second.earliest or 0) // DAY * DAY, (second.latest or 0) // DAY * DAY
            )
            high -= DAY - 1
        words = [short(x.span.of(self.characters)) for x in (anchor, a, b)]
        yield Constraint(ORIGIN, anchor.id, first.earliest, first.latest, source, f"“{words[0]}”")
        yield Constraint(anchor.id, b.id, low, high, sentence, f"“{words[1]}”")
        yield Constraint(ORIGIN, b.id, second.earliest, second.latest, sentence, f"“{words[2]}”")

    def _event(self, m: Moment, sentence: Span) -> Iterator[Constraint]:
        """ "The ceasefire began at 14:00": the time of an event."""
        found = _minutes(m)
        head = _EVENT.search(self.characters, max(sentence.start, m.span.start - 90), m.span.start)
        if found is None or head is None or m.order:
            return
        key = _key(head["np"])
        words = f"“{short(self.characters[head.start() : m.span.end])}”"
        for end in ("start", "end"):
            if head[end] or head["whole"]:
                yield Constraint(
                    ORIGIN, f"{key}|{end}", found.earliest, found.latest, sentence, words
                )

    def _ordered(self, m: Moment, sentence: Span) -> Iterator[Constraint]:
        """ "At 13:00, after the ceasefire": a moment before, after or during an event."""
        if m.order is None or m.event is None:
            return
        event = m.event.of(self.characters)
        if not event.lower().startswith("the "):
            return
        key = _key(event[4:])
        p = self.read[m.id]
        subject = _EVENT.search(self.characters, sentence.start, m.span.start)
        here = f"{_key(subject['np'])}|start" if subject else None
        words = short(m.span.of(self.characters))
        origin: list[Constraint] = []
        if here is None:
            beside = self._beside(m, sentence)
            found = _minutes(beside) if beside else None
            if beside is None or found is None:
                return
            here = f"{beside.id}|at"
            said = short(beside.span.of(self.characters))
            origin.append(
                Constraint(ORIGIN, here, found.earliest, found.latest, sentence, f"“{said}”")
            )
        yield from origin
        text = f"“{words}”"
        if p is not None and p.amount and p.section and m.order != "during":
            size = p.amount if m.order == "after" else (-p.amount[1], -p.amount[0])
            moved = from_anchor(
                Phrase(p.span, "", p.section, shift=size, amount=size, exact=p.exact),
                Interval(0, 0, True),
            )
            if moved is not None and p.section in ("minute", "hour"):
                yield Constraint(f"{key}|start", here, moved.earliest, moved.latest, sentence, text)
                return
        if m.order == "before":
            yield Constraint(here, f"{key}|start", 0, None, sentence, text)
        else:
            yield Constraint(f"{key}|start", here, 0, None, sentence, text)
        if m.order == "during":
            yield Constraint(here, f"{key}|end", 0, None, sentence, text)

    def _beside(self, m: Moment, sentence: Span) -> Moment | None:
        """The one dated moment beside an order, with nothing between that could part them."""
        dated = [
            x
            for x in self.moments
            if sentence.covers(x.span) and not x.order and x.earliest and x.latest
        ]
        if len(dated) != 1 or dated[0].role != "occurred":
            return None
        low, high = sorted((dated[0].span, m.span))
        between = self.characters[low.end : high.start]
        if not _GLUE.fullmatch(between):
            return None
        p = self.read[dated[0].id]
        if p is None or _either_half(p, dated[0]) or p.about or p.amount:
            return None
        return dated[0]


def _either_half(p: Phrase, m: Moment) -> bool:
    """Whether a clock time may be of the morning or of the afternoon, and nothing beside it shows which."""
    return bool(p.half) and m.earliest != m.latest


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())


def _minutes(m: Moment) -> Interval | None:
    """A moment's interval again, from its dates."""
    if m.earliest is None or m.latest is None:
        return None
    low, high = (datetime.fromisoformat(x) for x in (m.earliest, m.latest))
    clock = "T" in m.earliest
    first = low.toordinal() * DAY + low.hour * 60 + low.minute
    last = high.toordinal() * DAY + (high.hour * 60 + high.minute if clock else DAY - 1)
    return Interval(first, last, clock)


def _one_event(times: Sequence[Constraint]) -> bool:
    """Whether all times given to a name can be of one event."""
    for end in ("start", "end"):
        lows = [c.low for c in times if c.after.endswith(end) and c.low is not None]
        highs = [c.high for c in times if c.after.endswith(end) and c.high is not None]
        if lows and highs and max(lows) > min(highs):
            return False
    return True
