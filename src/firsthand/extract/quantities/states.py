"""What befell the people or things that are counted, by the words around their number."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from firsthand.extract.lexicons import phrases, sections, words
from firsthand.extract.parse import Parse, Word

_OBJECT = ("dobj", "nsubjpass", "obj")
_SUBJECT = ("nsubj", "nsubjpass")
_UP = ("conj", "appos", "nummod", "quantmod", "compound")
_PARTICLES = ("up", "off", "away", "out", "down")
_BOTH = ("burn", "sink", "drown", "suffocate")
"""Verbs that befall their subject, and their object where they have one."""
_SUFFERING = ("suffer", "sustain", "receive")
"""Verbs with whose object it befalls their subject: "received wounds"."""
_BECOMING = ("come", "go", "return", "end", "turn", "wind", "wash", "arrive", "stay", "get")
"""Verbs behind which a state is that of their subject: "came back wounded", "ended up dead"."""
_WHO = ("who", "that")
_BEFALLEN = frozenset("hurt wounded injured dead killed missing".split())
_GOES_ON = frozenset("PUNCT CCONJ ADP SCONJ".split())
_WHEN = frozenset("yesterday today tonight last this that then there here".split())
"""What stands behind the word of a state that has no noun: "a dozen hurt yesterday"."""
_ALL = (("in", "all"), ("all", "told"), ("in", "total"))


@cache
def _states() -> dict[str, str]:
    return {word: name for name in sections("states") for word in sorted(words("states", name))}


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By their verbs: the words behind, without articles, and the state that both tell together."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in sections("states_phrases"):
        for phrase in phrases("states_phrases", name):
            verb, *tail = (w for w in phrase.split() if w != "the")
            out.setdefault(verb, []).append((tuple(tail), name))
    return {verb: tuple(tails) for verb, tails in out.items()}


def _known(parse: Parse, i: int) -> str | None:
    """The state that a word tells, a verb also together with the words behind it."""
    word = parse.words[i]
    states = _states()
    if word.pos in ("VERB", "AUX") and (told := _with_tail(parse, i)):
        return told
    if word.pos == "VERB" and word.lemma.lower() in words("states_negated", "missing"):
        return "missing" if parse.child(i, "neg") is not None else None
    if (word.tag == "VBZ" and word.lower == "remains") or _is_group(parse, i):
        return None
    return states.get(word.lower) or states.get(word.lemma.lower())


def _is_group(parse: Parse, i: int) -> bool:
    """Whether "body" is a troop: "a body of 40 horsemen"."""
    if parse.words[i].lower != "body":
        return False
    of = next((k for k in parse.children[i] if parse.words[k].lower == "of"), None)
    men = None if of is None else parse.child(of, "pobj")
    return men is not None and parse.words[men].tag in ("NNS", "CD")


def _only_about(parse: Parse, i: int) -> bool:
    """Whether a word only tells what its noun is about: "12 death threats"."""
    word = parse.words[i]
    above = parse.words[word.head]
    return above.i > i and above.lower in words("states_about", "about")


def _with_tail(parse: Parse, verb: int) -> str | None:
    """The state of a verb with its particle or phrase: "locked up", "reduced to rubble"."""
    tails = _phrases().get(parse.words[verb].lemma.lower(), ())
    return next((name for tail, name in tails if _followed(parse, verb, tail)), None)


def _followed(parse: Parse, verb: int, tail: tuple[str, ...]) -> bool:
    """Whether a particle hangs on a verb or its object, or a phrase stands within twelve words."""
    if len(tail) > 1:  # by the words alone: the parser takes "to ruins" for a verb
        near = [w.lower for w in parse.words[verb + 1 : verb + 14] if w.lower != "the"]
        return any(pair == tail for pair in pairwise(near))
    objects = [k for k in parse.children[verb] if parse.words[k].dep in _OBJECT]
    hung = (k for i in (verb, *objects) for k in parse.children[i] if k > verb)
    return any(parse.words[k].lower == tail[0] for k in hung)


def state(parse: Parse, at: int, noun: int | None, inside: range) -> str | None:
    """What befell what is counted: by its noun, the words before it, or the verb it hangs on."""
    head = at if noun is None else noun
    near = [k for k in parse.children[head] if k not in inside and parse.words[k].dep in
            ("amod", "compound", "acl", "advcl", "acomp", "prep", "relcl", "appos")]  # fmt: skip
    if (own := _at_once(parse, inside)) is not None:
        return own
    by_verb = _lives(parse, head) or _by_verb(parse, head, inside)
    if by_verb == "killed":
        return by_verb
    for i in (head, *near):
        word = parse.words[i]
        if word.dep == "acl" and word.tag == "VBG":
            continue
        if i != head and _only_about(parse, i):
            continue
        found = _known(parse, i) if i != at or noun is not None else None
        if found is not None and not (parse.words[i].dep == "relcl" and not _befell(parse, i)):
            return found
    return by_verb or _beside(parse, inside) or _in_all(parse, inside)


def _at_once(parse: Parse, inside: range) -> str | None:
    """The state in one word right behind a number: "two men were shot and a dozen hurt last night"."""
    words_ = parse.words[inside[-1] + 1 : inside[-1] + 3]
    if not words_ or words_[0].lower not in _BEFALLEN:
        return None
    last = len(words_) < 2 or words_[0].sentence != words_[1].sentence
    if not last and words_[1].pos not in _GOES_ON and words_[1].lower not in _WHEN:
        return None
    return _states().get(words_[0].lower)


def _lives(parse: Parse, head: int) -> str | None:
    """People who lost their lives, and lives that something claimed."""
    chain = [head]
    for _ in range(3):
        if parse.words[chain[-1]].dep == "conj" or parse.words[chain[-1]].pos == "VERB":
            break  # what befell one is not what befell the next
        chain.append(parse.words[chain[-1]].head)
    for i in chain:
        verb = parse.words[i]
        if verb.lemma in ("lose", "claim", "cost", "take") and verb.pos == "VERB":
            lives = [k for k in parse.children[i] if parse.words[k].lemma == "life"]
            if lives and (verb.lemma == "lose") == (parse.words[head].lemma != "life"):
                return "killed"
            if lives and i != parse.words[head].head:
                return "killed"
            if lives and verb.lemma == "cost" and head > i and parse.words[head].lemma != "life":
                return "killed"  # "it cost 12 men their lives"
    return None


def _befell(parse: Parse, verb: int) -> bool:
    """Whether a verb in a clause about the noun befell it: "who were killed", "who died"."""
    own = any(parse.words[k].dep in ("nsubjpass", "auxpass") for k in parse.children[verb])
    return own or parse.words[verb].lemma in words("states_intransitive", "own")


def _by_verb(parse: Parse, head: int, inside: range) -> str | None:
    """The state that the verb above gives: killed as its object, died as its subject."""
    own = words("states_intransitive", "own")
    i = head
    for _ in range(6):
        word = parse.words[i]
        above = parse.words[word.head]
        if above.i == i:
            return None
        if word.dep == "pobj" and above.lower == "of" and parse.words[above.head].pos == "VERB":
            return None
        if word.dep in _UP or above.i in inside or (word.dep == "pobj" and above.lower == "of"):
            i = above.i
            continue
        if word.dep == "prep" and above.i != i and word.lower == "of":
            i = above.i
            found = _known(parse, i)
            if found:
                return found
            continue
        if word.dep == "pobj" and above.lower in _PARTICLES and _known(parse, above.head):
            return _known(parse, above.head)
        if word.dep == "pobj" and above.lower in ("at", "to", "by"):
            i = above.i
            continue
        if word.dep == "prep":
            return _known(parse, above.i) or _toll(parse, above.i)
        return _of_verb(parse, word.dep, above.i, own)
    return None


def _of_verb(parse: Parse, dep: str, verb: int, own: frozenset[str]) -> str | None:
    state = _known(parse, verb)
    lemma = parse.words[verb].lemma.lower()
    if dep == "nsubj" and parse.words[verb].lower == "missing":
        return "missing"
    if dep in ("dobj", "attr", "npadvmod") and (told := _toll(parse, verb)):
        return told
    if state is not None and dep in (*_OBJECT, "oprd", "npadvmod", "attr"):
        return state if lemma not in own or dep != "dobj" or lemma in _BOTH else None
    if state is not None and dep in _SUBJECT and lemma in own:
        return state
    if state is not None and dep == "nsubj":
        passive = any(parse.words[k].dep == "auxpass" for k in parse.children[verb])
        return state if passive or parse.words[verb].tag == "VBN" else None
    if dep in ("attr", "dobj", "nsubj", "nsubjpass", "ccomp"):
        for k in parse.children[verb]:
            if parse.words[k].dep in ("acomp", "oprd", "xcomp", "prep", "advmod", "nsubj", "attr"):
                if (parse.words[k].pos != "VERB" or dep != "dobj") and (found := _known(parse, k)):
                    return found
    return None


def _toll(parse: Parse, verb: int) -> str | None:
    """What is counted where a number is told of a number: "the number of wounded rose to 30"."""
    for k in parse.children[verb]:
        word = parse.words[k]
        if (
            word.dep == "prep"
            and word.lower == "among"
            and (obj := parse.child(k, "pobj")) is not None
        ):
            return _known(parse, obj)
        if word.dep not in (*_SUBJECT, "dobj") or word.lower not in (
            "toll",
            "number",
            "count",
            "total",
        ):
            continue
        if word.lower == "toll":
            return "killed"
        of = next((j for j in parse.children[k] if parse.words[j].lower == "of"), None)
        below = () if of is None else parse.children[of]
        return next((found for j in below if (found := _known(parse, j))), None)
    return None


def _beside(parse: Parse, inside: range) -> str | None:
    """The word right behind a bare number: "leaving 12 dead", "3 of them missing", "3 came back hurt".

    What stands behind a verb, another noun's article or a preposition is said of somebody else:
    "3 men carried the body", "3 friends came to see him in jail".
    """
    behind = inside[-1] + 1
    of = False
    for i in range(behind, min(len(parse.words), behind + 5)):
        word = parse.words[i]
        if word.sentence != parse.words[inside[-1]].sentence:
            return None
        found = None if _only_about(parse, i) else _known(parse, i)
        if found is not None and (word.pos in ("ADJ", "NOUN") or _told_by(word)):
            active = any(parse.words[k].dep == "dobj" for k in parse.children[i])
            return None if active else found
        if _leads_on(word, first=i == behind):
            continue
        if word.tag == "VBN":
            kept = (_kept(parse, k) for k in parse.children[i] if parse.words[k].pos == "ADP")
            return next((name for name in kept if name is not None), None)
        if word.pos in ("PUNCT", "CCONJ", "NUM", "VERB", "SCONJ", "PART"):
            return None
        if word.pos in ("DET", "PRON") and not of:
            return None
        if word.pos == "ADP" and word.dep != "prt":
            if word.lower != "of":
                return _kept(parse, i)
            of = True
    return None


def _leads_on(word: Word, *, first: bool) -> bool:
    """Whether a state may still follow: "who are dead", "came back hurt", "received wounds"."""
    if word.pos == "VERB" and word.tag != "VBN":
        return word.lemma in (*_SUFFERING, *_BECOMING)
    return first and word.lower in _WHO


def _told_by(word: Word) -> bool:
    """Whether a verb form says what befell: "wounded", "missing"."""
    return word.tag in ("VBN", "VBD") or word.lower == "missing"


def _kept(parse: Parse, at: int) -> str | None:
    """The state of "in custody", "with injuries", "for wounds", and of "among the dead", "as missing"."""
    said = parse.words[at].lower
    if said == "among" and at + 2 < len(parse.words) and parse.words[at + 1].lower == "the":
        return _known(parse, at + 2)
    if said in ("as", "for") and at + 1 < len(parse.words) and parse.words[at + 1].pos != "NOUN":
        left = parse.words[parse.words[at].head].lemma == "leave"
        return None if left else _known(parse, at + 1)
    behind = parse.words[at + 1] if at + 1 < len(parse.words) else None
    if said not in ("in", "into", "with", "for"):
        return None
    if behind is None or behind.pos != "NOUN":
        return None
    found = _known(parse, at + 1)
    return found if found == "injured" or said != "for" else None


def _in_all(parse: Parse, inside: range) -> str | None:
    """What befell those of whom a number is the sum: "they buried their dead, 27 in all"."""
    behind = tuple(w.lower for w in parse.words[inside[-1] + 1 : inside[-1] + 3])
    noun = inside[0] - 2
    if behind not in _ALL or noun < 0 or parse.words[noun + 1].lower not in (",", "–", "—", "("):
        return None
    return _by_verb(parse, noun, inside) or _known(parse, noun)
