"""The head of an account: what stands above its text, and whose account it therefore is.

Titles, bylines, letterheads ("HARL PORT AUTHORITY"), and openings ("Statement of Lena Hask").
Nothing of the running text is read, but to see whether it calls a letterhead its own ("the
Authority").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.extract.actors.names import GENERATIONS, PARTICLES, Name, folded, name_of
from firsthand.extract.actors.wordlists import gender_of, is_person_noun, listed, written_out
from firsthand.model import Account
from firsthand.read import dates

LONGEST_LINE = 200
"""Characters; a longer paragraph is running text, not a line of the head."""
MOST_LINES = 7
_HEAD_ROLES = frozenset(("title", "heading", "byline", "dateline", "subject"))
_PARTS = re.compile(r"[,;:()\n›|“”«»\"–—]|\s-\s|(?<=[a-z])\.\s(?=(?:An?|The)\s)")
_WORD = re.compile(r"[^\W_][\w’'.&_-]*")
_NAME = r"((?:[A-Z][\w’'.-]{0,40} ){0,4}[A-Z][\w’'-]{1,40})"
_OPENING = re.compile(
    r"\b(?i:statement|testimony|evidence|deposition|affidavit|diary|journal|memoirs?|letters?"
    r"|account|narrative|recollections|examination|declaration) (?i:of)(?: the)? " + _NAME
)
_SWORN = re.compile(r"^(?:M(?:r|rs|s)\.? )?" + _NAME + r",? [Ss]worn\b")
_BY = re.compile(r"\bby (?:the |me, )?" + _NAME)
_FROM = re.compile(r"^From: (?:the )?" + _NAME)
_ISSUED = re.compile(r"(?:Issued|Published|Printed|Put out|Given out|Edited) (?:by|for)\b")
_MEMO = re.compile(r"(?:To|From|Re|Cc|Date|Subject): ")
_MADE = re.compile(
    r"\b(?:rendered|translated|put|turned|edited|recorded|printed|published|issued|supplied|taken|typed"
    r"|transcribed|copied|distributed|interviewed|illustrated|photographs?|pictures?)\b[^.;]*$",
    re.IGNORECASE,
)
"""What stands before the name of one who only made an account into what lies here."""
_PRESENTED = re.compile(
    r"(?:^|[.;:[(] ?)((?:[A-Z](?:\.|[\w’'-]{1,40}) ){1,4}[A-Z][\w’'-]{1,40}),"
    r" (?:(?:an? |the )?([a-z-]{1,40} ){0,2}([a-z-]{2,40})\b|\d\d\b)"
)
_AGE = frozenset("aged born age".split())
_SIGNED = re.compile(
    r"^(?:[—–-] ?|\(?[Ss]igned[,:)]* ?)?((?:[A-Z][\w’'.-]{0,40} ){1,4}[A-Z][\w’'-]{1,40})[.,]?(?: his mark| her mark)?$"
)
_END, _LAST_LINES = 400, 4
_I = re.compile(r"\bI\b(?![.])")
SHORTEST_NOUN = 5
OFTEN = 3
"""Times that an author says "I" who may be the one whose name stands above."""
_GENRE = re.compile(
    r"^(?:(?:[Aa]n? |[Tt]he )?[a-z]\w+|Bulletin|Organ|Minutes|Journal|Newsletter|Communiqué|Proceedings"
    r"|Transactions|Gazette|Statement|Letter) (?:of|by|from) (?:the )?(?=[A-Z])"
)
LONGEST_NAME = 12
_SHORT = {"gov": "governor", "pres": "president", "sec": "secretary", "brig": "brigadier"}
_ABOUT = frozenset("to on upon against from with by".split())
"""Words after which a body is spoken of or spoken to, and does not speak."""
_TIES = frozenset("of for at the and in & de du la le von".split())


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of an account says.

    ``words`` are all its words, folded. ``writer`` is the person who wrote or said the account,
    ``bodies`` the outlets and bodies that give it out, ``day`` its EDTF date; each as printed.
    ``signed`` are words that stand alone below the title or at the end, where names of writers do;
    ``called`` the nouns by which the account calls its own bodies ("the Federation"), folded.
    """

    document: str
    title: str
    lines: tuple[str, ...]
    words: frozenset[str]
    writer: str | None
    bodies: tuple[str, ...]
    day: str | None
    signed: frozenset[tuple[str, ...]] = frozenset()
    called: frozenset[str] = frozenset()


def head(account: Account) -> Head:
    """The head of one account."""
    about = account.text.metadata
    stated = tuple(x.value for x in (about.title, about.author, about.outlet) if x)
    lines = tuple(dict.fromkeys((*stated, *_lines(account))))
    bodies = tuple(x.value for x in (about.outlet,) if x) + tuple(_bodies(account, lines))
    return Head(
        account.id,
        about.title.value if about.title else "",
        lines,
        frozenset(w for line in lines for w in _folded(line)) - {""},
        about.author.value if about.author else _writer(account, lines),
        tuple(dict.fromkeys(bodies)),
        about.published.value if about.published else _day(lines),
        frozenset(_alone(account, lines)),
        frozenset(_called(account, bodies)),
    )


def _lines(account: Account) -> Iterator[str]:
    """The lines above the running text; its first paragraph where it is short."""
    text = account.text.characters
    for segment in account.text.segments[:MOST_LINES]:
        words = " ".join(segment.span.of(text)[: 4 * LONGEST_LINE].split())
        if _MEMO.match(words):
            yield words[:LONGEST_LINE]
        elif segment.role not in _HEAD_ROLES:
            if len(words) <= LONGEST_LINE and _tells_of_itself(words):
                yield words
            return
        if words:
            yield words[:LONGEST_LINE]


def _tells_of_itself(line: str) -> bool:
    """Whether a first paragraph says whose words follow, or when they were taken down."""
    opens = any(p.search(line) for p in (_OPENING, _SWORN, _FROM))
    opens = opens or bool(_ISSUED.match(line))
    return opens or line.startswith(("(", "[")) or bool(dates.spans(line))


def _writer(account: Account, lines: tuple[str, ...]) -> str | None:
    """Who is named as the writer, or signs, or is presented before he tells."""
    for line in lines:
        for pattern in (_OPENING, _SWORN, _BY, _FROM):
            found = pattern.search(line)
            if found and _writes(found[1]) and not _MADE.search(line[: found.start()]):
                return found[1]
    return _signature(account) or _presented(account, lines)


def _writes(name: str) -> bool:
    """Whether a name can be a person's: not one word in capitals, and no body."""
    alone = name.isupper() and " " not in name
    return not alone and not set(content(name)) & (listed("organisations") | listed("firms"))


def _presented(account: Account, lines: tuple[str, ...]) -> str | None:
    """ "Tape 4. Ida Brandt, retired porter, born 1911": the one whom a head presents, who says "I"."""
    if not _says_i(account):
        return None
    for line in lines:
        for found in _PRESENTED.finditer(line):
            what = found[3]
            somebody = what is None or what in _AGE or is_person_noun(what)
            if somebody and _writes(found[1]):
                return found[1]
    return None


def _says_i(account: Account) -> bool:
    return len(_I.findall(account.text.characters)) >= OFTEN


def _signature(account: Account) -> str | None:
    """The name alone on one of the last lines of an account whose author says "I"."""
    text = account.text.characters
    if account.author is None or not any(
        a.kind == "person" and a.id == account.author for a in account.actors
    ):
        return None
    for line in text[-_END:].rstrip().splitlines()[-_LAST_LINES:]:
        found = _SIGNED.match(line.strip())
        if found and not set(content(found[1])) & (listed("organisations") | listed("firms")):
            return found[1]
    return None


def _alone(account: Account, lines: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The parts of lines below the title, and of the last lines, that may be a name."""
    last = account.text.characters[-_END:].rstrip().splitlines()[-_LAST_LINES:]
    below = lines if _says_i(account) else lines[1:]
    for line in (*below, *last):
        for part in _PARTS.split(re.sub(r"\b(?:[Bb]y|[Ww]ords|[Tt]ext|[Ff]rom)\b", ":", line)):
            words = _WORD.findall(part)
            if 1 < len(words) < 5 and all(w[0].isupper() for w in words):
                yield content(part)


def _day(lines: tuple[str, ...]) -> str | None:
    found = {value for line in lines for _, _, value in dates.spans(line)}
    return found.pop() if len(found) == 1 else None


def _bodies(account: Account, lines: tuple[str, ...]) -> Iterator[str]:
    """The parts of the head that name a body, or that the text calls its own."""
    text = account.text.characters
    for line in lines:
        for part in _PARTS.split(line):
            said = _GENRE.sub("", " ".join(part.split()))
            words = _WORD.findall(said)
            if (
                1 < len(words) < LONGEST_NAME
                and _titled(words)
                and (_of_a_body(words) or _own(words, text))
            ):
                yield said


def _called(account: Account, bodies: Iterable[str]) -> Iterator[str]:
    """ "the Commission", where a report of a Harbour Commission calls it so."""
    text = account.text.characters
    for body in bodies:
        words = _WORD.findall(body)
        noun = words[_noun(words)].capitalize() if words else ""
        own = rf"\b[Tt]he (?:{re.escape(noun)}|{re.escape(noun.lower())})\b"
        if len(noun) >= SHORTEST_NOUN and re.search(own, text):
            yield folded(noun)


def _noun(words: list[str]) -> int:
    """Where the noun of a body's name stands: "Federation" of "Federation of River Workers"."""
    folds = [w.lower().strip(".") for w in words]
    return max(next((i for i, w in enumerate(folds) if i and w in _TIES), len(folds)) - 1, 0)


def _titled(words: list[str]) -> bool:
    """Whether all words are capitalised, but for those that tie a name together."""
    lower = [w for w in words if not w[0].isupper() and w not in _TIES]
    return words[0][0].isupper() and len(lower) < 3


def _of_a_body(words: list[str]) -> bool:
    """ "Harl Port Authority", "Marine Court at Harl", "The Harl Courier"."""
    nouns = listed("organisations") | listed("media") | listed("mastheads") | {"forum"}
    folds = [w.lower().strip(".") for w in words]
    return folds[_noun(words)] in nouns and not set(folds) & _ABOUT


def _own(words: list[str], text: str) -> bool:
    """Whether a line all in capitals is what the text calls "the District"."""
    last = words[-1]
    if not all(w.isupper() for w in words) or len(last) < 4:
        return False
    called = re.compile(rf"\b[Tt]he {re.escape(last.capitalize())}\b")
    return len(called.findall(text)) > 1


def file_name(account: Account) -> str:
    """The file of an account, as sentences name it."""
    return account.text.path.split("/")[-1]


def content(words: str) -> tuple[str, ...]:
    """The words of a naming that tell something, folded: no articles, no small words.

    >>> content("the Dunnerby Visitor’s Guide")
    ('dunnerby', 'visitor', 'guide')
    """
    return tuple(w for w in _folded(words) if w and w not in PARTICLES and w not in _TIES)


def _folded(words: str) -> list[str]:
    # In capitals the "S" of a possessive would stay.
    return [folded(w.lower()) for w in _WORD.findall(words)]


def plain_title(word: str) -> str:
    """A title written out, in lower case: "captain" for "Capt.".

    >>> plain_title("Capt."), plain_title("Gov."), plain_title("Renn")
    ('captain', 'governor', 'renn')
    """
    bare = word.lower().rstrip(".")
    return _SHORT.get(bare) or written_out().get(bare, bare)


def is_title(word: str) -> bool:
    """Whether a word stands before names without being a part of them."""
    bare = word.lower().rstrip(".")
    titles = listed("honorifics") | listed("offices")
    return bare in titles or plain_title(word) in titles


def _small(word: str) -> bool:
    return not word[0].isupper() and word not in GENERATIONS


def person_name(words: str) -> Name | None:
    """The name in some words, without the titles that stand before it; None without a capital.

    The last word is never a title: "Mr. Smith" is a Smith.

    >>> person_name("Capt. Tobias Smith").parts, person_name("the old man")
    (('tobias', 'smith'), None)
    """
    found = _WORD.findall(words.split(",")[0])
    gender = gender_of(frozenset(w.lower() for w in found))
    while len(found) > 1 and (is_title(found[0]) or _small(found[0])):
        found = found[1:]
    if not any(w[0].isupper() for w in found):
        return None
    name = name_of(" ".join(found))
    return Name(name.parts, gender, name.nick, name.generation) if name else None
