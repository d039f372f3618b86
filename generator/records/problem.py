"""Problems: what people wrote wrongly, with the place and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem keeps something out of the dossier, or only wants a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should look at. `line` counts from 1; 0 where the whole file is meant."""

    path: str
    line: int
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """`seeds/a.md:3: what is wrong`, and beneath it what to do."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}" + (f"\n    {self.hint}" if self.hint else "")
