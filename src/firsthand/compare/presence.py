"""Whether the one who tells an account was there: what he says of himself, and who was sworn."""

from __future__ import annotations

import re

from firsthand.model import Account

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
    return None if _PERCEIVES.search(text) else False


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
