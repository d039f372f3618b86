"""Names in one article: mentions, and chains of mentions of one thing.

The pipeline's names are repaired as a whole: a repeated name takes its majority label, a name found once is found everywhere,
a surname or first name once seen in a full name is that person, an acronym in brackets is the name before it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.annotate.longforms import CLASS_WORDS, TITLES, long_form
from generator.annotate.pipeline import Paragraph
from generator.known.names import canonical, country, long_names, nationality
from generator.known.places import is_city
from generator.records.claim import Kind, Mention
from generator.records.reading import Chain
from generator.values.wording import normalise

KINDS = {
    "PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE, "NORP": Kind.GROUP,
    "EVENT": Kind.OTHER, "OTHER": Kind.OTHER,
}  # fmt: skip

#: Words that keep a name from being a first name or surname on its own.
PARTICLES = frozenset("al el bin ibn abu van von der den de del della di da dos la le st jr sr ii iii".split())
#: Calendar words that a pipeline now and then takes for names.
CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|gmt|bst|utc|[ap]\.?m\.?|"
    r"today|breaking|read more|exclusive|updated?|watch|video|photo",
    re.IGNORECASE,
)

_BRACKET = re.compile(r"\s*[(\[]\s*(?:the\s+)?[\"“'‘]?(?P<short>[A-Z][A-Za-z&.]{1,9})[\"”'’]?\s*[)\]]")
_ALSO = re.compile(
    r"^[,\s]*[(,]?\s*(?:(?:who\s+(?:is|was)\s+)?(?:also|better|widely|commonly|formerly|previously|popularly)\s+(?:known|referred\s+to|called)(?:\s+as)?|"
    r"known\s+as|a\.?k\.?a\.?|alias|nicknamed|dubbed|whose\s+real\s+name\s+(?:is|was)|born|"
    r"(?:(?:an)?other|an?|the)\s+(?:\w+\s+){0,2}(?:acronym|abbreviation|name|alias)\s+(?:for|of))\s+[\"“'‘]?(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    """A name at a place, while labels and chains are being settled."""

    paragraph: int
    start: int
    end: int
    words: str
    label: str

    @property
    def key(self) -> str:
        return name_key(self.words)


@dataclass(slots=True)
class _Group:
    """Forms that were taken for one thing, with why."""

    kind: Kind
    keys: set[str] = field(default_factory=set)
    because: list[str] = field(default_factory=list)


def name_key(words: str) -> str:
    """What two printings of one form have in common: case, accents, dots, quotation marks and a leading "the" aside."""
    return normalise(re.sub(r"(?<=\b\w)\.", "", words)).removeprefix("the ").strip()


def find_names(paragraphs: Sequence[Paragraph]) -> list[Chain]:
    """The chains of one article, in the order of their first mentions. Local ids count from 1."""
    found = _drop_overlaps([*_from_pipeline(paragraphs), *_well_known(paragraphs)])
    found = _drop_overlaps([*found, *_repeats(paragraphs, found)])
    _settle_labels(found)
    return _chains(paragraphs, found)


def _from_pipeline(paragraphs: Sequence[Paragraph]) -> Iterator[_Found]:
    for number, paragraph in enumerate(paragraphs):
        for ent in paragraph.doc.ents:
            trimmed = _trim(ent.text, ent.start_char)
            if trimmed is not None and ent.label_ in KINDS:
                yield _Found(number, trimmed[0], trimmed[1], paragraph.text[trimmed[0] : trimmed[1]], ent.label_)


def _well_known(paragraphs: Sequence[Paragraph]) -> Iterator[_Found]:
    """Long names of well-known organisations, which a pipeline cuts at "of" and "and"."""
    for number, paragraph in enumerate(paragraphs):
        for start, end in long_names(paragraph.text):
            yield _Found(number, start, end, paragraph.text[start:end], "ORG")


def _trim(text: str, start: int) -> tuple[int, int] | None:
    """A name without article, title, possessive and outer punctuation; None where no name is left."""
    end = start + len(text)
    while True:
        shorter = (
            text.strip(" \n\t\"“”'‘’.,;:()[]-–—*_#")
            if not re.search(r"\b(?:[A-Za-z]\.)+$", text)
            else text.strip(" \n\t\"“”'‘’,;:()[]*_#")
        )
        shorter = re.sub(r"(?:['’]s|['’])$", "", shorter)
        head = re.match(r"(?i:the|a|an)\s+(?=\S)", shorter)
        if head is None and len(words := shorter.split()) > 1 and words[0].strip(".").casefold() in TITLES:
            head = re.match(r"\S+\s+", shorter)
        inner = shorter[head.end() :] if head else shorter
        offset = text.find(inner) if inner else -1
        if offset < 0:
            return None
        start, end = start + offset, start + offset + len(inner)
        if inner == text:
            break
        text = inner
    if CALENDAR.fullmatch(text) or not re.search(r"[^\W\d_]", text) or (len(text) < 2) or "\n\n" in text or len(text) > 80:
        return None
    return start, end


def _drop_overlaps(found: list[_Found]) -> list[_Found]:
    """The longest of overlapping names stays."""
    kept: dict[int, list[_Found]] = defaultdict(list)
    for item in sorted(found, key=lambda f: (f.paragraph, f.start - f.end, f.start)):
        if not any(item.start < other.end and other.start < item.end for other in kept[item.paragraph]):
            kept[item.paragraph].append(item)
    return sorted((f for items in kept.values() for f in items), key=lambda f: (f.paragraph, f.start))


def _repeats(paragraphs: Sequence[Paragraph], found: list[_Found]) -> Iterator[_Found]:
    """Printings of known names that the pipeline missed: the same words with the same capitals, and surnames of persons."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for item in found:
        labels[item.words][item.label] += 1
        words = item.words.split()
        if item.label == "PERSON" and len(words) > 1 and len(words[-1]) > 3 and words[-1][0].isupper():
            labels[words[-1]]["PERSON"] += 1
    forms = [form for form in labels if form[:1].isupper() and (len(form) > 3 or (form.isupper() and len(form) > 1))]
    if not forms:
        return
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f))) + r")(?![\w-])"
    )
    for number, paragraph in enumerate(paragraphs):
        for match in pattern.finditer(paragraph.text):
            yield _Found(number, match.start(), match.end(), match[0], labels[match[0]].most_common(1)[0][0])


def _settle_labels(found: list[_Found]) -> None:
    """A repeated name takes its majority label; countries and nationalities are what every reference work says."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for item in found:
        votes[item.key][item.label] += 1
    surnames = {item.key.split()[-1] for item in found if item.label == "PERSON" and len(item.key.split()) > 1}
    for item in found:
        if country(item.words):
            item.label = "LOC"
        elif nationality(item.words):
            item.label = "NORP"
        elif canonical(item.words, Kind.ORGANISATION) and item.label != "PERSON":
            item.label = "ORG"
        elif item.key in surnames and item.label != "NORP" and not (item.label == "LOC" and is_city(item.words)):
            item.label = "PERSON"
        else:
            top = votes[item.key].most_common()
            item.label = min(top, key=lambda vote: (-vote[1], vote[0]))[0]


def _chains(paragraphs: Sequence[Paragraph], found: list[_Found]) -> list[Chain]:
    groups: list[_Group] = []
    by_key: dict[tuple[str, Kind], _Group] = {}
    for item in found:
        kind = KINDS[item.label]
        if (item.key, kind) not in by_key:
            group = _Group(kind, {item.key})
            groups.append(group)
            by_key[item.key, kind] = group
    for left, right, why in [*_said_same(paragraphs, found), *_short_persons(found), *_short_names(found)]:
        _join(by_key, groups, left, right, why)
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for item in found:
        group = by_key[item.key, KINDS[item.label]]
        passage = paragraphs[item.paragraph].cut(item.start, item.end)
        around = long_form(paragraphs[item.paragraph].doc, item.start, item.end, item.label)
        mentions[id(group)].append(Mention(passage, group.kind, paragraphs[item.paragraph].cut(*around) if around else None))
    article = paragraphs[0].article if paragraphs else None
    assert article is not None or not groups
    ordered = sorted((g for g in groups if mentions.get(id(g))), key=lambda g: mentions[id(g)][0].passage.start)
    return [
        Chain(
            f"{article.id}#{number}", group.kind, _fullest(mentions[id(group)]), tuple(mentions[id(group)]), tuple(group.because)
        )
        for number, group in enumerate(ordered, 1)
        if article is not None
    ]


def _join(
    by_key: dict[tuple[str, Kind], _Group], groups: list[_Group], left: tuple[str, Kind], right: tuple[str, Kind], why: str
) -> None:
    """Make one group of two; the left one's kind counts."""
    ours, theirs = by_key.get(left), by_key.get(right)
    if ours is None or theirs is None or ours is theirs:
        return
    ours.keys |= theirs.keys
    ours.because += [reason for reason in [*theirs.because, why] if reason not in ours.because]
    for key, group in by_key.items():
        if group is theirs:
            by_key[key] = ours
    groups.remove(theirs)


def _said_same(paragraphs: Sequence[Paragraph], found: list[_Found]) -> Iterator[tuple[tuple[str, Kind], tuple[str, Kind], str]]:
    """Pairs that the article itself says are one: "Long Name (LN)", "X, also known as Y", "X (another acronym for Y)"."""
    for left, right in pairwise(found):
        if left.paragraph != right.paragraph:
            continue
        text = paragraphs[left.paragraph].text
        between = text[left.end : right.start]
        ours, theirs = (left.key, KINDS[left.label]), (right.key, KINDS[right.label])
        bracket = _BRACKET.match(text, left.end)
        if bracket and bracket.start("short") <= right.start < bracket.end() and abbreviates(right.words, left.words):
            yield ours, theirs, f"“{left.words} ({right.words})” in {left_source(paragraphs)}"
        elif _ALSO.match(between) and len(between) < 60:
            yield ours, theirs, f"“{text[left.start : right.end]}” in {left_source(paragraphs)}"


def left_source(paragraphs: Sequence[Paragraph]) -> str:
    """How a reason names the article."""
    return paragraphs[0].article.publisher or paragraphs[0].article.title


def abbreviates(short: str, long: str) -> bool:
    """Whether `short` is made of the initials of `long`, in order: ICRC, or ISIS for Islamic State of Iraq and Syria."""
    letters = re.sub(r"[^A-Za-z]", "", short)
    words = re.findall(r"[^\W\d_]+", long)
    if not 2 <= len(letters) <= 8 or len(words) < 2 or not letters[0].isupper():
        return False
    big = "".join(word[0] for word in words if word[0].isupper()).upper()
    every = "".join(word[0] for word in words).upper()
    return letters.upper() in {big, every} or (len(letters) > 2 and _in_order(letters.upper(), every))


def _in_order(letters: str, initials: str) -> bool:
    rest = iter(initials)
    return letters[0] == initials[0] and all(letter in rest for letter in letters) and len(letters) >= len(initials) - 1


def _short_persons(found: list[_Found]) -> Iterator[tuple[tuple[str, Kind], tuple[str, Kind], str]]:
    """A surname or first name alone is the person whose full name is the only one in the article that has it."""
    full = {item.key: item.words for item in found if item.label == "PERSON" and len(item.key.split()) > 1}
    for key, words in {item.key: item.words for item in found if item.label == "PERSON"}.items():
        parts = key.split()
        if len(parts) == 1 and parts[0] not in PARTICLES:
            owners = [name for name in full if name.split()[-1] == parts[0]] or [
                name for name in full if name.split()[0] == parts[0]
            ]
        elif len(parts) > 1:
            owners = [name for name in full if name != key and len(name.split()) > len(parts) and _extends(name.split(), parts)]
        else:
            owners = []
        if len(owners) == 1:
            yield (
                (owners[0], Kind.PERSON),
                (key, Kind.PERSON),
                f"“{words}” stands for “{full[owners[0]]}”, the only full name with it in the article",
            )


def _extends(long: list[str], short: list[str]) -> bool:
    """First and last word the same, or the short one is the end of the long one ("Ali Nkeki" of "Amina Ali Nkeki")."""
    return (long[0] == short[0] and long[-1] == short[-1]) or long[-len(short) :] == short or long[: len(short)] == short


def _short_names(found: list[_Found]) -> Iterator[tuple[tuple[str, Kind], tuple[str, Kind], str]]:
    """Organisations and halls named in full once and shortly later: the short name begins the only longer one."""
    for kind in (Kind.ORGANISATION, Kind.PLACE):
        keys = {item.key: item.words for item in found if KINDS[item.label] is kind}
        for key, words in keys.items():
            if country(words) or is_city(words) or len(key) < 4:
                continue
            longer = [other for other in keys if other.startswith(f"{key} ") and other.split()[len(key.split())] in CLASS_WORDS]
            if len(longer) == 1:
                yield (longer[0], kind), (key, kind), f"“{words}” is the name in “{keys[longer[0]]}”"


def _fullest(mentions: list[Mention]) -> str:
    """The form for the chain: the longest that stands in running text, the most used of those."""
    counts = Counter(mention.words for mention in mentions)
    return min(counts, key=lambda form: (form.isupper() and len(form) > 5, -len(form.split()), -counts[form], -len(form), form))
