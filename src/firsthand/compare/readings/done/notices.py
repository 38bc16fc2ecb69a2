"""Whether those were told beforehand who answer for a place, an undertaking, a country."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    FEW,
    GAP,
    OWN,
    Deed,
    Pattern,
    group,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"notified": _notified()}


def _notified() -> Deed:
    office, know = group("offices"), group("notifying")
    early = regex(
        r"\b(?:had|been|beforehand|in\sadvance|times?|once|twice|before|earlier|writing|letters?"
        r"|notice|weeks|months|repeatedly|ever|never|nobody|last|years?|(?-i:January|February"
        r"|March|April"
        r"|May|June"
        r"|July|August|September|October|November|December)|spring|summer|autumn|winter)\b"
    )
    called = regex(
        r"\b(?:firemen|fire\s(?:crews?|brigade|service)|firefighters|brigade|crew)\s(?:\w+\s){1,3}"
        r"(?:notified|alerted|informed|warned)\b"
    )
    theirs = rf"(?:the\s|our\s|its\s|your\s|any\s)(?:[\w’'-]+\s){{0,2}}?{office}"
    was = (
        r"(?:was|were|had\sbeen|has\sbeen|have\sbeen|been|is\ssaid\sto\shave\sbeen|was\snot|were"
        r"\snot|was\snever|were\snever|had\snot\sbeen|had\snever\sbeen|has\snever\sbeen|ever)"
    )
    return Deed(
        "notify",
        ("notice",),
        (
            Pattern(
                regex(
                    r"\b(?:letters?|warnings?|complaints?|reports?|notice|petitions?)\s(?:\w+"
                    r"\s)?(?:was|were|had\sbeen|have\sbeen)\s(?:\w+\s)?(?:sent|made|addressed|given"
                    rf"|put|submitted|handed)\s(?:in\s)?to\s{theirs}\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:reported|mentioned|announced|shown|submitted)\s(?:[\w’'-]+\s){{1,4}}?to"
                    rf"\s{theirs}\b"
                ),
                here=early,
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:\w+\s)?(?:knew|had\s(?:\w+\s)?known|had\s(?:no\s|full\s|any"
                    r"\s)?knowledge|(?:was|were|had\sbeen)\s(?:\w+\s)?aware|did\snot\sknow|never"
                    r"\sknew)\s(?:of|about|nothing|since|for)\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:\w+\s)?(?:received|got|had)\s(?:[\w’'-]+\s){{0,3}}?(?:complai"
                    rf"nts?"
                    r"|warnings?|notice)\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:drawn|drew|called|brought|to)\s(?:it\sto\s"
                    rf"|this\sto\s)?the\sattention\sof\s{theirs}\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:complaints?|letters?|warnings?|notice|word|message)\s(?:(?:ever|had"
                    r"|never"
                    rf"|has|of\s\w+)\s){{0,3}}reached\s{theirs}\b"
                )
            ),
            Pattern(
                regex(rf"\b(?:nobody|no\sone)\s(?:\w+\s)?(?:told|warned|informed)\s{theirs}\b")
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:\w+\s)?{was}\s(?:\w+\s)?{know}\b(?!\s(?:to|(?:that|of)\sthe"
                    r"\s(?:fire|blaze|shooting|explosion|collapse|accident|sinking|deaths?"
                    r"|disaster|attack))\b)"
                ),
                bars=called,
            ),
            Pattern(
                regex(
                    rf"\b(?:it|they|we)\s{was}\s(?:\w+\s)?(?:given\s(?:no|any|due|ample)"
                    r"\s(?:notice|warning)|informed|notified|apprised|forewarned)\b(?!\s(?:that"
                    r"|by)\b)"
                )
            ),
            Pattern(
                regex(rf"\b(?:was|were|had|has|have)\s{theirs}\s(?:ever\s)?(?:been\s)?{know}\b")
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:\w+\s)?{was}\s(?:\w+\s)?given\s(?:\w+\s)?(?:notice"
                    rf"|warning)s?\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:warned|informed|notified|alerted|apprised|forewarned|(?:had|have|has"
                    r"|never|nobody|d)\s(?:\w+\s)?(?:told|warned|written\sto|complained\sto"
                    r"|reported\s(?:it"
                    rf"|this)\sto))\s{theirs}\b(?!\s(?:to|that\shis)\b)"
                ),
                needs=early,
            ),
            Pattern(regex(rf"\b(?:warn|notify|inform|alert)\s{theirs}\b")),
            Pattern(
                regex(
                    r"\b(?:wrote|written|complained|gave\s(?:\w+\s)?notice|sent\s(?:\w+"
                    rf"\s){{0,3}}(?:letters?|warnings?|notice))\s(?:\w+\s){{0,2}}?to\s{theirs}\b"
                )
            ),
            Pattern(
                regex(
                    r"\bnobody\s(?:had\s|has\s|ever\s)?(?:warned|notified|informed)\sus\b|\bto"
                    r"\sus\snobody\shas\sannounced\b|\bnobody\s(?:had\s|has\s)?announced\s(?:it"
                    r"|this|the\s\w+)"
                    r"\sto\sus\b|\bwe\s(?:were|had\sbeen|have\sbeen)\s(?:never|not)\s(?:warned"
                    r"|informed"
                    r"|notified)\b"
                ),
                needs=early,
            ),
            Pattern(
                regex(
                    r"\b(?:no|any|a|several|three|two|repeated|many)\s(?:\w+"
                    r"\s){0,2}?(?:complaints?|notice|notification)\s(?:\w+\s){0,4}?(?:was|were"
                    r"|had\sbeen|has"
                    r"\sbeen|been|have\sbeen)\s(?:\w+\s)?(?:received|made|given|lodged)\b"
                ),
                bars=regex(rf"\bto\s(?:the\s)?{group('people')}\b"),
            ),
            Pattern(regex(r"\b(?:had|have)\sbeen\s(?:any|no|several)\s(?:\w+\s)?complaints?\b")),
            Pattern(
                regex(r"\b(?:wrote|written)\sto\s(?:it|them)\b"), needs=regex(rf"\b{office}\b")
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:had|got|received)\s(?:the\ssame|a|our|the|that|such\sa)"
                    r"\s(?:letter|notice|warning|message)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:letter|notice|warning|message)\s(?:\w+\s)?(?:reached|went\sto|was"
                    rf"\ssent\sto|was\sdelivered\sto)\s{theirs}\b"
                )
            ),
            Pattern(
                regex(
                    rf"\bletters?\b[^.;!?\n]{{0,60}}?\b(?:bears?|bore|bearing|carries|has|with)"
                    rf"\s(?:the\s)?(?:[\w’'-]+\s){{0,3}}?(?:stamp|receipt)\b|\b(?:bears?|bore"
                    rf"|bearing)\s(?:the"
                    rf"\s)?(?:entry\s|receipt\s)?stamp\sof\s{theirs}|\b(?:bears?|bore"
                    rf"|bearing)\s(?:the"
                    rf"\s)?{FEW}{office}['’]s?\s(?:entry\s|receipt\s)?stamp\b"
                )
            ),
            *_in_the_dark(office, theirs),
            *_more(office, theirs),
        ),
    )


def _in_the_dark(office: str, theirs: str) -> tuple[Pattern, ...]:
    """By what lay on a desk, went unanswered, was filed; of those kept in the dark."""
    whom = (
        rf"(?:{theirs}|the\s(?:police|(?:[\w’'-]+\s)?(?:surveyor|engineer|judge|magistrates?"
        rf"|port\sauthority|harbour\s(?:office|board|authority)|prefect)))"
    )
    bars = regex(
        r"\b(?:funerals?|deaths?|of\sthe\sdead|afterwards|his\sname|families|to\spay|petition"
        r"|whether)\b"
    )
    paper = (
        r"(?:letters?|memos?|memorand\w+|reports?|complaints?|warnings?|petitions?|telegrams?"
        r"|notices?|notification|declaration)"
    )
    return (
        not_so(
            rf"\b{whom}\b[^.;:!?\n]{{0,30}}?\b(?P<own>(?:kept\s)?in\sthe\sdark|had\sno\s(?:idea"
            rf"|inkling|notion|knowledge)|none\sthe\swiser)\b",
            bars=bars,
        ),
        not_so(
            rf"\bwithout\s(?:the\sknowledge\sof\s{whom}|{whom}['’]s?\sknowledge|(?:informing"
            rf"|telling|notifying|consulting)\s{whom})\b",
            own_no=1,
        ),
        so(
            rf"\b(?:gave|given|handed|submitted|announced|notified|sent|declared"
            rf"|filed)\s(?:to\s)?{whom}\s(?:[\w’'-]+\s){{0,3}}?(?:route|plans?|notice|warning"
            rf"|letter|report|list)\b",
            bars=bars,
        ),
        so(
            rf"\b(?:route|plans?|march|notice|declaration|{paper})\b[^.;:!?\n]{{0,30}}?\b(?:submitt"
            rf"ed|filed|lodged|deposited|handed\sin|sent|delivered|given)\s(?:in\s)?(?:to"
            rf"|with)\s{whom}\b",
            bars=bars,
        ),
        so(
            rf"\b(?:lain|lay|been|sat|lying|landed|arrived)\son\sthe\s(?:[\w’'-]+\s){{0,3}}?(?:surv"
            rf"eyor|engineer|{office}|judge|prefect)['’]s?\sdesk\b"
        ),
        so(
            rf"\b{paper}\sto\s{whom}\b[^.;:!?\n]{{0,40}}?\b(?:unanswered|unheeded|ignored|filed"
            rf"|lost|forgotten|sent)\b",
            bars=bars,
        ),
        so(
            rf"\b{whom}\s(?:\w+\s)?(?:was|were|had\sbeen)\s(?:\w+\s)?(?:aware|in\sthe\sknow)\b",
            bars=bars,
        ),
        so(
            rf"\b{paper}\b[^.;:!?\n]{{0,30}}?\b(?:reached|told|informed|warned)\s{whom}\b",
            bars=bars,
        ),
        so(
            rf"\b{whom}\s(?:\w+\s)?(?:was|were|had\sbeen)\s(?:never|not|repeatedly|duly|often"
            rf"|twice)\s(?:informed|told|warned|notified|consulted)\b",
            bars=bars,
        ),
    )


def _more(office: str, theirs: str) -> tuple[Pattern, ...]:
    """By a paper on a desk, word of mouth, what one knew; left unheeded; by surprise."""
    paper = (
        r"(?:letters?|memoranda|memorandum|memos?|reports?|telegrams?|petitions?|notes?|notices?"
        r"|warnings?"
        r"|complaints?|cables?|wires?|message|msg|word)"
    )
    danger = (
        r"(?:cracks?|damp|wet|leaks?|seepage|defects?|danger|risk|subsidence|fault|faults|rot"
        r"|weakness"
        r"|state|condition|route|march|reef|wreck|landslip|bridge|dam|tip|wall|load|fire\srisk)"
    )
    others = group("others_told")
    bare = rf"(?:{theirs}|{office})"
    return (
        so(
            rf"\b{theirs}\s(?:had|has|have)\s(?:it|this|that|my\s\w+)\s(?:in\swriting|from\s(?:me"
            rf"|us|him)"
            r"|in\s(?:its|their)\shands)\b"
        ),
        so(
            r"\b(?:files?|archives?|papers|records|drawers?|in-tray)\s(?:of|at"
            rf"|in)\s{theirs}\b{GAP}\b(?:letters?|reports?|complaints?|notes?|memorand\w+|warnings?"
            r"|petitions?)\b"
        ),
        so(
            rf"\b{theirs}\s(?:\w+\s)?(?:admits|admitted|concedes|conceded|acknowledges"
            r"|acknowledged)\shaving\s(?:\w+\s)?(?:been\s)?(?:apprised|told|warned|informed"
            r"|notified|known"
            r"|received|aware)\b"
        ),
        so(
            r"\b(?:reported|mentioned|shown|showed|pointed\sout|explained|announced|communicated"
            r"|notified"
            rf"|brought|taken|sent)\s(?:[\w’'-]+\s){{1,4}}?to\s{theirs}\b(?!\s(?:hospital"
            rf"|station)\b)",
            here=regex(
                r"\b(?:twice|times|once|before|often|had|weeks|months|beforehand|never|nobody"
                r"|earlier|spring"
                r"|summer|winter|autumn)\b"
            ),
        ),
        so(
            rf"\blet\s(?:{theirs}|the\s{others})\sknow\b|\b(?:{theirs}"
            rf"|the\s{others}){OWN}\slet\sknow\b"
        ),
        so(
            rf"\b{theirs}\s(?:are|is|was|were|have\sbeen|had\sbeen)\s(?:repeatedly\s|plainly\s"
            r"|expressly\s)?(?:told|warned|informed|advised|reminded)\s(?:in|of|about"
            r"|by)\b(?!\sthe\s(?:fire"
            r"|blaze|shooting|explosion|collapse|accident|sinking|deaths?|disaster|attack)\b)"
        ),
        so(
            rf"\bnotice\b{GAP}\b(?:served|given|sent|delivered)\s(?:up)?on\s{theirs}\b"
            rf"|\bnotice\b{GAP}\b(?:served|given|sent|delivered)\sto\s{theirs}\b"
        ),
        so(
            rf"\b{paper}\b[^.;:!?\n]{{0,60}}?\b(?:lay|lies|lying|found|was|were|put"
            rf"|laid)\s(?:\w+\s){{0,3}}?(?:on|in|before)\s(?:the\s)?(?:desk|table|drawer|files?"
            rf"|in-tray|tray"
            rf"|archives?|hands?)\b{GAP}\b{office}\b"
        ),
        so(
            rf"\b{theirs}{OWN}\s(?:ignored|disregarded|brushed\saside|shelved|filed|pigeon-?holed"
            rf"|laughed\sat"
            rf"|dismissed|overruled|set\saside|received|read|acknowledged)\b[^.;:!?\n]{{0,30}}?\b(?"
            rf":warnings?"
            r"|letters?|complaints?|reports?|petitions?|memoranda|memorandum|advice)\b"
        ),
        so(
            rf"\b(?:warnings?|letters?|complaints?|reports?|petitions?)\b{GAP}\b(?:to|by|of"
            rf"|from)\s{theirs}\b{GAP}\b(?:unheeded|ignored|disregarded|unanswered|unopened"
            rf"|filed)\b"
            rf"|\b(?:unheeded|ignored|disregarded|unanswered|filed)\sby\s{theirs}\b"
        ),
        so(
            rf"\b{theirs}\s(?:\w+\s)?(?:knew|has\sknown|have\sknown"
            rf"|had\sknown)\s(?:perfectly\swell|full\swell"
            r"|very\swell|well\senough|all\salong|everything|for\s(?:years|months|weeks)|it\b)"
        ),
        so(
            rf"\b{theirs}\b[^.;:!?\n]{{0,60}}?\b(?:it|they|he|she)\s(?:\w+\s)?(?:knew"
            rf"|had\sknown)\snothing\b"
            rf"|\b{theirs}\s(?:\w+\s)?(?:knew|had\sheard|heard)\snothing\b"
        ),
        so(
            rf"\b(?:the\s|our\s)?{office}\s(?:\w+\s)?(?:receive|received|receives|got|get"
            rf"|had)\s(?:any|a|no|the"
            r"|our|such|several|three|two|repeated)\s(?:\w+\s)?(?:warnings?|complaints?|notice"
            r"|word|message)\b"
            rf"|\b(?:did|has|had)\s(?:the\s){office}\s(?:ever\s)?(?:receive|received)\b"
        ),
        so(
            r"\b(?:no|not\sa|any)\s(?:msg|message|word|signal|advice|warning|notice)\s(?:was\s"
            r"|had\sbeen\s"
            rf"|ever\s)?(?:sent\s|passed\s|given\s)?to\s(?:the\s)?(?:\w+\s)?(?:{office}|drv"
            rf"|{others})\b"
        ),
        so(
            rf"\b{theirs}\b[^.;:!?\n]{{0,30}}?\b(?:inkling|suspicion|intimation|intelligence"
            rf"|foreknowledge)\b"
        ),
        not_so(
            rf"\b(?:took|caught|taken|surprised)\s{theirs}\s(?:\w+\s)?(?:unawares|by\ssurprise)\b"
            rf"|\b{theirs}\s(?:was|were)\s(?:\w+\s)?(?:taken|caught)\s(?:unawares|by\ssurprise)\b"
        ),
        so(rf"\b(?:was|came\sas|were)\sno\s(?:surprise|news|secret)\sto\s{theirs}\b", own_no=1),
        so(
            rf"\b(?:word|news|warning|notice|intelligence|report)\sof\b[^.;:!?\n]{{0,50}}?\b(?:got"
            rf"|come|came"
            rf"|reached|gone|passed|carried)\b[^.;:!?\n]{{0,30}}?\b(?:{bare}|{others})\b"
        ),
        so(
            rf"\bbeforehand\b{GAP}\b{theirs}\b|\b{theirs}\b{GAP}\b(?:told|shown|given|learned"
            rf"|learnt"
            rf"|advised)\b{GAP}\bbeforehand\b"
        ),
        so(
            r"\b(?:told|informed|warned|written\sto|wrote\sto)\s(?:the\s)?(?:mr\s"
            rf"|dr\s)?(?:[\w’-]+\s)?{office}\b{GAP}\b{danger}\b|\bhe\s(?:had\s)?told\s{theirs}\b"
        ),
        so(rf"\bwritten\s(?:twice\s|often\s|thrice\s)?to\s(?:the\s)?(?:\w+\s)?{office}\b"),
    )
