"""Of what kind a mention's actor is, and whether it counts as named.

Organisations and unique offices tied to their place count as named, records always; bare roles,
kin and nameless groups do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.actors.capitals import Capitals
from firsthand.extract.actors.chunks import Chunk, Token
from firsthand.extract.actors.propers import Proper
from firsthand.extract.actors.runs import in_list, is_name, key
from firsthand.extract.actors.wordlists import is_noun_of_actors, is_person_noun, listed, records
from firsthand.model import ActorKind

INDEFINITE = frozenset(
    """a an some any one two three four five six seven eight nine ten eleven twelve several many few
    most another certain no various""".split()
)
_MANY = frozenset(
    """some many others several few most all both everybody everyone people two three four five six
    seven eight nine ten eleven twelve dozens hundreds thousands scores these those ours""".split()
)
_OWN = frozenset("this our your my".split())
_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ics",
    "ance",
    "ence",
    "logy",
    "work",
    "ure",
)
"""How nouns end that are nobody."""
_PLURAL_TAGS = ("NNS", "NNPS")


def head_of(chunk: Chunk) -> Token | None:
    """The last word of the core that can head it."""
    words = [t for t in chunk.core if t.text[:1].isalnum() or t.text[:1] == "@"]
    nouns = [t for t in words if not t.tag.startswith("RB") or t.capital]
    return (nouns or words)[-1] if words else None


def is_plural(head: Token, chunk: Chunk) -> bool:
    """Whether a mention means several."""
    if chunk.joined or key(head) in _MANY:
        return True
    if key(head) in listed("people") or key(head) in listed("kin"):
        return False
    return head.tag in _PLURAL_TAGS or (head.tag == "CD" and key(head) not in ("one", "1"))


def common_kind(chunk: Chunk, head: Token, role: str, *, shows: bool) -> ActorKind:
    """The kind of a mention without a proper name. ``shows`` is true of what shows or records."""
    inner = _inner(chunk, head)
    person = is_person_noun(key(inner)) or is_person_noun(inner.lemma)
    plural = is_plural(head, chunk)
    if in_list(inner, records()) and (shows or not person) and not _as_body(inner, shows):
        if not (_publishes(chunk, inner, "") and _own(chunk)):
            return "record"
    if not person and _publishes(chunk, inner, role):
        return "record" if _study(chunk, inner) else "outlet"
    if in_list(inner, listed("organisations")) and not chunk.joined:
        return "organisation" if not plural or key(inner) in listed("organisations") else "group"
    if plural or in_list(head, listed("groups")):
        return "group"
    if person or not (shows or head.lemma.endswith(_ABSTRACT) or _bare_adjective(chunk, head)):
        return "person"
    return "record" if shows and head.tag in ("NN", "NNP") else "unknown"


def _bare_adjective(chunk: Chunk, head: Token) -> bool:
    return head.tag.startswith("JJ") and len(chunk.core) == 1


def _as_body(noun: Token, shows: bool) -> bool:
    """A word for records and for bodies alike ("board") is a body unless it shows something."""
    return not shows and in_list(noun, listed("organisations"))


def _publishes(chunk: Chunk, noun: Token, role: str) -> bool:
    if _own(chunk) and (in_list(noun, listed("mastheads")) or key(noun) == "agency"):
        return True
    return role == "outlet" or in_list(noun, listed("media"))


def _own(chunk: Chunk) -> bool:
    return bool(chunk.core) and key(chunk.core[0]) in _OWN


def _study(chunk: Chunk, noun: Token) -> bool:
    """ "A paper in the Journal of Rural Health" is no newspaper."""
    return key(noun) == "paper" and key(chunk.core[0]) in INDEFINITE and bool(chunk.ties)


def _inner(chunk: Chunk, head: Token) -> Token:
    """What a part is a part of: "all fourteen statements", "one of the reports"."""
    if key(head) not in _MANY and key(head) not in ("one", "each", "none", "another"):
        return head
    nouns = [t for t in chunk.ties if t.tag in ("NN", "NNS", "NNP", "NNPS")]
    return nouns[0] if nouns else head


def is_named(chunk: Chunk, kind: ActorKind, name: Proper | None, capitals: Capitals) -> bool:
    """Whether an actor can be told apart by what a mention says."""
    if kind == "record":
        return True
    first = key(chunk.core[0]) if chunk.core else ""
    if kind == "organisation":
        return name is not None or first not in INDEFINITE
    if kind == "outlet":
        return name is not None or _named_outlet(chunk, first, capitals)
    if kind == "group":
        return name is not None or _sent(chunk, capitals) or _bodies(chunk, capitals)
    if name is not None:
        return True
    return _office(chunk, capitals)


def _named_outlet(chunk: Chunk, first: str, capitals: Capitals) -> bool:
    head = head_of(chunk)
    if first in _OWN or _capitals(chunk.core, capitals):
        return True
    if head is None or first in INDEFINITE or head.tag == "NNS":
        return False
    return in_list(head, listed("organisations")) or in_list(head, listed("hearings"))


def _sent(chunk: Chunk, capitals: Capitals) -> bool:
    """A group from a named body: "observers from the Civic Ballot Trust"."""
    to = chunk.ties[0] if chunk.tie == "from" and chunk.ties else None
    return to is not None and (to.capital or to.lower == "the") and _capitals(chunk.ties, capitals)


def _bodies(chunk: Chunk, capitals: Capitals) -> bool:
    """ "The union and the trust", "Orsini and Melk": each of them is named."""
    head = head_of(chunk)
    if not chunk.joined or head is None:
        return False
    return in_list(head, listed("organisations")) or is_name(head, capitals, alone=True)


def _office(chunk: Chunk, capitals: Capitals) -> bool:
    """A unique office tied to its place: "the governor of Varn", "Varn's foreign minister"."""
    head = head_of(chunk)
    if head is None or not in_list(head, listed("offices")):
        return False
    if _capitals(chunk.core[:-1], capitals):
        return True
    return chunk.tie in ("of", "for") and _capitals(chunk.ties, capitals)


def _capitals(words: Sequence[Token], capitals: Capitals) -> bool:
    return any(is_name(t, capitals) and not is_noun_of_actors(key(t)) for t in words)
