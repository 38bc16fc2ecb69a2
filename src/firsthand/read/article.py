"""What each block of a page is: headline, byline, text, note, comment, or the site around it.

`zones` has judged by the markup alone; here the blocks are seen side by side and with their
words. Nothing is dropped: what belongs to the site becomes boilerplate.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.model import Role, Span
from firsthand.read import front
from firsthand.read.lines import ends_sentence
from firsthand.read.page import Block
from firsthand.read.roles import by_label

_SITE_HEADING = re.compile(
    r"(?:related|more (?:on|from|stories|news|like)|read (?:more|next|also)|see also"
    r"|you (?:may|might)|recommended|most (?:read|popular|viewed|shared)|trending|popular|latest"
    r"|share|follow|tags|topics|filed under|categories|in this (?:story|section)|sign up"
    r"|subscribe|newsletter|about the author|advertisement|comments?)\b",
    re.I,
)
_READ_MORE = re.compile(
    r"(?:read (?:more|also|next)|see also|related|also read|watch|listen|recommended|more)"
    r"\s?[:›»—–-]",
    re.I,
)
_FILED = re.compile(
    r"(?:tagged|tags?|labels?|filed (?:under|in)|posted in|categor(?:y|ies)|topics?)\b[: ]", re.I
)
_CONTROL = re.compile(
    r"[\W\d_]*(?:(?:share|likes?|comments?|restack|follow|subscribe)[\W\d_]*)?", re.I
)
_SAYS = re.compile(r"\s(?:says|said|writes|wrote)[.…: ]*$")
_NEAR = 8
_LEAST_PARAGRAPH = 60
_PROSE = 200
_SHORT = 100
_LONGEST_CAPTION = 500


@dataclass(frozen=True, slots=True)
class Part:
    """A block, or some of its lines, with the role that was found for it."""

    block: Block
    span: Span
    role: Role
    level: int | None = None
    author: str | None = None

    @property
    def characters(self) -> str:
        """Its characters."""
        return self.span.of(self.block.characters)

    @property
    def words(self) -> str:
        """Its beginning without the white space: enough to judge short lines by."""
        return self.characters[:400].strip()


def parts(blocks: Sequence[Block], notes: Sequence[int], titles: Sequence[str]) -> list[Part]:
    """The parts of a page in document order; together they hold all characters of the blocks.

    ``notes`` are the indices of blocks to which note markers lead; ``titles`` what the head of
    the page gives for its title.
    """
    page = [
        Part(block, Span(0, len(block.characters)), block.zone.role, block.zone.level)
        for block in blocks
    ]
    for index in notes:
        if page[index].role in ("body", "list", "cell", "caption", "boilerplate"):
            page[index] = replace(page[index], role="footnote", level=None)
    _tracked(page)
    headline = _headline(page, titles)
    if headline is not None:
        page[headline] = replace(page[headline], role="title", level=None)
        _kickers(page, headline)
    _around(page, headline)
    _head_of_article(page, headline)
    _beneath_pictures(page)
    _sections(page)
    _site_lists(page)
    _comment_authors(page)
    split = list(_split(page))
    titled = next((index for index, part in enumerate(split) if part.role == "title"), None)
    if titled is None:
        titled = _bold_title(split)
    _head_of_article(split, titled)
    return list(_with_leads(split))


def _tracked(page: list[Part]) -> None:
    """Blocks that are inserted or deleted as a whole."""
    for index, part in enumerate(page):
        for mark in part.block.marks:
            if (
                mark.kind in ("inserted", "deleted")
                and mark.span == part.span
                and part.role == "body"
            ):
                role: Role = "inserted" if mark.kind == "inserted" else "deleted"
                page[index] = replace(part, role=role)


def _headline(page: Sequence[Part], titles: Sequence[str]) -> int | None:
    """The index of the headline: the first-rank heading that the head of the page repeats."""
    stated = [_plain(title) for title in titles if title]
    best: tuple[int, int] | None = None
    for index, part in enumerate(page):
        if part.role != "heading" or part.level != 1 or len(part.words) > 300:
            continue
        own = _plain(part.words)
        repeated = bool(own) and any(own in title or title in own for title in stated if title)
        same = bool(own) and own in stated
        score = 4 * (repeated + same) + 2 * part.block.zone.in_main + (part.block.tag == "h1")
        if best is None or score > best[0]:
            best = (score, index)
    if best is not None:
        return best[1]
    for index, part in enumerate(page):
        if part.role == "heading" and len(_plain(part.words)) > 12:
            if any(_plain(part.words) in title for title in stated):
                return index
    return None


def _bold_title(page: list[Part]) -> int | None:
    """Where nothing is marked as a headline: the bold line with which the page begins."""
    shown = (index for index, part in enumerate(page) if part.role != "boilerplate")
    index = next(shown, None)
    following = next(shown, None)
    if index is None or following is None or page[index].role not in ("body", "heading"):
        return None
    part, below = page[index], page[following]
    words = Span(part.span.start, part.span.start + len(part.characters.rstrip()))
    bold = any(m.kind == "strong" and m.span.covers(words) for m in part.block.marks)
    headed = below.block is part.block or _head_role(below) is not None
    if not (bold and headed and front.like_title(part.words, apart=True)):
        return None
    page[index] = replace(part, role="title", level=None)
    return index


def _kickers(page: list[Part], headline: int) -> None:
    """What stands in the article over the headline: its section, buttons, the way to the page."""
    title = _plain(page[headline].words)
    for index in range(max(0, headline - 12), headline):
        part = page[index]
        if not part.block.zone.in_main or part.role not in ("body", "list", "heading"):
            continue
        if len(part.characters) > 60 and _plain(part.words) != title:
            continue
        alone = part.role == "body" and not part.block.linked
        if not ends_sentence(part.characters.rstrip()):
            role: Role = "heading" if alone else "boilerplate"
            page[index] = replace(part, role=role, level=None)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _around(page: list[Part], headline: int | None) -> None:
    """Short and linked blocks outside the main text are the site's, not the article's."""
    inside = [index for index, part in enumerate(page) if part.block.zone.in_main]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    for index in range(len(page) - 1, -1, -1):
        part = page[index]
        if part.block.zone.in_main or index == headline:
            continue
        if part.role not in ("body", "list", "cell", "heading", "byline", "dateline", "caption"):
            continue
        dense = 2 * part.block.linked > len(part.characters)
        if headline is not None and headline < index < first and not dense:
            continue
        near = headline is not None and abs(index - headline) <= 2
        if part.role in ("byline", "dateline", "caption"):
            belongs = near or first < index < last
        elif part.role == "heading":
            belongs = index < len(page) - 1 and page[index + 1].role not in (
                "boilerplate",
                "heading",
            )
        else:
            belongs = (
                not dense and len(part.words) >= _SHORT and ends_sentence(part.characters.rstrip())
            )
        if not belongs:
            page[index] = replace(part, role="boilerplate", level=None)


def _head_of_article(page: list[Part], headline: int | None) -> None:
    """Bylines and datelines around the headline, told by their words or by the markup."""
    start = 0 if headline is None else max(0, headline - 3)
    seen = 0
    for index in range(start, len(page)):
        part = page[index]
        if part.role in ("boilerplate", "title"):
            continue
        if part.role == "byline" and _CONTROL.fullmatch(part.words):
            page[index] = replace(part, role="boilerplate")
            continue
        if part.role == "byline" and front.is_dateline(part.words):
            page[index] = replace(part, role="dateline")
        if seen == _NEAR or (part.role == "body" and len(part.characters) > _PROSE):
            return
        seen += 1
        if part.role == "dateline" and not re.search(r"\d|day\b", part.words):
            page[index] = replace(part, role="heading", level=None)
        if part.role not in ("body", "heading", "list") or len(part.characters) > 250:
            continue
        role = _head_role(part)
        if role is not None:
            page[index] = replace(part, role=role, level=None)


def _head_role(part: Part) -> Role | None:
    words = part.words
    if front.is_byline(words) or 2 * _hinted(part, "author") > len(words):
        return "byline"
    if _hinted(part, "author") and _hinted(part, "time"):
        return "byline"
    if part.role == "body" and front.is_imprint(words):
        return "dateline"
    if front.is_dateline(words) or 5 * _hinted(part, "time") > 3 * len(words):
        return "dateline"
    return None


def _beneath_pictures(page: list[Part]) -> None:
    """Words that are wholly set apart, right under a picture that stands alone, tell of it."""
    pictured = False
    for index, part in enumerate(page):
        marks = part.block.marks
        picture = any(mark.kind == "image" for mark in marks)
        slanted = any(m.kind == "emphasis" and m.span == part.span for m in marks)
        short = 0 < len(part.characters) <= _LONGEST_CAPTION
        if part.role == "body" and short and slanted and (pictured or picture):
            page[index] = replace(part, role="caption")
            pictured = False
        elif part.role != "boilerplate":
            pictured = picture and not part.characters


def _hinted(part: Part, kind: str) -> int:
    hints = (hint.span for hint in part.block.hints if hint.kind == kind)
    start, end = part.span
    return sum(max(0, min(span.end, end) - max(span.start, start)) for span in hints)


def _sections(page: list[Part]) -> None:
    """What stands under a heading "Notes" or "References" is a list of those."""
    entry: Role | None = None
    rank = 0
    for index, part in enumerate(page):
        named = front.section(part.words) if len(part.characters) <= 40 else None
        bold = any(m.kind == "strong" and m.span == part.span for m in part.block.marks)
        if named is not None and (part.role == "heading" or (part.role == "body" and bold)):
            entry = "footnote" if named == "notes" else "reference"
            rank = part.level or 6
            page[index] = replace(part, role="heading", level=part.level)
        elif part.role in ("comment", "title") or (
            part.role == "heading" and (part.level or 6) <= rank
        ):
            entry = None
        elif entry is not None and part.role in ("body", "list"):
            page[index] = replace(part, role=entry, level=None)


def _site_lists(page: list[Part]) -> None:
    """Lists of links to other pages inside the article, with the line that announces them."""
    announced: int | None = None
    for index, part in enumerate(page):
        mostly = 2 * part.block.linked > len(part.characters)
        filed = part.block.linked and len(part.characters) <= _PROSE and _FILED.match(part.words)
        if part.role == "body" and (filed or (mostly and _leads_away(part))):
            page[index] = replace(part, role="boilerplate")
        elif _announces(part):
            announced = index
        elif announced is not None and _is_linked(part):
            page[index] = replace(part, role="boilerplate", level=None)
            if page[announced].role in ("heading", "body"):
                page[announced] = replace(page[announced], role="boilerplate", level=None)
        elif part.role != "boilerplate":
            announced = None


def _is_linked(part: Part) -> bool:
    """Whether a part is an entry of a list of links."""
    if part.role == "body":
        return 3 * part.block.linked > 2 * len(part.characters) and len(part.characters) <= _PROSE
    return part.block.linked > 0 and part.role in ("list", "heading")


def _leads_away(part: Part) -> bool:
    several = sum(mark.kind == "link" for mark in part.block.marks) >= 3
    return _READ_MORE.match(part.words) is not None or (
        several and _SITE_HEADING.match(part.words.replace("Topics", "Topics ")) is not None
    )


def _announces(part: Part) -> bool:
    short = part.role in ("heading", "body") and len(part.characters) <= 60
    return short and _SITE_HEADING.match(part.words) is not None


def _comment_authors(page: list[Part]) -> None:
    """Readers' comments get the name that stands over them."""
    author: str | None = None
    for index, part in enumerate(page):
        if part.role != "comment":
            author = None
            continue
        named = [h for h in part.block.hints if h.kind == "author"]
        if named and len(part.characters) <= 120:
            name = _SAYS.sub("", named[0].span.of(part.block.characters).strip(" :·|"))
            author = name or author
        if author is not None:
            page[index] = replace(part, author=author)


def _split(page: Sequence[Part]) -> Iterator[Part]:
    """Blocks of several lines become passages; labels give speech, captions and notes."""
    chosen = [part for part in page if part.role in ("body", "list") and part.characters]
    starts: list[int] = []
    length = 0
    for part in chosen:
        starts.append(length)
        length += len(part.characters) + 2
    found: dict[int, list[tuple[int, Role | None, str | None]]] = {}
    noted = any(part.role == "footnote" for part in page)
    for one in by_label("\n\n".join(part.characters for part in chosen), noted=noted):
        at = one.passage.lines[0].start
        index = bisect.bisect_right(starts, at) - 1
        author = one.speaker.name if one.speaker is not None else None
        found.setdefault(index, []).append((at - starts[index], one.role, author))
    order = {id(part): index for index, part in enumerate(chosen)}
    for part in page:
        pieces = found.get(order.get(id(part), -1))
        if not pieces:
            yield part
            continue
        cuts = [0, *(at for at, _, _ in pieces[1:]), len(part.characters)]
        for (_, role, author), start, end in zip(pieces, cuts, cuts[1:], strict=False):
            yield replace(part, span=Span(start, end), role=role or part.role, author=author)


def _with_leads(page: Sequence[Part]) -> Iterator[Part]:
    """The dateline with which the first paragraph begins is a part of its own."""
    looked = False
    for part in page:
        short = len(part.characters) < _LEAST_PARAGRAPH
        if looked or short or part.role != "body" or not part.block.zone.in_main:
            yield part
            continue
        looked = True
        length = front.lead(part.characters)
        if 0 < length < len(part.characters):
            start, end = part.span
            yield replace(part, span=Span(start, start + length), role="dateline")
            part = replace(part, span=Span(start + length, end))
        yield part
