"""Workflows as they stand in their files: right by the schema, with few rights, and with nothing of a stranger's in a shell.

tests/site/test_new.py runs their steps.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from generator.config import DossierConfig
from generator.shipped import shipped_starter

ROOT = Path(__file__).parents[1]
GITHUB = (ROOT / ".github" / "workflows" / "check.yml", shipped_starter() / ".github" / "workflows" / "dossier.yml")
GITLAB = shipped_starter() / ".gitlab-ci.yml"
SCHEMAS = {GITLAB: ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"), **dict.fromkeys(GITHUB, ("vendor.github-workflows",))}
#: What a job may do; any other reads the repository.
RIGHTS = {
    "publish": {"pages": "write", "id-token": "write"},
    "comment": {"pull-requests": "write"},
    "addresses": {"contents": "write"},
}

github = pytest.mark.parametrize("file", GITHUB, ids=lambda file: file.name)
everywhere = pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)


def jobs(file: Path) -> dict[str, Any]:
    read = yaml.safe_load(file.read_text(encoding="utf-8"))
    return read.get("jobs") or {name: job for name, job in read.items() if isinstance(job, dict) and "script" in job}


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(file).values():
        yield from job["steps"]


def scripts(file: Path) -> list[str]:
    """All that a shell is given."""
    if file == GITLAB:
        return [line for job in jobs(file).values() for line in job["script"]]
    return [step["run"] for step in steps(file) if "run" in step]


def verdict(file: Path, schema: tuple[str, ...]) -> int:
    return CliRunner().invoke(check_jsonschema, ["--builtin-schema", *schema, str(file)]).exit_code


@everywhere
def test_the_schema_takes_the_file(file: Path) -> None:
    assert verdict(file, SCHEMAS[file]) == 0


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        (GITHUB[1], "runs-on:", "run-on:"),
        (GITHUB[1], "timeout-minutes: 30", "timeout-minutes: soon"),
        (GITLAB, "when: always", "when: often"),
    ],
)  # fmt: skip
def test_the_schema_refuses_a_wrong_word(file: Path, right: str, wrong: str, tmp_path: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert right in text
    (tmp_path / file.name).write_text(text.replace(right, wrong), encoding="utf-8")
    assert verdict(tmp_path / file.name, SCHEMAS[file]) == 1


@github
def test_nobody_else_s_words_are_put_into_a_shell_script(file: Path) -> None:
    assert not [script for script in scripts(file) if "${{" in script]


@github
def test_rights_are_given_job_by_job_and_each_gets_what_it_needs(file: Path) -> None:
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"] == {}
    given = {name: job["permissions"] for name, job in jobs(file).items()}
    assert given == {name: RIGHTS.get(name, {"contents": "read"}) for name in given}
    assert given["publish"]


@github
def test_jobs_with_rights_run_no_program_of_the_repository(file: Path) -> None:
    """What a pull request changes is run in the build alone, which may write nothing."""
    for name, job in ((name, job) for name, job in jobs(file).items() if name in RIGHTS):
        commands = {line.split()[0] for step in job["steps"] for line in step.get("run", "").splitlines()}
        assert commands <= {"gh", "git"}, name


@github
def test_jobs_end_and_actions_are_github_s_own_in_a_fixed_major_version(file: Path) -> None:
    assert all(job["timeout-minutes"] <= 45 for job in jobs(file).values())
    used = [step["uses"] for step in steps(file) if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in used), used


def step(file: Path, job: str, action: str) -> dict[str, Any]:
    """The one step of a job that uses this action of GitHub's."""
    (found,) = (each for each in jobs(file)[job]["steps"] if each.get("uses", "").startswith(f"actions/{action}@"))
    return found


@github
def test_each_push_and_each_pull_request_is_built(file: Path) -> None:
    on = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)["on"]  # which YAML else takes for a truth value
    assert set(on) == {"push", "pull_request", "workflow_dispatch"}
    assert on["push"] == {"branches": ["main", "master"]}
    assert on["pull_request"] == ""
    assert all("if" not in job for name, job in jobs(file).items() if name not in RIGHTS)


@github
def test_the_website_that_was_built_is_the_one_that_is_published(file: Path) -> None:
    (build,) = (name for name in ("site", "build") if name in jobs(file))
    assert step(file, build, "upload-pages-artifact")["with"] == {"path": "site"}
    assert build in jobs(file)["publish"]["needs"]
    assert step(file, "publish", "deploy-pages")


def test_what_is_told_of_a_pull_request_is_handed_to_the_job_that_comments() -> None:
    handed = [each["with"] for each in jobs(GITHUB[1])["build"]["steps"] if each.get("name") == "Hand over what changed"]
    assert handed == [{"name": "summary", "path": "summary.md"}]
    assert step(GITHUB[1], "comment", "download-artifact")["with"] == {"name": "summary"}
    assert jobs(GITHUB[1])["comment"]["needs"] == "build"


def test_readings_are_kept_from_run_to_run() -> None:
    """Under the newest key that there is, for a new article needs those of all others."""
    folder = DossierConfig.cache.default
    kept = step(GITHUB[1], "build", "cache")["with"]
    assert kept["path"] == folder
    assert kept["key"].startswith(kept["restore-keys"])
    assert "hashFiles('requirements.txt', 'seeds/**')" in kept["key"].removeprefix(kept["restore-keys"])
    assert {"key": "readings", "paths": [f"{folder}/"]} in jobs(GITLAB)["build"]["cache"]


def test_gitlab_builds_each_merge_request_and_the_default_branch_and_publishes_this_alone() -> None:
    default = {"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}
    read = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    assert read["workflow"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}, default]
    assert "rules" not in read["build"]
    assert read["pages"]["rules"] == [default]
    assert read["pages"]["artifacts"]["paths"] == ["public/"]
    assert {"site/", "summary.md"} <= set(read["build"]["artifacts"]["paths"])


@github
def test_only_the_default_branch_is_published_and_written_to(file: Path) -> None:
    for name, job in jobs(file).items():
        if {"pages", "contents"} & {of for of, right in job["permissions"].items() if right == "write"}:
            assert "github.event_name != 'pull_request'" in job["if"], name
            assert "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)" in job["if"], name


@github
def test_a_checkout_leaves_a_token_behind_only_where_something_is_pushed(file: Path) -> None:
    for job in jobs(file).values():
        pushes = any("git push" in step.get("run", "") for step in job["steps"])
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is pushes for step in checkouts)


@everywhere
def test_a_shell_can_read_every_script(file: Path) -> None:
    for script in scripts(file):
        assert subprocess.run(["bash", "-n"], input=script, text=True, check=False).returncode == 0, script


def test_what_the_project_s_own_workflow_runs_is_there() -> None:
    assert scripts(GITHUB[0]) == [".ci/run", "make site"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
    assert re.search(r"^site:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_site_is_built_strictly_wherever_it_is_built_for_others() -> None:
    built = re.findall(r"\b(?:mkdocs|dossier) build\b.*", "\n".join(script for file in SCHEMAS for script in scripts(file)))
    assert len(built) == 2
    assert all("--strict" in line for line in built)
