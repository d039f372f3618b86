"""Collector: Python's garbage collector rests where much is made that stays, and would be searched again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """The collector does nothing meanwhile; what nothing refers to any more is let go of all the same, circles aside.

    What was made then counts as old, which spares the search that would follow at once.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.unfreeze()  # to the oldest generation
            gc.enable()
