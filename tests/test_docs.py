from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest

from generator.cli import main
from generator.cli.curating import curate
from generator.config import DossierConfig
from generator.read.curation import curation_in
from generator.records.curation import Deed
from tests.quality.measures import MEASURES
from tests.quality.scorer import score
from tests.site.bench_rebuild import CASES

ROOT = Path(__file__).resolve().parent.parent
README, BENCHMARK, CURATION = ROOT / "README.md", ROOT / "docs" / "benchmark.md", ROOT / "docs" / "curation.md"


@pytest.mark.parametrize("command", sorted(main.commands))
def test_each_command_is_in_the_readme(command: str) -> None:
    assert f"dossier {command}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", [name for name, _ in DossierConfig._schema])
def test_each_setting_is_in_the_readme(setting: str) -> None:
    assert f"`{setting}`" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("option", sorted({option for command in main.commands.values() for parameter in command.params
                                           for option in parameter.opts if option.startswith("--")}))  # fmt: skip
def test_each_option_is_in_the_readme(option: str) -> None:
    assert option in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("measure", sorted({measure.name.partition(":")[0] for measure in MEASURES}))
def test_each_measure_is_explained_on_the_page_of_the_benchmark(measure: str) -> None:
    assert f"\n| {measure} |" in BENCHMARK.read_text(encoding="utf-8")


def test_the_labels_and_the_dossier_on_the_page_of_the_benchmark_can_be_scored(tmp_path: Path) -> None:
    page = BENCHMARK.read_text(encoding="utf-8")
    gold, dossier = (re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)[0] for language in ("yaml", "json"))
    (tmp_path / "gold.yml").write_text(gold, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "herald-1.txt").write_text("Six people died when the ferry sank off Arlen.", encoding="utf-8")
    (tmp_path / "articles" / "courier-1.txt").write_text("Nine people drowned when a ferry went down.", encoding="utf-8")
    figures = score(tmp_path, json.loads(dossier))
    assert (figures.conflicts.found, figures.conflicts.right, figures.conflicts.verdict_right) == (1, 1, 1)
    assert (figures.entities.found, figures.events.found, figures.events.date_right) == (1, 1, 1)


#: Where people and machines take commands from.
PLACES = ("*.md", "Makefile", ".ci/*", "docs/**/*.md", ".github/**/*.yml", "generator/starter/**/*")
RECIPES = sorted(path for place in PLACES for path in ROOT.glob(place) if path.is_file())


def hidden(text: str) -> list[str]:
    """The calls of `mkdocs build` in a text that are quiet, or so talkative that nobody reads what they say."""
    calls = re.findall(r"mkdocs((?: -[^\s`]+)*) build((?: [^\s`;|&()]+)*)", text)
    found = []
    for before, after in calls:
        options = [word for word in f"{before} {after}".split() if word.startswith("-")]
        if any(word in {"--quiet", "--verbose"} or re.match(r"-\w*[qv]", word) for word in options):
            found.append(f"mkdocs{before} build{after}")
    return found


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_recipe_hides_a_failure_of_mkdocs(recipe: Path) -> None:
    assert hidden(recipe.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md"])
def test_what_mkdocs_alone_does_not_promise_is_said(page: str) -> None:
    text = " ".join((ROOT / page).read_text(encoding="utf-8").split())
    assert re.search(r"`mkdocs build(?: --strict)?`[^.]* empties `site/` (?:first|before)", text)


def test_recipes_are_found_where_they_stand() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in RECIPES}
    assert {"README.md", "Makefile", ".ci/run", "docs/ci.md", ".github/workflows/check.yml"} <= names
    assert {"generator/starter/.gitlab-ci.yml", "generator/starter/.github/workflows/dossier.yml"} <= names


def test_strict_is_how_the_makefile_calls_mkdocs() -> None:
    calls = re.findall(r"mkdocs build.*", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert calls
    assert all("--strict" in call for call in calls)


@pytest.mark.parametrize(("text", "hides"), [
    ("mkdocs build --strict", False),
    ("run `mkdocs build --strict` without `-q`", False),
    ("\t$(BIN)/mkdocs build --strict --site-dir build/site-v2", False),
    ("mkdocs build --strict -f mkdocs.yml && dossier -v", False),
    ("mkdocs build --strict -q", True),
    ("mkdocs build -qs", True),
    ("mkdocs -v build --strict", True),
    ("mkdocs build --strict --verbose | tail", True),
    ("mkdocs build --quiet", True),
])  # fmt: skip
def test_what_hides_a_failure_of_mkdocs(text: str, hides: bool) -> None:
    assert bool(hidden(text)) is hides


def test_each_deed_and_each_of_its_keys_is_on_the_page_on_curation_which_the_reader_understands() -> None:
    example = re.findall(r"```yaml\n(.*?)```", CURATION.read_text(encoding="utf-8"), re.DOTALL)[0]
    found, problems = curation_in(example, "curation.yml")
    assert problems == []
    assert {decision.deed for decision in found.decisions} == set(Deed)
    assert {"because", "by", "on"} <= set(re.findall(r"^    (\w+):", example, re.MULTILINE))


def test_the_example_in_the_readme_is_understood_and_names_all_keys() -> None:
    part = README.read_text(encoding="utf-8").partition("\n## Correct it\n")[2].partition("\n## ")[0]
    example = re.findall(r"\n\n((?:    .*\n)+)", part)[0]
    found, problems = curation_in(dedent(example), "curation.yml")
    assert problems == []
    assert len(found.decisions) == 2
    assert all(f"`{deed}`" in part for deed in Deed)
    assert len(Deed) == 11


@pytest.mark.parametrize("command", sorted(curate.commands))
def test_each_way_to_decide_is_on_the_page_on_curation(command: str) -> None:
    assert f"| `dossier curate {command}" in CURATION.read_text(encoding="utf-8")


@pytest.mark.parametrize("option", sorted({option for command in curate.commands.values() for parameter in command.params
                                           for option in parameter.opts if option.startswith("-")}))  # fmt: skip
def test_each_option_of_deciding_is_on_the_page_on_curation(option: str) -> None:
    assert option in CURATION.read_text(encoding="utf-8") + README.read_text(encoding="utf-8")


def test_the_page_on_what_a_build_costs_has_a_row_for_each_case_that_is_measured() -> None:
    page = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    for case, _ in CASES:
        assert f"| {case} |" in page
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    commands = re.findall(r"^    make ([a-z-]+)", page, re.MULTILINE)
    assert "bench-rebuild" in commands
    assert set(commands) <= set(targets)
