"""Scores of a finished website by Lighthouse, as a phone sees it: `python -m tests.lighthouse site index.html`. Needs Node."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from tests.site.windows import CHROMIUMS, Quiet

#: Performance differs from run to run; the median of so many is told.
TIMES = 5


class Compressing(Quiet):
    """Serves files as a host of websites does, compressed."""

    def do_GET(self) -> None:  # noqa: N802, the name that the library asks for
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def scores(address: str) -> dict[str, float]:
    """Of one run, out of a hundred, by category."""
    program = next(filter(None, map(shutil.which, CHROMIUMS)), "chromium")
    command = ["npx", "--yes", "lighthouse", address, "--quiet", "--output=json"]
    flags = "--chrome-flags=--headless --no-sandbox --disable-gpu"
    said = subprocess.run(
        [*command, flags], env={**os.environ, "CHROME_PATH": program}, capture_output=True, text=True, check=True
    )
    return {name: 100 * (category["score"] or 0) for name, category in json.loads(said.stdout)["categories"].items()}


def main(site: str, *pages: str) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for page in pages:
        runs = [scores(f"http://127.0.0.1:{server.server_port}/{page}") for _ in range(TIMES)]
        print(page, *(f"{name} {statistics.median(run[name] for run in runs):.0f}" for name in runs[0]), sep="\n    ")  # noqa: T201, what it is for
    server.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
