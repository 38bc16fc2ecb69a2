"""What a page says about itself in its head: title, author, outlet, date, address.

Read from the usual places in a fixed order of trust; each value keeps the name of the place
where it was found. Values are the page's own claims, nothing more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_tz
from typing import Any

from firsthand.model import Stated
from firsthand.read import dates
from firsthand.read.tiles import without_surrogates
from firsthand.read.trees import Event, Opened, Words

_LONGEST = 600
_MOST_ENTRIES = 2000
_LARGEST_SCRIPT = 2_000_000
_ARTICLE = re.compile(
    r"Article|Posting|Report|WebPage|NewsArticle|Review|CreativeWork|Dissertation"
)
_AUTHORS = (
    "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "byl",
    "article:author", "og:article:author",
)  # fmt: skip
_OUTLETS = (
    "og:site_name",
    "application-name",
    "citation_journal_title",
    "dc.publisher",
    "publisher",
)
_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_DATES = (
    "article:published_time", "og:article:published_time", "citation_publication_date",
    "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "article.published", "og:published_time", "pdate",
)  # fmt: skip


@dataclass(slots=True)
class Head:
    """The raw statements of a page, in the order in which they stand."""

    title: str = ""
    statements: list[tuple[str, str]] = field(default_factory=list)
    records: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    language: str = ""
    base: str = ""
    canonical: str = ""


def head(events: Sequence[Event]) -> Head:
    """The statements of a page: meta elements, JSON-LD, title, times, language, addresses."""
    found = Head()
    reading: str | None = None
    pieces: list[str] = []
    for event in events:
        if isinstance(event, Opened):
            _opened(event, found)
            is_record = event.tag == "script" and "ld+json" in event.attributes.get("type", "")
            reading = "record" if is_record else "title" if event.tag == "title" else None
            pieces = []
        elif isinstance(event, Words):
            if reading is not None:
                pieces.append(event.characters)
        elif reading is not None:
            _read(found, reading, "".join(pieces))
            reading = None
    return found


def _read(found: Head, reading: str, characters: str) -> None:
    if reading == "record":
        if len(characters) <= _LARGEST_SCRIPT and len(found.records) < 50:
            found.records.append(characters)
    elif not found.title:
        found.title = _tidy(characters)


def _opened(event: Opened, found: Head) -> None:
    attributes = event.attributes
    if event.tag == "meta":
        name = (
            attributes.get("property") or attributes.get("name") or attributes.get("itemprop", "")
        )
        content = attributes.get("content", "")
        if name and content and len(found.statements) < _MOST_ENTRIES:
            found.statements.append((name[:100].lower(), _tidy(content)))
    elif event.tag == "html":
        found.language = attributes.get("lang", "")
    elif event.tag == "base":
        found.base = found.base or attributes.get("href", "")
    elif event.tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
        found.canonical = found.canonical or attributes.get("href", "")
    elif event.tag == "time" and attributes.get("datetime"):
        published = "published" in attributes.get("itemprop", "").lower() or "pubdate" in attributes
        if published or len(found.times) < 20:
            where = 0 if published else len(found.times)
            found.times.insert(where, attributes["datetime"][:60])


def title(found: Head) -> Stated | None:
    """The title for sharing, or of the window; the reader puts the page's own headline between."""
    return _first(found, _TITLES)


def author(found: Head) -> Stated | None:
    """The authors, joined by commas; addresses and the outlet's own name are passed over."""
    not_persons = {_same(name) for name in _publishers(found)}
    places = [("author", "meta author"), ("", "JSON-LD author")]
    for key, where in places + [(key, f"meta {key}") for key in _AUTHORS]:
        values = (
            [value for name, value in found.statements if name == key] if key else _written(found)
        )
        named = [v for v in values if v and not _is_address(v) and _same(v) not in not_persons]
        if named:
            return Stated(", ".join(dict.fromkeys(named[:8])), where)
    return None


def _written(found: Head) -> list[str]:
    return [name for entry in _entries(found) for name in _names(entry.get("author"))]


def _publishers(found: Head) -> Iterator[str]:
    yield from (value for key, value in found.statements if key in _OUTLETS)
    for entry in _entries(found):
        yield from _names(entry.get("publisher"))


def _same(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))


def outlet(found: Head) -> Stated | None:
    """Who published the page."""
    stated = _first(found, _OUTLETS[:1])
    if stated is not None:
        return stated
    for entry in _entries(found):
        for name in _names(entry.get("publisher")):
            return Stated(name, "JSON-LD publisher")
    return _first(found, _OUTLETS[1:])


def published(found: Head) -> Stated | None:
    """When the page says it was first published, as EDTF."""
    for key in _DATES[:2]:
        stated = _date_of(found, key)
        if stated is not None:
            return stated
    for entry in _entries(found):
        value = entry.get("datePublished") or entry.get("dateCreated")
        dated = edtf(value) if isinstance(value, str) else None
        if dated is not None:
            return Stated(dated, "JSON-LD datePublished")
    for key in _DATES[2:]:
        stated = _date_of(found, key)
        if stated is not None:
            return stated
    values = {value[:10] for value in map(edtf, found.times) if value is not None}
    first = next((value for value in map(edtf, found.times) if value is not None), None)
    return Stated(first, "time") if first is not None and len(values) == 1 else None


def edtf(written: str) -> str | None:
    """A date of a page's head as EDTF: ISO forms, those of mail, and written English ones.

    >>> edtf("2018-11-10T09:30:00.000Z"), edtf("Sat, 10 Nov 2018 09:30:00 GMT"), edtf("20181110")
    ('2018-11-10T09:30:00Z', '2018-11-10T09:30:00Z', '2018-11-10')
    """
    cleaned = written.strip()[:80]
    packed = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?", cleaned)
    if packed:
        cleaned = "-".join(packed.groups())
    if re.fullmatch(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", cleaned):
        return cleaned
    if re.match(r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d\d", cleaned):
        parts = parsedate_tz(cleaned)
        if parts is not None:
            zone = _zone(parts[9])
            day = dates.only(f"{parts[0]:04d}-{parts[1]:02d}-{parts[2]:02d}")
            return f"{day}T{parts[3]:02d}:{parts[4]:02d}:{parts[5]:02d}{zone}" if day else None
    slashed = re.fullmatch(r"(\d{4})/(\d{1,2})/(\d{1,2})(?:[ T].*)?", cleaned)
    if slashed:
        cleaned = f"{slashed[1]}-{int(slashed[2]):02d}-{int(slashed[3]):02d}"
    return dates.only(cleaned)


def _zone(seconds: int | None) -> str:
    if seconds is None:
        return ""
    if seconds == 0:
        return "Z"
    sign = "-" if seconds < 0 else "+"
    minutes = abs(seconds) // 60
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _date_of(found: Head, key: str) -> Stated | None:
    for name, value in found.statements:
        if name == key:
            dated = edtf(value)
            if dated is not None:
                return Stated(dated, f"meta {key}")
    return None


def _first(found: Head, keys: Sequence[str]) -> Stated | None:
    for key in keys:
        for name, value in found.statements:
            if name == key and value and not _is_address(value):
                return Stated(value, key if ":" in key else f"meta {key}")
    return None


def _entries(found: Head) -> Iterator[dict[str, Any]]:
    """The records of the page that speak of an article, from all of its JSON-LD."""
    for written in found.records:
        try:
            waiting: list[Any] = [json.loads(written, strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MOST_ENTRIES:
            seen += 1
            entry = waiting.pop(0)
            if isinstance(entry, list):
                waiting.extend(entry[:_MOST_ENTRIES])
            elif isinstance(entry, dict):
                waiting.extend(entry[key] for key in ("@graph", "mainEntity") if key in entry)
                if _ARTICLE.search(str(entry.get("@type", ""))[:200]):
                    yield entry


def _names(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting.extend(one[:20])
        elif isinstance(one, dict):
            waiting.append(one.get("name"))
        elif isinstance(one, str) and one.strip() and not _is_address(one):
            yield _tidy(one)


def _is_address(value: str) -> bool:
    return value[:8].lower().startswith(("http:", "https:", "//", "www."))


def _tidy(value: str) -> str:
    return without_surrogates(" ".join(value[: 4 * _LONGEST].split())[:_LONGEST])
