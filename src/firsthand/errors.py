"""The errors that Firsthand raises. Each says what is wrong and what to do about it.

FirsthandError
├── UsageError        the call was wrong: a path that is not there, an option that does not exist
├── ReadingError      one document could not be read (becomes a Problem, never ends a run)
└── ParserError       the language model is missing or is not the one that was checked
"""

from __future__ import annotations


class FirsthandError(Exception):
    """Base of all errors; ``remedy`` is one sentence on what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"

    def __reduce__(self) -> tuple[type[FirsthandError], tuple[str, str]]:
        return type(self), (self.message, self.remedy)


class UsageError(FirsthandError):
    """The call was wrong."""


class ReadingError(FirsthandError):
    """One document could not be read."""


class ParserError(FirsthandError):
    """The language model is missing or is not the one that was checked."""
