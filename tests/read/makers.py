"""Documents of each format made of given words: what the laws of reading are tried on."""

import gzip
import io
import json
import zipfile
from email.message import EmailMessage
from html import escape

from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

# Letters of several scripts, and some that take two UTF-16 units; no signs of any markup.
_LETTERS = "abcdefgstäöéßжшдщαλωאבגدعم日本語𝒳𐍈"
word = st.text(st.sampled_from(_LETTERS), min_size=4, max_size=9)
words = st.lists(word, min_size=1, max_size=8)
_SPACE = st.sampled_from([" ", "  ", "\n", " \n "])


@st.composite
def sentence(draw, *, breaks=True):
    """Words with white space between them, and a full stop."""
    chosen = draw(words)
    space = _SPACE if breaks else st.just(" ")
    pieces = [chosen[0]]
    for one in chosen[1:]:
        pieces += [draw(space), one]
    return "".join(pieces) + ".", chosen


Made = tuple[bytes, str, list[str]]
"""The bytes, a path, and the words that must be found in what is read."""


@st.composite
def plain(draw) -> Made:
    parts = draw(st.lists(sentence(), min_size=1, max_size=6))
    breaks = draw(st.sampled_from(["\n\n", "\r\n\r\n", "\n", "\r\r", "\n\n\n"]))
    starts = st.sampled_from(["", "> ", "- ", "1. ", "[1] ", "    ", "Q. ", "By "])
    written = breaks.join(draw(starts) + text for text, _ in parts)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
    return written.encode(encoding), "a.txt", [w for _, chosen in parts for w in chosen]


_INLINE = ("b", "i", "em", "sup", "span", "a href='#x'", "a href='https://a.example/'", "u", "q",
           "span class='ad'", "ins", "del")  # fmt: skip
_BLOCKS = ("p", "div", "li", "blockquote", "h1", "h2", "td", "figure", "figcaption", "aside",
           "nav", "footer", "div class='comments'", "div hidden", "pre", "section", "dd", "button",
           "ol id='fn1'", "form", "article", "table", "div class='byline'", "details")  # fmt: skip


@st.composite
def _inside(draw, depth):
    text, chosen = draw(sentence())
    html = escape(text)
    if draw(st.booleans()):
        tag = draw(st.sampled_from(_INLINE))
        html = f"<{tag}>{html}</{tag.split()[0]}>"
    for _ in range(draw(st.integers(0, 2)) if depth else 0):
        inner, more = draw(_inside(depth - 1))
        tag = draw(st.sampled_from(_BLOCKS))
        closed = draw(st.integers(0, 9))
        html += f"<{tag}>{inner}" + (f"</{tag.split()[0]}>" if closed else "")
        chosen = chosen + more
    return html, chosen


@st.composite
def page(draw) -> Made:
    body, chosen = draw(_inside(3))
    head = draw(st.sampled_from(["", "<title>T</title>", "<style>p { color: red }</style>"]))
    html = f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}"
    return html.encode(), "a.html", chosen


@st.composite
def markdown(draw) -> Made:
    blocks, every = [], []
    for number in range(draw(st.integers(1, 7))):
        text, chosen = draw(sentence(breaks=False))
        form = draw(
            st.sampled_from(
                ["{0}", "# {0}", "> {0}", "- {0}", "3. {0}", "**{0}** and _{0}_", "    {0}",
                 "```\n{0}\n```", "| {0} | x |\n|---|---|\n| {0} | {0} | {0} |", "[^n{1}]: {0}",
                 "[r{1}]: https://a.example/ '{0}'", "![{0}](a.png)", "[{0}](https://a.example/)",
                 "{0}\n===", "<div>{0}</div>", "> > {0}\n> - {0}", "{0}[^n{1}] [{0}][r{1}]",
                 "<{0}>", "- - - {0}", "[1] {0}\n[2] {0}", "{0}  \n{0}\n{0}", "~~{0}~~"]
            )
        )  # fmt: skip
        blocks.append(form.format(text, number))
        every += chosen
    ahead = draw(st.sampled_from(["", "---\ntitle: Harbour\nauthor: A. Holm\n---\n\n", "\n"]))
    ends = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    joint = draw(st.sampled_from(["\n\n", "\n\n", "\n"]))
    return (ahead + joint.join(blocks)).replace("\n", ends).encode(), "a.md", every


@st.composite
def mail(draw) -> Made:
    message = EmailMessage()
    subject, every = draw(sentence(breaks=False))
    message["From"] = "Ana Holm <ana@a.example>"
    message["To"] = "bo@a.example"
    message["Date"] = "Mon, 16 Sep 2019 21:14:00 +0200"
    message["Subject"] = subject
    message["Message-ID"] = "<1@a.example>"
    lines = []
    for _ in range(draw(st.integers(1, 6))):
        text, chosen = draw(sentence(breaks=False))
        lines.append(
            draw(st.sampled_from(["", "> ", ">> ", "-- \n", "On Mon Bo wrote:\n> "])) + text
        )
        every += chosen
    coding = draw(st.sampled_from(["base64", "quoted-printable", "8bit"]))
    message.set_content("\n".join(lines) + "\n", cte=coding)
    if draw(st.booleans()):
        html, chosen = draw(_inside(2))
        message.add_alternative(f"<html><body>{html}</body></html>", subtype="html")
        every += chosen
    if draw(st.booleans()):
        text, chosen = draw(sentence())
        message.add_attachment(text, filename="note.txt")
        every += chosen
    if message.is_multipart():  # the library would choose boundaries by chance
        for number, part in enumerate(p for p in message.walk() if p.is_multipart()):
            part.set_boundary(f"b{number}")
    return message.as_bytes(), "a.eml", every


def _time(second: int) -> str:
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d},000"


@st.composite
def _cues(draw):
    cues, every = [], []
    for number in range(draw(st.integers(1, 9))):
        lines = []
        for _ in range(draw(st.integers(1, 3))):
            text, chosen = draw(sentence(breaks=False))
            form = draw(st.sampled_from(["{}", "- {}", "<i>{}</i>", "ANA: {}", ">> {}", "({})"]))
            lines.append(form.format(text))
            every += chosen
        cues.append((f"{_time(number)} --> {_time(number + 1)}", lines))
    return cues, every


@st.composite
def srt(draw) -> Made:
    cues, every = draw(_cues())
    blocks = [f"{n}\n{time}\n" + "\n".join(lines) for n, (time, lines) in enumerate(cues, 1)]
    joint = draw(st.sampled_from(["\n\n", "\n", "\r\n\r\n"]))
    return joint.join(blocks).encode(), "a.srt", every


@st.composite
def vtt(draw) -> Made:
    cues, every = draw(_cues())
    blocks = ["WEBVTT"]
    for time, lines in cues:
        voice = draw(st.sampled_from(["", "<v Ana Holm>", "<v.loud Bo>"]))
        if draw(st.integers(0, 4)) == 0:
            text, chosen = draw(sentence(breaks=False))
            blocks.append(f"NOTE {text}")
            every = every + chosen
        blocks.append(time.replace(",", ".") + "\n" + voice + "\n".join(lines))
    return "\n\n".join(blocks).encode(), "a.vtt", every


def archive(pages: list[tuple[str, bytes, str]], *, packed: bool) -> bytes:
    """A WARC file with a response for each address, body and content type."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number, (address, body, content_type) in enumerate(pages):
        headers = StatusAndHeaders("200 OK", [("Content-Type", content_type)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(body),
                http_headers=headers,
                warc_headers_dict={
                    "WARC-Date": "2020-05-03T10:00:00Z",
                    "WARC-Record-ID": f"<urn:record:{number}>",
                },
            )
        )
    return out.getvalue()


@st.composite
def warc(draw) -> Made:
    pages, every = [], []
    for number in range(draw(st.integers(1, 3))):
        body, _, chosen = draw(page())
        pages.append((f"https://a.example/{number}", body, "text/html"))
        every += chosen
    form = draw(st.sampled_from(["plain", "records", "whole"]))
    data = archive(pages, packed=form == "records")
    return (gzip.compress(data, mtime=0) if form == "whole" else data), "a.warc", every


@st.composite
def wacz(draw) -> Made:
    data, _, every = draw(warc())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        name = "archive/data.warc" + (".gz" if data[:2] == b"\x1f\x8b" else "")
        package.writestr(zipfile.ZipInfo(name), data)
        package.writestr(zipfile.ZipInfo("datapackage.json"), json.dumps({"resources": []}))
    return out.getvalue(), "a.wacz", every


MAKERS = {
    "plain": plain, "html": page, "markdown": markdown, "mail": mail, "srt": srt, "vtt": vtt,
    "warc": warc, "wacz": wacz,
}  # fmt: skip
"""A strategy for each format: bytes, path, and the words that may not be lost."""
