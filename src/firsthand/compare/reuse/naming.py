"""Where one account names another: its author, its outlet, or words of its title.

A name counts where the other account's head has it and its body does not use it for a thing of
the event ("the Toll Bridge" heads many accounts and is the title of none of them).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from firsthand.compare.reuse.wording import LEFT_OUT, Token, common, words
from firsthand.model import Account, Span

HEAD = 400
"""The head of a document without a title is what stands in its first so many characters."""
_HEAD_ROLES = frozenset(("title", "heading", "byline", "dateline", "subject"))
_CAPITAL = re.compile(r"[A-Z]")
_WORD_CAPITAL = re.compile(r"\b[A-Z]")
BETWEEN = 2
"""So many small words may stand inside a name ("Lamps and Timber")."""


class Naming(NamedTuple):
    """Account ``by`` names account ``named`` (numbers) at a span of the text of the first."""

    by: int
    named: int
    span: Span


def namings(accounts: Sequence[Account]) -> tuple[Naming, ...]:
    """All places where an account names another one, in order."""
    keys: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for n, account in enumerate(accounts):
        for key in _keys(account):
            keys[key].add(n)
    known = {key: next(iter(owners)) for key, owners in keys.items() if len(owners) == 1}
    ids = {account.id: n for n, account in enumerate(accounts)}
    out: set[Naming] = set()
    for n, account in enumerate(accounts):
        starts = {sentence.start for sentence in account.sentences}
        for key, span in _grams(list(words(account.text.characters))) if known else ():
            named = known.get(key)
            if named in (None, n) or not _as_name(account.text.characters, span, starts):
                continue
            if named is not None and not _in_head(account, span):
                out.add(Naming(n, named, span))
        for citation in account.citations:
            target = citation.target.document if citation.target else None
            if target in ids and ids[target] != n:
                out.add(Naming(n, ids[target], citation.span))
    return tuple(sorted(out))


def _keys(account: Account) -> Iterator[tuple[str, ...]]:
    """The pairs of words, and the family name of the author, by which an account is named."""
    text = account.text.characters
    meta = account.text.metadata
    body: set[tuple[str, ...]] = set()
    for segment in account.text.segments:
        if segment.role not in LEFT_OUT:
            body.update(key for key, _ in _grams(list(words(text, *segment.span))))
    for stated in (meta.title, meta.outlet):
        if stated is not None:
            found = _grams(list(words(stated.value)))
            yield from (key for key, _ in found if len(key) == 2 and key not in body)
    for segment in account.text.segments:
        if segment.role in _HEAD_ROLES and segment.span.start < HEAD:
            tokens = list(words(text, *segment.span))
            yield from (
                key for key, span in _grams(tokens)
                if len(key) == 2 and key not in body and _CAPITAL.match(text, span.start)
            )  # fmt: skip
    if meta.author is not None and (family := _family(meta.author.value)):
        if (family,) not in body:
            yield (family,)


def _family(author: str) -> str | None:
    """The family name of an author who is a person with two names or more."""
    names = [w for w in author.replace(",", " ").split() if w[:1].isupper()]
    if len(names) < 2 or len(names) != len(author.split()):
        return None
    return next(words(names[-1])).form if len(names[-1]) > 3 else None


def _grams(tokens: Sequence[Token]) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Single telling words, and pairs with nothing but ``BETWEEN`` small words in the middle."""
    last: tuple[int, Token] | None = None
    for n, token in enumerate(tokens):
        if common(token.form):
            continue
        yield (token.form,), token.span
        if last is not None and n - last[0] <= BETWEEN + 1:
            if not token.form.isdigit() and not last[1].form.isdigit():
                yield (last[1].form, token.form), Span(last[1].span.start, token.span.end)
        last = (n, token)


def _as_name(text: str, span: Span, starts: set[int]) -> bool:
    """Whether a capital stands where none begins a sentence."""
    capitals = [span.start + m.start() for m in _WORD_CAPITAL.finditer(span.of(text))]
    return any(at not in starts for at in capitals)


def _in_head(account: Account, span: Span) -> bool:
    return any(s.role in _HEAD_ROLES and s.span.touches(span) for s in account.text.segments)
