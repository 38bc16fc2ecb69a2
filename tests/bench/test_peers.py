"""A peer's answers in the scorers' form."""

from __future__ import annotations

import pytest
from bench.peers import textacy_quotes

TEXT = (
    'Ana Roth stood up. "The gate was shut all day," said Ana Roth. "Nobody asked."\n\nIt rained.'
)


@pytest.mark.skipif(not textacy_quotes.installed(), reason="textacy is not installed")
@pytest.mark.parametrize("way", textacy_quotes.WAYS)
def test_spans_are_of_the_whole_text(way: str) -> None:
    made = textacy_quotes.WAYS[way]({"id": "x", "text": f"It was late.\n\n{TEXT}"})
    (first, *_) = made["attributions"]
    words = [made["text"][s:e] for s, e in first["source"] + first["cue"]]
    assert words == ["Ana", "Roth", "said"]
    assert "The gate was shut" in made["text"][slice(*first["content"][0])]


@pytest.mark.skipif(not textacy_quotes.installed(), reason="textacy is not installed")
def test_what_it_refuses_is_an_empty_answer() -> None:
    made = textacy_quotes.whole({"id": "x", "text": 'Ana said: "It was shut.'})
    assert made["attributions"] == []
