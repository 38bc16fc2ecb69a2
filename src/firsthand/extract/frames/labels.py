"""Speaker labels at the heads of lines: transcripts, questions and answers, threads."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from firsthand.extract.frames import Draft, Label, Scene
from firsthand.model import Act, Segment, Span, Spans, Text

_LOOK = 160
"""A label stands within so many characters of the head of its line."""
_STAMP = r"(?:[\[(]?\d[\d./:, -]{2,20}[\])]?[ \t]+)?"
_ASIDE = r"(?:[ \t]?[(\[][^()\[\]\n]{1,60}[)\]])?"
_LABEL = re.compile(
    rf"{_STAMP}(?P<label>@?[^\W_][^:()\[\]\n“”\"!?;]{{0,50}}{_ASIDE})[ \t]*(?P<colon>:)(?=\s|$)"
)
_LETTER = re.compile(r"(?P<label>[QA]\d{0,3}(?:\.|:|\.:|[ \t]?[—–-]))(?=[ \t]+\S)")
_CAPITALS = re.compile(
    r"(?P<label>(?:[A-Z][A-Z’'.-]*[ \t]){0,4}[A-Z][A-Z’'-]{2,})\.[ \t]?(?P<colon>[—–-]?)(?=[ \t]?\S)"
)
_USER = re.compile(r"(?P<label>(?:u/|<)?[\w.-]{2,24}>?)[ \t]*(?P<colon>:|(?<=>))(?=[ \t])")
_BEHIND = re.compile(rf"\d{{0,3}}{_ASIDE}[ \t]*(?:\.?[ \t]?(?P<colon>[:—–-])|\.)?")
_SMALL = frozenset("of the de von van der for and la le du di da den no al bin ibn".split())
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

    What the reader marked as somebody's speech is believed. Elsewhere one line alone with a label
    is believed only if it is a handle or in capitals; otherwise at least two lines must have one.
    """
    spoken = {s.span.start: s for s in text.segments if s.role == "speech"}
    found: list[Label] = []
    marked: list[Label] = []
    for line in paragraphs:
        segment = spoken.get(line.start)
        label = _marked(text, line, segment) if segment is not None and segment.author else None
        if label is not None:
            marked.append(label)
        elif (label := _written(text, line)) is not None:
            found.append(label)
    if len(found) < 2 or 2 * (len(found) + len(marked)) < len(paragraphs):
        found = (
            [f for f in found if _certain(f.name) and f.name.startswith("@")]
            if marked or len(found) != 1
            else [f for f in found if _certain(f.name)]
        )
    if not (found or marked):
        found = _all_users(text, paragraphs)
    return tuple(sorted((*marked, *found), key=lambda x: x.span.start))


def _all_users(text: Text, paragraphs: Sequence[Span]) -> list[Label]:
    """The labels of a thread or of a printed transcript, where every line has one of one form."""
    for form in (_USER, _CAPITALS):
        found = []
        for line in paragraphs:
            match = form.match(text.characters, line.start, line.end)
            if match is None or match.end() >= line.end:
                break
            colon = Span(*match.span("colon"))
            found.append(
                Label(Span(*match.span("label")), colon if colon.end > colon.start else None,
                      line, match.group("label"))
            )  # fmt: skip
        if len(found) == len(paragraphs) >= 2:
            return found
    return []


def _marked(text: Text, line: Span, segment: Segment) -> Label | None:
    """The label of a line that the reader gave to a speaker."""
    name = segment.author or ""
    at = text.characters.find(name, line.start, min(line.end, line.start + _LOOK))
    if at < 0:
        return None
    behind = _BEHIND.match(text.characters, at + len(name), line.end)
    colon = None
    if behind is not None and behind.group("colon"):
        colon = Span(*behind.span("colon"))
    end = (
        colon.start if colon is not None else behind.end() if behind is not None else at + len(name)
    )
    while end > at and text.characters[end - 1].isspace():
        end -= 1
    return Label(Span(at, end), colon, Span(line.start, line.end), name)


def _written(text: Text, line: Span) -> Label | None:
    """The label that a line begins with by its form."""
    start = line.start
    while start < line.end and text.characters[start].isspace():
        start += 1
    end = min(line.end, start + _LOOK)
    match = _LABEL.match(text.characters, start, end) or _LETTER.match(text.characters, start, end)
    if match is None or match.end() >= line.end:
        return None
    name = match.group("label").strip()
    if not (_LETTER.match(name + " x") or _is_name(name)):
        return None
    colon = Span(*match.span("colon")) if "colon" in match.groupdict() else None
    return Label(
        Span(match.start("label"), match.start("label") + len(name)),
        colon,
        Span(start, line.end),
        name,
    )


def _is_name(name: str) -> bool:
    bare = re.sub(r"[(\[][^()\[\]]*[)\]]", "", name).strip()
    parts = bare.split()
    if bare.startswith("@"):
        return len(parts) == 1
    if not 0 < len(parts) <= 7 or (
        not parts[0][0].isupper() and parts[0].lower() not in ("the", "van", "von", "de")
    ):
        return False
    plain = [p.rstrip(".:,").lower() for p in parts]
    if bare.rstrip(".:").lower() in _NOT_NAMES or plain[0] in _NOT_NAMES or plain[-1] in _NOT_NAMES:
        return False
    return all(p[0].isupper() or p.lower() in _SMALL or p.isdigit() for p in parts)


def _certain(name: str) -> bool:
    bare = re.sub(r"\([^)]*\)", "", name)
    return name.startswith("@") or (len(bare) > 3 and bare.upper() == bare)


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each labelled line; a label alone on its line has the lines that follow."""
    starts = {label.line.start for label in scene.labels} | {
        label.span.start for label in scene.labels
    }
    for label in scene.labels:
        start = (label.colon or label.span).end
        content = _said(scene.parse.text, Span(start, label.line.end)) or _lines_behind(
            scene, label, starts
        )
        if not content:
            continue
        act: Act = "writing" if label.name.startswith(("@", "u/")) else "speech"
        yield Draft(
            rule="speaker label",
            source=(label.span,),
            cue=(label.colon,) if label.colon else (),
            content=content,
            act=act,
            cue_word=-label.span.start - 1,
        )


def _said(characters: str, span: Span) -> Spans:
    start, end = span
    while start < end and (characters[start].isspace() or characters[start] in ".>"):
        start += 1
    while end > start and characters[end - 1].isspace():
        end -= 1
    return (Span(start, end),) if end > start else ()


def _lines_behind(scene: Scene, label: Label, starts: set[int]) -> Spans:
    """The paragraph behind a label that stands alone on its line."""
    at = bisect_left(scene.paragraphs, label.line.end, key=lambda p: p.start)
    if at >= len(scene.paragraphs) or scene.paragraphs[at].start in starts:
        return ()
    return _said(scene.parse.text, scene.paragraphs[at])
