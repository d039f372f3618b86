"""Measured: how well the program did on the public benchmark when it was last measured (`docs/benchmark.md`)."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import yaml


@lru_cache(maxsize=1)
def measured() -> dict[str, str]:
    """Counts by the name of the measure, as "51/265"; those of `make quality`, which keeps the file up to date."""
    text = resources.files("generator.known").joinpath("measured.yml").read_text(encoding="utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found
