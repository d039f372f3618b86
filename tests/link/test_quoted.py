"""Quoted: which quotations print one statement, and which words of each are shown."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.link.quoted import SHOWN, quotation_claims
from generator.records.claim import Claim, Quotation
from tests.factory import article, passage

BANG = "We heard a bang and then the roof came down on the hall"
BOATS = "The boats will go out again in spring and not a day before that"
LONG = " ".join(f"word{number}" for number in range(100))
#: A source and its quotation.
Quoted = tuple[str, str]


def made(*quoted: Quoted, order: tuple[int, ...] | None = None, speaker: str | None = None, about: bool = True) -> list[Claim]:
    """The claims that come of quotations, of which each article holds its own; `order` is that in which they are given."""
    texts: dict[str, list[str]] = {}
    for source, words in quoted:
        texts.setdefault(source, []).append(words)
    articles = {source: article(source, "\n\n".join(words)) for source, words in texts.items()}
    found = [Quotation(passage(words, articles[source]), speaker, speaker) for source, words in quoted]
    given = [found[number] for number in order] if order else found
    return list(quotation_claims(given, articles, dict.fromkeys(articles, "mill-fire") if about else {}))


@pytest.mark.parametrize(
    "quoted",
    [
        (("a-1", BANG), ("b-1", BANG)),
        (("a-1", BANG), ("b-1", BANG.upper())),
        (("a-1", BANG), ("b-1", "the roof came down on the hall")),  # cut
        (("a-1", BANG), ("b-1", "We heard a loud bang and then the roof came down on us")),
        (("a-1", BANG), ("b-1", f"{BANG}, and nobody knew what to do")),
        (("a-1", BANG), ("a-1", "We heard a loud bang and then the roof came down on us")),
        (("a-1", BANG), ("b-1", BANG), ("c-1", BANG)),
    ],
)
def test_one_statement(quoted: tuple[Quoted, ...]) -> None:
    claims = made(*quoted)
    assert len(claims) == len(quoted)
    assert {(claim.property, claim.about) for claim in claims} == {("quotation", "mill-fire")}
    assert len({claim.scope for claim in claims}) == 1


@pytest.mark.parametrize(
    "quoted",
    [
        (("a-1", BANG),),
        (("a-1", BANG), ("b-1", BOATS)),
        (("a-1", BANG), ("b-1", "They heard a bang at night and went home at once again")),  # three words in a row
        (("a-1", BANG), ("b-1", "We painted the roof in May and hung lamps in the hall")),
        (("a-1", BANG), ("b-1", "A hall the on down came roof the then and bang")),
        (
            ("a-1", BANG),
            ("b-1", "the roof came down last year as well and not even the town paid for it"),
        ),  # too little in common
        (("a-1", "the roof came"), ("b-1", "the roof came")),
        (("a-1", "– – – – –"), ("b-1", "– – – – –")),
        (("a-1", BANG), ("a-1", BANG)),  # one article, once said
        (("a-1", BANG), ("a-1", BOATS), ("b-1", "Nobody told us that there would be a storm")),
    ],
)
def test_not_one_statement(quoted: tuple[Quoted, ...]) -> None:
    assert made(*quoted) == []


def test_without_an_event_or_a_named_speaker_it_is_about_nothing() -> None:
    assert made(("a-1", BANG), ("b-1", BANG), about=False) == []
    assert {claim.about for claim in made(("a-1", BANG), ("b-1", BANG), about=False, speaker="ann-boyle")} == {"ann-boyle"}


def test_it_is_about_the_speaker_rather_than_the_event() -> None:
    claims = made(("a-1", BANG), ("b-1", BANG), speaker="ann-boyle")
    assert {(claim.about, claim.attribution) for claim in claims} == {("ann-boyle", "ann-boyle")}


def test_two_statements_have_two_scopes() -> None:
    claims = made(("a-1", BANG), ("a-1", BOATS), ("b-1", BOATS), ("b-1", BANG))
    assert sorted((claim.scope, claim.source) for claim in claims) == [
        ("the boats will go", "a-1"),
        ("the boats will go", "b-1"),
        ("we heard a bang", "a-1"),
        ("we heard a bang", "b-1"),
    ]


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ((("a-1", "We heard a bang at night"), ("b-1", "We heard a bang at night,")), ["We heard a bang at night"] * 2),
        (
            (("a-1", BANG), ("b-1", "the roof came down on the hall")),  # from where both have it
            ["heard a bang and then the roof came down on the hall", "the roof came down on the hall"],
        ),
        (
            (("a-1", LONG), ("b-1", LONG.replace("word40", "term40"))),  # around the first word that differs
            [
                "word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46",
                "word35 word36 word37 word38 word39 term40 word41 word42 word43 word44 word45 word46",
            ],
        ),
        (
            (("a-1", LONG), ("b-1", " ".join(LONG.split()[50:]))),
            ["word50 word51 word52 word53 word54 word55 word56 word57 word58 word59 word60 word61"] * 2,
        ),
    ],
)
def test_which_words_are_shown(quoted: tuple[Quoted, ...], printed: list[str]) -> None:
    assert [claim.printed.words.rstrip(",") for claim in made(*quoted)] == printed


EVERY = [
    (("a-1", BANG), ("b-1", BANG), ("c-1", "the roof came down on the hall")),
    (("a-1", BANG), ("a-1", BOATS), ("b-1", BOATS)),
    (("a-1", LONG), ("b-1", LONG.replace("word40", "term40")), ("c-1", " ".join(LONG.split()[70:]))),
    (("a-1", "We  heard — a bang – and … then"), ("b-1", "We heard a bang and then"), ("c-1", "“We heard a bang and then”")),
    (("a-1", "ſo it was, ﬁrst and last, Zoë"), ("b-1", "so it was, first and last, Zoe"), ("c-1", BOATS)),
]


@pytest.mark.parametrize("quoted", EVERY)
def test_what_is_printed_is_a_part_of_what_is_said_and_short(quoted: tuple[Quoted, ...]) -> None:
    claims = made(*quoted)
    assert len(claims) >= 2
    whole = {(source, words) for source, words in quoted}
    for claim in claims:
        assert claim.said.start <= claim.printed.start < claim.printed.end <= claim.said.end
        assert claim.printed.words in claim.said.words
        assert any(claim.source == source and claim.said.words in words for source, words in whole)
        shown = [word for word in claim.printed.words.split() if any(letter.isalnum() for letter in word)]
        assert 1 <= len(shown) <= SHOWN == 12


@pytest.mark.parametrize("quoted", EVERY)
def test_the_order_of_quotations_does_not_matter(quoted: tuple[Quoted, ...]) -> None:
    claims = made(*quoted)
    assert all(made(*quoted, order=order) == claims for order in permutations(range(len(quoted))))
