"""The proper name in a mention, told by capitals and small words, not by which name it is.

A run of capitals is sorted word by word into titles, words of bodies, of papers, of records, and
the rest, which is the name: "Environment Minister Lord Sallis" is Sallis with three titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.extract.actors.capitals import Capitals
from firsthand.extract.actors.chunks import Chunk, Token
from firsthand.extract.actors.names import GENERATIONS, folded
from firsthand.extract.actors.runs import Run, head_run, in_list, is_of_body, key, unquoted
from firsthand.extract.actors.wordlists import is_noun_of_actors, listed, records, titles
from firsthand.model import ActorKind

_NICK = re.compile(r"[\"“‘'«]\s?([^\W\d_][\w-]{1,20})\s?[\"”’'»](?=\s+[^\W\d_])")
_CALLED = re.compile(
    r"\b(?:called\s+[\"“‘']?|(?:named|nicknamed|known as|name(?: only)? as)\s+[\"“‘']?(?=[A-Z]))"
    r"([^\W\d_][\w'’-]*(?:\s+[A-Z]\w+)?)"
)
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


def _office(chunk: Chunk) -> bool:
    """A title with its field before a full name: "Minister of Trade Karl Ostrow"."""
    if chunk.tie != "of" or len(chunk.ties) < 3 or not all(t.capital for t in chunk.ties):
        return False
    return all(t.capital and in_list(t, titles()) for t in chunk.core)


def proper(chunk: Chunk, capitals: Capitals) -> Proper | None:
    """The proper name that a mention's core is, or None; a tie may carry it on ("of Larkfield")."""
    words = chunk.core
    if _office(chunk):
        return _person(Run(chunk.ties[-2:], tuple(key(t) for t in words), "", ()), capitals)
    run = head_run(words, capitals)
    if run is None:
        return None
    chosen = unquoted(words[run[0] : run[-1] + 1])
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
    if not any(is_of_body(t) for t in words):
        return run.article and run.goes_on and not in_list(words[-1], titles())
    plain = [t for t in words if not _listed(t)]
    return bool(plain or run.goes_on or len(words) > 1) and not _surname(run, plain, capitals)


def _listed(token: Token) -> bool:
    return (
        in_list(token, titles())
        or is_of_body(token)
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
    if run.article or not _ambiguous(last) or any(is_of_body(t) for t in run.words[:-1]):
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


def _cased(words: str, run: Sequence[Token]) -> str:
    """Capitals throughout are written as a name is."""
    if words.isupper() and (" " in words or (len(words) > _ACRONYM and run[0].unsure)):
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
    lead = tuple(w for w in run.before if (w in titles() or is_noun_of_actors(w)) and w != age)
    name = _cased_name(kept)
    single = sum(t.capital for t in kept) == 1
    shown = name
    if start and (single or key(words[start - 1]) in _KEPT):
        shown = _with_title(words[start - 1], name)
    elif age and single and not lead:
        shown = f"the {age} {name}" if run.before[:1] == ("the",) else f"{age} {name}"
    return Proper(name, shown, _kind(kept, run, heads, capitals), (*lead, *heads), kept[0].start,
                  run.article, GENERATIONS.get(age.lower()))  # fmt: skip


def _age(before: Sequence[str]) -> str:
    """The word for somebody's generation before a name: "old Krag", "his elder brother Karl"."""
    if before and before[-1] in ("old", "young"):
        return before[-1]
    return next((w for w in before if w in ("elder", "younger")), "")


def _with_title(title: Token, name: str) -> str:
    """A surname with the honorific before it: "Mr Parr", not "Bosun Trask"."""
    if not in_list(title, listed("honorifics")):
        return name
    loud = title.text.isupper() and len(title.text) > 1
    return f"{title.text.title() if loud else title.text} {name}"


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
