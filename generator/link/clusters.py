"""Clusters: pairs that are one become groups, unless somebody or something keeps two of a group apart."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from generator.values.saying import Saying

Key = TypeVar("Key", bound=Hashable)
Outline = TypeVar("Outline")


class Clusters(Generic[Key, Outline]):
    """Disjoint groups of keys, with the reasons of each join.

    A group has an outline, what must be known of it to keep it from another: `merge` makes the outline of two groups that
    become one, `apart` is asked before, so that a join costs no look at each member.
    """

    def __init__(
        self,
        outlines: Mapping[Key, Outline],
        merge: Callable[[Outline, Outline], Outline],
        apart: Callable[[Outline, Outline], bool],
    ) -> None:
        """Each key of `outlines` begins as a group of its own; their order is that of `groups`."""
        self._position = {key: number for number, key in enumerate(outlines)}
        self._group = dict(self._position)
        self._members = {number: [key] for key, number in self._position.items()}
        self._because: dict[int, dict[Saying, None]] = {number: {} for number in self._members}
        self._outline = dict(enumerate(outlines.values()))
        self._merge = merge
        self._apart = apart

    def join(self, left: Key, right: Key, why: Saying, apart: Callable[[Outline, Outline], bool] | None = None) -> bool:
        """Make one group of two; False where they are to stay apart, by `apart` if it is given in place of the usual question."""
        ours, theirs = self._group[left], self._group[right]
        if ours == theirs:
            return True
        if (apart or self._apart)(self._outline[ours], self._outline[theirs]):
            return False
        if len(self._members[ours]) < len(self._members[theirs]):
            ours, theirs = theirs, ours
        self._outline[ours] = self._merge(self._outline[ours], self._outline.pop(theirs))
        self._because[ours] |= {**self._because.pop(theirs), why: None}
        members = self._members.pop(theirs)
        self._members[ours] += members
        self._group.update(dict.fromkeys(members, ours))
        return True

    def group(self, key: Key) -> int:
        """The number of the group that a key is in: two keys are one if it is the same; good until the next join."""
        return self._group[key]

    def groups(self) -> list[tuple[list[Key], list[Saying]]]:
        """Members and reasons of each group, in the order of their first keys."""
        found = [
            (sorted(members, key=self._position.__getitem__), list(self._because[number]))
            for number, members in self._members.items()
        ]
        return sorted(found, key=lambda group: self._position[group[0][0]])
