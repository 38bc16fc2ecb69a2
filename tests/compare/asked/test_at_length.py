"""What is asked in long accounts of those who were killed, by name and place."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from firsthand.compare.asked import scenes
from tests.compare.asked.asking import asked

HELD = (
    "Anna Rell and Joseph Rell were in the gaol. Anna Rell was killed in the gaol.",
    "Joseph Rell and Anna Rell were murdered in the gaol.",
    "A mob came to the gaol, and Anna Rell was killed in the gaol. Joseph Rell was killed in the gaol.",
)


def at_length(said: str, slot: str = "quantity") -> set[str | None]:
    """What is asked where the accounts are long, and the killed are Anna and Joseph Rell."""
    with patch.object(scenes, "LONG", 1):
        return asked(said, *HELD, slot=slot)


@pytest.mark.parametrize(
    "said",
    [
        "A mob of some ninety armed men rushed the gaol.",
        "The gaol was surrounded by a masked crowd, from forty to sixty.",
        "A party of about seventy men with blackened faces broke into the gaol.",
        "Some eighty men, all disguised, came up to the gaol at dusk.",
        "Sixty armed men forced the door of the gaol.",
        "The assailants numbered about thirty, and the gaol was in their hands.",
        "Fifty ruffians with clubs burst into the gaol.",
        "A band of sixty or seventy horsemen in masks surrounded the gaol.",
        "Two hundred men, their faces smeared with soot, marched on the gaol.",
        "An armed mob, of from fifty to sixty, broke into the gaol.",
        "Q. How many people were there when Anna Rell was killed?\nA. I should say a hundred.",
        "Q. Was she killed before you came?\nA. She was. There was a great crowd at the gaol.\n"
        "Q. How many men were there?\nA. Perhaps forty.",
    ],
)
def test_who_came_against_them(said: str) -> None:
    assert "attackers" in at_length(said)


@pytest.mark.parametrize(
    "said",
    [
        "Forty troops were sent against the mob at the gaol.",
        "Sixty citizens met in the court-house to speak of the mob at the gaol.",
        "The mob threw eighty stones at the gaol.",
        "The sheriff swore in a posse of forty against the mob that held the gaol.",
        "Thirty men of the mob were arrested after the gaol was taken.",
        "A hundred witnesses were heard on the mob and the gaol.",
        "A mob of ninety marched to the ferry. It was far from there.",
        "Twenty of the mob stayed outside the gaol.",
        "Forty men voted to raise a mob against the gaol.",
        "A company of ninety armed men under Captain Holm marched past the gaol.",
        "Fifty armed men stood at the gaol to protect it.",
        "Q. How many had you to supper?\nA. About fifty men. They spoke of the mob at the gaol.",
    ],
)
def test_others_did_not_come_against_them(said: str) -> None:
    assert "attackers" not in at_length(said)


@pytest.mark.parametrize(
    "said",
    [
        "Eight men were left to guard the prisoners at the gaol.",
        "The Rells were kept under guard by a detail of six men from the company at the gaol.",
        "Anna Rell and her brother were guarded by six men.",
        "A guard of only twelve men stood before the gaol.",
        "Five men were posted at the gaol to keep guard.",
        "Nine men kept guard over the prisoners.",
        "The gaol was guarded by some ten men.",
        "Whilst seven men were detailed by him, under the command of Sergeant T. Holm, to guard the prisoners.",
        "Four warders were in the gaol.",
    ],
)
def test_who_kept_guard(said: str) -> None:
    assert "guards" in at_length(said)


@pytest.mark.parametrize(
    "said",
    [
        "Twelve men guarded the bridge.",
        "Six men were detailed to guard the prisoners to the court.",
        "Ten men were set to dig a ditch while others stood guard over the prisoners.",
        "He left two men and three or four friends in the town.",
        "Twenty men were left at the ferry.",
        "Forty men marched from the gaol.",
    ],
)
def test_others_kept_no_guard(said: str) -> None:
    assert "guards" not in at_length(said)


def test_those_who_are_guarded_are_not_the_guard() -> None:
    said = (
        "He went, leaving these two men and three friends, to be guarded by eight men at the gaol."
    )
    assert at_length(said) == {"guards"}


@pytest.mark.parametrize(
    "said",
    [
        "The murder took place at five o'clock.",
        "The murder of Anna Rell took place at about half past four.",
        "Anna Rell was killed at half past five.",
        "At about six o'clock an armed mob surrounded the gaol and broke in.",
        "Anna Rell and her brother were murdered in the gaol at ten minutes to six.",
        "The deed was done at twenty minutes past five o'clock.",
        "They meant to take their lives, which was done at the gaol at about 4:40.",
        "At about seven o'clock a body of masked men appeared before the gaol.",
    ],
)
def test_when_they_were_killed(said: str) -> None:
    assert "killed_when" in at_length(said, slot="time")


@pytest.mark.parametrize(
    "said",
    [
        "Anna Rell was buried at five o'clock.",
        "At four o'clock the guard was relieved at the gaol.",
        "At two o'clock the governor left the gaol, and an armed mob surrounded it later.",
        "The murder of a pedlar took place at noon.",
        "A mob surrounded the governor's house at six o'clock.",
        "At nine o'clock the mob went home from the gaol.",
        "The leaders met at three o'clock, before the gaol was attacked.",
        "At three o'clock a crowd gathered, and at six o'clock it rushed the gaol.",
        "A pedlar was killed at two o'clock.",
    ],
)
def test_other_hours_are_not_that_of_their_death(said: str) -> None:
    assert "killed_when" not in at_length(said, slot="time")


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Joe Rell fired three shots.", "shots_by joseph rell"),
        ("Joseph stood by the door and fired four of the barrels.", "shots_by joseph rell"),
        ("Joseph Rell was not afraid. He discharged two rounds.", "shots_by joseph rell"),
        ("Anna Rell was armed, and she fired several times.", "shots_by anna rell"),
        ("Joe Rell wounded three of the assailants.", "hurt_by joseph rell"),
        ("Joseph Rell fired four shots, bringing his man down every time.", "hurt_by joseph rell"),
        (
            "Joseph discharged three rounds (he had no more), and at each fire wounded his man.",
            "hurt_by joseph rell",
        ),
    ],
)
def test_who_fired_and_hit(said: str, question: str) -> None:
    assert question in at_length(said)


@pytest.mark.parametrize(
    "said",
    [
        "Rell fired two shots.",
        "Anna Rell came in. They fired three shots.",
        "While under the bed, he was fired at several times.",
        "The mob fired three volleys.",
        "Joseph Rell bought forty rounds.",
    ],
)
def test_of_no_one_by_name(said: str) -> None:
    assert not any(q and "_by" in q for q in at_length(said))


def test_short_accounts_are_not_asked_so() -> None:
    assert "killed_when" not in asked("The murder took place at five o'clock.", *HELD, slot="time")
