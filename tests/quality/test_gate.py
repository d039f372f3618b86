from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.known.measured import measured as told_by_the_program
from tests.quality import corpora, gate
from tests.quality.corpora import Corpus, at_hand, export, figures_of, measured, theirs
from tests.quality.floors import Pinned, fell, repinned, rose
from tests.quality.measures import MEASURES, Count, Counts, count_of, counted, shares, total
from tests.quality.scorer import ConflictFigures, EntityFigures, EventFigures, Figures, ScorerError, StatementFigures
from tests.quality.table import page, table

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize(("count", "text", "share"), [
    (Count(5, 10), "5/10", 0.5),
    (Count(7.35, 11), "7.35/11", 7.35 / 11),
    (Count(3), "3", 3),
    (Count(0), "0", 0),
    (Count(0, 0), "0/0", None),
])  # fmt: skip
def test_a_count_is_written_and_read(count: Count, text: str, share: float | None) -> None:
    assert str(count) == text
    assert count_of(text) == count
    assert count.share == share


def test_counts_are_added_and_so_is_what_they_are_out_of() -> None:
    assert Count(2, 10) + Count(1, 5) == Count(3, 15)
    assert Count(2) + Count(1) == Count(3)


FIGURES = Figures(
    conflicts=ConflictFigures(
        gold=8,
        found=4,
        gold_by_kind=Counter(number=5, time=3),
        found_by_kind=Counter(number=4),
        flagged=5,
        right=3,
        verdict_right=2,
        traps=6,
        trapped=("a",),
    ),
    statements=StatementFigures(gold=20, claimed=9, claims=12, words=400, refused=("too long", "not printed")),
    entities=EntityFigures(gold=7, found=6, kind_right=5, several=4, linked=2.333333, wrong_merges=1, spread=2),
    events=EventFigures(gold=5, found=3, reports=9, covered=4, dated=4, date_right=2, merged=("b is inside c (d)",)),
)


def test_each_measure_of_a_set() -> None:
    assert {name: str(count) for name, count in counted(FIGURES).items()} == {
        "conflicts found": "4/8",
        "conflicts found: number": "4/5",
        "conflicts found: time": "0/3",
        "conflicts found: place": "0/0",
        "conflicts found: name": "0/0",
        "conflicts found: other": "0/0",
        "flagged rightly": "3/5",
        "verdict right": "2/3",
        "traps flagged": "1/6",
        "statements claimed": "9/20",
        "claims refused": "2",
        "claims per 100 words": "12/4",
        "entities found": "6/7",
        "kind right": "5/7",
        "names linked": "2.33/4",
        "entities merged wrongly": "1",
        "entities spread": "2",
        "events found": "3/5",
        "reports on the page": "4/9",
        "date right": "2/4",
        "events merged wrongly": "1",
    }


#: What score.py tells of FIGURES.
TOLD: Mapping[str, Mapping[str, object]] = {
    "conflicts": {"gold": 8, "found": 4, "flagged": 5, "right": 3, "double": 0, "verdict_right": 2,
                  "by_kind": {"number": [4, 5], "time": [0, 3]}, "traps": 6, "trapped": 1, "_trapped": ["a"]},
    "facts": {"sides": 20, "claimed": 9, "claims": 10, "refused": 2, "_refused": ["1 x too long", "1 x not printed"]},
    "entities": {"gold": 7, "found": 6, "kind_right": 5, "several": 4, "linked": 2.333333, "wrong_merges": 1, "spread": 2},
    "events": {"gold": 5, "found": 3, "evidence": 9, "covered": 4, "dated": 4, "date_right": 2,
               "wrong_merges": 1, "_merged": ["b is inside c (d)"]},
}  # fmt: skip


def test_what_score_py_tells_are_the_same_figures() -> None:
    assert figures_of(TOLD, words=400) == FIGURES


def test_a_reason_that_refuses_twice_is_two_refusals() -> None:
    facts = {**TOLD["facts"], "refused": 3, "_refused": ["2 x too long", "1 x not printed"]}
    statements = figures_of({**TOLD, "facts": facts}, words=400).statements
    assert statements.refused == ("too long", "too long", "not printed")
    assert statements.claims == 13


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A set of one article of four words."""
    (tmp_path / "ferry" / "articles").mkdir(parents=True)
    (tmp_path / "ferry" / "articles" / "herald.txt").write_text("Six people have drowned.", encoding="utf-8")
    return tmp_path / "ferry"


def test_score_py_is_run_and_the_words_are_our_own_count(ferry: Path, tmp_path: Path) -> None:
    program = tmp_path / "score.py"
    program.write_text(f"print({json.dumps(TOLD)!r})", encoding="utf-8")
    figures = theirs(program, ferry, tmp_path / "dossier.json")
    assert figures.conflicts == FIGURES.conflicts
    assert figures.statements.words == 4


def test_a_score_py_that_stops_says_so(ferry: Path, tmp_path: Path) -> None:
    program = tmp_path / "score.py"
    program.write_text("raise SystemExit(1)", encoding="utf-8")
    with pytest.raises(ScorerError, match=r"ferry: score\.py has stopped"):
        theirs(program, ferry, tmp_path / "dossier.json")


def test_an_export_without_a_dossier_says_so(ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "true")
    old = tmp_path / "dossier.json"
    old.write_text("{}", encoding="utf-8")
    with pytest.raises(ScorerError, match="ferry: no dossier came of it"):
        export(ferry, old)


def counts(**changed: Count) -> Counts:
    """Counts of 5 of 10, or 5, but for what is `changed` (with _ for a space)."""
    usual = {name: Count(5) if count.of is None else Count(5, 10) for name, count in counted(FIGURES).items()}
    return {**usual, **{name.replace("_", " "): count for name, count in changed.items()}}


def test_sums_are_over_all_sets() -> None:
    sums = total([counts(conflicts_found=Count(2, 10)), counts(conflicts_found=Count(4, 20))])
    assert sums["conflicts found"] == Count(6, 30)
    assert sums["entities spread"] == Count(10)


def test_a_measure_that_no_set_has_is_no_sum() -> None:
    assert total([{"date right": Count(1, 2)}, {}]) == {"date right": Count(1, 2)}


def test_shares_are_of_the_sums_and_plain_counts_stay() -> None:
    now = shares(total([counts(conflicts_found=Count(2, 3)), counts(conflicts_found=Count(0, 3))]))
    assert now["conflicts found"] == 0.333
    assert now["entities spread"] == 10


def test_a_share_of_nothing_is_left_out_and_none_of_something_is_not() -> None:
    assert "flagged rightly" not in shares(counts(flagged_rightly=Count(0, 0)))
    assert shares(counts(flagged_rightly=Count(0, 5)))["flagged rightly"] == 0


def test_claims_per_100_words_are_shown_and_not_pinned() -> None:
    assert "claims per 100 words" not in shares(counts())
    assert "| claims per 100 words" in table({"all": counts()})


@pytest.mark.parametrize(("name", "floor", "now", "falls"), [
    ("conflicts found", 0.5, 0.4, True),
    ("conflicts found", 0.5, 0.5, False),
    ("conflicts found", 0.5, 0.6, False),
    ("conflicts found: number", 0.5, 0.4, True),
    ("traps flagged", 0.1, 0.2, True),
    ("traps flagged", 0.2, 0.1, False),
    ("events merged wrongly", 3, 4, True),
])  # fmt: skip
def test_worse_than_pinned_falls(name: str, floor: float, now: float, *, falls: bool) -> None:
    assert bool(fell({name: floor}, {name: now})) is falls


def test_a_measure_that_is_gone_has_fallen() -> None:
    assert "not measured" in fell({"date right": 0.5}, {})["date right"]


def test_better_and_new_rise_and_the_same_does_not() -> None:
    floors = {"conflicts found": 0.5, "date right": 0.5}
    assert set(rose(floors, {"conflicts found": 0.6, "date right": 0.5, "kind right": 1})) == {"conflicts found", "kind right"}


def test_floors_rise_only_when_asked() -> None:
    pinned: Pinned = {"floors": {"conflicts found": 0.5}, "lowered": []}
    better = {"conflicts found": 0.7}
    assert repinned(pinned, better, update=False, lower=None) == pinned
    assert repinned(pinned, better, update=True, lower=None)["floors"] == better


def test_floors_fall_only_with_a_reason_that_is_kept() -> None:
    pinned: Pinned = {"floors": {"conflicts found": 0.5}, "lowered": []}
    worse = {"conflicts found": 0.4}
    assert repinned(pinned, worse, update=True, lower=None) == pinned
    assert repinned(pinned, worse, update=False, lower="the labels were corrected") == {
        "floors": worse,
        "lowered": [{"reason": "the labels were corrected", "from": {"conflicts found": 0.5}}],
    }


def test_a_floor_of_what_is_gone_goes_only_with_a_reason() -> None:
    pinned: Pinned = {"floors": {"date right": 0.5, "mood right": 0.5}, "lowered": []}
    now = {"date right": 0.5}
    assert repinned(pinned, now, update=True, lower=None) == pinned
    assert repinned(pinned, now, update=False, lower="moods are no facts")["floors"] == now


def headings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


def test_a_table_has_a_row_a_measure_and_a_column_a_set() -> None:
    lines = table({"one": counts(), "two": counts(conflicts_found=Count(0, 0))}).splitlines()
    assert [cell.strip() for cell in lines[0].split("|")] == ["", "", "one", "two", ""]
    assert [cell.strip() for cell in lines[2].split("|")] == ["", "conflicts found", "5/10 = 0.50", "0/0", ""]
    assert len(lines) == len(MEASURES) + 2


def test_what_a_set_has_no_count_of_is_an_empty_cell() -> None:
    lines = table({"one": counts(), "two": {}}).splitlines()
    assert [cell.strip() for cell in lines[2].split("|")] == ["", "conflicts found", "5/10 = 0.50", "", ""]


def test_the_page_has_the_sums_side_by_side_and_then_the_sets() -> None:
    both = page({"benchmark": {"ferry": counts(), "vote": counts()}, "real": {"raqqa": counts()}})
    assert headings(both) == ["# Figures of the last run", "## All sets", "## Benchmark", "## Real articles"]
    tables = [line for line in both.splitlines() if line.startswith("|  ")]
    assert [line.replace("|", " ").split() for line in tables] == [
        ["benchmark", "real", "articles"],
        ["ferry", "vote"],
        ["raqqa"],
    ]
    assert "10/20 = 0.50 | 5/10 = 0.50" in both


def test_what_was_never_measured_has_no_column() -> None:
    assert headings(page({"benchmark": {"ferry": counts()}})) == ["# Figures of the last run", "## All sets", "## Benchmark"]


def test_the_benchmark_is_always_at_hand_and_real_articles_where_they_are(tmp_path: Path) -> None:
    assert [corpus.name for corpus in at_hand(tmp_path)] == ["benchmark"]
    (tmp_path / "corpora" / "ferry").mkdir(parents=True)
    (tmp_path / "corpora" / "ferry" / "gold.yml").touch()
    assert [corpus.name for corpus in at_hand(tmp_path)] == ["benchmark", "real"]


def unwritten(folder: Path, output: Path) -> Path:
    return output


def test_every_set_of_a_corpus_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ferry", "vote", "notes"):
        (tmp_path / name).mkdir()
    for name in ("ferry", "vote"):
        (tmp_path / name / "gold.yml").touch()
    monkeypatch.setattr(corpora, "export", unwritten)
    found = measured([Corpus("benchmark", tmp_path, lambda *_: FIGURES)], tmp_path / "work")
    assert found == {"benchmark": {"ferry": counted(FIGURES), "vote": counted(FIGURES)}}


Kept = Mapping[str, Mapping[str, Counts]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the gate's files, in which both corpora were measured and pinned with every count at 5."""
    monkeypatch.setattr(gate, "FIGURES", tmp_path / "figures.json")
    monkeypatch.setattr(gate, "TABLE", tmp_path / "table.md")
    monkeypatch.setattr(gate, "MEASURED", tmp_path / "measured.yml")
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    gate.write_figures({"benchmark": {"ferry": counts()}, "real": {"raqqa": counts()}})
    pinned: Pinned = {"floors": {"conflicts found": 0.5}, "lowered": []}
    (tmp_path / "floors.json").write_text(json.dumps({"benchmark": pinned, "real": pinned}), encoding="utf-8")
    return tmp_path


def quality(monkeypatch: pytest.MonkeyPatch, now: Kept, *options: str) -> tuple[int, str]:
    """Exit code and output of a run that measures `now`."""
    monkeypatch.setattr(gate, "measured", lambda *_: now)
    result = CliRunner().invoke(gate.main, options)
    return result.exit_code, result.output


def floor(run: Path, corpus: str) -> float:
    pinned: dict[str, Pinned] = json.loads((run / "floors.json").read_text(encoding="utf-8"))
    return pinned[corpus]["floors"]["conflicts found"]


def test_figures_that_were_not_measured_again_are_kept(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    better = counts(conflicts_found=Count(8, 10))
    code, told = quality(monkeypatch, {"benchmark": {"ferry": better}}, "--update")
    assert code == 0
    assert "real: not at hand" in told
    assert gate.read_figures() == {"benchmark": {"ferry": better}, "real": {"raqqa": counts()}}
    assert (run / "table.md").read_text(encoding="utf-8") == page(gate.read_figures())
    assert (floor(run, "benchmark"), floor(run, "real")) == (0.8, 0.5)


def test_figures_that_were_measured_again_are_replaced(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    better = counts(conflicts_found=Count(8, 10))
    code, told = quality(monkeypatch, {"benchmark": {"ferry": counts()}, "real": {"equifax": better}}, "--update")
    assert code == 0
    assert "not at hand" not in told
    assert gate.read_figures() == {"benchmark": {"ferry": counts()}, "real": {"equifax": better}}
    assert (floor(run, "benchmark"), floor(run, "real")) == (0.5, 0.8)


@pytest.mark.parametrize(("benchmark", "real", "options", "code"), [
    (5, 5, [], 0),
    (6, 5, [], 0),
    (4, 5, [], 1),
    (5, 4, [], 1),
    (6, 4, ["--update"], 1),
    (4, 4, ["--lower", "the labels were corrected"], 0),
])  # fmt: skip
def test_the_exit_code_tells_whether_a_sum_fell(
    run: Path, monkeypatch: pytest.MonkeyPatch, benchmark: int, real: int, options: Sequence[str], code: int
) -> None:
    now = {
        "benchmark": {"ferry": counts(conflicts_found=Count(benchmark, 10))},
        "real": {"raqqa": counts(conflicts_found=Count(real, 10))},
    }
    assert quality(monkeypatch, now, *options)[0] == code


def test_a_line_says_in_which_corpus_what_fell(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, told = quality(monkeypatch, {"benchmark": {"ferry": counts(conflicts_found=Count(4, 10))}})
    assert "benchmark  FELL   conflicts found: 0.5, now 0.4\n" in told


def test_a_set_that_cannot_be_scored_stops_the_run(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(at_hand: Sequence[Corpus], work: Path) -> Kept:
        raise ScorerError("ferry: no dossier came of it")

    monkeypatch.setattr(gate, "measured", stops)
    result = CliRunner().invoke(gate.main)
    assert (result.exit_code, result.output) == (1, "Error: ferry: no dossier came of it\n")
    assert gate.read_figures()["benchmark"] == {"ferry": counts()}


def test_the_table_is_that_of_the_kept_figures() -> None:
    assert (HERE / "table.md").read_text(encoding="utf-8") == page(gate.read_figures())


def test_the_pinned_floors_are_of_measures_and_corpora_that_exist() -> None:
    pinned: dict[str, Pinned] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    assert set(pinned) == {"benchmark", "real"}
    assert {name for each in pinned.values() for name in each["floors"]} <= {
        measure.name for measure in MEASURES if measure.pinned
    }


def test_the_program_tells_the_figures_of_the_last_run() -> None:
    sums = total(gate.read_figures()["benchmark"].values())
    assert told_by_the_program() == {name: str(count) for name, count in sums.items()}
