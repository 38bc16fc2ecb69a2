"""Whether accounts say that there was a contested thing, in whatever words."""

from __future__ import annotations

import pytest

from firsthand.compare.contested import kinds, mentions
from firsthand.compare.contested.naming import Kind
from firsthand.compare.readings.ground import Ground
from firsthand.extract import lexicons
from tests.compare.mining import mined

SAID = [
    # there was one
    ("A biplane of the river patrol came over the kilns twice, very low.", "aircraft", "so"),
    ("The lock-keeper and his wife both heard a helicopter.", "aircraft", "so"),
    ("Something like an engine was turning up there; an engine, I swear, above the clouds.", "aircraft", "so"),
    ("Four of the weavers spoke of an aircraft.", "aircraft", "so"),
    ("An aeroplane has been spoken of in the taverns from that day.", "aircraft", "so"),
    ("They say on the wireless that there was a plane.", "aircraft", "so"),
    ("Behind the bakery stood a cart with a machine gun.", "firearms", "so"),
    ("Three old muskets were picked up among the barrels.", "firearms", "so"),
    ("A shotgun went off among the weavers.", "firearms", "so"),
    ("The weavers were armed.", "firearms", "so"),
    ("In the cellar lay a dozen crates of fireworks.", "fireworks", "so"),
    ("The windows of the laundry were fitted with iron gratings.", "window_bars", "so"),
    ("Beneath the turnips lay chests with cartridges for the garrison.", "ammunition", "so"),
    ("Chests of ammunition were hidden beneath the turnips.", "ammunition", "so"),
    ("A shot having proceeded from the mob, the colonel lost patience.", "firearms", "so"),
    ("The weavers were warned by bugle.", "signal", "so"),
    # there was none
    ("No bugle blew.", "signal", "not so"),
    ("There's not a man in Kiln Row ever owned a gun.", "firearms", "not so"),
    ("As for the famous pistol, it was never there.", "firearms", "denied"),
    ("We are not satisfied that any bugle was sounded.", "signal", "unknown"),
    ("There was no plane over the kilns.", "aircraft", "not so"),
    ("Nothing in the sky but larks.", "aircraft", "not so"),
    ("The book of the airfield has no flight for that day.", "aircraft", "not so"),
    ("Not one rifle was in that whole procession.", "firearms", "not so"),
    ("Neither a drum nor a gun was in the square.", "firearms", "not so"),
    ("They had no flags, drums or guns with them.", "firearms", "not so"),
    ("None of the weavers carried a gun.", "firearms", "not so"),
    ("The weavers came without weapons.", "firearms", "not so"),
    ("The weavers were unarmed.", "firearms", "not so"),
    ("Sticks, yes, and a ladle. Guns, no.", "firearms", "denied"),
    ("Nor were there bars on the windows of the laundry.", "window_bars", "not so"),
    # it is denied
    ("The story that there was a gun in the square is a lie.", "firearms", "denied"),
    ("Reports that a drone was over the kilns are untrue.", "aircraft", "denied"),
    ("The mayor denies that there were fireworks in the cellar.", "fireworks", "denied"),
    ("And a helicopter? Nonsense.", "aircraft", "denied"),
    ("Q. Was there a pistol in the cart?\n\nA. No, sir.", "firearms", "not so"),
    # not sensed, not found, not known
    ("I heard no aeroplane, but the looms were running.", "aircraft", "unseen"),
    ("Two of them heard an aircraft; nine had heard none.", "aircraft", "unseen"),
    ("The surveyors found no trace of munitions in the barn.", "ammunition", "unseen"),
    ("No firearm was found upon any of the weavers.", "firearms", "unseen"),
    ("No armed men can be seen in the photograph.", "firearms", "unseen"),
    ("Q. And fireworks?\n\nA. I never saw any.", "fireworks", "unseen"),
    ("Whether there was an aircraft is not known.", "aircraft", "unknown"),
    ("Two heard a plane. The court leaves the question open.", "aircraft", "unknown"),
    ("Q. Did you see a plane?\n\nA. I did not.", "aircraft", "unseen"),
    ("Q. Had they firearms?\n\nA. They had not.", "firearms", "not so"),
    ("Q. Was there a gun?\n\nA. There was.", "firearms", "so"),
    ("Q. Did the weavers carry a gun?\n\nA. Not to my knowledge.", "firearms", "unseen"),
    ("None of us was armed.", "firearms", "not so"),
    ("The sky was clear of aircraft.", "aircraft", "not so"),
    ("None of our aircraft was flying.", "aircraft", "not so"),
    ("The noise of an aircraft was heard by many.", "aircraft", "so"),
    ("No firedamp was reported that morning.", "gas", "unseen"),
    ("Allegations that guns were present were never substantiated.", "firearms", "unknown"),
    ("The windows were barred.", "window_bars", "so"),
    ("Traces of explosives were found in the barn.", "ammunition", "so"),
    ("An iron bird had turned above the kilns since dawn.", "aircraft", "so"),
    # done on purpose, and other kinds
    ("It was sabotage.", "deliberate", "so"),
    ("The mill was deliberately set alight, said the agent.", "deliberate", "so"),
    ("It was no accident.", "deliberate", "so"),
    ("It was an accident.", "deliberate", "denied"),
    ("There was no arsonist in the mill.", "deliberate", "denied"),
    ("The court rejects the suggestion of sabotage.", "deliberate", "denied"),
    ("Arson was ruled out.", "deliberate", "denied"),
    ("Arson cannot be ruled out.", "deliberate", "unknown"),
    ("Nobody believes in sabotage now.", "deliberate", "denied"),
    ("The captain had seen nothing that pointed to an attack.", "deliberate", "unseen"),
    ("There was no evidence of foul play.", "deliberate", "unseen"),
    ("A volley of stones was thrown from the bakery.", "stones", "so"),
    ("Not a stone was thrown.", "stones", "not so"),
    ("The shaft was full of gas.", "gas", "so"),
    ("No ambulance came to the bakery.", "ambulance", "not so"),
    ("No weaver was proved to have carried a pistol.", "firearms", "unknown"),
]  # fmt: skip
OUT = [
    "The soldiers' rifles were stacked by the wall.",
    "The constables, armed with carbines, stood by the kilns.",
    "They fired their guns into the air.",
    "The rifle butt broke the door.",
    "The 2nd Border Rifles came up at noon.",
    "A hundred and forty rifles lined the quay.",
    "The weavers were armed with ladles and sticks.",
    "No aircraft has bombed the kilns.",
    "If there had been a plane, we should have heard it.",
    "They were looking for weapons.",
    "She feared a gun.",
    "On the following day a helicopter came for the wounded.",
    "The rescue helicopter brought four of them to town.",
    "The fire engine stood under the clouds.",
    "He sat at the bar.",
    "A machine stood in the mill.",
    "The bird sat on the roof.",
    "Who had the gun?",
    "He spoke like a gun.",
    "Let us hear no more of pistols.",
    "No other plane was seen.",
    "The gas main was new.",
    "They suspected sabotage.",
    "Investigators suspect arson.",
    "Our helicopters were all on the ground.",
    "There may have been a gun.",
    "I had no gun.",
    "We have no ambulance of our own.",
    "It was an accident waiting to happen.",
    "The bird had flown over the roofs.",
    "Q. Did the sprinklers work?\n\nA. They did not.",
    "Q. Did you see him fire the gun?\n\nA. No.",
    "Q. Did a man with a gun strike you?\n\nA. Yes.",
    "The wall was of stone.",
]


@pytest.mark.parametrize(("words", "kind", "says"), SAID)
def test_what_is_said(words: str, kind: str, says: str) -> None:
    (account,) = mined(words)
    assert (kind, says) in {(m.kind.name, m.says) for m in mentions(Ground(account))}


@pytest.mark.parametrize("words", OUT)
def test_what_says_nothing(words: str) -> None:
    (account,) = mined(words)
    assert not [(m.kind.name, m.says) for m in mentions(Ground(account))]


def test_none_after_what_others_say_is_a_denial() -> None:
    (account,) = mined("The tale of an aeroplane is an old one. There was no aeroplane.")
    assert [m.says for m in mentions(Ground(account))] == ["denied"]


def test_it_was_there_means_what_was_named() -> None:
    (account,) = mined("I told them there was no plane. I was afraid then. It was there.")
    assert [m.says for m in mentions(Ground(account))] == ["not so", "so"]


@pytest.mark.parametrize("kind", [k for k in kinds() if k.words], ids=lambda k: k.name)
def test_every_word_is_read(kind: Kind) -> None:
    """Each word names the thing in the example of its section."""
    part = lexicons.sections("contested")[kind.name]
    singular = [w for w in part["words"].split() if not w.endswith("s") and w != "armed"]
    account, *_ = mined("\n\n".join(part["example"].replace("{}", w) for w in singular))
    found = [m for m in mentions(Ground(account)) if m.kind == kind]
    assert [m.says in ("not so", "denied") for m in found] == [True] * len(singular)


def test_what_is_only_said_is_no_ones_word() -> None:
    (account,) = mined("Rumour had it that a plane had dropped something.")
    assert [(m.says, m.unnamed) for m in mentions(Ground(account))] == [("so", True)]


def test_hostile_sentences_are_read_in_time() -> None:
    (account,) = mined("no gun " * 500 + ".")
    assert mentions(Ground(account)) is not None
