"""Bodies that every state has one of: its government, army, ministries; told by the state's name and theirs, in any order.

"French Defence Ministry", "the French Ministry of Defense" and "France's defence ministry" are one body. The words are those
that states use for themselves in English; departments are listed with both spellings and what papers call them for short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.known.countries import country, nationality

#: What a state has one of, and other words for it.
BODIES = {
    "government": "government", "govt": "government", "parliament": "parliament", "military": "armed forces",
    "armed forces": "armed forces", "army": "army", "navy": "navy", "police": "police", "air force": "air force",
    "coast guard": "coast guard", "coastguard": "coast guard", "central bank": "central bank",
    "supreme court": "supreme court",
}  # fmt: skip
#: What a ministry or department is for, and other words for it.
PORTFOLIOS = {
    "defence": "defence", "defense": "defence", "interior": "interior", "home": "interior", "foreign": "foreign affairs",
    "foreign affairs": "foreign affairs", "external affairs": "foreign affairs", "health": "health",
    "public health": "health", "justice": "justice", "finance": "finance", "economy": "economy", "education": "education",
    "transport": "transport", "transportation": "transport", "environment": "environment", "energy": "energy", "oil": "oil",
    "agriculture": "agriculture", "labour": "labour", "labor": "labour", "trade": "trade", "commerce": "commerce",
    "culture": "culture", "tourism": "tourism", "information": "information", "state": "state", "intelligence":
    "intelligence", "science": "science", "sports": "sports", "water": "water", "housing": "housing", "planning": "planning",
}  # fmt: skip
_NATION = r"(?:[A-Z]\.){2,3}|(?:[A-Z][\w-]{1,30}\s)?[A-Z][\w-]{1,30}"  # with a bound, so that no text takes long
_BODY = "|".join(sorted(BODIES, key=len, reverse=True))
_FOR = "|".join(sorted(PORTFOLIOS, key=len, reverse=True))
_OFFICE = (
    rf"(?P<front>{_FOR})\s+(?P<what>ministry|department)|"
    rf"(?P<title>ministry|department)\s+(?:of|for)\s+(?:the\s+)?(?P<behind>{_FOR})(?!\s+(?:and\s+)?(?-i:[A-Z]))"
)
_WITH_STATE = re.compile(rf"(?<![\w-])(?P<state>{_NATION})(?P<of>['’]s?)?\s+(?i:(?P<body>{_BODY})|{_OFFICE})\b(?![\w-])")
_OF_STATE = re.compile(rf"\b(?i:(?P<body>{_BODY}) of (?:the )?)(?P<name>[A-Z][\w-]{{1,30}}(?:\s[A-Z][\w-]{{1,30}}){{0,5}})")
_WITHOUT = re.compile(rf"(?i:{_OFFICE})")


def institutions(text: str) -> Iterator[tuple[int, int]]:
    """Where a body of a state is printed with its people or name: "Chilean navy", "Chile's navy", "the government of Chile"."""
    for match in _WITH_STATE.finditer(text):
        if (state := _state(match)) is not None:
            yield match.end("state") - len(state[0]), match.end()
    for match in _OF_STATE.finditer(text):
        if country(match["name"]):
            yield match.span()


def institution(name: str) -> str | None:
    """The key of the state's body that `name` names, "fr ministry defence"; None for all else, and where no state is named."""
    plain = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    if (match := _OF_STATE.fullmatch(plain)) and (code := country(match["name"])):
        return f"{code.casefold()} {BODIES[match['body'].casefold()]}"
    match = _WITH_STATE.fullmatch(plain)
    state = _state(match) if match else None
    if match is None or state is None or state[0] != match["state"]:
        return None
    return f"{state[1].casefold()} {BODIES[match['body'].casefold()] if match['body'] else _office(match)}"


def state_of(name: str) -> str | None:
    """The code of the state whose body `name` names."""
    key = institution(name)
    return key.partition(" ")[0].upper() if key else None


def office(name: str) -> str | None:
    """The ministry or department that `name` names without a state: "Defense Ministry" → "ministry defence"."""
    match = _WITHOUT.fullmatch(re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE))
    return _office(match) if match else None


def _office(match: re.Match[str]) -> str:
    return f"{(match['what'] or match['title']).casefold()} {PORTFOLIOS[(match['front'] or match['behind']).casefold()]}"


def _state(match: re.Match[str]) -> tuple[str, str] | None:
    """The words for a state's people, its letters, or its name with "'s", at the end of what is matched, with its code."""
    for words in (match["state"], match["state"].rpartition(" ")[2]):
        named = match["of"] or words.replace(".", "").isupper()
        if code := country(words) if named else nationality(words):
            return words, code
    return None
