"""What readings of a few words are asked by, in a case that is of one event."""

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from tests.compare.mining import mined

BLAST = (
    "A shell exploded in the yard. It exploded at noon.",
    "The bomb exploded. Nobody came.",
    "The explosion shook the town.",
)
FIRING = (
    "The guards fired on the meeting.",
    "Soldiers fired. The firing was heard at the mill.",
    "The constables fired on them.",
)
BURNING = (
    "The fire was in the mill. The fire was put out.",
    "The mill burned. The fire was bad.",
    "The blaze was seen. The fire went out.",
)


def asked(said: str, *others: str, slot: str = "quantity") -> set[str | None]:
    """The questions that the readings of one slot of an account answer."""
    accounts = mined(said, *others)
    every = [r for a in accounts for r in readings(a)]
    kept, gists = gists_of(every, known_of(accounts, []))
    found = zip(kept, gists, strict=True)
    return {g.asks for r, g in found if r.document == "d1" and r.slot == slot} - {None}
