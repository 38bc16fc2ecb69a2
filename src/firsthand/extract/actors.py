"""Who is meant: the mentions in an account's attributions, joined into actors, each with a reason.

The resolver may decline. It joins by names whose parts agree, by a role that only one actor
has, by pronouns that fit one candidate better than all others; where two fit alike, the mention
stays an actor of its own and says so. It never looks at what a name means, only at its shape.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from firsthand.extract import cues
from firsthand.extract.names import Likeness, compared
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS, noun_phrase
from firsthand.extract.phrasing import (
    FIRST_PERSON,
    HE,
    IT,
    SHE,
    THEY,
    YOU,
    Phrase,
    lexicon,
    phrase,
)
from firsthand.model import Actor, Attribution, Mention, Quotation, Span, Text

LOOK_BACK = 6
"""How many sentences a pronoun may reach back."""
ROLES = ("source", "addressee", "outlet")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The actors of an account, its attributions with actors filled in, and its author's actor."""

    actors: tuple[Actor, ...]
    attributions: tuple[Attribution, ...]
    author: str | None


@dataclass(slots=True)
class _Actor:
    """One actor while it grows."""

    phrases: list[Phrase] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    gender: str | None = None
    last: int = -1
    strong: bool = False
    seen: int = -1

    @property
    def kind(self) -> str:
        return next((p.kind for p in self.phrases if p.name), self.phrases[0].kind)


@dataclass(frozen=True, slots=True)
class _Spot:
    """One mention: where, in what role of which attribution, and its sentence."""

    span: Span
    role: str
    attribution: int
    sentence: int
    subject: bool


def resolve(
    text: Text,
    parse: Parse,
    attributions: Sequence[Attribution],
    *,
    quotations: Sequence[Quotation] = (),
) -> Resolution:
    """The actors behind the sources, listeners and outlets of an account.

    Actor ids are ``a1``, ``a2``, ... in order of first mention. Attributions come back with
    ``source_actor``, ``addressee_actor`` and ``outlet_actor``.
    """
    resolver = _Resolver(text, parse, attributions, quotations)
    return resolver.result()


class _Resolver:
    """The state of one run over one account."""

    def __init__(
        self,
        text: Text,
        parse: Parse,
        attributions: Sequence[Attribution],
        quotations: Sequence[Quotation],
    ) -> None:
        self.text = text
        self.parse = parse
        self.attributions = attributions
        self.quoted = sorted(p for q in quotations for p in q.pieces)
        self.starts = [s.start for s in parse.sentences]
        self.actors: list[_Actor] = []
        self.linked: dict[tuple[int, str], int] = {}
        self.author: int | None = None
        self.examined = _examined(text.characters)
        direct = [
            (n, p) for n, a in enumerate(attributions) if a.mode != "indirect" for p in a.content
        ]
        self.direct = sorted(direct, key=lambda x: (x[1].start, -x[1].end))

    def result(self) -> Resolution:
        spots = self._spots()
        later = []
        for spot in spots:
            found = phrase(self.parse, spot.span, spot.role or "subject")
            if found.pronoun in FIRST_PERSON or found.pronoun in YOU:
                if spot.role:
                    later.append((spot, found))
                continue
            self._place(spot, found)
        for spot, found in later:
            self._person_of_speech(spot, found)
        return self._finish()

    # ------------------------------------------------------------------ mentions

    def _spots(self) -> list[_Spot]:
        out = []
        taken: set[int] = set()
        for n, attribution in enumerate(self.attributions):
            for role in ROLES:
                spans = getattr(attribution, role)
                for span in spans[:1]:
                    out.append(_Spot(span, role, n, self._sentence(span.start), role == "source"))
                    taken.update(self.parse.within(span))
        out += [s for s in self._others(taken)]
        return sorted(out, key=lambda s: (s.span.start, -s.span.end, s.role))

    def _others(self, taken: set[int]) -> Iterator[_Spot]:
        """People and bodies that are no source, but that a pronoun may mean."""
        for word in self.parse.words:
            if word.i in taken or word.pos not in ("NOUN", "PROPN"):
                continue
            if word.dep in ("compound", "nmod", "amod", "flat"):
                continue
            if word.pos == "PROPN" and word.entity in ("PERSON", "ORG", ""):
                usable = word.entity == "PERSON" or word.dep in SUBJECTS
            else:
                usable = (
                    _human(word.lemma)
                    or word.lemma in cues.words("records")
                    or (word.lemma in lexicon("organisations"))
                )
            if usable:
                span = noun_phrase(self.parse, word.i)
                if not span.start <= word.start < span.end:
                    span = Span(word.start, word.end)
                yield _Spot(span, "", -1, word.sentence, word.dep in SUBJECTS)

    def _sentence(self, at: int) -> int:
        return max(bisect_right(self.starts, at) - 1, 0)

    # ------------------------------------------------------------------ joining

    def _place(self, spot: _Spot, found: Phrase) -> None:
        if found.pronoun is not None:
            if spot.role:
                self._pronoun(spot, found)
            return
        known, rule = self._known(found)
        if known is None:
            self.actors.append(_Actor())
            known = len(self.actors) - 1
        self._link(known, spot, found, rule)

    def _known(self, found: Phrase) -> tuple[int | None, str]:
        if found.head.startswith(("q", "a")) and re.fullmatch(r"[qa][.:—–-]*", found.head):
            return self._same_words(found), "label of question and answer"
        if found.name is not None:
            return self._by_name(found)
        same = self._same_words(found)
        if found.definite or found.words.lower().startswith(("my ", "our ")):
            if same is not None:
                return same, "same words"
            return self._by_role(found)
        if same is not None and not found.words.lower().startswith(
            ("a ", "an ", "some ", "one ", "two ")
        ):
            if found.head not in (
                "man",
                "woman",
                "spokesman",
                "spokeswoman",
                "resident",
                "official",
            ):
                return same, "same words"
        return None, "first mention"

    def _same_words(self, found: Phrase) -> int | None:
        words = found.words.casefold()
        for n in range(len(self.actors) - 1, -1, -1):
            if any(p.words.casefold() == words for p in self.actors[n].phrases):
                return n
        return None

    def _by_name(self, found: Phrase) -> tuple[int | None, str]:
        assert found.name is not None
        fitting = []
        for n, actor in enumerate(self.actors):
            names = [p.name for p in actor.phrases if p.name is not None]
            if not names:
                continue
            if any(m.parts == found.name.parts for m in names):
                if actor.gender and found.gender and actor.gender != found.gender:
                    continue
                return n, "full name" if len(found.name.parts) > 1 else "same name"
            if all(compared(m, found.name) is not Likeness.NONE for m in names) and _like_kinds(
                actor, found
            ):
                if not (actor.gender and found.gender and actor.gender != found.gender):
                    fitting.append(n)
        if len(fitting) == 1:
            return fitting[0], "part of the name"
        if len(fitting) > 1:
            return None, "declined: two have this name"
        return self._by_initials(found)

    def _by_initials(self, found: Phrase) -> tuple[int | None, str]:
        assert found.name is not None
        if len(found.name.parts) == 1 and found.words.isupper() and 2 <= len(found.words) <= 6:
            letters = found.words.casefold()
            for n, actor in enumerate(self.actors):
                for p in actor.phrases:
                    initials = "".join(w[0] for w in re.findall(r"[A-Z]\w+", p.words)).casefold()
                    if initials == letters:
                        return n, "initials"
        return None, "first mention"

    def _by_role(self, found: Phrase) -> tuple[int | None, str]:
        """A definite role goes back to the one actor who has it."""
        fitting = []
        for n, actor in enumerate(self.actors):
            heads = {a for p in actor.phrases for a in p.aliases} | {p.head for p in actor.phrases}
            tails = {p.name.surname for p in actor.phrases if p.name and p.kind != "person"}
            if found.head in heads | tails and actor.phrases[0].plural == found.plural:
                if any(
                    p.words.casefold().startswith(("my ", "his ", "her ")) for p in actor.phrases
                ):
                    continue
                fitting.append(n)
        if len(fitting) == 1:
            return fitting[0], f"only {found.head} in the account"
        if fitting:
            seen = sorted(fitting, key=lambda n: self.actors[n].last)
            if self.actors[seen[-1]].last > self.actors[seen[-2]].last:
                return seen[-1], f"last {found.head} named"
            return None, f"declined: {len(fitting)} could be meant"
        if found.head in ("paper", "newspaper", "agency", "broadcaster", "channel", "journal"):
            outlets = [n for n, a in enumerate(self.actors) if a.kind == "outlet"]
            if len(outlets) == 1:
                return outlets[0], "only outlet in the account"
        return None, "first mention"

    def _pronoun(self, spot: _Spot, found: Phrase) -> None:
        known, rule = self._antecedent(spot, found)
        if known is None:
            self.actors.append(_Actor())
            known = len(self.actors) - 1
        self._link(known, spot, found, rule)

    def _antecedent(self, spot: _Spot, found: Phrase) -> tuple[int | None, str]:
        own = self.attributions[spot.attribution]
        barred = own.content if spot.role == "source" and own.mode == "direct" else ()
        scored: list[tuple[float, int]] = []
        for n in range(len(self.actors) - 1, -1, -1):
            actor = self.actors[n]
            if spot.sentence - actor.last > LOOK_BACK:
                continue
            if not _fits(actor, found) or self._clashes(n, spot):
                continue
            places = [s for s, _ in actor.links if s.end <= spot.span.start]
            places = [s for s in places if not any(b.covers(s) for b in barred)]
            if not places:
                continue
            near = max(places)
            distance = spot.sentence - self._sentence(near.start)
            value = -2.0 * distance + (1.6 if actor.strong else 0.0)
            value += near.start / (len(self.text.characters) + 1) * 0.5
            scored.append((value, n))
        if not scored:
            return None, "no fitting person before"
        scored.sort(reverse=True)
        if len(scored) > 1 and scored[0][0] - scored[1][0] < 0.02:
            return None, "declined: two fit"
        best = self.actors[scored[0][1]]
        if best.gender is None and found.gender is not None:
            best.gender = found.gender
        only = "only fitting" if len(scored) == 1 else "nearest fitting"
        return scored[0][1], f"pronoun: {only}"

    def _clashes(self, actor: int, spot: _Spot) -> bool:
        """A listener is not the speaker, and the other way round."""
        other = "source" if spot.role == "addressee" else "addressee"
        return self.linked.get((spot.attribution, other)) == actor

    def _person_of_speech(self, spot: _Spot, found: Phrase) -> None:
        """I, we, you: whose, is told by the quotation in which the word stands."""
        around = self._speaker_of(spot)
        if around is not None:
            role = "source" if found.pronoun in FIRST_PERSON else "addressee"
            actor = self.linked.get((around, role))
            if actor is not None and found.pronoun in {*FIRST_PERSON, *YOU}:
                self._link(actor, spot, found, "first person of the quotation’s speaker")
                return
        elif found.pronoun in ("i", "me", "my") or (
            found.pronoun == "we" and spot.role == "source"
        ):
            self._link(self._author(), spot, found, "the author speaks")
            return
        same = self._same_words(found)
        if same is None:
            self.actors.append(_Actor())
            same = len(self.actors) - 1
        self._link(same, spot, found, "not resolved")

    def _speaker_of(self, spot: _Spot) -> int | None:
        best: int | None = None
        for n, piece in self.direct:
            if piece.start > spot.span.start:
                break
            if piece.covers(spot.span) and n != spot.attribution:
                if self.attributions[n].mode == "direct" or any(
                    q.covers(spot.span) for q in self.quoted
                ):
                    best = n
        return best

    def _author(self) -> int:
        if self.author is None:
            stated = self.text.metadata.author
            name = stated.value if stated else "the author"
            made = Phrase(
                span=Span(0, 0), words=name, head="author", pronoun=None, name=None, display=name,
                kind="person", named=stated is not None, definite=True, plural=False, gender=None,
                aliases=(),
            )  # fmt: skip
            self.actors.append(_Actor(phrases=[made]))
            self.author = len(self.actors) - 1
        return self.author

    def _link(self, actor: int, spot: _Spot, found: Phrase, rule: str) -> None:
        one = self.actors[actor]
        if found.pronoun is None or not one.phrases:
            one.phrases.append(found)
        if found.gender and one.gender is None:
            one.gender = found.gender
        if spot.sentence >= one.last or not one.links:
            one.last = spot.sentence
            one.strong = spot.subject
        one.links.append((spot.span, rule if spot.role else "elsewhere in the account"))
        if spot.role:
            self.linked[(spot.attribution, spot.role)] = actor
            one.seen = max(one.seen, 0)

    # ------------------------------------------------------------------ result

    def _finish(self) -> Resolution:
        used = sorted(set(self.linked.values()), key=lambda n: (min(self._role_spans(n)), n))
        if self.author is not None and self.author not in used:
            used.append(self.author)
        ids = {n: f"a{k}" for k, n in enumerate(used, 1)}
        actors = tuple(self._made(n, ids[n]) for n in used)
        filled = []
        for n, a in enumerate(self.attributions):
            got = {role: self.linked.get((n, role)) for role in ROLES}
            filled.append(
                replace(
                    a,
                    source_actor=None if got["source"] is None else ids[got["source"]],
                    addressee_actor=None if got["addressee"] is None else ids[got["addressee"]],
                    outlet_actor=None if got["outlet"] is None else ids[got["outlet"]],
                )
            )
        author = ids[self.author] if self.author is not None else None
        return Resolution(actors, tuple(filled), author)

    def _role_spans(self, actor: int) -> list[Span]:
        spans = [s for s, rule in self.actors[actor].links if rule != "elsewhere in the account"]
        return spans or [Span(len(self.text.characters), len(self.text.characters))]

    def _made(self, n: int, id_: str) -> Actor:
        actor = self.actors[n]
        best = _best(actor)
        name = best.display
        letter = re.fullmatch(r"[qa][.:—–-]*", best.head)
        if letter and self.examined is not None:
            name = self.examined[0 if best.head[0] == "a" else 1]
        mentions: dict[Span, Mention] = {}
        for span, rule in sorted(actor.links):
            if rule != "elsewhere in the account":
                mentions.setdefault(span, Mention(span, rule))
        named = any(p.named for p in actor.phrases)
        if letter and self.examined is not None:
            named = best.head[0] == "a"
        return Actor(id_, name, best.kind, named, tuple(mentions[s] for s in sorted(mentions)))


def _best(actor: _Actor) -> Phrase:
    """The phrase by which an actor is shown: the fullest name, else the first words."""
    named = [p for p in actor.phrases if p.name is not None and p.named]
    if named:
        return max(named, key=lambda p: (len(p.name.parts) if p.name else 0, -p.span.start))
    return actor.phrases[0]


def _like_kinds(actor: _Actor, found: Phrase) -> bool:
    kinds = {p.kind for p in actor.phrases if p.name is not None}
    return found.kind in kinds or found.kind == "person" == actor.kind


def _fits(actor: _Actor, found: Phrase) -> bool:
    """Whether a pronoun can mean an actor, by number, gender and kind."""
    pronoun = found.pronoun
    kind = actor.kind
    plural = actor.phrases[0].plural or kind == "group"
    if pronoun in HE | SHE:
        if kind != "person" or plural:
            return False
        return actor.gender is None or found.gender is None or actor.gender == found.gender
    if pronoun in THEY:
        return plural or kind in ("group", "organisation", "outlet")
    if pronoun in IT:
        return kind in ("organisation", "outlet", "record") and not actor.phrases[0].plural
    return kind == "person"


_HUMAN = re.compile(r"(?:er|or|ist|man|woman|ian|ee|ant|smith|maid|wright|ward|herd|wife)\Z")
_NOT_HUMAN = frozenset(
    "water number order river paper letter matter power tower corner other weather winter summer office"
    " sister mother answer border harbour floor door motor error mirror moment plant tree fee coffee"
    " committee restaurant warrant grant quarter hammer ladder shoulder finger computer tractor car".split()
)


def _human(lemma: str) -> bool:
    if lemma in lexicon("kin") or lemma in lexicon("female") or lemma in lexicon("male"):
        return True
    if lemma in lexicon("honorifics"):
        return lemma not in (
            "chair",
            "chief",
            "the",
            "old",
            "young",
            "poor",
            "late",
            "private",
            "general",
            "major",
        )
    return len(lemma) > 4 and lemma not in _NOT_HUMAN and _HUMAN.search(lemma) is not None


_SWORN = re.compile(
    r"^\s*([A-Z][\w.’' -]{2,40}?),\s+sworn\b[^\n]{0,60}?\bexamined by ([^\n.]{3,60})", re.MULTILINE
)


def _examined(characters: str) -> tuple[str, str] | None:
    """Witness and examiner of a record that begins "SIMEON PASK, sworn, examined by counsel"."""
    match = _SWORN.search(characters[:20_000])
    if match is None:
        return None
    witness = match.group(1).strip()
    return (witness.title() if witness.isupper() else witness), match.group(2).strip().lower()
