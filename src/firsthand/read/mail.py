"""Mail: one text for the message, one for each message or document that is attached to it.

The headers that a mail program shows stand first, each with its role; then the words in plain
text, and of their other form (HTML) what it says besides; then the names of what is attached.
An attachment that can be read is a text of its own, ``letter.eml!/report.pdf``; a message that
was passed on as an attachment too. A mailbox gives one text for each message; a page that a
browser saved as a mail (MHTML) is read as the page that it is. Anchors name the MIME part; their
source ranges count the characters of that part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.errors import ReadingError
from firsthand.model import (
    Anchor,
    Blob,
    Mark,
    MarkKind,
    Metadata,
    Problem,
    Role,
    Span,
    Stated,
    Text,
)
from firsthand.read import charset, html, kinds, language, letters, mailbody, metadata, mime, tiles
from firsthand.read.mime import Part
from firsthand.read.tiles import Tile

READER = "mail 1"

_SHOWN: dict[str, Role] = {
    "from": "byline",
    "sender": "byline",
    "reply-to": "boilerplate",
    "to": "boilerplate",
    "cc": "boilerplate",
    "bcc": "boilerplate",
    "newsgroups": "boilerplate",
    "organization": "boilerplate",
    "date": "dateline",
    "subject": "subject",
}
_FROM_LINE = re.compile(
    rb"(?:^|(?<=\n\n)|(?<=\n\r\n))From \S+ [^\r\n]{0,60}\d\d:\d\d[^\r\n]{0,40}\r?\n"
)
_WORD = re.compile(r"\w+")
_TYPES_OF_WORDS = frozenset(
    "text/plain text/html text/enriched text/richtext text/x-amp-html".split()
)
_SEEN: dict[str, MarkKind] = {"image": "image", "video": "video", "audio": "audio"}
_NO_DOCUMENT = re.compile(
    r"(?:image|video|audio|font)/|application/(?:(?:x-)?pkcs7-|pgp-|ics)|text/(?:calendar|x?-?vcard)"
)
_SAVE = "Save it on its own and read that file."
_DEEPEST = 4
_MOST_TEXTS = 500
_MOST_BYTES = 256 << 20
_WRITTEN = frozenset(("body", "quote", "list", "speech", "subject"))


def read(data: bytes, *, path: str, blob: Blob) -> tuple[Text, ...]:
    """The message as a text, then its attachments in their order, each with its own reader."""
    starts = [match.start() for match in _FROM_LINE.finditer(data)]
    if len(starts) < 2:
        return _message(data, path, blob)
    found: list[Text] = []
    ends = [*starts[1:], len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        found.extend(_message(data[start:end], f"{path}!/{number}", blob))
    return tuple(found)


def _message(data: bytes, path: str, blob: Blob) -> tuple[Text, ...]:
    whole = mime.mail(data)
    page = _saved_page(whole)
    if page is not None:
        return html.read(page.data, path=path, blob=blob, declared=page.parameters.get("charset"))
    own, others = _taken(whole, path, blob)
    enclosed = _named(others)
    laid = [*_head(whole), *own]
    laid.extend(_enclosed_tile(part, name) for part, name in enclosed)
    laid.extend(_outside(whole))
    text = tiles.text(laid, blob=blob, path=path, reader=READER, metadata=_metadata(whole, laid))
    more, problems = _read_enclosed(enclosed, path, blob)
    return (replace(text, problems=tuple(problems)), *more)


def _saved_page(whole: Part) -> Part | None:
    """The page, where the mail is none but a page that a browser saved in this form (MHTML)."""
    if whole.media_type != "multipart/related" or not whole.parts:
        return None
    first = whole.parts[0]
    saved = whole.header("snapshot-content-location") or first.header("content-location")
    addressed = whole.header("to") or whole.header("message-id")
    return first if first.media_type == "text/html" and saved and not addressed else None


def _head(whole: Part) -> Iterator[Tile]:
    """The headers that are shown, in the order in which they stand; then a blank line."""
    shown = [(name, value) for name, value in whole.headers if name.lower() in _SHOWN and value]
    for index, (name, value) in enumerate(shown):
        role = _SHOWN[name.lower()]
        anchor = Anchor("mail", f"header {name}")
        end = "\n" if index + 1 < len(shown) else "\n\n"
        if role == "subject":
            yield Tile(f"{name}: ", "boilerplate", anchor)
            yield Tile(f"{value}{end}", role, anchor)
        else:
            yield Tile(f"{name}: {value}{end}", role, anchor)


def _laid(part: Part, path: str, blob: Blob) -> list[Tile]:
    """The tiles of a part of the message's own words; the last one ends its line."""
    if part.media_type == "text/html":
        laid = mailbody.page(part, path=path, blob=blob)
    else:
        laid = mailbody.plain(part)
    if laid and not laid[-1].characters.endswith("\n"):
        laid[-1] = replace(laid[-1], characters=laid[-1].characters + "\n")
    return laid


def _taken(part: Part, path: str, blob: Blob) -> tuple[list[Tile], list[Part]]:
    """The message's own words, and the parts that are enclosed."""
    if not part.parts:
        return (_laid(part, path, blob), []) if _is_words(part) else ([], [part])
    inside = part.parts
    if part.media_type == "multipart/alternative":
        inside = tuple(sorted(inside, key=lambda one: one.media_type != "text/plain"))
    laid: list[Tile] = []
    enclosed: list[Part] = []
    for one in inside:
        own, others = _taken(one, path, blob)
        if part.media_type == "multipart/alternative" and laid:
            own = _differing(laid, own)
        laid.extend(own)
        enclosed.extend(others)
    return laid, enclosed


def _is_words(part: Part) -> bool:
    if part.media_type.startswith("multipart/"):  # its boundaries are missing
        return True
    if part.attached:
        return False
    if part.media_type in _TYPES_OF_WORDS:
        return part.name is None or not part.number
    return part.media_type in ("message/delivery-status", "message/disposition-notification")


def _differing(said: Sequence[Tile], again: Sequence[Tile]) -> list[Tile]:
    """Of another form of the same words the passages that say something else.

    Where only a few words differ a passage is furniture: it was read already.
    """
    known = {word for tile in said for word in _words(tile)}
    kept: list[Tile] = []
    for tile in again:
        words = _words(tile)
        new = words - known
        if 2 * len(new) > len(words):
            kept.append(tile)
        elif new:
            kept.append(replace(tile, role="boilerplate", level=None))
    return kept


def _words(tile: Tile) -> set[str]:
    return set(_WORD.findall(tile.characters.lower()))


def _outside(part: Part) -> Iterator[Tile]:
    """What stands before the first and after the last part: programs do not show it."""
    if part.parts:
        if part.data.strip():
            words = charset.decode(part.data).strip() + "\n"
            anchor = Anchor("mail", f"part {part.number} outside".replace("  ", " "))
            yield Tile(words, "boilerplate", anchor)
        for one in part.parts:
            yield from _outside(one)


def _named(parts: Sequence[Part]) -> list[tuple[Part, str]]:
    """Each enclosed part with a name of its own."""
    taken: set[str] = set()
    found: list[tuple[Part, str]] = []
    for part in parts:
        name = (part.name or part.header("content-description") or part.media_type)[:200]
        if part.name is None and part.media_type == "message/rfc822":
            name = "message.eml"
        name = name.replace("!/", "! /")
        if name in taken:
            name = f"{name} ({part.number})"
        taken.add(name)
        found.append((part, name))
    return found


def _enclosed_tile(part: Part, name: str) -> Tile:
    kind = _SEEN.get(part.media_type.partition("/")[0])
    marks = (Mark(Span(0, len(name)), kind, name),) if kind else ()
    return Tile(f"{name}\n", "attachment", Anchor("mail", f"part {part.number}"), marks=marks)


def _read_enclosed(
    parts: Sequence[tuple[Part, str]], path: str, blob: Blob
) -> tuple[list[Text], list[Problem]]:
    """The texts of what is enclosed, and what of it could not be read though it may hold words."""
    found: list[Text] = []
    problems: list[Problem] = []
    left = _MOST_BYTES
    for part, name in parts:
        where = f"{path}!/{name}"
        if _NO_DOCUMENT.match(part.media_type) or not part.data.strip():
            continue
        left -= len(part.data)
        if left < 0 or len(found) >= _MOST_TEXTS or where.count("!/") > _DEEPEST:
            problems.append(Problem(where, "It is enclosed too deep or with too much else.", _SAVE))
            continue
        try:
            found.extend(_read_one(part, where, blob))
        except ReadingError as error:
            problems.append(Problem(where, error.message, error.remedy))
    return found, problems


def _read_one(part: Part, where: str, blob: Blob) -> tuple[Text, ...]:
    if part.media_type == "message/rfc822":
        return _message(part.data, where, blob)
    media_type = kinds.media_type(part.data, part.name or "")
    if media_type == kinds.PLAIN and part.media_type == kinds.HTML:
        media_type = kinds.HTML
    declared = part.parameters.get("charset")
    return kinds.enclosed(
        part.data, media_type=media_type, path=where, blob=blob, declared=declared
    )


def _metadata(whole: Part, laid: Sequence[Tile]) -> Metadata:
    subject, sender, date = (whole.header(name) for name in ("subject", "from", "date"))
    author = letters.name(sender) if sender else None
    published = metadata.edtf(date) if date else None
    written = "".join(tile.characters for tile in laid if tile.role in _WRITTEN)
    return Metadata(
        title=Stated(subject, "Subject") if subject else None,
        author=Stated(author, "From") if author else None,
        published=Stated(published, "Date") if published else None,
        language=language.of(written),
    )
