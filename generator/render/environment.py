"""The Jinja2 environment: strict about names, and it escapes everything that a template prints."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.errors import TemplateError
from generator.render.filters import FILTERS, printed
from generator.render.loader import BASE, Templates
from generator.render.parts import Parts


def environment(templates: Path) -> Environment:
    """An environment for the folder of one's own, `templates`, and what is shipped; templates that changed are read again.

    Whatever an expression prints is put on one line and escaped for HTML; `md` is the one other way out.
    """
    made = _environment(templates)
    assert made.cache is not None
    for key, template in list(made.cache.items()):
        if not template.is_up_to_date:
            del made.cache[key]
    return made


@cache
def _environment(templates: Path) -> Environment:
    """One a folder; it looks at no file twice, for a page would else ask for a dozen of them."""
    made = Environment(
        loader=Templates(templates),
        auto_reload=False,
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
        return made.get_template(template).render({**values, "parts": Parts(made, values)}).rstrip("\n") + "\n"
    except TemplateNotFound as error:
        raise TemplateError(f"{folder}/{error.name}: there is no such template\n    put it back") from error
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename}:{error.lineno}: {error.message}\n    mend the template there") from error
    except UnicodeDecodeError as error:
        message = f"{folder}/{template}: this, or a template that it takes in, is no UTF-8 text\n    save it again as UTF-8"
        raise TemplateError(message) from error
    except (TypeError, ValueError, ArithmeticError, LookupError) as error:
        place, ours = _place(error, template)
        if not ours:
            raise
        raise TemplateError(f"{place}: {error}\n    mend the template there") from error
    except RecursionError as error:
        hint = f"write {BASE} in front of the shipped one's name"
        raise TemplateError(f"{folder}/{template}: it takes in itself, again and again\n    {hint}") from error
    except UndefinedError as error:
        place, _ = _place(error, template)
        message = f"{place}: {error.message}\n    the records that pages are made of are in generator/render/views.py"
        raise TemplateError(message) from error


def _folder(made: Environment) -> Path:
    assert isinstance(made.loader, Templates)
    return made.loader.own


def _place(error: Exception, template: str) -> tuple[str, bool]:
    """The file and line where `error` arose, and whether a template itself raised it, not code that it calls.

    That is the innermost frame of its traceback that is a template's.
    """
    place, inside, frame = template, False, error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code
        inside = code.co_filename.endswith(".j2")
        if inside:
            place = f"{code.co_filename}:{frame.tb_lineno}"
        frame = frame.tb_next
    return place, inside
