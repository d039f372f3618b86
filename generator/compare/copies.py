"""Copies: articles that carry the same text, an agency's mostly, and so are one source and not several."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.records.article import Article, Role
from generator.values.wording import normalise

#: Words of the shortest sentence that two papers don't print alike by chance.
SHORTEST = 9
#: Sentences that two articles must share, or this part of the shorter one's.
SHARED, PART = 2, 0.3
#: A sentence that more articles have is a phrase of the house or of the law, and tells nothing.
BOILERPLATE = 30
#: The agency that a report opens with: "LONDON (Reuters) -", "(AP)".
_ORIGIN = re.compile(
    r"\((?P<agency>AP|Associated Press|Reuters|AFP|Agence France-Presse|PA|dpa|DPA|UPI|TASS|Xinhua|EFE|ANSA|Kyodo|PTI|AAP)\)"
)
#: Characters from the top of an article in which it stands.
TOP = 400
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’']?\s+|\n+")


def copies_among(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of articles, two or more each, that carry the same text or open with the same agency and share some of it."""
    sentences = {article.id: _sentences(article) for article in articles}
    origin = {article.id: _origin(article) for article in articles}
    group = {article.id: article.id for article in articles}
    for (left, right), shared in sorted(_shared(sentences).items()):
        fewest = min(len(sentences[left]), len(sentences[right]))
        same_agency = origin[left] is not None and origin[left] == origin[right]
        if shared >= SHARED or shared >= PART * fewest or same_agency:
            _join(group, left, right)
    found: dict[str, list[str]] = defaultdict(list)
    for id_ in group:
        found[_root(group, id_)].append(id_)
    return tuple(tuple(ids) for ids in found.values() if len(ids) > 1)


def _sentences(article: Article) -> frozenset[str]:
    """The sentences of an article's body that are long enough, as they are compared."""
    texts = (article.text[block.start : block.end] for block in article.blocks if block.role in {Role.BODY, Role.STANDFIRST})
    split = (normalise(sentence) for text in texts for sentence in _SENTENCE.split(text))
    return frozenset(sentence for sentence in split if sentence.count(" ") + 1 >= SHORTEST)


def _origin(article: Article) -> str | None:
    match = _ORIGIN.search(article.text[:TOP])
    return match["agency"] if match else None


def _shared(sentences: Mapping[str, Iterable[str]]) -> Counter[tuple[str, str]]:
    """How many sentences each pair of articles shares, of those that share any."""
    having: dict[str, list[str]] = defaultdict(list)
    for id_, found in sentences.items():
        for sentence in found:
            having[sentence].append(id_)
    return Counter(pair for ids in having.values() if len(ids) <= BOILERPLATE for pair in _pairs(ids))


def _pairs(ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(ids), 2)


def _root(group: dict[str, str], id_: str) -> str:
    """The id that stands for an article's group; the way to it is shortened."""
    while group[id_] != id_:
        group[id_] = group[group[id_]]
        id_ = group[id_]
    return id_


def _join(group: dict[str, str], left: str, right: str) -> None:
    ours, theirs = sorted((_root(group, left), _root(group, right)))
    group[theirs] = ours
