"""Readings of when something happened and how long it lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings import times
from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.asking import Exchange, not_known
from firsthand.compare.readings.denials import disowned
from firsthand.compare.readings.ground import Ground, by_oneself, resting
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.minutes import minutes_beside
from firsthand.compare.readings.questions import kind_of
from firsthand.compare.readings.roughly import DAY, NEAR, roughly
from firsthand.compare.readings.spelt import later, spoken
from firsthand.compare.readings.times.clock import hours, lengths
from firsthand.compare.readings.words import OPEN, listed, names
from firsthand.compared import Reading, When
from firsthand.model import Span
from firsthand.values import PUBLISHED, Moment, Predication, Quantity

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "night": 43_200, "week": 604_800}
"""Longer units are of lives and reigns, not of events."""
BARE, HOW_LONG = "a bare time", "how long it lasted"
"""Begin the rules of hours that stand alone, and of lengths of time."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SAYING = frozenset("say tell state report announce declare publish write print read".split())
_TIMEPIECES = frozenset("clock watch timepiece chronometer".split())
_FOR = re.compile(
    r"\b(?:for|during)\s(?:about\s|some\s|perhaps\s|nearly\s|almost\s|only\s)?\Z", re.I
)
_WITHIN = re.compile(r"\b(?:in|within|inside)\s(?:about\s|some\s|less\sthan\s)?\Z", re.I)
_ENDURING = frozenset(("last", "continue", "take", "endure"))
_APART = re.compile(
    r"\s(?:later|earlier|before(?!\s(?:it|he|she|they|we|I|the|a|an|any\w*)\b)|past|ago"
    r"|after(?!\s(?:that|this)\b))\b",
    re.I,
)
""" "A few minutes after four", "ten minutes later": how far apart, not how long."""
_ABOVE = frozenset(("above", "more than", "over", "longer than"))
_BELOW = frozenset(("less than", "under", "not quite", "barely", "scarcely", "within"))
_SPELT = re.compile(
    r"(?P<for>\bfor\s)?\b(?P<x>(?:(?P<bound>above|more\sthan|over|longer\sthan|less\sthan|under|not\squite|barely|scarcely|"
    r"about|some|nearly|almost|perhaps)\s)?(?P<part>half\san?|a\squarter\sof\san?|an?|one)\s(?P<unit>second|minute|hour|day))\b",
    re.I,
)
_PARTS = {
    "half a": 0.5,
    "half an": 0.5,
    "a quarter of a": 0.25,
    "a quarter of an": 0.25,
    "a": 1,
    "an": 1,
    "one": 1,
}
_NAMING = frozenset("know call name chart mark style term entitle describe".split())
_FIGURES = re.compile(
    r"\d\s?[:.h]\s?\d|\d{3}|\d\s?[ap]\.?\s?m\b|\bminutes?\s(?:past|to|before|after|of)\s[\w-]+\so['’]?\s?clock",
    re.I,
)
""" "17:15", "0515", "fifteen minutes past five o'clock": told to the minute."""
_FAR = 48
_NOT_AT = re.compile(
    r"(?<!if\s)\bnot\s(?:(?:yet|quite|even|been|gone|struck|turned|come|past)\s){0,2}(?:(?:at|on|in|about|around|by)\s)?\Z",
    re.I,
)
_BUT = re.compile(r"\bbut\s(?:(?:only|not\suntil|at|on|in|about|around|by)\s){0,2}\Z", re.I)
_PLANNED = re.compile(
    r"\b(?:(?:due|timetabled|scheduled|planned|expected|awaited)\s(?:(?:out|in|back|here|there|to\s\w+(?:\s\w+)?)\s)?(?:(?:for|at|by|on|from)\s)?"
    r"|(?:set|fixed|booked|appointed|billed|called|meant|intended|ordered|announced|timed|advertised)\s(?:(?:to\s\w+|from|to)\s)?for\s"
    r"|(?:was|were|is|are)\s(?:supposed\s|meant\s|intended\s)?to\s(?:have\s)?(?:be(?:en)?\s)?\w+(?:\s[\w’'-]+){0,3}?\s(?:at|by|on|before)\s)\Z",
    re.I,
)
""" "The train due at nine", "the meeting was to begin at eight": not when it did."""
_AS_OF = re.compile(
    r"\b(?:as\s(?:of|at)|correct\s(?:at|on)|counting\sup\sto)\s(?:(?:about|the|last)\s)?\Z", re.I
)
_AS_OF_IT = re.compile(r"as\s(?:of|at)\s", re.I)
_LONGER, _SHORTER = (
    re.compile(r"(?<!no\s)(?<!not\s)\blonger\sthan\s(?:the\s)?\Z", re.I),
    re.compile(r"\b(?:shorter|no\slonger|not\slonger)\sthan\s(?:the\s)?\Z", re.I),
)
_GONE = re.compile(
    r"(?<!not\s)\b(?:(?:had|has|just|it['’]s)\sgone|already\spast|(?:was|is|just|well)\spast)\s\Z",
    re.I,
)
""" "It had gone four": four, or somewhat later."""
_CHAIN = 8
"""Anchors that are followed from a moment."""
_LEAD = 24
_BESIDE = 4
_THAT = re.compile(r"\bthat\s(?:[a-z]+\s){0,2}\Z")
_LONGEST = 120
"""Characters of a sentence without a verb that can tell an hour."""
_OPENS = 8
"""Characters before an hour that opens its sentence: "At about two, he thinks"."""
_HEADS = frozenset(("heading", "title", "dateline", "byline"))
_NEGATED = re.compile(r"(?:un)?till?\b|before\b|by\b", re.I)
""" "It did not come until two", "none was seen before two": at two, or later."""
_DATE = 40
"""A sentence of no more characters than this can be a date alone."""
_AT = re.compile(r"\b(?:(?:at|on|by|about|around|in|from|since|until|towards?)\s)+\Z", re.I)


def readings(ground: Ground) -> Iterator[Reading]:
    """The times that clauses tell, how long things lasted, and hours beside words for what was then."""
    told = list(_of_clauses(ground))
    yield from told
    beside = times.readings(ground, told)
    for one in beside:
        planned = _PLANNED.search(_before(ground, one.span)) is not None
        if _counted_by(ground, one.span):
            continue
        if not planned and not _answers(ground, ground.sentence(one.span.start)):
            yield one


def _of_clauses(ground: Ground) -> Iterator[Reading]:
    wrong = disowned(ground)
    for moment in ground.account.values.moments:
        clause = _clause(ground, moment.span)
        value = _value(ground, moment, denied=clause is not None and clause.denied)
        if clause is None or value is None or _about_saying(moment, clause):
            continue
        if _is_no_day(ground, moment.span, clause.span, value):
            continue
        if (clause.mood == "should" and not by_oneself(clause)) or _PLANNED.search(
            _before(ground, moment.span)
        ):
            continue
        if _counted_by(ground, moment.span):
            continue
        fronted = clause.span.start > moment.span.start
        standing = ground.standing(clause.span if fronted else moment.span, clause)
        if standing is None:
            continue
        about = _meant(ground, clause)
        told = Told(
            "time", value, act_of(about), ground.topic([about], [moment.span], standing.voice),
            _quotation(ground, moment.span, clause), clause.span, f"a time ({moment.rule})",
            "denied" if _denied(ground, moment, clause) or clause.span in wrong else "asserted",
        )  # fmt: skip
        yield reading(ground, told, wrong.get(clause.span, standing))
    yield from _alone(ground)
    yield from _durations(ground)
    yield from _spelt_durations(ground)


def _is_no_day(ground: Ground, moment: Span, clause: Span, value: When) -> bool:
    """Whether figures are the hour of a log's entry, or the date of a work in a note below the text."""
    if moment.start in ground.hours_logged and value.clock is None:
        return True
    of = ground.segment(moment.start)
    return of.role in ("footnote", "reference") and not of.span.covers(clause)


def _alone(ground: Ground) -> Iterator[Reading]:
    """The first hours of sentences without a verb: "Ten past three by the station clock"."""
    seen = {e.hour.start for e in ground.logged}
    for moment in ground.account.values.moments:
        sentence = ground.sentence(moment.span.start)
        value = _value(ground, moment)
        if value is None or value.clock is None or sentence.start in seen:
            continue
        if (
            _answers(ground, sentence)
            or sentence.start in ground.asked
            or not _verbless(ground, sentence, moment.span)
        ):
            continue
        standing = ground.standing(moment.span) or ground.standing(sentence)
        if standing is not None:
            seen.add(sentence.start)
            told = Told(
                "time", value, "be", _named(ground, sentence, moment.span),
                _short(ground, moment.span), sentence, f"{BARE} ({moment.rule})",
            )  # fmt: skip
            yield reading(ground, told, standing)


def _named(ground: Ground, sentence: Span, hour: Span) -> tuple[str, ...]:
    """What the words beside an hour name."""
    words = (w.lower for w in ground.words_in(sentence) if not hour.start <= w.start < hour.end)
    return tuple(dict.fromkeys(w for w in words if names(w)))


def _answers(ground: Ground, sentence: Span) -> bool:
    """Whether a sentence answers a question for the time, and is read as its answer."""
    if sentence.start not in ground.answering:
        return False
    question = ground.sentence(sentence.start - 2)
    return kind_of([w.lower for w in ground.words_in(question)]) == "time"


def _verbless(ground: Ground, sentence: Span, hour: Span) -> bool:
    """Whether a short sentence has no clause, or the hour opens it and somebody only says it."""
    if sentence.end - sentence.start > _LONGEST or ground.segment(hour.start).role in _HEADS:
        return False
    clauses = ground.between(sentence.start, sentence.end)
    opens = sentence.start + _OPENS >= hour.start
    return not clauses or (opens and all(map(resting, clauses)))


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer to "when" or "how long" says."""
    if exchange.kind not in ("time", "duration"):
        return
    found = _answered(ground, exchange)
    if found is None and not not_known(ground, exchange):
        return
    value, span = found if found is not None else (None, exchange.answer)
    told = Told(
        "time", value, exchange.act, exchange.topic, _short(ground, span), exchange.answer,
        "an answer", "asserted" if value is not None else "unknown",
    )  # fmt: skip
    yield reading(ground, told, ground.standing(span) or exchange.standing)


def _answered(ground: Ground, exchange: Exchange) -> tuple[When, Span] | None:
    if exchange.kind == "duration":
        for quantity in ground.quantities(exchange.answer):
            if quantity.counted in SECONDS:
                return _lasted(quantity, _before(ground, quantity.span)), quantity.span
        match = _SPELT.search(ground.characters, exchange.answer.start, exchange.answer.end)
        if match is None:
            return next(iter(lengths(ground.characters, *exchange.answer)), None)
        return When(None, None, lasted=_spelt(match, denied=False)), Span(
            match.start("x"), match.end()
        )
    for moment in ground.setting.times(exchange.answer.start, exchange.answer.end):
        value = _value(ground, moment)
        if value is not None:
            return None if _of_oneself(ground, moment, exchange) else (value, moment.span)
    first = next(iter(hours(ground.characters, *exchange.answer)), None)
    return spoken(ground.characters, exchange.answer) or first


def _of_oneself(ground: Ground, moment: Moment, exchange: Exchange) -> bool:
    """ "When did it begin?" "I left at nine": an hour of something else."""
    clause = ground.around(moment.span)
    who = None if clause is None else clause.slot("subject")
    if clause is None or who is None:
        return clause is not None and clause.act in listed("telling")
    if clause.act in listed("telling"):
        return who.head not in ("i", "we")
    if clause.act in (exchange.act, "be", "look", "put", "think", "believe"):
        return False
    return who.head in ("i", "we") and clause.act not in listed("perceiving")


def _clause(ground: Ground, span: Span) -> Predication | None:
    """The clause that a time is of; None in a question, a heading, a date line."""
    if ground.sentence(span.start).start in ground.asked:
        return None
    clause = ground.around(span)
    if clause is None or resting(clause):
        clause = _fronted(ground, span) or clause
    if clause is not None and clause.act in _NAMING:
        clause = _named_in(ground, clause) or clause
    if clause is None:
        sentence = ground.sentence(span.start)
        own = [p for p in ground.between(sentence.start, sentence.end) if not p.mood]
        before = [p for p in own if p.span.start < span.start]
        clause = before[-1] if before else own[0] if own else _behind_date(ground, sentence)
    return None if clause is None or clause.mood in OPEN else clause


def _fronted(ground: Ground, span: Span) -> Predication | None:
    """The clause that a time opens: "he said that between six and seven (the flood began)"."""
    lead = ground.characters[max(0, span.start - _LEAD) : span.start]
    behind = ground.between(span.end, span.end + _BESIDE)
    return behind[0] if behind and _THAT.search(lead) else None


def _meant(ground: Ground, clause: Predication) -> Predication:
    """The clause itself; of "it was half past three" the one behind "when", or that just before."""
    who = clause.slot("subject")
    if clause.act not in ("be", "go") or who is None or who.head not in ("it", "that"):
        return clause
    sentence = ground.sentence(clause.span.start)
    for below in ground.between(clause.span.start + 1, sentence.end):
        if ground.of(below.span).lower().startswith("when ") and not below.mood:
            return below
    first = ground.sentence(sentence.start - 1).start if sentence.start else 0
    before = [p for p in ground.between(first, clause.span.start) if not p.mood and not p.denied]
    return before[-1] if before else clause


def _named_in(ground: Ground, clause: Predication) -> Predication | None:
    """The clause with the thing that is only named: "struck the bar (known as the Threshold)"."""
    sentence = ground.sentence(clause.span.start)
    others = [
        p for p in ground.between(sentence.start, sentence.end)
        if p.act not in _NAMING and not p.mood and p.span.start < clause.span.end
    ]  # fmt: skip
    return others[-1] if others else None


def _behind_date(ground: Ground, sentence: Span) -> Predication | None:
    """The first clause of a diary's entry, of which the date alone stands before."""
    segment = ground.segment(sentence.start)
    if segment.role in ("heading", "title", "dateline") or sentence.end - sentence.start > _DATE:
        return None
    behind = ground.between(sentence.end, segment.span.end)
    return behind[0] if behind else None


def _counted_by(ground: Ground, span: Span) -> bool:
    """Whether a time only says by when something was counted: "had died as of noon today"."""
    return bool(_AS_OF.search(_before(ground, span)) or _AS_OF_IT.match(ground.of(span)))


def _before(ground: Ground, span: Span) -> str:
    start = ground.sentence(span.start).start
    return ground.characters[max(start, span.start - _FAR) : span.start]


def _denied(ground: Ground, moment: Moment, clause: Predication) -> bool:
    """Whether it was not at that time: "not at nine", "not yet nine"; "not at nine but at ten" was at ten."""
    lead = _before(ground, moment.span)
    if clause.denied and (_BUT.search(lead) or _until(ground, moment)):
        return False
    return clause.denied or _NOT_AT.search(lead) is not None


def _about_saying(moment: Moment, clause: Predication) -> bool:
    """Whether it is the time at which something was said; what a clock says is none."""
    who = clause.slot("subject")
    if who is not None and who.head in _TIMEPIECES:
        return False
    return moment.role == "published" or (moment.role == "said" and clause.act in _SAYING)


def _until(ground: Ground, moment: Moment) -> bool:
    """Whether it is told from when on something was so, that was not so before."""
    return moment.clock is None and _NEGATED.match(ground.of(moment.span)) is not None


def _value(ground: Ground, moment: Moment, *, denied: bool = False) -> When | None:
    """What a moment says; None where it is neither a date nor an hour nor a day of the week.

    ``denied`` where its clause denies: what did not come before two came after it.
    """
    words = {w.lower for w in ground.words_in(moment.span)}
    weekday = next((n for n, name in enumerate(_DAYS) if name in words), None)
    loose = minutes_beside(_before(ground, moment.span), ground.of(moment.span))
    clock = (
        loose
        or moment.clock
        or roughly(ground.of(moment.span), moment, denied=denied)
        or later(ground, moment)
    )
    lead = ground.characters[max(0, moment.span.start - _LEAD) : moment.span.start]
    if clock is not None and _GONE.search(lead):
        clock = (clock[0], (clock[1] + NEAR) % DAY)
    earliest, latest = moment.earliest, moment.latest
    if _guessed(ground, moment) if clock is not None and weekday is None else _far(ground, moment):
        earliest = latest = None
    if earliest is None and latest is None and clock is None and weekday is None:
        return None
    if earliest and latest and int(latest[:4]) - int(earliest[:4]) > 1:
        return None  # a "nineteenth-century hall" tells of no event when it was
    return When(
        earliest, latest, clock, moment.order, weekday,
        rounded=clock is not None
        and (loose is not None or _rounded(ground.of(moment.span), clock[0])),
        reckoned=moment.anchor is not None and (earliest or latest) is not None,
    )  # fmt: skip


def _rounded(words: str, minute: int) -> bool:
    """Whether an hour is told as people tell it who do not look to the minute: no figures, by fives."""
    return minute % 5 == 0 and _FIGURES.search(words) is None


def _guessed(ground: Ground, moment: Moment) -> bool:
    """Whether the day of an hour was only reckoned from the day of writing, or from a feast."""
    at: Moment | None = moment
    if _far(ground, moment):
        return True
    for _ in range(_CHAIN):
        if at is None or at.anchor is None:
            return False
        if at.anchor == PUBLISHED:
            return True
        at = ground.moments.get(at.anchor)
        if at is not None and (at.role == "published" or at.rule == "feast"):
            return True
    return False


def _far(ground: Ground, moment: Moment) -> bool:
    """Whether the day was reckoned from a moment of another paragraph, as of a statement's head."""
    anchor = ground.moments.get(moment.anchor or "")
    return anchor is not None and not ground.segment(moment.span.start).span.covers(anchor.span)


def _quotation(ground: Ground, span: Span, clause: Predication) -> Span:
    whole = ground.trimmed(clause.span)
    short = whole.covers(span) and whole.end - whole.start <= 60
    return whole if short else _short(ground, span)


def _short(ground: Ground, span: Span) -> Span:
    """The time with the prepositions before it."""
    lead = ground.characters[max(0, span.start - _LEAD) : span.start]
    tied = _AT.search(lead)
    return Span(span.start - len(tied[0]), span.end) if tied else span


def _durations(ground: Ground) -> Iterator[Reading]:
    for quantity in ground.account.values.quantities:
        if quantity.counted not in SECONDS:
            continue
        clause = ground.around(quantity.span)
        if clause is None or clause.mood in OPEN or not _lasts(ground, quantity, clause):
            continue
        standing = ground.standing(quantity.span, clause)
        if standing is None or ground.sentence(quantity.span.start).start in ground.asked:
            continue
        told = Told(
            "time", _lasted(quantity, _before(ground, quantity.span)), clause.act,
            ground.topic([clause], [quantity.span], standing.voice),
            _quotation(ground, quantity.span, clause), clause.span, HOW_LONG,
            "denied" if clause.denied else "asserted",
        )  # fmt: skip
        yield reading(ground, told, standing)


def _spelt_durations(ground: Ground) -> Iterator[Reading]:
    """ "Half a minute", "less than an hour", of clauses that say how long."""
    for clause in ground.told:
        heads = {s.head for s in clause.slots if s.role == "state"} | set(clause.beside)
        if clause.act not in listed("lasting") and not heads & listed("passed"):
            continue
        match = _SPELT.search(ground.characters, clause.span.start, clause.span.end)
        if match is None or not (
            _ENDURING & {clause.act} or match["for"] or heads & listed("passed")
        ):
            continue
        span = Span(match.start("x"), match.end())
        standing = ground.standing(span, clause)
        if standing is None:
            continue
        told = Told(
            "time", When(None, None, lasted=_spelt(match, denied=clause.denied)), clause.act,
            ground.topic([clause], [span], standing.voice), span, clause.span, HOW_LONG,
            "denied" if clause.denied and not _above(match) else "asserted",
        )  # fmt: skip
        yield reading(ground, told, standing)


def _spelt(match: re.Match[str], *, denied: bool) -> tuple[float | None, float | None]:
    """Seconds from and to. "Not above a minute" bounds from above; "about" is a tenth around."""
    part = " ".join((match["part"] or "").lower().split())
    size = SECONDS[match["unit"].lower()] * _PARTS[part]
    if match["bound"] is None:
        return size, size
    if _above(match):
        return (None, size) if denied else (size, None)
    below = match["bound"].lower() in _BELOW
    return (None, size) if below else (size * 0.9, size * 1.1)


def _above(match: re.Match[str]) -> bool:
    return (match["bound"] or "").lower() in _ABOVE


def _lasts(ground: Ground, quantity: Quantity, clause: Predication) -> bool:
    """Whether a length of time is how long something lasted: not "ten minutes later"."""
    at = quantity.span.start
    lead = ground.characters[max(0, at - _LEAD) : at]
    if _FOR.search(lead):
        return True
    if _APART.match(ground.characters, quantity.span.end):
        return False
    heads = {s.head for s in clause.slots if s.role == "state"} | set(clause.beside)
    passed = bool(heads & listed("passed"))
    if _WITHIN.search(lead):
        return passed
    return passed or clause.act in _ENDURING


def _lasted(quantity: Quantity, lead: str) -> When:
    """How long a number of seconds or hours is; "longer than an hour" has no upper end."""
    size = SECONDS[quantity.counted or "second"]
    low, high = (None if x is None else x * size for x in (quantity.low, quantity.high))
    if quantity.bound == "exact" and _LONGER.search(lead):
        high = None
    if quantity.bound == "exact" and _SHORTER.search(lead):
        low = None
    return When(None, None, lasted=(low, high))
