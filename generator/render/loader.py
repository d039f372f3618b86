"""Where templates are found: in the dossier's own folder first, then among those that come with the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from generator.errors import TemplateError
from generator.shipped import shipped_templates

#: In front of a template's name: the one that comes with the program, whatever the own folder holds.
BASE = "base/"


class Templates(BaseLoader):
    """Finds files by name in the folder `own`, and what it lacks among the shipped ones; `base/NAME` is always the shipped one.

    So a template of one's own may extend the shipped one of its name, and templates that are not overridden take in whatever is.
    """

    def __init__(self, own: Path) -> None:
        """`own` may lack files, or not exist at all."""
        self.own = own
        self.shipped = shipped_templates()

    def find(self, name: str) -> Path | None:
        """The file of this name; None where there is none, or the name leads out of the folders."""
        bare = name.removeprefix(BASE)
        if any(part in {"", ".", ".."} for part in bare.split("/")) or "\\" in bare or ":" in bare:
            return None
        folders = (self.shipped,) if name.startswith(BASE) else (self.own, self.shipped)
        return next((file for file in (folder / bare for folder in folders) if file.is_file()), None)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002, Jinja's
        """The text of a template and its file, and whether that is still so; raises `TemplateNotFound`."""
        file = self.find(template)
        if file is None:
            raise TemplateNotFound(template)
        saved = file.stat().st_mtime_ns
        return file.read_text(encoding="utf-8"), str(file), lambda: self._stands(template, file, saved)

    def list_templates(self) -> list[str]:
        """The names of all templates, own and shipped."""
        files = {file.relative_to(folder).as_posix() for folder in (self.own, self.shipped) for file in folder.rglob("*.j2")}
        return sorted(files)

    def _stands(self, name: str, file: Path, saved: int) -> bool:
        try:
            return self.find(name) == file and file.stat().st_mtime_ns == saved
        except OSError:
            return False


def read_text(templates: Path, name: str) -> tuple[Path, str] | None:
    """A file of this name with its text, of the own folder `templates` or else shipped; None where there is none."""
    file = Templates(templates).find(name)
    if file is None:
        return None
    try:
        return file, file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{file}: can't be read ({error})\n    save it again, as UTF-8") from error
