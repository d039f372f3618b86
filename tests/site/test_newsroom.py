"""The second look: templates of fewer than fifty lines restyle a new dossier, which builds without a warning."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.restyle.checking import mistakes
from tests.site.conftest import ROOT

EXAMPLE = ROOT / "examples" / "newsroom"
MOST_LINES = 50


def test_it_is_short_and_there_is_nothing_to_say_against_it() -> None:
    files = [file for file in (EXAMPLE / "templates").rglob("*") if file.is_file()]
    assert sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files) < MOST_LINES
    assert mistakes(EXAMPLE / "templates") == []
    told = (EXAMPLE / "README.md").read_text(encoding="utf-8")
    assert [file for file in files if f"`{file.relative_to(EXAMPLE).as_posix()}`" not in told] == []


@pytest.mark.site
@pytest.mark.model
def test_it_restyles_a_new_dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["new", "mine"]).exit_code == 0
    shutil.copytree(EXAMPLE / "templates", tmp_path / "mine" / "templates")
    monkeypatch.chdir(tmp_path / "mine")
    built = CliRunner().invoke(main, ["build", "--strict"])
    assert built.exit_code == 0, built.output
    event = next(file for file in Path("site/events").glob("*.html") if file.name != "index.html").read_text(encoding="utf-8")
    assert event.index('<div class="standfirst">') < event.index('id="facts"') < event.index('id="alone"')
    assert 'id="glance"' not in event  # what is emptied is gone
    assert 'class="crumbs"' in event  # the shipped theme is there without a custom_dir
    assert "The papers differ" in event
    assert "Later report" in Path("site/about.html").read_text(encoding="utf-8")  # words that it hasn't are the shipped ones
    assert all("the desk</a>" in file.read_text(encoding="utf-8") for file in Path("site").glob("*s.html"))
    style = Path("site/assets/dossier.css").read_text(encoding="utf-8")
    assert style.index("--d-paper: #ffffff") < style.index("--d-paper: #fbf6ec")
