"""Cues between marks: "because, they said, they feared", "P, a teacher, Rana Haddad, said"."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.subjects import finite_words, source_before
from firsthand.extract.frames.voices import can_speak
from firsthand.extract.parse import Parse, Word, is_number
from firsthand.extract.phrases import negated, pieces
from firsthand.model import Span

_VERBS = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN"))
CHARGES = frozenset(
    """claim charge allegation accusation fact something version story account assertion suggestion report figure point
    contention statement thing""".split()
)
"""What a clause is called that somebody makes his own or denies: "…, a claim the captain denies"."""
_STOPS = frozenset((",", ".", "—", "–", ")", "!", "-", "(", "?"))


def parenthesis(scene: Scene, word: Word, cue: cues.Cue) -> Draft | None:
    """ "because, they said, they feared for their jobs", "P, state television reported on Friday"."""
    parse = scene.parse
    if cue.act not in ("speech", "writing", "thought") or word.tag not in _VERBS:
        return None
    if negated(parse, word.i):
        return None
    scope = parse.sentence_words(word.sentence)
    after = _parenthesis_end(parse, word.i, scope[-1])
    opened = _opened_at(parse, word, scope[0]) if after is not None else None
    if opened is None or after is None:
        return None
    comma, source = opened
    run = around(parse, comma, after, scope)
    if not finite_words(parse, run[0], run[-1] + 1) if run else True:
        return None
    if answered(parse, word.i) or only_occasion(parse, run):
        return None
    return Draft(
        rule="parenthesis", source=(source,), cue=(Span(word.start, word.end),),
        content=grown(scene, pieces(parse, run)), act=cue.act, cue_word=word.i, denies=cue.denies,
        distanced=cue.distanced,
    )  # fmt: skip


_ANSWERS = frozenset("yes no nothing so neither little nay aye otherwise differently not".split())
_ABOUT = frozenset("about at some nearly over under almost least most than more fewer only".split())


def answered(parse: Parse, verb: int) -> bool:
    """ "Asked whether P, he said yes", "nine died - the ministry says eleven": P is not what is said."""
    words = parse.words
    k = verb + 1
    while k < len(words) and k < verb + 4 and words[k].lower in _ABOUT:
        k += 1
    return k < len(words) and (words[k].lower in _ANSWERS or is_number(words[k]))


_OCCASIONS = frozenset(
    "when if while whilst once unless asked pressed questioned told after before as had".split()
)


def only_occasion(parse: Parse, run: Sequence[int]) -> bool:
    """Whether a clause only says when or on what condition: "When I put it to him, he agreed"."""
    words = parse.words
    if not run or words[run[0]].lower not in _OCCASIONS:
        return False
    return not any(words[k].text == "," for k in run)


def _voiced(parse: Parse, word: Word, source: Span) -> bool:
    """Whether a phrase can be the speaker of a verb in this form: a participle needs a voice."""
    inside = parse.within(source)
    if parse.words[inside[0]].pos in ("VERB", "ADP"):
        return False
    heads = [k for k in inside if parse.words[k].pos in ("NOUN", "PROPN", "PRON", "NUM")]
    if any(can_speak(parse, k) for k in heads):
        return True
    return bool(heads) and word.tag not in ("VBN", "VB") and parse.words[inside[0]].pos != "ADJ"


def _opened_at(parse: Parse, word: Word, floor: int) -> tuple[int, Span] | None:
    """The comma that opens a parenthesis, and its speaker, with what is set beside him in commas."""
    words = parse.words
    for k in range(word.i - 1, max(floor, word.i - 16), -1):
        if words[k].text in (",", "—", "–", "--"):
            source = source_before(parse, k + 1, word.i) if k < word.i - 1 else None
            if words[k + 1].lower in ("a", "an", "something", "which") and word.pos == "VERB":
                after = parse.within(source)[-1] if source is not None else k + 1
                if words[k + 1].lower == "something" or any(
                    words[j].lemma in CHARGES for j in range(k + 1, after + 1)
                ):
                    return None
            if (
                source is not None
                and parse.within(source)[0] == k + 1
                and _voiced(parse, word, source)
            ):
                return k, source
        elif words[k].pos in ("AUX", "SCONJ", "CCONJ", "ADP", "VERB") and not _inside_phrase(
            parse, k
        ):
            return None
    return None


def _inside_phrase(parse: Parse, k: int) -> bool:
    """Whether a word that is no noun can stand within a noun phrase."""
    word = parse.words[k]
    if word.pos == "ADP":
        return word.lower in ("of", "for", "in", "at", "with", "from", "on")
    return (
        word.lower == "and"
        or word.tag in ("VBN", "VBG")
        or (word.pos == "AUX" and word.lower in ("would", "had", "has", "have"))
    )


def _parenthesis_end(parse: Parse, verb: int, last: int) -> int | None:
    """The mark that closes a parenthesis, with days, places and listeners before it."""
    words = parse.words
    for k in range(verb + 1, min(verb + 9, last + 1)):
        if words[k].text in _STOPS:
            return k
        if words[k].pos in ("VERB", "AUX", "SCONJ", "CCONJ") or words[k].lower == "that":
            return None
        if (
            k == verb + 1
            and words[k].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM")
            and not _listener(parse, verb, k)
        ):
            return None
    return last + 1 if last - verb < 9 else None


def _listener(parse: Parse, verb: int, k: int) -> bool:
    """A noun phrase directly behind the verb is a day, or a listener of "told"."""
    word = parse.words[k]
    return parse.words[verb].lemma in cues.words("listened") or word.entity in ("DATE", "TIME")


def around(parse: Parse, comma: int, after: int, scope: range) -> list[int]:
    """The words of the sentence on both sides of a parenthesis, within its clause."""
    words = parse.words
    end = next((k for k in range(after, scope[-1] + 1) if words[k].text == ";"), scope[-1] + 1)
    before = words[comma - 1]
    if before.pos in ("SCONJ", "CCONJ") or before.lower in ("that", "because", "which", "who"):
        return list(range(after + 1, end))
    start = next(
        (k + 1 for k in range(comma - 1, scope[0] - 1, -1) if words[k].text in (";", ":", "—")),
        scope[0],
    )
    run = list(range(start, comma))
    if (
        after < scope[-1]
        and words[after].text not in (".", ")")
        and not _new_participle(parse, after)
    ):
        run += range(after + 1, end)
    return run


def _new_participle(parse: Parse, after: int) -> bool:
    """ "..., quoting an official", "..., adding that": the speaker goes on, the content does not."""
    nxt = parse.words[after + 1] if after + 1 < len(parse.words) else None
    return nxt is not None and nxt.tag == "VBG"
