"""What a person decided, and mistakes in it."""

from pathlib import Path

from generator.read.curation import read_curation
from generator.records.curation import Curation, Judgement


def curation(tmp_path: Path, text: str) -> tuple[Curation, list[str]]:
    path = tmp_path / "curation.yml"
    path.write_text(text)
    found, problems = read_curation(path)
    return found, [str(problem).replace(path.as_posix(), "curation.yml") for problem in problems]


def test_a_missing_file_decides_nothing(tmp_path: Path) -> None:
    assert read_curation(tmp_path / "none.yml") == (Curation(), [])


def test_an_empty_file_and_empty_keys_decide_nothing(tmp_path: Path) -> None:
    assert curation(tmp_path, "# later\n") == (Curation(), [])
    assert curation(tmp_path, "same:\ndifferent:\ntitles:\n") == (Curation(), [])


def test_names_are_paired_each_with_each(tmp_path: Path) -> None:
    text = (
        "same:\n  - names: [Harbour Board, Port Authority, The Port]\n    because: renamed in 2014\n"
        "different:\n  - names: [Ann Example, Anne Example]\n    because: mother and daughter\n"
        "titles:\n  ferry-hits-pier: The ferry accident\n"
    )
    found, problems = curation(tmp_path, text)
    assert problems == []
    assert [(pair.left, pair.right, pair.judgement, pair.line) for pair in found.pairs] == [
        ("Harbour Board", "Port Authority", Judgement.SAME, 2),
        ("Harbour Board", "The Port", Judgement.SAME, 2),
        ("Port Authority", "The Port", Judgement.SAME, 2),
        ("Ann Example", "Anne Example", Judgement.DIFFERENT, 5),
    ]
    assert found.pairs[0].because == "renamed in 2014"
    assert [(title.id, title.title, title.line) for title in found.titles] == [("ferry-hits-pier", "The ferry accident", 8)]


def test_mistakes_in_form_are_told_at_once(tmp_path: Path) -> None:
    text = "sme:\n  - names: [A, B]\n    because: x\nsame:\n  - names: [Ann, Anne]\n  - names: Ann\n    because: y\n    why: z\n"
    found, problems = curation(tmp_path, text)
    assert found == Curation()
    assert problems == [
        'curation.yml:1: unknown key "sme"\n    did you mean same?',
        'curation.yml:5: "because" is missing\n    add it',
        'curation.yml:6: names: "Ann" is no list\n    write a list (- item)',
        'curation.yml:8: unknown key "why"\n    known are: because, names',
    ]


def test_fewer_than_two_names_are_a_problem_and_the_rest_is_kept(tmp_path: Path) -> None:
    text = "same:\n  - names: [Ann, Ann]\n    because: x\n  - names: [Bo, Bob]\n    because: y\n"
    found, problems = curation(tmp_path, text)
    assert [(pair.left, pair.right) for pair in found.pairs] == [("Bo", "Bob")]
    assert problems == ["curation.yml:2: same: fewer than two names\n    write two names or more: [one, other]"]


def test_names_called_same_and_different_are_left_undecided(tmp_path: Path) -> None:
    text = "same:\n  - names: [Bo, Bob]\n    because: x\ndifferent:\n  - names: [bob, Bo]\n    because: y\n"
    found, (problem,) = curation(tmp_path, text)
    assert found.pairs == ()
    assert problem.startswith('curation.yml:5: "bob" and "Bo" are called both same and different')


def test_an_alias_is_refused(tmp_path: Path) -> None:
    _, (problem,) = curation(tmp_path, "same: &a []\ndifferent: *a\n")
    assert problem.startswith("curation.yml:1: ")


def test_a_file_that_is_no_mapping(tmp_path: Path) -> None:
    _, (problem,) = curation(tmp_path, "- same\n")
    assert problem == "curation.yml:1: a list is no mapping\n    write a mapping (key: value)"
