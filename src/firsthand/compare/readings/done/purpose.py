"""Whether it was done on purpose, or came about by chance."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    GAP,
    Deed,
    Pattern,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"deliberate": _deliberate()}


_IT = (
    r"(?:it|this|that|fire|blaze|explosion|blast|collapse|crash|collision|shooting|sinking"
    r"|disaster|shelling|killing|outbreak|burning|wreck|thing|affair|deed|shot|bridge|store|works"
    r"|nothing)"
)
_EVENT = regex(
    r"\b(?:fire|blaze|blast|explosion|exploded|collapse\w*|sank|sinking|collision|killing|murder"
    r"|attack|act|shooting|deed|crime|massacre|store|burn\w*|burned|shell\w*|bridge|cables?|works"
    r"|houses?|ferry|tanker"
    r"|outbreak|disaster|wreck|derail\w*|train|accident|rammed|school|hospital|village|it)\b"
)


def _deliberate() -> Deed:
    meant = (
        r"(?:sabotage|arson|saboteurs?|foul\splay|incendiar(?:y|ies|ism)|arsonists?|terrorism"
        r"|terrorists?|mass\smurder|murder\sin\scold\sblood)"
    )
    return Deed(
        "mean",
        ("cause",),
        (
            so(
                r"\b(?:pointed|points|pointing|evidence|sign|signs|indication|trace|question|talk"
                r"|act)\s(?:to|of)\s(?:an\sattack|a\sbomb|terrorism|an\sattempt|a\s(?:human"
                r"|criminal)\shand|intent)\b"
            ),
            so(
                rf"\b{meant}\b",
                bars=regex(
                    r"\b(?:department|squad|experts?|investigators?|police\s(?:arson|squad)"
                    r"|insurance|accused|charged|suspicion|suspected|sabotage\s(?:the|our"
                    r"|his)\s(?:talks|peace|work|inquiry|strike)|in\s1\d\d\d)\b"
                ),
            ),
            so(
                r"\b(?:a|no|any|this|the|was|as)\s(?:deliberate|wilful|willful|planned"
                r"|premeditated|calculated|intentional|cold-blooded)\s(?:act|attack|deed"
                r"|provocation|murder|crime|killing|fire|shelling|targeting|massacre|strike)\b"
            ),
            *_meant(),
            *_by_chance(),
        ),
        regex(
            r"\b(?:on\spurpose|deliberate(?:ly)?|intend\w*|intentional(?:ly)?|meant"
            r"|accident(?:al(?:ly)?)?|by\sdesign|arson|sabotage)\b"
        ),
    )


def _meant() -> tuple[Pattern, ...]:
    """On purpose, with intent, the work of somebody's hand; aimed, sawn through, set alight."""
    purpose = (
        r"(?:on\spurpose|deliberately|wilfully|willfully|intentionally|by\sdesign"
        r"|with\s(?:\w+\s)?(?:intent|intention|purpose|deliberation|malice)|knowingly"
        r"|in\scold\sblood"
        r"|maliciously|of\sset\spurpose|by\san?\s(?:unknown\s|human\s|criminal\s)?hand|consciously"
        r"|purposely|systematically|with\saim)"
    )
    done = (
        r"(?:set|lit|started|laid|begun|done|caused|blown|cut|loosened|opened|turned|steered|drove"
        r"|fired|hit|struck|aimed|shelled|shot|killed|attacked|targeted|sawn|weakened|carried\sout"
        r"|put|placed|torched|rammed|kindled|ignited|sunk|derailed|closed|shut|switched|burnt"
        r"|burned|destroyed|made|acted)"
    )
    bars = regex(
        r"\bbook\b|\bdeliberate(?:ly)?\s(?:speed|walk|pace|voice|slow\w*|lies?|misleading|blank)\b"
        r"|\bleft\sblank\b|\bwould\sbe\b"
    )
    return (
        so(
            r"\b(?:they|he|she|it\swas|who(?:ever)?|troops|soldiers|gunners|master)\s(?:had\s"
            r"|plainly\s|clearly\s)?(?:meant|intended|wanted|set\sout|came)\s(?:to\s(?:kill|murder"
            r"|burn|sink|destroy|hurt|wreck|ram|hit)|for\s(?:us|them))\b"
        ),
        so(
            r"\b(?:rags?|accelerants?|time[\s-]fuse|timer|detonator)\b"
            r"[^.;!?\n]{0,60}?\b(?:found|traces?|soaked|laid|planted)\b"
            r"|\b(?:petrol|paraffin|kerosene)\b[^.;!?\n]{0,60}?\b(?:traces?|soaked|poured|splashed)\b"
            r"|\b(?:traces?|smell|cans?)\sof\s(?:petrol|paraffin|kerosene|accelerant)\b"
            r"|\bit\swas\sset\b(?=\W*(?:$|[.,;]|by|alight|on\sfire))"
        ),
        so(r"\bon\spurpose\b|\bof\sset\spurpose\b|\bwith\smalice\saforethought\b", bars=bars),
        so(rf"\b{done}\b[^.;:!?\n]{{0,40}}?\b{purpose}\b|\b{purpose}\s{done}\b", bars=bars),
        so(
            r"\b(?:was|were|is|not|be|been)\s(?:quite\s|clearly\s|plainly\s"
            r"|certainly\s)?(?:deliberate|intentional|wilful|premeditated|planned|murder|arson)\b",
            needs=_EVENT,
            bars=bars,
        ),
        so(
            r"\b(?:was|is|were|it|nor)\s(?:was\s)?(?:no|never\san|not\san|hardly\san"
            r"|anything\sbut\san|not\sby)\s(?:mere\s)?(?:accident|mischance|mishap|mistake|error"
            r"|coincidence|chance)\b|\bnothing\saccidental\b|\bno\smere\s(?:accident|mischance"
            r"|chance)\b|\baccident\?\sno\b",
            own_no=9,
        ),
        so(
            r"\b(?:the\s)?(?:work|handiwork|deed)\sof\s(?:an?\s|the\s|any\s"
            r"|some\s)?(?:\w+\s)?(?:incendiar(?:y|ies)|arsonists?|saboteurs?|human\shands?|hands?"
            r"|agents?|provocateurs?|vandals|terrorists?|an\senemy|criminals?|malefactors?|man|men"
            r"|evil)\b"
        ),
        so(
            r"\b(?:premeditated|pre-meditated|plotted|prearranged|intentional|cold-blooded"
            r"|planned\s(?:beforehand|in\sadvance|for\s(?:days|weeks)))\b",
            here=_EVENT,
        ),
        so(
            r"\b(?:i|he|she|they|we|nobody|no\sone|somebody|someone|gunners|soldiers|pilots?"
            r"|master|captain|driver|crew)\s(?:had\s|have\s|never\s|did\s|not\s|n['’]t\s"
            r"|didn['’]t\s|hadn['’]t\s){0,3}(?:meant?|intend(?:ed)?|want(?:ed)?|aim(?:ed)?"
            r"|purposed?)\s(?:it|that|this|(?:to|at)\s(?:kill|hurt|harm|shoot|hit|burn|strike|sink"
            r"|ram|set|the\s(?:school|hospital|church|houses?|people)))\b"
        ),
        so(
            r"\b(?:no|nobody['’]s|without|any|out\sof|with|somebody['’]s)\s(?:\w+\s)?(?:malice"
            r"|intent(?:ion)?|evil\sintent|foul\splay|criminal\sintent|ill\swill)\b"
        ),
        so(
            r"\bset\s(?:it\s|the\s\w+\s|them\s)?(?:alight|on\sfire|ablaze)\s(?:by|on\spurpose"
            r"|deliberately)\b|\b(?:was|were|been|had)\s(?:torched|sabotaged|mined|booby-trapped"
            r"|rammed|fired\sby\s(?!lightning))\b|\b(?:for|to\sget)\sthe\sinsurance\b",
            needs=_EVENT,
            bars=regex(r"\b(?:may|might|think)\b"),
        ),
        so(
            r"\b(?:cables?|bolts?|hangers?|beams?|rails?|ropes?|props?|girders?|wires?|pipes?"
            r"|valves?)\b[^.;!?\n]{0,30}?\b(?:sawn|sawed|filed|cut|hacked|unscrewed|loosened"
            r"|tampered)\s?(?:through|by|with|on|$|\W)",
            bars=regex(r"\bcut\soff\b|\btelephone\b"),
        ),
        so(
            r"\b(?:tampered\swith|planted\s(?:a\sbomb|explosives|by)|charges?\s(?:had\sbeen\s"
            r"|were\s)?(?:laid|placed|planted)|fuse\s(?:had\sbeen\s|was\s)?laid)\b"
        ),
        so(
            r"\b(?:rammed|ran\sdown)\s(?:us|her|the\s\w+)\b[^.;!?\n]{0,20}?\b(?:on\spurpose"
            r"|no\saccident|deliberate\w*)\b"
        ),
        so(
            r"\b(?:knew|knowing)\s(?:very\swell\s|full\swell\s|perfectly\swell\s|that\s)?(?:it"
            r"|this|that|there|we|they)\s(?:was|were)\s(?:a\s|the\s|full\sof\s|only\s)?(?:school"
            r"|hospital|church|civilians?|children|market|people|houses|inside|in\sit)\b",
            needs=_EVENT,
        ),
        so(
            r"\b(?:picked|shot|mowed|cut)\s(?:us|them|people|men|\w+)\s(?:off"
            r"|down)\s(?:one\sby\sone|at\sleisure|like\s\w+)\b|\btook\s(?:careful\s|their\s|good\s"
            r"|deliberate\s)aim\b|\baimed\s(?:straight\s|directly\s)?(?:at\sthe\s(?:people|crowd"
            r"|school|hospital|church|houses)|at\s(?:our|their)\s(?:heads|breasts|chests))\b"
        ),
    )


def _by_chance() -> tuple[Pattern, ...]:
    """By accident, by a fault; and where the cause is not known."""
    fault = (
        r"(?:(?:electrical|technical|mechanical|electric|structural)\s(?:fault|failure|defect)"
        r"|short[\s-]circuit|sparks?|overheat\w*|hot\sbearing|worn\s\w+|faults?(?=\sin\b)"
        r"|cigarette|lightning|carelessness|negligence|inadvertence|spontaneous\s(?:combustion"
        r"|ignition)|natural\scauses?|metal\sfatigue|misfire|(?:oily\s|greasy\s|damp\s)rags"
        r"|gas\sleak|leaking\sgas|rust|scour|flood"
        r"|mischance|mishap|misadventure|misunderstanding|an?\s(?:unhappy\s|tragic\s|pure\s"
        r"|simple\s|terrible\s|regrettable\s|mere\s)?(?:accident|mistake|error)|act\sof\sgod"
        r"|ill\sluck|bad\sluck|stray\s(?:shell|shot|bullet|spark)"
        r"|(?:the\s)?(?:wiring|wires|boiler|stove|lamp|candle)|defective\s\w+|faulty\s\w+"
        r"|human\serror|panic|fatigue|corrosion)"
    )
    cause = (
        r"(?:caused|cause|due|owing|ascribed?|ascribes?|attributed?|attributes?|through|from|by"
        r"|origin|out\sof"
        r"|put\sdown|came\sabout|result|traced|lay\sin|arose|was|nothing\s(?:but|more\sthan)"
        r"|blamed?(?:\son)?|set\slight|responsible|to\sblame)"
    )
    unknown = (
        r"(?:undetermined|unknown|unexplained|not\s(?:known|established|determined|found"
        r"|ascertained)"
        r"|never\s(?:been\s)?(?:established|determined|found|ascertained|explained)|(?:remains"
        r"|remained|is|was)\s(?:open|a\smystery|obscure))"
    )
    known = regex(
        r"\b(?:fire|blaze|blast|explosion|exploded|went\sup|went\soff|collapse\w*|sank|sinking"
        r"|collision|it|cause|shot|shots|store|burn\w*|works|bridge|disaster|outbreak|school"
        r"|hospital)\b"
    )
    chance = (
        r"(?:accidental(?:ly)?|unintentional(?:ly)?|unintended|inadvertent(?:ly)?|involuntary"
        r"|by\s(?:pure\s|sheer\s|mere\s)?(?:accident|mischance|mishap|inadvertence|mistake|error"
        r"|misadventure|chance(?!\smet))"
        r"|spontaneous(?:ly)?|an?\s(?:pure|sheer|mere|simple|tragic|unhappy|terrible|unfortunate"
        r"|regrettable|plain|ghastly)\s(?:accident|mischance|mishap|misadventure|error|mistake"
        r"|misunderstanding|chance)|act\sof\sgod)"
    )
    return (
        not_so(
            r"\b(?:ruled|found|declared|held|judged|returned|called|calls|considers?|regards?"
            r"|brought\sin)\s(?:\w+\s){0,3}?(?:to\sbe\s|to\shave\sbeen\s|as\s"
            r"|a\s)?(?:an\s)?(?:accidental|accident|misadventure)\b"
        ),
        not_so(
            rf"\b{_IT}\b{GAP}\b(?:was|were|is|been|went\soff|happened|came\sabout|started|burned"
            rf"|caught\sfire|fell|struck|hit|calls?|called)\b[^.;:!?\n]{{0,25}}?\b{chance}(?!\s(?:h"
            rf"e|she|i|we|they)\b)",
            bars=regex(r"\b(?:met|meeting|encounter|alarms?|sirens?|bells?|disturbed|office)\b"),
        ),
        not_so(
            rf"\b(?:calls?|called|found|finds?|ruled|rules|judged|deems?|put\sit\sdown\sto"
            rf"|considers?)\b{GAP}\b{chance}",
            needs=_EVENT,
        ),
        not_so(
            rf"\b(?:went\soff|fired|shot|hit|fell|caught\sfire|broke\sout|burned|happened|occurred"
            rf"|struck|steered|started)\s(?:\w+\s){{0,3}}?{chance}\b",
            bars=regex(r"\bby\schance\b|\b(?:it\swent\soff|alarms?|sirens?|bells?|disturbed)\b"),
        ),
        not_so(
            r"\b(?:it|this|that|the\s\w+)\s(?:was|is)\s(?:purely\s|simply\s|only\s|merely\s"
            r"|just\s)?an\saccident\b",
            needs=_EVENT,
        ),
        not_so(r"\bstarted\s(?:by|of)\sitself\b|\bof\sits\sown\saccord\b", needs=known),
        not_so(
            r"\b(?:it\swas|put\sit\sdown\sto|came\sfrom)\s(?:the\s|an?\s)(?:\w+\s)?(?:wiring"
            r"|short\scircuit|boiler|stove|lamp|electrics|spark|flue|chimney)\b",
            needs=regex(r"\b(?:fire|blaze|explosion|burn\w*|nobody|experts|cause)\b"),
        ),
        not_so(
            rf"\b{cause}\s(?:to\s|by\s|in\s|of\s|on\s)?(?:an?\s|the\s|some\s)?(?:\w+\s)?{fault}\b",
            needs=known,
            bars=regex(
                r"\bby\s(?:lamp|candle)\b|\bthe\slamp\sworks\b|\bfrom\sthe\s(?:lamp|stove|boiler)\b"
            ),
        ),
        not_so(
            rf"\b{fault}\b[^.;:!?\n]{{0,30}}?\b(?:set\s(?:light|fire)\sto|caused|started|ignited"
            rf"|touched\soff|set\soff|brought\sdown|was\s(?:the\scause|to\sblame|responsible))\b",
            needs=known,
        ),
        not_so(
            rf"\b(?:ascrib|attribut|trac|blam|put)\w*\b[^.;:!?\n]{{0,30}}?\b(?:to|down\sto"
            rf"|on)\s(?:an?\s|the\s)?{fault}\b"
        ),
        not_so(r"\baccidental\s(?:fire|explosion|discharge|shooting|death|collision)\b"),
        not_so(
            r"\b(?:misread|mistook|mistaken\sfor|took\s(?:us|them|it|her)\sfor"
            r"|a\ssight\shad\sslipped|misdirected|fell\sshort|overshot)\b",
            needs=regex(
                r"\b(?:intend\w*|mean|meant|purpose|deliberate\w*|aim\w*|shell\w*|accident)\b"
            ),
        ),
        Pattern(
            regex(
                r"\b(?:cause|origin)\sof\s(?:the\s|this\s)?(?:\w+\s)?(?:fire|blaze|explosion|blast"
                r"|collapse|outbreak|disaster|sinking|derailment)\b[^.;!?\n]{0,50}?"
                rf"\b{unknown}\b"
            ),
            open=True,
        ),
    )
