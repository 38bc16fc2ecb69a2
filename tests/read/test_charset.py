"""Bytes become characters: declared, undeclared, lied about, mixed."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read import charset

ENGLISH = "“No,” said Zoë – it’s a naïve café. £5 at ½ past."
JAPANESE = "港の門は三時に閉められた。誰が閉めたのかは分からない。"
RUSSIAN = "Ворота закрыли в три часа. Кто их закрыл, никто не знает."
CHINESE = "三点钟大门关上了。谁也不知道是谁关的，也没有人问过。"
GREEK = "Η πύλη έκλεισε στις τρεις. Κανείς δεν ξέρει ποιος την έκλεισε."
KOREAN = "문은 세 시에 닫혔다. 누가 닫았는지는 아무도 모른다고 그는 말했다."


@pytest.mark.parametrize(
    ("written", "encoding", "label"),
    [
        (ENGLISH, "cp1252", "iso-8859-1"),  # as browsers do: Latin-1 is windows-1252
        (ENGLISH, "cp1252", "windows-1252"),
        (ENGLISH, "cp1252", "us-ascii"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "shift_jis", "x-sjis"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp1251", '"windows-1251"'),
        (CHINESE, "gb18030", "gb2312"),
        (GREEK, "iso8859-7", "iso-8859-7"),
        (KOREAN, "cp949", "ks_c_5601-1987"),
        (ENGLISH.replace("½", "noon"), "mac-roman", "x-mac-roman"),
    ],
)
def test_declared(written, encoding, label):
    assert charset.decode(written.encode(encoding), label) == written


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),  # without a byte-order mark
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        ("The porter didn’t ring. “No,” he said, “I won’t.”", "mac-roman"),
        (JAPANESE * 4, "shift_jis"),
        (RUSSIAN * 4, "cp1251"),
        (RUSSIAN * 4, "koi8-r"),
    ],
)
def test_undeclared(written, encoding):
    assert charset.decode(written.encode(encoding)) == written


@pytest.mark.parametrize(
    "label", ["utf-8", "shift_jis", "utf-16", "x-unknown", "", "utf-7", "rot13"]
)
def test_sound_utf8_is_believed_before_any_label(label):
    assert charset.decode(ENGLISH.encode(), label) == ENGLISH


def test_utf8_with_one_broken_place_stays_utf8():
    data = ENGLISH.encode() + b" caf\xe9 " + "ü".encode()
    assert charset.decode(data) == ENGLISH + " caf\ufffd ü"


def test_windows_bytes_in_a_file_that_says_it_is_utf8():
    assert charset.decode("It’s a “no” – he said.".encode("cp1252"), "utf-8") == (
        "It’s a “no” – he said."
    )


def test_pounds_are_not_taken_for_polish_letters():
    assert charset.decode("He paid £5 and £6.".encode("cp1252")) == "He paid £5 and £6."


def test_a_page_that_declares_utf16_in_its_own_bytes_is_not_in_it():
    assert charset.decode("caf\xe9, na\xefve".encode("cp1252"), "utf-16") == "café, naïve"


def test_the_mark_goes_before_the_label():
    assert charset.decode(codecs.BOM_UTF8 + ENGLISH.encode(), "koi8-r") == ENGLISH


def test_zeros_stay():
    assert charset.decode(b"The gate\0 was shut.\0") == "The gate\0 was shut.\0"


def test_codecs_that_hide_markup_are_not_used():
    assert charset.codec("utf-7") is None
    assert charset.codec("base64") is None
    assert charset.codec("idna") is None


@given(st.binary(max_size=200), st.none() | st.text(max_size=12))
def test_it_never_fails(data, label):
    charset.decode(data, label)


@given(st.text(min_size=1, max_size=80))
def test_utf8_is_kept_as_it_is(written):
    data = written.encode()
    if charset._wide(data) is None and not written.startswith("\ufeff"):
        assert charset.decode(data) == written
