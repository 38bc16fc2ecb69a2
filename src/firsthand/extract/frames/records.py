"""Records that show: "The log shows P", "the ledger lists P", "the Packet printed 300"."""

from __future__ import annotations

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.verbs import Said, made
from firsthand.extract.frames.voices import SPEAKING, is_group, is_record, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import pieces

_WEAK = frozenset(
    """have give contain mention suggest prove confirm put keep hold carry run set place link preserve mark bear name
    capture count include display print reproduce make describe call report quote cite detail""".split()
)
"""Of these a record is no source unless it is one that is written or filmed to keep what happened."""
_KEPT = frozenset(
    """log logbook ledger diary journal book minutes transcript footage video clip recording record roll register
    calendar entry list manifest letter report playbill poll survey study paper tape bulletin chronicle
    wage-book pocket-book note-book notebook cctv camera census label return statement annex file inscription
    obituary article memo memorandum e-mail email dossier document certificate photograph photo film map
    notice poster telegram cable message text draft database data figure count autopsy ruling verdict
    judgment judgement indictment deposition affidavit memoir testimony account timetable schedule
    table plot chart stone plaque sign plate caption sheet invoice receipt bill engraving inventory note audit
    image signature thermometer barometer gauge meter stamp ticket test analysis map plan x-ray scan""".split()
)
FIGURES = frozenset("print give have carry run put report say list publish claim".split())
_OBJECTS = ("dobj", "attr", "oprd")


def record(scene: Scene, said: Said) -> Draft | None:
    """A record with an object for its content, to the end of what hangs on the verb."""
    parse = scene.parse
    words = parse.words
    verb, who = said
    if who is None or verb.lemma not in cues.frame("record"):
        return None
    if not _keeps(parse, verb, who):
        return None
    things = [
        k for k in parse.children[verb.i] if k > verb.i and words[k].dep in (*_OBJECTS, "ccomp")
    ]
    if not things or words[things[0]].lower in ("it", "them", "this", "that", "who", "which"):
        return None
    if verb.lemma == "have" and not _has_entry(parse, verb, who):
        return None
    if verb.lemma in _WEAK and (
        words[who].lemma not in _KEPT
        or words[things[0]].pos not in ("NOUN", "PROPN", "NUM", "PRON", "VERB", "ADJ")
    ):
        return None
    below = set(parse.subtree(verb.i))
    inside = [k for k in range(parse.first(things[0]), parse.last(verb.i) + 1) if k in below]
    inside = [k for k in inside if not foreign(parse, k, verb.i)]
    content = grown(scene, pieces(parse, inside))
    return made(scene, said, content, cues.Cue(verb.lemma, "record"), "record")


_BOOKS = frozenset(
    """log logbook ledger diary journal roll register calendar list manifest wage-book pocket-book note-book notebook
    day-book poll survey census book minutes table""".split()
)


def _has_entry(parse: Parse, verb: Word, who: int) -> bool:
    """ "The log has nothing after nine", "the clip has the barrier going up": not "the book has a cover"."""
    if parse.words[who].lemma in _BOOKS:
        return True
    return any(parse.words[k].dep == "ccomp" and k > verb.i for k in parse.children[verb.i])


def _keeps(parse: Parse, verb: Word, who: int) -> bool:
    word = parse.words[who]
    if word.lower == "it":
        return verb.lemma in ("show", "record", "list", "read") and record_before(parse, verb)
    if not is_record(parse, who):
        return False
    return not (
        word.tag == "NNS" and verb.lemma in ("have", "give", "put") and word.lemma not in _KEPT
    )


def record_before(parse: Parse, verb: Word) -> bool:
    """Whether the sentence before speaks of a record that "it" can mean."""
    if verb.sentence == 0:
        return False
    return any(
        is_record(parse, k) and parse.words[k].pos in ("NOUN", "PROPN")
        for k in parse.sentence_words(verb.sentence - 1)
    )


def foreign(parse: Parse, k: int, verb: int) -> bool:
    """Words of a second verb joined to the record's: "... and was closed in May"."""
    words = parse.words
    at = k
    for _ in range(30):
        if at == verb:
            return False
        if words[at].dep in ("conj", "cc", "advcl", "parataxis") and words[at].head == verb:
            joined = words[at] if words[at].dep != "cc" else words[min(at + 1, len(words) - 1)]
            return joined.dep in ("advcl", "parataxis") or joined.pos in ("VERB", "AUX", "ADV")
        if words[at].head == at:
            return False
        at = words[at].head
    return False


def number(scene: Scene, said: Said) -> Draft | None:
    """ "The Packet printed 300", "she now says three": a number is all the content."""
    parse = scene.parse
    words = parse.words
    verb, who = said
    if who is None or verb.lemma not in FIGURES | TOLLS or said.by_author(parse):
        return None
    kind = voice(parse, who)
    if kind == "person" and is_group(parse, who) and verb.tag in ("VBZ", "VBP"):
        kind = "body"
    if kind not in SPEAKING:
        return None
    spoken = verb.lemma in ("say", "report", "claim")
    if kind == "person" and not spoken:
        return None
    thing = next(
        (
            k
            for k in parse.children[verb.i]
            if k > verb.i and words[k].dep in (*_OBJECTS, "npadvmod", "dative")
        ),
        None,
    )
    if thing is None or not _counts(parse, thing):
        return None
    harmed = kind != "person" and verb.lemma in TOLLS and _harmed(parse, thing)
    if (
        verb.lemma not in FIGURES
        and not harmed
        and not (verb.lemma == "count" and _alone(parse, thing))
    ):
        return None
    bare = words[thing].pos == "NUM" and parse.first(thing) <= verb.i + 2
    counts = verb.lemma in _TALLIES and verb.tag in ("VBZ", "VBP") and kind != "person"
    if not (spoken or counts or harmed) and not (
        bare and (verb.lemma in ("give", "list", "report", "publish", "print") or kind == "outlet")
    ):
        return None
    act = {"record": "record", "outlet": "writing"}.get(kind, "speech")
    cue = cues.Cue(verb.lemma, act)  # type: ignore[arg-type]
    return made(scene, said, grown(scene, pieces(parse, parse.subtree(thing))), cue, "number")


_TALLIES = frozenset("count list record register acknowledge admit confirm cite give speak".split())
"""What a body does with its number in the present: "the ministry counts nine dead"."""
_UNCOUNTED = frozenset(
    "word thing time prayer hail sentence speech page interview story article mass page copy".split()
)


HARMED = frozenset(
    "dead wounded killed injured missing drowned victim casualty death fatality".split()
)
TOLLS = frozenset(
    """give count list record register acknowledge confirm cite name publish print report
    announce tally""".split()
)
"""What a body does with a number of dead, in any tense."""


def _harmed(parse: Parse, thing: int) -> bool:
    """Whether the dead or the wounded are counted: "nine dead", not "nine dead horses"."""
    word = parse.words[thing]
    return word.lemma in HARMED or word.lower in HARMED


def _alone(parse: Parse, thing: int) -> bool:
    """Whether a number stands without a noun: "the union counts fourteen"."""
    return parse.words[thing].pos == "NUM" and parse.first(thing) == parse.last(thing)


def _counts(parse: Parse, thing: int) -> bool:
    word = parse.words[thing]
    spelt = (word.pos == "NUM" and word.text.isalpha()) or _harmed(parse, thing)
    if word.lemma in _UNCOUNTED or (word.entity in ("DATE", "TIME") and not spelt):
        return False
    return word.pos == "NUM" or any(
        parse.words[k].pos == "NUM" and parse.words[k].dep == "nummod"
        for k in parse.children[thing]
    )
