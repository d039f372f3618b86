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
from typing import NamedTuple

from spacy.tokens import Doc

from generator.annotate.longforms import CLASS_WORDS, ROLE_NOUNS, TITLES, long_form
from generator.annotate.pipeline import Paragraph
from generator.known.classwords import BODIES, LEGAL, OF_THE_THING_ITSELF, ROADS, SITES
from generator.known.countries import country, nationality
from generator.known.institutions import institution, institutions, office
from generator.known.names import canonical, long_names
from generator.known.places import is_city, is_state
from generator.records.claim import Kind, Mention
from generator.records.reading import Chain
from generator.values.moment import MONTH_NUMBERS, WEEKDAYS
from generator.values.wording import name_key

KINDS = {
    "PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE, "NORP": Kind.GROUP,
    "EVENT": Kind.OTHER, "OTHER": Kind.OTHER,
}  # fmt: skip

#: Words that keep a name from being a first name or surname on its own.
PARTICLES = frozenset("al el bin ibn abu van von der den de del della di da dos la le st jr sr ii iii".split())
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
#: Characters between two names that an article says are one: "…, also known as …".
BETWEEN = 60

#: The end of a body's name that a pipeline cuts off: "Harbour Safety" with "Board" behind it, or with "police".
_BODY_BEHIND = re.compile(rf"\s(?:police|branch|{'|'.join(sorted(word.capitalize() for word in BODIES))})(?![\w-])")
_HANDLE = re.compile(r"(?<![\w@#.])[@#](?P<word>[A-Za-z]\w{3,})")
#: Legal forms that make a name a company's beyond doubt; "Group" and "Co" may stand in others.
FIRMS = LEGAL - {"group", "holdings", "co", "company", "sa", "ag"}
_BRACKET = re.compile(r"\s*[(\[]\s*(?:the\s+)?[\"“'‘]?(?P<short>[A-Z][A-Za-z&.]{1,9})[\"”'’]?\s*[)\]]")
_ALSO = re.compile(
    r"^[,\s]*[(,]?\s*(?:(?:who\s+(?:is|was)\s+)?"
    r"(?:also|better|widely|commonly|formerly|previously|popularly)\s+(?:known|referred\s+to|called)(?:\s+as)?|"
    r"known\s+as|a\.?k\.?a\.?|alias|nicknamed|dubbed|whose\s+real\s+name\s+(?:is|was)|born|"
    r"(?:(?:an)?other|an?|the)\s+(?:\w+\s+){0,2}(?:acronym|abbreviation|name|alias)\s+(?:for|of))\s+[\"“'‘]?(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    """A name at characters `start` to `end` of the paragraph with that number; `label` is settled later."""

    paragraph: int
    start: int
    end: int
    words: str
    label: str

    @property
    def form(self) -> _Form:
        """What it has in common with other printings of the name."""
        return _Form(name_key(self.words), KINDS[self.label])


class _Form(NamedTuple):
    """A name, whatever its printing, as a name of a kind of thing."""

    key: str
    kind: Kind


@dataclass(slots=True)
class _Group:
    """Forms that were taken for one thing, with why; the first one's kind is the thing's."""

    forms: list[_Form]
    because: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """The kind of the thing."""
        return self.forms[0].kind


class _Same(NamedTuple):
    """Two forms that name one thing, and why."""

    left: _Form
    right: _Form
    because: str


def find_names(paragraphs: Sequence[Paragraph]) -> list[Chain]:
    """The chains of one article, in the order of their first mentions. Local ids count from 1."""
    if not paragraphs:
        return []
    found = _drop_overlaps([*_from_pipeline(paragraphs), *_well_known(paragraphs), *_institutions(paragraphs)])
    found = _drop_overlaps([*found, *_repeats(paragraphs, found), *_handles(paragraphs, found)])
    _settle_labels(found)
    groups = _groups(
        found,
        [*_said_same(paragraphs, found), *_by_handle(found), *_short_persons(found), *_short_names(found), *_by_office(found)],
    )
    for item in found:
        group = groups[item.form]
        group.mentions.append(_mention(paragraphs[item.paragraph], item, group.kind))
    ordered = {id(groups[item.form]): groups[item.form] for item in found}.values()
    source = paragraphs[0].article.id
    return [
        Chain(f"{source}#{n}", group.kind, _fullest(group.mentions), tuple(group.mentions), tuple(group.because))
        for n, group in enumerate(ordered, 1)
    ]


def _from_pipeline(paragraphs: Sequence[Paragraph]) -> Iterator[_Found]:
    """What the pipeline takes for names, trimmed."""
    for number, paragraph in enumerate(paragraphs):
        for ent in paragraph.doc.ents:
            trimmed = _trim(ent.text, ent.start_char)
            if trimmed is not None and ent.label_ in KINDS:
                start, end = trimmed
                if ent.label_ == "ORG" and (more := _BODY_BEHIND.match(paragraph.text, end)):
                    end = more.end()
                words = paragraph.text[start:end]
                yield _Found(number, start, end, words, _label_by_words(words) or ent.label_)


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


def _well_known(paragraphs: Sequence[Paragraph]) -> Iterator[_Found]:
    """Long names of well-known organisations, which a pipeline cuts at "of" and "and"."""
    for number, paragraph in enumerate(paragraphs):
        for start, end in long_names(paragraph.text):
            yield _Found(number, start, end, paragraph.text[start:end], "ORG")


def _institutions(paragraphs: Sequence[Paragraph]) -> Iterator[_Found]:
    """Bodies of a state, "the Chilean navy"; not where they only say what something is like: "a Chilean navy base"."""
    for number, paragraph in enumerate(paragraphs):
        for start, end in institutions(paragraph.text):
            span = paragraph.doc.char_span(start, end)
            if span is None or span.root.dep_ != "compound" or span.root.head.lemma_.casefold() in ROLE_NOUNS:
                yield _Found(number, start, end, paragraph.text[start:end], "ORG")


def _by_office(found: list[_Found]) -> Iterator[_Same]:
    """A ministry named without its state is the only one of a state in the article that has its office."""
    full: dict[str, dict[str, _Found]] = defaultdict(dict)
    for item in found:
        if key := institution(item.words):
            full[key.partition(" ")[2]].setdefault(key, item)
    for item in found:
        owners = list(full.get(office(item.words) or "", {}).values())
        if len(owners) == 1:
            why = f"“{item.words}” stands for “{owners[0].words}”, the only one in the article"
            yield _Same(owners[0].form, item.form, why)


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


def _drop_overlaps(found: list[_Found]) -> list[_Found]:
    """The longest of overlapping names stays; all in the order of the text."""
    kept: dict[int, list[_Found]] = defaultdict(list)
    for item in sorted(found, key=lambda f: (f.paragraph, f.start - f.end, f.start)):
        if not any(item.start < other.end and other.start < item.end for other in kept[item.paragraph]):
            kept[item.paragraph].append(item)
    return sorted((f for items in kept.values() for f in items), key=lambda f: (f.paragraph, f.start))


def _repeats(paragraphs: Sequence[Paragraph], found: list[_Found]) -> Iterator[_Found]:
    """Printings of known names that the pipeline missed: the same words and capitals, surnames, bodies without a last word."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for item in found:
        labels[item.words][item.label] += 1
        words = item.words.split()
        if item.label == "PERSON" and len(words) > 1 and len(words[-1]) >= LONG_WORD and words[-1][0].isupper():
            labels[words[-1]]["PERSON"] += 1
        short = " ".join(words[:-1])
        if len(words) > 2 and words[-1].casefold() in BODIES and not _is_of_the_map(short):
            labels[short][item.label] += 1
    forms = [form for form in labels if form[:1].isupper() and (len(form) >= LONG_WORD or (form.isupper() and len(form) > 1))]
    if not forms:
        return
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    for number, paragraph in enumerate(paragraphs):
        for match in pattern.finditer(paragraph.text):
            yield _Found(number, match.start(), match.end(), match[0], labels[match[0]].most_common(1)[0][0])


def _is_of_the_map(name: str) -> bool:
    return bool(country(name)) or is_city(name) or is_state(name)


def _handles(paragraphs: Sequence[Paragraph], found: list[_Found]) -> Iterator[_Found]:
    """Handles and hashtags that are made of a name in the article: "@JDoe" of "Jane Doe", "#SaveOurBridge" of those words."""
    labels = {handle: item.label for item in found for handle in handles_of(item.words, person=item.label == "PERSON")}
    for number, paragraph in enumerate(paragraphs):
        for match in _HANDLE.finditer(paragraph.text):
            label = labels.get(match["word"].casefold())
            if label is not None:
                yield _Found(number, match.start(), match.end(), match[0], label)


def handles_of(name: str, *, person: bool) -> set[str]:
    """How a name may be written as a handle or hashtag, in lower case; a person's also as initial and surname."""
    words = name_key(name).split()
    handles = {"".join(words)}
    if person and len(words) > 1:
        handles |= {f"{words[0][0]}{words[-1]}"} | {f"{title}{words[-1]}" for title in ("prof", "dr", "sen", "rep", "president")}
    return {handle for handle in handles if len(handle) >= LONG_WORD}


def _settle_labels(found: list[_Found]) -> None:
    """A repeated name takes its majority label; countries and nationalities are what every reference work says."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for item in found:
        votes[item.form.key][item.label] += 1
    surnames = {name_key(item.words.split()[-1]) for item in found if item.label == "PERSON" and " " in item.words}
    alone = {item.form.key for item in found if item.label == "PERSON" and " " not in item.words}
    firms = {_firm(item.words) for item in found} - {None}
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
        else:
            item.label = min(votes[key], key=lambda label: (-votes[key][label], label))


def _firm(words: str) -> str | None:
    """The name of a company without its legal form, where it is printed with one: "acme" for "Acme Ltd."."""
    *front, last = words.split()
    return name_key(" ".join(front)) if front and last.strip(".,").casefold() in FIRMS else None


def _groups(found: Sequence[_Found], pairs: Sequence[_Same]) -> dict[_Form, _Group]:
    """The group of each form, once all pairs are joined; of two groups the left one's kind counts."""
    groups = {item.form: _Group([item.form]) for item in found}
    for pair in pairs:
        ours, theirs = groups.get(pair.left), groups.get(pair.right)
        if ours is None or theirs is None or ours is theirs:
            continue
        ours.forms += theirs.forms
        ours.because += [why for why in [*theirs.because, pair.because] if why not in ours.because]
        groups.update(dict.fromkeys(theirs.forms, ours))
    return groups


def _mention(paragraph: Paragraph, found: _Found, kind: Kind) -> Mention:
    around = long_form(paragraph.doc, found.start, found.end, found.label)
    return Mention(paragraph.cut(found.start, found.end), kind, paragraph.cut(*around) if around else None)


def _said_same(paragraphs: Sequence[Paragraph], found: list[_Found]) -> Iterator[_Same]:
    """Pairs that the article itself says are one: "Long Name (LN)", "X, also known as Y", "X (another acronym for Y)"."""
    where = paragraphs[0].article.publisher or paragraphs[0].article.title
    for left, right in pairwise(found):
        if left.paragraph != right.paragraph:
            continue
        text = paragraphs[left.paragraph].text
        between = text[left.end : right.start]
        bracket = _BRACKET.match(text, left.end)
        if bracket and bracket.start("short") <= right.start < bracket.end() and abbreviates(right.words, left.words):
            yield _Same(left.form, right.form, f"“{left.words} ({right.words})” in {where}")
        elif (
            len(between) < BETWEEN and _ALSO.match(between) and not _is_of_another(paragraphs[left.paragraph].doc, left, between)
        ):
            yield _Same(left.form, right.form, f"“{text[left.start : right.end]}” in {where}")


def _is_of_another(doc: Doc, left: _Found, between: str) -> bool:
    """Whether what follows a name may be said of the noun it hangs on: "a row of hotels on Elgin Road known as the Mile"."""
    span = doc.char_span(left.start, left.end, alignment_mode="expand")
    return not between.startswith((",", " (")) and span is not None and any(t.dep_ == "case" for t in span.root.children)


def _by_handle(found: list[_Found]) -> Iterator[_Same]:
    """A handle or hashtag is the name that it is made of."""
    owners = {
        handle: item
        for item in reversed(found)
        if item.words[0] not in "@#"
        for handle in handles_of(item.words, person=item.label == "PERSON")
    }
    for item in found:
        owner = owners.get(item.words[1:].casefold()) if item.words[0] in "@#" else None
        if owner is not None:
            yield _Same(owner.form, item.form, f"“{item.words}” is made of “{owner.words}”")


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
    """Whether `letters` are `initials`, one of them perhaps left out but not the first."""
    rest = iter(initials)
    return letters[0] == initials[0] and all(letter in rest for letter in letters) and len(letters) >= len(initials) - 1


def _short_persons(found: list[_Found]) -> Iterator[_Same]:
    """A surname or first name alone is the person whose full name is the only one with it in the article, or so far.

    A paper that has named one Doe when it first says "Doe" goes on to call the others by their full names.
    """
    persons = {item.form.key: item.words for item in found if item.label == "PERSON"}
    order = {key: number for number, key in enumerate(persons)}  # by first printings
    longer: dict[str, dict[str, None]] = defaultdict(dict)
    for full in persons:
        for short in _shorter_names(full.split()):
            longer[short][full] = None
    for key, words in persons.items():
        owners = list(longer[key]) if key not in PARTICLES else []
        if " " not in key:  # the surname goes before the first name
            owners = [full for full in owners if full.endswith(f" {key}")] or owners
        if len(owners) == 1:
            why = f"“{words}” stands for “{persons[owners[0]]}”, the only full name with it in the article"
            yield _Same(_Form(owners[0], Kind.PERSON), _Form(key, Kind.PERSON), why)
        elif owners and all(order[owners[0]] < order[key] < order[other] for other in owners[1:]):
            why = f"“{words}” stands for “{persons[owners[0]]}”, the only one of the name when the article first prints it alone"
            yield _Same(_Form(owners[0], Kind.PERSON), _Form(key, Kind.PERSON), why)


def _shorter_names(words: Sequence[str]) -> Iterator[str]:
    """How a person may be called for short: by the first or last words of a name, or the first and the last of all."""
    for count in range(1, len(words)):
        yield " ".join(words[:count])
        yield " ".join(words[-count:])
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"


def _short_names(found: list[_Found]) -> Iterator[_Same]:
    """Organisations and halls named in full once and shortly later: the short name begins the only longer one."""
    for kind in (Kind.ORGANISATION, Kind.PLACE):
        names = {item.form.key: item.words for item in found if item.form.kind is kind}
        longer: dict[str, list[str]] = defaultdict(list)
        for full in names:
            words = full.split()
            for cut in range(1, len(words)):
                if words[cut] in CLASS_WORDS - ROADS:
                    longer[" ".join(words[:cut])].append(full)
        for key, words_printed in names.items():
            if len(longer[key]) == 1 and len(key) >= LONG_WORD and not (country(words_printed) or is_city(words_printed)):
                (full,) = longer[key]
                yield _Same(_Form(full, kind), _Form(key, kind), f"“{words_printed}” is the name in “{names[full]}”")


def _fullest(mentions: list[Mention]) -> str:
    """The form for the chain: the longest that stands in running text, the most used of those."""
    counts = Counter(mention.words for mention in mentions)
    return min(counts, key=lambda form: (form.isupper() and len(form) > 5, -len(form.split()), -counts[form], -len(form), form))
