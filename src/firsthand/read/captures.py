"""Captures of the web (WARC, WACZ): each page and document in them is a text of its own.

The path of a text is the archive's with the page's address, ``site.warc!/https://...``; readers,
anchors and metadata are those of the page. Pictures, scripts, redirects and error pages are
passed over. A WACZ says which addresses are pages: then only those are read, redirects followed.
A digest that does not fit, a page that is missing or cannot be read are problems of the texts.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from firsthand.errors import ReadingError
from firsthand.model import Blob, Problem, Text
from firsthand.read import kinds
from firsthand.read.records import Budget, Record, records

_DOCUMENT = re.compile(
    r"(?:text/(?:html|plain|markdown|vtt|x-markdown)|application/(?:xhtml\+xml|pdf|x-subrip|msword"
    r"|vnd\.openxmlformats-officedocument\.\w+\.document|rtf)|message/rfc822)\b",
    re.I,
)
_UNDECLARED = re.compile(
    r"\s*(?:application/(?:octet-stream|force-download|x-download)\b.*)?", re.I
)
_CERTAIN = frozenset((kinds.HTML, kinds.PDF, kinds.DOCX))
_CAPTURES = frozenset((kinds.WARC, kinds.WACZ))
_CHARSET = re.compile(r"charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{1,40})", re.I)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, KeyError, OSError,
)  # fmt: skip
_MOST_TEXTS = 5000
_MOST_PAGES = 100_000
_MOST_PROBLEMS = 200
_AGAIN = "Get the archive again from its source."
_APART = "Save the document on its own and read that file."


@dataclass(slots=True)
class _Found:
    """What was read of a capture so far."""

    path: str
    blob: Blob
    texts: list[Text] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read: dict[str, set[str]] = field(default_factory=dict)
    digests: set[str] = field(default_factory=set)
    revisits: list[Record] = field(default_factory=list)

    def problem(self, address: str, message: str, remedy: str) -> None:
        where = f"{self.path}!/{address}" if address else self.path
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(where, message, remedy))


def read(data: bytes, *, path: str, blob: Blob) -> tuple[Text, ...]:
    """The texts of all pages and documents in the capture, in the order of its records.

    What could not be read is in the problems of the first text. Raises ReadingError where
    nothing could be read, and for a capture inside another file.
    """
    if "!/" in path:
        raise ReadingError("It is a capture of the web inside another file.", "Unpack it first.")
    found = _Found(path, blob)
    if data.startswith(b"PK"):
        _packed(data, found)
    else:
        _archive(data, found, Budget(len(data)), None)
    _revisited(found)
    if not found.texts:
        if found.problems:
            raise ReadingError(found.problems[0].message, found.problems[0].remedy)
        raise ReadingError(
            "No page or document was found in the capture.", "Check that it was recorded fully."
        )
    first = found.texts[0]
    problems = (*first.problems, *found.problems)
    return (replace(first, problems=problems), *found.texts[1:])


def _archive(data: bytes, found: _Found, budget: Budget, pages: frozenset[str] | None) -> None:
    """Reads the documents of one WARC file; only those at ``pages`` where that is given."""
    cut = False
    try:
        for record in records(data, budget):
            cut = record.cut
            if record.type == "revisit":
                found.revisits.append(record)
            if record.data and (pages is None or _plain(record.address) in pages):
                _document(record, found)
            if len(found.texts) >= _MOST_TEXTS:
                found.problem("", "Only the first pages were read; there are more.", _APART)
                return
    except ReadingError as error:
        found.problem("", error.message, error.remedy)
    if cut:
        found.problem("", "The archive ends in the middle of a record.", _AGAIN)


def _document(record: Record, found: _Found) -> None:
    """Reads a record if it is a document, once for each content that its address had."""
    declared = _DOCUMENT.match(record.content_type.strip()) is not None
    if not declared and _UNDECLARED.fullmatch(record.content_type) is None:
        return
    digest = hashlib.sha256(record.data).hexdigest()
    contents = found.read.setdefault(record.address, set())
    if digest in contents:
        return
    where = record.address if not contents else f"{record.address} ({record.date})"
    contents.add(digest)
    if record.digest:
        found.digests.add(record.digest)
    texts = _texts(record, where, found, declared=declared)
    if texts and record.altered:
        found.problem(
            where, "Its bytes do not fit the digest that the capture gives for them.", _AGAIN
        )
    if texts and record.cut:
        found.problem(where, "The page is cut short in the capture.", _AGAIN)
    found.texts.extend(texts)


def _texts(record: Record, where: str, found: _Found, *, declared: bool) -> tuple[Text, ...]:
    address = record.address.partition("?")[0].partition("#")[0]
    try:
        media_type = kinds.media_type(record.data, address)
        if media_type in _CAPTURES:
            raise ReadingError("It is a capture inside a capture.", _APART)
        if media_type not in _CERTAIN and (not declared or _is_code(record.data)):
            return ()
        named = _CHARSET.search(record.content_type)
        texts = kinds.enclosed(
            record.data,
            media_type=media_type,
            path=f"{found.path}!/{where}",
            blob=found.blob,
            declared=named[1] if named else None,
        )
    except ReadingError as error:
        if declared:
            coded = record.encoding not in ("", "identity", "gzip", "deflate")
            message = f"It is compressed as {record.encoding[:20]}." if coded else error.message
            found.problem(where, message, _APART if coded else error.remedy)
        return ()
    return tuple(text for text in texts if text.characters.strip())


def _is_code(data: bytes) -> bool:
    """Whether what is declared as text is JSON, as answers to scripts are."""
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"{", b"[")):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _revisited(found: _Found) -> None:
    """Pages that the capture only says to be unchanged since another one."""
    for record in found.revisits:
        if _DOCUMENT.match(record.content_type.strip()) is None:
            continue
        if record.address not in found.read and record.digest not in found.digests:
            found.problem(
                record.address,
                "The capture says only that the page was unchanged since an earlier one.",
                "Read the earlier capture as well.",
            )


def _plain(address: str) -> str:
    """An address without what does not change the page that it leads to."""
    bare = address.partition("#")[0]
    return re.sub(r"^https?://(?:www\.)?", "", bare).rstrip("/")


def _packed(data: bytes, found: _Found) -> None:
    """Reads the archives in a WACZ file."""
    budget = Budget(len(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            archives = _archives(package, found, budget)
            listed = _listed(package, budget)
    except _BROKEN as error:
        raise ReadingError("The package is damaged.", _AGAIN) from error
    redirects = _redirects(archives, len(data)) if listed else {}
    chains = {page: _chain(page, redirects) for page in listed}
    wanted = frozenset(address for chain in chains.values() for address in chain)
    for archive in archives:
        _archive(archive, found, budget, wanted or None)
    got = {_plain(address) for address in found.read}
    for page, chain in chains.items():
        if got.isdisjoint(chain):
            found.problem(page, "The page is listed in the capture but is not in it.", _AGAIN)


def _archives(package: zipfile.ZipFile, found: _Found, budget: Budget) -> list[bytes]:
    """The WARC files of a package, their digests compared with those that the package gives."""
    digests = _digests(package, budget)
    archives: list[bytes] = []
    for name in sorted(package.namelist()):
        if not re.fullmatch(r"archive/[^/]+\.warc(?:\.gz)?", name):
            continue
        archive = _member(package, name, budget)
        if name in digests and hashlib.sha256(archive).hexdigest() != digests[name]:
            message = f"{name} does not fit the digest that the package gives for it."
            found.problem("", message, _AGAIN)
        archives.append(archive)
    return archives


def _digests(package: zipfile.ZipFile, budget: Budget) -> dict[str, str]:
    """The SHA-256 digests that the package gives for its files."""
    described = _parsed(_member(package, "datapackage.json", budget))
    resources = described.get("resources") if isinstance(described, dict) else None
    found: dict[str, str] = {}
    for one in resources if isinstance(resources, list) else []:
        if isinstance(one, dict) and isinstance(one.get("path"), str):
            digest = one.get("hash")
            if isinstance(digest, str) and digest.startswith("sha256:"):
                found[one["path"]] = digest.removeprefix("sha256:").lower()
    return found


def _listed(package: zipfile.ZipFile, budget: Budget) -> list[str]:
    """The addresses that the package says are pages."""
    found: dict[str, None] = {}
    for name in ("pages/pages.jsonl", "pages/extraPages.jsonl"):
        if name not in package.namelist():
            continue
        for line in _member(package, name, budget).splitlines()[:_MOST_PAGES]:
            page = _parsed(line)
            if isinstance(page, dict) and isinstance(page.get("url"), str):
                found[page["url"][:4000]] = None
    return list(found)


def _member(package: zipfile.ZipFile, name: str, budget: Budget) -> bytes:
    pieces: list[bytes] = []
    with package.open(name) as member:
        while piece := member.read(1 << 16):
            budget.spend(len(piece))
            pieces.append(piece)
    return b"".join(pieces)


def _parsed(written: bytes) -> object:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return None


def _redirects(archives: Sequence[bytes], packed: int) -> dict[str, str]:
    """Where addresses of the archives lead on to."""
    budget = Budget(packed)
    found: dict[str, str] = {}
    for archive in archives:
        try:
            for record in records(archive, budget, bodies=False):
                if record.location and 300 <= record.status < 400:
                    target = _joined(record.address, record.location)
                    found.setdefault(_plain(record.address), _plain(target))
        except ReadingError:
            continue  # told when the documents are read
    return found


def _joined(address: str, location: str) -> str:
    try:
        return urljoin(address, location[:4000])
    except ValueError:
        return location


def _chain(page: str, redirects: Mapping[str, str]) -> tuple[str, ...]:
    """A page's address and those that it leads on to."""
    chain = [_plain(page)]
    while len(chain) < 12 and (following := redirects.get(chain[-1])) and following not in chain:
        chain.append(following)
    return tuple(chain)
