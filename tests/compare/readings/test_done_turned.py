"""Whether a deed was done, where a sentence says it the other way round, or says nothing of it."""

from __future__ import annotations

import pytest

from tests.compare.readings.test_done import DENIED, GARRISON, NO, UNKNOWN, UNSEEN, YES, of


@pytest.mark.parametrize(
    ("deed", "words", "answer"),
    [
        ("alarm", "The siren never stopped wailing.", YES),
        ("alarm", "The siren was never out of order.", YES),
        ("alarm", "The siren never made a sound.", NO),
        ("alarm", "The smoke detectors had no batteries.", NO),
        ("alarm", "One word about the siren. It did not go off.", NO),
        ("riot_act", "The police charged without reading the Riot Act.", NO),
        ("riot_act", "The mayor dispensed with the reading of the Riot Act.", NO),
        ("riot_act", "I did not hear the Riot Act read to the crowd.", UNSEEN),
        ("permitted", "The march had not been banned.", YES),
        ("permitted", "The march was in the teeth of a ban.", NO),
        ("permitted", "Whether the march was permitted is disputed.", UNKNOWN),
        ("distress_call", "Not a flare was fired.", NO),
        ("distress_call", "The mate raised the coastguard.", YES),
        ("distress_call", "The ship went down without a word.", NO),
        ("whistle", "The ferry neglected her whistle.", NO),
        ("whistle", "The ferry's whistle was silent.", NO),
        ("whistle", "The train came out of the fog without so much as a toot.", NO),
        ("braked", "The driver threw on the brakes.", YES),
        ("braked", "The tram came on at full speed.", NO),
        ("braked", "The brake handle was found in the running position.", NO),
        ("drunk", "The captain was never sober.", YES),
        ("drunk", "The pilot had nothing stronger than tea.", NO),
        ("drunk", "The captain had been at the brandy.", YES),
        ("asleep", "The signalman was not awake.", YES),
        ("asleep", "The watchman never closed an eye.", NO),
        ("warned", "The villagers had no inkling.", NO),
        ("warned", "A boy came running to say that the soldiers were on the road.", YES),
        ("notified", "The governor was kept in the dark about it.", NO),
        ("notified", "The governor was not kept in the dark.", YES),
        ("notified", "It was done without the knowledge of the ministry.", NO),
        ("deliberate", "The fire was no accident.", YES),
        ("deliberate", "Foul play has been ruled out.", DENIED),
        ("deliberate", "The fire started by itself.", DENIED),
    ],
)
def test_what_it_says(deed: str, words: str, answer: list[tuple[str, str]]) -> None:
    assert of(deed, words) == answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("They fired without a word of command.", NO),
        ("The guards did not fire on their own.", YES),
        ("It is not true that they fired without orders.", [("so", "denied")]),
        ("The captain on the contrary forbade it.", NO),
    ],
)
def test_what_it_says_of_an_order(words: str, answer: list[tuple[str, str]]) -> None:
    assert of("order_to_fire", GARRISON + words) == answer


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("alarm", "There is an alarm on each landing."),
        ("riot_act", "He was about to read the Riot Act when a stone hit him."),
        ("riot_act", "The mayor read a proclamation of thanks to the firemen."),
        ("permitted", "The marchers were not allowed to enter the church."),
        ("permitted", "A procession is allowed only with the consent of the mayor."),
        ("distress_call", "A distress call must be sent on channel 16."),
        ("distress_call", "She was in great distress and called on the manager."),
        ("whistle", "It was not the ferry that sounded her horn but the tug."),
        ("whistle", "Nobody had told the mate to sound the whistle."),
        ("whistle", "Every ferry blows her whistle at the mole."),
        ("whistle", "A clerk blew the whistle on the company."),
        ("braked", "The driver should brake before the bend."),
        ("braked", "The treasury put a brake on the repairs to the bridge."),
        ("braked", "The train was not going at full speed."),
        ("drunk", "The driver had drunk two glasses of tea."),
        ("drunk", "Tea was drunk while they waited for news of the captain."),
        ("asleep", "The captain went to sleep after the rescue."),
        ("deliberate", "Sabotage cannot be ruled out."),
        ("order_to_fire", GARRISON + "The farm lads had orders to fire the stubble."),
        ("order_to_fire", "Q. Did you give an order to lock the north door?\nA. No, I did not."),
        ("order_to_fire", "Who gave the order to shut the gate? Nobody did."),
    ],
)
def test_what_says_nothing(deed: str, words: str) -> None:
    assert of(deed, words) == []
