"""The command line: one verb for each job. It parses, calls one function, and prints.

Exit codes: 0 done; 1 done, and something could not be read; 2 wrong use; 3 internal error;
4 a finding of a kind named with ``--fail-on``.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand._version import __version__
from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firsthand.model import Examination
    from firsthand.values import Spot

app = typer.Typer(
    name="firsthand",
    help="Source criticism: who says so, who told them, what stands behind it, claim by claim.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

DONE, SOME_UNREAD, WRONG_USE, INTERNAL, FOUND = range(5)
STOPPED = 130
"""What shells report of a program that was stopped by the user."""


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"firsthand {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Source criticism: who says so, who told them, what stands behind it, claim by claim."""


@app.command()
def examine(  # noqa: PLR0913 - one parameter for each option of the command line
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Files, folders, web addresses, or - for standard input."
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the report page here.")
    ] = None,
    geojson: Annotated[
        Path | None,
        typer.Option("--geojson", metavar="FILE", help="Write places and distances here."),
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option(
            "--csv", metavar="FOLDER", help="Write tables of all values into this folder."
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")] = False,
    boilerplate: Annotated[
        bool, typer.Option("--boilerplate", help="Mine menus and footers too.")
    ] = False,
    ocr: Annotated[bool, typer.Option("--ocr", help="Read pages without text by OCR.")] = False,
    places: Annotated[
        Path | None,
        typer.Option("--places", metavar="FILE", help="Places of your own, as TOML."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="Processes to use; by default all cores.")
    ] = None,
    seconds: Annotated[
        float,
        typer.Option("--seconds", min=1, help="Time limit for each document, before its length."),
    ] = 60,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", help="Exit with 4 if there is a finding of these kinds."),
    ] = None,
) -> None:
    """Show every claim of an account with its chain: who says so, and through whom.

    Example: firsthand examine article.html -o report.html

    Example: firsthand examine accounts/ --geojson places.geojson --csv tables
    """
    from firsthand.examination import Options
    from firsthand.examination import examine as run

    kinds = _kinds(fail_on)
    files = {"--output": output, "--geojson": geojson}
    wanted = {option: path for option, path in files.items() if path is not None}
    for option, path in wanted.items():
        _check(path, paths, option)
    if csv is not None:
        _check_folder(csv)
    own = _declared(places)
    options = Options(boilerplate=boilerplate, ocr=ocr, seconds=seconds, jobs=jobs, places=own)
    try:
        with _progress() as told:
            given = [places] if places is not None else []
            without = [*wanted.values(), *_tables_in(csv), *given]
            result = run(paths, options=options, without=without, told=told)
    except KeyboardInterrupt:
        raise typer.Exit(STOPPED) from None
    _export(result, geojson, csv)
    _show(result, output, as_json=json)
    if kinds & {finding.kind for finding in result.findings}:
        raise typer.Exit(FOUND)
    if result.problems:
        raise typer.Exit(SOME_UNREAD)


@app.command()
def schema() -> None:
    """Print the JSON Schema of what `examine --json` prints.

    Example: firsthand schema > examine.schema.json
    """
    import json as json_

    from firsthand.report.json_form import schema as of_examine

    typer.echo(json_.dumps(of_examine(), indent=1, ensure_ascii=False))


def _declared(path: Path | None) -> tuple[Spot, ...]:
    if path is None:
        return ()
    from firsthand.extract.places.declared import declared

    return declared(path)


def _kinds(words: str | None) -> frozenset[str]:
    from firsthand.findings import KINDS

    kinds = frozenset(w.strip() for w in (words or "").split(",") if w.strip())
    unknown = sorted(kinds - set(KINDS))
    if unknown:
        raise typer.BadParameter(
            f"no finding is called {unknown[0]!r}; there are: {', '.join(KINDS)}",
            param_hint="--fail-on",
        )
    return kinds


def _check(output: Path, paths: Sequence[str], option: str) -> None:
    """Refuse now what could not be written, or would overwrite an account, after a long run."""
    why = None
    if output.is_dir():
        why = "it is a folder"
    elif not output.absolute().parent.is_dir():
        why = "its folder is not there"
    elif any(output.absolute() == Path(path).absolute() for path in paths):
        why = "it is one of the accounts"
    if why is not None:
        raise _refused(output, why, option)


def _check_folder(folder: Path) -> None:
    """The same for a folder: it may be missing, what it would stand in may not."""
    if folder.exists() and not folder.is_dir():
        raise _refused(folder, "it is a file", "--csv")
    if not folder.absolute().parent.is_dir():
        raise _refused(folder, "its folder is not there", "--csv")


def _refused(path: Path, why: str, option: str) -> typer.BadParameter:
    what = "the page" if option == "--output" else "the export"
    return typer.BadParameter(f"{what} cannot be written to {path}: {why}", param_hint=option)


def _tables_in(folder: Path | None) -> list[Path]:
    """The files that `--csv` writes."""
    if folder is None:
        return []
    from firsthand.report.exports.tables import NAMES

    return [folder / f"{name}.csv" for name in NAMES]


def _export(result: Examination, geojson: Path | None, csv: Path | None) -> None:
    if geojson is not None:
        from firsthand.report.exports.geojson import geojson_of

        _write(geojson, geojson_of(result), "--geojson")
    if csv is not None:
        from firsthand.report.exports.tables import tables_of

        try:
            csv.mkdir(exist_ok=True)
        except OSError as error:
            raise _refused(csv, error.strerror or "it cannot be made", "--csv") from error
        for path, table in zip(_tables_in(csv), tables_of(result).values(), strict=True):
            # With the mark of UTF-8 at its head, without which spreadsheets take it for Latin.
            _write(path, f"\ufeff{table}", "--csv")


def _write(path: Path, text: str, option: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise _refused(path, error.strerror or "it cannot be written", option) from error


def _show(result: Examination, output: Path | None, *, as_json: bool) -> None:
    if output is not None:
        from firsthand.report.page import page

        _write(output, page(result), "--output")
    if as_json:
        from firsthand.report.json_form import json_of

        sys.stdout.write(json_of(result))
        return
    from firsthand.report.terminal import summary

    typer.echo(summary(result, page=output))


class _progress:  # noqa: N801 - used as a function in a with statement
    """Progress on standard error: a bar on a terminal, else one plain line for each document."""

    def __enter__(self) -> Callable[[str, int, int], None]:
        self._bar = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("Reading", total=None)
        return self._tell

    def _tell(self, path: str, done: int, total: int) -> None:
        from firsthand.report.terminal import plain

        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total, description=plain(path)[-40:])
        elif total > 1:
            sys.stderr.write(f"{done}/{total} {plain(path)}\n")

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # no words of a document are worth a crash
            stream.reconfigure(errors="backslashreplace")
    try:
        app(args=list(arguments) if arguments is not None else None, standalone_mode=True)
    except FirsthandError as error:
        sys.stderr.write(f"{error.message}\n{error.remedy}\n")
        sys.exit(WRONG_USE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(DONE)
    except Exception as error:  # noqa: BLE001 - the outermost frame
        sys.stderr.write(
            f"Firsthand came to an unexpected end: {type(error).__name__}: {error}\n"
            "Please report it with the command and, if you can, the document.\n"
        )
        sys.exit(INTERNAL)


if __name__ == "__main__":
    main()
