"""Saved pages: four kinds of site, and traps one by one."""

import re
import time
from pathlib import Path

import pytest

from tests.read.support import law, marked, of_role, one, role_of, roles

PAGES = Path(__file__).parent / "pages"


def saved(name: str):
    text = one((PAGES / name).read_bytes(), name)
    law(text)
    return text


def page(body: str, head: str = ""):
    text = one(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "a.html")
    law(text)
    return text


PROSE = (
    "<p>The watchman said that the gate had been shut at three, and that nobody had told him.</p>"
)


def article(body: str, head: str = ""):
    return page(f"<article><h1>The gate</h1>{PROSE}{body}{PROSE}</article>", head)


def stated(text):
    about = text.metadata
    return tuple(one and one.value for one in (about.title, about.author, about.published))


class TestWordpress:
    text = saved("wordpress.html")

    def test_head(self):
        assert of_role(self.text, "title") == ["What the tide gauge knew"]
        assert of_role(self.text, "byline") == ["Posted on 14 March 2021 by Petra Voss"]
        assert stated(self.text) == (
            "What the tide gauge knew",
            "Petra Voss",
            "2021-03-14T08:05:00+00:00",
        )
        assert self.text.metadata.outlet is not None
        assert self.text.metadata.outlet.value == "Estuary Notes"

    def test_body_is_the_article_and_nothing_else(self):
        body = of_role(self.text, "body")
        assert len(body) == 4
        assert body[0].startswith("The gauge on Selby Quay")
        assert body[-1].startswith("Three cellars")

    def test_notes(self):
        assert of_role(self.text, "footnote") == [
            "Port of Selby, gauge sheet for week 4, seen by the author.",
            "Interview, 9 March 2021. ↩",
        ]
        assert marked(self.text, "note_ref") == [("1", "#mfn-content-1"), ("2", "#fn-412-2")]

    def test_the_rest(self):
        assert of_role(self.text, "caption") == [
            "Selby Quay at low water, two days later. Photo: Estuary Notes"
        ]
        assert len(of_role(self.text, "quote")) == 2
        assert role_of(self.text, "Correction, 16 March") == "correction"
        comments = [s for s in self.text.segments if s.role == "comment" and s.author]
        assert {s.author for s in comments} == {"M. Tarrant"}
        for words in ("Share this", "Read more", "Tagged", "cookies", "Leave a Reply", "powered"):
            assert role_of(self.text, words) == "boilerplate"


class TestNewspaper:
    text = saved("newspaper.html")

    def test_head(self):
        assert of_role(self.text, "title") == ["Two dead as ferry strikes pier at Norrow"]
        assert of_role(self.text, "byline") == [
            "By Hal Brandt and Odile Serre",
            "Additional reporting by Tom Ek",
        ]
        assert stated(self.text)[1:] == ("Hal Brandt, Odile Serre", "2018-11-10T21:12:00Z")
        assert role_of(self.text, "NORROW, Saturday –") == "dateline"
        assert role_of(self.text, "Published 10 November") == "dateline"
        assert role_of(self.text, "Captain says the steering") == "heading"

    def test_body(self):
        body = of_role(self.text, "body")
        assert [words.split()[0] for words in body] == ["Two", "The", "Marigold", "A", "The"]
        assert role_of(self.text, "This article was amended") == "correction"

    def test_furniture(self):
        for words in ("214 partners", "Breaking", "Facebook", "Pier repairs", "Topics", "Most read",
                      "The news of the coast", "All rights", "Advertisement"):  # fmt: skip
            assert role_of(self.text, words) == "boilerplate"
        pulled = [role for role, words in roles(self.text) if words.startswith("The wheel went")]
        assert pulled == ["boilerplate"]

    def test_picture_table_and_comment(self):
        assert marked(self.text, "image") == [("", "/img/pier.jpg")]  # not the grey placeholder
        assert of_role(self.text, "cell") == ["Year", "Dead", "1987", "3", "2018", "2"]
        assert "1987\t3\n2018\t2\n" in self.text.characters
        assert role_of(self.text, "There was no horn") == "comment"


class TestEncyclopedia:
    text = saved("encyclopedia.html")

    def test_markers_lead_to_their_notes(self):
        names = {name for s in self.text.segments if s.role == "footnote" for name in s.names}
        targets = {(target or "")[1:] for _, target in marked(self.text, "note_ref")}
        assert targets == {"cite_note-Orr-1", "cite_note-2", "cite_note-3", "cite_note-Wern-4"}
        assert targets <= names

    def test_lists(self):
        assert len(of_role(self.text, "footnote")) == 4
        assert of_role(self.text, "reference") == [
            "Orr, J. (1931). Fords of the Kessel. Dorn: Lamb."
        ]
        assert ("Orr 1931", "#CITEREFOrr1931") in marked(self.text, "link")
        assert of_role(self.text, "heading") == ["Course", "Notes", "References", "Bibliography"]

    def test_body_and_furniture(self):
        assert [words[:12] for words in of_role(self.text, "body")] == [
            "The Battle o",
            "According to",
        ]
        assert of_role(self.text, "caption") == ["The ford in an engraving of 1701"]
        for words in (
            "Retrieved from",
            "Jump to",
            "For the bridge",
            "Categories",
            "Log in",
            "[edit]",
        ):
            assert role_of(self.text, words) == "boilerplate"


class TestNewsletter:
    text = saved("newsletter.html")

    def test_head(self):
        assert of_role(self.text, "title") == ["The lamp room"]
        assert of_role(self.text, "byline") == ["Sanna Reed"]
        assert of_role(self.text, "dateline") == ["Feb 21, 2022"]
        assert stated(self.text) == ("The lamp room", "Sanna Reed", "2022-02-21")

    def test_a_note_in_two_blocks_is_reached_at_its_words(self):
        named = {name: s for s in self.text.segments for name in s.names}
        note = named["footnote-1"]
        assert note.span.of(self.text.characters).startswith("He told me this twice")

    def test_furniture(self):
        for words in ("Subscribe now", "reader-supported", "17 Likes", "It never lied.", "Privacy"):
            where = self.text.characters.rindex(words)
            role = next(s.role for s in self.text.segments if s.span.end > where)
            assert role == "boilerplate"
        assert role_of(self.text, "lamp was number 40") == "comment"
        assert of_role(self.text, "quote")[0].startswith("I gave out the lamps")


@pytest.mark.parametrize(
    ("marker", "note"),
    [
        ('<sup><a href="#n1">1</a></sup>', '<p id="n1">1 Log of the port.</p>'),
        ('<a href="#n1"><sup>1</sup></a>', '<p id="n1">1 Log of the port.</p>'),
        ('<a href="#n1">[1]</a>', '<div><a name="n1"></a>Log of the port.</div>'),
        ('<a href="#n1">*</a>', '<p><a id="n1">*</a> Log of the port.</p>'),
        ('<a href="#n1" role="doc-noteref">see the log</a>', '<p id="n1">Log of the port.</p>'),
        (
            '<a href="#n1" epub:type="noteref">see log</a>',
            '<aside id="n1">Log of the port.</aside>',
        ),
        (
            '<sup><a href="#n1" aria-describedby="footnote-label">1</a></sup>',
            '<h2 id="footnote-label">Notes</h2><ol><li id="n1">Log of the port.</li></ol>',
        ),
        ('<a href="https://a.example/p#n1">1</a>', '<p id="n1">1 Log of the port.</p>'),
    ],
)
def test_forms_of_footnotes(marker, note):
    head = '<link rel="canonical" href="https://a.example/p">'
    text = article(f"<p>Nine were hurt.{marker}</p>{note}", head)
    assert [target for _, target in marked(text, "note_ref")] == ["#n1"]
    entry = next(s for s in text.segments if "n1" in s.names)
    assert entry.role == "footnote"
    assert "Log of the port." in entry.span.of(text.characters)


def test_a_raised_figure_without_a_link_and_its_numbered_note():
    text = article(
        '<p>Nine were hurt.<sup>2</sup> It is 40 m<sup>2</sup>.</p>'
        '<ol class="footnotes"><li>One.</li><li>Log of the port.</li></ol>'
    )  # fmt: skip
    assert marked(text, "note_ref") == [("2", "#fn:2")]
    entry = next(s for s in text.segments if "fn:2" in s.names)
    assert entry.span.of(text.characters) == "Log of the port.\n"


def test_a_marker_without_a_note_stays_a_marker():
    text = article('<p>Nine were hurt.<a href="#n9">[9]</a></p>')
    assert marked(text, "note_ref") == [("[9]", "#n9")]


def test_a_link_inside_the_page_that_is_no_note():
    text = article('<p>See <a href="#map">the map below</a>.</p><h2 id="map">Map</h2>')
    assert marked(text, "note_ref") == []
    assert marked(text, "link") == [("the map below", "#map")]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">He said no.</div>',
        '<div style="color:red; visibility: hidden">He said no.</div>',
        "<p hidden>He said no.</p>",
        '<span class="sr-only">He said no.</span>',
        "<details><summary>More</summary><p>He said no.</p></details>",
        "<noscript><p>He said no.</p></noscript>",
        "<template shadowrootmode=open><p>He said no.</p></template>",
    ],
)
def test_hidden_words_are_kept(hidden):
    text = article(hidden)
    assert "He said no." in text.characters
    if "details" not in hidden and "template" not in hidden:
        assert role_of(text, "He said no.") == "boilerplate"


def test_a_hidden_word_does_not_cut_a_sentence():
    text = article('<p>He said <span class="sr-only">(opens in a window)</span> no.</p>')
    assert "He said no." in of_role(text, "body")


@pytest.mark.parametrize(
    "never", ["<script>var said = 1</script>", "<style>.said{}</style>", "<!-- said -->",
              "<template>said</template>"],
)  # fmt: skip
def test_what_is_no_text(never):
    assert "said" not in page(f"<p>One.</p>{never}<p>Two.</p>").characters


def test_a_single_file_page_with_its_pictures_inside():
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 50_000
    text = article(
        f'<figure><img src="{picture}" alt="A gate"><figcaption>Gate</figcaption></figure>'
    )
    assert marked(text, "image") == [("", "data:image/png")]
    assert len(text.characters) < 1000
    assert role_of(text, "A gate") == "boilerplate"


def test_a_complete_page_with_its_folder():
    text = article(
        '<img src="gate_files/gate.jpg" alt="">', "<!-- saved from url=(0020)https://a.example/ -->"
    )
    assert marked(text, "image") == [("", "gate_files/gate.jpg")]


def test_addresses_with_a_base_and_scripts_in_addresses():
    text = article(
        '<p><a href="log.html">the log</a> <a href="javascript:alert(1)">x</a></p>',
        '<base href="https://a.example/2019/">',
    )
    assert marked(text, "link") == [
        ("the log", "https://a.example/2019/log.html"),
        ("x", "javascript:"),
    ]


def test_line_breaks_cells_lists_and_preformatted_text():
    text = page(
        "<p>One<br>two  three\n four</p><pre>a  b\n  c</pre><table><tr><th>x<td>y<tr><td>z</table>"
        "<ul><li>in<ul><li>deeper</ul></ul>"
    )
    assert text.characters == "One\ntwo three four\na  b\n  c\nx\ty\nz\nin\ndeeper\n"
    assert [s.level for s in text.segments if s.role == "list"] == [1, 2]


def test_marks_of_inserted_deleted_and_quoted_words():
    text = article("<p>On <del>Monday</del> <ins>Tuesday</ins> he said <q>no</q>.</p>")
    assert marked(text, "deleted") == [("Monday", None)]
    assert marked(text, "inserted") == [("Tuesday", None)]
    assert marked(text, "quotation") == [("no", None)]


def test_films_maps_and_recordings():
    text = article(
        '<p>See<video src="a.mp4">no film</video> it.</p><iframe src="https://www.youtube.com/embed/x">'
        '</iframe><iframe src="https://www.openstreetmap.org/export/embed.html"></iframe>'
        '<audio><source src="a.mp3"></audio>'
    )
    assert [m.kind for m in text.marks if m.target] == ["video", "audio", "map", "video"]


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad"])
def test_invisible_characters_stay(sign):
    assert f"The gate{sign} was shut" in article(f"<p>The gate{sign} was shut.</p>").characters


def test_a_page_in_windows_1252_that_says_so_and_has_carriage_returns():
    body = f"<meta charset=iso-8859-1>\r\n<title>Tür</title>\r\n<article>{PROSE}\r\n<p>“No,” he said.</p>"
    text = one(body.encode("cp1252"), "a.html")
    assert "“No,” he said." in text.characters
    quoted = next(s for s in text.segments if "No" in s.span.of(text.characters))
    assert quoted.anchor.source is not None
    assert quoted.anchor.source.of(body) == "“No,” he said."


def test_sources_say_the_words_of_their_segments():
    for path in PAGES.glob("*.html"):
        source = path.read_text(encoding="utf-8")
        text = saved(path.name)
        exact = [s for s in text.segments if s.anchor.source is not None]
        assert len(exact) > 0.6 * len(text.segments)
        for segment in exact:
            shown = re.sub(r"<[^<>]*>|\s", "", segment.anchor.source.of(source))
            if "&" not in shown:
                assert shown == "".join(segment.span.of(text.characters).split())


def test_a_misnested_table_gives_no_wrong_source():
    body = "<table>lost words<tr><td>cell</td></tr>more words</table>"
    source = f"<html><body>{body}"
    text = one(source, "a.html")
    for segment in text.segments:
        if segment.anchor.source is not None:
            written = segment.anchor.source.of(source)
            assert segment.span.of(text.characters).strip() in written


def test_block_quotation_with_who_said_it():
    text = article(
        "<blockquote><p>We shut nothing.</p><footer>Harbour master</footer></blockquote>"
        "<blockquote>One.<blockquote>Two.</blockquote></blockquote>"
    )
    assert of_role(text, "quote") == ["We shut nothing.", "Harbour master", "One.", "Two."]
    assert [s.level for s in text.segments if s.role == "quote"] == [1, 1, 1, 2]


def test_a_heading_that_is_called_like_a_menu():
    text = article('<h2 id="recommendations">Recommendations</h2><p>They should read the log.</p>')
    assert role_of(text, "Recommendations") == "heading"


def test_a_list_at_the_end_is_not_taken_for_notes_where_notes_are_known():
    text = article(
        '<p>Nine were hurt.<a href="#n1">[1]</a></p><p id="n1">[1] Log.</p>'
        "<ol><li>They should read the log.</li><li>They should open the gate.</li></ol>"
    )
    assert len(of_role(text, "list")) == 2


def test_a_list_of_references_under_its_heading():
    text = article(
        "<p>It is told twice (Orr 1931; Lamb 1940, 12).</p><h2>Works cited</h2><ul>"
        "<li>Lamb, K. 1940. <i>Gates</i>.</li><li>Orr, J. 1931. <i>Fords</i>.</li></ul>"
        "<h2>Afterword</h2>"
    )
    assert of_role(text, "reference") == ["Lamb, K. 1940. Gates.", "Orr, J. 1931. Fords."]
    assert text.characters.rstrip().endswith("told him.")
    assert of_role(text, "body")[-1].startswith("The watchman")


def test_an_old_page_laid_out_with_tables():
    text = page(
        "<TABLE><TR><TD><A HREF=/n>News</A><BR><A HREF=/s>Sport</A></TD><TD>"
        "<FONT SIZE=5><B>Harbour fire kills watchman</B></FONT><BR>By Tess Arden<BR>"
        "Monday, March 3, 2003<P>A night watchman died when fire broke out in a warehouse on the "
        "harbour, police said on Monday.<P>Police would not say whether the door had been locked, "
        "and its owner could not be reached.<P>"
        "<CENTER><IMG SRC=f.jpg><BR><I>The warehouse on Monday</I></CENTER></TABLE>"
    )
    assert [role for role, _ in roles(text)] == [
        "boilerplate", "title", "byline", "dateline", "body", "body", "caption",
    ]  # fmt: skip
    assert stated(text) == ("Harbour fire kills watchman", "Tess Arden", "2003-03-03")


def test_footnotes_of_a_word_processor():
    text = page(
        '<div><p class=MsoTitle>Report on the strike</p><p class=MsoNormal>They met on 4 June.<a '
        'href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>'
        "[1]<![endif]></span></a> It rained.</p></div><div id=ftn1><p class=MsoFootnoteText><a "
        'href="#_ftnref1" name="_ftn1">[1]</a> Minutes, p. 4.</p></div>'
    )  # fmt: skip
    assert of_role(text, "title") == ["Report on the strike"]
    assert marked(text, "note_ref") == [("[1]", "#_ftn1")]
    assert of_role(text, "footnote") == ["[1] Minutes, p. 4."]


def test_a_blog_whose_first_heading_is_its_own_name():
    text = page(
        "<header><h1 class=title>Harbour diary</h1></header><h2 class=date-header>Tuesday, 9 June "
        "2015</h2><h3 class='post-title entry-title'>The second bell</h3><div class=post-body>I heard "
        "the first bell.<br><br>My neighbour says there was no second.</div><div class=post-footer>"
        "<span class=post-author>Posted by <span class=fn>Wren Abel</span></span> at 21:00</div>"
        "<div>Labels: <a href='/l'>bells</a></div>",
        "<title>Harbour diary: The second bell</title>"
        "<meta property='og:title' content='The second bell'>",
    )
    assert of_role(text, "title") == ["The second bell"]
    assert stated(text) == ("The second bell", "Wren Abel", "2015-06-09")
    assert role_of(text, "Labels") == "boilerplate"


def test_a_thread_has_no_one_author():
    posts = [
        f"<div class=post><p class=author>by <a>{name}</a> » Wed 3 May 2017, 10:12</p>"
        f"<div class=content>{said}</div><div class=signature>Never whistle at sea.</div></div>"
        for name, said in (
            ("gannet", "I was on the mole at nine and saw a red flare to the north of the bar."),
            (
                "kettle",
                "<blockquote><cite>gannet wrote:</cite>a red flare</blockquote>My brother saw two of "
                "them, a red and a white one, and rang the coastguard.",
            ),
        )
    ]
    text = page("<h2 class=topic-title>Who saw the flare?</h2>" + "".join(posts))
    assert text.metadata.author is None
    assert of_role(text, "byline") == [
        "by gannet » Wed 3 May 2017, 10:12", "by kettle » Wed 3 May 2017, 10:12",
    ]  # fmt: skip
    assert of_role(text, "quote") == ["gannet wrote:", "a red flare"]


def test_minutes_of_evidence():
    text = article(
        "<p><b>Q1 Chair:</b> When was the gate shut?</p><p><b>Captain Amory:</b> At three.</p>"
        "<p><b>Q2 Hal Munt:</b> Who shut it?</p><p><b>Captain Amory:</b> I do not know.</p>"
    )
    assert [s.author for s in text.segments if s.role == "speech"] == [
        "Chair", "Captain Amory", "Hal Munt", "Captain Amory",
    ]  # fmt: skip


def test_spoken_lines_in_one_paragraph():
    text = article("<p>MR. PELL: Who shut it?<br>THE WITNESS: I did not.</p>")
    assert [s.author for s in text.segments if s.role == "speech"] == ["MR. PELL", "THE WITNESS"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "deep",
        "<b><i>" * 50_000 + "deep",
        "<table><tr><td>" * 10_000 + "deep",
        "<p>x" * 20_000,
        "<a href='#n'>1</a>" * 50_000,
        "<ul><li>" * 15_000 + "deep",
        "x" * 1_000_000,
        "<p>" + "word " * 200_000,
        "<sup>1</sup>" * 50_000,
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x",
        "<!-- " * 50_000,
        "<" * 200_000,
        "&amp;" * 200_000,
        "<blockquote>" * 20_000 + "deep",
        "<q>" * 50_000 + "deep",
        "<pre>" + "a <b>x</b>\n" * 10_000,
        "<p>" + "ANA: <i>x</i><br>BO: <a name=n>y</a><br>" * 5_000,
    ],
    ids=lambda body: body[:12],
)
def test_hostile_pages_take_linear_time(body):
    before = time.process_time()
    page(f"<article>{PROSE}{body}")
    assert time.process_time() - before < 60  # a square of these lengths would take hours
