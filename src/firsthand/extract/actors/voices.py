"""Who says "I", "we" and "you": the speaker of the words, the listener, or the author."""

from __future__ import annotations

import re
from bisect import bisect_left

from firsthand.extract.actors.cast import Cast, Owner
from firsthand.extract.actors.mentions import Mentions, Spot
from firsthand.extract.actors.phrasing import WE, YOU, I, Phrase, phrase
from firsthand.model import Span, Text

_SWORN = re.compile(
    r"^[ \t]*([A-Z][\w.’' -]{2,40}?),[ \t]+(?:\w+[ \t]+){0,3}sworn\b[^\n]{0,60}?\bexamined by ([^\n.;,:]{3,60})",
    re.MULTILINE,
)
_DEAR = re.compile(r"^[ \t]*(?:My[ \t]+)?Dear[ \t]+([^\n,:;.!]{2,40})[,:!]?[ \t]*(?:$|(?=[a-z“]|I ))",
                   re.MULTILINE)  # fmt: skip
_CALLED = re.compile(r"(?:^|[.!?]\s)((?!Dear |My )[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}),\s*\Z")
_CALL = 60
"""A call stands so near before "you", in characters."""
_HEAD = 20_000
"""A record names its witness within so many characters."""


class Voices:
    """The speakers of an account: its author, and those whose words it gives."""

    def __init__(
        self, text: Text, mentions: Mentions, cast: Cast, linked: dict[tuple[int, str], int]
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.cast = cast
        self.linked = linked
        self.author: int | None = None
        self.letters = self._sworn()
        self.labels = [
            n for n, a in enumerate(mentions.attributions)
            if a.source and a.content and a.mode == "direct" and _labelled(a.source[0], a.content[0], text)
        ]  # fmt: skip
        self._places = [mentions.attributions[n].source[0].start for n in self.labels]

    def owner(self, spot: Spot) -> Owner:
        """Whose "my" it is at a place."""
        if spot.voice < 0:
            return ("author", 0)
        speaker = self.linked.get((spot.voice, "source"))
        return ("voice", spot.voice) if speaker is None else ("figure", speaker)

    def meant(self, spot: Spot, found: Phrase) -> tuple[int, str]:
        """The figure that a first or second person means, and why; a new one where nobody is."""
        word = found.pronoun or ""
        if word in YOU:
            n, rule = self._listener(spot)
        elif spot.voice < 0:
            return self._author_speaks(spot, found)
        elif word in WE:
            n, rule = None, "those for whom the speaker speaks"
        else:
            n, rule = self.linked.get((spot.voice, "source")), "the speaker of the quoted words"
        if n is not None:
            return n, rule
        same = self.cast.same_words(word, ("voice", spot.voice))
        if same is None:
            same = self.cast.add(found, ("voice", spot.voice))
            self.cast.learn(same, found)
        return same, rule if word in WE else "not resolved"

    def _listener(self, spot: Spot) -> tuple[int | None, str]:
        if spot.voice < 0:
            return self._addressed(spot)
        told = self.linked.get((spot.voice, "addressee"))
        if told is not None:
            return told, "the listener of the quoted words"
        if spot.voice in self.labels:
            return self._other_speaker(spot.voice)
        return None, "not resolved"

    def _other_speaker(self, voice: int) -> tuple[int | None, str]:
        """In a dialogue "you" is who speaks next, else who spoke before."""
        own = self.linked.get((voice, "source"))
        at = bisect_left(self._places, self.mentions.attributions[voice].source[0].start)
        for k, why in ((at + 1, "the next speaker"), (at - 1, "the speaker before")):
            if 0 <= k < len(self.labels):
                other = self.linked.get((self.labels[k], "source"))
                if other is not None and other != own:
                    return other, why
        return None, "not resolved"

    def partners(self, voice: int) -> set[int]:
        """In a dialogue, who speaks before and after a speaker: to him they are "you"."""
        if voice not in self.labels:
            return set()
        at = bisect_left(self._places, self.mentions.attributions[voice].source[0].start)
        near = [self.labels[k] for k in (at - 1, at + 1) if 0 <= k < len(self.labels)]
        return {n for k in near if (n := self.linked.get((k, "source"))) is not None}

    def _addressed(self, spot: Spot) -> tuple[int | None, str]:
        """Whom the author calls: at the head of the sentence, or in a letter's first line."""
        text = self.text.characters
        line = max(text.rfind("\n", 0, spot.span.start) + 1, spot.span.start - _CALL)
        match = _CALLED.search(text[line : spot.span.start])
        if match is not None:
            return self._called(
                Span(line + match.start(1), line + match.end(1))
            ), "called by the author"
        match = _DEAR.search(text[:_HEAD])
        if match is None:
            return None, "not resolved"
        return self._called(Span(*match.span(1))), "the letter is written to"

    def _called(self, span: Span) -> int:
        """The figure whom a salutation names."""
        found = phrase(self.mentions.capitals, span, "addressee")
        if found.name is not None:
            known, _ = self.cast.by_name(found)
        else:
            known, _ = self.cast.by_role(found, None)
        if known is None:
            known = self.cast.add(found)
        self.cast.learn(known, found)
        return known

    def _author_speaks(self, spot: Spot, found: Phrase) -> tuple[int, str]:
        if found.pronoun in WE and spot.role != "source" and self.singular:
            same = self.cast.same_words("us", ("author", 0))
            if same is None:
                same = self.cast.add(found, ("author", 0))
                self.cast.learn(same, found)
            return same, "those for whom the author speaks"
        if self.author is None:
            self.author = self._make_author(found)
        return self.author, "the author speaks"

    @property
    def singular(self) -> bool:
        """Whether the author says "I" anywhere."""
        words = self.mentions.parse.words
        return any(
            w.lower in I and (w.lower != "i" or w.text == "I") and self.mentions.voices[w.i] < 0
            for w in words
        )

    def _make_author(self, found: Phrase) -> int:
        stated = self.text.metadata.author
        name = stated.value if stated else "the author"
        kind = "person" if self.singular else "group"
        made = Phrase(found.span, name, "author", kind, stated is not None, name)  # type: ignore[arg-type]
        return self.cast.add(made, ("author", 0))

    def _sworn(self) -> dict[str, int]:
        """Who Q. and A. are: "SIMEON PASK, sworn, examined by counsel" begins the record."""
        match = _SWORN.search(self.text.characters[:_HEAD])
        if match is None:
            return {}
        out = {}
        for letter, group in (("a", 1), ("q", 2)):
            span = Span(*match.span(group))
            found = phrase(self.mentions.capitals, span, "source")
            out[letter] = self.cast.add(found)
            self.cast.learn(out[letter], found)
            self.cast.figures[out[letter]].shown = found
            self.cast.stands(span, out[letter])
        return out

    def letter(self, found: Phrase) -> tuple[int | None, str]:
        """The figure behind the label Q. or A."""
        known = self.letters.get(found.head)
        if known is not None:
            return known, "named at the head of the record"
        return self.cast.same_words(found.words, None), "label of question and answer"


def _labelled(source: Span, content: Span, text: Text) -> bool:
    """Whether a source stands at the head of a line, before its words."""
    if source.start > content.start or content.start - source.end > 4:
        return False
    line = text.characters.rfind("\n", 0, source.start) + 1
    return not text.characters[line : source.start].strip()
