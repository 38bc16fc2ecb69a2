"""Who did it, who began it, by whose order: what answers which of these questions."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import folds_of, gists_of, tellings_of
from firsthand.compare.readings import readings
from firsthand.extract.lexicons import sections
from tests.compare.mining import mined

SHOT = "The guards fired a volley at the mill gate. Shots were heard, and a bullet struck the bell."
FIRST = "Who fired first is not known. The first shot broke a lamp at the mill gate."


def asked(said: str, *others: str) -> set[str | None]:
    """The names of the questions that the doers told in an account answer."""
    accounts = mined(said, *others)
    tellings = tellings_of(accounts)
    told, gists = gists_of(
        [r for a in accounts for r in readings(a)], tellings, folds_of(accounts, [])
    )
    return {
        g.asks for r, g in zip(told, gists, strict=True) if r.document == "d1" and r.slot == "actor"
    }


@pytest.mark.parametrize(
    "said",
    [
        "The widow accused the gendarmes.",
        "The regiment is responsible.",
        "The report holds the regiment responsible for the killings.",
        "Responsibility for the massacre lies with the Second Battalion.",
        "The rebels denied responsibility.",
        "It is said among the women that our own boys did it.",
        "The tenants had nothing to do with the attack.",
        "The envoy attributes the shelling to the rebels.",
        "The town was shelled by the rebels.",
        "We have not fired one shell at the mill.",
    ],
)
def test_who_did_it(said: str) -> None:
    assert asked(said, SHOT, SHOT) == {"did_it"}


@pytest.mark.parametrize(
    "said",
    [
        "The tenants fired first.",
        "A pistol was discharged from the crowd. Then the guards fired a volley.",
        "Then Rell's rifle went off. After that the whole line fired.",
        "Which side fired first I cannot say.",
        "Q. Who fired first?\n\nA. One of theirs.",
        "Q. Who began the shooting?\n\nA. They did.",
        "Q. Who shot first?\n\nA. Not us.",
        "The widow accused the gendarmes.",
    ],
)
def test_who_began_it_where_a_first_shot_is_spoken_of(said: str) -> None:
    assert asked(said, FIRST, FIRST) - {None} == {"began_it"}


def test_a_later_volley_is_not_who_began_it() -> None:
    assert asked("The guards fired three volleys at the mill.", FIRST, FIRST) == {None}


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Captain Rell gave the order to fire.", "ordered_fire"),
        ("The guards shot at us. Nobody ordered it.", "ordered_fire"),
        ("Shots fell. Who gave the word? It was Rell who gave the word.", "ordered_fire"),
        ("Q. Who gave the order to fire?\n\nA. Not I.", "ordered_fire"),
        ("Q. Did anybody give the order to fire?\n\nA. Marrek. I knew the voice.", "ordered_fire"),
        ("Captain Rell ordered the tenants to go home.", None),
        ("Mayor Rell ordered the doors to be locked.", "ordered_shut"),
        ("Q. Who locked the gate?\n\nA. The porter did.", "shut_it"),
        ("By whom the gates were locked has never been established.", "shut_it"),
        ("The guards kept back the ambulances at the bridge.", "held_back"),
        ("Whose the cargo was has never been settled. It was the property of the mill.", "owner"),
        ("The tenants kept back the rent.", None),
    ],
)
def test_by_whose_order_and_who_shut_or_kept_back(said: str, question: str | None) -> None:
    assert question in asked(said, SHOT, SHOT)


@pytest.mark.parametrize(
    "name", ["did_it", "began_it", "ordered_fire", "ordered_shut", "shut_it", "held_back", "owner"]
)
def test_each_question_has_its_words(name: str) -> None:
    part = sections("asked")[name]
    assert part["slot"] == "actor"
    assert part["words"].endswith("?")
