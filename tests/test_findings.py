"""What each kind of finding says, what it rests on, and laws of all findings."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.examination import account as examined
from firsthand.findings import KINDS, OF_ALL, OF_ONE, findings
from firsthand.findings.bottleneck import LEAST_ATTRIBUTED, heard_only_through
from firsthand.findings.doers import doers
from firsthand.model import Account, Finding, MediaMention, Quotation, Span, Target
from firsthand.read import text as read_text
from firsthand.report.wording import FINDINGS
from firsthand.values import Doer, Harm, Values
from tests.report.builder import FIRE, Cited, Described, Said, account

YARD = "The yard was empty."
SAID = [
    "The gate was open.", "The key was lost.", "The lamp was out.", "The dog was gone.",
    "The bell was cracked.", "The cart was full.",
]  # fmt: skip


def _account(
    *chains: tuple[str, ...], unnamed: tuple[str, ...] = (), document: str = "d1"
) -> Account:
    """An account with one claim for each chain."""
    people = list(dict.fromkeys(n for chain in chains for n in chain if n != "?"))
    words = " ".join([*SAID[: len(chains)], *(f"{p} spoke." for p in people)])
    said = [Said(w, chain) for w, chain in zip(SAID, chains, strict=False)]
    return account(Described([("body", words)], said, unnamed=unnamed), document)


def _of(kind: str, *accounts: Account) -> list[Finding]:
    return [f for f in findings(accounts) if f.kind == kind]


def _words(made: Account, finding: Finding) -> list[str]:
    return [p.span.of(made.text.characters) for p in finding.passages]


def test_the_kinds_are_those_that_people_are_told_of() -> None:
    assert list(KINDS) == list(FINDINGS)
    assert set(OF_ONE) | set(OF_ALL) <= set(KINDS)


def test_claims_without_a_source_are_one_finding() -> None:
    made = _account((), ("Ines Orsini",), ())
    (only,) = _of("source.unstated", made)
    assert only.message == (
        "2 of 3 claims stand in the account’s own voice, and nobody is named for them."
    )
    assert _words(made, only) == [SAID[0], SAID[2]]
    assert only.id == "d1.source.unstated.1"


def test_a_witness_is_a_source_and_a_question_is_no_claim() -> None:
    said = [Said(YARD, basis="witnessed", origin="author"), Said("Who went?", form="question")]
    made = account(Described([("body", f"{YARD} Who went?")], said))
    assert _of("source.unstated", made) == []


def test_each_nameless_voice_is_a_finding() -> None:
    made = _account(
        ("two tenants",), ("two tenants",), ("?",), ("Ines Orsini",), unnamed=("two tenants",)
    )
    first, second = _of("source.unnamed", made)
    assert first.message == (
        "2 of 4 claims come first from “two tenants”, whom the account does not name."
    )
    assert first.actors == ("d1.a1",)
    assert second.message == (
        "1 of 4 claims comes first from somebody of whom the account says nothing."
    )
    assert second.actors == ()


def test_a_pronoun_is_not_told_as_a_name() -> None:
    made = _account(("they",), unnamed=("they",))
    (only,) = _of("source.unnamed", made)
    assert only.message.endswith("“they”; whom the account means by that was not found.")


def test_one_actor_is_first_voice_of_some_claims_and_later_hand_of_others() -> None:
    made = _account(
        ("Ines Orsini",), ("Piet Vale", "Ines Orsini"), ("Ines Orsini",), ("Ada Lund",), (), ()
    )
    (only,) = _of("source.bottleneck", made)
    assert only.message == (
        "3 of 4 attributed claims come through Ines Orsini: 2 as first voice, 1 as a later hand; "
        "1 other voice is heard in no other way."
    )
    assert only.actors == ("d1.a1", "d1.a2")
    assert _words(made, only) == SAID[:3]


def test_who_reports_all_interviews_of_others_is_a_bottleneck() -> None:
    made = _account(("Ada Lund", "Piet Vale"), ("Ines Orsini", "Piet Vale"), ("?", "Piet Vale"),
                    ("Ines Orsini",))  # fmt: skip
    (only,) = _of("source.bottleneck", made)
    assert only.message == (
        "3 of 4 attributed claims come through Piet Vale: all as a later hand; "
        "1 other voice is heard in no other way."
    )


def test_one_claim_or_few_have_no_bottleneck() -> None:
    assert _of("source.bottleneck", _account(("Ines Orsini",))) == []
    few = [("Ines Orsini",)] * (LEAST_ATTRIBUTED - 1)
    assert _of("source.bottleneck", _account(*few)) == []
    assert _of("source.bottleneck", _account(*few, ("Ines Orsini",))) != []


def test_less_than_half_is_no_bottleneck() -> None:
    chains = [("Ines Orsini",)] * 2 + [("Piet Vale",), ("Ada Lund",), ("Bo Ray",), ("Al Dun",)]
    assert _of("source.bottleneck", _account(*chains)) == []


def test_what_was_told_to_the_actor_is_said_beside() -> None:
    words = " ".join([*SAID, "Ines Orsini spoke to Piet Vale."])
    said = [Said(w, ("Piet Vale",)) for w in SAID[:4]]
    said.append(Said(SAID[4], ("Ines Orsini",), to="Piet Vale"))
    (only,) = _of("source.bottleneck", account(Described([("body", words)], said)))
    assert "4 of 5 attributed claims come through Piet Vale: all as first voice; " in only.message
    assert "1 more was told to this actor" in only.message


def test_voices_that_are_heard_in_another_way_too() -> None:
    assert heard_only_through("b", [("a", "b"), ("a",)]) == ()
    assert heard_only_through("b", [("a", "c", "b"), ("c", "b")]) == ("a", "c")
    assert heard_only_through("b", [("?", "b")]) == ()


NOTES = [
    ("body", f"{YARD}(1) It was locked.(2)"),
    ("footnote", "(1) Register."),
    ("footnote", "(3) Diary."),
]


def test_markers_that_lead_nowhere_are_told_together() -> None:
    cited = [Cited("(1)", Target("(1) Register."), True), Cited("(2)")]
    made = account(Described(NOTES, cited=cited))
    (only,) = _of("citation.unresolved", made)
    assert only.message == (
        "1 of 2 markers leads nowhere, (2): the document has 2 notes, and none of them fits. "
        "No marker points to 1 note."
    )
    assert _words(made, only) == ["(2)"]


def test_markers_without_any_notes() -> None:
    cited = [Cited("(1)"), Cited("(2)")]
    (only,) = _of("citation.unresolved", account(Described(NOTES[:1], cited=cited)))
    assert only.message == ("2 of 2 markers lead nowhere, (1) and (2): the document has no notes.")


def test_works_texts_and_notes_that_only_point_on_are_told_apart() -> None:
    words = f"{YARD} (Orsini 1998, 4) It was locked in his letter of 2 May, they say.¹ See https://a.example."
    cited = [
        Cited("(Orsini 1998, 4)", kind="author_date"),
        Cited("his letter of 2 May", kind="document"),
        Cited("¹", Target("¹ Ibid."), False, kind="superscript"),
        Cited("https://a.example", Target(url="https://a.example"), True, kind="link"),
    ]
    made = account(Described([("body", words), ("footnote", "¹ Ibid.")], cited=cited))
    notes, works, texts = _of("citation.unresolved", made)
    assert notes.message == (
        "1 marker leads to a note that only points on, and what it means is not there: ¹."
    )
    assert works.message == (
        "1 of 1 reference by author and year leads nowhere, (Orsini 1998, 4): it is not in the list."
    )
    assert texts.message == (
        "1 text that the account names is neither in its lists nor in the case: “his letter of 2 May”."
    )


def test_quotations_that_do_not_close() -> None:
    made = _account(())
    open_ = Quotation((Span(0, 5),), closed=False, speech=True)
    made = replace(made, quotations=(replace(open_, closed=True), open_))
    (only,) = _of("quote.unbalanced", made)
    assert only.message.startswith("1 of 2 quotations does not close: ")


def test_pictures_that_are_not_there() -> None:
    there = MediaMention("d1.m1", Span(0, 3), "photo", True)
    kinds = ("photo", "film", "film", "map")
    gone = [MediaMention(f"d1.m{n}", Span(n, n + 2), k, False) for n, k in enumerate(kinds, 2)]
    made = replace(_account(()), media=(there, *gone))
    (only,) = _of("media.missing", made)
    assert only.message == (
        "The account speaks once of a photo, twice of a film and once of a map; "
        "what it speaks of is not in the document."
    )
    assert len(only.passages) == 4


def test_passages_that_were_not_understood() -> None:
    made = account(FIRE)
    (only,) = _of("text.not_understood", made)
    assert re.match(
        r"1 passage with 20 characters of [\d,]+ was not understood: written in a script",
        only.message,
    )


def _spoken(words: list[tuple[str, str, str]], document: str, outlet: str | None = None) -> Account:
    """An account with attributions: (speaker, content, outlet)."""
    body = " ".join(f"{who} told {where or 'us'}: {what}." for who, what, where in words)
    said = [Said(what, (who,)) for who, what, _ in words]
    made = account(Described([("body", body)], said, outlet=outlet), document)
    characters = made.text.characters
    found = []
    for a, (_, what, where) in zip(made.attributions, words, strict=True):
        at = characters.rfind(where, 0, characters.index(what)) if where else 0
        outlets = (Span(at, at + len(where)),) if where else ()
        found.append(replace(a, outlet=outlets))
    return replace(made, attributions=tuple(found))


LOST = "the key to the yard was lost on the Saturday"


def test_one_voice_in_two_outlets_of_one_account() -> None:
    made = _spoken(
        [("Ines Orsini", LOST, "the Courier"), ("Ines Orsini", "on Saturday the yard’s key was lost", "Radio Nord")],
        "d1",
    )  # fmt: skip
    (only,) = _of("source.repeated", made)
    assert only.message == (
        "Ines Orsini says the same to more than one outlet (“the Courier” and “Radio Nord”): "
        "one voice, not two sources."
    )
    assert only.actors == ("d1.a1",)


def test_one_voice_that_says_another_thing_is_no_repetition() -> None:
    made = _spoken(
        [("Ines Orsini", LOST, "the Courier"), ("Ines Orsini", "nobody opened the gate at noon", "Radio Nord")],
        "d1",
    )  # fmt: skip
    assert _of("source.repeated", made) == []


def test_two_voices_that_say_the_same_are_two() -> None:
    made = _spoken(
        [("Ines Orsini", LOST, "the Courier"), ("Piet Vale", LOST + " morning", "Radio Nord")], "d1"
    )
    assert _of("source.repeated", made) == []


def test_one_outlet_is_no_second_one() -> None:
    twice = [
        ("Ines Orsini", LOST, "the Courier"),
        ("Ines Orsini", LOST + " morning", "the Courier"),
    ]
    assert _of("source.repeated", _spoken(twice, "d1")) == []
    plain = [("Ines Orsini", LOST, ""), ("Ines Orsini", LOST + " morning", "")]
    assert _of("source.repeated", _spoken(plain, "d1")) == []


def test_what_the_account_says_was_repeated() -> None:
    made = _spoken(
        [("Ines Orsini", LOST, ""), ("Ines Orsini", "the same again", "the Courier")], "d1"
    )
    (only,) = _of("source.repeated", made)
    assert only.rule == "the account says that the voice repeated it to another outlet"


def test_one_voice_in_two_accounts() -> None:
    one = _spoken([("Ines Orsini", LOST, "")], "d1", "The Courier")
    two = _spoken([("I. Orsini", LOST, "")], "d2", "The Lantern")
    other = _spoken([("Udo Orsini", LOST, "")], "d3", "The Echo")
    (only,) = _of("source.repeated", one, two, other)
    assert only.message == "Ines Orsini says the same in 2 accounts: one voice, not two sources."
    assert only.id == "d1+d2.source.repeated.1"
    assert [p.document for p in only.passages] == ["d1", "d2"]


def test_an_unrelated_account_changes_nothing_of_the_others() -> None:
    one, two = account(FIRE), _spoken([("Ines Orsini", LOST, "")], "d2", "The Courier")
    three = _account(("Ada Lund",), ("?",), (), document="d3")
    before = findings([one, two])
    after = findings([one, two, three])
    assert [f for f in after if all(p.document != "d3" for p in f.passages)] == list(before)
    assert findings([one, two]) == before


NAMES = st.sampled_from(["Ines Orsini", "Piet Vale", "two tenants", "?", "they"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(NAMES, max_size=3, unique=True).map(tuple), max_size=6))
def test_any_chains_give_sound_findings(chains: list[tuple[str, ...]]) -> None:
    chains = [tuple(x for x in c if x != "?" or c[0] == "?") for c in chains]
    chains = [c if c.count("?") < 2 else ("?",) for c in chains]
    made = _account(*chains, unnamed=("two tenants", "they")) if chains else _account(())
    found = findings([made])
    assert len({f.id for f in found}) == len(found)
    ids = {a.id for a in made.actors}
    for f in found:
        assert f.kind in KINDS
        assert f.message.endswith(".")
        assert f.message[:1].isdigit()
        assert f.rule
        assert f.passages
        assert set(f.actors) <= ids
        assert all(0 <= p.span.start < p.span.end <= len(made.text.characters) for p in f.passages)
    assert [KINDS.index(f.kind) for f in found] == sorted(KINDS.index(f.kind) for f in found)


@pytest.mark.parametrize("chains", [
    (("Ines Orsini",), ("Piet Vale", "Ines Orsini"), ("Ines Orsini",), ("Piet Vale",), ("two tenants",)),
    (("Ines Orsini",), ("Piet Vale",), ("Ines Orsini",), ("Piet Vale",), ("?", "Piet Vale"), ("Ines Orsini",)),
])  # fmt: skip
def test_names_change_nothing_but_themselves(chains: tuple[tuple[str, ...], ...]) -> None:
    other = {"Ines Orsini": "Piet Vale", "Piet Vale": "Ines Orsini"}
    swapped = [tuple(other.get(x, x) for x in c) for c in chains]
    one, two = findings([_account(*chains)]), findings([_account(*swapped)])

    def told(words: str) -> str:
        return re.sub("Ines Orsini|Piet Vale", lambda m: other[m[0]], words)

    assert [told(f.message) for f in one] == [f.message for f in two]
    assert [(f.id, f.rule, len(f.passages)) for f in one] == [
        (f.id, f.rule, len(f.passages)) for f in two
    ]


TOLD = (
    "Guards shot the miller. A shell struck the mill. The baker was killed. Guards beat the boys."
)


def _harmed(*told: tuple[str, Doer, str | None]) -> Account:
    """An account with acts of harm: the word of the act, the class, the doer's words."""
    made = account(Described([("body", TOLD)], []))
    words = made.text.characters
    harms = []
    for n, (act, doer_class, who) in enumerate(told, 1):
        at = words.index(act)
        doer = (
            None
            if who is None
            else Span(words.rindex(who, 0, at), words.rindex(who, 0, at) + len(who))
        )
        harms.append(Harm(f"d1.h{n}", Span(at, at + len(act)), doer_class, act, "verb", doer))
    return replace(made, values=Values(harms=tuple(harms)))


def test_an_act_without_its_doer_is_not_named_here() -> None:
    made = _harmed(("shot", "collective", "Guards"), ("killed", "passive_without_doer", None))
    (only,) = _of("agency.hidden", made)
    assert only.message == (
        "“killed”: 1 act of harm is told in the passive. The account does not name here who did it."
    )
    assert _words(made, only) == ["killed"]


def test_only_the_whole_account_names_nobody() -> None:
    made = _harmed(("struck", "instrument", "A shell"), ("killed", "passive_without_doer", None))
    (only,) = _of("agency.hidden", made)
    assert only.message.endswith("The account names nobody as the doer of any act of harm.")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("The miller was shot. Guards shot the miller at the weir.", []),
        ("The killing was quick. Guards killed the miller.", []),
        ("The baker was shot. Guards shot the miller at the weir.", ["shot"]),
        ("The miller was shot. It rained. Guards shot the miller.", ["shot"]),
        ("The miller was shot. Anna said guards had shot the miller.", ["shot"]),
        ("The miller was shot and the baker was stabbed. Guards beat a boy.", ["shot", "stabbed"]),
    ],
)
def test_a_doer_beside_the_act_is_enough(text: str, hidden: list[str]) -> None:
    made = examined(read_text(text.encode(), "a.txt")[0])
    found = _of("agency.hidden", made)
    assert len(found) == bool(hidden)
    assert [w for f in found for w in _words(made, f)] == hidden


def test_acts_that_have_their_doers_are_no_finding() -> None:
    assert _of("agency.hidden", _harmed(("shot", "collective", "Guards"))) == []
    assert _of("agency.hidden", _harmed()) == []


def test_the_table_of_doers_counts_every_act_once_and_nobody_last() -> None:
    made = _harmed(("killed", "passive_without_doer", None), ("shot", "collective", "Guards"),
                   ("beat", "collective", "Guards"), ("struck", "instrument", "A shell"))  # fmt: skip
    table = doers(made)
    assert [(t.name, t.times) for t in table] == [("guards", 2), ("a shell", 1), ("", 1)]
    assert sorted(i for t in table for i in t.acts) == [h.id for h in made.values.harms]
    assert table[0].classes == (("collective", 2),)
    assert doers(_harmed()) == ()
