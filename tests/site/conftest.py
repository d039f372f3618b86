from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Built:
    """The dossier of the committed seeds, built whole in a folder of its own, and what the build said."""

    site: Path
    site_src: Path
    dossier: dict[str, Any]
    said: subprocess.CompletedProcess[str]


def build(folder: Path, seed: str) -> Built:
    """`dossier build --strict` in a process of its own, with this PYTHONHASHSEED."""
    site, site_src = folder / "site", folder / "site_src"
    said = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--strict", "--site", str(site), "--site-src", str(site_src)],
        cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert site.is_dir(), said.stdout + said.stderr
    return Built(site, site_src, json.loads((site_src / "dossier.json").read_text(encoding="utf-8")), said)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("built"), seed="1")


@pytest.fixture(scope="session")
def built_again(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("again"), seed="2")
