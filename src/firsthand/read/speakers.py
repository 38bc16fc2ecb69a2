"""Who speaks, in transcripts and threads of plain text: labels such as "MR. PELL:" and "Q."

A label that can hardly be anything else (a handle, a name in capitals with a title, a known
part such as THE WITNESS) is believed where it stands. Others are believed only where the
document is plainly a sequence of such lines, for many sentences begin with words and a colon.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_STAMP = (
    r"(?:[\[(]?(?=[\d])[\d./:, -]{4,22}(?:[AaPp]\.?[Mm]\.?)?[\])]?\s{0,2}[-–—]?\s{0,2}"
    r"(?=[@A-Za-zÀ-ÿ]))?"
)
_ASIDE = r"(?:\s?[(\[][^()\[\]\n]{1,60}[)\]])?"
_HANDLE = re.compile(rf"{_STAMP}(@[\w.-]{{1,40}}){_ASIDE}\s?:(?=\s|$)")
_NAME = re.compile(
    rf"(?P<asked>Q\d{{1,4}}[.:]?\s+)?{_STAMP}(?P<name>[^\W\d_][^:()\[\]\n“”\"!?;]{{0,50}}){_ASIDE}\s?:(?=\s|$)"
)
_ASKED = re.compile(r"(Q|A|QUESTION|ANSWER)(?: ?\d{1,3})?(?:[.:]|\s?[-–—]|\s(?=\s))(?=\s|$)")
_TITLES = frozenset(
    "mr mrs ms miss mme mlle dr prof sir lady lord dame rev fr sgt sergeant capt captain lt "
    "lieutenant maj major col colonel gen general det detective insp inspector supt "
    "superintendent pc constable judge justice hon the".split()
)
_PARTS = frozenset(
    "witness president counsel judge court clerk registrar chair chairman chairwoman chairperson "
    "coroner prosecutor prosecution defence defense defendant accused interpreter foreman "
    "foreperson usher moderator interviewer interviewee host reporter question answer q a "
    "operator dispatcher dispatch caller officer magistrate secretary commissioner solicitor "
    "barrister attorney plaintiff claimant petitioner respondent narrator voice speaker "
    "questioner member members audience jury juror bailiff".split()
)
_FORM_WORDS = frozenset(
    "date place time name subject from to cc re ref tel fax email e-mail address note notes "
    "source sources photo caption title summary update breaking warning correction exclusive live "
    "watch read contents abstract keywords cause age occupation location incident case file "
    "report status priority classification distribution copy enclosures remarks result weather "
    "visibility price attention important reminder nb ps p.s published author by tags category "
    "example result conclusion background introduction method total http https dear".split()
)


class Speaker(NamedTuple):
    """The name as written, and where what is said begins in the stripped line."""

    name: str
    length: int


class _Candidate(NamedTuple):
    speaker: Speaker
    strength: int  # 3 certain, 2 in capitals, 1 any other words before a colon


def speakers(lines: Sequence[str]) -> list[Speaker | None]:
    """For each stripped line its speaker, or None.

    >>> found = speakers(["MS LOMAX: A voice.", "One rule: none.", "It rained.", "KAI: Yes."])
    >>> [speaker and speaker.name for speaker in found]
    ['MS LOMAX', None, None, 'KAI']
    """
    candidates = [_candidate(words) for words in lines]
    present = [candidate for candidate in candidates if candidate is not None]
    if not present:
        return [None] * len(lines)
    accepted = _accepted(
        present,
        written=sum(1 for words in lines if words),
        asks=any(words.endswith("?") for words in lines),
    )
    return [
        candidate.speaker if candidate is not None and candidate.strength >= accepted else None
        for candidate in candidates
    ]


def _accepted(present: Sequence[_Candidate], *, written: int, asks: bool) -> int:
    """The least strength that is believed in this document."""
    sure = sum(candidate.strength == 3 for candidate in present)
    strong = sum(candidate.strength >= 2 for candidate in present)
    names = Counter(candidate.speaker.name for candidate in present)
    repeated = sum(count for count in names.values() if count > 1)
    if not strong and len(present) >= 3 and repeated >= 2 and 5 * len(present) >= 2 * written:
        return 1
    if strong and repeated >= 3 and 5 * len(present) >= 3 * written:
        return 1
    if (strong or asks) and 2 <= len(present) == written:
        return 1
    if strong >= 2 or (strong and (sure or "Q" in names)):
        return 2
    return 3


def _candidate(words: str) -> _Candidate | None:
    head = words[:140]
    handle = _HANDLE.match(head)
    if handle:
        return _Candidate(Speaker(handle[1], handle.end()), 3)
    asked = _ASKED.match(head)
    if asked:
        certain = len(asked[1]) > 1 or asked[0][-1] == ":"
        return _Candidate(Speaker(asked[1], asked.end()), 3 if certain else 2)
    if ":" not in head:
        return None
    named = _NAME.match(head)
    if named is None:
        return None
    name = named["name"].strip()
    strength = _strength(name, words[named.end() :].strip()[:200])
    if strength and named["asked"]:
        strength = 3  # a numbered question, as minutes of evidence have them
    return _Candidate(Speaker(name, named.end()), strength) if strength else None


def _strength(name: str, said: str) -> int:
    parts = name.replace(",", " ").split()
    plain = [part.strip(".’'").lower() for part in parts]
    if not 0 < len(parts) <= 6 or plain[0] in _FORM_WORDS or plain[-1] in _FORM_WORDS:
        return 0
    if said and not re.search(r"[^\W\d_]", said):
        return 0
    titled = plain[0] in _TITLES and len(parts) > 1
    capitals = [part for part in parts if part.isupper() and len(part.strip(".")) > 1]
    in_capitals = bool(capitals) and all(
        part.isupper() or word in _TITLES or part[-1] == "."
        for part, word in zip(parts, plain, strict=True)
    )
    part_played = plain[-1] in _PARTS and len(parts) <= 3
    if in_capitals:
        if said and said.isupper() and len(said) > 12:
            return 1  # a heading with a colon in it
        return 3 if titled or part_played else 2
    if (part_played or (titled and plain[0] != "the")) and parts[-1][:1].isupper():
        return 2
    return 1 if len(parts) <= 4 and not parts[0].isdigit() else 0
