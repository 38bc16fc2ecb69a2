"""Where accounts name one another, and rings of two."""

from __future__ import annotations

from dataclasses import replace

from firsthand.compare.reuse import reuse
from firsthand.compare.reuse.naming import namings
from firsthand.examination import account as mined
from firsthand.model import Stated
from firsthand.read import text as read_text
from tests.compare.reuse.made import account

BLOG = """Lamps and Timber, a pitman's pages

The belt was rotten. The Valley Voices site has it that the manager switched off the sprinklers.
Nobody asked him why."""
VOICES = """Valley Voices, an oral history

Nobody here trusts the inquiry. Lamps and Timber says that the manager switched off the sprinklers."""
DOUBTING = """Valley Voices, an oral history

Nobody here reads Lamps and Timber, which is about canaries."""
OTHER = """Minutes of the parish meeting

The chairman asked for silence. A collection was taken for the widows."""


def test_two_that_name_one_another_for_the_same_thing() -> None:
    made = [account(BLOG, "d1"), account(VOICES, "d2"), account(OTHER, "d3")]
    (entry,) = reuse(made)
    assert (entry.kind, entry.a, entry.b, entry.direction) == ("ring", "d1", "d2", None)
    assert "Valley Voices" in entry.spans_a[0].of(made[0].text.characters)
    assert "Lamps and Timber" in entry.spans_b[0].of(made[1].text.characters)
    assert "sprinklers" in entry.because


def test_naming_one_another_for_different_things_is_no_ring() -> None:
    assert reuse([account(BLOG, "d1"), account(DOUBTING, "d2")]) == ()


def test_one_that_names_the_other_is_no_ring() -> None:
    made = [account(BLOG, "d1"), account(VOICES.replace("Lamps and Timber", "Everybody"), "d2")]
    assert [(n.by, n.named) for n in namings(made)] == [(0, 1)]
    assert all(entry.kind != "ring" for entry in reuse(made))


def test_a_thing_of_the_event_names_no_account() -> None:
    bridge = "The Toll Bridge\n\nThe men came to the Toll Bridge at three."
    assert namings([account(bridge, "d1"), account("We met at the Toll Bridge.", "d2")]) == ()


def test_a_number_in_words_is_the_same_number() -> None:
    blog = "Lamps and Timber, a pitman's pages\n\nAs Valley Voices has written, 35 men were burned."
    voices = (
        "Valley Voices, an oral history\n\nLamps and Timber says the hurt numbered thirty-five."
    )
    made = [mined(read_text(t.encode(), "a.txt")[0]) for t in (blog, voices)]
    made = [replace(m, id=f"d{n}") for n, m in enumerate(made)]
    assert [entry.kind for entry in reuse(made)] == ["ring"]


def test_a_year_is_no_number() -> None:
    blog = "Lamps and Timber, a pitman's pages\n\nValley Voices began in 1998."
    voices = "Valley Voices, an oral history\n\nNobody read Lamps and Timber before 1998."
    assert reuse([account(blog, "d1"), account(voices, "d2")]) == ()


def test_companions_who_name_one_another_are_no_ring() -> None:
    one = "Statement of Petar Holub\n\nI counted with Mirela Task seventeen men at the gate."
    two = "Statement of Mirela Task\n\nPetar Holub and I counted seventeen men at the gate."
    assert all(e.kind != "ring" for e in reuse([account(one, "d1"), account(two, "d2")]))


def test_another_person_of_the_family_name_is_not_the_author() -> None:
    one = replace(account(BLOG, "d1"))
    by = Stated("Rosa Quellan", "byline")
    one = replace(one, text=replace(one.text, metadata=replace(one.text.metadata, author=by)))
    for words, found in (
        ("Mayor Quellan said that it rained.", []),
        ("As Quellan has written, it rained.", [(1, 0)]),
        ("As Rosa Quellan has written, it rained.", [(1, 0)]),
    ):
        made = namings([one, account(f"Nobody came. {words}", "d2")])
        assert sorted({(n.by, n.named) for n in made}) == found
