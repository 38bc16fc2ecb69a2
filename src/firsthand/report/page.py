"""The page: one HTML file that holds everything, loads nothing, and reads well without a script.

Every word of a document is escaped (see `markup`), and a Content-Security-Policy allows exactly
the one style sheet and the one script that stand in the page, by their SHA-256.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources

from firsthand.extract.places.gazetteer import CREDIT
from firsthand.model import Examination
from firsthand.report.figures import total
from firsthand.report.markup import Html, el, join
from firsthand.report.measured import MEASURED, Measured
from firsthand.report.parts.accounts import accounts, index
from firsthand.report.parts.findings import findings
from firsthand.report.parts.front import heading, limits, problems, strip, title_of
from firsthand.report.parts.method import method
from firsthand.report.parts.sheet import Sheet, sheets

_CONTENT = ("Skip to the content", "#main")
_PANEL = el(
    "aside",
    el("div", aria_live="polite"),
    id="chain",
    aria_label="The chain of the chosen claim",
    hidden=True,
)


def page(
    examination: Examination, *, measured: Sequence[Measured] = MEASURED, credit: str = CREDIT
) -> str:
    """The examination as one self-contained HTML page; same input, same bytes.

    ``measured`` are error rates that stand among the limits of the page, ``credit`` is owed to the
    makers of the gazetteer and stands where places are shown. The result holds no lone surrogate:
    it can be written as UTF-8.
    """
    found = sheets(examination, credit=credit)
    skip = ("Skip to the text", f"#{found[0].id}.text") if len(found) == 1 else _CONTENT
    body = join([
        el("a", skip[0], href=skip[1], class_="skip"), _main(examination, found, measured),
    ])  # fmt: skip
    return document(
        title_of(examination), examination.version, body,
        style=asset("page.css"), script=asset("page.js"),
    )  # fmt: skip


def document(title: str, version: str, body: Html, *, style: str, script: str) -> str:
    """A whole page around a body: its policy, its one style sheet, the panel, its one script."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="generator", content=f"Firsthand {version}"),
        el("title", title),
        el("style", Html(style)),
    )
    whole = el("body", body, _PANEL, el("script", Html(script)))
    return "<!doctype html>\n" + el("html", head, "\n", whole, lang="en").source + "\n"


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy that allows these two and nothing else."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; "
        f"script-src 'sha256-{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(source: str) -> str:
    return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def asset(name: str) -> str:
    """A file of the package, its line ends as the browser will hash them."""
    path = resources.files("firsthand.report") / "assets" / name
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def _main(examination: Examination, found: tuple[Sheet, ...], measured: Sequence[Measured]) -> Html:
    sums = total(s.figures for s in found)
    return join([
        el("header", heading(found), strip(sums, found) if found else None),
        el(
            "main",
            limits(sums, found, measured),
            problems(examination.problems),
            findings(examination.findings, found) if found else None,
            index(found),
            accounts(found),
            id="main",
        ),
        method(examination, found),
    ])  # fmt: skip
