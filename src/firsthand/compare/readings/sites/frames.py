"""How words for a deed, for those whom it befell and for a place stand together in a clause.

The lists are in sites.toml. ``AT`` is a place with its tie, ``FROM`` and ``TO`` one behind a tie of
coming thence or thither, ``PLACE`` one without a tie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from firsthand.compare.readings.framing import compiled, either, whole
from firsthand.compare.readings.sites.ties import ALIKE, FROM, PLACE, TO
from firsthand.compare.sought import Index, Sought

RULE = "a place beside words for it: "
"""Begins the rule of such a place; behind it stands the question that it answers."""


class Kind(NamedTuple):
    """The question that a place answers; what is told to be there, as other readings have it.

    ``it`` where the words name no shots and no fire, only "it" or
        "they": the case says what it was.
    """

    question: str
    act: str
    topic: tuple[str, ...]
    tie: str
    it: bool = False

    @property
    def rule(self) -> str:
        """The rule of a reading of this kind."""
        return f"{RULE}{self.question}{OF_IT if self.it else ''}"


class Frame(NamedTuple):
    """A pattern with its ``kind``; ``near`` are words of which a text must have one, if any."""

    words: Sought
    kind: Kind
    near: Sought | None


OF_IT = " (it)"
_DEAD = Kind("dead_where", "lie", ("dead",), "in")
_FIRE = Kind("fire_where", "begin", ("fire",), "in")
_SHOT = Kind("shot_whence", "fire", ("shot",), "from")
_HIT = Kind("first_hit", "fall", ("shell", "first"), "on")
_HURT = Kind("wounded_to", "bring", ("wounded",), "to")
_SCENE = Kind("scene", "happen", (), "at")
_IT_BURNED, _IT_WAS_FIRED, _IT_HIT = (k._replace(it=True) for k in (_FIRE, _SHOT, _HIT))
_FIRST = "first|earliest|opening|initial|ranging|very_first|1st|number_one|no._1"
_SPEAKER = (
    "somebody|someone|men|one_man|they|he|she|soldiers|troops|guards|police|rifles|guns|"
    "snipers|those"
)
_FRAMES: tuple[tuple[Kind, str, str], ...] = (
    (_DEAD, "", "<dead> .. <lying> . AT"),
    (_DEAD, "", "<dead> AT"),
    (_DEAD, "", "<seeing> .. <dead> .. AT"),
    (_DEAD, "", "AT .. <seeing> .. <dead>"),
    (_DEAD, "", "<dead> .. <lifted> . FROM"),
    (_DEAD, "", "<lifted> . FROM .. <dead>"),
    (_DEAD, "", "<several> .. <died> . AT"),
    (_DEAD, "", "AT .. <several> .. <died>"),
    (_DEAD, "", "AT .. that|where .. <died>"),
    (_DEAD, "", "gave_up|gives_up|yielded_up|yielded|gave_back its|her|their <dead> .. AT"),
    (_DEAD, "<lifeless>", "<seeing> . them|of_them|of_us|of_ours .. AT"),
    (_DEAD, "<dead>",
        "they|most|most_of_them|some|all|all_of_them|the_rest|the_others|several|many were|lay|"
        "lie|sat|hung .. AT"),
    (_FIRE, "", "<fire> .. <starting> .. AT"),
    (_FIRE, "", "<starting> . of . <fire> .. AT"),
    (_FIRE, "", "AT .. <fire> .. <starting>"),
    (_FIRE, "",
        "first .. perceive|perceived|see|saw|seen|notice|noticed|observed|spotted|detected .. "
        "<fire> . AT"),
    (_FIRE, "", "<seats> of . <fire|burning> .. to|was|is|lay|lies|at|in PLACE"),
    (_FIRE, "",
        "<seats> of . <fire|burning> .. was|is|lay|lies|were|located|found|placed|traced AT"),
    (_FIRE, "", "<fire> .. traced|tracked|pinned|put_down|followed .. to PLACE"),
    (_FIRE, "", "PLACE . was|were|had_been . already . <burning>"),
    (_FIRE, "", "PLACE . was|were|had_been . <burning> . first|for|when_the_rest|before"),
    (_FIRE, "",
        "PLACE . was|were the_first .. to_burn|to_catch|to_go|to_take_fire|to_catch_fire|alight"),
    (_FIRE, "",
        "first .. to_burn|to_catch|to_go_up|to_take_fire|to_catch_fire|alight . was|were PLACE"),
    (_FIRE, "", "<lighting> . PLACE . first|before"),
    (_FIRE, "", "first .. <lighting> . PLACE"),
    (_FIRE, "<fire|burning|starting>", "<sparks> .. <falling> . TO"),
    (_FIRE, "<fire|burning>", "<sparks> AT .. started|began|caused|set|did"),
    (_FIRE, "<fire|burning>",
        "AT .. is|was . what|where|how .. started|began|caused|broke_out|caught"),
    (_FIRE, "<firstly>",
        "smoke|flames|sparks|flame .. coming|rising|pouring|issuing|curling|seeping|billowing|"
        "bursting|came|rose|poured . FROM"),
    (_FIRE, "", "<incendiaries> .. <falling> . TO"),
    (_FIRE, "", "first .. <fire> . I|we|they|he|she|anyone|anybody . saw|noticed|knew_of .. AT"),
    (_IT_BURNED, "", "it|that|this|all|everything . <starting> . AT"),
    (_IT_BURNED, "", "it_was|was_it . AT .. that|where|which .. <starting|fire>"),
    (_IT_BURNED, "", "it_was PLACE .. that|which . <starting>"),
    (_SHOT, "", "<shots> .. <coming> . FROM"),
    (_SHOT, "", "<shots> FROM"),
    (_SHOT, "", "<shooting> .. FROM"),
    (_SHOT, "", "FROM .. <shooting>"),
    (_SHOT, "", "FROM .. <shots> .. <coming>"),
    (_SHOT, "<shots|shooting>", "<gunners> .. <posted> . AT"),
    (_SHOT, "<shots|shooting>", "AT .. <posted> . <gunners>"),
    (_IT_WAS_FIRED, "", "<gunners> that|which|who . did . were|was|stood|lay . AT"),
    (_IT_WAS_FIRED, "", "it|that|this|all . <coming> . FROM"),
    (_SHOT, "", "<gunners> AT .. <shooting>"),
    (_SHOT, "", f"{_SPEAKER} . AT . was|were|had|kept|began|started . <shooting>"),
    (_SHOT, "", f"{_SPEAKER} .. knelt|stood|lay|crouched . AT .. <shooting>"),
    (_SHOT, "", "<gunners|shots> .. <showing> . FROM"),
    (_SHOT, "", "<flight> .. <leading> PLACE"),
    (_SHOT, "", "<flight> .. point|pointed|lead|led|run|ran . to . PLACE"),
    (_SHOT, "", "<shots|gunners> .. <coming> . AT .. held|occupied|controlled"),
    (_SHOT, "", "smoke|flash|flashes|muzzle|flame . of|from . <shots|gunners> .. AT"),
    (_SHOT, "",
        "origin|source|point_of_firing|firing_point|point_of_origin of . <shots> .. was|is|"
        "were|lay|at|in PLACE"),
    (_SHOT, "",
        "leave_the_tubes|leaving_the_tubes|fired_off|being_fired|go_off|muzzle_flashes .. AT"),
    (_HIT, "", f"{_FIRST} . <missile> .. <landing> . AT"),
    (_HIT, "", f"{_FIRST} . <missile> .. <striking> . PLACE"),
    (_HIT, "", f"{_FIRST} . <missile> .. was_for|was_meant_for|went_to|meant|claimed PLACE"),
    (_HIT, "",
        "began|commenced|opened|started with .. hit|strike|shell|impact|explosion on|in|at "
        "PLACE"),
    (_HIT, "", "PLACE .. that|which . <suffering> .. first"),
    (_HIT, "", "PLACE .. <suffering> . the_first|first|before_any|before_the"),
    (_HIT, "", "PLACE . was|were . the_first .. <suffering|striking>"),
    (_HIT, "", "PLACE .. it_was . which|that .. first|opening"),
    (_HIT, "",
        "a|an|one <missile> . <striking> PLACE .. then|next|second|afterwards|after_that|"
        "another|followed|minutes_later"),
    (_HIT, "", "<missile> .. first|before_anything .. <landing> . AT"),
    (_IT_HIT, "<following>", "one|a_shell|a_bomb|a_rocket .. <landing> . AT"),
    (_IT_HIT, "<following>", "they|he|it dropped|put|landed|sent|threw one AT"),
    (_IT_HIT, "",
        "before_anything|before_anything_else|first_of_all|first|to_begin_with . PLACE .. "
        "<suffering>"),
    (_IT_HIT, "",
        "got|had|have|received|tasted .. first . <missile>|taste|greeting|dose|intimation .. AT"),
    (_IT_HIT, "", "PLACE . <suffering> . first"),
    (_HIT, "",
        "one|it|a_shell|a_bomb|a_rocket <landing> . AT .. next|second|then|another|followed|"
        "third|after_that"),
    (_HIT, "<missile>", "started|began|opened .. by . hitting|shelling|striking|bombing PLACE"),
    (_HURT, "", "<hurt> .. <bearing> .. TO"),
    (_HURT, "", "<bearing> .. <hurt> .. TO"),
    (_HURT, "", "<hurt> .. <tended> . AT"),
    (_HURT, "", "<bearing> .. TO .. <hurt>"),
    (_HURT, "", "PLACE .. <receiving> .. <hurt>"),
    (_HURT, "", "PLACE .. <turning> . <infirmary>"),
    (_HURT, "", "AT .. <infirmary> .. was . set_up|improvised|fitted_up|opened|established|made"),
    (_HURT, "", "<infirmary> .. set_up|improvised|fitted_up|opened|established|made . AT"),
    (_HURT, "<hurt|infirmed>",
        "carried|bore|took|dragged|brought|got|drove|wheeled|helped|rushed|lifted|hauled me|"
        "him|her|them|us .. TO"),
    (_HURT, "<hurt|infirmed>",
        "they|these|those|the_rest|he|she was|were|got|had_been . <bearing> .. TO"),
    (_HURT, "<hurt|infirmed>",
        "opened|threw_open|gave|offered PLACE . to . us|them|these|those|the <hurt>"),
    (_HURT, "<hurt|infirmed>", "opened|threw_open|gave_up|offered PLACE . to us|them"),
    (_HURT, "<hurt|infirmed>", "PLACE .. <receiving> . as_many|those|them|what|all|a_dozen|dozens"),
    (_SCENE, "", "the|this|that|our . <event> .. <occurring> . AT"),
    (_SCENE, "", "<event|several> . was|were . <occurring> . AT"),
    (_SCENE, "", "<sites> of . <event> .. was|is|lay|lies|given_as|described_as|at|in PLACE"),
    (_SCENE, "", "<sites> of . <event> .. AT"),
    (_SCENE, "", "had|has|have for . <sites> PLACE"),
    (_SCENE, "", "blood .. shed|spilt|spilled|flowed|ran . AT"),
    (_SCENE, "", "ships|vessels|trains|boats|ferries|both|engines|cars|steamers <meeting> .. AT"),
    (_SCENE, "",
        "it_was . AT .. that|where . <event>|it|they|we|this . <occurring|yielding|meeting>"),
    (_SCENE, "", "it_was PLACE .. that|which . <yielding>"),
    (_SCENE, "",
        "AT .. that_is|that_was|thats|that's|there|this_is|here . where|that .. <occurring>|"
        "it_was_done|they_did_it|they_met"),
    (_SCENE, "",
        "TO .. that_is|that_was|thats|that's|there|this_is . where|that .. <occurring>|"
        "it_was_done|they_did_it"),
    (_SCENE, "", "<sites> .. of . <event> PLACE"),
    (_SCENE, "", "place|places|placed|put|puts|locate|locates|located . the|this . <event> . AT"),
    (_SCENE, "", "it . <occurring> . AT"),
)  # fmt: skip
_ASKED: tuple[tuple[Kind, str], ...] = (
    (_HIT, "where .. first|opening|earliest .. <missile|landing|striking>"),
    (_HURT, "where|whither|what .. <hurt>"),
    (_DEAD, "where .. <dead|died>"),
    (_SHOT, "where|whence|what .. <shots> .. <coming>"),
    (_SHOT, "where|whence .. <shooting>"),
    (_SHOT, "where .. <gunners> .. <posted>"),
    (_SHOT, "where .. soldiers|men|police|they|guards .. <posted> .. <shooting>"),
    (_FIRE, "where .. <fire> .. <starting>"),
    (_IT_BURNED, "where .. it . <starting>"),
    (_SCENE, "where .. it|this|that . happen|happened|take_place|took_place|occur|occurred"),
    (_SCENE, "where .. <event> . happen|take_place|occur|happened|occurred"),
    (_SCENE, "where . was|were . they|you|he|she|the_ship|the_two . when .. <meeting|yielding>"),
)
"""Questions for a place."""


_WHERE_YOU_WERE = re.compile(
    r"\bwhere\s(?:exactly\s|then\s)?(?:were|was)\s(?:you|he|she|i)\s(?:\w+\s)?when\b", re.I
)


def asked_of(question: str) -> Kind | None:
    """What it is of which a question asks where it was, and not where somebody was then."""
    if _WHERE_YOU_WERE.search(question):
        return None
    return next((kind for words, kind in _questions() if words.search(question)), None)


@cache
def _questions() -> tuple[tuple[Sought, Kind], ...]:
    return tuple((_compiled(line), kind) for kind, line in _ASKED)


def frames_in(words: str) -> Iterator[Frame]:
    """The frames that some words may have, by what these need."""
    every, index = _every()
    return (every[n] for n in index.within(words))


@cache
def _every() -> tuple[tuple[Frame, ...], Index]:
    every = tuple(
        Frame(_compiled(line), kind, whole(either(near[1:-1], "sites")) if near else None)
        for kind, near, line in _FRAMES
    )
    return every, Index(f.words for f in every)


def _compiled(line: str) -> Sought:
    tokens = {"AT": ALIKE, "FROM": FROM, "TO": TO, "PLACE": PLACE}
    return compiled(line, "sites", tokens)
