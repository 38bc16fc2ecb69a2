"""Two passages that do not fit together are found; what only looks so is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.examination import account
from firsthand.findings.tensions import SLOTS
from firsthand.read import text as read_text
from tests.findings.tensions.support import at, count, found, told

POLARITY = [
    "The sluice gate was open on the night of the flood. The miller slept. "
    "The sluice gate was shut on the night of the flood.",
    "The guards never fired on the stalls. Music played. The guards fired on the stalls.",
    "The miners were unarmed. They sang. The miners were armed.",
    "The hamlet was deserted. The keeper slept. The hamlet was inhabited.",
    "The wells were poisoned. It rained. The wells were not poisoned.",
    "Nobody was killed in the raid. It rained. Four men were killed in the raid.",
    "She never spoke of it but once. She sewed. She spoke of it again in May.",
]
NO_POLARITY = [
    "The sluice gate was open. The miller slept. Later the sluice gate was shut.",
    "The sluice gate was open. The miller slept. The yard gate was shut.",
    "The guards did not fire on the stalls at first. The guards fired on the stalls.",
    "I did not see the fire. The guards set the fire.",
    "The guards had not fired on the stalls. The guards fired on the stalls.",
    "Anna Brack said that the gate was open. Emil Harn said that the gate was shut.",
    "Emil Harn denied that the guards had fired. The guards fired.",
    "What time did you set out that morning? You came on to Orta.",
    "If the gate was open, the water came. The gate was shut.",
    "The door to the cellar was open. The door to the yard was shut.",
    "I did not sign the paper. They beat me. I signed the paper.",
    "The gate was open. Vail closed the gate. The gate was shut.",
    "The bridge was intact. Then came the flood. The bridge was destroyed.",
    "Some said the gate was open. The gate was shut.",
    "My father never owned a gun. He fished. My father owned a boat.",
    "The sluice gate was open. The miller slept. The sluice gate was shut.",
    "The pass was deserted in summer. The pass was inhabited in winter.",
    "Nobody left the hall. The men sang. Nine men left the hall by a window.",
    "The report is wrong. It says that the hamlet was deserted. The hamlet was inhabited.",
    "I thought the hamlet was deserted. The hamlet was inhabited.",
    "The lamp was lit. Ivo blew it out. The lamp was dark.",
    "The gate was locked. The north gate was open.",
    "The gate was guarded. It rained. The gate was not guarded.",
    "The wells were not poisoned. Men came. The wells were poisoned.",
]
ACTOR = [
    "It was Captain Orsini who gave the order. The men waited. "
    "Sergeant Vail, and Sergeant Vail alone, gave the order.",
    "Captain Orsini shot the miller. It rained. Sergeant Vail shot the miller.",
    "The fire was started by Anton Rell. It spread. The fire was started by Vera Holm.",
]
NO_ACTOR = [
    "Captain Orsini gave an order. Sergeant Vail gave an order.",
    "The bridge was crossed by Captain Orsini. The bridge was crossed by Sergeant Vail.",
    "Captain Orsini shot the miller. Sergeant Vail shot the baker.",
    "Captain Orsini and his men shot the miller. Orsini shot the miller.",
    "The police shot the miller. Sergeant Vail shot the miller.",
    "Captain Orsini shot Emil Harn. Sergeant Vail stabbed Petra Harn.",
    "It was Vail who gave the order to wait. It was Orsini who gave the order to fire.",
    "Anna Brack said that Captain Orsini shot the miller. "
    "Emil Harn said that Sergeant Vail shot the miller.",
]
PLACE = [
    "She lay a mile east of Gull Point. Nobody slept. She lay a mile west of Gull Point.",
    "The watchmen stood on the roof. It rained. The watchmen stood in the cellar.",
]
NO_PLACE = [
    "She lay a mile east of Gull Point. She lay a mile south-east of Gull Point.",
    "The watchmen stood on the roof. They went down. The watchmen stood in the cellar.",
    "The watchmen stood on the roof. A watchman stood in a cellar.",
    "The watchmen stood on the roof. Later the watchmen stood in the cellar.",
    "The clock stood in the hall. It was sold. The clock stood in the bar.",
]


@pytest.mark.parametrize(
    ("slot", "words"),
    [("polarity", w) for w in POLARITY]
    + [("actor", w) for w in ACTOR]
    + [("place", w) for w in PLACE],
)
def test_passages_that_do_not_fit_are_found_once(slot: str, words: str) -> None:
    (only,) = found(slot, told(words))
    assert only.kind == f"tension.{slot}"
    assert len(only.passages) == 2
    assert "do not fit together" in only.message


@pytest.mark.parametrize(
    ("slot", "words"),
    [("polarity", w) for w in NO_POLARITY]
    + [("actor", w) for w in NO_ACTOR]
    + [("place", w) for w in NO_PLACE],
)
def test_what_only_looks_like_a_tension_is_none(slot: str, words: str) -> None:
    assert found(slot, told(words)) == []


def test_the_narrator_and_a_voice_are_shown_as_such() -> None:
    words = "The gate was open. Emil Harn said that the gate was shut."
    (only,) = found("polarity", told(words))
    assert only.message.endswith(
        "The first is said by the account itself, the second by Emil Harn."
    )


FOUR = "Four men were killed at the weir. It rained for a week. "


@pytest.mark.parametrize(
    ("behind", "quoted", "counted", "due"),
    [
        ("Six men were killed at the weir.", "Six men", "men", True),
        ("Six people were killed at the weir.", "Six people", "people", True),
        ("Six horses were killed at the weir.", "Six horses", "horses", False),
        ("Another six men were killed at the weir.", "six men", "men", False),
        ("Six of the men were killed at the weir.", "Six of the men", "men", False),
        ("By May the toll had risen and six men were killed.", "six men", "men", False),
        ("This was later corrected: six men were killed.", "six men", "men", False),
        ("Six men were killed in Orta.", "Six men", "men", False),
        ("Six were killed.", "Six", "", False),
    ],
)
def test_counts(behind: str, quoted: str, counted: str, due: bool) -> None:
    words = FOUR + behind
    counts = (count(words, "Four men", 4, "men"), count(words, quoted, 6, counted))
    hits = found("quantity", told(words, quantities=counts))
    assert len(hits) == due
    if due:
        assert "4 and 6 (killed)" in hits[0].message


def test_counts_of_different_states_or_scopes_are_not_compared() -> None:
    words = FOUR + "Six men were hurt at the weir."
    hurt = count(words, "Six men", 6, "men", state="injured")
    four = count(words, "Four men", 4, "men")
    assert found("quantity", told(words, quantities=(four, hurt))) == []
    scoped = count(words, "Six men", 6, "men", scope="the weir")
    assert found("quantity", told(words, quantities=(four, scoped))) == []


def test_a_part_must_fit_into_its_whole() -> None:
    words = "Nine people were killed, among them twelve women. Three were old."
    whole = count(words, "Nine people", 9, "people")
    part = count(words, "twelve women", 12, "women", part_of=whole.id)
    (only,) = found("quantity", told(words, quantities=(whole, part)))
    assert "the part is 12, the whole 9" in only.message
    smaller = count(words, "twelve women", 2, "women", part_of=whole.id)
    assert found("quantity", told(words, quantities=(whole, smaller))) == []


@pytest.mark.parametrize(
    ("behind", "quoted", "moment", "due"),
    [
        ("The train left Orta on 5 May.", "5 May", "1987-05-05", True),
        ("The cart left Orta on 5 May.", "5 May", "1987-05-05", False),
        ("The train left Orta again on 5 May.", "5 May", "1987-05-05", False),
        ("The train left Velden on 5 May.", "5 May", "1987-05-05", False),
        ("The train left Orta at eight.", "eight", "1987-05-03T08:00", False),
    ],
)
def test_times(behind: str, quoted: str, moment: str, due: bool) -> None:
    words = "The train left Orta on 3 May. It was full. " + behind
    moments = (at(words, "3 May", "1987-05-03"), at(words, quoted, moment))
    assert len(found("time", told(words, moments=moments))) == due


PARTS = [*POLARITY, *NO_POLARITY, *ACTOR, *PLACE]


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(PARTS), st.sampled_from(sorted(SLOTS)))
def test_an_account_told_in_one_sentence_has_no_tension(words: str, slot: str) -> None:
    assert found(slot, told(words.partition(". ")[0] + ".")) == []


HOURS = "The train left Velden {0}. It rained. The train left Velden {1}."


@pytest.mark.parametrize(
    ("one", "other", "due"),
    [
        ("at 6.40", "at 8.15", True),
        ("at six", "at nine", True),
        ("at 6.40", "at 18.40", False),
        ("at seven in the evening", "at 19.00", False),
        ("at about 6.10", "at 6.30", False),
        ("on 14 June", "on 21 June", True),
        ("on 14 June", "at nine", False),
    ],
)
def test_hours_and_days_without_a_date(one: str, other: str, due: bool) -> None:
    made = account(read_text(HOURS.format(one, other).encode(), "a.txt")[0])
    assert len(found("time", made)) == due


@pytest.mark.parametrize(
    "words",
    [
        "The bell rang at six. The bell rang at nine.",
        "The shop opened at eight. Next day the shop opened at ten.",
        "The doctor arrived at nine. The doctor from Orla arrived at eleven.",
        "The soldiers began to sing at nine. The soldiers began to march at ten.",
    ],
)
def test_what_happens_twice_has_two_hours(words: str) -> None:
    assert found("time", account(read_text(words.encode(), "a.txt")[0])) == []


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("The soldiers took six men from the mill. The soldiers took nine men from the mill.", True),
        ("The soldiers took six men. The soldiers took nine men.", False),
        ("The soldiers took six men from the mill. Next day the soldiers took nine men from the mill.", False),
        ("In Hask the militia killed six men. In Upper Hask the militia killed nine men.", False),
        ("Police said six men were arrested. The lawyers counted nine men arrested.", False),
    ],
)  # fmt: skip
def test_deeds_that_are_counted(words: str, due: bool) -> None:
    assert len(found("quantity", account(read_text(words.encode(), "a.txt")[0]))) == due
