"""Packed data that bursts into a thousand times its size, made without making the whole."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

MEGABYTE = 1 << 20


def deflated(unit: bytes, times: int) -> bytes:
    """A raw deflate stream of a repeated unit: one packed block, written again and again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(unit) + packer.flush(zlib.Z_SYNC_FLUSH)
    again = packer.compress(unit) + packer.flush(zlib.Z_SYNC_FLUSH)
    return first + again * (times - 1) + b"\x03\x00"


def zlibbed(unit: bytes, times: int) -> bytes:
    """The same as a zlib stream, its checksum left out."""
    return b"\x78\xda" + deflated(unit, times)


def gzipped(head: bytes, unit: bytes, times: int) -> bytes:
    """A gzip file: one member for the head, one that bursts."""
    out = b""
    for data, count in ((head, 1), (unit, times)):
        crc = _crc(data, count)
        size = len(data) * count & 0xFFFFFFFF
        out += b"\x1f\x8b\x08" + b"\0" * 6 + b"\xff" + deflated(data, count)
        out += struct.pack("<II", crc, size)
    return out


@dataclass(frozen=True)
class Entry:
    """One part of an archive: packed bytes and what its header says of them."""

    packed: bytes
    size: int
    crc: int


def entry(data: bytes) -> Entry:
    """An honest part."""
    return Entry(deflated(data, 1), len(data), zlib.crc32(data))


@cache
def zeros(megabytes: int, *, said: int | None = None) -> Entry:
    """So many megabytes of zeros; ``said`` is the size that the header claims."""
    size = megabytes * MEGABYTE
    packed = deflated(b"\0" * MEGABYTE, megabytes)
    return Entry(packed, size if said is None else said, _crc(b"\0" * MEGABYTE, megabytes))


def archive(parts: Mapping[str, Entry]) -> bytes:
    """A ZIP archive of parts as they are described."""
    out = bytearray()
    directory = bytearray()
    for name, one in parts.items():
        written = name.encode()
        common = struct.pack(
            "<HHHHHIIIHH", 20, 0x800, 8, 0, 0x21, one.crc, len(one.packed), one.size,
            len(written), 0,
        )  # fmt: skip
        directory += b"PK\x01\x02\x14\0" + common
        directory += struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + written
        out += b"PK\x03\x04" + common + written + one.packed
    count = len(parts)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(out), 0)
    return bytes(out + directory + b"PK\x05\x06" + end)


def _crc(unit: bytes, times: int) -> int:
    crc = 0
    for _ in range(times):
        crc = zlib.crc32(unit, crc)
    return crc
