"""Yes, no, not known, not heard: what the words around a deed say of it.

They say no by a "no" before it in its own clause, nothing where it is only wished, feared or waited
for, and "not heard" where somebody denies that he sensed it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.compare.readings.done.cues import Cue
from firsthand.compare.readings.done.outside import elsewhere
from firsthand.compare.readings.done.patterns import either
from firsthand.compare.sought import Sought
from firsthand.compared import Modality
from firsthand.extract.lexicons import phrases

_PIECE = re.compile(
    r"[;:()“”\"]|\s[–—-]\s|,?\s(?:but|yet|while|whereas|although|though)\s"
    r"|,\s(?:and\s)?that\s(?=(?:he|she|it|they|we|i|there|the|no|nobody|his|her|their)\b)",
    re.I,
)
_CLAUSE = re.compile(
    r",\s|\s(?:and|who|which|when|because|since|after|(?<!much )as(?! a)|once)\s", re.I
)
_ASIDE = re.compile(
    r",\s(?:so that|as|who|which|when|because|although|though|having|being|being then|I swear"
    r"|sir)\b[^,;]{0,80},"
)
_NO = re.compile(
    r"\b(?:no|not|never|nobody|no one|no-one|none|neither|nor|without|nothing|nowhere|hardly"
    r"|scarcely"
    r"|(?<!\ba\s)few)\b|n['’]t\b|\bcannot\b"
    r"|\b(?:fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|neglect(?:s|ed"
    r"|ing)?|omit(?:s"
    r"|ted|ting)?"
    r"|forg[eo]t(?:s|ten|ting)?|unable|too\slate)\sto\b|\b(?:instead\sof|rather\sthan"
    r"|dispensed\swith"
    r"|neglected\sh\w+|omitted\sthe|prevented\sfrom|kept\sfrom)\b",
    re.I,
)
_NO_DOUBT = re.compile(
    r"\bnot (?:in dispute|disputed|contested|in question|denied)\b|\b(?:no|without|not (?:a|any)"
    r"|(?:not|never) in|beyond|little)"
    r"\s(?:any\s|much\s|a\s|all\s|the\sslightest\s)?(?:doubt|question|denying|mistaking|mistake)\b"
    r"|\b(?:nobody|no one|not|cannot be)\sdoubt(?:s|ed)?\b"
    r"|(?:\b(?:not|never|nor)|n['’]t)\s(?:once\s|even\s|for\sa\s(?:moment|second)\s)?(?:fail|forget"
    r"|neglect|omit|hesitate)(?:ed)?\s(?:for\sa\s\w+\s)?to\b"
    r"|(?:\b(?:not|never)|n['’]t)\s(?:once\s|for\sa\s\w+\s)?(?:stop|cease|leave\soff|let\sup|tire"
    r"|weary)(?:p?ed|d)?\b"
    r"|\bwithout\s(?:hesitation|hesitating|fail|demur)\b|\bnot\sfar\s(?:from|off|away)\b"
    r"|(?:\b(?:not|never|nobody|no\sone|none|cannot|hardly\sanybody)\b|n['’]t\b)[^,;]{0,24}?"
    r"\b(?:disput\w+|den(?:y|ies|ied)|contest\w*|doubt\w*|gainsa\w+|controvert\w+)\sthat\b",
    re.I,
)
""" "There is no doubt that" is no denial."""
_SENSED = (
    r"(?:hear|heard|see|saw(?!\sfit)|seen|notice|noticed|remember|remembered|recall|recalled"
    r"|recollect"
    r"|aware|catch|caught)"
)
_UNSEEN = re.compile(
    rf"(?:\b(?:not|never|nobody|no one|none|neither|cannot|(?<!a\s)few)\b"
    rf"|n['’]t\b)[^,;]{{0,50}}?\b{_SENSED}\b"
    r"|\b(?:hardly|scarcely|barely)\s(?:any(?:one|body)?|a\sman|a\ssoul)\b[^,;]{0,50}?\b(?:heard"
    r"|saw|noticed)\b"
    rf"|\b{_SENSED}\s(?:no|none|nothing|not|neither|never)\b|\b(?:missed|slept through)\b"
    rf"|\b(?:no|without)\s(?:recollection|memory|remembrance)\b",
    re.I,
)
_PROVED = re.compile(
    r"(?:\b(?:not|never|no|nobody|cannot)\b|n['’]t\b|\bwithout\b)[^,;]{0,40}\b(?:proved|proven"
    r"|shown"
    r"|established|demonstrated)\b"
    r"|\A\s(?:has|have|had|was|were)\s(?:ever|yet)\s(?:been\s)?(?:proved|proven|shown|established"
    r"|demonstrated)\b",
    re.I,
)
_HEARD_BY_NONE = re.compile(r"\b(?:was|were|be|been|is)\s(?:\w+\s)?(?:heard|seen|noticed)\b", re.I)
_WHETHER = re.compile(r"\b(?:whether|if)\b", re.I)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|inquir\w+|enquir\w+|question\w*|wonder\w*|investigat\w+|examin\w+"
    r"|look(?:ing)? into)\b"
    r"(?:(?!\b(?:say|tell|know)\b)[^,;]){0,60}\Z",
    re.I,
)
_WISHED = re.compile(
    r"\A\W*had\s(?!been)|\b(?:would|should|shall|will|ought|must|if|unless|lest|can|could)\b(?!"
    r"\s(?:not\s)?(?:be|have been)\s(?:heard|seen)|\s(?:tell|hear|see|smell|swear|count"
    r"|make\sout)\b|(?<=could)(?:\snot|n['’]t)\s(?!have\b|be\b))"
    r"|\b(?:wait(?:ed|ing)?|hop(?:e|ed|ing)|want(?:ed|s|ing)?|wish(?:ed|es|ing)?|beg(?:ged|ging)?"
    r"|hesitat(?:e|ed|es|ing)|reluctan(?:t|ce)|pretend(?:ed|ing|s)?|dream(?:t|ed)?|imagin(?:e|ed)"
    r"|prepar(?:ed|ing)|meant|intend(?:ed|ing)?|about|threaten(?:ed|ing)?"
    r"|promis(?:ed|ing)?"
    r"|(?<!day\s)(?<!evening\s)(?<!night\s)(?<!hour\s)(?<!week\s)(?<!hours\s)before(?!\s(?:this"
    r"|that"
    r"|those|the\s(?:day|event))\b)"
    r"|until|till|in case|need(?:ed)?|demand(?:ed|s)?|ask(?:ed"
    r"|ing)? (?:for|to)|suppose[d]? to|due to|try|tried|trying)\b[^,;]{0,50}\Z",
    re.I,
)
_BEHIND_THAT = re.compile(r"\b(?:will|would|can|could|shall|should)\b[^,;]{0,40}\sthat\s", re.I)
_HOPED = re.compile(r"\b(?:hop|want|wish|wait|demand|need|suppose|meant|intend|promis)\w*\b", re.I)
""" "Tells anyone who will listen that he braked" wishes nothing."""
_COULD = re.compile(
    r"\b(?:can|could|would|should|must|might|may|shall|will)\s(?:\w+\s)?(?:be|have)\b", re.I
)
_PERHAPS = re.compile(
    r"\b(?:(?-i:may)|might|perhaps|possibly|probably|presumably|believe|think|suppose|seems?"
    r"|appears?"
    r"|apparently)\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:is|are|was|were|has been) (?:said|reported|alleged|rumou?red|supposed|whispered"
    r"|claimed)\b"
    r"|\b(?:allegedly|reportedly|supposedly|rumou?r)\b",
    re.I,
)
_NOT_DENIED = re.compile(r"(?:\b(?:not|never|nobody|no one)\b|n['’]t\b)[^,;]{0,20}\Z", re.I)
_NONE_BEHIND = re.compile(
    r"\A[^.;]{0,40}?\b(?:there (?:was|were|had been)|I (?:heard|saw)|we (?:heard|had)|(?:he|she"
    r"|they) (?:gave|had)) none\b(?P<heard>\sthat\s(?:he|she|i|they|we)\s(?:heard|saw|knew))?",
    re.I,
)


class Answer(NamedTuple):
    """Whether it was done (None where nobody knows), and where in the sentence that is said."""

    holds: bool | None
    modality: Modality
    start: int
    end: int


def answer(text: str, cue: Cue) -> Answer | None:
    """What a sentence says of the deed of a cue in it; None where it says nothing."""
    start, end = _piece(text, cue)
    said: _Said | None
    lead, tail = text[start : cue.start], text[cue.end : end]
    lead = _NO_DOUBT.sub(lambda sure: " " * len(sure[0]), lead)
    own = _NO_DOUBT.sub(lambda sure: " " * len(sure[0]), text[cue.start : cue.end])
    own_clause = _own_clause(lead)
    bidden = cue.deed not in _OF_WORDS and _BIDDEN.search(lead) is not None
    bidden = bidden or (cue.deed == "locked" and _LEFT_OPEN.search(text) is not None)
    if bidden or _NOT_THIS.search(lead + own) or _left_open(lead, tail):
        return None
    said = (None, "unknown") if cue.open else _beyond(lead, own, tail)
    said = said or _unknown(lead, own, tail) or _rejected(lead, _told_of(cue, own), tail)
    wished = _WISHED.search(own_clause) and (_BEHIND_THAT.search(own_clause) is None or _WISHED.search(
        own_clause[own_clause.rindex(" that ") :]) or _HOPED.search(own_clause))  # fmt: skip
    if said is None and not cue.fixed and (wished or _COULD.search(own) or _in_mind(cue, own)):
        return None
    if said is None and not cue.fixed:
        said = _sensed(_COMMA.split(lead)[-1], own) or _plain(cue, lead, own_clause, own, tail)
    elif said is None:
        said = (True, "asserted") if cue.fixed and not _NO.search(own_clause) else None
    said = _on_arrival(cue, said, text[start:end])
    if said is None or (said[1] == "asserted" and elsewhere(text[start : cue.start], own, tail)):
        return None
    if cue.deed != _MEANING and _MEANT.search(own) is not None:
        return None
    holds, modality = said
    if holds is not None:
        holds = holds == cue.done
    if modality == "asserted" and _SAID.search(lead + own):
        modality = "alleged"
    elif modality == "asserted" and _PERHAPS.search(lead + own):
        modality = "possible"
    at = cue.start - len(own_clause.lstrip())
    return Answer(holds, modality, at, cue.end)


ON_ARRIVAL = re.compile(
    r"\b(?:on|upon|at)\s(?:our|my|their|his|her|the\s[\w’'-]+)\sarrival\b|\b(?:when|as|by\sthe\stime)\s(?:we|i|they|he|she)\s"
    r"(?:arrived|came(?!\sout)|got\s(?:there|here)|reached|drew\sup|turned\sin|pulled\sup)\b|\baudible\b",
    re.I,
)
""" "No bell on our arrival": one may have rung before."""
_LEFT_OPEN = re.compile(
    r"\b(?:whether|who|whom|how|why|question|point|matter)\b[^.;]*\b(?:must|has\sto|have\sto|will|can\sonly|may)\s"
    r"(?:remain|stay|be\sleft)\sopen\b",
    re.I,
)
""" "Whether they lived behind the door must remain open": no door is open."""
_NOT_RULED_OUT = re.compile(
    r"(?:\s(?:can|could|has|had|have|was|is)?\s?)?(?:\b(?:not|never|nobody|no one|cannot)\b"
    r"|n['’]t\b)[^,;]{0,24}\b(?:rul(?:e|ed|es)\sout"
    r"|exclud(?:e|es|ed))\b",
    re.I,
)
_LEFT = re.compile(
    r"\s(?:(?:was|were|is|be|been|had\sbeen)\s(?:\w+\s)?(?:needed|necessary|required|called\sfor"
    r"|drafted|prepared|considered|discussed|awaited|expected)\b"
    r"|(?:[\w’'-]+\s){0,2}only\s(?:if|when|in\scase|after)\b|(?:if|unless|in\scase)\s(?!I\b))",
    re.I,
)
""" "No order was needed", "orders to fire only if attacked"."""
_NOT_ADMITTED = re.compile(
    r"(?:\b(?:not|never|nobody|no one|none|cannot|without)\b|n['’]t\b|"
    r"\b(?:refus\w+|declin\w+|yet|unable)\sto\b)[^,;]{0,24}\b"
    r"(?:admit\w*|conced\w*|acknowledg\w*|confirm\w*|claim\w*|suggest\w*|alleg\w*|say|says|said)\b",
    re.I,
)
""" "He does not admit that he gave the order"."""
_BOUNDED = re.compile(
    r"\s(?:[\w’'-]+\s){0,2}?(?:(?:until|till|unless|except)\b|(?:before|earlier\sthan"
    r"|prior\sto)\s(?:about\s|around\s)?"
    r"(?:\d|noon\b|midnight\b|(?:half|quarter|ten|twenty|one|two|three|four|five|six|seven|eight"
    r"|nine|eleven|twelve)\b))",
    re.I,
)
""" "No call was sent before 21:32": then one was."""
_IN_MIND = re.compile(
    r"(?<!as\sit\s)(?<!as\she\s)(?<!as\sthey\s)\b(?:should|shall|must|might|(?-i:may)|ought|would"
    r"|can|will)\s(?!not\b|(?:\w+\s)?(?:say"
    r"|swear|tell|affirm|testify|vouch|only|assure|see|remember|recall|add)\b)"
    r"|\b(?:was|were|is|are|has|have)\sto\s(?!be\s(?:woken|roused|heard|seen|given))"
    r"|\b(?:hesitat|hop|want|wish|mean|intend|plann|prepar|about|going|suppos|due|ready|wait"
    r"|propos|threaten|promis|resolv)\w*\s(?:\w+\s)?to\s",
    re.I,
)
""" "The driver should brake", "she was to slow down", "he hesitated to do it"."""


def _in_mind(cue: Cue, own: str) -> bool:
    """Whether the words of a deed tell only that it was due, or meant."""
    return cue.deed != _MEANING and _IN_MIND.search(own) is not None


def _told_of(cue: Cue, own: str) -> str:
    """The words of a deed without the denial that is their own."""
    if cue.own_no:
        return ""
    return own.replace(cue.denial, " ") if cue.denial else own


_Said = tuple[bool | None, Modality]


def _on_arrival(cue: Cue, said: _Said | None, piece: str) -> _Said | None:
    """An alarm that was silent when somebody came may have sounded before: it was not heard."""
    silent = cue.deed == "alarm" and said == (False, "asserted")
    return (None, "unseen") if silent and ON_ARRIVAL.search(piece) else said


_NOT_THIS = re.compile(
    r"\bit\s(?:was|is)(?:\snot|n['’]t)\s(?:(?:the(?!\scase)|his|her|their|our|my)\s|(?-i:[A-Z]))"
    r"[^,;]{0,40}\s(?:that|who|which)\b",
    re.I,
)
""" "It was not the ferry that sounded her horn": another may have."""
_BIDDEN = re.compile(
    r"\b(?:told|asked|ordered|bidden|instructed|urged|advised|begged|reminded|forbidden|forbade"
    r"|allowed)\s(?:[\w’'-]+\s){0,4}?(?:not\s)?to\s*\Z",
    re.I,
)
""" "Nobody had told the mate to sound it" says nothing of the deed itself."""
_OF_WORDS = frozenset("order_to_fire warned notified permitted".split())
"""Deeds that lie in words to others."""


_WHOEVER = re.compile(
    r"\b(?:whoever|whosoever|(?:anyone|anybody|those)\swho)\s(?:still\s)?(?:says?|claims?"
    r"|maintains?|alleges?|asserts?|believes?)\b",
    re.I,
)


def _left_open(lead: str, tail: str) -> bool:
    """Whether it is only put as a condition, or asked: "if it sounded", "asked whether it did"."""
    if _NOT_RULED_OUT.search(lead) or _NOT_RULED_OUT.match(tail) or _LEFT.match(tail):
        return True
    if _WHOEVER.search(lead):
        return True
    whether = list(_WHETHER.finditer(lead))
    known = _left(phrases("deeds", "unknowing")).search(lead) or _NOT_KNOWN.search(tail)
    if not whether or known:
        return False
    return whether[-1][0].lower() == "if" or _ASKS.search(lead[: whether[-1].start()]) is not None


def _beyond(lead: str, own: str, tail: str) -> _Said | None:
    """ "What was done for them I did not see", "whether he read it did not carry as far as us"."""
    if _ASKING.search(lead[-60:] + own[:30]) is None:
        return None
    if _NOT_SENSED.search(tail):
        return None, "unseen"
    return (None, "unknown") if _NOT_TOLD.search(tail) else None


_NOT_TOLD = re.compile(
    r"\A[^.;!?]{0,80}?\b(?:could not|cannot|can['’]t|declined to|refused to|unable to"
    r"|would not care to|do not) (?:decide|determine"
    r"|say|swear|tell)\b",
    re.I,
)


_ASKING = re.compile(r"\b(?:what|whether|who|whom|if|how|where)\b", re.I)
_NOT_SENSED = re.compile(
    r"\A[^.;!?]{0,80}?(?:\b(?:i|we|one|none of us|nobody|no one|none|she|he)\b[^.;]{0,24}?(?:\bnot"
    r"|\bnever|n['’]t|\bnothing|\bnone|\bus)"
    r"\s(?:in a position to |able to |allowed to |could )?(?:see|saw|seen|hear|heard)\b"
    r"|\b(?:was|were|is|lay|remained) (?:hidden|out of|beyond|kept) (?:from )?(?:me|us|my|our)\b"
    r"|\bdid not (?:carry|reach)\b"
    r"|\bescaped (?:me|us)\b)",
    re.I,
)


def _unknown(lead: str, own: str, tail: str) -> _Said | None:
    """ "Whether an order was given is not known"."""
    if (
        _NOT_ADMITTED.search(lead)
        or _WHETHER.search(lead)
        or _WHETHER.search(own)
        or _PROVED.search(own)
        or _PROVED.search(lead)
        or _PROVED.search(tail)
    ):
        return None, "unknown"
    if _left(phrases("deeds", "unknowing")).search(lead) or _NOT_KNOWN.search(tail):
        return None, "unknown"
    if _left(phrases("readings", "unconvinced")).search(lead):
        return None, "unknown"
    return None


_NOT_KNOWN = re.compile(
    r"\b(?:is|are|was|remains?) (?:not known|unknown|unclear|disputed|not clear|open|undecided"
    r"|in (?:direct )?conflict|in dispute)\b"
    r"|\b(?:witnesses|accounts|reports|opinions|they) (?:differ|disagree|contradict|are divided)\b"
    r"|\b(?:I|we) cannot say\b"
    r"|\b(?:cannot|could not|can not|never)\s(?:now\s)?(?:be|been)\s(?:\w+\s)?(?:said|decided"
    r"|determined|ascertained|established)\b"
)


def _left(some: tuple[str, ...]) -> Sought:
    return either(some)


_FALSELY = re.compile(
    r"\b(?:claim\w*|sa(?:y|ys|id)|assert\w*|stat(?:e|es|ed)|report\w*|told|alleg\w*|swore|wrote)\s"
    r"(?:falsely|wrongly|untruthfully|untruly)\b"
    r"|\b(?:falsely|wrongly|untruthfully)\s(?:claim\w*|said|says|assert\w*|stated|report\w*"
    r"|alleg\w*|told|sworn)\b",
    re.I,
)
_MEANT = re.compile(r"\b(?:meant|wanted|hoped|intended|planned)\sto\b", re.I)
_FAR_FROM = re.compile(
    r"(?<!not )(?<!t )\bfar\sfrom\s(?:[\w’'-]+\s){0,3}?\w+ing\b|\banything\sbut\b", re.I
)
""" "The doors were anything but locked", "far from stones being thrown"."""
_NEAR = 30
_MEANING = "deliberate"
"""The deed that lies in the meaning to do it."""
_CALLED_UNTRUE = re.compile(
    r"[^,;]{0,20}?\b(?:(?:is|was|are|were|has been|have been|['’]s|remains?|proved)\s(?:\w+\s)?"
    r"(?:denied|a lie|lies|untrue|not true|false|a falsehood|an? untruth|an invention|invention"
    r"|a fabrication"
    r"|fabrication|a fiction|fiction|a fantasy|a slander|propaganda|a myth|a fable|a legend|a tale"
    r"|rejected"
    r"|(?:firmly\s|finally\s)?(?:ruled\sout|excluded|discounted|dismissed|discarded)"
    r"|out of the question|unthinkable"
    r"|disputed|nonsense|unfounded|baseless|groundless|incorrect|wrong|mistaken|invented|made up"
    r"|without (?:any |all |the (?:least|slightest|smallest) )?(?:foundation|basis|truth|substance"
    r"|ground))"
    r"|(?:has|had|have)\s(?:absolutely |simply )?no\s(?:\w+ )?(?:foundation|basis|truth|substance"
    r"|ground))\b"
)


def _rejected(lead: str, own: str, tail: str) -> _Said | None:
    """ "It is not true that an order was given"; "is denied by the Command"."""
    told = list(either(phrases("deeds", "rejecting")).finditer(lead))
    if told:
        found = told[-1]
        twice = _NOT_DENIED.search(lead, 0, found.start()) and not found[0].startswith(
            ("no", "never")
        )
        twice = bool(twice) != bool(_NO.search(lead[found.end() :] + own))
        return (True, "asserted") if twice else (False, "denied")
    if _FALSELY.search(lead) is not None:
        return False, "denied"
    if _FAR_FROM.search(lead[-_NEAR:] + own) is not None:
        return False, "asserted"
    behind = _CALLED_UNTRUE.match(tail)
    if behind is not None:
        return (None, "unknown") if behind[0].endswith("disputed") else (False, "denied")
    return None


_COMMA = re.compile(r",\s|\sand\s")


def _sensed(lead: str, own: str) -> _Said | None:
    """ "I heard no order", "none of them had heard an alarm": not heard. "No siren was heard": none."""
    both = lead + own
    if _UNSEEN.search(both) and not _HEARD_BY_NONE.search(both):
        return None, "unseen"
    return None


def _plain(cue: Cue, lead: str, clause: str, own: str, tail: str) -> _Said | None:
    """By the number of its negations, where they are in its own clause."""
    here = len(_NO.findall(clause)) + max(
        0, len(_NO.findall(own)) - max(cue.own_no, len(_NO.findall(cue.denial)))
    )
    if here > 1 and re.search(r"\b(?:neither|nor|nobody|no one)\b", clause + own, re.I) is None:
        return None
    shared = not clause.strip() or _WHO.search(lead) is not None
    if not here and shared and _NO.search(_opening(lead)) is not None:
        return None
    if here and _BOUNDED.match(tail):
        return None
    none = _NONE_BEHIND.match(tail)
    if none is not None and (none["heard"] or re.search(r"\b(?:heard|saw)\snone\b", none[0])):
        return None, "unseen"
    return not (here or none), "asserted"


_WHO = re.compile(r"\bof\s(?:those|them|us|the\s\w+)\swho\b", re.I)
""" "None of those who spoke had given it": the "no" lies before a clause in between."""


def _opening(words: str) -> str:
    """The words before a clause without a "no" that only opens the sentence."""
    return re.sub(r"\A\W*(?:no|never)[,.]\s", "", words, flags=re.I)


def _piece(text: str, cue: Cue) -> tuple[int, int]:
    """Where the part of a sentence lies in which a deed is told: between stops, quotes and "but"."""
    start, end = 0, len(text)
    for stop in _PIECE.finditer(text):
        if stop.end() <= cue.start:
            start = stop.end()
        elif stop.start() >= cue.end:
            end = stop.start()
            break
    return start, end


def _own_clause(lead: str) -> str:
    """The words before a deed in its own clause; what stands between two commas is left out."""
    words = _ASIDE.sub(" ", lead)
    last = 0
    for tie in _CLAUSE.finditer(words):
        last = tie.end()
    return words[last:]
