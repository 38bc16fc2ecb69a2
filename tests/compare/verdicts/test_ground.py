"""What may be set against what: readings that have more in common than a wide question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.verdicts.ground import grounded
from firsthand.compared import Reading
from tests.compare.verdicts.support import count, days, where, whether

MILE = {"counted": "mile"}
MAN = {"counted": "man"}
PAIRS = {
    "miles of two ways": (
        count("18", 18, topic=("mile", "mill"), **MILE),
        count("2", 2, topic=("mile", "road"), **MILE),
        False,
    ),
    "miles to one mill": (
        count("18", 18, topic=("mile", "mill"), **MILE),
        count("2", 2, topic=("mile", "mill"), **MILE),
        True,
    ),
    "men here and there": (
        count("8", 8, topic=("man", "door"), act="be", **MAN),
        count("100", 100, topic=("man", "march"), act="exist", **MAN),
        False,
    ),
    "men who were killed": (
        count("8", 8, topic=("man",), state="killed", **MAN),
        count("9", 9, topic=("man", "march"), state="killed", **MAN),
        True,
    ),
    "men who marched": (
        count("8", 8, topic=("man",), act="march", **MAN),
        count("9", 9, topic=("man", "road"), act="march", **MAN),
        True,
    ),
    "a wider word": (
        where("in the mill", "mill", topic=("pistol",)),
        where("on the weir", "weir", "on", topic=("gun",)),
        True,
    ),
    "two things at two places": (
        where("in the mill", "mill", topic=("lamp",)),
        where("on the weir", "weir", "on", topic=("dog",)),
        False,
    ),
    "places of nothing that is named": (where("in the mill", "mill"), where("at the weir"), False),
    "times": (
        days("3 May", "1987-05-03", topic=("train",)),
        days("4 May", "1987-05-04", topic=("coach",)),
        True,
    ),
    "a denial of something else": (
        whether("nothing was said of it", False, topic=("talk", "speech", "murder", "rell")),
        whether("Rell was killed", True, topic=("rell",)),
        False,
    ),
    "a denial in few words": (
        whether("no", False, topic=("lamp", "night")),
        whether("it was lit", True, topic=("light",)),
        True,
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_two_readings(name: str):
    a, b, expected = PAIRS[name]
    assert grounded(a, b) is expected
    assert grounded(b, a) is expected


def test_readings_that_do_not_tell_what_they_speak_of_are_trusted():
    bare: list[Reading] = [replace(r, topic=()) for r in PAIRS["miles of two ways"][:2]]
    assert grounded(*bare)
