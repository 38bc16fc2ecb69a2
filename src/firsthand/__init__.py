"""Source criticism: who says so, who told them, what stands behind it.

>>> import firsthand
>>> examination = firsthand.examine(["article.html"])  # doctest: +SKIP
>>> firsthand.as_page(examination)  # doctest: +SKIP
'<!doctype html>...'

`examine` takes files, folders and addresses; `texts` and `account` are its two stages for one
document in this process; `as_json` and `as_page` are the two forms in which a result is written.
The nouns are in `firsthand.model`, the errors in `firsthand.errors`.
"""

from firsthand._version import __version__
from firsthand.examination import Options, account, examine, texts
from firsthand.model import Examination

__all__ = ["Options", "__version__", "account", "as_json", "as_page", "examine", "texts"]


def as_json(examination: Examination) -> str:
    """The examination as one JSON object (format 1); same input, same bytes."""
    from firsthand.report.json_form import json_of

    return json_of(examination)


def as_page(examination: Examination) -> str:
    """The examination as one self-contained HTML page; same input, same bytes."""
    from firsthand.report.page import page

    return page(examination)
