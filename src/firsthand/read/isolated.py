"""Reading with native code kept apart: a PDF is read in a process of its own."""

from __future__ import annotations

from firsthand.errors import ReadingError
from firsthand.model import Text
from firsthand.processes import Child, Ended, Limits
from firsthand.read import kinds
from firsthand.read import text as here

MEMORY = 3 << 30
"""Address space for reading one PDF, in bytes."""


def text(data: bytes, path: str, *, ocr: bool, seconds: float) -> tuple[Text, ...]:
    """As `firsthand.read.text`, but a PDF cannot take this process with it, nor hold it up.

    ``seconds`` is the time that a PDF may take. Raises ReadingError.
    """
    if kinds.media_type(data, path) != kinds.PDF:
        return here(data, path)
    child = Child("firsthand.read.isolated:apart", Limits(MEMORY, int(seconds) + 1))
    try:
        answer: tuple[Text, ...] = child.ask((data, path, ocr), seconds=seconds)
    except Ended as ended:
        why = "took too long" if ended.late else "broke the library that reads PDF"
        raise ReadingError(
            f"The PDF {why}.", "Save it again with another program, or print it to a new PDF."
        ) from ended
    finally:
        child.close()
    return answer


def apart(task: tuple[bytes, str, bool]) -> tuple[Text, ...]:
    """What the child does."""
    data, path, ocr = task
    try:
        return here(data, path, ocr=ocr)
    except MemoryError as error:
        raise ReadingError(
            "The PDF needs more memory than is allowed.", "Cut it into parts and read these."
        ) from error
