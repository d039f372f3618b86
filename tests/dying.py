"""Processes that are killed, as `kill -9` does it, at a moment that a test chooses."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

#: So many seconds another process may take to come to something, on a machine that has much else to do.
PATIENCE = 120.0

#: What a process does to the disk, as Python tells its auditors, and what surrounds it.
DISK = frozenset({"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.listdir", "os.scandir", "os.chmod"})

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@contextmanager
def child(work: Callable[[], object]) -> Iterator[int]:
    """A copy of this process that does `work` and ends with 0, or with 70 where that raises; killed at the end of the block."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # later Pythons warn of threads, of which a child has none
        process = os.fork()
    if process == 0:
        code = 70
        try:
            work()
            code = 0
        except BaseException:  # noqa: BLE001, whatever it was, a child tells it and ends
            traceback.print_exc()
        finally:
            os._exit(code)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def wait_for(path: Path) -> None:
    """Wait until another process has made a file."""
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < end, f"{path} never came"
        time.sleep(0.01)


def ended(process: int) -> int:
    """How a child ended: its exit code, or minus the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def killed_after(seconds: float, work: Callable[[], object]) -> bool:
    """Whether `work` was still being done after so many seconds, when its process was killed."""
    with child(work) as process:
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
        return ended(process) == -signal.SIGKILL


def killed_before(deed: int, work: Callable[[], object]) -> bool:
    """Whether `work` came to this deed upon the disk, counted from 0, before which its process is killed."""
    count = 0

    def watch(event: str, _arguments: object) -> None:
        nonlocal count
        if event in DISK:
            if count == deed:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1

    def watched() -> None:
        sys.addaudithook(watch)
        work()

    with child(watched) as process:
        code = ended(process)
    assert code in {0, -signal.SIGKILL}
    return code != 0
