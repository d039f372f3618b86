"""A new dossier, made by the program as it is installed, and built by the steps of its workflows as a runner would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import threading
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs

import pytest
import yaml

from tests.site.windows import serving

pytestmark = pytest.mark.site

ROOT = Path(__file__).resolve().parents[2]
#: What a source distribution is made of.
SOURCES = ("pyproject.toml", "README.md", "LICENSE", "generator", "templates")
#: Who commits, on a machine that knows nobody.
SOMEBODY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
#: A fourth report, which disagrees with all others.
DENIAL = """\
---
title: Three dead in Tolmouth mill fire
publisher: Evening Star
published: 2026-03-10
---
Three people were killed in the fire at the flour mill in Tolmouth on Monday night, and 12 were injured.
"""


@dataclass(frozen=True)
class Installed:
    """The program, installed from a wheel into an environment of its own, which has the libraries of ours."""

    bin: Path
    wheel: Path


@dataclass
class Runner:
    """A machine that runs scripts in a checkout, and what it has seen."""

    home: Path
    checkout: Path
    installed: Installed
    variables: dict[str, str]
    ended: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)

    def run(self, name: str, script: str, *flags: str) -> int:
        file = self.home / "step.sh"
        file.write_text(script, encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", *flags, str(file)],
            cwd=self.checkout, env=self._environment(), capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.ended[name], self.said[name] = done.returncode, done.stdout + done.stderr
        return done.returncode

    def _environment(self) -> dict[str, str]:
        """What a runner sets, and an index of packages that has none: all that is installed is here already."""
        path = f"{self.home / 'bin'}:{self.installed.bin}:{os.environ['PATH']}"
        return {"PATH": path, "HOME": str(self.home), "LANG": "C.UTF-8", "CI": "true", "PIP_NO_INDEX": "1", **self.variables}


def run(*command: object, folder: Path | None = None) -> str:
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("installed")
    source = home / "source"
    source.mkdir()
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", home, source)
    (wheel,) = home.glob("*.whl")
    venv.create(home / "env")
    python = home / "env" / "bin" / "python"
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])").strip())
    (packages / "libraries.pth").write_text(sysconfig.get_paths()["purelib"])
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", "--ignore-installed", wheel)
    pip = home / "env" / "bin" / "pip"
    pip.write_text(f'#!/bin/sh\nexec {python} -m pip "$@"\n')
    pip.chmod(0o755)
    where = run(python, "-c", "import generator; print(generator.__file__)", folder=home)
    assert Path(where.strip()).is_relative_to(packages)
    return Installed(home / "env" / "bin", wheel)


def fresh(installed: Installed, home: Path, *, complete: bool, **variables: str) -> Runner:
    """A runner with a checkout that `dossier new` has made; its requirements may be completed, as they ask for it."""
    checkout = home / "mine"
    run(installed.bin / "dossier", "new", checkout)
    if complete:
        shutil.copy(installed.wheel, checkout)
        requirements = checkout / "requirements.txt"
        comment, _, _ = requirements.read_text(encoding="utf-8").rpartition("./WRITE-HERE")
        requirements.write_text(f"{comment}./{installed.wheel.name}[search]\n", encoding="utf-8")
    for command in (
        ("init", "--quiet", "--initial-branch", "main"),
        ("add", "."),
        (*SOMEBODY, "commit", "--quiet", "-m", "Begin"),
    ):
        run("git", *command, folder=checkout)
    return Runner(home, checkout, installed, variables)


def github(runner: Runner, job: str = "build") -> None:
    """Run the steps of a job on a pull request; behind one that failed only those that say so."""
    workflow = yaml.safe_load((runner.checkout / ".github" / "workflows" / "dossier.yml").read_text(encoding="utf-8"))
    sound = True
    for step in workflow["jobs"][job]["steps"]:
        if "run" in step and (sound or "cancelled()" in step.get("if", "")):
            sound &= runner.run(step["name"], step["run"], "-e") == 0


def gitlab(runner: Runner, job: str) -> None:
    """Run the script of a job as GitLab does: in one shell, up to the first command that fails."""
    jobs = yaml.safe_load((runner.checkout / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    runner.run(job, "\n".join(jobs[job]["script"]), "-eo", "pipefail")


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a website that isn't there yet."""
    with serving(tmp_path_factory.mktemp("nothing")) as address:
        yield address


@pytest.fixture(scope="module")
def first(installed: Installed, nothing: str, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """GitHub's steps in a fresh dossier, before anything is published."""
    home = tmp_path_factory.mktemp("first")
    marks = {name: str(home / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    runner = fresh(installed, home, complete=True, DOSSIER_URL=nothing, **marks)
    github(runner)
    return runner


def test_github_s_steps_build_a_fresh_dossier(first: Runner) -> None:
    assert set(first.ended.values()) == {0}, first.said
    assert "already" in first.said["Install"] or "Successfully installed" in first.said["Install"]
    site = first.checkout / "site"
    assert "Fire in Tolmouth" in (site / "index.html").read_text(encoding="utf-8")
    dossier = json.loads((site / "dossier.json").read_text(encoding="utf-8"))
    assert [conflict["property"] for conflict in dossier["conflicts"] if conflict["verdict"] == "conflict"] == ["injured"]


def test_github_is_told_what_changed(first: Runner) -> None:
    summary = (first.checkout / "summary.md").read_text(encoding="utf-8")
    assert "3 articles" in summary
    assert Path(first.variables["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8") == summary
    assert Path(first.variables["GITHUB_OUTPUT"]).read_text(encoding="utf-8") == "told=yes\naddresses=new\n"


def test_a_build_leaves_nothing_to_commit_but_the_addresses(first: Runner) -> None:
    assert run("git", "status", "--porcelain", folder=first.checkout) == "?? seeds/addresses.json\n"


def test_the_addresses_are_committed_once(first: Runner, tmp_path: Path) -> None:
    run("git", "clone", "--quiet", "--bare", first.checkout, tmp_path / "forge.git")
    run("git", "clone", "--quiet", tmp_path / "forge.git", tmp_path / "clone")
    runner = Runner(tmp_path, tmp_path / "clone", first.installed, {})
    shutil.copy(first.checkout / "seeds" / "addresses.json", runner.checkout / "seeds")
    for _ in range(2):
        github(runner, "addresses")
        assert runner.ended["Commit"] == 0, runner.said["Commit"]
    told = run("git", "log", "--format=%s", "--name-only", "main", folder=tmp_path / "forge.git").split("\n\n")
    assert told[0].startswith("Keep the addresses of the pages")
    assert told[1].startswith("seeds/addresses.json\nBegin")


def test_the_site_knows_where_it_will_stand(first: Runner, nothing: str) -> None:
    assert f'<link rel="canonical" href="{nothing}/index.html">' in (first.checkout / "site" / "index.html").read_text(
        encoding="utf-8"
    )


def test_the_comment_is_the_summary(first: Runner) -> None:
    gh = first.home / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {first.home}/asked\ncat "$7" > {first.home}/body\n')
    gh.chmod(0o755)
    first.variables["NUMBER"] = "7"
    github(first, "comment")
    assert first.ended["Comment"] == 0, first.said["Comment"]
    asked = (first.home / "asked").read_text(encoding="utf-8").split("\n")[:-1]
    assert asked == ["pr", "comment", "7", "--edit-last", "--create-if-none", "--body-file", "summary.md"]
    assert (first.home / "body").read_bytes() == (first.checkout / "summary.md").read_bytes()


@pytest.fixture(scope="module")
def second(installed: Installed, first: Runner, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """GitLab's build of a merge request, when the first site is published and its readings are kept.

    There is one more report, and the examples of decisions are decided.
    """
    home = tmp_path_factory.mktemp("second")
    kept = shutil.copytree(first.checkout, home / "mine", ignore=shutil.ignore_patterns("site", "summary.md"))
    assert sorted(path.name for path in (kept / ".cache").iterdir()) == ["dossier"]
    with serving(first.checkout / "site") as address:
        runner = Runner(home, kept, installed, {"DOSSIER_URL": address, "CI_PIPELINE_SOURCE": "merge_request_event"})
        (runner.checkout / "seeds" / "evening-star.md").write_text(DENIAL, encoding="utf-8")
        curation = runner.checkout / "seeds" / "curation.yml"
        examples = curation.read_text(encoding="utf-8").partition("\n\n")[2]
        curation.write_text(re.sub("^# ", "", examples, flags=re.MULTILINE), encoding="utf-8")
        gitlab(runner, "build")
    return runner


def test_gitlab_s_build_says_what_changed_and_stops_at_a_new_disagreement(second: Runner) -> None:
    assert second.ended["build"] == 1, second.said["build"]
    summary = (second.checkout / "summary.md").read_text(encoding="utf-8")
    assert "**1 new article, 1 event renamed, 1 conflict opened, 1 conflict settled**" in summary
    assert "Conflict opened: `Fire at the flour mill of Tolmouth: Killed`" in summary
    assert summary in second.said["build"]
    assert "compare the words" in second.said["build"].rpartition(summary)[2]
    assert "Three dead in Tolmouth mill fire" in (second.checkout / "site" / "sources" / "evening-star.html").read_text(
        encoding="utf-8"
    )


class GitLab(BaseHTTPRequestHandler):
    """As much of GitLab as the jobs ask for: the notes of a merge request, and the one file that is written."""

    notes: ClassVar[list[dict[str, Any]]] = []
    files: ClassVar[dict[str, bytes]] = {}
    commits: ClassVar[list[str]] = []

    NOTES, FILE = "/projects/1/merge_requests/2/notes", "/projects/1/repository/files/seeds%2Faddresses.json"

    def do_GET(self) -> None:
        assert self.headers["PRIVATE-TOKEN"] == "secret"
        if self.path == f"{self.FILE}/raw?ref=main":
            self._answer(self.files.get(self.FILE))
        else:
            self._answer(json.dumps({"id": 5} if self.path == "/user" else self.notes).encode())

    def do_POST(self) -> None:
        told = self._told()
        if self.path == self.FILE:
            assert self.path not in self.files
            self._write(told)
        else:
            assert self.path == self.NOTES
            self.notes.append({"id": 100 + len(self.notes), "author": {"id": 5}, "body": told["body"]})
            self._answer(b"{}")

    def do_PUT(self) -> None:
        told = self._told()
        if self.path == self.FILE:
            assert self.path in self.files
            self._write(told)
        else:
            (note,) = (note for note in self.notes if self.path == f"{self.NOTES}/{note['id']}")
            note["body"] = told["body"]
            self._answer(b"{}")

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""

    def _write(self, told: dict[str, str]) -> None:
        assert told["branch"] == "main"
        self.files[self.path] = told["content"].encode()
        self.commits.append(told["commit_message"])
        self._answer(b"{}")

    def _told(self) -> dict[str, str]:
        return {key: value for key, (value,) in parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}

    def _answer(self, told: bytes | None) -> None:
        self.send_response(404 if told is None else 200)
        self.end_headers()
        self.wfile.write(told or b"")


@pytest.fixture
def member(second: Runner) -> Iterator[Runner]:
    """The runner of the merge request, with an empty GitLab to talk to and the right to."""
    GitLab.notes.clear()
    GitLab.files.clear()
    GitLab.commits.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), GitLab)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    second.variables |= {
        "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}", "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "2",
        "CI_COMMIT_BRANCH": "main", "DOSSIER_TOKEN": "secret", "DOSSIER_PUSH_TOKEN": "secret",
    }  # fmt: skip
    yield second
    server.shutdown()
    server.server_close()


def test_gitlab_has_one_note_that_is_kept_up_to_date(member: Runner) -> None:
    # Somebody else has copied the mark of our notes.
    stranger = {"id": 99, "author": {"id": 6}, "body": "<!-- dossier -->\nmine"}
    GitLab.notes.append(dict(stranger))
    summary = (member.checkout / "summary.md").read_text(encoding="utf-8")
    for told in (summary, "Nothing *new* & nothing lost: 100%, a+b\n"):
        (member.checkout / "summary.md").write_text(told, encoding="utf-8")
        gitlab(member, "note")
        assert member.ended["note"] == 0, member.said["note"]
        assert GitLab.notes == [stranger, {"id": 101, "author": {"id": 5}, "body": f"<!-- dossier -->\n{told}"}]


def test_gitlab_s_repository_keeps_the_addresses(member: Runner) -> None:
    book = member.checkout / "seeds" / "addresses.json"
    committed = "Keep the addresses of the pages [skip ci]"
    for text, commits in ((book.read_bytes(), 1), (book.read_bytes(), 1), (b"{}\n", 2)):
        book.write_bytes(text)
        gitlab(member, "addresses")
        assert member.ended["addresses"] == 0, member.said["addresses"]
        assert list(GitLab.files.values()) == [text]
        assert GitLab.commits == [committed] * commits


def test_gitlab_publishes_the_site_and_nothing_of_an_earlier_one(second: Runner) -> None:
    (second.checkout / "public").mkdir()
    (second.checkout / "public" / "old.html").write_text("old")
    gitlab(second, "pages")
    assert second.ended["pages"] == 0, second.said["pages"]
    assert (second.checkout / "public" / "index.html").is_file()
    assert not (second.checkout / "public" / "old.html").exists()


def test_what_is_to_be_completed_is_said_by_the_workflows(installed: Installed, tmp_path: Path) -> None:
    runner = fresh(installed, tmp_path, complete=False, DOSSIER_URL="http://127.0.0.1:9")
    gitlab(runner, "build")
    github(runner)
    assert runner.ended == {"build": 1, "Install": 1, "Tell what changed": 0}, runner.said
    assert all("Complete its last line" in runner.said[name] for name in ("build", "Install"))
    assert not (runner.checkout / "site").exists()
