"""HTML that is escaped by construction, and hostile characters made visible.

`Html` is the only thing that goes onto the page unescaped, and only `el`, `join` and `words` make
it; a plain string is always escaped. Characters that could reorder, hide or break the words around
them (bidirectional controls, other control characters, tags, lone surrogates) never reach the
page or the terminal: a visible label such as ``[U+202E]`` stands in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NAMES = {
    0x061C: "Arabic letter mark", 0x200E: "left-to-right mark", 0x200F: "right-to-left mark",
    0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding",
    0x202C: "pop directional formatting", 0x202D: "left-to-right override",
    0x202E: "right-to-left override", 0x2066: "left-to-right isolate",
    0x2067: "right-to-left isolate", 0x2068: "first strong isolate",
    0x2069: "pop directional isolate", 0x00: "null", 0x07: "bell", 0x08: "backspace",
    0x1B: "escape", 0x200B: "zero width space", 0x2060: "word joiner", 0x7F: "delete",
}  # fmt: skip

# Tabs, line feeds and carriage returns stay. Joiners stay too: Persian and emoji need them.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that are shown as a label instead of being passed on."""

# Everything but Latin, Greek and Cyrillic letters and the punctuation of European prose.
_FOREIGN = re.compile("[^\t\n\r -~\u00a0-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20ac]")
_VOID = frozenset({"br", "hr", "meta", "col", "input"})
_ATTRIBUTE = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile("[&<>\"']")
_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is safe to put on the page as it stands."""

    source: str


Child = str | Html | None
"""What an element holds: a string is escaped, nothing is left out."""

NOTHING = Html("")


def label(character: str) -> str:
    """The label of an odd character: ``label("\\u202e") == "[U+202E]"``."""
    return f"[U+{ord(character):04X}]"


def plain(words: str) -> str:
    """The words with every odd character as its label: safe in attributes and on a terminal."""
    return ODD.sub(lambda m: label(m[0]), words)


def escaped(words: str) -> str:
    """The words for a place between tags or between double quotes, odd characters as labels."""
    return _SPECIAL.sub(lambda m: _ATTRIBUTE[m[0]], plain(words))


def words(text: str) -> Html:
    """Document text for the page: escaped, and odd characters as visible, explained marks."""
    if not ODD.search(text):
        return Html(_SPECIAL.sub(lambda m: _ATTRIBUTE[m[0]], text))
    out, at = [], 0
    for match in ODD.finditer(text):
        out.append(escaped(text[at : match.start()]))
        name = _NAMES.get(ord(match[0]), "control character")
        out.append(f'<span class="odd" title="{name}">{label(match[0])}</span>')
        at = match.end()
    out.append(escaped(text[at:]))
    return Html("".join(out))


def el(tag: str, /, *children: Child, **attributes: str | int | bool | None) -> Html:
    """An element. A trailing ``_`` of an attribute is dropped and ``_`` inside becomes ``-``.

    ``None`` and ``False`` leave the attribute out, ``True`` writes it alone.
    """
    parts = [f"<{tag}"]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        key = key.rstrip("_").replace("_", "-")
        parts.append(f" {key}" if value is True else f' {key}="{escaped(str(value))}"')
    parts.append(">")
    if tag in _VOID:
        return Html("".join(parts))
    parts += [_source(child) for child in children]
    parts.append(f"</{tag}>")
    return Html("".join(parts))


def join(children: Iterable[Child], between: Child = None) -> Html:
    """The children one after the other."""
    return Html(_source(between).join(_source(c) for c in children if c is not None))


def bdi(text: str) -> Html:
    """Words of a document inside ours, isolated so that their direction stays their own.

    Words in Latin letters run as ours do and need no isolation.
    """
    return words(text) if is_western(text) else el("bdi", words(text))


def is_western(text: str) -> bool:
    """Whether every character of a text runs from left to right like the page's own words."""
    return not _FOREIGN.search(text)


def safe_link(address: str) -> str | None:
    """The address if a page may link to it (http, https, mailto), else None."""
    stripped = address.strip()
    if ODD.search(stripped) or any(c.isspace() for c in stripped):
        return None
    return stripped if stripped.lower().startswith(_SCHEMES) else None


def anchor(id_: str) -> str:
    """An id that is safe as an HTML id and after ``#``; ids of the program stay as they are."""
    return re.sub(r"[^A-Za-z0-9._-]", lambda m: f"_{ord(m[0]):x}_", id_)


def _source(child: Child) -> str:
    if child is None:
        return ""
    return child.source if isinstance(child, Html) else escaped(child)
