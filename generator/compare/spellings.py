"""Spellings of one name among the forms of a thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from generator.values.wording import normalise

MOST_EDITS = 2  # in a word; more than that is another name


def spelling_groups(forms: Sequence[str]) -> list[list[str]]:
    """Groups of two forms or more with as many words, whose words differ by two letters at most; each form stands in one group."""
    unique = sorted(set(forms))
    groups: list[set[str]] = []
    for left, right in combinations(unique, 2):
        if normalise(left) != normalise(right) and spelt_apart(left, right):
            hosts = [group for group in groups if left in group or right in group]
            merged = {left, right}.union(*hosts)
            groups = [group for group in groups if group not in hosts] + [merged]
    for group in groups:
        keys = {normalise(form) for form in group}
        group |= {form for form in unique if normalise(form) in keys}
    return [sorted(group) for group in groups]


def spelt_apart(left: str, right: str) -> bool:
    """Whether the two are one name, spelt in two ways: no word added, none replaced."""
    ours, theirs = normalise(left).split(), normalise(right).split()
    if len(ours) != len(theirs) or left.isupper() or right.isupper():
        return False  # other initials are another name, not another spelling
    unequal = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return all(
        a[0] == b[0] and min(len(a), len(b)) >= 4 and OSA.distance(a, b) <= MOST_EDITS and a.rstrip("s") != b.rstrip("s")
        for a, b in unequal
    )
