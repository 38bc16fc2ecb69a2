"""The colours of the page: contrast after WCAG 2.2, and nothing that is told by colour alone."""

from __future__ import annotations

import itertools
import re
from importlib import resources

import pytest

CSS = (resources.files("firsthand.report") / "assets" / "page.css").read_text(encoding="utf-8")
ROOTS = [
    dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})\b", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.S)
]
LIGHT, DARK, PRINT = ROOTS[0], ROOTS[0] | ROOTS[1], ROOTS[0] | ROOTS[2]
SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])

TEXT = [
    ("ink", "paper"), ("ink", "sheet"), ("ink", "glow"), ("quiet", "paper"), ("quiet", "sheet"),
    ("quiet", "glow"), ("link", "paper"), ("link", "glow"), ("unnamed", "paper"),
]  # fmt: skip
"""Words and what they stand on: 4.5 to 1 (success criterion 1.4.3)."""
SIGNS = [
    (sign, ground)
    for sign in ("named", "unnamed", "hands", "witness", "own", "link")
    for ground in ("paper", "glow")
]
"""Signs, lines and the ring of the keyboard: 3 to 1 (success criterion 1.4.11)."""
LIGHTS = ("n", "x", "h", "hx", "w", "u", "z")


def channels(colour: str) -> tuple[float, float, float]:
    """Linear red, green and blue, 0 to 1 (sRGB, IEC 61966-2-1)."""
    digits = colour[1:] if len(colour) == 7 else "".join(d * 2 for d in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    low, high = sorted(
        0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (channels(one), channels(other))
    )
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@SCHEMES
@pytest.mark.parametrize("pair", TEXT, ids="-".join)
def test_words_can_be_read(scheme: dict[str, str], pair: tuple[str, str]) -> None:
    assert contrast(scheme[pair[0]], scheme[pair[1]]) >= 4.5


@SCHEMES
@pytest.mark.parametrize("pair", SIGNS, ids="-".join)
def test_signs_can_be_seen(scheme: dict[str, str], pair: tuple[str, str]) -> None:
    assert contrast(scheme[pair[0]], scheme[pair[1]]) >= 3


def look(light: str) -> tuple[str, str]:
    """The line and the sign of a light, without their colours."""
    rules = dict(re.findall(r"(?m)(?:^|(?<=\} ))\.([a-z]+(?:::before)?) \{(.*?)\}", CSS))
    line = re.search(r"text-decoration: (?:underline )?(\w+)", rules[light])
    sign = re.search(r'content: "(.*?)"', rules.get(f"{light}::before", ""))
    return (line[1] if line else "solid", sign[1] if sign else "")


def test_every_light_differs_in_form() -> None:
    looks = [look(light) for light in LIGHTS]
    assert ("solid", "●") in looks
    assert len(set(looks)) == len(LIGHTS)


# Dichromats confuse what differs in one kind of cone only: Vienot, Brettel and Mollon 1999,
# doi:10.1002/(SICI)1520-6378(199908)24:4<243::AID-COL5>3.0.CO;2-3, on linear RGB.
BLIND = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", BLIND)
def test_lights_differ_for_the_colour_blind_too(kind: str, scheme: dict[str, str]) -> None:
    seen = [
        tuple(sum(m * c for m, c in zip(row, channels(scheme[light]), strict=True)) for row in BLIND[kind])
        for light in ("named", "unnamed", "hands")
    ]  # fmt: skip
    for one, other in itertools.combinations(seen, 2):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.04
