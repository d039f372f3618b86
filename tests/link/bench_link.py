"""How long linking takes for n and for four times as many invented articles: run it with `python -m tests.link.bench_link`."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta

from generator.link import link
from generator.records.claim import Kind
from generator.records.curation import Curation
from generator.records.reading import Reading
from generator.values.moment import day
from tests.factory import claim
from tests.link.builders import chain, place, reading, report

SYLLABLES = "ba del mor tin kar lo vesh ran ul sto per nik al ho gre dan fi".split()
FIRST = date(2019, 1, 1)


def invented(count: int, seed: int = 1) -> list[Reading]:
    """Articles of some thirty names each: a few that all print, some that a story shares, the rest their own."""
    dice = random.Random(seed)
    return [_article(f"s-{number:05}", number // 8, dice) for number in range(count)]


def _name(dice: random.Random, words: int = 2) -> str:
    return " ".join("".join(dice.choices(SYLLABLES, k=3)).capitalize() for _ in range(words))


def _article(source: str, story: int, dice: random.Random) -> Reading:
    shared = random.Random(story)
    people = [chain(_name(shared), source=source) for _ in range(6)]
    towns = [place(name, source=source) for name in ("Arlen", "France", _name(shared, 1), _name(dice, 1))]
    own = [chain(_name(dice), source=source) for _ in range(10)]
    firms = [chain(_name(dice), source=source, kind=Kind.ORGANISATION) for _ in range(10)]
    when = day(FIRST + timedelta(days=story % 900))
    told = report(source=source, when=when, places=towns[:1], people=people[:2], headline=True)
    past = report(source=source, when=day(FIRST), places=towns[1:2], people=own[:1], number=2)
    claims = [
        claim("date", "then", source=source, value=when, about=told.id),
        claim("killed", "17", source=source, about=told.id),
    ]
    return reading(source, [*people, *towns, *own, *firms], [told, past], claims)


def seconds(count: int) -> float:
    """Seconds that linking so many articles takes."""
    readings = invented(count)
    start = time.perf_counter()
    link(readings, Curation())
    return time.perf_counter() - start


def main(count: int = 300) -> None:
    """Print the seconds for `count` articles and for four times as many; four times the seconds would be linear."""
    seconds(20)  # tables of countries and towns are read once
    few, many = seconds(count), seconds(4 * count)
    print(f"{count} articles: {few:.2f} s, {4 * count} articles: {many:.2f} s, {many / few:.1f} times as long")  # noqa: T201


if __name__ == "__main__":
    main()
