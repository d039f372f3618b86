from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.site.conftest import ROOT

pytestmark = [pytest.mark.site, pytest.mark.model]

#: Long enough for the polling watcher (half a second) to see a change that a rebuild itself made.
QUIET = 3.0
#: Of what starting the server takes, the most that an edit of a template may take. A quarter is usual.
MOST = 0.5
PATIENCE = 180.0


@dataclass
class Serving:
    """`dossier serve` in a copy of the project."""

    folder: Path
    log: Path
    port: int
    process: int
    start: float = 0.0

    def count(self, words: str) -> int:
        return self.log.read_text(encoding="utf-8").count(words)

    def worked(self) -> float:
        """The seconds of processors that the server has worked, where the system tells."""
        told = Path(f"/proc/{self.process}/stat")
        if not told.is_file():
            return 0
        user, system = told.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def page(self, name: str) -> str:
        with urlopen(f"http://127.0.0.1:{self.port}/{name}", timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))

    def edit(self, words: str) -> float:
        """The seconds until a sentence more in a template has reached browsers."""
        template, reloads = self.folder / "templates" / "about.md.j2", self.count("Reloading browsers")
        shipped = (ROOT / "templates" / "about.md.j2").read_text(encoding="utf-8")
        start = time.monotonic()
        template.write_text(shipped.replace("{% block method %}", f"{{% block method %}}\n<p>{words}</p>\n"), encoding="utf-8")
        self.wait_for("Reloading browsers", reloads + 1)
        return time.monotonic() - start

    def wait_for(self, words: str, times: int) -> None:
        end = time.monotonic() + PATIENCE
        while self.count(words) < times:
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")
            time.sleep(0.1)


@contextmanager
def served(folder: Path) -> Iterator[Serving]:
    """The project, served from a copy in `folder`."""
    for part in ("seeds", "templates", "site_src"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}, stdout=stream, stderr=stream,
        )  # fmt: skip
        try:
            made = Serving(folder, log, port, process.pid)
            made.wait_for("Serving on", 1)
            made.start = made.worked()
            yield made
        finally:
            process.terminate()
            process.wait()


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with served(tmp_path_factory.mktemp("project")) as made:
        yield made


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


def test_an_edit_of_a_template_shows_and_takes_a_part_of_what_the_start_took(serving: Serving) -> None:
    """By what the server works, the best of three; how many seconds that is on a quiet machine tells `make bench-rebuild`."""
    shares = []
    for number in range(3):
        worked = serving.worked()
        serving.edit(f"Edit {number}.")
        assert f"Edit {number}." in serving.page("about.html")
        shares.append((serving.worked() - worked) / (serving.start or 1))
    assert min(shares) < MOST, shares


def test_a_mistake_in_a_template_is_told_and_the_last_pages_stay_until_it_is_mended(serving: Serving) -> None:
    template, reloads = serving.folder / "templates" / "about.md.j2", serving.count("Reloading browsers")
    right, before = template.read_text(encoding="utf-8"), serving.page("about.html")
    template.write_text(right.replace("{% block method %}", "{% block method %}{{ contus }}"), encoding="utf-8")
    serving.wait_for("Reloading browsers", reloads + 1)
    assert serving.count("contus: there is no such variable; nearest: counts") == 1
    assert serving.page("about.html").partition("reload(")[0] == before.partition("reload(")[0]
    template.write_text(right.replace("{% block method %}", "{% block method %}\n<p>Mended.</p>\n"), encoding="utf-8")
    serving.wait_for("Reloading browsers", reloads + 2)
    assert "Mended." in serving.page("about.html")
