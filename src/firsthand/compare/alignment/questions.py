"""Questions in plain words, made of what the readings of a point say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.clauses import COPULAS, any_of, be, helped, lent_by
from firsthand.compare.alignment.drafts import (
    ALONE,
    BEFELL,
    befell_in,
    counted_in,
    drafted,
    words_of,
)
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import ANYBODY, WHOLLY
from firsthand.compare.alignment.inflections import many, participle, plural
from firsthand.compare.alignment.lending import Source, head_of, name_in, says_the_act, thing
from firsthand.compare.alignment.quoting import quoting
from firsthand.compare.readings.kinds import several
from firsthand.compare.thesaurus import known
from firsthand.compared import Count, When, Where
from firsthand.extract.lexicons import sections
from firsthand.findings.tensions.lists import STATES

_LONGEST = 20
"""So many words a question may have that does not quote."""
_UNSOUND = re.compile(r"[“”\"«»()\[\]{}<>…_|]|\s[,;:]|[^\w.]\?$")


def question(sources: Sequence[Source]) -> str:
    """The question that readings of one slot answer, as most of them tell it.

    One that is asked of every event has words of its own. Where no reading has surely what a
    question needs, it is one that only quotes.
    """
    asks = Counter(s.gist.asks for s in sources if s.gist.asks is not None)
    if 2 * asks.total() > len(sources):
        name, _, kind = max(sorted(asks), key=lambda q: asks[q]).partition(" ")
        words = " ".join(sections("asked")[name]["words"].split())
        if name.endswith(("_by", "_where")) and kind:
            return words.replace("{}", kind.title())
        counted = sources[0].reading.slot == "quantity"
        return words.replace("{}", several(kind) if counted else kind) if kind else words
    found = _of_all(sources) or _of_one(sources) or _of_most(sources)
    whole = None if found is None else " ".join(found.split()) + "?"
    return whole if whole is not None and sound(whole) else quoting(sources)


def sound(words: str) -> bool:
    """Whether a question is whole: no cut bracket or quotation, no longer than can be taken in."""
    return not _UNSOUND.search(words) and len(words.split()) <= _LONGEST


def _of_one(sources: Sequence[Source]) -> str | None:
    """The question of the reading that says most of what most readings say; None without one."""
    alone = len({s.reading.document for s in sources}) == 1
    drafts = [(s, d) for s in sources if (d := _drafted(s, alone)) is not None]
    told = [" ".join(d.split()) for _, d in drafts]
    acts = _most_told(sources)
    if not drafts:
        return None
    best = max(
        drafts,
        key=lambda one: (
            _tells_most(one[0], acts), told.count(" ".join(one[1].split())), _worth(one[0]),
            _shared(one[0], sources), -len(one[1]), one[0].words,
        ),
    )  # fmt: skip
    return best[1]


def _drafted(source: Source, alone: bool) -> str | None:
    return _whether(source) if source.reading.slot == "polarity" else drafted(source, alone)


def _of_all(sources: Sequence[Source]) -> str | None:
    """The question of all readings together, where they have one that no reading has alone."""
    slot = sources[0].reading.slot
    acts = frozenset(a for s in sources for a in s.gist.acts)
    if slot == "quantity" and len(sources) > 1:
        return _how_many(sources)
    if slot == "polarity":
        return _of_state(sources)
    if slot == "actor" and "ordering" in acts and _most_order(sources):
        return "Who gave the order"
    if slot == "actor" and 2 * sum(_is_first(s) for s in sources) > len(sources):
        found = _of_one(sources)
        return f"{found} first" if found is not None and "first" not in found else None
    return None


def _is_first(source: Source) -> bool:
    """Whether a reading's own words speak of the first who did something."""
    began = source.reading.act in ("begin", "start", "commence")
    return (
        source.gist.first and not began and "first" in source.telling.words(source.reading.clause)
    )


def _most_order(sources: Sequence[Source]) -> bool:
    """Whether most readings are of an order, and one tells it with a verb or a noun of ordering."""
    told = [s.clause is not None and says_the_act(s.clause, s.gist) for s in sources]
    of_order = sum("ordering" in s.gist.acts for s in sources)
    return 2 * of_order > len(sources) and any(told)


def _of_most(sources: Sequence[Source]) -> str | None:
    """When an event was, or where or when most accounts say that a thing did something alone."""
    word = {"time": "When", "place": "Where"}.get(sources[0].reading.slot)
    if word is None or len({s.reading.document for s in sources}) == 1:
        return None
    act = any_of([s.reading.act for s in sources])
    if act is None or 2 * sum(s.reading.act == act for s in sources) <= len(sources):
        return None
    if word == "When" and act in _events() and act != "open":
        return f"When was the {_events()[act]}"
    own = [s for s in sources if s.clause is not None and s.clause.act == act]
    who = any_of([thing(s, s.clause.slot("subject")) for s in own if s.clause is not None])
    lasted = any(isinstance(s.reading.value, When) and s.reading.value.lasted for s in sources)
    far = any(isinstance(s.reading.value, Where) and s.reading.value.tie == "from" for s in sources)
    if who is None or act not in ALONE or lasted or far:
        return None
    return f"{word} did {who} {act}"


@cache
def _events() -> dict[str, str]:
    """For verbs that stand for an event, the noun for it: "shoot", the shooting."""
    parts = sections("events")
    return {verb: name for name, part in parts.items() for verb in part["verbs"].split()}


def _how_many(sources: Sequence[Source]) -> str | None:
    """How many there were of what most readings count, and what befell or was done to most of them."""
    what, acts = _what(sources), _most_told(sources)
    befell = sorted(acts & BEFELL.keys() - {"being_present"})
    most = 2 * sum(bool(s.gist.acts & acts) for s in sources) > len(sources)
    if what is not None and befell and most:
        done = BEFELL[befell[0]]
        return f"How many {done if what == 'people' or done.startswith('bodies') else f'{what} {done}'}"
    telling = [s for s in sources if s.gist.acts & acts] if most else []
    drafts = [" ".join(d.split()) for s in telling if (d := drafted(s, alone=False)) is not None]
    drafts = [d for d in drafts if not d.endswith("spoken of")]
    if drafts:
        return max(sorted(set(drafts)), key=lambda d: (drafts.count(d), -len(d)))
    of_units = [_unit(s) for s in sources]
    unit = any_of(of_units)
    if unit is not None and 2 * of_units.count(unit) > len(sources):
        return f"How many {unit} are spoken of"
    return None if what is None else f"How many {what} are spoken of"


def _what(sources: Sequence[Source]) -> str | None:
    """What most readings count, in the plural; "people" where they have no one word for them."""
    counts = [c for s in sources if (c := counted_in(s)) is not None]
    what = any_of(counts)
    if what is not None and 2 * counts.count(what) > len(sources):
        return what
    if any(s.gist.counted == ANYBODY for s in sources):
        return "people" if counts or any(befell_in(s) for s in sources) else None
    return what if 2 * len(counts) > len(sources) else None


def _unit(source: Source) -> str | None:
    """The unit in which a reading measures, in the plural."""
    value = source.reading.value
    words = (value.counted or "").lower().split() if isinstance(value, Count) else []
    return plural(words[-1]) if words and words[-1] in units() and len(words[-1]) > 3 else None


def _of_state(sources: Sequence[Source]) -> str | None:
    """Whether something was in a state, done or ordered; None where a reading asks it best."""
    states = [s.gist.state for s in sources if s.gist.state is not None]
    acts = _most_told(sources)
    state = any_of(states) if 2 * len(states) >= len(sources) else None
    if state is None and "ordering" in acts:
        giver = _subject_of_most(sources)
        return f"Was an order given by {giver}" if giver else "Was an order given"
    if state is None and "dying" in acts:
        return _died(sources)
    if state is None and "carrying_arms" in acts:
        who = _subject_of_most(sources) or "anybody"
        return f"{be(who).capitalize()} {who} armed"
    if state is None and _only_damaged(sources):
        what = _bearer(sources)
        return f"{be(what).capitalize()} {what} broken" if what else None
    if state is None:
        return None
    what = _bearer(sources)
    word = _state_word(sources) or state
    return f"{be(what).capitalize()} {what} {word}" if what else None


def _whether(source: Source) -> str | None:
    """Whether what a clause tells is so."""
    lent = lent_by(source, alone=False)
    if lent is None:
        return None
    if source.gist.state is not None:
        return None
    if lent.act in COPULAS:
        fit = (
            lent.subject and lent.state and len(lent.state) > 3 and known(lent.state.lower(), "adj")
        )
        if lent.act == "exist" and lent.subject:
            first, _, rest = lent.subject.partition(" ")
            what = f"a {rest}" if first == "the" and not many(head_of(rest)) else lent.subject
            return f"{be(what, lent.present).capitalize()} there {what}"
        asked = (
            f"{be(lent.subject, lent.present)} {lent.subject} {lent.state}"
            if fit and lent.subject
            else None
        )
    else:
        anybody = lent.subject is None and lent.somebody and not lent.passive
        asked = helped(lent._replace(subject="anybody") if anybody else lent)
        if anybody and lent.object is None:
            asked = None
    return None if asked is None else asked[:1].upper() + asked[1:]


def _most_told(sources: Sequence[Source]) -> frozenset[str]:
    """The classes of acts that most readings tell."""
    told = [a for s in sources for a in s.gist.acts]
    most = max((told.count(a) for a in told), default=0)
    return frozenset(a for a in told if told.count(a) == most)


def _tells_most(source: Source, acts: frozenset[str]) -> bool:
    """Whether a reading's own clause tells what most readings tell."""
    said = source.clause
    if said is None:
        return False
    if not acts:
        return said.act == source.reading.act
    return bool(source.gist.acts & acts) and (
        "=" + said.act in acts or said.act == source.reading.act or says_the_act(said, source.gist)
    )


def _shared(source: Source, sources: Sequence[Source]) -> int:
    """How many readings speak of what one speaks of."""
    return sum(1 for s in sources if s.gist.things & source.gist.things)


def _worth(source: Source) -> int:
    """How much a reading can lend to a question: a verb that says the act, and what is sure."""
    said = source.clause
    plainly = said is not None and said.act not in LIGHT
    own = said is not None and says_the_act(said, source.gist)
    return 2 * plainly + 2 * own + (source.reading.modality == "asserted")


def _only_damaged(sources: Sequence[Source]) -> bool:
    """Whether it is asked if a thing was broken, which some only say was whole, or was damaged."""
    if not any("breaking_open" in s.gist.acts for s in sources):
        return False
    wholly = [s.reading.act in WHOLLY for s in sources]
    return all(s.reading.act in (*COPULAS, *STATES, *WHOLLY) for s in sources) and not all(wholly)


def _died(sources: Sequence[Source]) -> str:
    """Whether somebody died: by name where most readings name the same."""
    named = [w for s in sources for w in s.gist.names]
    most = any_of(named)
    if most is None or 2 * named.count(most) <= len(sources):
        return "Did anybody die"
    text = next(s.telling.text for s in sources if most in s.gist.names)
    return f"Did {name_in((most,), text)} die"


def _subject_of_most(sources: Sequence[Source]) -> str | None:
    """Of whom or what most readings tell it, as one of them writes it; None where they part."""
    found = [thing(s, s.clause.slot("subject")) for s in sources if s.clause is not None]
    things = [w for s in sources for w in s.gist.things]
    most = max(sorted(set(things)), key=things.count, default=None)
    if most is None or 2 * things.count(most) <= len(sources):
        return None
    named = sorted(w for w in found if w is not None)
    return named[0] if named else None


def _bearer(sources: Sequence[Source]) -> str | None:
    """What most readings say to be in a state, as the clearest of them writes it."""
    things = [w for s in sources for w in s.gist.things]
    found = []
    for source in sources:
        slots = source.clause.slots if source.clause is not None else ()
        for slot in slots:
            words = thing(source, slot) if slot.role in ("subject", "object") else None
            so = source.gist.state is not None and source.reading.act != "be"
            if words is not None and (slot.head in source.gist.things or so):
                found.append((things.count(slot.head), len(slot.words) > 1, -len(words), words))
    return max(found)[-1] if found else _shared_thing(sources)


def _shared_thing(sources: Sequence[Source]) -> str | None:
    """What most readings speak of, with its article or as a name; None where it is no noun."""
    named = [w for s in sources for w in s.gist.things]
    most = any_of(named)
    if most is None or 2 * named.count(most) <= len(sources):
        return None
    if any(most in s.telling.names for s in sources):
        return most.capitalize()
    written = any(most in words_of(s.telling.text) for s in sources)
    return f"the {most}" if written and known(most, "noun") else None


def _state_word(sources: Sequence[Source]) -> str | None:
    """The word for the state that most readings use; never that for its contrary.

    Who says "locked" says no to "open": asked by "locked", yes and no would change places.
    """
    told = []
    for source in sources:
        if source.clause is None or source.gist.state is None:
            continue
        part = sections("tensions").get(source.gist.state, {})
        words = frozenset(part.get("words", "").split())
        state = source.clause.slot("state")
        of_verb = participle(source.clause.act)
        told += [w for w in (state.head if state else "", of_verb) if w in words][:1]
    return any_of(told)
