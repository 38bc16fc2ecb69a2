"""Wording that is easily read the wrong way round: each sentence with all that is read of it."""

from __future__ import annotations

import pytest

from firsthand.compared import Count, Reading, Who
from tests.compare.readings.support import read
from tests.compare.readings.support import told as account_of

_PLAIN = ("be", "have", "exist")

NUMBERS = [
    ("Not so many as forty people were killed.", "at most 40"),
    ("Nowhere near forty people were killed.", "at most 40"),
    ("Twice as many as twenty people were killed.", ""),
    ("Nine more people than in the first raid were killed.", ""),
    ("Nine times as many people were killed as in the first raid.", ""),
    ("Hardly forty people were killed.", "about 40 (36 to 44)"),
    ("Little short of forty people were killed.", "about 38 (36 to 40)"),
    ("Not nine but eleven people were killed.", "9 denied, 11"),
    ("The blast did not kill nine people but eleven.", "9 denied, 11"),
    ("There were not thirty but forty men at the gate.", "30 denied, 40"),
    ("There were forty men, not thirty, at the gate.", "40, 30 denied"),
    ("There were forty rather than thirty men at the gate.", "40, 30 denied"),
    ("There were nearer forty than thirty men at the gate.", "40"),
    ("There were closer to forty than to thirty men at the gate.", "40"),
    ("Nine, no, eleven people were killed.", "11"),
    ("Nine people (later corrected to eleven) were killed.", "11"),
    ("The first report that nine people were killed was wrong.", ""),
    ("The paper's figure of nine dead is too low.", ""),
    ("The paper's thirty dead are in truth forty.", "40"),
    ("Forty per cent of the passengers were killed.", ""),
    ("One man in nine was killed.", ""),
    ("Nine in ten of the houses were burned.", ""),
    ("Two of the nine who were killed came from the mill.", "2, 9"),
    ("The guns fired nine rounds a minute.", ""),
    ("The soldiers fired nine rounds each.", ""),
    ("Soldiers of the 9 Regiment fired on the crowd.", ""),
    ("The boy, nine, was killed, and the man, forty, hurt.", ""),
    ("At nine forty men came.", "40"),
    ("Nine, at most eleven, men stood there.", "9, at most 11"),
    ("Nine men, if not more, stood there.", "at least 9"),
    ("Nine men, if that, stood there.", "at most 9"),
    ("The guards did not kill nine people.", ""),
    ("The court found that the guards had not killed nine people.", ""),
    ("Nine people could have been killed.", ""),
    ("I dreamt that nine people were killed.", ""),
    ("The wire wrongly reported that the soldiers killed nine people.", ""),
    ("The ministry could not confirm that nine people had been killed.", ""),
    ("The ministry was unable to confirm that nine people had been killed.", ""),
    ("More than half of the nine hundred men were killed.", ""),
    ("The toll rose by nine to forty.", ""),
    ("On average nine people were killed.", ""),
    ("Every year forty people are killed there.", ""),
    ("They had expected forty dead.", ""),
    ("Seventeen people were killed: not twelve, as the paper has it.", "17, 12 denied"),
    ("I feared there would be forty dead.", ""),
    ("Forty coffins were ordered, nine were needed.", ""),
    ("There cannot have been more than nine of them.", "at most 9"),
    ("There should have been nine guards at the gate; there were two.", "2"),
    ("I should put them at between forty and fifty men.", "40 to 50 possible"),
]
DOERS = [
    ("The guards opened the gate, not the miners.", "guard"),
    ("The doors were locked by the porter, not the owner.", "porter"),
    ("Not Holm, not Rell: the director opened the sluice.", "director"),
    ("Not the guards, the miners opened the gate.", ""),
    ("The guards never opened the gate.", "guard denied"),
    ("Not the guards but the miners opened the gate.", "miner"),
    ("The gate was opened not by the guards but by the miners.", "miner"),
    ("It was not the guards who fired first.", "guard denied"),
    ("It was not the guards but the miners who fired first.", "miner"),
    ("The gate was opened by neither the guards nor the miners.", "guard denied"),
    ("Either the guards or the miners fired first.", "guard possible"),
    ("The order came from Rell or Holm.", ""),
    ("It was Holm and not Rell who gave the order.", ""),
    ("Whoever gave the order, it was not Rell.", ""),
    ("The order was wrongly attributed to Rell.", ""),
    ("Men dressed as guards opened fire.", ""),
    ("The men fired on by the guards fled.", ""),
    ("Not every guard fired.", ""),
    ("The guards need not have fired.", ""),
    ("The guards all but fired.", ""),
    ("The guards could have fired first.", "guard possible"),
    ("The guards avoided firing on the crowd.", ""),
    ("The guards never fired without warning.", ""),
    ("The guards did not fire until noon.", ""),
    ("There is no evidence that the guards fired first.", ""),
    ("There is no truth in the story that the guards fired first.", ""),
    ("It is a lie that the miners fired first.", "miner denied"),
    ("He imagined that the guards had fired.", ""),
    ("Had the guards fired, nobody would have been surprised.", ""),
    ("It looked as though the guards had fired.", ""),
    ("The guards may not have fired first.", ""),
    ("The guards stand accused of having fired first.", ""),
    ("Guards whom the miners accuse of having fired first left the mill.", ""),
    ("It is untrue to say that the guards fired first.", ""),
    ("He found it hard to believe that the guards fired first.", ""),
    ("He was paid to say that the guards fired first.", ""),
    ("He tried to prove that the guards fired first.", ""),
    ("He withdrew the charge that the guards fired first.", ""),
    ("He laughed at the story that the guards fired first.", ""),
    ("He ridiculed the idea that the guards fired first.", "guard denied"),
    ("He called it a lie that the guards fired first.", "guard denied"),
    ("There is no denying that the guards fired first.", "guard"),
    ("It is no use denying that the guards fired first.", "guard"),
    ("He doubts that the guards fired first.", ""),
    ("He does not doubt that the guards fired first.", "guard"),
    ("He hopes that the guards did not fire first.", ""),
    ("He suspects that the guards fired first.", "guard possible"),
    ("Had the guards fired at once, few would have died.", ""),
]
WHETHER = [
    ("No distress call was sent before 21:32.", ""),
    ("No distress call was sent.", "not so"),
    ("The fire did not begin in the loft.", ""),
    ("Not every guard fired.", ""),
    ("The guards could have fired first.", "so possible"),
    ("The guards need not have fired.", ""),
    ("There is no evidence that the guards fired first.", "not known"),
    ("It is a lie that the miners fired first.", "not so denied"),
    ("The tale that soldiers were killed is an invention.", "not so denied"),
    ("It was not a shell that broke the roof.", ""),
    ("The doors were no longer locked.", "so"),
    ("The captain hesitated to give the order to fire.", ""),
    ("The captain did not hesitate to give the order to fire.", "so"),
    ("The guard did not forget to lock the doors.", "so"),
    ("The siren did not sound until it was over.", ""),
    ("Hardly anyone heard the siren.", "not seen or not remembered"),
    ("The villagers are wrong to say that they were not warned.", "not known"),
    ("They had orders to fire only if attacked.", ""),
    ("No one admits having given the order to fire.", "not known"),
    ("The captain does not admit that he gave the order to fire.", "not known"),
    ("The governor rules out that the prisoners were beaten.", "not so denied"),
    ("The guards had the courage to fire.", ""),
    ("Captain Rell did not give the order to fire.", ""),
    ("Captain Rell could not have given the order to fire.", ""),
    ("Captain Rell gave no order to fire.", "not so"),
]
HOURS = [
    ("Not at nine but at ten in the evening the guards fired.", "09:00 or 21:00 denied, 22:00"),
    ("The guards fired not at 21:10 but at 21:40.", "21:10 denied, 21:40"),
    ("The fire began at 21:40, not 22:40.", "21:40, 22:40 denied"),
    ("Reports that shots were fired at 21:40 have proved unfounded.", "21:40 denied"),
    ("It was not yet nine in the evening when the fire began.", "21:00 denied"),
    ("It was already past nine in the evening when the fire began.", "21:00 to 21:30"),
    ("The train due at 21:10 was derailed at 21:40.", "21:40"),
    ("The alarm, set for six in the morning, went off at 21:40.", "21:40"),
    ("The meeting, which was to begin at 21:10, began at 21:40.", "21:40"),
    ("The meeting should have begun at eight in the evening.", ""),
    ("Had the fire begun at nine in the evening, nobody would have escaped.", ""),
    ("The shooting lasted longer than ten minutes.", "at least 10 minutes"),
    ("The shooting did not last longer than ten minutes.", "at least 10 minutes denied"),
]
PLACES = [
    ("The fire broke out in the loft, not in the cellar.", "in loft"),
    ("The fire did not break out in the loft but in the cellar.", "in cellar"),
    ("The fire broke out either in the loft or in the cellar.", ""),
    ("The fire spread from the loft to the cellar.", "in loft"),
    ("The boat sank neither at the pier nor at the island.", ""),
    ("The order was given in Rell's name.", ""),
    ("The order was given in the absence of Rell.", ""),
    ("Nine people died at the hands of the guards.", ""),
    ("The shots came not from the mill but from the bridge.", "from bridge"),
]
ANSWERS = [
    ("You deny that you gave an order to fire?", "I do.", ""),
    ("Do you deny that you gave an order to fire?", "I do not.", ""),
    ("Would you agree that no order to fire was given?", "I would.", ""),
    ("You never heard the siren?", "Never.", "not seen or not remembered"),
    ("You never gave an order to fire?", "Never.", "not so denied"),
    ("Isn't it true that you gave an order to fire?", "Yes.", "so"),
    ("The guards fired first, did they not?", "They did not.", "not so"),
    ("The guards fired first, did they not?", "Yes.", "so"),
    ("The guards did not fire first?", "No, they did not.", "not so"),
    ("The guards did not fire first?", "No.", "not so"),
    ("The guards did not fire first?", "Yes, they did.", "so"),
    ("The guards did not fire first?", "Yes.", ""),
    ("The guards did not fire first, did they?", "They did.", "so"),
    ("Did the guards not fire first?", "No.", "not so"),
    ("Did the fire begin at nine in the evening?", "No, at ten.", ""),
    ("Did the guards open the gate?", "No, the miners.", ""),
    ("I put it to you that the gate was open.", "It was shut.", "not so"),
    ("I put it to you that you gave the order to fire.", "That is a lie.", "not so denied"),
]
VOICES = [
    ("Nine people were killed, eleven according to the union.", "9, 11 union"),
    ("The fire began at 21:40 (22:40 according to the police).", "21:40, 22:40 police"),
    ("Nine were killed, according to the police.", "9 police"),
    ("The union says that nine people were killed, but that is untrue.", "9 denied"),
    ("The owner's claim that the fire began at 21:40 is false.", "21:40 denied"),
]


def told(words: str, slot: str) -> str:
    """What is read of a slot, in order, each with its modality where it is not plainly asserted."""
    some = (r for r in read(words, slot) if r.slot != "polarity" or r.act not in _PLAIN)
    return ", ".join(dict.fromkeys(f"{_value(r)}{_modality(r)}" for r in some))


def _value(one: Reading) -> str:
    return one.value.words[-1] if isinstance(one.value, Who) else one.printed


def _modality(one: Reading) -> str:
    return "" if one.value is None or one.modality == "asserted" else f" {one.modality}"


@pytest.mark.parametrize(("words", "due"), NUMBERS)
def test_what_is_no_count_and_what_is_another(words: str, due: str) -> None:
    assert told(words, "quantity") == due


@pytest.mark.parametrize(("words", "due"), DOERS)
def test_who_did_not_do_it(words: str, due: str) -> None:
    assert told(words, "actor").removeprefix("not known").removeprefix(", ") == due


@pytest.mark.parametrize(("words", "due"), WHETHER)
def test_whether_it_was_so(words: str, due: str) -> None:
    assert told(words, "polarity") == due


@pytest.mark.parametrize(("words", "due"), HOURS)
def test_when_it_was_and_was_not(words: str, due: str) -> None:
    assert told(words, "time") == due


@pytest.mark.parametrize(("words", "due"), PLACES)
def test_where_it_was_and_was_not(words: str, due: str) -> None:
    assert told(words, "place") == due


@pytest.mark.parametrize(("question", "answer", "due"), ANSWERS)
def test_what_an_answer_says_of_a_question(question: str, answer: str, due: str) -> None:
    assert told(f"Q. {question}\n\nA. {answer}", "polarity") == due


@pytest.mark.parametrize(
    ("question", "answer", "slot", "due"),
    [
        ("When did the fire begin?", "I left at nine in the evening.", "time", "leave 21:00"),
        ("When did the fire begin?", "At nine in the evening.", "time", "begin 21:00"),
        ("How many were killed?", "Not nine, as you say.", "quantity", ""),
        ("Who gave the order?", "Ask Rell.", "actor", ""),
        ("Who gave the order?", "Rell would know.", "actor", ""),
        ("Who gave the order?", "Rell says Holm did.", "actor", ""),
        ("Who gave the order?", "It cannot have been Rell.", "actor", ""),
        ("Who gave the order?", "Rell.", "actor", "order Rell"),
    ],
)
def test_what_answers_another_question(question: str, answer: str, slot: str, due: str) -> None:
    some = read(f"Q. {question}\n\nA. {answer}", slot)
    assert ", ".join(dict.fromkeys(f"{r.act} {r.printed.rstrip('.')}" for r in some)) == due


@pytest.mark.parametrize(
    "words",
    [
        "So far nine people have been killed.",
        "Nine persons are known to have died.",
        "Nine people are feared dead.",
        "Nine people have been killed up to this hour.",
        "Nine people were killed, it was at first said.",
    ],
)
def test_a_count_that_was_still_rising(words: str) -> None:
    (value,) = (r.value for r in read(words, "quantity"))
    assert isinstance(value, Count)
    assert value.as_of is not None


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("The remaining nine people were killed.", "remaining"),
        ("The first nine people were killed at once.", "first"),
        ("Apart from the firemen, nine people were killed.", "apart from the firemen"),
        ("Nine people were killed, not counting the firemen.", "not counting the firemen"),
        ("Nine were killed on the first day.", "on the first day"),
        ("Nine people were killed.", None),
    ],
)
def test_a_count_that_leaves_some_out_is_of_a_part(words: str, scope: str | None) -> None:
    (value,) = (r.value for r in read(words, "quantity"))
    assert isinstance(value, Count)
    assert value.scope == scope


@pytest.mark.parametrize(("words", "due"), VOICES)
def test_in_whose_words_it_is_told(words: str, due: str) -> None:
    names = {a.id: a.name.split()[-1] for a in account_of(words).actors}
    slot = "time" if ":" in due else "quantity"
    found = (
        f"{r.printed}{_modality(r)}{'' if r.voice is None else ' ' + names[r.voice]}"
        for r in read(words, slot)
    )
    assert ", ".join(found) == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("The suggestion that any prisoner was bound is without foundation.", "not so"),
        ("The report that stones were thrown is baseless.", "not so"),
        ("The allegation that the doors were locked has no foundation.", "not so"),
        ("The story that the siren sounded is pure invention.", "not so"),
        ("The charge that the prisoners were beaten was upheld.", "so"),
        ("The owner locked the doors, not the porter.", "so"),
        ("Nobody disputes that the prisoners were beaten.", "so"),
        ("It cannot be denied that the prisoners were beaten.", "so"),
        ("No one denies that stones were thrown.", "so"),
        ("The doors were anything but locked.", "not so"),
        ("So far from stones being thrown, not a hand was raised.", "not so"),
        ("Not far from the gate stones were thrown.", "so"),
        ("He claimed falsely that the people had been warned.", "not so"),
    ],
)
def test_what_is_called_untrue_is_not_so(words: str, due: str) -> None:
    assert [r.printed for r in read(words, "polarity") if r.rule.startswith("whether done")] == [
        due
    ]


def test_what_was_only_meant_was_not_done() -> None:
    assert [r for r in read("They meant to bury the dead in secret.", "polarity") if r.value] == []


@pytest.mark.parametrize(
    "words",
    [
        "Near the junction they found the red lamp.",
        "The red lamp was at the foot of the signal box.",
    ],
)
def test_where_a_red_lamp_was_does_not_say_how_the_signal_stood(words: str) -> None:
    train = "The train ran on. The driver passed the signal. "
    assert [r for r in read(train + words, "polarity") if "at_danger" in r.rule] == []
