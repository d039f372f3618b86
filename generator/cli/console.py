"""Talking to a terminal: words from articles are shown as they are, and can't steer it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import Progress as Bar

from generator.build import Progress
from generator.records.problem import Problem, Severity

#: Characters that move the cursor, ring, colour, or turn the direction of writing.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The same text with a replacement character for each that a terminal would obey."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def say(text: str, *, err: bool = False) -> None:
    """A line of the answer, to standard output, or to standard error where `err`."""
    click.echo(printable(text), err=err)


def note(text: str) -> None:
    """A line on what is going on, to standard error."""
    click.echo(printable(text), err=True)


def tell(problems: Iterable[Problem]) -> None:
    """Problems, to standard error: errors first, each with its place and what to do."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    for problem in sorted(problems, key=lambda problem: (problem.severity is not Severity.ERROR, problem.path, problem.line)):
        style = "red" if problem.severity is Severity.ERROR else "yellow"
        console.print(printable(f"{problem.severity}: "), style=style, end="", markup=False)
        console.print(printable(str(problem)), markup=False)


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar on standard error for work that takes long; nothing where no terminal is there to show it."""
    console = Console(stderr=True)
    with Bar(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("starting", total=None)

        def show(step: str, done: int, of: int) -> None:
            bar.update(task, description=step, completed=done, total=max(of, 1))

        yield show
