"""How long linking takes as mentions grow tenfold, twice: run it with `python -m tests.link.bench_link`."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta

from generator.link import link
from generator.records.claim import Kind
from generator.records.curation import Curation
from generator.records.reading import Chain, Reading
from generator.values.moment import day
from tests.factory import claim
from tests.link.builders import chain, reading, report

SYLLABLES = "ba del mor tin kar lo vesh ran ul sto per nik al ho gre dan fi".split()
#: How often an article prints each name, and how many mentions one article has then.
PRINTINGS, MENTIONS = 4, 120
FIRST = date(2019, 1, 1)


def invented(count: int, seed: int = 1) -> list[Reading]:
    """Articles of some thirty names each: a few that all print, some that a story shares, the rest their own."""
    dice = random.Random(seed)
    return [_article(f"s-{number:05}", number // 8, dice) for number in range(count)]


def _name(dice: random.Random, words: int = 2) -> str:
    return " ".join("".join(dice.choices(SYLLABLES, k=3)).capitalize() for _ in range(words))


def _article(source: str, story: int, dice: random.Random) -> Reading:
    shared = random.Random(story)
    people = [_printed(_name(shared), source) for _ in range(6)]
    towns = [_printed(name, source, Kind.PLACE) for name in ("Arlen", "France", _name(shared, 1), _name(dice, 1))]
    own = [_printed(_name(dice), source) for _ in range(10)]
    firms = [_printed(_name(dice), source, Kind.ORGANISATION) for _ in range(10)]
    when = day(FIRST + timedelta(days=story % 900))
    told = report(source=source, when=when, places=towns[:1], people=people[:2], headline=True)
    past = report(source=source, when=day(FIRST), places=towns[1:2], people=own[:1], number=2)
    claims = [
        claim("date", "then", source=source, value=when, about=told.id),
        claim("killed", "17", source=source, about=told.id),
    ]
    return reading(source, [*people, *towns, *own, *firms], [told, past], claims)


def _printed(name: str, source: str, kind: Kind = Kind.PERSON) -> Chain:
    return chain(*[name] * PRINTINGS, source=source, kind=kind)


def seconds(count: int) -> float:
    """Seconds that linking so many articles takes."""
    readings = invented(count)
    start = time.perf_counter()
    link(readings, Curation())
    return time.perf_counter() - start


def main(most: int = 1_000_000) -> None:
    """Print the seconds for a hundredth, a tenth and all of `most` mentions; ten times the seconds would be linear."""
    seconds(20)  # tables of countries and towns are read once
    before = 0.0
    for mentions in (most // 100, most // 10, most):
        took = seconds(mentions // MENTIONS)
        print(f"{mentions:9,} mentions: {took:6.1f} s" + (f", {took / before:.1f} times as long" if before else ""))  # noqa: T201
        before = took


if __name__ == "__main__":
    main()
