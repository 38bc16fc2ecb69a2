"""Files that a verb writes: refused early where they cannot be, written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from firsthand.model import Examination


def check(output: Path, paths: Sequence[str], option: str) -> None:
    """Refuse now what could not be written, or would overwrite an account, after a long run."""
    why = None
    if output.is_dir():
        why = "it is a folder"
    elif not output.absolute().parent.is_dir():
        why = "its folder is not there"
    elif any(output.absolute() == Path(path).absolute() for path in paths):
        why = "it is one of the accounts"
    if why is not None:
        raise refused(output, why, option)


def check_all(files: Mapping[str, Path | None], paths: Sequence[str]) -> list[Path]:
    """The same for the files of some options; those that were asked for."""
    wanted = {option: path for option, path in files.items() if path is not None}
    for option, path in wanted.items():
        check(path, paths, option)
    return list(wanted.values())


def check_folder(folder: Path) -> None:
    """The same for a folder: it may be missing, what it would stand in may not."""
    if folder.exists() and not folder.is_dir():
        raise refused(folder, "it is a file", "--csv")
    if not folder.absolute().parent.is_dir():
        raise refused(folder, "its folder is not there", "--csv")


def refused(path: Path, why: str, option: str) -> typer.BadParameter:
    """The error for a file that cannot be written."""
    what = "the page" if option == "--output" else "the export"
    return typer.BadParameter(f"{what} cannot be written to {path}: {why}", param_hint=option)


def tables_in(folder: Path | None) -> list[Path]:
    """The files that `--csv` writes."""
    if folder is None:
        return []
    from firsthand.report.exports.tables import NAMES

    return [folder / f"{name}.csv" for name in NAMES]


def export(result: Examination, geojson: Path | None, csv: Path | None) -> None:
    """Write the tables and the map of values where they were asked for."""
    if geojson is not None:
        from firsthand.report.exports.geojson import geojson_of

        write(geojson, geojson_of(result), "--geojson")
    if csv is not None:
        from firsthand.report.exports.tables import tables_of

        try:
            csv.mkdir(exist_ok=True)
        except OSError as error:
            raise refused(csv, error.strerror or "it cannot be made", "--csv") from error
        for path, table in zip(tables_in(csv), tables_of(result).values(), strict=True):
            # With the mark of UTF-8 at its head, without which spreadsheets take it for Latin.
            write(path, f"\ufeff{table}", "--csv")


def write(path: Path, content: str | bytes, option: str) -> None:
    """Write a file, text as UTF-8. Raises BadParameter where that cannot be done."""
    data = content.encode() if isinstance(content, str) else content
    try:
        path.write_bytes(data)
    except OSError as error:
        raise refused(path, error.strerror or "it cannot be written", option) from error
