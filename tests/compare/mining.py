"""Accounts mined from a few words."""

from firsthand.examination import account
from firsthand.model import Account
from firsthand.read import text


def mined(*texts: str) -> tuple[Account, ...]:
    """One account for each text, with the ids d1, d2, ..."""
    return tuple(
        account(text(words.encode(), f"a{n}.txt")[0], document=f"d{n}")
        for n, words in enumerate(texts, 1)
    )
