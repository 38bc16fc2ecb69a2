"""What tells of another time, of a rule, a habit, a drill or a plan answers no question of the event."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from tests.compare.mining import mined

CASE = "Police charged the marchers in the square. Nine people were killed and thirty were wounded. The siren sounded."


def _asks(words: str) -> set[str]:
    accounts = mined(CASE, CASE, words)
    told = [r for a in accounts for r in readings(a)]
    kept, gists = gists_of(told, known_of(accounts, ()))
    return {g.asks for r, g in zip(kept, gists, strict=True) if r.document == "d3" and g.asks}


@pytest.mark.parametrize(
    "words",
    [
        "The previous autumn, when the tanners came out, eleven people were wounded there.",
        "Eleven people were killed in the same street in the war before last, two years earlier.",
        "In the old days eleven people were killed at that corner.",
        "The regulations require that the siren be sounded.",
        "The siren sounded every Tuesday.",
        "In the exercise the siren sounded.",
        "At the funeral the siren sounded.",
        "The siren is to be sounded from now on.",
        "Another fire had killed eleven people, but the town forgot it.",
    ],
)
def test_what_tells_of_another_time_or_a_rule_answers_nothing(words: str) -> None:
    assert not _asks(words)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Eleven people were killed, but the year before nobody was hurt.", "dead"),
        ("The siren sounded, and the year after it was sold.", "alarm"),
        ("At the inquest the mate said that the siren sounded.", "alarm"),
        ("Eleven people were killed that morning.", "dead"),
        ("Whether the siren sounded has been argued about ever since.", "alarm"),
    ],
)
def test_what_is_only_set_against_it_bars_nothing(words: str, asked: str) -> None:
    assert asked in _asks(words)
