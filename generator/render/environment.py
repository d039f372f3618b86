"""The Jinja2 environment: strict about names, and it escapes everything that a template prints."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.errors import TemplateError
from generator.render.filters import FILTERS, printed


@cache
def environment(templates: Path) -> Environment:
    """An environment that finds templates in the folder `templates`; one a folder, which notices when a template changes.

    Whatever an expression prints is put on one line and escaped for HTML; `md` is the one other way out.
    """
    made = Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(FILTERS)
    return made


def fill(made: Environment, template: str, values: Mapping[str, object]) -> str:
    """The text of `template` with `values`; it ends with one newline.

    Raises `TemplateError`, which names the template, the line, and what is wrong or missing there.
    """
    folder = _folder(made)
    try:
        return made.get_template(template).render(values).rstrip("\n") + "\n"
    except TemplateNotFound as error:
        raise TemplateError(f"{folder}/{error.name}: there is no such template\n    put it back") from error
    except TemplateSyntaxError as error:
        raise TemplateError(f"{folder}/{error.name}:{error.lineno}: {error.message}\n    mend the template there") from error
    except UnicodeDecodeError as error:
        message = f"{folder}/{template}: this, or a template that it takes in, is no UTF-8 text\n    save it again as UTF-8"
        raise TemplateError(message) from error
    except (TypeError, ValueError, ArithmeticError, LookupError) as error:
        (name, line), ours = _place(error, template)
        if not ours:
            raise
        raise TemplateError(f"{folder}/{name}:{line}: {error}\n    mend the template there") from error
    except UndefinedError as error:
        (name, line), _ = _place(error, template)
        message = (
            f"{folder}/{name}:{line}: {error.message}\n    the records that pages are made of are in generator/render/views.py"
        )
        raise TemplateError(message) from error


def _folder(made: Environment) -> str:
    assert isinstance(made.loader, FileSystemLoader)
    return str(made.loader.searchpath[0])


def _place(error: Exception, template: str) -> tuple[tuple[str, int], bool]:
    """The template and line where `error` arose, and whether the template itself raised it, not code that it calls.

    That is the innermost frame of its traceback that is a template's.
    """
    place, inside, frame = (template, 0), False, error.__traceback__
    while frame is not None:
        path = Path(frame.tb_frame.f_code.co_filename)
        inside = path.suffix == ".j2"
        if inside:
            place = (path.name, frame.tb_lineno)
        frame = frame.tb_next
    return place, inside
