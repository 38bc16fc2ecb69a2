"""`agency.hidden`: acts of harm that are told without their doer, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from firsthand.findings.telling import LONGEST_NAME, listed, made, number, passages, short, verb
from firsthand.findings.tensions.setting import Setting
from firsthand.model import Account, Finding, Span
from firsthand.values import WITHOUT_DOER, Doer, Harm

KIND = "agency.hidden"
SOMEBODY: frozenset[Doer] = frozenset(("named", "collective", "vague"))
"""The classes in which somebody is told as the doer, if only as "two men"."""
_WAYS: dict[Doer, str] = {
    "passive_without_doer": "in the passive",
    "intransitive": "as suffered or as happening",
    "noun": "as a noun",
}
_STEM = 4
"""Letters that a verb of harm and its noun share: "shoot", "shooting"; "execute", "execution"."""


def findings(account: Account) -> Iterator[Finding]:
    """One for each sentence with such an act in text order.

    None where the same act, or an act done to the same victim, is told with its doer by the same
    voice in that sentence or in the one before or behind it. "Does not name here" is said of the
    sentence. Only where no act of the whole account is told with anybody who did it, not even
    vaguely, does it say that the account names nobody.
    """
    harms = account.values.harms
    setting = Setting(account)
    told = [h for h in harms if h.doer_class in SOMEBODY]
    starts = [s.start for s in account.sentences]
    places = {h.id: bisect_right(starts, h.span.start) for h in harms}
    sentences: dict[int, list[Harm]] = {}
    for harm in harms:
        if harm.doer_class in WITHOUT_DOER:
            near = [h for h in told if abs(places[h.id] - places[harm.id]) <= 1]
            if not any(_one_deed(setting, harm, h) for h in near):
                sentences.setdefault(places[harm.id], []).append(harm)
    for bare in sentences.values():
        yield _finding(account, bare, bool(told))


def _finding(account: Account, bare: Sequence[Harm], somebody: bool) -> Finding:
    quoted = listed(f"“{short(_hull(h).of(account.text.characters))}”" for h in bare)
    ways = listed(_WAYS[h.doer_class] for h in bare)
    of = f"{quoted}: {number(len(bare), 'act')} of harm {verb(len(bare), 'is', 'are')} told {ways}."
    if somebody:
        message = f"{of} The account does not name here who did {verb(len(bare), 'it', 'them')}."
        rule = "no doer in the sentence, nor beside it"
    else:
        message = f"{of} The account names nobody as the doer of any act of harm."
        rule = "no doer in the sentence, nor with any act of the account"
    return made(KIND, message, rule, passages(account, (h.span for h in bare)))


def _hull(harm: Harm) -> Span:
    """The act with whom it was done to, where the two stand near each other."""
    if harm.victim is None:
        return harm.span
    hull = Span(min(harm.span.start, harm.victim.start), max(harm.span.end, harm.victim.end))
    return hull if hull.end - hull.start <= LONGEST_NAME else harm.span


def _one_deed(setting: Setting, bare: Harm, told: Harm) -> bool:
    """Whether an act that is told with its doer is the one that is told without, in one voice."""
    if _chain(setting, bare) != _chain(setting, told):
        return False
    if bare.victim is not None and told.victim is not None:
        return _victim(setting, bare) == _victim(setting, told)
    return bare.act[:_STEM] == told.act[:_STEM]


def _chain(setting: Setting, harm: Harm) -> tuple[str, ...]:
    claim = setting.claim(harm.span)
    return () if claim is None else claim.chain


def _victim(setting: Setting, harm: Harm) -> str:
    """Who bears it: the actor where there is one, else the last word, without its plural."""
    if harm.victim is None:
        return ""
    known = setting.mentioned(harm.victim)
    words = setting.words(harm.victim).lower().split()
    return known if known is not None else words[-1].removesuffix("s") if words else ""
