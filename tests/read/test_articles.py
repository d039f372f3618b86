"""A folder of articles, read whole: what each file says of itself, and what is wrong with it."""

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.read.articles import read_articles
from generator.records.article import Article, Role
from generator.records.book import key_of
from generator.records.problem import Severity

TEXT = "The harbour board has closed the old pier after a ferry struck it on Tuesday evening, its chairman said.\n"


def folder(tmp_path: Path, **files: str | bytes) -> Path:
    """A folder of files; `__` in a name is a dot, `___` a stroke."""
    for name, content in files.items():
        path = tmp_path / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return tmp_path


def one(tmp_path: Path, content: str | bytes, name: str = "a__md") -> Article:
    (article,), problems = read_articles(folder(tmp_path, **{name: content}))
    assert problems == []
    return article


def problems_of(tmp_path: Path, content: str | bytes, name: str = "a__md") -> list[str]:
    """What is said of a file, beside one that is well."""
    _, problems = read_articles(folder(tmp_path, **{name: content, "well__txt": TEXT}))
    return [str(problem).replace(f"{tmp_path.as_posix()}/", "") for problem in problems]


def test_front_matter_says_what_an_article_is(tmp_path: Path) -> None:
    header = "---\ntitle: 'Ferry: pier struck'\npublisher: Harbour News\npublished: 2016-05-03T21:15:00Z\nurl: https://harbour.example/1\n---\n\n"
    article = one(tmp_path, header + TEXT)
    assert (article.id, article.path, article.title) == ("a", "a.md", "Ferry: pier struck")
    assert (article.publisher, article.url) == ("Harbour News", "https://harbour.example/1")
    assert article.published is not None
    assert article.published.normal == "2016-05-03"
    assert article.published_at is not None
    assert article.published_at.shown == "21:15 UTC"
    assert not article.published_inferred
    assert article.text == "Ferry: pier struck\n\n" + TEXT.strip()
    assert [block.role for block in article.blocks] == [Role.HEADLINE, Role.BODY]


def test_a_body_that_begins_with_its_title_is_left_as_it_is(tmp_path: Path) -> None:
    assert one(tmp_path, f"---\ntitle: Ferry strikes pier\n---\n# Ferry strikes pier\n\n{TEXT}").text.startswith(
        "# Ferry strikes pier\n\nThe"
    )


@pytest.mark.parametrize(
    ("published", "day", "time"),
    [
        ("2016-05-03", "2016-05-03", None),
        ("2016-05", "2016-05", None),
        ("2016", "2016", None),
        ("'2016-05-03 21:15'", "2016-05-03", "21:15"),
    ],
)
def test_days_as_precise_as_they_are_said(tmp_path: Path, published: str, day: str, time: str | None) -> None:
    article = one(tmp_path, f"---\npublished: {published}\n---\n{TEXT}")
    assert article.published is not None
    assert article.published.normal == day
    assert (article.published_at.normal if article.published_at else None) == time


@pytest.mark.parametrize(
    "published", ["Mai 2016", "03/05/2016", "2016-13-01", "2016-05-32", "2016-05-03 25:00", "16-05-03", "2016 21:15"]
)
def test_a_day_that_is_none_is_told_and_the_article_read_without(tmp_path: Path, published: str) -> None:
    articles, problems = read_articles(folder(tmp_path, a__md=f"---\ntitle: Ferry\npublished: {published}\n---\n{TEXT}"))
    assert articles[0].published is None
    hint = "write 2016-05-03, or 2016-05 if the day isn't known"
    assert str(problems[0]) == f'{tmp_path.as_posix()}/a.md:3: published: "{published}" is no date\n    {hint}'


def test_a_raw_text_is_kept_whole_and_says_what_it_says(tmp_path: Path) -> None:
    top = "Watch Harbour News\n\nFerry strikes old pier\n\n21:15, UK, Tuesday 3 May 2016"
    text = f"{top}\n\n{TEXT}\nMost Read\nLighthouse is sold\n"
    article = one(tmp_path, text, "raw__txt")
    assert article.text == text
    assert article.title == "Ferry strikes old pier"
    assert article.published is not None
    assert article.published.normal == "2016-05-03"
    assert article.published_at is not None
    assert article.published_at.normal == "21:15"
    assert article.published_inferred
    assert article.publisher is None


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"{TEXT}\nThe ferry was built on 3 May 1960 in Oslo.\n",
        f"03/05/2016\n\n{TEXT}",
        f"1 May 2016\n\n{TEXT}\n{TEXT}\n2 May 2016\n",
    ],
)
def test_what_a_raw_text_does_not_say_is_not_made_up(tmp_path: Path, text: str) -> None:
    article = one(tmp_path, text, "raw__txt")
    assert (article.title, article.publisher, article.published, article.published_inferred) == ("", None, None, False)


def test_publishers_of_raw_texts(tmp_path: Path) -> None:
    articles, _ = read_articles(
        folder(
            tmp_path,
            wire__txt="OSLO, May 3 (Reuters) - A ferry has struck the old pier of the harbour, the board said.\n",
            foot__txt=f"{TEXT}\n© 2016 Harbour News. All rights reserved.\n",
            site__txt=f"Harbour News\n\n{TEXT}",
        )
    )
    assert {article.id: article.publisher for article in articles} == {"wire": "Reuters", "foot": "Harbour News", "site": None}


@pytest.mark.parametrize(
    ("encoding", "words"), [("utf-8-sig", "café"), ("cp1252", "“café” – £3"), ("utf-16", "café"), ("mac_roman", "“café” – £3")]
)
def test_encodings_are_recognised(tmp_path: Path, encoding: str, words: str) -> None:
    text = f"The {words} was closed on Tuesday evening. " + TEXT
    assert one(tmp_path, text.encode(encoding), "a__txt").text == text


def test_line_ends_become_one_kind(tmp_path: Path) -> None:
    assert (
        one(tmp_path, b"First line.\r\nSecond line.\rThird line.\n", "a__txt").text == "First line.\nSecond line.\nThird line.\n"
    )


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("", "a__md", "a.md: is empty"),
        (" \n\n", "a__txt", "a.txt: is empty"),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
            "a__txt",
            "a.txt: its encoding can't be told, or it is no text",
        ),
        (b"x" * 2_000_001, "a__txt", "a.txt: is 2,000,001 bytes long, no article is"),
        ("---\ntitle: A\n---\n\n", "a__md", "a.md: holds no text below its header"),
        (f"---\ntitle: A\n\n{TEXT}", "a__md", "a.md:1: the header that begins here has no end"),
        (f"---\ntitle: A\npublished: *day\n---\n{TEXT}", "a__md", 'a.md:3: "*day" is an alias, and aliases are not read'),
        (f"---\ntitle: [A]\n---\n{TEXT}", "a__md", "a.md:2: title: is no short text"),
        (f"---\ntitle: A: B: C\n---\n{TEXT}", "a__md", "a.md:2: is no YAML: mapping values are not allowed here"),
        (f"---\n- title\n---\n{TEXT}", "a__md", None),
        (
            f"---\ntitle: A\nurl: javascript:alert(1)\n---\n{TEXT}",
            "a__md",
            'a.md:3: url: "javascript:alert(1)" is no address of a web page',
        ),
        (f"---\ntitle: A\npublishd: 2016\n---\n{TEXT}", "a__md", 'a.md:3: unknown key "publishd"\n    did you mean published?'),
        (f"---\ntitle: A\nauthor: Ann\nlanguage: en\n---\n{TEXT}", "a__md", None),
        (f"---\n\nA rule stands above this line, and no header.\n\n{TEXT}", "a__md", None),
        ("<p>Ferry</p>", "a__html", "a.html: .html files are not read"),
    ],
)
def test_a_problem_names_file_and_reason_and_the_others_are_read(
    tmp_path: Path, content: str | bytes, name: str, said: str | None
) -> None:
    found = problems_of(tmp_path, content, name)
    assert len(found) == (said is not None)
    assert said is None or found[0].startswith(said)


def test_an_unknown_key_is_a_warning_and_a_bad_address_an_error(tmp_path: Path) -> None:
    _, problems = read_articles(folder(tmp_path, a__md=f"---\ntitel: A\nurl: harbour.example\n---\n{TEXT}"))
    assert [problem.severity for problem in problems] == [Severity.WARNING, Severity.ERROR]


def test_values_stay_what_they_look_like(tmp_path: Path) -> None:
    assert one(tmp_path, f"---\ntitle: 1.10\npublisher: no\n---\n{TEXT}").publisher == "no"


def test_which_files_are_articles(tmp_path: Path) -> None:
    names = [
        "b__md",
        "a__TXT",
        "sub___c__md",
        "README__md",
        "___hidden__md",
        "_draft__md",
        "__git___x__md",
        "curation__yml",
        "pier__jpg",
    ]
    articles, problems = read_articles(folder(tmp_path, **dict.fromkeys(names, TEXT)))
    assert [article.path for article in articles if "hidden" not in article.path] == ["a.TXT", "b.md", "sub/c.md"]
    assert problems == []


def test_a_file_keeps_its_id_when_another_of_its_name_comes_nearer_to_the_top(tmp_path: Path) -> None:
    files = folder(tmp_path, **{"2016___Ferry__txt": TEXT, "other__txt": TEXT})
    before, _ = read_articles(files)
    known = {key_of(article.path): article.id for article in before}
    folder(tmp_path, ferry__txt="Another article on another ferry, which came later.\n")
    after, _ = read_articles(files, known)
    ids = {article.path: article.id for article in after}
    assert ids == {
        "2016/Ferry.txt": "Ferry",
        "other.txt": "other",
        "ferry.txt": next(a for a in ids.values() if a.startswith("ferry-")),
    }
    assert {article.id for article in read_articles(files)[0]} != set(ids.values())


def test_a_file_that_is_put_into_another_folder_keeps_its_stem(tmp_path: Path) -> None:
    files = folder(tmp_path, ferry__txt=TEXT)
    known = {key_of(article.path): article.id for article in read_articles(files)[0]}
    (tmp_path / "2016").mkdir()
    (tmp_path / "ferry.txt").rename(tmp_path / "2016" / "ferry.txt")
    assert [article.id for article in read_articles(files, known)[0]] == ["ferry"]


def test_two_files_of_one_stem_have_two_ids_that_other_files_do_not_change(tmp_path: Path) -> None:
    few, _ = read_articles(folder(tmp_path, pier__md=TEXT, x___pier__md=TEXT))
    more, _ = read_articles(folder(tmp_path, a___pier__txt=TEXT, pier__txt=TEXT, z__md=TEXT))
    assert [article.path for article in few if article.id == "pier"] == ["pier.md"]
    assert {article.path: article.id for article in few}.items() <= {article.path: article.id for article in more}.items()
    assert len({article.id.casefold() for article in more}) == len(more) == 5


@pytest.mark.parametrize(
    ("stem", "name"), [("000_daily-1", "000_daily-1"), ("../pier", "pier"), ("Pier & Boat", "pier-boat"), ("<b>", "b")]
)
def test_an_id_is_the_stem_or_a_safe_form_of_it(tmp_path: Path, stem: str, name: str) -> None:
    (tmp_path / f"{stem.rpartition('/')[2]}.md").write_text(TEXT)
    assert read_articles(tmp_path)[0][0].id == name


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    inside = folder(tmp_path / "articles", a__md=TEXT)
    (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "in.txt").symlink_to(inside / "a.md")
    (inside / "up").symlink_to(tmp_path, target_is_directory=True)
    articles, (problem,) = read_articles(inside)
    assert [article.id for article in articles] == ["a", "in"]
    assert "leads out" in problem.message


def test_a_folder_without_articles_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="no such folder"):
        read_articles(tmp_path / "nowhere")
    with pytest.raises(SeedError, match="holds no article"):
        read_articles(tmp_path)
    with pytest.raises(SeedError, match=r"a\.md: is empty"):
        read_articles(folder(tmp_path, a__md=""))


def test_text_from_an_article_is_kept_and_takes_no_effect(tmp_path: Path) -> None:
    text = "{{ 7 * 7 }} <script>alert(1)</script> ![x](file:///etc/passwd)\n---\ntitle: no header\n---\n"
    article = one(tmp_path, text, "a__txt")
    assert (article.text, article.publisher) == (text, None)
