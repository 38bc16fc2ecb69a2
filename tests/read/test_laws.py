"""What holds of every reader: nothing is lost, offsets quote, and reading twice gives the same."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.errors import ReadingError
from firsthand.model import Blob
from firsthand.read import kinds
from tests.read.makers import MAKERS
from tests.read.support import law, lost, texts

calm = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)  # fmt: skip


@pytest.mark.parametrize("kind", MAKERS)
@given(data=st.data())
@calm
def test_every_text_is_tiled_and_no_word_is_lost(kind, data):
    written, path, words = data.draw(MAKERS[kind]())
    found = texts(written, path)
    for text in found:
        law(text)
    assert lost(found, words) == []
    assert len({text.id for text in found}) == len(found)


@pytest.mark.parametrize("kind", MAKERS)
@given(data=st.data())
@calm
def test_reading_again_gives_the_same_and_the_name_does_not_matter(kind, data):
    written, path, _ = data.draw(MAKERS[kind]())
    first, second = texts(written, path), texts(written, "elsewhere/" + path)
    assert [t.characters for t in first] == [t.characters for t in second]
    assert [t.id for t in first] == [t.id for t in second]
    assert texts(written, path) == first


@pytest.mark.parametrize("kind", MAKERS)
@given(data=st.data())
@calm
def test_damaged_documents_are_read_or_refused(kind, data):
    written, path, _ = data.draw(MAKERS[kind]())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(written)))
        cut = data.draw(st.integers(0, 12))
        put = data.draw(st.binary(max_size=12))
        written = written[:at] + put + written[at + cut :]
    for text in texts_or_refusal(lambda: texts(written, path)):
        law(text)


def texts_or_refusal(reading):
    try:
        return reading()
    except ReadingError as error:
        problem = error
    assert problem.message
    assert problem.remedy
    return ()


@pytest.mark.parametrize(
    "media_type", [t for t in kinds.READERS if t not in (kinds.PDF, kinds.DOCX)]
)
@given(written=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
@calm
def test_a_reader_that_gets_anything_gives_texts_or_says_why_not(media_type, written):
    blob = Blob("sha256:" + "0" * 64, len(written), media_type)
    read = kinds.reader(media_type)
    for text in texts_or_refusal(lambda: read(written, path="a", blob=blob)):
        law(text)
