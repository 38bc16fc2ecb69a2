"""Who did it, who began it, by whose order: what answers which of these questions."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from firsthand.extract.lexicons import sections
from tests.compare.mining import mined

SHOT = "The guards fired a volley at the mill gate. Shots were heard, and a bullet struck the bell."
FIRST = "Who fired first is not known. The first shot broke a lamp at the mill gate."


def asked(said: str, *others: str) -> set[str | None]:
    """The names of the questions that the doers told in an account answer."""
    accounts = mined(said, *others)
    every = [r for a in accounts for r in readings(a)]
    told, gists = gists_of(every, known_of(accounts, []))
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
    assert asked(said, SHOT, SHOT) - {None} == {"did_it"}


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
        ("The ambulances came. It was the guards who closed the road.", "held_back"),
        ("Sergeant Rell put up his hand, so we stopped.", "stopped_it"),
        ("It was the mate who brought it to a halt.", "stopped_it"),
        ("The signal to stop was given by Sergeant Rell.", "stopped_it"),
        ("I asked who had stopped them. “Rell,” he said.", "stopped_it"),
    ],
)
def test_by_whose_order_and_who_shut_or_kept_back(said: str, question: str | None) -> None:
    assert question in asked(said, SHOT, SHOT)


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The crews were sent to the river side by Station Officer Orr.", "sent_in"),
        ("When Mr Orlan did come, it was he who ordered the crews round to the river.", "sent_in"),
        ("Q. Who sent the firemen round?\n\nA. Him in the helmet. That’d be Mr Orr.", "sent_in"),
        ("The firemen ran in. Who sent them in there I couldn’t say.", "sent_in"),
        ("Orr sent the men home.", None),
        ("Rell opened the cells.", "opened_it"),
        ("Rell opened the letter.", None),
    ],
)
def test_who_sent_them_in_and_who_opened_it(said: str, question: str | None) -> None:
    assert question in (asked(said) or {None})


def test_who_was_at_the_controls_is_asked_of_what_ran_into_something() -> None:
    struck = "The ferry grounded on the bar. The ferry grounded at ten."
    assert "at_controls" in asked("Mr Karn had the con when she grounded.", struck, struck)
    assert "at_controls" not in asked("Mr Karn was at the wheel of the cart.", SHOT, SHOT)


def test_who_threw_the_first_stone_began_it() -> None:
    first = "Who threw the first stone is not known. The first stone broke a lamp."
    assert "began_it" in asked("The tenants threw the first stone.", first, first)


BURNED = "The fire began in the drying room. The fire took the roof; the blaze was seen far off."
STORED = "Ninety barrels of powder lay in the shed. The barrels burst."


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("I believe that it will be the tenants who lit it.", "did_it"),
        ("Q. Who set it alight?\n\nA. The welders.", "did_it"),
        ("It was Rell's men who set it going.", "did_it"),
        ("Who has set the fire, I do not know.", "did_it"),
        ("The tenants set the table.", None),
    ],
)
def test_who_lit_it(said: str, question: str | None) -> None:
    assert question in asked(said, BURNED, BURNED)


@pytest.mark.parametrize(
    "said",
    [
        "The barrels had been placed in the shed on the written instruction of the director, Karl Rell.",
        "A clerk declined to say who had put the barrels there.",
        "The barrels stood in the shed. They lay there by order of Karl Rell.",
    ],
)
def test_who_had_it_put_there(said: str) -> None:
    assert "put_there" in asked(said, STORED, STORED)


@pytest.mark.parametrize(
    "name",
    [
        "did_it",
        "began_it",
        "ordered_fire",
        "ordered_shut",
        "shut_it",
        "held_back",
        "owner",
        "stopped_it",
        "put_there",
        "sent_in",
        "opened_it",
        "at_controls",
        "ordered_open",
        "called_help",
        "on_duty",
        "kept_key",
    ],
)
def test_each_question_has_its_words(name: str) -> None:
    part = sections("asked")[name]
    assert part["slot"] == "actor"
    assert part["words"].endswith("?")


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The order to open the sluice came from the manager.", "ordered_open"),
        ("The neighbour telephoned the fire brigade.", "called_help"),
        ("The gate was bolted. On whose say-so? The matron's.", "ordered_shut"),
        ("Q. Who locked the gate?\n\nA. The porter.", "shut_it"),
        ("By whom the gate was locked was never established.", "shut_it"),
    ],
)
def test_what_a_construction_shows(said: str, question: str) -> None:
    assert question in asked(said, BURNED, BURNED)


def test_a_post_is_asked_of_where_several_accounts_tell_of_it() -> None:
    other = "Who was on duty that night is not known."
    assert "on_duty" in asked("A pointsman named Tull was on duty.", other, other)
    assert "on_duty" not in asked("Two constables were on duty at the fair.", BURNED, BURNED)
