from __future__ import annotations

import logging
import os
import time
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from filelock import FileLock, Timeout
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

import generator.config
from generator import mkdocs_plugin
from generator.beside import beside
from generator.build import Outcome
from generator.config import Settings
from generator.errors import DossierError, TemplateError
from generator.kept import Kept
from generator.lock import held
from generator.mkdocs_plugin import EPOCH, DossierPlugin
from generator.records.dossier import Dossier
from generator.records.problem import Problem, Severity
from generator.search import MOST_PAGES
from generator.shipped import shipped_templates
from tests.dying import child, needs_fork, wait_for

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
    made.load_dict({"site_name": "T", "use_directory_urls": False})
    assert made.validate() == ([], [])
    return made


def plugin(config: MkDocsConfig, **entry: str) -> DossierPlugin:
    made = DossierPlugin()
    assert made.load_config(entry, config.config_file_path) == ([], [])
    return made


def gives(monkeypatch: pytest.MonkeyPatch, outcome: Outcome | DossierError) -> list[Settings]:
    """The journey gives `outcome`; the settings with which it was asked."""
    asked: list[Settings] = []

    def build(chosen: Settings, _kept: object, **_: object) -> Outcome:
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


@pytest.mark.parametrize(("command", "kept"), [("build", True), ("gh-deploy", True), ("serve", False)])
def test_addresses_are_kept_of_what_is_built_and_not_of_what_is_being_written(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, command: Literal["build", "gh-deploy", "serve"], kept: bool
) -> None:
    asked: list[bool] = []

    def build(_chosen: Settings, _kept: object, *, keep_addresses: bool) -> Outcome:
        asked.append(keep_addresses)
        return Outcome(EMPTY)

    monkeypatch.setattr(mkdocs_plugin, "build", build)
    made = plugin(config)
    made.on_startup(command=command, dirty=False)
    made.on_pre_build(config=config)
    assert asked == [kept]


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


def test_what_was_read_is_kept_for_the_next_rebuild_and_nothing_of_another_cache(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[Kept] = []

    def build(_chosen: Settings, kept: Kept, **_: object) -> Outcome:
        handed.append(kept)
        return Outcome(EMPTY)

    monkeypatch.setattr(mkdocs_plugin, "build", build)
    made = plugin(config)
    made.on_pre_build(config=config)
    made.on_pre_build(config=config)
    assert handed[0] is handed[1]
    made.config.cache = "elsewhere"
    made.on_pre_build(config=config)
    assert handed[2] is not handed[1]
    assert handed[2].folder != handed[1].folder


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
    building = plugin(config)
    building.on_pre_build(config=config)
    assert os.environ[EPOCH] == "0"
    building.on_post_build(config=config)
    assert EPOCH not in os.environ  # the next site has another day


def test_a_date_that_somebody_set_stays(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "12345")
    gives(monkeypatch, Outcome(EMPTY))
    building = plugin(config)
    building.on_pre_build(config=config)
    building.on_post_build(config=config)
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


def theme(config: MkDocsConfig, custom_dir: Path | None = None) -> Theme:
    config.theme = Theme(name="mkdocs", custom_dir=str(custom_dir) if custom_dir else None)
    plugin(config).on_config(config)
    return config.theme


def test_the_theme_gets_what_is_shipped_for_it_and_the_dossiers_own_wins(config: MkDocsConfig) -> None:
    own, custom, shipped = Path("templates/theme"), Path("custom"), shipped_templates() / "theme"
    bare = Theme(name="mkdocs").dirs
    assert theme(config).dirs == [str(shipped), *bare]
    own.mkdir()
    assert theme(config).dirs == [str(own.resolve()), str(shipped), *bare]
    assert theme(config, custom.resolve()).dirs == [str(custom.resolve()), str(own.resolve()), str(shipped), *bare]
    assert theme(config, own.resolve()).dirs == [str(own.resolve()), str(shipped), *bare]
    assert theme(config, shipped).dirs == [str(shipped), str(own.resolve()), *bare]


def test_a_template_of_the_theme_may_extend_the_shipped_one(config: MkDocsConfig) -> None:
    Path("templates/theme").mkdir()
    Path("templates/theme/main.html").write_text('{% extends "base/main.html" %}', encoding="utf-8")
    made = plugin(config)
    config.theme = Theme(name="material")
    env = made.on_env(made.on_config(config).theme.get_env(), config=config, files=Files([]))
    assert env.get_template("base/main.html").filename == str(shipped_templates() / "theme" / "main.html")
    assert env.get_template("main.html").filename == str(Path("templates/theme/main.html").resolve())


def test_the_theme_says_what_it_says_in_the_words_of_the_dossier(config: MkDocsConfig) -> None:
    def said(made: DossierPlugin) -> str:
        env = made.on_env(Environment(), config=config, files=Files([]))
        return env.from_string("{{ say('Kind') | e }}, {{ say('Date') | e }}").render()

    words = Path("templates/labels.yml")
    made = plugin(config)
    assert said(made) == "Kind, Date"
    words.write_text("texts: {Kind: <Art>}", encoding="utf-8")
    assert said(made) == "&lt;Art&gt;, Date"
    for mistake in ("texts: [", "texts: {Kind: 'Art {n}'}"):
        words.write_text(mistake, encoding="utf-8")
        with pytest.raises(PluginError, match=r"labels\.yml"):
            said(made)
        words.write_text("texts: {Kind: <Art>}", encoding="utf-8")
        assert said(made) == "&lt;Art&gt;, Date"
    made.on_serve(Server(), config=config)  # type: ignore[arg-type]
    words.write_text("texts: [", encoding="utf-8")
    assert said(made) == "&lt;Art&gt;, Date"


def test_while_serving_a_mistake_is_told_and_what_was_shown_stays(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made = plugin(config)
    gives(monkeypatch, TemplateError("templates/x.md:1: no record has it"))
    with pytest.raises(PluginError):
        made.on_pre_build(config=config)
    gives(monkeypatch, Outcome(EMPTY))
    made.on_pre_build(config=config)
    gives(monkeypatch, TemplateError("templates/x.md:1: no record has it"))
    with pytest.raises(PluginError):
        made.on_pre_build(config=config)  # nobody is looking yet
    server = Server()
    server.watch(config.docs_dir)
    made.on_serve(server, config=config)  # type: ignore[arg-type]
    made.on_pre_build(config=config)
    (told,) = [record.message for record in caplog.records if record.levelno == logging.ERROR]
    assert told.endswith("templates/x.md:1: no record has it")


def test_our_own_writing_is_no_change_to_rebuild_for(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    server, made = Server(), plugin(config)
    server.watch(config.docs_dir)
    made.on_serve(server, config=config)  # type: ignore[arg-type]
    during: list[bool] = []

    def build(_chosen: Settings, _kept: object, **_: object) -> Outcome:
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


def locked(config: MkDocsConfig) -> bool:
    """Whether somebody holds the lock on the folder of the pages."""
    lock = FileLock(beside(Path(config.docs_dir), "lock"))
    try:
        lock.acquire(blocking=False)
    except (Timeout, RuntimeError):  # the second is what a lock says of one that this process holds itself
        return True
    lock.release()
    return False


def test_a_build_of_mkdocs_holds_the_lock_on_the_pages_until_it_has_ended(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    gives(monkeypatch, Outcome(EMPTY))
    made = plugin(config)
    for end in (lambda: made.on_post_build(config=config), lambda: made.on_build_error(ValueError())):
        made.on_pre_build(config=config)
        assert locked(config)
        end()
        assert not locked(config)


def test_a_build_whose_pages_fail_gives_the_lock_back(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(monkeypatch, Outcome(EMPTY, faults=(SPOILT,)))
    made = plugin(config)
    with pytest.raises(PluginError) as error:
        made.on_pre_build(config=config)
    made.on_build_error(error.value)
    assert not locked(config)


def test_who_hands_pages_over_holds_the_lock_on_them(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(monkeypatch, Outcome(EMPTY))
    made = plugin(config)
    made.hand_over(Outcome(EMPTY))
    made.on_pre_build(config=config)
    assert not beside(Path(config.docs_dir), "lock").exists()


@needs_fork
def test_pages_that_another_build_is_making_stop_mkdocs(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = gives(monkeypatch, Outcome(EMPTY))
    monkeypatch.setattr(mkdocs_plugin, "held", partial(held, patience=0.1))
    made = plugin(config)

    def build() -> None:
        made.on_pre_build(config=config)
        Path("started").touch()
        time.sleep(60)

    with child(build):
        wait_for(Path("started"))
        with pytest.raises(PluginError, match=r"docs: another build is still at work here: process .* \(mkdocs build\)"):
            made.on_pre_build(config=config)
    assert asked == []
    made.on_pre_build(config=config)  # the other one was killed
    assert len(asked) == 1


def test_pages_among_the_articles_stop_mkdocs(config: MkDocsConfig) -> None:
    made = plugin(config)
    assert made.on_config(config) is config
    config.docs_dir = str(Path("seeds/pages").absolute())
    with pytest.raises(PluginError, match="where articles are looked for"):
        made.on_config(config)


class Pages:
    """Stands in for MkDocs' files: so many pages."""

    def __init__(self, count: int) -> None:
        self.count = count

    def documentation_pages(self) -> list[None]:
        return [None] * self.count


def searched(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, pages: int, installed: bool = True, **entry: str) -> str:
    """What the theme is told of the search of a site of so many pages."""
    monkeypatch.setattr(mkdocs_plugin, "program", lambda: Path("pagefind") if installed else None)
    monkeypatch.setattr(generator.config, "program", lambda: Path("pagefind"))
    made, env = plugin(config, **entry), Environment(autoescape=True)
    made.on_files(Pages(pages), config=config)  # type: ignore[arg-type]
    made.on_env(env, config=config, files=Pages(pages))  # type: ignore[arg-type]
    asked: list[Path] = []
    monkeypatch.setattr(mkdocs_plugin, "index", asked.append)
    made.on_post_build(config=config)
    assert asked == ([Path(config.site_dir)] if env.globals["dossier_search"] == "pagefind" else [])
    return str(env.globals["dossier_search"])


def site(config: MkDocsConfig, *plugins: str) -> MkDocsConfig:
    """A site in the same folder, with these plugins of MkDocs."""
    made = MkDocsConfig(config_file_path=config.config_file_path)
    made.load_dict({"site_name": "T", "theme": "material", "plugins": list(plugins)})
    assert made.validate() == ([], [])
    return made


@pytest.fixture
def with_search(config: MkDocsConfig) -> MkDocsConfig:
    """A site with MkDocs' own search."""
    return site(config, "search")


def own_search(config: MkDocsConfig) -> bool:
    return bool(config.plugins["material/search"].config.enabled)


@pytest.mark.parametrize(("pages", "setting", "chosen"), [
    (MOST_PAGES, "auto", "built-in"),
    (MOST_PAGES + 1, "auto", "pagefind"),
    (MOST_PAGES + 1, "built-in", "built-in"),
    (1, "pagefind", "pagefind"),
])  # fmt: skip
def test_one_search_is_chosen_and_the_other_one_is_off(
    with_search: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, pages: int, setting: str, chosen: str
) -> None:
    assert searched(with_search, monkeypatch, pages, search=setting) == chosen
    assert own_search(with_search) is (chosen == "built-in")


def test_a_large_site_without_pagefind_is_warned_and_keeps_its_search(
    with_search: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert searched(with_search, monkeypatch, MOST_PAGES + 1, installed=False) == "built-in"
    assert own_search(with_search)
    assert "pip install 'pagefind[bin]'" in caplog.text


def test_a_small_site_without_pagefind_is_not_warned(
    with_search: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert searched(with_search, monkeypatch, MOST_PAGES, installed=False) == "built-in"
    assert caplog.records == []


def test_a_site_whose_search_was_taken_out_gets_none_unless_pagefind_is_asked_for(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert searched(site(config), monkeypatch, MOST_PAGES + 1) == "built-in"
    assert searched(site(config), monkeypatch, 1, search="pagefind") == "pagefind"


def test_an_index_that_fails_stops_mkdocs(with_search: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_site: Path) -> None:
        raise DossierError("could not index")

    monkeypatch.setattr(generator.config, "program", lambda: Path("pagefind"))
    monkeypatch.setattr(mkdocs_plugin, "program", lambda: Path("pagefind"))
    monkeypatch.setattr(mkdocs_plugin, "index", fails)
    made = plugin(with_search, search="pagefind")
    made.on_files(Pages(1), config=with_search)  # type: ignore[arg-type]
    with pytest.raises(PluginError, match="could not index"):
        made.on_post_build(config=with_search)
