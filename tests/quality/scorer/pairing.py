"""Pairing: what is labelled and what is found, one to one."""

from __future__ import annotations

from collections.abc import Mapping


def one_to_one(merits: Mapping[tuple[int, str], tuple[float, ...]]) -> dict[int, str]:
    """The page of each thing (by its number in gold): the best pairs first, of equals the first, and each in one pair alone.

    Of the merits of a pair the first counts most.
    """
    pairs: dict[int, str] = {}
    for number, page in sorted(merits, key=merits.__getitem__, reverse=True):
        if number not in pairs and page not in pairs.values():
            pairs[number] = page
    return pairs
