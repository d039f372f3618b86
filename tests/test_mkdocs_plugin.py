from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator import mkdocs_plugin
from generator.build import Outcome
from generator.config import Settings
from generator.errors import DossierError, TemplateError
from generator.mkdocs_plugin import EPOCH, DossierPlugin
from generator.records.dossier import Dossier
from generator.records.problem import Problem, Severity

EMPTY = Dossier((), (), (), (), ())
SPOILT = Problem("seeds/a.md", 0, "can't be read")


class Server:
    """Stands in for MkDocs' live server."""

    def __init__(self) -> None:
        self.watched: list[str] = []

    def watch(self, path: str) -> None:
        self.watched.append(path)

    def unwatch(self, path: str) -> None:
        self.watched.remove(path)


@pytest.fixture(autouse=True)
def undated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "")  # so that what a test sets goes afterwards
    monkeypatch.delenv(EPOCH)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    for name in ("seeds", "templates", "docs"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    made = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    made.load_dict({"site_name": "T"})
    assert made.validate() == ([], [])
    return made


def plugin(config: MkDocsConfig, **entry: str) -> DossierPlugin:
    made = DossierPlugin()
    assert made.load_config(entry, config.config_file_path) == ([], [])
    return made


def gives(monkeypatch: pytest.MonkeyPatch, outcome: Outcome | DossierError) -> list[Settings]:
    """The journey gives `outcome`; the settings with which it was asked."""
    asked: list[Settings] = []

    def build(chosen: Settings, _kept: object) -> Outcome:
        asked.append(chosen)
        if isinstance(outcome, DossierError):
            raise outcome
        return outcome

    monkeypatch.setattr(mkdocs_plugin, "build", build)
    return asked


def test_a_build_of_mkdocs_builds_the_pages(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = gives(monkeypatch, Outcome(EMPTY))
    plugin(config, seeds="seeds").on_pre_build(config=config)
    assert [(chosen.seeds, chosen.site_src) for chosen in asked] == [(Path("seeds"), Path("docs"))]


def test_pages_that_were_handed_over_are_not_built_again_but_the_next_ones_are(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asked = gives(monkeypatch, Outcome(EMPTY))
    made = plugin(config)
    made.hand_over(Outcome(EMPTY, (SPOILT,)))
    made.on_pre_build(config=config)
    assert asked == []
    assert caplog.records == []
    made.on_pre_build(config=config)
    assert len(asked) == 1


@pytest.mark.parametrize("severity", list(Severity))
def test_each_problem_is_a_warning_that_strict_counts(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, severity: Severity
) -> None:
    gives(monkeypatch, Outcome(EMPTY, (Problem("seeds/a.md", 2, "is odd", severity=severity),)))
    plugin(config).on_pre_build(config=config)
    assert [(record.name.split(".")[0], record.levelno) for record in caplog.records] == [("mkdocs", logging.WARNING)]
    assert "seeds/a.md:2: is odd" in caplog.text


def test_a_fault_of_the_dossier_stops_mkdocs(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(monkeypatch, Outcome(EMPTY, faults=(SPOILT,)))
    with pytest.raises(PluginError, match="stay as they were"):
        plugin(config).on_pre_build(config=config)


def test_an_error_of_ours_is_a_message_of_mkdocs(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(monkeypatch, TemplateError("templates/x.md:1: no record has it"))
    with pytest.raises(PluginError, match=r"templates/x\.md:1: no record has it"):
        plugin(config).on_pre_build(config=config)


def test_the_site_is_dated_by_its_articles(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(monkeypatch, Outcome(EMPTY))
    plugin(config).on_pre_build(config=config)
    assert os.environ[EPOCH] == "0"


def test_a_date_that_somebody_set_stays(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "12345")
    gives(monkeypatch, Outcome(EMPTY))
    plugin(config).on_pre_build(config=config)
    assert os.environ[EPOCH] == "12345"


def test_serving_watches_what_the_pages_are_made_of(config: MkDocsConfig) -> None:
    Path("decided.yml").touch()
    server = Server()
    plugin(config, curation="decided.yml").on_serve(server, config=config)  # type: ignore[arg-type]
    assert server.watched == ["seeds", "templates", "decided.yml"]


def test_serving_doesnt_watch_what_isnt_there_or_is_watched_already(config: MkDocsConfig) -> None:
    Path("seeds/curation.yml").touch()
    Path("templates").rmdir()
    server = Server()
    plugin(config).on_serve(server, config=config)  # type: ignore[arg-type]
    assert server.watched == ["seeds"]


def test_our_own_writing_is_no_change_to_rebuild_for(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    server, made = Server(), plugin(config)
    server.watch(config.docs_dir)
    made.on_serve(server, config=config)  # type: ignore[arg-type]
    during: list[bool] = []

    def build(_chosen: Settings, _kept: object) -> Outcome:
        during.append(config.docs_dir in server.watched)
        return Outcome(EMPTY)

    monkeypatch.setattr(mkdocs_plugin, "build", build)
    made.on_pre_build(config=config)
    assert during == [False]
    assert config.docs_dir in server.watched


def test_addresses_that_are_folders_stop_mkdocs_and_files_do_not(config: MkDocsConfig) -> None:
    config.use_directory_urls = True
    with pytest.raises(PluginError, match="write `use_directory_urls: false`"):
        plugin(config).on_config(config)
    config.use_directory_urls = False
    assert plugin(config).on_config(config) is config
