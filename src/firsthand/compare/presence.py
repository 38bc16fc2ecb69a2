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
_NAME = r"((?:[A-Z][\w’'.-]{0,40} ){1,4}[A-Z][\w’'-]{1,40})"
_SWORN = re.compile(
    rf"^(?:M(?:r|rs|s|iss)\.? )?{_NAME}\b[^.\n]{{0,80}}\b(?:[Ss]worn|called|examined|affirmed|recalled"
    r"|deposed|testified|took the oath|gave evidence|was heard|appeared)\b",
    re.MULTILINE,
)


def there(account: Account) -> bool | None:
    """True where the author says that he saw all he tells, False where he says that he was away.

    None where he says neither: then each claim tells for itself.
    """
    text = _own_words(account)
    if _ABSENT.search(text):
        return False
    return True if _ALL_SEEN.search(text) else None


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
