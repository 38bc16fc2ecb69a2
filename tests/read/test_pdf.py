"""PDF files: places become lines, paragraphs, notes; nothing that is printed gets lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.errors import ReadingError
from firsthand.model import Text
from firsthand.read import text
from tests.read.pdf_writer import Page, pdf, width, wrapped

PROSE = (
    "The harbour office kept a log of every vessel that came to the quay, and the clerk who wrote "
    "it was on duty until the evening. Nobody asked him about the lanterns on the outer wall. "
    "When the committee met again in the spring, two of its members had left the town, and the "
    "third could not find the letters that he had promised to bring. "
)


def read(*pages: Page, **options) -> Text:
    (made,) = text(pdf(pages, **options), "sample.pdf")
    return made


def said(made: Text, role: str) -> list[str]:
    return [s.span.of(made.characters).strip() for s in made.segments if s.role == role]


def marked(made: Text, kind: str) -> list[str]:
    return [m.span.of(made.characters) for m in made.marks if m.kind == kind]


def test_lines_become_paragraphs_with_page_and_boxes():
    page = Page()
    y = page.paragraph(72, 700, PROSE)
    page.paragraph(72, y - 10, PROSE)
    made = read(page)
    assert said(made, "body") == [PROSE.strip(), PROSE.strip()]
    first = made.segments[0].anchor
    assert (first.kind, first.page, first.path) == ("page", 1, "page 1")
    assert len(first.boxes) == len(wrapped(PROSE, 451))
    assert first.boxes[0].left == 72
    assert first.boxes[0].bottom < 700 < first.boxes[0].top


def test_a_first_line_that_is_set_in_begins_a_paragraph():
    page = Page()
    for at, line in enumerate(wrapped(PROSE * 3, 430)):
        page.put(72 + 18 * (at in (0, 6)), 700 - 14 * at, line)
    lines = wrapped(PROSE * 3, 430)
    bodies = said(read(page), "body")
    if not lines[5].endswith("."):
        assert len(bodies) == 1  # the sentence runs on
    page = Page()
    for at, line in enumerate([*wrapped(PROSE, 430), *wrapped(PROSE, 430)]):
        first = at in (0, len(wrapped(PROSE, 430)))
        page.put(72 + 18 * first, 700 - 14 * at, line)
    assert said(read(page), "body") == [PROSE.strip(), PROSE.strip()]


def test_a_line_that_ends_early_ends_its_paragraph():
    page = Page()
    lines = [*wrapped(PROSE, 451), "He kept the log.", *wrapped(PROSE, 451)]
    for at, line in enumerate(lines):
        page.put(72, 700 - 14 * at, line)
    assert said(read(page), "body")[-1] == PROSE.strip()


@pytest.mark.parametrize("by_rows", [False, True])
def test_two_columns_are_read_one_after_the_other(by_rows):
    left, right = wrapped(PROSE * 2, 215, 10), wrapped(PROSE.upper() * 2, 215, 10)
    page = Page()
    page.put(72, 780, "A headline that goes over both of the columns", size=20, font="F2")
    pieces = [(72, at, line) for at, line in enumerate(left)]
    pieces += [(310, at, line) for at, line in enumerate(right)]
    for x, at, line in sorted(pieces, key=lambda p: p[1]) if by_rows else pieces:
        page.put(x, 740 - 12.5 * at, line, size=10)
    made = read(page)
    assert said(made, "title") == ["A headline that goes over both of the columns"]
    assert " ".join(said(made, "body")) == f"{(PROSE * 2).strip()} {(PROSE.upper() * 2).strip()}"


def test_columns_whose_lines_are_not_level():
    left, right = wrapped(PROSE * 2, 215, 10), wrapped(PROSE.upper() * 2, 215, 10)
    page = Page()
    for at, line in enumerate(left):
        page.put(72, 740 - 12.5 * at, line, size=10)
    for at, line in enumerate(right):
        page.put(310, 735 - 12.5 * at, line, size=10)
    made = read(page)
    assert " ".join(said(made, "body")) == f"{(PROSE * 2).strip()} {(PROSE.upper() * 2).strip()}"


def noted(marker: str = "1", note: str = "Interview with a docker, May 2018.") -> Page:
    page = Page()
    x = page.put(72, 700, "About 12 people")
    x = page.put(x, 704, marker, size=7)
    page.put(x, 700, " were hurt on the quay, the clerk wrote, and nobody was")
    page.put(72, 686, "taken to the other side before nightfall.")
    page.paragraph(72, 660, PROSE)
    x = page.put(72, 100, marker, size=6)
    page.put(x + 2, 97, note, size=9)
    return page


def test_a_raised_marker_is_told_from_the_number_before_it():
    page = Page()
    x = page.put(72, 700, "The dead were 12")
    x = page.put(x, 704, "1", size=7)
    page.put(x, 700, " and the missing 3.")
    page.paragraph(72, 680, PROSE)
    made = read(page)
    assert "The dead were 121 and" in made.characters
    (mark,) = [m for m in made.marks if m.kind == "superscript"]
    assert made.characters[: mark.span.end].endswith("were 121")
    assert mark.span.end - mark.span.start == 1
    assert marked(made, "note_ref") == []  # there is no note


@pytest.mark.parametrize("marker", ["1", "*", "14", "a"])
def test_a_marker_leads_to_its_note(marker):
    made = read(noted(marker))
    assert marked(made, "note_ref") == [marker]
    (mark,) = [m for m in made.marks if m.kind == "note_ref"]
    (note,) = [s for s in made.segments if s.role == "footnote"]
    assert mark.target == "#" + note.names[0] == f"#fn:{marker}"
    assert note.span.of(made.characters).startswith(marker)
    assert f"12 people{marker} were hurt" in made.characters


def test_a_marker_drawn_apart_from_its_word():
    page = Page()
    x = page.put(72, 700, "About 12 people")
    page.put(x + width("1", 7), 700, " were hurt on the quay, the clerk wrote.")
    page.paragraph(72, 680, PROSE)
    page.put(72, 97, "1 Interview with a docker.", size=8)
    page.put(x, 704, "1", size=7)
    made = read(page)
    assert "12 people1 were hurt" in made.characters
    assert marked(made, "note_ref") == ["1"]


def test_a_unit_is_no_marker():
    page = noted("2")
    x = page.put(72, 500, "The shed covered 40 m")
    x = page.put(x, 504, "2", size=7)
    page.put(x, 500, " of the yard.")
    made = read(page)
    assert sorted(marked(made, "superscript")) == ["2", "2", "2"]
    assert len(marked(made, "note_ref")) == 1


def test_notes_that_begin_anew_on_each_page():
    made = read(noted(note="The first note."), noted(note="The second note."))
    targets = [m.target for m in made.marks if m.kind == "note_ref"]
    names = {s.names[0]: s.span.of(made.characters) for s in made.segments if s.names}
    assert [names[t[1:]].strip() for t in targets] == ["1 The first note.", "1 The second note."]


def test_notes_at_the_end_of_the_document():
    page = Page()
    x = page.put(72, 700, "The gate was locked at nine.")
    page.put(x, 704, "1", size=7)
    y = page.paragraph(72, 680, PROSE)
    page.put(72, y - 30, "Notes", size=14, font="F2")
    page.put(72, y - 60, "1. Harbour log, entry 14.")
    page.put(72, y - 74, "2. Letter of the yard.")
    made = read(page)
    assert said(made, "footnote") == ["1. Harbour log, entry 14.", "2. Letter of the yard."]
    assert [m.target for m in made.marks if m.kind == "note_ref"] == ["#fn:1"]


DIVIDED = [
    (["They saw the demon-", "stration from the roof."], "the demonstration from"),
    (["A well-", "known clerk. He was well-known."], "A well-known clerk"),
    (["It was the Anglo-", "Saxon chronicle."], "the Anglo-Saxon chronicle"),
    (["She counted twenty-", "seven boats."], "twenty-seven boats"),
    (["His mother-in-", "law kept it."], "mother-in-law kept"),
    (["It was in COVID-", "19 times."], "in COVID-19 times"),
    (["He came - or so he said -", "by boat."], "he said - by boat"),
    (["See https://example.org/a-", "b/c for it."], "https://example.org/a-b/c for"),
    (["The 18-year-", "old clerk."], "18-year-old clerk"),
]


@pytest.mark.parametrize(("lines", "expected"), DIVIDED)
def test_hyphens_at_a_lines_end(lines, expected):
    page = Page()
    y = page.paragraph(72, 740, PROSE)
    for at, line in enumerate(lines):
        left = 523 - width(line) if at == 0 else 72  # the line is full
        page.put(min(left, 72) if at else 72, y - 14 * at, line)
    made = read(page)
    assert expected in made.characters


def test_a_paragraph_goes_on_over_a_page():
    first, second = Page(), Page()
    lines = wrapped(PROSE * 3, 451)
    assert not lines[3].endswith(".")
    for at, line in enumerate(lines):
        page, y = (first, 760 - 14 * at) if at < 4 else (second, 760 - 14 * (at - 4))
        page.put(72, y, line)
    for number, page in enumerate((first, second), start=1):
        page.put(290, 40, str(number))
    first.put(72, 80, "1", size=6)
    first.put(78, 77, "A note at the foot.", size=8)
    made = read(first, second)
    assert said(made, "body") == [(PROSE * 3).strip()]
    assert said(made, "boilerplate") == ["1", "2"]
    anchor = next(s.anchor for s in made.segments if s.role == "body")
    assert (anchor.page, anchor.path) == (1, "page 1 to 2")
    assert len(anchor.boxes) == 4


def test_running_headers_and_page_numbers_are_boilerplate():
    pages = []
    for number in range(1, 5):
        page = Page()
        page.put(72, 800, f"Report of the Harbour Committee - {number}")
        page.paragraph(72, 740, PROSE + f"This is part {number} of it.")
        page.put(290, 40, f"Page {number} of 4")
        pages.append(page)
    made = read(*pages)
    assert len(said(made, "boilerplate")) == 8
    assert len(said(made, "body")) == 4
    assert not any("Committee -" in words for words in said(made, "body"))


def test_the_front_of_an_article():
    page = Page()
    page.put(72, 780, "What the harbour log says", size=22, font="F2")
    page.put(72, 756, "By Ines Tarrow")
    page.put(72, 742, "12 November 2018")
    y = page.paragraph(72, 710, PROSE)
    page.put(72, y - 14, "The morning after", font="F2", size=13)
    page.paragraph(72, y - 34, PROSE)
    made = read(page, info={"Title": "log_final.docx", "Author": "Office PC"})
    assert [s.role for s in made.segments] == [
        "title", "byline", "dateline", "body", "heading", "body",
    ]  # fmt: skip
    about = made.metadata
    assert (about.title.value, about.title.found) == ("What the harbour log says", "first page")
    assert (about.author.value, about.author.found) == ("Ines Tarrow", "byline")
    assert (about.published.value, about.published.found) == ("2018-11-12", "dateline")
    assert about.language == "en"


def test_the_files_own_record():
    page = Page()
    page.paragraph(72, 710, PROSE)
    info = {"Title": "The log", "Author": "Ines Tarrow", "CreationDate": "D:20181112093000+01'00'"}
    about = read(page, info=info).metadata
    assert (about.title.value, about.title.found) == ("The log", "document information: Title")
    assert about.author.found == "document information: Author"
    assert about.published.value == "2018-11-12T09:30:00+01:00"
    assert about.published.found == "document information: CreationDate"


def test_links_and_pictures_and_comments():
    page = Page()
    x = page.put(72, 700, "The survey is on ")
    end = page.put(x, 700, "the survey page")
    page.put(end, 700, ", the surveyor wrote.")
    page.link(x, 697, end, 710, "https://example.org/survey?a=1")
    page.picture(72, 400, 300, 200)
    page.put(72, 388, "The quay after the fire, seen from the mole.", size=9)
    page.paragraph(72, 340, PROSE)
    page.note("Is this the right log?", "B. Holm")
    made = read(page)
    assert [(m.target, m.span.of(made.characters)) for m in made.marks if m.kind == "link"] == [
        ("https://example.org/survey?a=1", "the survey page")
    ]
    assert said(made, "caption") == ["The quay after the fire, seen from the mole."]
    (image,) = [m for m in made.marks if m.kind == "image"]
    assert made.characters[image.span.start :].startswith("The quay after")
    (comment,) = [s for s in made.segments if s.role == "comment"]
    assert comment.author == "B. Holm"


def test_a_table_is_read_by_rows():
    page = Page()
    y = page.paragraph(72, 740, PROSE)
    for row in (("Hour", "Hurt", "Source"), ("14:00", "3", "Harbour log"), ("15:30", "12", "Ward")):
        y -= 16
        for x, cell in zip((80, 200, 320), row, strict=True):
            page.put(x, y, cell)
    page.paragraph(72, y - 30, PROSE)
    made = read(page)
    assert said(made, "cell") == "Hour|Hurt|Source|14:00|3|Harbour log|15:30|12|Ward".split("|")
    assert "Hour\tHurt\tSource\n14:00\t3\tHarbour log\n" in made.characters


def test_bullets_and_set_in_quotations():
    page = Page()
    y = page.paragraph(72, 740, PROSE)
    y = page.paragraph(108, y - 8, PROSE, room=379)
    y = page.paragraph(72, y - 8, PROSE)
    page.put(80, y - 8, "•")
    page.put(92, y - 8, "Who locked the gate.")
    page.put(80, y - 22, "•")
    page.put(92, y - 22, "Who had the key.")
    made = read(page)
    assert said(made, "quote") == [PROSE.strip()]
    assert said(made, "list") == ["• Who locked the gate.", "• Who had the key."]


def test_words_that_run_another_way_are_kept_apart():
    page = Page()
    page.paragraph(72, 740, PROSE)
    page.turned(30, 300, "received 12 May")
    page.put(700, 300, "outside of the page")
    made = read(page)
    assert said(made, "body") == [PROSE.strip()]
    assert said(made, "boilerplate") == ["received 12 May", "outside of the page"]


def test_a_page_that_lies_on_its_side():
    page = Page(rotate=90)
    for at, line in enumerate(wrapped(PROSE, 451)):
        page.turned(100 + 14 * at, 72, line)
    assert said(read(page), "body") == [PROSE.strip()]


def test_a_page_without_text_is_a_problem_of_the_text():
    blank, picture, words = Page(), Page(), Page()
    picture.picture(0, 0, 595, 842)
    words.paragraph(72, 740, PROSE)
    made = read(words, picture, blank, picture, picture, picture)
    (problem,) = made.problems
    assert problem.message == "Pages 2, 4 to 6 of 6 have no text: only pictures or drawings."
    assert "firsthand[ocr]" in problem.remedy
    assert problem.path == "sample.pdf"
    assert said(made, "body") == [PROSE.strip()]


def test_a_file_without_any_text_is_an_error():
    page = Page()
    page.picture(0, 0, 595, 842)
    with pytest.raises(ReadingError, match=r"firsthand\[ocr\]"):
        read(page)
    with pytest.raises(ReadingError, match="empty"):
        read(Page())


def test_a_locked_file():
    page = Page()
    page.paragraph(72, 740, PROSE)
    with pytest.raises(ReadingError, match="password"):
        read(page, locked=True)


def test_files_that_lie_or_are_cut_off():
    page = Page()
    page.paragraph(72, 740, PROSE)
    whole = pdf([page])
    for data in (whole[:300], whole[: len(whole) // 2], b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\0" * 999):
        with pytest.raises(ReadingError):
            text(data, "cut.pdf")
    with pytest.raises(ReadingError, match="pages"):
        read(page, count=1_000_000)
    broken = whole.replace(b"startxref\n", b"startxref\n9")
    (made,) = text(broken, "xref.pdf")
    assert said(made, "body") == [PROSE.strip()]
    damaged = read(page, count=3)
    assert said(damaged, "body") == [PROSE.strip()]


@pytest.mark.parametrize(
    "box", ["[0 0 1e30 1e30]", "[0 0 0 0]", "[595 842 0 0]", "[-9e9 -9e9 -8e9 -8e9]", "[1 2]"]
)
def test_absurd_boxes(box):
    page = Page(box=box)
    page.paragraph(72, 740, PROSE)
    assert PROSE.strip().split() == read(page).characters.split()


def test_absurd_sizes_and_places():
    page = Page()
    page.paragraph(72, 740, PROSE)
    for size, x in ((1e-9, 72), (1e9, 72), (11, 1e12), (11, -1e12)):
        page.put(x, 300, "word", size=size)
    assert read(page).characters.count("word") <= 4


def test_the_same_bytes_give_the_same_text():
    assert read(noted()) == read(noted())


# Words of letters that no rule could take for a marker, a number or a hyphen.
WORDS = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9), min_size=1, max_size=60
)


@st.composite
def documents(draw):
    """Pages of paragraphs in one or two columns, with the words in reading order."""
    pages, order = [], []
    for _ in range(draw(st.integers(1, 3))):
        page = Page()
        columns = draw(st.sampled_from([(72.0,), (72.0, 320.0)]))
        room = 451 if len(columns) == 1 else 210
        for x in columns:
            y = 760.0
            for words in draw(st.lists(WORDS, min_size=1, max_size=4)):
                if y < 200:
                    break
                size = draw(st.sampled_from([10, 11]))
                y = page.paragraph(x, y, " ".join(words), room=room, size=size) - 8
                order.append(words)
        pages.append(page)
    return pages, order


@settings(max_examples=60, deadline=None)
@given(documents())
def test_laws(document):
    pages, order = document
    data = pdf(pages)
    (made,) = text(data, "law.pdf")
    assert "".join(s.span.of(made.characters) for s in made.segments) == made.characters
    assert all(s.span.start < s.span.end for s in made.segments)
    assert all(m.span.end <= len(made.characters) for m in made.marks)
    assert text(data, "law.pdf") == (made,)
    # No word is lost and none is made up; those of a paragraph stay together and in order.
    printed = sorted(word for words in order for word in words)
    assert sorted(re.findall("[a-z]+", made.characters)) == printed


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_the_words_of_one_column_keep_their_order(paragraphs):
    page = Page(height=2000)
    y = 1950.0
    for words in paragraphs:
        y = page.paragraph(72, y, " ".join(words)) - 9
    made = read(page)
    assert made.characters.split() == [word for words in paragraphs for word in words]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_files_give_an_error_or_a_text(data):
    whole = bytearray(pdf([noted(), noted("2")], info={"Title": "The log"}))
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    whole[:5] = b"%PDF-"
    try:
        (made,) = text(bytes(whole), "damaged.pdf")
    except ReadingError:
        return
    assert "".join(s.span.of(made.characters) for s in made.segments) == made.characters


def test_a_header_with_the_page_number_beside_it_on_a_single_page():
    page = Page()
    page.put(72, 810, "The Varn Courier", size=8)
    page.put(510, 810, "7", size=8)
    page.paragraph(72, 740, PROSE)
    made = read(page)
    assert said(made, "boilerplate") == ["The Varn Courier", "7"]
    assert said(made, "body") == [PROSE.strip()]
    assert made.metadata.title is None


def test_notes_that_say_the_same_on_each_page_are_notes():
    made = read(*(noted(str(number), "Ibid., p. 14.") for number in (1, 2, 3)))
    assert said(made, "footnote") == [f"{n} Ibid., p. 14." for n in (1, 2, 3)]


def test_wrapped_cells_stay_together():
    page = Page()
    y = page.paragraph(72, 740, PROSE)
    cells = [
        [["21:04"], ["The pilot went to the gate and found", "it locked."], ["Log"]],
        [["22:15"], ["The ferry left."], ["Register of the", "ward of Seld"]],
    ]
    for row in [[["Time"], ["What happened"], ["Source"]], *cells]:
        y -= 26
        for x, lines in zip((72, 140, 400), row, strict=True):
            for at, line in enumerate(lines):
                page.put(x, y - 13 * at, line)
        y -= 13 * (max(map(len, row)) - 1)
    made = read(page)
    assert said(made, "cell") == [
        "Time", "What happened", "Source", "21:04", "The pilot went to the gate and found it locked.",
        "Log", "22:15", "The ferry left.", "Register of the ward of Seld",
    ]  # fmt: skip


def test_a_table_below_two_columns_is_no_part_of_them():
    left, right = wrapped(PROSE, 215, 10), wrapped(PROSE.upper(), 215, 10)
    page = Page()
    for x, lines in ((72, left), (310, right)):
        for at, line in enumerate(lines):
            page.put(x, 740 - 12 * at, line, size=10)
    for at, row in enumerate([("Hour", "Hurt", "Source"), ("9", "3", "Log"), ("10", "4", "Ward")]):
        for x, cell in zip((72, 180, 400), row, strict=True):
            page.put(x, 560 - 14 * at, cell, size=10)
    made = read(page)
    assert said(made, "body") == [PROSE.strip(), PROSE.upper().strip()]
    assert said(made, "cell") == "Hour Hurt Source 9 3 Log 10 4 Ward".split()


def test_lists_of_references_and_signatures():
    page = Page()
    y = page.paragraph(72, 760, PROSE + "The gate was locked.[1]")
    page.put(72, y - 20, "References", size=14, font="F2")
    page.put(72, y - 44, "[1] Holm, A. 2017. The lanterns of Seld. Varn: Quay Press.")
    page.put(72, y - 58, "[2] Roth, B. 2018. Harbour law. Varn.")
    made = read(page)
    assert len(said(made, "reference")) == 2
    letter = Page()
    y = letter.paragraph(72, 760, PROSE)
    letter.put(72, y - 20, "Yours sincerely,")
    letter.put(72, y - 50, "Boris Roth")
    assert read(letter).metadata.author.found == "signature"


def test_questions_and_answers():
    lines = [
        "Q. Where were you at nine?",
        "A. At the office.",
        "MR ROTH: I have no",
        "more questions.",
    ]
    page = Page()
    for at, line in enumerate(lines):
        page.put(72, 740 - 20 * at, line)
    made = read(page)
    assert [(s.role, s.author) for s in made.segments[:3]] == [
        ("speech", "Q"), ("speech", "A"), ("speech", "MR ROTH"),
    ]  # fmt: skip


def test_signs_of_a_table_of_contents_are_boilerplate():
    page = Page()
    page.put(72, 760, "Contents", size=14, font="F2")
    page.put(72, 740, "1. The gate " + "." * 60 + " 4")
    page.put(72, 726, "2. The lanterns " + "." * 56 + " 12")
    page.paragraph(72, 690, PROSE)
    assert len(said(read(page), "boilerplate")) == 2


def test_a_large_initial_belongs_to_its_word():
    page = Page()
    page.put(72, 700, PROSE[0], size=40)
    for at, line in enumerate(wrapped(PROSE[1:], 400)):
        page.put(100 if at < 3 else 72, 724 - 13 * at, line)
    assert said(read(page), "body") == [PROSE.strip()]


def test_signs_that_are_not_raised_lead_to_notes_as_well():
    page = Page()
    page.put(72, 720, "The pilot* had left before the gate was locked, the clerk wrote in the log.")
    y = page.paragraph(72, 690, PROSE)
    page.paragraph(72, y - 10, "The ward took eight of them.[2] " + PROSE)
    page.put(72, 97, "* Not his real name.", size=9)
    page.put(72, 85, "[2] Register of the ward.", size=9)
    made = read(page)
    assert said(made, "footnote") == ["* Not his real name.", "[2] Register of the ward."]
    assert [(m.span.of(made.characters), m.target) for m in made.marks if m.kind == "note_ref"] == [
        ("*", "#fn:*")
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 11), st.integers(0, 16), WORDS.map(lambda w: w[0]),
            st.sampled_from([5, 8, 11, 16]), st.booleans(),
        ),
        min_size=1, max_size=60, unique_by=lambda one: one[:2],
    )
)  # fmt: skip
def test_words_anywhere_on_the_page_are_kept(placed):
    page = Page()
    for column, row, word, size, turned in placed:
        (page.turned if turned else page.put)(20 + 48 * column, 20 + 48 * row, word[:4], size=size)
    made = read(page)
    shown = sorted(re.sub(r"[\s-]", "", made.characters))
    assert shown == sorted("".join(word[:4] for _, _, word, _, _ in placed))
