"""The lesson "reach is not a sum": the examples are right, and every usual mistake is known by its name."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from socialkpi.compute import compute
from socialkpi.teach import lesson_pictures as pictures
from socialkpi.teach import lesson_reach as lesson
from socialkpi.teach.lesson import Remark

LANGUAGES = ("en", "id")


def test_ten_accounts_make_fifty_impressions() -> None:
    assert len(lesson.LOOKS) == 10
    assert sum(lesson.LOOKS) == 50


def test_the_rough_reach_is_exposures_per_follower() -> None:
    asked = ["account_impressions", "reach", "frequency", "avg_exposures_per_follower"]
    assert compute(lesson.ONE_POST, asked)["value"].to_list() == [50.0, 10.0, 5.0, 2.5]


def test_two_days_allow_400_to_700() -> None:
    found = compute(lesson.TWO_DAYS, "reach").iloc[0]
    assert (found["low"], found["high"], found["status"]) == (400.0, 700.0, "bounds")
    assert np.isnan(found["value"])


@pytest.mark.parametrize(
    ("exercise", "bounds"), [(lesson.THREE_DAYS, (900, 1950)), (lesson.TWO_PLATFORMS, (8000, 13000))]
)
def test_the_right_answer_is_both_bounds_in_either_order(
    exercise: lesson.ReachExercise, bounds: tuple[float, float]
) -> None:
    assert exercise.bounds() == bounds
    for answer in (bounds, bounds[::-1], [*bounds]):
        said = exercise.check(answer, "en")
        assert (said.right, said.mistake) == (True, "")


MISTAKES: list[tuple[Any, str]] = [
    (1950, "sum"),
    ((1950, 1950), "sum"),
    (650, "mean"),
    (900, "max_only"),
    (np.int64(900), "max_only"),
    (1.25, "per_follower"),
    (3000, "impressions"),
    (2400, "followers"),
    (1500, "one_guess"),
    (12, "outside"),
    ((900, 700, 350), "too_many"),
    ((900, 2000), "upper"),
    ((350, 1950), "lower"),
    ((1, 2), "unknown"),
    ((900, 1, 950), "comma"),
    ((0.9, 1.95), "decimal_point"),
    ((900, 1.950), "decimal_point"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("answer", "mistake"), MISTAKES)
def test_each_mistake_is_known_by_its_name(answer: Any, mistake: str, language: str) -> None:
    said = lesson.THREE_DAYS.check(answer, language)
    assert (said.right, said.mistake) == (False, mistake)
    assert "{" not in said.sentence


@pytest.mark.parametrize("answer", ["1950", (900, "1950"), (900, None), True, float("nan"), {900, 1950}, ()])
def test_what_is_no_number_is_no_mistake(answer: Any) -> None:
    said = lesson.THREE_DAYS.check(answer, "en")
    assert (said.right, said.mistake) == (None, "not_numbers")


@pytest.mark.parametrize("answer", [..., None])
def test_an_exercise_waits_for_its_answer(answer: Any) -> None:
    assert lesson.THREE_DAYS.check(answer, "id").right is None


def test_a_sentence_has_the_numbers_of_its_exercise_in_the_readers_way() -> None:
    assert "1,950 is the sum" in lesson.THREE_DAYS.check(1950, "en").sentence
    assert (
        "13.000 itu hasil penjumlahan: setiap orang yang memakai keduanya"
        in lesson.TWO_PLATFORMS.check(13000, "id").sentence
    )


def test_a_remark_shows_its_words_and_nothing_else() -> None:
    said = Remark(False, "sum", "a < b & c", "en")
    assert "a &lt; b &amp; c" in said._repr_html_()
    assert repr(said) == "Not yet. a < b & c"


def test_a_table_speaks_the_readers_language() -> None:
    table = lesson.THREE_DAYS.table("id")
    assert table.index.to_list() == ["Senin", "Selasa", "Rabu"]
    assert table["jangkauan"].to_list() == [900, 700, 350]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_of_two_days_has_the_three_totals(language: str) -> None:
    rows = pictures.overlap(400, 300, language).rows
    assert [total for total in rows["total"] if total] == ["700", "550", "400"]
    ends = rows[rows["colour"] != ""].groupby("case")["x2"].max()
    assert ends.to_list() == [700, 550, 400]


def test_one_case_says_its_own_total() -> None:
    assert pictures.overlap(400, 300, "en", again=[50]).title == "650 people, if 50 came back"


def test_there_is_a_dot_for_each_impression() -> None:
    figure = pictures.dots(lesson.LOOKS, "id")
    assert len(figure.rows) == 50
    assert figure.title == "50 titik, 10 kolom"


def test_the_month_is_drawn_from_its_days_to_the_truth() -> None:
    figure = pictures.limits(300, 600, 400, [300, 200, 100], "en")
    assert figure.title == "Added up, the month looks 1.5 times as big as it was"
    assert figure.rows.groupby("row")["x2"].max().to_list() == [600, 600, 400]
    assert "svg" in figure.svg()
