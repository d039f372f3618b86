"""Deciding: a decision is tried on the dossier before it is written, so that the file never says what the next build refuses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ruamel.yaml.error import YAMLError

from generator.build import Outcome, Progress, examine
from generator.cli.ledger import with_decision
from generator.config import Settings
from generator.errors import ConfigError, DossierError
from generator.kept import Kept
from generator.read.curation import curation_in
from generator.records.curation import Decision
from generator.records.problem import Problem
from generator.records.snippet import snippet
from generator.whole import write_whole

#: Other lines of the file that a message points to: they move when an entry is put in between.
OTHER_LINE = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True)
class Written:
    """A decision as it stands in the file now, and the things that it was found to be about."""

    decision: Decision
    things: tuple[str, ...]


def decide(chosen: Settings, decision: Decision, progress: Progress | None = None) -> Written:
    """Write a decision into the curation file, which is replaced as a whole.

    Raises ConfigError, and leaves the file as it was, where the decision is about nothing, about several things, says what is
    decided already, or contradicts another one; DossierError where the disk doesn't play along.
    """
    path = chosen.curation
    text = _text(path)
    made = _with(text, decision, path)
    before, had = curation_in(text, path.as_posix())
    standing, problems = curation_in(made, path.as_posix())
    new = [each for each in standing.decisions if not any(_same(each, other) for other in before.decisions)]
    if wrong := _more(had, problems):
        raise ConfigError(_told(wrong))
    if there := next((each for each in before.decisions if _same(each, decision)), None):
        raise ConfigError(f"{path}: this is decided in line {there.line} already\n    change it there, if it is to be otherwise")
    if len(new) != 1 or len(standing.decisions) != len(before.decisions) + 1:
        raise ConfigError(_refusal(path, decision, problems))
    kept = Kept(chosen.cache)
    now, tried = examine(chosen, kept, progress), _tried(chosen, made, kept, progress)
    if wrong := _more(now.problems, tried.problems):
        raise ConfigError(_told(wrong))
    if _text(path) != text:
        raise ConfigError(f"{path}: somebody changed it meanwhile\n    decide again")
    try:
        write_whole(path.resolve(), made.encode())
    except OSError as error:
        raise DossierError(f"{path}: can't be written: {error.strerror}\n    see to the disk, and decide again") from error
    things = dict.fromkeys(each.thing for each in tried.dossier.decided if _same(each.decision, new[0]))
    return Written(new[0], tuple(things))


def _text(path: Path) -> str:
    """What the file says; nothing where there is none."""
    if not path.exists():
        return ""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: can't be read as UTF-8 text\n    save it again as UTF-8") from error


def _with(text: str, decision: Decision, path: Path) -> str:
    """The text with the decision; ConfigError where it must be put in by hand."""
    _, problems = curation_in(text, path.as_posix())
    try:
        return with_decision(text, decision)
    except (YAMLError, ValueError, AttributeError, TypeError) as error:
        raise ConfigError(_refusal(path, decision, problems)) from error


def _refusal(path: Path, decision: Decision, problems: Iterable[Problem]) -> str:
    told = [str(problem) for problem in problems] or [f"{path}: can't be written without changing what else stands in it"]
    entry = "\n".join(f"    {line}" for line in snippet(decision))
    return "\n".join([*told, "    mend the file, or put this into it yourself:", entry])


def _tried(chosen: Settings, text: str, kept: Kept, progress: Progress | None) -> Outcome:
    """What a build would come to with this text in the curation file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / chosen.curation.name
        path.write_bytes(text.encode())
        return examine(replace(chosen, curation=path), kept, progress)


def _more(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """The problems that there are only with the decision."""
    had = Counter(map(_key, before))
    new = []
    for problem in after:
        if had[_key(problem)]:
            had[_key(problem)] -= 1
        else:
            new.append(problem)
    return new


def _key(problem: Problem) -> str:
    return OTHER_LINE.sub("line", f"{problem.message}\n{problem.hint}")


def _told(problems: Iterable[Problem]) -> str:
    return "\n".join(f"{problem.message}\n    {problem.hint}" for problem in problems)


def _same(left: Decision, right: Decision) -> bool:
    """Whether two are one decision, wherever they stand."""
    return replace(left, path="", line=0) == replace(right, path="", line=0)
