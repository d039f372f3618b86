"""Long forms: a name with the title in front of it or the class word behind it, as printed."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from generator.known.classwords import LEGAL, OF_THE_THING_ITSELF, ROADS
from generator.known.countries import country
from generator.known.places import STATE_ABBREVIATIONS, is_city, is_state, lies_in
from generator.known.roles import ROLE_NOUNS

#: Titles and ranks that stand before a name and are no part of it.
TITLES = frozenset(
    """
        mr mrs ms miss dr sir dame lord lady president vice prime minister senator sen rep congressman congresswoman
        governor gov mayor king queen prince princess pope cardinal archbishop bishop rev reverend father imam
        sheikh general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral
        commander officer detective inspector superintendent constable judge justice professor prof chancellor
        secretary chairman chairwoman chief executive ceo former acting ambassador councillor sheriff
        """.split()
)
#: Words that stand behind a name and say what it names: those of `known/classwords.py`, save two that need another behind them,
#: and those that make another thing of the name.
CLASS_WORDS = (
    LEGAL
    | ROADS - {"close", "drive", "lane", "crescent", "terrace"}  # words as well: "Nigeria close to"
    | OF_THE_THING_ITSELF - {"and", "music"}
    | frozenset(
        """
        party news station airport hospital university college school bridge state region police campaign movement
        organisation organization agency bank church museum tunnel junction stop summit valley
        base camp harbour harbor port missile prize agreement
        """.split()
    )
)
_DIRECTION = re.compile(r"(?:(?:north|south|east|west|central|upper|lower)(?:[\s-]?(?:east|west))?(?:ern)?)\s+$", re.IGNORECASE)
_CLASS = re.compile(rf"(?:\s+(?!the\b|and\b|for\b)[a-z]{{3,9}})??(?:\s+(?:{'|'.join(sorted(CLASS_WORDS))})\b)+")
#: What may stand behind the name of a town, state or people and changes nothing.
_SETTLEMENT = re.compile(r"\s+(?:town|city|village|district|state|province|county|region|island)\b")
_PEOPLE = re.compile(r"\s+(?:people|nationals|citizens)\b")
_YEAR = re.compile(r"\b(?:1[789]|20)\d\d\s+$")
#: A company's legal form, and "Jr.", behind a name.
_LEGAL = re.compile(r",?\s+(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|[Pp]lc|Co|GmbH|AG|SA|NV)\b\.?(?!\w)")
_GENERATION = re.compile(r",?\s+(?:[JS]r\b\.?|II|III|IV)(?!\w)")
_DISTRICT = re.compile(r",\s+(?P<name>(?:[A-Z]\.\s?){2}|[A-Z]{2}\b|[A-Z][a-z]{2,5}\.|[A-Z]\w+(?:\s[A-Z]\w+)?)")
FARTHEST = 6  # words of a title
#: Characters in front of a name in which a direction stands, and behind it in which a class word does.
DIRECTION_REACH, CLASS_REACH = 14, 32


def long_form(doc: Doc, start: int, end: int, label: str) -> tuple[int, int] | None:
    """Where the name at characters `start` to `end` stands with its title or class word; None where it has none.

    Persons have titles and roles in front and "Jr." behind, places the state they lie in behind a comma, or a direction in
    front, companies their legal form, places and things a class word behind, laws their year in front, groups "people" behind.
    """
    right = end
    if label == "PERSON":
        first = _title_start(doc, start, end)
        right = generation.end() if (generation := _GENERATION.match(doc.text, end)) else end
        return (first if first is not None else start, right) if first is not None or right != end else None
    left = start
    if label == "ORG" and (match := _LEGAL.match(doc.text, end)):
        right = match.end()
    elif label == "LOC" and (district := district_behind(doc.text, start, end)) is not None:
        right = district
    elif behind := _class_words(label, doc.text[start:end]):
        right = match.end() if (match := behind.match(doc.text, end, end + CLASS_REACH)) else end
    if label == "OTHER" and (match := _YEAR.search(doc.text, max(0, start - len("1999 ")), start)):
        left = match.start()
    elif label == "LOC" and right == end and (match := _DIRECTION.search(doc.text[max(0, start - DIRECTION_REACH) : start])):
        left = start - len(match[0])
    return (left, right) if (left, right) != (start, end) else None


def _class_words(label: str, name: str) -> re.Pattern[str] | None:
    """What may stand behind a name with that label: of a town that everybody knows, "city" but not "casino"."""
    if label == "NORP":
        return _PEOPLE
    if label == "LOC" and (is_city(name) or is_state(name) or country(name)):
        return _SETTLEMENT
    return _CLASS if label in {"LOC", "ORG", "EVENT"} else None


def district_behind(text: str, start: int, end: int) -> int | None:
    """Where the state or country ends that is printed behind a town and a comma, "Mesa, Ariz.", if the town may lie there."""
    match = _DISTRICT.match(text, end)
    if match is None:
        return None
    letters = match["name"].replace(".", "").replace(" ", "")
    district = STATE_ABBREVIATIONS.get(letters, match["name"].rstrip("."))
    end_of_it = match.end() - (letters not in STATE_ABBREVIATIONS and match["name"].endswith("."))
    inside = lies_in(text[start:end], district)
    shortened = letters in STATE_ABBREVIATIONS  # what else would a state be shortened for
    may_lie_there = inside is None and is_state(district)  # a town too small for the lists
    return end_of_it if inside or shortened or may_lie_there else None


def _title_start(doc: Doc, start: int, end: int) -> int | None:
    """Where the words of rank or role in front of a person's name begin: nouns and adjectives, a role the last of them."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or span.start == 0:
        return None
    last = _role_of(doc, span.start - 1)
    if not _is_role(last):
        return None
    first = last.i
    while first > 0 and span.start - first < FARTHEST:
        before = doc[first - 1]
        joined = (
            before.dep_ in {"compound", "amod", "nmod", "flat", "appos"}
            and before.pos_ in {"NOUN", "PROPN", "ADJ"}
            and before.sent.start == last.sent.start
        )
        if not joined or (before.ent_type_ == "PERSON" and before.pos_ == "PROPN"):
            break
        first -= 1
    return doc[first].idx


def _is_role(token: Token) -> bool:
    return token.lemma_.casefold() in ROLE_NOUNS or token.lower_.strip(".") in TITLES


def _role_of(doc: Doc, end: int) -> Token:
    """The token in front of a name, or the role that is said to be of it: "Mayor" in "Mayor of New Marlow Ann Boyle"."""
    at = end
    while at > max(0, end - FARTHEST) and (doc[at].pos_ == "PROPN" or doc[at].lower_ == "the") and not _is_role(doc[at]):
        at -= 1
    is_of = doc[at].lower_ == "of" and 0 < at < end
    return doc[at - 1] if is_of and _is_role(doc[at - 1]) else doc[end]
