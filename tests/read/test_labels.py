"""What the beginning of a line says; and which lines name a speaker."""

import pytest

from firsthand.read.labels import label
from firsthand.read.letters import Row, voices
from firsthand.read.speakers import speakers


@pytest.mark.parametrize(
    ("line", "kind", "marker"),
    [
        ("¹ Log of the port", "note", "¹"),
        ("[12] Log", "note", "12"),
        ("[^12]: Log", "note", "12"),
        ("(3) Log", "note", "3"),
        ("* Log", "note", "*"),
        ("† Log", "note", "†"),
        ("1. Log", "number", "1."),
        ("14.2 The gate", "number", "14.2"),
        ("2 men came", "", ""),
        ("3.5 million came", "number", "3.5"),
        ("- a gate", "bullet", "-"),
        ("• a gate", "bullet", "•"),
        ("> a gate", "quoted", ""),
        ("---", "rule", ""),
        ("* * *", "rule", ""),
        ("Photo: the gate", "caption", ""),
        ("Photograph 2 – the gate", "caption", ""),
        ("Photography is an art", "", ""),
        ("[Photo of a gate]", "caption", ""),
        ("(Laughter.)", "aside", ""),
        ("(Laughter) He went on.", "", ""),
        ("Correction (3 May): it was", "correction", ""),
        ("Corrections were made", "", ""),
        ("This article was amended on 3 May", "correction", ""),
        ("• An earlier version of this article said", "correction", ""),
        ("This story was told before", "", ""),
        ("Update: it was", "correction", ""),
        ("", "", ""),
    ],
)
def test_labels(line, kind, marker):
    found = label(line)
    assert (found.kind, found.marker) == (kind, marker)


def names(*lines: str):
    return [one.name if one else None for one in speakers(lines)]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("MR. PELL: Who?", "THE WITNESS: I."), ["MR. PELL", "THE WITNESS"]),
        (("Q. Who?", "A. I.", "Q. When?"), ["Q", "A", "Q"]),
        (("@ana: no", "It rained."), ["@ana", None]),
        (("Ana: Who?", "Bo: I.", "Ana: When?", "Bo: Then."), ["Ana", "Bo", "Ana", "Bo"]),
        (("One rule holds: none.", "It rained.", "He said: no."), [None, None, None]),
        (("Date: 3 May", "Place: the gate", "Subject: x"), [None, None, None]),
        (("[12:01] MR. PELL: Who?", "12:02 THE WITNESS: I."), ["MR. PELL", "THE WITNESS"]),
        (("PART ONE: THE GATE IS SHUT", "It rained."), [None, None]),
    ],
)
def test_speakers(lines, found):
    assert names(*lines) == found


def kinds(*lines: str):
    rows = [Row(line.lstrip("> "), len(line) - len(line.lstrip(">"))) for line in lines]
    return [(voice.kind, voice.depth) for voice in voices(rows)]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("a", ">b", ">>c", "d"), [("said", 0), ("said", 1), ("said", 2), ("said", 0)]),
        (("On Mon Bo wrote:", "> b"), [("announced", 1), ("said", 1)]),
        (("On Mon at 10:00 Bo wrote:", "b"), [("announced", 1), ("said", 1)]),
        (("On Mon Bo wrote:", "b"), [("said", 0), ("said", 0)]),
        (("Bo wrote on 3 May:", "> b"), [("announced", 1), ("said", 1)]),
        (("-- ", "Ana"), [("signed", 0), ("signed", 0)]),
        (("From: Bo", "Date: x", "", "b"), [("from", 1), ("date", 1), ("date", 1), ("said", 1)]),
        (("From: Bo came a letter", "b"), [("said", 0), ("said", 0)]),
    ],
)
def test_voices_of_a_mail(lines, found):
    assert kinds(*lines) == found
