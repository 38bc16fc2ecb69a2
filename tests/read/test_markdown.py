"""Markdown: shown words with the lines of the file; nothing that a converter drops is dropped."""

import re
import time

import pytest

from tests.read.support import law, marked, of_role, one, role_of, roles


def words(characters: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", characters))


def md(written: str):
    text = one(written, "a.md")
    law(text)
    for segment in text.segments:
        source = segment.anchor.source
        if source is not None and "&" not in source.of(written):
            assert words(segment.span.of(text.characters)) <= words(source.of(written))
    return text


REPORT = """# Gates and smoke

*Harbour Monitor, Report 7/2019, 22 November 2019*

## The gate

It was **shut** at three.[^1] The police *deny* it.[^log] Nobody saw it.[^9]

[^1]: Interview 14,
    3 May 2019.

    A second paragraph.
[^log]: The log.
"""


def test_a_report():
    text = md(REPORT)
    assert roles(text) == [
        ("title", "Gates and smoke"),
        ("dateline", "Harbour Monitor, Report 7/2019, 22 November 2019"),
        ("heading", "The gate"),
        ("body", "It was shut at three.[^1] The police deny it.[^log] Nobody saw it.[^9]"),
        ("footnote", "[^1]: Interview 14, 3 May 2019."),
        ("footnote", "A second paragraph."),
        ("footnote", "[^log]: The log."),
    ]
    assert marked(text, "note_ref") == [("[^1]", "#fn-1"), ("[^log]", "#fn-log"), ("[^9]", "#fn-9")]
    assert marked(text, "strong") == [("shut", None)]
    assert [s.names for s in text.segments if s.role == "footnote"] == [("fn-1",), (), ("fn-log",)]
    about = text.metadata
    assert about.title is not None
    assert (about.title.value, about.published and about.published.value) == (
        "Gates and smoke",
        "2019-11-22",
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("He *said* no.", "He said no."),
        ("He said `no`.", "He said no."),
        ("1987\\. He said no.", "1987. He said no."),
        ("He &amp; she", "He & she"),
        ("He said [no](https://a.example/x_y_z 'T').", "He said no."),
        ("He said [no][r].\n\n[r]: https://a.example/", "He said no."),
        ("One\ntwo\nthree.", "One two three."),
        ("One  \ntwo.", "One\ntwo."),
        ("snake_case_name stays", "snake_case_name stays"),
        ("He said <inaudible> and left.", "He said <inaudible> and left."),
        ("He said <b>no</b>.<br>Then", "He said no.\nThen"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("He ~~said~~ wrote no.", "He said wrote no."),
        ("Title\n===", "Title"),
        ("# Title #", "Title"),
        ("+ one", "one"),
        ("14. He said no.", "14. He said no."),
        ("2019. That was the year.", "2019. That was the year."),
    ],
)
def test_shown_words(written, shown):
    assert md(written).characters.startswith(shown + "\n")


def test_a_figure_that_is_a_link_keeps_its_brackets():
    text = md("It hurt 12 people[1](https://a.example/) and 3 more [2].\n\n[2]: https://b.example/")
    assert "12 people[1] and 3 more [2]." in text.characters
    assert marked(text, "link") == [("[1]", "https://a.example/"), ("[2]", "https://b.example/")]
    assert of_role(text, "reference") == ["[2]: https://b.example/"]


def test_definitions_stay_used_or_not():
    text = md("See [it][a].\n\n[a]: https://a.example/ 'The log'\n[b]: <https://b.example/>\n")
    assert of_role(text, "reference") == [
        "[a]: https://a.example/ 'The log'",
        "[b]: <https://b.example/>",
    ]


def test_a_list_at_the_end_is_no_list_of_notes():
    text = md("It was.[^1]\n\n## Recommendations\n\n1. Open the gate.\n2. Read it.\n\n[^1]: Log.\n")
    assert of_role(text, "list") == ["1. Open the gate.", "2. Read it."]
    assert role_of(text, "Recommendations") == "heading"


def test_numbered_notes_under_their_heading():
    text = md("It was so [1] and so [2].\n\n## Notes\n\n1. Log.\n2. Letter.\n")
    assert of_role(text, "footnote") == ["1. Log.", "2. Letter."]
    assert [s.names for s in text.segments if s.role == "footnote"] == [("fn:1",), ("fn:2",)]


def test_block_quotations_lists_code_and_rules():
    text = md("> He said no.\nHe did.\n>> Who?\n\n- one\n  - two\n\n---\n\n```\n12:01  shut\n```\n")
    assert [(s.role, s.level) for s in text.segments] == [
        ("quote", 1), ("quote", 2), ("list", 1), ("list", 2), ("body", None),
    ]  # fmt: skip
    assert "12:01  shut" in text.characters


def test_tables_keep_cells_beyond_the_heading():
    text = md("| who | what |\n|---|---|\n| Ana | a | b | c |\n")
    assert of_role(text, "cell") == ["who", "what", "Ana", "a", "b", "c"]
    assert "Ana\ta\tb\tc\n" in text.characters


def test_pictures_and_their_captions():
    text = md("![A pier at dusk](pier.jpg 'Pier')\n*The pier in 2019.*\n\nIt is long.\n")
    assert marked(text, "image") == [("", "pier.jpg")]
    assert role_of(text, "A pier at dusk") == "boilerplate"
    assert role_of(text, "The pier in 2019.") == "caption"


def test_speakers_on_lines_of_their_own():
    text = md("**MR. PELL:** Who shut it?\n**THE WITNESS:** I did\nnot.\n\n**MR. PELL:** Oh.\n")
    speech = [(s.author, s.span.of(text.characters)) for s in text.segments if s.role == "speech"]
    assert speech == [
        ("MR. PELL", "MR. PELL: Who shut it?\n"),
        ("THE WITNESS", "THE WITNESS: I did not.\n"),
        ("MR. PELL", "MR. PELL: Oh.\n"),
    ]


def test_links_inside_the_document():
    text = md("See [the gates](#the-gates).\n\n## The gates\n\nShut.\n")
    assert marked(text, "link") == [("the gates", "#the-gates")]
    assert next(s for s in text.segments if s.role == "heading").names == ("the-gates",)


@pytest.mark.parametrize(
    "block",
    [
        "<script>He said no.</script>",
        "<title>He said no.",
        "<div class='x\nHe said no.",
        "<plaintext>\nHe said no.",
        "<!-- He said no.",
        "<?php He said no.",
        "<textarea>\nHe said no.",
        "<div hidden>He said no.</div>",
        "<aaab.>He said no.",
        "<iframe>\nHe said no.",
    ],
)
def test_tags_swallow_nothing(block):
    text = md(f"Before.\n\n{block}\n\nAfter it all.\n")
    for words in ("Before.", "He said no.", "After it all."):
        assert words in text.characters


def test_a_block_of_html_is_read_as_a_page_is():
    text = md("One.\n\n<figure><img src='a.png'><figcaption>The gate</figcaption></figure>\n")
    assert role_of(text, "The gate") == "caption"
    assert marked(text, "image") == [("", "a.png")]


@pytest.mark.parametrize(
    ("ahead", "found"),
    [
        (
            "---\ntitle: 'The gate: a report'\nauthor: Ana Holm\ndate: 2019-05-03\n---\n\n",
            ("The gate: a report", "Ana Holm", "2019-05-03"),
        ),
        (
            "---\r\nTitle: The gate\r\nauthor:\r\n  - Ana Holm\r\n  - name: Bo Lund\r\n---\r\n",
            ("The gate", "Ana Holm, Bo Lund", None),
        ),
        (
            '+++\ntitle = "The gate"\nauthors = ["Ana Holm", "Bo Lund"]\ndate = 3 May 2019\n+++\n',
            ("The gate", "Ana Holm, Bo Lund", "2019-05-03"),
        ),
        ("Title: The gate\nAuthor: Ana Holm\n\n", ("The gate", "Ana Holm", None)),
        ("% The gate\n% Ana Holm\n% May 2019\n\n", ("The gate", "Ana Holm", "2019-05")),
    ],
)
def test_preambles(ahead, found):
    text = md(ahead + "It was shut at three.\n")
    about = (text.metadata.title, text.metadata.author, text.metadata.published)
    assert tuple(one and one.value for one in about) == found
    assert of_role(text, "title") == [found[0]]
    assert of_role(text, "body") == ["It was shut at three."]


@pytest.mark.parametrize(
    "written",
    [
        "---\n\nIt was shut.\n\n---\n",
        "From: the master\nTo: all crews\n\nIt was shut.\n",
        "He said: no\nShe said: yes\n",
        "---\nIt was shut.\n",
    ],
)
def test_no_preamble(written):
    text = md(written)
    assert text.metadata.title is None
    assert of_role(text, "boilerplate") == []


def test_anchors_name_lines_and_exact_places():
    written = "One.\r\n\r\n# Two\r\n\r\nThree *four*\r\nfive.\r\n"
    found = {s.anchor.path: s.anchor.source for s in one(written, "a.md").segments}
    assert [source and source.of(written) for source in found.values()] == [
        "One.", "Two", "Three *four*\r\nfive.",
    ]  # fmt: skip
    assert list(found) == ["line 1", "line 3", "line 5"]


@pytest.mark.parametrize(
    "written",
    [
        "[" * 50_000,
        "[" * 20_000 + "a" + "]" * 20_000,
        "*a " * 20_000,
        "*a **a " * 10_000,
        "![[]()" * 20_000,
        "<!-- " * 20_000,
        "> " * 20_000 + "a",
        "- " * 20_000 + "a",
        "\n".join(" " * n * 2 + "- a" for n in range(400)),
        "> " * 20 + "a\n" + "b\n" * 5_000,
        "`a" * 20_000,
        "[a](b" * 20_000,
        "[^a]: " * 20_000,
        "|" * 20_000 + "\n" + "|-" * 20_000,
        "word " * 200_000,
        "a\n=\n" * 10_000,
        "\\" * 50_000,
        "---\n" * 20_000,
        "1. " * 20_000,
        "**ANA:** so *it* was\n**BO:** no\n" * 3_000,
    ],
    ids=lambda written: repr(written[:10]),
)
def test_hostile_documents_take_linear_time(written):
    before = time.process_time()
    law(one(written, "a.md"))
    assert time.process_time() - before < 60
