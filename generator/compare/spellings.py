"""Spellings of one name among the forms of a thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from generator.known.places import large_city
from generator.values.wording import as_written, normalise

MOST_EDITS = 2  # in a word; more than that is another name
#: Ends of words for the people and things of a place: "Gujarati" is no spelling of "Gujarat".
OF_THE_PLACE = ("i", "n", "an", "ic", "er", "ese", "ish", "al")
SHORTEST = 4  # letters of a word that may have two spellings


def spelling_groups(forms: Sequence[str]) -> list[list[str]]:
    """Groups of two spellings or more of one name, each sorted; a form stands in one group, or in none."""
    groups: list[set[str]] = []
    unique = sorted(set(forms))
    for left, right in combinations(unique, 2):
        if spelt_apart(left, right):
            hosts = [group for group in groups if left in group or right in group]
            groups = [group for group in groups if group not in hosts] + [{left, right}.union(*hosts)]
    for group in groups:
        written = {as_written(form) for form in group}
        group |= {form for form in unique if as_written(form) in written}
    return sorted(sorted(group) for group in groups)


def spelt_apart(left: str, right: str) -> bool:
    """Whether the two are one name in two spellings: letters differ, or it is parted otherwise; no word added, none replaced.

    Initials have no spellings: other initials are another name. Neither has a plural, nor a handle or hashtag, nor a city whose
    names reference works list, "Kiev" and "Kyiv".
    """
    if as_written(left) == as_written(right) or any(form.isupper() or form[0] in "@#" for form in (left, right)):
        return False
    if (city := large_city(left)) is not None and city == large_city(right):
        return False
    ours, theirs = normalise(left).split(), normalise(right).split()
    if "".join(ours) == "".join(theirs):
        return True
    if len(ours) != len(theirs):
        return False
    return all(_close(a, b) for a, b in zip(ours, theirs, strict=True) if a != b)


def _close(left: str, right: str) -> bool:
    """Whether two words are a letter or two apart: long enough, with one beginning, and not by a plural."""
    return (
        left[0] == right[0]
        and min(len(left), len(right)) >= SHORTEST
        and OSA.distance(left, right) <= MOST_EDITS
        and left.removesuffix("s") != right.removesuffix("s")
        and not any(longer == shorter + end for longer, shorter in ((left, right), (right, left)) for end in OF_THE_PLACE)
    )
