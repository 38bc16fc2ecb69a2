"""An invented boat race told by four accounts, compared by hand, for the tests of its page."""

from __future__ import annotations

from dataclasses import replace

from firsthand.compared import (
    Cell,
    Comparison,
    Count,
    Edge,
    Evidence,
    Hypotheses,
    Hypothesis,
    Join,
    Moved,
    Origins,
    Party,
    Point,
    Reading,
    Reuse,
    Since,
    Verdict,
    Weighed,
    Whether,
)
from firsthand.model import Account, Finding, Passage, Span
from firsthand.values import Harm, Moment, Place, Spot, Values
from tests.report.builder import Cited, Described, Said, account, examination

LAKE = Spot("own:1", "Lake Orrin", 54.1, 10.2, 2.0, "lake", "XA", 0)
SHORE = Spot("own:2", "Vessel Point", 54.2, 10.4, 1.0, "cape", "XA", 0)

TEXTS = (
    (
        "The Orrin Herald",
        "On 3 June 2031 a squall struck the race on Lake Orrin. At least nine rowers drowned, the "
        "umpire said. The rescue launch was late (1).",
        [
            Said("On 3 June 2031 a squall struck the race on Lake Orrin."),
            Said("At least nine rowers drowned", ("the umpire",), "said"),
            Said("The rescue launch was late"),
        ],
        [Cited("(1)", behind=("The rescue launch was late",))],
    ),
    (
        "Letters to the editor",
        "At least nine rowers drowned, as I read it. Nobody warned them. Twelve were beaten off the "
        "pier at Vessel Point.",
        [Said("At least nine rowers drowned"), Said("Nobody warned them.")],
        [],
    ),
    (
        "The club",
        "Seven rowers died on 3 June 2031. The club warned every crew, says Mara Dolan.",
        [
            Said("Seven rowers died on 3 June 2031."),
            Said("The club warned every crew", ("Mara Dolan",), "says"),
        ],
        [],
    ),
    ("A diary", "I stayed at home and mended nets.", [Said("I stayed at home")], []),
)


def accounts(attack: str = "") -> tuple[Account, ...]:
    """The four accounts with a few values."""
    made = [
        account(
            Described(
                [("body", text), *([("body", attack)] if attack else [])], said, cited,
                gaps=[(attack, attack)] if attack and n == 4 else (), title=title + attack,
                author=attack or None, outlet=attack or None, published=attack or None,
                path=f"{n}{attack}.txt",
            ),
            f"d{n}",
        )
        for n, (title, text, said, cited) in enumerate(TEXTS, start=1)
    ]  # fmt: skip

    def at(n: int, words: str) -> Span:
        return span(made[n], words)

    day = ("2031-06-03", "2031-06-03", "2031-06-03", "occurred", "day")
    worth = (
        Values(
            moments=(Moment("d1.m1", at(0, "On 3 June 2031"), *day),),
            places=(Place("d1.p1", at(0, "Lake Orrin"), LAKE, (LAKE,), "by name"),),
            harms=(Harm("d1.h1", at(0, "drowned"), "intransitive", "drown", "verb"),),
        ),
        Values(
            places=(Place("d2.p1", at(1, "Vessel Point"), SHORE, (SHORE,), "by name"),),
            harms=(Harm("d2.h1", at(1, "beaten"), "passive_without_doer", "beat", "passive"),),
        ),
        Values(moments=(Moment("d3.m1", at(2, "on 3 June 2031"), *day),)),
        Values(),
    )
    return tuple(replace(a, values=v) for a, v in zip(made, worth, strict=True))


def span(made: Account, words: str) -> Span:
    """Where some words first stand."""
    start = made.text.characters.index(words)
    return Span(start, start + len(words))


def regatta(attack: str = "") -> Comparison:
    """The comparison; ``attack`` is put into every field that holds words."""
    told = accounts(attack)

    def reading(
        n: int, words: str, slot: str, value: object, printed: str, **more: object
    ) -> Reading:
        where = span(told[n], words)
        return Reading(
            told[n].id, where, where, slot, value, printed + attack, "die" + attack, (attack,),
            "rule" + attack, **more,
        )  # type: ignore[arg-type]  # fmt: skip

    umpire, mara = "d1.a1", "d3.a1"
    nine = reading(0, "At least nine rowers drowned", "quantity", Count(9, None, "at_least"),
                   "at least 9", voice=umpire, chain=(umpire,))  # fmt: skip
    again = reading(
        1, "At least nine rowers drowned", "quantity", Count(9, None, "at_least"), "at least 9"
    )
    seven = reading(2, "Seven rowers died", "quantity", Count(7, 7, "exact"), "7")
    not_warned = reading(1, "Nobody warned them", "polarity", Whether(False), "not so")
    warned = reading(2, "The club warned every crew", "polarity", Whether(True), "so",
                     voice=mara, chain=(mara, "?"), modality="alleged")  # fmt: skip
    late = reading(0, "The rescue launch was late", "polarity", Whether(True), "so")
    odd = (reading(3, attack, "polarity", None, "", modality="unknown"),) if attack else ()
    points = (
        Point("p1", "How many drowned?" + attack, "quantity", "die", (nine, again, seven), ("d4",),
              (), ("same act" + attack, "same thing")),
        Point("p2", "Were they warned?" + attack, "polarity", "warn", (not_warned, warned), (),
              ("d1", "d4"), ("same act",)),
        Point("p3", "Was the launch late?" + attack, "polarity", "be", (late, *odd), ("d2", "d3"),
              () if attack else ("d4",), (attack,)),
    )  # fmt: skip
    verdicts = (
        Verdict("p1", "quantity", nine, again, "agree", "quantity.same" + attack, "Both 9." + attack),
        Verdict("p1", "quantity", nine, seven, "conflict", "quantity.apart", "9 or more and 7." + attack),
        Verdict("p1", "quantity", again, seven, "conflict", "quantity.apart", "9 or more and 7." + attack),
        Verdict("p2", "polarity", not_warned, warned, "disputed", "polarity.denied", "Said, denied.",
                one_witness=True),
    )  # fmt: skip
    herald = span(told[0], "At least nine rowers drowned")
    letter = span(told[1], "At least nine rowers drowned")
    edges = (
        Edge(
            "d1",
            umpire,
            "quotes",
            "stated",
            (Passage("d1", span(told[0], "the umpire")),),
            "named" + attack,
        ),
        Edge("d2", "d1", "copies", "inferred", (Passage("d2", letter),), "same words" + attack),
        Edge("d3", "?", "heard_from", "stated", (), "nobody is named" + attack),
    )
    reuse = (
        Reuse("d1", "d2", "copy", (herald,), (letter,), 0.4, "b_from_a", "runs" + attack, "Long run." + attack),
        Reuse("d1", "d3", "shared_error", (herald, letter), (span(told[2], "Seven"),), 0.01, None, "error", "Odd."),
    )  # fmt: skip
    origins = (
        Origins("p1", "at least 9" + attack, ("d1", "d2"), 1, 1, (umpire,), (umpire,),
                (Join("shared_wording" + attack, "d1", "d2", (Passage("d2", letter),)),),
                "One umpire." + attack, 1, (1, 2), edges[:2]),
        Origins("p1", "7" + attack, ("d3",), 0, 0, (), (), (), "Nobody." + attack),
    )  # fmt: skip
    actors = tuple(replace(a, name=a.name + attack) for a in told[2].actors)
    told = (*told[:2], replace(told[2], actors=actors), told[3])
    parties = (Party(umpire, "the umpire" + attack, False, (umpire,)),)
    found = (
        Finding(
            "f1",
            "conflict.quantity",
            "They differ." + attack,
            "apart" + attack,
            (Passage("d3", seven.span),),
        ),
    )
    return Comparison(
        examination(*told), parties, points, verdicts, reuse, edges, origins, found,
        board(told, attack), since(attack),
    )  # fmt: skip


def board(told: tuple[Account, ...], attack: str) -> Hypotheses:
    """Two explanations of who was warned, judged by one person on two passages."""
    cells = (
        Cell("late", "inconsistent", "N. Sund" + attack, "2032-01-05", "Nobody was." + attack),
        Cell("deaf", "consistent", "N. Sund", "2032-01-05"),
    )
    evidence = (
        Evidence("Nobody was warned." + attack, "d2", span(told[1], "Nobody warned them"), ("d2",), cells),
        Evidence("All were.", "d3", span(told[2], "The club warned every crew"), ("d3.a1",), ()),
    )  # fmt: skip
    rows = (
        Weighed(("d2",), evidence[:1], ("inconsistent", "consistent", None), (("deaf", "late"),)),
        Weighed(("d3.a1",), evidence[1:], (None, None, None), ()),
    )
    asked = (
        Hypothesis("late", "They were warned late." + attack, "A warning before noon." + attack),
        Hypothesis("deaf", "They were warned and did not hear."),
        Hypothesis("none", "None of these."),
    )
    return Hypotheses("Who was warned?" + attack, asked, rows, (1, 0, 0), (("d2",),))


def since(attack: str) -> Since:
    """What changed since a comparison without the club's account."""
    return Since(
        added=("3.txt" + attack,), closed=("Was it windy?" + attack,), opened=("p2",),
        readings=(("p1", ("d3",)),),
        verdicts=(Moved("p1", "9 or more and 7." + attack, None, "conflict"),),
        origins=(Moved("p1", "at least 9" + attack, "1, 0 known", "1, 1 known"),),
    )  # fmt: skip
