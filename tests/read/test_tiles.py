"""The builder that all readers share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Anchor, Blob, Mark, Span
from firsthand.read import tiles
from firsthand.read.tiles import Tile

BLOB = Blob("sha256:" + "0" * 64, 3, "text/plain")
ANCHOR = Anchor("characters", "line 1")


def made(*laid: Tile, path: str = "a.txt", reader: str = "plain 1"):
    return tiles.text(laid, blob=BLOB, path=path, reader=reader)


@given(st.lists(st.text(max_size=12), max_size=8))
def test_segments_tile_the_text(pieces):
    text = made(*(Tile(piece, "body", ANCHOR) for piece in pieces))
    assert "".join(s.span.of(text.characters) for s in text.segments) == text.characters
    ends = [0, *(s.span.end for s in text.segments)]
    assert [s.span.start for s in text.segments] == ends[:-1]
    assert ends[-1] == len(text.characters)
    assert all(s.span.start < s.span.end for s in text.segments)
    text.characters.encode("utf-8")


def test_marks_move_with_their_tile():
    first = Tile("one ", "body", ANCHOR)
    second = Tile("two", "body", ANCHOR, marks=(Mark(Span(1, 3), "strong"),))
    text = made(first, second)
    assert [m.span.of(text.characters) for m in text.marks] == ["wo"]


@pytest.mark.parametrize("span", [Span(0, 4), Span(-1, 2), Span(2, 1)])
def test_a_mark_outside_its_tile_is_a_mistake(span):
    with pytest.raises(ValueError, match="outside"):
        made(Tile("abc", "body", ANCHOR, marks=(Mark(span, "strong"),)))


def test_a_picture_without_words_keeps_its_place_and_its_name():
    picture = Tile(
        "", "caption", ANCHOR, names=("p1",), marks=(Mark(Span(0, 0), "image", "a.png"),)
    )
    text = made(Tile("before\n", "body", ANCHOR), picture, Tile("after", "body", ANCHOR))
    assert text.marks == (Mark(Span(7, 7), "image", "a.png"),)
    assert [s.names for s in text.segments] == [(), ("p1",)]
    assert made(Tile("before", "body", ANCHOR), picture).segments[0].names == ("p1",)


def test_identity_knows_reader_and_part_but_not_the_name_of_the_file():
    one = made(Tile("a", "body", ANCHOR))
    assert one.id == made(Tile("a", "body", ANCHOR), path="elsewhere/b.txt").id
    assert one.id != made(Tile("a", "body", ANCHOR), reader="plain 2").id
    assert one.id != made(Tile("a", "body", ANCHOR), path="a.eml!/part/1").id
    assert one.id.startswith("sha256:")
    assert len(one.id) == 71
