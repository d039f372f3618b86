from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.conftest import ROOT

pytestmark = [pytest.mark.site, pytest.mark.model]

#: Long enough for the polling watcher (half a second) to see a change that a rebuild itself made.
QUIET = 3.0
PATIENCE = 90.0


@dataclass
class Serving:
    """`mkdocs serve` in a copy of the project."""

    folder: Path
    log: Path

    def count(self, words: str) -> int:
        return self.log.read_text(encoding="utf-8").count(words)

    def wait_for(self, words: str, times: int) -> None:
        end = time.monotonic() + PATIENCE
        while self.count(words) < times:
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")
            time.sleep(0.1)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    folder = tmp_path_factory.mktemp("project")
    for part in ("seeds", "templates", "site_src"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"],
            cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}, stdout=stream, stderr=stream,
        )  # fmt: skip
        try:
            made = Serving(folder, log)
            made.wait_for("Serving on", 1)
            yield made
        finally:
            process.terminate()
            process.wait()


def test_a_change_in_an_article_rebuilds_once_and_settles(serving: Serving) -> None:
    before = serving.count("Building documentation...")
    article, book = min((serving.folder / "seeds").glob("*.md")), serving.folder / "seeds" / "addresses.json"
    kept = book.read_bytes()
    text = re.sub(
        "^title: .*$", "title: Two ferries collide off Norway", article.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    article.write_text(text, encoding="utf-8")
    serving.wait_for("Reloading browsers", 1)
    time.sleep(QUIET)
    assert serving.count("Building documentation...") == before + 1
    assert book.read_bytes() == kept  # what is being written has no address to keep yet
    assert "Two ferries collide" in (serving.folder / "site_src" / "dossier.json").read_text(encoding="utf-8")


def test_a_change_in_a_template_rebuilds_once_and_settles(serving: Serving) -> None:
    before, reloads = serving.count("Building documentation..."), serving.count("Reloading browsers")
    template = serving.folder / "templates" / "about.md.j2"
    front, end, _ = template.read_text(encoding="utf-8").rpartition("{% endblock %}")
    template.write_text(f"{front}\nA sentence more.\n{end}\n", encoding="utf-8")
    serving.wait_for("Reloading browsers", reloads + 1)
    time.sleep(QUIET)
    assert serving.count("Building documentation...") == before + 1
    assert "A sentence more." in (serving.folder / "site_src" / "about.md").read_text(encoding="utf-8")
