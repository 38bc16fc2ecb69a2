"""The one module that imports the Markdown parser: Markdown written out as a page of HTML.

Beyond CommonMark it knows tables, struck-out words and footnotes. It never drops words that a
converter would drop: definitions of links stay as entries of a list of references, footnotes
that nobody points to stay, a marker without its note stays a marker, numbers of lists stay, and
what looks like a tag but is none ("<inaudible>") is shown as it is written.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from html import escape
from typing import Any, NamedTuple
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import escapedSplit, table
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from firsthand.read.labels import label
from firsthand.read.speakers import speakers
from firsthand.read.trees import without_comments

_DEEPEST = 24
"""Levels of quotations and lists; what is nested deeper stands as written, in a paragraph."""
_MOST_BRACKETS = 1000
"""Opening brackets in one paragraph, beyond which no links are looked for: that takes the square."""

_INLINE_TAGS = frozenset(
    "a abbr b big br cite code del dfn em font i img ins kbd mark q s samp small span strike strong"
    " sub sup time tt u var wbr".split()
)
_BLOCK_TAGS = _INLINE_TAGS | frozenset(
    "address article aside audio blockquote caption center dd details div dl dt figcaption figure"
    " footer h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p picture pre section source summary"
    " table tbody td tfoot th thead tr ul video".split()
)
_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)")
_WHOLE_TAG = re.compile(
    r"</?[A-Za-z][^<>\"']{0,2000}(?:(?:\"[^\"]{0,2000}\"|'[^']{0,2000}')[^<>\"']{0,2000}){0,40}>"
)
_BROKEN_TAG = re.compile(r"<[A-Za-z/!?]")
_NOTE_REF = re.compile(r"\[\^([^\s\[\]^]{1,80})\]")
_NOTE = re.compile(r"\[\^([^\s\[\]^]{1,80})\]:[ \t]*")
_BARE_MARKER = re.compile(r"\[(?:\d{1,4}[a-z]?|[a-z]|[*†‡§]{1,3})\](?![:\[])")
_BREAKERS = frozenset(("caption", "correction", "bullet", "note"))
_SLUG = re.compile(r"[^\w\- ]")


class Place(NamedTuple):
    """From ``offset`` in the page on, what stands there is of the lines ``first`` to ``end``."""

    offset: int
    first: int
    end: int


class Typeset(NamedTuple):
    """A page of HTML, and which lines of the Markdown (from 0, half-open) stand where in it."""

    html: str
    places: tuple[Place, ...]


def page(written: str) -> Typeset:
    """Markdown as one article of a page. Line breaks may be of any kind."""
    env: dict[str, Any] = {}
    tokens = _PARSER.parse(written, env)
    _raise_headings(tokens)
    places: list[Place] = []
    pieces = ["<article>"]
    length = len(pieces[0])
    for index, token in enumerate(tokens):
        if token.map is not None and token.nesting >= 0:
            places.append(Place(length, token.map[0], token.map[1]))
        piece = _piece(tokens, index, env)
        pieces.append(piece)
        length += len(piece)
    pieces.append("</article>")
    return Typeset("".join(pieces), tuple(places))


def _piece(tokens: list[Token], index: int, env: MutableMapping[str, Any]) -> str:
    token = tokens[index]
    own = _OWN.get(token.type)
    if own is not None:
        return own(token)
    written: str = _PARSER.renderer.render([token], _PARSER.options, env)
    return written


def _raise_headings(tokens: list[Token]) -> None:
    """Where no heading has the first rank, one with which the document begins gets it."""
    headings = [token for token in tokens if token.type == "heading_open"]
    if headings and tokens[0] is headings[0] and all(token.tag != "h1" for token in headings):
        tokens[0].tag = tokens[2].tag = "h1"
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            words = _SLUG.sub("", tokens[number + 1].content.strip().lower())
            token.attrSet("id", words.replace(" ", "-")[:200])


def _item(token: Token) -> str:
    return "<li>" + (escape(token.info + token.markup) + " " if token.info else "")


def _note_opened(token: Token) -> str:
    name = escape(token.meta["label"])
    return f'<div role="doc-footnote" id="fn-{name}">[^{name}]: '


def _definition(token: Token) -> str:
    return f'<p role="doc-biblioentry">{escape(token.content)}</p>\n'


def _block_of_html(token: Token) -> str:
    """A block of tags as it is; one that would hide what follows is shown as written."""
    shown = without_comments(token.content)
    tags = [name.lower() for name in _TAG.findall(shown)]
    whole = _BROKEN_TAG.search(_WHOLE_TAG.sub("", shown)) is None
    if whole and _BLOCK_TAGS.issuperset(tags) and tags.count("iframe") % 2 == 0:
        return token.content
    return f"<pre>{escape(token.content)}</pre>\n"


_OWN = {
    "list_item_open": _item,
    "note_open": _note_opened,
    "note_close": lambda token: "</div>\n",
    "definition": _definition,
    "html_block": _block_of_html,
}


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """What is nested too deep becomes one paragraph as written."""
    if state.level < _DEEPEST or silent:
        return False
    following = start + 1
    while following < end and state.sCount[following] >= state.blkIndent:
        following += 1
    token = state.push("paragraph_open", "p", 1)
    token.map = [start, following]
    inside = state.push("inline", "", 0)
    inside.content = state.getLines(start, following, state.blkIndent, False).strip()
    inside.map = [start, following]
    inside.meta["plain"] = True
    state.push("paragraph_close", "p", -1)
    state.line = following
    return True


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^1]: words`` and the lines set in below it (the form that Pandoc and others share)."""
    if state.is_code_block(start) or state.level >= _DEEPEST:
        return False
    first = state.bMarks[start] + state.tShift[start]
    found = _NOTE.match(state.src, first, state.eMarks[start])
    if found is None:
        return False
    if silent:
        return True
    opened = state.push("note_open", "div", 1)
    opened.meta = {"label": found[1]}
    before = (
        state.bMarks[start], state.tShift[start], state.sCount[start],
        state.blkIndent, state.parentType,
    )  # fmt: skip
    state.bMarks[start], state.tShift[start] = found.end(), 0
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    number = len(state.tokens)
    state.md.block.tokenize(state, start, end)
    (
        state.bMarks[start], state.tShift[start], state.sCount[start],
        state.blkIndent, state.parentType,
    ) = before  # fmt: skip
    opened.map = [start, max(start + 1, state.line)]
    state.line = opened.map[1]
    _beside_marker(state.tokens, number)
    state.push("note_close", "div", -1)
    return True


def _beside_marker(tokens: list[Token], number: int) -> None:
    """The paragraph that begins an entry stands on the line of the entry's marker or number."""
    if number < len(tokens) and tokens[number].type == "paragraph_open":
        tokens[number].hidden = tokens[number + 2].hidden = True


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table, with the cells that a row has beyond those of the heading."""
    before = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    made = state.tokens[before:]
    width = sum(token.type == "th_open" for token in made)
    del state.tokens[before:]
    row: tuple[int, int] | None = None
    for token in made:
        if token.type == "tr_open" and token.map is not None:
            row = (token.map[0], token.map[1])
        elif token.type == "tr_close" and row is not None:
            for cell in _cells(state, row[0])[width:]:
                state.push("td_open", "td", 1)
                inside = state.push("inline", "", 0)
                inside.map, inside.content = list(row), cell.strip()
                state.push("td_close", "td", -1)
        state.tokens.append(token)
    return True


def _cells(state: StateBlock, line: int) -> list[str]:
    written = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
    cells = escapedSplit(written)
    first = 1 if cells and not cells[0] else 0
    last = -1 if len(cells) > 1 and not cells[-1] else None
    return cells[first:last]


def _defined(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The definition of a link: remembered, and kept as an entry of its own."""
    if not reference(state, start, end, silent):
        return False
    if not silent:
        token = state.push("definition", "p", 0)
        token.map = [start, state.line]
        token.content = state.getLines(start, state.line, state.blkIndent, False).strip()
    return True


def _note_ref(state: StateInline, silent: bool) -> bool:
    """``[^1]``: a pointer to a note, whether the note exists or not."""
    if state.src[state.pos] != "[":
        return False
    found = _NOTE_REF.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("note_ref", "a", 0)
        token.content = found[0]
        token.meta = {"label": found[1]}
    state.pos = found.end()
    return True


def _bracketed_marker(state: StateInline, silent: bool) -> bool:
    """``[1]`` that is a link keeps its brackets: "12 people[1](...)" must not read "12 people1"."""
    if state.src[state.pos] != "[" or state.linkLevel:
        return False
    found = _BARE_MARKER.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    before = len(state.tokens)
    if not _LINK(state, silent):
        return False
    if not silent:
        opened = next(t for t in state.tokens[before:] if t.type == "link_open")
        at = state.tokens.index(opened, before)
        words = Token("text", "", 0, content=found[0], level=opened.level + 1)
        state.tokens[at + 1 : -1] = [words]
    return True


def _inlined(state: StateCore) -> None:
    """Words of paragraphs become tokens; lines that begin with a label keep their line break."""
    chosen = [token for token in state.tokens if token.type == "inline"]
    written = [token.content.split("\n") for token in chosen]
    spoken = iter(speakers([_bare(line) for lines in written for line in lines]))
    for token, lines in zip(chosen, written, strict=True):
        breaks = [
            next(spoken) is not None or label(_bare(line)).kind in _BREAKERS for line in lines
        ]
        token.content = "".join(
            line if not number else ("  \n" if breaks[number] else "\n") + line
            for number, line in enumerate(lines)
        )
        children: list[Token] = []
        if token.meta.get("plain"):
            children.append(Token("text", "", 0, content=token.content))
        else:
            links = token.content.count("[") <= _MOST_BRACKETS
            parser = _PARSER if links else _WITHOUT_LINKS
            parser.inline.parse(token.content, state.md, state.env, children)
        token.children = children


def _bare(line: str) -> str:
    return line.strip().lstrip("*_").replace("**", "").replace("__", "")


def _list_items(state: StateCore) -> None:
    for number, token in enumerate(state.tokens):
        if token.type == "list_item_open" and token.info:
            _beside_marker(state.tokens, number + 1)


def _shown_note_ref(tokens: Any, index: int, options: Any, env: Any) -> str:
    name = quote(tokens[index].meta["label"])
    return f'<a role="doc-noteref" href="#fn-{name}">{escape(tokens[index].content)}</a>'


def _shown_tag(tokens: Any, index: int, options: Any, env: Any) -> str:
    written: str = tokens[index].content
    tag = _TAG.match(written)
    comment = written.startswith("<!--")
    return written if comment or (tag and tag[1].lower() in _INLINE_TAGS) else escape(written)


def _parser(*, links: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 200})
    parser.enable(["table", "strikethrough"])
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("table", "too_deep", _too_deep, {"alt": []})
    parser.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("reference", _defined)
    parser.core.ruler.at("inline", _inlined)
    parser.core.ruler.before("inline", "list_items", _list_items)
    if links:
        parser.inline.ruler.before("link", "note_ref", _note_ref)
        parser.inline.ruler.before("link", "bracketed_marker", _bracketed_marker)
    else:
        parser.disable(["link", "image"])
    # The renderer's rules are kept in a plain dictionary.
    parser.renderer.rules["note_ref"] = _shown_note_ref  # type: ignore[attr-defined]
    parser.renderer.rules["html_inline"] = _shown_tag  # type: ignore[attr-defined]
    return parser


def _link_rule() -> Any:
    from markdown_it.rules_inline import link

    return link


_LINK = _link_rule()
_PARSER = _parser(links=True)
_WITHOUT_LINKS = _parser(links=False)
