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
