"""Whether the one who tells an account was there: what he says of himself, and who was sworn."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from firsthand.model import Account, Claim

SPEAKER = "speaker label"
"""The rule of attributions whose source is the label of a speaker or a poster."""
_I_SAW = (
    r"\b(?:I|[Ww]e)(?: myself| ourselves)? (?:saw|watched|witnessed|lived through|went through)\b"
)
_ALL_SEEN = re.compile(
    rf"\b(?:only|nothing but|but|no more than|nothing beyond|just) what {_I_SAW}"
    r"|\b(?:[Ww]hat (?:I|[Ww]e) (?:say|tell|write|give|set down|put down)|[Aa]ll (?:of )?this"
    rf"|[Tt]he following|[Ww]hat follows)\b[^.;]{{0,60}}{_I_SAW}"
    rf"|{_I_SAW} (?:all of (?:it|this)|everything|it all|all this|the whole of it)\b"
)
_ABSENT = re.compile(
    r"\b(?:I|[Ww]e|one who|those who) (?:was|were|had been) (?:away|abroad|overseas|absent|elsewhere"
    r"|not (?:there|here|present|at home)|at home|in bed)\b"
    r"(?! (?:when|until|till|at the moment|long))"
    r"|\b(?:I|[Ww]e)\b[^.;]{0,80}\b(?:saw|seen|witnessed) nothing of\b"
    r"|\b(?:I|[Ww]e) (?:never saw|did not see|saw) (?:any|none|a thing) of (?:it|this|that|the)\b"
    r"|\b(?:I|[Ww]e) (?:missed it|(?:only )?came (?:too late|later))\b"
)
_SENSES = (
    r"(?:saw|see|heard|hear|felt|feel|watched|witnessed|noticed|observed|counted|smelt|touched)"
)
_PERCEIVES = re.compile(
    r"\b(?:I|[Ww]e)(?: (?:then|also|myself|ourselves|both|all|could|only|just|twice|plainly|clearly))?"
    rf" {_SENSES}\b(?! (?:nothing|none|no|little|that|of|from|it said)\b)"
    rf"|\b(?:I|[Ww]e) (?:was|were|went|came|stood|ran|sat)\b[^.;]{{0,60}}\band {_SENSES} (?:the|a|an|it|him"
    r"|her|them|two|three|how)\b"
    r"|\b(?:I|[Ww]e) (?:was|were|stood|sat|lay) (?:there|present|in|at|on|by|near|beside|under|behind)\b"
    r"[^.;]{0,60}\bwhen\b(?! (?:I|we) (?:heard|read|learnt|learned|was|were))"
)
"""Words of perceiving in the first person; what one heard that, or of, is hearsay."""
NEAR = 3
"""Sentences of his own within which an author goes on to tell what he saw."""
_OTHERWISE = re.compile(
    r"\b(?:is|are|am|has|have|had|will|would|may|might|must|can|cannot|could|do|does|seems?|perhaps"
    r"|probably|said|says|say|told|heard (?:that|of))\b|[’'](?:re|ve|ll|d|t)\b"
    r"|\b(?:it|he|she|that|there|here|who|what)[’']s\b",
    re.IGNORECASE,
)
"""What is no scene: the present, what had been before, what may be, what was said."""
_OF_ME = re.compile(r"\b(?:I|[Ww]e) (?:was|were)\b")
SHORT = 3
"""Words of a question that is only given back: "The line? The once."."""
MANY_SEEN = 4
"""Sentences of scenes at which an author was, from which on he needs no word of seeing."""
_NAME = r"((?:[A-Z][\w’'.-]{0,40} ){1,4}[A-Z][\w’'-]{1,40})"
_SWORN = re.compile(
    rf"^(?:M(?:r|rs|s|iss)\.? )?{_NAME}\b[^.\n]{{0,80}}\b(?:[Ss]worn|called|examined|affirmed|recalled"
    r"|deposed|testified|took the oath|gave evidence|was heard|appeared)\b",
    re.MULTILINE,
)


def there(account: Account) -> bool | None:
    """True where the author says that he saw all he tells, False where he cannot have.

    False where he says that he was away, and where he nowhere says that he saw, heard or felt
    anything. Else None: then each claim tells for itself.
    """
    text = _own_words(account)
    if _ABSENT.search(text):
        return False
    if _ALL_SEEN.search(text):
        return True
    return None if _PERCEIVES.search(text) or _tells_scenes(account) else False


def _tells_scenes(account: Account) -> bool:
    """Whether so much of what an author tells is of scenes at which he was that he is a witness."""
    seen = sum(c.basis == "witnessed" and not c.chain for c in account.claims)
    return seen >= MANY_SEEN


def answering(account: Account) -> bool:
    """Whether an account is an examination: under their labels half of those who speak only ask."""
    turns: dict[str, list[str]] = {}
    for claim in account.claims:
        if claim.attribution and claim.chain:
            turns.setdefault(claim.attribution, []).append(claim.form)
    labelled = {a.id for a in account.attributions if a.rule == SPEAKER}
    spoken = [forms for id_, forms in turns.items() if id_ in labelled]
    asked = sum(all(f == "question" for f in forms) for forms in spoken)
    return len(spoken) > 3 and 5 * asked >= 2 * len(spoken)


def amid(account: Account, claim: Claim, own: Sequence[Claim], end: int) -> bool:
    """Whether an author tells this between two things that he witnessed, or when asked.

    ``own`` are the claims that he makes himself, ``end`` is where what he tells in the claim ends.
    """
    told = account.text.characters[claim.span.start : end]
    at = bisect_left(own, claim.span.start, key=_start)
    if own[at : at + 1] != [claim] or _OTHERWISE.search(told):
        return False
    before, behind = own[max(0, at - NEAR) : at], own[at + 1 : at + 1 + NEAR]
    around = [any(c.basis == "witnessed" for c in some) for some in (before, behind)]
    return all(around) or (any(around) and (bool(_OF_ME.search(told)) or _asked(account, claim)))


def _start(claim: Claim) -> int:
    return claim.span.start


def _asked(account: Account, claim: Claim) -> bool:
    """Whether a claim answers at once a question that another put in a paragraph of its own."""
    at = bisect_left(account.claims, claim.span.start, key=_start)
    text = account.text.characters
    for before, behind in zip(account.claims[at - 1 :: -1], account.claims[at:0:-1], strict=False):
        if before.form != "question" or before.chain:
            return False
        if "\n" in text[before.span.end : behind.span.start]:
            return True
        if len(before.span.of(text).split()) > SHORT:
            return False
    return False


def examiners(account: Account) -> frozenset[str]:
    """Those who mostly ask, as half at least of what they say under their labels are questions."""
    forms: dict[str, list[str]] = {}
    for claim in account.claims:
        for actor in claim.chain[-1:]:
            forms.setdefault(actor, []).append(claim.form)
    return frozenset(a for a, some in forms.items() if 2 * some.count("question") >= len(some))


def _own_words(account: Account) -> str:
    """The text without the words of others, which stand in quotation marks."""
    text, kept, at = account.text.characters, [], 0
    for piece in sorted(p for q in account.quotations if q.speech for p in q.pieces):
        kept.append(text[at : piece.start])
        at = max(at, piece.end)
    return " ".join([*kept, text[at:]])


def sworn(account: Account) -> tuple[str, ...]:
    """Those of whom a record says that they were sworn, called or examined, as printed, each once."""
    found = (" ".join(m[1].split()) for m in _SWORN.finditer(account.text.characters))
    return tuple(dict.fromkeys(found))
