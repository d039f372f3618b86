from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import build
from generator.beside import beside
from generator.build import EXPORT, Outcome
from generator.changes.past import Past
from generator.cli import commands, main, website
from generator.cli.console import printable
from generator.cli.explain import explain, nearest
from generator.cli.website import refuse_to_replace
from generator.config import Settings
from generator.errors import ConfigError, SeedError
from generator.export.dossier_json import dossier_json
from generator.mkdocs_plugin import newest
from generator.records.article import Article, Passage
from generator.records.book import Book
from generator.records.claim import Claim, Kind, Mention
from generator.records.dossier import Dossier
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, FactKind, Side, Verdict
from generator.records.problem import Problem, Severity
from generator.shipped import shipped_starter
from generator.values.moment import day
from generator.values.quantity import quantity
from tests.decided import decided
from tests.site.windows import serving

TEXTS = {
    "gazette": "The ferry sank. Four people drowned, the coast guard said.",
    "herald": "The ferry sank. Six people drowned in the harbour.",
}


def article(name: str, published: date | None = None) -> Article:
    return Article(name, f"seeds/{name}.md", name.title(), TEXTS[name], (), published=day(published) if published else None)


def passage(source: str, words: str) -> Passage:
    start = TEXTS[source].index(words)
    return Passage(source, start, start + len(words), words)


def claim(identity: str, source: str, value: str, said: str, attribution: str | None = None) -> Claim:
    amount = quantity(value)
    assert amount is not None
    return Claim(
        identity, "ferry-sinking", "killed", amount, passage(source, value.capitalize()), passage(source, said), None, attribution
    )


@pytest.fixture
def dossier() -> Dossier:
    four = claim("c4", "gazette", "four", "Four people drowned", "the coast guard")
    six = claim("c6", "herald", "six", "Six people drowned")
    sides = (Side(four.value, "4", (four,)), Side(six.value, "6", (six,)))
    fact = Fact("f-killed", "ferry-sinking", "killed", FactKind.NUMBER, Verdict.CONFLICT, sides, "4 and 6 can't both be right")
    ferry = Mention(passage("gazette", "The ferry"), Kind.OTHER)
    return Dossier(
        articles=(article("gazette"), article("herald", date(2031, 2, 3))),
        entities=(Entity("the-ferry", Kind.OTHER, "The ferry", (ferry,), ("one name in both",)),),
        events=(Event("ferry-sinking", "Ferry sinking", "accident", (passage("herald", "The ferry sank"),), main=True),),
        claims=(four, six),
        facts=(fact,),
    )


#: What the pages are written in.
EXTENSIONS = """
markdown_extensions:
  - attr_list
  - pymdownx.blocks.admonition: {types: [conflict, update, compatible]}
  - pymdownx.blocks.details: {types: [more]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("seeds", "templates", "pages", "others"):
        (tmp_path / name).mkdir()
    site = "site_name: T\ndocs_dir: pages\ntheme: material\nuse_directory_urls: false\nplugins: [dossier]\n" + EXTENSIONS
    (tmp_path / "mkdocs.yml").write_text(site, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


class Journey:
    """Stands in for the stages: gives `outcome`, and remembers with which settings it was asked."""

    def __init__(self, dossier: Dossier) -> None:
        self.outcome = Outcome(dossier)
        self.asked: list[Settings] = []
        self.keeps_addresses: list[bool] = []

    def examine(self, chosen: Settings, past: Past | None = None, **_: object) -> Outcome:
        self.asked.append(chosen)
        return build._since(past, self.outcome) if past else self.outcome

    def build(self, chosen: Settings, past: Past | None = None, *, keep_addresses: bool, **_: object) -> Outcome:
        self.keeps_addresses.append(keep_addresses)
        chosen.site_src.mkdir(exist_ok=True)
        (chosen.site_src / "index.md").write_text("# Home\n", encoding="utf-8")
        (chosen.site_src / EXPORT).write_text("{}\n", encoding="utf-8")
        return self.examine(chosen, past)


@pytest.fixture
def journey(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> Journey:
    made = Journey(dossier)
    monkeypatch.setattr(commands, "examine", made.examine)
    monkeypatch.setattr(commands, "build_pages", made.build)
    monkeypatch.setattr(commands, "dossier_json", lambda _: "{}\n")
    return made


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def remarks(severity: Severity) -> tuple[Problem, ...]:
    return (Problem("seeds/x.md", 3, "is odd", "mend it", severity),)


def test_build_ends_in_a_finished_website_and_says_where(folder: Path, journey: Journey) -> None:
    result = run("build")
    assert result.exit_code == 0
    assert (folder / "site" / "index.html").is_file()
    assert "python -m http.server -d site" in result.output
    assert not beside(folder / "site", "new").exists()


def test_build_takes_a_place_for_site_and_markdown(folder: Path, journey: Journey) -> None:
    assert run("build", "--site", "out/web", "--site-src", "out_src").exit_code == 0
    assert (folder / "out" / "web" / "index.html").is_file()
    assert (folder / "out_src" / "index.md").is_file()
    assert not (folder / "pages" / "index.md").exists()


def test_other_seeds_never_touch_the_committed_pages(folder: Path, journey: Journey) -> None:
    assert run("build", "--seeds", "others", "--site", "web").exit_code == 0
    assert journey.asked[0].seeds == Path("others")
    assert (folder / "web.src" / "index.md").is_file()
    assert not (folder / "pages" / "index.md").exists()
    assert "<title>Dossier: Ferry sinking</title>" in (folder / "web" / "index.html").read_text(encoding="utf-8")


def test_other_seeds_get_no_file_of_addresses_but_keep_theirs(folder: Path, journey: Journey) -> None:
    run("build", "--seeds", "others", "--site", "web")
    (folder / "others" / "addresses.json").write_text("{}", encoding="utf-8")
    run("build", "--seeds", "others", "--site", "web")
    run("build")
    assert journey.keeps_addresses == [False, True, True]


def test_a_preview_is_built_of_invented_reports_with_ones_own_templates_and_says_where_to_look(
    folder: Path, journey: Journey
) -> None:
    result = run("templates", "preview", "index.md.j2")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "Look at build/preview/index.html")
    (asked,) = journey.asked
    assert (asked.seeds, asked.templates) == (shipped_starter() / "seeds", Path("templates"))
    assert (folder / "build" / "preview" / "index.html").is_file()
    assert list((folder / "pages").iterdir()) == list((folder / "seeds").iterdir()) == []
    assert run("templates", "preview", "_page.md.j2", "--seeds", "others", "--site", "look").exit_code == 0
    assert journey.asked[-1].seeds == Path("others")
    assert (folder / "look" / "index.html").is_file()


def test_there_is_no_preview_of_a_template_that_there_is_not(folder: Path, journey: Journey) -> None:
    result = run("templates", "preview", "indx.md.j2")
    assert (result.exit_code, journey.asked) == (2, [])
    assert "did you mean index.md.j2?" in result.output


def test_the_same_seeds_by_name_keep_their_pages(folder: Path, journey: Journey) -> None:
    assert run("build", "--seeds", "./seeds").exit_code == 0
    assert (folder / "pages" / "index.md").is_file()


def test_a_fault_leaves_the_old_website(folder: Path, journey: Journey) -> None:
    run("build")
    before = (folder / "site" / "index.html").read_bytes()
    journey.outcome = Outcome(journey.outcome.dossier, faults=remarks(Severity.ERROR))
    result = run("build")
    assert result.exit_code == 1
    assert "stay as they were" in result.stderr
    assert (folder / "site" / "index.html").read_bytes() == before


def test_a_failure_of_mkdocs_leaves_the_old_website(folder: Path, journey: Journey) -> None:
    run("build")
    (folder / "pages" / "broken.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    assert run("build", "--strict").exit_code == 1
    assert (folder / "site" / "index.html").is_file()
    assert not (folder / "site" / "broken.html").exists()
    assert not beside(folder / "site", "new").exists()


@pytest.mark.parametrize(("severity", "strict", "code"), [
    (Severity.ERROR, (), 1),
    (Severity.WARNING, (), 0),
    (Severity.WARNING, ("--strict",), 1),
])  # fmt: skip
def test_problems_are_shown_and_counted(
    folder: Path, journey: Journey, severity: Severity, strict: tuple[str], code: int
) -> None:
    journey.outcome = Outcome(journey.outcome.dossier, remarks(severity))
    for command in ("build", "check"):
        result = run(command, *strict)
        assert result.exit_code == code
        assert f"{severity}: seeds/x.md:3: is odd\n    mend it" in result.stderr


@pytest.fixture
def templates(folder: Path) -> Path:
    return shutil.copytree(Path(__file__).parents[1] / "templates", folder / "templates", dirs_exist_ok=True)


@pytest.fixture
def before(folder: Path, dossier: Dossier, templates: Path) -> Path:
    """What was published before: the article of the gazette alone."""
    four = dossier.claims[0]
    (fact,) = dossier.facts
    alone = replace(fact, verdict=Verdict.SINGLE, sides=fact.sides[:1])
    old = replace(dossier, articles=dossier.articles[:1], events=(replace(dossier.events[0], mentions=(four.said,)),),
                  claims=(four,), facts=(alone,))  # fmt: skip
    path = folder / "before.json"
    path.write_text(dossier_json(old), encoding="utf-8")
    return path


def test_what_changed_is_told_in_a_line_and_written_for_a_pull_request(folder: Path, journey: Journey, before: Path) -> None:
    result = run("build", "--since", "before.json", "--summary", "out/summary.md")
    assert result.exit_code == 0
    assert "Changed: 1 new article, 1 conflict opened.\n" in result.stdout
    text = (folder / "out" / "summary.md").read_text(encoding="utf-8")
    assert "- Conflict opened: `Ferry sinking: Killed`: `4` (`gazette`) or `6` (`herald`)\n" in text
    assert text.endswith("\n2 articles, 2 claims, 1 disagreement.\n")


@pytest.mark.parametrize("command", ["build", "check"])
def test_what_was_published_is_fetched_from_an_address(folder: Path, journey: Journey, before: Path, command: str) -> None:
    with serving(folder) as address:
        result = run(command, "--since", f"{address}/before.json")
    assert "Changed: 1 new article, 1 conflict opened.\n" in result.stdout


def test_a_summary_that_is_printed_stands_alone(folder: Path, journey: Journey, before: Path) -> None:
    result = run("build", "--since", "before.json", "--summary", "-")
    assert result.stdout.startswith("### What changed")
    assert "The website stands in" not in result.stdout
    assert "The website stands in" in result.stderr


def test_a_first_edition_is_no_mistake_and_says_that_it_is_one(folder: Path, journey: Journey, templates: Path) -> None:
    result = run("build", "--since", "nowhere.json", "--summary", "-")
    assert result.exit_code == 0
    assert "nowhere.json: nothing was published there yet" in result.stderr
    assert "Nothing was published before" in result.stdout
    assert "Changed:" not in result.output


def test_what_is_no_dossier_ends_the_build_before_it_began(folder: Path, journey: Journey) -> None:
    for command in ("build", "check"):
        result = run(command, "--since", "mkdocs.yml")
        assert result.exit_code == 1
        assert "mkdocs.yml: is no JSON" in result.stderr
    assert journey.asked == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("build", "--summary", "x.md"), "--since"),
        (("build", "--single-file", "x", "--since", "x.json"), "leave out"),
        (("check", "--fail-on", "new-conflict"), "--since"),
        (("check", "--fail-on", "warning", "--fail-on", "changed-figure"), "--fail-on changed-figure needs"),
        (("check", "--fail-on", "new-conflct"), "did you mean new-conflict?"),
    ],
)
def test_options_that_make_no_sense_are_wrong_use(folder: Path, journey: Journey, words: tuple[str, ...], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert journey.asked == []


@pytest.mark.parametrize(
    ("kinds", "code"),
    [
        ((), 0),
        (("new-conflict",), 1),
        (("new-heavy-conflict",), 0),
        (("changed-figure", "gone-article", "gone-page"), 0),
        (("gone-article", "new-conflict"), 1),
        (("conflict",), 1),
        (("heavy-conflict",), 0),
        (("warning",), 0),
    ],
)
def test_a_check_fails_on_what_it_is_told_to(
    folder: Path, journey: Journey, before: Path, kinds: tuple[str, ...], code: int
) -> None:
    result = run("check", "--since", "before.json", *(word for kind in kinds for word in ("--fail-on", kind)))
    assert result.exit_code == code
    assert ("error: f-killed: " in result.stderr) is (code == 1)
    assert "Changed: 1 new article, 1 conflict opened.\n" in result.stdout


def test_a_check_against_itself_finds_nothing_new(folder: Path, journey: Journey, dossier: Dossier, templates: Path) -> None:
    (folder / "same.json").write_text(dossier_json(dossier), encoding="utf-8")
    result = run("check", "--since", "same.json", "--fail-on", "new-conflict", "--fail-on", "gone-page")
    assert result.exit_code == 0
    assert "Nothing changed since" in result.stdout


def test_a_check_of_a_first_edition_fails_on_nothing_new(folder: Path, journey: Journey, templates: Path) -> None:
    assert run("check", "--since", "nowhere.json", "--fail-on", "new-conflict").exit_code == 0
    assert run("check", "--since", "nowhere.json", "--fail-on", "conflict").exit_code == 1


def test_warnings_count_where_a_check_is_to_fail_on_them(folder: Path, journey: Journey, templates: Path) -> None:
    journey.outcome = Outcome(journey.outcome.dossier, remarks(Severity.WARNING))
    assert run("check", "--fail-on", "warning").exit_code == 1
    assert run("check").exit_code == 0


def test_one_event_comes_in_one_file_and_no_website_is_made(folder: Path, journey: Journey, templates: Path) -> None:
    before = {*folder.iterdir()}
    result = run("build", "--single-file", "ferry-sinking")
    assert result.exit_code == 0
    assert "The file is ferry-sinking.html." in result.stdout
    assert {*folder.iterdir()} - before == {folder / "ferry-sinking.html"}
    text = (folder / "ferry-sinking.html").read_text(encoding="utf-8")
    assert "Six people drowned" in re.sub(r"<[^>]*>", "", text)
    assert run("build", "--single-file", "ferry-sinking", "--output", "out/one.html", "--seeds", "others").exit_code == 0
    assert (folder / "out" / "one.html").read_text(encoding="utf-8") == text
    assert journey.asked[-1].seeds == Path("others")


def test_one_file_of_no_event_offers_the_nearest_events(folder: Path, journey: Journey, templates: Path) -> None:
    for wanted in ("ferry-sinkin", "the-ferry"):
        result = run("build", "--single-file", wanted)
        assert result.exit_code == 2
        assert f"{wanted}: no event in the dossier has this id\n    nearest: ferry-sinking\n" in result.stderr
    journey.outcome = Outcome(replace(journey.outcome.dossier, events=()))
    assert "nearest: none" in run("build", "--single-file", "ferry-sinking").stderr
    assert not list(folder.glob("*.html"))


def test_one_file_is_told_of_problems_and_not_written_of_a_faulty_dossier(
    folder: Path, journey: Journey, templates: Path
) -> None:
    sound = journey.outcome.dossier
    journey.outcome = Outcome(sound, remarks(Severity.WARNING))
    assert run("build", "--single-file", "ferry-sinking").exit_code == 0
    assert run("build", "--single-file", "ferry-sinking", "--strict").exit_code == 1
    journey.outcome = Outcome(sound, faults=remarks(Severity.ERROR))
    result = run("build", "--single-file", "ferry-sinking", "--output", "never.html")
    assert result.exit_code == 1
    assert "was not written" in result.stderr
    assert not (folder / "never.html").exists()


@pytest.mark.parametrize("words", [
    ("--single-file", "ferry-sinking", "--site", "web"),
    ("--single-file", "ferry-sinking", "--site-src", "md"),
    ("--output", "one.html"),
])  # fmt: skip
def test_one_file_and_a_website_are_not_asked_for_together(folder: Path, journey: Journey, words: tuple[str, ...]) -> None:
    assert run("build", *words).exit_code == 2
    assert journey.asked == []


def test_a_file_that_cannot_be_is_told_as_such(folder: Path, journey: Journey, templates: Path) -> None:
    (folder / "file").touch()
    for command in (("build", "--single-file", "ferry-sinking"), ("export",)):
        result = run(*command, "--output", "file/one.html")
        assert result.exit_code == 1
        assert "file/one.html: can't be written" in result.stderr


def test_export_writes_the_file_alone(folder: Path, journey: Journey) -> None:
    assert run("export", "--output", "out/d.json").exit_code == 0
    assert (folder / "out" / "d.json").read_text(encoding="utf-8") == "{}\n"
    assert list((folder / "pages").iterdir()) == []


@pytest.mark.parametrize("words", [("build",), ("export", "--output", "d.json"), ("check",), ("explain", "the-ferry")])
def test_all_that_read_keep_what_was_read_unless_they_are_told_not_to(
    folder: Path, journey: Journey, words: tuple[str, ...]
) -> None:
    run(*words)
    run(*words, "--no-cache")
    run(*words, "--jobs", "3")
    assert [(asked.cache, asked.jobs) for asked in journey.asked] == [
        (Path(".cache/dossier"), 1), (None, 1), (Path(".cache/dossier"), 3),
    ]  # fmt: skip
    assert run(*words, "--jobs", "0").exit_code == 2


def test_export_needs_a_file(folder: Path, journey: Journey) -> None:
    assert run("export").exit_code == 2


def test_check_shows_conflicts_and_writes_nothing(folder: Path, journey: Journey) -> None:
    before = sorted(folder.rglob("*"))
    result = run("check")
    assert result.exit_code == 0
    assert "f-killed: conflict, Ferry sinking, killed: 4 (gazette) | 6 (herald)\n    4 and 6 can't both be right" in result.stdout
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 1)])
def test_check_tells_of_an_address_book_that_isnt_up_to_date(
    folder: Path, journey: Journey, strict: tuple[str, ...], code: int
) -> None:
    journey.outcome = replace(journey.outcome, addresses=Book())
    assert run("check", *strict).exit_code == 0  # nobody has one
    (folder / "seeds" / "addresses.json").write_text("{}", encoding="utf-8")
    result = run("check", *strict)
    assert result.exit_code == code
    assert (
        "warning: seeds/addresses.json: isn't up to date with the articles\n    run `dossier build` and commit it"
        in result.stderr
    )
    assert (folder / "seeds" / "addresses.json").read_text(encoding="utf-8") == "{}"
    journey.outcome = replace(journey.outcome, addresses=None)
    assert run("check", *strict).stderr == ""


def test_build_asks_to_commit_addresses_that_are_new(folder: Path, journey: Journey) -> None:
    journey.outcome = replace(journey.outcome, written=(Path("seeds/addresses.json"),))
    assert "stand in seeds/addresses.json: commit it" in run("build").stdout
    journey.outcome = replace(journey.outcome, written=(Path("site_src/index.md"),))
    assert "addresses.json" not in run("build").stdout


def test_explain_says_why(folder: Path, journey: Journey) -> None:
    result = run("explain", "f-killed")
    assert result.exit_code == 0
    assert "gazette, said by the coast guard: “Four people drowned” [c4]" in result.stdout
    assert "because: 4 and 6 can't both be right" in result.stdout


def test_explain_offers_the_nearest_ids(folder: Path, journey: Journey) -> None:
    result = run("explain", "ferry-sinkin")
    assert result.exit_code == 2
    assert "nearest: ferry-sinking" in result.stderr


@pytest.mark.parametrize(("error", "code"), [(SeedError("seeds: gone\n    look"), 1), (ConfigError("mkdocs.yml: odd"), 2)])
def test_an_error_is_a_message_and_no_traceback(
    folder: Path, journey: Journey, monkeypatch: pytest.MonkeyPatch, error: SeedError | ConfigError, code: int
) -> None:
    def fails(chosen: Settings, **_: object) -> Outcome:
        raise error

    monkeypatch.setattr(commands, "examine", fails)
    result = run("check")
    assert result.exit_code == code
    assert str(error) in result.stderr
    with pytest.raises(type(error)):
        run("--debug", "check")


def test_wrong_use_is_2(folder: Path, journey: Journey) -> None:
    assert run("build", "--seeds", "nowhere").exit_code == 2
    assert run("build", "-f", "nowhere.yml").exit_code == 2
    assert run("publish").exit_code == 2


def test_words_of_articles_cant_steer_the_terminal() -> None:
    assert printable("a\x1b[2Jb\u202ec\td\ne") == "a\N{REPLACEMENT CHARACTER}[2Jb\N{REPLACEMENT CHARACTER}c\td\ne"


@pytest.mark.parametrize(("wanted", "line"), [
    ("the-ferry", "  “The ferry”: gazette 1"),
    ("the-ferry", "because: one name in both"),
    ("ferry-sinking", "  herald: “The ferry sank”"),
    ("ferry-sinking", "because: one report: nothing had to be joined"),
    ("f-killed", "because: 4 and 6 can't both be right"),
    ("c6", "herald on Ferry sinking, killed: “Six”"),
    ("claim-c6", "herald on Ferry sinking, killed: “Six”"),
    ("c6", "because: 4 and 6 can't both be right"),
])  # fmt: skip
def test_everything_with_an_id_has_its_reasons(dossier: Dossier, wanted: str, line: str) -> None:
    lines = explain(dossier, wanted)
    assert lines is not None
    assert line in lines


def test_a_fact_tells_which_rule_compared_its_sides_and_what_was_never_compared(dossier: Dossier) -> None:
    (killed,) = dossier.facts
    inside = replace(killed, id="f-inside", scope="inside")
    lines = explain(replace(dossier, facts=(killed, inside)), "f-killed") or []
    at = lines.index("compared:")
    assert lines[at + 1].startswith("  4 and 6: ")
    assert lines[at + 2].startswith("    by the rule: ")
    why = "    because the scope is another one: all here, “inside” there"
    assert lines[-2:] == ["  f-inside: 4 (gazette) | 6 (herald)", why]


def test_what_has_nothing_near_it_tells_so_by_silence(dossier: Dossier) -> None:
    (killed,) = dossier.facts
    other = replace(killed, id="f-crowd", property="crowd")
    assert "not compared:" not in (explain(replace(dossier, facts=(killed, other)), "f-killed") or [])


def test_the_weakest_link_comes_first(dossier: Dossier) -> None:
    ferry = replace(dossier.entity["the-ferry"], because=("both are called “Ferry”", "a letter off"))
    lines = explain(replace(dossier, entities=(ferry,)), "the-ferry") or []
    assert lines[-2:] == ["because: a letter off", "because: both are called “Ferry”"]


def test_what_is_not_there_has_none(dossier: Dossier) -> None:
    assert explain(dossier, "the-fery") is None
    assert nearest(dossier, "the-fery")[0] == "the-ferry"


@pytest.mark.parametrize("sign", [EXPORT, "assets/dossier.css"])
def test_a_website_replaces_one_of_ours_or_nothing(folder: Path, sign: str) -> None:
    own = Settings(folder / "seeds", folder / "templates", folder / "seeds/curation.yml", folder / "pages")
    site = folder / "site"
    refuse_to_replace(site, own, folder / "mkdocs.yml")
    site.mkdir()
    (site / ".git").touch()
    refuse_to_replace(site, own, folder / "mkdocs.yml")
    for name in ("letters.txt", "index.html", "sitemap.xml"):  # the last two are what other websites have too
        (site / name).touch()
        with pytest.raises(ConfigError, match="holds something"):
            refuse_to_replace(site, own, folder / "mkdocs.yml")
    (site / sign).parent.mkdir(exist_ok=True)
    (site / sign).touch()
    refuse_to_replace(site, own, folder / "mkdocs.yml")


def test_a_website_never_replaces_the_folder_one_is_in_nor_a_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Settings(folder / "seeds", folder / "templates", folder / "seeds/curation.yml", folder / "pages")
    (folder / "site" / "events").mkdir(parents=True)
    (folder / "site" / EXPORT).touch()
    for here in ("site", "events"):
        monkeypatch.chdir(here)
        with pytest.raises(ConfigError, match="is the folder you are in"):
            refuse_to_replace(folder / "site", own, folder / "mkdocs.yml")
    monkeypatch.chdir(folder)
    refuse_to_replace(folder / "site", own, folder / "mkdocs.yml")
    monkeypatch.setattr(website, "is_mount", lambda path: path == folder / "site")
    with pytest.raises(ConfigError, match="a disk is mounted here"):
        refuse_to_replace(folder / "site", own, folder / "mkdocs.yml")


@pytest.mark.parametrize(("target", "site_src", "told"), [
    ("pages/web", "pages", "lies in .*pages, which is published"),
    ("seeds/web", "pages", "lies in .*seeds, where articles are looked for"),
    ("web", "seeds/pages", "lies in .*seeds, where articles are looked for"),
])  # fmt: skip
def test_a_website_and_its_pages_do_not_lie_where_the_next_build_would_read_them(
    folder: Path, target: str, site_src: str, told: str
) -> None:
    own = Settings(folder / "seeds", folder / "templates", folder / "seeds/curation.yml", folder / site_src)
    with pytest.raises(ConfigError, match=told):
        refuse_to_replace(folder / target, own, folder / "mkdocs.yml")


@pytest.mark.parametrize(("target", "site_src"), [("seeds/_web", "seeds/.pages"), ("seeds2", "pages"), ("web/pages", "pages")])
def test_they_lie_wherever_else_one_likes(folder: Path, target: str, site_src: str) -> None:
    own = Settings(folder / "seeds", folder / "templates", folder / "seeds/curation.yml", folder / site_src)
    refuse_to_replace(folder / target, own, folder / "mkdocs.yml")


@pytest.mark.parametrize("target", [".", "seeds", "pages"])
def test_a_website_never_replaces_what_it_is_made_of(folder: Path, target: str) -> None:
    own = Settings(folder / "seeds", folder / "templates", folder / "seeds/curation.yml", folder / "pages")
    with pytest.raises(ConfigError, match="would replace"):
        refuse_to_replace(folder / target, own, folder / "mkdocs.yml")


def test_the_site_takes_the_day_of_its_newest_article(dossier: Dossier) -> None:
    assert newest(dossier) == 1927843200
    assert newest(Dossier((article("gazette"),), (), (), (), ())) == 0


def test_explaining_tells_what_a_person_decided() -> None:
    told = decided()
    assert explain(told, "attacks-in-paris")[1:3] == [
        "  decided, 2016-02: title, The night of Paris",
        "  decided: note, Counts were still rising",
    ]
    assert explain(told, "islamic-state")[1] == "  decided by Ann Boyle: rename, The so-called Islamic State"
    assert explain(told, "attacks-in-paris-killed")[1] == (
        "  decided by Ann Boyle, 2016-02-03: settled, 129: it is the ministry’s last count"
    )
    assert explain(told, "museums")[:2] == [
        "Reopening of museums has no page",
        "  decided by Ann Boyle: hide: no more than a timetable",
    ]
    assert explain(told, "beta") == [
        "Warplanes hit Raqqa (Beta TV, Sunday 15 November 2015 (worked out)), read from seeds/beta.md",
        "  decided: published, 2015-11-15: the archive says so",
    ]
    assert not any("decided" in line for line in explain(told, "raid-on-raqqa"))


def test_checking_tells_which_disagreements_are_decided(folder: Path, journey: Journey) -> None:
    journey.outcome = Outcome(decided())
    result = run("check")
    assert "    decided by Ann Boyle, 2016-02-03: settled, 129: it is the ministry’s last count\n" in result.output
    assert result.output.splitlines()[-1].endswith("2 disagreements, 1 of them decided.")
