"""What stands before the text: title, byline, dateline, and headings inside it.

Decided line by line from what people write there, and conservatively: a line that might be a
sentence stays body. Shared by the readers whose format does not say what a paragraph is.
"""

from __future__ import annotations

import re

from firsthand.read import dates
from firsthand.read.lines import ends_sentence

TITLE_WORDS = 24
HEADING_WORDS = 13

_BYLINE = re.compile(
    r"(?i:(?:story |text |words |report |article |photographs? |pictures? )?by:?)\s+"
    r"(?:[^\W\d_a-zß-öø-ÿ]|[“\"'‘@])"
    r"|(?i:(?:from|by) (?:our|a|an|the) (?:[\w-]+ ){0,3}(?:correspondents?|reporters?|staff)\b)"
    r"|(?i:(?:posted|written|published|submitted|reported|compiled|edited|additional reporting"
    r"|reporting) (?:on \S.{0,40} )?by)\s+\S"
    r"|(?i:author:)\s+\S"
)
_CREDIT = re.compile(
    r"[(\[]?(?i:(?:with )?(?:additional |further )?(?:reporting|editing|writing|research|translation)"
    r" (?:by|from))\s+[^\W\d_a-zß-öø-ÿ]"
)
_BY_IN_TITLE = re.compile(
    r", by ([A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|la|van|von|der)){1,4}|[“\"][^“”\"]{2,40}[”\"])"
    r"(?=\s?[,(;]|$)"
)
_VALEDICTION = re.compile(
    r"(?:(?:believe me,? |i (?:am|remain),? )?(?:ever )?(?:yours?|sincerely|faithfully|truly"
    r"|respectfully|affectionately|cordially|love"
    r"|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes))"
    r"(?: [^\W\d_]+){0,5})\s?[,.]?",
    re.I,
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: (?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|de|la|van|von|der)){0,4}"
_SIGNED = re.compile(rf"\(?signed(?: by)?\)?[:,]?\s+(?:[/\]]?[sS]?/?\s*)(?-i:({_NAME}))$", re.I)
_INTRODUCED = re.compile(
    rf"(?:\d{{1,2}}\. )?(?:My (?:full )?name is ({_NAME})(?=[.,;]| and )"
    rf"|I,? (?:the undersigned,? )?({_NAME}),(?=[^.]{{0,80}}\b(?:state|declare|swear|affirm|say|make"
    r"|depose|testify|certify|give)\b))"
)
_PUBLISHED = re.compile(
    r"(?:and )?(?:first )?(?:posted|published|updated|last (?:updated|modified)|printed|dated)"
    r"\b[: ]",
    re.I,
)
_CUT = re.compile(r",? \(|, | (?=\d)")
_IMPRINT_CUT = re.compile(r",? \(|, | [|·–—-] ")
_NAME_WORDS = frozenset("and & our own staff a an the of de la van von der den al bin".split())
_SMALL = frozenset("of the on upon de la le der in archived copy at near".split())
# "PORT HARL, Sunday 12 November (Meridian Wire) – At least": the place in capitals or followed by
# the agency in brackets, then a dash; or place and day with a full stop ("DUNMERE, Thursday. ").
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ]{2,}(?:[ .'’/-]{1,2}[^\W\d_a-zß-öø-ÿ]+\.?){0,4}"
_LEAD = re.compile(
    rf"(?:{_CAPITALS}(?:, [^–—:;()\n]{{2,50}}?)?(?:\s?\([^()\n]{{2,40}}\))?"
    r"|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}(?:, [^–—:;()\n]{2,50}?)?\s?\([^()\n]{2,40}\))"
    r"(?:\s?[–—]{1,2}(?=[\s“‘\"]|[^\W\d])|\s?--|\s-(?=\s))\s*(?=\S)"
)
_LEAD_STOP = re.compile(rf"{_CAPITALS}, (?P<when>[^–—:;()\n.]{{3,40}})\.(?:\s?[–—-])?\s+(?=\S)")
_GREETING = re.compile(
    r"(?:my |most )?(?:dear(?:est)?|honou?red|sirs?|madam|gentlemen|hello|hi|to whom)\b", re.I
)
_SWORN = re.compile(
    r"\b(?:sworn|affirmed|recalled|re-?called|examined|resumed|examination)\b"
    r"[^.:?!]{0,60}[.:]?$",
    re.I,
)
_NOTE_HEADING = re.compile(r"(?:foot|end)?notes?(?: (?:and references|to the text))?", re.I)
_REFERENCE_HEADING = re.compile(
    r"(?:references(?: (?:cited|and notes))?|bibliography|works cited|literature(?: cited)?"
    r"|sources?(?: consulted| cited)?|further reading|citations)",
    re.I,
)


_EDIT = re.compile(r"\s?\[\s?edit[^\]]{0,20}\]$", re.I)


def section(words: str) -> str | None:
    """ "notes" or "references" where the line is the heading of such a list, otherwise None."""
    if len(words) > 40:
        return None
    bare = _EDIT.sub("", words).strip(" .:*_#=-–—[]").lstrip("0123456789. ")
    if _NOTE_HEADING.fullmatch(bare):
        return "notes"
    return "references" if _REFERENCE_HEADING.fullmatch(bare) else None


def is_byline(words: str) -> bool:
    """Whether the line says who wrote the document, and little else."""
    if len(words) > 200 or len(words.split()) > 24 or words.endswith((":", ";")):
        return False
    if _BYLINE.match(words) is None:
        return False
    name = (author(words) or "").split()
    if words[:3].lower() != "by ":
        return not ends_sentence(words) or len(words.split()) <= 8
    return all(part[0] in "“\"'‘@" or part[0].isupper() or part in _NAME_WORDS for part in name)


def is_credit(words: str) -> bool:
    """Whether the line, at the end of an article, says who else worked on it."""
    return len(words) <= 200 and _CREDIT.match(words) is not None


def author(byline: str) -> str | None:
    """The name in a byline as written: up to a comma, a bracket, a bar or a date."""
    match = re.search(r"\b(?:by|author):?\s+|^from\s+", byline, re.I)
    if match is None:
        return None
    name = re.split(r"\s*(?:[,(|•·;»«]|\s[-–—]\s|\b(?:for|in|on|at)\s)", byline[match.end() :])[0]
    found = dates.spans(name)
    return (name[: found[0][0]] if found else name).strip(' ."“”') or None


def author_in_title(title: str) -> str | None:
    """The name in "Ledgers and Lime, by Edwin Tarrant (1931)"; at least two words long."""
    match = _BY_IN_TITLE.search(title[:200])
    return match[1].strip('“”"') if match else None


def signed(words: str) -> str | None:
    """The name in "Signed: A. Holm" or "(Signed) A. Holm"."""
    match = _SIGNED.match(words[:120])
    return match[1].rstrip(".,") if match else None


def introduced(words: str) -> str | None:
    """The name of a witness who begins with it: "My name is ...", "I, ..., state as follows"."""
    match = _INTRODUCED.match(words[:160])
    return (match[1] or match[2]) if match else None


def signature(valediction: str, name: str) -> str | None:
    """The name under "Yours truly,": one to five capitalised words on a line of their own."""
    parts = name.split(None, 6)
    if len(valediction) > 80 or not 0 < len(parts) <= 5 or len(name) > 60:
        return None
    if _VALEDICTION.fullmatch(valediction) is None:
        return None
    return name.rstrip(".,") if all(part[0].isupper() for part in parts) else None


def is_dateline(words: str) -> bool:
    """Whether the line says where and when, or only when, and nothing else."""
    if len(words) > 90:
        return False
    if dates.nothing_else(words):
        return True
    bare = words.strip(" ()[]")
    if _PUBLISHED.match(bare):
        return dates.only(bare) is not None and re.search(r"\bby\b", bare, re.I) is None
    return any(
        _is_place(bare[: cut.start()]) and dates.nothing_else(bare[cut.end() :])
        for cut in _CUT.finditer(bare)
    )


def is_imprint(words: str) -> bool:
    """Whether a line under a title names a publication or a post, and its day at the end.

    >>> is_imprint("Harbour Monitor, Report 7/2019, 22 November 2019")
    True
    """
    if len(words) > 120 or ends_sentence(words) or len(words.split()) > 14:
        return False
    bare = words.strip(" ()[]")
    return any(
        _is_proper(bare[: cut.start()])
        and dates.nothing_else(bare[cut.end() :])
        and dates.only(bare[cut.end() :]) is not None
        for cut in _IMPRINT_CUT.finditer(bare)
    )


def is_outlet(words: str) -> bool:
    """Whether a line can be the name of a paper or an agency that stands over its dateline."""
    short = len(words) <= 60 and len(words.split()) <= 6
    return short and not ends_sentence(words) and _is_proper(words)


def lead(words: str) -> int:
    """How long the dateline is with which a paragraph begins; 0 where there is none."""
    head = words[:140]
    stop = _LEAD_STOP.match(head)
    if stop and dates.nothing_else(stop["when"]):
        return stop.end()
    match = _LEAD.match(head)
    return match.end() if match else 0


def is_greeting(words: str) -> bool:
    """Whether the line greets the reader of a letter."""
    return len(words) <= 60 and _GREETING.match(words) is not None


def is_sworn(words: str) -> bool:
    """Whether the line heads the evidence of a witness: "ANA HOLM, purser, sworn."."""
    parts = words[:200].split(None, 17)
    return (
        len(words) <= 200
        and len(parts) <= 16
        and parts[0][:1].isupper()
        and _SWORN.search(words) is not None
    )


def like_title(words: str, *, apart: bool) -> bool:
    """Whether a first line can be a title; ``apart``: a blank line follows it."""
    parts = words.split(None, TITLE_WORDS + 1)
    if len(words) > 160 or not 0 < len(parts) <= TITLE_WORDS or is_greeting(words):
        return False
    if words[0].islower() or words.endswith((",", ";", ":", " STOP")):
        return False
    if not ends_sentence(words):
        return True
    return words[-1] in "!?…" and (apart or words.isupper()) and len(parts) <= 12


def like_heading(words: str, *, apart: bool) -> bool:
    """Whether a line inside the document can be a heading; ``apart``: blank lines around it."""
    parts = words.split(None, HEADING_WORDS + 1)
    if len(words) > 100 or not 0 < len(parts) <= HEADING_WORDS or is_greeting(words):
        return False
    if words.endswith((",", ";", ":", ".", " STOP", "”", "’", '"')):
        return False
    capitals = words.isupper() and sum(map(str.isalpha, words)) >= 4
    if ends_sentence(words) or not apart:
        return capitals
    return not words[0].islower() and any(map(str.isalpha, words))


def _is_place(words: str) -> bool:
    if ":" in words:
        return False
    parts = words.replace(",", " ").split()
    return 0 < len(parts) <= 6 and all(
        part[0].isupper() or part.lower() in _SMALL for part in parts
    )


def _is_proper(words: str) -> bool:
    """Whether all words but the small ones begin with a capital or a figure."""
    parts = re.split(r"[\s,|·/–—-]+", words.strip(" ,|·–—-"))
    return ":" not in words and all(
        part[:1].isupper() or part[:1].isdigit() or part.lower() in _SMALL for part in parts
    )


def has_date(words: str) -> bool:
    """Whether a full date or a month with its year stands in a short line."""
    return len(words) <= 200 and bool(dates.spans(words))
