"""Where something stood, lay, fell or was brought, in many ways of telling it."""

from __future__ import annotations

import pytest

from tests.compare.readings.support import read

TOLD = [
    ("On the low ridge behind the chapel stood the gendarmes.", "on low chapel ridge", "gendarme"),
    ("They found the courier's bag under the barrier.", "under barrier", "bag"),
    ("At the foot of the tower they found the red flag.", "at tower foot", "flag"),
    ("It was under the barrier that the courier's bag lay.", "under barrier", "bag"),
    ("It was in the cellar that the boy was found.", "in cellar", "boy"),
    ("The guards, posted at the gate, did not move.", "at gate", "guard"),
    ("Nine people were treated for burns at the District Hospital.", "at district hospital", "people"),
    ("They took four of the injured to the clinic at Brod.", "to clinic brod", "injure"),
    ("He came in, with the mate asleep on the floor.", "on floor", "mate"),
    ("The mill burned, with twenty troopers at the ford.", "at ford", "trooper"),
    ("Rell left them with the skipper asleep in his chair.", "in chair", "skipper"),
    ("The police occupied the crossroads.", "at crossroad", "police"),
    ("The soldiers formed a line across the lane.", "across lane", "soldier"),
    ("The dead they lay in the ditch.", "in ditch", "dead"),
    ("The hurt ones they have brought into the school.", "into school", "hurt"),
    ("Twelve men were killed. They fell on the harbour side.", "on harbour side", "dead"),
    ("Six were wounded, and they were brought to the Mission.", "to mission", "wounded"),
    ("The dead lay thick. I helped to carry them out of the yard.", "in yard", "dead"),
    ("Five of the dead were lying on the stairs, the sixth in the yard.", "in yard", "dead"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value", "what"), TOLD, ids=[t[0][:40] for t in TOLD])
def test_a_place_is_told_with_what_is_there(words: str, value: str, what: str) -> None:
    """The place is read, and what lies or stands there is what the reading speaks of."""
    assert [r.topic for r in read(words, "place") if r.printed == value and what in r.topic]


@pytest.mark.parametrize(
    "words",
    [
        "He argued with the agent in the evening.",
        "The mayor spoke with a heavy heart on the matter.",
        "The company held the rights.",
        "She held her ground.",
        "It was on Sunday that the men were killed.",
        "They did not find the boy in the cellar.",
        "The troopers would have lain in the ditch.",
        "He drew the conclusion out of the papers.",
        "They carried the chairs out of the yard.",
        "It was in his interest that the boy lied.",
        "They hoped with all their hearts in the long nights.",
    ],
)
def test_what_is_no_place(words: str) -> None:
    """What has the shape of a place and is none, or is not told, gives no reading."""
    assert read(words, "place") == []


def test_one_man_is_not_the_dead() -> None:
    """ "He" is nobody of those who were killed, though that was told just before."""
    found = read("Nine men were killed. He had been in the mill.", "place")
    assert all("dead" not in r.topic for r in found)


MORE = [
    ("Shots had been fired from the old brickworks.", "from old brickwork", "shot"),
    ("The crane was recovered from the basin.", "in basin", "crane"),
    ("Captain Orr did not come. He sat in the kitchen.", "in kitchen", "orr"),
    ("The line fired twice. They fell on the boards.", "on board", "dead"),
    ("Q. Where did your people fall?\n\nA. On the road.", "on road", "dead"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value", "what"), MORE, ids=[t[0][:40] for t in MORE])
def test_whence_and_where_they_fell(words: str, value: str, what: str) -> None:
    """Whence shots came, where a thing lay that was recovered, who "he" is that sat there."""
    assert [r.topic for r in read(words, "place") if r.printed == value and what in r.topic]


def test_a_group_by_which_it_was_done_is_no_place() -> None:
    """ "By the crew" is who did it, not where."""
    assert read("The boats were lowered by the crew.", "place") == []


def test_a_list_without_verbs() -> None:
    """A log tells where the dead lay without a verb; letters on a table are no dead."""
    found = read("Deceased now six. Five on the rear stairs, one in the yard.", "place")
    assert [(r.printed, r.topic) for r in found] == [
        ("on rear stairs", ("dead", "part")), ("in yard", ("dead", "part")),
    ]  # fmt: skip
    assert read("He wrote six letters. Two on the table, one in the drawer.", "place") == []


def test_an_answer_that_only_names_a_place() -> None:
    """ "The dryers" answers "where"; "the same day" does not."""
    assert [r.printed for r in read("Q. Where did it begin?\n\nA. The dryers.", "place")] == [
        "at dryers"
    ]
    assert read("Q. Where did you go?\n\nA. The same day.", "place") == []


def test_places_alone_complete_what_was_told_before() -> None:
    """Bare places behind a place are of the same; "he never left it" is where he was."""
    found = read("Holt stood at the gate. He never left it.", "place")
    assert [(r.printed, "holt" in r.topic) for r in found] == [("at gate", True), ("at gate", True)]
    found = read("ANNA: They were found at the yard door.\n\nKAREL: Behind it.", "place")
    assert [r.printed for r in found] == ["at yard door", "behind yard door"]
    assert read("He came home. In June.", "place") == []


def test_a_part_is_told_with_its_whole() -> None:
    found = read("You will not believe about the mast. The top of it is in the lane.", "place")
    assert [set(r.topic) >= {"top", "mast"} for r in found] == [True]
