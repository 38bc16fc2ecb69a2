"""The gold set: its compiler says what is written, and what is committed is what it says."""

import json
import re
import string

import pytest
from bench.gold import compile as gold
from bench.gold.markup import MarkupError, passage, strip
from hypothesis import given
from hypothesis import strategies as st

HEAD = "own-x1\ngenre: wire\n\n"


def record(marked: str, tail: str = "") -> dict:
    return gold.record(passage(f"{HEAD}{marked}\n---\n{tail}"))


def words(row: dict, spans: list) -> list[str]:
    return [row["text"][s:e] for s, e in spans]


def rows() -> list[dict]:
    return [json.loads(line) for text in gold.files().values() for line in text.splitlines()]


def test_committed_files_are_what_the_passages_give():
    for name, content in gold.files().items():
        assert (gold.HERE / name).read_text("utf-8") == content, name


def test_blind_and_open_share_no_text():
    shown = [json.loads(x)["text"] for x in gold.files()["chains.jsonl"].splitlines()]
    blind = [json.loads(x)["text"] for x in gold.files()["blind.jsonl"].splitlines()]
    assert blind
    assert shown
    assert not set(shown) & set(blind)


def test_every_reference_and_span_holds():
    for row in rows():
        text = row["text"]
        actors = {a["id"] for a in row["actors"]} | {"?", None}
        cues = {t["id"] for t in row["attributions"]} | {None}
        claims = {k["id"] for k in row["claims"]}
        for one in row["attributions"]:
            assert one["parent"] in cues
            assert {one["source_actor"], one["addressee_actor"], one["outlet_actor"]} <= actors
            assert (one["source_actor"] is None) == (not one["source"])
            for role in ("source", "cue", "content", "addressee", "outlet"):
                assert all(text[s:e].strip() == text[s:e] != "" for s, e in one[role]), row["id"]
        for claim in row["claims"]:
            assert set(claim["chain"]) <= actors
            assert claim["hands"] == len(claim["chain"])
            assert claim["attribution"] in cues
            assert 0 <= claim["span"][0] < claim["span"][1] <= len(text)
        assert all(set(n["supports"]) <= claims for n in row["citations"])


def test_one_attribution():
    row = record("{s1=a:Ana Roth} {q1:said} {c1k:it was dry}.", "a: Ana Roth | p")
    (one,) = row["attributions"]
    assert words(row, one["source"] + one["cue"] + one["content"]) == [
        "Ana Roth", "said", "it was dry"]  # fmt: skip
    assert row["text"] == "Ana Roth said it was dry."
    assert (row["claims"][0]["chain"], row["claims"][0]["origin"]) == (["a1"], "named")


def test_nested_hearsay_has_the_unknown_voice_first():
    row = record(
        "{s1=b:Boris} {q1:says} {c1:{a2=b:he} {q2:was told} {c2k:Carl had fled}}.", "b: Boris | p"
    )
    assert row["attributions"][1]["parent"] == "t1"
    claim = row["claims"][0]
    assert (claim["chain"], claim["origin"], claim["basis"]) == (["?", "a1"], "unnamed", "was_told")


def test_a_rejecting_voice_is_no_hand():
    row = record(
        "{s1=a:Creel} {q1d:rejected} {s2=b:Dorn}’s {q2x:claim} that {c1,c2k:it leaked}.",
        "a: Creel | p\nb: Dorn | p",
    )
    assert row["claims"][0]["attribution"] == "t2"
    assert row["claims"][0]["chain"] == ["a2"]
    assert not row["claims"][0]["denied"]


def test_an_author_who_quotes_himself_is_no_hand():
    row = record("{s1=me:I} {q1:told} {a1=b:him} {c1k:no}.", "me: Ivo Hart | p*\nb: him | p-")
    claim = row["claims"][0]
    assert (claim["chain"], claim["origin"], claim["basis"]) == ([], "author", "witnessed")


def test_outlet_that_is_a_hand():
    row = record(
        "{s1=a:Roth}, {q1:quoted by} {o1*=p:the Post}: {c1k:“No.”}", "a: Roth | p\np: the Post | u"
    )
    assert row["claims"][0]["chain"] == ["a1", "a2"]
    assert row["attributions"][0]["mode"] == "direct"


def test_marker_with_and_without_entry():
    row = record("{k:It burned.{nb:[1]}} {k:It rained.{nb:[2]}}\n\n[1] Log.")
    first, second = row["citations"]
    assert (first["resolved"], first["target"]["text"]) == (True, "[1] Log.")
    assert (second["resolved"], second["target"], second["supports"]) == (False, None, ["k2"])


@pytest.mark.parametrize(
    ("marked", "tail", "why"),
    [
        ("{k:open", "", "not closed"),
        ("shut}", "", "closes nothing"),
        ("{no tag}", "", "without a tag"),
        ("{s1=x:He} {q1:said} {c1k:so}", "", "not declared"),
        ("{k:So.}", "x: Nobody | p", "never marked"),
        ("{k:So.}", "x; Nobody", "neither an actor nor an order"),
        ("{k:{k:So.}}", "", "twice"),
        ("{k:So.}", "t4 in t1", "not there"),
        ("{s1=r:The log} {q1r:shows} {c1k:it}", "r: the log | r-", "always named"),
        ("{s1=a:A} {q1:s} {s2=a:a} {q2:t} {c1,c2k:it}", "a: A | p", "whose claim"),
    ],
)
def test_mistakes_are_told(marked, tail, why):
    with pytest.raises(MarkupError, match=why):
        record(marked, tail)


PLAIN = st.text(alphabet=string.ascii_letters + " .,:“”’\n", max_size=12)
NESTED = st.recursive(
    PLAIN.map(lambda w: (w, w)),
    lambda inner: st.lists(inner, min_size=1, max_size=4).map(
        lambda parts: (
            "{k:" + "".join(p[0] for p in parts) + "}",
            "".join(p[1] for p in parts),
        )
    ),
    max_leaves=20,
)


@given(st.lists(NESTED, max_size=5))
def test_marks_never_change_the_words(parts):
    text, marks = strip("".join(p[0] for p in parts))
    assert text == "".join(p[1] for p in parts)
    assert all(0 <= m.start <= m.end <= len(text) for m in marks)


def test_example_article_has_the_dead_notes_that_its_readme_names():
    page = (gold.HERE.parent.parent / "examples/butter-hall/article.html").read_text("utf-8")
    called = set(re.findall(r'href="#fn(\d+)"', page))
    listed = set(re.findall(r'<li id="fn(\d+)"', page))
    assert called - listed == {"5", "6", "9"}
    assert listed <= called
