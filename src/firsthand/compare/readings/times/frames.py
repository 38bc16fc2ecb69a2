"""How words for the alarm, the call, the march, the end stand beside an hour or a length of time.

The lists are in times.toml. ``@`` is the hour, ``#`` a length of time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from firsthand.compare.readings.framing import compiled
from firsthand.compare.sought import Index, Sought

HOUR, LENGTH = "\u2316", "\u2317"
"""Stand in a text for an hour, and for a length of time."""


class Frame(NamedTuple):
    """A pattern with the question that it shows. ``faint`` where it has one list of words alone."""

    words: Sought
    question: str
    faint: bool


_PLAIN = frozenset("came_when set_out_when over_when began left_when".split())
"""Questions of which many words tell: others are looked for somewhat farther."""
_FARTHER, _FAINTER = 15, 40
"""Characters that such a frame, and one of few words, counts as longer than it is."""
_FRAMES: tuple[tuple[str, str], ...] = (
    ("alarm_when", "<alarms> .. <sounded> .. @"),
    ("alarm_when", "@ .. <alarms> .. <sounded>"),
    ("alarm_when", "<sounded> .. <alarms> .. @"),
    ("alarm_when", "@ .. <sounded> .. <alarms>"),
    ("alarm_when", "@ <alarms>"),
    ("alarm_when", "broke|smashed .. glass .. @"),
    ("call_when", "<calls> .. <calling> .. @"),
    ("call_when", "@ .. <calls> .. <calling>"),
    ("call_when", "<callees> .. <called> .. @"),
    ("call_when", "@ .. <callees> .. <called>"),
    ("call_when", "<calling> .. <calls> .. @"),
    ("call_when", "@ .. <calling> .. <calls>"),
    ("call_when", "@ .. <called> .. <callees>"),
    ("call_when", "<called> .. <callees> .. @"),
    ("call_when", "first .. telephoned|rang|called|phoned|summoned .. @"),
    ("call_when", "<calls> @"),
    ("call_when", "we|they|i got|had|heard .. <calls> .. @"),
    ("call_when", "@ .. we|they|i got|had|heard .. <calls>"),
    ("call_when", "<calls> .. came|got|reached|arrived|went .. @"),
    ("call_when", "@ .. <calls> .. came|got|reached|arrived|went"),
    ("engines_when", "<engines> .. <coming> .. @"),
    ("engines_when", "@ .. <engines> .. <coming>"),
    ("engines_when", "@ .. <coming> .. <engines>"),
    ("engines_when", "<coming> .. <engines> .. @"),
    ("engines_when", "<engines> .. <coming> .. #"),
    ("engines_when", "# .. <coming|engines> .. <engines|coming>"),
    ("ambulances_when", "<ambulances> .. <coming> .. @"),
    ("ambulances_when", "@ .. <ambulances> .. <coming>"),
    ("ambulances_when", "@ .. <coming> .. <ambulances>"),
    ("ambulances_when", "<ambulances> .. <coming> .. #"),
    ("ambulances_when", "waited .. # .. for . <ambulances>"),
    ("ambulances_when", "# .. <coming|ambulances> .. <ambulances|coming>"),
    ("help_when", "<helpers> .. <coming|helping> .. @"),
    ("help_when", "@ .. <helpers> .. <coming|helping>"),
    ("help_when", "<helpers> .. <coming|helping> .. #"),
    ("help_when", "# .. when|before|till|until .. <helpers> .. <coming|helping>"),
    ("help_when",
        "we|you|they|i was|were . assisted|helped|relieved|rescued|saved|found|picked_up|"
        "taken_off .. @"),
    ("help_when", "@ .. <helpers> .. at_work"),
    ("help_when", "soldiers|men|people .. <helping> .. @"),
    ("help_when", "@ .. men|soldiers|people .. <helping>"),
    ("help_when", "<coming> .. to . our|their|my aid|help|assistance|rescue .. @"),
    ("help_when", "@ .. <coming> .. to . our|their|my aid|help|assistance|rescue"),
    ("charge_when", "<chargers> .. <charging> .. @"),
    ("charge_when", "@ .. <chargers> .. <charging>"),
    ("charge_when", "<charge> .. @"),
    ("charge_when", "@ .. <charge>"),
    ("charge_when",
        "order_to|orders_to . clear|charge|disperse|sweep .. executed|obeyed|carried_out|given "
        ".. @"),
    ("charge_when", "@ .. <charging> .. crowd|marchers|people|square|us|them|demonstrators"),
    ("left_when", "<forces> .. <withdrawing> .. @"),
    ("left_when", "@ .. <forces> .. <withdrawing>"),
    ("left_when", "<withdrawing> .. <forces> .. @"),
    ("left_when", "@ .. <withdrawing> .. <forces>"),
    ("set_out_when", "<forces|marchers|engines>|we|you|they .. <departing> .. @"),
    ("set_out_when", "@ .. <forces|marchers|engines>|we|you|they .. <departing>"),
    ("set_out_when", "<departing> .. <forces|marchers> .. @"),
    ("left_when", "@ .. they . were_gone|had_gone|were_away"),
    ("left_when", "they . were_gone|had_gone|were_away .. @"),
    ("left_when", "<leaving> . the bridge|square|village|town|position|scene|place|hill .. @"),
    ("set_out_when", "@ <departing>"),
    ("set_out_when", "<marchers|engines> .. <leaving> .. @"),
    ("set_out_when", "@ .. <marchers|engines> .. <leaving>"),
    ("set_out_when",
        "<leaving> .. barracks|quarters|base|camp|depot|garrison|home|port|harbour|harbor|"
        "station .. @"),
    ("set_out_when",
        "@ .. <leaving> .. barracks|quarters|base|camp|depot|garrison|home|port|harbour|harbor|"
        "station"),
    ("came_when", "<forces|walkers> .. <coming> .. @"),
    ("came_when", "@ .. <forces|walkers> .. <coming>"),
    ("came_when", "<coming> .. <forces|walkers> .. @"),
    ("over_when", "<ended> .. <ending> .. @"),
    ("over_when", "@ .. <ended> .. <ending>"),
    ("over_when", "<ending> .. <ended> .. @"),
    ("over_when",
        "quiet|calm|silence|hush|peace|order .. returned|fell|settled|restored|descended|"
        "reigned .. @"),
    ("over_when", "@ .. square|street|streets|bridge|road . clear|empty|deserted|cleared|quiet"),
    ("over_when", "square|street|streets|bridge|road . clear|empty|deserted|cleared|quiet .. @"),
    ("over_when", "@ .. nobody|no_one|none|not_a_soul . left .. on|in|at"),
    ("over_when", "@ .. it|all . was|is . over|done|finished"),
    ("over_when", "@ .. <ending> .. <ended>"),
    ("opened_when", "<ways> .. <opening> .. @"),
    ("opened_when", "@ .. <ways> .. <opening>"),
    ("opened_when", "<opening> .. <ways> .. @"),
    ("opened_when", "@ .. <opening> .. <ways>"),
    ("opened_when", "keys|key .. @ .. let them|us|him|her out"),
    ("opened_when", "<ways> . stayed|remained . bolted|locked|shut|closed|barred .. @"),
    ("fire_when", "<fires> .. <kindled> .. @"),
    ("fire_when", "@ .. <fires> .. <kindled>"),
    ("fire_when", "<kindled> .. <fires> .. @"),
    ("fire_when", "@ .. <kindled> .. <fires>"),
    ("fire_when", "# .. to . run .. when .. <fires> .. <kindled>"),
    ("began", "<beginnings> .. <onset> .. @"),
    ("began", "@ .. <beginnings> .. <onset>"),
    ("began", "<onset> .. <beginnings> .. @"),
    ("began", "@ .. <onset> .. <beginnings>"),
    ("began", "<befalling> .. @"),
    ("began", "@ .. <befalling>"),
    ("how_long",
        "<beginnings|ended|fires> .. lasted|lasting|went_on|continued|kept_up|endured|burned|"
        "burnt|took|occupied|persisted|raged|rumbled|floated|duration .. #"),
    ("how_long", "it_was_all_over|it_was_over|over|done|done_with|finished|all_over in .. #"),
    ("how_long", "duration .. #"),
    ("how_long", "how_long . were . under_fire|shelled|bombarded|charged|beaten|pinned .. #"),
    ("how_long",
        "# .. duration|start_to_finish|from_start_to_finish|from_beginning_to_end|no_let-up|"
        "without_a_break|without_pause|it_lasted|it_went_on|it_kept_up|under_fire"),
    ("how_long", "took|needed|lasted|floated|held_out . # .. to|for|from"),
    ("how_long",
        "# .. it_was_over|was_over|was_at_the_bottom|was_gone|was_finished|had_gone|"
        "all_was_over|lay_at|it_was_done"),
    ("how_long", "# from .. to"),
    ("how_long", "from .. to .. it|she|he|they . <ending> .. #"),
    ("how_long",
        "lay|crouched|cowered|were_pinned|were_under_fire|stayed_down . # .. while|as|under"),
)  # fmt: skip


@cache
def _every() -> tuple[tuple[Frame, ...], Index]:
    tokens = {"@": HOUR, "#": LENGTH}
    every = tuple(
        Frame(compiled(line, "times", tokens), question, line.count("<") < _TWO)
        for question, line in _FRAMES
    )
    return every, Index(f.words for f in every)


_TWO = 2


def told_of(words: str) -> str | None:
    """The question of which words with a sign for their hour tell: that of the closest frame."""
    every, index = _every()
    found = [
        (_far(every[n], match), n, every[n].question)
        for n in index.within(words)
        if (match := every[n].words.search(words)) is not None
    ]
    return min(found)[2] if found else None


def _far(frame: Frame, match: re.Match[str]) -> int:
    """How far the words of a frame stand from one another."""
    plain = _FARTHER if frame.question in _PLAIN else 0
    return match.end() - match.start() + plain + (_FAINTER if frame.faint else 0)
