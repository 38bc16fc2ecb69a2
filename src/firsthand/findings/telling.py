"""How findings are told: numbers with their nouns, short quotations, counted claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.model import Account, Claim, Finding, Form, Passage, Span

COUNTED: frozenset[Form] = frozenset(("assertion", "caption"))
"""The forms that are counted as claims; questions, orders and headings are only listed."""
SHOWN = 5
"""Things that a sentence lists before "and 3 more"."""
LONGEST_NAME = 60
"""Characters after which a name or a quotation in a sentence is cut."""


def counted(account: Account) -> tuple[Claim, ...]:
    """The claims of an account that are counted, in text order."""
    return tuple(sorted((c for c in account.claims if c.form in COUNTED), key=lambda c: c.span))


def number(n: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``number(1, "claim") == "1 claim"``, ``"1,204 claims"``."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def verb(n: int, one: str, many: str) -> str:
    """The form of a verb that goes with a number: ``verb(1, "is", "are") == "is"``."""
    return one if n == 1 else many


def short(words: str) -> str:
    """Words on one line, cut at a blank where they are long."""
    line = " ".join(words[: 4 * LONGEST_NAME].split())
    if len(line) <= LONGEST_NAME and len(words) <= 4 * LONGEST_NAME:
        return line
    cut = line[: LONGEST_NAME + 1].rpartition(" ")[0] or line[:LONGEST_NAME]
    return cut.rstrip(" ,;:.–—-") + " …"


def listed(things: Iterable[str]) -> str:
    """Things as a list in words, each once: "(1), (2) and (5)", "a, b, c, d, e and 3 more"."""
    names = list(dict.fromkeys(things))
    rest = len(names) - SHOWN
    if rest > 0:
        return f"{', '.join(names[:SHOWN])} and {rest:,} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def made(
    kind: str, message: str, rule: str, passages: Sequence[Passage], actors: Sequence[str] = ()
) -> Finding:
    """A finding without its id, which is given where all are known."""
    return Finding("", kind, message, rule, tuple(passages), tuple(actors))


def passages(account: Account, spans: Iterable[Span]) -> list[Passage]:
    """Some spans of an account in text order, each once."""
    return [Passage(account.id, span) for span in sorted(set(spans))]
