"""Places that are asked for after every event."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from tests.compare.mining import mined


def asked(said: str) -> set[str | None]:
    (account,) = mined(said)
    _, gists = gists_of(readings(account), known_of([account], []))
    return {g.asks for g in gists if g.slot == "place"} - {None}


@pytest.mark.parametrize(
    "said",
    [
        "The fire began in the boiler room.",
        "The blaze broke out on the second floor of the mill.",
        "It was in the paint store that the fire began.",
        "The seat of the fire was the lift shaft.",
        "The inspector gives the seat of the fire as the back stairs.",
        "The fire was burning hard. It had come from the paint store.",
        "Investigators traced the origin of the blaze to a kitchen on the third floor.",
        "The first flames came out of the roof of the east wing.",
        "The smoke and the fire. The cupboard under the stairs is where it started.",
        "Q. Where did the fire begin?\nA. In the paint store, under the window.",
        "The smoke. They saw the fire at two. It came from the cellar.",
        "The linen cupboard had been sparking since June, and that is where it started. The fire. The blaze.",
        "The fire officer gives the seat of fire as the foot of the lift shaft, provisional.",
        "03:10 Seat of fire: linen store, second floor. The fire service left.",
        "The fire burned.\n\nQ. Where did the smoke come from?\nA. From below us. From where the boilers are.",
        "The fire burned.\n\nQ. Where did it start?\nA. Past the mill, on the third floor.",
        "The fire, of which nobody had known, broke out inside the mill beside the door on the water side. The fire.",
        "The fire. The fire. Crews had been fighting a small blaze at the south end of the hall.",
        "The fire. The blaze.\n\nQ. Where was it burning when you came?\nA. By the side door, in the corner.",
        "Smoke was first seen at the back door. The fire. The fire.",
        "Q. What was the first you knew of it?\nA. Smoke, sir. Under the roof at the river end.",
        "The fire. Investigators believe the blaze was sparked by a short circuit in the projection room. The fire.",
        "The fire. Flames were first spotted in the stalls. The fire.",
        "The fire. The fire burned. They traced it back to a stove in the staff room.",
        "The point of origin of the fire lay behind the bar. The fire.",
        "The fire had its origin in the loft. The fire.",
        "The fire. The fire started with a cigarette in the cloakroom.",
        "The fire. The fire. As to the cause, we hear that a lamp was left on a table in the office.",
    ],
)
def test_where_the_fire_began(said: str) -> None:
    assert asked(said) == {"fire_where"}


@pytest.mark.parametrize(
    "said",
    [
        "The bodies were found on the stairs.",
        "Most of the victims were found behind the locked door.",
        "Nine people were shot. They fell in front of the bakery.",
        "Nine died. Six were on the stairs and three in the attic.",
        "Eleven men were killed, most of them on the steps of the church.",
        "Two of the dead were found in the cellar, the rest on the roof.",
        "The men died on the bridge.",
        "The greater number met their deaths upon the stairs.",
        "List of those buried by me. The greater number were lifted from the quay, some from the lane.",
        "04:40 Three deceased confirmed, rear landing.",
        "Seven died. Six were found on Monday, four of them on the landing and two in the loft.",
        "They were lying at the gate one upon the other.",
        "Nine died.\n\nANNA: They were found at the yard door.\n\nKAREL: Behind it.",
        "Q. How many dead did you see?\nA. Nine, on the planks.",
        "Nine bodies lay there. The ministry has them in front of the gate.",
        "The soldiers fired twice. Nobody gave an order. They fell on the cobbles.",
        "– Where were they, the ones who were hit?\n\nOn the quay.",
        "Where did the men fall?\n\nAmong our own tents. By the well.",
        "And the dead?\n\nBehind the mill.",
        "Eleven bodies were pulled from beneath the gallery.",
        "The remains of six were recovered from the lower deck.",
        "The dead were strewn along the fence.",
        "Seven of the victims were discovered huddled in the bathroom.",
        "They shot eleven men in the courtyard.",
        "Nine people were trampled to death on the staircase.",
        "We found them in the cellar, all nine, dead.",
    ],
)
def test_where_the_dead_lay(said: str) -> None:
    assert asked(said) == {"dead_where"}


@pytest.mark.parametrize(
    "said",
    [
        "The shots came from the tower.",
        "Somebody fired from behind the wall.",
        "A shot rang out from the direction of the mill.",
        "The rounds were fired from a hill north of the village.",
        "He was shooting out of the upper window.",
        "Witnesses say the shooting came from the roof of the bank.",
        "Gunfire erupted from the barracks.",
        "They opened fire from the town hall.",
        "Shots were heard from the direction of the harbour.",
        "There was a thump from the mill side before each shell.",
        "The craters of the shells give a line of fire of 80 degrees, that is, from the east.",
        "The patrol came under heavy fire from the roof of the bank.",
    ],
)
def test_whence_it_was_fired(said: str) -> None:
    assert asked(said) == {"shot_whence"}


@pytest.mark.parametrize(
    "said",
    [
        "Four shells came down on the town, the first of them behind the mill where the carts stand.",
        "By all accounts the mill was hit first.",
        "The mill, all witnesses agreed, was hit first.",
        "Then it fell. First upon the roof of the dairy, where Anna sat; afterwards among the carts.",
        "It came down right on the kiosk, he was the first.",
        "The first bomb struck the school roof and the second the church.",
        "The first shell exploded in the courtyard of the bank at noon.",
        "The first to be hit was the bakery in Long Street.",
        "Of the four rounds the first landed short, in the duck pond.",
        "The bombs fell. The first one hit our bakery.",
        "The house on the corner got hit first, then ours.",
        "It was the school that was hit first.",
        "The opening salvo fell short, in the river.",
    ],
)
def test_where_the_first_came_down(said: str) -> None:
    assert "first_hit" in asked(said)


@pytest.mark.parametrize(
    "said",
    [
        "The wounded were carried to the school.",
        "Eleven injured persons were treated at the infirmary.",
        "Fourteen people were conveyed to the hospital.",
        "And the wounded?\n\nAt the mission house, nine of them.",
    ],
)
def test_where_the_wounded_were_taken(said: str) -> None:
    assert asked(said) == {"wounded_to"}


@pytest.mark.parametrize(
    "said",
    [
        "The convoy was attacked at the third bend.",
        "The train came under fire at the Orta bridge.",
        "Where on the road was it?\n\nPast the summit. I would not go closer.",
        "It happened on the stairs.",
        "The attack took place in the lane behind the mill.",
        "I have been up to the Mill Bridge, where it was done.",
        "This is the gate where they were attacked.",
        "The mission found nothing at the Mill Bridge, where the rebels place the attack.",
        "The ministry puts the attack at the ford.",
    ],
)
def test_where_it_happened(said: str) -> None:
    assert asked(said) == {"scene"}


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The fire did not start in our yard at all. The fire. The fire.", "fire_where"),
        ("The fire. The fire. It is not true that the fire began in the kitchen.", "fire_where"),
        (
            "No evidence was found to support the claim that the fire started in the oven. The fire.",
            "fire_where",
        ),
        ("Not one of the dead was found inside the mill.", "dead_where"),
        ("No shot was fired from the tower.", "shot_whence"),
    ],
)
def test_a_place_at_which_it_was_not_is_denied(said: str, question: str) -> None:
    (account,) = mined(said)
    found, gists = gists_of(readings(account), known_of([account], []))
    told = [(r.modality, g.asks) for r, g in zip(found, gists, strict=True) if r.slot == "place"]
    assert told == [("denied", question)]


@pytest.mark.parametrize(
    "said",
    [
        "There is no evidence that the fire began in the kitchen. The fire.",
        "I was not in the square.",
        "Nothing shows that he lay in the yard.",
        "He would not be at the mill.",
    ],
)
def test_what_is_not_shown_tells_no_place(said: str) -> None:
    (account,) = mined(said)
    assert not [r for r in readings(account) if r.slot == "place"]


@pytest.mark.parametrize(
    "said",
    [
        "He died on the bridge.",
        "They found nine bodies before I was in the ambulance.",
        "The fire was put out. The crew came from the north depot.",
        "The seat of the committee is the town hall.",
        "The wounded lay in the yard.",
        "Nine bodies lay in the mortuary.",
        "The dead were carried to the church.",
        "She was fired from the mill in June.",
        "The smoke hung over the river.",
        "Karel came out of the mill.",
        "The fire. The blaze. The first call reached the station at nine. It came from the tug Anna.",
        "Two of the nine dead were on no list and had been in the country for a week.",
        "Nine are dead. They were found alive in the cellar.",
        "Nine died. The boys ran away. They were found at the mill.",
        "Two more have died, in the school.",
        "It rained in the night. They fell on the roof.",
        "Where were you when they were shot?\n\nOn the quay.",
        "He was the first in the yard.",
        "The first of them in the room was Karel.",
        "Karel was hit first.",
        "The first train came into the station at ten.",
        "The bombs fell all night. The first time I was in the cellar.",
        "Karel was taken to the hospital.",
        "The fire. The fire. They were fighting the blaze at the hall.",
        "Where was your husband?\n\nAt the mill. It was late.",
        "The convoy stopped at the third bend.",
        "The remains of the mill lie in the yard.",
        "Three men were shot in the leg.",
        "There was a bang from the cellar.",
    ],
)
def test_other_places_answer_none_of_these(said: str) -> None:
    assert asked(said) == set()
