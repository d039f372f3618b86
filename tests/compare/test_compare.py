"""Comparing from end to end: claims become facts."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial

from generator.compare import compare
from generator.records.claim import Claim
from generator.records.fact import Fact, Verdict
from generator.values import Naming
from tests.compare.builders import ARTICLES, facts, the_fact
from tests.effort import calls
from tests.factory import article, claim
from tests.golden import agrees


def killed(figure: str, source: str, **more: str) -> Claim:
    return claim("killed", figure, source=source, **more)  # type: ignore[arg-type]


def test_two_papers_disagree() -> None:
    fact = the_fact(killed("12", "first"), killed("14", "rival"))
    assert fact.verdict is Verdict.CONFLICT
    assert [(side.shown, side.sources) for side in fact.sides] == [("12", ["first"]), ("14", ["rival"])]


def test_a_total_and_its_part_do_not() -> None:
    assert [f.verdict for f in facts(killed("12", "first"), killed("3", "rival", scope="children"))] == [Verdict.SINGLE] * 2


def test_two_events_do_not() -> None:
    made = facts(killed("12", "first"), killed("14", "rival", about="mine-fire"))
    assert [f.verdict for f in made] == [Verdict.SINGLE] * 2


def test_two_properties_do_not() -> None:
    assert [f.verdict for f in facts(killed("12", "first"), claim("injured", "14", source="rival"))] == [Verdict.SINGLE] * 2


def test_disagreements_come_first_then_what_weighs_most() -> None:
    made = facts(
        killed("12", "first"),
        claim("arrested", "4", source="first"),
        claim("arrested", "5", source="rival"),
        claim("injured", "9", source="first"),
        claim("injured", "9", source="rival"),
        claim("missing", "1", source="first"),
        claim("missing", "2", source="second"),
    )
    assert [(f.property, f.verdict.value) for f in made] == [
        ("arrested", "conflict"),
        ("missing", "update"),
        ("injured", "agreement"),
        ("killed", "single"),
    ]


def _claims() -> list[Claim]:
    sources = list(ARTICLES)
    names = ["Marant", "Marrant", "Red Fox"]
    made = [killed(str(10 + n % 3), sources[n % 5], said=f"It killed {10 + n % 3}, no {n}") for n in range(20)] + [
        claim(
            "name", names[n % 3], source=sources[n % 5], said=f"{n} {names[n % 3]}", about="it", value=Naming(names[n % 3], "it")
        )
        for n in range(12)
    ]
    return [replace(each, id=f"claim-{n}") for n, each in enumerate(made)]


def test_every_claim_stands_on_one_side() -> None:
    placed = [each.id for fact in facts(*_claims()) for each in fact.claims]
    assert sorted(placed) == sorted(each.id for each in _claims())


def test_the_order_of_claims_does_not_matter() -> None:
    first = facts(*_claims())
    for seed in range(5):
        assert facts(*random.Random(seed).sample(_claims(), len(_claims()))) == first


def as_text(made: list[Fact]) -> str:
    """Facts, a line each, and their sides beneath."""
    lines = []
    for each in made:
        lines.append(f"{each.verdict.value}: {each.id} ({each.kind.value}, {each.weight.value}): {each.because}")
        lines += [f"    {side.shown}: {', '.join(side.sources)}" for side in each.sides]
    return "\n".join(lines) + "\n"


def test_the_facts_of_a_small_story(*, update_golden: bool) -> None:
    agrees("compare/small-story.txt", as_text(facts(*_claims())), update=update_golden)


def test_comparing_grows_with_the_sources_and_no_faster() -> None:
    def of(sources: int) -> int:
        articles = [article(f"s-{n}") for n in range(sources)]
        claims = [killed(str(n % 40), each.id) for n, each in enumerate(articles)]
        (fact,) = compare(claims, articles, [])
        assert fact.verdict is Verdict.CONFLICT
        return calls(partial(compare, claims, articles, []))

    assert of(1000) < 6 * of(250)
