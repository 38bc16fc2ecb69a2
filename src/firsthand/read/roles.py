"""What each passage of a text without markup is: title, speech, note entry, caption, body.

The rules look for what people put on a page to be recognised by readers: a speaker's label, a
note marker that the text uses, a line alone between blank lines. Each rule goes over the page
once and speaks only of passages on which no rule before it has spoken; what is left is body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.model import Role
from firsthand.read import dates, front
from firsthand.read.labels import SUPERSCRIPTS
from firsthand.read.lines import ends_sentence
from firsthand.read.paragraphs import Judged, Page, gathered

_BOILERPLATE = re.compile(
    r"(?:skip to (?:main )?content|advertisement|share this(?: article| story)?|read more|sign up"
    r"|subscribe(?: now)?|back to top|related (?:stories|articles|topics)|most read"
    r"|all rights reserved|share|tweet|print|e-?mail|reply|leave a (?:reply|comment)|(?:skip|jump) to .{1,40}"
    r"|(?:\d[\d,.]{0,8}k? )?(?:likes?|comments?|shares?|views?|replies|reactions?)"
    r"|\d{1,3} min(?:ute)?s?(?: read)?|listen to this (?:article|story)|page \d{1,4}(?: of \d{1,4})?"
    r"|[-–—] ?\d{1,4} ?[-–—]|(?:copyright (?:©|\(c\)|\d{4})|\(c\) ?\d{4}|© ?).{0,600}"
    r"|.{0,200}\ball rights reserved|we use cookies.{0,120}|accept (?:all )?cookies)\.?",
    re.I,
)
_FIELD = re.compile(r"[^\W\d_][\w ]{1,20}: ")
_FRONT_PASSAGES = 12
_LIST_WORDS = 20
_LONG = 80

# Where a text uses a note marker: behind a word or its punctuation, never at a line's beginning.
_USES = {
    "superscript": re.compile(rf"\S[{SUPERSCRIPTS}]"),
    "bracket": re.compile(r"\S ?\[\^?(?:\d{1,4}|[a-z*])\]"),
    "paren": re.compile(r"[^\W\d_]\(\d{1,3}\)|[^\w\s(] ?\(\d{1,3}\)|\w \(\d{1,3}\)(?=[.,;:!?])"),
    "symbol": re.compile(r"[^\s*†‡§][*†‡§]{1,3}(?=[\s.,;:!?)]|$)"),
}


def judged(characters: str) -> Page:
    """The passages of a text without markup, with their roles."""
    page = gathered(characters)
    telegraphic = _telegraphic(characters[:4000])
    _labelled(page)
    _sections(page)
    _notes(page, characters)
    _front(page, telegraphic=telegraphic)
    _headings(page, telegraphic=telegraphic)
    _lists(page)
    _indented(page)
    return [one if one.role else replace(one, role="body") for one in page]


def by_label(characters: str, *, noted: bool = False) -> Page:
    """The passages with the roles that their first words or their note markers give them.

    For texts whose format tells headings and lists itself; the others keep the role None.
    ``noted``: the notes are known already, so that a numbered list at the end is not taken
    for them.
    """
    page = gathered(characters)
    _labelled(page)
    _notes(page, characters, noted=noted)
    return page


def unheaded(characters: str) -> Page:
    """The passages of a letter or a piece of one, which has no title and no headings."""
    page = gathered(characters)
    _labelled(page)
    _sections(page)
    _notes(page, characters)
    _lists(page)
    _indented(page)
    return [one if one.role else replace(one, role="body") for one in page]


def _telegraphic(beginning: str) -> bool:
    """Whether nearly all is in capitals: then capitals mark no heading."""
    letters = [c for c in beginning if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.7 * max(1, len(letters))


def _set(page: Page, index: int, role: Role, level: int | None = None) -> None:
    page[index] = replace(page[index], role=role, level=level)


def _open(page: Page) -> Iterator[tuple[int, Judged]]:
    return ((index, one) for index, one in enumerate(page) if one.role is None)


def _labelled(page: Page) -> None:
    """What the first characters of a line say by themselves."""
    for index, one in enumerate(page):
        kind = one.label.kind
        if one.speaker is not None:
            _set(page, index, "speech")
        elif kind == "rule" or (one.single and _boilerplate(one.words)):
            _set(page, index, "boilerplate")
        elif kind == "quoted":
            _set(page, index, "quote", one.label.depth)
        elif kind == "caption":
            _set(page, index, "caption")
        elif kind == "correction":
            _set(page, index, "correction")
        elif one.single and front.is_credit(one.words):
            _set(page, index, "byline")


def _boilerplate(words: str) -> bool:
    return len(words) <= 600 and _BOILERPLATE.fullmatch(words) is not None


def _sections(page: Page) -> None:
    """Lists of notes and of references under a heading of their own, to the next heading."""
    entry: Role | None = None
    for index, one in enumerate(page):
        if one.role is not None:
            continue
        named = front.section(one.words) if one.single and index + 1 < len(page) else None
        if named is not None:
            entry = "footnote" if named == "notes" else "reference"
            _set(page, index, "heading")
        elif entry is not None and _ends_section(page, index):
            entry = None
        elif entry is not None:
            _set(page, index, entry)


def _ends_section(page: Page, index: int) -> bool:
    one = page[index]
    if not one.single or one.label.kind or index + 1 == len(page):
        return False
    return (one.words.isupper() or _apart(page, index)) and front.like_heading(
        one.words, apart=_apart(page, index)
    )


def _notes(page: Page, characters: str, *, noted: bool = False) -> None:
    """Note entries: by their style, by their place at the end, by the use of their marker."""
    tail = len(page)
    while tail and (page[tail - 1].label.kind == "note" or page[tail - 1].role == "boilerplate"):
        tail -= 1
    uses = {style: form.search(characters) for style, form in _USES.items()}
    stars = sum(one.label.style == "symbol" for one in page)
    for index, one in _open(page):
        if one.label.kind != "note":
            continue
        use = uses[one.label.style]
        used = use is not None and use.start() < one.passage.lines[0].start
        at_end = index >= tail > 0
        is_entry = {
            "superscript": True,
            "bracket": at_end or used,
            "paren": at_end and used,
            "symbol": used or (stars == 1 and one.label.marker != "*"),
        }
        if is_entry[one.label.style]:
            _set(page, index, "footnote")
    if not noted and (uses["bracket"] is not None or uses["superscript"] is not None):
        _numbered_notes(page)


def _numbered_notes(page: Page) -> None:
    """Entries "1.", "2." at the end of a text that points to [1] and [2], or to raised figures."""
    styles = {one.label.style for one in page if one.role == "footnote"}
    if styles & {"bracket", "superscript"}:
        return
    first = len(page)
    while first and page[first - 1].label.kind == "number" and page[first - 1].role is None:
        first -= 1
    if first and [one.label.marker.rstrip(".)") for one in page[first : first + 1]] == ["1"]:
        for index in range(first, len(page)):
            _set(page, index, "footnote")


def _front(page: Page, *, telegraphic: bool) -> None:
    """Title, byline and dateline before the text, and a dateline at the text's beginning."""
    if len(page) > 1 and not telegraphic and _can_be_title(page):
        _set(page, 0, "title")
    titled = bool(page) and page[0].role == "title"
    for index, one in enumerate(page[:_FRONT_PASSAGES]):
        if one.role is None and len(page) > 1:
            role = _front_role(page, index, titled=titled)
            if role is None:
                break
            _set(page, index, role, 2 if role == "heading" else None)
    for index, one in enumerate(page[:_FRONT_PASSAGES]):
        if one.role is None:
            length = 0 if one.label.kind else front.lead(one.words)
            if 0 < length < len(one.words):
                page[index] = replace(one, role="body", lead=length)
            break


def _can_be_title(page: Page) -> bool:
    first, second = page[0], page[1]
    if first.role is not None or first.label.kind or not first.single:
        return False
    apart = _apart(page, 0)
    if not front.like_title(first.words, apart=apart):
        return False
    if any(is_it(first.words) for is_it in (front.is_dateline, front.is_byline, front.is_sworn)):
        return False
    following = second.passage.ending
    longer = len(page) > 2 or len(following) > len(first.words)
    return longer and (
        apart
        or ends_sentence(following)
        or len(following) > 1.5 * len(first.words)
        or second.role is not None
        or front.is_byline(following)
        or front.is_dateline(following)
        or front.like_title(following, apart=_apart_after(page, 1))
    )


def _front_role(page: Page, index: int, *, titled: bool) -> Role | None:
    """The role of a line before the text; None where the text has begun."""
    one = page[index]
    if not one.single:
        return None
    if front.is_byline(one.words):
        return "byline"
    if front.is_dateline(one.words):
        return "dateline"
    if index and page[index - 1].role == "byline" and _continues(page, index):
        return "byline"
    if titled and not one.label.kind:
        if _over_dateline(page, index):
            return "byline"
        if front.is_imprint(one.words):
            return "dateline"
    return _under_title(page, index, titled=titled)


def _under_title(page: Page, index: int, *, titled: bool) -> Role | None:
    """A line in the block of the title: a second title, or a sentence with the day."""
    one = page[index]
    beneath = titled and one.passage.block == page[0].passage.block
    if not beneath or one.label.kind or index + 1 == len(page) or len(one.words) > 120:
        return None
    if len(one.words.split()) > front.TITLE_WORDS:
        return None
    if ends_sentence(one.words):
        return "dateline" if front.has_date(one.words) else None
    if one.words.endswith((",", ";")) or not _block_ends_short(page, index):
        return None
    return "heading"


def _over_dateline(page: Page, index: int) -> bool:
    """Whether a line names the paper or the agency: the line below it gives place and day."""
    one, below = page[index], page[index + 1 : index + 2]
    return (
        bool(below)
        and below[0].passage.block == one.passage.block
        and front.is_outlet(one.words)
        and front.is_dateline(below[0].words)
    )


def _continues(page: Page, index: int) -> bool:
    """Whether a line under a byline adds to it: the paper, the writer's post."""
    one = page[index]
    short = len(one.words) <= 60 and len(one.words.split()) <= 6 and not one.label.kind
    together = one.passage.block == page[index - 1].passage.block
    return (
        short
        and (together or _apart_after(page, index) is False)
        and index + 1 < len(page)
        and not ends_sentence(one.words)
        and (together or front.is_dateline(page[index + 1].words))
    )


def _block_ends_short(page: Page, index: int) -> bool:
    """Whether the rest of the block is as short as a title page's lines are."""
    block = page[index].passage.block
    rest = [one for one in page[index : index + _FRONT_PASSAGES] if one.passage.block == block]
    fields = sum(_FIELD.match(one.words) is not None for one in rest)
    return fields < 2 and all(
        one.single and len(one.words) <= 120 and one.speaker is None for one in rest
    )


def _headings(page: Page, *, telegraphic: bool) -> None:
    """Lines that stand alone before the passage that they head."""
    spoken = any(one.speaker is not None for one in page)
    for index, one in _open(page):
        if not one.single or len(one.words) > 200 or one.label.kind in ("note", "bullet", "aside"):
            continue
        if len(page) > 1 and _is_dateline(page, index):
            _set(page, index, "dateline")
        elif index + 1 < len(page) and (
            (not telegraphic and _heads(page, index)) or (spoken and front.is_sworn(one.words))
        ):
            _set(page, index, "heading")


def _is_dateline(page: Page, index: int) -> bool:
    """A place and a day alone in their block, or only a day over the text of a diary."""
    words = page[index].words
    if _apart(page, index):
        return front.is_dateline(words)
    opens = index == 0 or page[index - 1].passage.block != page[index].passage.block
    return opens and len(words) <= 60 and dates.nothing_else(words)


def _heads(page: Page, index: int) -> bool:
    one, following = page[index], page[index + 1]
    if not front.like_heading(one.words, apart=_apart(page, index)):
        return False
    if index and page[index - 1].passage.ending.endswith((",", ":")):
        return False  # a letter's signature, or the words that a colon announces
    if following.role in ("footnote", "reference", "boilerplate", "caption"):
        return False
    if following.single and len(following.words) <= len(one.words):
        return False
    return (
        following.role is not None
        or ends_sentence(following.passage.ending)
        or len(following.words) > _LONG
    )


def _lists(page: Page) -> None:
    """Entries with bullets, and numbered ones where most of the numbered passages are short."""
    numbered = [
        index
        for index, one in _open(page)
        if one.label.kind in ("number", "note") and not one.label.marker.endswith("/")
    ]
    short = {i for i in numbered if len(page[i].words.split(None, _LIST_WORDS)) < _LIST_WORDS}
    entries = set(numbered) if 3 * len(short) > 2 * len(numbered) > 2 else set()
    for index, one in _open(page):
        starred = one.label.marker == "*" and one.words[1:2].isspace()
        if one.label.kind == "bullet" or starred or index in entries:
            _set(page, index, "list", 1)


def _indented(page: Page) -> None:
    """Blocks that are set in as a whole, where the rest of the text is not: quotations."""
    # The margin is told by lines that begin no paragraph; those may be set in a little.
    later = [line.indent for one in page for line in one.passage.lines[1:]]
    indents = sorted(later or [one.passage.lines[0].indent for one in page])
    margin = indents[len(indents) // 2] if indents else 0
    set_in = sum(one.passage.lines[0].indent > margin for one in page)
    for index, one in _open(page):
        lines = one.passage.lines
        if one.single and 2 * set_in > len(page):
            continue
        depth = min(line.indent for line in lines) - margin
        if depth >= 3 and sum(len(line.words) for line in lines) >= 60:
            _set(page, index, "quote", 1)


def _apart(page: Page, index: int) -> bool:
    """Whether a passage is alone in its block."""
    before = index > 0 and page[index - 1].passage.block == page[index].passage.block
    return not before and _apart_after(page, index)


def _apart_after(page: Page, index: int) -> bool:
    return index + 1 >= len(page) or page[index + 1].passage.block != page[index].passage.block
