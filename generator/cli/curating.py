"""`dossier curate`: what a person decides, written into the curation file, and a list of what stands there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from generator.build import examine
from generator.cli.commands import PROBLEMS
from generator.cli.console import progress, say, tell
from generator.cli.deciding import decide
from generator.cli.explain import decided
from generator.cli.options import chosen_settings, config_file, how_to_read, other_seeds
from generator.config import Settings
from generator.read.curation import read_curation
from generator.records.claim import Kind
from generator.records.curation import Decision, Deed
from generator.records.snippet import snippet


@dataclass(frozen=True, slots=True)
class Way:
    """How a deed is typed: the names of its arguments, and what it does, for --help."""

    deed: Deed
    arguments: tuple[str, ...]
    told: str


#: An argument of which there are several.
MANY = "NAMES..."
#: The commands, each of which writes one entry.
WAYS = {
    "merge": Way(Deed.SAME, (MANY,), "Say that names, or events, are one. Each is a name, or the id of a page."),
    "split": Way(Deed.DIFFERENT, (MANY,), "Say that names are of two things. Each is a name as articles print it."),
    "rename": Way(Deed.RENAME, ("PAGE", "NAME"), "Call a person or thing otherwise."),
    "hide": Way(Deed.HIDE, ("PAGE",), "Say that there should be no such page. What was claimed of it is told apart."),
    "kind": Way(Deed.KIND, ("PAGE", "KIND"), f"Say what a thing is. It is one of {', '.join(Kind)}."),
    "title": Way(Deed.TITLE, ("EVENT", "TITLE"), "Call an event otherwise."),
    "date": Way(Deed.PUBLISHED, ("SOURCE", "DAY"), "Say when an article was published. Write 2016-05-03, or '2016-05-03 23:03'."),
    "publisher": Way(Deed.PUBLISHER, ("SOURCE", "OUTLET"), "Say who published an article."),
    "settle": Way(Deed.SETTLED, ("CONFLICT", "VALUE"), "Say which side is right. All sides stay in view."),
    "not-a-conflict": Way(Deed.NOT_A_CONFLICT, ("CONFLICT",), "Say that all sides fit together."),
    "note": Way(Deed.NOTE, ("PAGE", "TEXT"), "Tell readers of a page something."),
}


@click.group()
def curate() -> None:
    """Correct the dossier: write a decision into curation.yml, where it wins over every rule.

    Things are called by their ids (the name of a page without .html) or by their names. A decision that fits nothing, or
    contradicts another one, is refused, and the file stays as it was.
    """


def _command(name: str, way: Way) -> click.Command:
    """The command that writes one deed."""

    def run(file: Path, seeds: Path | None, because: str, by: str, on: str, **given: str | tuple[str, ...]) -> None:
        words = [given[argument.strip(".").lower()] for argument in way.arguments]
        about = tuple(words[0]) if isinstance(words[0], tuple) else (words[0],)
        value = str(words[1]) if len(words) > 1 else ""
        _write(chosen_settings(file, seeds), Decision(way.deed, about, value, because, by, on))

    command: Callable[..., object] = run
    for option in (
        config_file,
        other_seeds,
        how_to_read,
        click.option("--on", metavar="DAY", default="", help="The day on which it was decided: 2016-05-03."),
        click.option("--by", metavar="NAME", default="", help="Who decided."),
        click.option("--because", metavar="REASON", default="", help="Why; pages show it."),
    ):
        command = option(command)
    for argument in reversed(way.arguments):
        many = argument == MANY
        command = click.argument(argument.strip(".").lower(), nargs=-1 if many else 1, required=True, metavar=argument)(command)
    return click.command(name, help=way.told)(command)


for _name, _way in WAYS.items():
    curate.add_command(_command(_name, _way))


def _write(chosen: Settings, decision: Decision) -> None:
    with progress() as shown:
        written = decide(chosen, decision, shown)
    say(f"{written.decision.path}:{written.decision.line}: written")
    for line in snippet(written.decision):
        say(f"    {line}")
    say(f"It is about {', '.join(written.things)}.")


@curate.command("list")
@other_seeds
@config_file
@how_to_read
def listed(seeds: Path | None, file: Path) -> None:
    """Say what is decided, and what fits nothing. It ends with 1 where something does."""
    chosen = chosen_settings(file, seeds)
    with progress() as shown:
        outcome = examine(chosen, progress=shown)
    curation, _ = read_curation(chosen.curation)
    about: dict[Decision, list[str]] = {}
    for each in outcome.dossier.decided:
        about.setdefault(each.decision, []).append(each.thing)
    problems = [problem for problem in outcome.problems if problem.path == chosen.curation.as_posix()]
    tell(problems)
    for decision in curation.decisions:
        things = ", ".join(dict.fromkeys(about.get(decision, ()))) or "fits nothing"
        say(f"{decision.path}:{decision.line}: {decision.deed}: {', '.join(decision.about)}: {things}")
        say(f"    {decided(decision)}")
    say(f"{len(curation.decisions)} decision{'' if len(curation.decisions) == 1 else 's'}.")
    sys.exit(PROBLEMS if problems else 0)
