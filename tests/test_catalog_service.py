"""Service and surveys, worked by hand: unanswered conversations, scores, and periods of tables in which a row is one thing."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from socialkpi.compare import compare
from socialkpi.compute import compute

MINUTE = 60.0


def one(tables: dict[str, pd.DataFrame], key: str, **question: Any) -> pd.Series:
    results = compute(tables, key, **question)
    assert len(results) == 1
    return results.iloc[0]


def conversations(waits: list[float | None], days: list[str] | None = None) -> dict[str, pd.DataFrame]:
    """Return conversations that waited so many minutes for the first reply; None: nobody has answered."""
    days = days or ["2026-10-05"] * len(waits)
    frame = pd.DataFrame(
        {
            "platform": "whatsapp",
            "account": "Toko Contoh",
            "from_day": days,
            "to_day": days,
            "month": [day[:7] for day in days],
            "split": "",
            "agent": ["A", "B"] * (len(waits) // 2) + ["A"] * (len(waits) % 2),
            "conversations": 1.0,
            "answered": [float(wait is not None) for wait in waits],
            "first_response_seconds": [None if wait is None else wait * MINUTE for wait in waits],
        }
    )
    return {"conversations": frame.astype({"first_response_seconds": "float64"})}


def test_the_median_says_how_many_conversations_nobody_has_answered() -> None:
    # 10, 20 and 90 minutes, and two without an answer: the median of the answered flatters
    tables = conversations([10, 20, 90, None, None])
    median = one(tables, "first_response_time_median")
    assert (median["value"], median["status"]) == (20 * MINUTE, "partial")
    assert (median["rows"], median["rows_used"]) == (5, 3)
    rate = one(tables, "response_rate")
    assert (rate["value"], rate["top"], rate["bottom"]) == (0.6, 3, 5)
    assert rate["rows_used"] == 5


def test_where_everybody_was_answered_nothing_is_partial() -> None:
    median = one(conversations([45, 70, 62, 80, 58, 113, 65]), "first_response_time_median")
    assert (median["value"], median["status"]) == (65 * MINUTE, "complete")


def test_a_group_that_answered_nobody_has_no_time_and_a_rate_of_zero() -> None:
    tables = conversations([10, None, 30, None])  # A answers all, B nobody
    times = compute(tables, "first_response_time_median", by=["agent"]).set_index("agent")
    assert times.loc["A", "value"] == 20 * MINUTE
    assert times.loc["B", "status"] == "no_values:conversations.first_response_seconds"
    rates = compute(tables, "response_rate", by=["agent"]).set_index("agent")["value"]
    assert rates.to_dict() == {"A": 1, "B": 0}


def test_statistics_of_the_same_waits_differ() -> None:
    tables = conversations([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])
    keys = ["first_response_time_median", "first_response_time_mean", "first_response_time_p90", "meta_response_time"]
    values = compute(tables, keys).set_index("metric")["value"] / MINUTE
    assert values.loc[keys].tolist() == [5.5, 14.5, 9, 5]


def test_days_without_a_conversation_are_no_gap_and_no_window_reaches_over() -> None:
    tables = conversations([10, 30, 50], ["2026-09-30", "2026-10-05", "2026-10-06"])
    october = one(tables, "customer_conversations", period="2026-10")
    assert (october["value"], october["status"], october["notes"]) == (2, "complete", "")
    months = compute(tables, ["customer_conversations", "first_response_time_median"], by=["month"])
    assert set(months["status"]) == {"complete"}
    assert months.groupby("month")["value"].first().to_dict() == {"2026-09": 1, "2026-10": 2}
    assert one(tables, "response_rate", period=("2026-10-06", "2026-10-06"))["bottom"] == 1


@pytest.mark.parametrize(
    ("table", "column", "key"),
    [
        ("leads", "leads", "crm_leads"),
        ("touches", "conversions", "attr_last_touch"),
        ("invitations", "invitations", "invitations_sent"),
    ],
)
def test_every_table_of_single_things_counts_by_period(table: str, column: str, key: str) -> None:
    days = ["2026-09-30", "2026-10-20"]
    frame = pd.DataFrame({"platform": "x", "account": None, "split": "", "from_day": days, "to_day": days, column: 1.0})
    got = one({table: frame}, key, period="2026-10")
    assert (got["value"], got["status"], got["notes"]) == (1, "complete", "")


def surveys(scores: list[int], kind: str = "nps") -> dict[str, pd.DataFrame]:
    return {
        "surveys": pd.DataFrame(
            {
                "platform": None,
                "survey_kind": kind,
                "answers": 1.0,
                "score": [float(score) for score in scores],
                "promoters": [float(score >= 9) for score in scores],
                "detractors": [float(score <= 6) for score in scores],
            }
        )
    }


@pytest.mark.parametrize(
    ("scores", "points"),
    [
        ([10, 9, 9, 8, 7, 6, 0], 100 * (3 - 2) / 7),
        ([10, 10], 100),
        ([6, 0], -100),
        # the middle does not move it, but it divides
        ([10, 8, 8, 8], 25),
    ],
)
def test_the_net_promoter_score_in_points(scores: list[int], points: float) -> None:
    nps = one(surveys(scores), "nps")
    assert nps["value"] == pytest.approx(points)
    assert nps["bottom"] == len(scores)


def test_two_halves_of_a_survey_make_its_score_again() -> None:
    first, second = surveys([10, 9, 3]), surveys([8, 8, 2, 10])
    both = pd.concat([first["surveys"], second["surveys"]])
    halves = [one(half, "nps") for half in (first, second)]
    added = 100 * sum(half["value"] * half["bottom"] / 100 for half in halves) / sum(half["bottom"] for half in halves)
    assert one({"surveys": both}, "nps")["value"] == pytest.approx(added)


def test_surveys_of_other_kinds_stay_out() -> None:
    mixed = pd.concat([surveys([10, 0])["surveys"], surveys([7, 6], "ces")["surveys"]])
    assert one({"surveys": mixed}, "nps")["value"] == 0
    assert one({"surveys": mixed}, "ces")["value"] == 6.5


def test_points_change_by_points_and_have_no_percentage() -> None:
    days = ["2026-09-05"] * 10 + ["2026-10-05"] * 10
    frame = pd.DataFrame(
        {
            "platform": "whatsapp",
            "account": "Toko Contoh",
            "from_day": days,
            "to_day": days,
            "month": [day[:7] for day in days],
            "split": "",
            "survey_kind": "nps",
            "answers": 1.0,
            # September: 5 promoters, 4 detractors, so 10; October: 6 and 4, so 20
            "promoters": [1.0] * 5 + [0.0] * 5 + [1.0] * 6 + [0.0] * 4,
            "detractors": [0.0] * 6 + [1.0] * 4 + [0.0] * 6 + [1.0] * 4,
        }
    )
    row = compare({"surveys": frame}, "nps", period="2026-10").iloc[0]
    assert (row["value"], row["base"], row["change"]) == (20, 10, 10)
    assert pd.isna(row["change_share"])
