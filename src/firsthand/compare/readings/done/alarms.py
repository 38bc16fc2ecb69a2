"""Whether the alarm sounded: sirens, bells, sounders, and their silence."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    GAP,
    Deed,
    forms,
    frame,
    group,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"alarm": _alarm()}


_BELL = (
    r"(?:(?:works|factory|mill|yard|ship['’]s|school|hall|village|town|electric|great|big|tower"
    r"|mine|pit|store)\sbells?|the\sbells?|(?:no|any|a|every)\sbells?|bells)"
)
"""A bell that gives the alarm where alarms are spoken of, or where it is rung as one."""
_DEAD = (
    r"(?:silent|mute|dumb|dead(?!\s(?:man|men|body|bodies|of))|quiet|unheard|useless|inoperative"
    r"|defective|broken|faulty|disabled|disconnected|unhooked|unplugged|unwired|muffled|gagged"
    r"|stuffed|dismantled"
    r"|taken\s(?:down|away|out)|removed|out\sof\s(?:order|action|use|service|commission)"
    r"|cut(?:\soff)?(?=\W|\Z)|rusted|jammed|switched\s(?:off|out|to\ssilent)|turned\soff|shut\soff"
    r"|isolated|put\sout\sof"
    r"|without\s(?:current|power|a\sbattery|batteries)|failed(?=\W*(?:$|[.,;]|to\s(?:go|sound|ring"
    r"|work|operate|trip|activate|give)))|did\snot\s(?:work|function|operate)|didn['’]t\swork"
    r"|not\sworking|no\s(?:battery|batteries|clapper"
    r"|current|power|sound|noise|sign\sof\slife)|never\s(?:worked|made\sa)|not\sa\s(?:peep|sound"
    r"|note|murmur|stroke|whisper|squeak)|lost\sits\s\w+|hung\s(?:useless|idle|still)|failure)"
)


_WORKS = r"(?<!the\s)(?<!pper\s)(?<!ower\s)(?<!our\s)(?<!heir\s)(?<!iron\s)(?<!gas\s)works"
"""The verb, and no "upper works"."""


def _alarm() -> Deed:
    device, goes = group("devices"), group("going_off")
    sensor = (
        rf"(?:{device}|(?:smoke|heat|gas)\s(?:alarms?|sensors?)|(?:fire[\s-]"
        rf"|smoke[\s-])?(?:warning|alarm|detection)\ssystem|alarm\s(?:panel|circuit|button|box"
        rf"|point)|fire\spanel|sirens?|rattles?)"
    )
    acts = (
        "(?:"
        + forms(
            "sound ring wail howl blare shriek scream trip activate operate function work respond "
            "toll "
            "peal clang strike beat"
            " trigger pull press start rouse wake blow hoot screech whoop drone crank clash "
            "jangle"
            " shrill clamour boom roar sing"
        ).replace("works", _WORKS)
        + (
            rf"|go(?:es)?\soff|went\soff|gone\soff|going\soff|set\s(?:off|going)|let\soff"
            rf"|went(?=\W*(?:$|[.,;]))|going(?=\W*(?:$|[.,;]))|touched|pushed|reached|actuated"
            rf"|initiated|came\son|{goes})"
        )
    )
    rung = "(?:" + forms("ring sound toll peal clang strike beat jangle clamour swing") + ")"
    of_it = rf"(?:{rung}|(?:go|went|gone|going)\soff|{forms('wail howl work activate trip')})"
    other = regex(
        r"\b(?:great|much|part?icular|perticular|in|with|some|little|without|causes?"
        r"|no\scause\sfor)\salarm(?!\s(?:had\s)?(?:sound|r[aiu]ng|being))\b|\balarm"
        r"\s(?:guns?|among|at\sthe|call|clock)\b|\balarm\sspread|\bthat\swas\sthe\salarm|\bbells?\sfor\sthe\s|"
        r"\b(?:police|ambulances?|engines?|cars?|brigade|pumps?)(?:['’]s?)?\s(?:\w+\s)?sirens?\b"
        r"|\bsirens?\s(?:of|on|from)\s(?:the|an|a)?\s?(?:\w+\s)?(?:police|ambulances?|engines?"
        r"|cars?|brigade|pumps?)\b"
        r"|\balarm\s(?:bell\srope)\b|\b(?:raised?|gave|giving|given|give|raising)\s(?:the"
        r"|an)\salarm|\bfalse\salarm|(?<!no\s)alarm\swas\s(?:given|raised)"
        r"|\b(?:rehears\w+|drill|practice|church|chapel|vespers?|mass|angelus|door\s?bell"
        r"|bicycle|sheep|cow|wedding|bell\stower|bell\srope)\b|\b(?:rung?|rang"
        r"|sounded)\s(?:at\snoon|for\s(?:mass|vespers|dinner|the\send))"
    )
    about = regex(
        r"\b(?:alarm|fire|bell-?rope|siren|hooter|gong|smoke|flames|burning|burnt|burned"
        r"|detector)s?\b"
    )
    voice = (
        r"(?:wail|sound|sounding|shriek|howl|noise|ringing|clang|clanging|note|scream|blast|din"
        r"|screech|cry|stroke|shrilling|clamour|racket)"
    )
    like = (
        r"(?:like\s(?:mad|a\sman|one\spossessed|the\sdevil)|without\s(?:ceasing|stopping)"
        r"|furiously|frantically|wildly|the\s(?:tocsin|alarm)|to\s(?:wake|rouse|warn)"
        r"|for\sall\s(?:he|she)\swas)"
    )
    return Deed(
        "sound",
        ("alarm",),
        (
            *frame(sensor, acts, _DEAD, of_it, bars=other),
            *frame(_BELL, rung, _DEAD, needs=about, far=1, bars=other),
            so(
                rf"\b(?:{forms('ring toll strike peal beat')})\s(?:the|that|our"
                rf"|its)\s(?:\w+\s){{0,2}}?bells?\b{GAP}\b{like}\b",
                bars=other,
            ),
            so(
                r"\b(?:works|factory|mill|store)\sbell\s(?:was\s)?(?:rang|rung|ringing|clanged"
                r"|tolled)\b",
                bars=other,
            ),
            so(
                rf"\b(?:woken|wakened|awakened|roused|woke|alerted|drove|driven)\b{GAP}\b(?:by|was"
                rf"|with)\s(?:the|a|an)\s(?:\w+\s)?{sensor}\b|\bit\swas\sthe\s(?:\w+\s)?{sensor}\b",
                bars=other,
            ),
            so(
                rf"\b(?:the|a|no|any|to|first)\s(?:\w+\s)?{voice}\sof\s(?:the|a|an|any"
                rf"|its)\s(?:\w+\s)?(?:{sensor}|bells?)\b",
                bars=other,
            ),
            so(
                rf"\b(?:hear|heard|hearing|remember|recall|recollect)\s(?:the|an?|any"
                rf"|no)\s(?:\w+\s)?{sensor}\b",
                bars=other,
            ),
            so(
                rf"\bof\s(?:all\s)?the\s(?:\w+\s)?{device},?\snone\b|\A\W*{device}:\s*(?:none|no)\b",
                bars=other,
            ),
            so(
                rf"\b(?:was|were|is)(?:n['’]t|\snot)\s(?:an?|any)\s(?:\w+\s)?{sensor}\b", bars=other
            ),
            so(
                rf"\b(?:neither|nor\sany)\s(?:\w+\s)?(?:{sensor}|bells?)\b(?!\s?(?:tower|rope))",
                bars=other,
            ),
            so(
                r"\b(?:no|not\sa|never\sa|without\sa)\s(?:fire\s|alarm\s|warning\s"
                r"|works\s)?bells?\b(?!\s?(?:tower|rope))"
            ),
            so(r"\bnothing\s(?:rang|sounded|went\soff)\b|\bnot\sa\sbell\srang\b"),
            so(
                rf"\A[^a-z]{{0,30}}(?:gen(?:eral|\.)?\s)?(?:emergency"
                rf"|emerg\.?)\ssignals?\b{GAP}\b(?:given|sounded)\b"
            ),
            so(rf"\b(?:general|emergency)\ssignals?\b{GAP}\b(?:given|sounded|made)\b"),
            so(
                rf"\b(?:general|fire|evacuation)\salarm\b{GAP}\b(?:rung|sounded|given|started"
                rf"|actuated|initiated|set\soff)\b"
            ),
            not_so(rf"\bsilent\s{sensor}\b", bars=other),
        ),
        regex(rf"\b(?:{sensor}|(?:the|any|a|no)\s(?:\w+\s)?bell)\b"),
    )
