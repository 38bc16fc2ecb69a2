"""The whole comparison on small planted dossiers: laws that hold whatever the figures are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from bench.compare.running import documents
from bench.planted import dossier, write

from firsthand.compare.comparing import comparison
from firsthand.compared import Comparison
from firsthand.examination import Options, examine
from firsthand.model import Examination


@pytest.fixture(scope="module", params=["open", "blind"])
def examined(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Examination:
    folder = tmp_path_factory.mktemp("planted")
    write(dossier(9, 5, request.param), folder)
    return examine(documents(folder), options=Options(jobs=1))


def laid(made: Comparison) -> Counter[tuple[frozenset[tuple[str, int, int]], str]]:
    """The verdicts without their order and their ids."""
    return Counter(
        (frozenset((r.document, r.span.start, r.span.end) for r in (v.a, v.b)), v.word)
        for v in made.verdicts
    )


def test_every_verdict_quotes_both_its_documents(examined: Examination) -> None:
    texts = {a.id: a.text.characters for a in examined.accounts}
    made = comparison(examined)
    assert made.verdicts
    for verdict in made.verdicts:
        for side in (verdict.a, verdict.b):
            assert 0 <= side.span.start < side.span.end <= len(texts[side.document])
            assert side.span.of(texts[side.document]).strip()


def test_the_order_of_the_accounts_changes_no_verdict(examined: Examination) -> None:
    turned = replace(examined, accounts=examined.accounts[::-1])
    assert laid(comparison(turned)) == laid(comparison(examined))


def test_an_account_is_not_compared_with_what_it_does_not_speak_of(examined: Examination) -> None:
    made = comparison(examined)
    for point in made.points:
        telling = {r.document for r in point.readings}
        assert not telling & {*point.silent, *point.not_read}
        assert telling | {*point.silent, *point.not_read} == {a.id for a in examined.accounts}
