"""Mail: parts within parts, headers without end, false encodings."""

from __future__ import annotations

import base64

from tests.hostile.cases import CLOSING, OPENING, Case, raw

_HEAD = (
    "From: Ada Lind <ada@lind.example>\r\nTo: Jon Pask <jon@pask.example>\r\n"
    "Date: Mon, 16 Sep 2019 09:00:00 +0000\r\nSubject: The gate\r\nMessage-ID: <1@lind.example>\r\n"
    "MIME-Version: 1.0\r\n"
)
_PLAIN = "Content-Type: text/plain; charset=utf-8\r\n"
_BODY = f"Dear Jon,\r\n\r\n{OPENING}\r\n\r\n{CLOSING}\r\n\r\nAda\r\n"


def _mail(headers: str, body: str) -> bytes:
    return f"{_HEAD}{headers}\r\n{body}".encode("utf-8", "surrogateescape")


def _nested(depth: int) -> bytes:
    """Multiparts one inside the other, the words in the innermost."""
    opened = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    )
    closed = "".join(f"\r\n--b{n}--\r\n" for n in reversed(range(depth)))
    return f"{_HEAD}{opened}{_PLAIN}\r\n{_BODY}{closed}".encode()


def _forwarded(depth: int) -> bytes:
    """A mail in a mail in a mail."""
    return (
        f"{_HEAD}Content-Type: message/rfc822\r\n\r\n" * depth + f"{_HEAD}{_PLAIN}\r\n{_BODY}"
    ).encode()


def _with_parts(count: int, part: str) -> bytes:
    parts = "".join(f"--b\r\n{part}\r\n" for _ in range(count))
    first = f"--b\r\n{_PLAIN}\r\n{_BODY}\r\n"
    return _mail("Content-Type: multipart/mixed; boundary=b\r\n", f"{first}{parts}--b--\r\n")


_ATTACHED = (
    'Content-Type: text/plain; name="../../../../etc/passwd"\r\n'
    'Content-Disposition: attachment; filename="..\\\\..\\\\<script>x</script>\\u202etxt.exe"\r\n\r\n'
    "It rained.\r\n"
)
_GARBLED = "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n" + "=*?" * 500
_EMPTY_ZIP = base64.b64encode(b"PK\x05\x06" + b"\0" * 18).decode()

CASES: tuple[Case, ...] = (
    raw("nested.eml", _nested(60), "either"),
    raw("recursive.eml", _nested(300), "either"),
    raw("forwarded.eml", _forwarded(30), "either"),
    raw("forwarded-deep.eml", _forwarded(1_000), "either"),
    raw("many-parts.eml", _with_parts(200, _PLAIN + "\r\nIt rained."), "read", (OPENING,)),
    raw("many-empty-parts.eml", _with_parts(10_000, "\r\n"), "read", (OPENING,)),
    raw("attachments.eml", _with_parts(5, _ATTACHED), "read", (OPENING,)),
    raw("garbled.eml", _with_parts(20, _GARBLED), "read", (OPENING,)),
    raw("not-the-type.eml", _with_parts(3, "Content-Type: application/pdf; name=a.pdf\r\n\r\nno pdf"),
        "read", (OPENING,)),
    raw("zip-inside.eml", _with_parts(3, "Content-Type: application/zip\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{_EMPTY_ZIP}"), "read", (OPENING,)),
    raw("no-boundary.eml", _mail("Content-Type: multipart/mixed\r\n", _BODY), "either"),
    raw("open-boundary.eml", _mail("Content-Type: multipart/mixed; boundary=b\r\n",
        f"--b\r\n{_PLAIN}\r\n{_BODY}"), "read", (OPENING, CLOSING)),
    raw("boundary-everywhere.eml", _mail("Content-Type: multipart/mixed; boundary=b\r\n",
        f"--b\r\n{_PLAIN}\r\n{_BODY}" + "--b\r\n" * 20_000), "read", (OPENING,)),
    raw("long-header.eml", _mail("X-Long: " + "a " * 5_000 + "b" * 500_000 + "\r\n" + _PLAIN, _BODY), "read",
        (OPENING, CLOSING)),
    raw("many-headers.eml", _mail("".join(f"X-A{n}: b\r\n" for n in range(3_000)) + _PLAIN, _BODY),
        "read", (OPENING, CLOSING)),
    raw("folded.eml", _mail("X-Folded: a\r\n" + " b\r\n" * 30_000 + _PLAIN, _BODY), "read",
        (OPENING, CLOSING)),
    raw("encoded-words.eml", _mail("X-Note: " + "=?utf-8?q?=41?= " * 5_000 + "\r\nSubject: "
        + "=?utf-8?b?4pyT?=" * 3_000 + "\r\n" + _PLAIN, _BODY), "read", (OPENING, CLOSING)),
    raw("addresses.eml", _mail("Cc: " + "((((" * 3_000 + "\r\nReply-To: " + "\"a\\\" <" * 3_000 + "\r\n"
        + "Bcc: " + "a@b, " * 8_000 + "\r\n" + _PLAIN, _BODY), "read", (OPENING, CLOSING)),
    raw("false-charset.eml", _mail("Content-Type: text/plain; charset=\"x-\\0nothing\"\r\n", _BODY),
        "read", (OPENING, CLOSING)),
    raw("codec-not-text.eml", _mail("Content-Type: text/plain; charset=base64\r\n", _BODY), "read",
        (OPENING, CLOSING)),
    raw("idna.eml", _mail("Content-Type: text/plain; charset=idna\r\n", _BODY), "read",
        (OPENING, CLOSING)),
    raw("quoted-printable.eml", _mail(_PLAIN + "Content-Transfer-Encoding: quoted-printable\r\n",
        _BODY + "=\r\n" * 20_000 + "=ZZ" * 5_000), "read", (OPENING,)),
    raw("html.eml", _mail("Content-Type: text/html; charset=utf-8\r\n", f"<html><body><p>{OPENING}</p>"
        "<script>document.title='OWNED'</script><img src='http://127.0.0.1:9/track.gif'>"
        + "<div>" * 30_000 + f"<p>{CLOSING}</p></body></html>"), "read", (OPENING,)),
    raw("hostile-fields.eml", _mail("Subject: <script>document.title='OWNED'</script>\r\n" + _PLAIN, _BODY)
        .replace(b"Ada Lind <", b"\"<img src=x onerror=alert(1)>\" <"), "read", (OPENING, CLOSING)),
    raw("quotes.eml", _mail(_PLAIN, _BODY + "".join("> " * n + "He left.\r\n" for n in range(1, 100))
        + ">" * 50_000 + "\r\n"), "read", (OPENING, CLOSING)),
    raw("only-headers.eml", _HEAD.encode(), "either"),
    raw("nul-header.eml", _mail("X-Nul: a\0b\r\n" + _PLAIN, _BODY), "read", (OPENING,)),
)  # fmt: skip
