from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.config import DossierConfig
from tests.quality.measures import MEASURES
from tests.quality.scorer import score

ROOT = Path(__file__).resolve().parent.parent
README, BENCHMARK = ROOT / "README.md", ROOT / "docs" / "benchmark.md"


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
