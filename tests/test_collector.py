from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from generator.collector import at_rest


class Thing:
    """Something that may refer to itself."""

    other: Thing | None = None


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_the_collector_rests_and_goes_on() -> None:
    with at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault() -> None:
    with pytest.raises(ValueError, match="x"), at_rest():
        raise ValueError("x")
    assert gc.isenabled()


def test_one_that_was_off_stays_off_and_rests_can_be_nested() -> None:
    with at_rest():
        with at_rest():
            pass
        assert not gc.isenabled()
    gc.disable()
    with at_rest():
        pass
    assert not gc.isenabled()


def test_circles_that_were_made_meanwhile_are_found_later() -> None:
    with at_rest():
        thing = Thing()
        thing.other = thing
        seen = weakref.ref(thing)
        del thing
    assert seen() is not None
    gc.collect()
    assert seen() is None
