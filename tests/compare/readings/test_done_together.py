"""Deeds told by kinds of words that stand together in one clause, in whatever order."""

from __future__ import annotations

import pytest

from tests.compare.readings.test_done import of

YES, NO = "so", "not so"


@pytest.mark.parametrize(
    ("deed", "said", "answer"),
    [
        ("bodies_in_water", "Over the parapet into the canal they slid the dead.", YES),
        ("bodies_in_water", "Not one corpse was consigned to the lake.", NO),
        ("buried_in_secret", "My uncle was put in the ground before dawn, unmarked.", YES),
        ("buried_in_secret", "He was laid to rest in broad day behind a band.", NO),
        ("attended", "I was bleeding. A barber put two stitches in my scalp.", YES),
        ("attended", "I lay there bleeding and not a soul brought water.", NO),
        ("stones", "A flint hurled from the steps broke his lamp.", YES),
        ("stones", "No missile left the crowd.", NO),
        ("warning_shots", "One of them loosed off his carbine towards the clouds.", YES),
        ("warning_shots", "They opened fire without any preliminary shot.", NO),
        ("bound", "They cable-tied us and left us on the kerb.", YES),
        ("bound", "The surgeon could find no trace of a ligature.", NO),
        ("help_kept_off", "A nurse ran out. They drove her back with sticks.", YES),
        ("help_kept_off", "The nurses passed freely through the line.", NO),
        ("surrendered", "He held a towel out of the window before they fired.", YES),
        ("surrendered", "The men in the loft fought to the last cartridge.", NO),
        ("fled", "The prisoner tried to slip out by the sacristy.", YES),
        ("fled", "The guards came and the prisoner did not stir.", NO),
        ("tear_gas", "Six lachrymatory bombs were flung at the strikers.", YES),
        ("disguised", "Every one had a sack over his head.", YES),
        ("disguised", "The men came barefaced.", NO),
        ("beaten", "They took the prisoners in and cudgelled them till noon.", YES),
        ("beaten", "In the cells we were decently used.", NO),
    ],
)
def test_what_it_says(deed: str, said: str, answer: str) -> None:
    assert [printed for printed, _ in of(deed, said)] == [answer]


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("bodies_in_water", "He threw his coat over the dead and sat by the river."),
        ("bodies_in_water", "They threw the rifles of the dead into the canal."),
        ("buried_in_secret", "The silver was buried by night, far from the dead."),
        ("stones", "Officers feared bottles being thrown."),
        ("warning_shots", "They fired a salute into the air at the wedding."),
        ("bound", "His hands were tied by the council in that matter."),
        ("help_kept_off", "The ambulance was held up by a fallen tree."),
        ("surrendered", "He gave himself up for lost."),
        ("fled", "The guards fired and smoke escaped through the skylight."),
        ("tear_gas", "There are forty tear gas canisters in the armoury."),
        ("disguised", "It was a blessing in disguise."),
        ("beaten", "The guard struck a match in the cell."),
    ],
)
def test_what_only_has_the_words(deed: str, said: str) -> None:
    assert of(deed, said) == []


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("bodies_in_water", "The story that corpses were flung into the lake is a pure invention."),
        ("warning_shots", "The claim that they fired over the crowd is contradicted by all."),
        ("stones", "It is false that bricks were hurled."),
    ],
)
def test_what_is_called_untrue_is_denied(deed: str, said: str) -> None:
    assert of(deed, said)[-1:] == [(NO, "denied")]
