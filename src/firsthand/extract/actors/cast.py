"""The cast of an account: actors while they grow, found again by name, by role, by the same words."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from firsthand.extract.actors.mentions import Spot
from firsthand.extract.actors.names import Likeness, Name, compared, initials, same_body, sound
from firsthand.extract.actors.phrasing import Phrase, Role
from firsthand.extract.actors.wordlists import listed, stand_ins
from firsthand.model import Span

Owner = tuple[str, int] | None
"""Whose somebody is: a figure, or a voice that is not resolved yet."""
MOST_COMPARED = 30
"""A mention is compared with so many of the latest actors that share a name or a role."""
_LAST_EVENTS = 8
_DOING = 0.45
_LATELY = 4
_CLEARLY = 3
_SHORTEST_ODD, _LONGEST_ODD = 5, 30


@dataclass(frozen=True, slots=True)
class Event:
    """One place where a figure stood."""

    span: Span
    sentence: int
    weight: float
    voice: int
    content: int
    verb: int
    role: str


@dataclass(slots=True)
class Figure:
    """One actor while it grows. ``links`` are the mentions that count, each with its reason.

    ``firm`` is false of a bare name that has done nothing yet: it may be a place's.
    """

    first: Phrase
    kind: str
    plural: bool
    gender: str | None = None
    owner: Owner = None
    shown: Phrase | None = None
    tied: bool = False
    doubtful: bool = False
    firm: bool = False
    names: dict[tuple[str, ...], Name] = field(default_factory=dict)
    roles: dict[Role, None] = field(default_factory=dict)
    ties: set[str] = field(default_factory=set)
    links: list[tuple[Span, str]] = field(default_factory=list)
    events: deque[Event] = field(default_factory=lambda: deque(maxlen=_LAST_EVENTS))
    best: Phrase | None = None
    rank: int = -1

    @property
    def display(self) -> Phrase:
        """The phrase by which the figure is shown: the fullest name, else its first words."""
        return self.best or self.shown or self.first

    @property
    def named(self) -> bool:
        """Whether it can be told apart by what the account says."""
        return bool(self.names) or self.tied or self.display.named


class Cast:
    """All figures of one account, with indexes by name, role and words."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.recent: OrderedDict[int, int] = OrderedDict()
        self._by_part: dict[str, dict[int, None]] = {}
        self._by_noun: dict[str, dict[int, None]] = {}
        self._by_words: dict[tuple[str, Owner], int] = {}
        self._by_initials: dict[str, int] = {}
        self._by_span: dict[Span, int] = {}

    # ---------------------------------------------------------------- growing

    def add(self, phrase: Phrase, owner: Owner = None) -> int:
        """A new figure, from its first mention."""
        made = Figure(phrase, phrase.kind, phrase.plural, owner=owner)
        self.figures.append(made)
        return len(self.figures) - 1

    def link(self, n: int, spot: Spot, phrase: Phrase, rule: str) -> None:
        """Count a mention to a figure and learn from its words."""
        figure = self.figures[n]
        if phrase.pronoun is None:
            self.learn(n, phrase)
            self._by_span.setdefault(spot.span, n)
        if phrase.gender and figure.gender is None:
            figure.gender = phrase.gender
        figure.firm = figure.firm or spot.weight >= _DOING or _surely(phrase)
        if spot.role:
            figure.links.append((spot.span, rule))
            if phrase.pronoun is None and figure.shown is None:
                figure.shown = phrase
        figure.events.append(
            Event(
                spot.span,
                spot.sentence,
                spot.weight,
                spot.voice,
                spot.content,
                spot.verb,
                spot.role,
            )
        )
        self.recent[n] = spot.sentence
        self.recent.move_to_end(n)

    def learn(self, n: int, phrase: Phrase) -> None:
        """Names, roles and the like of a figure from one more phrase."""
        figure = self.figures[n]
        if phrase.name is not None:
            self._name(n, phrase)
        for role in phrase.roles:
            figure.roles.setdefault(role)
            self._by_noun.setdefault(role.noun, {})[n] = None
        figure.ties |= phrase.ties
        figure.tied = figure.tied or (phrase.named and bool(phrase.ties))
        figure.gender = figure.gender or phrase.gender
        self._by_words[(phrase.words.casefold(), figure.owner)] = n

    def absorb(self, n: int, other: int) -> None:
        """What is known of a figure that has no role yet is another's: they are one."""
        figure, gone = self.figures[n], self.figures[other]
        self.learn(n, replace(gone.first, name=None, named=False))
        figure.gender = figure.gender or gone.gender
        figure.events.extend(gone.events)
        for span, known in list(self._by_span.items()):
            if known == other:
                self._by_span[span] = n
        if other in self.recent:
            self.recent[n] = max(self.recent.pop(other), self.recent.get(n, -1))
            self.recent.move_to_end(n)

    def _name(self, n: int, phrase: Phrase) -> None:
        figure, name = self.figures[n], phrase.name
        assert name is not None
        if not figure.names or (figure.kind == "person" and phrase.body):
            figure.kind, figure.plural = phrase.kind, phrase.plural
        figure.names.setdefault(name.parts, name)
        for part in _keys(name):
            self._by_part.setdefault(part, {})[n] = None
        letters = initials(phrase.display)
        if len(letters) > 1:
            self._by_initials.setdefault(letters, n)
        rank = sum(2 + (len(part) > 1) for part in name.parts) * 2
        rank += phrase.display.lower() != " ".join(name.parts)
        if rank > figure.rank:
            figure.best, figure.rank = phrase, rank

    # ---------------------------------------------------------------- finding

    def at(self, span: Span) -> int | None:
        """The figure that was mentioned at exactly this span."""
        return self._by_span.get(span)

    def stands(self, span: Span, n: int) -> None:
        """Remember that a span, a pronoun's, means a figure."""
        self._by_span.setdefault(span, n)

    def same_words(self, words: str, owner: Owner) -> int | None:
        """The figure last called by the same words, by the same owner."""
        return self._by_words.get((words.casefold(), owner))

    def by_name(self, phrase: Phrase) -> tuple[int | None, str]:
        """The one figure whose names all agree with a phrase's, and why."""
        name = phrase.name
        assert name is not None
        tiers: dict[Likeness, list[int]] = {}
        for n in self._sharing(name):
            figure = self.figures[n]
            like = self._likeness(figure, phrase)
            if like is not Likeness.NONE:
                tiers.setdefault(like, []).append(n)
        if not tiers:
            return self._initials(phrase)
        best = max(tiers)
        whole = [n for n in tiers[best] if name.parts in self.figures[n].names]
        fitting = whole if whole and (len(name.parts) > 1 or phrase.body) else tiers[best]
        sure = [n for n in fitting if phrase.gender and self.figures[n].gender == phrase.gender]
        fitting = sure if len(sure) == 1 else fitting
        doubtful = [n for n in fitting if self.figures[n].doubtful]
        if doubtful:
            return doubtful[-1], "declined: two have this name"
        if len(fitting) > 1:
            return None, "declined: two have this name"
        return fitting[0], self._why(self.figures[fitting[0]], name, best)

    def _sharing(self, name: Name) -> list[int]:
        """The latest figures that share a part of a name, nearly or exactly."""
        found: dict[int, None] = {}
        for part in _keys(name):
            for n in list(self._by_part.get(part, ()))[-MOST_COMPARED:]:
                found[n] = None
        return sorted(found)[-MOST_COMPARED:]

    def _likeness(self, figure: Figure, phrase: Phrase) -> Likeness:
        name = phrase.name
        assert name is not None
        if figure.gender and phrase.gender and figure.gender != phrase.gender:
            return Likeness.NONE
        if _bodily(figure.kind) != _bodily(phrase.kind) or figure.plural != phrase.plural:
            return Likeness.NONE
        if _contrasted(figure, phrase):
            return Likeness.NONE
        how = compared if _bodily(phrase.kind) == "person" else same_body
        full = [known for known in figure.names.values() if len(known.parts) > 1]
        names = full or list(figure.names.values())
        return min((how(known, name) for known in names), default=Likeness.NONE)

    def _why(self, figure: Figure, name: Name, like: Likeness) -> str:
        if name.parts in figure.names:
            return "full name" if len(name.parts) > 1 else "same name"
        if like is Likeness.VARIANT:
            return "another spelling of the name"
        if like is Likeness.INITIAL:
            return "initial and surname"
        longest = max(len(parts) for parts in figure.names)
        return "part of the name" if len(name.parts) < longest else "fuller name"

    def named_later(self, phrase: Phrase, owner: Owner) -> tuple[int | None, str]:
        """ "The manager said ... The manager, Jan Melk, said": the role that gets its name late."""
        for role in phrase.roles:
            fitting = [
                n for n in self._holding(role.noun)
                if not self.figures[n].names and self.figures[n].owner == owner
                and self._holds(self.figures[n], phrase, role, owner)
            ]  # fmt: skip
            if len(fitting) == 1 and phrase.definite:
                return fitting[0], f"the {role.noun} gets a name"
        return self._relative(phrase)

    def _relative(self, phrase: Phrase) -> tuple[int | None, str]:
        """ "The younger Sattar", "Mrs Hask": the son, the wife of the one who is known."""
        name = phrase.name
        if name is None or len(name.parts) > 1 or not (_contrasting(phrase) or phrase.gender):
            return None, "first mention"
        known = set(self._sharing(name))
        fitting = [
            n for noun in sorted(listed("kin")) for n in self._holding(noun)
            if (owner := self.figures[n].owner) is not None and owner[1] in known
            and owner[0] == "figure" and self._nameless(n, phrase)
        ]  # fmt: skip
        fitting = list(dict.fromkeys(fitting))
        one = fitting[0] if len(fitting) == 1 else None
        return one, "first mention" if one is None else "the relative of that name"

    def _nameless(self, n: int, phrase: Phrase) -> bool:
        """Whether a relative has no surname yet and may be of a phrase's gender."""
        figure = self.figures[n]
        if any(len(parts) > 1 for parts in figure.names):
            return False
        return figure.gender == phrase.gender if phrase.gender else not figure.names

    def _initials(self, phrase: Phrase) -> tuple[int | None, str]:
        name = phrase.name
        assert name is not None
        if len(name.parts) == 1 and 2 <= len(phrase.display) <= 12 and phrase.body:
            found = self._by_initials.get(name.surname.replace(".", ""))
            if found is not None and self.figures[found].kind in ("organisation", "outlet"):
                return found, "initials"
        return None, "first mention"

    def by_role(self, phrase: Phrase, owner: Owner) -> tuple[int | None, str]:
        """The figure that a definite role goes back to, and why."""
        if not phrase.roles:
            return None, "first mention"
        role = phrase.roles[0]
        for nouns, why in (((role.noun,), role.noun), (_others(role.noun), "")):
            fitting = [
                n for noun in nouns for n in self._holding(noun)
                if self._holds(self.figures[n], phrase, role._replace(noun=noun), owner)
            ]  # fmt: skip
            fitting = list(dict.fromkeys(fitting))
            if fitting:
                return self._nearest(fitting, why or f"{role.noun}, called otherwise before")
        return None, "first mention"

    def _holding(self, noun: str) -> list[int]:
        return list(self._by_noun.get(noun, ()))[-MOST_COMPARED:]

    def _holds(self, figure: Figure, phrase: Phrase, role: Role, owner: Owner) -> bool:
        """Whether a figure has a role as a phrase narrows it."""
        if figure.plural != phrase.plural or _bodily(figure.kind) != _bodily(phrase.kind):
            return False
        if figure.gender and phrase.gender and figure.gender != phrase.gender:
            return False
        if owner is not None and figure.owner != owner:
            if figure.owner is not None or role.noun in listed("kin"):
                return False
        known = figure.ties | {part for parts in figure.names for part in parts}
        said = role.marks | phrase.ties
        return any(r.noun == role.noun and said <= r.marks | known for r in figure.roles)

    def pair(self, sentence: int) -> list[int]:
        """The two single figures of the sentence before, in order; empty if they are not two."""
        before = max((s for s in self.recent.values() if s < sentence), default=-1)
        if sentence - before > 2:
            return []
        found = [
            (e.span, n) for n, s in self.recent.items() if s == before
            for e in list(self.figures[n].events)[-1:]
            if not self.figures[n].plural and self.figures[n].kind in ("person", "organisation")
        ]  # fmt: skip
        return [n for _, n in sorted(found)] if len(found) == 2 else []

    def _nearest(self, fitting: list[int], noun: str) -> tuple[int | None, str]:
        if len(fitting) == 1:
            return fitting[0], f"only {noun} in the account so far"
        fitting.sort(key=lambda n: self.recent.get(n, -1))
        last, before = (self.recent.get(n, -1) for n in (fitting[-1], fitting[-2]))
        if last - before >= _CLEARLY:
            return fitting[-1], f"last {noun} mentioned"
        speaking = [n for n in fitting if self.figures[n].links]
        if len(speaking) == 1:
            return speaking[0], f"only {noun} that has spoken so far"
        return None, f"declined: {len(fitting)} could be meant"

    def company(self, sentence: int) -> int | None:
        """The only body spoken of lately whose name says not what it is ("Halden Water")."""
        found = []
        for n in reversed(self.recent):
            if sentence - self.recent[n] > _LATELY:
                break
            figure = self.figures[n]
            if figure.kind == "organisation" and figure.names:
                if not any(role.noun in listed("organisations") for role in figure.roles):
                    found.append(n)
        return found[0] if len(found) == 1 else None

    def only(self, kind: str) -> int | None:
        """The only figure of a kind that stands in a role, or None."""
        found = [n for n, f in enumerate(self.figures) if f.kind == kind and f.links]
        return found[0] if len(found) == 1 else None


def _contrasting(phrase: Phrase) -> bool:
    return phrase.words.lower().startswith(("the younger ", "the elder "))


def _contrasted(figure: Figure, phrase: Phrase) -> bool:
    """ "The younger Sattar" is set against another: not whoever is called Sattar alone."""
    generation = phrase.name.generation if phrase.name else None
    if not generation or not _contrasting(phrase):
        return False
    return not any(known.generation == generation for known in figure.names.values())


def _surely(phrase: Phrase) -> bool:
    """Whether a phrase is surely somebody and not a place."""
    return phrase.name is None or len(phrase.name.parts) > 1 or bool(phrase.roles)


def _others(noun: str) -> tuple[str, ...]:
    return tuple(sorted(stand_ins().get(noun, frozenset()) - {noun}))


def _bodily(kind: str) -> str:
    """Kinds between which names do not pass: human beings, bodies, records."""
    return {"outlet": "body", "organisation": "body", "record": "record"}.get(kind, "person")


def _keys(name: Name) -> Iterator[str]:
    """What two parts that may be one have in common: sound, or all letters but one."""
    parts: Iterable[str] = name.parts if name.nick is None else (*name.parts, name.nick)
    for part in parts:
        yield f"={sound(part)}"
        if len(part) == 1:
            continue
        yield part
        if _SHORTEST_ODD - 1 <= len(part) <= _LONGEST_ODD:
            for n in range(len(part)):
                yield part[:n] + part[n + 1 :]
