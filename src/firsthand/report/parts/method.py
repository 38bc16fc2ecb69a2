"""How the page was made: versions, options, hashes, licences."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.parse import DIGEST, MODELS
from firsthand.model import Examination
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.citations import address
from firsthand.report.parts.frame import part
from firsthand.report.parts.sheet import Sheet, name_of
from firsthand.report.wording import OPTIONS, number


def method(examination: Examination, sheets: Sequence[Sheet]) -> Html:
    """Version and options of the run, each document with its hash and reader, and the licences."""
    inside = part(
        "method",
        el("h2", "How this was made", id="method"),
        el("p", f"Firsthand {examination.version}. Options: {_options(examination)}."),
        el(
            "p",
            "Claims, voices and citations were found by rules over parsed sentences; each entry "
            f"names its rule. The parser is the model {MODELS[0]}; the SHA-256 of its weights is ",
            el("code", DIGEST),
            ". The same documents, version and options give the same page, byte for byte; no date "
            "is written into it.",
        ),
        el("ul", *(_document(s) for s in sheets), class_="documents") if sheets else None,
        el(
            "p",
            "To check that a document is the one that was read, compare its SHA-256 with the one "
            "above.",
        )
        if sheets
        else None,
        el(
            "p",
            "Firsthand is free software under the Apache License 2.0. The words of the documents "
            "belong to their authors. This page loads nothing and sends nothing.",
        ),
    )
    return el("footer", inside)


def _options(examination: Examination) -> str:
    """The options by their names, each with its meaning where it has one."""
    told = []
    for name, value in sorted(examination.options):
        meaning = OPTIONS.get((name, value))
        told.append(f"{name} {value}" + (f" ({meaning})" if meaning else ""))
    return ", ".join(told) or "none set"


def _document(sheet: Sheet) -> Html:
    text, about = sheet.account.text, sheet.account.text.metadata
    size = f"{number(text.blob.size, 'byte')}, {number(len(text.characters), 'character')}"
    stated = (about.title, about.author, about.outlet, about.published)
    found = dict.fromkeys(s.found for s in stated if s is not None and s.found)
    where = join(["; what it says of itself from ", bdi(", ".join(found))]) if found else None
    return el(
        "li",
        el("p", el("b", bdi(name_of(sheet.account))), " · ", address(text.path)),
        el(
            "p", "Read as ", bdi(text.blob.media_type), " by ", bdi(text.reader), f", {size}", where
        ),
        el("p", "SHA-256 ", el("code", bdi(text.blob.sha256))),
    )
