"""How long finding, linking and comparing take, and what memory, as a folder grows tenfold, twice: `make bench`.

The articles are invented: four an event, each in words of its own, with names, towns, days and figures that vary, and now and
then a figure that differs. Seconds are of the processor, and of one machine; what counts is how they grow.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from generator.annotate import annotate
from generator.compare import compare
from generator.link import link
from generator.records.article import Article, Block, Role
from generator.records.curation import Curation
from generator.values.moment import day

SIZES = (100, 1_000, 10_000)
ARTICLES_AN_EVENT = 4
SYLLABLES = "ba del mor tin kar lo vesh ran ul sto per nik al ho gre dan fi su wen tak".split()
TOWNS = "Hull Oslo Vienna Lima Dover Geneva Quito Leeds Turin Ghent Porto Bergen Malmo Nantes Bilbao Graz Lodz Split".split()
FIRST = date(2019, 1, 1)
EVENTS = (
    ("A storm", "killed {dead} people in {town} on {when}", "the storm"),
    ("A bus", "crashed in {town} on {when}, killing {dead} people", "the crash"),
    ("Gunmen", "attacked a market in {town} on {when} and killed {dead} people", "the attack"),
    ("A blast", "tore through a mill in {town} on {when}, killing {dead} workers", "the blast"),
)
Result = TypeVar("Result")


def word(dice: random.Random, syllables: int = 3) -> str:
    return "".join(dice.choices(SYLLABLES, k=syllables))


def name(dice: random.Random) -> str:
    return f"{word(dice, 2).capitalize()} {word(dice).capitalize()}"


def invented(number: int) -> Article:
    """The article of that number: what its story shares is drawn from the story's number, the rest from its own."""
    shared, own = random.Random(number // ARTICLES_AN_EVENT), random.Random(1_000_000 + number)
    when = FIRST + timedelta(days=shared.randrange(2000))
    who, what, called = shared.choice(EVENTS)
    dead = shared.randrange(3, 90) + (own.random() < 0.2)
    mayor, witness, town = name(shared), name(own), shared.choice(TOWNS)
    topics = [word(shared) for _ in range(40)]
    paragraphs = [
        f"{who} {what.format(dead=dead, town=town, when=when.strftime('%A'))}, mayor {mayor} said.",
        (
            f"{mayor} said that {called} had cut off the {own.choice(topics)} and the {own.choice(topics)} of {town}. "
            f"“We will rebuild the {own.choice(topics)} and the {own.choice(topics)},” {mayor.split()[1]} told reporters."
        ),
        (
            f"{witness}, {own.randrange(18, 80)}, saw the {own.choice(topics)} near the {own.choice(topics)}. Police arrested "
            f"{own.randrange(2, 9)} people after {called}."
        ),
    ]
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start, start + len(paragraph), Role.BODY))
        start += len(paragraph) + 2
    id_ = f"bench-{number:05}"
    text = "\n\n".join(paragraphs)
    return Article(id_, f"{id_}.md", f"News of {town}", text, tuple(blocks), "Bench", day(when + timedelta(days=1)))


def timed(step: Callable[[], Result]) -> tuple[Result, float]:
    start = time.process_time()
    return step(), time.process_time() - start


def main() -> None:
    """Print a row for each size, then how much longer the last took than the one before."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    annotate([invented(0)])  # the pipeline and the tables of places are loaded once
    link([], Curation())
    rows = []
    sys.stdout.write(
        "| articles | annotate, a second | link, s | compare, s | events | peak memory, MB |\n|---:|---:|---:|---:|---:|---:|\n"
    )
    for size in (size for size in SIZES if size <= most):
        articles = [invented(number) for number in range(size)]
        readings, reading = timed(lambda articles=articles: annotate(articles))  # type: ignore[misc]
        linked, linking = timed(lambda readings=readings: link(readings, Curation()))  # type: ignore[misc]
        _, comparing = timed(lambda linked=linked, articles=articles: compare(linked.claims, articles, linked.entities))  # type: ignore[misc]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        rows.append((linking, comparing))
        sys.stdout.write(
            f"| {size:,} | {size / reading:.0f} | {linking:.2f} | {comparing:.2f} | {len(linked.events):,} | {memory:,} |\n"
        )
        sys.stdout.flush()
    if len(rows) > 1:
        growth = [after / before for before, after in zip(rows[-2], rows[-1], strict=True)]
        sys.stdout.write(f"ten times the articles: linking {growth[0]:.1f} times as long, comparing {growth[1]:.1f}\n")


if __name__ == "__main__":
    main()
