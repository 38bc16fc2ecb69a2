"""DOCX files: notes, comments, tracked changes and boxes are evidence and stay in the text."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.errors import ReadingError
from firsthand.model import Blob, Text
from firsthand.read import text
from firsthand.read.docx import reader
from firsthand.read.docx.fields import address, numeral, sign
from tests.read.docx_writer import (
    changed,
    docx,
    field,
    note,
    p,
    part,
    reference,
    run,
    table,
    zipped,
)  # fmt: skip

PROSE = "The harbour office kept a log of every vessel that came to the quay, the clerk wrote."


def read(*body: str, **options) -> Text:
    (made,) = text(docx(*body, **options), "sample.docx")
    return made


def said(made: Text, role: str) -> list[str]:
    return [s.span.of(made.characters).rstrip("\n\t") for s in made.segments if s.role == role]


def marked(made: Text, kind: str) -> list[tuple[str, str | None]]:
    return [(m.span.of(made.characters), m.target) for m in made.marks if m.kind == kind]


def test_styles_give_roles():
    made = read(
        p("What the log says", style="Title"),
        p("By Ines Tarrow"),
        p("12 November 2018"),
        p(PROSE),
        p("The morning", style="Heading1"),
        p("The gate", style="Heading2"),
        p("We were at the gate.", style="Quote"),
        p("The quay in 1987.", style="Caption"),
        p("Who had the key", style="ListParagraph"),
    )
    assert [(s.role, s.level) for s in made.segments] == [
        ("title", None), ("byline", None), ("dateline", None), ("body", None), ("heading", 1),
        ("heading", 2), ("quote", 1), ("caption", None), ("list", 1),
    ]  # fmt: skip
    anchor = made.segments[3].anchor
    assert (anchor.kind, anchor.path) == ("part", "word/document.xml/p[4]")
    assert made.metadata.title.value == "What the log says"
    assert made.metadata.author.value == "Ines Tarrow"
    assert made.metadata.published.value == "2018-11-12"
    assert made.metadata.language == "en"


def test_footnotes_and_endnotes():
    made = read(
        p("About 12 people", reference(7), " were hurt, and 3", reference(4, "endnote"), " died."),
        p(PROSE, reference(2)),
        parts={
            "footnotes": '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
            + note(2, "Harbour log.")
            + note(7, "Interview, May 2018.")
            + note(9, "Nobody leads here."),
            "endnotes": note(4, "Register of the ward.", "endnote"),
        },
    )
    assert "About 12 people1 were hurt, and 3i died." in made.characters
    assert marked(made, "note_ref") == [("1", "#fn:1"), ("i", "#en:i"), ("2", "#fn:2")]
    assert said(made, "footnote") == [
        "1 Interview, May 2018.", "2 Harbour log.", "Nobody leads here.", "i Register of the ward.",
    ]  # fmt: skip
    names = [s.names for s in made.segments if s.role == "footnote"]
    assert names == [("fn:1",), ("fn:2",), ("fn:id9",), ("en:i",)]
    assert ("1", None) in marked(made, "superscript")
    assert next(s for s in made.segments if s.names).anchor.path.startswith("word/footnotes.xml")


def test_a_note_with_a_marker_of_its_own():
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>'
    made = read(
        p("They came at nine.", mark, " " + PROSE),
        parts={"footnotes": f'<w:footnote w:id="3">{p("* As the clerk wrote.")}</w:footnote>'},
    )
    assert "at nine.* The" in made.characters
    ((words, target),) = marked(made, "note_ref")
    (entry,) = [s for s in made.segments if s.role == "footnote"]
    assert (words, target) == ("*", "#" + entry.names[0])


def test_tracked_changes_inside_a_paragraph():
    made = read(
        p("It fell on ", changed("del", "Wednesday", "B. Holm"), changed("ins", "Thursday", "C. Ro"),
          ", the ministry said."),
        p(PROSE),
    )  # fmt: skip
    assert "It fell on WednesdayThursday, the ministry said." in made.characters
    assert marked(made, "deleted") == [("Wednesday", "B. Holm")]
    assert marked(made, "inserted") == [("Thursday", "C. Ro")]
    assert [s.role for s in made.segments] == ["body", "body"]


def test_paragraphs_that_are_new_or_gone_as_a_whole():
    made = read(
        p(PROSE),
        p(changed("ins", "Nobody ", "B. Holm"), changed("ins", "was there.", "B. Holm")),
        p(changed("del", "Two men were there.", "C. Ro")),
        p(changed("moveFrom", "It rained.", "C. Ro")),
        p(changed("moveTo", "It rained.", "C. Ro")),
    )
    assert [(s.role, s.author) for s in made.segments[1:]] == [
        ("inserted", "B. Holm"), ("deleted", "C. Ro"), ("deleted", "C. Ro"), ("inserted", "C. Ro"),
    ]  # fmt: skip
    assert said(made, "inserted")[0] == "Nobody was there."


def test_comments_have_authors_and_lead_to_their_words():
    made = read(
        p("The count of ", '<w:commentRangeStart w:id="5"/>', "twelve", '<w:commentRangeEnd w:id="5"/>',
          '<w:r><w:commentReference w:id="5"/></w:r>', " was never explained."),
        p(PROSE),
        parts={
            "comments": '<w:comment w:id="5" w:author="B. Holm" w:date="2019-03-12T10:00:00Z">'
            + p("Who counted?") + p("Ask the ward.") + "</w:comment>"
        },
    )  # fmt: skip
    assert marked(made, "comment_ref") == [("twelve", "#comment:5")]
    comments = [s for s in made.segments if s.role == "comment"]
    assert [s.author for s in comments] == ["B. Holm", "B. Holm"]
    assert comments[0].names == ("comment:5",)
    assert said(made, "comment") == ["Who counted?", "Ask the ward."]


def test_links_by_relationship_and_by_field():
    made = read(
        p("See ", f'<w:hyperlink r:id="rL">{run("the survey")}</w:hyperlink>', " and ",
          field(' HYPERLINK "https://example.org/log" \\l "p2" ', "the log"), " and ",
          f'<w:hyperlink w:anchor="end">{run("the end")}</w:hyperlink>', ", page ",
          field(" PAGE ", "7"), "."),
        p('<w:bookmarkStart w:id="1" w:name="end"/>', PROSE),
        links={"rL": ("hyperlink", "https://example.org/survey?a=1&b=2")},
    )  # fmt: skip
    assert "See the survey and the log and the end, page 7." in made.characters
    assert marked(made, "link") == [
        ("the survey", "https://example.org/survey?a=1&b=2"),
        ("the log", "https://example.org/log#p2"),
        ("the end", "#end"),
    ]
    assert "end" in made.segments[1].names


def test_a_field_that_never_ends_hides_no_words():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert "Nobody came." in read(p(begin, "Nobody came."), p(PROSE)).characters


def test_type_and_signs_and_breaks():
    made = read(
        p("H", run("2", '<w:vertAlign w:val="subscript"/>'), "O, 40 m",
          run("2", '<w:vertAlign w:val="superscript"/>'), run(" not", "<w:i/>"),
          run(" at all", '<w:b/><w:i w:val="0"/>'), "<w:r><w:tab/></w:r>", "two",
          "<w:r><w:noBreakHyphen/></w:r>", "fold", "<w:r><w:br/></w:r>",
          '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', " rays"),
        p(PROSE),
    )  # fmt: skip
    assert "H2O, 40 m2 not at all\ttwo-fold\nα rays\n" in made.characters
    assert marked(made, "subscript") == [("2", None)]
    assert marked(made, "superscript") == [("2", None)]
    assert [words.strip() for words, _ in marked(made, "emphasis")] == ["not"]
    assert marked(made, "strong")[0][0].strip() == "at all"


def test_a_text_box_is_read_once():
    inside = f"<w:txbxContent>{p('The box says so.')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:docPr id='1' name='B'/>"
        f"<wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = read(p("The paragraph goes ", box, "on to its end, the clerk wrote."), p(PROSE))
    assert made.characters.count("The box says so.") == 1
    assert "The paragraph goes on to its end, the clerk wrote.\n" in made.characters


def test_pictures_and_their_words():
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="Smoke over the quay"/>'
        '<a:graphic><a:blip r:embed="rP"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    made = read(p(PROSE), p(picture), p("The quay."), links={"rP": ("image", "media/image1.png")})
    assert marked(made, "image") == [("", "word/media/image1.png")]
    assert said(made, "boilerplate") == ["Smoke over the quay"]


def test_nested_tables_are_read_in_order():
    inner = table(["a", "b"], ["c", "d"])
    made = read(p(PROSE), table(["Hour", "Hurt"], ["14:00", p("three") + inner + p("of them")]))
    assert said(made, "cell") == ["Hour", "Hurt", "14:00", "three", "a", "b", "c", "d", "of them"]
    assert "Hour\tHurt\n14:00\tthree\na\tb\nc\td\nof them" in made.characters


def test_a_table_of_one_cell_is_a_frame():
    assert said(read(table([p(PROSE)]), p(PROSE)), "body") == [PROSE, PROSE]


def test_headers_footers_and_hidden_words():
    made = read(
        p(PROSE, run(" hidden", "<w:vanish/>")),
        parts={"header1": p("The Varn Courier"), "footer1": p("Page 1"), "header2": p("")},
    )
    assert said(made, "boilerplate") == ["The Varn Courier", "hidden", "Page 1"]
    assert said(made, "body") == [PROSE]


def test_the_files_own_record():
    core = (
        "<dc:title>The log</dc:title><dc:creator>Ines Tarrow</dc:creator>"
        "<dcterms:created>2018-11-12T09:30:00Z</dcterms:created>"
    )
    about = read(p(PROSE), core=core).metadata
    assert about.title.found == "docProps/core.xml dc:title"
    assert about.author.value == "Ines Tarrow"
    assert about.published.value == "2018-11-12T09:30:00Z"


def test_a_letter_is_by_who_signed_it():
    made = read(p("Dear Ms Holm,"), p(PROSE), p("Yours sincerely,"), p("Boris Roth"))
    assert (made.metadata.author.value, made.metadata.author.found) == ("Boris Roth", "signature")


TRANSITIONAL, PURL = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
STRICT = (
    (TRANSITIONAL + "wordprocessingml/2006/main", PURL + "wordprocessingml/main"),
    (TRANSITIONAL + "officeDocument/2006/relationships", PURL + "officeDocument/relationships"),
)


def test_the_strict_form_of_the_standard_is_the_same():
    plain = docx(p(PROSE, reference(1)), parts={"footnotes": note(1, "A log.")})
    members = {}
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        for name in archive.namelist():
            xml = archive.read(name).decode()
            for old, new in STRICT:
                xml = xml.replace(old, new)
            members[name] = xml.encode()
    (made,) = text(zipped(members), "strict.docx")
    assert made.characters == text(plain, "plain.docx")[0].characters


def damaged(name: str, content: bytes) -> bytes:
    return docx(p(PROSE), raw={name: content})


BOMB = part("document", "<w:body>&b;</w:body>", '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')  # fmt: skip


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (damaged("word/document.xml", BOMB.encode()), "entities"),
        (damaged("word/document.xml", b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "entities"),
        (damaged("word/document.xml", b"<w:document"), "damaged"),
        (damaged("word/document.xml", b""), "damaged"),
        (damaged("word/styles.xml", b"\xff\xfe nothing"), "damaged"),
        (damaged("word/document.xml", part("document", "<w:p>" * 500).encode()), "nested"),
        (docx(p("")), "no words"),
        (docx(p(PROSE))[:-40], "damaged"),
        (docx(p(PROSE))[:200], "damaged"),
    ],
)
def test_hostile_and_damaged_files(data, says):
    with pytest.raises(ReadingError, match=says):
        text(data, "bad.docx")


def test_an_archive_that_unpacks_without_end():
    with pytest.raises(ReadingError, match="unpacks"):
        text(damaged("word/document.xml", b"<a>" + b" " * (70 << 20)), "bomb.docx")


def test_an_archive_that_lies_about_its_sizes():
    data = bytearray(damaged("word/document.xml", part("document", p(PROSE) * 2000).encode()))
    at = data.rindex(b"PK\x01\x02")
    while at >= 0:  # every entry of the directory says that it unpacks to ten bytes
        data[at + 24 : at + 28] = struct.pack("<I", 10)
        at = data.rfind(b"PK\x01\x02", 0, at)
    with pytest.raises(ReadingError):
        text(bytes(data), "lies.docx")


def test_a_locked_archive():
    data = bytearray(docx(p(PROSE)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    with pytest.raises(ReadingError, match="password"):
        text(bytes(data), "locked.docx")
    with pytest.raises(ReadingError, match="password"):
        reader.read(bytes(data), path="locked.docx", blob=Blob("sha256:0", 1, "x"))


def test_names_in_the_archive_are_no_paths(tmp_path):
    links = {"rL": ("header", "../../../../etc/passwd"), "rM": ("header", "/etc/hostname")}
    assert said(read(p(PROSE), links=links), "body") == [PROSE]


def test_what_is_built_in_in_another_format_is_a_problem():
    made = read(p(PROSE), '<w:altChunk r:id="rA"/>', links={"rA": ("aFChunk", "a.html")})
    assert [problem.path for problem in made.problems] == ["sample.docx"]


def test_addresses_signs_and_numerals():
    assert address(' HYPERLINK "a b" \\o "tip" ') == "a b"
    assert address(' HYPERLINK \\l "part" ') == "#part"
    assert address(" hyperlink https://example.org ") == "https://example.org"
    assert address(" PAGEREF x ") is None
    assert sign("Wingdings", "F0FC") == "✓"
    assert sign("Other", "zz") == "�"
    assert [numeral(4, form) for form in ("lowerRoman", "upperLetter", "chicago", "?")] == [
        "iv", "D", "§", "4",
    ]  # fmt: skip


WORDS = st.text("abcdefghijklmnopqrstuvwxyzäж水", min_size=1, max_size=8)
PHRASE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def pieces(draw):
    """A piece of a paragraph as markup, and the words that it shows in their order."""
    words = draw(PHRASE)
    kind = draw(st.sampled_from(["plain", "bold", "ins", "del", "link", "field", "raised", "tag"]))
    made = {
        "plain": run(words),
        "bold": run(words, "<w:b/>"),
        "ins": changed("ins", words, "B. Holm"),
        "del": changed("del", words, "C. Ro"),
        "link": f'<w:hyperlink w:anchor="x">{run(words)}</w:hyperlink>',
        "field": field(' HYPERLINK "https://example.org" ', words),
        "raised": run(words, '<w:vertAlign w:val="superscript"/>'),
        "tag": f"<w:smartTag>{run(words)}</w:smartTag>",
    }[kind]
    return made, words


@st.composite
def bodies(draw):
    """Paragraphs and tables, and all words in reading order."""
    body, order = [], []
    styles = ["", "Heading1", "Quote", "Caption", "ListParagraph"]
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            chosen = draw(st.lists(pieces(), min_size=1, max_size=4))
            body.append(p(*(made for made, _ in chosen), style=draw(st.sampled_from(styles))))
            order.append("".join(words for _, words in chosen))
        else:
            rows = draw(st.lists(st.lists(PHRASE, min_size=2, max_size=3), min_size=1, max_size=3))
            body.append(table(*rows))
            order.extend(cell for row in rows for cell in row)
    return body, order


@settings(max_examples=80, deadline=None)
@given(bodies())
def test_laws(document):
    body, order = document
    data = docx(*body)
    (made,) = text(data, "law.docx")
    assert "".join(s.span.of(made.characters) for s in made.segments) == made.characters
    assert all(s.span.start < s.span.end for s in made.segments)
    assert all(0 <= m.span.start <= m.span.end <= len(made.characters) for m in made.marks)
    assert text(data, "law.docx") == (made,)
    assert made.characters.split() == [word for words in order for word in words.split()]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_files_give_an_error_or_a_text(data):
    whole = bytearray(docx(p(PROSE, reference(1)), parts={"footnotes": note(1, "A log.")}))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = reader.read(bytes(whole), path="a.docx", blob=Blob("sha256:0", 1, "x"))
    except ReadingError:
        return
    for made in found:
        assert "".join(s.span.of(made.characters) for s in made.segments) == made.characters
