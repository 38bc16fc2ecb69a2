"""Places of a user's own: read, refused with a reason, and chosen before all others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand import account
from firsthand.errors import UsageError
from firsthand.extract.places.declared import declared
from firsthand.read import text
from tests.test_cli import ran

GOOD = '[[place]]\nnames = ["Varn Mill", "Mlin Varn"]\nlat = 54.1\nlon = 10.2\nradius_km = 0.5\n'
TOLD = "Ada Lind said that two men were shot near Mlin Varn. Soldiers left Paris for Varn Mill."


def written(folder: Path, words: str) -> Path:
    path = folder / "places.toml"
    path.write_text(words, encoding="utf-8")
    return path


def test_each_name_is_a_spot_of_one_place(tmp_path: Path) -> None:
    spots = declared(written(tmp_path, GOOD))
    assert [(s.id, s.name, s.lat, s.lon, s.precision_km) for s in spots] == [
        ("declared:1", "Varn Mill", 54.1, 10.2, 0.5),
        ("declared:1", "Mlin Varn", 54.1, 10.2, 0.5),
    ]


def test_they_go_before_all_others_under_the_accounts_own_words(tmp_path: Path) -> None:
    paris = '[[place]]\nnames = ["Paris"]\nlat = 54.3\nlon = 10.4\n'
    made = account(
        text(TOLD.encode(), "a.txt")[0], places=declared(written(tmp_path, GOOD + paris))
    )
    found = {p.span.of(TOLD): p for p in made.values.places}
    assert set(found) == {"Mlin Varn", "Paris", "Varn Mill"}
    for name, (lat, lon) in {"Mlin Varn": (54.1, 10.2), "Paris": (54.3, 10.4)}.items():
        chosen = found[name].chosen
        assert chosen is not None
        assert (chosen.lat, chosen.lon) == (lat, lon)
    assert found["Varn Mill"].chosen == found["Mlin Varn"].chosen or (
        found["Varn Mill"].chosen is not None and found["Varn Mill"].chosen.id == "declared:1"
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("place = 3", "holds no list of places"),
        ("x = [", "is not TOML"),
        ('[[place]]\nnames = "Varn"\nlat = 1\nlon = 1', "Place 1"),
        (GOOD + '[[place]]\nnames = ["Selm"]\nlat = 91\nlon = 1', "Place 2"),
        ('[[place]]\nnames = ["Selm"]\nlat = nan\nlon = 1', "its lat is not a number"),
        ('[[place]]\nnames = ["Selm"]\nlat = true\nlon = 1', "its lat is not a number"),
        ('[[place]]\nnames = ["Selm"]\nlon = 1', "its lat is not a number"),
        ('[[place]]\nnames = ["Selm"]\nlat = 1\nlon = 1\nheight = 3', "'height'"),
        ('[[place]]\nnames = ["—"]\nlat = 1\nlon = 1', "names"),
    ],
)
def test_what_is_no_place_is_refused_with_the_reason(tmp_path: Path, words: str, why: str) -> None:
    with pytest.raises(UsageError) as told:
        declared(written(tmp_path, words))
    assert why in told.value.message
    assert "[[place]]" in told.value.remedy


def test_the_command_takes_them_and_does_not_read_them_as_an_account(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "account.txt").write_text(TOLD)
    path = written(folder, GOOD)
    done = ran("examine", folder, "--json", "--places", path)
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert [d["path"] for d in made["documents"]] == [str(folder / "account.txt")]
    assert "declared:1" in {p["chosen"]["id"] for p in made["places"] if p["chosen"]}
    missing = ran("examine", folder, "--places", tmp_path / "none.toml")
    assert missing.returncode == 2
    assert b"cannot be read" in missing.stderr
