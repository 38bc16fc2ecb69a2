"""The page: whole, well formed, self-contained, and deaf to what its documents try."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from typing import Any

import pytest
import turbohtml

from firsthand.model import (
    Account,
    Actor,
    Citation,
    Examination,
    Finding,
    Gap,
    Mark,
    Passage,
    Problem,
    Span,
    Stated,
    Target,
)  # fmt: skip
from firsthand.report.measured import Measured
from firsthand.report.page import page
from tests.report.builder import FIRE, Cited, Described, Said, account, examination, fire
from tests.report.support import dumped, parsed

ATTACK = (
    "</p></script></style></title>--><script>document.title='OWNED'</script>"
    "<img src=x onerror=\"document.title='OWNED'\">' onfocus='document.title=1' autofocus \" "
    "<svg onload=document.title='OWNED'>&lt;b&gt; \u202egpj.exe\u2066 \x00\x1b ]]>"
)
LINK = "javascript:document.title='OWNED'"


def attacked() -> Examination:
    """The invented account with the attack in every field that holds words."""
    said = replace(FIRE, title=ATTACK, author=ATTACK, outlet=ATTACK, published=ATTACK, path=ATTACK)
    said = replace(said, extra={"media_type": ATTACK, "reader": ATTACK})
    said = replace(said, parts=[*FIRE.parts, ("body", ATTACK), ("caption", ATTACK)])
    made = account(said)
    about = made.text.metadata
    stated = Stated(ATTACK, ATTACK)
    metadata = replace(about, title=stated, author=stated, outlet=stated, language=ATTACK)
    segments = tuple(replace(s, author=ATTACK, names=(ATTACK,)) for s in made.text.segments)
    marks = (Mark(Span(5, 30), "link", LINK), Mark(Span(40, 40), "image", LINK))
    made = replace(
        made,
        text=replace(made.text, metadata=metadata, segments=segments, marks=marks),
        actors=tuple(_hostile_actor(a) for a in made.actors),
        attributions=tuple(replace(a, rule=ATTACK) for a in made.attributions),
        citations=tuple(_hostile_citation(c, made) for c in made.citations),
        not_understood=tuple(Gap(g.span, ATTACK) for g in made.not_understood),
    )
    end = len(made.text.characters)
    findings = (
        Finding("f1", "source.unstated", ATTACK, ATTACK, (Passage("d1", Span(end - 40, end)),)),
        Finding(ATTACK, ATTACK, ATTACK, ATTACK, (Passage(ATTACK, Span(0, 3)),), (ATTACK,)),
    )
    problems = (Problem(ATTACK, ATTACK, ATTACK),)
    return Examination(ATTACK, (made,), findings, problems, ((ATTACK, ATTACK),))


def _hostile_actor(actor: Actor) -> Actor:
    mentions = tuple(replace(m, rule=ATTACK) for m in actor.mentions)
    return replace(actor, name=f"{actor.name} {ATTACK}", mentions=mentions)


def _hostile_citation(citation: Citation, made: Account) -> Citation:
    target = Target(text=ATTACK, url=LINK, document=made.id)
    return replace(citation, marker=ATTACK, target=target, rule=ATTACK)


def pages() -> list[Any]:
    """Examinations of every shape."""
    bare = account(Described([("body", "Nobody said anything. It rained.")]))
    return [
        pytest.param(fire(), id="one"),
        pytest.param(attacked(), id="attacked"),
        pytest.param(examination(account(FIRE, "d1"), account(FIRE, "d2")), id="two"),
        pytest.param(examination(bare), id="no claims"),
        pytest.param(examination(), id="no accounts"),
        pytest.param(examination(problems=[Problem("a", "b", "c")]), id="only problems"),
        pytest.param(examination(account(Described([]))), id="empty text"),
    ]


@pytest.mark.parametrize("made", pages())
def test_ids_are_unique_and_every_link_arrives(made: Examination) -> None:
    tree = parsed(made)
    ids = [e.attrs["id"] for e in tree.iter_elements() if "id" in e.attrs]
    assert len(ids) == len(set(ids))
    inside = [a.attrs["href"] for a in tree.select("a") if a.attrs["href"].startswith("#")]
    assert set(inside) <= {f"#{id_}" for id_ in ids}
    described = {e.attrs["aria-describedby"] for e in tree.select("[aria-describedby]")}
    assert described <= set(ids)


@pytest.mark.parametrize("made", pages())
def test_it_asks_for_nothing_and_its_policy_holds_what_it_runs(made: Examination) -> None:
    tree = parsed(made)
    policy = tree.select_one("meta[http-equiv]").attrs["content"]
    for tag in ("style", "script"):
        blocks = tree.select(tag)
        assert len(blocks) == 1
        digest = base64.b64encode(hashlib.sha256(blocks[0].text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    for element in tree.iter_elements():
        assert element.tag not in ("link", "iframe", "object", "embed", "base", "form", "img")
        assert not {n for n in element.attrs if n.startswith("on") or n in ("style", "src")}
    assert "url(" not in tree.select_one("style").text


@pytest.mark.parametrize("made", pages())
def test_headings_stand_in_order_under_one_title(made: Examination) -> None:
    ranks = [int(e.tag[1]) for e in parsed(made).iter_elements() if re.fullmatch("h[1-6]", e.tag)]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(ranks))


def test_links_lead_out_only_by_known_schemes() -> None:
    hrefs = [a.attrs["href"] for a in parsed(attacked()).select("a")]
    assert all(h.startswith("#") for h in hrefs)
    cited = Cited("(9)", Target(url="https://a.example/b?c&d"), True)
    tree = parsed(examination(account(replace(FIRE, cited=[cited]))))
    away = tree.select_one("a.away")
    assert away.attrs["href"] == "https://a.example/b?c&d"
    assert "noreferrer" in away.attrs["rel"]


def test_no_word_of_a_document_makes_markup() -> None:
    plain, hostile = parsed(fire()), parsed(attacked())
    known = {e.tag for e in plain.iter_elements()} | {"bdi", "br"}
    assert {e.tag for e in hostile.iter_elements()} <= known
    attributes = {n for e in plain.iter_elements() for n in e.attrs} | {"dir"}
    assert {n for e in hostile.iter_elements() for n in e.attrs} <= attributes


def test_no_word_of_a_document_reorders_the_page() -> None:
    html = page(attacked())
    assert not re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", html)
    assert "[U+202E]" in html


def test_in_a_browser_the_attack_does_nothing(tmp_path: Any) -> None:
    dom = dumped(page(attacked()), tmp_path)
    title = re.search("<title>(.*?)</title>", dom, re.S)
    assert title is not None
    assert title[1].startswith("Who says so: ")
    assert '<aside id="chain"' in dom


def test_in_a_browser_an_address_opens_its_chain(tmp_path: Any) -> None:
    dom = turbohtml.parse(dumped(page(fire()), tmp_path, address="#d1.k6"))
    chain = dom.select_one("#chain")
    assert "hidden" not in chain.attrs
    assert "Ines Orsini (saw it) → told Piet Vale → this account" in chain.text
    assert [a.text for a in dom.select(".text a.on")] == ["a man ran out of the yard"]


def test_in_a_browser_a_foreign_script_is_not_run(tmp_path: Any) -> None:
    html = page(fire())
    for injected in (
        "<script>document.title='OWNED'</script>",
        "<img src=x onerror=document.title='OWNED'>",
    ):
        dom = dumped(html.replace("</header>", f"</header>{injected}"), tmp_path)
        assert "<title>Who says so: The fire at Lantern Street</title>" in dom


def shown(made: Examination) -> str:
    """The words of the text part without the labels that the page adds."""
    text = parsed(made).select_one(".text")
    for added in (*text.select(".role"), *text.select("summary")):
        added.decompose()
    return re.sub(r"\s+", "", text.text)


def test_the_text_is_shown_whole() -> None:
    made = fire()
    assert shown(made) == re.sub(r"\s+", "", made.accounts[0].text.characters)


def test_claims_are_lit_by_how_they_came() -> None:
    lit = {a.text: a.attrs["class"] for a in parsed(fire()).select(".text a")}
    assert "n" in lit["the engine came late"]
    assert "x" in lit["nobody came"]
    assert "h" in lit["a man ran out of the yard"]
    assert "u" in lit["Perhaps the wind turned."]
    assert "z" in lit["Who was in the yard?"]
    assert "d" in lit["the valve had been broken"]


def test_an_author_who_was_there_has_his_own_light() -> None:
    said = [Said("I saw it.", basis="witnessed")]
    tree = parsed(examination(account(Described([("body", "I saw it.")], said))))
    assert "w" in tree.select_one(".text a").attrs["class"]
    assert "was there" in tree.select_one("#d1\\.witness").text


def test_a_claim_inside_another_keeps_both_reachable() -> None:
    text = "The yard’s denial that the crane fell surprised many."
    said = [Said(text), Said("the crane fell", ("The yard",)), Said("the crane", ("The yard",))]
    said.append(Said(" fell", ("The yard",)))
    tree = parsed(examination(account(Described([("body", text)], said))))
    for n in range(1, 5):
        assert tree.select_one(f"#d1\\.k{n}") is not None
        assert tree.select_one(f"#d1\\.k{n}\\.e") is not None


def test_claims_that_overlap_or_lie_in_blanks_keep_their_anchors() -> None:
    made = account(Described([("body", "One two three."), ("body", "Four.")], [Said("One two")]))
    claim = made.claims[0]
    odd = [
        replace(claim, id="d1.k2", span=Span(4, 12)),
        replace(claim, id="d1.k3", span=Span(14, 16)),
        replace(claim, id="d1.k4", span=Span(10, 18)),
        replace(claim, id="d1.k5", span=Span(3, 3)),
        replace(claim, id="d1.k6", span=Span(21, 23)),
    ]
    tree = parsed(examination(replace(made, claims=(claim, *odd))))
    for n in range(1, 7):
        assert len(tree.select(f"#d1\\.k{n}")) == 1


def test_every_claim_has_its_entry_and_a_way_back() -> None:
    tree = parsed(fire())
    for claim in fire().accounts[0].claims:
        id_ = claim.id.replace(".", "\\.")
        assert tree.select_one(f"#{id_}\\.e a").attrs["href"] == f"#{claim.id}"
        assert tree.select_one(f".text a[href='#{claim.id}.e']") is not None


def test_what_was_not_understood_is_marked_with_its_reason() -> None:
    tree = parsed(fire())
    assert tree.select_one("#d1\\.g1").text == "Пожар начался ночью."
    assert "written in a script that is not mined yet" in tree.select_one(".text").text
    assert (
        "1 passage, 2 % of the text, could not be understood" in tree.select_one(".p-limits").text
    )


def test_the_limits_stand_before_the_findings_and_hold_what_was_measured() -> None:
    rate = Measured("Who says it was right", "81 %", "of 400 passages")
    html = page(fire(), measured=[rate])
    assert "Who says it was right: 81 % (of 400 passages)." in html
    assert html.index("cannot tell you") < html.index("What stands out")


def test_the_bottleneck_is_named_in_words() -> None:
    tree = parsed(fire())
    assert "bottleneck: 6 of 10" in tree.select_one("svg").text
    assert "Much comes through one voice" in tree.select_one(".p-findings").text


def test_counts_lead_to_their_places() -> None:
    strip = {a.text: a.attrs["href"] for a in parsed(fire()).select(".strip a")}
    assert strip["4 with no source stated"] == "#d1.own"
    assert strip["1 of 2 citations leads nowhere"] == "#d1.citations"
    assert strip["1 passage not understood"] == "#d1.g1"


def test_citations_say_where_they_lead_and_what_hangs_on_them() -> None:
    rows = [r.text for r in parsed(fire()).select(".p-citations tbody tr")]
    assert "City register, sheet 12." in rows[0]
    assert "Leads nowhere" in rows[1]
    assert rows[1].endswith("8")


def test_two_hundred_accounts_are_folded_and_listed() -> None:
    made = examination(*(account(FIRE, f"d{n}") for n in range(1, 201)))
    tree = parsed(made)
    assert len(tree.select("details.account")) == 200
    assert not tree.select("details.account[open]")
    assert len(tree.select("#accounts")) == 1
    links = [a.attrs["href"] for a in tree.select(".numbers a")]
    assert links == [f"#d{n}" for n in range(1, 201)]


def test_the_page_is_not_much_longer_than_the_text() -> None:
    sentence = "The committee of the harbour met again on the following day and heard the matter. "
    body = " ".join(f"Number {n}. {sentence}" for n in range(400))
    said = [Said(f"Number {n}. {sentence.strip()}") for n in range(400)]
    said = [
        replace(s, chain=("Ines Orsini",), cue="heard") if n % 2 else s for n, s in enumerate(said)
    ]
    made = account(Described([("body", body)], said))
    length = len(page(examination(made)))
    assert length < 4 * len(made.text.characters) + 100_000


def test_the_same_examination_gives_the_same_bytes() -> None:
    assert page(fire()).encode() == page(fire()).encode()


def test_a_passage_is_quoted_in_one_pair_of_marks() -> None:
    body = "“It rained. You may look,” he said. It “leaked” “badly”. “All of it” leaked."
    words = [
        "“It rained.",
        "You may look,”",
        "It “leaked”",
        "“leaked” “badly”",
        "“All of it” leaked.",
    ]
    tree = parsed(examination(account(Described([("body", body)], [Said(w) for w in words]))))
    entries = [re.sub(r"^\d+", "", a.text) for a in tree.select(".voice li > a")]
    assert entries == [
        "“It rained.”", "“You may look,”", "“It “leaked””", "“leaked” “badly”",
        "“All of it” leaked.",
    ]  # fmt: skip
