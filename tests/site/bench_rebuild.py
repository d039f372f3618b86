"""What a rebuild of 1,000 invented articles costs: all, one new article, nothing new, a template edited: `make bench-rebuild`.

Each is a program of its own, as in CI, and shares nothing with the one before but the folders. Seconds are of processors, and of
one machine; what counts are the shares. The articles are those of `tests/bench.py`; real ones are several times as long, and with
them finding takes a larger share.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.bench import invented
from tests.site.bench_site import project
from tests.site.test_serve import served

ROOT = Path(__file__).resolve().parents[2]
SIZE = 1_000
#: The steps of a build, by the function of `generator.build` that takes each; what is left of its time is for what was kept.
STEPS = {
    "read_articles": "read", "annotated": "find", "link": "link", "compare": "compare", "check": "compare",
    "finished_pages": "make pages", "broken_links": "check links", "write": "write",
}  # fmt: skip
LOOK_UP = "look up"
COLUMNS = ("read", LOOK_UP, "find", "link", "compare", "make pages", "check links", "write")
#: The shares that may not be passed: of one new article, finding of what all finding takes, and these steps of what they take.
PROMISED = ("find", "link", "compare", "make pages")
MOST_FINDING, MOST = 0.05, 0.25
#: So soon a writer of templates wants to see what came of an edit.
MOST_SECONDS = 2.0


def clock() -> float:
    """The seconds of processors that this program and those it called have used."""
    return sum(os.times()[:4])


def measured(folder: Path) -> dict[str, Any]:
    """Build the dossier in `folder`, then its website; the seconds of each step, and the megabytes that it took at most."""
    from generator import build as journey  # noqa: PLC0415, what importing costs is measured, too
    from generator.annotate import annotate  # noqa: PLC0415
    from generator.cli.website import make_website  # noqa: PLC0415
    from generator.config import PLUGIN, load, settings  # noqa: PLC0415
    from generator.known.names import organisations  # noqa: PLC0415
    from generator.known.places import is_on_the_map  # noqa: PLC0415

    config = load(folder / "mkdocs.yml")
    organisations()
    is_on_the_map("Oslo")
    steps: Counter[str] = Counter(starting=clock())
    annotate([invented(10**6)])
    steps["loading the pipeline"] = clock() - steps["starting"]

    def stepped(step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            start = clock()
            found = function(*given, **named)
            found = list(found) if isinstance(found, Iterator) else found
            steps[step] += clock() - start
            return found

        return timed

    for name, step in STEPS.items():
        setattr(journey, name, stepped(step, getattr(journey, name)))
    start = clock()
    outcome = journey.build(settings(config.plugins[PLUGIN].config, config.docs_dir))
    assert outcome.clean()
    steps["all"] = clock() - start
    steps[LOOK_UP] = steps["all"] - sum(steps[step] for step in set(STEPS.values()))
    start = clock()
    make_website(config, outcome, folder / "site")
    steps["MkDocs"] = clock() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return dict(steps) | {"memory": memory, "changed": len(outcome.written)}


def run(folder: Path) -> dict[str, Any]:
    """The same in a program of its own."""
    said = subprocess.run(
        [sys.executable, "-m", "tests.site.bench_rebuild", str(folder)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    found: dict[str, Any] = json.loads(said.stdout.splitlines()[-1])
    return found


def nothing(_: Path) -> None:
    """Leave all as it is."""


def one_more(folder: Path) -> None:
    """Another article, of a story that is there."""
    front = {"title": "News of Graz", "publisher": "Paper 1", "published": "2021-03-10"}
    text = f"---\n{yaml.safe_dump(front)}---\n{invented(SIZE + 1).text}\n"
    (folder / "seeds" / "one-more.md").write_text(text, encoding="utf-8")


def edited(folder: Path) -> None:
    """A word more on every page of an event."""
    template = folder / "templates" / "event.md.j2"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("Reported by", "As reported by"), encoding="utf-8")
    assert template.read_text(encoding="utf-8") != text


#: What is done before each build, in this order.
CASES = (("all of it", nothing), ("one new article", one_more), ("nothing new", nothing), ("a template edited", edited))


def share_of(rebuilt: Mapping[str, float], whole: Mapping[str, float]) -> float:
    """What the steps of the promise take in a rebuild, of what they take in a full build."""
    return sum(rebuilt.get(step, 0) for step in PROMISED) / sum(whole.get(step, 0) for step in PROMISED)


def main() -> None:
    """Print a row for each case, and whether the shares are kept."""
    if len(sys.argv) > 1:
        sys.stdout.write(f"\n{json.dumps(measured(Path(sys.argv[1])))}\n")
        return
    rows = []
    head = (
        "",
        *COLUMNS,
        "together",
        "of all of it",
        "files written",
        "peak memory, MB",
        "MkDocs, on top",
    )
    sys.stdout.write(f"| {' | '.join(head)} |\n|---|{'---:|' * (len(head) - 1)}\n")
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top)
        project(folder, SIZE)
        for name, change in CASES:
            change(folder)
            rows.append(found := run(folder))
            seconds = " | ".join(f"{found.get(step, 0):.2f}" for step in (*COLUMNS, "all"))
            share = f"{found['all'] / rows[0]['all']:.0%}"
            sys.stdout.write(
                f"| {name} | {seconds} | {share} | {found['changed']:,} | {found['memory']:,} | {found['MkDocs']:.1f} |\n"
            )
            sys.stdout.flush()
        kept = [path.stat().st_size for path in (folder / ".cache" / "dossier").iterdir()]
    first, second = rows[:2]
    sys.stdout.write(
        f"before that, in each: {first['starting']:.1f} s to start and read tables; {first['loading the pipeline']:.1f} s to "
        f"load the pipeline, where an article is new\n{len(kept):,} readings are kept in {sum(kept) / 1e6:.1f} MB\n"
        f"one new article: finding {second['find'] / first['find']:.1%} of all finding (may be {MOST_FINDING:.0%}), "
        f"finding, linking, comparing and making pages {share_of(second, first):.1%} of theirs (may be {MOST:.0%}), everything "
        f"{second['all'] / first['all']:.1%} of all of it\n"
    )
    with tempfile.TemporaryDirectory() as top, served(Path(top)) as server:
        shown = min(server.edit(f"Edit {number}.") for number in range(3))
    sys.stdout.write(
        f"served: an edit of a template of the sample is in browsers {shown:.1f} s later (may be {MOST_SECONDS:.0f} s)\n"
    )


if __name__ == "__main__":
    main()
