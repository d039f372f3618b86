"""Told figures: those whose noun stands in front, "the death toll rose to 14", and those of votes and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values.numerals import ORDINALS, number
from generator.values.quantity import Bound, stated

#: Characters in front of a figure in which its noun may stand.
FRONT = 90
#: Between a noun and its figure, without a full stop or another figure but that which it was before.
_GAP = r"[^.;:!?\d]{0,45}(?:\bfrom\s+[$£€]?\d[\d,.]*\s+to\s+)?$"
_TOLL = re.compile(rf"\b(?:death\s+)?toll\b{_GAP}", re.IGNORECASE)
_CROWD = re.compile(rf"\b(?:crowd|attendance|turnout|audience)\b{_GAP}", re.IGNORECASE)
#: Verbs of which the subject is a crowd, and those by which an event has one.
GATHERING = frozenset("attend gather march rally demonstrate protest throng flock assemble".split())
DRAWING = frozenset("draw attract".split())
_NUMBER_OF = re.compile(rf"\b(?:number|count|tally|total)\s+of\s+(?:[\w'’-]+\s+){{0,5}}?(?P<what>[\w-]+s)\b{_GAP}", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:prison|jail(?:ed)?|behind\s+bars|imprison(?:ed|ment)|sentenced?|custody|penal)\b", re.IGNORECASE)
#: The number of dead and the like, by the noun behind "number of".
PROPERTIES = {
    "deaths": "killed", "fatalities": "killed", "victims": "killed", "injuries": "injured", "arrests": "arrested",
    "casualties": "casualties", "hostages": "held", "survivors": "survivors", "infections": "ill",
}  # fmt: skip

_NOBODY = re.compile(
    r"\b(?P<who>nobody|no[\s-]one|no\s+people)\s+(?:(?:was|were|has\s+been|had\s+been|is|are)\s+)?"
    r"(?P<verb>killed|died|injured|hurt|wounded)\b",
    re.IGNORECASE,
)
#: The place in the row of the dead: "a third person has died", "the third to be killed", "its third victim", "the third death".
_RANK = rf"(?P<rank>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_SOMEBODY = r"(?P<who>person|man|woman|boy|girl|child|teenager|victim|patient|passenger|miner|climber|worker|pupil|student)"
_OF_WHAT = r"(?:\s+(?:of|in|from)\s+(?:[\w'’-]+\s+){1,5}?|\s+)"
_DIED = r"(?:(?:has|had)\s+)?(?:since\s+|now\s+|also\s+)?(?:died|dies|was\s+killed|been\s+killed)"
_TO_DIE = r"to\s+(?:die|be\s+killed|lose\s+(?:his|her|their)\s+life)"
_NO_THREAT = r"(?!\s+(?:\w+\s+)?(?:threat|certificate|sentence|penalty))"
_DEATHS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_RANK}\s+{_SOMEBODY}{_OF_WHAT}{_DIED}\b",
        rf"\b{_RANK}\s+{_SOMEBODY}\s+{_TO_DIE}\b",
        rf"\b{_RANK}\s+(?P<who>death|fatality)\b{_NO_THREAT}",
    )
)
#: Words by which the row is longer than one event.
_OTHER_ROW = re.compile(
    r"\b(?:this|last|that|the)\s+(?:week|month|year|season|summer|winter|spring|autumn|decade|century)\b|\bsince\s+(?!died)|"
    r"\b(?:in|over|within)\s+(?:as\s+many|the\s+(?:past|last)|less|under|recent|an?|\d+|two|three|four|five|six|seven|eight|nine|"
    r"ten)\s+(?:\w+\s+){0,2}(?:days?|weeks?|months?|years?|decades?|fortnight)\b|"
    r"\b(?:19|20)\d\d\b|\b(?:ever|custody|office|anniversary|row|separate|unrelated|previous|prevent\w*|avert\w*)\b",
    re.IGNORECASE,
)
_FIGURE = r"\d{1,3}(?:,\d{3})*"
_VOTES = (
    re.compile(rf"\b(?P<for>{_FIGURE})\s+votes?\s+to\s+(?P<against>{_FIGURE})\b"),
    re.compile(rf"\b(?P<for>{_FIGURE})(?:\s+to\s+|\s*[-–]\s*)(?P<against>{_FIGURE})\b(?![-–:.]\d)"),
    re.compile(rf"\b(?P<for>{_FIGURE})\s+(?:votes?\s+|\w+\s+)?(?:in\s+favou?r|for)\b(?!\s+\d)"),
    re.compile(rf"\b(?P<against>{_FIGURE})\s+(?:votes?\s+|\w+\s+)?against\b"),
    re.compile(
        rf"\b(?P<abstained>{_FIGURE}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?abst(?:entions?|ained)\b"
    ),
)
_VOTING = re.compile(r"\b(?:votes?|voted|motion|ballot|abstentions?|abstained|tally)\b", re.IGNORECASE)
VOTES = {"for": "votes for", "against": "votes against", "abstained": "abstentions"}


def told_figures(
    paragraph: Paragraph, amounts: Sequence[Amount], names: Sequence[Named], owner: OwnerOf, taken: Sequence[tuple[int, int]]
) -> Iterator[Claim]:
    """Figures of a paragraph of which other words of their sentence say what they are of; those of days, in `taken`, are none."""
    for amount in amounts:
        if amount.counted is None and amount.quantity.unit == "":
            yield from _with_noun_in_front(paragraph, amount, owner)
        elif amount.counted is not None and amount.counted.lemma_.casefold() in CROWDS and _is_crowd(amount):
            printed = paragraph.cut(amount.start, amount.end)
            yield make_claim(paragraph, owner.article, "crowd", replace(amount.quantity, unit=""), printed, amount.token)
        elif amount.quantity.unit == "month" and _is_sentence(amount, owner):
            yield from _prison_term(paragraph, amount, names, owner)
    yield from _votes(paragraph, owner, taken)
    yield from _nobody(paragraph, owner)
    yield from _ranked(paragraph, owner)


def _ranked(paragraph: Paragraph, owner: OwnerOf) -> Iterator[Claim]:
    """How many are dead at least, where somebody is the third."""
    for pattern in _DEATHS:
        for match in pattern.finditer(paragraph.text):
            noun = paragraph.token_at(match.start("who"))
            rank = match["rank"].casefold()
            place = ORDINALS.get(rank) or int(rank[:-2])
            if noun is None or place < SECOND or _OTHER_ROW.search(noun.sent.text):
                continue
            printed = paragraph.cut(*match.span("rank"))
            yield make_claim(paragraph, owner.harm, "killed", stated(place, Bound.AT_LEAST, ""), printed, noun)


#: One who is the first may be the only one or not.
SECOND = 2


def _nobody(paragraph: Paragraph, owner: OwnerOf) -> Iterator[Claim]:
    """Nobody was killed, no one was hurt."""
    for match in _NOBODY.finditer(paragraph.text):
        verb = paragraph.token_at(match.start("verb"))
        if verb is not None:
            about = owner(paragraph.block.start, verb, verb) or owner.harm
            name = "killed" if match["verb"].casefold() in {"killed", "died"} else "injured"
            yield make_claim(paragraph, about, name, stated(0, Bound.EXACT, ""), paragraph.cut(*match.span("who")), verb)


def _is_crowd(amount: Amount) -> bool:
    """Whether people gathered, or were drawn by an event: "6,000 people marched", "the fair drew 6,000 visitors".

    Of a large number that the police or the organisers give, it is enough that they came.
    """
    noun = amount.counted
    if noun is None:
        return False
    verb = next((child for child in noun.children if child.dep_ == "acl" and child.lemma_ in GATHERING), noun.head)
    gathers = verb.lemma_ in GATHERING or (verb.lemma_ == "turn" and any(c.lower_ == "out" for c in verb.children))
    away = any(child.lower_ in {"away", "from"} for child in verb.children)
    drawn = verb.lemma_ in DRAWING and noun.dep_ == "obj" and not away
    part = verb.lemma_ != "take" or any(child.lower_ == "part" for child in verb.children)
    came = verb.lemma_ in COMING and part and noun.dep_ == "nsubj" and amount.quantity.amount >= A_CROWD and not away
    counted = came and _COUNTERS.search(noun.sent.text) is not None
    return drawn or counted or (gathers and (noun.dep_ == "nsubj" or verb.dep_ == "acl"))


#: Verbs of coming, who counts those who came, and from how many on it is a crowd.
COMING, A_CROWD = frozenset("come take pile pack flock stream join".split()), 100
_COUNTERS = re.compile(r"\b(?:police|gardaí|gendarmes|organi[sz]ers?|marshals|promoters)\b", re.IGNORECASE)


#: Nouns for a crowd.
CROWDS = frozenset(
    "people person visitor spectator supporter fan demonstrator protester protestor mourner worshipper guest".split()
)


def _with_noun_in_front(paragraph: Paragraph, amount: Amount, owner: OwnerOf) -> Iterator[Claim]:
    front = paragraph.text[max(amount.token.sent.start_char, amount.start - FRONT) : amount.start]
    printed = paragraph.cut(amount.start, amount.end)
    for pattern, name in ((_TOLL, "killed"), (_CROWD, "crowd")):
        if pattern.search(front):
            yield make_claim(paragraph, owner.article, name, amount.quantity, printed, amount.token)
            return
    match = _NUMBER_OF.search(front)
    if match is None:
        return
    what = match["what"].casefold()
    noun = paragraph.token_at(amount.start - len(front) + match.start("what"))
    name = PROPERTIES.get(what, f"count of {what}")
    unit = "" if what in PROPERTIES or noun is None else noun.lemma_.casefold()
    yield make_claim(paragraph, owner.article, name, replace(amount.quantity, unit=unit), printed, amount.token)


#: Verbs with which a court's sentence is told, of which the object is how long.
GETTING = frozenset("receive get give serve hand face jail".split())


def _is_sentence(amount: Amount, owner: OwnerOf) -> bool:
    """Whether a time is one that somebody must go to prison: its sentence says so, or the article is of a trial.

    Then "she received 15 years" is enough, and in a headline "30 years for X".
    """
    if _SENTENCE.search(amount.token.sent.text):
        return True
    noun = amount.counted
    if noun is None or owner.of_kind("trial") is None:
        return False
    given = noun.head.lemma_ in GETTING and noun.dep_ in {"obj", "nsubj:pass", "obl", "obl:unmarked"}
    for_ = any(child.dep_ == "nmod" and any(c.lower_ == "for" for c in child.children) for child in noun.children)
    return given or (noun.dep_ == "ROOT" and for_)


def _prison_term(paragraph: Paragraph, amount: Amount, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """How long somebody must go to prison; limited to the person who is told so, or the only one named in the sentence."""
    sentence = amount.token.sent
    persons = {
        named.chain.id: named
        for named in names
        if named.chain.kind is Kind.PERSON and sentence.start <= named.span.start < sentence.end
    }
    (only,) = persons.values() if len(persons) == 1 else (None,)
    for_whom = [child.i for child in (amount.counted or amount.token).children if child.dep_ == "nmod"]
    who = next(
        (named for named in persons.values() if any(named.span.start <= i < named.span.end for i in for_whom)),
        next((named for named in persons.values() if _is_subject(named, amount.token)), only),
    )
    scope = f"of {who.chain.name.split()[-1]}" if who is not None else None
    printed = paragraph.cut(amount.start, amount.end)
    yield make_claim(paragraph, owner.article, "prison term", amount.quantity, printed, amount.token, scope)


def _is_subject(named: Named, token: Token) -> bool:
    """Whether a name alone is the subject, active or passive, of a verb above a token."""
    subjects = (
        child
        for verb in token.ancestors
        if verb.pos_ == "VERB"
        for child in verb.children
        if child.dep_ in {"nsubj", "nsubj:pass"} and not any(other.dep_ == "conj" for other in child.children)
    )
    return any(named.span.start <= subject.i < named.span.end for subject in subjects)


def _votes(paragraph: Paragraph, owner: OwnerOf, taken: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """How many voted for, against, and not."""
    spans = list(taken)
    for pattern in _VOTES:
        for match in pattern.finditer(paragraph.text):
            token = paragraph.token_at(match.start())
            if (
                token is None
                or not _VOTING.search(token.sent.text)
                or any(match.start() < b and a < match.end() for a, b in spans)
            ):
                continue
            spans.append(match.span())
            for group, name in VOTES.items():
                figure = match.groupdict().get(group)
                value = number(figure) if figure else None
                if figure and value is not None:
                    printed = paragraph.cut(match.start(group), match.end(group))
                    yield make_claim(paragraph, owner.article, name, stated(value, Bound.EXACT, ""), printed, token)
