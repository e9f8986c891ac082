"""Every trap: the wrong recipe gives the wrong number, the package gives the right one, and the two differ."""

from __future__ import annotations

import pytest

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Timing
from socialkpi.errors import UnknownName
from socialkpi.teach.trap import Reply, Trap
from socialkpi.teach.traps import TRAPS, find_trap

EACH = pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)


def same(given: float | None, expected: float | None) -> bool:
    return given == expected if given is None or expected is None else given == pytest.approx(expected, abs=1e-9)


def agrees(given: Reply, expected: Reply) -> bool:
    """Whether the package said so; beside a value its interval is not part of the trap."""
    limits = expected.low is None or (same(given.low, expected.low) and same(given.high, expected.high))
    return given.status == expected.status and same(given.value, expected.value) and limits


@EACH
def test_the_wrong_recipe_gives_the_wrong_number(trap: Trap) -> None:
    assert trap.mistaken() == pytest.approx(trap.wrong_number, abs=1e-12)


@EACH
def test_the_package_gives_the_right_answer(trap: Trap) -> None:
    answer = trap.answer()
    assert len(answer) == len(trap.right), answer
    assert all(agrees(given, expected) for given, expected in zip(answer, trap.right, strict=True)), answer


@EACH
def test_wrong_and_right_are_not_the_same(trap: Trap) -> None:
    assert not any(same(trap.wrong_number, reply.value) for reply in trap.right)


@EACH
def test_a_trap_speaks_both_languages(trap: Trap) -> None:
    for text in (trap.name, trap.lesson):
        assert text["en"] != text["id"]
    assert trap.lesson["en"].endswith(".")
    assert trap.source


def test_an_unknown_trap_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="mean_of_ratios"):
        find_trap("mean_of_ratio")


MATTER_MOST = {
    "reach summed over days, posts, platforms": (
        "reach_summed_over_days", "reach_summed_over_posts", "reach_summed_over_platforms", "frequency_from_summed_reach",
    ),
    "reach as impressions by followers": ("reach_from_followers",),
    "impressions as people": ("impressions_as_people",),
    "a rate without its denominator": ("rates_with_two_denominators",),
    "native engagement across networks": ("native_engagements_across_networks",),
    "the mean of ratios": ("mean_of_ratios", "median_of_medians"),
    "views for impressions": ("views_as_impressions", "views_across_a_break"),
    "key events as a goal rate": ("key_events_as_sessions",),
    "attributed, incremental, claimed twice": ("attributed_as_incremental", "platforms_claims_added"),
    "words that sound alike": ("site_rate_as_social_rate", "conversation_as_conversion"),
    "unanswered messages dropped": ("unanswered_left_out", "fastest_for_typical"),
    "leading and lagging": ("cost_read_as_forecast",),
}  # fmt: skip
SMELLS = {
    "a missing value becomes zero": ("missing_as_zero", "nothing_divided_by_nothing", "cost_of_nothing"),
    "people summed, ratios averaged, sides from different rows": (
        "reach_summed_over_days", "mean_of_ratios", "sides_from_different_rows",
    ),
    "a denominator that silently changes": ("denominator_changes",),
    "one platform's count under another's name": ("views_as_clicks",),
    "a number computed where it is shown": ("computed_from_what_is_shown",),
    "percent and fraction": ("percent_and_fraction",),
    "time without a zone, week without a first day, unfinished against whole": (
        "day_of_another_zone", "week_without_first_day", "unfinished_month",
    ),
    "the same post twice": ("same_post_twice", "lifetime_counts_added", "file_downloaded_twice"),
}  # fmt: skip


@pytest.mark.parametrize("of", [*MATTER_MOST.items(), *SMELLS.items()], ids=lambda of: of[0])
def test_each_known_way_of_being_wrong_has_its_trap(of: tuple[str, tuple[str, ...]]) -> None:
    assert {*of[1]} <= {*TRAPS}


def test_what_the_articles_call_leading_and_lagging_stands_beside_the_usual_reading() -> None:
    assert (METRICS["cpa"].timing, METRICS["cpa"].articles_timing) == (Timing.LAGGING, Timing.LEADING)
    assert (METRICS["csat"].timing, METRICS["csat"].articles_timing) == (Timing.LEADING, Timing.LAGGING)
