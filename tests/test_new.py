"""`dossier new`: all of a dossier or nothing of it, and nothing that was there before is touched."""

from __future__ import annotations

import re
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from mkdocs.utils.yaml import yaml_load

from generator.cli import main
from generator.cli import new as module
from generator.cli.new import FILES, REQUIREMENTS, WHAT_FOR, reachable
from generator.read.articles import read_articles
from generator.read.curation import read_curation
from generator.shipped import shipped_starter

ROOT = Path(__file__).parents[1]
STARTER = shipped_starter()


def new(folder: Path | str) -> Result:
    return CliRunner().invoke(main, ["new", str(folder)])


def taken_in(curation: str) -> str:
    """The examples in a curation file, decided."""
    return re.sub("^# ", "", curation.partition("\n\n")[2], flags=re.MULTILINE)


def everything(folder: Path) -> dict[str, bytes | None]:
    """All that is in a folder: files with their bytes, folders with None."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@contextmanager
def disk_for(size: int) -> Iterator[None]:
    """A disk that takes no file longer than `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_new_dossier_is_the_starter(tmp_path: Path) -> None:
    mine = tmp_path / "far" / "mine"
    said = new(mine)
    assert said.exit_code == 0, said.output
    assert everything(mine) == everything(STARTER)
    assert f"cd {mine}\n" in said.output
    assert [path.name for path in mine.parent.iterdir()] == ["mine"]


def test_the_starter_holds_what_is_written_and_nothing_else() -> None:
    assert sorted(path for path, data in everything(STARTER).items() if data is not None) == sorted(FILES)


def test_a_path_with_a_space_is_said_so_that_a_shell_takes_it(tmp_path: Path) -> None:
    assert f"cd '{tmp_path}/my own'\n" in new(tmp_path / "my own").output


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert new(tmp_path).exit_code == 0
    assert everything(tmp_path) == everything(STARTER)


def test_what_is_in_nobodys_way_stays(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "lint.yml").write_text("on: push\n")
    (tmp_path / "seeds").mkdir()
    before = everything(tmp_path)
    assert new(tmp_path).exit_code == 0
    assert everything(tmp_path) == {**everything(STARTER), **before}


def test_all_that_is_in_the_way_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n")
    (tmp_path / ".github").write_text("a file, not a folder")
    (tmp_path / ".gitlab-ci.yml").symlink_to("nowhere")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "my-article.txt").write_text("Something happened.")
    before = everything(tmp_path)
    said = new(tmp_path)
    assert said.exit_code == 2
    assert "would bring: .github/workflows/dossier.yml, .gitlab-ci.yml, mkdocs.yml, seeds/\n" in said.output
    assert "name another folder" in said.output
    assert everything(tmp_path) == before


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), lambda path: path.symlink_to("nowhere")])
def test_a_file_is_no_folder(tmp_path: Path, make: object) -> None:
    make(tmp_path / "mine")  # type: ignore[operator]
    said = new(tmp_path / "mine")
    assert said.exit_code == 2
    assert "is no folder" in said.output


@pytest.fixture
def longest_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when most is written."""
    monkeypatch.setattr(module, "FILES", sorted(FILES, key=lambda name: (STARTER / name).stat().st_size))


def test_of_a_full_disk_nothing_is_left(tmp_path: Path, longest_last: None) -> None:
    mine = tmp_path / "far" / "mine"
    with disk_for(1000):
        said = new(mine)
    assert said.exit_code == 1
    assert f"{mine}: the dossier can't be written: File too large" in said.output
    assert everything(tmp_path) == {}


def test_a_folder_that_was_there_is_as_it_was_if_the_disk_is_full(tmp_path: Path, longest_last: None) -> None:
    (tmp_path / "LICENSE").write_text("mine")
    (tmp_path / ".github").mkdir()
    before = everything(tmp_path)
    with disk_for(1000):
        assert new(tmp_path).exit_code == 1
    assert everything(tmp_path) == before


DYING = """
import os, signal, sys
from pathlib import Path
from generator.cli.new import new_dossier

def dying(does):
    def done(path, *rest, **named):
        if sys.argv[2] in str(path) + str(rest):
            os.kill(os.getpid(), signal.SIGKILL)
        return does(path, *rest, **named)
    return done

Path.open, Path.rename = dying(Path.open), dying(Path.rename)
new_dossier(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("moment", ["/new/mkdocs.yml", "/mine"])
def test_who_is_killed_while_writing_leaves_no_half_dossier(tmp_path: Path, moment: str) -> None:
    mine = tmp_path / "mine"
    killed = subprocess.run([sys.executable, "-c", DYING, str(mine), moment], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not mine.exists()
    assert new(mine).exit_code == 0


def test_a_new_dossier_is_readable_by_those_who_read_other_folders(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert new(tmp_path / "mine").exit_code == 0
    assert (tmp_path / "mine").stat().st_mode == (tmp_path / "other").stat().st_mode


WHEEL = "https://files.example/fact_dossier-0.1.0-py3-none-any.whl"


@pytest.mark.parametrize(
    ("noted", "line"),
    [
        (
            '{"url": "https://git.example/a/dossier.git", "vcs_info": {"vcs": "git", "commit_id": "12ab"}}',
            "fact-dossier[search] @ git+https://git.example/a/dossier.git@12ab",
        ),
        (
            '{"url": "ssh://git@git.example/a/dossier", "vcs_info": {"vcs": "git", "commit_id": "12ab"}}',
            "fact-dossier[search] @ git+ssh://git@git.example/a/dossier@12ab",
        ),
        (f'{{"url": "{WHEEL}", "archive_info": {{}}}}', f"fact-dossier[search] @ {WHEEL}"),
        ('{"url": "file:///home/me/dossier", "dir_info": {"editable": true}}', None),
        ('{"url": "file:///home/me/fact_dossier-0.1.0-py3-none-any.whl", "archive_info": {}}', None),
        ('{"url": "http://files.example/a.whl", "archive_info": {}}', None),
        ('{"url": "https://files.example/a.whl\\nother-package", "archive_info": {}}', None),
        (None, None),
    ],
)  # fmt: skip
def test_only_what_another_machine_can_reach_is_a_requirement(noted: str | None, line: str | None) -> None:
    assert reachable(noted) == line


def test_a_program_from_a_repository_is_required_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = f'{{"url": "{WHEEL}", "archive_info": {{}}}}'
    monkeypatch.setattr(module, "distribution", lambda _name: SimpleNamespace(read_text=lambda _file: noted))
    said = new(tmp_path / "mine")
    assert (tmp_path / "mine" / REQUIREMENTS).read_text() == f"{WHAT_FOR}\nfact-dossier[search] @ {WHEEL}\n"
    assert "complete" not in said.output


def test_a_program_from_a_folder_is_to_be_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        module, "distribution", lambda _name: SimpleNamespace(read_text=lambda _file: '{"url": "file:///home/me"}')
    )
    said = new(tmp_path / "mine")
    assert (tmp_path / "mine" / REQUIREMENTS).read_text().endswith("\n./WRITE-HERE-WHERE-FACT-DOSSIER-IS.whl\n")
    assert f"complete {REQUIREMENTS}" in said.output


def test_the_settings_are_those_of_the_sample_but_for_what_is_its_own() -> None:
    """What pages need of the site's builder stands in both files; one of them alone can't be changed."""
    ours, theirs = (yaml_load((folder / "mkdocs.yml").read_text(encoding="utf-8")) for folder in (ROOT, STARTER))
    for settings in (ours, theirs):
        for own in ("site_name", "site_description"):
            assert settings.pop(own)
        settings.pop("site_url", None)
        settings["theme"].pop("custom_dir", None)
        settings["plugins"] = [plugin for plugin in settings["plugins"] if "dossier" not in plugin]
    assert theirs == ours


def test_the_examples_are_articles_with_all_that_a_header_can_say() -> None:
    articles, problems = read_articles(STARTER / "seeds")
    assert problems == []
    assert len(articles) == 3
    assert all(article.published and article.publisher and article.url and not article.published_inferred for article in articles)


def test_the_curation_file_decides_nothing_until_its_lines_are_taken_in(tmp_path: Path) -> None:
    text = (STARTER / "seeds" / "curation.yml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line and not line.startswith("# ")] == []
    curation, problems = read_curation(STARTER / "seeds" / "curation.yml")
    assert (curation.decisions, problems) == ((), [])
    (tmp_path / "curation.yml").write_text(taken_in(text), encoding="utf-8")
    decided, problems = read_curation(tmp_path / "curation.yml")
    assert ([decision.deed for decision in decided.decisions], problems) == (["title", "different", "settled"], [])


def test_the_readme_is_ten_lines_at_most() -> None:
    assert len((STARTER / "README.md").read_text(encoding="utf-8").splitlines()) <= 10
