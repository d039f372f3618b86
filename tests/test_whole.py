from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest

from generator.cli.single import write_file
from generator.whole import clear_unfinished, write_whole
from tests.dying import killed_before, needs_fork


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "page.md", b"new")
    assert (tmp_path / "a" / "b" / "page.md").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["page.md"]


@pytest.mark.parametrize(("before", "after"), [(None, 0o644), (0o600, 0o600), (0o664, 0o664)])
def test_a_file_keeps_its_mode(tmp_path: Path, before: int | None, after: int) -> None:
    if before is not None:
        (tmp_path / "page.md").touch()
        (tmp_path / "page.md").chmod(before)
    write_whole(tmp_path / "page.md", b"new")
    assert (tmp_path / "page.md").stat().st_mode & 0o777 == after


@needs_fork
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, found = tmp_path / "page.md", set()
    for deed in count():
        path.write_bytes(b"old")
        killed = killed_before(deed, lambda: write_whole(path, b"new"))
        found.add(path.read_bytes())
        assert found <= {b"old", b"new"}
        clear_unfinished(tmp_path)
        assert [each.name for each in tmp_path.iterdir()] == ["page.md"]
        if not killed:
            break
    assert deed > 2
    assert found == {b"old", b"new"}


def test_what_a_killed_write_has_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "elsewhere").mkdir()
    ours = (".dossier-a1.tmp", "events/.dossier-b2.tmp", "elsewhere/.dossier-c3.tmp")
    for name in (*ours, "events/mine.tmp", ".dossier-manifest.json"):
        (tmp_path / name).touch()
    (tmp_path / "events" / "link").symlink_to("../elsewhere")
    clear_unfinished(tmp_path / "events")
    assert sorted(path.name for path in (tmp_path / "events").iterdir()) == ["link", "mine.tmp"]
    assert (tmp_path / "elsewhere" / ".dossier-c3.tmp").exists()
    clear_unfinished(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".dossier-manifest.json", "elsewhere", "events"]
    clear_unfinished(tmp_path / "nowhere")


def test_a_file_that_somebody_asked_for_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "dossier.json").symlink_to("elsewhere.json")
    write_file(tmp_path / "dossier.json", "{}")
    assert (tmp_path / "dossier.json").is_symlink()
    assert (tmp_path / "elsewhere.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_that_somebody_asked_for_is_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(tmp_path / "pipe", "{}")
        assert os.read(reader, 10) == b"{}"
    finally:
        os.close(reader)
    assert (tmp_path / "pipe").is_fifo()
