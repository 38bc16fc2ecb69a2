"""Addresses in a page: where links lead, and which pictures, films and maps it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from firsthand.model import MarkKind

_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]{0,20}):")
_WITHOUT_SOURCE = frozenset(("javascript", "data", "vbscript", "blob"))
_MAPS = re.compile(
    r"//(?:[\w.-]{1,80}\.)?(?:google\.[a-z.]{2,6}/maps|maps\.google\.|openstreetmap\.org|osm\.org|umap\."
    r"|(?:[\w-]{1,40}\.)?mapbox\.com|arcgis\.com|bing\.com/maps|yandex\.[a-z]{2,3}/map)",
    re.I,
)
_FILMS = re.compile(
    r"//(?:[\w.-]{1,80}\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com"
    r"|rutube\.ru|tiktok\.com|streamable\.com|jwplayer\.com|brightcove\.net)/",
    re.I,
)
_SOUNDS = re.compile(
    r"//(?:[\w.-]{1,80}\.)?(?:soundcloud\.com|open\.spotify\.com|audioboom\.com)/", re.I
)
_ENDINGS: dict[str, MarkKind] = {
    **dict.fromkeys(("mp4", "webm", "ogv", "mov", "m3u8", "swf"), "video"),
    **dict.fromkeys(("mp3", "ogg", "oga", "wav", "m4a"), "audio"),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp", "svg"), "image"),
}
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url")


def address(written: str, base: str) -> str:
    """The address that a link leads to, resolved by ``base`` where that is not empty.

    Links inside the page (``#n1``) stay as they are. Of addresses that carry their content or a
    program in themselves (``data:``, ``javascript:``) only the kind is kept.
    """
    cleaned = re.sub(r"[\t\n\r\0]", "", written[:100_000]).strip()
    scheme = _SCHEME.match(cleaned)
    if scheme and scheme[1].lower() in _WITHOUT_SOURCE:
        kind = scheme[1].lower() + ":"
        media = re.match(r"[\w.+-]{1,40}/[\w.+-]{1,60}", cleaned[scheme.end() :][:110])
        return kind + media[0] if media and kind == "data:" else kind
    if scheme or not base or cleaned.startswith("#"):
        return cleaned
    try:
        return urljoin(base, cleaned)
    except ValueError:  # a host that cannot be one
        return cleaned


def media(tag: str, attributes: Mapping[str, str], base: str) -> tuple[MarkKind, str] | None:
    """The picture, film, recording or map that an element shows, with its address."""
    if tag in ("img", "svg:image") or (tag == "input" and attributes.get("type") == "image"):
        return _picture(attributes, base)
    if tag in ("video", "audio"):
        source = attributes.get("src") or attributes.get("data-src") or attributes.get("poster", "")
        return ("video" if tag == "video" else "audio"), address(source, base)
    if tag == "map":
        return "map", "#" + attributes.get("name", "")
    if tag in ("iframe", "embed", "object"):
        return _framed(attributes, base)
    return None


def _picture(attributes: Mapping[str, str], base: str) -> tuple[MarkKind, str] | None:
    if attributes.get("width") in ("0", "1") and attributes.get("height") in ("0", "1"):
        return None  # a counting pixel, not a picture
    source = attributes.get("src", "")
    if not source or source[:5].lower() == "data:":
        lazy = next((attributes[name] for name in _LAZY if attributes.get(name)), "")
        several = attributes.get("srcset", "") or attributes.get("data-srcset", "")
        source = lazy or several[:4000].strip().split(" ")[0].rstrip(",") or source
    return "image", address(source, base)


def _framed(attributes: Mapping[str, str], base: str) -> tuple[MarkKind, str] | None:
    source = attributes.get("src") or attributes.get("data-src") or attributes.get("data", "")
    if not source:
        return None
    target = address(source, base)
    for pattern, kind in _FRAMES:
        if pattern.search(target[:400]):
            return kind, target
    ending = target[:2000].split("?")[0].rpartition(".")[2].lower()
    return _ENDINGS.get(ending, "link"), target


_FRAMES: tuple[tuple[re.Pattern[str], MarkKind], ...] = (
    (_MAPS, "map"),
    (_FILMS, "video"),
    (_SOUNDS, "audio"),
)
