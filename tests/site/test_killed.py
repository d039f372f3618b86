from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site.conftest import ROOT, Built

pytestmark = [pytest.mark.site, pytest.mark.model]

PATIENCE = 240.0


def start(site: Path, site_src: Path) -> subprocess.Popen[str]:
    """`dossier build` in a process of its own."""
    command = [sys.executable, "-m", "generator", "build", "--site", str(site), "--site-src", str(site_src)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def kill_when_there(path: Path, process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.002)
    process.kill()
    _, said = process.communicate()
    assert process.returncode == -signal.SIGKILL, said


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_killed_build_leaves_the_website_and_two_at_once_complete_it(built: Built, tmp_path: Path) -> None:
    site, site_src = tmp_path / "site", tmp_path / "site_src"
    shutil.copytree(built.site, site)
    shutil.copytree(built.site_src, site_src)
    (site_src / "about.md").write_text("what an earlier build said\n", encoding="utf-8")
    whole, fresh = contents(site), tmp_path / ".dossier" / "site.new"
    kill_when_there(fresh / "assets", start(site, site_src))
    assert contents(site) == whole
    builds = [start(site, site_src), start(site, site_src)]
    said = [process.communicate(timeout=PATIENCE)[1] for process in builds]
    assert [process.returncode for process in builds] == [0, 0], said
    assert contents(site) == whole
    assert contents(site_src) == contents(built.site_src)
    assert sorted(path.name for path in fresh.parent.iterdir()) == [".gitignore", "site.lock", "site_src.lock"]
