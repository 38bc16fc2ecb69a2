import json
from dataclasses import replace

import pytest

from firsthand.compare.since import earlier, since
from firsthand.compared import Moved, Point
from firsthand.errors import UsageError
from firsthand.report.compared_form import json_of
from tests.compare.laying import account, compared, quarry, reading, verdict


def printed(comparison):
    return json.loads(json_of(comparison))


def test_nothing_changed():
    new = since(quarry(), printed(quarry()))
    assert new == type(new)()


def test_an_account_more_brings_readings_points_and_conflicts():
    before = quarry()
    more = account("d4", "Nine men were in the shaft. The hoist broke at 7:00.")
    asked = list(before.points)
    nine = reading(more, "Nine men", 9)
    asked[0] = replace(asked[0], readings=(*asked[0].readings, nine))
    hoist = reading(more, "at 7:00", None, slot="time", act="break", topic=("hoist",))
    asked.append(Point("p3", "When did the hoist break?", "time", "break", (hoist,)))
    laid = (*before.verdicts, verdict("p1", asked[0].readings[1], nine, "conflict"))
    behind = (replace(before.origins[0], documents=("d1", "d4"), chains_high=2), before.origins[1])
    now = compared((*before.examination.accounts, more), asked, laid, behind)

    new = since(now, printed(before))
    assert new.added == ("d4.txt",)
    assert new.gone == ()
    assert new.opened == ("p3",)
    assert new.readings == (("p1", ("d4",)),)
    assert [(m.before, m.after) for m in new.verdicts] == [(None, "conflict")]
    assert new.origins == (Moved("p1", "9 men", "1, 1 known", "1 to 2, 1 known"),)

    back = since(before, printed(now))
    assert back.gone == ("d4.txt",)
    assert back.closed == ("When did the hoist break?",)
    assert [(m.before, m.after) for m in back.verdicts] == [("conflict", None)]


def test_a_point_with_another_number_is_the_same_point():
    before = quarry()
    turned = compared(
        before.examination.accounts,
        [replace(p, id=i) for p, i in zip(before.points, ("p2", "p1"), strict=True)],
        [replace(v, point="p2") for v in before.verdicts],
        [replace(o, point="p2") for o in before.origins],
    )
    assert since(turned, printed(before)) == type(since(turned, printed(before)))()


def test_a_verdict_that_moved():
    before = quarry()
    laid = (replace(before.verdicts[0], word="compatible"), before.verdicts[1])
    new = since(replace(before, verdicts=laid), printed(before))
    assert [(m.before, m.after) for m in new.verdicts] == [("conflict", "compatible")]


@pytest.mark.parametrize("words", ["", "[]", "{}", '{"documents": [], "points": 3}', "\x00"])
def test_what_is_no_comparison_is_refused(tmp_path, words):
    path = tmp_path / "before.json"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(UsageError):
        earlier(path)


def test_a_damaged_comparison_is_refused():
    told = printed(quarry())
    del told["points"][0]["readings"][0]["document"]
    with pytest.raises(UsageError, match="damaged"):
        since(quarry(), told)
