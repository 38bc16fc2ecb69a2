"""How much stands inside each element of a page: words, links, prose; and where the article is.

Counted once, before the page is read, so that every later rule can ask "is this box most of the
page?" before it believes what its class says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.read.trees import Event, Opened, Words

BLOCKS = frozenset(
    "address article aside blockquote body button caption canvas center dd details dialog dir div "
    "dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html iframe "
    "legend li listing main menu nav noscript object ol optgroup option p plaintext pre search "
    "section select summary svg:svg table tbody td textarea tfoot th thead tr ul video audio xmp "
    "frameset noframes marquee applet svg:foreignobject svg:text".split()
)
"""Elements that begin a line of their own."""

UNSEEN = frozenset(
    "head script style template title meta link base param source track area col colgroup "
    "datalist svg:style svg:script svg:title svg:desc svg:defs svg:metadata math:annotation "
    "math:annotation-xml".split()
)
"""Elements whose content is no text of the page."""

_BOXES = frozenset("article main section div td body html center form".split())
_PROSE_LENGTH = 80
_MAIN_SHARE = 0.6
_FEWEST_PROSE = 140


@dataclass(slots=True)
class Extent:
    """What one element holds, counted in characters other than white space at the edges.

    ``prose`` are the characters of long runs that are no links; ``end`` is the index of the
    event that closes it; ``blocks`` how many block elements are directly or deeply inside.
    """

    start: int
    end: int
    text: int = 0
    linked: int = 0
    links: int = 0
    prose: int = 0
    blocks: int = 0
    tables: int = 0
    h1: int = 0
    article: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """The extents by the index of their opening event, and the range that holds the article."""

    extents: dict[int, Extent]
    main: range
    text: int


def measured(events: Sequence[Event]) -> Measured:
    """The extent of every element that is shown, and where the main text lies."""
    extents: dict[int, Extent] = {}
    open_now: list[tuple[Extent, str]] = []
    unseen = 0
    anchors = 0
    for index, event in enumerate(events):
        if isinstance(event, Words):
            if not unseen and open_now:
                _count(open_now[-1][0], event.characters, linked=anchors > 0)
        elif isinstance(event, Opened):
            unseen += event.tag in UNSEEN
            anchors += event.tag == "a"
            extent = Extent(index, index)
            extents[index] = extent
            open_now.append((extent, event.tag))
        else:
            unseen -= event.tag in UNSEEN
            anchors -= event.tag == "a"
            extent, tag = open_now.pop()
            extent.end = index
            if open_now:
                _add(open_now[-1][0], extent, tag)
    total = next(iter(extents.values())).text if extents else 0
    return Measured(extents, _main(events, extents), total)


def _count(extent: Extent, characters: str, *, linked: bool) -> None:
    length = len(characters.strip())
    extent.text += length
    if linked:
        extent.linked += length
    elif length >= _PROSE_LENGTH:
        extent.prose += length


def _add(parent: Extent, child: Extent, tag: str) -> None:
    parent.text += child.text
    parent.linked += child.linked
    parent.links += child.links + (tag == "a")
    parent.prose += child.prose
    # Prose that is broken up by links and emphasis shows in its paragraph, not in its runs.
    own = child.text - child.linked
    if tag in ("p", "blockquote", "pre") and own >= _PROSE_LENGTH and not child.blocks:
        parent.prose += own - child.prose
    parent.blocks += child.blocks + (tag in BLOCKS)
    parent.tables += child.tables + (tag == "table")
    parent.h1 += child.h1 + (tag == "h1")
    parent.article |= child.article or tag in ("article", "main")


def _main(events: Sequence[Event], extents: dict[int, Extent]) -> range:
    """The deepest element that holds most of the prose; an empty range where there is little.

    A landmark (``article``, ``main``) is preferred where it holds a third of the prose.
    """
    if not extents:
        return range(0)
    whole = next(iter(extents.values()))
    if whole.prose < _FEWEST_PROSE:
        return range(0)
    best: Extent | None = None
    landmark: Extent | None = None
    for index, extent in extents.items():
        opened = events[index]
        if not isinstance(opened, Opened) or opened.tag in UNSEEN:
            continue
        holds_more = opened.tag in _BOXES and extent.blocks >= 2
        if holds_more and extent.prose >= _MAIN_SHARE * whole.prose:
            best = extent
        if _is_landmark(opened) and extent.prose * 3 >= whole.prose:
            bigger = landmark is None or extent.prose > landmark.prose
            inside = landmark is not None and extent.start < landmark.end
            if bigger or (inside and landmark is not None and extent.prose == landmark.prose):
                landmark = extent
    chosen = landmark or best or whole
    if best is not None and landmark is not None and best.prose > 1.5 * landmark.prose:
        chosen = best  # several articles on one page: what holds them all
    return range(chosen.start, chosen.end + 1)


def _is_landmark(opened: Opened) -> bool:
    return (
        opened.tag in ("article", "main")
        or opened.attributes.get("role") in ("main", "article")
        or opened.attributes.get("itemprop") == "articleBody"
    )
