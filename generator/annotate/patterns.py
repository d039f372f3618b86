"""Patterns: names that their own words give away, whatever a pipeline makes of them.

Laws, hospitals and schools of saints, coalitions, campaigns, and towns with their state behind a comma. Every pattern is bound
in length, so that no text takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.known.places import STATE_ABBREVIATIONS, is_city, lies_in

_WORD = r"[A-Z][\w’'-]{0,30}"
_LAW = re.compile(rf"(?<![\w’'-])(?!The\s)(?:{_WORD}\s(?:(?:of|and|for|to|in|on)\s(?:the\s)?)?){{1,8}}Act\b(?:\sof\s\d{{4}}\b)?")
_OF_A_SAINT = re.compile(
    r"\bSt\.?\s[A-Z][\w-]{1,20}['’]s?(?:\s(?i:university|general|primary|high|secondary|catholic|teaching|community|memorial|parish))"
    r"{0,2}\s(?i:hospital|infirmary|hospice|church|cathedral|school|college|university|academy)\b"
)
_COALITION = re.compile(r"(?<![\w.-])(?:(?:[A-Z]\.){2,3}|[A-Z]\w{1,20})-led(?:\s[a-z]{3,15})?\s(?:coalition|alliance)\b")
_CAMPAIGN = re.compile(rf"(?<![\w’'-])(?!The\s)(?P<name>{_WORD}(?:\s{_WORD}){{2,6}})[\"”]?(?=\s(?:campaign|movement)\b)")
_TOWN = re.compile(
    rf"(?<![\w.’'-])(?P<town>{_WORD}(?:\s{_WORD}){{0,3}}),\s(?P<state>(?:[A-Z]\.\s?){{2}}|DC\b|[A-Z][a-z]{{1,4}}(?=\.))", re.ASCII
)
_DEPARTMENT = re.compile(
    r"\b(?:Department|Ministry|Office|Bureau|Directorate|Institute)\s(?:of|for)\s(?:the\s)?[A-Z][a-z]{2,20}"
    r"(?:,?(?:\sand)?\s(?:Services|Affairs|Security|Health|Human|Control|Prevention|Safety|Management|Education|Science|Culture"
    r"|Technology|Research|Development|Planning|Works|Resources|Transport|Energy|Investigation|Investigations))*\b"
)
_HUMP = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])")


def laws(text: str) -> Iterator[tuple[int, int]]:
    """Where a law is named: "the Clean Rivers Act", "the Rivers and Harbours Act of 1899"."""
    yield from (match.span() for match in _LAW.finditer(text))


def of_saints(text: str) -> Iterator[tuple[int, int]]:
    """Where a hospital, church or school of a saint is named, in capitals or not: "St Anne's general hospital"."""
    yield from (match.span() for match in _OF_A_SAINT.finditer(text))


def coalitions(text: str) -> Iterator[tuple[int, int]]:
    """Where a coalition is named by who leads it: "the Norwegian-led naval coalition"."""
    yield from (match.span() for match in _COALITION.finditer(text))


def campaigns(text: str) -> Iterator[tuple[int, int]]:
    """Where three capitalised words or more name a campaign or movement: "the Save Our Bridge campaign"."""
    yield from (match.span("name") for match in _CAMPAIGN.finditer(text))


def departments(text: str) -> Iterator[tuple[int, int]]:
    """Where a department or office is named by what it is for: "the Department of River Services"."""
    yield from (match.span() for match in _DEPARTMENT.finditer(text))


def towns(text: str) -> Iterator[tuple[int, int]]:
    """Where a town is printed with the short form of its state behind it: "Marlow, Ga."."""
    for match in _TOWN.finditer(text):
        state = STATE_ABBREVIATIONS.get(match["state"].replace(".", "").replace(" ", ""))
        if state is None:
            continue
        words = match["town"].split(" ")
        known = (" ".join(words[cut:]) for cut in range(len(words)))
        town = next((name for name in known if is_city(name) and lies_in(name, state) is not False), words[-1])
        yield match.end("town") - len(town), match.end("town")


#: Finders with the label of what they find.
PATTERNS = ((laws, "OTHER"), (of_saints, "ORG"), (coalitions, "ORG"), (campaigns, "ORG"), (departments, "ORG"), (towns, "LOC"))


def hashtag_words(word: str) -> list[str]:
    """The words that a hashtag of three or more is written together from, by their capitals; none for any other."""
    humps = _HUMP.findall(word)
    return humps if len(humps) > 2 and "".join(humps) == word else []
