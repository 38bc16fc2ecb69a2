"""Places and times known by the words that stand beside them, whatever the grammar of their clause."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from firsthand.compare.readings.framing import either, whole
from firsthand.extract.lexicons import phrases, sections
from tests.compare.mining import mined

FIRE = "The fire at the Oster mill killed nine. The blaze was fierce."
SHELLS = "The town of Oster was shelled. Shells fell on the houses."
RAID = "Troops raided the village of Oster. Houses were burnt."


def asked(said: str, case: str, slot: str) -> set[tuple[str, str]]:
    """The questions of the readings of what is said in a case, each with its quotation."""
    accounts = mined(case, f"{case} It was long ago.", said)
    found = [r for a in accounts for r in readings(a)]
    kept, gists = gists_of(found, known_of(accounts, []))
    return {
        (g.asks, r.span.of(said))
        for r, g in zip(kept, gists, strict=True)
        if r.document == accounts[2].id and g.slot in (slot, "duration") and g.asks
    }


@pytest.mark.parametrize(
    ("said", "case", "question", "where"),
    [
        ("Corpses were stacked waist-high by the loom.", FIRE, "dead_where", "by the loom"),
        ("Nine drowned men were fished out of the weir.", FIRE, "dead_where", "of the weir"),
        ("A spark had got into the tow, and there was the fire.", FIRE, "fire_where", "into the tow"),
        ("I'd say the fire got hold in the wick room.", FIRE, "fire_where", "in the wick room"),
        ("Marksmen had been posted in the belfry before a shot was heard.", SHELLS, "shot_whence", "in the belfry"),
        ("A ball, sent by some unknown hand, came from the weir.", SHELLS, "shot_whence", "from the weir"),
        ("The opening round tore off the roof of the school.", SHELLS, "first_hit", "the roof of the school"),
        ("The convent took in as many of the wounded as it could.", SHELLS, "wounded_to", "The convent"),
        ("All who were bleeding were passed into the inn.", SHELLS, "wounded_to", "into the inn"),
        ("The ford. That is where it happened.", RAID, "scene", "The ford"),
    ],
)  # fmt: skip
def test_a_place_is_known_by_the_words_beside_it(
    said: str, case: str, question: str, where: str
) -> None:
    found = dict(asked(said, case, "place"))
    assert where in found.get(question, "")


@pytest.mark.parametrize(
    ("said", "case"),
    [
        ("The corpse of a mule lay across the lane.", FIRE),
        ("The remains of the mill lie in the yard.", FIRE),
        ("The dead are remembered by a tablet in the aisle.", FIRE),
        ("Nobody was found dead in the loft.", FIRE),
        ("If the fire had begun in the loft, all would have died.", FIRE),
        ("Rockets could be launched from the airfield.", SHELLS),
        ("Stones were thrown from the wharf.", SHELLS),
        ("He was fired from the tannery for drinking.", SHELLS),
        ("The wounded were to be taken to the convent.", SHELLS),
        ("He went to the convent to see the wounded.", SHELLS),
        ("It happened to rain in the valley.", RAID),
    ],
)
def test_other_places_stand_beside_such_words(said: str, case: str) -> None:
    assert asked(said, case, "place") == set()


@pytest.mark.parametrize(
    ("said", "case", "question"),
    [
        ("The hooter let go at a quarter to two.", FIRE, "alarm_when"),
        ("Box 9 was pulled at 1.47 a.m.", FIRE, "alarm_when"),
        ("The firemen did not make their appearance until five past two.", FIRE, "engines_when"),
        ("It was a good half-hour before we saw a helmet.", FIRE, "engines_when"),
        ("The yard door was got open towards three, with a crowbar.", FIRE, "opened_when"),
        ("As the clock struck three the detachment rode up to the mill.", RAID, "came_when"),
        ("Not before nightfall did the detachment abandon the village.", RAID, "left_when"),
        ("Q. When did you get under way? A. A quarter to ten, with the ebb.", RAID, "set_out_when"),
        ("Quiet had returned to the town by three.", SHELLS, "over_when"),
        ("It went on for a full three minutes, the shelling.", SHELLS, "how_long"),
    ],
)
def test_a_time_is_known_by_the_words_beside_it(said: str, case: str, question: str) -> None:
    assert question in {q for q, _ in asked(said, case, "time")}


@pytest.mark.parametrize(
    ("said", "case"),
    [
        ("The alarm is tested at noon on Mondays.", FIRE),
        ("Had the bell been rung at three, all would live.", FIRE),
        ("The engines were to come at two.", FIRE),
        ("The store held four doors and nine windows.", FIRE),
        ("The inquest was opened at ten.", FIRE),
        ("No detachment came by two roads.", RAID),
        ("Nobody came to help at nine.", RAID),
    ],
)
def test_other_times_stand_beside_such_words(said: str, case: str) -> None:
    assert asked(said, case, "time") == set()


@pytest.mark.parametrize("lexicon", ["sites", "times"])
def test_every_list_has_its_phrases_in_its_example(lexicon: str) -> None:
    for section, part in sections(lexicon).items():
        pattern = whole(either(section, lexicon))
        for phrase in phrases(lexicon, section):
            assert pattern.search(part["example"].format(phrase)), (section, phrase)
