"""What the clause of a reading can lend to a question: who, what, its verb, its state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.inflections import many, plural
from firsthand.compare.alignment.tellings import EMPTY, Telling
from firsthand.compare.thesaurus import known
from firsthand.compared import Reading
from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import sections
from firsthand.extract.lexicons import words as listed
from firsthand.values import Predication, Slot

LONGEST = 8
"""So many words a thing may have in a question."""
_PRONOUNS = frozenset(
    """he she it they him her them i we us me you this that these those who whom whose which what one himself
    herself itself themselves there somebody nobody anybody everybody none all some""".split()
)
_DETERMINERS = frozenset("this that these those all some what which".split())
_ARTICLES = frozenset("the a an some all several each every many most few".split())
_NO_ONES = frozenset("no any such my our your his her their its".split())
_APPENDED = re.compile(r",| whose | whom | who | which | that | other than ")
_TIED = re.compile(
    r" (?:of|in|on|at|to|from|with|without|for|by|under|over|near|above|below|behind|before|after|between"
    r"|among|upon|along|against|inside|outside|about|around|through|towards?) "
)
_UNFIT = re.compile(r"(?<![\w-])\d|[()\[\]{}<>“”\"«»;:!?…—–/|*_&]|\.\s(?=[A-Z][a-z]{3})|--|\.\.")
"""What no plain thing has in it: a sign, a number, the end of a sentence."""
_NO_START = frozenset(
    """only even also not both perhaps accordingly then so and or but nor yet just still almost nearly about
    of in on at to by for from with as if when where why how what which whose than""".split()
)
NO_END = frozenset(
    """a an the and or but of in on at to by for from with as if when where that than who whom whose his her
    my our your their its no not""".split()
)
_TRAILING = ".,;:’'\"“”()«»‘ "


class Source(NamedTuple):
    """One reading with its clause, where it has one, and what its words are taken from."""

    reading: Reading
    gist: Gist
    clause: Predication | None
    telling: Telling

    @property
    def words(self) -> str:
        """The reading's own words, by which ties are broken."""
        return self.reading.span.of(self.telling.text)


def says_the_act(said: Predication, gist: Gist) -> bool:
    """Whether a clause says its act with a verb or a noun that can mean nothing else."""
    parts = [sections("acts")[a] for a in gist.acts if a[0] != "="]
    words = {w for slot in said.slots for w in slot.words}
    return any(
        said.act in p["verbs"].split() or (said.act in LIGHT and words & set(p["nouns"].split()))
        for p in parts
    )


def thing(source: Source, slot: Slot | None, bare: bool = False) -> str | None:
    """The words of a slot as they are written, without what hangs on behind; no pronouns.

    None where they are no plain name or noun with what belongs to it: a number, a cut bracket, a
    word that the parser took for a noun and no list has as one. Where it may be ``bare`` no article is
    put before it: "at home", "on foot".
    """
    if slot is None or slot.head in _PRONOUNS | units() | EMPTY:
        return None
    if slot.head in source.telling.speaker(source.reading, source.clause):
        return None
    words = _APPENDED.split(slot.span.of(source.telling.text), maxsplit=1)[0].split()
    counts = source.reading.slot == "quantity"
    if not words or len(words) > LONGEST or not _plain(words, counts):
        return None
    if not _is_noun(slot.head, words, source.telling):
        return None
    return _written(words, slot.head, source.telling, bare)


def _plain(words: Sequence[str], counts: bool) -> bool:
    """Whether some words hold no pronoun, no bracket and no end of a sentence, and no number of a count."""
    small = [w.lower().strip(_TRAILING) for w in words]
    if _UNFIT.search(" ".join(words).rstrip(_TRAILING)):
        return False
    twice = (
        len(small) > 1 and small[0] in _DETERMINERS | _ARTICLES and small[1] in ("the", "a", "an")
    )
    if (
        twice
        or small[0] in _NO_START
        or small[-1] in NO_END
        or set(small) & (_PRONOUNS - _DETERMINERS)
    ):
        return False
    return not (counts and any(w in ONES or w in TENS for w in small))


def _is_noun(head: str, words: Sequence[str], telling: Telling) -> bool:
    """Whether the head of some words stands among them and is a name, or a noun that is known."""
    shown = [re.sub(r"[’']s?$", "", w.strip(_TRAILING)) for w in words]
    parts = [p for w in shown for p in (w, *w.split("-"))]
    at = next((w for w in parts if w.lower() in (head, plural(head), _in_ves(head))), None)
    if at is None:
        return False
    return head in telling.names or at[:1].isupper() or known(head, "noun")


def _in_ves(noun: str) -> str:
    """A noun in -fe or -f with the ending of its plural: "knives"."""
    return f"{noun.removesuffix('e').removesuffix('f')}ves" if noun.endswith(("f", "fe")) else noun


def _written(words: list[str], head: str, telling: Telling, bare: bool) -> str | None:
    """Some words inside a sentence: small where no name begins, with an article where one needs it."""
    first = words[0].lower()
    if first in _NO_ONES:
        return _written(["the", *words[1:]], head, telling, bare) if len(words) > 1 else None
    named = first.strip(_TRAILING) in telling.names | listed("actors", "honorifics")
    of_name = len(words) > 1 and words[1][:1].isupper() and first not in _ARTICLES
    if not named and not of_name and not words[0][1:2].isupper():
        words = [first, *words[1:]]
    known_one = (
        words[0][:1].isupper()
        or first in _ARTICLES | _DETERMINERS
        or first in ONES
        or first in TENS
    )
    several = many(head_of(" ".join(words))) or first.endswith(("’s", "'s"))
    if not (bare or known_one or several):
        words = ["the", *words]
    return " ".join(words).strip(_TRAILING) or None


def head_of(words: str) -> str:
    """The last word before what a preposition ties on: "bodies" of "the bodies of the men"."""
    before = _TIED.split(words, maxsplit=1)[0].split()
    return before[-1].lower().strip(_TRAILING) if before else ""


def name_in(words: Sequence[str], text: str) -> str:
    """Words of a name as they stand beside each other in the text, or the first of them."""
    pairs = (f"{a.capitalize()} {b.capitalize()}" for a, b in permutations(words[:3], 2))
    name = next((both for both in pairs if both in text), words[0].capitalize())
    return f"the {name}" if re.search(rf"\bthe {re.escape(name)}\b", text) else name
