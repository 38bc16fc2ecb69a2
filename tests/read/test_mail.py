"""Mail: who wrote which line, what is attached, and MIME that breaks every rule."""

import time
from email.message import EmailMessage

import pytest

from firsthand.read import letters, mime
from tests.read.support import law, marked, of_role, role_of, roles, texts

HEAD = "From: Ana Holm <ana@a.example>\nTo: Bo <bo@a.example>\nSubject: The gate\n"


def mails(data: bytes | str):
    found = texts(data, "a.eml")
    for text in found:
        law(text)
    return found


def letter(body: str, head: str = HEAD):
    return mails(head + "MIME-Version: 1.0\n\n" + body)[0]


def test_headers():
    (text,) = mails(
        "From: =?utf-8?q?Zo=C3=AB_Cr?= =?utf-8?q?ane?= <z@a.example>\nTo: a@a.example,\n b@a.example\n"
        "Date: Mon, 16 Sep 2019 21:14:00 +0200\nSubject: =?iso-8859-1?Q?The_gate_=96_again?=\n"
        "Message-ID: <1@a.example>\nReceived: by x\n\nIt was shut.\n"
    )
    assert roles(text) == [
        ("byline", "From: Zoë Crane <z@a.example>"),
        ("boilerplate", "To: a@a.example, b@a.example"),
        ("dateline", "Date: Mon, 16 Sep 2019 21:14:00 +0200"),
        ("boilerplate", "Subject:"),
        ("subject", "The gate – again"),
        ("body", "It was shut."),
    ]
    about = text.metadata
    assert about.title is not None
    assert about.author is not None
    assert about.published is not None
    assert about.title.value == "The gate – again"
    assert (about.author.value, about.author.found) == ("Zoë Crane", "From")
    assert about.published.value == "2019-09-16T21:14:00+02:00"
    assert {s.anchor.kind for s in text.segments} == {"mail"}
    assert text.segments[-1].anchor.path == "part 1 line 1"


def test_replies():
    text = letter(
        "I disagree.\n\nOn Mon, 16 Sep 2019 at 21:14, Bo Lund <bo@a.example>\nwrote:\n"
        "> It was shut, and\n> nobody knew.\n>\n> On Sunday, Cy Orr wrote:\n>> It was open.\n> No.\n\n"
        "So there.\n"
    )
    found = [(s.role, s.level, s.author) for s in text.segments[4:]]
    assert found == [
        ("body", None, None),
        ("byline", 1, "Bo Lund"),
        ("quote", 1, "Bo Lund"),
        ("byline", 2, "Cy Orr"),
        ("quote", 2, "Cy Orr"),
        ("quote", 1, "Bo Lund"),
        ("body", None, None),
    ]
    assert "It was shut, and\nnobody knew.\n" in text.characters  # no signs in the sentence


@pytest.mark.parametrize(
    "divider",
    [
        "---------- Forwarded message ---------",
        "-----Original Message-----",
        "Begin forwarded message:",
        "",
    ],
)
def test_messages_passed_on(divider):
    text = letter(
        f"See below.\n\n{divider}\nFrom: Cy Orr <cy@a.example>\nSent: Sunday, 15 September 2019\n"
        "To: Ana Holm\nSubject: the gate\n\nIt was open.\n\n"
        "From: Di Ek\nDate: Saturday\nSubject: gate\n\nWas it open?\n"
    )
    quoted = [(s.level, s.author, s.span.of(text.characters).strip()) for s in text.segments
              if s.role == "quote"]  # fmt: skip
    assert quoted == [(1, "Cy Orr", "It was open."), (2, "Di Ek", "Was it open?")]
    assert of_role(text, "subject") == ["The gate", "the gate", "gate"]
    assert role_of(text, "See below.") == "body"


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday the mayor wrote:\n\nThe gate is shut.\n",
        "From: what I heard it was open.\n\nNobody knows.\n",
        "He asked to be forwarded the message.\n",
        "Subject: unknown. From what we saw, it was open.\n",
    ],
)
def test_sentences_that_look_like_the_work_of_programs(sentence):
    text = letter(sentence)
    assert of_role(text, "quote") == []


def test_signatures_and_notices():
    text = letter(
        "It was shut.\n\nAna\n\n-- \nAna Holm\nHarbour office\n\n"
        "This e-mail and its attachments are confidential and intended only for the person to whom\n"
        "it is addressed.\n"
    )
    assert role_of(text, "Harbour office") == "boilerplate"
    assert role_of(text, "confidential") == "boilerplate"
    assert role_of(text, "It was shut.") == "body"
    assert role_of(letter("No.\n\nSent from my telephone\n"), "Sent from") == "boilerplate"


def test_signature_ends_where_another_message_begins():
    text = letter(
        "No.\n-- \nAna\n\n-----Original Message-----\nFrom: Bo\nDate: x\n\nWas it shut?\n"
    )
    assert role_of(text, "Was it shut?") == "quote"


def test_flowed_paragraphs():
    head = HEAD + "Content-Type: text/plain; format=flowed\n"
    text = letter(
        "It was shut when \nwe came there.\n\n>From here on it \n>was open.\n-- \nAna\n", head
    )
    assert "It was shut when we came there.\n" in text.characters
    assert role_of(text, "Ana\n") == "boilerplate"


def test_a_mailbox_sign_is_no_sign_of_quotation():
    text = letter("It was shut.\n\n>From here on it was open.\n")
    assert "\nFrom here on it was open.\n" in text.characters
    assert of_role(text, "quote") == []


def test_html_and_its_older_messages():
    text = letter(
        "<p>I disagree.</p><div class=gmail_quote><div>On Mon, 16 Sep 2019 at 21:14, Bo Lund wrote:"
        "</div><blockquote><p>It was <b>shut</b>.</p></blockquote></div><div><b>From:</b> Cy<br>"
        "<b>Sent:</b> Sunday<br><b>Subject:</b> gate</div><p>It was open.</p>",
        HEAD + "Content-Type: text/html; charset=utf-8\n",
    )
    found = [(s.role, s.level, s.author) for s in text.segments if s.level]
    assert found == [
        ("byline", 1, "Bo Lund"), ("quote", 1, "Bo Lund"), ("byline", 1, "Cy"),
        ("dateline", 1, "Cy"), ("subject", 1, "Cy"), ("quote", 1, "Cy"),
    ]  # fmt: skip
    assert ("shut", None) in marked(text, "strong")


def alternative(plain: str, html: str):
    message = EmailMessage()
    message["From"], message["Subject"], message["To"] = "a@a.example", "s", "b@a.example"
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    return mails(message.as_bytes())[0]


def test_alternatives_that_say_the_same_are_read_once():
    text = alternative("It was *shut*.\n", "<p>It was <b>shut</b>.</p>")
    assert of_role(text, "body") == ["It was *shut*."]


def test_alternatives_that_differ_are_both_read():
    text = alternative("It was shut.\n", "<p>It was shut.</p><p>Nobody opened any gate.</p>")
    assert of_role(text, "body") == ["It was shut.", "Nobody opened any gate."]


def test_attachments():
    message = EmailMessage()
    message["From"], message["Subject"], message["To"] = "a@a.example", "s", "b@a.example"
    message.set_content("See the log.\n")
    message.add_attachment("The gate was shut.\n", filename="lög.txt")
    message.add_attachment("<p>It was open.</p>", subtype="html", filename="lög.txt")
    message.add_attachment(b"\xff\xd8\xff\xe0", maintype="image", subtype="jpeg", filename="g.jpg")
    message.add_attachment(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", maintype="application", subtype="msword",
        filename="../old.doc",
    )  # fmt: skip
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Cy <c@a.example>", "inner"
    inner.set_content("Inner words.\n")
    message.add_attachment(inner)
    found = mails(message.as_bytes())
    assert of_role(found[0], "attachment") == [
        "lög.txt", "lög.txt (3)", "g.jpg", "old.doc", "message.eml",
    ]  # fmt: skip
    assert marked(found[0], "image") == [("g.jpg", "g.jpg")]
    assert [(t.path, t.reader.split()[0]) for t in found[1:]] == [
        ("a.eml!/lög.txt", "plain"), ("a.eml!/lög.txt (3)", "html"), ("a.eml!/message.eml", "mail"),
    ]  # fmt: skip
    assert [p.path for p in found[0].problems] == ["a.eml!/old.doc"]
    assert {t.blob.id for t in found} == {found[0].blob.id}
    assert len({t.id for t in found}) == len(found)


def test_a_mailbox():
    one = "From a@b.example Fri May  3 10:00:00 2019\n" + HEAD + "\nFirst.\n\n"
    found = mails(one + one.replace("First", "Second"))
    assert [t.path for t in found] == ["a.eml!/1", "a.eml!/2"]
    assert ["First." in t.characters for t in found] == [True, False]


def test_a_page_saved_as_one_file():
    data = (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://a.example/gate\n"
        "Subject: The gate\nDate: Fri, 3 May 2019 10:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="b"\n\n\n--b\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
        "Content-Location: https://a.example/gate\n\n<h1>The gate</h1><p>It was =\nshut=2E</p>\n"
        "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
        "Content-Location: https://a.example/g.png\n\niVBORw0KGgo=\n--b--\n"
    )
    (text,) = texts(data, "a.mhtml")
    assert text.reader.startswith("html")
    assert roles(text) == [("title", "The gate"), ("body", "It was shut.")]


def test_a_mail_in_a_mail_in_a_mail():
    data = HEAD.encode() + b"\nThe innermost words.\n"
    for _ in range(8):
        outer = HEAD + "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
        data = outer.encode() + data
    found = mails(data)
    assert len(found) == 5
    assert found[-1].problems or any("too deep" in p.message for t in found for p in t.problems)


BROKEN = HEAD + "MIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (BROKEN.encode() + b"Content-Type: text/plain; charset=utf-8\n\ncaf\xe9\n", "café"),
        (BROKEN.encode() + b"Content-Type: text/plain; charset=us-ascii\n\ncaf\xc3\xa9\n", "café"),
        (BROKEN.encode() + b"Content-Type: text/plain; charset=x-none\n\ncaf\xe9\n", "café"),
        (BROKEN + "Content-Transfer-Encoding: base64\n\nTm8uIEhlIHNhaWQ\n", "No. He said"),
        (BROKEN + "Content-Transfer-Encoding: quoted-printable\n\nHe =\nsaid=E\n", "He said"),
        (BROKEN + "Content-Transfer-Encoding: x-none\n\nHe said\n", "He said"),
        (BROKEN + "Content-Type: multipart/mixed; boundary=b\n\nHe said\n", "He said"),
        (BROKEN + "Content-Type: multipart/mixed\n\nHe said\n", "He said"),
        (BROKEN + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHe said", "He said"),
        (
            BROKEN + "Content-Type: multipart/mixed; boundary=b\n\nHe said\n--b\n\nx\n--b--",
            "He said",
        ),
        (
            BROKEN + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\nHe said",
            "He said",
        ),
        (BROKEN + "no header at all\n\nHe said\n", "no header at all"),
        (BROKEN + "Content-Type: text/html\n\n<p>He said", "He said"),
        (BROKEN + 'Content-Type: text/plain; name*0*=x; name*x="\n\nHe said\n', "He said"),
        (BROKEN.replace("\n", "\r\n") + "\r\nHe said\r\n", "He said"),
        (BROKEN + "\nHe\0 said\n", "He\0 said"),
        (HEAD.replace("Ana Holm", "=?utf-8?b?%%%?=") + "\nHe said\n", "=?utf-8?b?%%%?="),
        (HEAD.replace("Ana Holm", "Zo\xeb").encode("latin-1") + b"\nHe said\n", "Zoë"),
    ],
)
def test_broken_mail_keeps_its_words(data, words):
    if isinstance(data, str):
        data = data.encode()
    assert any(words in text.characters for text in mails(data))


def nested(depth: int) -> str:
    return BROKEN + "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)
    )


@pytest.mark.parametrize(
    "data",
    [
        nested(5000) + "\nHe said\n",
        BROKEN + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nHe said\n" * 20_000,
        HEAD + "Cc: " + "(" * 200_000 + "\n" + "Bcc: " + "a@b.example," * 50_000 + "\n\nx\n",
        "".join(f"X-{n}: y\n" for n in range(20_000)) + HEAD + "\nx\n",
        HEAD + "Bcc: " + "=?utf-8?q?a?= " * 50_000 + "\n\nx\n",
        BROKEN + "\n" + "".join(">" * (n % 300) + f" line {n}\n" for n in range(10_000)),
        BROKEN + "\n" + "On a, b c d e f g h i x y z wrote\n" * 5_000,
        BROKEN + "\n" + "From: x\nDate: y\n\nz\n" * 5_000,
        BROKEN + "\n" + "____________________________\n" * 5_000,
        BROKEN + "Content-Type: message/rfc822\n\n" * 2_000,
        BROKEN + "Content-Type: text/html\n\n" + "<div>" * 20_000,
    ],
    ids=range(11),
)
def test_hostile_mail_takes_linear_time(data):
    before = time.process_time()
    blob_free = data.encode()
    from firsthand.model import Blob
    from firsthand.read import mail

    found = mail.read(blob_free, path="a.eml", blob=Blob("sha256:0", len(blob_free), "x"))
    assert time.process_time() - before < 60
    for text in found:
        law(text)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ana Holm <a@x.example>", "Ana Holm"),
        ('"Holm, Ana" <a@x.example>', "Holm, Ana"),
        ("a@x.example (Ana Holm)", "Ana Holm"),
        ("<a@x.example>", "a@x.example"),
        ("a@x.example", "a@x.example"),
        ("", None),
        ("'Ana' [mailto:a@x.example]", "Ana"),
    ],
)
def test_names_in_addresses(written, name):
    assert letters.name(written) == name


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain", "plain"),
        ("=?utf-8?b?Y2Fmw6k=?=", "café"),
        ("=?utf-8?b?Y2Fmww==?= =?utf-8?b?qQ==?=", "café"),  # a character cut in two
        ("a =?utf-8?q?b?= c =?utf-8?q?d?=  =?utf-8?q?e?=", "a b c de"),
        ("=?windows-1252?Q?=93no=94?=", "“no”"),
        ("=?x-none?q?caf=E9?=", "café"),
        ("=?utf-8?b?????=", "=?utf-8?b?????="),
    ],
)
def test_encoded_words(written, shown):
    assert mime.words(written) == shown
