"""Which kinds of words tell together what was done to people, or by them; see told.toml."""

from __future__ import annotations

from firsthand.compare.readings.done.together import Telling, tell


def tellings() -> dict[str, tuple[Telling, ...]]:
    """For each deed the kinds of words that tell it together."""
    return {
        "bodies_in_water": _IN_WATER,
        "buried_in_secret": _BURIED,
        "attended": _ATTENDED,
        "stones": _STONES,
        "warning_shots": _WARNING_SHOTS,
        "bound": _BOUND,
        "help_kept_off": _KEPT_OFF,
        "surrendered": _SURRENDERED,
        "fled": _FLED,
        "tear_gas": _GAS,
        "disguised": _DISGUISED,
        "beaten": _BEATEN,
    }


_IN_WATER = (
    tell("put arg=body into:water", bars="things_thrown"),
    tell("put arg=body overboard", bars="things_thrown"),
    tell("put other=whom into:water", needs="body", bars="things_thrown"),
    tell("put other=whom overboard", needs="body", bars="things_thrown"),
    tell("fling arg=body into:@name", bars="things_thrown"),
    tell("fling other=whom into:@name", needs="body", bars="things_thrown"),
    tell("afloat body water"),
    tell("went subject=they into:water", needs="body", within=8),
    tell("rid other=body water", bars="things_thrown"),
)
_BURIED = (
    tell("bury secretly", needs="body whom", bars="buried_things"),
    tell("secret_grave", bars="buried_things"),
    tell("rid arg=body earth", bars="buried_things"),
    tell("rid other=whom earth", needs="body", bars="buried_things"),
    tell("rid arg=body secretly", bars="buried_things"),
    tell("resting kept_secret", bars="buried_things"),
    tell("bury openly", done=False, needs="body whom", bars="buried_things"),
    tell("handed bury", done=False),
)
_ATTENDED = (
    tell("dress", needs="hurt sore", bars="in_hospital"),
    tell("dress sore", bars="in_hospital"),
    tell("care other=hurt", bars="in_hospital"),
    tell("care other=sore", needs="hurt", bars="in_hospital", within=8),
    tell("care other=whom", needs="hurt", bars="in_hospital", within=8),
    tell("at_work subject=healer", needs="hurt"),
    tell("neglect", done=False, needs="hurt"),
)
_STONES = (
    tell("hurl arg=stone", bars="other_stones", within=12),
    tell("throwing_at", bars="other_stones"),
)
_WARNING_SHOTS = (
    tell("shooting high", bars="not_at_people", within=12),
    tell("shot high", bars="not_at_people", within=12),
    tell("shooting arg=gun high", bars="not_at_people", within=12),
    tell("warning_round", bars="not_at_people"),
)
_BOUND = (
    tell("tie arg=limb", bars="not_bound", within=10),
    tell("cord round:limb", bars="not_bound", within=12),
    tell("marks cord limb", bars="not_bound", within=12),
    tell("tied_up", bars="not_bound"),
    tell("tie arg=captive", bars="not_bound", within=8),
    tell("tie other=them", needs="captive", bars="not_bound", within=8),
    tell("untied", done=False, bars="not_bound"),
)
_KEPT_OFF = (
    tell("hold_off other=helper", bars="of_nature"),
    tell("kept_waiting subject=helper", bars="of_nature"),
    tell("no_pass", fixed=True, needs="helper", bars="of_nature"),
    tell("hold_off other=whom", needs="helper", bars="of_nature", within=8),
    tell("let_pass arg=helper", done=False, bars="of_nature no_pass"),
    tell("let_pass", done=False, needs="helper", bars="of_nature no_pass"),
)
_SURRENDERED = (
    tell("hands_up", bars="things_given_up bidden"),
    tell("held_up arg=cloth", bars="things_given_up bidden", within=10),
    tell("fight_on", done=False),
)
_FLED = (
    tell("trying run", needs="under_fire", bars="not_fled", within=6),
    tell("run", needs="under_fire", bars="not_fled"),
    tell("stood", done=False, needs="under_fire"),
)
_GAS = (
    tell("gas", bars="not_gas"),
    tell("gas_used arg=gas_bare", needs="police", bars="not_gas", within=10),
    tell("weeping", needs="gas_bare gas", bars="not_gas"),
)
_DISGUISED = (
    tell("face_cover on_face", bars="not_masked"),
    tell("hide_face arg=face", bars="not_masked", within=8),
    tell("masked", bars="not_masked"),
    tell("barefaced", done=False, bars="not_masked"),
)
_BEATEN = (
    tell("blow other=them", needs="captive", bars="not_blows"),
    tell("blow arg=captive", bars="not_blows", within=10),
    tell("blows", needs="captive", bars="not_blows"),
    tell("instrument", needs="captive", bars="not_blows"),
    tell("bruise", needs="captive", bars="not_blows"),
    tell("treated_well", done=False),
)
