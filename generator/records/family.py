"""Families of events: paths that place a kind among the others.

"harm/violence/airstrike" is an attack, which is a harm; the longer a path, the more special the kind.
"""

from __future__ import annotations

from collections.abc import Iterable

HARM = "harm"
#: Of an event of which nothing is told but that one person died.
DEATH = "harm/death"
#: What an event of each family is called where no article has a noun for it.
NOUNS: dict[str, str] = {
    "harm": "incident", "harm/death": "death", "harm/violence": "attack", "harm/violence/airstrike": "airstrikes",
    "harm/violence/shooting": "shooting", "harm/violence/bombing": "bombing", "harm/violence/stabbing": "stabbing",
    "harm/accident": "accident", "harm/accident/crash": "crash", "harm/accident/sinking": "sinking",
    "harm/accident/fire": "fire", "harm/nature/earthquake": "earthquake", "harm/nature/flood": "flood",
    "harm/nature/storm": "storm", "harm/nature/eruption": "eruption", "harm/illness": "outbreak", "kidnapping": "kidnapping",
    "release": "release", "escape": "escape", "arrest": "arrest", "search": "search", "inquiry": "investigation",
    "identification": "identification", "trial": "trial", "lawsuit": "lawsuit", "ruling": "ruling", "theft": "theft",
    "theft/robbery": "robbery", "theft/breach": "data breach", "rescue": "rescue", "closure": "closure", "mourning": "mourning",
    "capture": "capture", "war": "war",
    "withdrawal": "withdrawal", "ceasefire": "ceasefire", "protest": "protest", "coup": "coup",
    "vote": "vote", "law": "law", "deal": "agreement", "meeting": "meeting", "resignation": "resignation",
    "appointment": "appointment", "warning": "warning", "vow": "vow", "claim": "claim of responsibility",
    "announcement": "announcement", "apology": "apology", "testimony": "testimony", "takeover": "takeover", "sale": "sale",
    "bankruptcy": "bankruptcy", "layoffs": "job cuts", "recall": "recall", "launch": "launch", "landing": "landing",
    "discovery": "discovery", "award": "award", "match": "match", "completion": "opening", "execution": "execution",
    "fine": "fine", "split": "split", "breakdown": "breakdown of talks", "discharge": "discharge from hospital",
    "handover": "handover", "announcement/statement": "statement",
    "publication": "publication", "purchase": "purchase", "results": "results",
}  # fmt: skip


def root(family: str) -> str:
    """The first part of a path: the most general kind."""
    return family.partition("/")[0]


def is_harm(family: str) -> bool:
    """Whether it is a kind in which people come to harm."""
    return root(family) == HARM


def is_mishap(family: str) -> bool:
    """Whether nobody does such a thing: an accident, a storm, an outbreak."""
    return family.startswith((f"{HARM}/accident", f"{HARM}/nature", f"{HARM}/illness"))


def is_violence(family: str) -> bool:
    """Whether somebody does harm to people."""
    return family.startswith(f"{HARM}/violence")


def is_widespread(family: str) -> bool:
    """Whether one such thing strikes many towns: a storm, an earthquake, a flood."""
    return family.startswith((f"{HARM}/nature/storm", f"{HARM}/nature/earthquake", f"{HARM}/nature/flood"))


def goes_on(family: str) -> bool:
    """Whether one such thing may go on for days: a storm, a flood; an earthquake of the day after is another one."""
    return family.startswith((f"{HARM}/nature/storm", f"{HARM}/nature/flood"))


def related(left: str, right: str) -> bool:
    """Whether two paths may be kinds of one event: one of them begins the other. "The attack" may be an airstrike."""
    return left == right or left.startswith(f"{right}/") or right.startswith(f"{left}/")


def most_special(families: Iterable[str]) -> str:
    """The longest path, of equals the first: what an event is called when each source says as much as it knows."""
    return max(families, key=len)
