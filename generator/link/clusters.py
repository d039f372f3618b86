"""Clusters: pairs that are one become groups, unless somebody or something keeps two of a group apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Clusters(Generic[Key]):
    """Disjoint groups of keys, with the reasons of each join; `apart` is asked before two groups become one."""

    def __init__(self, keys: Iterable[Key], apart: Callable[[list[Key], list[Key]], bool]) -> None:
        """Each of `keys` begins as a group of its own."""
        self._group: dict[Key, int] = {key: number for number, key in enumerate(keys)}
        self._members: dict[int, list[Key]] = {number: [key] for key, number in self._group.items()}
        self._because: dict[int, list[str]] = defaultdict(list)
        self._apart = apart

    def join(self, left: Key, right: Key, why: str, *, by_hand: bool = False) -> bool:
        """Make one group of two; False where they are to stay apart. `by_hand` skips the question."""
        ours, theirs = self._group[left], self._group[right]
        if ours == theirs:
            return True
        if not by_hand and self._apart(self._members[ours], self._members[theirs]):
            return False
        if len(self._members[ours]) < len(self._members[theirs]):
            ours, theirs = theirs, ours
        for key in self._members.pop(theirs):
            self._group[key] = ours
            self._members[ours].append(key)
        self._because[ours] += [
            reason for reason in [*self._because.pop(theirs, []), why] if reason and reason not in self._because[ours]
        ]
        return True

    def groups(self) -> list[tuple[list[Key], list[str]]]:
        """Members and reasons of each group, in the order of their first keys."""
        order = {key: position for position, key in enumerate(self._group)}
        found = [
            (sorted(members, key=order.__getitem__), self._because.get(number, [])) for number, members in self._members.items()
        ]
        return sorted(found, key=lambda group: order[group[0][0]])
