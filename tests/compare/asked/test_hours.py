"""When it began, when help came, how long it lasted."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import BLAST, BURNING, FIRING, asked


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("The shell exploded at nine.", BLAST),
        ("At a quarter past nine there was an explosion.", BLAST),
        ("The detonation occurred at 21:14.", BLAST),
        ("What time, I cannot tell you.", BLAST),
        ("The firing began at about four.", FIRING),
        ("Shortly after nine, the column came under fire from the slope.", FIRING),
        ("At ten past four the guards opened fire.", FIRING),
    ],
)
def test_when_it_began(said: str, others: tuple[str, ...]) -> None:
    assert asked(said, *others, slot="time") == {"began"}


@pytest.mark.parametrize(
    "said",
    [
        "The blaze broke out at about two.",
        "I smelt burning at five past two.",
        "Smoke was seen at twenty-five past eight.",
        "It started at half past one.",
    ],
)
def test_when_the_fire_began(said: str) -> None:
    assert asked(said, *BURNING, slot="time") == {"fire_when"}


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The first call was received at 02:17.", "call_when"),
        ("The fire alarm had gone off at two minutes to nine.", "alarm_when"),
        ("The first appliance arrived at 02:31.", "engines_when"),
        ("The engines came at twenty to three.", "engines_when"),
        ("The first ambulance reached the square at noon.", "ambulances_when"),
    ],
)
def test_alarm_and_help(said: str, question: str) -> None:
    assert asked(said, *BURNING, slot="time") == {question}


@pytest.mark.parametrize(
    "said",
    [
        "The firing lasted twenty minutes.",
        "The fire was kept up for forty minutes.",
        "How long it lasted I cannot tell you.",
        "The firing went on for half an hour.",
    ],
)
def test_how_long_it_lasted(said: str) -> None:
    assert asked(said, *FIRING, slot="time") == {"how_long"}


@pytest.mark.parametrize(
    "said",
    [
        "The last shell exploded at ten.",
        "The keeper smells of drink. He came at two.",
        "I left the mill at nine.",
        "The ambulances were kept waiting for an hour.",
        "On Monday the inspector wrote to the owner.",
    ],
)
def test_other_times(said: str) -> None:
    assert asked(said, *BLAST, slot="time") == set()


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The brigade was in the yard at twenty to three.", "engines_when"),
        ("It was twenty to two before the first pump turned in at the gate.", "engines_when"),
        ("And the brigade? Quarter to two.", "engines_when"),
        ("No engine was seen before two o'clock.", "engines_when"),
        ("The arrival of the fire engines is given as 01.39.", "engines_when"),
        ("We saw no ambulance until after nine.", "ambulances_when"),
        ("The relief train drew up at four.", "help_when"),
        ("The bell was rung at twenty past one.", "alarm_when"),
        ("What time did the hooter blow? Twenty past one.", "alarm_when"),
        ("The brigade was telephoned for at half past one.", "call_when"),
        ("The message came in at twenty-five minutes past one.", "call_when"),
        ("By half past one the roof was alight.\n\nThe roof was on fire.", None),
        ("It was one in the morning when the first flames showed at the window.", "fire_when"),
        ("The outbreak of the fire is put at ten past one.", "fire_when"),
        ("The fire was put out at six.", "over_when"),
        ("The gate was unlocked at three.", "opened_when"),
        (
            "The firemen had no water. It was ten past two when they arrived.",
            "engines_when",
        ),
        ("The blaze broke out at ten past two; the union put it at two.", "fire_when"),
    ],
)
def test_in_other_words(said: str, question: str | None) -> None:
    found = asked(said, *BURNING, slot="time")
    assert found == {question} if question else found <= {"fire_when"}


def test_entries_of_a_log() -> None:
    log = "0112 fire rptd, loft. 0120 alarm sounded by porter. 0125 call recd. 0139 pump 1 o/s."
    found = asked(log, *BURNING, slot="time")
    assert found == {"fire_when", "alarm_when", "call_when", "engines_when"}


@pytest.mark.parametrize(
    "said",
    [
        "The garrison gives 5.15 as the hour of the first shot.",
        "The union has it that firing opened at 3.10 p.m.",
        "Then it all kicked off. Quarter past three by the station clock.",
        "They opened up on us at ten past three.",
        "The opening of fire is recorded in the company diary at 1504 hours.",
    ],
)
def test_when_the_firing_began(said: str) -> None:
    assert asked(said, *FIRING, slot="time") == {"began"}


@pytest.mark.parametrize(
    "said",
    [
        "The inquiry into the firing opened at ten.",
        "The alarm is tested every Monday at nine.",
        "The engines are washed at four each afternoon.",
        "They were due in the square at eleven.",
        "His alarm clock went off at five.",
        "The last shots were fired at six.",
        "Fire drill is held at nine.",
    ],
)
def test_no_hours_of_the_event(said: str) -> None:
    assert asked(said, *FIRING, slot="time") == set()
