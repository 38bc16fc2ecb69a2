"""The frame of a part of the page: its heading at the side, its content beside or below it."""

from __future__ import annotations

from firsthand.report.markup import Child, Html, el


def part(name: str, heading: Html, *inside: Child, beside: Html | None = None) -> Html:
    """A section; ``name`` is its class, ``beside`` stands under the heading."""
    side = el("div", heading, beside, class_="side")
    return el("section", side, el("div", *inside, class_="in"), class_=f"part p-{name}")
