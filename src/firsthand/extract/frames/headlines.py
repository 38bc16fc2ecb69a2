"""Headlines: "Minister: no poison in river", "No poison in river: minister", "Ten dead, police say".

Only lines that the reader took for a title or a heading, or that are one short line without a
full stop. What a colon parts is a voice and its words only where one side is a bare voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract import cues, lexicons
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.listeners import is_sitting
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import SPEAKING, is_record, voice
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import negated, pieces, trim
from firsthand.model import Act, Span

_HEADS = frozenset(("title", "heading", "subject"))
_LONGEST = 18
"""Words of a headline."""
_QUOTES = frozenset(("'", "‘", "’", '"', "“", "”", "``", "''", "`"))
_LONGEST_VOICE = 6
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_RUBRICS = frozenset(
    """update breaking live exclusive opinion analysis comment watch video photos pictures review interview explainer
    report-card factbox timeline correction obituary letters briefing podcast quiz""".split()
)


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each headline that is a voice and its words."""
    parse = scene.parse
    labelled = {label.line.start for label in scene.labels}
    for paragraph in scene.paragraphs:
        if paragraph.start in labelled or not _is_headline(scene, paragraph):
            continue
        run = [k for k in parse.within(paragraph) if parse.words[k].start >= paragraph.start]
        if 3 <= len(run) <= _LONGEST + 4:
            draft = _parted(parse, run) or _dashed(parse, run) or _told_at_the_end(parse, run)
            if draft is not None:
                yield draft


def _is_headline(scene: Scene, paragraph: Span) -> bool:
    if scene.roles.get(paragraph.start) in _HEADS:
        return True
    words = paragraph.of(scene.parse.text).strip()
    first, last = words[:1], words[-1:]
    ends = last.isalnum() or last in "”’\"'»"
    begins = first.isupper() or first.isdigit() or first in "“‘\"'«"
    return 2 < len(words.split()) <= _LONGEST and ends and begins


def _parted(parse: Parse, run: list[int]) -> Draft | None:
    """A voice and its words with a colon between."""
    colons = [k for k in run if parse.words[k].text == ":"]
    if len(colons) != 1 or colons[0] in (run[0], run[-1]):
        return None
    left = [k for k in run if k < colons[0]]
    right = [k for k in run if k > colons[0]]
    for who, said in ((left, right), (right, left)):
        if (
            _is_voice(parse, who)
            and len(said) >= 2
            and not (said is left and not _says(parse, said))
        ):
            return _draft(parse, who, said, (colons[0],), colons[0])
    return None


def _dashed(parse: Parse, run: list[int]) -> Draft | None:
    """ "'Nine dead' - union": words in marks, a dash and a bare voice."""
    words = parse.words
    dash = next((k for k in reversed(run) if words[k].text in ("-", "–", "—", "--")), None)
    if dash is None or dash - run[0] < 3 or words[run[0]].text not in _QUOTES:
        return None
    said, who = [k for k in run if k < dash], [k for k in run if k > dash]
    if words[said[-1]].text not in _QUOTES or not _is_voice(parse, who):
        return None
    return _draft(parse, who, said, (dash,), dash)


def _is_voice(parse: Parse, run: list[int]) -> bool:
    """Whether these words are one bare voice."""
    words = parse.words
    if not 0 < len(run) <= _LONGEST_VOICE or words[run[0]].lower in _RUBRICS:
        return False
    if any(words[k].pos in ("VERB", "AUX", "PUNCT", "SCONJ") for k in run):
        return False
    last = next((k for k in reversed(run) if words[k].pos in _NOMINAL), None)
    first = next((k for k in run if words[k].pos in _NOMINAL), None)
    return any(
        k is not None and voice(parse, k) in SPEAKING and _known(parse, k) for k in (last, first)
    )


def _known(parse: Parse, k: int) -> bool:
    """Whether a name is known for a person's or a body's, and a common noun is no place or time."""
    word = parse.words[k]
    if word.entity in ("GPE", "LOC", "DATE", "TIME", "CARDINAL", "EVENT", "FAC", "WORK_OF_ART"):
        return False
    common = word.lemma in lexicons.words("actors", "people") or is_record(parse, k)
    if word.pos != "PROPN" or common:
        return True
    return word.entity in ("PERSON", "ORG") or voice(parse, k) == "outlet"


def _says(parse: Parse, run: list[int]) -> bool:
    """Whether words before a colon and a voice can be what it says: they have a verb or marks.

    A voice with a small letter ("No poison in river: minister") is no second half of a title.
    """
    after = run[-1] + 2
    if after < len(parse.words) and parse.words[after].text.islower():
        return True
    return bool(finite_words(parse, run[0], run[-1] + 1)) or any(
        parse.words[k].pos in ("VERB", "ADJ") or parse.words[k].text in ('"', "'") for k in run
    )


def _told_at_the_end(parse: Parse, run: list[int]) -> Draft | None:
    """ "Ten dead in mill fire, police say": a cue at the end, behind a comma."""
    words = parse.words
    cue = run[-1]
    known = cues.forms("that").get(words[cue].lower)
    if known is None or known.act not in ("speech", "writing") or negated(parse, cue):
        return None
    comma = next((k for k in reversed(run[:-1]) if words[k].text in (",", "—", "–", "-")), None)
    if comma is None or not _is_voice(parse, [k for k in run if comma < k < cue]):
        return None
    who = [k for k in run if comma < k < cue]
    return _draft(parse, who, [k for k in run if k < comma], (cue,), cue)


def heard_there(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "Minister 'knew of leak', inquiry told": the hearing is where it was said, and nobody's voice."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        cue = words[draft.cue_word] if draft.cue_word >= 0 else None
        if cue is None or cue.lower not in ("told", "hears", "heard") or not draft.source:
            continue
        last = cue.i + 1 >= len(words) or words[cue.i + 1].sentence != cue.sentence
        before = cue.i - 1
        if last and draft.source[0].end == words[before].end and is_sitting(parse, before):
            yield replace(draft, source=(), outlet=draft.source, act="speech")


def _draft(
    parse: Parse, who: list[int], said: list[int], cue: tuple[int, ...], cue_word: int
) -> Draft | None:
    source = pieces(parse, trim(parse, who, possessive=True))
    content = pieces(parse, said)
    if len(source) != 1 or not content:
        return None
    act: Act = "record" if any(is_record(parse, k) for k in who) else "speech"
    return Draft(
        rule="headline", source=source,
        cue=tuple(Span(parse.words[k].start, parse.words[k].end) for k in cue),
        content=content, act=act, cue_word=cue_word,
    )  # fmt: skip
