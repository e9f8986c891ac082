"""How sure each answer is: Wilson's interval for shares of sessions, the bootstrap over posts for engagement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import narwhals as nw

from socialkpi.analysis.intervals import FEWEST_POSTS, over_posts, wilson
from socialkpi.catalog.kinds import Adds, AnyMetric, Ratio, Unit
from socialkpi.compute.dividing import Answer, is_proportion
from socialkpi.compute.masks import Rows
from socialkpi.compute.parts import Part
from socialkpi.compute.question import Question

MOST_POSTS = 50_000
"""Above this many rows the bootstrap is not drawn: its interval would be thinner than the line that shows it."""

Group = dict[str, Any]


def with_interval(
    metric: AnyMetric,
    parts: list[Part],
    answers: list[tuple[Group, Answer]],
    tables: Mapping[str, Any],
    question: Question,
) -> list[tuple[Group, Answer]]:
    """Add low and high to the answers whose metric has an interval."""
    if is_proportion(metric):
        return [(group, _proportion(answer)) for group, answer in answers]
    if _over_posts(metric, parts):
        return _bootstrapped(parts[0], answers, tables["posts"], question)
    return answers


def _proportion(answer: Answer) -> Answer:
    if answer.value != answer.value or not 0 <= answer.top <= answer.bottom:
        return answer
    low, high = wilson(answer.top, answer.bottom)
    return replace(answer, low=low, high=high, span="interval")


def _over_posts(metric: AnyMetric, parts: list[Part]) -> bool:
    plain = all(operand.adds is Adds.EVERYWHERE for part in parts for operand in part.inputs)
    in_posts = {part.table for part in parts} == {"posts"} and len(parts) == 1
    return isinstance(metric, Ratio) and metric.unit is Unit.SHARE and plain and in_posts


def _bootstrapped(
    part: Part, answers: list[tuple[Group, Answer]], posts: nw.LazyFrame[Any], question: Question
) -> list[tuple[Group, Answer]]:
    each = _sides(part, posts, question)
    if len(each) > MOST_POSTS:
        return answers
    by = list(question.by)
    groups = {_name(key): rows for key, rows in each.groupby(by, dropna=False)} if by else {_name(()): each}
    result = []
    for group, answer in answers:
        rows = groups.get(_name(tuple(group[column] for column in by)))
        if answer.value == answer.value and rows is not None:
            interval = over_posts(rows["__top"].to_numpy(), rows["__bottom"].to_numpy())
            if interval is None:
                answer = answer.noting(f"too_few_posts:{len(rows)}") if len(rows) < FEWEST_POSTS else answer
            else:
                answer = replace(answer, low=interval[0], high=interval[1], span="interval")
        result.append((group, answer))
    return result


def _name(key: Any) -> tuple[str, ...]:
    """Name a group so that missing keys are equal to each other."""
    return tuple(
        "" if part != part or part is None else str(part) for part in (key if isinstance(key, tuple) else (key,))
    )


def _sides(part: Part, table: nw.LazyFrame[Any], question: Question) -> Any:
    """Return each post's own top and bottom, for the posts that count."""
    posts = Rows(table, [part], question)
    sides = {"top": nw.lit(0.0), "less": nw.lit(0.0), "bottom": nw.lit(0.0)}
    for operand in part.inputs:
        sides[operand.side] = sides[operand.side] + operand.value(posts.present)
    rows = posts.frame.filter(posts.mask(part).counts).with_columns(
        __top=sides["top"] - sides["less"], __bottom=sides["bottom"]
    )
    return rows.select(*question.by, "__top", "__bottom").collect(backend="pandas").to_native()
