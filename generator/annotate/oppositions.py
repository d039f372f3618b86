"""Oppositions: where two sources may say the opposite: left or was dismissed, closed or reopened, in or near, so or not so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import subject_of
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values import Wording
from generator.values.saying import say

#: Verbs of going of one's own will, and of being sent away, by lemma.
LEAVING = frozenset("resign quit retire".split())
DISMISSING = frozenset("sack dismiss fire oust".split())
#: What is open or closed, and the verbs that make it so.
CLOSING = {"close": say("closed"), "shut": say("closed"), "reopen": say("reopened")}
ROADS = frozenset(
    """
    bridge road motorway highway street airport station school port border line tunnel crossing runway park museum market
    """.split()
)
_REOPENED = re.compile(r"\b(?:cleared|allowed|due|able|set)\b[^.;]{0,30}\bto\s+(?P<what>reopen)\b")
#: Things of which it is told that there were any, and denied.
DENIABLE = (
    "swap|ransom|deal|cover-up|siren|warnings?|tear\\s+gas|link|connections?|negotiations?|talks|ultimatum|lightning|autopsy|"
    "agreement|involvement|collusion|bribes?|payments?"
)
_DENIED = re.compile(
    rf"\b(?:den(?:y|ies|ied)\b[^.;:]{{0,60}}?\b(?:an?\s+|any\s+|the\s+)?(?:\w+\s+)?(?P<a>{DENIABLE})|"
    rf"(?:no|not\s+an?|never\s+any|without\s+an?|no\s+evidence\s+of\s+(?:an?\s+)?)\s+(?:\w+\s+)?(?P<b>{DENIABLE}))\b",
    re.IGNORECASE,
)
_ASSERTED = re.compile(
    rf"\b(?:an?|the|its|their|was|were|by|part\s+of)\s+(?:\w+\s+){{0,2}}?(?P<what>{DENIABLE})\b", re.IGNORECASE
)
#: Characters in front of such a thing and behind it in which these are looked for.
REACH = 80
#: In front of a thing that is only asked for or thought of, and what says of it that it did nothing.
_UNREAL = re.compile(r"\b(?:ask\w*|whether|if|what|how|would|could|should|never|without)\b[^.;]{0,40}$", re.IGNORECASE)
_IDLE = re.compile(r"^[^.;]{0,60}\b(?:silent|disconnected|failed|broken)\b", re.IGNORECASE)
#: Facilities in which, or near which, something happens.
SPOTS = (
    "tunnel|bridge|underpass|station|hotel|church|mosque|school|hospital|stadium|market|square|mall|theatre|theater|airport|park|"
    "harbour|harbor"
)
_SPOT = re.compile(
    r"\b(?P<what>(?P<side>in|inside|near|outside|next\s+to|beside|behind|in\s+front\s+of)\s+(?:an?|the)\s+(?:\w+\s+)?"
    rf"(?P<noun>{SPOTS}))\b",
    re.IGNORECASE,
)


def opposed_claims(paragraph: Paragraph, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Claims of a paragraph of which another source may say the opposite."""
    for token in paragraph.doc:
        if token.pos_ == "VERB" and (token.lemma_ in LEAVING | DISMISSING or _steps_down(token)):
            yield from _left_office(paragraph, token, names)
        elif token.pos_ == "VERB" and token.lemma_ in CLOSING:
            yield from _closed(paragraph, token, owner)
    for match in _REOPENED.finditer(paragraph.text):
        yield from _cleared(paragraph, match, owner)
    yield from _denied(paragraph, owner)
    for match in _SPOT.finditer(paragraph.text):
        side = "in" if match["side"].casefold() in {"in", "inside"} else "near"
        noun = match["noun"].casefold()
        yield from _said(paragraph, owner.harm, f"whether in the {noun}", f"{side} the {noun}", match, "what")


def _left_office(paragraph: Paragraph, verb: Token, names: Sequence[Named]) -> Iterator[Claim]:
    """Whether a person resigned or was dismissed."""
    leaves = verb.lemma_ in LEAVING or _steps_down(verb)
    passive = [child for child in verb.children if child.dep_ in {"nsubj:pass", "obj"}]
    who = passive[0] if verb.lemma_ in DISMISSING and passive else subject_of(verb) if leaves else None
    if who is not None and who.lower_ in RELATIVE and verb.dep_ == "acl:relcl":
        who = verb.head
    named = next((n for n in names if who is not None and _means(who, n)), None)
    if named is not None and named.chain.kind is Kind.PERSON:
        how = say("resigned") if leaves else say("dismissed")
        passage = paragraph.cut(verb.idx, verb.idx + len(verb.text))
        yield make_claim(paragraph, named.chain.id, "how the office was left", Wording(how), passage, verb)


#: Words for whom a clause goes on about: "the captain whom the club sacked".
RELATIVE = frozenset({"whom", "who", "that"})


def _means(who: Token, named: Named) -> bool:
    """Whether a word is part of a name, or a description beside it: "Ann Boyle, the captain whom the club sacked"."""
    beside = who.head if who.dep_ == "appos" else who
    return any(named.span.start <= word.i < named.span.end for word in (who, beside))


def _steps_down(verb: Token) -> bool:
    return verb.lemma_ in {"step", "stand"} and any(child.lower_ in {"down", "aside"} for child in verb.children)


def _closed(paragraph: Paragraph, verb: Token, owner: OwnerOf) -> Iterator[Claim]:
    """Whether a road, school or airport is closed, or open again; what was closed until it reopened was closed at first."""
    what = [child for child in verb.children if child.dep_ in {"nsubj:pass", "obj", "nsubj"}]
    road = next((child for child in what if child.lemma_.casefold() in ROADS), None)
    if road is not None:
        passage, state = paragraph.cut(verb.idx, verb.idx + len(verb.text)), CLOSING[verb.lemma_]
        opens = state == "closed" and any(token.lemma_ == "reopen" and token.i > verb.i for token in verb.sent)
        scope = f"{road.lemma_.casefold()}, at first" if opens else road.lemma_.casefold()
        yield make_claim(paragraph, owner.article, "open or closed", Wording(state), passage, verb, scope)


def _cleared(paragraph: Paragraph, match: re.Match[str], owner: OwnerOf) -> Iterator[Claim]:
    """That a road, school or airport named earlier in the sentence was cleared to reopen."""
    span = paragraph.doc.char_span(*match.span("what"), alignment_mode="expand")
    if span is not None:
        road = next((t for t in span.sent if t.i < span.start and t.lemma_.casefold() in ROADS), None)
        if road is not None:
            passage = paragraph.cut(*match.span("what"))
            scope = road.lemma_.casefold()
            yield make_claim(paragraph, owner.article, "open or closed", Wording(say("reopened")), passage, span.root, scope)


def _denied(paragraph: Paragraph, owner: OwnerOf) -> Iterator[Claim]:
    """That there was such a thing, and that there was none."""
    taken: list[tuple[int, int]] = []
    for match in _DENIED.finditer(paragraph.text):
        group = "a" if match["a"] else "b"
        noun = _as_one(match[group])
        taken.append(match.span())
        yield from _said(paragraph, owner.article, f"whether there was a {noun}", f"no {noun}", match, group)
    for match in _ASSERTED.finditer(paragraph.text):
        if _UNREAL.search(paragraph.text[max(0, match.start() - REACH) : match.start()]) or _IDLE.search(
            paragraph.text[match.end() : match.end() + REACH]
        ):
            continue
        if not any(match.start() < end and start < match.end() for start, end in taken):
            noun = _as_one(match["what"])
            yield from _said(paragraph, owner.article, f"whether there was a {noun}", noun, match, "what")


def _as_one(things: str) -> str:
    """What a thing is called that several are called so: "warning" of "warnings"; "tear gas" is one already."""
    words = " ".join(things.casefold().split())
    return words if words.endswith("gas") else words.removesuffix("s")


def _said(paragraph: Paragraph, about: str, name: str, value: str, match: re.Match[str], group: str) -> Iterator[Claim]:
    span = paragraph.doc.char_span(*match.span(group), alignment_mode="expand")
    if span is not None:
        yield make_claim(paragraph, about, name, Wording(value), paragraph.cut(*match.span(group)), span.root)
