from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.changes import past as module
from generator.changes.history import history_json
from generator.changes.past import Past, read_past
from generator.errors import PastError
from generator.export.dossier_json import dossier_json
from generator.records.change import Changes, History
from generator.records.problem import Severity
from tests.changes.builders import record

DOSSIER = dossier_json(record()).encode()
HISTORY = History("urn:uuid:00000000-0000-0000-0000-000000000001", (Changes("0123abcd", None, ()),))
Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dossier.json").write_bytes(DOSSIER)
    return tmp_path


def test_a_file_or_the_folder_that_holds_it(folder: Path) -> None:
    for where in (folder / "dossier.json", folder):
        past = read_past(str(where))
        assert past.edition is not None
        assert (len(past.edition.sources), past.history, past.problems) == (1, None, ())


def test_the_history_stands_beside_it(folder: Path) -> None:
    (folder / "changes.json").write_text(history_json(HISTORY), encoding="utf-8")
    assert read_past(str(folder)).history == HISTORY


def test_a_history_that_is_broken_begins_anew_and_says_so(folder: Path) -> None:
    (folder / "changes.json").write_text("{", encoding="utf-8")
    past = read_past(str(folder))
    assert past.edition is not None
    assert past.history is None
    (problem,) = past.problems
    assert problem.severity is Severity.WARNING
    assert str(problem).startswith(f"{folder}/changes.json: is no JSON")


@pytest.mark.parametrize("name", ["nowhere.json", "nowhere/dossier.json", "dossier.json/dossier.json", "empty"])
def test_where_nothing_was_published_it_is_the_first_edition(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()
    assert read_past(str(folder / name)) == Past(None)


def test_what_is_there_and_is_no_dossier_is_refused(folder: Path) -> None:
    (folder / "index.html").write_text("<title>Home</title>", encoding="utf-8")
    with pytest.raises(PastError, match=r"index\.html: is no JSON"):
        read_past(str(folder / "index.html"))


def test_a_file_that_is_too_long_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 100)
    with pytest.raises(PastError, match="longer than 100 bytes"):
        read_past(str(folder))


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers of this machine are asked themselves."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def serve() -> Iterator[Callable[[dict[str, Answer]], str]]:
    """Starts a server that answers each path as told, and others with 404; gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(answers: dict[str, Answer]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answers.get(self.path, status(404))(self)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def content(body: bytes, length: int | None = None) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def status(code: int, location: str = "") -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        if location:
            handler.send_header("Location", location)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def test_an_address_or_that_of_the_website(serve: Callable[[dict[str, Answer]], str]) -> None:
    history = history_json(HISTORY).encode()
    root = serve({"/site/dossier.json": content(DOSSIER), "/site/changes.json": content(history)})
    for where in (f"{root}/site/dossier.json", f"{root}/site/"):
        past = read_past(where)
        assert past.edition is not None
        assert past.history == HISTORY


@pytest.mark.parametrize("code", [404, 410])
def test_a_server_that_has_nothing_there_has_no_edition_yet(serve: Callable[[dict[str, Answer]], str], code: int) -> None:
    assert read_past(serve({"/dossier.json": status(code)})) == Past(None)


@pytest.mark.parametrize("code", [401, 403, 500, 503])
def test_any_other_refusal_is_an_error(serve: Callable[[dict[str, Answer]], str], code: int) -> None:
    with pytest.raises(PastError, match=f"the server answers {code}.*\n.*leave out --since"):
        read_past(serve({"/dossier.json": status(code)}))


def test_one_is_sent_on_but_never_out_of_the_web(serve: Callable[[dict[str, Answer]], str], folder: Path) -> None:
    answers = {"/new.json": content(DOSSIER), "/dossier.json": status(302, "/new.json")}
    assert read_past(serve(answers)).edition is not None
    with pytest.raises(PastError):
        read_past(serve({"/dossier.json": status(302, (folder / "dossier.json").as_uri())}))
    with pytest.raises(PastError):
        read_past(serve({"/dossier.json": status(302, "/dossier.json")}))


def test_an_answer_without_end_is_cut_off(serve: Callable[[dict[str, Answer]], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", len(DOSSIER) - 1)
    with pytest.raises(PastError, match="is longer than"):
        read_past(serve({"/dossier.json": content(DOSSIER)}))


def test_an_answer_that_breaks_off_is_no_dossier(serve: Callable[[dict[str, Answer]], str]) -> None:
    with pytest.raises(PastError, match=r"breaks off|can't be fetched"):
        read_past(serve({"/dossier.json": content(DOSSIER[:-10], len(DOSSIER))}))


def test_a_server_that_says_nothing_is_not_waited_for(
    serve: Callable[[dict[str, Answer]], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    quiet = threading.Event()
    try:
        with pytest.raises(PastError, match=r"can't be fetched: .*timed out"):
            read_past(serve({"/dossier.json": lambda _: quiet.wait(5)}))  # type: ignore[dict-item, func-returns-value]
    finally:
        quiet.set()


def test_a_server_that_drips_is_not_waited_for(
    serve: Callable[[dict[str, Answer]], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_IN_ALL", -1.0)
    with pytest.raises(PastError, match="took longer than"):
        read_past(serve({"/dossier.json": content(DOSSIER)}))


def test_nobody_at_home_is_an_error(serve: Callable[[dict[str, Answer]], str]) -> None:
    with pytest.raises(PastError, match="can't be fetched"):
        read_past("http://127.0.0.1:1/")


@pytest.mark.parametrize("address", ["http://anna:secret@example.org/", "https://token@example.org/dossier.json"])
def test_an_address_with_a_password_is_not_repeated(address: str) -> None:
    with pytest.raises(PastError) as told:
        read_past(address)
    assert "secret" not in str(told.value)
    assert "token@" not in str(told.value)


@pytest.mark.parametrize("address", ["ftp://example.org/dossier.json", "file:///etc/passwd", "s3://dossiers/mine"])
def test_an_address_of_another_kind_is_refused_and_not_taken_for_a_file(address: str) -> None:
    with pytest.raises(PastError, match="only files and addresses that begin with http"):
        read_past(address)
