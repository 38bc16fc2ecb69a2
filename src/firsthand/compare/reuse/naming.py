"""Where one account names another as a source: by its author, its outlet, or words of its title.

A name counts where the other account's head has it, a word of telling stands near it ("the Lantern
has it that", "according to Orsini"), and it is no thing of the event: one that the named account
itself speaks of, or that others name without telling ("the Toll Bridge").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from firsthand.compare.reuse.lists import listed
from firsthand.compare.reuse.wording import LEFT_OUT, Token, common, words
from firsthand.model import Account, Span

HEAD = 400
"""Names are looked for in titles and bylines that begin in the first so many characters."""
BETWEEN = 2
"""So many small words may stand inside a name ("Lamps and Timber")."""
NEAR = 4
"""A word of telling stands at most so many words before or behind the name."""
THINGS = 2
"""A name, not an author's, that so many other accounts use without telling is a thing."""
_HEAD_ROLES = frozenset(("title", "heading", "byline", "dateline", "subject"))
_CAPITAL = re.compile(r"\b[A-Z]")
_STOP = re.compile(r"[,.;:!?()\n]")

Key = tuple[str, ...]


class Naming(NamedTuple):
    """Account ``by`` names account ``named`` (numbers) at a span of the text of the first."""

    by: int
    named: int
    span: Span


class _Use(NamedTuple):
    by: int
    span: Span
    telling: bool


def namings(accounts: Sequence[Account]) -> tuple[Naming, ...]:
    """All places where an account names another one as a source, in order."""
    owners: dict[Key, set[int]] = defaultdict(set)
    for n, account in enumerate(accounts):
        for key in _keys(account):
            owners[key].add(n)
    known = {key: min(numbers) for key, numbers in owners.items() if len(numbers) == 1}
    said = [_vocabulary(account) for account in accounts]
    uses: dict[Key, list[_Use]] = defaultdict(list)
    for n, account in enumerate(accounts):
        for key, before, use in _uses(n, account, known) if known else ():
            # "Mayor Quellan" is not the Quellan who wrote, "Nora Drummer-Hay" another one.
            if known[key] != n and (before is None or before in said[known[key]]):
                uses[key].append(use)
    out = set(_cited(accounts))
    authors = [_author(account) for account in accounts]
    for key, found in uses.items():
        plain = {use.by for use in found if not use.telling}
        if len(plain) < THINGS or authors[known[key]].issuperset(key):
            out |= {Naming(use.by, known[key], use.span) for use in found if use.telling}
    return tuple(sorted(out))


def _cited(accounts: Sequence[Account]) -> Iterator[Naming]:
    """The citations that lead to an account of the case."""
    ids = {account.id: n for n, account in enumerate(accounts)}
    for n, account in enumerate(accounts):
        for citation in account.citations:
            named = ids.get(citation.target.document or "", n) if citation.target else n
            if named != n:
                yield Naming(n, named, citation.span)


def _keys(account: Account) -> set[Key]:
    """The pairs of words, and the family name of the author, by which an account is named."""
    author = account.text.metadata.author
    family = _family(author.value) if author is not None else None
    keys = set() if family is None else {family}
    for head in _heads(account):
        for key, span in _grams(head, list(words(head))):
            if len(key) == 2 and _CAPITAL.search(span.of(head)):
                keys.add(key)
    for segment in account.text.segments if keys else ():
        if segment.role not in LEFT_OUT:
            tokens = list(words(account.text.characters, *segment.span))
            keys.difference_update(key for key, _ in _grams(account.text.characters, tokens))
    return keys


def _heads(account: Account) -> list[str]:
    """What stands at the head of an account, and what its metadata say."""
    meta, text = account.text.metadata, account.text.characters
    heads = [stated.value for stated in (meta.title, meta.outlet, meta.author) if stated]
    return heads + [
        segment.span.of(text)
        for segment in account.text.segments
        if segment.role in _HEAD_ROLES and segment.span.start < HEAD
    ]


def _vocabulary(account: Account) -> frozenset[str]:
    """The words of the head in normal form."""
    return frozenset(token.form for head in _heads(account) for token in words(head))


def _author(account: Account) -> frozenset[str]:
    """The words of the author's name."""
    author = account.text.metadata.author
    return frozenset(token.form for token in words(author.value if author else ""))


def _family(author: str) -> Key | None:
    """The family name of an author who is a person with two names or more."""
    names = author.replace(",", " ").split()
    if len(names) < 2 or not all(name[:1].isupper() for name in names) or len(names[-1]) < 4:
        return None
    return tuple(token.form for token in words(names[-1]))[:1]


def _uses(
    number: int, account: Account, known: dict[Key, int]
) -> Iterator[tuple[Key, str | None, _Use]]:
    """Where an account has the words of a known name outside its own head.

    With it the word before, where that is a name or a title.
    """
    text = account.text.characters
    tokens = list(words(text))
    starts = {sentence.start for sentence in account.sentences}
    place = {token.span.start: n for n, token in enumerate(tokens)}
    heads = [s.span for s in account.text.segments if s.role in _HEAD_ROLES]
    for key, span in _grams(text, tokens):
        if key not in known or not _as_name(text, span, starts):
            continue
        if not any(head.touches(span) for head in heads):
            at = place[span.start]
            use = _Use(number, span, _told(tokens, at, at + len(key)))
            yield key, _before(text, tokens[at - 1]) if at else None, use


def _told(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the words beside a name, which are ``tokens[first:end]``, make it a source."""
    before = [token.form for token in tokens[max(0, first - NEAR) : first] if token.form != "the"]
    behind = [token.form for token in tokens[end : end + NEAR]]
    if any(form in listed("before") for form in before):
        return True
    if before[-1:] in (["by"], ["from"]) and any(form in listed("from") for form in before):
        return True
    return behind[:1] != ["and"] and any(form in listed("behind") for form in behind)


def _before(text: str, token: Token) -> str | None:
    """A word before a name where it has a capital and stands right before it, small words apart."""
    if common(token.form) or not text[token.span.start].isupper():
        return None
    return token.form if text[token.span.end : token.span.end + 1] in " -" else None


def _grams(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Key, Span]]:
    """Single telling words, and pairs with nothing but ``BETWEEN`` small words in the middle."""
    last: tuple[int, Token] | None = None
    for n, token in enumerate(tokens):
        if common(token.form):
            continue
        yield (token.form,), token.span
        if last is not None and n - last[0] <= BETWEEN + 1:
            between = text[last[1].span.end : token.span.start]
            if not (token.form + last[1].form).isdigit() and not _STOP.search(between):
                yield (last[1].form, token.form), Span(last[1].span.start, token.span.end)
        last = (n, token)


def _as_name(text: str, span: Span, starts: set[int]) -> bool:
    """Whether a capital stands where none begins a sentence."""
    capitals = [span.start + found.start() for found in _CAPITAL.finditer(span.of(text))]
    return any(at not in starts for at in capitals)
