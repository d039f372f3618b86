"""Scores the dossiers of all labelled article sets and holds them against the pinned floors. README.md beside this file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FLOORS, TABLE = HERE / "floors.json", HERE / "table.md"

Scores = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Measure:
    """One column: a count of `part` in the scores, of how many (None: a plain count), and whether more of it is better."""

    name: str
    part: str
    count: str
    of: str | None = None
    more: bool = True

    def counts(self, scores: Scores) -> tuple[float, float | None]:
        """The count, and out of how many."""
        return scores[self.part][self.count], scores[self.part][self.of] if self.of else None


#: Every column of the table, from left to right; each has a floor (a ceiling, where less is better).
MEASURES: tuple[Measure, ...] = (
    Measure("conflicts found", "conflicts", "found", "gold"),
    Measure("flagged rightly", "conflicts", "right", "flagged"),
    Measure("verdict right", "conflicts", "verdict_right", "right"),
    Measure("traps flagged", "conflicts", "trapped", "traps", more=False),
    Measure("statements claimed", "facts", "claimed", "sides"),
    Measure("claims refused", "facts", "refused", more=False),
    Measure("entities found", "entities", "found", "gold"),
    Measure("kind right", "entities", "kind_right", "gold"),
    Measure("names linked", "entities", "linked", "several"),
    Measure("entities merged wrongly", "entities", "wrong_merges", more=False),
    Measure("entities spread", "entities", "spread", more=False),
    Measure("events found", "events", "found", "gold"),
    Measure("reports on the page", "events", "covered", "evidence"),
    Measure("date right", "events", "date_right", "dated"),
    Measure("events merged wrongly", "events", "wrong_merges", more=False),
)


@click.command()
@click.option("--update", is_flag=True, help="Pin what is better than its floor.")
@click.option("--lower", metavar="REASON", help="Pin what is worse, too; the reason is kept in floors.json.")
@click.option("--details", type=click.Path(file_okay=False, path_type=Path), help="Keep each set's dossier.json in this folder.")
def main(*, update: bool, lower: str | None, details: Path | None) -> None:
    """Score every set, print the table, and compare its sums with the floors: 0 none fell, 1 one did, 2 nothing to score."""
    shared = Path(os.environ.get("DOSSIER_SHARED", ROOT.parent / "shared"))
    sets = sorted(path.parent for path in shared.glob("corpora/*/gold.yml"))
    if not sets:
        click.echo(
            f"{shared}/corpora: no labelled article sets are there, so there is nothing to score.\n"
            "    They are others' texts and no part of this repository. Set DOSSIER_SHARED to the folder that has them."
        )
        sys.exit(2)
    with tempfile.TemporaryDirectory() as work:
        scored = {folder.name: score(shared, folder, details or Path(work)) for folder in sets}
    told = table(scored)
    click.echo(told)
    TABLE.write_text(told, encoding="utf-8")
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    now = shares(total(list(scored.values())))
    fallen, risen = fell(pinned["floors"], now), rose(pinned["floors"], now)
    for line in (*fallen.values(), *risen.values()):
        click.echo(line)
    FLOORS.write_text(json.dumps(repinned(pinned, now, update=update, lower=lower), indent=2) + "\n", encoding="utf-8")
    sys.exit(1 if fallen and not lower else 0)


def score(shared: Path, folder: Path, work: Path) -> Scores:
    """Export the dossier of one set and score it; a set without a dossier stops everything."""
    work.mkdir(parents=True, exist_ok=True)
    output = (work / f"{folder.name}.json").resolve()
    output.unlink(missing_ok=True)
    start = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "generator", "export", "--seeds", str((folder / "articles").resolve()), "--output", str(output)],
        cwd=ROOT,
        check=False,  # 1 tells of problems with single articles; a dossier without a file is what counts
    )
    if not output.exists():
        sys.exit(f"{folder.name}: no dossier came of it (see above)")
    click.echo(f"{folder.name}: {time.monotonic() - start:.1f} s", err=True)
    scorer = [sys.executable, str(shared / "score" / "score.py"), "--json", str(folder), str(output)]
    scores: Scores = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    return scores


def total(scored: Sequence[Scores]) -> Scores:
    """The sums over all sets of every count that a measure needs."""
    keys = {(measure.part, key) for measure in MEASURES for key in (measure.count, measure.of) if key}
    sums: dict[str, dict[str, float]] = {}
    for part, key in sorted(keys):
        sums.setdefault(part, {})[key] = sum(scores[part][key] for scores in scored)
    return sums


def shares(sums: Scores) -> dict[str, float]:
    """What is pinned: the share of each measure, or its plain count, to three places (a share of nothing is left out)."""
    pairs = {measure.name: measure.counts(sums) for measure in MEASURES}
    return {name: round(count if of is None else count / of, 3) for name, (count, of) in pairs.items() if of != 0}


def fell(floors: Mapping[str, float], now: Mapping[str, float]) -> dict[str, str]:
    """What is worse than its floor, by name, each with a line for the reader; so is a pinned measure that is gone."""
    gone = {name: f"FELL   {name}: {floors[name]}, now not measured" for name in floors if name not in now}
    worse = {
        name: f"FELL   {name}: {floors[name]}, now {now[name]}" for name in floors if name in now and _gain(name, floors, now) < 0
    }
    return gone | worse


def rose(floors: Mapping[str, float], now: Mapping[str, float]) -> dict[str, str]:
    """What is better than its floor, or has none yet, by name, each with a line for the reader."""
    new = {name: f"new    {name}: {now[name]} (pin it with --update)" for name in now if name not in floors}
    gains = [name for name in floors if name in now and _gain(name, floors, now) > 0]
    better = {name: f"rose   {name}: {floors[name]}, now {now[name]} (pin it with --update)" for name in gains}
    return better | new


def repinned(pinned: Mapping[str, object], now: Mapping[str, float], *, update: bool, lower: str | None) -> dict[str, object]:
    """floors.json anew: raised where `update` is set, lowered where there is a reason, else as it was."""
    floors, lowered = dict(pinned["floors"]), list(pinned.get("lowered", []))  # type: ignore[call-overload]
    fallen, risen = fell(floors, now), rose(floors, now)
    if lower and fallen:
        lowered.append({"reason": lower, "from": {name: floors[name] for name in fallen}})
    for name in (*(risen if update else ()), *(fallen if lower else ())):
        floors[name] = now.get(name)
    kept = {measure.name: floors[measure.name] for measure in MEASURES if floors.get(measure.name) is not None}
    return {"floors": kept, "lowered": lowered}


def table(scored: Mapping[str, Scores]) -> str:
    """A Markdown table: a row for each measure, a column for each set, and the sums."""
    columns = {**scored, "all": total(list(scored.values()))}
    rows = [
        ["", *columns],
        ["---", *("---:" for _ in columns)],
        *([measure.name, *(_cell(measure, scores) for scores in columns.values())] for measure in MEASURES),
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(measure: Measure, scores: Scores) -> str:
    count, of = measure.counts(scores)
    if of is None:
        return f"{count:g}"
    return f"{count:g}/{of:g}" + (f" = {count / of:.2f}" if of else "")


def _gain(name: str, floors: Mapping[str, float], now: Mapping[str, float]) -> float:
    """How much better than pinned, in the measure's own direction."""
    more = next((measure.more for measure in MEASURES if measure.name == name), True)
    return now[name] - floors[name] if more else floors[name] - now[name]


if __name__ == "__main__":
    main()
