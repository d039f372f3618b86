"""Clusters: joins, refusals, and the reasons that are kept."""

from __future__ import annotations

from generator.link.clusters import Clusters


def clusters(*keys: str) -> Clusters[str, frozenset[str]]:
    """Groups of words, of which those that begin with "x" and with "y" stay apart."""
    outlines = {key: frozenset(key[0]) for key in keys}
    return Clusters(outlines, lambda left, right: left | right, lambda left, right: {"x", "y"} <= left | right)


def test_what_is_joined_step_by_step_is_one_group() -> None:
    made = clusters("a", "b", "c", "d")
    assert made.join("a", "b", "alike")
    assert made.join("c", "b", "alike too")
    assert made.groups() == [(["a", "b", "c"], ["alike", "alike too"]), (["d"], [])]
    assert made.group("a") == made.group("c") != made.group("d")


def test_a_reason_is_kept_once() -> None:
    made = clusters("a", "b", "c")
    made.join("a", "b", "alike")
    made.join("b", "c", "alike")
    assert made.groups() == [(["a", "b", "c"], ["alike"])]


def test_groups_that_are_apart_are_not_joined_by_a_third() -> None:
    made = clusters("x1", "a", "y1")
    assert made.join("x1", "a", "alike")
    assert not made.join("a", "y1", "alike")
    assert made.groups() == [(["x1", "a"], ["alike"]), (["y1"], [])]


def test_a_hand_is_not_asked() -> None:
    made = clusters("x1", "y1")
    assert made.join("x1", "y1", "by hand", lambda _left, _right: False)
    assert made.groups() == [(["x1", "y1"], ["by hand"])]


def test_joining_what_is_one_already_adds_no_reason() -> None:
    made = clusters("a", "b")
    made.join("a", "b", "alike")
    assert made.join("b", "a", "again")
    assert made.groups() == [(["a", "b"], ["alike"])]
