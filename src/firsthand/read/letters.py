"""Whose words the lines of a mail are: the writer's, those answered, those passed on.

Told by what mail programs put there: signs of quotation, "On ... wrote:", a block of header
lines, the line of two dashes before a signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Kind = Literal["said", "signed", "announced", "from", "date", "subject", "header"]


class Row(NamedTuple):
    """A line without its signs of quotation, and how many they were."""

    words: str
    depth: int = 0


class Voice(NamedTuple):
    """Whose line it is. ``depth`` is 0 for the writer, 1 for the one who is answered, and so on.

    ``author`` is the name by which the mail introduces the one who is quoted.
    """

    kind: Kind
    depth: int = 0
    author: str | None = None


_WROTE = re.compile(
    r"(?:On|Le|Am|El|Il|Em|Op)\s(?P<when>.{2,160}?)[,\s]\s?(?P<who>[^,]{1,120}?)"
    r"\s?(?:wrote|writes|a écrit|schrieb|escribió|ha scritto|escreveu|schreef)\s?:"
    r"|(?P<first>[^,:]{2,100}?)\s(?:wrote|writes)\s(?:on|in|at)\s(?P<then>.{4,120})\s?:",
    re.I,
)
_CERTAIN = re.compile(r"@|\d{1,2}[:.]\d\d")
_DIVIDER = re.compile(
    r"[-_=*>\s]{0,40}(?:original message|original appointment|forwarded message|forwarded by\b.{0,80}"
    r"|begin forwarded message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré"
    r"|message d.origine|mensaje reenviado|mensaje original)\s?:?[-_=*\s]{0,40}",
    re.I,
)
_END = re.compile(r"[-_=*\s]{2,40}end (?:of )?forwarded message[-_=*\s:]{0,40}", re.I)
_FIELD = re.compile(
    r"\*?(?P<key>from|sent|date|to|cc|bcc|subject|reply-to|organi[sz]ation|importance|attachments"
    r"|von|gesendet|datum|an|betreff|de|envoyé|objet|à|para|enviado|asunto|fecha)\s?:\*?"
    r"(?:\s+(?P<value>.*))?",
    re.I,
)
_FROM = frozenset("from von de".split())
_DATE = frozenset("sent date gesendet datum envoyé enviado fecha".split())
_SUBJECT = frozenset("subject betreff objet asunto".split())
_LONGEST_HEAD = 14
_LIST_RULE = re.compile(r"_{20,}|-{20,}")
_LIST_WORDS = re.compile(r"mailing list|unsubscribe|https?://\S+/(?:mailman|listinfo)", re.I)
_SENT = re.compile(
    r"sent (?:from|via|with) (?:my |the )?[\w -]{2,40}[.!]?|get outlook for \w{2,12}.{0,60}", re.I
)
_NOTICE = re.compile(
    r".{0,80}\b(?:this|the) (?:e-?mail|message|communication)\b.{0,120}"
    r"\b(?:confidential|privileged|intended (?:only|solely|for)).{0,2000}"
    r"|confidentiality notice.{0,2000}",
    re.I,
)


def voices(rows: Sequence[Row]) -> list[Voice]:
    """For each line whose it is; blank lines belong to the line before."""
    reading = _Reading(rows)
    while reading.at < len(rows):
        reading.step()
    return reading.found


class _Reading:
    """One pass over the lines; ``base`` counts the messages that were introduced so far."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.at = 0
        self.base = 0
        self.found: list[Voice] = []
        self.authors: dict[int, str | None] = {}
        self.signed: int | None = None

    def step(self) -> None:
        row = self.rows[self.at]
        if not row.words.strip():
            self._take(1, self.found[-1] if self.found else Voice("said"))
        elif not (self._announced() or self._headed() or self._divided(row)):
            self._said(row)

    def _take(self, count: int, voice: Voice) -> None:
        self.found.extend([voice] * count)
        self.at += count

    def _said(self, row: Row) -> None:
        depth = self.base + row.depth
        words = row.words.strip()
        if words == "--" or self._ends_list(words):
            self.signed = row.depth
        elif self.signed is not None and self.signed != row.depth:
            self.signed = None
        signed = self.signed is not None or _SENT.fullmatch(words[:120]) is not None
        kind: Kind = "signed" if signed else "said"
        self._take(1, Voice(kind, depth, self.authors.get(depth)))

    def _ends_list(self, words: str) -> bool:
        if _LIST_RULE.fullmatch(words) is None:
            return False
        below = " ".join(row.words for row in self.rows[self.at + 1 : self.at + 6])
        return _LIST_WORDS.search(below[:2000]) is not None

    def _announced(self) -> bool:
        """A line "On ... wrote:", which may run over three lines."""
        row = self.rows[self.at]
        if len(row.words) > 300 or not row.words.strip()[:1].isalpha():
            return False
        joined = ""
        for count in range(1, 4):
            following = self.rows[self.at + count - 1 : self.at + count]
            if not following or (count > 1 and following[0].depth != row.depth):
                return False
            joined = f"{joined} {following[0].words.strip()}".strip()
            match = _WROTE.fullmatch(joined[:400])
            if match is not None:
                return self._introduced(count, row.depth, match)
            if joined.endswith((".", "!", "?", ":")) or not following[0].words.strip():
                return False
        return False

    def _introduced(self, count: int, depth: int, match: re.Match[str]) -> bool:
        below = next((r for r in self.rows[self.at + count :] if r.words.strip()), None)
        if below is None or below.depth <= depth:
            if _CERTAIN.search(match[0]) is None:
                return False  # a sentence of the letter itself
            self.base += 1
            quoted = self.base + depth
        else:
            quoted = self.base + below.depth
        author = name(match["who"] or match["first"])
        self.authors[quoted] = author
        self.signed = None
        self._take(count, Voice("announced", quoted, author))
        return True

    def _headed(self) -> bool:
        """Header lines of an older message: From, and at least one of date, addressee, subject."""
        row = self.rows[self.at]
        keys: list[str] = []
        author: str | None = None
        for one in self.rows[self.at : self.at + _LONGEST_HEAD]:
            match = _FIELD.fullmatch(one.words.strip()[:2000]) if one.depth == row.depth else None
            if match is None:
                runs_on = keys and keys[-1] == "to" and "@" in one.words and one.words.strip()
                if not runs_on:
                    break
                keys.append("to")
                continue
            keys.append(match["key"].lower())
            if keys[-1] in _FROM and author is None:
                author = name(match["value"] or "")
        if len(keys) < 2 or keys[0] not in _FROM | _DATE | _SUBJECT or _FROM.isdisjoint(keys):
            return False
        self.base += 1
        depth = self.base + row.depth
        self.authors[depth] = author
        self.signed = None
        for key in keys:
            kind: Kind = "header"
            if key in _FROM:
                kind = "from"
            elif key in _DATE:
                kind = "date"
            elif key in _SUBJECT:
                kind = "subject"
            self._take(1, Voice(kind, depth, author))
        return True

    def _divided(self, row: Row) -> bool:
        words = row.words.strip()
        if len(words) > 160:
            return False
        if _END.fullmatch(words):
            self.base = max(0, self.base - 1)
            self._take(1, Voice("header", self.base + row.depth))
            return True
        if _DIVIDER.fullmatch(words) is None or not (words[0] in "-_=*" or words[-1] == ":"):
            return False
        self._take(1, Voice("header", self.base + row.depth + 1))
        return True


def is_notice(words: str) -> bool:
    """Whether a paragraph is a note on confidentiality, as offices add it to every mail."""
    return len(words) <= 2400 and _NOTICE.fullmatch(words) is not None


def name(address: str) -> str | None:
    """The name in an address: before the angle bracket, or in parentheses, or the address.

    >>> name('"Holm, Ana" <a@x.example>'), name("a@x.example (Ana Holm)"), name("<a@x.example>")
    ('Holm, Ana', 'Ana Holm', 'a@x.example')
    """
    cleaned = " ".join(address[:400].split())
    before, bracket, after = cleaned.partition("<")
    shown = before.strip(" \"'*,;")
    if not bracket:
        comment = re.search(r"\(([^()]{2,80})\)", cleaned)
        plain = re.sub(r"\[mailto:[^\]]*\]", "", cleaned)
        shown = comment[1] if comment and "@" in before else plain.strip(" \"'*,;")
    return shown or after.partition(">")[0].strip() or None
