"""Chains: which names of one article are names of one thing.

A surname or first name once seen in a full name is that person, an acronym in brackets is the name before it, what an article
says of two names counts, and so does a name's own build: "the Inner Harbour" of "Milton Inner Harbour".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc

from generator.annotate.longforms import CLASS_WORDS, long_form
from generator.annotate.names import LONG_WORD, Form, Found, find_names, handles_of
from generator.annotate.pipeline import Paragraph
from generator.known.classwords import ROADS, SORTS
from generator.known.institutions import institution, office
from generator.known.places import behind_its_town, is_on_the_map
from generator.records.claim import THINGS, Kind, Mention
from generator.records.reading import Chain
from generator.values.saying import Saying, say
from generator.values.wording import a_letter_off, name_key

#: Words that keep a name from being a first name or surname on its own.
PARTICLES = frozenset("al el bin ibn abu van von der den de del della di da dos la le st jr sr ii iii".split())
#: Characters between two names that an article says are one: "…, also known as …".
BETWEEN = 60

_BRACKET = re.compile(r"\s*[(\[]\s*(?:the\s+)?[\"“'‘]?(?P<short>[A-Z][A-Za-z&.]{1,9})[\"”'’]?\s*[)\]]")
_ALSO = re.compile(
    r"^[,\s]*[(,]?\s*(?:(?:who\s+(?:is|was)\s+)?"
    r"(?:also|better|widely|commonly|formerly|previously|popularly)\s+(?:known|referred\s+to|called)(?:\s+as)?|"
    r"known\s+as|whom?\s+(?:\w+\s+){0,3}(?:calls?|called|knows?\s+as|knew\s+as)|a\.?k\.?a\.?|alias|nicknamed|dubbed|whose\s+real\s+name\s+(?:is|was)|born|"
    r"(?:(?:an)?other|an?|the)\s+(?:\w+\s+){0,2}(?:acronym|abbreviation|name|alias)\s+(?:for|of))\s+[\"“'‘]?(?:the\s+)?$",
    re.IGNORECASE,
)
#: The same of what is first described, by a people or a firm of its own: "Karvel Ltd., a Moss unit also called …".
_ALSO_DESCRIBED = re.compile(
    r"^\.?,\s(?:an?|the|its)\s[^,;:.()]{1,40}\s(?:who\s(?:is|was)\s)?(?:(?:also|formerly|previously|better|widely)\s)?"
    r"(?:known\s+as|called|nicknamed|dubbed)\s[\"“'‘]?(?:the\s)?$"
)
#: Times that a surname is printed of which another is a misprint; letters of it.
OFTEN, SHORTEST_MISPRINT = 2, 6
#: What makes a surname another person's.
ELDER = ("elder ", "younger ")


@dataclass(slots=True)
class _Group:
    """Forms that were taken for one thing, with why; the first one's kind is the thing's."""

    forms: list[Form]
    because: list[Saying] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """The kind of the thing."""
        return self.forms[0].kind


class _Same(NamedTuple):
    """Two forms that name one thing, and why."""

    left: Form
    right: Form
    because: Saying


def find_chains(paragraphs: Sequence[Paragraph]) -> list[Chain]:
    """The chains of one article, in the order of their first mentions. Local ids count from 1."""
    if not paragraphs:
        return []
    found = find_names(paragraphs)
    groups = _groups(
        found,
        [
            *_said_same(paragraphs, found), *_by_handle(found), *_short_persons(found), *_misprinted(found), *_short_names(found),
            *_without_town(paragraphs, found), *_coalition(found), *_by_office(found),
        ],
    )  # fmt: skip
    for item in found:
        group = groups[item.form]
        group.mentions.append(_mention(paragraphs[item.paragraph], item, group.kind))
    ordered = {id(groups[item.form]): groups[item.form] for item in found}.values()
    source = paragraphs[0].article.id
    return [
        Chain(f"{source}#{n}", group.kind, _fullest(group.mentions), tuple(group.mentions), tuple(group.because))
        for n, group in enumerate(ordered, 1)
    ]


def _by_office(found: list[Found]) -> Iterator[_Same]:
    """A ministry named without its state is the only one of a state in the article that has its office."""
    full: dict[str, dict[str, Found]] = defaultdict(dict)
    for item in found:
        if key := institution(item.words):
            full[key.partition(" ")[2]].setdefault(key, item)
    for item in found:
        owners = list(full.get(office(item.words) or "", {}).values())
        if len(owners) == 1:
            why = say("“{short}” stands for “{full}”, the only one in the article", short=item.words, full=owners[0].words)
            yield _Same(owners[0].form, item.form, why)


def _groups(found: Sequence[Found], pairs: Sequence[_Same]) -> dict[Form, _Group]:
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


def _mention(paragraph: Paragraph, found: Found, kind: Kind) -> Mention:
    around = long_form(paragraph.doc, found.start, found.end, found.label)
    return Mention(paragraph.cut(found.start, found.end), kind, paragraph.cut(*around) if around else None)


def _said_same(paragraphs: Sequence[Paragraph], found: list[Found]) -> Iterator[_Same]:
    """Pairs that the article itself says are one: "Long Name (LN)", "X, also known as Y", "X (another acronym for Y)"."""
    where = paragraphs[0].article.publisher or paragraphs[0].article.title
    for left, right in pairwise(found):
        if left.paragraph != right.paragraph:
            continue
        text = paragraphs[left.paragraph].text
        between = text[left.end : right.start]
        bracket = _BRACKET.match(text, left.end)
        if bracket and bracket.start("short") <= right.start < bracket.end() and abbreviates(right.words, left.words):
            yield _Same(left.form, right.form, say("“{words}” in {source}", words=f"{left.words} ({right.words})", source=where))
        elif _is_handle(right, between) or (
            len(between) < BETWEEN and _ALSO.match(between) and not _is_of_another(paragraphs[left.paragraph].doc, left, between)
        ):
            yield _Same(left.form, right.form, say("“{words}” in {source}", words=text[left.start : right.end], source=where))
    for left, middle, right in zip(found, found[1:], found[2:], strict=False):
        between = paragraphs[left.paragraph].text[left.end : right.start] if left.paragraph == right.paragraph else ""
        if len(between) < BETWEEN and middle.label != "PERSON" and _ALSO_DESCRIBED.match(between):
            why = say("“{words}” in {source}", words=f"{left.words}{between}{right.words}", source=where)
            yield _Same(left.form, right.form, why)


def _is_handle(right: Found, between: str) -> bool:
    """Whether a handle stands in brackets right behind a name, as under a post: "Ann Boyle (@realboyle)"."""
    return between == " (" and right.words.startswith("@")


def _is_of_another(doc: Doc, left: Found, between: str) -> bool:
    """Whether what follows a name may be said of the noun it hangs on: "a row of hotels on Elgin Road known as the Mile"."""
    span = doc.char_span(left.start, left.end, alignment_mode="expand")
    return not between.startswith((",", " (")) and span is not None and any(t.dep_ == "case" for t in span.root.children)


def _by_handle(found: list[Found]) -> Iterator[_Same]:
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
            yield _Same(owner.form, item.form, say("“{short}” is made of “{full}”", short=item.words, full=owner.words))


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


def _short_persons(found: list[Found]) -> Iterator[_Same]:
    """A surname or first name alone is the person whose full name is the only one with it in the article, or so far.

    A paper that has named one Doe when it first says "Doe" goes on to call the others by their full names.
    """
    persons = {item.form.key: item.words for item in found if item.label == "PERSON" and not item.words.startswith(ELDER)}
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
            why = say("“{short}” stands for “{full}”, the only full name with it in the article")
            yield _Same(Form(owners[0], Kind.PERSON), Form(key, Kind.PERSON), why.of(short=words, full=persons[owners[0]]))
        elif owners and all(order[owners[0]] < order[key] < order[other] for other in owners[1:]):
            why = say("“{short}” stands for “{full}”, the only one of the name when the article first prints it alone")
            yield _Same(Form(owners[0], Kind.PERSON), Form(key, Kind.PERSON), why.of(short=words, full=persons[owners[0]]))


def _shorter_names(words: Sequence[str]) -> Iterator[str]:
    """How a person may be called for short: by the first or last words of a name, or the first and the last of all."""
    for count in range(1, len(words)):
        yield " ".join(words[:count])
        yield " ".join(words[-count:])
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"


def _misprinted(found: list[Found]) -> Iterator[_Same]:
    """A word printed once, a letter off the surname of somebody whom the article names in full and then by surname."""
    times = Counter(item.form.key for item in found)
    surnames: dict[str, dict[str, Found]] = defaultdict(dict)
    for item in found:
        *front, last = item.form.key.split() or [""]
        if item.label == "PERSON" and front and times[last] + times[item.form.key] > OFTEN:
            surnames[last].setdefault(item.form.key, item)
    near: dict[str, set[str]] = defaultdict(set)
    for last in surnames:
        for piece in _without_a_letter(last):
            near[piece].add(last)
    for item in found:
        key = item.form.key
        if times[key] == 1 and " " not in key and len(key) >= SHORTEST_MISPRINT and not is_on_the_map(item.words):
            alike = sorted({last for piece in _without_a_letter(key) for last in near[piece] if a_letter_off(key, last)})
            owners = [owner for last in alike for owner in surnames[last].values()]
            if len(owners) == 1:
                why = say("“{one}”, printed once, is a letter off “{other}”", one=item.words, other=owners[0].words)
                yield _Same(owners[0].form, item.form, why)


def _without_a_letter(word: str) -> set[str]:
    """A word, and it without one of its letters: two words a letter apart share one of these."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _short_names(found: list[Found]) -> Iterator[_Same]:
    """Organisations and halls named in full once and shortly later: the short name begins the only longer one.

    A short name of several words may have been taken for another sort of thing, and for that alone is none.
    """
    names = {item.form: item.words for item in found if item.form.kind in THINGS}
    longer: dict[str, list[Form]] = defaultdict(list)
    for full in names:
        words = full.key.split()
        for cut in range(1, len(words)):
            if full.kind is not Kind.OTHER and _begins_what_it_is(words[cut:]):
                longer[" ".join(words[:cut])].append(full)
    for short, printed in names.items():
        owners = longer[short.key]
        if len(owners) == 1 and len(short.key) >= LONG_WORD and not is_on_the_map(printed):
            (full,) = owners
            if short.kind is full.kind or " " in short.key:
                yield _Same(full, short, say("“{short}” is the name in “{full}”", short=printed, full=names[full]))


def _begins_what_it_is(words: Sequence[str]) -> bool:
    """Whether the rest of a name begins with a word for what it names, or one for its sort: "school", "primary school"."""
    names_it = words[0] in CLASS_WORDS - ROADS
    return names_it or (len(words) > 1 and words[0] in SORTS and words[1] in CLASS_WORDS - ROADS)


def _without_town(paragraphs: Sequence[Paragraph], found: list[Found]) -> Iterator[_Same]:
    """A name with and without the town or country in front of it: "Milton Inner Harbour", later "the Inner Harbour"."""
    forms: dict[str, Found] = {}
    for item in found:
        if item.form.kind in THINGS:
            forms.setdefault(item.form.key, item)
    longer: dict[str, list[Found]] = defaultdict(list)
    for item in forms.values():
        if (parts := behind_its_town(item.words)) and institution(item.words) is None:
            longer[name_key(parts[1])].append(item)
    for rest, owners in longer.items():
        if len(owners) == 1 and rest in forms and (_has_article(paragraphs, forms[rest]) or not is_on_the_map(forms[rest].words)):
            why = say("“{short}” is “{full}” without its town", short=forms[rest].words, full=owners[0].words)
            yield _Same(owners[0].form, forms[rest].form, why)


def _has_article(paragraphs: Sequence[Paragraph], item: Found) -> bool:
    """Whether "the" stands in front of a name, as it does not before a town's."""
    return paragraphs[item.paragraph].text.endswith((" the ", "The "), 0, item.start)


def _coalition(found: list[Found]) -> Iterator[_Same]:
    """A coalition without a name is the only one that the article names by its leader."""
    led = {item.form: item.words for item in found if item.words.endswith("coalition") and " " in item.words}
    short = next((item for item in found if item.words == "coalition"), None)
    if short is not None and len(led) == 1:
        ((form, words),) = led.items()
        yield _Same(form, short.form, say("“the coalition” is “{full}”, the only one in the article", full=words))


def _fullest(mentions: list[Mention]) -> str:
    """The form for the chain: the longest that stands in running text, the most used of those."""
    counts = Counter(mention.words for mention in mentions)
    return min(counts, key=lambda form: (form.isupper() and len(form) > 5, -len(form.split()), -counts[form], -len(form), form))
