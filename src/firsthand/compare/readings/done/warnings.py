"""Whether people were warned before it came, and whether those were told who answer for it."""

from __future__ import annotations

import re

from firsthand.compare.readings.done.patterns import (
    FEW,
    OWN,
    SOME,
    Deed,
    Pattern,
    group,
    regex,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "warned": _warned(),
        "notified": _notified(),
    }


def _warned() -> Deed:
    people, leave, bid = group("people"), group("leaving"), group("bidding")
    shot = regex(r"\bwarning\s(?:shots?|volley|round|light|lamp|sign|label|system|siren|letter)")
    them = rf"(?:{SOME}{FEW}{people}|they|we)"
    adverb = r"(?!(?:he|she|they|it|i|we|you|was|were|is|are|had|has|that|who|how|what|about|of)\b)[\w’-]+"
    loud = r"(?:loud-?speakers?|megaphones?|loud-?hailers?|tannoy)"
    early = regex(r"\b(?:before|beforehand|earlier|in\sadvance|in\s(?:good\s)?time)\b")
    telling = regex(r"\b(?:warn\w*|loud-?speakers?|told|tell|get out|leave|evacuat\w+|alert\w*)\b")
    return Deed(
        "warn",
        ("warning",),
        (
            Pattern(
                regex(
                    r"\b(?:word|a\smessage|a\smessenger|a\srunner|warning)\s(?:had\sbeen|was)\ssent"
                    rf"\s(?:\w+\s)?to\s(?:the\s)?{FEW}{people}\b"
                )
            ),
            Pattern(regex(rf"\b{them}{OWN}\s(?:evacuated|cleared)\b"), here=early),
            Pattern(
                regex(
                    rf"\bnot\sa\sword\s(?:was\s|had\sbeen\s)?(?:said|spoken|sent)\sto\s(?:the\s{FEW})?{people}\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:nobody|no\sone)\s(?:had\s|has\s|ever\s)?(?:told|warned)\s(?:the"
                    rf"\s{FEW})?{people}\b(?!\s(?:that|who|how|what|why|where|whether|in\swriting))"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:{bid}|tell|call\son|warn)\s{them}\s(?:{adverb}\s){{0,5}}?(?:to|not"
                    rf"\sto)\s{leave}\b"
                )
            ),
            Pattern(regex(rf"\b(?:bade|bid|made|let)\s{them}\s{leave}\b")),
            Pattern(
                regex(
                    rf"\b{them}(?:\s(?:was|were|are|had\sbeen|have\sbeen|been|being|be|got|had"
                    rf"|have|not|never|wasn['’]t|weren['’]t|ever|thrice|twice|repeatedly|three\stimes)){{1,4}}"
                    rf"\s(?:\w+\s)?{bid}\s(?:[\w’-]+\s){{0,3}}?to\s{leave}\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:was|were|had|has|have)\s(?:they|you|we|{them})\s(?:\w+\s)?(?:been"
                    rf"\s)?(?:(?:{bid}|called\supon)\sto\s{leave}|warned)\b"
                ),
                bars=regex(rf"\b{group('offices')}\b"),
            ),
            Pattern(
                regex(
                    r"\b(?:warned|alerted|forewarned|warn|alert)\s(?:us|them|me|anyone|anybody"
                    rf"|everyone|everybody|(?:the|any|those|his|her|our|their)\s{FEW}{people})\b(?!\s(?:in"
                    r"\swriting|by\sletter|that\sthe\s(?:shed|dam|tip)))"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:(?:the|those|its|our|their|these|we|they|people|nobody|no\sone|none"
                    rf"\sof\sus)\s?{FEW}(?:{people})?)(?:\s(?:was|were|had\sbeen|have\sbeen|been|being|be|not"
                    rf"|never|wasn['’]t|weren['’]t|ever)){{1,4}}\s(?:\w+\s)?(?:warned|alerted|forewarned)\b"
                ),
                bars=regex(group("offices")),
            ),
            Pattern(
                regex(
                    r"\bwithout\s(?:(?:any|a|one|so much as a|the|word|of|least|slightest"
                    r"|further|previous|prior|fair)\s){0,5}warning\b"
                ),
                done=False,
                own_no=1,
                bars=shot,
            ),
            Pattern(
                regex(
                    r"\bwarnings?\s(?:of\sany\s(?:sort|kind)\s|whatever\s|at\sall\s|to\s\w+"
                    r"\s)?(?:was|were|had\sbeen|is|has\sbeen|came|went\sout)(?:\s(?:ever|not|never|duly"
                    r"|repeatedly|then|once|twice))?(?:\s(?:given|issued|shouted|broadcast|read\sout|called"
                    r"|heard|sounded|sent))?\b"
                ),
                bars=shot,
            ),
            Pattern(
                regex(
                    r"\b(?:gave|give|given|giving|had|got|received|issued|shouted|heard|hear)"
                    r"\s(?:us\s|them\s|the\s\w+\s)?(?:(?:no|a|any|due|fair|the|some|clear|proper|three|two|one"
                    r"|repeated|ample|full|timely|their|last|final)\s){1,2}warnings?\b"
                ),
                bars=shot,
            ),
            Pattern(regex(r"\bno\s(?:\w+\s)?warnings?\b"), bars=shot),
            Pattern(
                regex(
                    rf"\b{loud}(?:\s(?:car|van|lorry|truck"
                    rf"|boat)s?)?\b[^.;:!?\n]{{0,60}}?\b(?:sent|drove|went|passed|toured|told|was\sout|called"
                    r"|announced|came|ordered|circulated)\b"
                ),
                bars=regex(r"\bdid\syou\b"),
            ),
            Pattern(
                regex(
                    rf"\b(?:come|came|went|go|drove|driven|passed|sent)\b[^.;:!?\n]{{0,50}}?\b{loud}\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:car|van|boat|messenger|runner)\s(?:was|had\sbeen)\s(?:\w+\s)?sent\b"
                    r"|\bhad\sa\s(?:car|van)\sout\b"
                ),
                needs=regex(r"\b(?:warn\w*|loud-?speakers?)\b"),
            ),
            Pattern(regex(rf"\bno\s{loud}\b")),
            Pattern(
                regex(
                    r"\b(?:nobody|no\sone|never)\s(?:\w+\s)?(?:knocked|came)\s(?:at|to|on)\s(?:the|our|my|any)"
                    r"\sdoors?\b|\b(?:knocked|went|going|knocking)\s(?:from\sdoor\sto\sdoor"
                    r"|(?:at|on|to)\s(?:every|each)\s(?:\w+\s)?door)\b"
                ),
                needs=telling,
            ),
            Pattern(
                re.compile(
                    r"[“\"‘'](?:Not (?:one|another) (?:more )?step|Halt|Stand back"
                    r"|Go (?:home|back)|Disperse|Turn back|Get back|Get out|Stop)\b[^”\"\n]{0,80}[”\"’']"
                ),
                fixed=True,
            ),
        ),
    )


def _notified() -> Deed:
    office, know = group("offices"), group("notifying")
    early = regex(
        r"\b(?:had|been|beforehand|in\sadvance|times?|once|twice|before|earlier|writing|letters?"
        r"|notice|weeks|months|repeatedly|ever|never|nobody|last|years?|(?-i:January|February|March|April|May|June"
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
                    rf"\b(?:reported|mentioned|announced|shown|submitted)\s(?:[\w’'-]+\s){{1,4}}?to\s{theirs}\b"
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
                    rf"\b{theirs}\s(?:\w+\s)?(?:received|got|had)\s(?:[\w’'-]+\s){{0,3}}?(?:complaints?"
                    r"|warnings?|notice)\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:drawn|drew|called|brought|to)\s(?:it\sto\s|this\sto\s)?the\sattention\sof\s{theirs}\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:complaints?|letters?|warnings?|notice|word|message)\s(?:(?:ever|had|never"
                    rf"|has|of\s\w+)\s){{0,3}}reached\s{theirs}\b"
                )
            ),
            Pattern(
                regex(rf"\b(?:nobody|no\sone)\s(?:\w+\s)?(?:told|warned|informed)\s{theirs}\b")
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:\w+\s)?{was}\s(?:\w+\s)?{know}\b(?!\s(?:to|that\sthe"
                    r"\s(?:fire|blaze|shooting))\b)"
                ),
                bars=called,
            ),
            Pattern(
                regex(
                    rf"\b(?:it|they|we)\s{was}\s(?:\w+\s)?(?:given\s(?:no|any|due|ample)"
                    r"\s(?:notice|warning)|informed|notified|apprised|forewarned)\b(?!\s(?:that|by)\b)"
                )
            ),
            Pattern(
                regex(rf"\b(?:was|were|had|has|have)\s{theirs}\s(?:ever\s)?(?:been\s)?{know}\b")
            ),
            Pattern(
                regex(
                    rf"\b{theirs}\s(?:\w+\s)?{was}\s(?:\w+\s)?given\s(?:\w+\s)?(?:notice|warning)s?\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:warned|informed|notified|alerted|apprised|forewarned|(?:had|have|has"
                    r"|never|nobody|d)\s(?:\w+\s)?(?:told|warned|written\sto|complained\sto|reported\s(?:it"
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
                    r"\sus\snobody\shas\sannounced\b|\bnobody\s(?:had\s|has\s)?announced\s(?:it|this|the\s\w+)"
                    r"\sto\sus\b|\bwe\s(?:were|had\sbeen|have\sbeen)\s(?:never|not)\s(?:warned|informed"
                    r"|notified)\b"
                ),
                needs=early,
            ),
            Pattern(
                regex(
                    r"\b(?:no|any|a|several|three|two|repeated|many)\s(?:\w+"
                    r"\s){0,2}?(?:complaints?|notice|notification)\s(?:\w+\s){0,4}?(?:was|were|had\sbeen|has"
                    r"\sbeen|been|have\sbeen)\s(?:\w+\s)?(?:received|made|given|lodged)\b"
                )
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
                    rf"\s(?:the\s)?(?:[\w’'-]+\s){{0,3}}?(?:stamp|receipt)\b|\b(?:bears?|bore|bearing)\s(?:the"
                    rf"\s)?(?:entry\s|receipt\s)?stamp\sof\s{theirs}|\b(?:bears?|bore|bearing)\s(?:the"
                    rf"\s)?{FEW}{office}['’]s?\s(?:entry\s|receipt\s)?stamp\b"
                )
            ),
        ),
    )
