"""What tests of readers share: reading a document from memory, and the laws of every text."""

from collections.abc import Iterable

from firsthand import read
from firsthand.model import Role, Span, Text


def texts(data: bytes | str, path: str) -> tuple[Text, ...]:
    return read.text(data.encode() if isinstance(data, str) else data, path)


def one(data: bytes | str, path: str) -> Text:
    (text,) = texts(data, path)
    return text


def roles(text: Text) -> list[tuple[Role, str]]:
    """Each segment's role and its words, white space squeezed."""
    return [(s.role, " ".join(s.span.of(text.characters).split())) for s in text.segments]


def of_role(text: Text, *wanted: Role) -> list[str]:
    return [words for role, words in roles(text) if role in wanted]


def role_of(text: Text, words: str) -> Role:
    """The role of the segment in which the words stand; they stand there once."""
    at = text.characters.index(words)
    assert text.characters.find(words, at + 1) < 0, f"{words!r} stands twice"
    return next(s.role for s in text.segments if s.span.start <= at < s.span.end)


def marked(text: Text, kind: str) -> list[tuple[str, str | None]]:
    """The words of each mark of a kind, with its target."""
    return [(m.span.of(text.characters), m.target) for m in text.marks if m.kind == kind]


def law(text: Text) -> None:
    """What must hold of every text, whatever it was read from."""
    characters = text.characters
    characters.encode("utf-8")
    assert "".join(s.span.of(characters) for s in text.segments) == characters
    ends = [0, *(s.span.end for s in text.segments)]
    assert [s.span.start for s in text.segments] == ends[:-1]
    assert all(s.span.start < s.span.end for s in text.segments)
    assert ends[-1] == len(characters)
    whole = Span(0, len(characters))
    assert all(m.span.start <= m.span.end and whole.covers(m.span) for m in text.marks)
    assert list(text.marks) == sorted(text.marks, key=lambda m: m.span)
    for segment in text.segments:
        source = segment.anchor.source
        assert segment.anchor.path
        assert source is None or 0 <= source.start <= source.end


def lost(text: Iterable[Text], words: Iterable[str]) -> list[str]:
    """The words that stand in none of the texts."""
    every = "\n".join(t.characters for t in text)
    return [word for word in words if word not in every]
