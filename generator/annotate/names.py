"""Names in one article: where they stand and what kind of thing each names.

The pipeline's names are repaired as a whole: names whose own words give them away are added, a repeated name takes its majority
label, a name found once is found everywhere.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Span

from generator.annotate.longforms import TITLES, district_behind
from generator.annotate.patterns import PATTERNS, hashtag_words
from generator.annotate.pipeline import Paragraph
from generator.known.classwords import BODIES, LEGAL, OF_THE_THING_ITSELF, SITES
from generator.known.countries import country, nationality
from generator.known.institutions import institutions
from generator.known.names import canonical, long_names
from generator.known.places import is_city, is_on_the_map
from generator.known.roles import ROLE_NOUNS
from generator.records.claim import Kind
from generator.values.moment import MONTH_NUMBERS, WEEKDAYS
from generator.values.wording import name_key

KINDS = {
    "PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE, "NORP": Kind.GROUP,
    "EVENT": Kind.OTHER, "OTHER": Kind.OTHER,
}  # fmt: skip

#: Words of the calendar, the clock and the page that a pipeline now and then takes for names.
NO_NAMES = re.compile(
    rf"{'|'.join(WEEKDAYS)}|(?:{'|'.join(MONTH_NUMBERS)})\.?|gmt|bst|utc|[ap]\.?m\.?|"
    "today|breaking|read more|exclusive|updated?|watch|video|photo",
    re.IGNORECASE,
)
#: What a pipeline now and then leaves behind a name: a possessive, or a small word of what follows.
HANGING = re.compile(r"(?:['’]s?|\s(?:and|de|in|at|on|to|by|&))$")
#: Letters from which a word alone may be a surname, and a form may stand for a longer name: shorter ones are words as well.
LONG_WORD = 4
LONGEST_NAME = 80  # characters
#: The end of a body's name that a pipeline cuts off: "Harbour Safety" with "Board" behind it, or with "police".
_BODY_BEHIND = re.compile(rf"\s(?:police|branch|{'|'.join(sorted(word.capitalize() for word in BODIES))})(?![\w-])")
#: What stands behind "Hotel" and "and" in the name of a house.
_PAIRED = re.compile(r"\b(?:Hotel|Resort|Casino|Spa|Lodge|Marina|Bar|Inn|Suites)$")
_PAIR_BEHIND = re.compile(
    r"\s(?:and|&)\s(?:Casino|Resort|Hotel|Spa|Suites|Grill|Marina|Restaurant|(?:Golf|Country)\sClub)(?![\w-])"
)
_THE_COALITION = re.compile(r"\b[Tt]he (?P<name>coalition)\b(?!\s(?:government|party|partner))")
#: In front of a surname, these make it another person's: "the elder Mr. Doe"; and the characters in which they stand.
_ELDER, ELDER_REACH = re.compile(r"\b(?:elder|younger)\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$"), 13
#: Before the name of a place that somebody is mayor of; and the characters in which it stands.
_ROLE_OF, ROLE_REACH = re.compile(r"(?i:\b(?:mayor|president|governor|king|queen|prince|bishop|duke|duchess|earl)\sof\s)$"), 15
#: What a name that stands alone counts where the labels of its printings are told; one in front of a noun counts 1.
STANDS_ALONE = 3
_TOWN_OF = re.compile(r"\b(?:town|village|city|hamlet|township) of $")
_TOWN_BEHIND = re.compile(r"\s(?:town|village|township)(?![\w-])(?!\s(?:hall|council|green|centre|center|square))")
#: Characters in front of a name in which "the village of" stands.
TOWN_REACH = 16
_HANDLE = re.compile(r"(?<![\w@#.])[@#](?P<word>[A-Za-z]\w{3,})")
#: Legal forms that make a name a company's beyond doubt; "Group" and "Co" may stand in others.
FIRMS = LEGAL - {"group", "holdings", "co", "company", "sa", "ag"}


@dataclass(slots=True)
class Found:
    """A name at characters `start` to `end` of the paragraph with that number; `label` is settled later."""

    paragraph: int
    start: int
    end: int
    words: str
    label: str

    @property
    def form(self) -> Form:
        """What it has in common with other printings of the name."""
        return Form(name_key(self.words), KINDS[self.label])


class Form(NamedTuple):
    """A name, whatever its printing, as a name of a kind of thing."""

    key: str
    kind: Kind


def find_names(paragraphs: Sequence[Paragraph]) -> list[Found]:
    """The names of one article, in the order of the text; none overlap."""
    found = _drop_overlaps(
        [*_from_pipeline(paragraphs), *_by_pattern(paragraphs), *_well_known(paragraphs), *_institutions(paragraphs)]
    )
    found = _drop_overlaps([*found, *_repeats(paragraphs, found), *_handles(paragraphs, found), *_hashtags(paragraphs, found)])
    _settle_labels(paragraphs, found)
    _part_namesakes(paragraphs, found)
    return found


def _from_pipeline(paragraphs: Sequence[Paragraph]) -> Iterator[Found]:
    """What the pipeline takes for names, trimmed, and with what it cut off."""
    for number, paragraph in enumerate(paragraphs):
        for ent in paragraph.doc.ents:
            trimmed = _trim(ent.text, ent.start_char)
            if trimmed is None or ent.label_ not in KINDS or _is_plain_word(ent):
                continue
            start, end = trimmed
            for left, right, label in _whole(paragraph.text, start, end, ent.label_):
                words = paragraph.text[left:right]
                yield Found(number, left, right, words, _label_by_words(words) or label)


def _is_plain_word(ent: Span) -> bool:
    """Whether a single word, capital because a sentence begins with it, is a common noun: "Museums will open"."""
    return len(ent) == 1 and ent.start == ent.sent.start and ent.root.tag_ in {"NN", "NNS"}


def _whole(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    """A name with what a pipeline cuts off in front of it or behind; of a place and who is mayor of it, both."""
    more = _BODY_BEHIND.match(text, end) if label == "ORG" else None
    if more is None and _PAIRED.search(text, start, end):
        more = _PAIR_BEHIND.match(text, end)
    if more is not None:
        end = more.end()
    elif label == "PERSON" and (before := _ELDER.search(text, max(0, start - ELDER_REACH), start)):
        start = before.start()
    elif label == "LOC" and _ROLE_OF.search(text, max(0, start - ROLE_REACH), start):
        words = text[start:end].split(" ")
        cut = next((cut for cut in range(len(words) - 2, 0, -1) if is_on_the_map(" ".join(words[:cut]))), 0)
        if cut:
            middle = start + len(" ".join(words[:cut]))
            yield start, middle, "LOC"
            start, label = middle + 1, "PERSON"
    yield start, end, label


def _label_by_words(words: str) -> str | None:
    """What the last word says that a name of several words is: "Inner Harbor" no person, "John Doe Jr" no place."""
    *front, last = words.split()
    plain = last.strip(".,").casefold()
    if not front:
        return None
    if plain in {"jr", "sr"}:
        return "PERSON"
    if plain in SITES or (last.islower() and plain in OF_THE_THING_ITSELF):
        return "LOC"
    return "ORG" if last.islower() and plain in BODIES else None


def _by_pattern(paragraphs: Sequence[Paragraph]) -> Iterator[Found]:
    """Names that their own words give away."""
    for number, paragraph in enumerate(paragraphs):
        for finder, label in PATTERNS:
            for start, end in finder(paragraph.text):
                yield Found(number, start, end, paragraph.text[start:end], label)


def _well_known(paragraphs: Sequence[Paragraph]) -> Iterator[Found]:
    """Long names of well-known organisations, which a pipeline cuts at "of" and "and"."""
    for number, paragraph in enumerate(paragraphs):
        for start, end in long_names(paragraph.text):
            yield Found(number, start, end, paragraph.text[start:end], "ORG")


def _institutions(paragraphs: Sequence[Paragraph]) -> Iterator[Found]:
    """Bodies of a state, "the Chilean navy"; not where they only say what something is like: "a Chilean navy base"."""
    for number, paragraph in enumerate(paragraphs):
        for start, end in institutions(paragraph.text):
            span = paragraph.doc.char_span(start, end)
            if span is None or span.root.dep_ != "compound" or span.root.head.lemma_.casefold() in ROLE_NOUNS:
                yield Found(number, start, end, paragraph.text[start:end], "ORG")


def _trim(text: str, start: int) -> tuple[int, int] | None:
    """Where `text`, which begins at `start`, is a name without article, title, possessive and outer punctuation, if it is one."""
    name = text
    while (shorter := _without_edges(name)) != name:
        start += name.find(shorter)
        name = shorter
    if NO_NAMES.fullmatch(name) or not re.search(r"[^\W\d_]", name) or "\n\n" in name or not 2 <= len(name) <= LONGEST_NAME:
        return None
    return start, start + len(name)


def _without_edges(name: str) -> str:
    """A name with outer punctuation, possessive or small word behind it, article or title before it taken off, once each."""
    full_stops = "" if re.search(r"\b(?:[A-Za-z]\.)+$", name) else ".-–—"  # "U.S." keeps its own
    bare = HANGING.sub("", name.strip(f" \n\t\"“”'‘’,;:()[]*_#{full_stops}"))
    if article := re.match(r"(?i:the|a|an)\s+(?=\S)", bare):
        return bare[article.end() :]
    first, _, rest = bare.partition(" ")
    return rest.lstrip() if rest and first.strip(".").casefold() in TITLES else bare


def _drop_overlaps(found: list[Found]) -> list[Found]:
    """The longest of overlapping names stays; all in the order of the text."""
    kept: dict[int, list[Found]] = defaultdict(list)
    for item in sorted(found, key=lambda f: (f.paragraph, f.start - f.end, f.start)):
        if not any(item.start < other.end and other.start < item.end for other in kept[item.paragraph]):
            kept[item.paragraph].append(item)
    return sorted((f for items in kept.values() for f in items), key=lambda f: (f.paragraph, f.start))


def _repeats(paragraphs: Sequence[Paragraph], found: list[Found]) -> Iterator[Found]:
    """Printings of known names that the pipeline missed: the same words and capitals, surnames, bodies without a last word."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for item in found:
        labels[item.words][item.label] += 1
        words = item.words.split()
        if item.label == "PERSON" and len(words) > 1 and len(words[-1]) >= LONG_WORD and words[-1][0].isupper():
            labels[words[-1]]["PERSON"] += 1
        short = " ".join(words[:-1])
        if len(words) > 2 and words[-1].casefold() in BODIES and not is_on_the_map(short):
            labels[short][item.label] += 1
    forms = [form for form in labels if form[:1].isupper() and (len(form) >= LONG_WORD or (form.isupper() and len(form) > 1))]
    if not forms:
        return
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    for number, paragraph in enumerate(paragraphs):
        for match in pattern.finditer(paragraph.text):
            yield Found(number, match.start(), match.end(), match[0], labels[match[0]].most_common(1)[0][0])


def _handles(paragraphs: Sequence[Paragraph], found: list[Found]) -> Iterator[Found]:
    """Handles and hashtags that are made of a name in the article: "@JDoe" of "Jane Doe", "#SaveOurBridge" of those words."""
    labels = {handle: item.label for item in found for handle in handles_of(item.words, person=item.label == "PERSON")}
    for number, paragraph in enumerate(paragraphs):
        for match in _HANDLE.finditer(paragraph.text):
            label = labels.get(match["word"].casefold())
            if label is not None:
                yield Found(number, match.start(), match.end(), match[0], label)


def _hashtags(paragraphs: Sequence[Paragraph], found: list[Found]) -> Iterator[Found]:
    """Hashtags of three words or more, which name a campaign, and a coalition called so for short once it has been named."""
    coalition = next((item for item in found if item.words.endswith("-led coalition")), None)
    for number, paragraph in enumerate(paragraphs):
        for match in _HANDLE.finditer(paragraph.text):
            if match[0].startswith("#") and hashtag_words(match["word"]):
                yield Found(number, match.start(), match.end(), match[0], "ORG")
        if coalition is not None:
            for match in _THE_COALITION.finditer(paragraph.text):
                yield Found(number, match.start("name"), match.end(), match["name"], "ORG")


def handles_of(name: str, *, person: bool) -> set[str]:
    """How a name may be written as a handle or hashtag, in lower case; a person's also as initial and surname."""
    words = name_key(name).split()
    handles = {"".join(words)}
    if person and len(words) > 1:
        handles |= {f"{words[0][0]}{words[-1]}"} | {f"{title}{words[-1]}" for title in ("prof", "dr", "sen", "rep", "president")}
    return {handle for handle in handles if len(handle) >= LONG_WORD}


def _settle_labels(paragraphs: Sequence[Paragraph], found: list[Found]) -> None:
    """A repeated name takes its majority label; countries and nationalities are what every reference work says."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for item in found:
        votes[item.form.key][item.label] += STANDS_ALONE if _stands_alone(paragraphs[item.paragraph], item) else 1
    persons = [item.words.split() for item in found if item.label == "PERSON"]
    surnames = {name_key(words[-1]) for words in persons if len(words) > 1}
    first_names = {name_key(words[0]) for words in persons if len(words) > 1}
    alone = {name_key(words[0]) for words in persons if len(words) == 1}
    firms = {_firm(item.words) for item in found} - {None}
    towns = {item.form.key for item in found if _is_called_a_town(paragraphs[item.paragraph].text, item)}
    outlets = {item.form.key for item, behind in pairwise(found) if _has_reporter(paragraphs[item.paragraph].text, item, behind)}
    things = {item.form.key for item in found if _is_a_which(paragraphs[item.paragraph].text, item)}
    for item in found:
        key = item.form.key
        if country(item.words):
            item.label = "LOC"
        elif nationality(item.words):
            item.label = "NORP"
        elif key in firms or _firm(item.words) or (canonical(item.words, Kind.ORGANISATION) and item.label != "PERSON"):
            item.label = "ORG"
        elif key in surnames and item.label != "NORP" and not (item.label == "LOC" and is_city(item.words)):
            item.label = "PERSON"
        elif item.label == "ORG" and len(item.words.split()) == 2 and key.split()[-1] in alone:
            item.label = "PERSON"  # "Ann Boyle", whom the article calls Boyle
        elif item.label in {"ORG", "OTHER"} and key in first_names:
            item.label = "PERSON"
        elif key in towns:
            item.label = "LOC"
        elif key in outlets or key in things:
            item.label = "ORG"
        else:
            item.label = min(votes[key], key=lambda label: (-votes[key][label], label))


def _is_called_a_town(text: str, item: Found) -> bool:
    """Whether an article says of a name that it is a town's: "the village of Marlow", "Marlow town"."""
    before = text[max(0, item.start - TOWN_REACH) : item.start]
    return bool(_TOWN_OF.search(before) or (_TOWN_BEHIND.match(text, item.end) and item.label not in {"PERSON", "NORP"}))


def _stands_alone(paragraph: Paragraph, item: Found) -> bool:
    """Whether a name is no mere modifier of the word behind it: "in Marlow", not "Marlow residents"."""
    span = paragraph.doc.char_span(item.start, item.end, alignment_mode="expand")
    return span is None or span.root.dep_ not in {"compound", "amod"} or span.root.head in span


def _is_a_which(text: str, item: Found) -> bool:
    """Whether a single word, taken for a person, goes on with "which": it is a thing."""
    return item.label == "PERSON" and " " not in item.words and text.startswith((", which ", " which "), item.end)


def _has_reporter(text: str, item: Found, behind: Found) -> bool:
    """Whether a single word owns a person named in full, as a newspaper does its reporter: "the Clarion's Ann Boyle"."""
    return (
        item.paragraph == behind.paragraph
        and behind.label == "PERSON"
        and " " in behind.words
        and " " not in item.words
        and item.label == "PERSON"
        and text[item.end : behind.start] in {"'s ", "’s "}
    )


def _part_namesakes(paragraphs: Sequence[Paragraph], found: list[Found]) -> None:
    """Of two towns of one name, the second is named with what tells them apart: "Milton, Del." after "Milton, Ga."."""
    first: dict[str, str] = {}
    for item in found:
        text = paragraphs[item.paragraph].text
        end = district_behind(text, item.start, item.end) if item.label == "LOC" else None
        if end is not None:
            district = name_key(text[item.end : end])
            if first.setdefault(item.form.key, district) != district:
                item.end, item.words = end, text[item.start : end]


def _firm(words: str) -> str | None:
    """The name of a company without its legal form, where it is printed with one: "acme" for "Acme Ltd."."""
    *front, last = words.split()
    return name_key(" ".join(front)) if front and last.strip(".,").casefold() in FIRMS else None
