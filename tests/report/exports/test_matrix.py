"""The matrix as CSV and as a workbook."""

import csv
import io
import zipfile

from defusedxml import ElementTree

from firsthand.report.exports.matrix import csv_of, xlsx_of
from tests.compare.laying import quarry


def rows() -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_of(quarry()).removeprefix("\ufeff"))))


def strings(book: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(t.text or "" for t in si.iter() if t.tag.endswith("}t")) for si in root]


def test_a_row_is_a_point_and_a_column_an_account() -> None:
    head, first, second = rows()
    assert head == ["point", "question", "slot", "d1.txt", "d2.txt", "d3.txt"]
    assert first[3] == "nine men [9 men; Ada Brill]"
    assert first[4] == "Eleven men [11 men; conflict]"
    assert second[3:] == ["at 6:40 [not known; only here]", "silent", "not read"]


def test_no_cell_is_a_formula() -> None:
    assert rows()[1][5] == "'=2+3 men [5 men; not comparable]"
    assert not [s for s in strings(xlsx_of(quarry())) if s.startswith(("=", "+", "-", "@"))]
    with zipfile.ZipFile(io.BytesIO(xlsx_of(quarry()))) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        assert len(sheets) == 4
        assert not any(b"<f>" in archive.read(name) for name in sheets)


def test_the_workbook_holds_verdicts_and_origins_and_is_the_same_each_time() -> None:
    told = strings(xlsx_of(quarry()))
    assert "9 men and 11 men: conflict." in told
    assert "One account says this." in told
    assert xlsx_of(quarry()) == xlsx_of(quarry())
