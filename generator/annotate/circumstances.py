"""Circumstances: weather, floor, weapons, destination, lost control of a vehicle, what is not known, and injuries of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.reality import is_denied, is_unreal
from generator.annotate.speech import subject_of
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values import Spot, Wording
from generator.values.numerals import ORDINALS
from generator.values.quantity import Bound, stated
from generator.values.saying import say

_WEATHER = re.compile(
    r"\b(?P<what>(?:heavy|torrential|driving|pouring|light|freezing|thick|dense|strong|high|gale-force|fierce|icy|wet)\s+"
    r"(?:rains?|rainfall|snow|snowfall|fog|mist|sleet|hail|winds?|gales|ice|conditions|weather)|"
    r"(?:raining|snowing)\s+heavily)\b",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})[-\s](?:floor|storey)\b",
    re.IGNORECASE,
)
#: Where something was going; the place's name follows.
_BOUND = re.compile(
    r"\b(?:en\s+route\s+(?:to|for)|bound\s+for|head(?:ed|ing)\s+(?:to|for|towards?)|on\s+(?:its|their|the)\s+way\s+to|destined\s+for|"
    r"travell?ing\s+(?:\w+\s+){0,3}to|flying\s+(?:\w+\s+){0,3}to|sailing\s+(?:\w+\s+){0,3}to)\s+(?:the\s+(?:\w+\s+){0,2}?(?:(?:port|city|town|island|resort)\s+of\s+)?)?$",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:cause|motive|reason)\b[^.;:“”\"]{0,50}?\b(?P<what>(?:un(?:clear|known|explained|determined)|not\s+(?:yet\s+)?(?:been\s+)?"
    r"(?:yet\s+)?(?:clear|known|determined|established|confirmed)))\b",
    re.IGNORECASE,
)
#: Who is at the wheel, and the two states that exclude each other: asleep, and struck down.
AT_THE_WHEEL = frozenset(
    "driver pilot captain skipper helmsman rider conductor engineer motorist trucker copilot co-pilot".split()
)
_LAPSED = re.compile(
    r"\b(?P<what>(?P<asleep>f(?:a|e)ll(?:en|ing)?\s+asleep|(?:was|been)\s+asleep|doz(?:ed|ing)\s+off|nodd(?:ed|ing)\s+off)|"
    r"(?:black(?:ed|ing)\s+out|passed\s+out|faint(?:ed|ing)|los(?:t|ing)\s+consciousness|(?:suffered|had)\s+an?\s+(?:heart\s+attack|"
    r"stroke|seizure)))\b",
    re.IGNORECASE,
)
_INJURY = re.compile(
    r"\b(?P<what>(?:broken|fractured|bruised|dislocated|shattered|cracked|punctured)(?:\s+(?:or|and)\s+\w+)?\s+"
    r"(?:ribs?|arms?|legs?|wrists?|ankles?|hips?|pelvis|skull|collarbones?|shoulders?|spine|vertebrae?|neck|back|nose|jaw|hands?|feet|"
    r"foot|fingers?|bones?|lungs?|knees?|thighs?|elbows?|eye\s+socket))\b",
    re.IGNORECASE,
)
#: What somebody was armed with; a weapon behind "with" alone is told of by its event.
_ARMED = re.compile(
    r"\b(?:armed\s+with|wield(?:ing|ed)|brandish(?:ing|ed)|carrying|fired\s+from|sho[ot]t?s?\s+from)\s+"
    r"(?P<what>(?:an?|the|his|her|two|three)\s+(?:[\w-]+\s+){0,3}?(?:pistol|handgun|revolver|rifle|shotgun|gun|firearm|kalashnikov|"
    r"ak-47|machete|knife|axe|hammer|sledgehammer|sword|crossbow|bomb|grenade|club|bat|crowbar)s?)\b",
    re.IGNORECASE,
)
#: What is unclear, by its noun.
UNCLEAR = {"cause": "cause", "motive": "motive", "reason": "cause"}


def circumstance_claims(paragraph: Paragraph, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Circumstances of the event that a sentence tells of, or of the harm that the article is about; injuries are of persons."""
    for match in _WEATHER.finditer(paragraph.text):
        yield from _said(paragraph, owner, "weather", match)
    for match in _ARMED.finditer(paragraph.text):
        yield from _said(paragraph, owner, "weapon", match)
    for match in _FLOOR.finditer(paragraph.text):
        yield from _floor(paragraph, owner, match)
    for match in _UNKNOWN.finditer(paragraph.text):
        yield from _said(paragraph, owner, UNCLEAR[match[0].split()[0].casefold()], match)
    for match in _LAPSED.finditer(paragraph.text):
        yield from _lapse(paragraph, owner, match)
    for match in _INJURY.finditer(paragraph.text):
        yield from _injury(paragraph, names, match)
    for named in names:
        bound = named.chain.kind is Kind.PLACE and _BOUND.search(paragraph.text[: named.span.start_char])
        if bound and not is_denied(named.span.root):
            about = owner(paragraph.block.start, named.span.root, named.span.root) or owner.harm
            place = Spot(named.passage.words, named.chain.id)
            yield make_claim(paragraph, about, "bound for", place, named.passage, named.span.root)


def _said(paragraph: Paragraph, owner: OwnerOf, name: str, match: re.Match[str]) -> Iterator[Claim]:
    span = paragraph.doc.char_span(*match.span("what"), alignment_mode="expand")
    if span is not None and (name in UNCLEAR.values() or not is_unreal(span.root)):
        about = owner(paragraph.block.start, span.root, span.root) or owner.harm
        passage = paragraph.cut(*match.span("what"))
        yield make_claim(paragraph, about, name, Wording(passage.words), passage, span.root)


def _floor(paragraph: Paragraph, owner: OwnerOf, match: re.Match[str]) -> Iterator[Claim]:
    span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
    word = match["number"].casefold()
    number = ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)
    if span is not None and number:
        about = owner(paragraph.block.start, span.root, span.root) or owner.harm
        value = stated(float(number), Bound.EXACT, "floor")
        yield make_claim(paragraph, about, "floor", value, paragraph.cut(*match.span()), span.root)


def _lapse(paragraph: Paragraph, owner: OwnerOf, match: re.Match[str]) -> Iterator[Claim]:
    """Whether somebody at the wheel fell asleep or was struck down: named so in the sentence or one just before."""
    span = paragraph.doc.char_span(*match.span("what"), alignment_mode="expand")
    if span is None:
        return
    verb = next((token for token in span if token.pos_ in {"VERB", "ADJ"}), span.root)
    subject = subject_of(verb)
    told = subject is not None and (subject.lower_ in {"he", "she", "who"} or subject.lemma_.casefold() in AT_THE_WHEEL)
    if not told or is_denied(verb):
        return
    front = paragraph.doc[max(0, span.start - NEAR) : span.end]
    if any(token.lemma_.casefold() in AT_THE_WHEEL for token in front):
        passage = paragraph.cut(*match.span("what"))
        value = Wording(say("fell asleep") if match["asleep"] else say("blacked out"))
        yield make_claim(paragraph, owner.harm, "how control was lost", value, passage, verb)


#: Words in front of a lapse in which its driver is named.
NEAR = 60


def _injury(paragraph: Paragraph, names: Sequence[Named], match: re.Match[str]) -> Iterator[Claim]:
    """Which injury the one person has whom the paragraph names so far."""
    before = {named.chain.id for named in names if named.chain.kind is Kind.PERSON and named.span.start_char < match.start()}
    span = paragraph.doc.char_span(*match.span("what"), alignment_mode="expand")
    if span is not None and len(before) == 1 and not is_unreal(span.root):
        passage = paragraph.cut(*match.span("what"))
        yield make_claim(paragraph, before.pop(), "injury", Wording(passage.words), passage, span.root)
