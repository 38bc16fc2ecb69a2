"""Every entry of the lexicon does in its example what its section says."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compared import Reading
from firsthand.extract import lexicons
from firsthand.model import Span
from tests.compare.readings.support import told

PHRASES = frozenset("ignorance unconvinced unseen uncertain nobody yes no not_known".split())


def entries(section: str) -> list[str]:
    """The entries of a section: phrases between bars, or single words."""
    if section in PHRASES:
        return list(lexicons.phrases("readings", section))
    return sorted(lexicons.words("readings", section))


def by_entry(section: str) -> dict[str, list[Reading]]:
    """For each entry the readings of its example; all examples are paragraphs of one account."""
    example = lexicons.sections("readings")[section]["example"]
    parts = []
    for entry in entries(section):
        filled = example.replace("{}", entry)
        parts.append(filled[:1].upper() + filled[1:] + "\n\n")
    account = told("".join(parts))
    found = readings(account)
    out, start = {}, 0
    for entry, part in zip(entries(section), parts, strict=True):
        span = Span(start, start + len(part))
        out[entry] = [r for r in found if span.covers(r.clause) or span.covers(r.span)]
        start = span.end
    return out


WANTED = {
    "perceiving": ("polarity", "unseen"), "proving": ("polarity", "unknown"),
    "placing": ("place", "asserted"), "bringing": ("place", "asserted"),
    "contested": ("actor", "asserted"), "ordering": ("actor", "asserted"),
    "holding": ("actor", "asserted"), "projectiles": ("actor", "asserted"),
    "ignorance": ("actor", "unknown"), "unseen": ("actor", "unseen"),
    "unconvinced": ("polarity", "unknown"),
    "uncertain": ("actor", "unknown"), "nobody": ("actor", "unknown"),
    "lasting": ("time", "asserted"), "passed": ("time", "asserted"),
    "yes": ("polarity", "asserted"), "no": ("polarity", "asserted"),
    "not_known": ("polarity", "unknown"),
}  # fmt: skip


@pytest.mark.parametrize("section", sorted(WANTED))
def test_every_entry_is_read(section: str) -> None:
    """The example of each entry gives a reading of the slot and the modality of its section."""
    found = by_entry(section)
    missing = [
        e for e, rs in found.items() if WANTED[section] not in {(r.slot, r.modality) for r in rs}
    ]
    assert not missing


@pytest.mark.parametrize("section", ["saying", "faint"])
def test_words_that_tell_nothing_of_themselves(section: str) -> None:
    """No plain assertion is read from them."""
    found = by_entry(section)
    assert not [e for e, rs in found.items() if any(r.rule == "told" for r in rs)]


def test_words_that_are_no_places() -> None:
    """What stands behind "in" is no place where it is time, manner or state."""
    assert not [e for e, rs in by_entry("no_place").items() if any(r.slot == "place" for r in rs)]


def test_whose_words_stand_behind_telling() -> None:
    """A clause behind "he told me that" is his."""
    found = by_entry("telling")
    assert not [
        e for e, rs in found.items() if any(r.act == "burn" and r.voice is None for r in rs)
    ]


@pytest.mark.parametrize("state", ["open", "lit", "armed", "loaded", "free"])
@pytest.mark.parametrize(("brings", "printed"), [("makes", "so"), ("ends", "not so")])
def test_every_deed_leaves_its_state(state: str, brings: str, printed: str) -> None:
    """Each verb of change gives a reading of the state that it brings about or ends."""
    found = by_entry(f"{brings}_{state}")
    missing = [
        e for e, rs in found.items() if (state, printed) not in {(r.act, r.printed) for r in rs}
    ]
    assert not missing


def test_what_is_opened_and_in_no_state_by_it() -> None:
    """ "They opened fire" leaves nothing open."""
    found = by_entry("no_thing_opened")
    assert not [e for e, rs in found.items() if any(r.rule.startswith("a state") for r in rs)]


def test_verbs_of_speaking_answer_nothing_of_what_was_said() -> None:
    """ "Did he say that it was lit?" "No."."""
    assert not [e for e, rs in by_entry("speaking").items() if any(r.act == "lit" for r in rs)]
