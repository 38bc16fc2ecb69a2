"""How a reading is put together from what a rule saw."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.printed import printed
from firsthand.compared import Modality, Reading, SlotKind, Value, Whether
from firsthand.model import Span

_STRONGER: tuple[Modality, ...] = ("unknown", "unseen", "denied", "alleged", "possible")
"""Of two modalities the one that stands first holds."""
_OF_SOME = re.compile(
    r"\A(?:(?:and|but|that|while|though|as|since|when)\s)?"
    r"(?:(?:only|perhaps|at\sleast|quite)\s)?(?:some|many|most|several|one|two|three|half|part|"
    r"(?:a|the)\s(?:few|number|part|majority|handful)|a\sgood\smany|(?:about|over|nearly)\shalf)"
    r"\sof\s(?:them|these|those|us|whom|the|their|our|his|her|its|my)\b(?!\s(?:time|night|day|way))",
    re.I,
)
""" "Some of the doors were locked" says nothing of the others."""


class Told(NamedTuple):
    """What a rule saw: the question's slot, act and topic, the answer's value and quotation."""

    slot: SlotKind
    value: Value | None
    act: str
    topic: tuple[str, ...]
    span: Span
    clause: Span
    rule: str
    modality: Modality = "asserted"


def reading(ground: Ground, told: Told, standing: Standing) -> Reading:
    """The reading of what was told, in the voice and with the doubt of where it stands."""
    both = (told.modality, standing.modality)
    modality: Modality = next((m for m in _STRONGER if m in both), "asserted")
    value = None if modality in ("unknown", "unseen") else told.value
    if value is None and modality not in ("unknown", "unseen"):
        modality = "unknown"
    if isinstance(value, Whether) and _OF_SOME.match(ground.of(told.span)):
        value = replace(value, part=True)
    return Reading(
        document=ground.account.id,
        span=ground.quoted(told.span, told.span),
        clause=told.clause,
        slot=told.slot,
        value=value,
        printed=printed(value, modality),
        act=told.act,
        topic=told.topic,
        rule=told.rule,
        modality=modality,
        claim=standing.claim,
        voice=standing.voice,
        chain=standing.chain,
    )
