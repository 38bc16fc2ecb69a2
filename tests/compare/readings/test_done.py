"""Whether a deed was done, in all words of the English language for it."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.done import RULE
from tests.compare.readings.support import read


def deeds(words: str) -> list[tuple[str, str, str]]:
    """The deeds told, each with its answer and how far it is vouched for."""
    return [
        (r.rule.removeprefix(RULE), r.printed, r.modality)
        for r in read(words, "polarity")
        if r.rule.startswith(RULE)
    ]


def of(deed: str, words: str) -> list[tuple[str, str]]:
    return [(printed, modality) for name, printed, modality in deeds(words) if name == deed]


YES, NO = [("so", "asserted")], [("not so", "asserted")]
UNSEEN, UNKNOWN = [("not seen or not remembered", "unseen")], [("not known", "unknown")]
DENIED = [("not so", "denied")]
GARRISON = "The guards stood at the mill and there were three volleys of shots from their rifles. "


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The fire alarm went off at ten past three.", YES),
        ("The sirens on the town hall wailed for a minute.", YES),
        ("When the hooter sounded, the second shift was still below.", YES),
        ("The smoke detectors on the landing had been triggered at once.", YES),
        ("We heard the siren from the yard.", YES),
        ("The alarm was tested in May and worked as it should.", YES),
        ("The keeper sounded the siren at once.", YES),
        ("The keeper did not sound the siren.", NO),
        ("The klaxon never sounded.", NO),
        ("No alarm rang in the east wing.", NO),
        ("The siren did not go.", NO),
        ("The sirens of the works stayed silent.", NO),
        ("The alarm failed to sound.", NO),
        ("There was no bell, there was no shouting.", NO),
        ("Nothing rang.", NO),
        ("No siren was heard in the lower town.", NO),
        ("I did not hear any alarm.", UNSEEN),
        ("No bell was ringing on our arrival.", UNSEEN),
        ("She says that she never spoke, and that she sounded the siren.", YES),
        ("None of those who got out had heard an alarm.", UNSEEN),
        ("It is not known whether the alarm sounded.", UNKNOWN),
        ("It is not true that the alarm did not sound.", YES),
        ("Did the alarm go off?\n\nNot that I remember.", UNSEEN),
        ("Did the siren sound?\n\nIt did.", YES),
        ("And the alarm?\n\nDidn't go.", NO),
    ],
)
def test_whether_the_alarm_sounded(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("alarm", said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "The police sirens woke the street.",
        "He set his alarm clock for five.",
        "The neighbours raised the alarm at three.",
        "The church bell rang for vespers.",
        "If the alarm had sounded, they would have lived.",
        "They waited for the siren to sound.",
        "He asked whether the alarm had sounded.",
        "The alarm company sent its bill.",
    ],
)
def test_what_is_no_alarm(said: str) -> None:
    assert of("alarm", said) == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Captain Orsini gave the order to fire.", YES),
        ("The lieutenant ordered his men to open fire.", YES),
        ("He then gave the word.", YES),
        ("An order was given, and twice the line fired.", YES),
        ("I heard “Fire!” from behind the wall.", YES),
        ("They had been told to shoot.", YES),
        ("Nobody commanded it.", DENIED),
        ("They fired without any order.", NO),
        ("No officer gave an order.", NO),
        ("I heard no order.", UNSEEN),
        ("Whether an order was given has never been established.", UNKNOWN),
        ("The Command denies that an order to fire was given.", DENIED),
        ("That an order was given is denied by the colonel.", DENIED),
        ("I do not know whether there was a word given.", UNKNOWN),
    ],
)
def test_whether_an_order_to_fire_was_given(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("order_to_fire", GARRISON + said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "Captain Orsini gave the order to go home.",
        "The order to cease fire came at once.",
        "They had orders not to fire.",
        "He was waiting for the order to fire.",
        "He put the papers in order.",
        "The word of the captain was law.",
    ],
)
def test_what_is_no_order_to_fire(said: str) -> None:
    assert of("order_to_fire", GARRISON + said) == []


def test_an_order_where_nobody_shoots_is_another() -> None:
    assert of("order_to_fire", "The mate gave the order and the boats were lowered.") == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The major called on the crowd three times to disperse.", YES),
        ("He bade them go home.", YES),
        ("The constable told the people to get out.", YES),
        ("They were ordered to leave an hour before.", YES),
        ("A loudspeaker van drove through the lower street.", YES),
        ("A warning was given at noon.", YES),
        ("He shouted: “Stand back!”", YES),
        ("No warning of any kind was given.", NO),
        ("Without the least warning the slope came down.", NO),
        ("Nobody had told us to get out.", NO),
        ("The villagers were never warned.", NO),
        ("Nobody came to the door and there was no loudspeaker.", NO),
        ("I never heard a warning.", UNSEEN),
        ("It is not clear whether the villagers were warned.", UNKNOWN),
        ("Were they called upon to go back?\n\nThey were. Three times.", YES),
        ("Were you told to leave?\n\nNot once.", NO),
        ("Was the village warned? Twice, says the report.", YES),
    ],
)
def test_whether_the_people_were_warned(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("warned", said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "The minister warned that prices would rise.",
        "They fired a warning shot.",
        "The warning lamp was lit.",
        "They ought to have warned the villagers.",
        "He told the people that the mill had burned.",
    ],
)
def test_what_is_no_warning(said: str) -> None:
    assert of("warned", said) == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The company had been warned in writing.", YES),
        ("We wrote to the council in spring.", YES),
        ("He had told the ministry of the cracks.", YES),
        ("The letter bears the stamp of the ministry.", YES),
        ("Eleven times the company was told.", YES),
        ("The council was never informed.", NO),
        ("It was not known whether the company had been told.", UNKNOWN),
        ("Was the company warned? Three times in writing.", YES),
        ("MILL COMPANY\n\nNobody warned us, in writing or by word of mouth.", DENIED),
    ],
)
def test_whether_an_office_was_told(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("notified", said) == answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The doors were locked.", YES),
        ("Two of the exits had been chained.", YES),
        ("The back door would not open.", YES),
        ("There was a padlock on the side door.", YES),
        ("They were locked in.", YES),
        ("The caretaker locked the doors at eleven.", YES),
        ("The doors of the hall were not locked.", NO),
        ("All the doors stood wide open.", NO),
        ("No door was locked that night.", NO),
        ("It is not true that people were locked in.", DENIED),
        ("He could not say whether the doors had been locked.", UNKNOWN),
        ("Who locked the doors?\n\nMe. Every night.", YES),
        ("Several said that an exit was locked.\n\nThe owner denied this.", YES + DENIED),
    ],
)
def test_whether_the_doors_were_locked(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("locked", said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "The safe door was locked.",
        "They were locked in combat.",
        "If the doors had been locked, nobody would have got out.",
    ],
)
def test_what_says_nothing_of_locked_doors(said: str) -> None:
    assert of("locked", said) == []


@pytest.mark.parametrize(
    ("deed", "said", "answer"),
    [
        ("bodies_in_water", "The soldiers threw eight of the dead into the canal.", YES),
        ("bodies_in_water", "Bodies were put into the lake by night.", YES),
        ("bodies_in_water", "There were nine dead. They tipped them into the sea.", YES),
        ("bodies_in_water", "No bodies were thrown into the river.", NO),
        ("bodies_in_water", "They threw stones into the river.", []),
        ("bodies_in_water", "Nine people are dead. We threw ourselves into the water.", []),
        ("buried_in_secret", "They buried the bodies in a mass grave.", YES),
        ("buried_in_secret", "The dead were buried on Sunday by the priest.", []),
        ("attended", "The wounded were attended to by a nurse.", YES),
        ("attended", "Nobody attended to the wounded.", NO),
        ("attended", "The wounded were left to lie in the square.", NO),
        ("attended", "Nine wounded were treated in hospital.", []),
        ("stones", "The crowd threw stones and bottles.", YES),
        ("stones", "Not a stone was thrown.", NO),
        ("stones", "I saw no stones thrown.", UNSEEN),
        ("warning_shots", "The guards first fired into the air.", YES),
        ("warning_shots", "There were no warning shots.", NO),
        ("bound", "Their hands had been tied behind their backs.", YES),
        ("bound", "The prisoner was not handcuffed.", NO),
        ("help_kept_off", "The ambulances were kept waiting at the bridge.", YES),
        ("help_kept_off", "The ambulances were let through at once.", NO),
        ("riot_act", "The Riot Act was read at three.", YES),
        ("riot_act", "I did not hear the Riot Act read.", UNSEEN),
    ],
)
def test_other_deeds(deed: str, said: str, answer: list[tuple[str, str]]) -> None:
    assert of(deed, said) == answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("It is said that some of the dead were thrown into the river. That is a lie.", DENIED),
        ("It is said that the dead were thrown into the river. I cannot confirm this.", UNKNOWN),
    ],
)
def test_what_the_next_sentence_says_of_it(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("bodies_in_water", said)[1:] == answer


@pytest.mark.parametrize(
    ("deed", "holds", "said"),
    [
        (
            "alarm",
            True,
            "The air-raid siren had been sounding for two minutes when the first shell fell.",
        ),
        ("alarm", True, "At 04:12 the smoke alarm on the second floor activated."),
        ("alarm", True, "The warning bell was rung by the foreman."),
        ("alarm", True, "It was the hooter that woke me."),
        ("alarm", True, "The alarm had been ringing for ten minutes before anyone moved."),
        ("alarm", False, "The fire alarm had been disconnected in March and gave no sound."),
        ("alarm", False, "Not one of the sirens in the valley had sounded."),
        ("alarm", False, "Neither siren nor bell was heard."),
        ("alarm", False, "The alarm remained mute."),
        ("alarm", False, "Of the six sirens none went off."),
        ("alarm", False, "Alarm: none."),
        ("alarm", False, "No alarm was raised by the system."),
        ("alarm", False, "There wasn't any alarm, not a peep."),
        ("alarm", None, "I cannot say whether the siren went."),
        ("alarm", None, "She does not remember an alarm."),
        ("alarm", None, "Whether the sirens were sounded is in dispute."),
        ("alarm", True, "The operator maintains that the alarm functioned."),
        ("alarm", False, "The operator's claim that the alarm functioned is false."),
        ("order_to_fire", True, "Rell raised his sabre and the order rang out."),
        ("order_to_fire", True, "On the colonel's order they fired."),
        ("order_to_fire", True, "At the command of Captain Rell the line opened fire."),
        ("order_to_fire", True, "The men were acting on orders when they fired."),
        ("order_to_fire", True, "He shouted to them to shoot."),
        ("order_to_fire", True, "It was Rell who had them fire."),
        ("order_to_fire", True, "The command came: fire!"),
        ("order_to_fire", False, "Nobody told them to fire."),
        ("order_to_fire", False, "There had been no order."),
        ("order_to_fire", False, "The men fired of their own accord."),
        ("order_to_fire", False, "I gave no such order."),
        ("order_to_fire", False, "I did not order anybody to shoot."),
        ("order_to_fire", False, "At no time was an order to open fire given."),
        ("order_to_fire", False, "They had not been ordered to shoot."),
        ("order_to_fire", None, "Nobody I have asked can say whether there was an order."),
        ("order_to_fire", None, "None of the witnesses heard a command."),
        ("order_to_fire", None, "It could not be established that an order was given."),
        ("warned", True, "The crowd was summoned three times to disperse."),
        ("warned", True, "Word had been sent to the village at noon to clear the houses."),
        ("warned", True, "We were warned by a boy on a bicycle."),
        ("warned", True, "The mayor had the lower street cleared an hour before."),
        ("warned", True, "An officer came out and told everyone to go home."),
        ("warned", True, "Leaflets had been dropped the day before telling people to leave."),
        ("warned", True, "The residents had been evacuated the evening before."),
        ("warned", True, "He called out to them to stop."),
        ("warned", False, "It came without warning."),
        ("warned", False, "There was no warning, none."),
        ("warned", False, "We had no warning whatever."),
        ("warned", False, "Not a word was said to us before it came."),
        ("warned", False, "Nobody told the people below the dam."),
        ("warned", False, "They gave no warning before they fired."),
        ("warned", False, "Nobody called on them to disperse."),
        ("warned", False, "The passengers were not told to leave the car."),
        ("warned", None, "I did not hear him call on anyone to disperse."),
        ("warned", None, "Whether the village had been warned, nobody could tell me."),
        ("warned", False, "The police say they warned the street. That is not true."),
        ("notified", True, "Three letters had been sent to the management."),
        ("notified", True, "The inspector had reported the cracks to the board in May."),
        ("notified", True, "The company knew of the cracks since spring."),
        ("notified", True, "The council received two complaints in the winter."),
        ("notified", True, "He had repeatedly drawn the attention of the ministry to the dam."),
        ("notified", False, "The company had no knowledge of any cracks."),
        ("notified", False, "No complaint ever reached the council."),
        ("notified", False, "The ministry states that it had not been informed of the march."),
        ("notified", False, "Nobody told the council."),
        ("notified", False, "The board knew nothing of it."),
        ("notified", None, "Whether the company had been told of the cracks is not known."),
        ("locked", True, "The emergency exit was chained shut."),
        ("locked", True, "They found the gates padlocked."),
        ("locked", True, "We ran to the back door. It was bolted from the outside."),
        ("locked", True, "Someone had turned the key in the door."),
        ("locked", True, "The way out was barred."),
        ("locked", True, "Both exits were found locked."),
        ("locked", True, "We could not get the door open."),
        ("locked", True, "The doors had been nailed up since autumn."),
        ("locked", False, "None of the exits was locked."),
        ("locked", False, "All exits were open."),
        ("locked", False, "Nobody was locked in."),
        ("locked", False, "The exits were free and unlocked."),
        ("locked", False, "The allegation that the doors were locked is untrue."),
        ("locked", None, "I do not know whether the doors were locked."),
        ("bodies_in_water", True, "The corpses were dumped in the lake."),
        ("bodies_in_water", False, "No corpse was thrown into the water by my men."),
        ("bodies_in_water", False, "The story that bodies were thrown into the river is a lie."),
        ("attended", True, "A doctor from the garrison dressed the wounds of the injured."),
        ("attended", False, "No doctor came to the wounded."),
        ("attended", False, "The injured lay for two hours without help."),
        ("stones", True, "Stones flew."),
        ("stones", True, "They were pelted with stones from the bridge."),
        ("stones", False, "Nobody threw anything."),
        ("stones", False, "There was no stone-throwing."),
        ("warning_shots", True, "A volley was fired over the heads of the crowd."),
        ("warning_shots", False, "They did not fire into the air first."),
        ("bound", True, "He was found with his hands bound with wire."),
        ("bound", False, "None of the dead had been tied."),
        ("help_kept_off", True, "The soldiers would not let the ambulance through."),
        ("help_kept_off", True, "Stretcher-bearers were not allowed past the cordon."),
        ("help_kept_off", False, "No ambulance was stopped."),
    ],
)
def test_more_ways_to_say_it(deed: str, holds: bool | None, said: str) -> None:
    printed = of(deed, GARRISON + said if deed == "order_to_fire" else said)[-1][0]
    assert {"so": True, "not so": False}.get(printed) is holds


@pytest.mark.parametrize(
    ("deed", "said", "answer"),
    [
        ("deliberate", "It was sabotage.", YES),
        ("deliberate", "The fire was set on purpose.", YES),
        ("deliberate", "The Commission found no sign of arson.", DENIED),
        ("deliberate", "The Commission rejects the suggestion of sabotage.", DENIED),
        ("deliberate", "There was no saboteur.", DENIED),
        ("deliberate", "The explosion was an accident.", DENIED),
        ("deliberate", "Whether it was arson is not known.", UNKNOWN),
        ("deliberate", "The arson squad came on Friday.", []),
        ("permitted", "The march had been forbidden.", NO),
        ("permitted", "The meeting had been authorised by the mayor.", YES),
        ("surrendered", "The men came out with their hands up.", YES),
        ("surrendered", "Nobody surrendered.", NO),
        ("surrendered", "He washed his hands.", []),
        ("fled", "They had tried to escape through the yard.", YES),
        ("fled", "None of them had tried to escape.", NO),
        ("tear_gas", "The police fired tear gas.", YES),
        ("tear_gas", "No tear gas was used.", NO),
        ("beaten", "The prisoners were beaten.", YES),
        ("beaten", "No prisoner was struck.", NO),
        ("distress_call", "The ferry sent a distress call at nine.", YES),
        ("distress_call", "No distress signal was given.", NO),
        ("whistle", "The ferry sounded her whistle.", YES),
        ("whistle", "The launch did not blow its horn.", NO),
        ("braked", "The driver applied the brakes.", YES),
        ("braked", "The brakes were never applied.", NO),
        ("braked", "There is no doubt that the driver braked.", YES),
        ("braked", "There is no doubt that the driver did not brake.", NO),
        ("at_danger", "The signal was at danger.", YES),
        ("at_danger", "The signal showed green.", NO),
        ("at_danger", "The signal was not red.", NO),
        ("overloaded", "The ferry was overloaded.", YES),
        ("overloaded", "She was not overloaded.", NO),
        ("drunk", "The driver was drunk.", YES),
        ("drunk", "Captain Orsini was perfectly sober.", NO),
        ("drunk", "The mate smelt of brandy.", YES),
        ("asleep", "The captain was asleep in his chair.", YES),
        ("asleep", "The watchman was not asleep.", NO),
        ("locked", "They found the door. Vail left it on the latch.", NO),
        ("locked", "Was that door locked?\n\nIt was on the latch.", NO),
        ("locked", "The locked door is a fable.", DENIED),
    ],
)
def test_deeds_of_those_who_steer_and_of_clashes(
    deed: str, said: str, answer: list[tuple[str, str]]
) -> None:
    assert of(deed, said) == answer


def told_of(words: str, deed: str) -> list[str]:
    return [r.printed for r in read(words, "polarity") if r.rule == RULE + deed]


def test_never_locked_was_not_locked() -> None:
    assert told_of("The company says that the door was never locked.", "locked") == ["not so"]


def test_an_order_to_lock_is_another_question_than_whether_it_was_locked() -> None:
    said = "Q. Did you give an order to lock the north door?\nA. No, I did not."
    assert told_of(said, "locked") == []


def test_who_denies_something_else_denies_nothing_of_the_doors() -> None:
    said = "The north door was found locked. Ms Kessel denied that she had given such an order."
    assert told_of(said, "locked") == ["so"]


@pytest.mark.parametrize(
    ("holds", "said"),
    [
        (True, "The men were masked."),
        (True, "All of them wore hoods."),
        (True, "They had blacked themselves with wet powder."),
        (True, "Their faces were smeared with soot."),
        (True, "A band of disguised riders came."),
        (True, "He saw men with painted faces."),
        (True, "The yard was filled by an armed mob, painted red and black."),
        (True, "Some had put powder on their faces."),
        (True, "The raiders wore balaclavas."),
        (True, "They came in disguise."),
        (True, "Were the men disguised?\n\nThey were."),
        (False, "None of them was masked."),
        (False, "The men wore no masks."),
        (False, "They came with open faces."),
        (False, "Nobody was disguised."),
        (False, "The riders rode barefaced through the town."),
        (False, "Were they masked?\n\nNo."),
    ],
)
def test_whether_they_were_disguised(holds: bool, said: str) -> None:
    assert of("disguised", said) == (YES if holds else NO)


@pytest.mark.parametrize(
    "said",
    [
        "She went to a masked ball.",
        "The firemen wore gas masks.",
        "The door was painted red.",
        "He covered his face with his hands and wept.",
        "His face was covered with blood.",
        "He could not disguise his anger.",
        "The hood of the cart was down.",
        "It was a barefaced lie.",
        "The faces of the dead were covered.",
        "They did not face the crowd.",
    ],
)
def test_what_is_no_disguise(said: str) -> None:
    assert of("disguised", said) == []


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("alarm", "Did you hear the siren?\n\nNo."),
        ("disguised", "Do you recollect seeing any with their faces blackened?\n\nNo."),
        ("disguised", "Could you see anybody masked?\n\nI could not."),
    ],
)
def test_who_is_asked_whether_he_saw_it_denies_nothing(deed: str, said: str) -> None:
    assert [m for _, m in of(deed, said)] == ["unseen"]
