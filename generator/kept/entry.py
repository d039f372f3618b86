"""Entry: a reading as the bytes of a file, and back; a file is evidence, and never believed.

An entry is JSON behind a checksum. It holds no words of its own where the article has them: a passage is two numbers, and its
words are cut from the article anew, so that nothing can be quoted that isn't printed there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from functools import cache
from math import isnan
from typing import Any, TypeVar, get_origin, get_type_hints

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from generator.records.article import Article, Passage
from generator.records.claim import claim_id
from generator.records.reading import ARTICLE, HARMED, Reading
from generator.values import Moment, Value
from generator.values.saying import Saying

T = TypeVar("T")
#: The article whose entry is being read.
_article: ContextVar[Article] = ContextVar("article")
#: The field of a reading that isn't stored: whoever asks has it.
GIVEN = "article"


class Spoilt(Exception):  # noqa: N818, no fault of the program
    """An entry that isn't whole, isn't of this article, or says what no reading can."""


def key_of(article: Article, grounds: str) -> str:
    """Hexadecimal digits for all of an article and its grounds."""
    told = json.dumps(_converter().unstructure(article), sort_keys=True)
    return hashlib.sha256(f"{grounds}\n{told}".encode()).hexdigest()


def entry_of(reading: Reading, key: str) -> bytes:
    """The file of a reading under `key`."""
    data = {name: _converter().unstructure(getattr(reading, name), shape) for name, shape in _parts().items()}
    body = json.dumps(data, separators=(",", ":")).encode()
    return _checksum(body, key) + b"\n" + body


def reading_of(data: bytes, key: str, article: Article) -> Reading:
    """The reading of `article` in a file that stands under `key`; Spoilt where it can't be one."""
    checksum, _, body = data.partition(b"\n")
    if checksum != _checksum(body, key):
        raise Spoilt("the checksum is another")
    token = _article.set(article)
    try:
        stored = json.loads(body)
        parts = {name: _converter().structure(stored.pop(name), shape) for name, shape in _parts().items()}
    except Exception as error:  # whatever JSON or a record may find wrong with what anyone may have written
        raise Spoilt(f"can't be read: {error!r}") from error
    finally:
        _article.reset(token)
    reading = Reading(article, **parts)
    if stored:
        raise Spoilt("holds more than a reading")
    if fault := next(_faults(reading), ""):
        raise Spoilt(fault)
    return reading


def _checksum(body: bytes, key: str) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + body).hexdigest().encode()


@cache
def _parts() -> dict[str, Any]:
    """The stored fields of a reading, with their types."""
    return {name: shape for name, shape in get_type_hints(Reading).items() if name != GIVEN}


def _faults(reading: Reading) -> Iterator[str]:
    """What the later stages couldn't live with: parts without words, ids of others, and references to nothing."""
    source = reading.article.id
    things = [*(chain.id for chain in reading.chains), *(report.id for report in reading.reports)]
    known = {*things, f"{source}{ARTICLE}", f"{source}{HARMED}"}
    if len(things) != len(set(things)) or not all(id_.startswith(f"{source}#") for id_ in things):
        yield "an id is another article's, or stands twice"
    if not all(chain.mentions for chain in reading.chains) or not all(report.mentions for report in reading.reports):
        yield "something is mentioned nowhere"
    if not known.issuperset(_referred(reading)):
        yield "something is about nothing"
    claims = {claim.id for claim in reading.claims}
    if len(claims) != len(reading.claims) or any(claim.id != claim_id(claim.printed, claim.property) for claim in reading.claims):
        yield "a claim's id is another's"
    if not all(claim.said.start <= claim.printed.start < claim.printed.end <= claim.said.end for claim in reading.claims):
        yield "a value is not within its quotation"


def _referred(reading: Reading) -> Iterator[str]:
    """The ids that the parts of a reading name."""
    for report in reading.reports:
        yield from (*report.places, *(report.dies or ()), *(reason.report for reason in report.reasons))
        yield from (participant.chain for participant in report.participants if participant.chain is not None)
    for claim in reading.claims:
        yield claim.about
        if (refers := getattr(claim.value, "refers", None)) is not None:
            yield refers
    yield from (each.speaker_chain for each in reading.quotations if each.speaker_chain is not None)


@cache
def _converter() -> Converter:
    """cattrs, strict: nothing is turned into what a field wants to have, and no key is left over."""
    converter = Converter(forbid_extra_keys=True, omit_if_default=True, detailed_validation=False)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))  # a str, too
    for kind in (int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(Passage, _passage)
    converter.register_unstructure_hook(Passage, lambda passage: [passage.start, passage.end])
    converter.register_unstructure_hook_func(lambda kind: frozenset in {kind, get_origin(kind)}, sorted)
    converter.register_structure_hook(Saying, _saying)
    converter.register_structure_hook(Saying | str | None, _said)
    converter.register_unstructure_hook(Saying, _parts_of_saying)
    plain = converter.get_structure_hook(Moment)
    converter.register_structure_hook(Moment, lambda value, kind: _possible(plain(value, kind)))
    configure_tagged_union(Value, converter)
    return converter


def _text(value: Any, _: Any) -> str:  # noqa: ANN401
    if type(value) is not str or not (value.isascii() or value.encode()):  # half a character can't be encoded
        raise ValueError(f"{value!r} is no text")
    return value


def _exactly(value: Any, kind: type[T]) -> T:  # noqa: ANN401
    if type(value) is not kind:
        raise ValueError(f"{value!r} is no {kind.__name__}")
    return value


def _number(value: Any, _: Any) -> Any:  # noqa: ANN401
    if type(value) not in {int, float} or isnan(value):
        raise ValueError(f"{value!r} is no number")
    return value  # 20 and 20.0 are equal, but may be printed differently


def _passage(value: Any, _: Any) -> Passage:  # noqa: ANN401
    """Words of the article, from two numbers."""
    start, end = value
    article = _article.get()
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(article.text):
        raise ValueError(f"no words stand at {value!r}")
    return article.passage(start, end)


def _saying(value: Any, _: Any) -> Saying:  # noqa: ANN401
    """A saying from its pattern, its words, and whether it begins with a capital letter."""
    pattern, words, capital = value
    filling = ((_text(name, str), _saying(word, Saying) if isinstance(word, list) else _text(word, str)) for name, word in words)
    return Saying(_text(pattern, str), tuple(filling), _exactly(capital, bool))


def _said(value: Any, kind: Any) -> Saying | str | None:  # noqa: ANN401
    """A text that may be a saying, or may not be there."""
    if value is None:
        return None
    return _saying(value, kind) if isinstance(value, list) else _text(value, kind)


def _parts_of_saying(saying: Saying) -> list[Any]:
    words = [[name, _parts_of_saying(word) if isinstance(word, Saying) else word] for name, word in saying.words]
    return [saying.pattern, words, saying.capital]


def _possible(moment: Moment) -> Moment:
    """The same, where a calendar has it."""
    month, day = moment.month_day or (1, 1)
    if not (0 <= (moment.weekday or 0) < 7 and 1 <= month <= 12 and 1 <= day <= 31):
        raise ValueError(f"{moment} is in no calendar")
    if (moment.first is None) != (moment.last is None) or (moment.first and moment.last and moment.first > moment.last):
        raise ValueError(f"{moment} ends before it begins")
    return moment
