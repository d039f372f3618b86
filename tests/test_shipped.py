"""What ships: a wheel must hold every package and every template."""

import tomllib
from pathlib import Path

from generator.shipped import shipped_templates

ROOT = Path(__file__).parents[1]
SETUP = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]


def test_every_package_is_named() -> None:
    found = {".".join(file.parent.relative_to(ROOT).parts) for file in (ROOT / "generator").rglob("__init__.py")}
    assert found == set(SETUP["packages"]) - {"generator.templates"}


def test_the_templates_are_those_of_the_checkout() -> None:
    assert shipped_templates() == ROOT / SETUP["package-dir"]["generator.templates"]
    assert (shipped_templates() / "event.md.j2").is_file()
