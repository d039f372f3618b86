from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import Outcome
from generator.cli import curating, deciding, main
from generator.cli.ledger import FIRST_LINES
from generator.config import Settings
from generator.curate import curate_articles, curate_facts, curate_pages
from generator.read.curation import SHAPES, read_curation
from generator.records.curation import Deed
from tests.sample import raqqa

SITE = "site_name: T\ndocs_dir: pages\ntheme: material\nuse_directory_urls: false\nplugins: [dossier]\n"


def examine(chosen: Settings, *_: object, **__: object) -> Outcome:
    """The sample, corrected as the file says: what a build would come to, without reading any article."""
    found, unclear = read_curation(chosen.curation)
    curated = curate_articles(raqqa().articles, found)
    made, unfit = curate_pages(raqqa(), found)
    made, unfit_facts = curate_facts(made, found)
    return Outcome(made, (*unclear, *curated.problems, *unfit, *unfit_facts))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("seeds", "templates", "pages"):
        (tmp_path / name).mkdir()
    (tmp_path / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for module in (deciding, curating):
        monkeypatch.setattr(module, "examine", examine)
    return tmp_path / "seeds" / "curation.yml"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["curate", *words], catch_exceptions=False)


def test_the_first_decision_makes_the_file(file: Path) -> None:
    result = run(
        "settle", "attacks-in-paris-killed", "129", "--because", "it is the last count", "--by", "Ann", "--on", "2016-02-03"
    )
    entry = "settled:\n  - conflict: attacks-in-paris-killed\n    value: 129\n    because: it is the last count\n    by: Ann\n"
    entry += "    on: 2016-02-03\n"
    assert file.read_text(encoding="utf-8") == FIRST_LINES + entry
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == "seeds/curation.yml:4: written"
    assert result.output.splitlines()[-1] == "It is about conflicts/attacks-in-paris-killed."


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        (("rename", "Laurent Fabius", "L. Fabius"), Deed.RENAME),
        (("hide", "jordan"), Deed.HIDE),
        (("kind", "jordan", "organisation"), Deed.KIND),
        (("title", "raid-on-raqqa", "The raid"), Deed.TITLE),
        (("settle", "attacks-in-paris-killed", "132"), Deed.SETTLED),
        (("not-a-conflict", "attacks-in-paris-killed"), Deed.NOT_A_CONFLICT),
        (("note", "events/raid-on-raqqa.html", "{{ hostile }}: #"), Deed.NOTE),
    ],
)
def test_each_command_writes_its_deed(file: Path, words: tuple[str, ...], deed: Deed) -> None:
    assert run(*words).exit_code == 0
    (decision,) = read_curation(file)[0].decisions
    assert (decision.deed, decision.about, decision.value) == (deed, (words[1],), "".join(words[2:]))


@pytest.mark.parametrize(
    ("words", "deed"), [(("date", "beta", "2015-11-16"), Deed.PUBLISHED), (("publisher", "beta", "Beta"), Deed.PUBLISHER)]
)
def test_articles_are_corrected_too(file: Path, words: tuple[str, ...], deed: Deed) -> None:
    assert run(*words).exit_code == 0
    assert read_curation(file)[0].decisions[0].deed is deed


def test_words_that_begin_with_a_minus_come_behind_two(file: Path) -> None:
    assert run("note", "--by", "Ann", "--", "jordan", "- no more").exit_code == 0
    assert read_curation(file)[0].decisions[0].value == "- no more"


def test_there_is_a_command_for_every_deed() -> None:
    assert {way.deed for way in curating.WAYS.values()} == set(SHAPES)


KEPT = "# ours\ntitle:\n  - page: raid-on-raqqa  # by phone\n    to: The raid\n# the end\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("rename", "laurent-fabus", "x"), "laurent-fabus: nothing has this id or name\n    nearest: laurent-fabius"),
        (("title", "raid-on-raqqa", "Another"), "events/raid-on-raqqa: line 3 decides something else on what it is called"),
        (("title", "raid-on-raqqa", "The raid"), "this is decided in line 3 already"),
        (("rename", "raid-on-raqqa", "x"), "raid-on-raqqa: this is the page of an event"),
        (("kind", "jordan", "plaice"), 'to: "plaice" is not known\n    write one of: person, organisation, place, group, other'),
        (("date", "beta", "yesterday"), 'to: "yesterday" is no date'),
        (("note", "jordan", "x", "--on", "soon"), 'on: "soon" is no date'),
        (
            ("settle", "attacks-in-paris-killed", "13"),
            '"13" is none of its sides, or of more than one\n    the sides are "129", "132"',
        ),
        (("settle", "raid-on-raqqa-aircraft", "12"), "the sources don't disagree here"),
        (("merge", "Jordan"), "same: fewer than two names"),
    ],
)
def test_what_the_next_build_would_refuse_is_not_written(file: Path, words: tuple[str, ...], told: str) -> None:
    file.write_text(KEPT, encoding="utf-8")
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.output
    assert file.read_text(encoding="utf-8") == KEPT


def test_comments_and_order_stay(file: Path) -> None:
    file.write_text(KEPT, encoding="utf-8")
    assert run("title", "attacks-in-paris", "The attacks").exit_code == 0
    assert file.read_text(encoding="utf-8") == KEPT.replace(
        "# the end", "  - page: attacks-in-paris\n    to: The attacks\n# the end"
    )


def test_mistakes_that_stand_in_the_file_do_not_keep_others_out(file: Path) -> None:
    file.write_text("rename:\n  - page: nobody\n    to: x\nhide:\n  - pge: y\n", encoding="utf-8")
    assert run("note", "jordan", "x").exit_code == 0
    assert [each.deed for each in read_curation(file)[0].decisions] == [Deed.RENAME, Deed.NOTE]


@pytest.mark.parametrize("text", ["same: [\n", "- a list\n", "a: &b c\n"])
def test_a_file_that_cannot_be_read_is_left_and_the_entry_told(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    result = run("hide", "jordan")
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, text)
    assert "    hide:\n      - page: jordan" in result.output


def test_the_list_tells_what_is_decided_and_what_fits_nothing(file: Path) -> None:
    file.write_text(f"{KEPT}rename:\n  - page: jordn\n    to: x\n    by: Ann\n", encoding="utf-8")
    result = run("list")
    assert result.exit_code == 1
    assert "seeds/curation.yml:7: jordn: nothing has this id or name\n    nearest: jordan" in result.output
    assert "seeds/curation.yml:3: title: raid-on-raqqa: events/raid-on-raqqa\n    decided: title, The raid\n" in result.output
    assert "seeds/curation.yml:7: rename: jordn: fits nothing\n    decided by Ann: rename, x\n" in result.output
    assert result.output.endswith("2 decisions.\n")


def test_the_list_of_nothing_is_clean(file: Path) -> None:
    result = run("list")
    assert (result.exit_code, result.output) == (0, "0 decisions.\n")


def test_what_somebody_else_writes_meanwhile_is_not_lost(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(chosen: Settings, *_: object, **__: object) -> Outcome:
        if chosen.curation.resolve() == file.resolve():
            file.write_text("# theirs\n", encoding="utf-8")
        return examine(chosen)

    monkeypatch.setattr(deciding, "examine", slow)
    result = run("hide", "jordan")
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, "# theirs\n")
    assert "somebody changed it meanwhile" in result.output


def test_a_write_that_fails_leaves_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(KEPT, encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(deciding, "write_whole", full)
    result = run("hide", "jordan")
    assert result.exit_code == 1
    assert "can't be written: No space left on device" in result.output
    assert file.read_text(encoding="utf-8") == KEPT
