"""How a trap gets into the files of a made-up client, and what is right there all the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from socialkpi.teach.export import Export
from socialkpi.teach.model import World
from socialkpi.teach.seasons import Span

Asked = dict[str, Any]
"""A question with its answers, as truth.json keeps it: ``metric``, and ``where``, ``period``, ``to`` as ``compute`` and
``compare`` take them; ``right`` (value, low, high, status), the ``wrong`` number, and the ``files`` that lead to it."""


def _as_it_is(world: World) -> World:
    return world


def _to_the_end(span: Span) -> Span:
    return span


def _as_written(world: World, exports: list[Export]) -> list[Export]:
    del world
    return exports


@dataclass(frozen=True, kw_only=True)
class Plant:
    """A trap as it stands in export files: what happens otherwise, what is written otherwise, what is asked."""

    key: str
    """The trap's."""
    brands: tuple[str, ...]
    """The brands whose files can hold it."""
    asked: Callable[[World, list[Export]], Asked]
    span: Callable[[Span], Span] = _to_the_end
    world: Callable[[World], World] = _as_it_is
    exports: Callable[[World, list[Export]], list[Export]] = _as_written
    changes_files: bool = False
    """Whether ``exports`` changes what is written, so that it comes after those that add files."""
    months: int = 1
    """So many months it takes."""
    since: str = ""
    """The first last month that it can be planted in ("2026-09"); empty for any."""
