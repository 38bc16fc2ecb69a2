"""The command line: one verb for each job. It parses, calls one function, and prints.

Exit codes: 0 done; 1 done, and something could not be read; 2 wrong use; 3 internal error;
4 a finding of a kind named with ``--fail-on``.
"""

from __future__ import annotations

import io
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand._version import __version__
from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from firsthand.examination import Told
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


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders, web addresses, or - for standard input."),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write the report page here.")]
Geojson = Annotated[
    Path | None,
    typer.Option("--geojson", metavar="FILE", help="Write places and distances here."),
]
Csv = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FOLDER", help="Write tables of all values into this folder."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]
Boilerplate = Annotated[bool, typer.Option("--boilerplate", help="Mine menus and footers too.")]
Ocr = Annotated[bool, typer.Option("--ocr", help="Read pages without text by OCR.")]
Places = Annotated[
    Path | None, typer.Option("--places", metavar="FILE", help="Places of your own, as TOML.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Processes to use; by default all cores.")
]
Seconds = Annotated[
    float,
    typer.Option("--seconds", min=1, help="Time limit for each document, before its length."),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", help="Exit with 4 if there is a finding of these kinds."),
]


@app.command()
def examine(  # noqa: PLR0913 - one parameter for each option of the command line
    paths: Paths,
    output: Output = None,
    geojson: Geojson = None,
    csv: Csv = None,
    json: Json = False,
    boilerplate: Boilerplate = False,
    ocr: Ocr = False,
    places: Places = None,
    jobs: Jobs = None,
    seconds: Seconds = 60,
    fail_on: FailOn = None,
) -> None:
    """Show every claim of an account with its chain: who says so, and through whom.

    Example: firsthand examine article.html -o report.html

    Example: firsthand examine accounts/ --geojson places.geojson --csv tables
    """
    from firsthand.commands import writing
    from firsthand.examination import Options
    from firsthand.examination import examine as run

    kinds = _kinds(fail_on)
    written = writing.check_all({"--output": output, "--geojson": geojson}, paths)
    if csv is not None:
        writing.check_folder(csv)
    own = _declared(places)
    options = Options(boilerplate=boilerplate, ocr=ocr, seconds=seconds, jobs=jobs, places=own)
    without = [*written, *writing.tables_in(csv), *_given(places)]
    with _telling() as told:
        result = run(paths, options=options, without=without, told=told)
    writing.export(result, geojson, csv)
    if output is not None:
        from firsthand.report.page import page

        writing.write(output, page(result), "--output")
    if json:
        from firsthand.report.json_form import json_of

        sys.stdout.write(json_of(result))
    else:
        from firsthand.report.terminal import summary

        typer.echo(summary(result, page=output))
    _leave(result, kinds)


@app.command()
def compare(  # noqa: PLR0913 - one parameter for each option of the command line
    paths: Paths,
    output: Output = None,
    matrix: Annotated[
        Path | None,
        typer.Option("--matrix", metavar="FILE", help="Write the matrix here: .csv or .xlsx."),
    ] = None,
    since: Annotated[
        Path | None,
        typer.Option("--since", metavar="FILE", help="Say what changed since this JSON."),
    ] = None,
    hypotheses: Annotated[
        Path | None,
        typer.Option("--hypotheses", metavar="FILE", help="Hypotheses with your judgements."),
    ] = None,
    geojson: Geojson = None,
    csv: Csv = None,
    json: Json = False,
    boilerplate: Boilerplate = False,
    ocr: Ocr = False,
    places: Places = None,
    jobs: Jobs = None,
    seconds: Seconds = 60,
    fail_on: FailOn = None,
) -> None:
    """Lay accounts of one event side by side: agree, conflict, silent, and through whom.

    Example: firsthand compare accounts/ -o report.html

    Example: firsthand compare accounts/ --json > today.json

    Example: firsthand compare accounts/ --since today.json --matrix matrix.xlsx
    """
    from firsthand.commands import writing
    from firsthand.compare.comparing import Beside
    from firsthand.compare.comparing import compare as run
    from firsthand.examination import Options

    kinds = _kinds(fail_on)
    if matrix is not None and matrix.suffix.lower() not in (".csv", ".xlsx"):
        raise writing.refused(matrix, "its name ends neither in .csv nor in .xlsx", "--matrix")
    files = {"--output": output, "--geojson": geojson, "--matrix": matrix}
    written = writing.check_all(files, paths)
    if csv is not None:
        writing.check_folder(csv)
    own = _declared(places)
    options = Options(boilerplate=boilerplate, ocr=ocr, seconds=seconds, jobs=jobs, places=own)
    without = [*written, *writing.tables_in(csv), *_given(places)]
    beside = Beside(hypotheses, since)
    with _telling() as told:
        result = run(paths, options=options, beside=beside, without=without, told=told)
    writing.export(result.examination, geojson, csv)
    if matrix is not None:
        from firsthand.report.exports.matrix import csv_of, xlsx_of

        made = csv_of(result) if matrix.suffix.lower() == ".csv" else xlsx_of(result)
        writing.write(matrix, made, "--matrix")
    if output is not None:
        from firsthand.report.comparison.page import page

        writing.write(output, page(result), "--output")
    if json:
        from firsthand.report.compared_form import json_of

        sys.stdout.write(json_of(result))
    else:
        from firsthand.report.compared_terminal import summary

        typer.echo(summary(result, page=output))
    _leave(result.examination, kinds)


@app.command()
def schema(
    verb: Annotated[
        str, typer.Argument(metavar="[examine|compare]", help="Whose output is described.")
    ] = "examine",
) -> None:
    """Print the JSON Schema of what `examine --json` or `compare --json` prints.

    Example: firsthand schema > examine.schema.json

    Example: firsthand schema compare > compare.schema.json
    """
    import json as json_

    from firsthand.report import compared_form, json_form

    known = {"examine": json_form.schema, "compare": compared_form.schema}
    if verb not in known:
        raise typer.BadParameter(f"{verb!r} prints no JSON; there are: {', '.join(known)}")
    typer.echo(json_.dumps(known[verb](), indent=1, ensure_ascii=False))


@contextmanager
def _telling() -> Iterator[Told]:
    """Progress while accounts are read; a user who stops it gets the exit code for that."""
    from firsthand.commands.progress import progress

    try:
        with progress() as told:
            yield told
    except KeyboardInterrupt:
        raise typer.Exit(STOPPED) from None


def _given(path: Path | None) -> list[Path]:
    return [] if path is None else [path]


def _leave(result: Examination, kinds: frozenset[str]) -> None:
    """End with the exit code of a result, unless it is 0."""
    if kinds & {finding.kind for finding in result.findings}:
        raise typer.Exit(FOUND)
    if result.problems:
        raise typer.Exit(SOME_UNREAD)


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
