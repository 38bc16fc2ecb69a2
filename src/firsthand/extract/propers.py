"""The proper name in a mention, told by capitals and small words, not by which name it is.

A run of capitals is sorted word by word into titles, words of bodies, of papers, of records, and
the rest, which is the name: "Environment Minister Lord Sallis" is Sallis with three titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.extract.chunks import PREPOSITIONS, Capitals, Chunk, Token
from firsthand.extract.names import GENERATIONS, PARTICLES, folded
from firsthand.extract.wordlists import is_noun_of_actors, listed, records, titles
from firsthand.model import ActorKind

_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_SMALL = frozenset("i the a an of and or my your his her its our their some one".split())
_NO_NAMES = ("NNS", "CD", "DT", "PRP$", "IN", "WP", "WDT", "EX")
_NICK = re.compile(r"[\"“‘'«]\s?([^\W\d_][\w-]{1,20})\s?[\"”’'»](?=\s+[^\W\d_])")
_CALLED = re.compile(
    r"\b(?:called\s+[\"“‘']?|(?:named|nicknamed|known as|name(?: only)? as)\s+[\"“‘']?(?=[A-Z]))"
    r"([^\W\d_][\w'’-]*(?:\s+[A-Z]\w+)?)"
)
_LINKS = frozenset("the of and for &".split())
_KEPT = frozenset("sir dame lord lady".split())
_ACRONYM = 6
"""Capitals alone, up to this many, may be initials."""


@dataclass(frozen=True, slots=True)
class Proper:
    """A proper name as it stands: ``titles`` in small letters, ``display`` as it is shown.

    ``first`` is where the name itself begins; ``article`` whether "the" stands before it.
    """

    words: str
    display: str
    kind: ActorKind
    titles: tuple[str, ...] = ()
    first: int = 0
    article: bool = False
    generation: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitals with the small words before it and the tie behind it."""

    words: tuple[Token, ...]
    before: tuple[str, ...]
    tie: str
    ties: tuple[Token, ...]

    @property
    def article(self) -> bool:
        """Whether "the" stands right before it."""
        return bool(self.before) and self.before[-1] in ("the", "this")

    @property
    def goes_on(self) -> bool:
        """Whether the tie behind it belongs to the name: "Friends of Larkfield"."""
        if self.tie != "of" or not self.ties:
            return False
        return self.ties[0].capital or (len(self.ties) > 1 and self.ties[0].lower == "the"
                                        and self.ties[1].capital)  # fmt: skip

    @property
    def carried_on(self) -> str:
        """The name with "of the Interior" behind it, while the words have capitals."""
        out = _text(self.words)
        if not self.goes_on:
            return out
        tail: list[str] = []
        end = 0
        for token in self.ties:
            if not (token.capital or token.tag == "CD" or token.lower in _LINKS):
                break
            tail.append(token.text)
            end = len(tail) if token.lower not in _LINKS else end
        return f"{out} of {' '.join(tail[:end])}"


def key(token: Token) -> str:
    """A word as the lists have it: small, without a closing stop."""
    return token.lower.rstrip(".") or token.lower


def in_list(token: Token, section: frozenset[str]) -> bool:
    """Whether a list holds a word, as it stands or as its lemma."""
    return key(token) in section or token.lemma in section


def is_name(token: Token, capitals: Capitals, *, alone: bool = False) -> bool:
    """Whether a word's capital is that of a name; ``alone`` where no article stands before it."""
    if token.text[:1] == "@":
        return True
    if not token.capital or token.lower in _SMALL or token.lower in PREPOSITIONS:
        return False
    if not token.unsure:
        return True
    if capitals.names[folded(token.text)]:
        return True
    if capitals.small[folded(token.text)]:
        return False
    return token.tag in ("NNP", "NNPS") or (alone and token.tag not in _NO_NAMES)


def runs(words: Sequence[Token], capitals: Capitals) -> list[list[int]]:
    """The runs of capitals in a mention, joined over particles, ``&`` and a possessive 's."""
    alone = len(words) == 1
    out: list[list[int]] = []
    for n, token in enumerate(words):
        if not (is_name(token, capitals, alone=alone) or _leads(words, n, capitals)):
            continue
        if out and all(_between(words[k]) for k in range(out[-1][-1] + 1, n)):
            out[-1].append(n)
        else:
            out.append([n])
    return out


def _leads(words: Sequence[Token], n: int, capitals: Capitals) -> bool:
    """The first word of a sentence before a name: "Halden Water", "Interior Minister Creel"."""
    token = words[n]
    if not token.capital or token.lower in _SMALL or token.lower in PREPOSITIONS:
        return False
    after = words[n + 1] if n + 1 < len(words) else None
    return after is not None and is_name(after, capitals) and token.tag != "DT"


def _between(token: Token) -> bool:
    return (
        (token.lower in PARTICLES and token.lower not in _SMALL)
        or token.text == "&"
        or token.tag == "CD"
    )


def head_run(words: Sequence[Token], capitals: Capitals) -> list[int] | None:
    """The run that ends the mention, which is then a name; None where a common noun ends it."""
    end = len(words)
    while end and (words[end - 1].lower in _REFLEXIVE or not _is_word(words[end - 1])):
        end -= 1
    found = runs(words, capitals)
    if not found or not end:
        return None
    last = found[-1]
    if last[-1] != end - 1 and not (words[end - 1].tag == "CD" and last[-1] == end - 2):
        return None
    return _with_owner(words, found) if len(found) > 1 else last


def _is_word(token: Token) -> bool:
    return token.text[:1].isalnum() or token.text[:1] == "@"


def _with_owner(words: Sequence[Token], found: list[list[int]]) -> list[int]:
    """ "St Aubrey's Hospital" is one name: a body's name goes back over a possessive 's."""
    last, before = found[-1], found[-2]
    gap = range(before[-1] + 1, last[0])
    owned = len(gap) == 1 and words[gap[0]].text in _POSSESSIVE
    if owned and any(_of_body(words[n]) for n in last):
        return [*before, *gap, *last]
    return last


def _of_body(token: Token) -> bool:
    return in_list(token, listed("firms")) or in_list(token, listed("organisations"))


def proper(chunk: Chunk, capitals: Capitals) -> Proper | None:
    """The proper name that a mention's core is, or None; a tie may carry it on ("of Larkfield")."""
    words = chunk.core
    run = head_run(words, capitals)
    if run is None:
        return None
    chosen = tuple(words[n] for n in run)
    if chosen[0].text[:1] == "@":
        return _handle(chosen[0])
    name = Run(chosen, tuple(key(t) for t in words[: run[0]]), chunk.tie, chunk.ties)
    return _body(name, capitals) or _person(name, capitals)


def _handle(token: Token) -> Proper:
    pieces = frozenset(re.split(r"[@_.\d-]+", token.lower))
    body = pieces & (listed("firms") | listed("organisations") | listed("handles"))
    return Proper(token.text, token.text, "organisation" if body else "person")


def _body(run: Run, capitals: Capitals) -> Proper | None:
    """The name of a body, a paper or a record, where the run has a word of theirs."""
    words = run.words
    if _titled(words):
        return None
    kind: ActorKind | None = None
    if _record(run):
        kind = "record"
    elif any(in_list(t, listed("mastheads")) for t in words) and _outlet(run):
        kind = "outlet"
    elif _organisation(run, capitals):
        kind = "organisation"
    if kind is None:
        return None
    whole = run.carried_on
    return Proper(whole, _cased(whole, words), kind, (), words[0].start, run.article)


def _record(run: Run) -> bool:
    """ "Annex K", "CCTV": a record's word in front, or alone in capitals throughout."""
    first = run.words[0]
    if not in_list(first, records()):
        return False
    return first.text.isupper() if len(run.words) == 1 else not run.article


def _titled(words: Sequence[Token]) -> bool:
    """A title with nothing behind it but a name: "Energy Minister Radek Milos"."""
    at = [n for n, t in enumerate(words[:-1]) if in_list(t, titles())]
    return bool(at) and not any(_listed(t) for t in words[at[-1] + 1 :])


def _organisation(run: Run, capitals: Capitals) -> bool:
    words = run.words
    if len(words) == 1 and _initials(words[0], run.article):
        return True
    if not any(_of_body(t) for t in words):
        return run.article and run.goes_on
    plain = [t for t in words if not _listed(t)]
    return bool(plain or run.goes_on or len(words) > 1) and not _surname(run, plain, capitals)


def _listed(token: Token) -> bool:
    return (
        in_list(token, titles())
        or _of_body(token)
        or in_list(token, listed("mastheads"))
    )  # fmt: skip


def _outlet(run: Run) -> bool:
    """Words that are surnames too ("Post", "Star") make a paper only behind an article."""
    if run.article or any(w in listed("media") for w in run.before):
        return True
    sure = [t for t in run.words if in_list(t, listed("mastheads")) and not _ambiguous(t)]
    return bool(sure) and len(run.words) > 1


def _ambiguous(token: Token) -> bool:
    return in_list(token, listed("ambiguous"))


def _surname(run: Run, plain: Sequence[Token], capitals: Capitals) -> bool:
    """ "Jan Mills": a word of bodies may be a surname where it stands alone elsewhere."""
    last = run.words[-1]
    if run.article or not _ambiguous(last) or any(_of_body(t) for t in run.words[:-1]):
        return False
    if not plain:
        return folded(last.text) in capitals.surnames
    alone = capitals.names[folded(last.text)] - capitals.names[folded(plain[-1].text)]
    return alone > 0 and not capitals.small[folded(last.text)]


def _initials(token: Token, article: bool) -> bool:
    """Initials of a body ("the WHO", "BBC"): in capitals among small letters, not a surname."""
    text = token.text
    if not (2 <= len(text) <= _ACRONYM and text.isupper() and text.isalpha()) or token.unsure:
        return False
    return article or len(text) <= 3 or not re.search("[AEIOUY]", text)


def _text(run: Sequence[Token]) -> str:
    out = run[0].text
    for before, token in pairwise(run):
        out += ("" if token.start == before.end else " ") + token.text
    return out


def _cased(words: str, run: Sequence[Token]) -> str:
    """Capitals throughout are written as a name is."""
    if all(t.unsure for t in run) and words.isupper() and len(words) > 3:
        return words.title().replace("’S", "’s").replace("'S", "'s")
    return words


def _person(run: Run, capitals: Capitals) -> Proper | None:
    """A person's name, titles cut off; None where the run is nothing but titles."""
    words = run.words
    start = 0
    for n, token in enumerate(words[:-1]):
        if in_list(token, titles()) or in_list(token, listed("groups")):
            start = n + 1
    if run.article and in_list(words[-1], titles()) and start < len(words) - 1:
        return None  # an office: "the Home Secretary"
    kept = list(words[start:])
    age = _age(run.before)
    while len(kept) > 1 and key(kept[0]) in GENERATIONS:
        age = kept.pop(0).text
    if len(kept) == 1 and _no_name(run, kept[0], start, capitals):
        return None
    heads = tuple(key(t) for t in words[:start])
    lead = [w for w in run.before if (w in titles() or is_noun_of_actors(w)) and w != age]
    name = _cased_name(kept)
    shown = (
        f"{age} {name}"
        if age and not lead and not heads and len(kept) == 1
        else _shown(words, start, name)
    )
    return Proper(name, shown, _kind(kept, run, heads, capitals), (*lead, *heads),
                  kept[0].start, run.article, _generation(age))  # fmt: skip


def _age(before: Sequence[str]) -> str:
    """The word for somebody's generation before a name: "old Krag", "his elder brother Karl"."""
    if before and before[-1] in ("old", "young"):
        return before[-1]
    return next((w for w in before if w in ("elder", "younger")), "")


def _generation(age: str) -> str | None:
    """The generation that "old" or "young" names."""
    return GENERATIONS.get(age.lower())


def _no_name(run: Run, token: Token, start: int, capitals: Capitals) -> bool:
    """A capital noun that is a role or a body, unless a title or the account makes it a surname."""
    if start and in_list(run.words[start - 1], listed("honorifics")):
        return False
    if folded(token.text) in capitals.surnames:
        return False
    if _listed(token) or in_list(token, listed("groups")) or in_list(token, listed("kin")):
        return True
    if not is_noun_of_actors(token.lemma):
        return False
    return run.article or bool(run.before) or token.tag != "NNP"


def _cased_name(kept: Sequence[Token]) -> str:
    parts = []
    for token in kept:
        loud = token.text.isupper() and len(token.text) > 2 and "." not in token.text
        parts.append(token.text.title() if loud else token.text)
    return " ".join(parts)


def _shown(run: Sequence[Token], start: int, name: str) -> str:
    """The name with its honorific where it is a surname alone, or one that stays ("Sir")."""
    if not start:
        return name
    title = run[start - 1]
    stays = key(title) in _KEPT or " " not in name
    if not stays or not in_list(title, listed("honorifics")):
        return name
    loud = title.text.isupper() and len(title.text) > 1
    return f"{title.text.title() if loud else title.text} {name}"


def _kind(kept: Sequence[Token], run: Run, heads: Sequence[str], capitals: Capitals) -> ActorKind:
    """What a name without a word of bodies is: a person, unless it stands like a place or a body."""
    if heads:
        return "person"
    if run.article:
        return "group" if kept[-1].tag in ("NNPS", "NNS") else "organisation"
    last = folded(kept[-1].text)
    if len(kept) == 1 and capitals.places[last] and last not in capitals.surnames:
        return "organisation"
    return "person"


def nickname(words: str) -> str | None:
    """The nickname set in quotation marks between or before the parts of a name."""
    match = _NICK.search(words)
    return match.group(1) if match else None


def called(words: str) -> str | None:
    """The name in "a commenter called dovecote", "who gave her name only as Petra"."""
    match = _CALLED.search(words)
    return match.group(1) if match else None
