"""A small writer of DOCX files for tests: paragraphs as WordprocessingML, zipped as Word does."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = {
    "Title": "Title",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Quote": "Quote",
    "Caption": "caption",
    "FootnoteText": "footnote text",
    "ListParagraph": "List Paragraph",
}


def run(words: str, properties: str = "") -> str:
    """Words with properties, given as WordprocessingML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; content that is no markup becomes a run."""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def changed(kind: str, words: str, author: str) -> str:
    """Words that were inserted (``ins``) or deleted (``del``) with changes tracked."""
    tag = "w:delText" if kind in ("del", "moveFrom") else "w:t"
    return (
        f'<w:{kind} w:id="9" w:author={quoteattr(author)} w:date="2019-03-12T10:00:00Z"><w:r>'
        f'<{tag} xml:space="preserve">{escape(words)}</{tag}></w:r></w:{kind}>'
    )


def table(*rows: list[str]) -> str:
    """A table whose cells are given as paragraphs' markup or as words."""
    made = ""
    for row in rows:
        cells = "".join(f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in row)
        made += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def note(id_: int, words: str, kind: str = "footnote") -> str:
    """A note that begins with its marker, as Word writes it."""
    marker = f"<w:r><w:rPr/><w:{kind}Ref/></w:r>"
    return f'<w:{kind} w:id="{id_}">{p(marker, " " + words, style="FootnoteText")}</w:{kind}>'


def reference(id_: int, kind: str = "footnote") -> str:
    """The place in the text that leads to a note."""
    return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'


def field(code: str, words: str) -> str:
    """A field with its code and the words that it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(words)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def part(root: str, content: str, declaration: str = "") -> str:
    """The XML of a part."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}{declaration}<w:{root} {SPACES}>{content}</w:{root}>"


def docx(
    *body: str,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, tuple[str, str]] | None = None,
    core: str = "",
    raw: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bytes of a file.

    ``parts`` are further parts by kind and name ("footnotes", "header1"), as the content of
    their root; ``links`` are relationships by id: kind and external address; ``raw`` replaces
    or adds members of the archive.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    members: dict[str, bytes] = {}
    related = [f'<Relationship Id="rS" Type="{OFFICE}/styles" Target="styles.xml"/>']
    for name, content in (parts or {}).items():
        kind = name.rstrip("0123456789")
        xml = part(roots.get(kind, kind), content)
        members[f"word/{name}.xml"] = xml.encode()
        related.append(f'<Relationship Id="p{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>')
    for id_, (kind, address) in (links or {}).items():
        mode = ' TargetMode="External"' if "://" in address else ""
        target = quoteattr(address)
        related.append(f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target={target}{mode}/>')
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in STYLES.items()
    )
    members |= {
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": part("document", f"<w:body>{''.join(body)}</w:body>").encode(),
        "word/styles.xml": part("styles", named).encode(),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}">{"".join(related)}</Relationships>'
        ).encode(),
    }
    if core:
        members["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        ).encode()
    members |= raw or {}
    return zipped(members)


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive with these members, the same bytes each time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2019, 3, 12, 10, 0, 0)), content, 8)
    return made.getvalue()
