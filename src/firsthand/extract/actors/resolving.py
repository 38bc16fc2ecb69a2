"""Who is meant: the mentions in an account's attributions, joined into actors, each with a reason.

The resolver may decline. It joins by names whose parts agree, by a role that only one actor has,
by pronouns that one figure fits better than all others; where two fit alike, the mention stays an
actor of its own and says so. It never looks at what a name means, only at its shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from firsthand.extract.actors.antecedents import COUNTED, antecedent, overlapping
from firsthand.extract.actors.capitals import Capitals
from firsthand.extract.actors.cast import Cast, Figure, Owner
from firsthand.extract.actors.mentions import ROLES, Mentions, Spot
from firsthand.extract.actors.phrasing import (
    HE,
    IT,
    SHE,
    THEY,
    WE,
    YOU,
    I,
    Phrase,
    phrase,
    pronoun,
)
from firsthand.extract.actors.voices import Voices
from firsthand.extract.actors.wordlists import listed
from firsthand.extract.parse import Parse
from firsthand.model import Actor, Attribution, Mention, Quotation, Span, Text

_AGED = re.compile(r"\d+-year-old\Z")
_OWNED = HE | SHE | THEY | IT


@dataclass(frozen=True, slots=True)
class Resolution:
    """The actors of an account, its attributions with actors filled in, and its author's actor."""

    actors: tuple[Actor, ...]
    attributions: tuple[Attribution, ...]
    author: str | None


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
    resolver = _Resolver(text, Capitals(parse), attributions, quotations)
    resolver.run()
    return resolver.result()


class _Resolver:
    """The state of one run over one account."""

    def __init__(
        self,
        text: Text,
        capitals: Capitals,
        attributions: Sequence[Attribution],
        quotations: Sequence[Quotation],
    ) -> None:
        self.text = text
        self.capitals = capitals
        self.attributions = attributions
        self.mentions = Mentions(capitals, attributions, quotations)
        self.cast = Cast()
        self.linked: dict[tuple[int, str], int] = {}
        self.at_span: dict[Span, list[tuple[str, int]]] = {}
        self.voices = Voices(text, self.mentions, self.cast, self.linked)

    def run(self) -> None:
        """Place every mention in text order, then those who speak of themselves."""
        later: list[tuple[Spot, Phrase]] = []
        spots = self.mentions.all()
        for spot in spots:
            if spot.role:
                self.at_span.setdefault(spot.span, []).append((spot.role, spot.attribution))
        for spot in spots:
            shows = spot.role == "source" and self.attributions[spot.attribution].act == "record"
            found = phrase(self.capitals, spot.span, spot.role, shows=shows)
            if found.pronoun is not None and found.pronoun in I | WE | YOU:
                if spot.role:
                    later.append((spot, found))
            elif found.pronoun is not None:
                self._pronoun(spot, found)
            else:
                self._place(spot, found)
        for spot, found in later:
            n, rule = self.voices.meant(spot, found)
            self._link(n, spot, found, rule)

    # ------------------------------------------------------------------ one mention

    def _link(self, n: int, spot: Spot, found: Phrase, rule: str) -> None:
        self.cast.link(n, spot, found, rule)
        if spot.role:
            self.linked[(spot.attribution, spot.role)] = n

    def _place(self, spot: Spot, found: Phrase) -> None:
        known = self.cast.at(spot.span)
        if known is not None:
            self._link(known, spot, found, "same words at the same place")
            return
        owner = self._owner(spot, found)
        n, rule = self._known(spot, found, owner)
        holder = self.cast.at(spot.holder) if spot.holder is not None else None
        if holder is not None and holder != n and self._named_so(holder, found):
            if n is None and not rule.startswith("declined"):
                self._link(holder, spot, found, "called by name")
                return
            if n is not None and not self.cast.figures[holder].links:
                self.cast.absorb(n, holder)
        if n is None:
            if holder is not None and self._may_hold(holder, found):
                self.cast.learn(holder, replace(found, named=False, words="", name=None))
                return
            n = self.cast.add(found, owner)
            self.cast.figures[n].doubtful = rule.startswith("declined")
        self._link(n, spot, found, rule)

    def _named_so(self, n: int, found: Phrase) -> bool:
        """ "My guide is Jan Melk": the role and the name are one person's."""
        figure = self.cast.figures[n]
        return (
            found.name is not None and not figure.names and figure.first.definite
            and figure.plural == found.plural and figure.kind == found.kind == "person"
            and not (figure.gender and found.gender and figure.gender != found.gender)
        )  # fmt: skip

    def _may_hold(self, n: int, found: Phrase) -> bool:
        figure = self.cast.figures[n]
        return found.name is None and figure.plural == found.plural and figure.kind == found.kind

    def _known(self, spot: Spot, found: Phrase, owner: Owner) -> tuple[int | None, str]:
        if found.head in ("q", "a") and found.roles == () and found.name is None:
            return self.voices.letter(found)
        if found.kind == "outlet" and found.words.lower().startswith("this "):
            return self.cast.same_words(found.words, owner), "the account speaks of itself"
        if found.name is not None:
            n, rule = self.cast.by_name(found)
            if n is None and not rule.startswith("declined"):
                return self.cast.named_later(found, owner)
            return n, rule
        if found.definite or found.head == "both" or found.body:
            return self._definite(spot, found, owner)
        if found.repeatable:
            same = self.cast.same_words(found.words, owner)
            if same is not None:
                return same, "same words"
        return None, "first mention"

    def _definite(self, spot: Spot, found: Phrase, owner: Owner) -> tuple[int | None, str]:
        if not found.repeatable:
            return None, "first mention"
        same = self.cast.same_words(found.words, owner)
        n, rule = self.cast.by_role(found, owner)
        if n is None and same is not None:
            return same, "same words"
        if n is None and not rule.startswith("declined"):
            n, other = self._otherwise(spot, found)
            rule = other if n is not None else rule
        return n, rule

    def _otherwise(self, spot: Spot, found: Phrase) -> tuple[int | None, str]:
        """A definite phrase that names no role known so far."""
        if _AGED.search(found.head):
            n, rule = antecedent(self.cast, spot, found, never=overlapping(self.cast, spot.span))
            return n, f"age: {rule}"
        if found.head in COUNTED:
            n, rule = antecedent(self.cast, spot, found)
            return n, f"{found.head}: {rule}"
        if found.head in ("former", "latter"):
            two = self.cast.pair(spot.sentence)
            n = two[found.head == "latter"] if two else None
            return n, f"the {found.head} of the two before"
        if found.kind == "outlet" and found.head in listed("papers"):
            return self.cast.only("outlet"), "the only outlet in the account so far"
        if found.kind == "organisation" and found.head in listed("companies"):
            return self.cast.company(spot.sentence), "the only body that it can be"
        return None, "first mention"

    def _owner(self, spot: Spot, found: Phrase) -> Owner:
        """Whose somebody is: the speaker's, a figure's, nobody's."""
        word = found.possessor
        if word is None:
            return None
        if word in I | WE or word == "my":
            return self.voices.owner(spot)
        if word in YOU:
            return ("you", spot.voice)
        if word in _OWNED:
            inner = replace(spot, span=Span(spot.span.start, spot.span.start + len(word)), role="")
            said = pronoun(inner.span, word, word)
            n, rule = self._antecedent(inner, said)
            if n is None:
                return None
            if "only" in rule:
                self.cast.figures[n].gender = self.cast.figures[n].gender or said.gender
            return ("figure", n)
        named = phrase(self.capitals, self._first_word(spot, word), "")
        if named.name is None:
            return None
        n, _ = self.cast.by_name(named)
        return None if n is None else ("figure", n)

    def _first_word(self, spot: Spot, word: str) -> Span:
        """The owner's own words: what stands before the possessive 's."""
        words = spot.span.of(self.text.characters)
        cut = re.search(r"['’]s?\s", words)
        return Span(spot.span.start, spot.span.start + (cut.start() if cut else len(word)))

    def _pronoun(self, spot: Spot, found: Phrase) -> None:
        n, rule = self.cast.at(spot.span), "the same word"
        if n is None:
            n, rule = self._antecedent(spot, found)
        if n is None:
            if not spot.role:
                return
            n = self.cast.add(found)
        self.cast.stands(spot.span, n)
        self._link(n, spot, self._modest(spot, found, rule), f"{found.head}: {rule}")

    def _modest(self, spot: Spot, found: Phrase, rule: str) -> Phrase:
        """A bystander's pronoun teaches a gender only where nobody else could be meant."""
        return found if spot.role or "only" in rule else replace(found, gender=None)

    def _antecedent(self, spot: Spot, found: Phrase) -> tuple[int | None, str]:
        never = set(overlapping(self.cast, spot.span)) | self.voices.partners(spot.voice)
        speaker = self.linked.get((spot.voice, "source"))
        if speaker is not None:
            never.add(speaker)
            owner = self.cast.figures[speaker].owner
            if owner is not None and owner[0] == "figure" and found.head in THEY:
                never.add(owner[1])
        barred: tuple[Span, ...] = ()
        for role, k in self.at_span.get(spot.span, ()):
            own = self.attributions[k]
            if own.mode != "indirect" and role == "source":
                barred += own.content
            others = (self.linked.get((k, r)) for r in ROLES if r != role)
            never |= {n for n in others if n is not None}
        return antecedent(self.cast, spot, found, barred=barred, never=frozenset(never))

    # ------------------------------------------------------------------ result

    def result(self) -> Resolution:
        """The figures that stand in a role as actors, and the attributions with them."""
        used = [n for n in range(len(self.cast.figures)) if self.cast.figures[n].links]
        used.sort(key=lambda n: (min(s for s, _ in self.cast.figures[n].links), n))
        ids = {n: f"a{k}" for k, n in enumerate(used, 1)}
        actors = tuple(self._made(self.cast.figures[n], ids[n]) for n in used)
        filled = tuple(self._filled(k, a, ids) for k, a in enumerate(self.attributions))
        author = self.voices.author
        return Resolution(actors, filled, ids.get(author) if author is not None else None)

    def _filled(self, k: int, attribution: Attribution, ids: dict[int, str]) -> Attribution:
        source, addressee, outlet = (
            ids[self.linked[(k, role)]] if (k, role) in self.linked else None for role in ROLES
        )
        return replace(
            attribution, source_actor=source, addressee_actor=addressee, outlet_actor=outlet
        )

    def _made(self, figure: Figure, id_: str) -> Actor:
        mentions: dict[Span, Mention] = {}
        for span, rule in sorted(figure.links):
            mentions.setdefault(span, Mention(span, rule))
        shown = figure.display
        kind = shown.kind
        return Actor(
            id_, shown.display, kind, figure.named, tuple(mentions[s] for s in sorted(mentions))
        )
