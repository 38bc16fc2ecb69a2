"""Who did what is asked of every contested event, in whatever construction it is told."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compare.readings.doing.naming import RULE
from firsthand.compared import Reading, Who
from tests.compare.readings.support import told


def doers(said: str) -> list[Reading]:
    """The readings of who did what is asked of every event."""
    return [r for r in readings(told(said)) if r.rule.startswith(RULE)]


@pytest.mark.parametrize(
    ("said", "question", "who"),
    [
        ("The north gate had been padlocked by a watchman named Corr.", "shut_it", "watchman"),
        ("The closing of the sluice was the act of the keeper, Dell.", "shut_it", "keeper"),
        (
            "The doors were shut in our faces, and those who shut them were the stewards.",
            "shut_it",
            "steward",
        ),
        ("0310 hatch closed (stoker Brame).", "shut_it", "brame"),
        ("It was the verger who pulled the doors to.", "shut_it", "verger"),
        ("The sluice was wound up by the deputy engineer.", "opened_it", "engineer"),
        ("Mr Vane admits having opened the valve.", "opened_it", "vane"),
        ("The porter, who is lame, came down and unlocked the gate.", "opened_it", "porter"),
        ("The ambulances were turned back by gendarmes at the bridge.", "held_back", "gendarme"),
        ("A line of constables kept the doctors waiting at the corner.", "held_back", "constable"),
        ("The firing was brought to an end by the canon.", "stopped_it", "canon"),
        ("The troops were sent into the yard by the prefect.", "sent_in", "prefect"),
        ("At the time a deckhand was at the wheel.", "at_controls", "deckhand"),
        ("The steering of the ferry was in the hands of a boy.", "at_controls", "boy"),
        ("The fire brigade was summoned by a neighbour, Mrs Orme.", "called_help", "orme"),
        ("It was the baker who telephoned the fire brigade.", "called_help", "baker"),
        ("The foreman kept the key.", "kept_key", "foreman"),
        ("A pointsman named Tull was on duty that night.", "on_duty", "pointsman"),
    ],
)
def test_a_deed_in_many_constructions(said: str, question: str, who: str) -> None:
    found = [r for r in doers(said) if r.rule == RULE + question]
    assert found
    assert any(isinstance(r.value, Who) and who in r.value.words for r in found)


@pytest.mark.parametrize(
    ("said", "question", "who"),
    [
        ("The door was chained on the instructions of the bursar.", "ordered_shut", "bursar"),
        ("The gate was locked at the prefect's behest.", "ordered_shut", "prefect"),
        ("The order to open the sluice came from the manager.", "ordered_open", "manager"),
        ("I let the hatch down. The mate told me to.", "ordered_shut", "mate"),
        ("The colonel ordered his men to fire.", "ordered_fire", "colonel"),
        ("The command to shoot emanated from the adjutant.", "ordered_fire", "adjutant"),
        ("The drums were stacked there by order of the manager.", "put_there", "manager"),
        ("The director had the door locked.", "ordered_shut", "director"),
    ],
)
def test_an_order_and_what_it_was(said: str, question: str, who: str) -> None:
    found = [r for r in doers(said) if r.rule == RULE + question]
    assert found
    assert any(isinstance(r.value, Who) and who in r.value.words for r in found)


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Who locked the gate was never established.", "shut_it"),
        ("The sluice was opened, by whom I never learned.", "opened_it"),
        ("On whose orders the door was chained nobody would say.", "ordered_shut"),
        ("It is not known who sent the troops into the yard.", "sent_in"),
    ],
)
def test_a_doer_whom_nobody_knows(said: str, question: str) -> None:
    found = [r for r in readings(told(said)) if r.slot == "actor"]
    assert any(r.modality == "unknown" for r in found)
    assert question in {r.rule.removeprefix(RULE) for r in found} or "said not to be known" in {
        r.rule for r in found
    }


@pytest.mark.parametrize(
    ("said", "question", "who"),
    [
        ("The ward was bolted at nine. On whose say-so? The matron's.", "ordered_shut", "matron"),
        ("What put an end to the firing? The nuns.", "stopped_it", "nun"),
    ],
)
def test_an_author_who_asks_and_answers(said: str, question: str, who: str) -> None:
    found = [r for r in readings(told(said)) if r.slot == "actor" and isinstance(r.value, Who)]
    assert any(who in r.value.words for r in found)


@pytest.mark.parametrize(
    "said",
    [
        "The porter locks the gate every night.",
        "The year after, the keeper opened the sluice.",
        "If the porter had locked the gate nobody would have come in.",
        "The mayor should open the gate.",
        "The gate was shut by noon.",
        "The gate was shut with a chain by the road.",
        "At the funeral the bearers opened the gate.",
        "The colonel gave the order to cease fire.",
        "The keeper is required to close the hatch.",
        "The door was opened by mistake.",
    ],
)
def test_no_rule_plan_or_other_time(said: str) -> None:
    assert not [r for r in doers(said) if r.rule != RULE + "stopped_it"]


def test_a_denied_deed_is_denied() -> None:
    found = doers("Nobody opened the sluice.")
    assert [r.modality for r in found] == ["denied"]


@pytest.mark.parametrize(
    ("said", "question", "who"),
    [
        ("We ran for the gate, and those who shut it were the stewards.", "shut_it", "steward"),
        ("The killings were the work of soldiers of the Fifth Rifles.", "did_it", "soldier"),
        ("Then the curate, who was lame, got up and drew the bolt.", "opened_it", "curate"),
        ("It was not the guards but the miners who opened the gate.", "opened_it", "miner"),
        ("The doctors came. The sergeant would let nobody by.", "held_back", "sergeant"),
        ("The marshal struck the first blow.", "began_it", "marshal"),
        ("The charge was ordered by the prefect.", "ordered_attack", "prefect"),
        ("Constables burnt the houses of the strikers.", "lit_it", "constable"),
        ("The mail car that burnt belonged to a Mrs Orme.", "owner", "orme"),
        ("Not Rell: the mayor himself opened the sluice.", "opened_it", "mayor"),
    ],
)
def test_words_of_one_question_alone(said: str, question: str, who: str) -> None:
    found = [r for r in doers(said) if r.rule == RULE + question]
    assert any(isinstance(r.value, Who) and who in r.value.words for r in found)
    assert {r.modality for r in found} == {"asserted"}


@pytest.mark.parametrize(
    "said",
    [
        "The first shots came from the roof of the Hotel Meridian.",
        "The gate was opened by the steward or the porter.",
        "There is no evidence that the steward shut the gate.",
        "He declines to say who keeps the keys.",
        "A child could have opened the gate.",
    ],
)
def test_nobody_is_told_to_have_done_it(said: str) -> None:
    assert not [r for r in doers(said) if r.value is not None]
