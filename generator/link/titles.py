"""Titles of events that an editor would print: "French airstrikes on Raqqa", "Attack in Paris"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.known.names import country, nationality
from generator.known.places import is_city
from generator.records.claim import Kind
from generator.records.entity import Entity
from generator.records.reading import Report

#: By the first part of a kind's path: the noun of the title, and how people come into it.
NOUNS: dict[str, tuple[str, str]] = {
    "kidnapping": ("kidnapping", "of"), "release": ("release", "of"), "escape": ("escape", "of"), "arrest": ("arrest", "of"),
    "search": ("search", "for"), "inquiry": ("investigation", ""), "identification": ("identification", "of"), "trial": ("trial", "of"),
    "lawsuit": ("lawsuit", "against"), "ruling": ("ruling", ""), "robbery": ("robbery", ""), "rescue": ("rescue", "of"),
    "closure": ("closure", ""), "mourning": ("mourning", ""), "capture": ("capture", ""), "withdrawal": ("withdrawal", ""),
    "ceasefire": ("ceasefire", ""), "protest": ("protest", ""), "coup": ("coup", ""), "vote": ("vote", ""), "law": ("law", ""),
    "deal": ("agreement", ""), "meeting": ("meeting", "with"), "resignation": ("resignation", "of"), "appointment": ("appointment", "of"),
    "warning": ("warning", "by"), "vow": ("vow", "by"), "claim": ("claim of responsibility", "by"), "announcement": ("announcement", "by"),
    "apology": ("apology", "by"), "testimony": ("testimony", "of"), "breach": ("data breach", "at"), "takeover": ("takeover", "of"),
    "sale": ("sale", "by"), "bankruptcy": ("bankruptcy", "of"), "layoffs": ("job cuts", "at"), "recall": ("recall", "by"),
    "launch": ("launch", "by"), "landing": ("landing", "of"), "discovery": ("discovery", "by"), "award": ("award", "to"),
    "match": ("match", "with"), "completion": ("opening", ""),
}  # fmt: skip
#: What the plain verbs of harm are called in a title when no source has a noun.
HARM = {
    "harm": "deaths", "harm/violence": "attack", "harm/violence/airstrike": "airstrikes", "harm/violence/shooting": "shooting",
    "harm/violence/bombing": "bombing", "harm/violence/stabbing": "stabbing", "harm/accident": "accident", "harm/accident/crash": "crash",
    "harm/accident/sinking": "sinking", "harm/accident/fire": "fire", "harm/explosion": "explosion", "harm/collapse": "collapse",
}  # fmt: skip
_LEAD = re.compile(
    r"^(?:the|an?|its|their|his|her|this|these|those|that|such|several|a\s+few|many|multiple|series\s+of|"
    r"deadly|massive|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens\s+of|latest|recent|new|\W+)\s+",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[“”\"'‘’*_\[\](){}<>]")


def title_of(reports: Sequence[Report], places: Sequence[Entity], people: Sequence[Entity]) -> str:
    """A title from what the sources call the event, where it was, and who is in it; never longer than some ten words."""
    family = max((report.family for report in reports), key=len)
    noun, joiner = NOUNS.get(family.split("/")[0], ("", ""))
    noun = noun or _printed_noun(reports) or HARM.get(family, HARM.get("/".join(family.split("/")[:2]), "incident"))
    who = next((person.name for person in people if person.kind is Kind.PERSON), None)
    who = who or next((p.name for p in people if p.kind is Kind.ORGANISATION and joiner not in {"of", "with", "for"}), None)
    adjective = _adjective(reports)
    if adjective and family.startswith("harm") and adjective.casefold() not in noun.casefold():
        noun = f"{adjective} {noun[:1].lower()}{noun[1:]}"
    if joiner and who:
        noun = f"{noun} {joiner} {who}"
    where = _where(places, noun)
    preposition = "on" if family == "harm/violence/airstrike" else "in"
    named = where and where.casefold() not in noun.casefold()
    title = f"{noun} {preposition} {where}" if named and not (joiner and who) else noun
    return title[:1].upper() + title[1:]


def _adjective(reports: Sequence[Report]) -> str:
    """The word that the sources print for the one state that did it: "French", "US"; nothing for none or two."""
    states = [{agent for agent in report.agents if len(agent) == 2 and agent.isupper()} for report in reports]
    shared = set.intersection(*filter(None, states)) if any(states) else set()
    if len(shared) != 1:
        return ""
    (state,) = shared
    words = Counter(word for report in reports for word in report.label.split() if state in {nationality(word), country(word)})
    return min(words, key=lambda word: (-words[word], word)) if words else ""


def _printed_noun(reports: Sequence[Report]) -> str:
    """The noun phrase that most reports print, without article, adjectives of size and quotation marks."""
    labels: Counter[str] = Counter()
    deepest = max(report.family.count("/") for report in reports)
    for report in reports:
        if report.family.count("/") < deepest:
            continue
        words = _QUOTES.sub("", report.label)
        while (shorter := _LEAD.sub("", words)) != words:
            words = shorter
        words = re.sub(r"['’]s\b", "", re.sub(r"\s+(?:in|on|at|of|that|which|by|across|near)\s+.*", "", words)).strip()
        words = re.sub(r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last week|yesterday)\s+", "", words)
        if words and len(words.split()) <= 4 and not re.search(r"\d", words) and len(words) > 3:
            labels[words] += 1 + report.headline
    return min(labels, key=lambda label: (-labels[label], -len(label.split()), label)) if labels else ""


def _where(places: Sequence[Entity], noun: str) -> str | None:
    towns = [place.name for place in places if is_city(place.name)]
    names = towns or [place.name for place in places]
    return next((name for name in names if name.casefold() not in noun.casefold()), names[0] if names else None)
