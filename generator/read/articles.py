"""Articles: a folder of files, each read whole, with title, publisher and day where it says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from generator.errors import SeedError
from generator.read.blocks import blocks
from generator.read.dates import Stamp, stamp, wire_agency, wire_stamp
from generator.read.files import articles_in, text_of
from generator.read.header import Header, split
from generator.records.article import Article, Block, Role
from generator.records.book import key_of
from generator.records.ids import RESERVED, short_hash, slug
from generator.records.problem import Problem

#: No file is known from before.
NONE: Mapping[str, str] = MappingProxyType({})
TOP, BOTTOM = 8, 6  # blocks from the top and the bottom of a text among which its dateline is looked for
COPYRIGHT = re.compile(
    r"(?:copyright\s+)?(?:©|\(c\)|copyright)\s*(?:19|20)\d\d,?\s+(?:by\s+)?(?P<name>[A-Z][\w&.' -]{1,40}?)[.,]?", re.IGNORECASE
)
RIGHTS = re.compile(r"[.,]?\s*all rights reserved.*", re.IGNORECASE | re.DOTALL)


def read_articles(folder: Path, known: Mapping[str, str] = NONE) -> tuple[list[Article], list[Problem]]:
    """The articles in `folder`, sorted by id, and what a person should look at; `known` are ids by the keys of files' places.

    Files that can't be read are problems, and the others are read. Paths of articles count from `folder`; those of problems
    begin with it. Raises SeedError where there is no folder, or not one article in it.
    """
    if not folder.is_dir():
        raise SeedError(f"{folder.as_posix()}: there is no such folder\n    make it, and put articles in it as .md or .txt files")
    paths, problems = articles_in(folder)
    articles = []
    for path, name in zip(paths, _ids(paths, folder, known), strict=True):
        article, found = _read(path, path.relative_to(folder).as_posix(), name)
        problems += found
        articles += [article] if article else []
    if not articles:
        reasons = "".join(f"\n{problem}" for problem in problems)
        raise SeedError(f"{folder.as_posix()}: holds no article\n    put articles in it as .md or .txt files{reasons}")
    problems.sort(key=lambda problem: (problem.path, problem.line, problem.message))
    return sorted(articles, key=lambda article: article.id), problems


#: Stems that can be a file's name and a page's address as they are.
SAFE_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")


def _ids(paths: Sequence[Path], folder: Path, known: Mapping[str, str]) -> Iterator[str]:
    """The id of each file: the known one, else its stem; where that is taken, with a hash of the file's place.

    So a file keeps its id when another of its name is put into a folder nearer to the top.
    """
    places = {path: path.relative_to(folder).as_posix() for path in paths}
    kept = {path: id_ for path, place in places.items() if (id_ := known.get(key_of(place))) is not None}
    taken = {id_.casefold() for id_ in kept.values()}
    for path, place in places.items():
        if path in kept:
            yield kept[path]
            continue
        stem = path.stem if SAFE_STEM.fullmatch(path.stem) and path.stem.casefold() not in RESERVED else slug(path.stem)
        names = (stem, *(f"{stem}-{short_hash(place, length=length)}" for length in (4, 8, 32)))
        name = next(name for name in names if name.casefold() not in taken)
        taken.add(name.casefold())
        yield name


def _read(path: Path, place: str, name: str) -> tuple[Article | None, list[Problem]]:
    """The article in a file, where it can be read, and what is wrong with the file."""
    text = text_of(path)
    if isinstance(text, Problem):
        return None, [text]
    header, problems = Header(), list[Problem]()
    if path.suffix.casefold() == ".md":
        parts = split(text, path.as_posix())
        if isinstance(parts, Problem):
            return None, [parts]
        header, text, problems = parts
    if not text.strip():
        return None, [*problems, Problem(path.as_posix(), 0, "holds no text below its header", "write the article there")]
    return article_of(text, name, place, header), problems


def article_of(body: str, name: str, place: str, header: Header) -> Article:
    """An article from its words and its header; what the header doesn't say is looked for in the words."""
    title = header.title
    text = body if title is None or _begins_with(body, title) else f"{title}\n\n{body}"
    parts = blocks(text, has_title=title is not None)
    said = None if header.says_published else _stamp(text, parts)
    return Article(
        id=name,
        path=place,
        title=title or _title(text, parts),
        text=text,
        blocks=parts,
        publisher=header.publisher or _publisher(text, parts),
        published=said.published if said else header.published,
        published_at=said.at if said else header.published_at,
        published_inferred=said is not None,
        url=header.url,
    )


def _begins_with(body: str, title: str) -> bool:
    first = body.lstrip().partition("\n")[0]
    return " ".join(first.lstrip("#").split()).casefold() == title.casefold()


def _title(text: str, parts: Sequence[Block]) -> str:
    """The headline above the body; "" where none can be told."""
    for part in parts:
        if part.role is Role.HEADLINE:
            return text[part.start : part.end].lstrip("# ").rstrip("# ")
        if part.role is Role.BODY:
            break
    return ""


def _stamp(text: str, parts: Sequence[Block]) -> Stamp | None:
    """The day that a dateline near the top or the bottom says, or else the wire dateline that opens the body."""
    edges = [*parts[:TOP], *parts[max(TOP, len(parts) - BOTTOM) :]]
    lines = [text[part.start : part.end] for part in edges if part.role is Role.DATELINE]
    said = [found for line in lines if (found := stamp(line))]
    firsts = [found for found in said if not found.updated] or said
    if firsts:
        return firsts[0] if len({found.published for found in firsts}) == 1 else None
    return wire_stamp(_opening(text, parts))


def _publisher(text: str, parts: Sequence[Block]) -> str | None:
    """Who a wire dateline names, or a line with the rights at the foot of the text; None where neither is there."""
    agency = wire_agency(_opening(text, parts))
    if agency:
        return agency
    for part in parts[-BOTTOM:]:
        if part.role is Role.FURNITURE and part.end - part.start <= 200:
            owner = COPYRIGHT.fullmatch(RIGHTS.sub("", text[part.start : part.end]).strip())
            if owner:
                return owner["name"].strip()
    return None


def _opening(text: str, parts: Sequence[Block]) -> str:
    """How the body begins."""
    return next((text[part.start : part.end][:200] for part in parts if part.role is Role.BODY), "")
