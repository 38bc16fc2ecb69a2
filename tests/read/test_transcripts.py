"""Captions with time codes: turns, whole sentences, times that are none, captions that roll."""

import time

import pytest

from tests.read.support import law, marked, of_role, one, roles


def srt(*cues: str, gap: float = 0.1):
    """A file of cues that follow one another every two seconds."""
    blocks = []
    for n, words in enumerate(cues):
        begins, ends = 2 * n, 2 * n + 2 - gap
        blocks.append(f"{n + 1}\n{clock(begins)} --> {clock(ends)}\n{words}\n")
    text = one("\n".join(blocks), "a.srt")
    law(text)
    return text


def clock(seconds: float) -> str:
    whole = round(1000 * seconds)
    return f"00:{whole // 60_000:02d}:{whole // 1000 % 60:02d},{whole % 1000:03d}"


def vtt(body: str):
    text = one("WEBVTT\n\n" + body, "a.vtt")
    law(text)
    return text


def turns(text):
    return [
        (s.author, " ".join(s.span.of(text.characters).split()))
        for s in text.segments
        if s.role == "speech"
    ]


def test_sentences_are_joined_across_cues():
    text = srt("I think that the gate\nwas open when", "they came, but I", "am not sure.")
    assert turns(text) == [
        (None, "I think that the gate was open when they came, but I am not sure.")
    ]
    assert text.segments[0].anchor.kind == "time"
    assert text.segments[0].anchor.path == "00:00:00.000 --> 00:00:05.900"


def test_speakers_named_in_the_words():
    text = srt("ANA: Who shut it?", "It was not me.", "BO: It was I.\nANA: Oh.")
    assert turns(text) == [
        ("ANA", "ANA: Who shut it? It was not me."),
        ("BO", "BO: It was I."),
        ("ANA", "ANA: Oh."),
    ]


def test_speakers_in_captions_that_are_all_capitals():
    text = srt(
        ">> ANA: WHO SHUT THE GATE THAT NIGHT?", ">> BO: I DID NOT SHUT ANY GATE.", ">> ANA: OH."
    )
    assert [author for author, _ in turns(text)] == ["ANA", "BO", "ANA"]


@pytest.mark.parametrize("sign", ["- ", "– ", ">> ", ">>> ", ">>", "-"])
def test_signs_that_another_speaks(sign):
    text = srt(f"{sign}Who shut it?\n{sign}I did. It was", "three.")
    assert turns(text) == [(None, "Who shut it?"), (None, "I did. It was three.")]


def test_what_is_no_such_sign():
    text = srt("-5 degrees,", "-- and then", "a > b")
    assert turns(text) == [(None, "-5 degrees, -- and then a > b")]


def test_voices_of_webvtt_become_labels():
    text = vtt(
        "00:01.000 --> 00:02.000\n<v Ana Holm>Who shut it?</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Ana Holm>Who?\n\n"
        "1:00:03.000 --> 1:00:04.000\n<v.loud Bo &amp; Cy>We did.</v> <v Ana Holm>Oh.\n\n"
        "1:00:05.000 --> 1:00:06.000\nNobody knows.\n"
    )
    assert turns(text) == [
        ("Ana Holm", "Ana Holm: Who shut it? Who?"),
        ("Bo & Cy", "Bo & Cy: We did."),
        ("Ana Holm", "Ana Holm: Oh."),
        (None, "Nobody knows."),
    ]
    assert text.segments[1].anchor.path == "01:00:03.000 --> 01:00:04.000"


def test_what_is_heard_in_the_room_is_nobodys_speech():
    text = srt("BO: I.", "ANA: Who shut it?", "(DOOR CLOSES)", "Who?", "[Music]")
    assert roles(text)[1:] == [
        ("speech", "ANA: Who shut it?"),
        ("body", "(DOOR CLOSES)"),
        ("speech", "Who?"),
        ("body", "[Music]"),
    ]
    assert [s.author for s in text.segments] == ["BO", "ANA", None, "ANA", None]
    voiced = vtt(
        "00:01.000 --> 00:02.000\n<v Ana>Who?\n\n00:02.000 --> 00:03.000\n(Laughter.)\n\n"
        "00:03.000 --> 00:04.000\n<v Ana>Who?\n"
    )
    assert turns(voiced) == [("Ana", "Ana: Who?"), ("Ana", "Ana: Who?")]


def test_markup_is_stripped_and_emphasis_kept():
    text = srt(
        r"{\an8}<font color='red'>I <i>never</i></font> said",
        "<b>that</b> &amp; <unknown> <00:00:03.000><c.x>then</c>",
    )
    assert text.characters == "I never said that & <unknown> then\n"
    assert marked(text, "emphasis") == [("never", None)]
    assert marked(text, "strong") == [("that", None)]


def test_emphasis_over_two_lines():
    text = srt("<i>I never\nsaid that.</i>")
    assert marked(text, "emphasis") == [("I never", None), ("said that.", None)]


ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.070 align:start position:0%
_
we went<00:00:00.480><c> down</c>

00:00:02.070 --> 00:00:02.080 align:start position:0%
we went down
_

00:00:02.080 --> 00:00:04.000
we went down
to the<00:00:03.000><c> quay</c>

00:00:04.000 --> 00:00:04.010
to the quay
_

00:00:04.010 --> 00:00:06.000
to the quay
and saw

00:00:06.000 --> 00:00:06.010
and saw
_

00:00:06.010 --> 00:00:08.000
and saw
nobody
""".replace("_", " ")


def test_captions_that_roll_up_are_read_once_and_nothing_is_dropped():
    text = one(ROLLING, "a.vtt")
    law(text)
    assert of_role(text, "speech") == ["we went down to the quay and saw nobody"]
    assert of_role(text, "boilerplate")[1] == (
        "we went down we went down to the quay to the quay and saw and saw"
    )
    assert text.metadata.language == "en"


def test_a_witness_who_says_the_same_twice_is_not_rolling():
    text = srt("BO: No.", "No.", "No.", "ANA: Did you see it?", "BO: I did.", "ANA: Oh.", gap=0)
    assert turns(text)[0] == ("BO", "BO: No. No. No.")


@pytest.mark.parametrize(
    ("times", "path"),
    [
        ("00:00:01,000 --> 00:00:02,000", "00:00:01.000 --> 00:00:02.000"),
        ("0:0:1 --> 0:0:2", "00:00:01.000 --> 00:00:02.000"),
        ("00:01.5 -> 00:02.25", "00:00:01.500 --> 00:00:02.250"),
        ("00:00:01:000 --> 00:00:02:000", "00:00:01.000 --> 00:00:02.000"),
        ("00:00:01,000-->00:00:02,000  X1:40 X2:600", "00:00:01.000 --> 00:00:02.000"),
        ("100:00:01,000 --> 100:00:02,000", "100:00:01.000 --> 100:00:02.000"),
        ("1 --> 2", "1 --> 2"),
        ("bad --> worse", "bad --> worse"),
        ("00:00:01,000 --> ", "00:00:01,000 -->"),
    ],
)
def test_times(times, path):
    start = "1\n00:00:00,000 --> 00:00:00,500\nANA: First.\n\n"
    text = one(f"{start}2\n{times}\nBO: Second.\n", "a.srt")
    law(text)
    assert [s.anchor.path for s in text.segments] == ["00:00:00.000 --> 00:00:00.500", path]
    assert text.characters == "ANA: First.\nBO: Second.\n"


def test_blank_lines_and_missing_ones():
    text = one(
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n\r\nand two\r\n2\r\n"
        "00:00:02,000 --> 00:00:03,000\r\nthree.\r\n",
        "a.srt",
    )
    assert text.characters == "One and two three.\n"


def test_words_before_the_first_cue_and_figures_that_are_said():
    text = one(
        "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n\n2\n00:00:02,000 --> 00:00:03,000\n40\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n41\n",
        "a.srt",
    )
    assert text.characters == "How many? 40 41\n"


def test_comments_styles_title_and_names():
    text = one(
        "WEBVTT - Hearing of 3 May 2019\nX: y\n\nSTYLE\n::cue { color: red }\n\nNOTE\nMade by hand.\n\n"
        "opening\n00:01.000 --> 00:02.000\nWe begin.\n\nNOTE A pause.\n\n"
        "00:02.000 --> 00:03.000\nWe go on.\n",
        "a.vtt",
    )
    law(text)
    assert roles(text) == [
        ("title", "Hearing of 3 May 2019"),
        ("boilerplate", "X: y"),
        ("boilerplate", "STYLE ::cue { color: red }"),
        ("comment", "Made by hand."),
        ("speech", "We begin."),
        ("comment", "A pause."),
        ("speech", "We go on."),
    ]
    assert text.segments[4].names == ("opening",)
    about = text.metadata
    assert about.title is not None
    assert about.title.value == "Hearing of 3 May 2019"
    assert about.published is not None
    assert about.published.value == "2019-05-03"


def test_long_talk_is_cut_at_sentences_and_pauses():
    long = srt(*(f"This is sentence number {n} of the talk." for n in range(60)))
    assert len(long.segments) > 5
    assert all(s.span.of(long.characters).endswith("talk.\n") for s in long.segments)
    labelled = srt(
        "BO: Well?", "ANA: I begin.", *(f"This is sentence number {n}." for n in range(200))
    )
    assert {s.author for s in labelled.segments[1:]} == {"ANA"}
    assert 2 < len(labelled.segments) < 6
    pause = one(
        "1\n00:00:01,000 --> 00:00:02,000\nwe went down\n\n2\n00:00:09,000 --> 00:00:10,000\nthen up\n",
        "a.srt",
    )
    assert len(pause.segments) == 2


def test_sources_stand_where_they_say():
    written = "1\n00:00:01,000 --> 00:00:02,000\nWho <i>shut</i> it?\n\n"
    text = one(written, "a.srt")
    assert text.segments[0].anchor.source is not None
    assert text.segments[0].anchor.source.of(written) == "Who <i>shut</i> it?"


HEAD = "WEBVTT\n\n00:01.000 --> 00:02.000\n"


@pytest.mark.parametrize(
    "written",
    [
        HEAD + "<v " * 100_000,
        HEAD + "<i>x" * 50_000,
        HEAD + "word " * 200_000,
        HEAD + "(" * 200_000,
        HEAD + "a\n" * 20_000,
        HEAD + "&" * 200_000,
        HEAD + "<v A>x<v B>y" * 10_000,
        HEAD + "{\\" * 50_000,
        "WEBVTT\n\n" + "1 --> 2\n" * 20_000,
        "WEBVTT\n\n" + "NOTE\n\n" * 20_000,
        "WEBVTT\n" + "a\n" * 50_000,
    ],
    ids=range(11),
)
def test_hostile_captions_take_linear_time(written):
    before = time.process_time()
    law(one(written, "a.vtt"))
    assert time.process_time() - before < 60
