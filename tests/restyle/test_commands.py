from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import Outcome
from generator.cli import main, templates
from generator.cli.templates import LOOKED_AT, looked_at
from generator.errors import ConfigError
from generator.render.contract import KINDS, TEMPLATE_API
from tests.sample import raqqa

SITE = "site_name: Test\ndocs_dir: pages\ntheme: material\nuse_directory_urls: false\nplugins: [dossier]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(templates, "sampled", lambda: Outcome(raqqa()))
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["templates", *words])


def test_the_list_tells_what_each_makes_its_blocks_and_what_is_ones_own() -> None:
    before = run("list").output
    assert before.startswith(f"template_api {TEMPLATE_API}\n")
    assert "event.md.j2\n    events/NAME.html, an event\n    blocks: lede, content, " in before
    assert "(own" not in before
    assert run("eject", "event.md.j2", "--block", "why").exit_code == 0
    (Path("templates/parts")).mkdir()
    Path("templates/parts/shout.md.j2").write_text("{% macro shout(a) %}{% endmacro %}", encoding="utf-8")
    after = run("list").output
    assert "event.md.j2  (own: why)" in after
    assert "parts/shout.md.j2  (own, new)" in after


@pytest.mark.parametrize("name", [*(kind.name for kind in KINDS), "_page.md.j2", "parts/cite.md.j2", "cite"])
def test_what_each_may_ask_for_is_shown(name: str) -> None:
    result = run("show", name)
    assert result.exit_code == 0
    assert result.output.startswith("### ")


def test_what_an_event_may_ask_for_is_its_view_with_all_types_in_it() -> None:
    output = run("show", "event.md.j2").output
    assert "| `view` | EventView | what the page shows |" in output
    assert "#### Quote\n\nWords of a source" in output
    assert "#### SourceView" not in output
    assert "#### SourceView" in run("show").output


def test_what_there_is_not_is_told_with_the_nearest() -> None:
    result = run("show", "evnt.md.j2")
    assert (result.exit_code, result.output) == (
        2,
        "Error: evnt.md.j2: there is no such template\n    did you mean event.md.j2?\n",
    )


def test_a_check_ends_well_or_with_all_that_is_wrong(folder: Path) -> None:
    assert (run("check").exit_code, run("check").output) == (0, "All templates are right.\n")
    (folder / "templates").mkdir()
    text = '{% extends "base/event.md.j2" %}\n{% block why %}{{ view.quots }}{{ view.tie }}{% endblock %}'
    (folder / "templates" / "event.md.j2").write_text(text, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "templates/event.md.j2:2: view.quots: there is no such field; nearest: view.quotes" in result.output
    assert "templates/event.md.j2:2: view.tie: there is no such field; nearest: view.ties" in result.output
    assert result.output.endswith("2 to look at.\n")


def test_a_file_to_translate_is_printed_whole_or_what_is_missing_in_it() -> None:
    Path("templates").mkdir()
    Path("templates/labels.yml").write_text("language: de\ntexts: {Facts: Fakten}", encoding="utf-8")
    whole, missing = run("labels"), run("labels", "--missing")
    assert (whole.exit_code, missing.exit_code) == (0, 0)
    assert '  "Facts": "Fakten"\n' in whole.output
    assert '  "Facts"' not in missing.output
    assert "\nlanguage: de\n" in missing.output
    assert '  "Sources": "Sources"\n' in missing.output


def test_a_check_finds_links_that_lead_nowhere_once_a_block_is_gone(folder: Path) -> None:
    (folder / "templates").mkdir()
    text = '{% extends "base/event.md.j2" %}\n{% block facts %}{% endblock %}'
    (folder / "templates" / "event.md.j2").write_text(text, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "there is no id" in result.output


def test_a_page_to_look_at_is_one_that_the_template_makes(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    for name in ("index", "ice-storm", "index-fund-fraud"):
        (tmp_path / "events" / f"{name}.html").touch()
    assert looked_at("event.md.j2", tmp_path) == tmp_path / "events" / "ice-storm.html"
    assert looked_at("timeline.md.j2", tmp_path) == tmp_path / "timeline.html"
    with pytest.raises(ConfigError, match=r"no page of the sample is made of it alone\n    did you mean event\.md\.j2\?"):
        looked_at("evnt.md.j2", tmp_path)
    assert set(LOOKED_AT) <= {*(kind.name for kind in KINDS), "_page.md.j2"}
