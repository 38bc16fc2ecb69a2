"""Figures: the actors of single accounts as they are compared across accounts.

A figure knows what the words of its account show: name, titles and roles, gender, and the account
that it wrote or is. Nothing is known of given names but what the case itself shows of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.compare.heads import Head, content, head, is_title, person_name, plain_title
from firsthand.compare.presence import sworn
from firsthand.compare.shelf import Shelf, is_of_a_text, noted
from firsthand.extract.actors.names import Gender, Likeness, Name, compared, folded, same_body
from firsthand.extract.actors.wordlists import gender_of, is_person_noun, listed
from firsthand.model import Account, Actor

_WORD = re.compile(r"[^\W_][\w’'.-]*")
HANDLE = re.compile(r"^@?\w*[\d_]\w*$|^@\w+$")
_ANSWER = re.compile(r"^(?:A|Ans|Answer|Witness|[Tt]he [Ww]itness)\.?$")
"""How a record calls the one who is examined: with one witness it is he."""
COURTESY = frozenset("mr mrs ms miss mx sir dame lord lady madame mme herr frau".split())
"""Titles that many bear: they tell a gender, not a person."""
_SHE = frozenset("she her hers herself".split())
_HE = frozenset("he him his himself".split())
_SPOKES = ("spokes", "representative")
_SPEAKS_FOR = re.compile(
    r"\b(?:speak|speaks|speaking|spoke|answer|answers|answering|appears?|appeared|appearing|acting)"
    r" (?:for|on behalf of) ((?:[\w’'-]{1,40} ){0,4}[\w’'-]{1,40})"
)
_ARTICLES = frozenset(("", "the", "a", "an", "his", "her", "their", "our", "my"))
_OF = frozenset("of for from at in with".split())
_BODILY = ("organisation", "outlet")


@dataclass(frozen=True, slots=True)
class Figure:
    """An actor of one account as it is compared with those of others.

    ``roles`` are phrases in lower case, each a noun with what stands before it ("chief mate"),
    ``office`` the one by which a nameless actor is called; ``noun`` the noun of what he or it is,
    ``beside`` nouns of bodies that stand before a person's role ("coastguard spokesman").
    """

    id: str
    account: str
    kind: str
    shown: str
    named: bool
    name: Name | None
    roles: frozenset[str]
    office: str | None = None
    document: str | None = None
    noun: str | None = None
    beside: frozenset[str] = frozenset()
    title: str | None = None

    @property
    def full(self) -> bool:
        """Whether it is a person with more than a surname, or with a handle."""
        if self.kind != "person" or self.name is None:
            return False
        return len(self.name.parts) > 1 or bool(HANDLE.match(self.name.surname))

    @property
    def ranks(self) -> frozenset[str]:
        """The roles that tell a bearer from his namesakes."""
        return frozenset(r.split()[-1] for r in self.roles) - COURTESY

    @property
    def titles(self) -> frozenset[str]:
        """Those of the ranks that are titles: a captain is no sergeant, but may be a lodger."""
        return self.ranks & listed("honorifics")


def figures_of(accounts: Sequence[Account]) -> list[Figure]:
    """All actors of some accounts as figures, in text order."""
    heads = {a.id: head(a) for a in accounts}
    shelf = Shelf(heads.values())
    speak = {a.id: tuple(_speaking(a)) for a in accounts}
    made = [
        _for_whom(_figure(a, x, heads[a.id], shelf), speak[a.id])
        for a in accounts
        for x in a.actors
    ]
    known: dict[str, set[Gender]] = {}
    for f in made:
        if f.full and f.name and f.name.gender:
            known.setdefault(f.name.parts[0], set()).add(f.name.gender)
    return [_written(_gendered(f, known), tuple(heads.values())) for f in made]


def _written(figure: Figure, heads: Sequence[Head]) -> Figure:
    """A person with the one account at whose head his full name stands as its writer's."""
    if not figure.full or figure.document or figure.name is None:
        return figure
    name = figure.name
    found = {
        h.document
        for h in heads
        if (h.writer and _is_writer(name, h.writer)) or (not h.writer and name.parts in h.signed)
    }
    if len(found) != 1:
        return figure
    own = next(h for h in heads if h.document in found)
    return replace(figure, document=own.document, roles=figure.roles | {*_presented(own, name)})


def _presented(top: Head, name: Name) -> Iterator[str]:
    """The roles of a writer at the head of his account: "Statement of Ida Brandt, porter"."""
    for line in top.lines:
        parts = line.split(",")
        for before, behind in pairwise(parts):
            if folded((before.split() or [""])[-1].lower()) == name.surname:
                yield from _roles(behind)


def _is_writer(name: Name, writer: str) -> bool:
    other = person_name(writer)
    return other is not None and len(other.parts) > 1 and compared(name, other) >= Likeness.INITIAL


def _gendered(figure: Figure, known: dict[str, set[Gender]]) -> Figure:
    """A figure with the gender that its given name has throughout the case."""
    name = figure.name
    if name is None or name.gender or not figure.full:
        return figure
    genders = known.get(name.parts[0], set())
    return (
        replace(figure, name=replace(name, gender=next(iter(genders))))
        if len(genders) == 1
        else figure
    )


def _figure(account: Account, actor: Actor, top: Head, shelf: Shelf) -> Figure:
    text = account.text.characters
    said = [m.span.of(text) for m in actor.mentions]
    shown = actor.name
    if actor.id == account.author and not actor.named and actor.kind == "person" and top.writer:
        shown = _spelt(top.writer)
    elif _ANSWER.match(actor.name) and (witness := _examined(account, top)):
        shown = _spelt(witness)
    own = actor.id == account.author
    name = _name(shown, actor.kind)
    parts = name.parts if name else ()
    found = {r for words in (shown, *said) for r in _roles(words)} - {"author"}
    roles = frozenset(r for r in found if r.split()[-1] not in parts)
    if name and actor.kind == "person" and not name.gender:
        name = replace(name, gender=gender_of(roles) or _gender(account, actor, top))
    return Figure(
        actor.id,
        account.id,
        "body" if actor.kind in _BODILY else actor.kind,
        shown,
        actor.named or shown != actor.name,
        name if actor.named or own or shown != actor.name or HANDLE.match(shown) else None,
        roles,
        None if own else _office(actor),
        account.id if own else _document(account, actor, top, shelf),
        _noun(actor.name) if not own else None,
        frozenset(w for words in said for w in _bodies_beside(words)),
        next((t for words in (shown, *said) if (t := _title(words, name))), None),
    )


def _examined(account: Account, top: Head) -> str | None:
    """The one witness of a record, who was sworn, or says at its head what he is called."""
    witnesses = sworn(account)
    return witnesses[0] if len(witnesses) == 1 else None if witnesses else top.writer


def _spelt(name: str) -> str:
    """A name that a head prints in capitals, as it is written elsewhere."""
    return " ".join(w.capitalize() for w in name.split()) if name.isupper() else name


def _title(words: str, name: Name | None) -> str | None:
    """The title before a name as it is printed: "Captain", "Dr"; no courtesy ("Mr")."""
    if name is None:
        return None
    found: list[str] = _WORD.findall(words)
    for before, word in pairwise(found):
        plain = plain_title(before)
        titled = is_title(before) and plain not in COURTESY and before[0].isupper()
        if titled and folded(word) in name.parts:
            return before
    return None


def _bodies_beside(words: str) -> Iterator[str]:
    """Nouns of bodies in what somebody is called: "police officer", "an official of the ministry"."""
    found = [w.lower().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(words)]
    whole = any(w.startswith(_SPOKES) for w in found) or any(w in _OF for w in found[1:])
    yield from (w for w in (found if whole else found[:-1]) if w in _bodies())


def _bodies() -> frozenset[str]:
    return listed("organisations") | listed("companies")


def _speaking(account: Account) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Where somebody is said to speak for a body: the words of the sentence, and such bodies."""
    text = account.text.characters
    for sentence in account.sentences:
        words = sentence.of(text)
        found = {w.lower() for m in _SPEAKS_FOR.finditer(words) for w in m[1].split()}
        if bodies := found & _bodies():
            yield frozenset(map(folded, _WORD.findall(words))), frozenset(bodies)


def _for_whom(figure: Figure, speak: Iterable[tuple[frozenset[str], frozenset[str]]]) -> Figure:
    """A person with the bodies for which a sentence with his surname says that he speaks."""
    if figure.kind != "person" or figure.name is None:
        return figure
    bodies = (b for words, some in speak if figure.name.surname in words for b in some)
    return replace(figure, beside=figure.beside.union(bodies))


def _gender(account: Account, actor: Actor, top: Head) -> Gender | None:
    """The gender by which an account goes on: "she" for him or her, "read over to her"."""
    text = account.text.characters
    said = [m.span.of(text).lower() for m in actor.mentions if "declined" not in m.rule]
    if actor.id == account.author:
        said += [w.lower() for line in top.lines for w in _WORD.findall(line)]
    she, he = sum(w in _SHE for w in said), sum(w in _HE for w in said)
    if bool(she) == bool(he) and she == he:
        return None
    return "f" if she > he else "m"


def _noun(words: str) -> str | None:
    """The noun of a nameless one: "witnesses" of "several witnesses at the gate"."""
    said = re.split(r" (?:out of|of|who|whom|in|at|from|to|on|with) |[,(]", words)[0].split()
    return said[-1].lower() if said else None


def _document(account: Account, actor: Actor, top: Head, shelf: Shelf) -> str | None:
    """The account that a body gave out, or that a book, a paper, a body of another one is."""
    bodily = actor.kind in _BODILY
    name = _name(actor.name, actor.kind)
    if bodily and name and _gives_out(name, top):
        return top.document
    if bodily or actor.kind == "record" or is_of_a_text(actor.name):
        return shelf.named(actor.name, top.document, body=bodily) or noted(account, actor.name)
    return None


def _gives_out(name: Name, top: Head) -> bool:
    """Whether a body is one of those at an account's head, or the first part of its title."""
    for body in filter(None, map(content, top.bodies)):
        if one_body(name, Name(body)) or name.parts == body[-1:]:
            return True
    return len(name.parts) > 1 and content(re.split(r"[:›]", top.title)[0]) == name.parts


def _name(words: str, kind: str) -> Name | None:
    if kind in _BODILY:
        parts = content(words)
        return Name(parts) if parts else None
    if kind != "person":
        return None
    if HANDLE.match(words):
        return Name((folded(words),))
    return person_name(words)


def _roles(words: str) -> Iterator[str]:
    """ "The chief mate, Ms Ilka Sorran" gives "chief mate" and "ms"."""
    before, end = "", 0
    for found in _WORD.finditer(words):
        word = found[0].lower().rstrip(".")
        plain = plain_title(word)
        if is_person_noun(plain) or word in COURTESY or plain in listed("honorifics"):
            yield plain
            if before not in _ARTICLES and words[end : found.start()] == " ":
                yield f"{before} {plain}"
        before, end = word, found.end()


def _office(actor: Actor) -> str | None:
    """ "The chief mate" of an actor without a name: definite, two or three words."""
    words = actor.name.lower().split()
    if actor.kind not in ("person", "organisation") or not 1 < len(words) < 4:
        return None
    return " ".join(words[1:]) if words[0] == "the" else None


def one_body(a: Name, b: Name) -> bool:
    """Whether names are one body's, where the shorter one has at least two words."""
    return min(len(a.parts), len(b.parts)) > 1 and same_body(a, b) is Likeness.EQUAL
