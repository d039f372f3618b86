from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs.config.base import ValidationError

import generator.config
from generator.config import PLUGIN, Settings, load, near, settings
from generator.errors import ConfigError
from generator.expectations import ExpectOption
from generator.records.expectation import Countable, Expectation
from generator.search import Search

SITE = "site_name: Test\ndocs_dir: pages\ntheme: material\nuse_directory_urls: false\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pages").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return path


def chosen(file: Path) -> Settings:
    config = load(file)
    return settings(config.plugins[PLUGIN].config, config.docs_dir)


def test_settings_have_defaults_beside_the_file(folder: Path) -> None:
    assert chosen(written(folder, SITE + "plugins: [dossier]\n")) == Settings(
        seeds=Path("seeds"),
        templates=Path("templates"),
        curation=Path("seeds/curation.yml"),
        site_src=Path("pages"),
        pipeline=None,
        cache=Path(".cache/dossier"),
    )


def test_settings_are_read_from_the_plugins_entry(folder: Path) -> None:
    (folder / "decided.yml").write_text("", encoding="utf-8")
    (folder / "looks").mkdir()
    entry = (
        "plugins: [{dossier: {seeds: reports, templates: looks, curation: decided.yml, pipeline: en_other, full_text: true,"
        " cache: saved}}]\n"
    )
    assert chosen(written(folder, SITE + entry)) == Settings(
        seeds=Path("reports"),
        templates=Path("looks"),
        curation=Path("decided.yml"),
        site_src=Path("pages"),
        pipeline="en_other",
        full_text=True,
        cache=Path("saved"),
    )


def test_paths_count_from_the_file_and_not_from_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(folder, SITE + "plugins: [dossier]\n")
    (folder / "pages" / "deep").mkdir()
    monkeypatch.chdir(folder / "pages" / "deep")
    assert chosen(file).seeds == folder / "seeds"


@pytest.mark.parametrize("cache", ["seeds", "seeds/kept", "templates", "pages/.kept", "site/kept"])
def test_a_cache_in_a_folder_that_is_read_or_published_is_refused(folder: Path, cache: str) -> None:
    with pytest.raises(ConfigError, match=rf"cache: {cache} lies in {cache.split('/', maxsplit=1)[0]}, which"):
        load(written(folder, SITE + f"plugins: [{{dossier: {{cache: {cache}}}}}]\n"))


def test_a_cache_that_is_a_file_is_refused(folder: Path) -> None:
    (folder / "kept").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match="isn't a folder"):
        load(written(folder, SITE + "plugins: [{dossier: {cache: kept}}]\n"))


def test_other_articles_bring_their_own_curation_and_addresses() -> None:
    own = Settings(Path("seeds"), Path("templates"), Path("decided.yml"), Path("pages"), addresses=Path("ours.json"))
    assert own.with_seeds(Path("others")).curation == Path("others/curation.yml")
    assert own.with_seeds(Path("others")).book == Path("others/addresses.json")


def test_addresses_stand_beside_the_articles_or_where_the_settings_say(folder: Path) -> None:
    assert chosen(written(folder, SITE + "plugins: [dossier]\n")).book == Path("seeds/addresses.json")
    assert chosen(written(folder, SITE + "plugins: [{dossier: {addresses: kept.json}}]\n")).book == Path("kept.json")
    with pytest.raises(ConfigError, match=r"'seeds/a\.md' doesn't end in \.json"):
        load(written(folder, SITE + "plugins: [{dossier: {addresses: seeds/a.md}}]\n"))


def test_the_same_articles_keep_the_curation_of_the_settings() -> None:
    own = Settings(Path("seeds"), Path("templates"), Path("decided.yml"), Path("pages"))
    assert own.with_seeds(Path("./seeds/")) is own


def test_a_path_in_here_is_shown_from_here(folder: Path) -> None:
    assert near(folder / "seeds" / "a.md") == Path("seeds/a.md")
    assert near(folder.parent / "elsewhere") == folder.parent / "elsewhere"


def test_a_missing_file_says_where_to_run(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no such file\n .*-f"):
        load(folder / "mkdocs.yml")


def test_a_file_without_the_plugin_says_what_to_add(folder: Path) -> None:
    with pytest.raises(ConfigError, match="add `- dossier` under `plugins:`"):
        load(written(folder, SITE + "plugins: [search]\n"))


def test_all_mistakes_in_the_entry_are_told_at_once(folder: Path) -> None:
    with pytest.raises(ConfigError) as told:
        load(written(folder, SITE + "plugins: [{dossier: {seeds: 7, curation: nowhere.yml, pipeline: []}}]\n"))
    assert all(word in str(told.value) for word in ("mkdocs.yml: ", "'seeds'", "'curation'", "nowhere.yml", "'pipeline'"))


def test_broken_yaml_is_a_readable_error(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"mkdocs\.yml"):
        load(written(folder, "site_name: [\n"))


def test_strict_makes_stricter_and_never_laxer(folder: Path) -> None:
    assert load(written(folder, SITE + "plugins: [dossier]\n"), strict=True).strict
    assert not load(written(folder, SITE + "plugins: [dossier]\n")).strict
    assert load(written(folder, SITE + "strict: true\nplugins: [dossier]\n")).strict


def test_a_setting_that_nobody_knows_is_refused_with_those_there_are(folder: Path) -> None:
    file = written(folder, SITE + "plugins: [{dossier: {seed: reports}}]\n")
    with pytest.raises(
        ConfigError, match=r"'seed': there is no such setting; there are seeds, templates, curation, addresses, pipeline"
    ):
        load(file)


def test_a_folder_of_templates_that_is_named_is_there_and_the_usual_one_may_be_missing(folder: Path) -> None:
    file = written(folder, SITE + "plugins: [{dossier: {templates: look}}]\n")
    with pytest.raises(ConfigError, match=r"there is no folder look; make it, or leave this out"):
        load(file)
    assert chosen(written(folder, SITE + "plugins: [{dossier: {templates: templates}}]\n")).templates == Path("templates")


def test_addresses_that_are_folders_are_refused(folder: Path) -> None:
    file = written(folder, SITE.replace("false", "true") + "plugins: [dossier]\n")
    with pytest.raises(ConfigError, match=r"mkdocs\.yml: .*\n    write `use_directory_urls: false`"):
        load(file)


@pytest.mark.parametrize("name", [each.value for each in Search])
def test_each_search_can_be_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(generator.config, "program", lambda: Path("pagefind"))
    config = load(written(folder, SITE + f"plugins: [{{dossier: {{search: {name}}}}}]\n"))
    assert config.plugins[PLUGIN].config.search is Search(name)


def test_the_number_of_pages_chooses_the_search_where_nobody_has(folder: Path) -> None:
    assert load(written(folder, SITE + "plugins: [dossier]\n")).plugins[PLUGIN].config.search is Search.AUTO


def test_a_search_that_there_isnt_is_refused(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"search.*Expected one of.*lunr"):
        load(written(folder, SITE + "plugins: [{dossier: {search: lunr}}]\n"))


@pytest.mark.parametrize(("name", "fits"), [("pagefind", False), ("auto", True), ("built-in", True)])
def test_a_search_that_is_not_installed_is_refused_only_where_it_is_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, fits: bool
) -> None:
    monkeypatch.setattr(generator.config, "program", lambda: None)
    file = written(folder, SITE + f"plugins: [{{dossier: {{search: {name}}}}}]\n")
    if fits:
        load(file)
    else:
        with pytest.raises(ConfigError, match=r"pip install 'pagefind\[bin\]'"):
            load(file)


EXPECT = """\
plugins:
  - search
  - dossier:
      full_text: false
      expect:
        sources: {least: 3}
        conflicts:
          least: 1
          most: 20
"""


def test_expectations_know_their_lines(folder: Path) -> None:
    file = written(folder, SITE.replace("theme: material\n", "theme: {name: material}\n") + EXPECT)
    assert chosen(file).expect == (
        Expectation(Countable.SOURCES, 3, None, "mkdocs.yml", 10),
        Expectation(Countable.CONFLICTS, 1, 20, "mkdocs.yml", 11),
    )


def test_expectations_that_another_file_brings_have_no_line(folder: Path) -> None:
    (folder / "base.yml").write_text(SITE + EXPECT.replace("  - search\n", ""), encoding="utf-8")
    file = written(folder, "INHERIT: base.yml\nsite_name: Other\n")
    assert [each.line for each in chosen(file).expect] == [0, 0]


def test_nothing_is_expected_where_nobody_says_so(folder: Path) -> None:
    assert chosen(written(folder, SITE + "plugins: [dossier]\n")).expect == ()


@pytest.mark.parametrize(
    ("expect", "told"),
    [
        ("{surces: {least: 3}}", '"surces" is nothing that is counted: did you mean sources?'),
        ("{sources: {leest: 3}}", 'sources: "leest" is no bound: did you mean least?'),
        ("{sources: {least: three}}", "sources: least: 'three' is no whole number from 0"),
        ("{sources: {least: -1}}", "sources: least: -1 is no whole number from 0"),
        ("{sources: {least: true}}", "sources: least: True is no whole number from 0"),
        ("{sources: {least: 5, most: 2}}", "sources: the least, 5, is more than the most, 2"),
        ("{sources: 3}", "sources: write {least: 3}, {most: 20}, or both"),
        ("{sources: {}}", "sources: write {least: 3}, {most: 20}, or both"),
        ("[sources]", "write what is counted, with its bounds"),
    ],
)
def test_an_expectation_that_is_none_is_refused(expect: str, told: str) -> None:
    with pytest.raises(ValidationError) as error:
        ExpectOption().validate(yaml.safe_load(expect))
    assert told in str(error.value)


def test_all_mistakes_in_expectations_are_told_at_once_and_no_others(folder: Path) -> None:
    entry = "{expect: {surces: {least: 3}, events: {leest: 1, most: x}}, pipeline: []}"
    with pytest.raises(ConfigError) as error:
        load(written(folder, SITE + f"plugins: [{{dossier: {entry}}}]\n"))
    assert all(word in str(error.value) for word in ("surces", "leest", "'x'", "pipeline"))
    assert "templates" not in str(error.value)
