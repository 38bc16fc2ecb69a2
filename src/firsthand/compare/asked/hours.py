"""When it began, when the alarm was given and help arrived, when they set out, how long it lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.tellings import TOKEN
from firsthand.compare.asked import onsets
from firsthand.compare.asked.around import back, lead, own, place
from firsthand.compare.asked.beside import beside
from firsthand.compare.asked.fields import field, words
from firsthand.compare.asked.lengths import length
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.events.kinds import OF_THE_EVENT, surely
from firsthand.compare.readings import logs, times
from firsthand.compare.readings.time import BARE
from firsthand.compared import Reading, When
from firsthand.model import Span

_ALREADY = re.compile(
    r"\balready\b(?!\s(?:towards?|past|near|gone|about|struck)\b)|\bstill\s(?:being|on|going)\b",
    re.I,
)
"""What was so already at an hour began before it."""
_LATER = re.compile(
    r"\b(?:last|final|second|third|fourth|next|more|half\san\shour\safter|end(?:ed)?|ceas\w+|"
    r"stopp\w+|over(?!\s(?:us|the|our)\b))\b",
    re.I,
)
_WITHIN_A_DAY = frozenset("began fire_when alarm_when call_when charge_when over_when".split())
"""Questions that an hour answers, and no day."""
_JOURNEYS = frozenset("came_when left_when set_out_when opened_when".split())
"""Questions that a bare day of the week does not answer."""
_LEAD = 70
"""Characters before an hour in which it is told to be of the last, of the end."""
_IT_HAPPENED = re.compile(
    r"\b(?:the|this)\s(?:\w+\s)?(?:accident|disaster|catastrophe|tragedy|calamity|inrush|"
    r"incident|outrage|atrocity)\s"
    r"(?:had\s|is\ssaid\sto\shave\s)?(?:occurred|happened|took\splace|taken\splace|began|begun|"
    r"befell|struck)\b",
    re.I,
)
_TIED = re.compile(r"\b(?:after|since|until|till|before|following)\s(?!\s?@)", re.I)
"""What stands behind these names another time, from which the hour is only told apart."""
_WHEN = re.compile(r"\b(?:when|before|that|as|until|till)\b", re.I)
_STOP = re.compile(r"\A[^.,;:]{3,40}[.,]\s")
""" "Ten to two, by every watch that survived": the hour stands alone."""
_THEN = re.compile(r"\A\W*(?:and\s)?(?:then|that\swas\swhen|that['’]s\swhen)\b", re.I)
_PIECES = re.compile(r"[;:—–]|,\s(?:and|but|while|whereas|though|although|nor)\b")
_SENSING = frozenset(
    "see notice smell spot observe find wake perceive burn call look shout".split()
)
_BURNING = re.compile(r"\b(?:smok(?:e|ed|es|ing)|burn\w*|fire|flames?|blaze|ablaze|alight)\b", re.I)
_IT_WAS = re.compile(
    r"\b(?:it|that)\s(?:was|had\sgone|(?:must|may|would|will|might|could)\s(?:have\sbeen|be)|"
    r"is)(?:\s(?:about|nearly|just|almost|perhaps|then))?\s\Z",
    re.I,
)
_INFINITE = re.compile(r"\W*to\s", re.I)
""" "(The fire) is believed (to have started at one)"."""
_THEY = re.compile(r"\bthey\b", re.I)
_PUT_IT = re.compile(
    r"\b(?:puts?|gives?|gave|sets?|places?|fix\w*|makes?|made|ha[sd])\sit\s(?:down\s)?(?:at|as)\b",
    re.I,
)
""" "The league put it at four": that of which was spoken."""
_WHEN_ASKED = re.compile(
    r"\b(?:when|what\s(?:time|hour)|which\shour)\b[^?]*\?\W*(?:[A-Z][\w .’']{0,30}:)?\W*\Z", re.I
)
_SINCE = re.compile(r"\bsince\b", re.I)
_SITTING = re.compile(
    r"\b(?:inquiry|inquest|hearing|trial|court|commission|tribunal)\b[^.;]{0,40}\b(?:opened|sat|"
    r"met|began|resumed|adjourned|rose)\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"(?<!\bthat\s)(?<!\bit\s)\bwould\s(?:not\s)?have\s(?!been\s(?:about|just)\b)", re.I
)
""" "An alarm would have sounded by ten": there was none."""
_BACK = 5
"""Sentences before an hour that stands alone in which it is told of what it is."""
_LONGEST = 260
"""Characters of a sentence that are looked at on either side of an hour."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The question that a time answers; None for none of those that are asked of every event."""
    if reading.slot != "time":
        return None
    sentence = own(scene.telling, reading)
    near = _around(scene, reading, sentence)
    if any(sign.search(near) for sign in (field("other", "words"), _SITTING, _SUPPOSED)):
        return None
    if reading.rule.startswith(times.RULE):
        return beside(scene, reading)
    found = length(scene, reading, gist)
    if found is not None or gist.slot == "duration":
        return found or beside(scene, reading)
    value = reading.value
    if isinstance(value, When) and value.clock is None:
        on_a_day = beside(scene, reading) if _a_day(value) or value.weekday is not None else None
        barred = _WITHIN_A_DAY if _a_day(value) else _WITHIN_A_DAY | _JOURNEYS
        return None if on_a_day in barred else on_a_day
    if reading.rule.endswith(OF_THE_EVENT) and scene.event is not None:
        return None if _later(scene, reading) else "began"
    return _told(scene, reading, gist) or beside(scene, reading)


def _a_day(value: When) -> bool:
    """Whether a time is of one day by its date."""
    first, last = value.earliest, value.latest
    return first is not None and last is not None and first[:10] == last[:10]


def _told(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """What the words nearest to an hour tell of it."""
    later = _later(scene, reading)
    own_words, alone = _passages(scene, reading)
    ends = any(onsets.named(scene, p) in onsets.AT_THE_END for p in own_words)
    if (
        not later
        and not ends
        and (_of_event(scene, reading, gist) or any(_IT_HAPPENED.search(p) for p in own_words))
    ):
        return "began"
    before = (onsets.spoken_of(scene, p) for p in _near(scene, reading)) if alone else ()
    own_found = next(filter(None, (onsets.named(scene, p) for p in own_words)), None)
    found = own_found or _of_them(scene, reading, own_words) or next(filter(None, before), None)
    if found is not None:
        return None if later and found not in onsets.AT_THE_END else found
    if later:
        return None
    if reading.value is None and not gist.act and not gist.things:
        return "began" if scene.event is not None else None
    sensed = gist.act in _SENSING and onsets.burns(scene)
    return "fire_when" if sensed and _BURNING.search(own(scene.telling, reading)) else None


def _of_them(scene: Scene, reading: Reading, passages: list[str]) -> str | None:
    """Of whose coming it is told that they came: of those of whom the sentence before speaks."""
    if not any(_THEY.search(p) and field("arrive", "verbs").search(p) for p in passages):
        return None
    return onsets.named(scene, f"{next(back(scene.telling, reading), '')} {' '.join(passages)}")


def _later(scene: Scene, reading: Reading) -> bool:
    """Whether an hour is of the last of it, of the end, or of what was so already."""
    before = lead(scene.telling, reading)[-_LEAD:]
    return bool(_LATER.search(before) or _ALREADY.search(own(scene.telling, reading)))


def _of_event(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether its clause tells the event of the case by a verb for it."""
    if scene.event is None or _SINCE.search(reading.span.of(scene.telling.text)):
        return False
    said = scene.telling.nearest(reading)
    told = surely(said) if said is not None else None
    if told == scene.event or gist.acts & frozenset(scene.event.verbs):
        return True
    return "beginning" in gist.acts and not gist.things


def _passages(scene: Scene, reading: Reading) -> tuple[list[str], bool]:
    """What an hour may be told of, the nearest first, and whether what stands before tells it, too.

    An entry of a log tells what is first seen then. A clause that only tells the hour is read with
    the one that it is tied to, or with the sentence before it, or the question that it answers.
    """
    text = scene.telling.text
    if reading.rule == logs.RULE:
        return [f"first {reading.clause.of(text)}"], False
    clause = _without(text, reading.clause, place(scene.telling, reading))
    alone = reading.rule.startswith((BARE, "an answer"))
    before = lead(scene.telling, reading)
    opens = not before.strip(" AQ.:“\"'") and _STOP.match(_behind_hour(scene, reading)) is not None
    asked = _WHEN_ASKED.search(next(back(scene.telling, reading, 1), "")) is not None
    it_was = alone or opens or asked or bool(_IT_WAS.search(before) or _PUT_IT.search(clause))
    found = []
    if not alone and not _faint(clause) and not _INFINITE.match(clause):
        found.append(_cut(clause))
        if not it_was:
            return found, False
    piece = _piece(scene, reading)
    if not _faint(piece):
        return [*found, piece], it_was
    return found, True


def _near(scene: Scene, reading: Reading) -> Iterator[str]:
    """The sentences before an hour that stands alone, and that behind it which says "then"."""
    before = back(scene.telling, reading, _BACK)
    yield _first_part(scene, reading)
    first = next(before, "")
    yield _PIECES.split(first)[-1]
    yield first
    behind = _behind(scene, reading)
    if _THEN.match(behind):
        yield behind
    yield from before


def _first_part(scene: Scene, reading: Reading) -> str:
    """What the same sentence tells before the part in which an hour stands."""
    parts = list(_PIECES.finditer(lead(scene.telling, reading)))
    return lead(scene.telling, reading)[: parts[-1].start()] if parts else ""


def _behind(scene: Scene, reading: Reading) -> str:
    sentences, at = scene.telling.account.sentences, scene.telling.at(reading)
    return sentences[at + 1].of(scene.telling.text) if at + 1 < len(sentences) else ""


def _behind_hour(scene: Scene, reading: Reading) -> str:
    return own(scene.telling, reading)[len(lead(scene.telling, reading)) :]


def _without(text: str, clause: Span, hour: Span) -> str:
    """A clause with a sign in the place of its hour."""
    if not clause.covers(hour):
        return clause.of(text)
    return f"{text[clause.start : hour.start]} @ {text[hour.end : clause.end]}"


def _piece(scene: Scene, reading: Reading) -> str:
    """The part of a sentence, between its stops, in which an hour stands."""
    sentence = own(scene.telling, reading)
    at = len(lead(scene.telling, reading))
    start = max((m.end() for m in _PIECES.finditer(sentence) if m.end() <= at), default=0)
    end = next((m.start() for m in _PIECES.finditer(sentence) if m.start() >= at), len(sentence))
    return sentence[max(start, at - _LONGEST) : min(end, at + _LONGEST)]


def _around(scene: Scene, reading: Reading, sentence: str) -> str:
    """So much of a sentence as is looked at for signs of another time."""
    at = len(lead(scene.telling, reading))
    return sentence[max(0, at - _LONGEST) : at + _LONGEST]


def _cut(clause: str) -> str:
    """A clause without what it is only set against: "they came at ten (after the alarm)"."""
    tied = _TIED.search(clause)
    if tied is None or _faint(clause[: tied.start()]) or _WHEN.match(clause):
        return clause
    return clause[: tied.start()]


def _faint(passage: str) -> bool:
    """Whether words tell nothing but an hour: "it was ten", "the church clock had just struck"."""
    plain = words("faint")
    return all(w.lower() in plain for w in TOKEN.findall(passage))
