"""The voices and what each is made to say: every claim stands here once, under its first voice.

The entry of a claim is also what the page opens beside the text: its chain in words, then the
reasons. Without a script the entry is reached by its link, and leads back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firsthand.model import UNKNOWN, Attribution, Claim
from firsthand.report.chains import Hand, hands, own_voice, steps
from firsthand.report.figures import COUNTED
from firsthand.report.markup import Child, Html, anchor, bdi, el, join, words
from firsthand.report.parts.sheet import Sheet, Voice, light_of, quoted
from firsthand.report.wording import (
    ACTOR,
    ARROW,
    NOT_NAMED,
    REJECTED,
    THIS_ACCOUNT,
    number,
    opening,
)

_OPENING, _BRIEF = 72, 64
"""Characters of a claim that are repeated in its entry: under a voice, and in a plain list."""


def voices(sheet: Sheet) -> Html:
    """Everybody who is made to say something, then what the account says in its own voice."""
    parts = [_voice(sheet, voice) for voice in sheet.voices]
    own = [c for c in sheet.claims if not c.chain]
    witnessed = [c for c in own if c.origin == "author"]
    unstated = [c for c in own if c.origin != "author"]
    if witnessed:
        note = "The author says that he or she was there, or speaks of what he or she did."
        parts.append(_group(sheet, "witness", "The author, who was there", note, witnessed))
    if unstated:
        note = "For these the account names nobody. That alone is no fault, and no sign of error."
        parts.append(_group(sheet, "own", "In the account’s own voice", note, unstated))
    if sheet.others:
        note = "They stand in the text and are not counted as claims."
        parts.append(_group(sheet, "asked", "Questions and orders", note, sheet.others))
    return join([_none(sheet) if not sheet.voices else None, *parts])


def _none(sheet: Sheet) -> Html:
    return el("p", "Nobody is made to say anything in this text.", class_="note")


def _heading(sheet: Sheet, name: Child, id_: str) -> Html:
    return el("h3" if sheet.alone else "h4", name, id=id_)


def _voice(sheet: Sheet, voice: Voice) -> Html:
    actor = sheet.known.actors.get(voice.actor)
    if actor is None:
        heading = _heading(sheet, NOT_NAMED.capitalize(), voice_id(sheet, voice.actor))
        told = "Not one voice: each of these may come from somebody else."
    else:
        heading = _heading(sheet, bdi(sheet.known.name(actor.id)), voice_id(sheet, voice.actor))
        told = f"{ACTOR[actor.kind].capitalize()}, {'named' if actor.named else 'not named'}."
    counts = [number(len(voice.first), "claim") + " as the first voice"] if voice.first else []
    if voice.passed:
        counts.append(f"{number(len(voice.passed), 'claim')} passed on from others")
    numbers = join((_number(sheet, c) for c in voice.passed), ", ")
    passed = el("p", "Passed on: ", numbers, class_="note") if voice.passed else None
    entries = el("ol", *(_entry(sheet, c) for c in voice.first)) if voice.first else None
    note = el("p", f"{told} {'; '.join(counts)}.", class_="note")
    return el("section", heading, note, entries, passed, class_="voice")


def _group(sheet: Sheet, id_: str, name: str, note: str, claims: Iterable[Claim]) -> Html:
    listed = list(claims)
    counted = "claim" if all(c.form in COUNTED for c in listed) else "passage"
    return el(
        "section",
        _heading(sheet, name, f"{sheet.id}.{id_}"),
        el("p", el("span", number(len(listed), counted), ". "), note, class_="note"),
        el("ol", *(_entry(sheet, c) for c in listed), class_="brief"),
        class_="voice",
    )


def voice_id(sheet: Sheet, actor: str) -> str:
    """The anchor of a voice."""
    return f"{sheet.id}.unknown" if actor == UNKNOWN else anchor(actor)


def _number(sheet: Sheet, claim: Claim) -> Html:
    return el("a", str(sheet.numbers[claim.id]), href=f"#{anchor(claim.id)}")


def _entry(sheet: Sheet, claim: Claim) -> Html:
    links = list(_links(sheet, claim))
    about = join(_about(sheet, claim), " ")
    brief = not claim.chain and not links and not about.source
    return el(
        "li",
        el(
            "a",
            el("b", str(sheet.numbers[claim.id]), class_=f"k {light_of(claim)}"),
            quoted(sheet, claim.span, _BRIEF if brief else _OPENING),
            href=f"#{anchor(claim.id)}",
        ),
        el("p", chain(sheet, claim), class_="way") if _told(claim) else None,
        *(el("p", link, class_="why") for link in links),
        el("p", about, class_="why") if about.source else None,
        _read(sheet, claim),
        id=f"{anchor(claim.id)}.e",
    )


def _told(claim: Claim) -> bool:
    """Whether the chain says more than the heading over the entry already does."""
    return claim.hands > 1 or claim.denied or (bool(claim.chain) and claim.basis != "unstated")


def chain(sheet: Sheet, claim: Claim) -> Html:
    """The chain of a claim in words, each voice linked to what it is made to say."""
    if not claim.chain:
        return Html(words(own_voice(claim)).source)
    told = []
    for step in steps(sheet.known, claim):
        verb = f"{step.verb} " if step.verb else None
        basis = f" ({step.basis})" if step.basis else None
        told.append(join([verb, _linked(sheet, step.hand), basis]))
    line = join([*told, THIS_ACCOUNT], f" {ARROW} ")
    return join([line, f"; {REJECTED}" if claim.denied else None])


def _linked(sheet: Sheet, hand: Hand) -> Html:
    return el("a", bdi(hand.name), href=f"#{voice_id(sheet, hand.actor)}")


def _links(sheet: Sheet, claim: Claim) -> Iterator[Html]:
    """Why each link of the chain is there: the words that made it, and the rule."""
    line = [h for h in hands(sheet.known, claim) if h.attribution is not None]
    for hand in line:
        name = join([bdi(hand.name), ": by "]) if len(line) > 1 else "By "
        if hand.attribution is not None:
            yield join([name, *_link(sheet, hand, hand.attribution)])


def _link(sheet: Sheet, hand: Hand, said: Attribution) -> Iterator[Child]:
    """The cue, to whom, the rule; then why the words at the source are taken for the hand."""
    known = sheet.known
    yield join(["“", bdi(known.words(said.cue)), "”"]) if said.cue else "the form of the text"
    if said.addressee:
        yield join([", to ", bdi(known.words(said.addressee))])
    if said.outlet:
        yield join([", in or to ", bdi(known.words(said.outlet))])
    yield join([", told at a distance" if said.distanced else None, " (", bdi(said.rule), ")."])
    source = known.words(said.source)
    if source and source.casefold() != hand.name.casefold():
        rule = known.rules.get((hand.actor, said.source[0]), "")
        yield join([" “", bdi(source), "” is ", bdi(hand.name), f" ({rule})." if rule else "."])


def _read(sheet: Sheet, claim: Claim) -> Html | None:
    """The values in a claim, for its note beside the text and whoever follows a link here."""
    values = [m.said for m in sheet.values_in(claim)]
    return el("p", join(map(bdi, values), ". "), ".", class_="why read") if values else None


def _about(sheet: Sheet, claim: Claim) -> Iterator[Html]:
    """What else the text says about a claim: caption, hedges, citations."""
    if claim.form == "caption":
        yield Html("A caption.")
    if claim.hedges:
        yield join(["Hedged: ", join((quoted(sheet, s) for s in claim.hedges), ", "), "."])
    for citation in (sheet.citations[id_] for id_ in claim.citations if id_ in sheet.citations):
        nowhere = "." if citation.resolved else ", which leads nowhere."
        mark = el("a", bdi(opening(citation.marker, 60)), href=f"#{anchor(citation.id)}.e")
        yield join(["Rests on ", mark, nowhere])
