"""However a word of time is written, reading it never fails; and each spelling reads as the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from tomllib import loads

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from firsthand.extract.moments import moments
from firsthand.extract.moments.joining import phrases
from firsthand.extract.moments.vague import entries
from firsthand.extract.parse import Parse
from firsthand.extract.valuing import Ground
from firsthand.model import Stated
from firsthand.values import Moment
from tests.extract.support import text_of

LEXICON = loads((files("firsthand.extract") / "lexicon/moments.toml").read_text("utf-8"))
SECTIONS = tuple(s for s in LEXICON if s != "events")
WORDS = sorted({w for s in SECTIONS for w in entries(s)} | set(LEXICON["events"]["words"].split()))
SPELLINGS: dict[str, Callable[[str], str]] = {
    "straight": str,
    "curly": lambda w: w.replace("'", "’"),
    "bare": lambda w: w.replace("'", ""),
    "capitals": str.upper,
    "title": str.title,
    "two spaces": lambda w: w.replace(" ", "  "),
    "line end": lambda w: w.replace(" ", "\n"),
    "hyphen as space": lambda w: w.replace("-", " "),
    "full stop": lambda w: w.replace("st ", "St. "),
    "long s": lambda w: w.replace("s", "ſ"),
    "Turkish i": lambda w: w.replace("i", "ı"),
    "Kelvin": lambda w: w.replace("k", "K"),
}
FRAMES = (
    "{}", "On {} 1987", "the {} of 3 May 1987", "{} later", "two {}s before that", "next {}", "the last three {}",
    "every {}", "after the {}", "early {}", "about {} ago", "since {}", "from {} to {}",
)  # fmt: skip
PUBLISHED = st.sampled_from((None, "0001-01-01", "1987-05-03", "9999-12-31", "9999", "0001-12"))


def read(words: str, published: str | None = None) -> tuple[Moment, ...]:
    """The moments of words that no parser has seen."""
    text = text_of(words)
    if published:
        text = replace(text, metadata=replace(text.metadata, published=Stated(published, "set")))
    return moments(Ground(text, Parse(text.characters, [], [], [])))


@pytest.mark.parametrize("how", SPELLINGS)
def test_no_spelling_of_any_word_makes_reading_fail(how: str) -> None:
    spelled = {SPELLINGS[how](word) for word in WORDS} - (
        set() if how == "straight" else set(WORDS)
    )
    for said in spelled:
        told = (frame.replace("{}", said) for frame in FRAMES)
        read("At 14:00 on 3 May 1987 he left.\n\n" + "; ".join(told), "1990-05-03")


@pytest.mark.parametrize("how", SPELLINGS)
@pytest.mark.parametrize("section", ["feasts", "easter"])
def test_each_spelling_of_a_feast_is_the_same_day(section: str, how: str) -> None:
    for word in entries(section):
        plain = [(p.feast, p.easter) for p in phrases(f"On {word} 1987 he left.")]
        spelled = [(p.feast, p.easter) for p in phrases(f"On {SPELLINGS[how](word)} 1987 he left.")]
        assert plain == spelled
        assert len(plain) == 1


MARKS = tuple(".,;:!?()-–—/'’\n\t ")
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        "at on in the of by from to until before after since between and about ago later earlier next last this that "
        "said every past half quarter o'clock a.m. p.m. pm hours h Z two twenty-five third a few several week weekend "
        "fortnight quarters decades century early late mid 24:00 9999 1000 2099 31 29 30th 1/2 12.5 '87 '18s Q4".split()
    ),
    st.integers(0, 99999).map(str),
    st.sampled_from((*MARKS, "  ", "st", "nd", "th", "s", "٣", "²", "½", "ſ", "İ")),
    st.characters(exclude_categories=["Cs", "Cc"]),
)


@given(st.lists(PIECES, max_size=14), st.sampled_from(("", " ", " ", "-", "\n")), PUBLISHED)
@example(["New", "Years", "Eve"], " ", None)
@example(["two", "quarters", "later"], " ", "1987-05-03")
@example(["next", "month"], " ", "9999-12-31")
@settings(max_examples=300, deadline=None)
def test_no_join_of_words_numbers_and_marks_makes_reading_fail(
    pieces: list[str], between: str, published: str | None
) -> None:
    for m in read("He left. " + between.join(pieces), published):
        assert m.earliest is None or m.latest is None or m.earliest <= m.latest
