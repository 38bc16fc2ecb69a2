"""Web pages: deep nests, unclosed tags, scripts and handlers in every place that holds words."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.cases import CLOSING, OPENING, Case, Outcome, raw

SCRIPT = "<script>document.title='OWNED';document.body.innerHTML+='<p id=owned>'</script>"
HANDLER = "<img src=x onerror=\"document.title='OWNED'\"><svg onload=\"document.title='OWNED'\">"
BREAKOUT = f"\"'></title></style></script></textarea>-->{SCRIPT}{HANDLER}<b onclick='x()'"
_ESCAPED = BREAKOUT.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _page(
    name: str,
    middle: str | Callable[[], str],
    *,
    head: str = "",
    outcome: Outcome = "read",
    holds: tuple[str, ...] = (OPENING,),
) -> Case:
    def made() -> bytes:
        words = middle if isinstance(middle, str) else middle()
        page = (
            f"<!doctype html><html lang=en><head><title>The gate</title>{head}</head><body><main>"
            f"<h1>The gate</h1><p>{OPENING}</p>{words}<p>{CLOSING}</p></main></body></html>"
        )
        return page.encode("utf-8", "surrogatepass")

    return Case(f"{name}.html", made, outcome, holds)


def injected() -> str:
    """A page with the attack in every place that holds words: once as markup, once as words."""
    return (
        f"<!doctype html><html lang=en><head><title>{_ESCAPED}</title>"
        f'<meta name=author content="{_ESCAPED}"><meta property=\'og:site_name\' content="{_ESCAPED}">'
        f"<meta property='article:published_time' content=\"{_ESCAPED}\">{SCRIPT}"
        f"<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example'>"
        f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","headline":"<script>",'
        f'"author":{{"name":"</p><img src=x onerror=alert(1)>"}}}}</script></head><body><article>'
        f"<h1>{_ESCAPED}</h1><p class=byline>By {_ESCAPED}</p>"
        f"<p>{OPENING}</p><p>“{_ESCAPED} {SCRIPT},” said Ada {_ESCAPED} Lind. </p>"
        f"<p>Ada <img src=x onerror=document.title='OWNED'>Lind told the "
        f"<a href=\"javascript:document.title='OWNED'\">Harbour Post</a> that it was "
        f"<a href=' jAvAsCrIpT&#58;document.title=1'>shut</a>,<sup><a href='#n1'>1</a></sup> "
        f"<a href='data:text/html,{_ESCAPED}'>open</a> and <a href='vbscript:x'>burnt</a>.</p>"
        f'<blockquote cite="{_ESCAPED}">{_ESCAPED}</blockquote>'
        f"<figure><img src='javascript:1' alt=\"{_ESCAPED}\"><figcaption>{_ESCAPED}</figcaption></figure>"
        f"<iframe srcdoc=\"{_ESCAPED}\"></iframe><style>@import 'https://evil.example/x.css';</style>"
        f"<ol><li id=n1>{_ESCAPED} <a href='javascript:1'>back</a></li></ol>"
        f"<p>{CLOSING}</p></article></body></html>"
    )


_MANY = 20_000
CASES: tuple[Case, ...] = (
    _page("nested-divisions", lambda: "<div>" * 100_000),
    _page("nested-and-closed", lambda: "<div>" * 20_000 + "x" + "</div>" * 20_000),
    _page("nested-spans", lambda: "<span>" * 30_000 + "deep"),
    _page("nested-quotations", lambda: "<blockquote>" * _MANY + "<p>deep"),
    _page("nested-lists", lambda: "<ul><li>" * _MANY + "deep"),
    _page("nested-tables", lambda: "<table><tr><td>" * 5_000 + "deep"),
    _page("nested-emphasis", lambda: "<b><i>" * _MANY + "deep"),
    _page("nested-superscripts", lambda: "<sup>" * _MANY + "1"),
    _page("nested-links", lambda: "<a href='#x'>a" * 5_000),
    _page("nested-svg", lambda: "<svg><g>" + "<g>" * _MANY + "<text>deep", holds=(OPENING,)),
    _page("misnested", lambda: "<b><p></b></p><i><div></i></div>" * 1_000),
    _page("unopened", lambda: "</div></p></b></html>" * _MANY),
    _page("open-tag", "<" + "a " * 50_000),
    _page("open-attribute", lambda: "<a href='" + "x" * 200_000, holds=()),
    _page("open-comment", lambda: "<!--" + "-" * 200_000, holds=()),
    _page("open-script", lambda: "<script>" + "x<" * 100_000, holds=()),
    _page("open-entity", lambda: "&" * 50_000 + "&amp" * 20_000 + "&#" * 20_000 + "&#x110000;"),
    _page("many-attributes", lambda: "<p " + " ".join(f"a{n}=1" for n in range(_MANY)) + ">x</p>"),
    _page("many-links", lambda: "".join(f"<p>It burned <a href='#n{n}'>here</a>.</p>" for n in range(500))),
    _page("many-notes", lambda: "<p>" + "".join(
        f"It burned.<sup><a href='#fn{n}'>{n}</a></sup> " for n in range(1, 501)) + "</p><ol>"
        + "".join(f"<li id='fn{n}'>The log.</li>" for n in range(1, 501)) + "</ol>"),
    _page("note-rings", "<p>So<a id=a href='#b'>1</a>.</p><p id=b><a href='#a'>1</a> Back.</p>"),
    _page("long-title", "<p>x</p>", head="<title>" + "gate " * 100_000 + "</title>", outcome="read"),
    _page("deep-json", "<p>x</p>", head="<script type='application/ld+json'>" + '{"a":' * 50_000 + "</script>"),
    _page("deep-json-list", "<p>x</p>", head="<script type='application/ld+json'>" + "[" * 100_000 + "</script>"),
    _page("wrong-charset", "<p>caf\u00e9</p>", head="<meta charset='utf-16'><meta charset='x-nothing'>"),
    _page("no-word-breaks", lambda: "<p>" + "<wbr>a" * 10_000 + "</p>"),
    _page("empty-paragraphs", lambda: "<p></p>" * 10_000),
    _page("paragraphs", lambda: "<p>He left.</p>" * 500),
    _page("breaks", lambda: "<p>" + "He left.<br>" * 500 + "</p>"),
    _page("plaintext", "<plaintext>" + "</p>" * 1_000, holds=(OPENING,)),
    _page("templates", lambda: "<template>" * 5_000 + "x", holds=(OPENING,)),
    _page("frames", "<frameset><frame src='http://evil.example/'></frameset><noframes>x</noframes>"),
    raw("only-tags.html", b"<!doctype html>" + b"<p>" * 10_000, "either"),
    raw("half-a-page.html", b"<!doctype html><html><head><title>The", "either"),
    raw("injected.html", injected().encode(), "read", (OPENING, CLOSING)),
    raw("doctype.html", b"<!doctype html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>"
        b"<p>" + OPENING.encode() + b"</p>", "read", (OPENING,)),
    raw("xhtml-bomb.xhtml", b"<?xml version='1.0'?><!DOCTYPE html [" + b"".join(
        b"<!ENTITY e%d '%s'>" % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(12))
        + b"]><html xmlns='http://www.w3.org/1999/xhtml'><body><p>" + OPENING.encode()
        + b"</p><p>&e11;</p></body></html>", "read", (OPENING,)),
    raw("include.xhtml", b"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
        b"<!ENTITY y SYSTEM 'http://127.0.0.1:9/'>]><html><body><p>" + OPENING.encode()
        + b" &x; &y;</p></body></html>", "read", (OPENING,)),
)  # fmt: skip
