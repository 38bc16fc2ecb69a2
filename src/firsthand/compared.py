"""The nouns of a comparison: points, readings, verdicts, origins, reuse, all immutable.

A `Reading` is what one account says, in one voice, on one question; a `Point` is the question
with all its readings; a `Verdict` lays two readings side by side. Values are what readings hold:
intervals and names, each as wide as its words. The words are those of the project's scheme.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from firsthand.spans import Span
from firsthand.values import Bound, Order, Spot

if TYPE_CHECKING:
    from firsthand.model import Examination, Finding, Passage

SlotKind = Literal["quantity", "time", "place", "actor", "polarity"]
Ruled = Literal["agree", "compatible", "conflict", "disputed", "not_comparable"]
Silence = Literal["silent", "not_read"]
Modality = Literal["asserted", "alleged", "possible", "denied", "unseen", "unknown"]
""""unseen": said not to have seen, heard or remembered it; "unknown": said not to be known."""
ReuseKind = Literal["copy", "rewrite", "shared_error", "shared_quotation", "ring"]
EdgeKind = Literal["quotes", "cites", "copies", "heard_from", "records", "by"]
Ground = Literal["stated", "metadata", "inferred"]
Direction = Literal["a_from_b", "b_from_a"]
CellWord = Literal["consistent", "inconsistent", "says_nothing"]


@dataclass(frozen=True, slots=True)
class Count:
    """How many or how much. ``counted`` is the base form of the head noun or the unit in full.

    ``scope`` and ``as_of`` are the words that limit it to a place or a part and to a time;
    ``until`` is the moment of ``as_of`` (ISO 8601) where it could be reckoned.
    """

    low: float | None
    high: float | None
    bound: Bound
    counted: str | None = None
    state: str | None = None
    scope: str | None = None
    as_of: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """At what time. ``earliest`` and ``latest`` as in a `Moment`, ``clock`` in minutes of a day.

    ``weekday`` (0 is Monday) where one is named. ``lasted`` is a duration in seconds from and to.
    ``rounded`` where the hour is told in words ("ten to four", "half past three"), as people tell
    it who do not look to the minute; the other fields are not widened by it. ``reckoned`` where
    the day is not in its words but was reckoned from another moment.
    """

    earliest: str | None
    latest: str | None
    clock: tuple[int, int] | None = None
    order: Order | None = None
    weekday: int | None = None
    lasted: tuple[float | None, float | None] | None = None
    rounded: bool = False
    reckoned: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """In what place: base forms of its words, the tie ("in", "behind"), a spot where one is known.

    ``low_km``, ``high_km`` and ``bearing`` where it is told from another place (``origin``).
    """

    words: tuple[str, ...]
    tie: str | None = None
    spot: Spot | None = None
    low_km: float | None = None
    high_km: float | None = None
    bearing: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """By whom: the words in base form, the actor's name and id where there is one.

    ``group`` where several are meant ("the constables"), ``only`` where nobody else is.
    """

    words: tuple[str, ...]
    name: str | None = None
    actor: str | None = None
    named: bool = False
    group: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class Whether:
    """Whether it is so; ``part`` where only some of those asked after are told of."""

    holds: bool
    part: bool = False


Value = Count | When | Where | Who | Whether


@dataclass(frozen=True, slots=True)
class Reading:
    """What an account says on a point: its shortest verbatim quotation and its value.

    ``value`` is None where the account says that it does not know. ``clause`` is the passage from
    which it was read. ``voice`` is the first voice's actor id ("?" for an unknown one), None for
    the author. ``act`` is the base form of the clause's verb; ``topic`` the base forms of what it
    speaks of (without the value itself); ``rule`` names the rule that read it.
    """

    document: str
    span: Span
    clause: Span
    slot: SlotKind
    value: Value | None
    printed: str
    act: str
    topic: tuple[str, ...]
    rule: str
    modality: Modality = "asserted"
    claim: str | None = None
    voice: str | None = None
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One question with one reading for each account and voice that answers it.

    ``silent`` and ``not_read`` are the documents without a reading: in the first the text was
    understood. ``joins`` says for every reading but the first why it stands here.
    """

    id: str
    question: str
    slot: SlotKind
    act: str
    readings: tuple[Reading, ...]
    silent: tuple[str, ...] = ()
    not_read: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one rule says of two readings: the word, the rule's name, one sentence of arithmetic."""

    word: Ruled
    rule: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two readings of a point laid side by side. ``one_witness``: one voice on two occasions."""

    point: str
    slot: SlotKind
    a: Reading
    b: Reading
    word: Ruled
    rule: str
    sentence: str
    one_witness: bool = False


@dataclass(frozen=True, slots=True)
class Reuse:
    """Words, errors or a round of citations that two accounts share.

    Spans lie on both sides, in the same order. ``share`` is the part of the shorter account that
    is shared, 0 to 1. ``because`` says in one sentence what was seen, direction included.
    """

    a: str
    b: str
    kind: ReuseKind
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    share: float
    direction: Direction | None
    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class Edge:
    """One node of the source graph rests on another: ``rests`` on ``on``.

    Nodes are document ids, actor ids of the case (see `Party`) and "?". ``passages`` are where it
    is stated, or the evidence of an inferred edge.
    """

    rests: str
    on: str
    kind: EdgeKind
    ground: Ground
    passages: tuple[Passage, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Party:
    """One actor of the whole case: the actors of single accounts that are the same.

    ``id`` is the id of the first of ``actors``. ``document`` is the account that this actor wrote
    or is, where it is in the case.
    """

    id: str
    name: str
    named: bool
    actors: tuple[str, ...]
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """An inferred join of two nodes, which a person may strike out."""

    kind: str
    a: str
    b: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent chains stand behind one value of a point.

    ``chains_low`` counts all unstated sources as one, ``chains_high`` each as its own. Ids in
    ``known_origins`` and ``bottlenecks`` are of parties or documents. ``first_voices`` counts the
    distinct first voices, which may be more than the chains: "two first voices through one pair
    of hands". ``without_inferred`` is the interval when every inferred join is struck out.
    """

    point: str
    value: str
    documents: tuple[str, ...]
    chains_low: int
    chains_high: int
    known_origins: tuple[str, ...]
    bottlenecks: tuple[str, ...]
    inferred: tuple[Join, ...]
    sentence: str
    first_voices: int = 0
    without_inferred: tuple[int, int] | None = None
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One of several explanations that compete, in a person's words, and what would refute it."""

    id: str
    says: str
    refuted_by: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A person's judgement of a passage under a hypothesis, with a name and a date (ISO 8601)."""

    hypothesis: str
    word: CellWord
    by: str
    on: str
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that was judged. ``origins`` are the parties or documents that it comes from."""

    says: str
    document: str
    span: Span
    origins: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """All evidence of one origin, which counts once.

    ``cells`` has a word for each hypothesis in their order: None where nobody judged, "parts"
    where passages of this origin were judged consistent and inconsistent. ``tells_apart`` are the
    pairs of hypotheses of which one is consistent with it and the other is not.
    """

    origins: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    cells: tuple[CellWord | Literal["parts"] | None, ...]
    tells_apart: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Hypotheses:
    """A matrix of competing hypotheses, made of persons' judgements alone.

    ``against`` counts for each hypothesis, in their order, the origins that are inconsistent with
    it. ``hangs_on`` are the origins without which the order by that count would be another one.
    """

    question: str
    hypotheses: tuple[Hypothesis, ...]
    rows: tuple[Weighed, ...]
    against: tuple[int, ...]
    hangs_on: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """Something of a point that is another than it was: in words, before and after, or None."""

    point: str
    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Since:
    """What is new against an earlier comparison.

    Accounts are paths; ``opened`` are ids of points, ``closed`` the questions of points that are
    gone; ``readings`` are ids of points that have more readings and from which accounts.
    """

    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    readings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    verdicts: tuple[Moved, ...] = ()
    origins: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts laid side by side. ``findings`` are those that need more than one account."""

    examination: Examination
    parties: tuple[Party, ...] = ()
    points: tuple[Point, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    edges: tuple[Edge, ...] = ()
    origins: tuple[Origins, ...] = ()
    findings: tuple[Finding, ...] = ()
    hypotheses: Hypotheses | None = None
    since: Since | None = None
