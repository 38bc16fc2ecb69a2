"""Markdown, captions and transcripts."""

from __future__ import annotations

from tests.hostile.cases import CLOSING, OPENING, Case, raw, text

_UNITS = {
    "quotes": "> ", "emphasis": "*", "strong": "**a", "under": "_a_", "links": "[a](", "images": "![a](",
    "brackets": "[", "closing": "](", "references": "[a][b] ", "notes": "[^1] ", "ticks": "`",
    "fences": "```\n", "tables": "|", "rows": "| a | b |\n|---|---|\n", "rules": "***\n", "hashes": "# ",
    "headings": "# a\n", "lists": "- ", "deep-lists": "  - a\n", "tabs": "\t- a\n", "html": "<div>\n",
    "comments": "<!-- ", "escapes": "\\", "entities": "&#9;", "autolinks": "<http://", "definitions": "[a]: b\n",
    "setext": "a\n===\n", "strikes": "~~a", "tasks": "- [ ] a\n", "colons": ": a\n",
}  # fmt: skip
_SIZE = 4_000
_NOTES = "".join(f"It burned.[^{n}] " for n in range(1, 501))
_RINGS = "[^1]\n\n[^1]: See [^2]\n[^2]: See [^1]\n\n[a][b]\n\n[b]: #a\n[a]: #b\n"


def _srt(number: object, time: str, words: str) -> str:
    return f"{number}\n{time}\n{words}\n\n"


_TIME = "00:00:01,000 --> 00:00:02,000"
_CUES = "".join(
    _srt(n, f"00:{n // 60 % 60:02}:{n % 60:02},000 --> 00:{n // 60 % 60:02}:{n % 60:02},900", "He left.")
    for n in range(1, 1_001)
)  # fmt: skip
_ODD = (
    _srt(1, _TIME, OPENING) + _srt(1, "99:99:99,999 --> 00:00:00,000", "MR PELL: No.")
    + _srt("9" * 5_000, "1:2:3,4 --> 5:6:7,8", "<v " + "a" * 5_000) + _srt("x", "--> -->", "</c></v><b>")
    + _srt(2, "-1:00:00,000 --> -2:00:00,000", "{\\an8}" * 3_000) + _srt(3, _TIME, CLOSING)
)  # fmt: skip

CASES: tuple[Case, ...] = (
    *(text(f"marked-{name}", unit * (_SIZE // len(unit)), suffix="md") for name, unit in _UNITS.items()
      if name not in ("fences", "comments")),
    raw("marked-fences.md", f"{OPENING}\n\n{'```' * 1}\n".encode() + b"```\n" * 8_000, "read", (OPENING,)),
    raw("marked-comments.md", f"{OPENING}\n\n".encode() + b"<!-- " * 1_500, "read", (OPENING,)),
    text("marked-many-notes", _NOTES, suffix="md"),
    text("marked-rings", _RINGS, suffix="md"),
    raw("cues.srt", _CUES.encode(), "read", ("He left.",)),
    raw("odd.srt", _ODD.encode(), "read", (OPENING, CLOSING)),
    raw("cut.srt", (_srt(1, _TIME, OPENING) + "2\n00:00:0").encode(), "read", (OPENING,)),
    raw("odd.vtt", ("WEBVTT\n\nNOTE\n" + "a" * 50_000 + "\n\nSTYLE\n::cue{}\n\nREGION\nid:x\n\n"
        + "00:01.000 --> 00:02.000 " + "position:1% " * 2_000 + "\n<v Ada Lind>" + OPENING
        + "\n\n00:03.000 --> 00:01.000\n" + "<c.a><v x>" * 3_000 + "\n\n" + "x --> y\n\n"
        + "00:05.000 --> 00:06.000\n" + CLOSING + "\n").encode(), "read", (OPENING, CLOSING)),
    raw("empty.vtt", b"WEBVTT\n\n", "either"),
    raw("voices.vtt", ("WEBVTT\n\n" + "".join(
        f"00:00:{n % 60:02}.000 --> 00:00:{n % 60:02}.900\n<v P{n}>He left.</v>\n\n" for n in range(500)
        )).encode(), "read", ("He left.",)),
)  # fmt: skip
