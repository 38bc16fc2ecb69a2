"""Passages that are kept and shown but not understood, each with its reason.

Unknown stays unknown: what the rules cannot read is said, not skipped. Told by form alone:
a language or a script that is not mined, a run of characters without a blank that is no word, a
sentence so long that no parser reads it well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from firsthand.extract.parse import Parse
from firsthand.model import Gap, Span, Text

LONGEST_WORD = 200
"""Characters without a blank beyond which a run is data, not a word."""
LONGEST_SENTENCE = 150
"""Words; a sentence beyond it is read, but what is found in it is not to be trusted."""
LANGUAGES = {"en": "English"}
_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


def runs(characters: str, passages: Sequence[Span]) -> tuple[Span, ...]:
    """Runs of characters that are no words (encoded data, page noise), inside the passages."""
    out = []
    for passage in passages:
        for match in _RUN.finditer(characters, passage.start, passage.end):
            out.append(Span(*match.span()))
    return tuple(out)


def gaps(text: Text, parse: Parse, passages: Sequence[Span]) -> tuple[Gap, ...]:
    """What was not understood in the mined passages, in text order, without overlaps."""
    language = text.metadata.language
    if language is not None and language not in LANGUAGES:
        reason = f"written in a language that is not mined yet ({language})"
        return tuple(Gap(_trimmed(text.characters, p), reason) for p in passages)
    found = [*_scripts(text.characters, passages), *_long(parse)]
    found += [Gap(s, "an unbroken run of characters that is no word")
              for s in runs(text.characters, passages)]  # fmt: skip
    out: list[Gap] = []
    for gap in sorted(found, key=lambda g: (g.span.start, -g.span.end)):
        if not out or gap.span.start >= out[-1].span.end:
            out.append(gap)
    return tuple(out)


def _trimmed(characters: str, span: Span) -> Span:
    words = span.of(characters)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def _scripts(characters: str, passages: Sequence[Span]) -> Iterator[Gap]:
    """Passages of which most letters are in a script that English is not written in."""
    for passage in passages:
        words = passage.of(characters)
        if words.isascii():
            continue
        letters = [c for c in words[:2000] if c.isalpha()]
        foreign = [c for c in letters if ord(c) > 0x24F and not _latin(c)]
        if len(foreign) * 2 > len(letters) and len(letters) > 3:
            yield Gap(_trimmed(characters, passage), "written in a script that is not mined yet")


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _long(parse: Parse) -> Iterator[Gap]:
    for n, span in enumerate(parse.sentences):
        if len(parse.sentence_words(n)) > LONGEST_SENTENCE:
            yield Gap(span, f"a sentence of more than {LONGEST_SENTENCE} words")
