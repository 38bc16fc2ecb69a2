"""Words beside a quotation: which of them are its cue, whose it is, and the cue between its marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import noun_phrase, verb_group
from firsthand.model import Act, Quotation, Span, Spans

REACH = 32
"""How many words from a quotation its cue may stand."""
NOMINAL = ("PROPN", "PRON", "NOUN", "NUM")


@dataclass(frozen=True, slots=True)
class Found:
    """The cue of a quotation: its word, whose it is, and where it was seen."""

    cue: int
    source: Spans
    place: str
    act: Act
    group: tuple[int, ...]
    denies: bool = False
    distanced: bool = False


@cache
def quote_forms() -> dict[str, cues.Cue]:
    """Cues that stand beside quotations, by every finite form."""
    out: dict[str, cues.Cue] = {}
    for name in ("quote", "bare", "whether", "that"):
        for form, cue in cues.forms(name).items():
            if cue.act in ("speech", "writing", "thought"):
                out.setdefault(form, spoken(cue))
    return out


def spoken(cue: cues.Cue) -> cues.Cue:
    """What somebody remembers in quotation marks he says."""
    if cue.lemma in ("remember", "recall", "reckon", "maintain", "estimate", "regret"):
        return cues.Cue(cue.lemma, "speech", cue.denies, cue.distanced)
    return cue


def cue_beside(word: Word, parse: Parse) -> cues.Cue | None:
    """How a word attributes the quotation beside it, or None."""
    after = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    if after is not None and after.pos in ("ADP", "ADV", "PART"):
        particle = cues.frame("quote").get(f"{word.lemma}_{after.lower}")
        if particle is not None:
            return particle
    for name in ("quote", "bare", "whether", "that"):
        found = cues.frame(name).get(word.lemma)
        if found is not None and found.act in ("speech", "writing", "thought"):
            return spoken(found)
    return cues.Cue("quote", "speech") if word.lemma in ("quote", "cite") else None


def group_of(parse: Parse, i: int) -> tuple[int, ...]:
    """The words of a cue verb, with its particle."""
    group = set(verb_group(parse, i))
    after = i + 1
    if after < len(
        parse.words
    ) and f"{parse.words[i].lemma}_{parse.words[after].lower}" in cues.frame("quote"):
        group.add(after)
    if (
        after < len(parse.words)
        and parse.words[i].lemma == "put"
        and parse.words[after].lower == "it"
    ):
        group.add(after)
    return tuple(sorted(group))


def top_of(parse: Parse, i: int, low: int, high: int) -> int:
    """The head of the noun phrase in which a word stands, within some bounds."""
    words = parse.words
    at = i
    while words[at].dep in ("compound", "poss", "amod", "nmod", "flat", "nummod", "det"):
        up = words[at].head
        if not low <= up < high or words[up].pos not in NOMINAL:
            break
        at = up
    return at


def inside(scene: Scene, quotation: Quotation) -> Found | None:
    """A cue that the marks enclose with the words: «…, said Orsini, …» or an unclosed “…, he says."""
    text = scene.parse.text
    opening = text[quotation.span.start]
    if quotation.closed and opening not in "«»„—–":
        return None
    for piece in quotation.pieces:
        found = parenthesis_in(scene.parse, piece)
        if found is not None:
            return found
    return None


def parenthesis_in(parse: Parse, piece: Span) -> Found | None:
    """A cue with its speaker between commas or dashes within a span."""
    for i in parse.within(piece):
        word = parse.words[i]
        cue = cues.frame("quote").get(word.lemma)
        if cue is None or word.pos != "VERB":
            continue
        source = _parenthetical(parse, i)
        if source is not None:
            return Found(i, (source,), "inside", spoken(cue).act, group_of(parse, i))
    return None


def _parenthetical(parse: Parse, verb: int) -> Span | None:
    """The subject of a verb that stands between commas or dashes with it and nothing else."""
    words = parse.words
    group = verb_group(parse, verb)
    who = parse.child(verb, "nsubj")
    if who is None or words[who].dep == "compound":
        who = next(
            (k for k in range(verb + 1, min(verb + 5, len(words))) if words[k].pos in NOMINAL), None
        )
        who = top_of(parse, who, verb + 1, verb + 8) if who is not None else None
    if who is None or words[who].lower in ("i", "we", "you"):
        return None
    phrase = noun_phrase(parse, who)
    first = parse.within(phrase)[0]
    low = min(group[0], first)
    if low == 0 or words[low - 1].text not in (",", "-", "–", "—", "!", "?", "."):
        return None
    if who > verb and first > verb + 1:
        phrase = Span(words[verb + 1].start, phrase.end)
    return phrase
