"""Who is said to say what: all frames over one account, made into one set of attributions."""

from __future__ import annotations

from dataclasses import replace

from firsthand.extract.frames import (
    Draft,
    Scene,
    adjuncts,
    adopted,
    asides,
    blocks,
    clauses,
    colons,
    dashes,
    dismissed,
    excerpts,
    fronted,
    gapped,
    headlines,
    hearsay,
    idioms,
    labels,
    leads,
    nominals,
    notes,
    objects,
    orders,
    owners,
    passives,
    pointing,
    predicates,
    printed,
    quoted,
    reported,
    surface,
    whence,
)
from firsthand.extract.phrases import pieces
from firsthand.model import Attribution, Mode, Span, Spans

FRAMES = (
    labels.drafts, blocks.drafts, reported.quoted_voice, hearsay.heard_from, hearsay.rumours, hearsay.so_it_goes,
    hearsay.heard_tell, whence.drafts,
    asides.drafts, printed.drafts, quoted.drafts, leads.drafts, dashes.drafts, passives.drafts, idioms.drafts,
    orders.words_in_mouths, clauses.drafts, orders.wanted_to_know, objects.drafts, predicates.drafts, nominals.drafts,
    fronted.drafts, adjuncts.drafts, notes.drafts, surface.drafts, headlines.drafts,
)  # fmt: skip
"""In order of precedence: of two drafts with one cue word the earlier wins."""


def attributions(scene: Scene) -> tuple[Attribution, ...]:
    """The attributions of an account in text order, with parents, without actors."""
    by_cue = _seen(scene)
    by_cue |= {d.cue_word: d for d in predicates.citing(scene, dict(by_cue))}
    for further in (excerpts.excerpts, adopted.adopted, colons.colons, pointing.pointing):
        for draft in further(scene, list(by_cue.values())):
            by_cue.setdefault(draft.cue_word, draft)
    for mended in (
        gapped.gapped,
        gapped.spliced,
        gapped.numbered,
        gapped.withdrawn,
        owners.owned,
        dismissed.dismissed,
        dismissed.parted,
        pointing.said_so,
        dismissed.contested,
        gapped.second_agent,
        headlines.heard_there,
        dismissed.judged,
    ):
        by_cue |= {d.cue_word: d for d in mended(scene, list(by_cue.values()))}
    drafts = _without_doubles(sorted(by_cue.values(), key=_order), scene)
    drafts = [_with_its_no(d, scene) for d in _with_their_speakers(drafts, scene)]
    drafts = dismissed.without_unsaid(drafts, scene)
    drafts = _own_perceptions_dropped(_cut_at_quotations(drafts, scene), scene)
    made = [_attribution(n, d, scene) for n, d in enumerate(drafts, 1)]
    return tuple(_with_parents(made, scene))


def _seen(scene: Scene) -> dict[int, Draft]:
    """What the frames see that look at the text alone, by cue word."""
    by_cue: dict[int, Draft] = {}
    for frame in FRAMES:
        for draft in frame(scene):
            known = by_cue.get(draft.cue_word)
            if known is None:
                by_cue[draft.cue_word] = draft
            elif _swallows(draft, known):
                by_cue[draft.cue_word] = replace(known, content=draft.content)
    return by_cue


def _swallows(later: Draft, known: Draft) -> bool:
    """The quotation is only part of what a clause frame found to be the content."""
    if not known.rule.startswith("quotation") or not later.content:
        return False
    if later.rule.startswith(("word order", "parenthesis", "number", "record")):
        return False
    if (
        sum(s.end - s.start for s in known.content) < 30
        and later.content[0].start >= known.content[-1].end
    ):
        return later.content[-1].end - later.content[0].start > 30
    own = Span(known.content[0].start, known.content[-1].end)
    other = Span(later.content[0].start, later.content[-1].end)
    return other.covers(own) and other != own and len(known.content) == 1


def _order(draft: Draft) -> tuple[int, int]:
    spans = (*draft.source, *draft.cue, *draft.content)
    return min(s.start for s in spans), -max(s.end for s in spans)


def _without_doubles(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """Two drafts with the same source and content, but for its marks, are one: the first stays."""
    seen: dict[tuple[Spans, Spans], Draft] = {}
    out = []
    owned = {(d.content, c) for d in drafts if d.source for c in d.cue}
    for draft in drafts:
        if not draft.source and draft.cue and all((draft.content, c) in owned for c in draft.cue):
            continue  # "in the porter's telling": once by "in", once by "telling"
        key = (draft.source, tuple(_bare(scene, s) for s in draft.content))
        if draft.content and key in seen:
            continue
        seen[key] = draft
        out.append(draft)
    return out


def _with_their_speakers(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """ "P, X said, adding that Q": the participle right behind X's cue has X for its source."""
    words = scene.parse.words
    ends = {
        max(s.end for s in (*d.source, *d.cue, *d.addressee, *d.outlet)): d
        for d in drafts
        if d.source
    }
    out = []
    for draft in drafts:
        word = words[draft.cue_word] if draft.cue_word >= 0 else None
        if draft.rule == "citing":
            word = None
        if word is not None and word.tag == "VBG" and word.i > 1 and words[word.i - 1].text == ",":
            before = ends.get(words[word.i - 2].end)
            if before is not None and before is not draft and before.content:
                draft = replace(draft, source=before.source)
        out.append(draft)
    return out


_LACKING = frozenset("evidence proof sign indication trace hint suggestion confirmation".split())


def _with_its_no(draft: Draft, scene: Scene) -> Draft:
    """ "found no evidence that P": that there is none is what was found, and never P."""
    if not draft.content or draft.rule.startswith("noun"):
        return draft
    words = scene.parse.words
    first = next(iter(scene.parse.within(draft.content[0])), 0)
    at = first - 1 if words[first - 1].lower == "that" else first
    if at < 2 or words[at - 1].lemma not in _LACKING:
        return draft
    no = next((k for k in range(at - 2, max(at - 4, 0), -1) if words[k].lower == "no"), None)
    if no is None or any(
        words[no].start < s.end and s.start < words[at - 1].end for s in draft.cue
    ):
        return draft
    whole = Span(words[no].start, draft.content[0].end)
    return replace(draft, content=(whole, *draft.content[1:]))


def _cut_at_quotations(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """ "Kelm was asked if he had heard anything and replied: “Nothing”": two attributions.

    A parser hangs the second verb into the first content. Where a quotation is led in by a cue
    inside an indirect content, that content ends before the cue, and the speaker is the listener
    of the first ("was asked ... and replied") or its source.
    """
    parse = scene.parse
    out = list(drafts)
    for n, quoted_ in enumerate(out):
        if quoted_.rule != "quotation, cue ahead" or quoted_.cue_word < 0:
            continue
        if parse.words[quoted_.cue_word].dep != "conj":
            continue
        for k, outer in enumerate(out):
            if k == n or outer.rule.startswith(("quotation", "speaker")) or not outer.content:
                continue
            last = outer.content[-1]
            cue = quoted_.cue[0]
            if not last.start < cue.start < last.end:
                continue
            if (
                quoted_.source
                and quoted_.source[0].start > parse.words[outer.cue_word].end
                and (parse.words[quoted_.cue_word].i - parse.within(quoted_.source[0])[0] < 3)
            ):
                continue
            inside = [i for i in parse.within(last) if parse.words[i].end <= cue.start]
            while inside and (
                parse.words[inside[-1]].dep == "cc" or parse.words[inside[-1]].pos == "PUNCT"
            ):
                inside.pop()
            cut = pieces(parse, inside)
            out[k] = replace(outer, content=(*outer.content[:-1], *cut))
            speaker = outer.addressee if outer.rule == "was told" else outer.source
            out[n] = replace(quoted_, source=speaker or quoted_.source)
    return out


_SELF = frozenset("he she they it i we".split())


def _own_perceptions_dropped(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """A speaker's own "he saw", "she thought" inside what he says is his basis, no attribution."""
    out = []
    for draft in drafts:
        words = draft.source[0].of(scene.parse.text).lower() if draft.source else ""
        if draft.act in ("perception", "thought") and words in _SELF:
            if any(
                any(s.covers(draft.cue[0]) for s in outer.content)
                for outer in drafts
                if outer is not draft
                and outer.source
                and outer.content
                and not outer.rule.startswith("was")
            ):
                continue
        out.append(draft)
    return out


def _attribution(n: int, draft: Draft, scene: Scene) -> Attribution:
    return Attribution(
        id=f"t{n}", source=draft.source, cue=draft.cue, content=draft.content,
        mode=_mode(draft, scene), act=draft.act, rule=draft.rule, denies=draft.denies,
        distanced=draft.distanced, addressee=draft.addressee, outlet=draft.outlet,
    )  # fmt: skip


_SET_APART = frozenset(("speaker label", "dialogue dash", "paragraph behind a colon", "signature"))
"""Rules whose content is somebody's own words although no marks stand around them."""


def _mode(draft: Draft, scene: Scene) -> Mode:
    """Direct if all words stand in quotation marks (or behind a label), mixed if some do."""
    if draft.rule in _SET_APART or draft.rule.startswith("block"):
        return "direct"
    parse = scene.parse
    depth = scene.depth[draft.cue_word] if draft.cue_word >= 0 else 0
    quoted_ = plain = 0
    for span in draft.content:
        for i in parse.within(span):
            if parse.words[i].pos == "PUNCT":
                continue
            if scene.depth[i] > depth:
                quoted_ += 1
            else:
                plain += 1
    if quoted_ and not plain:
        return "direct"
    if draft.rule.startswith("quotation") and not quoted_:
        return "direct"
    if draft.rule == "quotation, cue inside":
        return "direct"
    return "mixed" if quoted_ else "indirect"


def _bare(scene: Scene, span: Span) -> Span:
    """A span without marks at its edges, which one frame counts as content and another does not."""
    text = scene.parse.text
    start, end = span
    while end - start > 1 and not text[end - 1].isalnum():
        end -= 1
    while end - start > 1 and not text[start].isalnum():
        start += 1
    return Span(start, end)


def _with_parents(made: list[Attribution], scene: Scene) -> list[Attribution]:
    """Each attribution's parent: the smallest other one in whose content it stands.

    One sweep in text order: only contents that are still open where an attribution begins can
    hold it.
    """
    hulls = [_whole(a.content) for a in made]
    own = [[_bare(scene, s) for s in (*a.cue, *a.content)] for a in made]
    opening = sorted((h.start, k) for k, h in enumerate(hulls) if h is not None)
    parents: list[int | None] = [None] * len(made)
    open_: list[int] = []
    at = 0
    for start, n in sorted(
        (min(s.start for s in spans), n) for n, spans in enumerate(own) if spans
    ):
        while at < len(opening) and opening[at][0] <= start:
            open_.append(opening[at][1])
            at += 1
        open_ = [k for k in open_ if _size_left(hulls[k], start)]
        holding = [k for k in open_ if k != n and _holds(made[k], hulls[k], made[n], own[n])]
        if holding:
            parents[n] = min(holding, key=lambda k: (_size(hulls[k]), k))
    same = {a.content: k for k, a in reversed(list(enumerate(made))) if a.rule != "citing"}
    for n, attribution in enumerate(made):
        if parents[n] is None and attribution.rule == "citing":
            parents[n] = same.get(attribution.content)
    return [
        replace(a, parent=made[k].id if k is not None else None)
        for a, k in zip(made, parents, strict=True)
    ]


def _size_left(hull: Span | None, start: int) -> bool:
    return hull is not None and hull.end > start


def _holds(outer: Attribution, hull: Span | None, inner: Attribution, own: list[Span]) -> bool:
    """Whether an attribution's cue and content stand in the content of another."""
    if hull is None or not all(hull.covers(s) for s in own):
        return False
    return not inner.cue or any(p.covers(inner.cue[0]) for p in outer.content)


def _whole(spans: Spans) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


def _size(span: Span | None) -> int:
    return span.end - span.start if span else 1 << 60
