"""Scores the dossiers of all labelled article sets and holds them against the pinned floors. README.md beside this file."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from tests.quality.corpora import HERE, ROOT, at_hand, measured
from tests.quality.floors import Pinned, fell, nothing_pinned, repinned, rose
from tests.quality.measures import Counts, count_of, shares, total
from tests.quality.scorer import ScorerError
from tests.quality.table import Measured, page

FLOORS, FIGURES, TABLE = HERE / "floors.json", HERE / "figures.json", HERE / "table.md"
#: Where the program itself has the sums of the public benchmark, for the proof sheet of every site.
MEASURED = ROOT / "generator" / "known" / "measured.yml"


@click.command()
@click.option("--update", is_flag=True, help="Pin what is better than its floor.")
@click.option("--lower", metavar="REASON", help="Pin what is worse, too; the reason is kept in floors.json.")
@click.option("--details", type=click.Path(file_okay=False, path_type=Path), help="Keep each set's dossier in this folder.")
def main(*, update: bool, lower: str | None, details: Path | None) -> None:
    """Score every set at hand, print the tables, and compare the sums with the floors: 0 none fell, 1 one did."""
    corpora = at_hand(Path(os.environ.get("DOSSIER_SHARED", ROOT.parent / "shared")))
    try:
        with tempfile.TemporaryDirectory() as work:
            now = measured(corpora, details or Path(work))
    except ScorerError as error:
        raise click.ClickException(str(error)) from error
    figures = {**read_figures(), **now}
    write_figures(figures)
    click.echo(page(figures))
    for corpus in sorted(figures.keys() - now.keys()):
        click.echo(f"{corpus}: not at hand; its figures are those of the last run that had it")
    sys.exit(1 if compare(now, update=update, lower=lower) and not lower else 0)


def compare(now: Measured, *, update: bool, lower: str | None) -> bool:
    """Say what fell and what rose, and pin anew; whether anything fell."""
    pinned: dict[str, Pinned] = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = False
    for corpus, sets in now.items():
        sums, before = shares(total(sets.values())), pinned.get(corpus, nothing_pinned())
        worse, better = fell(before["floors"], sums), rose(before["floors"], sums)
        for line in (*worse.values(), *better.values()):
            click.echo(f"{corpus:9}  {line}")
        pinned[corpus] = repinned(before, sums, update=update, lower=lower)
        fallen = fallen or bool(worse)
    FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
    return fallen


def read_figures() -> dict[str, Mapping[str, Counts]]:
    """The counts of the last run; where a corpus wasn't at hand, of the last one that had it."""
    written = json.loads(FIGURES.read_text(encoding="utf-8"))
    return {
        corpus: {folder: {name: count_of(text) for name, text in counts.items()} for folder, counts in sets.items()}
        for corpus, sets in written.items()
    }


def write_figures(figures: Measured) -> None:
    """Keep the counts for the next run, and as tables for readers."""
    written = {
        corpus: {folder: {name: str(count) for name, count in counts.items()} for folder, counts in sets.items()}
        for corpus, sets in figures.items()
    }
    FIGURES.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    TABLE.write_text(page(figures), encoding="utf-8")
    MEASURED.write_text(of_the_benchmark(figures), encoding="utf-8")


def of_the_benchmark(figures: Measured) -> str:
    """The sums of the public benchmark, a line each."""
    sums = total(figures["benchmark"].values())
    return "".join(f'"{name}": "{count}"\n' for name, count in sums.items())


if __name__ == "__main__":
    main()
