from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.beside import beside
from generator.errors import DossierError
from generator.lock import held
from tests.dying import PATIENCE, child, ended, needs_fork, wait_for


def hold(*folders: Path, patience: float = 0.2) -> list[str]:
    """Hold the lock on `folders` for a moment; what was told of others who hold it."""
    told: list[str] = []
    with held(*folders, doing="trying", tell=told.append, patience=patience):
        pass
    return told


def holder(folder: Path, *, until: Path | None = None) -> Callable[[], None]:
    """Work for another process: it holds the lock on `folder`, until a file is there or it is killed, and says when it has it."""

    def work() -> None:
        with held(folder, doing="dossier build", tell=print):
            (folder.parent / "started").touch()
            wait_for(until or folder.parent / "never")

    return work


def test_nobody_is_told_of_where_nobody_else_is(tmp_path: Path) -> None:
    assert hold(tmp_path / "site", tmp_path / "pages") == []
    assert hold(tmp_path / "site") == []
    assert sorted(path.name for path in (tmp_path / ".dossier").iterdir()) == [".gitignore", "pages.lock", "site.lock"]


@needs_fork
def test_who_holds_a_lock_too_long_is_named(tmp_path: Path) -> None:
    with child(holder(tmp_path / "site")) as process:
        wait_for(tmp_path / "started")
        with pytest.raises(DossierError) as refused:
            hold(tmp_path / "pages", tmp_path / "site")
        named = f"process {process} on {os.uname().nodename} (dossier build)"
        assert str(refused.value).startswith(f"{tmp_path / 'site'}: another build is still at work here: {named}\n    wait")
        assert hold(tmp_path / "pages") == []  # what was held meanwhile is free again
    assert hold(tmp_path / "site") == []  # a lock that a killed process has left stops nobody


@needs_fork
def test_who_holds_a_lock_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    enough, told = tmp_path / "enough", []

    def tell(words: str) -> None:
        told.append(words)
        enough.touch()

    with child(holder(tmp_path / "site", until=enough)) as process:
        wait_for(tmp_path / "started")
        with held(tmp_path / "site", doing="trying", tell=tell, patience=PATIENCE):
            assert f"another build is at work here: process {process} on " in told[0]
            assert "waiting" in told[0]
        assert len(told) == 1
        assert ended(process) == 0


@needs_fork
def test_a_lock_goes_with_its_process_though_children_of_it_live_on(tmp_path: Path) -> None:
    """As do processes that help with reading when the build that started them is killed."""

    def build() -> None:
        with held(tmp_path / "site", doing="dossier build", tell=print):
            helper = os.fork()
            if helper == 0:
                time.sleep(60)
                os._exit(0)
            (tmp_path / "helper").write_text(str(helper), encoding="utf-8")
            (tmp_path / "started").touch()
            time.sleep(60)

    with child(build) as process:
        wait_for(tmp_path / "started")
        os.kill(process, signal.SIGKILL)
        ended(process)
        try:
            assert hold(tmp_path / "site") == []
        finally:
            os.kill(int((tmp_path / "helper").read_text(encoding="utf-8")), signal.SIGKILL)


@needs_fork
def test_a_folder_and_a_link_to_it_have_one_lock(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "www").symlink_to("site")
    with child(holder(tmp_path / "site")):
        wait_for(tmp_path / "started")
        with pytest.raises(DossierError, match="still at work"):
            hold(tmp_path / "www")
        assert hold(tmp_path / "site2") == []


@needs_fork
def test_two_who_want_the_same_two_folders_do_not_wait_for_each_other(tmp_path: Path) -> None:
    def both(one: str, other: str) -> Callable[[], None]:
        def work() -> None:
            for _ in range(20):
                hold(tmp_path / one, tmp_path / other, patience=PATIENCE)

        return work

    with child(both("site", "pages")) as one, child(both("pages", "site")) as other:
        assert (ended(one), ended(other)) == (0, 0)


@needs_fork
def test_a_lock_whose_holder_cannot_be_read_is_held_all_the_same(tmp_path: Path) -> None:
    with child(holder(tmp_path / "site")):
        wait_for(tmp_path / "started")
        os.truncate(beside(tmp_path / "site", "lock"), 0)
        with pytest.raises(DossierError, match="a process that doesn't say who it is"):
            hold(tmp_path / "site")


def test_a_folder_that_cannot_have_a_lock_is_used_without_one_and_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / ".dossier").touch()  # somebody's file, so that our folder can't be made
    assert hold(tmp_path / "pages") == []
    assert "pages: can't be locked: " in caplog.text


def test_a_folder_in_which_nobody_can_write_needs_no_lock(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / ".dossier").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert hold(tmp_path / "pages") == []
    assert caplog.records == []
