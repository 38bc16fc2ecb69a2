"""The cases of citations.md, marks of other formats, and laws that hold for any text."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.examination import account
from firsthand.extract.citations.finding import markers, unused
from firsthand.extract.citations.pointers import numbers
from firsthand.extract.citations.references import references
from firsthand.model import Account, Anchor, Blob, Mark, Segment, Span, Text
from tests.cases import Case, cases
from tests.extract.support import text_of


def _found(words: str) -> Account:
    return account(text_of(words))


def _listed(made: Account) -> list[tuple[str, str, str, list[str]]]:
    claims = {c.id: c.span.of(made.text.characters) for c in made.claims}
    rows = []
    for n in made.citations:
        leads = n.target.text or "" if n.resolved and n.target else "nowhere"
        rows.append((n.kind, n.marker, leads, [claims[c] for c in n.supports]))
    return rows


@pytest.mark.parametrize("case", cases("citations.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    found = _listed(_found(case.words))
    if case.expected == ("none",):
        assert found == []
        return
    expected = [tuple(p.strip() for p in line.split(" | ")) for line in case.expected]
    assert [row[:3] for row in found] == [row[:3] for row in expected]
    for (*_, supported), (*_, words) in zip(found, expected, strict=True):
        ends = [] if words == "nothing" else [w.strip() for w in words.split(" / ")]
        assert len(supported) == len(ends), (supported, words)
        assert all(end in claim for claim, end in zip(supported, ends, strict=True)), supported


def _marked(
    parts: list[tuple[str, str, tuple[str, ...]]], marks: list[tuple[str, str, str | None]]
) -> Text:
    """A text of passages (role, words, names) with marks (kind, words, target)."""
    characters, segments = "", []
    for role, words, names in parts:
        span = Span(len(characters), len(characters) + len(words) + 1)
        segments.append(Segment(span, role, Anchor("node", ""), names))
        characters += words + "\n"
    found = []
    for kind, words, target in marks:
        at = characters.index(words)
        found.append(Mark(Span(at, at + len(words)), kind, target))
    return Text(
        "t", Blob("sha256:00", 0, "text/html"), "a.html", "test 1", characters, tuple(segments),
        tuple(found),
    )  # fmt: skip


NOTE = ("footnote", "Register, sheet 3.", ("fn1", "fn:1"))


def test_a_note_reference_leads_to_the_note_of_its_name() -> None:
    text = _marked(
        [("body", "The gate was locked.1 It was open.7", ()), NOTE],
        [("note_ref", "1", "#fn1"), ("superscript", "1", None), ("note_ref", "7", "#fn9")],
    )
    rows = _listed(account(text))
    assert [row[:3] for row in rows] == [
        ("superscript", "1", "Register, sheet 3."),
        ("footnote", "7", "nowhere"),
    ]
    assert [row[3] for row in rows] == [["The gate was locked."], ["It was open."]]


def test_a_glued_figure_is_hidden_from_the_parser() -> None:
    text = _marked([("body", "It opened in 2013.1 The gate was locked.", ()), NOTE],
                   [("superscript", "1 ", None), ("note_ref", "1 ", "#fn:1")])  # fmt: skip
    spans = [s.of(text.characters) for s in account(text).sentences]
    assert spans == ["It opened in 2013.", "The gate was locked."]


def test_a_raised_figure_with_an_entry_is_a_marker_and_a_raised_ending_is_none() -> None:
    text = _marked(
        [("body", "On the 3rd the gate was locked.1", ()), ("footnote", "1 Register.", ())],
        [("superscript", "rd", None), ("superscript", "1", None)],
    )
    assert [row[:3] for row in _listed(account(text))] == [("superscript", "1", "1 Register.")]


def test_links_of_the_running_text_count_and_those_of_menus_do_not() -> None:
    text = _marked(
        [
            ("boilerplate", "Harbour news", ()),
            ("body", "The gate was locked until a film showed it open. Subscribe to us.", ()),
            ("list", "More", ()),
        ],
        [
            ("link", "Harbour news", "https://a.example/news"),
            ("link", "a film", "https://a.example/film"),
            ("link", "Subscribe", "https://a.example/pay"),
            ("link", "More", "/more"),
        ],
    )
    (only,) = account(text).citations
    assert (only.kind, only.marker, only.resolved) == ("link", "a film", True)
    assert only.target is not None
    assert only.target.url == "https://a.example/film"


def test_a_list_of_references_without_labels_is_found_by_author_and_year() -> None:
    text = _marked(
        [("body", "The gate was locked (Orsini 1998).", ()),
         ("reference", "Orsini, A. 1998. Gates.", ()), ("reference", "Pell, T. 1998. Keys.", ())],
        [],
    )  # fmt: skip
    (only,) = account(text).citations
    assert only.target is not None
    assert only.target.text == "Orsini, A. 1998. Gates."


def test_notes_numbered_anew_lead_to_the_next_one() -> None:
    text = _marked(
        [("body", "The gate was locked.¹", ()), ("footnote", "1 Register.", ()),
         ("body", "The key was lost.¹", ()), ("footnote", "1 Diary.", ())],
        [],
    )  # fmt: skip
    assert [row[2] for row in _listed(account(text))] == ["1 Register.", "1 Diary."]


def test_an_entry_of_several_paragraphs_is_one() -> None:
    text = _marked(
        [("footnote", "1. Register.", ()), ("footnote", "It has no sheet 4.", ()),
         ("footnote", "2. Diary.", ())],
        [],
    )  # fmt: skip
    found = references(text)
    assert [found.words(n) for n in range(len(found))] == [
        "1. Register. It has no sheet 4.",
        "2. Diary.",
    ]


def test_an_entry_that_no_marker_uses_is_known() -> None:
    text = text_of("The gate was locked [1].\n\n[1] Register.\n[2] Diary.")
    assert [s.of(text.characters) for s in unused(text)] == ["[2] Diary."]


def test_each_citation_says_by_which_rule_its_claims_were_chosen() -> None:
    made = _found("The gate was locked.¹ It was open.²\n\n¹ Register.\n² Ibid.")
    assert [n.rule for n in made.citations] == [
        "the claim that it closes",
        "the note says “Ibid”; the claim that it closes",
    ]


def test_numbers_are_read_with_their_ranges() -> None:
    assert [p.label for p in numbers("2, 4–6; 9", 0)] == ["2", "4", "5", "6", "9"]
    assert [p.label for p in numbers("1-99999", 0)][:2] == ["1", "9999"]
    assert len(numbers(", ".join("123456789"), 0)) == 9


LEXICON = tomllib.loads(
    files("firsthand.extract").joinpath("lexicon", "citations.toml").read_text("utf-8")
)


def _words(section: str) -> list[str]:
    words = LEXICON[section]["words"]
    return [w.strip() for w in words.split("|")] if "|" in words else words.split()


@pytest.mark.parametrize("section", ["documents", "papers", "numbered", "issues", "pages"])
def test_a_word_of_the_lexicon_names_a_text_in_its_example(section: str) -> None:
    missed = []
    for word in _words(section):
        shown = word.capitalize() if section == "numbered" else word
        words = LEXICON[section]["example"].replace("{}", shown)
        if [n.kind for n in _found(words).citations] != ["document"]:
            missed.append(word)
    assert missed == []


@pytest.mark.parametrize("section", ["labels", "counts", "numerals", "not_authors"])
def test_a_word_of_the_lexicon_keeps_its_number(section: str) -> None:
    for word in _words(section):
        words = LEXICON[section]["example"].replace("{}", word)
        words = words.replace("Varn, " + word, "Varn, " + word.capitalize())
        assert markers(text_of(words)) == (), words


def test_a_text_that_is_not_behind_what_is_said_supports_nothing() -> None:
    for phrase in _words("against"):
        words = LEXICON["against"]["example"].replace("{}", phrase.capitalize())
        assert [n.supports for n in _found(words).citations] == [()], words


def test_prompts_are_no_citations() -> None:
    for word in _words("prompts"):
        shown = LEXICON["prompts"]["example"].replace("{}", word.capitalize())
        text = _marked([("body", shown, ())], [("link", shown[:-1], "https://a.example")])
        assert markers(text) == ()


BITS = st.sampled_from(
    ["The gate", "was locked", "Orsini", "Pell said", "that", ".", ",", ";", " ", "\n", "\n\n", "(1)", "(2)", "[1]",
     "[2, 4-6]", "[1]–[9]", "¹", "²³", "*", "†", "(", ")", "[", "]", "[^1]", "[^1]:", "1.", "ibid.", "(ibid., 14)",
     "(Orsini 1998, 12)", "(1998)", "References", "Orsini, A. 1998. Gates.", "https://a.example/(", "a.example/b",
     "his letter of 2 February", "(Annex D)", "yours of the 24th", "page 61 of", "report", "“", "”", "é", "𝔘",
     "[99999999-1]", "(9999)", "note 1", "§ 3", "doi:10.1/2"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=40))
def test_any_words_give_sound_citations(bits: list[str]) -> None:
    words = " ".join(bits)
    text = text_of(words)
    found = markers(text)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    made = account(text)
    claims = {c.id for c in made.claims}
    for n in made.citations:
        assert n.marker == n.span.of(text.characters) != ""
        assert set(n.supports) <= claims
        assert n.rule
        assert not n.resolved or n.target is not None
    assert [n.id for n in made.citations] == [f"d1.n{i}" for i in range(1, len(made.citations) + 1)]
    assert account(text).citations == made.citations


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["(", "[", "[1", "(1)", "¹", "*", "report of ", "a.", "(A B 1998", "ibid "]))
def test_a_long_run_of_one_sign_costs_little(sign: str) -> None:
    assert len(markers(text_of(sign * 4000))) <= 4000


def test_names_change_nothing_but_themselves() -> None:
    words = "Orsini (2003) notes that Marlow lied (Marlow 1998, 4). Orsini (2) met Marlow [3]."
    swapped = words.replace("Orsini", "#").replace("Marlow", "Orsini").replace("#", "Marlow")
    one, two = _found(words), _found(swapped)
    assert [(n.kind, n.resolved, n.rule) for n in one.citations] == [
        (n.kind, n.resolved, n.rule) for n in two.citations
    ]
