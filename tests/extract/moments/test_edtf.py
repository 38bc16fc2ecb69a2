"""Every EDTF string that is given can be read by a parser of EDTF that is not ours."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from tests.extract.moments.support import found
from tests.extract.moments.test_moments import NEWS, RECKONED, STORY, WRITTEN

TEXTS = [
    *((f"The gate was opened on {words}.", None) for words, _ in WRITTEN),
    *((STORY + words, None) for words, _, _ in RECKONED),
    *((words, "2005-10-06") for words, _ in NEWS),
    *((words, None) for words, _ in NEWS),
    ("He left before 1987, about 3 May 1987, since 2 May 1987 and until May 1990.", None),
    ("On 3 May the gate was opened.", None),
]


@pytest.mark.parametrize(("words", "published"), TEXTS)
def test_edtf_is_valid(words: str, published: str | None) -> None:
    for m in found(words, published):
        if m.edtf is not None:
            assert str(parse_edtf(m.edtf)).replace(", ", ",") == m.edtf
