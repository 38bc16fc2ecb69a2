"""Bytes become text with offsets: `text` finds the reader for a file and runs it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from firsthand.model import Blob, Text

if TYPE_CHECKING:
    from firsthand.read.kinds import Reader

__all__ = ["text"]


def text(data: bytes, path: str, *, ocr: bool = False) -> tuple[Text, ...]:
    """What the reader for this kind of file makes of the bytes: one text, or several.

    The kind is told by the content; the path only breaks ties. With ``ocr`` the pages of a PDF
    that have no text are read as pictures. A capture or a mail with
    attachments gives several texts. Raises ReadingError where the bytes cannot be read: the
    message says what they are, the remedy what to do.
    """
    from firsthand.read import kinds

    media_type = kinds.media_type(data, path)
    blob = Blob("sha256:" + hashlib.sha256(data).hexdigest(), len(data), media_type)
    reader: Reader = kinds.reader(media_type)
    if media_type == kinds.PDF:
        return reader(data, path=path, blob=blob, ocr=ocr)
    return reader(data, path=path, blob=blob)
