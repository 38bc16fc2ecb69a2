"""Which part of a page an element is: article, menu, caption, notes, comments, hidden.

Told by the element, its landmarks and the words of its class and id, in that order of trust. A
box is not taken for a menu or an advertisement because of its name alone when it holds a great
part of the page. Boxes inside inherit; what is boilerplate stays so.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from firsthand.model import Role
from firsthand.read.extents import BLOCKS, Extent, Measured
from firsthand.read.trees import Opened


@dataclass(frozen=True, slots=True)
class Zone:
    """What text directly inside an element is.

    ``firm`` is set where elements inside do not change the role; ``hidden`` where a browser
    does not show it; ``item`` numbers the entry of a list of notes; ``depth`` counts lists and
    block quotations.
    """

    role: Role = "body"
    firm: bool = False
    level: int | None = None
    depth: int = 0
    in_main: bool = False
    in_article: bool = False
    in_figure: bool = False
    item: int | None = None
    hidden: bool = False


_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_NOTE_ID = re.compile(
    r"(?!.*ref)(?:cite[_-]?note|foot[_-]?note|end[_-]?note|_?(?:ftn|edn)|fn|note|sdfootnote"
    r"|easy-footnote-bottom)[-_:.]?(?:[\w.]{0,20}[-_:.])?\d{1,4}(?:[a-z]|sym)?",
    re.I,
)

_MENU = frozenset(
    "nav navbar navbox navigation menu menus submenu breadcrumb breadcrumbs sidebar rail widget "
    "widgets promo promos advert adverts ad ads adsense adslot sponsor sponsored banner social "
    "share sharing sharebar sharedaddy follow toolbar pagination pager popup modal overlay "
    "lightbox tags taglist masthead skip trending popular donate donation copyright colophon toc "
    "jump noprint catlinks editsection authorbox postprofile userinfo signature".split()
)
_NEVER_PROSE = frozenset(
    "cookie cookies consent gdpr newsletter subscribe subscription signup paywall advertisement "
    "advertising outbrain taboola related recommended recommendations recirc recirculation "
    "pullquote relatedposts relatedarticles hatnote printfooter respond".split()
)
_GUARDED = frozenset("has no with is not without".split())
_SCREEN_READER = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text "
    "sr-only-focusable screen-reader-only a11y-hidden u-hidden mw-editsection".split()
)
_CAPTION = frozenset("caption captions figcaption credit credits".split())
_CAPTION_PAIRS = (("photo", "credit"), ("image", "caption"), ("wp", "caption"))
_NOTES = frozenset(
    "footnote footnotes endnote endnotes reflist fnlist sidenote sidenotes marginnote".split()
)
_NOTE_LISTS = frozenset("references notes".split())
_REFERENCES = frozenset("bibliography refbegin bibliographies workscited".split())
_CORRECTION = frozenset(
    "correction corrections corrigendum erratum clarification retraction".split()
)
_BYLINE = frozenset(
    "byline bylines author authors contributor contributors writer dateline-byline".split()
)
_DATELINE = frozenset(
    "dateline date published timestamp pubdate datetime postdate dateblock".split()
)
_DATE_PAIRS = (("entry", "date"), ("post", "date"), ("publish", "date"), ("posted", "on"))
_TITLE = frozenset("headline".split())
_TITLE_PAIRS = (
    ("mso", "title"),
    ("entry", "title"),
    ("post", "title"),
    ("article", "title"),
    ("story", "title"),
)
_STANDFIRST = frozenset("standfirst subtitle subheadline deck dek teaser".split())
_COMMENTS = frozenset("comment comments commentlist disqus comentarios kommentare".split())
_ABOUT_COMMENTS = frozenset(
    "count counts link links number button form respond reply policy toggle add icon".split()
)
_MENU_ROLES = frozenset(
    "navigation banner contentinfo search menu menubar toolbar dialog alertdialog "
    "complementary".split()
)
_CONTROLS = frozenset(
    "nav button select option optgroup noscript canvas menu textarea dialog".split()
)
_FALLBACKS = frozenset("audio video object iframe applet noframes svg:svg svg:text".split())
_BIG = 0.4


def zone(opened: Opened, extent: Extent, parent: Zone, page: Measured) -> Zone:
    """The zone of an element inside its parent's."""
    if opened.tag not in BLOCKS and not is_hidden(opened):
        return parent
    inside = replace(
        parent,
        in_main=parent.in_main or (opened.tag != "html" and extent.start == page.main.start),
        in_article=parent.in_article or opened.tag in ("article", "main", "section", "blockquote"),
    )
    if parent.role == "boilerplate":
        return inside if parent.hidden or not is_hidden(opened) else replace(inside, hidden=True)
    big = extent.text > _BIG * max(1, page.text) or extent.h1 > 0
    if is_hidden(opened) and extent.text <= 0.5 * page.text:
        return _boilerplate(inside, hidden=True)
    # Identifiers of headings are made from their words: "recommended", "share-prices".
    identifier = "" if opened.tag in _HEADINGS else opened.attributes.get("id", "")
    words = _words(opened.attributes.get("class", ""), identifier)
    if not big and _is_menu(opened, extent, inside, words):
        return _boilerplate(inside)
    if _is_comments(opened, words) and extent.h1 == 0:
        return replace(inside, role="comment", firm=True)
    notes = _notes(opened, words, inside, big=big)
    if notes is not None:
        return notes
    if parent.firm:
        return _firm(opened, inside)
    return _content(opened, extent, inside, words)


def is_hidden(opened: Opened) -> bool:
    """Whether a browser would not show the element, or only to a screen reader or an editor."""
    attributes = opened.attributes
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if opened.tag == "dialog" and "open" not in attributes:
        return True
    style = attributes.get("style")
    if style and len(style) < 4000 and _HIDDEN_STYLE.search(style):
        return True
    names = attributes.get("class")
    return bool(names) and not _SCREEN_READER.isdisjoint((names or "")[:400].lower().split())


def is_note_id(name: str) -> bool:
    """Whether an identifier is of the kind that pages give to their notes."""
    return len(name) <= 60 and _NOTE_ID.fullmatch(name) is not None


def is_byline(opened: Opened) -> bool:
    """Whether the element is marked as naming the author."""
    attributes = opened.attributes
    if "author" in attributes.get("rel", "").split() or "author" in attributes.get("itemprop", ""):
        return True
    return not _BYLINE.isdisjoint(_words(attributes.get("class", ""), ""))


def is_title(opened: Opened) -> bool:
    """Whether the element is marked as the headline."""
    words = _words(opened.attributes.get("class", ""), "")
    return (
        opened.attributes.get("itemprop") == "headline"
        or not _TITLE.isdisjoint(words)
        or _paired(words, _TITLE_PAIRS)
    )


@functools.lru_cache(maxsize=4096)
def _words(classes: str, identifier: str) -> tuple[str, ...]:
    """The words of a class and an id, in order; those after "no", "has" and the like left out."""
    found: list[str] = []
    for name in (classes[:400] + " " + identifier[:100]).split():
        parts = re.findall(r"[a-z]+", re.sub(r"([a-z])([A-Z])", r"\1 \2", name).lower())
        guarded = any(part in _GUARDED for part in parts[:-1])
        if not guarded:
            found.extend(parts)
    return tuple(found)


def _paired(words: tuple[str, ...], pairs: tuple[tuple[str, str], ...]) -> bool:
    present = frozenset(words)
    return any(one in present and other in present for one, other in pairs)


def _boilerplate(inside: Zone, *, hidden: bool = False) -> Zone:
    return replace(inside, role="boilerplate", firm=True, level=None, hidden=hidden)


def _is_menu(opened: Opened, extent: Extent, inside: Zone, words: tuple[str, ...]) -> bool:
    tag = opened.tag
    role = opened.attributes.get("role", "")
    if tag in _CONTROLS or tag in _FALLBACKS:
        return True
    if inside.firm and inside.role != "comment":
        return False  # a caption's credit line, a list of notes: inside these names mean little
    if role in _MENU_ROLES:
        return role != "complementary" or _is_aside(extent, inside)
    if tag in ("header", "footer") and not inside.in_article:
        return tag == "footer" or (extent.h1 == 0 and extent.links >= 2)
    if tag == "form":
        return True
    if tag in ("body", "html", "article", "main", "p", "blockquote", "figure"):
        return False
    if not _NEVER_PROSE.isdisjoint(words):
        return True
    if not _MENU.isdisjoint(words):
        return not inside.in_main or extent.prose < 150 or extent.linked * 4 > extent.text
    return tag == "aside" and _is_aside(extent, inside) and _NOTES.isdisjoint(words)


def _is_aside(extent: Extent, inside: Zone) -> bool:
    """An aside is kept as text where it stands in the article and is prose, not links."""
    return not inside.in_main or extent.linked * 3 > extent.text or extent.prose < 100


def _is_comments(opened: Opened, words: tuple[str, ...]) -> bool:
    if _COMMENTS.isdisjoint(words) or not _ABOUT_COMMENTS.isdisjoint(words):
        return False
    return opened.tag in ("div", "section", "ol", "ul", "li", "article", "aside")


def _notes(opened: Opened, words: tuple[str, ...], inside: Zone, *, big: bool) -> Zone | None:
    """Lists of notes and of references, and single notes."""
    role = opened.attributes.get("role", "")
    if role.startswith(("doc-endnote", "doc-footnote")):
        return replace(inside, role="footnote", firm=True)
    if role.startswith("doc-biblio"):
        return replace(inside, role="reference", firm=True)
    if is_note_id(opened.attributes.get("id", "")) and opened.tag in ("li", "p", "div", "dd", "dt"):
        kept = inside if inside.role in ("footnote", "reference") else None
        return kept or replace(inside, role="footnote", firm=True)
    if big or opened.tag in ("body", "html", "p"):
        return None
    if not _NOTES.isdisjoint(words):
        return replace(inside, role="footnote", firm=True)
    if not _NOTE_LISTS.isdisjoint(words) and opened.tag in ("ol", "ul", "div", "section", "dl"):
        return replace(inside, role="footnote", firm=True)
    if not _REFERENCES.isdisjoint(words):
        return replace(inside, role="reference", firm=True)
    return None


def _firm(opened: Opened, inside: Zone) -> Zone:
    """Inside notes, captions and quotations: headings over notes, and depth of quotations."""
    if opened.tag in _HEADINGS and inside.role in ("footnote", "reference"):
        return replace(inside, role="heading", level=_HEADINGS[opened.tag])
    if opened.tag == "blockquote" and inside.role == "quote":
        return replace(inside, level=(inside.level or 0) + 1)
    return inside


_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def _content(opened: Opened, extent: Extent, inside: Zone, words: tuple[str, ...]) -> Zone:
    tag = opened.tag
    if tag in _HEADINGS:
        level = 1 if is_title(opened) else _HEADINGS[tag]
        return replace(inside, role="heading", level=level)
    if tag == "blockquote":
        return replace(inside, role="quote", firm=True, level=1)
    if tag in ("figure", "figcaption", "caption"):
        return replace(inside, role="caption", in_figure=True, firm=tag != "figure")
    if _is_caption(words):
        return replace(inside, role="caption", firm=True)
    marked = _marked(opened, extent, inside, words)
    if marked is not None:
        return marked
    if tag in ("ul", "ol", "dl", "menu", "dir"):
        return replace(inside, depth=inside.depth + 1)
    if tag in ("li", "dt", "dd"):
        return replace(inside, role="list", level=max(1, inside.depth))
    if tag in ("td", "th"):
        return _cell(opened, extent, inside)
    return inside


def _is_caption(words: tuple[str, ...]) -> bool:
    named = not _CAPTION.isdisjoint(words) or any(word.endswith("caption") for word in words)
    return named or _paired(words, _CAPTION_PAIRS)


def _marked(opened: Opened, extent: Extent, inside: Zone, words: tuple[str, ...]) -> Zone | None:
    """Title, byline, dateline and correction where the page says so and the size fits."""
    if not _CORRECTION.isdisjoint(words) and extent.text <= 2000:
        return replace(inside, role="correction", firm=True)
    if extent.text > 300:
        return None
    if is_title(opened) and extent.text <= 250 and inside.role == "body":
        return replace(inside, role="heading", level=1)
    if not _STANDFIRST.isdisjoint(words):
        return None
    if is_byline(opened) and extent.text <= 160:
        return replace(inside, role="byline")
    dated = not _DATELINE.isdisjoint(words) or _paired(words, _DATE_PAIRS)
    if dated and extent.text <= 80:
        return replace(inside, role="dateline")
    return None


def _cell(opened: Opened, extent: Extent, inside: Zone) -> Zone:
    """A cell of a table of facts; a cell that holds a page or a column of text is none."""
    layout = extent.tables > 0 or extent.prose > 0 or extent.text > 400
    if layout or extent.h1 or opened.attributes.get("role") == "presentation":
        return inside
    return replace(inside, role="cell", firm=True)
