"""How well the doers of acts of harm are told apart, beside a baseline of few rules.

    python -m bench.values.agency

A row asks of one act, whose place is given, how its doer is told. Where no act of harm was found
there, the answer is wrong. Classes are those of the set; the shared one counts a collective doer
as a named one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from bench.sets import ROOT, SHARED, Gold
from bench.table import Part, Row, plain
from firsthand.extract.harms import harms
from firsthand.extract.parse import Parse, Word
from firsthand.extract.scene import passages, scene
from firsthand.extract.valuing import Ground
from firsthand.model import Span
from firsthand.read import text as read_text
from firsthand.values import Harm

CLASSES_GOAL = 0.88
DOER_GOAL = 0.93
COMPARE = Gold("compare", SHARED / "data/compare/agency/dev.jsonl")
HARMLESS = Gold("harmless", ROOT / "bench/gold/harmless.jsonl")
FALSE_GOAL = 0.05
ACTS = Gold("acts", ROOT / "bench/gold/acts.jsonl")
OWN = Gold("harms", ROOT / "bench/gold/harms.jsonl")
LABELS = {
    "named": "NAMED", "collective": "NAMED", "vague": "VAGUE", "instrument": "INSTRUMENT",
    "passive_without_doer": "AGENTLESS", "intransitive": "INTRANSITIVE", "noun": "NOMINAL",
}  # fmt: skip
TELLING = frozenset(("NAMED", "VAGUE"))


class Answer(NamedTuple):
    """A class in the words of the shared set, and the doer's span."""

    label: str
    agent: Span | None


Entry = dict[str, Any]


def ours(row: Entry) -> Answer:
    """What Firsthand says of the act in the row's place."""
    start, end = row["predicate"]
    for harm in _found(row["text"]):
        if harm.span.start < end and start < harm.span.end:
            return Answer(LABELS[harm.doer_class], harm.doer)
    return Answer("none", None)


_THINGS = frozenset(
    "bullet shell bomb truck car fire famine strike clash explosion blast missile rocket mine".split()
)
_NOBODY = frozenset("man gunman attacker assailant someone somebody person people".split())


def baseline(row: Entry) -> Answer:
    """Few rules on the same parser, with no list of harm: the act's place is all it needs."""
    text = read_text(row["text"].encode(), "row.txt")[0]
    parse = scene(text, passages(text)).parse
    inside = [parse.words[k] for k in parse.within(Span(*row["predicate"]))]
    verbs = [w for w in inside if w.pos == "VERB"]
    if not verbs:
        return Answer("NOMINAL", None)
    return _by_grammar(parse, verbs[0])


def _by_grammar(parse: Parse, verb: Word) -> Answer:
    agent = parse.child(verb.i, "agent")
    passive = agent is not None or parse.child(verb.i, "auxpass", "nsubjpass") is not None
    who = parse.child(agent, "pobj") if agent is not None else parse.child(verb.i, "nsubj")
    if passive and agent is None:
        return Answer("AGENTLESS", None)
    if not passive and parse.child(verb.i, "dobj") is None:
        return Answer("INTRANSITIVE", None)
    if who is None:
        return Answer("AGENTLESS", None)
    word = parse.words[who]
    span = Span(parse.words[parse.first(who)].start, parse.words[parse.last(who)].end)
    label = "INSTRUMENT" if word.lemma in _THINGS else "VAGUE" if word.lemma in _NOBODY else "NAMED"
    return Answer(label, span)


def parts() -> list[Part]:
    """The rows of the bench; a set that is not on this machine is left out."""
    return [
        _part("agency, shared set", COMPARE, None, "agency_shared"),
        _part("agency, own gold, open part", OWN, "open", "agency_own"),
        _part("agency, own gold, blind part", OWN, "blind", "agency_blind"),
        *(_false_acts(which) for which in ("open", "blind")),
        *(_running(which) for which in ("open", "blind")),
    ]


def _false_acts(which: str) -> Part:
    """Acts that are found in sentences which only sound like harm."""
    texts = [str(row["text"]) for row in HARMLESS.rows() if row["part"] == which]
    wrong = sum(len(_found(text)) for text in texts)
    key = f"agency_{_SETS[which]}.false_acts"
    rate = wrong / max(1, len(texts))
    row = Row("false acts a sentence", rate, goal=FALSE_GOAL, key=key, lower=True)
    return Part(
        f"sentences without an act of harm, {which} part ({len(texts)} look-alikes)", (row,)
    )


_SETS = {"open": "own", "blind": "blind"}


def _running(which: str) -> Part:
    """Acts that are found in sentences as accounts have them, where nothing tells where they stand."""
    rows = [row for row in ACTS.rows() if row["part"] == which]
    right, said, hit, due = 0, 0, 0, 0
    for row in rows:
        spans = [h.span for h in _found(row["text"])]
        marks = [Span(*mark) for mark in row["acts"]]
        right += sum(any(s.touches(m) for m in marks) for s in spans)
        hit += sum(any(m.touches(s) for s in spans) for m in marks)
        said, due = said + len(spans), due + len(marks)
    title = f"acts in running text, {which} part ({len(rows)} sentences, {due} acts)"
    key = f"agency_{_SETS[which]}"
    return Part(
        title,
        (
            Row("precision", right / max(1, said), key=f"{key}.acts_precision"),
            Row("recall", hit / max(1, due), key=f"{key}.acts_recall"),
        ),
    )


def _found(words: str) -> tuple[Harm, ...]:
    text = read_text(words.encode(), "row.txt")[0]
    return harms(Ground(text, scene(text, passages(text)).parse))


def _part(title: str, gold: Gold, which: str | None, set_: str) -> Part:
    if not gold.here:
        return Part(title, (), (f"{gold.name} is not on this machine",))
    rows = [row for row in gold.rows() if which is None or row["part"] == which]
    figures, peer = figures_of(rows, ours), figures_of(rows, baseline)
    names = (
        ("classes", "class of the doer", CLASSES_GOAL),
        ("doer", "a doer is told or not", DOER_GOAL),
        ("span", "the doer's words", None),
    )
    return Part(
        f"{title} ({len(rows)} acts)",
        tuple(
            Row(
                words,
                figures[key],
                goal=goal,
                peer=f"{peer[key]:.3f} (few rules)",
                key=f"{set_}.{key}",
            )
            for key, words, goal in names
        ),
    )


def figures_of(rows: Sequence[Entry], way: Callable[[Entry], Answer]) -> dict[str, float]:
    """Shares of rows with the right class, with a doer told or not, and with the doer's words.

    Words are right where they share at least half of all that either span covers.
    """
    answers = [way(row) for row in rows]
    right = {
        "classes": [a.label == _label(r) for r, a in zip(rows, answers, strict=True)],
        "doer": [
            (a.label in TELLING) == (_label(r) in TELLING)
            for r, a in zip(rows, answers, strict=True)
        ],
        "span": [_same(r["agent"], a.agent) for r, a in zip(rows, answers, strict=True)],
    }
    return {key: sum(hits) / max(1, len(hits)) for key, hits in right.items()}


def _label(row: Entry) -> str:
    label = str(row["label"])
    return LABELS.get(label, label)


def _same(gold: Sequence[int] | None, found: Span | None) -> bool:
    if gold is None or found is None:
        return gold is None and found is None
    shared = min(gold[1], found.end) - max(gold[0], found.start)
    return shared * 2 >= max(gold[1], found.end) - min(gold[0], found.start)


if __name__ == "__main__":
    sys.stdout.write(plain(parts()) + "\n")
