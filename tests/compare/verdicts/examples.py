"""One example for each rule of verdicts; the page on verdicts shows what comes out of each."""

from __future__ import annotations

from dataclasses import replace

from firsthand.compare.readings.wounds import RULE as WOUND
from firsthand.compared import Reading
from tests.compare.verdicts.support import (
    clock,
    count,
    days,
    reading,
    spot,
    where,
    whether,
    who,
)

_KILLED = {"counted": "people", "state": "killed"}
_KM = {"counted": "kilometre"}

EXAMPLES: dict[str, tuple[Reading, Reading]] = {
    "open.unknown": (
        reading("not known", None, "unknown", slot="quantity"),
        count("12", 12, **_KILLED),
    ),
    "open.unseen": (
        whether("did not see a lamp", False, "unseen"),
        whether("the lamp was lit", True),
    ),
    "open.possible": (
        whether("the gate may have been shut", False, "possible"),
        whether("the gate was open", True),
    ),
    "denial.of_this": (
        who("Anton Rell"),
        who("Anton Rell", "denied"),
    ),
    "denial.of_another": (
        who("Anton Rell"),
        who("Vera Holm", "denied"),
    ),
    "denial.both": (
        who("Anton Rell", "denied"),
        who("Rell", "denied"),
    ),
    "denial.of_all": (
        who("Captain Rell"),
        who("nobody", "denied", named=False),
    ),
    "quantity.same": (
        count("12", 12, **_KILLED),
        count("12", 12, counted="man", state="killed"),
    ),
    "quantity.same_rounded": (
        count("2", 2, counted="nautical mile"),
        count("3.7", 3.7, **_KM),
    ),
    "quantity.within": (
        count("20 to 30", 20, 30, bound="range", counted="house"),
        count("24", 24, counted="house"),
    ),
    "quantity.overlap": (
        count("20 to 30", 20, 30, bound="range", counted="house"),
        count("at least 25", 25, bound="at_least", counted="house"),
    ),
    "quantity.widened": (
        count("about 200 (180 to 220)", 180, 220, bound="about", counted="people"),
        count("211", 211, counted="people"),
    ),
    "quantity.vague": (
        count("3 to 9", 3, 9, bound="vague", counted="boat"),
        count("3 to 9", 3, 9, bound="vague", counted="boat"),
    ),
    "quantity.vague_near": (
        count("24 to 99", 24, 99, bound="vague", counted="man", state="killed"),
        count("21", 21, **_KILLED),
    ),
    "quantity.intervals_apart": (
        count("about 30 (27 to 33)", 27, 33, bound="about", **_KILLED),
        count("41", 41, **_KILLED),
    ),
    "quantity.other_thing": (
        count("12", 12, counted="house"),
        count("40", 40, counted="cow"),
    ),
    "quantity.other_state": (
        count("12", 12, **_KILLED),
        count("40", 40, counted="people", state="injured"),
    ),
    "quantity.bodies_seen": (
        count("6", 6, counted="body", state="bodies"),
        count("12", 12, **_KILLED),
    ),
    "quantity.other_unit": (
        count("3", 3, **_KM),
        count("3", 3, counted="hour"),
    ),
    "quantity.other_scope": (
        count("40", 40, scope="in the whole town", **_KILLED),
        count("12", 12, scope="on the bridge", **_KILLED),
    ),
    "quantity.part_of_whole": (
        count("40", 40, **_KILLED),
        count("12", 12, scope="on the bridge", **_KILLED),
    ),
    "quantity.part_exceeds": (
        count("8", 8, **_KILLED),
        count("12", 12, counted="woman", state="killed"),
    ),
    "quantity.other_act": (
        count("30", 30, counted="round", act="fire"),
        count("41", 41, counted="round", act="not account"),
    ),
    "quantity.later_count": (
        count("12", 12, as_of="Monday evening", **_KILLED),
        count("17", 17, as_of="Thursday", **_KILLED),
    ),
    "quantity.early_count": (
        count("at least 12", 12, bound="at_least", as_of="8 p.m.", **_KILLED),
        count("17", 17, **_KILLED),
    ),
    "quantity.undated_count": (
        count("17", 17, as_of="31 May", **_KILLED),
        count("12", 12, **_KILLED),
    ),
    "quantity.unchanged": (
        count("12", 12, as_of="Monday evening", **_KILLED),
        count("12", 12, as_of="Thursday", **_KILLED),
    ),
    "time.same": (
        days("3 May 1987", "1987-05-03"),
        days("the third of May", "1987-05-03"),
    ),
    "time.intervals_meet": (
        days("in May 1987", "1987-05-01", "1987-05-31"),
        days("3 May 1987", "1987-05-03"),
    ),
    "time.intervals_apart": (
        days("3 May 1987", "1987-05-03"),
        days("5 May 1987", "1987-05-05"),
    ),
    "time.same_hour": (
        clock("15:30", 930),
        clock("half past three", 210, 930),
    ),
    "time.hours_meet": (
        clock("about 16:00 (15:30 to 16:30)", 930, 990),
        clock("16:10", 970),
    ),
    "time.hours_apart": (
        clock("about 15:00 (14:30 to 15:30)", 870, 930),
        clock("16:05", 965),
    ),
    "time.within_rounding": (
        clock("ten to twelve", 710, rounded=True),
        clock("11:47", 707),
    ),
    "time.noticed_later": (
        clock("02:05", 125, act="smell"),
        clock("01:50", 110),
    ),
    "time.half_a_day": (
        days("3 May 02:30 to 03:30", "1987-05-03T02:30", "1987-05-03T03:30"),
        clock("3 May 15:30", 930, earliest="1987-05-03T15:30", latest="1987-05-03T15:30"),
    ),
    "time.hour_and_day": (
        clock("15:30", 930),
        days("3 May 1987", "1987-05-03"),
    ),
    "time.same_weekday": (
        days("Friday", None, weekday=4),
        days("Friday", None, weekday=4),
    ),
    "time.weekdays_differ": (
        days("Friday", None, weekday=4),
        days("Thursday", None, weekday=3),
    ),
    "time.weekday_unnamed": (
        days("Sunday", None, weekday=6),
        days("3 May 1987", "1987-05-03"),
    ),
    "time.weekday_and_date": (
        days("Friday", None, weekday=4),
        days("3 May 1987", "1987-05-03"),
    ),
    "time.same_length": (
        days("half a minute", None, lasted=(30, 30)),
        days("thirty seconds", None, lasted=(30, 30)),
    ),
    "time.lengths_meet": (
        days("less than a minute", None, lasted=(None, 60)),
        days("about 40 seconds (36 to 44)", None, lasted=(36, 44)),
    ),
    "time.lengths_apart": (
        days("at most 30 seconds", None, lasted=(None, 30)),
        days("about 40 seconds (36 to 44)", None, lasted=(36, 44)),
    ),
    "time.length_and_time": (
        days("forty seconds", None, lasted=(40, 40)),
        clock("15:30", 930),
    ),
    "place.same_position": (
        where("2 km SW of Cape Orta", low_km=1.8, high_km=2.2, bearing="SW", origin="cape orta"),
        where("2 km SW of Cape Orta", low_km=1.8, high_km=2.2, bearing="SW", origin="cape orta"),
    ),
    "place.positions_meet": (
        where("1 to 3 km SW of Cape Orta", low_km=1, high_km=3, bearing="SW", origin="cape orta"),
        where("2 km SSW of Cape Orta", low_km=2, high_km=2, bearing="SSW", origin="cape orta"),
    ),
    "place.distances_apart": (
        where("1 to 2 km SW of Cape Orta", low_km=1, high_km=2, bearing="SW", origin="cape orta"),
        where("4 km SW of Cape Orta", low_km=4, high_km=4, bearing="SW", origin="cape orta"),
    ),
    "place.bearings_apart": (
        where("2 km W of Cape Orta", low_km=2, high_km=2, bearing="W", origin="cape orta"),
        where("2 km E of Cape Orta", low_km=2, high_km=2, bearing="E", origin="cape orta"),
    ),
    "place.away": (
        where("on the weir", "weir", "on"),
        where("30 yards from the weir", low_km=0.024, high_km=0.031, origin="weir"),
    ),
    "place.same_spot": (
        where("at Lower Orta", "lower orta", "at", spot=spot("Lower Orta", 45.0)),
        where("in the village", "village", "in", spot=spot("Lower Orta", 45.0)),
    ),
    "place.spots_apart": (
        where("at Lower Orta", "lower orta", "at", spot=spot("Lower Orta", 45.0)),
        where("at Krell", "krell", "at", spot=spot("Krell", 46.0)),
    ),
    "place.same_words": (where("in the mill", "mill"), where("inside the mill", "mill", "inside")),
    "place.within": (
        where("on the bridge", "bridge", "on"),
        where("on the bridge between the first and third pier", "bridge first third pier", "on"),
    ),
    "place.same_head": (
        where("in the north bay", "north bay"),
        where("in the north bay of the mill", "north mill bay"),
    ),
    "place.same_part": (
        replace(where("shot in the left breast", "left breast"), rule=WOUND),
        replace(where("hit in the chest", "chest"), rule=WOUND),
    ),
    "place.parts_near": (
        replace(where("shot in the side", "side"), rule=WOUND),
        replace(where("hit in the chest", "chest"), rule=WOUND),
    ),
    "place.parts_apart": (
        replace(where("shot in the back", "back"), rule=WOUND),
        replace(where("hit in the chest", "chest"), rule=WOUND),
    ),
    "place.floors_exclude": (
        where("in the laundry on the ground floor", "laundry ground-floor"),
        where("in a room on the second floor", "room second-floor"),
    ),
    "place.two_spots": (
        replace(where("in the linen cupboard", "linen cupboard"), act="begin"),
        replace(where("in the stove", "stove"), act="begin"),
    ),
    "place.of_some": (
        replace(where("three in the river", "river"), topic=("dead", "part")),
        where("on the bridge", "bridge", "on"),
    ),
    "place.tied_apart": (
        where("at the mill", "mill", "at"),
        where("in the mill", "mill", "in"),
    ),
    "place.ties_exclude": (
        where("on the bridge", "bridge", "on"),
        where("under the bridge", "bridge", "under"),
    ),
    "place.sides_exclude": (
        where("at the north gate", "north gate", "at"),
        where("at the south gate", "south gate", "at"),
    ),
    "place.kinds_exclude": (
        where("in the river", "river"),
        where("in the church by the river", "church river"),
    ),
    "actor.same_actor": (
        who("the ferryman", named=False, actor="p1"),
        who("Anton Rell", actor="p1"),
    ),
    "actor.same_name": (who("Captain Anton Rell"), who("Rell")),
    "actor.initial": (who("Captain A. Rell"), who("Captain Anton Rell")),
    "actor.spelling": (who("Captain Ashe"), who("Captain Esch")),
    "actor.first_names_differ": (who("Captain Anton Rell"), who("Captain Boris Rell")),
    "actor.different": (who("Anton Rell"), who("Vera Holm")),
    "actor.same_words": (
        who("the guards", words="guard", named=False, group=True),
        who("guards", words="guard", named=False, group=True),
    ),
    "actor.one_of_group": (
        who("the guards", words="guard", named=False, group=True),
        who("a guard named Rell", words="guard rell"),
    ),
    "actor.unnamed": (
        who("a man in a green coat", words="man green coat", named=False),
        who("Anton Rell"),
    ),
    "actor.camps": (
        who("the crowd", words="crowd", named=False, group=True),
        who("the constables", words="constable", named=False, group=True),
    ),
    "actor.descriptions_exclude": (
        who("a lieutenant", words="lieutenant", named=False),
        who("Captain Rell"),
    ),
    "polarity.same": (whether("the lamp was lit", True), whether("the lamp burned", True)),
    "polarity.part": (
        whether("the doors were locked", True),
        whether("some of the doors were locked", True, part=True),
    ),
    "polarity.opposite": (whether("the lamp was lit", True), whether("the lamp was dark", False)),
    "polarity.denied": (
        whether("the guards fired", True),
        whether("the guards deny that they fired", False, "denied"),
    ),
}
