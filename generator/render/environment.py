"""The Jinja2 environment: strict about names, shut off from the program, and everything that a template prints is inert."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache, TemplateNotFound, TemplateSyntaxError, Undefined, UndefinedError
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError

from generator.errors import TemplateError
from generator.nearest import nearest
from generator.render import filters, sandbox
from generator.render.filters import FILTERS
from generator.render.inert import printed
from generator.render.labels import NUMBERS, Labels
from generator.render.loader import BASE, Templates
from generator.render.missing import Missing, MissingError
from generator.render.missing import told as told_missing
from generator.render.parts import Parts
from generator.render.sandbox import Sandbox, of_jinja

#: How the name of every template ends.
ENDING = ".j2"
#: Jinja's word for a filter that isn't there, and those of its filters that would make markup of words.
NO_FILTER, MARKING = re.compile(r"No filter named '(\w+)'"), frozenset({"safe", "urlize", "xmlattr", "forceescape"})

#: Code that only does what a template says.
OURS = (str(Path(jinja2.__file__).parent), str(Path(sandbox.__file__)), str(Path(filters.__file__)))


def environment(templates: Path, labels: Labels | None = None) -> Sandbox:
    """An environment for the folder of one's own, `templates`, and what is shipped; templates that changed are read again.

    With `labels` numbers, and what templates say, are in their words.

    Whatever an expression prints is put on one line and made inert; there is no other way out.
    """
    made, words = _environment(templates), labels or PLAIN
    made.filters["in_words"] = words.number
    made.globals["say"] = words.say
    assert made.cache is not None
    for key, template in list(made.cache.items()):
        if not template.is_up_to_date:
            del made.cache[key]
    return made


class Compiled(BytecodeCache):
    """Templates that were compiled, by name and text, for whichever environment asks next."""

    def __init__(self) -> None:
        """None yet."""
        self.codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code of a template, if its text is the same."""
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self.codes[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()
#: Everything in the words in which it is written.
PLAIN = Labels({"texts": {}, "numbers": {str(number): word for number, word in enumerate(NUMBERS)}})


@cache
def _environment(templates: Path) -> Sandbox:
    return fresh(templates)


def fresh(templates: Path, undefined: type[Undefined] = Missing) -> Sandbox:
    """An environment that looks at no file twice, for a page would else ask for a dozen of them."""
    made = Sandbox(
        loader=Templates(templates),
        auto_reload=False,
        bytecode_cache=COMPILED,
        undefined=undefined,
        autoescape=True,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters = {**of_jinja(), **FILTERS}
    made.globals["say"] = PLAIN.say
    del made.globals["lipsum"]
    return made


def fill(made: Sandbox, template: str, values: Mapping[str, object]) -> str:
    """The text of `template` with `values`; it ends with one newline.

    Raises `TemplateError`, which names the template, the line, and what is wrong or missing there.
    """
    own = made.loader.own if isinstance(made.loader, Templates) else Path()
    try:
        return made.get_template(template).render({**values, "parts": Parts(made, values)}).rstrip("\n") + "\n"
    except TemplateNotFound as error:
        hint = _instead(str(error.name), made.list_templates())
        raise TemplateError(f"{own}/{error.name}: there is no such template\n    {hint}") from error
    except TemplateSyntaxError as error:
        told, hint = mistake(error, made)
        raise TemplateError(f"{error.filename}:{error.lineno}: {told}\n    {hint}") from error
    except UnicodeDecodeError as error:
        message = f"{own}/{template}: this, or a template that it takes in, is no UTF-8 text\n    save it again as UTF-8"
        raise TemplateError(message) from error
    except RecursionError as error:
        hint = f"write {BASE} in front of the shipped one's name"
        raise TemplateError(f"{own}/{template}: it takes in itself, again and again\n    {hint}") from error
    except UndefinedError as error:
        file, line, _ = _place(error, template)
        hint = f"“dossier templates show {Path(file).name}” lists what there is"
        told = told_missing(error.obj, error.name, file, line, values) if isinstance(error, MissingError) else str(error.message)
        raise TemplateError(f"{file}:{line}: {told}\n    {hint}") from error
    except (SecurityError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        file, line, ours = _place(error, template)
        if not ours and not isinstance(error, SecurityError):
            raise
        raise TemplateError(f"{file}:{line}: {error}\n    mend the template there") from error


def mistake(error: TemplateSyntaxError, made: Sandbox) -> tuple[str, str]:
    """What is wrong with the way in which a template is written, and what to do."""
    filter_ = NO_FILTER.match(str(error.message))
    if filter_ is None:
        return str(error.message), "mend the template there"
    if filter_[1] in MARKING:
        return f"templates can't use {filter_[1]}: words would become markup", "take it out; everything printed is made inert"
    return f"there is no filter {filter_[1]}", nearest(filter_[1], made.filters)


def _instead(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return near if near.startswith("did") else "take out what asks for it"


def _place(error: Exception, template: str) -> tuple[str, int, bool]:
    """The file and line where `error` arose, and whether a template itself raised it, not code that it calls.

    That is the innermost frame of its traceback that is a template's, with nothing in it but Jinja and our sandbox.
    """
    file, line, inside, frame = template, 0, False, error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code
        if code.co_filename.endswith(ENDING):
            file, line, inside = code.co_filename, frame.tb_lineno, True
        elif not code.co_filename.startswith(OURS):
            inside = False
        frame = frame.tb_next
    return file, line, inside
