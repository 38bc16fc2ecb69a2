"""What stands beside the words of a question and is of something else."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import BLAST, BURNING, FIRING, asked


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Nine soldiers held the weir.", "forces"),
        ("Nine soldiers, who asked not to be named, said that the order came by wire.", None),
        ("Nine constables whom we interviewed had seen the sluice.", None),
        ("Some four hundred people were in the square.", "gathered"),
        ("The town had some four thousand inhabitants.", None),
        ("Of these 11,300 live in the county town.", None),
        ("Twelve people came out alive.", "rescued"),
        ("Our team picked up 140 spent cases.", None),
        ("Nine have not come back.", "dead"),
        ("Sixty books had been lent and nine had not come back.", None),
        ("Nine men drowned.", "dead"),
        ("06.10 Pumps 1 & 2 drowned.", None),
        ("Nine more have died, in the infirmary.", None),
        ("It is enough for forty people.", None),
        ("The number of horses fell from 6,100 to 4,900.", None),
    ],
)
def test_numbers(said: str, question: str | None) -> None:
    assert question in asked(said, *FIRING) if question else not asked(said, *FIRING)


@pytest.mark.parametrize(
    ("said", "others", "question"),
    [
        ("The shots came from the tannery roof.", FIRING, True),
        ("The rifles cracked. It came from the tannery roof.", FIRING, True),
        ("It came from the tug Sorrel, a crate of salt.", FIRING, False),
        ("Rell fired over the bar from the left.", FIRING, False),
    ],
)
def test_whence_something_was_fired(said: str, others: tuple[str, ...], question: bool) -> None:
    assert ("shot_whence" in asked(said, *others, slot="place")) is question


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Nine men were killed at the weir.", True),
        ("Nine men were among the dead, the mayor told reporters at the weir.", False),
        ("Nine men were killed when guards opened fire on the tram.", False),
        ("The stoker was killed at his post.", False),
        ("Three men died upon the spot.", False),
        ("Nine men died in the influenza.", False),
    ],
)
def test_where_the_dead_lay(said: str, question: bool) -> None:
    assert ("dead_where" in asked(said, *FIRING, slot="place")) is question


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The shell struck the mill at five.", True),
        ("The mill was struck by five artillery shells.", False),
    ],
)
def test_hours(said: str, question: bool) -> None:
    assert ("began" in asked(said, *BLAST, slot="time")) is question


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The siren at the upper works was set going.", True),
        ("The motor of the siren at the upper works had been sent away.", False),
        ("The four o'clock hooter had gone.", False),
        (
            "PRESS CONFERENCE\n\nQUESTION (Radio Varn): The siren did not sound.\n\nMR RELL: I have no more to say.",
            False,
        ),
        ("In fog the bell was rung.", False),
    ],
)
def test_alarms(said: str, question: bool) -> None:
    assert ("alarm" in asked(said, *BURNING, slot="polarity")) is question
