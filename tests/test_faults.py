"""What makes a declaration wrong is said in both languages, and the catalog's own declarations are held to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialkpi.catalog import METRICS, find
from socialkpi.catalog.check import check
from socialkpi.catalog.engagement import ENGAGEMENTS_PUBLIC
from socialkpi.catalog.faults import faults, fitting
from socialkpi.catalog.kinds import Unit


def said(metric) -> list[str]:
    return [fault.id for fault in faults(metric)]


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_no_metric_of_the_catalog_has_a_fault(metric):
    assert faults(metric) == []


def test_a_recipe_that_counts_what_it_is_divided_by_is_a_thing_by_itself():
    saves, views = find("saves"), find("views")
    twin = replace(ENGAGEMENTS_PUBLIC, key="twin", recipe={"x": (saves,), "*": (saves,)})
    ratio = replace(find("save_rate"), top=(twin,), bottom=(saves,))
    assert said(ratio) == ["dibagi dengan dirinya sendiri"]
    # on one network alone it is no thing by itself
    other = replace(twin, recipe={"x": (saves,), "*": (views,)})
    assert said(replace(ratio, top=(other,))) == []


def test_people_are_added_to_nothing_even_of_one_unit():
    both = replace(find("save_rate"), top=(find("reach"), find("viewers")), bottom=(find("followers"),))
    assert said(both) == [
        "menjumlahkan orang: reach tidak bisa ditambahkan ke apa pun",
        "menjumlahkan orang: viewers tidak bisa ditambahkan ke apa pun",
    ]


def test_the_same_action_seen_by_post_and_by_account_is_counted_once():
    both = replace(find("save_rate"), top=(find("saves"), find("account_saves")))
    assert said(both) == ["menjumlahkan dua catatan atas hal yang sama di satu sisi (saves dari posts + days)"]
    assert faults(find("economic_value_per_session")) == []  # revenue of visits and value of events are two things


def test_a_part_that_is_in_another_part_is_counted_twice():
    both = replace(find("save_rate"), top=(ENGAGEMENTS_PUBLIC, find("comments")))
    assert said(both) == ["menghitung comments dua kali di satu sisi"]


@pytest.mark.parametrize(
    ("over", "under", "units"),
    [
        (Unit.COUNT, Unit.COUNT, {"share", "times", "count", "points", "score"}),
        (Unit.PEOPLE, Unit.COUNT, {"share", "times", "count", "points", "score"}),
        (Unit.MONEY, Unit.COUNT, {"money"}),
        (Unit.MONEY, Unit.PEOPLE, {"money"}),
        (Unit.MONEY, Unit.MONEY, {"share", "times"}),
        (Unit.SECONDS, Unit.COUNT, {"seconds"}),
        (Unit.COUNT, Unit.MONEY, set()),
        (Unit.MONEY, Unit.SECONDS, set()),
        (Unit.COUNT, Unit.SECONDS, set()),
    ],
)
def test_the_units_that_a_quotient_can_have(over, under, units):
    assert {str(unit) for unit in fitting(over, under)} == units


def test_check_says_the_same_in_english():
    wrong = replace(find("save_rate"), bottom=(find("saves"),))
    assert check(wrong) == [fault.en for fault in faults(wrong)] == ["is divided by itself"]
