"""Words that belong to a paragraph without standing in its line.

The words that stand for a picture, those of a diagram or a chart (in parts of their own), words
drawn as a picture, the reading over an East Asian word.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from firsthand.read.docx.package import Link, Package

BESIDE = ("wp:docPr", "dgm:relIds", "c:chart", "v:textpath", "w:rt")
"""The elements that have such words."""


def beside(element: Element, links: Mapping[str, Link], package: Package) -> tuple[str, str | None]:
    """The words of one of these elements, and the part that they stand in where it is another."""
    if element.tag == "wp:docPr":
        return " ".join(element.get("descr", "").split()), None
    if element.tag == "v:textpath":
        return " ".join(element.get("string", "").split()), None
    if element.tag == "w:rt":
        return _joined(element, "w:t", ""), None
    link = links.get(element.get("r:dm" if element.tag == "dgm:relIds" else "r:id", ""))
    tree = package.tree(link.target) if link is not None and not link.external else None
    if tree is None or link is None:
        return "", None
    if element.tag == "dgm:relIds":
        words = [_joined(paragraph, "a:t", "") for paragraph in tree.iter("a:p")]
        return "\n".join(one for one in words if one), link.target
    named = [
        one.text.strip()
        for one in tree.iter()
        if one.tag in ("a:t", "c:v") and one.text and any(map(str.isalpha, one.text))
    ]
    return " | ".join(dict.fromkeys(named)), link.target


def _joined(element: Element, tag: str, between: str) -> str:
    return " ".join(between.join(one.text or "" for one in element.iter(tag)).split())
