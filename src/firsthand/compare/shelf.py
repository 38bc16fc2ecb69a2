"""The accounts of a case as others name them: by title, by author, by letterhead, by date.

A naming fits an account if the account's head holds every word of it that tells something, one of
them held by no other account's head, and no date speaks against it. Where two accounts fit, or
none, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from firsthand.compare.heads import Head, content
from firsthand.extract import lexicons
from firsthand.extract.actors.wordlists import listed, records
from firsthand.model import Account
from firsthand.read import dates

_CUT = re.compile(r"[(\[;]")
_GENERIC = frozenset(
    """report statement letter article page pages para paragraph chapter no vol thread papers
    paper document account n.d nd p pp ed edition extract account’s issue post see ibid own""".split()
)
"""Words that every kind of account answers to: they fit, and they prove nothing."""


class Shelf:
    """The heads of all accounts of a case."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self._heads = tuple(heads)

    def named(self, words: str, within: str, *, body: bool = False) -> str | None:
        """The id of the one other account that some words of account ``within`` name, or None.

        ``body`` is true of the name of a body, an outlet or a person: then one word is enough
        where it is the last of a masthead ("the Courier"), else two are needed.
        """
        days = {value for _, _, value in dates.spans(words)}
        others = [h for h in self._heads if h.document != within]
        said = [w for w in content(words) if not _of_a_date(w)]
        short = [w for w in content(_CUT.split(words)[0]) if not _of_a_date(w)]
        found = {
            h.document
            for h in others
            if _same_day(days, h.day)
            and (_fits(said, h, others, body=body) or _fits(short, h, others, body=body))
        }
        return found.pop() if len(found) == 1 else None


def _fits(said: list[str], top: Head, others: Sequence[Head], *, body: bool) -> bool:
    telling = [w for w in said if w not in _GENERIC]
    held = [w for w in said if _holds(top, w)]
    if not telling or any(w not in held for w in telling):
        return False
    proof = [w for w in telling if len(w) > 2 and [h for h in others if w in h.words] == [top]]
    if len(held) == 1:
        known = (_last_words(top) & listed("mastheads")) | top.called
        return body and bool(proof) and proof[0] in known
    return bool(proof) or _beside(said, top, others)


def _beside(said: list[str], top: Head, others: Sequence[Head]) -> bool:
    """Whether the words stand side by side in this head and in no other."""
    line = " ".join(said)
    if not any(line in _told(x) for x in top.lines):
        return False
    return [h for h in others if any(line in _told(x) for x in h.lines)] == [top]


@lru_cache(maxsize=4096)
def _told(line: str) -> str:
    return " ".join(content(line))


_BOOKS = frozenset("guide handbook history yearbook gazetteer primer companion".split())


def is_of_a_text(words: str) -> bool:
    """Whether some words can name a text: a noun for records, papers, or a kind of book."""
    listed_words = (records(), listed("media"), listed("mastheads"), _BOOKS)
    nouns = lexicons.words("citations", "documents").union(*listed_words)
    return any(w in nouns for w in content(words))


def noted(account: Account, words: str) -> str | None:
    """ "The Report" in an account whose notes lead to one report of the case."""
    said = content(words)
    if len(said) != 1 or not is_of_a_text(words):
        return None
    found = {
        n.target.document
        for n in account.citations
        if n.target and n.target.document and said[0] in content(n.target.text or "")
    }
    return found.pop() if len(found) == 1 else None


def _holds(top: Head, word: str) -> bool:
    if word in top.words:
        return True
    return (
        len(word) == 1
        and bool(top.writer)
        and any(w.startswith(word) for w in content(top.writer or ""))
    )


def _last_words(top: Head) -> frozenset[str]:
    return frozenset(content(b)[-1] for b in top.bodies if content(b))


def _of_a_date(word: str) -> bool:
    return word.isdigit() or word in _MONTHS


_MONTHS = frozenset(
    """january february march april may june july august september october november december""".split()
)


def _same_day(days: set[str], day: str | None) -> bool:
    """Whether a naming's dates, where it has any, leave room for an account's date."""
    return not days or day is None or any(d.startswith(day) or day.startswith(d) for d in days)
