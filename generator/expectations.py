"""What `mkdocs.yml` expects of a dossier: a config option for MkDocs, and each expectation with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from mkdocs.config.base import BaseConfigOption, ValidationError

from generator.nearest import nearest
from generator.records.expectation import Countable, Expectation

#: The bounds of an expectation.
LEAST, MOST = "least", "most"

Bounds = Mapping[Countable, Mapping[str, int]]
"""What is expected: of each thing `least`, `most`, or both."""


class ExpectOption(BaseConfigOption[Bounds]):
    """How much of something a dossier must hold, and may: `{sources: {least: 3}, conflicts: {most: 20}}`."""

    def __init__(self) -> None:
        """Nothing is expected where nobody says so."""
        super().__init__()
        self.default = {}

    def run_validation(self, value: object) -> Bounds:
        """The bounds of each thing; all mistakes are told in one."""
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise ValidationError("write what is counted, with its bounds, for instance {sources: {least: 3}}")
        mistakes = [mistake for name, bounds in value.items() for mistake in _amiss(name, bounds)]
        if mistakes:
            raise ValidationError("; ".join(mistakes))
        return {Countable(name): dict(bounds) for name, bounds in value.items()}


def _amiss(name: object, bounds: object) -> Iterator[str]:
    """What is wrong with an expectation."""
    if name not in set(Countable):
        yield f'"{name}" is nothing that is counted: {nearest(str(name), Countable)}'
    if not isinstance(bounds, dict) or not bounds:
        yield f"{name}: write {{least: 3}}, {{most: 20}}, or both"
        return
    for bound, number in bounds.items():
        if bound not in {LEAST, MOST}:
            yield f'{name}: "{bound}" is no bound: {nearest(str(bound), (LEAST, MOST))}'
        if isinstance(number, bool) or not isinstance(number, int) or number < 0:
            yield f"{name}: {bound}: {number!r:.40} is no whole number from 0"
        elif bound == LEAST and isinstance(most := bounds.get(MOST), int) and most < number:
            yield f"{name}: the least, {number}, is more than the most, {most}"


def expectations(wanted: Bounds, file: Path, plugin: str) -> tuple[Expectation, ...]:
    """What is `wanted`, each with its line under the entry of `plugin` in `file`."""
    lines = _lines(file, plugin) if wanted else {}
    return tuple(
        Expectation(what, bounds.get(LEAST), bounds.get(MOST), file.as_posix(), lines.get(what, 0))
        for what, bounds in wanted.items()
    )


def _lines(file: Path, plugin: str) -> dict[str, int]:
    """The line of each expectation in the file, from 1; none where they come from another file, which it inherits."""
    try:
        node = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return {}
    plugins = _value(node, "plugins")
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    found = next((expect for entry in entries if (expect := _value(_value(entry, plugin), "expect"))), None)
    return {key.value: key.start_mark.line + 1 for key, _ in found.value} if isinstance(found, yaml.MappingNode) else {}


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """What stands behind a key of a mapping, if anything."""
    return next((value for name, value in node.value if name.value == key), None) if isinstance(node, yaml.MappingNode) else None
