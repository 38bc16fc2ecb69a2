"""Block quotations and quotations without a cue: whose words they are, in pages of HTML."""

from __future__ import annotations

import pytest

from firsthand.examination import account
from firsthand.model import UNKNOWN, Account, Claim
from firsthand.read import text as read_text


def examined(body: str) -> Account:
    page = f"<html lang=en><body><article><h1>The wall of the old dam</h1>{body}</article></body></html>"
    return account(read_text(page.encode(), "page.html")[0])


def chain_of(made: Account, words: str) -> list[str]:
    (claim,) = [c for c in made.claims if words in c.span.of(made.text.characters)]
    names = {a.id: a.name for a in made.actors} | {UNKNOWN: UNKNOWN}
    return [names[x] for x in claim.chain]


def claims_with(made: Account, words: str) -> list[Claim]:
    return [c for c in made.claims if words in c.span.of(made.text.characters)]


def test_the_name_below_speaks():
    made = examined(
        "<p>Nobody has asked the fishermen of the bay.</p>"
        "<blockquote><p>We saw the wall move and we ran.</p><p>— Ada Brenn, fisherwoman</p></blockquote>"
    )
    assert chain_of(made, "wall move") == ["Ada Brenn"]
    assert claims_with(made, "fisherwoman") == []


def test_told_to_somebody_is_a_hand():
    made = examined(
        "<p>Nobody has asked the fishermen of the bay.</p>"
        "<blockquote><p>“They stood and looked.”</p><p>Ada Brenn, fisherwoman, as told to Jan Melk</p></blockquote>"
    )
    assert chain_of(made, "stood and looked") == ["Ada Brenn", "Jan Melk"]


@pytest.mark.parametrize(
    ("lead", "voice"),
    [
        ("Jan Melk put it this way:", "Jan Melk"),
        ("The report of the inquiry concludes:", "the report of the inquiry"),
        ("As Ada Brenn wrote in her diary that night:", "Ada Brenn"),
    ],
)
def test_the_lead_in_above_speaks(lead: str, voice: str):
    made = examined(
        f"<p>{lead}</p><blockquote><p>The wall failed at ten.</p></blockquote><p>It rained.</p>"
    )
    assert chain_of(made, "wall failed") == [voice]
    assert chain_of(made, "It rained") == []


def test_a_block_without_a_name_is_nobodys_own_words():
    made = examined(
        "<p>The town was quiet.</p><blockquote><p>I saw the wall fall.</p></blockquote><p>It rained.</p>"
    )
    assert chain_of(made, "wall fall") == [UNKNOWN]
    assert claims_with(made, "wall fall")[0].origin == "unnamed"


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        (
            "According to Melk, it is simple. “The guards did it. I heard them.” It rained.",
            ["Melk"],
        ),
        ("Melk was angry. “They lied to us.” He left the hall.", ["Melk"]),
        ("The hall was dark. “They lied to us.” It rained.", []),
        ("Melk and Brenn were angry. “They lied to us.” It rained.", []),
        ("He called it “they lied to us” in the hall.", []),
    ],
)
def test_whole_quotations_behind_a_speaker(words: str, voice: list[str]):
    made = examined(f"<p>{words}</p>")
    found = [a for a in made.attributions if a.rule.startswith("quotation behind")]
    assert [s.of(made.text.characters) for a in found for s in a.source] == voice
