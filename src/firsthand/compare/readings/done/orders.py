"""Whether shots were fired into the air."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    GAP,
    Deed,
    Pattern,
    near,
    regex,
    so,
)

OFTEN = 3
"""So often an account tells of shooting where a bare order in it is one to shoot."""


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "warning_shots": _warning_shots(),
    }


def _warning_shots() -> Deed:
    over = (
        r"(?:(?:into|in)\sthe\sair|(?:over|above)\s(?:the|their|our|people['’]s|the\scrowd['’]s)"
        r"\s(?:[\w’'-]+\s)?heads|skyward|over\sthe\s(?:people|crowd))"
    )
    fired = r"(?:fired|shot|shots?|firing|discharged|volleys?|fire|shoot|aimed)"
    return Deed(
        "fire",
        ("air",),
        (
            Pattern(regex(rf"\b{fired}\b[^.;:!?,\n]{{0,40}}?\s{over}\b")),
            Pattern(regex(r"\bwarning\s(?:shots?|volleys?|rounds?)\b")),
            *_high(over),
        ),
        regex(r"\bfire\s(?:high|low|over|into\sthe\sair)\b"),
    )


def _high(over: str) -> tuple[Pattern, ...]:
    """Shots at nobody: skywards, over the bows, blanks, high; and straight at the people."""
    shot = (
        r"(?:volleys?|salvos?|shots?|rounds?|rds?|discharges?|bursts?|bullets?|fired|shot|fire"
        r"|firing"
        r"|let\soff|loosed|discharged|aimed|went)"
    )
    sky = (
        r"(?:sky|skywards?|heavens|clouds|tree-?tops|trees|branches|roofs|rooftops|eaves|chimneys"
        r"|across\s(?:her|his|its|the)?\s?bows?"
        r"|into\sthe\s(?:ground|dust|sand)|(?:into|in|to)\sthe\sair|over\s(?:our|their"
        r"|the)\s(?:[\w’'-]+\s){0,2}?heads)"
    )
    return (
        so(
            r"\b(?:first|opening|initial|1st)\s(?:volley|burst|salvo|shots?|round"
            r"|discharge)\b[^.;:!?\n]{0,20}?\b(?:over|above)\s(?:us|them|our|their|the\s(?:crowd"
            r"|people))\b"
        ),
        so(
            r"\b(?:at|into|towards|in)\sthe\s(?:sky|air|heavens)\b",
            here=regex(r"\b(?:fired|shots?|pistol|revolver|rifle|discharged|volley|gun)\b"),
        ),
        so(
            r"\b(?:over|above)\s(?:the\s|our\s|their\s)?(?:\w+\s)?heads\b",
            here=regex(r"\b(?:fired|firing|shots?|volley|aimed|discharged)\b"),
        ),
        so(
            near(shot, sky),
            bars=regex(
                r"\bfrom\sthe\s(?:trees|roofs|rooftops|sky)\b|\b(?:shells?|bombs?|mortars?"
                r"|planes?)\b"
            ),
        ),
        so(rf"\bpreliminary\s(?:discharge|volley|shots?|round)\b{GAP}\b{over}"),
        so(
            r"\b(?:blanks?|blank\s(?:cartridges?|rounds?|shots?|ammunition))\b[^.;:!?\n]{0,30}?\b(?"
            r":fired"
            r"|let\soff|used|discharged|first)\b|\b(?:fired|shot|used|let\soff)\s(?:only\s"
            r"|with\s)?blanks?\b"
        ),
        so(r"\b(?:fired|shot|aimed|firing)\s(?:deliberately\s|purposely\s|too\s)?high\b"),
    )
