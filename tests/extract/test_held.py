"""Which accounts of a case are recognised in what another one cites."""

from __future__ import annotations

from dataclasses import replace

from firsthand.extract.citations.held import linked
from firsthand.model import Account, Stated, Target
from tests.report.builder import Cited, Described, account

BODY = "The gate was locked."


def _citing(words: str, kind: str = "number", url: str | None = None) -> Account:
    target = Target(words, url) if kind != "document" else None
    marker = words if kind == "document" else "(1)"
    cited = [Cited(marker, target, kind != "document", kind=kind)]
    return account(Described([("body", f"{BODY} {marker}")], cited=cited), "d1")


def _held(document: str = "d2", path: str = "a.txt", **stated: str) -> Account:
    made = account(Described([("body", BODY)], path=path), document)
    about = replace(
        made.text.metadata, **{name: Stated(value, "test") for name, value in stated.items()}
    )
    return replace(made, text=replace(made.text, metadata=about))


def _leads(*accounts: Account) -> str | None:
    (citation,) = linked(accounts)[0].citations
    return citation.target.document if citation.target else None


def test_by_title() -> None:
    entry = _citing("Civic Society, Varn: a Visitor's Guide, n.d.")
    assert _leads(entry, _held(title="VARN: A VISITOR’S GUIDE")) == "d2"
    assert _leads(entry, _held(title="Varn")) is None


def test_by_a_part_of_a_title() -> None:
    entry = _citing("Standing Joint Committee, Report, 9 April 1913, para. 9.")
    assert _leads(entry, _held(title="County of Marl: Standing Joint Committee")) == "d2"


def test_by_date_with_author_or_outlet() -> None:
    entry = _citing("Statement of J. Orsini, 15 March 1913, Varn papers.")
    assert _leads(entry, _held(author="Ines Orsini", published="1913-03-15")) == "d2"
    assert _leads(entry, _held(author="Ines Orsini", published="1913-03-16")) is None
    assert _leads(entry, _held(author="Piet Vale", published="1913-03-15")) is None
    paper = _citing("Varn Courier, 15 March 1913, p. 2.")
    assert _leads(paper, _held(outlet="The Varn Courier", published="1913-03-15")) == "d2"
    assert _leads(paper, _held(outlet="The Seld Courier", published="1913-03-15")) is None


def test_by_address() -> None:
    entry = _citing("The drawings.", "link", "https://www.a.example/gate/")
    assert _leads(entry, _held(path="http://a.example/gate#top")) == "d2"
    assert _leads(entry, _held(path="http://a.example/other")) is None


def test_a_named_text_in_the_case_is_resolved() -> None:
    naming = _citing("Ines Orsini's letter of 15 March 1913", "document")
    before, after = (
        naming.citations[0],
        linked((naming, _held(author="Ines Orsini", published="1913-03-15")))[0],
    )
    assert not before.resolved
    assert after.citations[0].resolved


def test_two_that_fit_decide_nothing_and_none_cites_itself() -> None:
    entry = _citing("Statement of J. Orsini, 15 March 1913.")
    one = _held(author="Ines Orsini", published="1913-03-15")
    two = _held("d3", author="Udo Orsini", published="1913-03-15")
    assert _leads(entry, one, two) is None
    assert linked((entry,)) == (entry,)


def test_an_unrelated_account_changes_nothing() -> None:
    entry = _citing("Statement of J. Orsini, 15 March 1913.")
    one = _held(author="Ines Orsini", published="1913-03-15")
    assert linked((entry, one, _held("d3", title="The Price of Salt in Seld")))[:2] == linked(
        (entry, one)
    )
