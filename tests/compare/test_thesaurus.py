import pytest

from firsthand.compare.thesaurus import known, related, verbs_of


@pytest.mark.parametrize(
    ("a", "b", "part", "how"),
    [
        ("drown", "die", "verb", "narrower"),
        ("die", "drown", "verb", "broader"),
        ("injure", "wound", "verb", "same"),
        ("refuse", "accept", "verb", "opposite"),
        ("vessel", "vessel", "noun", "same"),
        ("ship", "vessel", "noun", "narrower"),
        ("alive", "dead", "adj", "opposite"),
        ("scorching", "cold", "adj", "opposite"),
        ("bridge", "afternoon", "noun", None),
        ("zzyzx", "bridge", "noun", None),
    ],
)
def test_words_are_related(a, b, part, how):
    assert related(a, b, part) == how


@pytest.mark.parametrize(("a", "b"), [("asleep", "awake"), ("win", "lose"), ("film", "album")])
def test_relations_hold_both_ways(a, b):
    turned = {"narrower": "broader", "broader": "narrower"}
    for part in ("verb", "noun", "adj"):
        one, other = related(a, b, part), related(b, a, part)
        assert other == turned.get(one, one)


def test_nouns_have_their_verbs():
    assert verbs_of("death") == ("die",)
    assert verbs_of("collision") == ("collide",)
    assert verbs_of("harbour") == () or "harbour" in verbs_of("harbour")


def test_names_are_no_words():
    assert known("ferry", "noun")
    assert not known("paris", "noun")
