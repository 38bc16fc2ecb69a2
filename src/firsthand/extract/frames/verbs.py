"""Verbs that attribute without a full clause: the frames in order, and what they share."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.listeners import fronted_outlet, hearers
from firsthand.extract.frames.tellings import told
from firsthand.extract.frames.voices import FIRST, speaks_for_itself, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import group_spans, source_span, verb_group
from firsthand.model import Spans


class Said(NamedTuple):
    """A verb and the head of its subject, which may be understood or missing."""

    verb: Word
    who: int | None

    def by_author(self, parse: Parse) -> bool:
        """Whether the subject is "I" or "we"."""
        return self.who is not None and parse.words[self.who].lower in FIRST

    def by_somebody(self, parse: Parse) -> bool:
        """Whether the subject is a person or a body other than "I", "we" and "it"."""
        if self.by_author(parse):
            return False
        if speaks_for_itself(parse, self.who):
            return True
        agentive = self.verb.lemma in cues.words("agentive") and self.verb.tag != "VBG"
        return agentive and voice(parse, self.who) == "thing"


Frame = Callable[[Scene, Said], Draft | None]


def made(scene: Scene, said: Said, content: Spans, cue: cues.Cue, rule: str) -> Draft | None:
    """A draft for a verb and its content, or None where the saying is not told as a fact."""
    parse = scene.parse
    verb = said.verb
    if not content or not told(scene, verb, said.who, cue.act):
        return None
    to = hearers(scene, verb.i)
    inside = [s for s in (*to.addressee, *to.outlet) if any(c.touches(s) for c in content)]
    if inside:
        to = to._replace(
            addressee=tuple(s for s in to.addressee if s not in inside),
            outlet=tuple(s for s in to.outlet if s not in inside),
        )
    return Draft(
        rule=rule, source=source_span(parse, said.who, verb.i),
        cue=group_spans(parse, verb_group(parse, verb.i)), content=content, act=cue.act,
        cue_word=verb.i, denies=cue.denies, distanced=cue.distanced, addressee=to.addressee,
        outlet=to.outlet or fronted_outlet(parse, verb.sentence, verb.i),
    )  # fmt: skip


def cue_of(parse: Parse, verb: Word, frame: str) -> cues.Cue | None:
    """The cue of a verb in a frame, with its particle ("ruled out") where the frame knows it so."""
    after = verb.i + 1
    if after < len(parse.words) and parse.words[after].pos in ("ADP", "ADV"):
        found = cues.frame(frame).get(f"{verb.lemma}_{parse.words[after].lower}")
        if found is not None:
            return found
    return cues.frame(frame).get(verb.lemma)


def to_infinitive(parse: Parse, verb: int) -> int | None:
    """The verb of the infinitive behind a verb, or None."""
    words = parse.words
    for k in parse.children[verb]:
        if words[k].dep in ("xcomp", "ccomp", "advcl") and k > verb:
            if any(words[c].tag == "TO" and c < k for c in parse.children[k]):
                return k
    return None


def preposition(parse: Parse, verb: int, *words: str) -> int | None:
    """The first preposition of these words that hangs on a verb behind it, or None."""
    for k in parse.children[verb]:
        if (
            k > verb
            and parse.words[k].lower in words
            and parse.words[k].dep in ("prep", "prt", "agent")
        ):
            return k
    return None
