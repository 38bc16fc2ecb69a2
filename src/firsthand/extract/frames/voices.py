"""Who can speak: what the head of a noun phrase is, as far as its word tells."""

from __future__ import annotations

from functools import cache
from typing import Literal

from firsthand.extract import cues, lexicons
from firsthand.extract.frames.listeners import is_outlet
from firsthand.extract.parse import Parse, Word
from firsthand.model import Act

Voice = Literal["person", "body", "outlet", "record", "it", "thing", "nobody"]
SPEAKING = ("person", "body", "outlet", "record")
"""What can be a source."""
NOBODY = frozenset("nobody none neither nothing no-one noone anyone anybody whoever".split())
FIRST = frozenset(("i", "we", "me", "us"))
_PERSONS = frozenset(
    """he she they i we you who him her them us me one someone somebody everyone everybody anyone anybody
    others other some many several few both all most more half each two three four five six seven
    eight nine ten dozens hundreds thousands those another majority""".split()
)
_NOT_VOICES = frozenset("there this that these what which whatever such so".split())
_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "ee", "eer", "ant", "folk")
_THINGS = frozenset(
    """number matter water river paper power order weather winter summer letter chapter character error
    door floor color colour minor motor factor corner quarter disaster danger anger fever tower computer center
    centre layer answer offer murder border timber rubber silver butter master-plan plant restaurant government
    moment equipment committee fee coffee degree tree knee war car bar star year fear tear hour four
    tour manner banner barrier shelter trailer container counter server filter printer heater tractor
    elevator reactor terror horror mirror harbor harbour vapour labour sector vector engineer-office list
    mist twist wrist fist cist ticket instant quant elephant infant-mortality""".split()
)


@cache
def _listed(section: str) -> frozenset[str]:
    return lexicons.words("actors", section)


@cache
def _records() -> frozenset[str]:
    return cues.words("records") | (_listed("records") - _listed("media"))


@cache
def _people() -> frozenset[str]:
    return _listed("people") | _listed("kin") | _listed("groups") | cues.words("voices")


@cache
def _bodies() -> frozenset[str]:
    return _listed("organisations")


def is_record(parse: Parse, i: int | None) -> bool:
    """Whether a word is a document, a film, a figure: something that shows or states."""
    if i is None:
        return False
    word = parse.words[i]
    if word.pos == "PROPN" and word.entity in ("PERSON", "GPE", "NORP"):
        return False
    if word.lemma in _records():
        return word.pos in ("NOUN", "PROPN", "VERB", "ADJ") and not is_masthead(parse, i)
    return word.pos == "PROPN" and any(
        parse.words[k].dep == "compound" and parse.words[k].lower in ("annex", "appendix", "exhibit", "cable", "file")
        for k in parse.children[i]
    )  # fmt: skip


def is_masthead(parse: Parse, i: int) -> bool:
    """Whether a word that could be a record names an outlet: "the Courier", "the Evening Post"."""
    return parse.words[i].pos == "PROPN" and is_outlet(parse, i)


def voice(parse: Parse, i: int | None) -> Voice:
    """What the head of a phrase is; "thing" where its word tells nothing."""
    if i is None:
        return "nobody"
    word = parse.words[i]
    lower = word.lower
    if lower in NOBODY or lower in _NOT_VOICES:
        return "nobody"
    if lower == "it":
        return "it"
    if lower in _PERSONS or word.pos == "NUM":
        return "person"
    if is_record(parse, i):
        return "record"
    if word.pos == "PROPN":
        return _named(parse, i)
    return _common(parse, word)


def _named(parse: Parse, i: int) -> Voice:
    word = parse.words[i]
    if is_outlet(parse, i):
        return "outlet"
    if word.entity in ("ORG", "GPE", "NORP", "FAC") or (
        word.entity != "PERSON" and parse.child(i, "det") is not None
    ):
        return "body"
    return "thing" if word.entity in ("DATE", "TIME", "EVENT", "WORK_OF_ART") else "person"


def _like_a_name(parse: Parse, word: Word) -> bool:
    """A capital that the tagger took for a common noun's, as at the head of a sentence."""
    if not word.text[:1].isupper():
        return False
    plural = word.tag == "NNS" and (word.lower.endswith("s") or word.lower in _IRREGULAR)
    if plural or word.lower in _CLOSED:
        return False
    return not any(
        parse.words[k].dep in ("det", "amod", "poss", "prep", "acl", "relcl")
        for k in parse.children[word.i]
    )


_CLOSED = frozenset(
    """the a an this that these those some any no each every all both half either neither such what which whose its
    his her their our my your there here it""".split()
)
_IRREGULAR = frozenset(
    "data media criteria phenomena people men women children police feet teeth mice".split()
)


def _common(parse: Parse, word: Word) -> Voice:
    lemma = word.lemma
    if _like_a_name(parse, word):
        return "person"
    if word.lower in _listed("media"):
        return "outlet"
    if lemma in _people() or word.lower in _people() or word.entity in ("NORP", "PERSON"):
        return "person"
    if lemma in _listed("media"):
        return "outlet"
    if lemma in _bodies():
        return "body"
    if word.tag in ("JJ", "JJS", "VBN") and parse.child(word.i, "det") is not None:
        return "person"
    if lemma.endswith(_ENDINGS) and len(lemma) > 4 and lemma not in _THINGS:
        return "person"
    return "thing"


def is_group(parse: Parse, i: int) -> bool:
    """Whether a word is several people who act as one: "the crew", "the staff"."""
    return parse.words[i].lemma in _listed("groups")


def can_speak(parse: Parse, i: int | None) -> bool:
    """Whether a word is somebody or something that says, writes or shows: no thing, no "it"."""
    return voice(parse, i) in SPEAKING


def act_of(parse: Parse, i: int, act: Act) -> Act:
    """What a voice does: a record shows, any other does what its cue says."""
    return "record" if is_record(parse, i) else act


def speaks_for_itself(parse: Parse, i: int | None) -> bool:
    """Whether a phrase is a person or a body: one that believes, hopes, denies."""
    return voice(parse, i) in ("person", "body", "outlet")
