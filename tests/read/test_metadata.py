"""What a page says about itself, and where it says it; and which language it is in."""

import json

import pytest

from firsthand.read import language
from tests.read.support import law, one

BODY = (
    "<article><p>The watchman said that the gate had been shut at three that night.</p></article>"
)


def about(head: str, body: str = BODY):
    text = one(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "a.html")
    law(text)
    return text.metadata


def ld(entry) -> str:
    return f'<script type="application/ld+json">{json.dumps(entry)}</script>'


@pytest.mark.parametrize(
    ("head", "author", "found"),
    [
        ('<meta name="author" content="Ana Holm">', "Ana Holm", "meta author"),
        ('<meta name="DC.creator" content="Ana Holm">', "Ana Holm", "meta dc.creator"),
        (
            '<meta name="citation_author" content="Ana Holm">'
            '<meta name="citation_author" content="Bo Lund">',
            "Ana Holm, Bo Lund",
            "meta citation_author",
        ),
        (ld({"@type": "NewsArticle", "author": "Ana Holm"}), "Ana Holm", "JSON-LD author"),
        (
            ld(
                {"@graph": [{"@type": "Article", "author": [{"name": "Ana Holm"}, {"name": "Bo"}]}]}
            ),
            "Ana Holm, Bo",
            "JSON-LD author",
        ),
        # The paper is not its own author, and an address is nobody's name.
        (
            '<meta property="og:site_name" content="The Courier">'
            '<meta name="author" content="The Courier">',
            None,
            None,
        ),
        ('<meta name="author" content="https://a.example/ana">', None, None),
        ('<script type="application/ld+json">{"@type": "Article", broken</script>', None, None),
        (ld({"@type": "Organization", "author": "Ana"}), None, None),
    ],
)
def test_author(head, author, found):
    stated = about(head).author
    assert (stated and stated.value, stated and stated.found) == (author, found)


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2019-05-03T10:00:00Z">', BODY, "2019-05-03T10:00:00Z"),
        (ld({"@type": "Report", "datePublished": "2019-05-03"}), BODY, "2019-05-03"),
        ('<meta name="date" content="3 May 2019">', BODY, "2019-05-03"),
        ("", '<time datetime="2019-05-03">3 May</time>' + BODY, "2019-05-03"),
        ("", '<time datetime="2019-05-03"></time><time datetime="2019-05-04"></time>' + BODY, None),
        ("", '<h1>The gate</h1><p class="date">3 May 2019</p>' + BODY, "2019-05-03"),
        ('<meta name="date" content="03/05/2019">', BODY, None),
    ],
)  # fmt: skip
def test_published(head, body, published):
    stated = about(head, body).published
    assert (stated and stated.value) == published


def test_title_and_outlet():
    found = about(
        "<title>The gate | The Courier</title>"
        '<meta property="og:title" content="The &quot;gate&quot;">'
        + ld({"@type": "Article", "publisher": {"name": "The Courier"}})
    )
    assert found.title is not None
    assert found.outlet is not None
    assert (found.title.value, found.title.found) == ('The "gate"', "og:title")
    assert (found.outlet.value, found.outlet.found) == ("The Courier", "JSON-LD publisher")


def test_hostile_records():
    deep = '{"@graph":' * 5000 + "1" + "}" * 5000
    assert about(f'<script type="application/ld+json">{deep}</script>').author is None
    assert about(ld([{"@type": "Article"}] * 50_000)).author is None
    assert about(f'<meta name="author" content="{"x" * 100_000}">').author is not None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("The harbour office said that the ferry had left when they came.", "en"),
        ("Die Hafenbehörde sagte, dass die Fähre schon abgefahren sei, als sie kamen.", "de"),
        ("Портовая служба сообщила, что паром уже ушёл, когда они пришли на причал.", "ru"),
        ("No.", None),
        ("12 345 678 901 234 567", None),
        ("", None),
    ],
)
def test_language(written, code):
    assert language.of(written) == code


def test_language_of_a_page_is_that_of_its_words():
    assert about("", BODY.replace("<article>", '<article lang="de">')).language == "en"
    german = one('<html lang="de-CH"><body><p>Ja.</p></body></html>', "a.html")
    assert german.metadata.language == "de"
