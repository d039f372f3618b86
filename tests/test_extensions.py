from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from generator.extensions import NEEDED, missing
from generator.mkdocs_plugin import DossierPlugin
from generator.shipped import shipped_starter

ROOT = Path(__file__).parents[1]
#: MkDocs has these always.
BUILT_IN = {"toc", "tables", "fenced_code"}
STARTER = (shipped_starter() / "mkdocs.yml").read_text(encoding="utf-8")


def lacking(folder: Path, extensions: str) -> list[str]:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(f"site_name: Test\nmarkdown_extensions: {extensions}\n", encoding="utf-8")
    return missing(load_config(str(folder / "mkdocs.yml")))


@pytest.mark.parametrize("file", [ROOT / "mkdocs.yml", shipped_starter() / "mkdocs.yml"])
def test_the_settings_that_ship_have_just_what_is_needed(file: Path, tmp_path: Path) -> None:
    extensions = yaml_load(file.read_text(encoding="utf-8"))["markdown_extensions"]
    assert {name for each in extensions for name in (each if isinstance(each, dict) else (each,))} - BUILT_IN == NEEDED.keys()
    assert lacking(tmp_path, str(extensions)) == []


def test_what_is_missing_is_told_as_it_would_stand_there(tmp_path: Path) -> None:
    assert lacking(tmp_path, "[toc]") == [
        "attr_list",
        "pymdownx.blocks.admonition: {types: [conflict, update, compatible]}",
        "pymdownx.blocks.details: {types: [more]}",
    ]


def test_a_block_of_other_types_lacks_ours(tmp_path: Path) -> None:
    assert lacking(tmp_path, "[attr_list, pymdownx.blocks.details, pymdownx.blocks.admonition: {types: [note, update]}]") == [
        "pymdownx.blocks.admonition: {types: [conflict, compatible]}",
        "pymdownx.blocks.details: {types: [more]}",
    ]


def test_more_than_is_needed_does_no_harm(tmp_path: Path) -> None:
    more = STARTER.partition("markdown_extensions:\n")[2].partition("\nnav:")[0].replace("[conflict,", "[note, conflict,")
    assert "[note, conflict," in more
    assert lacking(tmp_path, f"\n  - footnotes\n{more}") == []


@pytest.mark.parametrize(("extensions", "told"), [("[toc]", True), (None, False)])
def test_the_plugin_warns(extensions: str | None, told: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "docs").mkdir()
    entry = (
        f"markdown_extensions: {extensions}"
        if extensions
        else "markdown_extensions:\n" + STARTER.partition("markdown_extensions:\n")[2].partition("\nnav:")[0]
    )
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Test\nuse_directory_urls: false\n{entry}\n", encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    plugin = DossierPlugin()
    plugin.load_config({}, str(tmp_path / "mkdocs.yml"))
    plugin.on_config(config)
    assert (
        "markdown_extensions lacks what the pages are written in; add\n    - attr_list\n    - pymdownx" in caplog.text
    ) == told
