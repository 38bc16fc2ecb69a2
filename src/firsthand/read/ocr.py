"""Words recognised in a page that is only a picture; needs the extra ``firsthand[ocr]``.

The one module that knows Tesseract. What it gives is a reading of a picture and holds errors.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from firsthand.errors import ReadingError
from firsthand.model import Box
from firsthand.read.pdf_glyphs import Fragment

DOTS_PER_INCH = 300
MOST_PIXELS = 30_000_000
LEAST_CONFIDENCE = 20
"""Words of which the recogniser is less sure (in percent) are mostly specks and are left out."""


def fragments(page: Any) -> Iterator[Fragment]:
    """The words of pypdfium2's page, each a fragment with its place in points.

    Raises ReadingError where the extra or its language data are missing.
    """
    recogniser, library = _recogniser()
    wide, high = page.get_size()
    if not wide * high >= 1:
        return
    scale = min(DOTS_PER_INCH / 72, (MOST_PIXELS / (wide * high)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_pil()
    recogniser.SetImage(picture)
    recogniser.SetSourceResolution(max(70, round(72 * scale)))
    recogniser.Recognize()
    iterator = recogniser.GetIterator()
    if iterator is None:
        return
    word, line = library.RIL.WORD, library.RIL.TEXTLINE
    for one in library.iterate_level(iterator, word):
        written = (one.GetUTF8Text(word) or "").strip()
        if not written or one.Confidence(word) < LEAST_CONFIDENCE:
            continue
        sides = one.BoundingBox(word), one.BoundingBox(line), one.Baseline(line)
        if all(sides):
            yield _fragment(" ".join(written.split()), sides, scale, high)


def _fragment(written: str, sides: tuple[Any, Any, Any], scale: float, high: float) -> Fragment:
    (left, top, right, bottom), (_, line_top, _, line_bottom), ((x0, y0), (x1, y1)) = sides
    middle = (left + right) / 2
    slope = (y1 - y0) / (x1 - x0) if x1 != x0 else 0.0
    base = high - (y0 + slope * (middle - x0)) / scale
    size = max(1.0, (line_bottom - line_top) / scale / 1.15)
    if bottom / scale < (y0 / scale) - 0.15 * size and (bottom - top) / scale < 0.65 * size:
        size, base = 0.6 * size, high - bottom / scale  # a raised figure
    box = Box(left / scale, high - bottom / scale, right / scale, high - top / scale)
    return Fragment(
        written, box.left, box.right, base, box.bottom, box.top, size, 0, box, spaced=True
    )


@functools.cache
def _recogniser() -> tuple[Any, Any]:
    try:
        import PIL.Image  # noqa: F401 - the rendered page becomes one
        import tesserocr
    except ImportError as error:
        raise ReadingError(
            "Recognising words in pictures needs an extra that is not installed.",
            "Install it: pip install 'firsthand[ocr]'",
        ) from error
    try:
        return tesserocr.PyTessBaseAPI(lang="eng"), tesserocr
    except RuntimeError as error:
        raise ReadingError(
            "The recogniser has no language data for English.",
            "Install Tesseract's eng.traineddata and set TESSDATA_PREFIX to its folder.",
        ) from error
