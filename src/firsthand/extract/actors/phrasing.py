"""What a mention is: a name, a pronoun, a role; of what kind; named or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from firsthand.extract.actors.capitals import Capitals
from firsthand.extract.actors.chunks import PREPOSITIONS, RELATIVES, Chunk, Token, chunk, tokens
from firsthand.extract.actors.kinds import INDEFINITE, common_kind, head_of, is_named, is_plural
from firsthand.extract.actors.names import Gender, Name, folded, name_of
from firsthand.extract.actors.propers import Proper, called, nickname, proper
from firsthand.extract.actors.runs import in_list, is_name, key
from firsthand.extract.actors.wordlists import (
    gender_of,
    is_person_noun,
    listed,
    records,
    written_out,
)
from firsthand.model import ActorKind, Span

I = frozenset("i me my mine myself".split())  # noqa: E741 - the pronoun
WE = frozenset("we us our ours ourselves".split())
YOU = frozenset("you your yours yourself yourselves".split())
HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
PRONOUNS = I | WE | YOU | HE | SHE | THEY | IT
POSSESSIVES = frozenset("my our your his her its their".split())
_DEFINITE = frozenset("the this that these those".split())
_LETTER = re.compile(r"[QA](?:[.:]|\s?[—–-])*\Z")
_RANKLESS = frozenset("own said late same very then such old young poor little dear good".split())


class Role(NamedTuple):
    """What somebody is, as a noun, with the words that narrow it: ("minister", {"prime"})."""

    noun: str
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention as its words show it.

    ``name`` is set for proper names. ``possessor`` is the word of the owner: "his", or a folded
    name. ``ties`` are the capital words that narrow a role ("of Varn"). ``repeatable`` is true
    where the same words, said again, mean the same actor.
    """

    span: Span
    words: str
    head: str
    kind: ActorKind
    named: bool
    display: str
    pronoun: str | None = None
    name: Name | None = None
    definite: bool = False
    repeatable: bool = False
    plural: bool = False
    gender: Gender | None = None
    roles: tuple[Role, ...] = ()
    possessor: str | None = None
    ties: frozenset[str] = frozenset()

    @property
    def body(self) -> bool:
        """Whether it is no human being."""
        return self.kind in ("organisation", "outlet", "record")


def phrase(capitals: Capitals, span: Span, role: str, *, shows: bool = False) -> Phrase:
    """What the words at a span are.

    ``role`` is source, addressee or outlet, or empty; ``shows`` is true of the source of a record.
    """
    words = span.of(capitals.parse.text)
    found = tokens(capitals, span, speaker=role == "source")
    if found and found[0].lower in PRONOUNS and _alone(found):
        return pronoun(span, words, found[0].lower)
    if _LETTER.match(words.strip()):
        letter = words.strip()[0].lower()
        return Phrase(span, words, letter, "person", False, words.strip())
    parts = chunk(found)
    head = head_of(parts)
    if head is None:
        return Phrase(span, words, words.casefold(), "unknown", False, " ".join(words.split()))
    return _Reading(capitals, span, parts, head, role).phrase(shows)


def _alone(found: Sequence[Token]) -> bool:
    return len(found) == 1 or found[1].text in (",", "(", "—", "–", "-", "both", "all")


def pronoun(span: Span, words: str, lower: str) -> Phrase:
    """A pronoun as a phrase."""
    kind: ActorKind = "unknown"
    if lower in I | HE | SHE:
        kind = "person"
    elif lower in THEY | WE:
        kind = "group"
    gender: Gender | None = "m" if lower in HE else "f" if lower in SHE else None
    shown = "I" if lower == "i" else lower
    plural = lower in THEY | WE
    return Phrase(
        span, words, lower, kind, False, shown, pronoun=lower, plural=plural, gender=gender
    )


class _Reading:
    """One mention while it is read."""

    def __init__(
        self, capitals: Capitals, span: Span, parts: Chunk, head: Token, role: str
    ) -> None:
        self.capitals = capitals
        self.span = span
        self.words = span.of(capitals.parse.text)
        self.parts = parts
        self.head = head
        self.role = role

    def phrase(self, shows: bool) -> Phrase:
        """The mention as a phrase."""
        common = common_kind(self.parts, self.head, self.role, shows=shows)
        found = None if self.parts.joined else self._proper(common)
        kind = self._kind(common, found)
        name = self._name(found, kind)
        roles = tuple(self._roles(found))
        first = key(self.parts.core[0])
        plural = is_plural(self.head, self.parts) if name is None else _plural_name(kind, self.head)
        return Phrase(
            self.span, self.words, self.head.lemma, kind,
            is_named(self.parts, kind, found, self.capitals) or name is not None,
            self._display(found, kind, name),
            name=name, definite=first in _DEFINITE or first in POSSESSIVES or _kin(self.head),
            repeatable=first not in INDEFINITE, plural=plural, gender=self._gender(found, roles),
            roles=roles, possessor=self._possessor(), ties=self._ties(found),
        )  # fmt: skip

    def _proper(self, common: ActorKind) -> Proper | None:
        found = proper(self.parts, self.capitals)
        if found is not None:
            return found
        for aside in self.parts.asides:
            inner = chunk(aside)
            beside = proper(inner, self.capitals) if inner.core else None
            if beside is not None and (beside.kind == common or _person_group(beside, common)):
                return beside
        return None

    def _kind(self, common: ActorKind, found: Proper | None) -> ActorKind:
        if found is None:
            return common
        leads = frozenset(found.titles)
        if self.role == "outlet" and found.kind in ("person", "organisation", "group"):
            return found.kind if found.titles else "outlet"
        if found.kind == "person" and leads:
            if leads & listed("media") and not any(is_person_noun(w) for w in leads):
                return "outlet"
        if found.kind == "person" and self._lead_noun() in listed("vessels"):
            return "group"
        return found.kind

    def _lead_noun(self) -> str:
        small = [t for t in self.parts.core if not t.capital or t.unsure]
        return key(small[-1]) if small else ""

    def _name(self, found: Proper | None, kind: ActorKind) -> Name | None:
        if found is None:
            other = called(self.words) if kind == "person" else None
            return name_of(other) if other else None
        if found.words[:1] == "@":
            return Name((found.words.casefold(),))
        name = name_of(found.words, nick=nickname(self.words))
        if name is not None and found.generation is not None:
            return replace(name, generation=found.generation)
        return name

    def _roles(self, found: Proper | None) -> Iterator[Role]:
        if found is None:
            yield _role(self.parts.core, self.head)
        else:
            yield from _title_roles(found.titles)
            if found.first != 0 and found.first > self.head.start:
                yield _role(self.parts.core, self.head)
            if found.kind != "person":
                yield from _body_roles(found)
        for aside in self.parts.asides:
            inner = chunk(aside)
            head = head_of(inner)
            if aside[0].lower in RELATIVES or aside[0].lower in PREPOSITIONS:
                continue
            if head is not None and not head.capital and head.tag in ("NN", "NNS"):
                yield _role(inner.core, head)

    def _gender(self, found: Proper | None, roles: Sequence[Role]) -> Gender | None:
        words = {r.noun for r in roles} | set(found.titles if found else ())
        words |= {t.lower for t in self.parts.core if t.lower in ("himself", "herself")}
        if found is None:
            words.add(key(self.head))
        return gender_of(frozenset(words))

    def _possessor(self) -> str | None:
        core = self.parts.core
        if key(core[0]) in POSSESSIVES:
            return key(core[0])
        for before, mark in pairwise(core):
            if mark.tag == "POS" and mark.end < self.head.end and is_name(before, self.capitals):
                return folded(before.text)
        return "my" if _kin(self.head) and self.head.capital and len(core) == 1 else None

    def _ties(self, found: Proper | None) -> frozenset[str]:
        if found is not None:
            return frozenset()
        around = [*self.parts.core[:-1], *self.parts.ties]
        ties = {folded(t.text) for t in around if is_name(t, self.capitals)}
        owners = [
            a for a, b in pairwise(self.parts.core) if b.tag == "POS" and b.end < self.head.end
        ]
        return frozenset(ties | {folded(t.text) for t in owners})

    def _shortest(self) -> str:
        """The core with what it is tied to, without relatives, participles and brackets."""
        end = self.parts.core[-1].end
        for token in self.parts.ties:
            if token.lower in RELATIVES or token.tag in ("VBN", "VBD", "VBZ", "VBP", "MD"):
                break
            end = token.end
        if self.parts.joined:
            end = self.span.end
        return self.capitals.parse.text[self.span.start : end]

    def _display(self, found: Proper | None, kind: ActorKind, name: Name | None) -> str:
        if found is not None and kind != "record":
            article = kind in ("organisation", "outlet", "group") and found.article
            return f"the {found.display}" if article else found.display
        other = called(self.words) if name is not None else None
        return other or shown(self._shortest(), self.capitals, self.parts)


def _plural_name(kind: ActorKind, head: Token) -> bool:
    return kind == "group" and head.tag in ("NNS", "NNPS")


def _kin(head: Token) -> bool:
    return in_list(head, listed("kin"))


def _person_group(beside: Proper, common: ActorKind) -> bool:
    """A name beside a role is that of its holder; beside a body, that of the body."""
    bodies = ("organisation", "outlet")
    return beside.kind in bodies and common in bodies


def _role(core: Sequence[Token], head: Token) -> Role:
    """The head noun with the words between article and head that narrow it."""
    own: list[Token] = []
    for token in core:
        if token.end > head.start:
            break
        own = [] if token.tag == "POS" else [*own, token]
    marks = frozenset(
        key(t) for t in own
        if t.tag not in ("DT", "PRP$", "CD", "PDT") and key(t) not in _RANKLESS
        and key(t) not in INDEFINITE and t.text[:1].isalnum() and key(t) not in POSSESSIVES
    )  # fmt: skip
    return Role(_noun(head), marks)


def _noun(head: Token) -> str:
    word = key(head)
    if is_person_noun(word) or word in listed("organisations") or word in listed("groups"):
        return word
    return head.lemma


def _title_roles(titles: Sequence[str]) -> Iterator[Role]:
    for n, word in enumerate(titles):
        if is_person_noun(word) or word in listed("honorifics"):
            yield Role(written_out().get(word, word), frozenset(titles[:n]))


def _body_roles(found: Proper) -> Iterator[Role]:
    """A body's name makes its own words a role: the Civic Ballot Trust is "the trust"."""
    for word in found.words.split():
        small = word.lower()
        if small in listed("organisations") | listed("firms") | listed("mastheads"):
            yield Role(small)


def shown(words: str, capitals: Capitals, parts: Chunk) -> str:
    """An account's own words as they are shown: small letters but for names."""
    out = " ".join(words.split())
    first, _, rest = out.partition(" ")
    if not is_name(parts.core[0], capitals):
        first = first.lower()
    if out.isupper() and len(out) > 3 and not in_list(parts.core[0], records()):
        rest = rest.title()
        first = first if rest else first.title()
    return f"{first} {rest}".strip()
