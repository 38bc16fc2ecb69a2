"""An invented account with values of every kind, made by hand, for the tests of what shows them."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import Account, Examination, Span
from firsthand.values import Distance, Harm, Moment, Place, Quantity, Spot, Values
from tests.report.builder import Described, Said, account, examination

BODY = (
    "In the night of 4 May 1987 the granary of Sellow burned. At 14:30 on 5 May Ada Vale saw smoke "
    "10 km west of Sellow. The river board said on 6 May that at least 161 sacks were lost, among "
    "them 40 sacks of rye. Since 1986 guards had stood at the mill near Orrin. Before the harvest "
    "dozens of people were beaten by the guards. After the fire two men were shot in Norrey. "
    "In Quessa, 700 metres from the bridge, shots rang out. On the road between Sellow and Orrin "
    "about 30 carts were burned. In 1941 the mill had burned before."
)
SELLOW = Spot("own:1", "Sellow", 54.10, 10.20, 2.0, "town", "XA", 4000)
ORRIN = Spot("own:2", "Orrin Mill", 54.25, 10.90, 1.0, "town", "XA", 900)
NORREYS = (
    Spot("own:3", "Norrey", 54.6, 9.6, 3.0, "town", "XA", 700),
    Spot("own:4", "Norrey", 53.4, 11.4, 3.0, "town", "XB", 600),
)


def span(made: Account, words: str, nth: int = 0) -> Span:
    """Where some words stand, the first time or a later one."""
    at = -1
    for _ in range(nth + 1):
        at = made.text.characters.index(words, at + 1)
    return Span(at, at + len(words))


def sellow(document: str = "d1") -> Account:
    """The account with its values."""
    said = [
        Said("In the night of 4 May 1987 the granary of Sellow burned."),
        Said("smoke 10 km west of Sellow", ("Ada Vale",), "saw", "saw"),
        Said(
            "at least 161 sacks were lost, among them 40 sacks of rye", ("The river board",), "said"
        ),
        Said("Before the harvest dozens of people were beaten by the guards."),
        Said("After the fire two men were shot in Norrey."),
    ]
    about = Described([("title", "The granary of Sellow"), ("body", BODY)], said)
    made = account(replace(about, title="The granary of Sellow", published="1987-05-08"), document)

    def at(words: str, nth: int = 0) -> Span:
        return span(made, words, nth)

    harvest = at("the harvest")
    moments = (
        Moment("m1", at("the night of 4 May 1987"), "1987-05-04T20:00", "1987-05-05T06:00", None, "occurred", "night"),
        Moment("m2", at("At 14:30 on 5 May"), "1987-05-05T14:30", "1987-05-05T14:30", None, "observed", "clock", "m1"),
        Moment("m3", at("on 6 May"), "1987-05-06", "1987-05-06", "1987-05-06", "said", "day", "published"),
        Moment("m4", at("Since 1986"), "1986-01-01", None, "1986/..", "occurred", "since"),
        Moment("m5", at("Before the harvest"), None, None, None, "occurred", "order", None, "before", harvest),
        Moment("m6", at("After the fire"), None, None, None, "occurred", "order", None, "after", at("the fire")),
        Moment("m7", at("In 1941"), "1941-01-01", "1941-12-31", "1941", "occurred", "year"),
    )  # fmt: skip
    places = (
        Place("p1", at("Sellow", 1), SELLOW, (SELLOW,), "by name"),
        Place("p2", at("Sellow", 2), SELLOW, (SELLOW,), "by name"),
        Place("p3", at("Orrin"), ORRIN, (ORRIN, NORREYS[1]), "by name"),
        Place("p4", at("Norrey"), None, NORREYS, "by name"),
        Place("p5", at("Quessa"), None, (), "by context"),
        Place("p6", at("Sellow", 3), SELLOW, (SELLOW,), "by name"),
        Place("p7", at("Orrin", 1), ORRIN, (ORRIN,), "by name"),
    )
    distances = (
        Distance("x1", at("10 km west of Sellow"), 9.5, 10.5, at("Sellow", 2), None, "W", "from"),
        Distance("x2", at("near Orrin"), 0, 3, at("Orrin"), None, None, "near"),
        Distance("x3", at("700 metres from the bridge"), 0.65, 0.75, at("the bridge"), None, None, "from"),
        Distance("x4", at("between Sellow and Orrin"), 0, 46, at("Sellow", 3), at("Orrin", 1), None, "between"),
    )  # fmt: skip
    rye, then = at("rye"), at("on 6 May")
    quantities = (
        Quantity("q1", at("at least 161 sacks"), 161, None, "at_least", "sacks", "lost", "bound"),
        Quantity("q2", at("40 sacks of rye"), 40, 40, "exact", "sacks", None, "digits", None, "q1", rye, then),
        Quantity("q3", at("dozens of people"), 24, 99, "vague", "people", "beaten", "vague"),
        Quantity("q4", at("two men"), 2, 2, "exact", "men", "shot", "word"),
        Quantity("q5", at("about 30 carts"), 27, 33, "about", "carts", None, "about"),
    )  # fmt: skip
    harms = (
        Harm("h1", at("beaten"), "collective", "beat", "by", at("the guards")),
        Harm("h2", at("shot"), "passive_without_doer", "shoot", "passive", victim=at("two men")),
        Harm("h3", at("shots rang out"), "intransitive", "shoot", "phrase"),
    )
    return replace(made, values=Values(moments, places, distances, quantities, harms))


def valued(*documents: str) -> Examination:
    """An examination of the account, or of several copies of it."""
    return examination(*(sellow(d) for d in documents or ("d1",)))


def many(places: int, moments: int) -> Examination:
    """One account with so many places and moments, each with its sentence."""
    said, parts = [], []
    for n in range(max(places, moments)):
        parts.append(f"On day {n} they came to Ort{n} and counted {n + 3} carts.")
        said.append(Said(parts[-1]))
    made = account(Described([("body", " ".join(parts))], said))
    spots = [
        Spot(
            f"own:{n}", f"Ort{n}", 50 + n * 7 % 40 / 10, 20 + n * 13 % 60 / 10, 2.0, "town", "XA", n
        )
        for n in range(places)
    ]
    days = [f"1987-05-{n % 28 + 1:02}" for n in range(moments)]
    values = Values(
        tuple(
            Moment(f"m{n}", span(made, f"day {n} "), day, day, None, "occurred", "day")
            for n, day in enumerate(days)
        ),
        tuple(
            Place(f"p{n}", span(made, f"Ort{n} "), s, (s,), "by name") for n, s in enumerate(spots)
        ),
        tuple(
            Distance(f"x{n}", span(made, f"to Ort{n} "), 9, 11, span(made, f"Ort{n} "), None, None, "from")
            for n in range(places)
        ),
        tuple(
            Quantity(f"q{n}", span(made, f"{n + 3} carts"), n + 3, n + 3, "exact", "carts", None, "digits")
            for n in range(moments)
        ),
    )  # fmt: skip
    return examination(replace(made, values=values))


def hostile(attack: str) -> Account:
    """The account with an attack in every field of its values that holds words."""
    made = sellow()
    bad = Spot(attack, attack, 54.0, 10.0, 2.0, attack, attack, 1)
    worth = made.values
    moments = [replace(m, edtf=attack, rule=attack) for m in worth.moments]
    odd = Moment(
        attack, Span(3, 9), attack, attack, attack, "said", attack, attack, "after", Span(0, 9)
    )
    places = [
        replace(p, chosen=p.chosen and bad, candidates=(bad, bad), rule=attack)
        for p in worth.places
    ]
    return replace(
        made,
        values=Values(
            (*moments, odd),
            (*places, Place(attack, Span(0, 5), None, (bad, bad), attack)),
            tuple(replace(d, bearing=attack, rule=attack) for d in worth.distances),
            tuple(replace(q, counted=attack, state=attack, rule=attack) for q in worth.quantities),
            tuple(replace(h, act=attack, rule=attack, doer_actor=attack) for h in worth.harms),
        ),
    )
