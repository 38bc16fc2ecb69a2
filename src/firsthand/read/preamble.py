"""What a Markdown file says about itself before its text, in the forms that are in use.

A block of ``key: value`` lines between lines of three dashes (or plus signs), the same lines
without dashes, or three lines that begin with a percent sign (title, author, date). Only plain
values on one line and lists of names are understood; nothing is evaluated.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.model import Metadata, Stated
from firsthand.read import metadata

_MOST_LINES = 200
_FENCE = re.compile(r"(-{3}|\+{3})[ \t]*$")
_KEY = re.compile(r"([A-Za-z][\w .-]{0,38})[ \t]*(?::(?:[ \t]+|$)|[ \t]=[ \t])(.*)$")
_LISTED = re.compile(r"\s*-[ \t]+(?:name:[ \t]+)?(.*)$")
_TITLES = ("title", "headline")
_AUTHORS = ("author", "authors", "byline", "by")
_DATES = ("date", "published", "pubdate", "publishdate", "date published", "datepublished")
_OUTLETS = ("publisher", "publication", "outlet", "source", "site", "container-title")
_LANGUAGES = ("lang", "language")
_KNOWN = frozenset(
    (*_TITLES, *_AUTHORS, *_DATES, *_OUTLETS, *_LANGUAGES, "subtitle", "tags", "keywords")
)


class Preamble(NamedTuple):
    """The lines at the beginning (from 0, half-open) that are no text, and what they state.

    ``title_line`` is the line that gives the title, or None.
    """

    lines: int = 0
    stated: Metadata = Metadata()
    title_line: int | None = None


def preamble(lines: list[str]) -> Preamble:
    """The preamble of a file of these lines; an empty one where the text begins at once."""
    if not lines:
        return Preamble()
    fence = _FENCE.match(lines[0])
    if fence is not None:
        end = _closing(lines, fence[1])
        if end is not None and any(_KEY.match(line) for line in lines[1:end]):
            return _of_keys(lines, 1, end)
        return Preamble()
    if lines[0].startswith("% "):
        return _of_percents(lines)
    end = 0
    while end < min(len(lines), _MOST_LINES) and _KEY.match(lines[end]):
        end += 1
    keys = {_key(line) for line in lines[:end]}
    alone = end == len(lines) or not lines[end].strip()
    if end >= 2 and alone and len(keys & _KNOWN) >= 2 and _key(lines[0]) in _KNOWN:
        return _of_keys(lines, 0, end)
    return Preamble()


def _closing(lines: list[str], fence: str) -> int | None:
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        if line.rstrip() == fence or (fence == "---" and line.rstrip() == "..."):
            return number
    return None


def _key(line: str) -> str:
    found = _KEY.match(line)
    return found[1].strip().lower() if found else ""


def _of_keys(lines: list[str], start: int, end: int) -> Preamble:
    values: dict[str, tuple[str, int]] = {}
    for number in range(start, end):
        found = _KEY.match(lines[number])
        if found is None or lines[number][:1].isspace():
            continue
        value = _plain(found[2]) or ", ".join(_listed(lines, number + 1, end))
        if value:
            values.setdefault(found[1].strip().lower(), (value, number))
    title = next((values[key] for key in _TITLES if key in values), None)
    return Preamble(end + (start > 0), _metadata(values), title[1] if title else None)


def _listed(lines: list[str], start: int, end: int) -> list[str]:
    """The entries of a list on the following lines."""
    found: list[str] = []
    for line in lines[start:end]:
        entry = _LISTED.match(line)
        if entry is None:
            if line[:1].isspace():
                continue
            break
        found.append(_plain(entry[1]))
    return [one for one in found[:8] if one]


def _plain(value: str) -> str:
    """The value without quotation marks; a list in brackets becomes words with commas."""
    value = value.strip()[:600]
    if value[:1] == "[" and value[-1:] == "]":
        value = ", ".join(_plain(one) for one in value[1:-1].split(","))
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
        value = value[1:-1]
    return "" if value in ("|", ">", "[]", "null", "~") else value.strip()


def _of_percents(lines: list[str]) -> Preamble:
    found = 0
    while found < min(3, len(lines)) and lines[found].startswith("%"):
        found += 1
    keys = ("title", "author", "date")
    values = {
        key: (line[1:].strip(), number)
        for number, (key, line) in enumerate(zip(keys, lines[:found], strict=False))
        if line[1:].strip()
    }
    return Preamble(found, _metadata(values), 0 if "title" in values else None)


def _metadata(values: dict[str, tuple[str, int]]) -> Metadata:
    def first(keys: tuple[str, ...]) -> Stated | None:
        return next((Stated(values[k][0], f"preamble {k}") for k in keys if k in values), None)

    dated = first(_DATES)
    published = metadata.edtf(dated.value) if dated is not None else None
    language = first(_LANGUAGES)
    code = re.match(r"[A-Za-z]{2,3}(?=[-_]|$)", language.value) if language else None
    return Metadata(
        title=first(_TITLES),
        author=first(_AUTHORS),
        outlet=first(_OUTLETS),
        published=Stated(published, dated.found) if published and dated else None,
        language=code[0].lower() if code else None,
    )
