"""The lexicon of cues: which words attribute, in which frames, and how."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.model import Act


@dataclass(frozen=True, slots=True)
class Cue:
    """How one word attributes in one frame."""

    lemma: str
    act: Act
    denies: bool = False
    distanced: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the lexicon with the sentence in which it must be found."""

    lemma: str
    past: str
    group: str
    example: str


def past_form(word: str) -> tuple[str, str]:
    """Lemma and past form of a lexicon word: ``warn`` gives ``("warn", "warned")``."""
    lemma, _, past = word.partition("/")
    return lemma, past or lemma + ("d" if lemma.endswith("e") else "ed")


@cache
def _lexicon() -> dict[str, object]:
    source = files("firsthand.extract").joinpath("lexicon", "cues.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, each with its example sentence."""
    out = []
    for group in _classes():
        for word in str(group["words"]).split():
            lemma, past = past_form(word)
            example = str(group["example"]).replace("{}", past.replace("_", " "))
            out.append(Entry(lemma, past, str(group["name"]), example))
    return tuple(out)


def _classes() -> list[dict[str, object]]:
    classes = _lexicon()["class"]
    assert isinstance(classes, list)
    return classes


@cache
def frame(name: str) -> dict[str, Cue]:
    """The cues of one frame, by lemma; of two classes with one lemma the first counts."""
    out: dict[str, Cue] = {}
    for group in _classes():
        frames = group["frames"]
        assert isinstance(frames, list)
        if name not in frames:
            continue
        act: Act = group["act"]  # type: ignore[assignment]
        for word in str(group["words"]).split():
            lemma, _ = past_form(word)
            cue = Cue(lemma, act, bool(group.get("denies")), bool(group.get("distanced")))
            out.setdefault(lemma, cue)
    return out


@cache
def turns() -> tuple[tuple[tuple[str, ...], Cue], ...]:
    """The turns of phrase, each as its words in order and its cue."""
    groups = _lexicon()["turn"]
    assert isinstance(groups, list)
    out = []
    for group in groups:
        for line in str(group["words"]).strip().splitlines():
            words = tuple(line.split())
            out.append(
                (
                    words,
                    Cue(
                        words[0],
                        group["act"],
                        bool(group.get("denies")),
                        bool(group.get("distanced")),
                    ),
                )
            )
    return tuple(out)


@cache
def lemmas() -> dict[str, str]:
    """Lemma by form, for every verb of the lexicon whose form no other verb of it shares."""
    out: dict[str, str] = {}
    shared: set[str] = set()
    for entry in entries():
        if entry.group.startswith(("noun", "adverb", "copula", "convinced", "adamant")):
            continue
        base = entry.lemma
        ing = (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"
        for form in (entry.past, _third(base), ing):
            if out.setdefault(form, base) != base:
                shared.add(form)
    return {form: lemma for form, lemma in out.items() if form not in shared}


@cache
def forms(name: str) -> dict[str, Cue]:
    """The cues of a frame by every form of their verbs, for where the tagger went wrong."""
    out: dict[str, Cue] = {}
    for lemma, cue in frame(name).items():
        if "_" in lemma:
            continue
        for form in {lemma, _third(lemma), _past().get(lemma, lemma + "ed")}:
            out.setdefault(form, cue)
    return out


@cache
def with_particle(name: str) -> dict[tuple[str, str], Cue]:
    """The cues of a frame that have a particle, by every form of the verb and the particle."""
    out: dict[tuple[str, str], Cue] = {}
    for lemma, cue in frame(name).items():
        base, _, particle = lemma.partition("_")
        if particle:
            past = _past().get(lemma, base + "ed").partition("_")[0]
            for form in (base, _third(base), past):
                out[(form, particle)] = cue
    return out


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


@cache
def _past() -> dict[str, str]:
    return {entry.lemma: entry.past for entry in entries()}


@cache
def words(section: str) -> frozenset[str]:
    """The plain word list of a section (``never``, ``records``, ``hypothetical``), as lemmas."""
    part = _lexicon()[section]
    assert isinstance(part, dict)
    return frozenset(past_form(w)[0] for w in str(part["words"]).split())
