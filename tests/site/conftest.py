from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.site.windows import Tab, Windows, chromium, serving

ROOT = Path(__file__).resolve().parent.parent.parent
#: A story of its own, of our own words: a glacier lake that bursts, in six papers.
FLOOD = ROOT / "tests" / "quality" / "sets" / "disaster" / "articles"
#: What `flood` is compared with.
BEFORE = ROOT / "site_src" / "dossier.json"


@dataclass(frozen=True)
class Built:
    """A dossier, built whole in a folder of its own, and what the build said."""

    site: Path
    site_src: Path
    dossier: dict[str, Any]
    said: subprocess.CompletedProcess[str]

    def fullest(self, part: str, kind: str | None = None) -> str:
        """The longest page of its kind: of an entity, an event or a source."""
        pages = [f"{part}/{thing['id']}.html" for thing in self.dossier[part] if kind in {None, thing.get("kind")}]
        return max(pages, key=lambda page: ((self.site / page).stat().st_size, page))


#: A run of the program to which every folder lists its files backwards.
BACKWARDS = """
import os, sys

class Backwards(list):
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def close(self):
        pass
    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop(0)
    def __iter__(self):
        return self

listdir, scandir = os.listdir, os.scandir
os.listdir = lambda path=".": sorted(listdir(path), reverse=True)
os.scandir = lambda path=".": Backwards(sorted(scandir(path), key=lambda entry: entry.name, reverse=True))
from generator.cli import main
main(sys.argv[1:])
"""
#: Another time zone, where it is another day than elsewhere for most of the time, and a locale that knows no letter but ASCII's.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def build(folder: Path, seed: str, *options: str, elsewhere: bool = False) -> Built:
    """`dossier build --strict` in a process of its own, with this PYTHONHASHSEED.

    `elsewhere` with another time zone and locale, and on a disk that lists files in another order.
    """
    site, site_src = folder / "site", folder / "site_src"
    said = subprocess.run(
        [
            sys.executable, *(["-c", BACKWARDS] if elsewhere else ["-m", "generator"]),
            "build", "--strict", "--site", str(site), "--site-src", str(site_src), *options,
        ],
        cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, **(ELSEWHERE if elsewhere else {})},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert site.is_dir(), said.stdout + said.stderr
    return Built(site, site_src, json.loads((site_src / "dossier.json").read_text(encoding="utf-8")), said)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Built]) -> Built:
    """What `make` builds in a folder: built by whichever process of the tests needs it first, and only read by the others."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return make(factory.mktemp(name))
    folder = factory.getbasetemp().parent / name
    done = folder / "built.pickle"
    with FileLock(folder.with_suffix(".lock")):
        if not done.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            done.write_bytes(pickle.dumps(make(folder)))
        found: Built = pickle.loads(done.read_bytes())
    return found


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The dossier of the committed seeds."""
    return once(tmp_path_factory, "built", partial(build, seed="1"))


@pytest.fixture(scope="session")
def built_again(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same, read anew, in another place of the world and on another disk."""
    return build(tmp_path_factory.mktemp("again"), "2", "--no-cache", elsewhere=True)


@pytest.fixture(scope="session")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The dossier of another story, from a copy: its folder gets an address book. It says what changed since the sample."""

    def make(folder: Path) -> Built:
        seeds = str(shutil.copytree(FLOOD, folder / "articles"))
        return build(folder, "1", "--seeds", seeds, "--since", str(BEFORE), "--summary", str(folder / "summary.md"))

    return once(tmp_path_factory, "flood", make)


@pytest.fixture(scope="session")
def windows() -> Iterator[Windows]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(built: Built) -> Iterator[str]:
    with serving(built.site) as served:
        yield served


@pytest.fixture
def tab(windows: Windows, address: str) -> Iterator[Tab]:
    with windows.tab(address) as opened:
        yield opened
