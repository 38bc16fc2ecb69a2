"""Words recognised in pictures: the extra is asked for by name, its places become points."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest

from firsthand.errors import ReadingError
from firsthand.read import text
from firsthand.read.pdf import ocr
from tests.read.pdf_writer import Page, pdf


@pytest.fixture(autouse=True)
def _fresh():
    ocr._recogniser.cache_clear()
    yield
    ocr._recogniser.cache_clear()


def scan() -> bytes:
    page = Page()
    page.picture(0, 0, 595, 842)
    return pdf([page])


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(ReadingError, match=r"pip install 'firsthand\[ocr\]'"):
        text(scan(), "scan.pdf", ocr=True)


class Word:
    """What the recogniser tells of one word, at 300 dots an inch."""

    def __init__(self, written, box, base, row=40.0, sure=90):
        self.GetUTF8Text = lambda level: written
        self.BoundingBox = lambda level: box
        self.Baseline = lambda level: base
        self.RowAttributes = lambda: {"row_height": row}
        self.Confidence = lambda level: sure


@pytest.fixture
def recogniser(monkeypatch):
    """A recogniser that sees three words and a speck."""
    line = ((300, 400), (1300, 400))
    words = [
        Word("12", (300, 365, 340, 400), line),
        Word("people", (360, 365, 480, 410), line, row=41.5),
        Word("1", (482, 360, 494, 380), line),
        Word("~", (900, 390, 910, 395), line, sure=3),
    ]
    api = SimpleNamespace(
        SetImage=lambda image: None,
        SetSourceResolution=lambda dots: None,
        Recognize=lambda: True,
        GetIterator=lambda: iter(words),
    )
    module = ModuleType("tesserocr")
    module.PyTessBaseAPI = lambda **options: api
    module.RIL = SimpleNamespace(WORD=1, TEXTLINE=2)
    module.iterate_level = lambda iterator, level: iterator
    monkeypatch.setitem(sys.modules, "tesserocr", module)
    monkeypatch.setitem(sys.modules, "PIL", ModuleType("PIL"))
    monkeypatch.setitem(sys.modules, "PIL.Image", ModuleType("PIL.Image"))
    monkeypatch.setattr(ocr, "_folders", lambda: ["somewhere"])


def test_places_become_points(recogniser):
    drawn = SimpleNamespace(to_pil=lambda: None)
    page = SimpleNamespace(get_size=lambda: (595.0, 842.0), render=lambda **options: drawn)
    found = ocr.fragments(page)
    assert [one.characters for one in found] == ["12", "people", "1"]
    number, word, marker = found
    assert number.left == pytest.approx(72)
    assert number.base == pytest.approx(842 - 96)
    assert word.size == number.size  # measured roughly, and the same
    assert marker.size < 0.7 * word.size
    assert marker.base > word.base


def test_a_page_that_is_a_picture_is_read(recogniser, monkeypatch):
    import pypdfium2

    drawn = SimpleNamespace(to_pil=lambda: None)
    monkeypatch.setattr(pypdfium2.PdfPage, "render", lambda self, **options: drawn)
    (made,) = text(scan(), "scan.pdf", ocr=True)
    assert made.characters == "12 people1\n"
    assert made.problems == ()
    assert ("superscript", "1") in [(m.kind, m.span.of(made.characters)) for m in made.marks]
