"""What the styles of a DOCX say: which paragraphs are headings, quotations, captions, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from firsthand.model import MarkKind, Role
from firsthand.read.docx.package import each, first

# Names of built-in styles are stored in English whatever the language of the program.
_NAMES: tuple[tuple[str, Role], ...] = (
    (r"title", "title"),
    (r"subtitle|(?:sub)?head(?:line|ing)?s?", "heading"),
    (r"(?:(?:figure|table|picture|photo|image) )?caption|figure|illustration|drawing", "caption"),
    (r"(?:intense |block )?quot(?:e|es|ation|ations)|block text|extract|blockquote", "quote"),
    (r"(?:foot|end)note(?: text)?", "footnote"),
    (r"bibliography|references?|works cited|table of authorities", "reference"),
    (r"header(?: left| right)?|footer(?: left| right)?|page number", "boilerplate"),
    (r"toc(?: heading| \d)?|table of figures|index \d|contents \d", "boilerplate"),
    (r"by-?line|author", "byline"),
    (r"date-?line|date", "dateline"),
    (r"list(?: paragraph| bullet| number| continue)?(?: \d)?", "list"),
    (r"(?:annotation|comment) text", "comment"),
)
_ROLES = tuple((re.compile(form), role) for form, role in _NAMES)
_LEVELS: dict[Role, int] = {"heading": 2, "quote": 1}
_HEADING = re.compile(r"heading (\d)")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How some characters look: marks that they carry, whether hidden, size in half-points."""

    marks: frozenset[MarkKind] = frozenset()
    hidden: bool = False
    size: int | None = None


PLAIN = Look()


@dataclass(slots=True)
class Style:
    """One style. ``outline`` is the level of a heading (from 0); ``list_`` its list and depth."""

    name: str
    based_on: str
    outline: int | None = None
    list_: tuple[str, int] | None = None
    indent: tuple[int, int] | None = None
    centred: bool | None = None
    look: dict[str, str | None] = field(default_factory=dict)


@dataclass(slots=True)
class Styles:
    """All styles of a document, by their ids, and the numbered ones among its lists."""

    known: dict[str, Style] = field(default_factory=dict)
    numbered: frozenset[tuple[str, int]] = frozenset()
    default_size: int = 22
    default: str = ""

    def chain(self, id_: str) -> Iterator[Style]:
        """A style and those that it is based on, the nearest first."""
        for _ in range(_DEEPEST):
            style = self.known.get(id_)
            if style is None:
                return
            yield style
            id_ = style.based_on

    def role(self, id_: str) -> tuple[Role | None, int | None]:
        """What paragraphs of a style are, and the level of a heading; None where it is silent."""
        for style in self.chain(id_):
            heading = _HEADING.match(style.name)
            if heading:
                return "heading", min(max(int(heading[1]), 1), 6)
            for form, role in _ROLES:
                if form.fullmatch(style.name):
                    return role, _LEVELS.get(role)
            if style.outline is not None and style.outline < 9:
                return "heading", min(style.outline + 1, 6)
        return None, None

    def look(self, *ids: str) -> dict[str, str | None]:
        """The properties of characters that styles give, the first id last and strongest."""
        found: dict[str, str | None] = {}
        for id_ in reversed(ids):
            for style in reversed(list(self.chain(id_))):
                found.update(style.look)
        return found


def styles(tree: Element | None, numbering: Element | None) -> Styles:
    """The styles of a document from its parts for styles and for numbering."""
    found = Styles(
        numbered=frozenset(_numbered(numbering)) if numbering is not None else frozenset()
    )
    if tree is None:
        return found
    for size in each(first(tree, "w:docDefaults", "w:rPrDefault", "w:rPr"), "w:sz"):
        found.default_size = _number(size) or found.default_size
    for one in each(tree, "w:style"):
        id_ = one.get("w:styleId", "")
        name = first(one, "w:name")
        based = first(one, "w:basedOn")
        properties = first(one, "w:pPr")
        style = Style(
            name=" ".join((_value(name) or id_).lower().replace("_20_", " ").split()),
            based_on=_value(based) or "",
            look=look(first(one, "w:rPr")),
        )
        if properties is not None:
            outline = first(properties, "w:outlineLvl")
            style.outline = _number(outline) if outline is not None else None
            style.list_ = list_of(properties)
            style.indent = indent_of(properties)
            style.centred = is_centred(properties)
        found.known[id_] = style
        if one.get("w:type") == "paragraph" and one.get("w:default") in ("1", "true"):
            found.default = id_
    return found


def look(properties: Element | None) -> dict[str, str | None]:
    """The properties of characters that matter here, as written (``w:b``, ``w:vertAlign``, ...)."""
    if properties is None:
        return {}
    return {one.tag: one.get("w:val") for one in properties if one.tag in _LOOKS}


_LOOKS = frozenset(
    "w:b w:i w:vertAlign w:position w:vanish w:sz w:strike w:dstrike w:rStyle w:webHidden".split()
)
_OFF = frozenset(("0", "false", "off"))


def seen(properties: dict[str, str | None]) -> Look:
    """What the gathered properties come to."""
    marks: set[MarkKind] = set()
    for tag, kind in _SWITCHES.items():
        if tag in properties and properties[tag] not in _OFF:
            marks.add(kind)
    raised = properties.get("w:vertAlign")
    height = _integer(properties.get("w:position"))
    if raised in ("superscript", "subscript"):
        marks.add("superscript" if raised == "superscript" else "subscript")
    elif height is not None and abs(height) >= 4:  # half-points; less is fine adjustment
        marks.add("superscript" if height > 0 else "subscript")
    hidden = "w:vanish" in properties and properties["w:vanish"] not in _OFF
    return Look(frozenset(marks), hidden, _integer(properties.get("w:sz")))


_SWITCHES: dict[str, MarkKind] = {
    "w:b": "strong",
    "w:i": "emphasis",
    "w:strike": "deleted",
    "w:dstrike": "deleted",
}


def list_of(properties: Element) -> tuple[str, int] | None:
    """The list that a paragraph belongs to and its depth in it, from 0."""
    entry = first(properties, "w:numPr")
    if entry is None:
        return None
    id_, depth = first(entry, "w:numId"), first(entry, "w:ilvl")
    return _value(id_) or "", min(max(_number(depth) or 0, 0), 8) if depth is not None else 0


def indent_of(properties: Element) -> tuple[int, int] | None:
    """How far a paragraph is set in on the left and on the right, in twentieths of a point."""
    one = first(properties, "w:ind")
    if one is None:
        return None
    left = _integer(one.get("w:left") or one.get("w:start")) or 0
    return left, _integer(one.get("w:right") or one.get("w:end")) or 0


def is_centred(properties: Element) -> bool | None:
    """Whether a paragraph is centred; None where nothing is said."""
    one = first(properties, "w:jc")
    return None if one is None else one.get("w:val") == "center"


def _numbered(tree: Element) -> Iterator[tuple[str, int]]:
    """The lists and depths whose entries have numbers, not bullets."""
    kinds: dict[str, set[int]] = {}
    for one in each(tree, "w:abstractNum"):
        kinds[one.get("w:abstractNumId", "")] = {
            _integer(level.get("w:ilvl")) or 0
            for level in each(one, "w:lvl")
            if (_value(first(level, "w:numFmt")) or "decimal") not in ("bullet", "none")
        }
    for one in each(tree, "w:num"):
        abstract = _value(first(one, "w:abstractNumId")) or ""
        for depth in kinds.get(abstract, ()):
            yield one.get("w:numId", ""), depth


def _value(one: Element | None) -> str | None:
    return None if one is None else one.get("w:val")


def _number(one: Element | None) -> int | None:
    return _integer(_value(one))


def _integer(written: str | None) -> int | None:
    """A whole number as written; None for anything else, and for absurd lengths."""
    if written is None or not re.fullmatch(r"-?\d{1,9}(?:\.\d{1,9})?", written):
        return None
    return int(float(written))
