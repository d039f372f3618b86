from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.config import DossierConfig

README = Path(__file__).resolve().parent.parent / "README.md"


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
