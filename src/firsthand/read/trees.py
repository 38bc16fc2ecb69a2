"""The one module that imports the HTML parser (turbohtml, a young library that moves fast)."""

from __future__ import annotations


def encoding(sample: bytes) -> tuple[str | None, float]:
    """The likeliest encoding of the bytes by character statistics, and how sure that is (0-1)."""
    from turbohtml import detect

    match = detect.detect(sample)
    return match.encoding, match.confidence
