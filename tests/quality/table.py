"""Table: the figures of a run in Markdown, sums first, then set by set."""

from __future__ import annotations

from collections.abc import Mapping

from tests.quality.measures import MEASURES, Count, Counts, total

#: What a reader calls each corpus.
TITLES = {"benchmark": "benchmark", "real": "real articles"}

#: The counts of each set of each corpus, by name.
Measured = Mapping[str, Mapping[str, Counts]]


def page(measured: Measured) -> str:
    """The sums of each corpus side by side, then a table for each with its sets as columns."""
    sums = {TITLES[corpus]: total(sets.values()) for corpus, sets in measured.items()}
    parts = [("All sets", sums), *((TITLES[corpus].capitalize(), sets) for corpus, sets in measured.items())]
    return "\n".join(["# Figures of the last run\n", *(f"## {title}\n\n{table(columns)}" for title, columns in parts)])


def table(columns: Mapping[str, Counts]) -> str:
    """A row for each measure, and a column for each of the counts; what a column doesn't have is left empty."""
    rows = [
        ["", *columns],
        ["---", *("---:" for _ in columns)],
        *([measure.name, *(_cell(counts.get(measure.name)) for counts in columns.values())] for measure in MEASURES),
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(count: Count | None) -> str:
    if count is None:
        return ""
    return str(count) if count.of is None or count.share is None else f"{count} = {count.share:.2f}"
