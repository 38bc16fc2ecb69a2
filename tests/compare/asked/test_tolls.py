"""Which counts are asked for after every event."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from firsthand.compared import Count, Reading
from firsthand.model import Account
from tests.compare.mining import mined


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Nine people were killed when the roof of the tram depot fell.", "dead"),
        ("Nine men lost their lives in the tram depot.", "dead"),
        ("Some forty people were hurt in the tram depot.", "wounded"),
        ("Nine trams were damaged in the depot.", None),
        ("Nine people were arrested at the depot.", None),
    ],
)
def test_a_count_of_those_whom_it_befell(said: str, question: str | None) -> None:
    (account,) = mined(said)
    _, gists = gists_of(readings(account), known_of([account], []))
    assert {g.asks for g in gists if g.slot == "quantity"} == {question}


@pytest.mark.parametrize(
    ("said", "number", "question"),
    [
        ("Nine people died. Four of them were children.", 4, "dead_some child"),
        ("Nine people died. Four of them were weavers.", 4, "dead_some weaver"),
        ("We have buried nine.", 9, "dead"),
        ("The stone in the depot has nine names.", 9, "dead"),
        ("On Monday there were nine coffins.", 9, "dead"),
        ("Nine persons were taken to the infirmary.", 9, "wounded"),
        ("Nine tram drivers stood at the gate.", 9, None),
        ("Nine horses were killed in the depot.", 9, None),
        ("Nine villagers were killed.", 9, "dead"),
        ("The shells took seven lives.", 7, "dead"),
        ("Eight had no pulse when I reached them.", 8, "dead"),
        ("Fatalities amounted to 22.", 22, "dead"),
        ("In the parish book stand fourteen.", 14, "dead"),
        ("Injuries were sustained by fifty persons.", 50, "wounded"),
        ("Inj: 9, three of them badly.", 9, "wounded"),
        ("Seven lost an eye or a hand.", 7, "wounded"),
        ("Fourteen came in with splinters.", 14, "wounded"),
        ("Nine passengers remain unaccounted for.", 9, "missing"),
        ("The fate of four sailors is unknown.", 4, "missing"),
        ("Eleven did not answer the roll.", 11, "missing"),
        ("They are still looking for thirteen people.", 13, "missing"),
        ("The list of the missing has forty names.", 40, "missing"),
        ("Two of those killed were priests.", 2, "dead_some priest"),
        ("The dead include two nurses.", 2, "dead_some nurse"),
        ("Of the fatalities, twelve were carters.", 12, "dead_some carter"),
        ("Twelve people died. The union went up to nineteen.", 19, "dead"),
        ("Twelve people died. The mill, next day, had nine.", 9, "dead"),
        ("Twelve people died. The paper began with seven.", 7, "dead"),
        ("Twelve people died. The total of nine is the owner's.", 9, "dead"),
        ("Locals: 4 inj., one of them badly.", 4, "wounded"),
        ("Nine were wounded in the shelling of the year before.", 9, None),
        ("Ten people might have been killed.", 10, None),
        ("Nine people died of the influenza.", 9, None),
        ("Four missing sailors have since been found.", 4, None),
    ],
)
def test_whatever_the_words(said: str, number: int, question: str | None) -> None:
    (account,) = mined(said)
    kept, gists = gists_of(readings(account), known_of([account], []))
    told = [
        g.asks
        for r, g in zip(kept, gists, strict=True)
        if isinstance(r.value, Count) and r.value.low == number
    ]
    assert told == [question]


def _words(reading: Reading, accounts: Sequence[Account]) -> str:
    text = next(a.text.characters for a in accounts if a.id == reading.document)
    return reading.span.of(text)


def test_a_number_of_somebody_else_is_one_of_the_dead_of_the_case() -> None:
    accounts = mined(
        "Seven people died when the tram depot fell.",
        "Seven, or nine, it depends whom you ask. The official number is seven.",
    )
    kept = [r for a in accounts for r in readings(a)]
    kept, gists = gists_of(kept, known_of(accounts, []))
    told = [g.asks for r, g in zip(kept, gists, strict=True) if "official" in _words(r, accounts)]
    assert "dead" in told
