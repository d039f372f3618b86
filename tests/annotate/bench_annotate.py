"""Whether finding takes twice the time for twice the articles: `python -m tests.annotate.bench_annotate [N]`.

It reads N invented articles (100 if not said), then four times as many, and prints articles a second for both. Run it from the
top of the repository before and after a change to `generator/annotate`; the ratio on the last line should stay near 1. Then it
does the same with one article of N sentences and of four times as many: in one paragraph, and in paragraphs of four sentences.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from generator.annotate import annotate
from generator.records.article import Article, Block, Role
from generator.values.moment import iso

PLACES = ("Hull", "Oslo", "Vienna", "Lima", "Dover", "Geneva", "Quito")
PEOPLE = ("Ann Boyle", "John Harper", "Maria Lopez", "Peter Holt", "Jane Reed")


def sentence(number: int) -> str:
    """A sentence of news, another for each number."""
    place, person = PLACES[number % len(PLACES)], PEOPLE[number % len(PEOPLE)]
    return f"A storm killed {number % 90 + 2} people in {place} on Monday, and {person} said that dozens were arrested there."


def article(number: int, paragraphs: Sequence[str]) -> Article:
    """An invented article."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start, start + len(paragraph), Role.BODY))
        start += len(paragraph) + 2
    name = f"bench-{number}"
    return Article(name, f"{name}.md", f"Storm {number}", "\n\n".join(paragraphs), tuple(blocks), "Bench", iso("2021-03-10"))


def seconds(articles: Sequence[Article]) -> float:
    """How long reading them takes."""
    start = time.perf_counter()
    annotate(articles)
    return time.perf_counter() - start


def compare(label: str, few: Sequence[Article], many: Sequence[Article], units: tuple[int, int]) -> None:
    """Print units a second for both, and how much dearer a unit of the many is."""
    first, second = seconds(few), seconds(many)
    ratio = (second / units[1]) / (first / units[0])
    sys.stdout.write(
        f"{label}: {units[0] / first:.1f}/s at {units[0]}, {units[1] / second:.1f}/s at {units[1]}, ratio {ratio:.2f}\n"
    )


def main() -> None:
    """Print the three comparisons."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    annotate([article(0, [sentence(0)])])  # the pipeline and the tables of places are loaded once
    small = [article(i, [f"{sentence(i)} {sentence(i + 1)}", sentence(i + 2)]) for i in range(4 * n)]
    compare("articles", small[:n], small, (n, 4 * n))
    one, four = (" ".join(map(sentence, range(count))) for count in (n, 4 * n))
    compare("sentences in one paragraph", [article(0, [one])], [article(0, [four])], (n, 4 * n))
    parts = [" ".join(map(sentence, range(i, i + 4))) for i in range(0, 4 * n, 4)]
    compare("sentences in many paragraphs", [article(0, parts[: n // 4])], [article(0, parts)], (n // 4 * 4, 4 * n))


if __name__ == "__main__":
    main()
