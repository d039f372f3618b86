"""Stories: which articles tell of one course of events, by the words and names that they share and others don't.

Cosine of log-weighted counts, rare words and names weighing more (TF-IDF: Spärck Jones 1972), a name as much as `NAME` words;
articles that lie far apart in time are less alike. Pairs are joined from the most alike down, as long as the two groups are alike
on the whole (group average: Sokal and Michener 1958). Names and time beside the words are what tells stories apart best: Miranda
and others 2018, arXiv 1809.00540.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.known.newswords import share_of_news
from generator.records.article import Article, Role
from generator.records.reading import Reading

#: How alike two articles are that tell of one story, and two groups of articles on the average.
ALIKE, ALIKE_ON_AVERAGE = 0.2, 0.1
#: What a name weighs, in words.
NAME = 2.0
#: News at large, which tells how common a word is, counts as so many articles of the folder.
ELSEWHERE = 150
#: What is left of the weight of a word or name that a single article has.
ALONE = 0.7
#: So many days apart halves the likeness of two articles.
HALVED = 730
#: Articles are compared that share words or names which no more than so many others have; and how many they must share.
RARE, SHARED = 40, 2
_WORD = re.compile(r"[^\W\d_]{4,}")

Vector = dict[str, float]


def stories_of(readings: Sequence[Reading], entity_of: Mapping[str, str]) -> dict[str, int]:
    """The number of each article's story, by the article's id; a story of its own for one that is like no other."""
    vectors = _vectors(readings, entity_of)
    days = {reading.article.id: _day(reading.article) for reading in readings}
    group = {id_: number for number, id_ in enumerate(vectors)}
    members = {number: [id_] for id_, number in group.items()}
    sums: dict[int, Vector] = {number: dict(vectors[id_]) for id_, number in group.items()}
    alike = (
        (_dot(vectors[left], vectors[right]) / _distance(days[left], days[right]), left, right) for left, right in _pairs(vectors)
    )
    for _, left, right in sorted((row for row in alike if row[0] >= ALIKE), key=lambda row: (-row[0], row[1:])):
        ours, theirs = group[left], group[right]
        if ours == theirs:
            continue
        if len(members[ours]) < len(members[theirs]):
            ours, theirs = theirs, ours
        if _dot(sums[theirs], sums[ours]) < ALIKE_ON_AVERAGE * len(members[ours]) * len(members[theirs]):
            continue
        moved = members.pop(theirs)
        members[ours] += moved
        group.update(dict.fromkeys(moved, ours))
        for key, weight in sums.pop(theirs).items():
            sums[ours][key] = sums[ours].get(key, 0.0) + weight
    return group


def _vectors(readings: Sequence[Reading], entity_of: Mapping[str, str]) -> dict[str, Vector]:
    """The weights of the words and names of each article, of length 1; those that no other article has are left out."""
    counts = {reading.article.id: _counts(reading, entity_of) for reading in readings}
    articles = Counter(key for found in counts.values() for key in found)
    vectors = {}
    for id_, found in counts.items():
        weights = {
            key: (1 + math.log(number)) * _rarity(key, articles[key], len(counts)) * (NAME if key[0] == "@" else 1.0)
            for key, number in sorted(found.items())
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors[id_] = {key: weight / length for key, weight in weights.items() if articles[key] > 1}
    return vectors


def _rarity(key: str, having: int, articles: int) -> float:
    """What a word or name weighs that so many of all articles have, news at large counted as `ELSEWHERE` articles more.

    One that a single article has may be chance, and weighs less.
    """
    elsewhere = ELSEWHERE * share_of_news(key)
    return math.log(1 + (articles + ELSEWHERE) / (having + elsewhere)) * (1.0 if having > 1 else ALONE)


def _counts(reading: Reading, entity_of: Mapping[str, str]) -> Counter[str]:
    """How often an article has each word of four letters and more, and each name, "@" and the id of the entity."""
    article = reading.article
    texts = [article.text[block.start : block.end] for block in article.blocks if block.role is not Role.FURNITURE]
    counts = Counter(word.removesuffix("s") for text in texts for word in _WORD.findall(text.casefold()))
    for chain in reading.chains:
        counts[f"@{entity_of[chain.id]}"] += len(chain.mentions)
    return counts


def _pairs(vectors: Mapping[str, Vector]) -> Iterator[tuple[str, str]]:
    """Pairs of articles that share so many rare words and names as `SHARED`, each once."""
    having: dict[str, list[str]] = defaultdict(list)
    for id_, vector in vectors.items():
        for key in vector:
            having[key].append(id_)
    near: dict[str, Counter[str]] = defaultdict(Counter)
    for articles in having.values():
        if len(articles) <= max(RARE, 2):
            for position, left in enumerate(articles):
                near[left].update(articles[position + 1 :])
    for left in vectors:
        yield from ((left, right) for right, shared in sorted(near[left].items()) if shared >= SHARED)


def _dot(left: Vector, right: Vector) -> float:
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * large.get(key, 0.0) for key, weight in small.items())


def _day(article: Article) -> date | None:
    return article.published.only_day if article.published else None


def _distance(left: date | None, right: date | None) -> float:
    """What the likeness of two articles is divided by: 1 on one day or where a day is unknown, 2 after `HALVED` days."""
    return 1.0 if left is None or right is None else 1.0 + abs((left - right).days) / HALVED
