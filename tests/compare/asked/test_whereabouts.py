"""Places of what is asked of every event, told in nouns, in a log, of those counted, or left open."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from tests.compare.mining import mined

_SHOOTING = "Guards fired at the brickfield, and shots were heard. Nine people were killed and others wounded."
_FIRE = "The fire destroyed the lamp works. The flames rose high and the blaze burned for hours."


def _asks(case: str, said: str, words: str) -> set[str | None]:
    """The questions of the places that are read at some words of an account beside one of the case."""
    one, two = mined(case, said)
    found, gists = gists_of([*readings(one), *readings(two)], known_of([one, two], []))
    start = said.index(words)
    return {
        g.asks for r, g in zip(found, gists, strict=True)
        if r.document == two.id and r.slot == "place" and r.span.start < start + len(words)
        and start < r.span.end
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "words", "question"),
    [
        ("The site of the shooting was the weighbridge.", "the weighbridge", "scene"),
        ("The coroner places the killings at the ford.", "at the ford", "scene"),
        ("They were fired on at the kiln, on their way home.", "at the kiln", "scene"),
        ("Location: Pump Lane, north end. 3 down.", "Pump Lane", "scene"),
        ("Nine corpses heaped against the yard gate.", "against the yard gate", "dead_where"),
        ("0610 Behind boiler house, 4 bodies.", "Behind boiler house", "dead_where"),
        ("Eleven had been killed. Most of them were on the steps.", "on the steps", "dead_where"),
        ("Thirty-one were found at the sluice.", "at the sluice", "dead_where"),
        ("Where the bodies were laid I never learned.", "Where the bodies", "dead_where"),
        ("Shots upon the column from roof of Hotel Astra.", "roof of Hotel Astra", "shot_whence"),
        ("Two shots were fired. They came from behind the sty.", "the sty", "shot_whence"),
        ("Where the shots came from I could not tell.", "Where the shots", "shot_whence"),
        ("The first man fell beside the pump.", "beside the pump", "first_hit"),
        ("1st casualty at tram stop. Shots cease.", "tram stop", "first_hit"),
        ("The convent took in nineteen of the wounded.", "The convent", "wounded_to"),
        ("The wounded are in the school.", "in the school", "wounded_to"),
        ("Twelve were hurt. They were carried to the mission.", "to the mission", "wounded_to"),
        ("Where they took the wounded I never found out.", "Where they took", "wounded_to"),
        ("Beds were found for the wounded in the seminary.", "in the seminary", "wounded_to"),
        ("Those with bullet wounds went to the barracks.", "barracks", "wounded_to"),
        ("Inj. x6 to Hask cottage hosp.", "Hask cottage hosp", "wounded_to"),
        ("In the ditch they counted fourteen bodies.", "In the ditch", "dead_where"),
        ("The bodies came ashore at Pell Sands.", "at Pell Sands", "dead_where"),
        ("The battery stood on the ridge behind the cemetery.", "on the ridge", "shot_whence"),
        ("The sniper lay on the roof of the granary.", "on the roof", "shot_whence"),
        ("He shot through the window of the guardroom.", "the window", "shot_whence"),
        ("The first volley caught them on the steps.", "on the steps", "first_hit"),
        ("The clash is said to have taken place before the gates.", "before the gates", "scene"),
        ("All this was at the level crossing.", "at the level crossing", "scene"),
    ],
)
def test_where_it_was_is_told_in_many_words(said: str, words: str, question: str) -> None:
    assert question in _asks(_SHOOTING, said, words)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The outbreak has been traced to the boiler room.", "the boiler room"),
        ("Origin: drying room, second floor. The fire spread and the flames rose.", "drying room"),
        ("The first thing to catch was the awning. The fire and the blaze spread.", "the awning"),
        ("The fire had its origin in the paint shop.", "in the paint shop"),
    ],
)
def test_where_a_fire_began_is_told_in_nouns(said: str, words: str) -> None:
    assert "fire_where" in _asks(_FIRE, said, words)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The site of the new school was the weighbridge.", "the weighbridge"),
        ("Nine coats lay heaped against the yard gate.", "against the yard gate"),
        ("Eleven had been killed. Most of the soldiers were on the steps.", "on the steps"),
        ("Six rifles were found in the orchard.", "in the orchard"),
        ("They came from the granary with bread.", "from the granary"),
        ("The first man spoke at the turnstile.", "at the turnstile"),
        ("The children were taken to the convent.", "to the convent"),
        ("The wounded lay in the road until noon.", "in the road"),
        ("A memorial to the dead stands in the market.", "in the market"),
        ("The officer was on the roof of the granary.", "on the roof"),
        ("The inquest took place in the town hall.", "in the town hall"),
        ("The news came from the capital.", "from the capital"),
    ],
)
def test_where_something_else_was_answers_none_of_it(said: str, words: str) -> None:
    assert _asks(_SHOOTING, said, words) <= {None}
