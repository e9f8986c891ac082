"""How sure each answer is: Wilson's interval for shares of sessions, the bootstrap over posts for engagement."""

from __future__ import annotations

from typing import Any

from socialkpi.analysis.guards import guard
from socialkpi.analysis.intervals import FEWEST_POSTS, over_posts, wilson
from socialkpi.catalog.kinds import Adds, AnyMetric, Ratio, Unit
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.dividing import Answer, is_proportion
from socialkpi.compute.each import each_row
from socialkpi.compute.masks import Masks
from socialkpi.compute.parts import Part

MOST_POSTS = 50_000
"""Above this many rows the bootstrap is not drawn: its interval would be thinner than the line that shows it."""

Group = dict[str, Any]
Answers = list[tuple[Group, Answer]]


def with_interval(metric: AnyMetric, parts: list[Part], answers: Answers, cubes: Cubes, masks: Masks) -> Answers:
    """Add low and high to the answers whose metric has an interval."""
    if is_proportion(metric):
        return [(group, _marked(metric, _proportion(answer))) for group, answer in answers]
    if _over_posts(metric, parts):
        return _bootstrapped(parts[0], answers, cubes, masks)
    return answers


def _proportion(answer: Answer) -> Answer:
    if answer.value != answer.value or not 0 <= answer.top <= answer.bottom:
        return answer
    low, high = wilson(answer.top, answer.bottom)
    return answer._replace(low=low, high=high, span="interval")


def _marked(metric: AnyMetric, answer: Answer) -> Answer:
    """Note a small sample beside the status; one too small to be ranked has it as its status already."""
    code = guard(metric, answer._asdict())
    if code is None or code == answer.status:
        return answer
    return answer._replace(notes=(*answer.notes, code))


def _over_posts(metric: AnyMetric, parts: list[Part]) -> bool:
    plain = all(operand.adds is Adds.EVERYWHERE for part in parts for operand in part.inputs)
    in_posts = {part.table for part in parts} == {"posts"} and len(parts) == 1
    return isinstance(metric, Ratio) and metric.unit is Unit.SHARE and plain and in_posts


def _bootstrapped(part: Part, answers: Answers, cubes: Cubes, masks: Masks) -> Answers:
    if cubes.of(part).size[masks.of(part).counts].sum() > MOST_POSTS:
        return answers
    rows = each_row(part, cubes, masks, spoken_only=False)
    places = rows.by_group()
    result = []
    for group, answer in answers:
        mine = places.get(tuple(group[column] for column in cubes.question.by))
        if answer.value == answer.value and mine is not None:
            interval = over_posts(rows.top[mine].tolist(), rows.bottom[mine].tolist())
            if interval is None:
                answer = answer.noting(f"too_few_posts:{len(mine)}") if len(mine) < FEWEST_POSTS else answer
            else:
                answer = answer._replace(low=interval[0], high=interval[1], span="interval")
        result.append((group, answer))
    return result
