"""Accounts and examinations from a compact description, for the tests of what people see.

``account("The tug sank. “We saw it,” Ada Vale said.", said=[("“We saw it,”", "Ada Vale")])``:
words are found in the text, so that offsets never have to be counted by hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from firsthand.model import (
    UNKNOWN,
    Account,
    Actor,
    Anchor,
    Attribution,
    Blob,
    Citation,
    Claim,
    Examination,
    Finding,
    Gap,
    MediaMention,
    Mention,
    Metadata,
    Passage,
    Problem,
    Role,
    Segment,
    Span,
    Stated,
    Target,
    Text,
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """Words, and the hands they came through (first voice first; "?" for one not known)."""

    words: str
    chain: tuple[str, ...] = ()
    cue: str = ""
    basis: str = "unstated"
    denied: bool = False
    hedge: str = ""
    form: str = "assertion"
    origin: str | None = None
    to: str = ""
    rule: str = "clause of “say”"


@dataclass(frozen=True)
class Cited:
    """A marker in the text, where it leads, and the words it stands behind."""

    marker: str
    target: Target | None = None
    resolved: bool = False
    behind: tuple[str, ...] = ()
    kind: str = "number"


@dataclass(frozen=True)
class Described:
    """What an account is made from. ``parts`` are paragraphs with their roles."""

    parts: Sequence[tuple[Role, str]]
    said: Sequence[Said] = ()
    cited: Sequence[Cited] = ()
    gaps: Sequence[tuple[str, str]] = ()
    unnamed: Sequence[str] = ()
    records: Sequence[str] = ()
    pictures: Sequence[str] = ()
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    path: str = "account.txt"
    marks: Sequence[object] = ()
    extra: dict[str, str] = field(default_factory=dict)


def account(about: Described, document: str = "d1") -> Account:
    """The account of a description; every id begins with ``document``."""
    characters, segments, at = "", [], 0
    for role, words in about.parts:
        piece = words + "\n\n"
        segments.append(Segment(Span(at, at + len(piece)), role, Anchor("characters", "")))
        characters += piece
        at += len(piece)

    def find(words: str) -> Span:
        start = characters.index(words)
        return Span(start, start + len(words))

    names = list(
        dict.fromkeys(n for s in about.said for n in (*s.chain, s.to) if n and n != UNKNOWN)
    )
    ids = {name: f"{document}.a{n}" for n, name in enumerate(names, start=1)}
    actors = tuple(
        Actor(
            ids[name],
            name,
            "record" if name in about.records else "person",
            name not in about.unnamed,
            (Mention(find(name), "by name"),) if name in characters else (),
        )
        for name in names
    )
    attributions: list[Attribution] = []
    claims: list[Claim] = []
    for n, said in enumerate(about.said, start=1):
        found, innermost = _attributions(said, document, n, (ids, find, characters))
        attributions += found
        claims.append(
            Claim(
                f"{document}.k{n}",
                find(said.words),
                said.form,
                said.origin or _origin(said, about),
                said.basis,
                innermost,
                tuple(ids.get(x, x) for x in said.chain),
                said.denied,
                (find(said.hedge),) if said.hedge else (),
            )
        )
    by_words = {said.words: claim.id for said, claim in zip(about.said, claims, strict=True)}
    citations = tuple(
        Citation(
            f"{document}.c{n}",
            find(c.marker),
            c.kind,
            c.marker,
            c.target,
            c.resolved,
            "same sentence",
            tuple(by_words[w] for w in c.behind),
        )
        for n, c in enumerate(about.cited, start=1)
    )
    claims = [
        replace(k, citations=tuple(c.id for c in citations if k.id in c.supports)) for k in claims
    ]
    digest = hashlib.sha256(characters.encode("utf-8", "surrogatepass")).hexdigest()
    stated = {
        name: Stated(value, "the document") if value is not None else None
        for name, value in (
            ("title", about.title), ("author", about.author), ("outlet", about.outlet),
            ("published", about.published),
        )
    }  # fmt: skip
    text = Text(
        f"text:{digest}",
        Blob(f"sha256:{digest}", len(characters), about.extra.get("media_type", "text/plain")),
        about.path,
        about.extra.get("reader", "plain 1"),
        characters,
        tuple(segments),
        tuple(about.marks),
        Metadata(language="en", **stated),
    )
    return Account(
        id=document,
        text=text,
        words=len(characters.split()),
        sentences=tuple(c.span for c in claims),
        actors=actors,
        attributions=tuple(attributions),
        claims=tuple(claims),
        citations=citations,
        media=tuple(
            MediaMention(f"{document}.m{n}", find(w), "photo", False)
            for n, w in enumerate(about.pictures, start=1)
        ),
        not_understood=tuple(Gap(find(words), reason) for words, reason in about.gaps),
    )


def _attributions(
    said: Said, document: str, n: int, known: tuple
) -> tuple[list[Attribution], str | None]:
    """One attribution for each hand, the first voice innermost."""
    ids, find, characters = known
    found = []
    for i, name in enumerate(said.chain):
        last = i == len(said.chain) - 1
        found.append(
            Attribution(
                f"{document}.t{n}.{i}",
                (find(name),) if name in ids and name in characters else (),
                (find(said.cue),) if said.cue else (),
                (find(said.words),),
                "indirect",
                "speech",
                said.rule,
                denies=said.denied and i == 0,
                addressee=(find(said.to),) if said.to and i == 0 and said.to in characters else (),
                addressee_actor=ids.get(said.to) if i == 0 else None,
                source_actor=ids.get(name),
                parent=None if last else f"{document}.t{n}.{i + 1}",
            )
        )
    return found, found[0].id if found else None


def _origin(said: Said, about: Described) -> str:
    if not said.chain:
        return "author" if said.basis == "witnessed" else "unstated"
    return "unnamed" if said.chain[0] == UNKNOWN or said.chain[0] in about.unnamed else "named"


def examination(
    *accounts: Account, findings: Sequence[Finding] = (), problems: Sequence[Problem] = ()
) -> Examination:
    """An examination by version 0.0 with two options."""
    return Examination(
        "0.0", accounts, tuple(findings), tuple(problems), (("ocr", "no"), ("boilerplate", "no"))
    )


def finding(
    kind: str, message: str, made: Account, *words: str, actors: Sequence[str] = ()
) -> Finding:
    """A finding on some words of an account; ``actors`` by name."""
    ids = {a.name: a.id for a in made.actors}
    characters = made.text.characters
    spans = [Span(characters.index(w), characters.index(w) + len(w)) for w in words]
    return Finding(
        f"f.{kind}.{made.id}",
        kind,
        message,
        "a rule",
        tuple(Passage(made.id, s) for s in spans),
        tuple(ids[name] for name in actors),
    )


FIRE = Described(
    title="The fire at Lantern Street",
    author="Tess Quill",
    outlet="The Harbour Post",
    published="2021-03-04",
    path="fire.html",
    parts=[
        ("title", "The fire at Lantern Street"),
        ("byline", "By Tess Quill"),
        (
            "body",
            "The bakery on Lantern Street burned down on Tuesday. "
            "It had stood for ninety years (1).",
        ),
        (
            "body",
            "“There was a smell of gas all week,” said Ines Orsini, who lives opposite. "
            "She told the landlord that the valve was broken. Two tenants said that nobody came.",
        ),
        (
            "body",
            "Piet Vale said Orsini had told him that a man ran out of the yard. "
            "The owners denied that the valve had been broken. "
            "It is said that the alarm was cut (9).",
        ),
        ("quote", "The gate log shows that the gate was opened at 04:10."),
        ("heading", "What came after"),
        (
            "body",
            "Perhaps the wind turned. Who was in the yard? Orsini said the engine came late. "
            "Orsini also said the hose was short. "
            "Vale was told by Orsini that the roof had fallen.",
        ),
        ("body", "Пожар начался ночью."),
        ("caption", "The yard on Wednesday morning. Photo: T. Quill"),
        ("footnote", "1. City register, sheet 12."),
        ("boilerplate", "Subscribe. Terms. " * 30),
    ],
    said=[
        Said("The bakery on Lantern Street burned down on Tuesday."),
        Said("It had stood for ninety years (1)."),
        Said("“There was a smell of gas all week,”", ("Ines Orsini",), "said"),
        Said("the valve was broken", ("Ines Orsini",), "told", to="landlord"),
        Said("nobody came", ("Two tenants",), "said"),
        Said(
            "a man ran out of the yard", ("Ines Orsini", "Piet Vale"), "said", "saw", to="Piet Vale"
        ),
        Said("the valve had been broken", ("The owners",), "denied", denied=True),
        Said("the alarm was cut", ("?",), "It is said"),
        Said("the gate was opened at 04:10", ("The gate log",), "shows", "document"),
        Said("Perhaps the wind turned.", hedge="Perhaps"),
        Said("Who was in the yard?", form="question"),
        Said("the engine came late", ("Ines Orsini",), "said"),
        Said("the hose was short", ("Ines Orsini",), "said"),
        Said("the roof had fallen", ("Ines Orsini", "Piet Vale"), "was told", "was_told"),
        Said("The yard on Wednesday morning.", form="caption"),
    ],
    cited=[
        Cited(
            "(1)", Target("City register, sheet 12."), True, ("It had stood for ninety years (1).",)
        ),
        Cited("(9)", None, False, ("the alarm was cut",)),
    ],
    gaps=[("Пожар начался ночью.", "written in a script that is not mined yet")],
    unnamed=["Two tenants", "The owners", "landlord"],
    records=["The gate log"],
    pictures=["Photo: T. Quill"],
)
"""An invented account that has one of everything."""


def fire() -> Examination:
    """The invented account with its findings."""
    made = account(FIRE)
    return examination(
        made,
        findings=[
            finding("citation.unresolved", "The marker (9) has no entry.", made, "(9)"),
            finding(
                "source.bottleneck",
                "6 of 10 attributed claims come through Ines Orsini.",
                made,
                "the engine came late",
                "the hose was short",
                actors=["Ines Orsini"],
            ),
            finding(
                "source.unstated",
                "4 of 14 claims name no source.",
                made,
                "The bakery on Lantern Street burned down on Tuesday.",
                "Perhaps the wind turned.",
            ),
            finding("media.missing", "The photo is not in the document.", made, "Photo: T. Quill"),
            finding(
                "text.not_understood", "One passage was not read.", made, "Пожар начался ночью."
            ),
        ],
    )
