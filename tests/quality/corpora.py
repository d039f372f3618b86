"""Corpora: the labelled sets, and the figures of the dossiers made of them."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from tests.quality.measures import Counts, counted
from tests.quality.scorer import ConflictFigures, EntityFigures, EventFigures, Figures, ScorerError, StatementFigures, score
from tests.quality.scorer.articles import read_articles

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
#: Exports that run side by side: each takes a processor and half a gigabyte.
AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Corpus:
    """Labelled sets in one folder, and what gives the figures of a set and its dossier."""

    name: str
    folder: Path
    figures: Callable[[Path, Path], Figures]

    @property
    def sets(self) -> list[Path]:
        """The folder of each set."""
        return sorted(path.parent for path in self.folder.glob("*/gold.yml"))


def at_hand(shared: Path) -> list[Corpus]:
    """The benchmark, and the real articles where `shared` has them."""
    known = [
        Corpus("benchmark", HERE / "sets", ours),
        Corpus("real", shared / "corpora", partial(theirs, shared / "score" / "score.py")),
    ]
    return [corpus for corpus in known if corpus.sets]


def measured(corpora: Sequence[Corpus], work: Path) -> dict[str, dict[str, Counts]]:
    """The counts of every set of each corpus, by name; the dossiers are left in `work`."""
    jobs = [(corpus, folder) for corpus in corpora for folder in corpus.sets]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        counts = list(pool.map(lambda job: _counts(work, *job), jobs))
    found: dict[str, dict[str, Counts]] = {corpus.name: {} for corpus in corpora}
    for (corpus, folder), each in zip(jobs, counts, strict=True):
        found[corpus.name][folder.name] = each
    return found


def _counts(work: Path, corpus: Corpus, folder: Path) -> Counts:
    start = time.monotonic()
    dossier = export(folder, work / corpus.name / f"{folder.name}.json")
    counts = counted(corpus.figures(folder, dossier))
    click.echo(f"{corpus.name}: {folder.name}: {time.monotonic() - start:.1f} s", err=True)
    return counts


def export(folder: Path, output: Path) -> Path:
    """Write the dossier of a set to `output`; a ScorerError where none comes of it."""
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    output.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "-m", "generator", "export", "--seeds", str((folder / "articles").resolve()), "--output", str(output)],
        cwd=ROOT,
        check=False,  # 1 tells of problems with single articles; a dossier without a file is what counts
    )
    if not output.exists():
        raise ScorerError(f"{folder}: no dossier came of it (see above)")
    return output


def ours(folder: Path, dossier: Path) -> Figures:
    """The figures that the scorer beside this module gives."""
    return score(folder, json.loads(dossier.read_text(encoding="utf-8")))


def theirs(program: Path, folder: Path, dossier: Path) -> Figures:
    """The figures that the real articles' own score.py gives."""
    done = subprocess.run([sys.executable, program, "--json", folder, dossier], check=False, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise ScorerError(f"{folder}: {program.name} has stopped (see above)")
    return figures_of(json.loads(done.stdout), words=read_articles(folder).length)


def figures_of(told: Mapping[str, Mapping[str, Any]], words: int) -> Figures:
    """What score.py tells of a set, as our own figures; the words of the articles are counted as for the benchmark."""
    conflicts, facts, entities, events = told["conflicts"], told["facts"], told["entities"], told["events"]
    by_kind = conflicts["by_kind"].items()
    refused = [line.split(" x ", 1) for line in facts["_refused"]]
    return Figures(
        conflicts=ConflictFigures(
            gold=conflicts["gold"],
            found=conflicts["found"],
            gold_by_kind=Counter({kind: gold for kind, (_, gold) in by_kind}),
            found_by_kind=Counter({kind: found for kind, (found, _) in by_kind}),
            flagged=conflicts["flagged"],
            right=conflicts["right"],
            verdict_right=conflicts["verdict_right"],
            traps=conflicts["traps"],
            trapped=tuple(conflicts["_trapped"]),
        ),
        statements=StatementFigures(
            gold=facts["sides"],
            claimed=facts["claimed"],
            claims=facts["claims"] + facts["refused"],
            words=words,
            refused=tuple(why for times, why in refused for _ in range(int(times))),
        ),
        entities=EntityFigures(
            gold=entities["gold"],
            found=entities["found"],
            kind_right=entities["kind_right"],
            several=entities["several"],
            linked=entities["linked"],
            wrong_merges=entities["wrong_merges"],
            spread=entities["spread"],
        ),
        events=EventFigures(
            gold=events["gold"],
            found=events["found"],
            reports=events["evidence"],
            covered=events["covered"],
            dated=events["dated"],
            date_right=events["date_right"],
            merged=tuple(events["_merged"]),
        ),
    )
