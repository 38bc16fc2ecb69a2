"""Whether a deed was done of which every contested event is asked, in whatever words it is told.

"No warning of any sort was given", "he bade them go home", “They were. Three times”: warned or not.
"The sirens stayed silent", "nothing rang": no alarm. "Would not open", "a padlock on the hasp": locked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.asking import Exchange, of_a_part, put_the_other_way, to_a_denial
from firsthand.compare.readings.done.cues import Context, Cue, asked_of, cues
from firsthand.compare.readings.done.offices import office, speaks_for_itself, whose
from firsthand.compare.readings.done.patterns import either
from firsthand.compare.readings.done.replies import Reply, in_other_words, rejoinder, reply
from firsthand.compare.readings.done.whether import Answer, answer
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading, Whether
from firsthand.extract.lexicons import phrases
from firsthand.model import UNKNOWN, Span

OF_WHOM = frozenset("notified drunk asleep".split())
"""Deeds of which it is asked whose they were: the last word of the topic says it."""
SINGLE = "single"
"""Stands last in the topic where only one of several doors is spoken of."""
RULE = "whether done: "
"""Stands before the name of the deed in the rule of a reading."""
_BACK = 8
"""So many sentences before are looked at for what a bare word is of."""
_LONGEST = 900
"""Characters of a sentence beyond which it is no sentence."""
_NEAR = 4
"""So many sentences back something was told that is denied or confirmed with "this"."""
_AT_ALL = re.compile(
    r"\b(?:nobody|no one|no man|none|never|at no time|not (?:one|a single)|of any (?:kind|sort"
    r"|description)"
    r"|whatever|whatsoever|at all)\b",
    re.I,
)
_ACCUSING = frozenset(
    """order_to_fire bodies_in_water buried_in_secret locked help_kept_off bound beaten
    deliberate tear_gas warning_shots stones told_to_stay""".split()
)
"""Deeds of which somebody is accused."""
_TO_THE_CONTRARY = re.compile(
    r"\b(?:suggestions?|claims?|allegations?|reports?|rumou?rs?|statements?|stor(?:y|ies)|talk|anything|whatever)\b[^.;]{0,30}"
    r"\b(?:to\sthe\scontrary|otherwise)\b",
    re.I,
)
""" "Suggestions to the contrary are untrue": what is denied was said."""
_BY_EAR = re.compile(r"\b(?:hear|heard|hearing)\b", re.I)
_UNHEARD = frozenset(
    "locked bound disguised bodies_in_water buried_in_secret overloaded drunk asleep".split()
)
_EVERY = re.compile(r"\b(?:doors|exits|gates|hatches|no|none|nobody|every|each|any|in)\b", re.I)
_THINGS = re.compile(r"(?:padlock|chain|bolt)s?\s(?:on|across|through|over)\b", re.I)
_IS_IT_TRUE = re.compile(
    r"\b(?:is|was) it true\b|\b(?:it (?:is|has been)|they|people|some) (?:sa(?:id|y|ys)|claim)\b",
    re.I,
)
_SENSED = re.compile(
    r"\b(?:did|could|do|have|had)\s(?:you|he|she|they|anybody|anyone)\s(?:\w+\s)?(?:see|saw|seen"
    r"|hear|heard|notice|observe"
    r"|(?:recol+ect|remember|recall)\s(?:seeing|hearing|noticing|having\sseen|having\sheard))\b",
    re.I,
)
""" "Did you see any?" "No" does not say that there were none."""
_HE_DID_NOT = re.compile(
    r"\b(?:he|she|they|(?-i:[A-Z])[\w’'-]+|(?:the|that|this)\s[\w’'-]+)\s(?:[\w’'-]+\s){0,2}?(?:not"
    r"|never|cannot|\w+n['’]t)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:the|that|this)\s(?:order|command|word|signal)\b",
    re.I,
)
""" "Captain Rell did not give the order to fire"."""
_BUSINESS = re.compile(
    r"(?:\s(?:of|for|at|in|on)\s[^.,;]{1,30}?)?\s(?:(?:is|was|are|were|remains?|remained)\s(?:\w+\s)?"
    r"(?:an?\smatter\s(?:for|of)|the\s(?:business|task|duty|responsibility|job|affair|concern|province)\sof|up\sto)"
    r"|(?:lies|lay|rests?|rested)\swith|falls?\s(?:to|under)|belongs?\sto)\b",
    re.I,
)
""" "(The sounding of the siren) is a matter for the town"."""
_SEMICOLON = re.compile(r";\s+|(?<=\w\w):\s+(?=\w+\s\w+\s\w+\s\w+\s\w+\s)")


def readings(ground: Ground) -> Iterator[Reading]:
    """Each deed of which an account tells whether it was done, once a sentence and answer.

    By the words that were called out only where it is not told otherwise: they may be in jest.
    """
    found = list(_all(ground))
    plainly = {r.rule for cue, r in found if not cue.called_out}
    yield from (r for cue, r in found if not cue.called_out or r.rule not in plainly)


def _all(ground: Ground) -> Iterator[tuple[Cue, Reading]]:
    parts = list(_parts(ground))
    context = Context(ground.characters)
    told: list[list[tuple[Cue, Answer]]] = []
    for number, part in enumerate(parts):
        told.append([])
        asked = ground.sentence(part.start).start in ground.asked
        if asked or part.end - part.start > _LONGEST or ground.titled(part):
            continue
        before = " ".join(ground.of(s) for s in parts[max(0, number - _BACK) : number])
        for cue in cues(ground.of(part), before, context):
            said = None if _left_to(ground.of(part), cue) else answer(ground.of(part), cue)
            if said is not None:
                told[-1].append((cue, said))
                yield from _told(ground, part, cue, said)
        if number and parts[number - 1].start in ground.asked:
            yield from _to_oneself(ground, parts[number - 1], part)
        elif (back := rejoinder(ground.of(part))) is not None:
            yield from _back(ground, part, told[max(0, number - _NEAR) : number], back)


def _left_to(words: str, cue: Cue) -> bool:
    """Whether it is only told whose business such a deed is: "the sounding of it is a matter for the town"."""
    return _BUSINESS.match(words, cue.end) is not None


def _parts(ground: Ground) -> Iterator[Span]:
    """The sentences, parted where a semicolon parts them, or a colon before a clause."""
    for sentence in ground.account.sentences:
        start = sentence.start
        for stop in _SEMICOLON.finditer(ground.characters, sentence.start, sentence.end):
            yield Span(start, stop.end())
            start = stop.end()
        yield Span(start, sentence.end)


def _of_one_door(words: str, cue: Cue, said: Answer) -> bool:
    """Whether only of one door is told that it was not locked: others may have been."""
    return cue.deed == "locked" and said.holds is False and not _EVERY.search(words)


def _of_one_man(ground: Ground, sentence: Span, cue: Cue, said: Answer) -> bool:
    """Whether only of one is told that he did not give the order: another may have."""
    if cue.deed != "order_to_fire" or said.holds is not False or said.modality == "denied":
        return False
    return _HE_DID_NOT.search(ground.of(Span(sentence.start, sentence.start + cue.end))) is not None


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer says of the deed that its question is of."""
    question, given = ground.of(exchange.question), ground.of(exchange.answer)
    if len(given) > _LONGEST:
        return
    for cue in asked_of(question):
        if any(c.deed == cue.deed for c in cues(given, question)):
            continue  # it is told in so many words
        said = reply(given, exchange.kind) or in_other_words(cue.deed, given)
        said = None if said is None else _to_the_question(ground, exchange, cue, said)
        if said is not None:
            yield _of_reply(ground, exchange.answer, cue, said, exchange.standing)


def _to_the_question(ground: Ground, exchange: Exchange, cue: Cue, said: Reply) -> Reply | None:
    """What a yes or no says to the way in which it was asked; None where it may be either."""
    if said.holds is None:
        return said
    if exchange.kind == "polarity" and put_the_other_way(ground, exchange):
        return None
    if said.holds:
        either_way = exchange.negative and cue.done and not to_a_denial(ground, exchange)
        return None if either_way else said
    question = ground.of(exchange.question)
    if (exchange.negative and exchange.seen) or _SENSED.search(question):
        return said._replace(holds=None, modality="unseen")
    if of_a_part(ground, exchange):
        return None
    return said._replace(modality="denied") if _IS_IT_TRUE.search(question) else said


def _to_oneself(ground: Ground, question: Span, given: Span) -> Iterator[tuple[Cue, Reading]]:
    """What an author says who asks and answers: "Was he warned? Three times, says the report"."""
    same = ground.segment(question.start) == ground.segment(given.start)
    standing = ground.standing(given, next(iter(ground.between(*given)), None))
    if not same:
        return
    words, standing = ground.of(given), standing or _of_the_claim(ground, given)
    for cue in asked_of(ground.of(question)):
        said = reply(words, "polarity") or in_other_words(cue.deed, words)
        if said is not None and all(c.deed != cue.deed for c in cues(words, "")):
            yield cue, _of_reply(ground, given, cue, said, standing)


def _told(ground: Ground, sentence: Span, cue: Cue, said: Answer) -> Iterator[tuple[Cue, Reading]]:
    span = Span(sentence.start + cue.start, sentence.start + cue.end)
    standing = _standing(ground, sentence, span, cue)
    if standing is None or (standing.voice is None and _of_one_man(ground, sentence, cue, said)):
        return
    tried = cue.fixed and standing.modality == "possible"  # "would not open"
    undone = said.holds is not None and said.holds != cue.done  # "without reading it"
    if tried or said.holds is None or (undone and _undone(ground, span)):
        standing = standing._replace(modality="asserted")
    own = either(phrases("deeds", "rejecting")).search(ground.of(sentence), 0, cue.start)
    if standing.denied and own is None and said.modality != "denied" and said.holds is not None:
        said = said._replace(holds=not said.holds)
    whole = Span(sentence.start + said.start, sentence.start + said.end)
    yield cue, _reading(ground, (whole, sentence), cue, said, standing)


def _undone(ground: Ground, span: Span) -> bool:
    """Whether a clause is of what was left undone: "they failed to read it"."""
    clause = ground.around(span)
    return clause is not None and clause.mood == "undone"


def _standing(ground: Ground, sentence: Span, span: Span, cue: Cue) -> Standing | None:
    """In whose words it is told. What was called out is told by whoever tells of the call."""
    if cue.called_out:
        return ground.standing(Span(max(sentence.start, span.start - 2), span.start))
    begins = Span(span.start, span.start + 1)
    clause = ground.around(span)
    standing = ground.standing(span, clause) or ground.standing(begins)
    bare = not ground.between(*sentence)
    if standing is None and (bare or cue.open or _THINGS.match(ground.of(span))):
        standing = _of_the_claim(ground, span)  # "padlock on the hasp" bids nothing
    if (
        standing is not None
        and clause is not None
        and clause.act in listed("perceiving") | {"find"}
    ):
        return ground.credited(standing, clause.slot("subject"))
    return standing


def _of_the_claim(ground: Ground, span: Span) -> Standing:
    """In whose words a passage stands, whatever its form."""
    claim = ground.setting.claim(span)
    chain = claim.chain if claim is not None else ()
    return Standing(claim.id if claim else None, chain, chain[0] if chain else None, "asserted")


def _back(
    ground: Ground, sentence: Span, told: list[list[tuple[Cue, Answer]]], back: Reply
) -> Iterator[tuple[Cue, Reading]]:
    """What a sentence says of the deed that was told last, not long before it.

    What is denied or confirmed is what somebody said was done; one can hear what another did not.
    """
    clauses = ground.between(*sentence)
    words = Span(sentence.start + back.start, sentence.start + back.end)
    standing = ground.standing(words, ground.around(words)) or ground.standing(sentence)
    if standing is None:
        return
    if back.modality == "denied" and standing.voice in (None, UNKNOWN):
        who = next((s for p in clauses if (s := p.slot("subject")) is not None), None)
        standing = ground.credited(standing, who)
    heard = back.modality == "unseen" or back.heard
    last = next(
        (
            some for here in reversed(told)
            if (some := [(c, a) for c, a in here if heard or _open(a)])
        ),
        [],
    )  # fmt: skip
    by_ear = _BY_EAR.search(ground.of(words)) is not None
    for cue, _ in last:
        if by_ear and cue.deed in _UNHEARD:
            continue  # nobody hears that a door is locked
        yield cue, _of_reply(ground, sentence, cue, back, standing)


def _open(said: Answer) -> bool:
    """Whether somebody could deny or confirm it: it was said to be so, or is not known."""
    return said.holds is True or said.modality == "unknown"


def _of_reply(ground: Ground, sentence: Span, cue: Cue, said: Reply, standing: Standing) -> Reading:
    span = Span(sentence.start + said.start, sentence.start + said.end)
    holds = said.holds if cue.done or said.holds is None else not said.holds
    given = Answer(holds, said.modality, 0, 0)
    return _reading(ground, (span, sentence), cue, given, standing)


def _reading(
    ground: Ground, where: tuple[Span, Span], cue: Cue, said: Answer, standing: Standing
) -> Reading:
    if said.modality == "alleged" and standing.voice is None:
        standing = standing._replace(chain=(UNKNOWN, *standing.chain), voice=UNKNOWN)
    value = None if said.holds is None else Whether(said.holds)
    topic, modality = _topic(ground, where, cue, standing.voice), said.modality
    own = cue.deed in _ACCUSING and _disputes(ground, where[0], cue, standing)
    if cue.deed == "notified":
        who, own = office(ground, Span(max(where[1].start, where[0].start), where[0].end))
        topic = (*topic, who)
    if _of_one_door(ground.of(where[0]), cue, said):
        topic = (*topic, SINGLE)
    if own and said.holds is False and modality == "asserted":
        modality = "denied"
    told = Told("polarity", value, cue.act, topic, ground.trimmed(where[0]), where[1],
                RULE + cue.deed, modality)  # fmt: skip
    return reading(ground, told, standing)


def _topic(
    ground: Ground, where: tuple[Span, Span], cue: Cue, voice: str | None
) -> tuple[str, ...]:
    """What a deed is of: an alarm by the name of the thing that gives it, a sleeper by his office."""
    words = ground.of(where[1])
    if cue.deed in OF_WHOM and cue.deed != "notified":
        return (*cue.topic, whose(ground, where[0], voice))
    device = either(phrases("deeds", "devices")).search(words)
    if cue.deed != "alarm" or device is None:
        return cue.topic
    return (singular(device[0].lower().split()[-1]),)


def _disputes(ground: Ground, span: Span, cue: Cue, standing: Standing) -> bool:
    """Whether a "no" disputes what is alleged: all of it, or said by him who is said to have done it.

    "Nobody was locked in", "no officer gave an order"; an army of its order, an owner of his doors,
    a company in its own statement.
    """
    if cue.deed == "deliberate" or _AT_ALL.search(ground.of(span)):
        return True
    if _TO_THE_CONTRARY.search(ground.of(ground.sentence(span.start))):
        return True
    if len(standing.chain) < _RETOLD and speaks_for_itself(ground):
        return True
    actor = ground.actors.get(standing.voice or "")
    accused = either(phrases("deeds", "accused"))
    return actor is not None and accused.search(f"{actor.name} {ground.of(span)}") is not None


_RETOLD = 2
"""With so many voices it is not the account's own word."""
