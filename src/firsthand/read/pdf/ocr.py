"""Words recognised in a page that is only a picture; needs the extra ``firsthand[ocr]``.

The one module that knows Tesseract. What it gives is a reading of a picture and holds errors.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from firsthand.errors import ReadingError
from firsthand.model import Box
from firsthand.read.pdf.glyphs import Fragment

DOTS_PER_INCH = 300
MOST_PIXELS = 30_000_000
ROW_OF_SIZE = 0.9
"""The height of a row of small letters with their stems, as a share of the size of type."""
ALIKE = 0.15
ROOTS = (
    "/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)  # fmt: skip
LEAST_CONFIDENCE = 20
"""Words of which the recogniser is less sure (in percent) are mostly specks and are left out."""


def fragments(page: Any) -> list[Fragment]:
    """The words of pypdfium2's page, each a fragment with its place in points.

    Raises ReadingError where the extra or its language data are missing.
    """
    recogniser, library = _recogniser()
    wide, high = page.get_size()
    if not wide * high >= 1:
        return []
    scale = min(DOTS_PER_INCH / 72, (MOST_PIXELS / (wide * high)) ** 0.5)
    recogniser.SetImage(page.render(scale=scale, grayscale=True).to_pil())
    recogniser.SetSourceResolution(max(70, round(72 * scale)))
    recogniser.Recognize()
    iterator = recogniser.GetIterator()
    if iterator is None:
        return []
    word, line = library.RIL.WORD, library.RIL.TEXTLINE
    found: list[Fragment] = []
    for one in library.iterate_level(iterator, word):
        written = " ".join((one.GetUTF8Text(word) or "").split())
        box, base = one.BoundingBox(word), one.Baseline(line)
        if written and box and base and one.Confidence(word) >= LEAST_CONFIDENCE:
            row = float(one.RowAttributes()["row_height"]) / scale / ROW_OF_SIZE
            found.append(_fragment(written, _Seen(box, base, row), scale, high))
    return _levelled(found)


class _Seen(NamedTuple):
    """Where a word was seen, in dots from the top, and its size in points by its row's height."""

    box: tuple[int, int, int, int]
    base: tuple[tuple[int, int], tuple[int, int]]
    size: float


def _fragment(written: str, seen: _Seen, scale: float, high: float) -> Fragment:
    (left, top, right, bottom), ((x0, y0), (x1, y1)), size = seen
    slope = (y1 - y0) / (x1 - x0) if x1 != x0 else 0.0
    line = y0 + slope * ((left + right) / 2 - x0)
    size = max(1.0, size)
    base = high - line / scale
    raised = line - bottom > 0.15 * size * scale and bottom - top < 0.65 * size * scale
    if raised:  # a figure that leads to a note sticks to the word before it
        size, base = 0.6 * size, high - bottom / scale
    box = Box(left / scale, high - bottom / scale, right / scale, high - top / scale)
    return Fragment(
        written, box.left, box.right, base, box.bottom, box.top, size, 0, box, spaced=not raised
    )


def _levelled(found: Sequence[Fragment]) -> list[Fragment]:
    """The fragments with sizes that differ by little made the same: they are measured roughly."""
    counted: dict[float, int] = {}
    for one in found:
        counted[one.size] = counted.get(one.size, 0) + len(one.characters)
    usual: list[float] = []
    for size in sorted(counted, key=lambda size: (-counted[size], size)):
        if not any(abs(size - other) <= ALIKE * other for other in usual):
            usual.append(size)
    return [replace(one, size=min(usual, key=lambda size: abs(size - one.size))) for one in found]


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
    for folder in _folders():
        try:
            return tesserocr.PyTessBaseAPI(path=folder, lang="eng"), tesserocr
        except RuntimeError:
            continue
    raise ReadingError(
        "The recogniser has no language data for English.",
        "Install Tesseract's eng.traineddata and set TESSDATA_PREFIX to its folder.",
    )


def _folders() -> list[str]:
    """Where language data may lie: what the environment says, then where systems put them."""
    named = os.environ.get("TESSDATA_PREFIX", "")
    usual = [
        str(folder)
        for root in ROOTS
        for folder in [Path(root), *sorted(Path(root).glob("*/tessdata"))]
    ]
    return ([named] if named else []) + usual
