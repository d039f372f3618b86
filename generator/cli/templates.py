"""The commands for templates: what there is, what may be asked for, a beginning of one's own, and what is wrong with it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from generator.build import Outcome, examine, finished_pages
from generator.cli.console import progress, say, tell
from generator.config import PLUGIN, Settings, load, settings
from generator.errors import ConfigError, TemplateError
from generator.nearest import nearest
from generator.records.dossier import Dossier
from generator.records.problem import Problem
from generator.render.contract import KINDS, SHARED, TEMPLATE_API
from generator.render.links import broken_links
from generator.render.loader import Templates
from generator.render.single import single
from generator.restyle.checking import mistakes
from generator.restyle.described import blocks, page_of, parts, reference
from generator.restyle.eject import eject as begin
from generator.restyle.own import overrides
from generator.restyle.translation import to_translate
from generator.shipped import shipped_starter, shipped_templates

#: Where on a website the pages of a template are; of several, the first is looked at.
LOOKED_AT = {
    "index.md.j2": "index.html",
    "conflicts.md.j2": "conflicts.html",
    "event.md.j2": "events/*.html",
    "entity.md.j2": "entities/*.html",
    "source.md.j2": "sources/*.html",
    "timeline.md.j2": "timeline.html",
    "listing.md.j2": "people.html",
    "sources.md.j2": "sources/index.html",
    "about.md.j2": "about.html",
    "_page.md.j2": "index.html",
}

_file = click.option(
    "-f", "--config-file", "file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), show_default=True,
    help="The site's settings, those of the dossier among them.",
)  # fmt: skip


@click.group()
def templates() -> None:
    """Restyle the dossier: list templates, begin your own, and check them."""


@templates.command("list")
@_file
def list_(file: Path) -> None:
    """List templates and parts: what each makes, its blocks, and what of it you have in its place."""
    for line in listed(_own(file).templates):
        say(line)


@templates.command()
@click.argument("name", required=False)
def show(name: str | None) -> None:
    """Show what the template NAME may ask for, in Markdown; without NAME, what all of them may."""
    say(shown(name).rstrip())


@templates.command()
@click.argument("name")
@click.option("--block", "blocks_", multiple=True, help="A block to begin with, as it is shipped; may be repeated.")
@click.option("--whole", is_flag=True, help="Copy all of the shipped template; it won't change with an upgrade.")
@_file
def eject(name: str, blocks_: tuple[str, ...], file: Path, *, whole: bool) -> None:
    """Begin a template of your own in your folder of templates: NAME extends the shipped one. No file is ever replaced."""
    say(f"Edit {begin(_own(file).templates, name, blocks_, whole=whole)}; what isn't in it stays the shipped one.")


@templates.command()
@click.option("--missing", is_flag=True, help="Only what your labels.yml has no words for yet.")
@_file
def labels(file: Path, *, missing: bool) -> None:
    """Print a labels.yml with all that readers see, in the language that yours names, to be translated or reworded."""
    click.echo(to_translate(_own(file).templates, missing=missing), nl=False)


@templates.command()
@_file
def check(file: Path) -> None:
    """Fill every template with specimens of all it may ask for and with a sample; say what is missing, or never used."""
    folder = _own(file).templates
    found = mistakes(folder) or of_sample(folder, sampled().dossier)
    tell(found)
    say("All templates are right." if not found else f"{len(found)} to look at.")
    sys.exit(1 if found else 0)


def listed(folder: Path) -> list[str]:
    """A few lines for each template: what it makes, its blocks, and what of it the folder has in its place."""
    own, shipped = overrides(folder), shipped_templates()
    lines = [f"template_api {TEMPLATE_API}"]
    for name, makes in [*((kind.name, kind.makes) for kind in KINDS), *SHARED.items()]:
        lines += [_named(name, own), f"    {makes}", f"    blocks: {', '.join(blocks(shipped / name))}"]
    for name, (call, told) in parts().items():
        lines += [_named(f"parts/{name}.md.j2", own), f"    {call}: {told}"]
    return lines + [f"{name}  (own, new)" for name in sorted(own.keys() - set(Templates(shipped).list_templates()))]


def _named(name: str, own: dict[str, list[str]]) -> str:
    return f"{name}  (own{': ' if own[name] else ''}{', '.join(own[name])})" if name in own else name


def shown(name: str | None) -> str:
    """What one template may ask for, or all of them; raises ConfigError where there is none of that name."""
    if name is None:
        return reference()
    if kind := next((kind for kind in KINDS if kind.name == name), None):
        return page_of(kind)
    if name in SHARED:
        return f"### {name}\n\nMakes {SHARED[name]}. It knows whatever all templates of Markdown know."
    part = name.removeprefix("parts/").removesuffix(".md.j2")
    if part in parts():
        call, told = parts()[part]
        return f"### parts/{part}.md.j2\n\n`{call}`: {told}\n\nIt knows whatever its page knows."
    offered = [*(kind.name for kind in KINDS), *SHARED, *(f"parts/{each}.md.j2" for each in parts())]
    raise ConfigError(f"{name}: there is no such template\n    {nearest(name, offered)}")


def looked_at(name: str, site: Path) -> Path:
    """A page of a website that a template has made; raises ConfigError where a website has none of it."""
    if name not in LOOKED_AT:
        raise ConfigError(f"{name}: no page of the sample is made of it alone\n    {nearest(name, LOOKED_AT)}")
    exact = site / LOOKED_AT[name]
    return next((page for page in sorted(site.glob(LOOKED_AT[name])) if page == exact or page.name != "index.html"), exact)


def sampled() -> Outcome:
    """The dossier of the articles that come with the program."""
    seeds = shipped_starter() / "seeds"
    with progress() as shown_:
        return examine(Settings(seeds, shipped_templates(), seeds / "curation.yml", Path()), progress=shown_)


def of_sample(folder: Path, sample: Dossier) -> list[Problem]:
    """What is wrong with the pages of the sample: a template that stops, and links that lead nowhere."""
    try:
        for event in sample.events[:1]:
            single(sample, folder, event)
        return list(broken_links(finished_pages(sample, folder, full_text=True)))
    except TemplateError as error:
        return [Problem(str(folder), 0, str(error))]


def _own(file: Path) -> Settings:
    config = load(file)
    return replace(settings(config.plugins[PLUGIN].config, config.docs_dir), cache=None)
