"""Workers: several processes find at once; what they find, and its order, is the same with any number of them."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from generator.annotate import annotate
from generator.errors import ModelError
from generator.records.article import Article
from generator.records.reading import Reading

#: Characters for which another process is worth the seconds that it takes to start: some fifty articles.
WORTH = 150_000


def annotated(batches: Sequence[Sequence[Article]], pipeline: str | None, jobs: int = 1) -> Iterator[list[Reading]]:
    """What `annotate` finds in each batch, in their order, as it comes; by up to `jobs` processes where there is enough to do.

    Raises ModelError where the pipeline can't be loaded, or a process is ended from outside.
    """
    jobs = min(jobs, len(batches), sum(len(article.text) for batch in batches for article in batch) // WORTH)
    if jobs < 2:
        yield from (annotate(batch, pipeline) for batch in batches)
        return
    try:
        with ProcessPoolExecutor(jobs, mp_context=_context()) as pool:
            yield from pool.map(partial(annotate, pipeline=pipeline), batches)
    except BrokenProcessPool as error:
        raise ModelError("a process that was reading articles was ended\n    if memory was short, name fewer --jobs") from error


def _context() -> multiprocessing.context.BaseContext:
    """How processes are begun: by one that has loaded spaCy and nothing else, where the system has such.

    Never as a copy of this one, in which other threads may be at work.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["generator.annotate"])
    return context
