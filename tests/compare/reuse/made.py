"""Accounts for the tests of reuse: read, split into sentences, quotations marked, nothing mined."""

from __future__ import annotations

from dataclasses import replace

from firsthand.extract.quotations import quotations
from firsthand.extract.sentences import split
from firsthand.model import Account, Attribution, Metadata, Span, Stated
from firsthand.read import text as read_text


def account(
    words: str, name: str = "d1", published: str | None = None, sources: tuple[str, ...] = ()
) -> Account:
    """An account with this id; ``sources`` are words of its text that name who said so."""
    text = read_text(words.encode(), f"{name}.txt")[0]
    paragraphs = [segment.span for segment in text.segments]
    stated = None if published is None else Stated(published, "dateline")
    return Account(
        id=name,
        text=replace(text, metadata=replace(text.metadata or Metadata(), published=stated)),
        words=len(words.split()),
        sentences=tuple(s for p in paragraphs for s in split(text.characters, p)),
        quotations=quotations(text.characters, paragraphs),
        attributions=tuple(_said(text.characters, n, s) for n, s in enumerate(sources)),
    )


def _said(characters: str, number: int, source: str) -> Attribution:
    at = characters.index(source)
    span = Span(at, at + len(source))
    return Attribution(f"t{number}", (span,), (span,), (span,), "indirect", "speech", "made")


WIRE = """Eleven miners were trapped on Monday after a fire broke out in the Corvane pit near Lestow.

The fire started at about 6.40 in a conveyor drive on the third level, half a mile from the main
shaft, according to Dorian Pask. Smoke filled the return airway within minutes and drove back the
first rescue team, which had gone down at 7.15. By noon two of the teams had reached the second
level but could go no farther because of the heat, said Inspector Orla Venn.

Relatives gathered at the gate from early morning, and the police kept the road from Brackenhowe
closed to all but ambulances. Thirty-four men of the night shift had been brought up unhurt."""
WIRE_SOURCES = ("Dorian Pask", "Inspector Orla Venn")

REWRITTEN = """A fire in a conveyor drive on the third level of the Corvane pit, half a mile from the
main shaft, shut in eleven miners. It began at around 6.40. Within minutes smoke had filled the
return airway and beaten back the first rescue team, which went down at a quarter past seven. Two
teams had got as far as the second level by midday, but the heat let them go no farther.

From early morning relatives stood at the gate. The road from Brackenhowe was closed by police to
everything but ambulances. Thirty-four men of the night shift were brought up unhurt.

Mrs Olwen Tarby keeps the canteen. They were good lads, she says, and they always paid."""

DEPUTY = """I was deputy of the night shift on the third level. At about half past six I smelt
burning belt. I walked towards the drive and saw flames at the second roller. I telephoned the
surface and was told to keep the men where they were. I did not do so. I took thirty-four men out
by the intake and counted them at the shaft. Eleven men were beyond the fire and I could not reach
them. I heard nothing from them. I do not know whether the sprinklers worked."""

LETTER = """You will have read about us. I was at the gate from seven in the morning on Monday and I
saw nothing but smoke. The police would not let the bus through, only the ambulances. They say
eleven. Dorian Pask came out once and said that everything was being done, and somebody threw a
shoe at him. Jonas Wray brought up his whole shift and did not look at anybody."""

ELSEWHERE = (
    """Quince jelly wants patience, ripe fruit, muslin overnight, equal sugar, brisk boiling."""
)
