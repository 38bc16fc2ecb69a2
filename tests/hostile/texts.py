"""Plain texts: long lines, traps for regular expressions, broken encodings, tricks of display."""

from __future__ import annotations

from tests.hostile.cases import CLOSING, OPENING, Case, raw, text

LONG = 100_000
"""Characters of a run without a blank: long enough that anything quadratic shows."""
WORDY = 3_000
"""Characters of a run that makes many words: the parser has to read them all."""


def _run(unit: str) -> str:
    size = LONG if len(unit) == 1 and not unit.isalpha() else WORDY
    return unit * (size // len(unit))


# Each is repeated; a rule that backtracks or looks back too far hangs on one.
_TRAPS = {
    "spaces": " ", "tabs": "\t", "line-feeds": "\n", "returns": "\r", "no-break-spaces": "\u00a0",
    "thin-spaces": "\u2009", "open-brackets": "(", "close-brackets": ")", "square": "[",
    "nested-square": "[[", "braces": "{", "pairs": "()", "digits": "7", "numbers": "7 ",
    "decimals": "7.", "thousands": "7,", "dots": ".", "ellipses": "…", "spaced-dots": ". ",
    "capitals": "A", "capital-words": "Ab ", "initials": "A. ", "initials-glued": "A.",
    "shouts": "aaaa!", "questions": "a? ", "commas": ",", "comma-words": "a, ", "colons": "a: ",
    "semicolons": "a; ", "dashes": "—", "hyphens": "a-", "apostrophes": "'", "possessives": "a's ",
    "curly-apostrophes": "’", "quotes": '"', "opening-quotes": "“", "closing-quotes": "”",
    "quote-pairs": "“” ", "single-quotes": "‘a’ ", "guillemets": "«", "low-quotes": "„",
    "alternating": "\"'", "underscores": "_", "stars": "*", "ats": "@", "handles": "@a ",
    "slashes": "/", "addresses": "http://a.b/", "www": "www.", "mails": "a@b.", "hashes": "#",
    "markers": "[1]", "superscripts": "¹", "note-numbers": "(1) ", "daggers": "† ",
    "author-dates": "(Lind 1998, ", "years": "1998 ", "dates": "3 May 1998 ", "times": "21:35 ",
    "labels": "A:\n", "lists": "1. a\n", "bullets": "- a\n", "greater": "> ", "less": "<",
    "tags": "<b>", "entities": "&lt;", "ampersands": "&", "backslashes": "\\", "percents": "%41",
    "titles": "Mr. ", "saints": "St. ", "names": "Ada Lind ", "said": "said that ",
    "according": "according to ", "of-the": "of the ", "who": "who ", "and": "and ",
    "that": "that that ", "told": "he told her that ", "not": "not ", "said-he": "“No,” said he. ",
    "fires": "🔥", "flags": "🇦", "marks": "a\u0301\u0301\u0301", "joiners": "\u200d", "soft": "a\u00ad",
    "controls": "aaaa aaaa aaaa aaaa\x01 ", "escapes": "\x1b[31m", "replaced": "\ufffd", "wide": "漢字",
    "hebrew": "שלום ",
}  # fmt: skip


def _traps() -> list[Case]:
    return [text(f"trap-{name}", _run(unit)) for name, unit in _TRAPS.items()]


# Said of many things at once, so that neither a list of actors nor a chain is built in the square.
_CROWDS = {
    "unclosed-quotations": lambda: "“No. " * 10_000,
    "unclosed-paragraphs": lambda: "“He left the yard.\n\n" * 400,
    "straight-quotations": lambda: '"No. ' * 499,
    "fragments": lambda: "Gone. " * 6_000 + "\n" + "No\n" * 6_000,
    "many-words": lambda: ("incomprehensibilities" * 9 + " ") * 5_500,
    "one-word": lambda: "a" * 1_000_000,
    "one-sign": lambda: "—" * 1_000_000,
    "two-words": lambda: "ab" * 300_000 + " " + "cd" * 300_000,
    "nested-saying": lambda: "Ada said that " * 400 + "it rained.",
    "many-speakers": lambda: "".join(
        f"Ada L{_letters(n)} said that the door was shut. " for n in range(300)
    ),
    "many-names": lambda: " ".join(f"L{_letters(n)} N{_letters(n * 7)}" for n in range(1_500)),
    "one-speaker": lambda: "Ada Lind said it rained. She said it stopped. " * 300,
    "footnotes": lambda: "".join(f"Ash.[{n}] " for n in range(1, 20_001)),
    "same-footnote": lambda: "Ash.[1] " * 2_000 + "\n\n[1] The log.",
    "note-list": lambda: "\n".join(f"[{n}] The log, p. {n}." for n in range(1, 301)),
    "half-a-book-of-questions": lambda: "Who said so? " * 400,
    "deep-quotations": lambda: "“‘" * 2_000 + "No" + "’”" * 2_000,
    "long-paragraph-list": lambda: "\n\n".join("He left." for _ in range(300)),
}  # fmt: skip


def _letters(n: int) -> str:
    """A number written in small letters, so that it makes a name."""
    out = ""
    while True:
        n, digit = divmod(n, 26)
        out += chr(97 + digit)
        if not n:
            return out


_BODY = f"{OPENING} She had not left her post.\n\n{CLOSING}\n"
_REORDERED = (
    f"{OPENING} \u202eThe gate\u202c was \u2066shut\u2069 \u200fby nobody\u061c.\n\n{CLOSING}\n"
)

CASES: tuple[Case, ...] = (
    *_traps(),
    *(text(name, middle) for name, middle in _CROWDS.items()),
    raw("empty.txt", b"", "refused"),
    raw("one-byte.txt", b"x"),
    raw("only-blanks.txt", b" \n\t\r\n" * 1_000, "either"),
    raw("only-nuls.txt", b"\0" * 50_000, "refused"),
    raw("nuls-between.txt", _BODY.encode().replace(b" had", b" \0\0\0had"), "read", (CLOSING,)),
    raw("nuls-behind.txt", _BODY.encode() + b"\0" * 50, "read", (OPENING, CLOSING)),
    raw("utf16-without-mark.txt", _BODY.encode("utf-16-le"), "read", (OPENING, CLOSING)),
    raw("utf16-odd.txt", b"\xff\xfe" + _BODY.encode("utf-16-le") + b"x", "read", (OPENING,)),
    raw("utf16-surrogates.txt", b"\xff\xfe" + b"\x00\xd8" * 500 + _BODY.encode("utf-16-le"), "read",
        (CLOSING,)),
    raw("utf32.txt", b"\xff\xfe\0\0" + _BODY.encode("utf-32-le"), "read", (OPENING, CLOSING)),
    raw("utf8-cut.txt", _BODY.encode() + "é".encode()[:1], "read", (OPENING, CLOSING)),
    raw("utf8-overlong.txt", _BODY.encode() + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80" * 300,
        "read", (OPENING, CLOSING)),
    raw("latin.txt", (_BODY + "Café fermé. " * 50).encode("latin-1"), "read", (OPENING, CLOSING)),
    raw("mixed-encodings.txt", _BODY.encode() + "é".encode("latin-1") * 9 + "é".encode() * 9,
        "read", (OPENING, CLOSING)),
    raw("utf7.txt", _BODY.encode() + b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "read",
        (OPENING, CLOSING)),
    raw("two-marks.txt", b"\xef\xbb\xbf\xef\xbb\xbf" + _BODY.encode(), "read", (OPENING, CLOSING)),
    raw("reordered.txt", _REORDERED.encode(), "read", (OPENING, CLOSING)),
    raw("random.txt", bytes((n * 197 + n // 7 * 31) % 256 for n in range(100_000)), "refused"),
    raw("random-printable.txt", bytes(33 + (n * 7919 + n // 11) % 94 for n in range(50_000)), "read"),
)  # fmt: skip
