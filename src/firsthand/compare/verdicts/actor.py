"""Two doers: one by name, one of a group, or two that cannot be the same.

Whoever has no name may be anybody whom the words allow; a group may hold whoever has one. Two
names that can be one person's are one, by the same rules as within an account (initials, given
names, spellings); two that cannot are two.
"""

from __future__ import annotations

from firsthand.compare.thesaurus import related
from firsthand.compare.verdicts.lists import listed
from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Reading, Ruling, Who
from firsthand.extract.actors.names import Likeness, Name, alike, compared, folded, name_of, sound
from firsthand.extract.actors.wordlists import is_person_noun, titles
from firsthand.extract.lexicons import words as words_of

_POINTING = frozenset("they them theirs we us i me ours yours".split())
_TIES = frozenset("of the and in on at from for with own".split())
_VOWELS = frozenset("aeiouy")
_CONSONANTS = 3
"""So many consonants in their order make two spellings one surname, whatever the vowels."""


def ruling(a: Reading, b: Reading) -> Ruling | None:
    """How two doers stand to each other; None where it cannot be told."""
    if not isinstance(a.value, Who) or not isinstance(b.value, Who):
        return None
    one, other, two = a.value, b.value, (a, b)
    if one.actor is not None and one.actor == other.actor:
        return ruled("agree", "actor.same_actor", two, "one and the same")
    if one.named and other.named and not (_styled(one) or _styled(other)):
        return _named(one, other, two)
    if _pointing(one) or _pointing(other):
        return _sides(one, other, two)
    if one.words != other.words and (_of_no_person(a) or _of_no_person(b)):
        return None
    return _described(one, other, two)


def _pointing(who: Who) -> bool:
    """ "They", "one of ours", "we": whom they mean hangs on who speaks."""
    return not who.named and bool(set(who.words) & _POINTING) and who.actor is None


def _sides(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    """ "One of theirs", said by one of those in arms, is none of them."""
    camps = _camp(set(a.words)), _camp(_telling(b)) if b.named else _camp(set(b.words))
    if _pointing(b) and not _pointing(a):
        camps = _camp(_telling(a)), _camp(set(b.words))
    if None in camps or camps[0] == camps[1]:
        return None
    why = "the one is of those in arms, the other of those who stood against them"
    return ruled("conflict", "actor.camps", two, why)


def _of_no_person(reading: Reading) -> bool:
    """Whether it is only told from among what a shot came: "from the carts"."""
    value = reading.value
    if not isinstance(value, Who) or value.named or reading.rule != "from whose side it came":
        return False
    return not any(is_person_noun(_single(w)) or w in listed("bodies") for w in value.words)


def _styled(who: Who) -> bool:
    """ "His Excellency" is how somebody is addressed, and no name."""
    words = {w.casefold().rstrip(".") for w in (who.name or " ".join(who.words)).split()}
    return bool(words) and words <= listed("styles") | listed("bare")


def _named(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    one, other = _name(a), _name(b)
    if one is None or other is None:
        return None
    found = compared(one, other)
    if found is Likeness.INITIAL:
        return ruled("compatible", "actor.initial", two, "the initial fits the name")
    if found is not Likeness.NONE:
        why = "one name" if found is not Likeness.VARIANT else "one name in two spellings"
        return ruled("agree", "actor.same_name", two, why)
    if _a_body(a) or _a_body(b):
        return _bodies(a, b, two)
    if set(one.parts) < set(other.parts) or set(other.parts) < set(one.parts):
        if _of_house(a) or _of_house(b):
            return ruled("agree", "actor.same_name", two, "one name")
    if _sounds(one.surname) != _sounds(other.surname):
        if _among(one, other, b) or _among(other, one, a):
            return ruled("agree", "actor.same_name", two, "one name")
        return _rivals(a, b, two)
    return _spellings(a, b, (one, other), two)


def _of_house(who: Who) -> bool:
    """Whether a name is of a house or a body, and no person's: "Rell & Orlan Storage"."""
    words = {*who.words, *(who.name or "").casefold().split()}
    return "&" in words or _a_body(who) or bool(words & words_of("doers", "houses"))


def _spellings(a: Who, b: Who, names: tuple[Name, Name], two: tuple[Reading, Reading]) -> Ruling:
    """Two surnames that may be one, heard or copied badly; a first name or an office decides."""
    one, other = names
    whole = len(one.parts) > 1 and len(other.parts) > 1
    if whole and _firsts_differ(one, other):
        why = "one surname, and two different first names"
        if _office(a) & _office(b):
            why += " with one office"
        return ruled("conflict", "actor.first_names_differ", two, why)
    if _spelt(one.surname, other.surname) and (whole or _office(a) & _office(b)):
        return ruled("agree", "actor.same_name", two, "one name in two spellings")
    return ruled("compatible", "actor.spelling", two, "the names may be two spellings of one")


def _spelt(a: str, b: str) -> bool:
    """Whether two surnames sound alike, or share so many consonants that chance is unlikely."""
    return sound(a) == sound(b) or len(_sounds(a)) >= _CONSONANTS


def _among(name: Name, other: Name, who: Who) -> bool:
    """Whether a name is in the other's words beside its name: "the second mate, Mr Emil Karsk"."""
    beside = {folded(w) for w in who.words} - set(other.parts)
    return set(name.parts) <= beside


def _firsts_differ(a: Name, b: Name) -> bool:
    return all(alike(x, y) is Likeness.NONE for x in a.parts[:-1] for y in b.parts[:-1])


def _rivals(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two names are rivals for one deed; of deeds that share no word each may have done his."""
    topics = [set(r.topic) for r in two]
    apart = topics[0] and topics[1] and not topics[0] & topics[1]
    if apart and not (a.only or b.only):
        return None
    firsts = {n.parts[0] for n in (_name(a), _name(b)) if n is not None and len(n.parts) > 1}
    if _own_words(a) & _own_words(b) - firsts:
        return None  # "Rell's men" and "a man of the mill Rell" may be the same
    return ruled("conflict", "actor.different", two, "two different names")


def _own_words(who: Who) -> set[str]:
    """The words that tell who somebody is, those of his name and of his house."""
    words = {w.removesuffix("’s").removesuffix("'s") for w in who.words}
    return {w for w in words if len(w) > 2} - listed("bare") - titles() - _TIES


def _sounds(surname: str) -> str:
    """The consonants of a surname, those that are taken for one another written alike."""
    return "".join(c for c in sound(surname) if c not in _VOWELS)


def _name(who: Who) -> Name | None:
    words = who.name or " ".join(who.words)
    return name_of(words, titles=titles() | listed("courtesy"))


def _office(who: Who) -> frozenset[str]:
    """The ranks and offices that stand with a doer."""
    words = [*who.words, *(who.name or "").casefold().split()]
    return frozenset(w.rstrip(".") for w in words) & titles() - listed("courtesy")


def _a_body(who: Who) -> bool:
    own = {*who.words, *(who.name or "").casefold().split()}
    return who.group or bool(own & listed("bodies"))


def _bodies(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two of which one is a body with a name: a person may have acted for it, another may not."""
    if "we" in (*a.words, *b.words):
        return _spoken_for(a, b, two)
    if _a_body(a) and _a_body(b):
        one, other = set(a.words), set(b.words)
        if one <= other or other <= one:
            return ruled("agree", "actor.same_name", two, "one name")
        return _rivals(a, b, two)
    why = "a person may have acted for a body"
    return ruled("compatible", "actor.one_of_group", two, why)


def _spoken_for(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    """One who says "we" speaks for a body: for the other one, or for what that is a part of."""
    one, other = set(a.words) - {"we"}, set(b.words) - {"we"}
    whole = one & words_of("doers", "services"), other & words_of("doers", "services")
    units = one & words_of("doers", "units"), other & words_of("doers", "units")
    if one & other or (whole[0] and units[1]) or (whole[1] and units[0]):
        why = "the one speaks for the other or for those of whom it is a part"
        return ruled("compatible", "actor.one_of_group", two, why)
    return None


def _described(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two of whom at least one has no name."""
    if "we" in (*a.words, *b.words):
        return _spoken_for(a, b, two)
    one, other = _telling(a), _telling(b)
    if two[0].act == two[1].act == "belong":
        return _owners(a, b, two)
    camps = _camp(one), _camp(other)
    if None not in camps and camps[0] != camps[1]:
        why = "the one is of those in arms, the other of those who stood against them"
        return ruled("conflict", "actor.camps", two, why)
    found = None if a.group or b.group else _excluded(one, other)
    if found is not None:
        why = f"“{found[0]}” excludes “{found[1]}”"
        return ruled("conflict", "actor.descriptions_exclude", two, why)
    if one == other and one and a.group == b.group and not (a.named or b.named):
        return ruled("agree", "actor.same_words", two, "the same words")
    if a.group != b.group:
        why = "the one may be of the others"
        return ruled("compatible", "actor.one_of_group", two, why) if _meet(one, other) else None
    if a.group and b.group:
        return _groups(one, other, two)
    if _roles(one) and _roles(other) and not _meet(one, other):
        return None
    why = "the one without a name may be the other"
    return ruled("compatible", "actor.unnamed", two, why)


def _owners(a: Who, b: Who, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two owners of which one has no name: the army is no company, but "the company" may be any."""
    one, other = set(a.words), set(b.words)
    if one == other and not (a.named or b.named):
        return ruled("agree", "actor.same_words", two, "the same words")
    powers = words_of("doers", "powers")
    apart = (one & powers and b.named and not other & powers) or (
        other & powers and a.named and not one & powers
    )
    return ruled("conflict", "actor.different", two, "two different owners") if apart else None


def _groups(one: set[str], other: set[str], two: tuple[Reading, Reading]) -> Ruling | None:
    if _meet(one, other):
        why = "the words can mean the same people"
        return ruled("compatible", "actor.unnamed", two, why)
    return None


def _telling(who: Who) -> set[str]:
    words = {w.casefold().rstrip(".") for w in (*who.words, *(who.name or "").split())}
    return words - listed("bare") - _POINTING


def _camp(words: set[str]) -> str | None:
    found = [camp for camp in ("crowds", "forces") if words & listed(camp)]
    return found[0] if len(found) == 1 else None


def _excluded(one: set[str], other: set[str]) -> tuple[str, str] | None:
    """Words that cannot be said of one person: two ranks, or a man and a woman."""
    for mine, yours in ((one, other), (other, one)):
        men, women = sorted(mine & listed("men")), sorted(yours & listed("women"))
        if men and women and not (mine & listed("women")) and not (yours & listed("men")):
            return men[0], women[0]
    ranks = sorted(one & listed("ranks")), sorted(other & listed("ranks"))
    if ranks[0] and ranks[1] and ranks[0] != ranks[1]:
        return ranks[0][0], ranks[1][0]
    return None


def _roles(words: set[str]) -> set[str]:
    """What somebody is by work or office; "a man" tells nothing of it."""
    roles = {w for w in words if is_person_noun(_single(w))}
    return roles - listed("anybody") - listed("men") - listed("women")


def _meet(one: set[str], other: set[str]) -> bool:
    """Whether a noun of the one is, in the thesaurus, one of the other's, or wider or narrower."""
    return any(
        related(_single(x), _single(y), "noun") in ("same", "narrower", "broader")
        for x in one for y in other if is_person_noun(_single(x)) and is_person_noun(_single(y))
    )  # fmt: skip


def _single(word: str) -> str:
    return word[:-1] if word.endswith("s") and is_person_noun(word[:-1]) else word
