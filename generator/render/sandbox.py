"""The sandbox in which templates run: they read the fields of views, call parts and filters, and can do nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any

from jinja2 import nodes, pass_environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.filters import FILTERS as JINJAS
from jinja2.filters import make_attrgetter
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.render.inert import printed
from generator.render.parts import Parts
from generator.render.places import misplaced

#: Of Jinja's own filters those that templates may use. What makes markup of words (`safe`, `urlize`, `xmlattr`) isn't among them,
#: nor what sets words beside markup in ways of its own.
ALLOWED = (
    "abs", "batch", "dictsort", "first", "groupby", "int", "items", "last", "list", "map", "max", "min", "reject", "rejectattr",
    "replace", "reverse", "round", "select", "selectattr", "slice", "sort", "sum", "title", "unique", "wordcount",
)  # fmt: skip
#: And those that leave markup whole, so that it stays markup.
WHOLE = ("capitalize", "count", "d", "default", "length", "lower", "upper")
#: What templates may read of a loop.
LOOP = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0", "depth", "depth0"})


class Open(dict[type, frozenset[str]]):
    """What templates may read of a thing of some kind without further ado: the fields of a view."""

    def __missing__(self, kind: type) -> frozenset[str]:
        """Those of a kind that comes up for the first time."""
        own = frozenset(field.name for field in fields(kind)) if is_dataclass(kind) else frozenset()
        self[kind] = LOOP if issubclass(kind, LoopContext) else own
        return self[kind]


OPEN = Open()


class Generator(CodeGenerator):
    """Jinja's compiler, but what is printed isn't escaped a second time, and words that `~` puts beside markup are inert."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802, Jinja's name
        """The call that joins the texts."""
        self.write("environment.concatenated((")
        for each in node.nodes:
            self.visit(each, frame)
            self.write(", ")
        self.write("))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802, Jinja's name
        """The same, but of markup only its words are cut."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.bare(")
        self.visit(node.node, frame)
        self.write(")[")
        self.visit(node.arg, frame)
        self.write("]")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a short way to what is read most, and with our escape wherever words meet markup."""

    code_generator_class = Generator
    intercepted_binops = frozenset({"+", "%"})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template as a tree; an expression that stands where no escape helps is a mistake in it."""
        for line, told in misplaced(self, source):
            raise TemplateSyntaxError(told, line, name, filename)
        return super()._parse(source, name, filename)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401, Jinja's signature
        """A field of a view, a part, or what Jinja's sandbox lets through."""
        if attribute in OPEN[type(obj)]:
            return getattr(obj, attribute)
        if type(obj) is Parts and not attribute.startswith("_"):
            part = getattr(obj, attribute, None)
            return self.undefined(obj=obj, name=attribute) if part is None else part
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401, Jinja's signature
        """What stands at a place or under a name; of markup, its words."""
        return super().getitem(bare(obj), argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401, Jinja's signature
        """Of views only fields are, and nothing of markup, whose methods would take words for markup too."""
        if is_dataclass(obj):
            return attr in OPEN[type(obj)]
        return not isinstance(obj, Markup) and super().is_safe_attribute(obj, attr, value)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, Jinja's signature
        """A part, what is said, or what Jinja's sandbox lets through."""
        is_ours = type(obj) is Macro or obj is self.globals.get("say")
        if is_ours:
            kwargs.pop("_loop_vars", None)  # Jinja's, for functions that ask for the context
            kwargs.pop("_block_vars", None)
            return obj(*args, **kwargs)
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, Jinja's signature
        """A sum or a rest; words are joined as by `~`, and never filled in by `%`."""
        if operator == "%" and isinstance(left, str):
            raise SecurityError("words are filled in by {{ }}, not by %")
        if isinstance(left, str) and isinstance(right, str):
            return self.concatenated((left, right))
        return super().call_binop(context, operator, left, right)

    def bare(self, value: Any) -> Any:  # noqa: ANN401, any value
        """Markup as words."""
        return bare(value)

    def concatenated(self, texts: Iterable[object]) -> str:
        """The texts in a row: markup where one of them is, with the others inert."""
        parts = list(texts)
        if any(isinstance(part, Markup) for part in parts):
            return Markup("").join(map(printed, parts))
        return "".join(map(str, parts))


@pass_environment
def joined(environment: Sandbox, values: Iterable[object], between: str = "", attribute: str | int | None = None) -> str:
    """`values`, or what each has for `attribute`, in a row, with `between` between them."""
    found = values if attribute is None else map(make_attrgetter(environment, attribute), values)
    return environment.concatenated(_with(between, found))


def _with(between: str, values: Iterable[object]) -> Iterator[object]:
    for number, value in enumerate(values):
        yield from (between, value) if number else (value,)


def trimmed(text: str, signs: str | None = None) -> str:
    """`text` without white space at its ends, or without these signs."""
    return text.strip() if signs is None else str(text).strip(str(signs))


def of_words(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that takes what was laid out for words like any others, so that nothing gets into the middle of a tag."""

    @wraps(filter_)
    def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, any filter
        return filter_(*map(bare, args), **{key: bare(value) for key, value in kwargs.items()})

    return call


def bare(value: Any) -> Any:  # noqa: ANN401, any value
    """Markup as the words that it is written with; everything else as it is."""
    return str(value) if isinstance(value, Markup) else value


def of_jinja() -> dict[str, Callable[..., Any]]:
    """Jinja's filters that templates may use, by name; `e` and `escape` do what is done without them."""
    whole = {name: JINJAS[name] for name in WHOLE}
    own = {"join": joined, "trim": trimmed, "e": printed, "escape": printed}
    return whole | {name: of_words(JINJAS[name]) for name in ALLOWED} | own
