"""The ZIP package around a DOCX file: parts are read by name, under limits, and parsed safely.

Nothing is written to disk and no name in the package is used as a path. What an archive says of
its sizes is not believed: bytes are counted while they are unpacked. The XML may hold no
document type, so no entities and nothing from outside.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from firsthand.errors import ReadingError

MOST_ENTRIES = 20_000
MOST_BYTES = 64 << 20
"""Unpacked bytes of all parts that are read, pictures not among them."""
MOST_ELEMENTS = 1_000_000
DEEPEST = 200
_CHUNK = 1 << 16
_AGAIN = "Get it again from its source, or save it anew in a word processor."
_SPLIT = "Split it into smaller files."
_REFUSED = "Save it anew in a word processor, and be careful with its source."

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}


class Link(NamedTuple):
    """A relationship of a part: what kind, and an address or the name of another part."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """An open package; `tree` gives its parts."""

    archive: zipfile.ZipFile
    left: int = MOST_BYTES
    elements: int = 0
    _links: dict[str, dict[str, Link]] = field(default_factory=dict)

    def tree(self, name: str) -> Element | None:
        """The XML of a part; None where the package has no such part.

        Tags and attributes are named with the usual prefixes (``w:p``). Raises ReadingError for
        a part that is damaged, locked, too large, or that holds a document type.
        """
        try:
            self.archive.getinfo(name)
        except KeyError:
            return None
        builder = _Builder(self)
        parser = DefusedXMLParser(
            target=builder, forbid_dtd=True, forbid_entities=True, forbid_external=True
        )
        try:
            for chunk in self._chunks(name):
                parser.feed(chunk)
            made: Element = parser.close()
        except DefusedXmlException as error:
            raise ReadingError(
                "The DOCX declares entities or a document type, which no word processor does.",
                _REFUSED,
            ) from error
        except (ParseError, ValueError, LookupError) as error:
            raise ReadingError(f"The part {name[:80]} of the DOCX is damaged.", _AGAIN) from error
        return made

    def links(self, name: str) -> dict[str, Link]:
        """The relationships of a part by their ids; those of the package itself for ``""``."""
        if name not in self._links:
            folder, base = posixpath.split(name)
            tree = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
            self._links[name] = dict(_links(tree, folder)) if tree is not None else {}
        return self._links[name]

    def linked(self, name: str, kind: str) -> list[str]:
        """The names of the parts that a part leads to by one kind of relationship."""
        return [
            link.target
            for link in self.links(name).values()
            if link.kind == kind and not link.external
        ]

    def _chunks(self, name: str) -> Iterator[bytes]:
        try:
            with self.archive.open(name) as part:
                while chunk := part.read(_CHUNK):
                    self.left -= len(chunk)
                    if self.left < 0:
                        raise ReadingError(
                            f"The DOCX unpacks to more than {MOST_BYTES >> 20} MiB of text.", _SPLIT
                        )
                    yield chunk
        except RuntimeError as error:  # the archive's word for a password
            raise ReadingError(
                "The DOCX is locked with a password.", "Save it without the password first."
            ) from error
        except (
            zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError,
        ) as error:  # fmt: skip
            raise ReadingError(f"The part {name[:80]} of the DOCX is damaged.", _AGAIN) from error


class _Builder(TreeBuilder):
    """Builds elements with short names, counts them, and stops at absurd depths."""

    def __init__(self, package: Package) -> None:
        super().__init__()
        self._package = package
        self._depth = 0
        self._short: dict[str, str] = {}

    def start(self, tag: Any, attributes: dict[Any, Any]) -> Element:
        self._depth += 1
        self._package.elements += 1
        if self._depth > DEEPEST or self._package.elements > MOST_ELEMENTS:
            raise ReadingError("The DOCX is nested too deeply or has too many parts.", _SPLIT)
        named = {self._named(key): value for key, value in attributes.items()}
        return super().start(self._named(tag), named)

    def end(self, tag: Any) -> Element:
        self._depth -= 1
        return super().end(self._named(tag))

    def _named(self, name: str) -> str:
        short = self._short.get(name)
        if short is None:
            namespace, _, local = name[1:].rpartition("}") if name[:1] == "{" else ("", "", name)
            prefix = _PREFIXES.get(namespace, "?" if namespace else "")
            short = f"{prefix}:{local}" if prefix else local
            if len(self._short) < 10_000:
                self._short[name] = short
        return short


def opened(data: bytes) -> Package:
    """The package in some bytes. Raises ReadingError where they are no sound archive."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingError("The DOCX is damaged: its archive cannot be opened.", _AGAIN) from error
    if len(archive.infolist()) > MOST_ENTRIES:
        raise ReadingError(f"The DOCX has more than {MOST_ENTRIES:,} parts.", _AGAIN)
    return Package(archive)


def main_part(package: Package) -> str:
    """The name of the part with the document's text. Raises ReadingError if there is none."""
    named = package.linked("", "officeDocument")
    present = package.archive.NameToInfo
    for name in [*named, "word/document.xml"]:
        if name in present:
            return name
    other = sorted(n for n in present if re.fullmatch(r"word/document\d{0,4}\.xml", n))
    if other:
        return other[0]
    raise ReadingError("The DOCX is damaged: it holds no document.", _AGAIN)


def first(one: Element | None, *tags: str) -> Element | None:
    """The first child with a tag, and so on down; None where there is none."""
    for tag in tags:
        one = next(each(one, tag), None)
    return one


def each(one: Element | None, tag: str) -> Iterator[Element]:
    """The children with a tag; nothing below nothing."""
    for child in one if one is not None else ():
        if child.tag == tag:
            yield child


def spaced(element: Element) -> str:
    """The words of an element; line breaks in the XML are white space."""
    words = element.text or ""
    if element.get("{xml}space", element.get("xml:space")) != "preserve" and "\n" in words:
        words = words.strip()
    for space in "\r\n\t\x85\u2028\u2029":
        words = words.replace(space, " ")
    return words


def below(element: Element, tag: str) -> Iterator[Element]:
    """The nearest elements of a kind, through wrappers such as content controls."""
    waiting = list(element)[::-1]
    while waiting:
        one = waiting.pop()
        if one.tag == tag:
            yield one
        elif one.tag not in ("w:tbl", "w:p"):
            waiting.extend(list(one)[::-1])


def _links(tree: Element, folder: str) -> Iterator[tuple[str, Link]]:
    for one in tree.iter("rel:Relationship"):
        kind = one.get("Type", "").rpartition("/")[2]
        target = one.get("Target", "")
        external = one.get("TargetMode", "") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        yield one.get("Id", ""), Link(kind, target, external)
