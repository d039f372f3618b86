"""The commands: each reads its options, calls one thing, and says what came of it."""

from __future__ import annotations

import logging
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click
from mkdocs.commands.serve import serve as serve_site

from generator.build import EXPORT, Outcome, examine
from generator.build import build as build_pages
from generator.changes.past import Past
from generator.cli.addresses import say_of_book, with_stale_book
from generator.cli.console import note, printable, progress, say, tell
from generator.cli.explain import decided, headline, nearest
from generator.cli.explain import explain as reasons
from generator.cli.failing import KINDS, FailOn, found
from generator.cli.new import REQUIREMENTS, new_dossier
from generator.cli.options import chosen_settings, own_settings
from generator.cli.options import config_file as _file
from generator.cli.options import how_to_read as _no_cache
from generator.cli.options import other_seeds as _seeds
from generator.cli.since import PRINTED, fetched, say_what_changed, write_summary
from generator.cli.single import write_file, write_single
from generator.cli.templates import looked_at, templates
from generator.cli.website import make_website, prepare, refuse_to_replace
from generator.config import Settings, load, near
from generator.errors import ConfigError, DossierError
from generator.export.dossier_json import dossier_json
from generator.lock import held
from generator.records.dossier import Dossier
from generator.render.labels import LABELS, read_labels
from generator.shipped import shipped_starter

PROBLEMS, WRONG_USE = 1, 2
"""Exit codes; 0 is a clean run."""

_since = click.option(
    "--since", metavar="FILE_OR_URL",
    help="Say what changed since this dossier.json was published: a file, or an address, which is then fetched. "
    "Where there is none yet, this is the first edition.",
)  # fmt: skip
_strict = click.option("--strict", is_flag=True, help="Count warnings as problems.")


class _Told(click.ClickException):
    """A DossierError as its reader sees it: the message, no traceback."""

    exit_code = PROBLEMS


class _Misused(_Told):
    """The same, where the settings or the command line are at fault."""

    exit_code = WRONG_USE


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DossierError as error:
            if ctx.params.get("debug"):
                raise
            told = _Misused if isinstance(error, ConfigError) else _Told
            raise told(printable(str(error))) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Show where in the program an error arose.")
@click.version_option(package_name="fact-dossier")
def main(*, debug: bool) -> None:
    """Publish a fact dossier from a folder of news articles: what each source says, and where they disagree.

    Ends with 0 if all is clean, 1 if there are problems, 2 if it was called wrongly.
    """
    logging.basicConfig(format="%(message)s", level=logging.INFO if debug else logging.WARNING)


@main.command()
@_seeds
@click.option("--site", type=click.Path(path_type=Path), help="Where the website goes.  [default: as mkdocs.yml says, or site]")
@click.option(
    "--site-src", type=click.Path(path_type=Path), help="Where the Markdown goes; other seeds have theirs beside --site."
)
@click.option("--single-file", "event", metavar="EVENT", help="Instead of a website one HTML file, on the event of this id.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Where that file goes.  [default: EVENT.html]")
@_since
@click.option(
    "--summary", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), metavar="FILE",
    help="Write what changed as Markdown for a pull request; - prints it.",
)  # fmt: skip
@_file
@_no_cache
@_strict
def build(  # noqa: PLR0913, PLR0917 - an argument an option
    seeds: Path | None,
    site: Path | None,
    site_src: Path | None,
    event: str | None,
    output: Path | None,
    since: str | None,
    summary: Path | None,
    file: Path,
    *,
    strict: bool,
) -> None:
    """Build everything, from the articles to a finished website; or one event in one file, to be sent and printed."""
    if event is not None:
        if site or site_src or since or summary:
            raise click.UsageError("--single-file makes no website: leave out --site, --site-src, --since and --summary")
        _build_single(chosen_settings(file, seeds), event, output, strict=strict)
    if output:
        raise click.UsageError("--output is for the file of --single-file; --site says where the website goes")
    if summary and not since:
        raise click.UsageError("--summary tells what changed: name what was published before with --since")
    config = load(file, strict=strict)
    own = own_settings(config)
    chosen = own.with_seeds(seeds) if seeds else own
    target = near((site or Path(config.site_dir)).resolve())
    if site_src or chosen is not own:
        chosen = replace(chosen, site_src=site_src or target.with_name(f"{target.name}.src"))
    refuse_to_replace(target, chosen, file)
    chosen = replace(chosen, site_name=config.site_name, site_url=config.site_url or "")
    with held(target, chosen.site_src, doing="dossier build", tell=note):
        prepare(target)
        past = fetched(since)
        with progress() as shown:
            kept = chosen.seeds == own.seeds or chosen.book.is_file()  # a look at somebody else's articles leaves nothing there
            outcome = build_pages(chosen, progress=shown, past=past, keep_addresses=kept)
        tell(outcome.problems)
        if not outcome.sound:
            raise DossierError(f"{chosen.site_src}: the dossier has mistakes (above), so pages and website stay as they were")
        if chosen.seeds != own.seeds:
            config.site_name = f"Dossier: {_subject(outcome.dossier, chosen.seeds)}"
            config.site_description = None
        config.docs_dir = str(chosen.site_src.resolve())
        make_website(config, outcome, target)
    printed = summary == PRINTED  # then nothing else stands in what is printed
    _say_where(outcome.dossier, target, err=printed)
    say_of_book(outcome, chosen.book, err=printed)
    say_what_changed(outcome, chosen, err=printed)
    if summary:
        write_summary(summary, outcome, chosen, _counts(outcome.dossier))
    sys.exit(0 if outcome.clean(strict=strict) else PROBLEMS)


@main.command()
@_seeds
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help=f"The file, for instance {EXPORT}."
)
@_file
@_no_cache
def export(seeds: Path | None, output: Path, file: Path) -> None:
    """Write the machine-readable dossier alone."""
    outcome = _examined(chosen_settings(file, seeds))
    tell(outcome.problems)
    if not outcome.sound:
        raise DossierError(f"{output}: the dossier has mistakes (above), so it was not written")
    write_file(output, dossier_json(outcome.dossier))
    sys.exit(0 if outcome.clean() else PROBLEMS)


@main.command()
@_file
@click.option("-a", "--dev-addr", metavar="IP:PORT", help="Where to serve.  [default: 127.0.0.1:8000]")
def serve(file: Path, dev_addr: str | None) -> None:
    """Serve the site while you write: a change in articles, templates or curation shows after a moment."""
    load(file)  # mistakes in the file are told at once, before MkDocs starts
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve_site(str(file), livereload=True, dev_addr=dev_addr)


@main.command()
@_seeds
@_since
@click.option(
    "--fail-on", type=FailOn(), multiple=True, metavar="KIND",
    help=f"Count these as problems, too; may be repeated. KIND is one of: {', '.join(KINDS)}.",
)  # fmt: skip
@_file
@_no_cache
@_strict
def check(seeds: Path | None, since: str | None, fail_on: tuple[str, ...], file: Path, *, strict: bool) -> None:
    """Read and compare, say which problems and conflicts there are, and what changed, and write nothing but kept readings."""
    if since is None and (kind := next((kind for kind in fail_on if KINDS[kind].changes), None)):
        raise click.UsageError(f"--fail-on {kind} needs something to compare with: name what was published before with --since")
    chosen = chosen_settings(file, seeds)
    outcome = with_stale_book(_examined(chosen, fetched(since)), chosen.book)
    failures = found(outcome, read_labels(chosen.templates / LABELS), fail_on) if fail_on else []
    tell([*outcome.problems, *failures])
    for fact in outcome.dossier.disagreements:
        say(headline(outcome.dossier, fact))
        say(f"    {fact.because}")
        if ruling := outcome.dossier.ruling(fact):
            say(f"    {decided(ruling)}")
    say(_counts(outcome.dossier))
    say_what_changed(outcome, chosen)
    strict = strict or any(KINDS[kind].warnings for kind in fail_on)
    sys.exit(0 if outcome.clean(strict=strict) and not failures else PROBLEMS)


@main.command()
@click.argument("wanted", metavar="ID")
@_seeds
@_file
@_no_cache
def explain(wanted: str, seeds: Path | None, file: Path) -> None:
    """Say why two names are one entity, two reports one event, or a fact has its verdict.

    ID is the name of a page (without .html), or of a fact or claim as it stands in dossier.json.
    """
    dossier = _examined(chosen_settings(file, seeds)).dossier
    lines = reasons(dossier, wanted)
    if lines is None:
        offered = ", ".join(nearest(dossier, wanted)) or "none, it is empty"
        raise ConfigError(f"{wanted}: nothing in the dossier has this id\n    nearest: {offered}")
    for line in lines:
        say(line)


main.add_command(templates)


@templates.command()
@click.argument("name")
@_seeds
@click.option("--site", type=click.Path(path_type=Path), default=Path("build/preview"), show_default=True, help="Where it goes.")
@_file
@_no_cache
@click.pass_context
def preview(context: click.Context, name: str, seeds: Path | None, site: Path, file: Path) -> None:
    """Build a small website of invented reports, or of --seeds, with your templates, and say where a page of NAME is."""
    looked_at(name, site)
    try:
        context.invoke(build, seeds=seeds or shipped_starter() / "seeds", site=site, file=file)
    finally:
        say(f"Look at {looked_at(name, site)}")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a dossier of your own in FOLDER: settings, three invented reports, and workflows for GitHub and GitLab.

    Nothing that is there already is touched.
    """
    complete = new_dossier(folder)
    say(f"A dossier of three invented reports stands in {folder}. Build it with:")
    say(f"    cd {shlex.quote(str(folder))}")
    say("    dossier build")
    say("Then put your articles in the place of those in seeds/. README.md says what else is there.")
    if not complete:
        say(f"Before you push it, complete {REQUIREMENTS}: it must say where others can install this program from.")


def _build_single(chosen: Settings, event: str, output: Path | None, *, strict: bool) -> NoReturn:
    outcome = _examined(chosen)
    tell(outcome.problems)
    if not outcome.sound:
        raise DossierError(f"{event}: the dossier has mistakes (above), so its file was not written")
    say(f"The file is {write_single(outcome.dossier, chosen.templates, event, output)}. It needs no network and no other file.")
    sys.exit(0 if outcome.clean(strict=strict) else PROBLEMS)


def _examined(chosen: Settings, past: Past | None = None) -> Outcome:
    with progress() as shown:
        return examine(chosen, progress=shown, past=past)


def _subject(dossier: Dossier, seeds: Path) -> str:
    """What a dossier is about, in a title: its first main event, or the name of the articles' folder."""
    return next((event.title for event in dossier.events if event.main), seeds.resolve().name)


def _say_where(dossier: Dossier, target: Path, *, err: bool) -> None:
    say(_counts(dossier), err=err)
    say(f"The website stands in {target}. Serve it with: python -m http.server -d {target}", err=err)
    say("and look at http://localhost:8000/ (the pages can be read from disk too, without search).", err=err)


def _counts(dossier: Dossier) -> str:
    counted = ((len(dossier.articles), "article"), (len(dossier.claims), "claim"), (len(dossier.disagreements), "disagreement"))
    told = ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in counted)
    settled = sum(dossier.ruling(fact) is not None for fact in dossier.disagreements)
    return told + (f", {settled} of them decided." if settled else ".")
