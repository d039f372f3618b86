"""Quantities in prose: a number with its bound and unit, and the noun that is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator.annotate.kinds import STATES
from generator.values.numerals import number, spread
from generator.values.quantity import BOUNDS, MEASURES_PRINTED, Bound, Quantity, between, sized, stated

_WORDS = (
    """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
        billion trillion
        """
).split()
_WORD = r"(?:" + "|".join(_WORDS) + r")"
_SPELT = rf"(?:an?\s+(?=hundred|thousand|million|billion|dozen))?{_WORD}(?:(?:\s+and\s+|[\s-]){_WORD})*"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|score|bn|mn|tn|[mbk](?![\w]))"
_FIGURE = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?:[\s-]?{_SCALE})?|\d+(?:\.\d+)?(?:[\s-]?{_SCALE})?"
_SIZE = r"(?P<size>(?:(?:tens|hundreds)\s+of\s+)?(?:thousands|millions)|dozens|scores|hundreds)(?=\s+(?:of\b|more\b|[a-z]))"
_NUMBER = (
    r"(?:half\s+an?\s+(?:million|billion|dozen)|half(?:\s+an)?(?=[\s-]hours?\b)|"
    rf"an?\s+dozen|{_SPELT}(?:\s+dozen|\s+and\s+a\s+half)?|{_FIGURE})"
)
_BOUND = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(BOUNDS, key=len, reverse=True))
_PATTERN = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<bound>{_BOUND})\s+(?:an?\s+(?:total|estimated)\s+(?:of\s+)?)?)?(?P<between>(?:between|from)\s+)?"
    rf"(?P<money>(?:US|A|AU|C|CA|NZ|HK)?[$]|[£€])?(?P<first>{_NUMBER})"
    rf"(?:\s*(?P<link>-|–|\bto\b|\bor\b|(?(between)\band\b|(?!)))\s*[$£€]?(?P<second>{_NUMBER})(?=\W|$))?"
    r"(?P<percent>\s*(?:%|per\s?cent\b))?"
    r"(?:(?=(?P<stuck>kg|km|ft|lbs?|cm|mph|kph)\b(?!-))|(?![\w]|[.:,]\d|/\d|-\d|['’]s\s))",
    re.IGNORECASE,
)
_SIZES = re.compile(rf"(?<![\w-]){_SIZE}", re.IGNORECASE)
_SPELT_AGE = "|".join(_WORDS[1 : _WORDS.index("hundred")])
_AGE = re.compile(rf"(?<![\w-])(?P<age>\d{{1,3}}|{_SPELT_AGE})[-\s]years?[-\s]olds?\b", re.IGNORECASE)
_AGED = re.compile(
    r"\baged\s+(?:between\s+)?(?P<age>\d{1,3})(?:(?:\s*,\s*|\s*,?\s+and\s+|\s+to\s+|\s*-\s*)\d{1,3})*\b", re.IGNORECASE
)
_BEHIND_NAME = re.compile(rf",\s+(?P<age>\d{{1,3}}|(?:{_SPELT_AGE})(?=[,.;)]|$|\s+who\b))(?=[,.;)\s]|$)(?!\s+[a-z]+s\b)")
#: In brackets, where a sentence has but one such: of players they are minutes and goals.
_IN_BRACKETS, _BRACKETS = re.compile(r"\s\((?P<age>\d{1,3})\)"), re.compile(r"\(\d{1,3}(?:['’]|\))")
#: Behind a word for somebody: "Widow, 68, blasts".
_BEHIND_NOUN = re.compile(r"(?<=[A-Za-z]),\s+(?P<age>\d{1,3})(?=,\s)")
OLDEST = 125
#: In front of "from £5,000 to £8,000": that is no range, the second is what the first has become.
_CHANGED = re.compile(
    r"\b(?:r[io]se[ns]?|rising|rais(?:e[ds]?|ing)|increas(?:e[ds]?|ing)|gr[eo]wn?|grow(?:s|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"leap(?:s|t|ed)?|soar(?:s|ed)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|cuts?|cutting|reduc(?:e[ds]?|ing)|lower(?:s|ed|ing)?|"
    r"revis(?:e[ds]?|ing)|chang(?:e[ds]?|ing)|went|goes|gone|up|down)\s+(?:sharply\s+|steadily\s+|again\s+)?$",
    re.IGNORECASE,
)
#: Characters in front of "from" in which such a word stands.
CHANGED_BEFORE = 30
#: Participles in front of "dead" or "to death".
DEADLY = frozenset("shot stabbed found beaten burned burnt crushed hacked trampled frozen left feared".split())
#: Words behind a number among which what it counts is looked for.
NOUN_REACH = 6
#: Words behind "three of" that open the whole from which a part is taken.
WHOLES = frozenset("the these those them its his their".split())
FRONT = 16  # characters in front of a number in which one of the words below may stand
#: The whole that a part was taken from: "three of the seven".
WHOLE_BEFORE = re.compile(r"\bof\s+(?:the|these|those|its|his|her|their)\s+$", re.IGNORECASE)
#: Words in front of a length that make it an area or a volume, and how those are written.
POWERS = {"square": 2, "sq": 2, "cubic": 3}
RAISED = {2: "²", 3: "³"}
#: Verbs of which "over" is a part.
TAKING_OVER = frozenset("hand take turn pass run knock bring sign roll win".split())
#: Words right in front of a number that make it something else than a count: a rank, a page, a part of a name.
NAMED_BEFORE = re.compile(
    r"(?:\b(?:no|number|nr|room|gate|flight|route|highway|page|chapter|article|section|channel|psalm|type|tel|phone|aged?|season|"
    r"episode|class|size|unit|call|dial|helpline|hotline|minus)\.?|#)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity at characters `start` to `end`; `counted` is the noun it counts, None where the number stands alone.

    `token` is the number's own last token; `partitive` marks "three of the seven".
    """

    start: int
    end: int
    quantity: Quantity
    token: Token
    counted: Token | None
    partitive: bool = False


@dataclass(frozen=True, slots=True)
class Age:
    """An age at characters `start` to `end`, "29-year-old" or "Jane Doe, 26,"; `token` is the last token of it."""

    start: int
    end: int
    years: int
    token: Token


def find_amounts(doc: Doc, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """Amounts in `doc`, in order; characters in `taken` (times, names, ages) are no amounts."""
    text = doc.text
    yield from sorted([*_figures(doc, text, taken), *_sizes(doc, text, taken)], key=lambda amount: amount.start)


def _sizes(doc: Doc, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """Words that tell only a size: "dozens of people", "hundreds were hurt"."""
    for match in _SIZES.finditer(text):
        span = doc.char_span(*match.span("size"), alignment_mode="expand")
        found = sized(match["size"])
        if span is None or found is None or any(match.start() < stop and begin < match.end() for begin, stop in taken):
            continue
        if WHOLE_BEFORE.search(text[max(0, match.start() - FRONT) : match.start()]):
            continue
        behind = doc[span.end : span.end + 2]
        of = len(behind) > 1 and behind[0].lower_ == "of" and behind[1].lower_ not in WHOLES
        token = span[0]
        counted = _noun_behind(behind[0]) if of else None
        unit, factor = _unit(None, counted)
        yield Amount(match.start(), match.end(), _in_unit(found, unit, factor), token, counted)


def _figures(doc: Doc, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """Figures, in digits or words."""
    for match in _PATTERN.finditer(text):
        changed = _is_changed(match, text)
        inner = match.start("money") if match["money"] else match.start("first")
        last = match.end("second") if match["second"] else match.end("first")
        if changed:
            inner = match.start("second") - (text[match.start("second") - 1] in "$£€")
        front = text[max(0, inner - FRONT) : inner]
        if (
            any(inner < stop and begin < last for begin, stop in taken)
            or NAMED_BEFORE.search(front)
            or WHOLE_BEFORE.search(front)
        ):
            continue
        span = doc.char_span(inner, last, alignment_mode="expand")
        particle = span is not None and _is_particle(match, span[0])
        found = _quantity(match, bounded=not particle, changed=changed)
        if found is None or span is None:
            continue
        token, counted, partitive = _counted(span[-1], span[0])
        if match["stuck"]:
            counted = _stuck(match["stuck"], span[-1])
            if counted is None:
                continue
        if _is_of_a_name(span[0], counted):
            continue
        unit, factor = _unit(match, counted)
        if not _is_year(match, unit, counted):
            bounded = match["bound"] and not particle
            start = match.start("bound") if bounded else match.start("between") if match["between"] and not changed else inner
            yield Amount(start, max(last, match.end("percent")), _in_unit(found, unit, factor), token, counted, partitive)


def _is_changed(match: re.Match[str], text: str) -> bool:
    """Whether the first of two figures has become the second: "rose from 12 to 15"; not "children from 12 to 15"."""
    if not match["between"] or not match["second"] or match["bound"] or match["link"].casefold() != "to":
        return False
    return _CHANGED.search(text[max(0, match.start("between") - CHANGED_BEFORE) : match.start("between")]) is not None


def _stuck(unit: str, figure: Token) -> Token | None:
    """The unit right behind its figure, "460kg", where it is a token of its own."""
    behind = figure.nbor(1) if figure.i + 1 < len(figure.doc) else None
    return behind if behind is not None and behind.text.casefold() == unit.casefold() else None


def _is_of_a_name(first: Token, counted: Token | None) -> bool:
    """Whether a number is part of what the thing is called: "Mirage 2000 fighter jets"."""
    if first.dep_ == "flat" and first.head.pos_ == "PROPN":
        return True
    before = first.nbor(-1) if first.i > first.sent.start else None
    return before is not None and before.pos_ == "PROPN" and before.dep_ == "compound" and before.head in {first, counted}


def _in_unit(found: Quantity, unit: str, factor: float) -> Quantity:
    return replace(found, amount=found.amount * factor, low=found.low * factor, high=found.high * factor, unit=unit)


def find_ages(doc: Doc) -> Iterator[Age]:
    """Ages: "29-year-old", "aged 20 and 30", and a bare number between a name and a comma ("Jane Doe, 26, ...")."""
    text = doc.text
    for pattern in (_AGE, _AGED):
        for match in pattern.finditer(text):
            years = number(match["age"])
            span = doc.char_span(*match.span(), alignment_mode="expand")
            if years is not None and span is not None and years < OLDEST:
                yield Age(match.start(), match.end(), int(years), span[-1])
    for ent in doc.ents:
        behind = _BEHIND_NAME.match(text, ent.end_char) if ent.label_ == "PERSON" else None
        if behind is None and ent.label_ == "PERSON" and len(_BRACKETS.findall(ent.sent.text)) == 1:
            behind = _IN_BRACKETS.match(text, ent.end_char)
        span = doc.char_span(*behind.span("age"), alignment_mode="expand") if behind else None
        years = number(behind["age"]) if behind is not None else None
        if behind is not None and span is not None and years is not None and 0 < years < OLDEST:
            yield Age(*behind.span("age"), int(years), span[-1])


def ages_of_nouns(doc: Doc) -> list[tuple[int, int]]:
    """Where ages stand behind words for people that name nobody: "Grandad, 83, dead"."""
    return [match.span("age") for match in _BEHIND_NOUN.finditer(doc.text) if 0 < int(match["age"]) < OLDEST]


def _is_particle(match: re.Match[str], figure: Token) -> bool:
    """Whether "over" in front of a figure belongs to the verb: "handed over 21 men"."""
    return bool(match["bound"]) and match["bound"].casefold() == "over" and figure.i > 1 and figure.nbor(-2).lemma_ in TAKING_OVER


def _quantity(match: re.Match[str], *, bounded: bool, changed: bool) -> Quantity | None:
    """The figure or range that a match prints, still without unit; None where its words are no number.

    Of a figure that `changed` it is what it is now.
    """
    if changed:
        now = number(match["second"])
        return stated(now, Bound.EXACT) if now is not None else None
    if match["second"]:
        ends = spread(match["first"], match["second"])
        return between(*ends) if ends is not None else None
    bound = BOUNDS[re.sub(r"\s+", " ", match["bound"].casefold())] if match["bound"] and bounded else Bound.EXACT
    first = number(match["first"])
    return stated(first, bound) if first is not None else None


def _counted(last: Token, first: Token) -> tuple[Token, Token | None, bool]:
    """The number's token that hangs on the noun, the noun, and whether "of the" follows ("three of the seven men")."""
    token = last if last.head.i < first.i or last.head.i > last.i else first
    behind = last.doc[last.i + 1 : last.i + 1 + NOUN_REACH]
    if len(behind) > 1 and behind[0].lower_ == "of" and behind[1].lower_ in WHOLES:
        return token, next((word for word in behind[1:] if word.pos_ in {"NOUN", "PROPN", "PRON"}), None), True
    if len(behind) > 0 and behind[0].lower_ in STATES:
        return token, None, False  # "five dead after a vehicle overturns"
    if len(behind) > 1 and behind[0].lower_ in DEADLY and behind[1].lower_ in STATES | {"to": ""}:
        return token, None, False  # "three shot dead", "two stabbed to death"
    return token, _whole_noun(token.head, last) if _counts_its_head(token, last) else _noun_behind(last), False


def _whole_noun(noun: Token, last: Token) -> Token:
    """The noun that the parser's one stands in front of, "schoolgirls" of "21 Leeds schoolgirls", or whose it is said to be.

    "12 patients' records" counts patients.
    """
    hyphen = last.i + 1 < noun.i and last.nbor(1).text == "-"  # "a nine-hour debate", "a two-carriage tram"
    measures = hyphen or noun.lemma_.casefold() in MEASURES_PRINTED
    goes_on = noun.dep_ == "compound" and noun.head.pos_ == "NOUN" and noun.head.i == noun.i + 1 and not measures
    owners = (child for child in noun.children if child.dep_ == "nmod:poss" and child.tag_ == "NNS" and child.i > last.i)
    owner = next(owners, None)
    return owner or (noun.head if goes_on else noun)


def _counts_its_head(token: Token, last: Token) -> bool:
    """Whether the parser has found the noun: right of the number that ends at `last`, with nothing between that parts them."""
    head = token.head
    between = last.doc[last.i : head.i]
    return (
        token.dep_ in {"nummod", "det", "amod", "compound", "nmod"}
        and head.pos_ in {"NOUN", "PROPN", "SYM"}
        and last.i < head.i < last.i + NOUN_REACH
        and not any(word.is_punct and word.text != "-" for word in between)
    )


def _noun_behind(last: Token) -> Token | None:
    """The noun that the parser missed: the last of the first nouns right behind the number."""
    doc = last.doc
    for near in doc[last.i + 1 : last.i + NOUN_REACH - 1]:
        if near.pos_ == "NOUN" and not (near.i + 1 < len(doc) and near.nbor().pos_ == "NOUN"):
            return near
        if near.pos_ not in {"ADJ", "NOUN", "PROPN", "SYM", "NUM"} and near.lower_ not in {"more", "other", "of"}:
            break
    return None


def _unit(match: re.Match[str] | None, counted: Token | None) -> tuple[str, float]:
    """The unit of the value and the factor to it; "" for numbers that stand alone, and where `match` is no figure but a size."""
    if match is not None and match["percent"]:
        return "%", 1
    if match is not None and match["money"]:
        return match["money"][-1], 1
    if counted is None:
        return "", 1
    lemma = counted.lemma_.casefold()
    if lemma == "pound" and match is not None and _is_money(match, counted):
        return "£", 1
    unit, factor = MEASURES_PRINTED.get(lemma, (lemma, 1))
    power = next((POWERS[child.lower_] for child in counted.children if child.lower_ in POWERS and child.i < counted.i), 1)
    if unit in {"m", "km"} and power > 1:
        return unit + RAISED[power], factor**power
    return ("km/h", factor) if unit == "km" and _an_hour(counted) else (unit, factor)


#: Words beside which pounds are money, and by which they are a weight.
PRICED = frozenset(
    """
    cost pay buy sell worth price fine prize raise earn owe fund value spend reward salary debt cheque budget compensation damages
    bid donate invest loan grant rent bill loss profit fee steal
    """.split()
)
WEIGHED = frozenset("weigh weight heavy lift lose gain drop".split())
MILLIONS = re.compile(r"\b(?:million|billion|thousand)\b|[mk]$", re.IGNORECASE)


def _is_money(match: re.Match[str], pounds: Token) -> bool:
    """Whether pounds are money: a million of them, or some beside a price; not "two pounds of butter"."""
    words = {token.lemma_.casefold() for token in pounds.sent}
    of = any(case.lower_ == "of" for child in pounds.children if child.dep_ == "nmod" for case in child.children)
    if of or words & WEIGHED:
        return False
    return bool(words & PRICED) or MILLIONS.search(match[0]) is not None


def _an_hour(noun: Token) -> bool:
    """Whether a length is one for each hour: "210 kilometres an hour"."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    return len(behind) > 1 and behind[0].lower_ in {"an", "per"} and behind[1].lower_ == "hour"


def _is_year(match: re.Match[str], unit: str, counted: Token | None) -> bool:
    """A bare 1900 to 2099 that counts nothing is a year."""
    return (
        bool(re.fullmatch(r"(?:19|20)\d\d", match["first"]))
        and not match["bound"]
        and (counted is None or unit in {"", "%"} or counted.pos_ == "PROPN")
    )
