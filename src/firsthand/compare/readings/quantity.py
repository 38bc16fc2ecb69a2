"""Readings of how many and how much: counts and measures in clauses and in answers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.countables import list_of
from firsthand.compare.readings.acts import act_of, participle
from firsthand.compare.readings.asking import Exchange, not_known
from firsthand.compare.readings.befalling import befallen, before
from firsthand.compare.readings.dated import ON_THE_DAY, WRITTEN, entered, own_date
from firsthand.compare.readings.denials import disowned
from firsthand.compare.readings.ground import Ground, Standing, by_oneself, resting
from firsthand.compare.readings.kinds import OF_SOME, THE_DEAD, kind, whole
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.masking import masked
from firsthand.compare.readings.nocounts import is_no_count, is_of_others_too
from firsthand.compare.readings.parts import KNOWN, SEEN, part
from firsthand.compare.readings.spoken import ONLY_GIVEN, figured, state_of
from firsthand.compare.readings.widths import either, is_hearsay, widened
from firsthand.compare.readings.words import OPEN, befell, listed, names
from firsthand.compared import Count, Reading
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.lexicons import words
from firsthand.findings.tensions.lists import listed as tensions_listed
from firsthand.model import UNKNOWN, Span
from firsthand.values import Bound, Predication, Quantity

_MONEY = frozenset(
    "euro dollar pound shilling penny franc mark rouble krone yen rupee cent".split()
)
_SPANS = frozenset("second minute hour day week month year century decade fortnight night".split())
"""Units of time: how long something lasted is a reading of time."""
_GENERAL = frozenset("them those these they which whom others us we our ours you".split())
_UNITS = frozenset(
    """metre kilometre centimetre mile yard foot inch knot fathom ton tonne kilogram kilogramme gram litre gallon pint
    hectare acre degree percent volt watt rod pole pace furlong league cable""".split()
)
_SHORT = 70
"""A clause up to this long is quoted whole."""
_BACK = 120
"""Characters before a number that no clause covers within which its clause may stand."""
_NOT = re.compile(
    r"(?:[,;:(]\s|\s[–—-]\s|\band\s|\A)not\s\Z|\b(?:instead\sof|rather\sthan)\s\Z", re.I
)
""" "Four boats, not five": the five are denied."""
_BUT = re.compile(r"\A[^.;:!?]*\bbut\s(?:only\s|at\sleast\s|some\s|about\s)?\Z", re.I)
_NO_VERB = re.compile(r"(?:\bnot|n['’]t|\bnever)\b[^.;:!?,]*\Z", re.I)
_LEAD = 24
_JOINED = re.compile(r"-[^\W\d_]")
""" "Six-barrelled", "half-grown": a kind, and no count."""
_NOT_ONE = re.compile(r"\b(?:not|never)\s(?:even\s)?\Z", re.I)
_THEM = re.compile(r"(?:them|whom|these|those)\b", re.I)
""" "Eight of (them in the shed and three in hospital)": the three are told behind the eight."""
_NONE_OF = re.compile(
    r"\b(?:none|nobody|not\s(?:a\ssingle\s|even\s)?one|not\sa\sman)\sof\s(?:the|its|their|our|these|those)\s\Z",
    re.I,
)
_LONG_LEAD = 40
_CROWD = re.compile(
    r"\b(?:mob|crowd|throng|rabble|gang|band|body|party|multitude|gathering)(?:\sof\s(?:[a-z-]+\s){0,2}(?:men|people|persons))?"
    r"[,–—-]{0,2}\s(?:(?:numbering|of|some|say|perhaps|being)\s)?\Z",
    re.I,
)
""" "An armed mob (from 150 to 250)": of people."""
_ABOARD = re.compile(
    r"\b(?:number|count|total|figure|those|people|persons|souls)\s(?:aboard|on\sboard)\s(?:[\w’'-]+\s){0,2}\Z",
    re.I,
)
""" "He put the number on board at (ninety)": of people."""
_WOULD_HAVE = re.compile(r"\bwould\s(?:\w+\s)?have\b", re.I)
_OUGHT = frozenset(("should", "ought"))
_SUPPOSED = re.compile(
    r"\b(?:was|were|are|is)\s(?:supposed|meant|expected|due)\sto\s(?!have\b)", re.I
)
""" "There should have been nine guards", "were supposed to be nine"."""
_COULD_HAVE = re.compile(r"\bcould\s(?:\w+\s)?have\b", re.I)
_NUMBERED = re.compile(r"(?:[.)]|(?<=\d\.\d)|(?<=\d\.\d\d))\s+[A-Z“\"]")
_OPENS = re.compile(r"(?:\A|[.;?!)\]”\"]\s+|\n\s*)[(]?\Z")
""" "3. The door": the number of a paragraph."""
_FOR_PEOPLE = frozenset(
    "name line entry lie stand rest hurt wounded injured maimed inj wdd wd wia kia cas".split()
)
"""What is counted for human beings: "the stone has forty names", "forty lie there"."""
_OFFICIAL = re.compile(r"\b(?:officially|official\s(?:\w+\s){0,3})[^.;]{0,12}\Z", re.I)
_GIVING = frozenset("have report put say stop print make list record claim write name".split())
_AS_OF = re.compile(r"\bas\s(?:of|at)\s", re.I)
_NO_NUMBER = re.compile(
    r"\b(?:i|we|they|you)(?:\s(?:really|just|simply|honestly))?(?:"
    r"\s(?:have|had|can|could|give|keep|kept)(?:\s(?:give|name))?(?:\syou)?\sno\s(?:number|figure|count|list|idea)"
    r"|\s(?:could|can|do|did|would|should)(?:\s?not|n['’]t)\s(?:like\sto\s|care\sto\s)?(?:say|tell|know|count|guess)"
    r"|\scannot\s(?:say|tell|know))\b",
    re.I,
)
_EVERY = re.compile(r"\b(?:all|every|both|half|most|dozens|hundreds|scores|yes)\b", re.I)
_TURN, _SOON, _OPENING = 300, 6, 60
_NOT_BELOW = re.compile(r"\b(?:not|cannot|never|hardly|scarcely|impossible|n['’]t)\b[^.;]*\Z", re.I)
_REACHED = re.compile(r"\b(?:went|gone|goes|rose|risen|climbed|got)\s\Z")
""" "The union went up to nineteen"."""
_OF_THE_DEAD = re.compile(
    rf"\b(?:of|among|amongst)\s{THE_DEAD}\b|\b(?:dead|victims|killed|fatalities)\sincluded?\b"
)
_MORE = re.compile(r"(?:more\sthan|over|above|upwards\sof)\b", re.I)
_IN_HOSPITAL = re.compile(
    r"#[^.;:#]{0,40}\b(?:detained|held|kept)\b[^.;:#]{0,24}\b(?:hospitals?|infirmary|ward|wards|clinic|overnight\sfor\sobservation)\b",
    re.I,
)
_HOUR = re.compile(
    r"(?:(?:at\s)?(?:about|around|approximately|circa|some)\s)?(?:[01]\d|2[0-3])\.[0-5]\d", re.I
)
_AT_ABOUT = re.compile(
    r"\b(?:at|until|since)\s(?:(?:about|around|approximately|circa)\s)?[\d.]+\Z", re.I
)
_ENDS_ENTRY = re.compile(r"\s*(?:[.;,]|\n|\Z)")
_SHORT_LEAD = 24
_FIRST_FIGURE = re.compile(
    r"\bthe\s(?:figures?|numbers?|counts?|tolls?|totals?)\sof\s#[^.;#]{0,60}\b(?:overtaken|superseded|correct\sfor\sthat\s(?:day|night|hour)"
    r"|of\sthe\sfirst\s(?:day|night|evening|hours?|morning)|(?:the\s)?day\s(?:after|itself))\b"
    r"|\b(?:figure|number|count|toll|total)\sof\s#\s(?:given|reported|published|put\sout)"
    r"\s(?:on|at|in)\sthe\s(?:day|night|morning|evening|first)\b"
    r"|\b(?:first|early|earlier|earliest|provisional|initial|lower)\s(?:figure|number|count|toll|total"
    r"|report)s?\b[^.;#]{0,24}#"
    r"|\b(?:first|initially|originally|at\sthe\stime)\s(?:it\swas\s)?(?:said|reported|thought|believed|given|announced|feared|claimed|estimated|"
    r"put)\b[^.,;#]{0,24}#|#[^.;#]{0,60},\sit\swas\s(?:at\s)?(?:first|initially|originally)\s"
    r"|\b(?:began|begun|begins|started|opened)\s(?:out\s)?(?:with|at|on)\s(?:[\w-]+\s)?#"
    r"|\b(?:ago|at\sthe\stime|in\sthose\sdays)\b[^.;#]{0,40}\b(?:told|said|spoke|announced|reported|gave|admitted|put)\b[^.;#]{0,30}#"
    r"|\bfirst\s(?:gave|said|had|put|reported|spoke\sof|counted|printed|announced|admitted)\s(?:[\w-]+\s){0,2}#"
)
""" "The figure of twelve given on the day itself"."""
_NEXT_OWNER = re.compile(r",?\s(?:and|but)\s(?:[\w’'-]+\s){0,3}[\w-]+['’]s\Z")
""" "The official number is seven and the union's (is nine)"."""
_TODAY = re.compile(
    r"\b(?:today|tonight|yesterday|this\s(?:morning|afternoon|evening)|last\snight)\b"
)
_SO_FAR = re.compile(
    r"\b(?:so\sfar|as\syet|(?:up\s)?to\s(?:this|the\spresent)\s(?:hour|moment|minute|day)|up\sto\snow|until\snow|at\spresent|to\sdate"
    r"|at\sthis\s(?:hour|moment|stage)|(?:is|are)\s(?:\w+\s)?known\sto\s(?:be|have)|till\snow|thus\sfar|by\sthen|by\sthat\stime"
    r"|(?:up\sto|until)\sthen|as\s(?:i|we)\swrite|at\sthe\stime\sof\swriting|at\spress\stime|as\swe\sgo\sto\spress)\b"
    r"|#[^.;#]{0,24}\b(?:is|are)\s(?:\w+\s)?confirmed\s(?:to\s(?:be|have)\s(?:\w+\s)?)?(?:dead|died|killed|drowned|lost|perished)\b"
    r"|\b[Bb]y\s(?:the\s)?(?:lunch(?:time)?|tea(?:time)?|noon|midday|supper|breakfast|dinner|dusk|nightfall|dark)\s"
    r"(?:it|they|there)\s(?:was|were)\s#"
    r"|#[^.;#]{0,24}\b(?:feared|presumed|believed)\s(?:to\s(?:be|have)\s)?(?:\w+\s)?(?:dead|killed|drowned|lost|died)\b"
)
""" "Seven, to this hour", "nine are known to be dead": counts that were on their way."""
_MINIMUM = re.compile(
    r"[^.;!?\n]{0,40}[;,:(–—]\s?(?:and\s)?(?:this|that|it|which)\s(?:is|was)\s(?:only\s)?(?:a|the)\s"
    r"(?:bare\s)?(?:minimum|least)\b",
    re.I,
)
""" "29 bodies; this is a minimum"."""
_IF_NOT_MORE = re.compile(
    r"(?:\s[\w’'-]+){0,2},?\s(?:if\snot|(?:and\s|or\s)?(?:perhaps|possibly|probably|maybe)|and\sno\sdoubt)\s(?:many\s|even\s)?more\b(?!\sthan)",
    re.I,
)
""" "Nine men, if not more"."""
_IF_THAT = re.compile(r"(?:\s[\w’'-]+){0,2},\sif\s(?:that|so\smany)\b(?=\s?[.,;:)]|\Z)", re.I)
_BEFELL = frozenset(("killed", "injured", "bodies", "missing"))
_REFUSED = re.compile(r"\b(?:not|never|instead\sof|rather\sthan)\s\Z", re.I)
_ACQUAINTED = frozenset("know remember recognise recognize recall recollect".split())
""" "I knew two of them" does not say that there were two."""
_NONE = frozenset(("none", "no"))
_EACH = frozenset(("by", "another", "or", "side", "of", "who", "that", "day"))
"""What stands behind a "one" that counts nothing."""


def readings(ground: Ground) -> Iterator[Reading]:
    """The counts and measures that clauses tell."""
    wrong = disowned(ground)
    for n, quantity in enumerate(ground.account.values.quantities):
        if quantity.span.start in ground.hours_logged or not _counts(ground, quantity):
            continue
        clause = ground.around(quantity.span) or _before(ground, quantity.span)
        standing = ground.standing(_whole(quantity), clause)
        counted = _counted(ground, n)
        if standing is None or (clause is not None and _unreal(ground, clause)):
            continue
        if clause is not None and (
            _of_none(ground, quantity, clause) or _befell_none(quantity, clause)
        ):
            continue
        some = is_of_others_too(ground, quantity)
        told_of = None if some else befallen(ground, quantity, clause)
        if counted is None and told_of is None and clause is None:
            continue
        if clause is not None and _only_say(clause, quantity):
            continue
        value = _value(ground, quantity, counted)
        topic = _topic(ground, value, clause, quantity)
        answering = ground.sentence(quantity.span.start).start in ground.answering
        if not topic and answering and told_of is None:
            continue
        untrue = None if clause is None else wrong.get(clause.span)
        standing = untrue or _credited(ground, standing, clause, (quantity, told_of))
        if UNKNOWN not in standing.chain and is_hearsay(masked(ground, quantity)):
            standing = standing._replace(chain=(UNKNOWN, *standing.chain), voice=UNKNOWN)
        told = Told(
            "quantity", value, "be" if some else _act(value, clause, _negative(ground, quantity)), topic,
            _quotation(ground, quantity, clause),
            clause.span if clause is not None else ground.sentence(quantity.span.start),
            _rule(ground, quantity, value),
            "denied" if untrue or _not_so_many(ground, quantity) else "asserted",
        )  # fmt: skip
        yield reading(ground, told, standing)


def _not_so_many(ground: Ground, quantity: Quantity) -> bool:
    """ "Four boats, not five", "they did not find five boats but four": not five."""
    if _NOT.search(_lead(ground, quantity)):
        return True
    sentence = ground.sentence(quantity.span.start)
    behind = ground.quantities(
        Span(quantity.span.end, min(sentence.end, quantity.span.end + _BACK))
    )
    gap = "" if not behind else ground.of(Span(quantity.span.end, behind[0].span.start))
    return (
        _BUT.search(gap) is not None
        and _NO_VERB.search(ground.of(Span(sentence.start, quantity.span.start))) is not None
    )


def _rule(ground: Ground, quantity: Quantity, value: Count) -> str:
    bare = value.state is None and value.counted in (None, "people", "person")
    given = bare and figured(masked(ground, quantity))
    some = value.state in _BEFELL and kind(ground, quantity) is not None
    return f"a count ({quantity.rule}){ONLY_GIVEN if given else OF_SOME if some else ''}"


def _unreal(ground: Ground, clause: Predication) -> bool:
    """Whether a clause tells nothing that was so: "nine would have died"."""
    words = ground.of(clause.span)
    if (clause.mood in _OUGHT and not by_oneself(clause)) or _SUPPOSED.search(words):
        return True
    return (
        clause.mood in OPEN
        or (clause.mood == "would" and _WOULD_HAVE.search(words) is not None)
        or (clause.mood == "might" and _COULD_HAVE.search(words) is not None)
    )


def _of_none(ground: Ground, quantity: Quantity, clause: Predication) -> bool:
    """ "Not one of the forty died": forty are those of whom it is denied, unless it is that they lived."""
    denied = _NONE_OF.search(_lead(ground, quantity, _LONG_LEAD)) is not None
    return denied and clause.act not in listed("living")


def _befell_none(quantity: Quantity, clause: Predication) -> bool:
    """ "They did not kill nine men": of the nine nothing is told."""
    whom = clause.slot("object")
    if not clause.denied or befell(act_of(clause)) is None or whom is None:
        return False
    return whom.span.touches(_whole(quantity))


def _only_say(clause: Predication, quantity: Quantity) -> bool:
    """Whether those who are counted only say something: "several survivors told me that"."""
    who = clause.slot("subject")
    if who is None or clause.act not in listed("telling") or clause.denied:
        return False
    if quantity.counted in ("time", "times"):
        return False
    return who.span.covers(quantity.span)


def _lead(ground: Ground, quantity: Quantity, reach: int = _LEAD) -> str:
    return ground.characters[max(0, quantity.span.start - reach) : quantity.span.start]


def _before(ground: Ground, span: Span) -> Predication | None:
    """The clause just before a number that stands behind it: "by a mob, from 150 to 250"."""
    sentence = ground.sentence(span.start)
    near = ground.between(max(sentence.start, span.start - _BACK), span.start)
    told = [p for p in near if p.span.end <= span.start and not p.mood]
    return told[-1] if told else None


def _credited(
    ground: Ground,
    standing: Standing,
    clause: Predication | None,
    told: tuple[Quantity, str | None],
) -> Standing:
    """A number that somebody is said to count, list or give is that one's own."""
    quantity, befell_them = told
    given = quantity.state is None and figured(masked(ground, quantity))
    bare = quantity.state is None and (befell_them is not None or given)
    unknown = standing._replace(chain=(UNKNOWN, *standing.chain), voice=UNKNOWN)
    if bare and _OFFICIAL.search(_lead(ground, quantity, 60)):
        return unknown
    who = None if clause is None else clause.slot("subject")
    if clause is None or who is None or who.span.touches(quantity.span):
        return unknown if given else standing
    giving = tensions_listed("counting") | {"give", "tell"}
    if clause.act not in giving | (_GIVING if bare else frozenset()):
        return unknown if given else standing
    found = ground.credited(standing, who)
    return (
        unknown if bare and found == standing and who.head in words("tolls", "sources") else found
    )


def none_of(ground: Ground, said: Predication, span: Span) -> Told | None:
    """ "No men were killed", "none of the boats": a count of nothing."""
    for slot in said.slots:
        words = [w.lower for w in ground.words_in(slot.span)][:3]
        if slot.role not in ("subject", "object") or not words or words[0] not in _NONE:
            continue
        several = words[0] == "none" and words[1:2] == ["of"]
        many = words[0] == "no" and _plural(ground, slot.span, slot.head)
        if several or many:
            head = slot.words[0] if slot.head == "none" else slot.head
            value = Count(0, 0, "exact", head)
            return Told(
                "quantity", value, said.act, ground.topic([said]), span, said.span, "none of them"
            )
    return None


def _plural(ground: Ground, span: Span, head: str) -> bool:
    last = [w.lower for w in ground.words_in(span) if w.lower.startswith(head[:3])]
    return any(w != head and w.endswith(("s", "men", "women", "children", "people")) for w in last)


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer to "how many" counts."""
    if exchange.kind != "quantity":
        return
    found = [
        q for q in ground.quantities(exchange.answer)
        if _answering(exchange, q) and not _REFUSED.search(_lead(ground, q))
    ]  # fmt: skip
    toll = state_of(ground.of(exchange.question))
    untold = toll is not None and _NO_NUMBER.search(ground.of(exchange.answer)[:_OPENING])
    if found and not untold:
        head = exchange.head or found[0].counted
        value = either(ground, found, _value(ground, found[0], head))
        span = _answer_span(ground, found[0], exchange)
    elif _said_none(ground, exchange):
        value = Count(0, 0, "exact", exchange.head)
        span = exchange.answer
    elif not_known(ground, exchange) or untold or (toll and _evades(ground, exchange)):
        told = Told("quantity", None, toll or exchange.act, exchange.topic, exchange.answer, exchange.turn,
                    "an answer that does not know", "unknown")  # fmt: skip
        yield reading(ground, told, exchange.standing)
        return
    else:
        return
    act = value.state or befell(exchange.act) or exchange.act
    value = replace(value, state=value.state or befell(exchange.act))
    told = Told("quantity", value, act, exchange.topic, span, exchange.answer, "an answer")
    yield reading(ground, told, ground.standing(span) or exchange.standing)


def _evades(ground: Ground, exchange: Exchange) -> bool:
    """Whether an answer to how many died has no number in it: "I had other things to count"."""
    turn = Span(exchange.turn.start, min(exchange.turn.end, exchange.turn.start + _TURN))
    counted = [q for q in ground.quantities(turn) if _answering(exchange, q)]
    return not counted and _EVERY.search(ground.of(exchange.answer)) is None


def _answering(exchange: Exchange, quantity: Quantity) -> bool:
    """Whether a number can answer: no length of time, unless time is what is counted."""
    return quantity.counted not in _SPANS or exchange.head in _SPANS


def _said_none(ground: Ground, exchange: Exchange) -> bool:
    words = [w.lower for w in ground.words_in(exchange.answer)]
    return words[:1] in (["none"], ["nobody"]) or words[:2] in (["not", "one"], ["not", "any"])


def _answer_span(ground: Ground, quantity: Quantity, exchange: Exchange) -> Span:
    whole = ground.trimmed(ground.sentence(quantity.span.start))
    return whole if whole.end - whole.start <= _SHORT else _whole(quantity)


def _is_hour(ground: Ground, quantity: Quantity) -> bool:
    """Whether figures tell an hour: "Door shut 07.35" in a log, "at approximately 22.50"."""
    if quantity.counted in _UNITS or _HOUR.fullmatch(ground.of(quantity.span)) is None:
        return False
    lead = ground.characters[max(0, quantity.span.start - _SHORT_LEAD) : quantity.span.start]
    alone = _ENDS_ENTRY.match(ground.characters, quantity.span.end) is not None
    return _AT_ABOUT.search(lead + ground.of(quantity.span)) is not None or (
        alone and bool(ground.logged)
    )


def _counts(ground: Ground, quantity: Quantity) -> bool:
    """Whether a number counts or measures what another account may count."""
    if quantity.counted in _SPANS or quantity.counted in _MONEY:
        return False
    if _JOINED.match(ground.characters, quantity.span.end) or ground.clocked(quantity.span):
        return False
    if _is_hour(ground, quantity):
        return False
    lead = _lead(ground, quantity, _LONG_LEAD)
    if is_no_count(ground, quantity):
        return False
    in_digits = ground.of(quantity.span)[:1].isdigit()
    if in_digits and _NUMBERED.match(ground.characters, quantity.span.end):
        if _OPENS.search(_lead(ground, quantity)):
            return False
    if "fraction" in quantity.rule and (
        quantity.counted is None or (quantity.high or quantity.low or 1) < 1
    ):
        return False
    if quantity.low == quantity.high == 1 and _NOT_ONE.search(lead):
        return False
    if quantity.low == quantity.high == 1 and quantity.state is None and quantity.part_of is None:
        behind = [w.lower for w in ground.words_in(Span(quantity.span.end, quantity.span.end + 16))]
        return (
            quantity.counted is not None
            and behind[:1] not in [[w] for w in _EACH]
            and bool(_few(ground, quantity))
        )
    return True


def _few(ground: Ground, quantity: Quantity) -> bool:
    """Whether "one" stands beside another count: "one boat was in the water and two were not"."""
    sentence = ground.sentence(quantity.span.start)
    others = [q for q in ground.quantities(sentence) if q.span != quantity.span]
    return any(q.low != 1 or q.high != 1 for q in others)


def _whole(quantity: Quantity) -> Span:
    """The number with what it counts."""
    behind = quantity.counted_span
    if behind is None:
        return quantity.span
    return Span(min(quantity.span.start, behind.start), max(quantity.span.end, behind.end))


def _counted(ground: Ground, n: int) -> str | None:
    """What is counted; of a bare number that which the one before it in its paragraph counts."""
    every = ground.account.values.quantities
    own = every[n]
    if own.counted is not None and own.counted.lower() not in _GENERAL:
        return own.counted.lower()
    lead = _lead(ground, own, _LONG_LEAD)
    if own.counted is None and (_CROWD.search(lead) or _ABOARD.search(lead)):
        return "people"
    segment = ground.segment(own.span.start).span
    clause = ground.around(own.span)
    if clause is not None and any(
        s.span.touches(own.span) and s.role != "state" for s in clause.slots
    ):
        heads = [s.head for s in clause.slots if s.span.touches(own.span)]
        if heads and names(heads[0]) and clause.act not in ("give", "tell", "say"):
            return None
    for last in reversed(every[max(0, n - 3) : n]):
        if (
            last.counted is not None
            and last.counted.removesuffix("s") not in _SPANS | _UNITS | _MONEY | _GENERAL
        ):
            return last.counted.lower() if segment.covers(last.span) else None
    return None


def _base(
    ground: Ground, counted: str | None, clause: Predication | None, span: Span
) -> str | None:
    """The base form of what is counted, from the clause's slot where it stands in one."""
    if counted is None:
        return None
    for slot in clause.slots if clause is not None else ():
        if slot.span.touches(span) and counted.endswith((slot.head, slot.head + "s")):
            return slot.head
    last = counted.split()[-1]
    irregular = {
        "men": "man",
        "women": "woman",
        "children": "child",
        "persons": "person",
        "bodies": "body",
    }
    if last in irregular:
        return irregular[last]
    if last.endswith("ies"):
        return last[:-3] + "y"
    if last.endswith(("ches", "shes", "sses", "xes")):
        return last[:-2]
    return last[:-1] if last.endswith("s") and not last.endswith(("ss", "us")) else last


def _value(ground: Ground, quantity: Quantity, counted: str | None) -> Count:
    clause = ground.around(quantity.span)
    base = _base(ground, counted, clause, _whole(quantity))
    state = befallen(ground, quantity, clause) or _befell(quantity, clause)
    state = None if is_of_others_too(ground, quantity) else state
    if base == "live" and state == "killed":
        base = "life"
    scope = part(ground, quantity, clause)
    if base in _GENERAL or (quantity.counted is None and not _lent(ground, quantity, state, base)):
        base = None
    if state == "bodies":
        base = "body"
    elif state in ("killed", "injured", "missing") and base in _FOR_PEOPLE:
        base = None
    some = kind(ground, quantity)
    if some is not None:
        state, base, scope = _of_kind(ground, quantity, some, (state, base, scope))
    if state == "destroyed" and base is not None and is_person_noun(base):
        state = None  # whether those who were burned died is not said
    as_of, until = _made_by(ground, quantity, state, base)
    low, high, bound = _ends(ground, quantity)
    if low is not None and low < 0 and base not in _UNITS:
        low, high = (None if x is None else abs(x) for x in (high, low))  # a dash before a number
    if state == "detained" and _IN_HOSPITAL.search(masked(ground, quantity)):
        state = "injured"
    count = Count(
        low=low, high=high, bound=bound, counted=base,
        state=None if base in _UNITS else state,
        scope=scope,
        as_of=as_of,
        until=until,
    )  # fmt: skip
    return widened(ground, quantity, count)


def _ends(ground: Ground, quantity: Quantity) -> tuple[float | None, float | None, Bound]:
    """The ends of a number; "cannot be placed below thirty" is thirty or more."""
    if quantity.bound == "at_most" and _NOT_BELOW.search(_lead(ground, quantity, 60)):
        return quantity.high, None, "at_least"
    if quantity.bound == "at_most" and _REACHED.search(_lead(ground, quantity)):
        return quantity.high, quantity.high, "exact"
    if _turned(ground, quantity):
        return None, quantity.low, "at_most"
    if quantity.bound == "exact" and _MINIMUM.match(ground.characters, quantity.span.end):
        return quantity.low, None, "at_least"
    if quantity.bound == "exact" and _IF_NOT_MORE.match(ground.characters, quantity.span.end):
        return quantity.low, None, "at_least"
    if quantity.bound == "exact" and _IF_THAT.match(ground.characters, quantity.span.end):
        return None, quantity.high, "at_most"
    return quantity.low, quantity.high, quantity.bound


def _turned(ground: Ground, quantity: Quantity) -> bool:
    """ "There cannot have been more than nine": nine or fewer."""
    if quantity.bound != "at_least" or not _MORE.match(ground.of(quantity.span)):
        return False
    return _NOT_BELOW.search(_lead(ground, quantity, 60)) is not None


def _of_kind(
    ground: Ground, quantity: Quantity, some: str, told: tuple[str | None, str | None, str | None]
) -> tuple[str | None, str | None, str | None]:
    """State, noun and scope of a count of some of the dead: what befell all, of the part of all."""
    state, base, scope = told
    of = whole(ground, quantity)
    own = scope if scope in (SEEN, KNOWN) else None
    state = state or ("killed" if _OF_THE_DEAD.search(masked(ground, quantity)) else None)
    if of is None:
        return (state, some, own) if state in _BEFELL else told
    clause = ground.around(of.span)
    state = befallen(ground, of, clause) or state
    if state not in _BEFELL:
        return state, base, scope
    return state, some, own or part(ground, of, clause)


def _lent(ground: Ground, quantity: Quantity, state: str | None, base: str | None) -> bool:
    """Whether a bare number of people counts what the number before counts: in one sentence only.

    "The tenants fled, nine tenants were hurt. More than forty are dead": these may be anybody.
    """
    if state is None or state == "destroyed":
        return True
    last = next(iter(before(ground, quantity)), None)
    here = ground.sentence(quantity.span.start)
    one = last is not None and last.span.start >= here.start
    return one and base is not None and (is_person_noun(base) or base == "people")


def _made_by(
    ground: Ground, quantity: Quantity, state: str | None, base: str | None
) -> tuple[str | None, str | None]:
    """Until when a number was counted, by its own words or by those for all figures; the moment."""
    when, span = None, quantity.as_of or _as_of(ground, quantity)
    some = state in _BEFELL and kind(ground, quantity) is not None
    if span is None and some:
        of = whole(ground, quantity)
        span = None if of is None else of.as_of
    if span is not None:
        when = ground.of(span)
    elif state in _BEFELL and (entry := entered(ground, quantity.span.start)) is not None:
        when, span = WRITTEN, entry
    elif ground.figures_made is not None and (
        state is not None or not (_of_all(base) or list_of(base) is not None)
    ):
        when, span = ground.figures_made
    elif state in _BEFELL and _FIRST_FIGURE.search(masked(ground, quantity)):
        return WRITTEN, ON_THE_DAY
    elif state in _BEFELL and (
        ground.reported or (some and ground.rising) or _TODAY.search(masked(ground, quantity))
    ):
        when, span = WRITTEN, ground.reported
    elif state in _BEFELL and _SO_FAR.search(masked(ground, quantity)):
        when, span = WRITTEN, own_date(ground)
    ends = [] if span is None else ground.setting.times(span.start, span.end)
    told = next((m.latest for m in reversed(ends) if m.latest), None)
    return when, ON_THE_DAY if told is None and when == WRITTEN and span is not None else told


def _as_of(ground: Ground, quantity: Quantity) -> Span | None:
    """ "As of 30 May fifteen had died": the time that opens the sentence of a number."""
    start = ground.sentence(quantity.span.start).start
    led = _AS_OF.search(ground.characters, start, quantity.span.start)
    if led is None:
        return None
    moments = ground.account.values.moments
    at = bisect_left(moments, led.end() - 1, key=lambda m: m.span.start)
    near = [m for m in moments[at : at + 1] if m.span.start <= led.end() + _SOON]
    return Span(led.start(), near[0].span.end) if near else None


def _of_all(base: str | None) -> bool:
    """Whether people are counted, or something is measured: what does not grow as news comes in."""
    return base is None or base in _UNITS or is_person_noun(base) or base == "people"


def _act(value: Count, clause: Predication | None, own: bool) -> str:
    """What befell what is counted, else the clause's verb; "not" stands before a denied one.

    ``own`` where the "not" is the number's: "not less than forty".
    """
    if value.state is not None:
        return value.state
    if clause is not None and clause.act in _ACQUAINTED and participle(clause) is None:
        return clause.act
    if clause is None or resting(clause):
        return "be"
    return f"not {act_of(clause)}" if clause.denied and not own else act_of(clause)


def _negative(ground: Ground, quantity: Quantity) -> bool:
    return _turned(ground, quantity) or bool(
        {w.lower for w in ground.words_in(quantity.span)} & {"not", "no"}
    )


def _befell(quantity: Quantity, clause: Predication | None) -> str | None:
    """What the clause's verb says befell those who are counted: not those who did it."""
    if clause is None or clause.denied:
        return None
    whom = clause.slot("object") or clause.slot("subject", "state")
    return befell(clause.act) if whom is not None and whom.span.touches(_whole(quantity)) else None


def _topic(
    ground: Ground, value: Count, clause: Predication | None, quantity: Quantity
) -> tuple[str, ...]:
    own = () if value.counted is None else (value.counted,)
    number = {
        w.lower for w in ground.words_in(quantity.span) if not names(w.lower) or "-" in w.lower
    }
    words = () if clause is None else ground.topic([clause], _teller(value, clause, quantity))
    parts = {p for w in number for p in w.split("-")}
    return tuple(dict.fromkeys((*own, *(w for w in words if w not in number | parts))))


def _teller(value: Count, clause: Predication, quantity: Quantity) -> tuple[Span, ...]:
    """Who only gives a number of those whom something befell: not of him is told."""
    who = clause.slot("subject")
    giving = tensions_listed("counting") | listed("telling") | {"give", "have", "put"}
    if value.state is None or who is None or clause.act not in giving:
        return ()
    return () if who.span.touches(quantity.span) else (who.span,)


def _quotation(ground: Ground, quantity: Quantity, clause: Predication | None) -> Span:
    """The clause from the number on where it is short, else the number with what it counts.

    Of a clause with several numbers each has the words up to the next one.
    """
    own = _own(ground, quantity)
    if clause is None:
        return own
    whole = _between(ground, ground.trimmed(clause.span), quantity)
    if whole.covers(own) and whole.end - whole.start <= _SHORT:
        return whole
    behind = Span(own.start, max(own.end, whole.end))
    return behind if behind.end - behind.start <= _SHORT else own


def _own(ground: Ground, quantity: Quantity) -> Span:
    """A number with what it counts, if no number before it has that already."""
    behind = quantity.counted_span
    shared = behind is not None and any(
        q.counted_span == behind and q.span < quantity.span
        for q in ground.quantities(ground.sentence(quantity.span.start))
    )
    return quantity.span if shared else _whole(quantity)


def _between(ground: Ground, whole: Span, quantity: Quantity) -> Span:
    """The part of a clause that tells of one of its numbers of human beings."""
    own = _own(ground, quantity)
    others = [
        q.span
        for q in ground.quantities(whole)
        if q.span != quantity.span
        and (q.state or not (q.counted or quantity.counted))
        and not q.span.touches(own)
    ]
    behind = any(o.end <= own.start for o in others) or _THEM.match(ground.characters, whole.start)
    start = own.start if behind else whole.start
    end = min((o.start for o in others if o.start >= own.end), default=whole.end)
    owner = _NEXT_OWNER.search(ground.characters, own.end, end)
    end = end if owner is None else owner.start()
    return ground.trimmed(Span(start, max(end, own.end)))
