"""What a phrase in a role is: a name, a pronoun, a role; of what kind; named or not."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.extract import cues
from firsthand.extract.names import Name, name_of
from firsthand.extract.parse import Parse
from firsthand.extract.roles import is_outlet, outlet_words
from firsthand.model import ActorKind, Span

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
YOU = frozenset("you your yours yourself".split())
PRONOUNS = FIRST_PERSON | HE | SHE | THEY | IT | YOU | {"who", "whom", "one", "which"}
_LABEL = re.compile(r"[QA][.:—–-]*\Z")


@cache
def lexicon(section: str) -> frozenset[str]:
    """One word list of the actors' lexicon."""
    source = files("firsthand.extract").joinpath("lexicon", "actors.toml")
    return frozenset(tomllib.loads(source.read_text("utf-8"))[section]["words"].split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention as its words show it. ``name`` is set for people's and bodies' proper names."""

    span: Span
    words: str
    head: str
    pronoun: str | None
    name: Name | None
    display: str
    kind: ActorKind
    named: bool
    definite: bool
    plural: bool
    gender: str | None
    aliases: tuple[str, ...]


def phrase(parse: Parse, span: Span, role: str) -> Phrase:
    """What the words at a span are; ``role`` is source, addressee or outlet."""
    words = span.of(parse.text)
    inside = [i for i in parse.within(span) if parse.words[i].start >= span.start]
    if not inside:
        return _label(span, words)
    head = next((i for i in inside if not inside[0] <= parse.words[i].head <= inside[-1]), None)
    if head is None:
        head = next((i for i in inside if parse.words[i].head == i), inside[-1])
    token = parse.words[head]
    if len(inside) == 1 and token.lower in PRONOUNS:
        return _pronoun(span, words, token.lower)
    named_head = _name_head(parse, head, inside)
    name_words = _name_words(parse, named_head, inside) if named_head is not None else ""
    titles = lexicon("honorifics") | lexicon("people")
    kind = _kind(parse, head, inside, role, name_words)
    name = name_of(name_words, titles=titles) if name_words else None
    first = parse.words[inside[0]]
    aliases = tuple(
        sorted({parse.words[i].lemma for i in inside if parse.words[i].pos == "NOUN"
                and (i == head or parse.words[i].dep == "appos" or _titles(parse, i, named_head))})
    )  # fmt: skip
    return Phrase(
        span=span,
        words=words,
        head=token.lemma,
        pronoun=None,
        name=name if kind in ("person", "outlet", "organisation", "unknown", "group") else None,
        display=name_words if name and kind == "person" else _bare(words),
        kind=kind,
        named=_named(parse, head, inside, kind, name),
        definite=first.lower in ("the", "this", "that", "these", "those"),
        plural=token.tag in ("NNS", "NNPS") or any(parse.words[i].dep == "conj" for i in inside),
        gender=_gender(parse, inside),
        aliases=aliases,
    )


def _bare(words: str) -> str:
    for article in (
        "The ",
        "A ",
        "An ",
        "My ",
        "His ",
        "Her ",
        "Our ",
        "Their ",
        "Some ",
        "Two ",
        "One ",
    ):
        if words.startswith(article):
            return article.lower() + words[len(article) :]
    return " ".join(words.split())


def _label(span: Span, words: str) -> Phrase:
    bare = re.sub(r"\s*\([^)]*\)", "", words).strip()
    letter = _LABEL.match(bare) is not None
    role = bare.lower().startswith(("the ", "a "))
    titles = lexicon("honorifics") | lexicon("people")
    name = None if role or letter else name_of(bare, titles=titles)
    if bare.startswith("@"):
        name = Name((bare.casefold(),))
    return Phrase(
        span=span, words=words, head=bare.lower(), pronoun=None, name=name,
        display=_bare(_cased(bare)), kind="person", named=name is not None, definite=role, plural=False,
        gender=_gender_of_words(bare.lower().split()), aliases=(bare.lower().removeprefix("the "),),
    )  # fmt: skip


def _cased(words: str) -> str:
    return words.title() if words.isupper() and len(words) > 3 else words


def _pronoun(span: Span, words: str, lower: str) -> Phrase:
    kind: ActorKind = "person" if lower in HE | SHE | {"i", "me"} else "unknown"
    if lower in THEY | {"we", "us"}:
        kind = "group"
    gender = "m" if lower in HE else "f" if lower in SHE else None
    return Phrase(
        span=span, words=words, head=lower, pronoun=lower, name=None, display=lower if lower != "i" else "I",
        kind=kind, named=False, definite=True, plural=lower in THEY, gender=gender, aliases=(),
    )  # fmt: skip


def _name_head(parse: Parse, head: int, inside: list[int]) -> int | None:
    """The word that heads the proper name: the head itself, or the name set beside it."""
    token = parse.words[head]
    if token.pos == "PROPN" or _looks_named(parse, head, inside):
        return head
    for i in inside:
        word = parse.words[i]
        if word.dep == "appos" and word.head == head and word.pos == "PROPN":
            return i
    if token.pos == "NOUN" and token.lemma in (lexicon("honorifics") | lexicon("people")):
        after = head + 1
        if after in inside and parse.words[after].pos == "PROPN":
            return after
    return None


def _looks_named(parse: Parse, head: int, inside: list[int]) -> bool:
    """A capital that is no sentence's first: a name that the tagger took for a noun."""
    token = parse.words[head]
    if not token.text[:1].isupper() or token.pos == "PRON":
        return False
    first = head == parse.sentence_words(token.sentence)[0]
    if first:
        return len(inside) == 1 and token.entity in ("PERSON", "ORG", "GPE", "NORP")
    return token.lemma not in lexicon("kin") or len(inside) == 1


def _name_words(parse: Parse, head: int, inside: list[int]) -> str:
    low = high = head
    while low - 1 in inside and _in_name(parse, low - 1):
        low -= 1
    while (
        high + 1 in inside
        and parse.words[high + 1].pos == "PROPN"
        and (
            parse.words[high + 1].dep in ("appos", "flat", "compound")
            or parse.words[high].dep == "compound"
        )
    ):
        high += 1
    words = [parse.words[i] for i in range(low, high + 1)]
    text = Span(words[0].start, words[-1].end).of(parse.text)
    parts = text.split()
    titles = lexicon("honorifics") | lexicon("people")
    while len(parts) > 1 and parts[0].lower() in titles and not parts[0].endswith("."):
        if len(parts) == 2 and parts[0].lower() in ("mr", "mrs", "ms", "miss", "dr"):
            break
        parts = parts[1:]
    return _cased(" ".join(parts))


def _in_name(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    if word.pos == "PROPN" or word.text in ("de", "van", "von", "la", "al", "el", "bin", "-"):
        return True
    return word.text[:1].isupper() and word.dep in ("compound", "nmod", "amod", "flat")


def _titles(parse: Parse, i: int, named: int | None) -> bool:
    return named is not None and i < named and parse.words[i].dep in ("compound", "nmod")


def _kind(parse: Parse, head: int, inside: list[int], role: str, name: str) -> ActorKind:
    token = parse.words[head]
    lemma = token.lemma
    if role == "outlet" or (is_outlet(parse, head) and lemma not in ("man", "woman")):
        return "outlet"
    if token.pos == "NOUN" and not name:
        return _common(parse, head, inside)
    lowered = {
        parse.words[i].lower
        for i in inside
        if parse.words[i].dep in ("compound", "ROOT", "nsubj") or i == head
    }
    if lemma in lexicon("organisations") or lowered & lexicon("organisations"):
        return "organisation"
    if lemma in cues.words("records") and token.pos == "NOUN":
        return "record"
    if (
        token.entity in ("ORG", "GPE", "FAC")
        and not _titled(parse, inside)
        and ((inside[0] != head and parse.words[inside[0]].lower == "the") or token.entity == "GPE")
    ):
        return "organisation" if token.entity != "GPE" or role == "source" else "unknown"
    if token.tag in ("NNS", "NNPS") or token.entity == "NORP":
        return "group"
    if token.pos == "PRON" or token.pos == "NUM" or token.pos == "DET":
        return (
            "group" if lemma in _MANY or (token.pos == "NUM" and token.lower != "one") else "person"
        )
    return "person"


_MANY = frozenset(
    "some many others several few most all both everybody everyone people they".split()
)


def _titled(parse: Parse, inside: list[int]) -> bool:
    return any(
        parse.words[i].lower in (lexicon("honorifics") | lexicon("people"))
        and parse.words[i].lower != "the"
        for i in inside
    )


def _common(parse: Parse, head: int, inside: list[int]) -> ActorKind:
    token = parse.words[head]
    lemma = token.lemma
    if lemma in cues.words("records"):
        return "record"
    if lemma in lexicon("organisations") and token.tag != "NNS":
        return "organisation"
    if lemma in outlet_words() and lemma not in ("star", "sun", "post"):
        return "outlet"
    if token.tag == "NNS" or lemma in lexicon("groups"):
        return "group"
    return "person"


def _named(parse: Parse, head: int, inside: list[int], kind: ActorKind, name: Name | None) -> bool:
    token = parse.words[head]
    if kind == "record":
        return True
    if kind == "organisation":
        return parse.words[inside[0]].lower not in ("a", "an", "some", "two", "three", "one")
    if kind == "outlet":
        return token.pos == "PROPN" or name is not None or parse.words[inside[0]].lower in (
            "this", "our", "your",
        ) or any(parse.words[i].pos == "PROPN" for i in inside)  # fmt: skip
    if token.pos == "NOUN" and name is None:
        if token.lemma in lexicon("offices") and kind == "person":
            return any(parse.words[i].pos == "PROPN" for i in inside)
        return False
    return name is not None


def _gender(parse: Parse, inside: list[int]) -> str | None:
    return _gender_of_words([parse.words[i].lower for i in inside if parse.words[i].dep != "poss"])


def _gender_of_words(words: list[str]) -> str | None:
    if set(words) & lexicon("female"):
        return "f"
    if set(words) & lexicon("male"):
        return "m"
    return None
