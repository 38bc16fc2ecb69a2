"""Each word of the lexicon of pairs, put into the example of its list, does what the list says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from firsthand.compare.pairs import doers, moods, settings, times, verdict
from firsthand.compare.pairs.lists import exclusive, listed, opposites, sections
from firsthand.compare.pairs.matching import kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side, side
from firsthand.compare.pairs.ties import tied
from tests.compare.pairs.test_pairs import mined


def read(words: str) -> Side:
    return side(mined(words))


def _at(made: Side, word: str) -> int:
    return next(w.i for w in made.parse.words if word in (w.lower, w.lemma))


def _no_content(words: str, word: str) -> bool:
    made = read(words)
    return _at(made, word) not in made.content


def _denied(words: str, word: str) -> bool:
    made = read(words)
    return any(denied(made.parse, w.i) for w in made.parse.words if w.lemma == "sign")


def _doubted(words: str, word: str) -> bool:
    made = read(words)
    return moods.doubted(made, _at(made, "fire"))


def _left_open(words: str, word: str) -> bool:
    answer = verdict(mined(words), mined("Rell burned the mill."))
    return answer is not None and answer.rule == "not having seen is no denial"


def _deadly(words: str, word: str) -> bool:
    made = read(words)
    return any(doers.deadly(made, deed) for deed in doers.deeds(made))


def _tie(words: str, word: str) -> bool:
    made = read(words)
    hung = tied(made, _at(made, "mill"))
    return hung is not None and hung.by == word


def _no_rivals(words: str, word: str) -> bool:
    one, two = words.split(" / ")
    return verdict(mined(one), mined(two)) is None


def _no_two_places(words: str, word: str) -> bool:
    answer = verdict(mined(words), mined("Rell was shot in the cellar."))
    return answer is None or answer.word != "conflict"


def _answering(words: str, word: str) -> bool:
    answer = verdict(mined("The constables fired first."), mined(words))
    return answer is not None and answer.slot == "order"


def _two_doers(words: str, word: str) -> bool:
    one, two = words.split(" / ")
    answer = verdict(mined(one), mined(two))
    return answer is not None and answer.slot == "actor"


def _left_undone(words: str, word: str) -> bool:
    made = read(words)
    return moods.doubted(made, _at(made, "sign"))


def _own_time(words: str, word: str) -> bool:
    made = read(words)
    return settings.own_time(made, _at(made, "break"), {})


def _another_one(words: str, word: str) -> bool:
    answer = verdict(mined(words), mined("The umpire started the race."))
    return answer is None or answer.word != "agree"


def _length_of_time(words: str, word: str) -> bool:
    return [x.when.lasted for x in times.dated(read(words))] == [(1814400.0, 1814400.0)]


def _anybody(words: str, word: str) -> bool:
    one, other = read("The miner was there."), read(words)
    return kinship(one.word(_at(one, "miner")), other.word(_at(other, word))) == "narrower"


CHECKS: dict[str, Callable[[str, str], bool]] = {
    "light": _no_content, "empty": _no_content, "brackets": _no_content, "negators": _no_content,
    "unable": _denied, "refusing": _denied, "generic": _anybody, "alleged": _doubted,
    "believed": _doubted,
    "perceiving": _left_open, "open": _left_open, "excluding": _left_open, "killing": _deadly,
    "dying": _deadly, "where": _tie, "wide": _no_two_places, "replies": _answering,
    "manifold": _no_rivals, "bodies": _two_doers, "lasting": _length_of_time,
    "denying": _denied, "trying": _left_undone, "turns": _own_time, "hours": _own_time, "spells": _own_time,
    "altering": _another_one, "limbs": _no_two_places,
}  # fmt: skip


def cases() -> Iterator[tuple[str, str]]:
    for section in CHECKS:
        for word in sorted(listed(section)):
            yield section, word


@pytest.mark.parametrize(("section", "word"), list(cases()))
def test_words(section: str, word: str) -> None:
    assert CHECKS[section](sections()[section]["example"].replace("{}", word), word)


def test_every_list_is_tested() -> None:
    assert set(sections()) == {*CHECKS, "opposites", "kinds"}


@pytest.mark.parametrize(
    ("one", "other"), sorted((a, b) for a, bs in opposites().items() for b in bs)
)
def test_opposites_are_mutual(one: str, other: str) -> None:
    assert one in opposites()[other]
    assert one != other


@pytest.mark.parametrize("name", sorted(exclusive()))
def test_kinds(name: str) -> None:
    """Each word of a kind excludes one of another kind."""
    other = "dog" if name != "animal" else "river"
    for word in sorted(exclusive()[name]):
        answer = verdict(mined(f"Hask is a {word}."), mined(f"Hask is a {other}."))
        assert answer is not None
        assert answer.word == "conflict"
