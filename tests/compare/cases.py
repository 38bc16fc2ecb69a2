"""Accounts made by hand for the tests of `compare`: a text, and who says what in it."""

from __future__ import annotations

from firsthand.model import (
    Account,
    Actor,
    Anchor,
    Blob,
    Claim,
    Mention,
    Metadata,
    Segment,
    Span,
    Stated,
    Text,
)


def account(n, words, *actors, head=(), author=None, **about):
    """Account d``n``. ``head`` are lines above the text, ``actors`` as `actor` makes them.

    Mentions are found by their words; ``author`` is the number of the actor who says "I".
    """
    lines = [f"{line}\n" for line in head]
    characters = "".join(lines) + words
    segments, at = [], 0
    for line in lines:
        segments.append(Segment(Span(at, at + len(line)), "heading", Anchor("characters", "")))
        at += len(line)
    segments.append(Segment(Span(at, len(characters)), "body", Anchor("characters", "")))
    stated = {k: Stated(v, "byline") for k, v in about.items()}
    text = Text(
        f"sha256:{n}",
        Blob(f"sha256:{n}", len(characters), "text/plain"),
        f"d{n}.txt",
        "plain",
        characters,
        tuple(segments),
        metadata=Metadata(**stated),
    )
    made = tuple(
        Actor(
            f"d{n}.a{k}",
            name,
            kind,
            named,
            tuple(Mention(_span(characters, m), "given") for m in mentions),
        )
        for k, (name, kind, named, mentions) in enumerate(actors, 1)
    )
    sentences, at = [], 0
    for sentence in words.split(". "):
        start = characters.index(sentence, at)
        sentences.append(Span(start, start + len(sentence)))
        at = start + len(sentence)
    who = f"d{n}.a{author}" if author else None
    return Account(f"d{n}", text, len(words.split()), tuple(sentences), actors=made, author=who)


def actor(name, *mentions, kind="person", named=True):
    return name, kind, named, mentions or (name,)


def claims(acc, *told):
    """Claims of an account: pairs of words and chain, optionally with a basis."""
    made = []
    for k, (words, chain, *basis) in enumerate(told, 1):
        span = _span(acc.text.characters, words)
        basis = basis[0] if basis else "unstated"
        origin = "named" if chain else ("author" if basis == "witnessed" else "unstated")
        made.append(Claim(f"{acc.id}.k{k}", span, "assertion", origin, basis, chain=tuple(chain)))
    from dataclasses import replace

    return replace(acc, claims=tuple(made))


def _span(characters, words):
    start = characters.index(words)
    return Span(start, start + len(words))
