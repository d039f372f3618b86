"""Collector: Python's garbage collector rests where much is made that stays, and would be searched again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """The collector does nothing meanwhile; what nothing refers to any more is let go of all the same, circles aside."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
