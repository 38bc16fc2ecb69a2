"""The documentation says what the program does: examples run, kinds and options are described."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from firsthand import cli
from firsthand.findings import KINDS

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
_FENCE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def test_the_library_page_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "library.md").read_text("utf-8")
    blocks = _FENCE.findall(page)
    assert len(blocks) >= 5
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "docs/library.md", "exec"), names)
    printed = capsys.readouterr().out
    assert "named" in printed
    assert "claims of an eyewitness" in printed


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path):
    for target in _LINK.findall(page.read_text("utf-8")):
        if not re.match(r"[a-z]+:|#", target):
            assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_page_is_empty(page: Path):
    assert len(page.read_text("utf-8").strip()) > 80


@pytest.mark.parametrize("kind", KINDS)
def test_each_finding_is_described(kind: str):
    assert f"`{kind}`" in (ROOT / "docs" / "findings.md").read_text("utf-8")


def test_each_command_and_option_is_described():
    described = (ROOT / "docs" / "use.md").read_text("utf-8")
    commands = typer.main.get_command(cli.app).commands  # type: ignore[attr-defined]
    for name, command in commands.items():
        assert f"firsthand {name}" in described
        assert "Example: firsthand" in (command.help or ""), name
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert f"`{option}" in described, f"{name} {option}"


def test_each_lexicon_has_an_example_for_each_list():
    import tomllib

    for path in sorted((ROOT / "src/firsthand/extract/lexicon").glob("*.toml")):
        lists = tomllib.loads(path.read_text("utf-8"))
        for name, part in lists.items():
            for one in part if isinstance(part, list) else [part]:
                assert one.get("example"), f"{path.name}: {name}"


def test_nothing_speaks_of_the_workshop():
    """The project speaks of itself alone: no addresses of mirrors, no paths of one machine."""
    told = re.compile(r"/work/|/root/|\.library|issue #?\d+", re.IGNORECASE)
    for path in [*PAGES, *ROOT.glob("src/**/*.py"), *ROOT.glob("bench/**/*.py"), ROOT / "uv.lock"]:
        assert not told.search(path.read_text("utf-8")), path
