"""A mail taken apart: its headers in readable characters, and its parts with their bytes.

Headers and transfer encodings are left to the standard library, one part at a time; only the
cutting at boundaries is done here, so that a mail of a thousand nested parts costs no more than
one of the same size without. What breaks the rules of mail is kept as text rather than dropped.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from email.message import Message
from email.parser import HeaderParser

from firsthand.read import charset
from firsthand.read.tiles import without_surrogates

_DEEPEST = 16
_MOST_PARTS = 2000
_LONGEST_HEAD = 1 << 18
_LONGEST_HEADER = 20_000
_LONGEST_PARAMETERS = 2000
_HEAD_END = re.compile(rb"\r?\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")
_ENCODED = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\r\n]{0,4000})\?=")
_FOLD = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a mail, or the mail itself.

    ``number`` counts parts as mail programs do: "1", "1.2"; the mail itself has "". ``headers``
    are the fields in their order, decoded. ``data`` are the bytes with the transfer encoding
    undone; of a part that holds parts, what stands outside of them.
    """

    number: str
    headers: tuple[tuple[str, str], ...]
    media_type: str
    data: bytes
    parts: tuple[Part, ...] = ()
    name: str | None = None
    attached: bool = False
    parameters: dict[str, str] = field(default_factory=dict)

    def header(self, name: str) -> str | None:
        """The first field of that name."""
        return next((value for key, value in self.headers if key.lower() == name), None)


def mail(data: bytes) -> Part:
    """The mail that the bytes are; never fails."""
    budget = [_MOST_PARTS]
    return _part(data, "", budget, "text/plain")


def _part(data: bytes, number: str, budget: list[int], fallback: str) -> Part:
    budget[0] -= 1
    head, body = _divided(data)
    headers, left = _headers(head)
    body = left + body
    parameters = _parameters(head)
    media_type = parameters.get_content_type() if _get(parameters, "content-type") else fallback
    boundary = _parameter(parameters, "boundary")
    parts: tuple[Part, ...] = ()
    depth = number.count(".") + 1
    if media_type.startswith("multipart/") and boundary and depth <= _DEEPEST:
        inner = "message/rfc822" if media_type == "multipart/digest" else "text/plain"
        found, body = _cut(body, boundary)
        allowed = max(0, budget[0])
        parts = tuple(
            _part(one, f"{number}.{n}" if number else str(n), budget, inner)
            for n, one in enumerate(found[:allowed], start=1)
        )
        body = b"\n".join((body, *found[allowed:]))
    elif not media_type.startswith("multipart/"):
        body = _decoded(body, _get(parameters, "content-transfer-encoding"))
    return Part(
        number,
        headers,
        media_type,
        body,
        parts,
        name=_name(parameters),
        attached=_disposition(parameters) == "attachment",
        parameters={
            key: value
            for key in ("charset", "format", "delsp")
            if (value := _parameter(parameters, key)) is not None
        },
    )


def _divided(data: bytes) -> tuple[bytes, bytes]:
    """The header block and what follows the blank line after it."""
    start = data.lstrip(b"\r\n\xef\xbb\xbf") if data[:3] == b"\xef\xbb\xbf" else data
    if start.startswith((b"\n", b"\r\n")):
        return b"", start[2:] if start.startswith(b"\r\n") else start[1:]
    end = _HEAD_END.search(start, 0, _LONGEST_HEAD)
    if end is None:
        return start[:_LONGEST_HEAD], start[_LONGEST_HEAD:]
    return start[: end.start()], start[end.end() :]


def _headers(head: bytes) -> tuple[tuple[tuple[str, str], ...], bytes]:
    """The fields, decoded, and what in the block is no field."""
    characters = charset.decode(head)
    found: list[tuple[str, str]] = []
    lines = characters.splitlines(keepends=True)
    for index, line in enumerate(lines):
        if line[0] in " \t" and found:
            name, value = found[-1]
            if len(value) < _LONGEST_HEADER:
                found[-1] = (name, value + "\n" + line.strip())
            continue
        name, colon, value = line.partition(":")
        if not colon or not 0 < len(name.strip()) <= 76 or re.search(r"\s", name.strip()):
            if not found and line.startswith((">From ", "From ")):
                continue
            return _readable(found), "".join(lines[index:]).encode("utf-8", "replace") + b"\n\n"
        found.append((name.strip(), value.strip()[:_LONGEST_HEADER]))
    return _readable(found), b""


def _readable(found: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, words(_FOLD.sub(" ", value))) for name, value in found)


def words(value: str) -> str:
    """A header's value with its encoded words decoded: ``=?utf-8?q?caf=C3=A9?=`` is "café".

    Neighbours in one encoding are joined before they are decoded, since mail programs cut
    characters in two; what cannot be decoded stays as it is written.
    """
    pieces: list[str] = []
    waiting = b""
    label = ""
    at = 0
    for match in _ENCODED.finditer(value):
        between = value[at : match.start()]
        raw = _encoded_word(match[2], match[3])
        if raw is None:
            continue
        if between.strip() or (waiting and match[1].lower() != label) or not waiting:
            pieces.append(_characters(waiting, label))
            pieces.append("" if waiting and not between.strip() else between)
            waiting = b""
        waiting += raw
        label = match[1].lower()
        at = match.end()
    pieces.append(_characters(waiting, label))
    pieces.append(value[at:])
    return without_surrogates("".join(pieces))


def _characters(raw: bytes, label: str) -> str:
    named = charset.codec(label)
    return raw.decode(named, "replace") if named else charset.decode(raw)


def _encoded_word(form: str, written: str) -> bytes | None:
    if form in "bB":
        try:
            return binascii.a2b_base64(written + "=" * (-len(written) % 4)) or None
        except (binascii.Error, ValueError):
            return None
    try:
        return binascii.a2b_qp(written.replace(" ", "_").encode("ascii"), header=True)
    except (binascii.Error, ValueError):
        return None


def _parameters(head: bytes) -> Message:
    """The fields that say what a part is, for the standard library's reading of them."""
    kept: list[str] = []
    for name, value in _headers(head)[0]:
        if name.lower().startswith("content-"):
            kept.append(f"{name}: {' '.join(value[:_LONGEST_PARAMETERS].split())}\n")
    return HeaderParser().parsestr("".join(kept) + "\n")


def _get(parameters: Message, name: str) -> str:
    value = parameters.get(name, "")
    return str(value).strip().lower()


def _parameter(parameters: Message, name: str) -> str | None:
    try:
        value = parameters.get_param(name)
    except (ValueError, TypeError, LookupError):  # continuations that contradict one another
        return None
    if isinstance(value, tuple):
        value = value[2]
    return value.strip() if value else None


def _disposition(parameters: Message) -> str:
    return _get(parameters, "content-disposition").split(";")[0].strip()


def _name(parameters: Message) -> str | None:
    """The file name of a part on one line, without folders."""
    try:
        value = parameters.get_filename()
    except (ValueError, TypeError, LookupError):
        return None
    if not value:
        return None
    plain = re.sub(r"[\x00-\x1f\x7f\s]+", " ", words(value)).replace("\\", "/")
    return plain.rstrip("/ ").rpartition("/")[2].strip()[:200] or None


def _cut(body: bytes, boundary: str) -> tuple[list[bytes], bytes]:
    """The parts between the boundaries, and what stands before and after them."""
    mark = re.escape(boundary.encode("utf-8", "replace"))
    edges = list(re.finditer(rb"(?:^|(?<=\n))--" + mark + rb"(--)?[ \t]*(?:\r?\n|$)", body))
    found: list[bytes] = []
    around = [body[: edges[0].start()] if edges else body]
    for number, edge in enumerate(edges):
        following = edges[number + 1].start() if number + 1 < len(edges) else len(body)
        piece = body[edge.end() : following]
        if edge[1] is not None:
            around.append(body[edge.end() :])
            break
        found.append(piece.removesuffix(b"\n").removesuffix(b"\r"))
    return found, b"\n".join(one for one in around if one.strip())


def _decoded(body: bytes, encoding: str) -> bytes:
    if encoding in ("", "7bit", "8bit", "binary"):
        return body
    holder = Message()
    holder["Content-Transfer-Encoding"] = encoding
    holder.set_payload(body.decode("ascii", "surrogateescape"))
    decoded = holder.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else body
