"""Speaker labels at the heads of lines: transcripts, questions and answers, threads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.extract.frames import Draft, Label, Scene
from firsthand.model import Act, Span, Text

_HANDLE = r"@[\w.-]{1,40}"
_PART = r"(?:[A-Z][\w.’'&-]*|[IVX]+|of|the|de|von|van|for|and)"
_NAME = rf"{_PART}(?:[ \t]+{_PART}){{0,5}}"
_LABEL = re.compile(
    rf"(?P<label>(?:{_HANDLE}|{_NAME})(?:[ \t]*\([^()\n]{{1,60}}\))?)(?P<colon>[ \t]*:)(?=\s|$)"
)
_LETTER = re.compile(r"(?P<label>[QA](?:\.|:|\.:|[ \t]?[—–-]))(?=[ \t]+\S)")
_NOT_NAMES = frozenset(
    """note notes update correction photo photos picture image caption source sources references
    figure fig table map video film clip subject re date time place location from to cc tel phone
    email address summary background question answer warning ps p.s postscript nb n.b chapter
    section part appendix annex exhibit item title headline byline editor’s related see also
    published updated credit copyright footnotes bibliography contents total result results
    conclusion recommendations findings present absent sir madam gentlemen""".split()
)


def labels(text: Text, paragraphs: Sequence[Span]) -> tuple[Label, ...]:
    """The speaker labels of a text, in order.

    One line alone with a label is believed only if it is a handle, in capitals, or marked by the
    reader; otherwise at least two lines of the text must have one.
    """
    found: list[Label] = []
    spoken = {s.span.start for s in text.segments if s.role == "speech"}
    for line in paragraphs:
        start = line.start
        while start < line.end and text.characters[start].isspace():
            start += 1
        match = _LABEL.match(text.characters, start, line.end) or _LETTER.match(
            text.characters, start, line.end
        )
        if match is None:
            continue
        name = match.group("label").strip()
        if (
            any(
                part.rstrip(".:") in _NOT_NAMES for part in (name.lower(), name.lower().split()[-1])
            )
            or match.end() >= line.end
        ):
            continue
        span = Span(match.start("label"), match.start("label") + len(name))
        colon = Span(*match.span("colon")) if "colon" in match.groupdict() else None
        if colon is not None:
            colon = Span(colon.end - 1, colon.end)
        found.append(Label(span, colon, Span(start, line.end), name))
    certain = [f for f in found if _certain(f.name) or f.line.start in spoken]
    return tuple(found if len(found) >= 2 else certain)


def _certain(name: str) -> bool:
    bare = re.sub(r"\([^)]*\)", "", name)
    return name.startswith("@") or (len(bare) > 3 and bare.upper() == bare)


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each labelled line, with the lines without a label that follow it."""
    characters = scene.parse.text
    for label in scene.labels:
        start = (label.colon or label.span).end
        while start < label.line.end and characters[start].isspace():
            start += 1
        end = label.line.end
        while end > start and characters[end - 1].isspace():
            end -= 1
        if end <= start:
            continue
        act: Act = "writing" if label.name.startswith("@") else "speech"
        yield Draft(
            rule="speaker label",
            source=(label.span,),
            cue=(label.colon,) if label.colon else (),
            content=(Span(start, end),),
            act=act,
            cue_word=-label.span.start - 1,
        )
