"""Escaping by construction, and hostile characters as labels."""

from __future__ import annotations

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from firsthand.report.markup import ODD, anchor, bdi, el, plain, safe_link, words

ANY = st.text(st.characters(codec=None, categories=None), max_size=60)


@given(ANY)
def test_no_text_makes_an_element_or_leaves_its_attribute(text: str) -> None:
    html = el("p", text, words(text), bdi(text), title=text).source
    tree = turbohtml.parse_fragment(html)
    assert {e.tag for e in tree.iter_elements()} <= {"p", "span", "bdi"}
    assert list(tree.select_one("p").attrs) == ["title"]


@given(ANY)
def test_what_comes_out_can_be_written_and_reorders_nothing(text: str) -> None:
    for out in (plain(text), words(text).source):
        assert not ODD.search(out)
        out.encode("utf-8")


@pytest.mark.parametrize(
    ("character", "shown"),
    [("\u202e", "[U+202E]"), ("\x1b", "[U+001B]"), ("\x00", "[U+0000]"), ("\ud800", "[U+D800]"),
     ("\u2066", "[U+2066]"), ("\U000e0041", "[U+E0041]")],
)  # fmt: skip
def test_odd_characters_are_shown(character: str, shown: str) -> None:
    assert plain(f"a{character}b") == f"a{shown}b"
    assert f">{shown}</span>" in words(character).source


def test_ordinary_characters_stay() -> None:
    text = "Zoë said “naïve”\tin Łódź —\n東京, می‌خواهم, 👩‍👩‍👧"
    assert plain(text) == text
    assert words(text).source == text


def test_foreign_scripts_are_isolated_and_latin_ones_need_not_be() -> None:
    assert bdi("Ines Orsini").source == "Ines Orsini"
    assert bdi("עדי").source == "<bdi>עדי</bdi>"


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.example/b?c=d&e", "https://a.example/b?c=d&e"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//a.example", None),
        ("https://a.example/\u202egpj.exe", None),
        ("https://a.example/ b", None),
        ("", None),
    ],
)
def test_only_some_addresses_become_links(address: str, link: str | None) -> None:
    assert safe_link(address) == link


@given(ANY)
def test_an_anchor_is_a_plain_word(text: str) -> None:
    assert all(c.isascii() and (c.isalnum() or c in "._-") for c in anchor(text))


def test_the_ids_of_the_program_are_their_own_anchors() -> None:
    assert anchor("d1.k12") == "d1.k12"
    assert anchor("d 1") != anchor("d-1")
