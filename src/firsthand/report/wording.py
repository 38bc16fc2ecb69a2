"""The words in which values are told to people: one table for each vocabulary of the scheme."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from firsthand.model import ActorKind, Basis, CitationKind, Role

THIS_ACCOUNT: Final = "this account"
NOT_NAMED: Final = "someone the text does not name"
REJECTED: Final = "this voice rejects it"
ARROW: Final = "→"

BASIS: Final[dict[Basis, str]] = {
    "witnessed": "was there",
    "saw": "saw it",
    "took_part": "took part",
    "was_told": "was told",
    "document": "from a document",
    "inference": "concludes it",
    "unstated": "how they know is not said",
}
"""What the first known voice rests on."""

ACTOR: Final[dict[ActorKind, str]] = {
    "person": "person",
    "group": "group",
    "organisation": "organisation",
    "outlet": "outlet",
    "record": "record",
    "unknown": "kind not known",
}

CITATION: Final[dict[CitationKind, str]] = {
    "number": "number",
    "bracket": "bracket",
    "superscript": "superscript",
    "symbol": "symbol",
    "author_date": "author and date",
    "footnote": "footnote",
    "link": "link",
    "document": "document",
}

QUIET: Final[dict[Role, str]] = {
    "caption": "caption",
    "footnote": "footnote",
    "reference": "reference",
    "boilerplate": "page furniture",
    "correction": "correction",
    "comment": "comment",
    "inserted": "inserted",
    "deleted": "deleted",
    "attachment": "attachment",
}
"""Parts of a document that are shown with their role, apart from the running text."""


OPTIONS: Final[dict[tuple[str, str], str]] = {
    ("boilerplate", "false"): "menus and footers are shown, not mined",
    ("boilerplate", "true"): "menus and footers are mined too",
    ("ocr", "false"): "pages without text are not read",
    ("ocr", "true"): "pages without text are read by character recognition",
}
"""What a value of an option means."""


class Kind(NamedTuple):
    """A kind of finding for people: its heading, and what it does and does not mean."""

    heading: str
    meaning: str


FINDINGS: Final[dict[str, Kind]] = {
    "citation.unresolved": Kind(
        "Citations that lead nowhere",
        "A marker or a reference points to an entry that this text does not have.",
    ),
    "citation.unsupported": Kind(
        "Citations whose source does not hold it",
        "The cited document is in the case, and these words or values were not found in it.",
    ),
    "quote.altered": Kind(
        "Quotations that differ from what they quote",
        "The quoted text is in the case, and its wording is not the same.",
    ),
    "quote.unbalanced": Kind(
        "Quotation marks that do not close",
        "Where these words end, and so whose words they are, is uncertain.",
    ),
    "source.unstated": Kind(
        "Claims without a stated source",
        "The account says these in its own voice and names nobody. That is common, and no fault "
        "in itself.",
    ),
    "source.unnamed": Kind(
        "Voices without a name",
        "The first voice is a person or group that the account does not name.",
    ),
    "source.bottleneck": Kind(
        "Much comes through one voice",
        "Half or more of the attributed claims pass through one actor.",
    ),
    "source.repeated": Kind(
        "One voice, told more than once",
        "The same voice said the same elsewhere: this is one source, not two.",
    ),
    "source.circular": Kind(
        "Accounts that cite one another",
        "Followed back, these accounts lead to each other and to no first voice.",
    ),
    "source.shared_origin": Kind(
        "Accounts with one origin", "These accounts look separate and go back to one origin."
    ),
    "tension.quantity": Kind(
        "Numbers that do not fit together", "Two passages of one account give different numbers."
    ),
    "tension.time": Kind(
        "Times that do not fit together", "Two passages of one account give different times."
    ),
    "tension.place": Kind(
        "Places that do not fit together", "Two passages of one account give different places."
    ),
    "tension.actor": Kind(
        "Doers that do not fit together", "Two passages of one account name different doers."
    ),
    "tension.polarity": Kind(
        "Said, and denied", "One passage of the account says what another passage denies."
    ),
    "conflict.quantity": Kind("Accounts differ in a number", "The two cannot both hold."),
    "conflict.time": Kind("Accounts differ in a time", "The two cannot both hold."),
    "conflict.place": Kind("Accounts differ in a place", "The two cannot both hold."),
    "conflict.actor": Kind("Accounts differ in who did it", "The two cannot both hold."),
    "conflict.polarity": Kind("One account says it, another denies it", "Both are shown."),
    "time.impossible": Kind(
        "Times that cannot all hold", "The stated order and intervals exclude one another."
    ),
    "distance.inconsistent": Kind(
        "Distances that do not fit the places", "As stated, they do not fit on a map."
    ),
    "agency.hidden": Kind(
        "Acts told without a doer", "An act of harm is told here without saying who did it."
    ),
    "media.missing": Kind(
        "Pictures and films that are not there",
        "The text speaks of a picture, film, map or recording that the document does not hold.",
    ),
    "media.reused": Kind("Pictures seen elsewhere", "The same picture stands in another place."),
    "media.changed": Kind("Pictures that differ", "Two pictures of one scene are not the same."),
    "media.date_conflict": Kind(
        "Pictures with two dates", "The recorded date and the stated date differ."
    ),
    "text.not_understood": Kind(
        "Not understood", "These passages were kept and are shown, but could not be read."
    ),
}
"""Every kind of finding of the scheme."""


def of_kind(kind: str) -> Kind:
    """Heading and meaning of a kind; an unknown kind is its own heading."""
    return FINDINGS.get(kind, Kind(kind, ""))


_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d:\d\d)[^T]{0,20})?)?)?")


def day(edtf: str) -> str:
    """A date as people write it: ``day("2019-10-05T07:30:00Z") == "5 October 2019, 07:30"``.

    What is no plain date (an interval, an uncertain day) stays as it is written.
    """
    found = _DATE.fullmatch(edtf.strip())
    if found is None:
        return edtf
    year, month, day_, time = found.groups()
    name = f"{_MONTHS[int(month) - 1]} " if month else ""
    return (f"{int(day_)} " if day_ else "") + f"{name}{year}" + (f", {time}" if time else "")


def number(n: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``number(1, "claim") == "1 claim"``, ``"1,204 claims"``."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def share(part: int, whole: int) -> str:
    """A share in percent, never rounded to nothing or to all: ``"less than 1 %"``."""
    if part == 0 or whole == 0:
        return "0 %"
    percent = 100 * part / whole
    if percent < 1:
        return "less than 1 %"
    return "more than 99 %" if 99 < percent < 100 else f"{percent:.0f} %"


def opening(text: str, characters: int = 80) -> str:
    """The first words of a passage on one line, with an ellipsis where it was cut."""
    line = " ".join(text[: 4 * characters].split())
    if len(line) <= characters and len(text) <= 4 * characters:
        return line
    cut = line[: characters + 1].rpartition(" ")[0] or line[:characters]
    return cut.rstrip(" ,;:.–—-") + " …"
