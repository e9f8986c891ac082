"""An analyst's own metrics: refused with the reason, or computed, and shown wherever results go."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import socialkpi as sk
from socialkpi import charts
from socialkpi.catalog import METRICS, find, formula
from socialkpi.catalog.declared import CARRIED, carried, declare, entry_of
from socialkpi.catalog.kinds import Measure, Ratio, Total, Unit
from socialkpi.catalog.own import ratio, recipe
from socialkpi.client import read_client
from socialkpi.errors import ClientError, DeclarationError, UnknownName
from socialkpi.explore import choices
from socialkpi.language import Text
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.figures import Figures
from socialkpi.report.monthly.headline import changes, numbers
from socialkpi.report.monthly.trace import trace
from socialkpi.tables import TABLES
from tests.clients import CLIENT

POSTS = {
    "posts": pd.DataFrame(
        {
            "platform": ["instagram", "instagram", "x"],
            "reactions": [40.0, 10.0, 6.0],
            "saves": [10.0, None, 3.0],
            "shares": [5.0, 5.0, 1.0],
            "views": [1000.0, 500.0, 100.0],
        }
    )
}


def value(data, metric, **more) -> float:
    (row,) = sk.compute(data, metric, **more).to_dict("records")
    return float(row["value"])


# What is refused, and why


@pytest.mark.parametrize(
    ("top", "bottom", "en", "indonesian"),
    [
        ("views", "views", "is divided by itself", "dibagi dengan dirinya sendiri"),
        ("post_reach", "total_post_reach", "is divided by itself", "dirinya sendiri"),
        (["views", "ad_spend"], "saves", "different units on one side", "satuan yang berbeda"),
        ("views", "ad_spend", "gives nothing that can be read", "tidak menghasilkan apa pun"),
        (["watch_time", "views"], "saves", "different units on one side", "satuan yang berbeda"),
        (["reach", "viewers"], "followers", "adds up people: reach", "menjumlahkan orang: reach"),
        (["saves", "engagements_public_plus_saves"], "views", "twice on one side", "dua kali di satu sisi"),
        (["saves", "account_saves"], "views", "two views of the same thing", "dua catatan atas hal yang sama"),
        ("save_rate", "views", "is itself a rate", "sendiri sudah rasio"),
        ("engagement_rate_post_median", "views", "is itself a rate or a typical value", "nilai tipikal"),
        ([], "views", "nothing above the line", "tidak punya pembilang"),
        ("views", [], "nothing below the line", "tidak punya penyebut"),
    ],
)
def test_a_ratio_that_says_nothing_is_refused(top, bottom, en, indonesian):
    with pytest.raises(DeclarationError) as caught:
        ratio(top, bottom)
    assert en in str(caught.value)
    assert indonesian in caught.value.say("id")


@pytest.mark.parametrize(
    ("adds", "en"),
    [
        ({"*": ["post_reach", "views"]}, "post_reach cannot be in a total"),
        ({"*": ["followers"]}, "followers cannot be in a total"),
        ({"*": ["saves", "account_saves"]}, "measures of several tables"),
        ({"*": ["saves", "saves"]}, "twice on *"),
        ({"x": ["saves"], "*": ["ad_spend"]}, "not in the unit of what it adds"),
        ({"*": []}, "adds nothing up"),
        ({}, "adds nothing up"),
        ({"*": ["engagements_public"]}, "is itself a recipe"),
    ],
)
def test_a_recipe_that_does_not_add_up_is_refused(adds, en):
    with pytest.raises(DeclarationError, match=en.replace("*", r"\*")):
        recipe(adds, key="ours", label="Ours")


@pytest.mark.parametrize(
    ("more", "en"),
    [
        ({"key": "saves"}, 'already has a metric called "saves"'),
        ({"key": "Saves per view"}, "is no key"),
        ({"key": "saves__per_view"}, "is no key"),
        ({"key": "a:b"}, "is no key"),
        ({"unit": "money"}, "is in money, where its sides give"),
        ({"times": 1000, "unit": "share"}, "is a share times something"),
    ],
)
def test_a_key_or_unit_that_cannot_be_is_refused(more, en):
    with pytest.raises(DeclarationError, match=en):
        ratio("saves", "views", **more)


@pytest.mark.parametrize("times", [0, -5, float("nan"), float("inf"), "1000", True, None])
def test_a_factor_is_a_number_above_zero_as_in_client_toml(times):
    with pytest.raises(DeclarationError, match=f"times is {times!r}, expected a number above zero") as caught:
        ratio("saves", "views", times=times)
    assert "seharusnya angka di atas nol" in caught.value.say("id")


@pytest.mark.parametrize("label", [5, "", " ", Text(en="Saves", id="")])
def test_a_label_is_a_text_that_is_not_empty(label):
    for declared in (
        lambda: ratio("saves", "views", label=label),
        lambda: recipe({"*": ["saves"]}, key="a", label=label),
    ):
        with pytest.raises(DeclarationError, match=r"label is .*, expected a text that is not empty") as caught:
            declared()
        assert "seharusnya teks yang tidak kosong" in caught.value.say("id")


@pytest.mark.parametrize(
    ("top", "bottom"), [("saves", None), ("saves", 3), (["saves", 3.5], "views"), ({"*": None}, "views")]
)
def test_what_is_no_metric_is_refused_by_what_it_is(top, bottom):
    with pytest.raises(DeclarationError, match=r'is no metric\. Write a key such as "views"') as caught:
        ratio(top, bottom, key="ours")
    assert "bukan metrik" in caught.value.say("id")


def test_units_are_said_in_words_in_both_languages():
    with pytest.raises(DeclarationError) as caught:
        ratio("saves", "views", unit="money")
    assert "is in money, where its sides give number / share in % / times / points / score." in str(caught.value)
    said = caught.value.say("id")
    assert "bersatuan uang, padahal kedua sisinya memberi jumlah / persentase / kali / poin / skor." in said


def test_unknown_names_are_answered_with_the_nearest():
    for wrong in (lambda: ratio("svaes", "views"), lambda: recipe({"*": ["svaes"]}, key="ours", label="Ours")):
        with pytest.raises(UnknownName, match=r'Did you mean "saves"\?'):
            wrong()
    with pytest.raises(UnknownName, match=r'no platform called "instagran"\. Did you mean "instagram"\?'):
        recipe({"instagran": ["saves"]}, key="ours", label="Ours")
    with pytest.raises(UnknownName, match=r'There is no unit called "shar"'):
        ratio("saves", "views", unit="shar")
    with pytest.raises(UnknownName, match=r'There is no direction called "up"'):
        ratio("saves", "views", better="up")


def test_a_recipe_per_platform_needs_a_name():
    with pytest.raises(DeclarationError, match="no name of its own"):
        ratio({"*": ["saves"]}, "views")


# What is made of what can stand


@pytest.mark.parametrize(
    ("top", "bottom", "more", "unit"),
    [
        ("saves", "views", {}, Unit.SHARE),
        ("saves", "views", {"times": 1000}, Unit.COUNT),
        ("ad_spend", "views", {}, Unit.MONEY),
        ("ad_revenue", "ad_spend", {}, Unit.TIMES),
        ("watch_time", "views", {}, Unit.SECONDS),
        ("account_views", "reach", {"unit": "times"}, Unit.TIMES),
    ],
)
def test_the_unit_follows_from_the_sides(top, bottom, more, unit):
    assert ratio(top, bottom, **more).unit is unit


def test_only_what_counts_each_session_once_has_wilsons_interval():
    assert ratio("key_event_sessions", "social_sessions").proportion
    assert not ratio("key_events", "social_sessions").proportion
    assert not ratio("saves", "views").proportion


def test_a_ratio_is_computed_over_the_rows_that_have_every_input():
    assert value(POSTS, ratio(["saves", "shares"], "views")) == pytest.approx((10 + 5 + 3 + 1) / 1100)
    assert value(POSTS, ratio("saves", "views", times=1000)) == pytest.approx(1000 * 13 / 1100)


def test_a_recipe_per_platform_counts_other_things_on_each():
    ours = recipe({"instagram": ["reactions", "shares"], "*": ["reactions", "saves"]}, key="ours", label="Ours")
    assert value(POSTS, ours) == 40 + 5 + 10 + 5 + 6 + 3
    assert value(POSTS, ratio(ours, "views")) == pytest.approx(69 / 1600)
    same = ratio({"instagram": ["reactions", "shares"], "*": ["reactions", "saves"]}, "views", key="ours_per_view")
    assert value(POSTS, same) == pytest.approx(69 / 1600)
    assert sk.compute(POSTS, same)["recipe"].tolist() == ["ours_per_view_top"]


def test_an_own_metric_is_said_and_drawn_like_the_catalogs():
    ours = ratio("saves", "views", key="saves_seen", label="Saves seen")
    monthly = {"posts": POSTS["posts"].assign(month=["2026-09", "2026-10", "2026-10"])}
    results = sk.compute(monthly, [ours, "views"], by=["month"])
    assert "Saves seen" in sk.show(results[results["metric"] == "saves_seen"], "id").as_text()
    assert charts.trend(results, "saves_seen", "en") is not None
    assert formula(ours, "en").startswith("Saves seen = saves")
    assert sk.explain(monthly, ours).result["value"].iloc[0] == pytest.approx(13 / 1100)


def test_results_carry_own_metrics_as_plain_json_and_nothing_else(tmp_path):
    ours = recipe({"x": ["saves"], "*": ["reactions"]}, key="ours", label="Ours")
    metrics = [ours, ratio(ours, "views", key="ours_seen", better="higher")]
    results = sk.compute(POSTS, [*metrics, "views"])
    assert carried(results) == {metric.key: metric for metric in metrics}
    results.to_parquet(tmp_path / "results.parquet")
    again = pd.read_parquet(tmp_path / "results.parquet")
    assert sk.show(again).as_text() == sk.show(results).as_text()
    assert CARRIED not in sk.compute(POSTS, ["views"]).attrs


def test_joined_results_keep_own_metrics_only_where_all_have_the_same():
    # pandas keeps the attrs of frames that are joined where they are equal, and drops them otherwise
    one, other = ratio("saves", "views", key="one"), ratio("shares", "views", key="other")
    same = pd.concat([sk.compute(POSTS, one), sk.compute(POSTS, one, by=["platform"])])
    assert [*carried(same)] == ["one"]
    assert carried(pd.concat([sk.compute(POSTS, one), sk.compute(POSTS, other)])) == {}


def test_what_no_entry_can_declare_is_not_carried():
    assert entry_of(find("engagement_rate_post_median")) is None
    assert entry_of(find("follower_growth_rate")) is None


def test_two_recipes_are_never_one_line():
    one, other = (recipe({"*": keys}, key="ours", label="Ours") for keys in (["saves"], ["reactions"]))
    both = pd.concat([sk.compute(POSTS, one), sk.compute(POSTS, other).assign(recipe="theirs")])
    with pytest.raises(DeclarationError, match="recipes ours and theirs"):
        charts.ranking(both, one, "en")
    assert sk.compare(
        {"posts": POSTS["posts"].assign(from_day="2026-10-05", to_day="2026-10-05")},
        ["engagements_public_plus_saves", "engagements:socialinsider"], period="2026-10",
    )["recipe"].tolist() == ["public_plus_saves", "socialinsider"]  # fmt: skip


# client.toml

OWN = """
[[metrics]]
key = "our_engagements"
label = { en = "Our engagements", id = "Interaksi versi kami" }
adds = { instagram = ["reactions", "shares"], "*" = ["reactions"] }

[[metrics]]
key = "our_rate"
label = "Our rate"
top = ["our_engagements"]
bottom = ["views"]
better = "higher"

[[goals]]
metric = "our_rate"
target = 0.05
"""


def client(folder: Path, toml: str):
    (folder / "client.toml").write_text(toml, "utf-8")
    return read_client(folder)


def test_a_client_declares_metrics_that_everything_knows_by_name(tmp_path):
    folder = tmp_path / "warung"
    (folder / "exports").mkdir(parents=True)
    (folder / "client.toml").write_text(CLIENT + OWN, "utf-8")
    rows = pd.DataFrame({"post": ["a", "b"], "day": ["2026-09-03", "2026-10-31"]}).assign(
        reactions=[40, 10], comments=1, shares=[5, 10], views=[1000, 500]
    )
    columns = {name: name for name in rows}
    data = sk.own(rows, "posts", columns, beside=folder, platform="instagram")
    assert value(data, "our_engagements") == 65
    assert value(data, "our_rate", period="2026-10") == pytest.approx(20 / 500)
    assert sk.explain(data, "our_rate", period="2026-10").rows["used"].sum() == 1
    compared = sk.compare(data, ["our_rate"], period="2026-10")
    assert compared["change"].tolist() == pytest.approx([20 / 500 - 45 / 1000])
    assert "Our rate" in sk.show(compared).as_text()
    assert sk.compare(data, ["our_rate"], period="2026-10", to="target")["attained"].tolist() == [False]
    with pytest.raises(UnknownName, match=r'Did you mean "our_rate"\?'):
        sk.compute(data, "our_rtae")
    with pytest.raises(UnknownName):
        sk.compute(POSTS, "our_rate")  # nothing is registered anywhere else


@pytest.mark.parametrize(
    ("toml", "en", "indonesian"),
    [
        ('key="a"\nlabel="A"\ntop=["saves"]\nbottom=["svaes"]', 'metrics[0] (a): There is no metric called "svaes"', "Maksud"),
        ('key="a"\nlabel="A"\ntop="saves"\nbottom="saves"', 'metrics[0] (a): "a" is divided by itself', "dirinya sendiri"),
        ('key="views"\nlabel="A"\ntop="saves"\nbottom="views"', "metrics[0] (views): The catalog already has", "sudah punya"),
        ('key="a"\nlabel="A"\ntop="saves"', "metrics[0] is {key, label, top}, expected either top and bottom", "top dan bottom"),
        ('key="a"\nlabel="A"\nadds={x=["saves"]}\nunit="count"', "expected adds without times and unit", "tanpa times"),
        ('key="a"\nlabel=5\ntop="saves"\nbottom="views"', "metrics[0].label is 5, expected one text", "satu teks"),
        ('key="a"\nlabel="A"\ntop="saves"\nbotom="views"', 'Did you mean "metrics[0].bottom"?', 'Maksud Anda "metrics[0].bottom"'),
        ('key="a"\nlabel="A"\ntop="saves"\nbottom="views"\ntimes=0', "metrics[0].times is 0, expected a number above", "di atas nol"),
    ],
)  # fmt: skip
def test_a_refused_declaration_names_file_entry_and_reason(tmp_path, toml, en, indonesian):
    with pytest.raises(ClientError) as caught:
        client(tmp_path, f"[[metrics]]\n{toml}")
    assert str(tmp_path / "client.toml") in str(caught.value)
    assert en in str(caught.value)
    assert indonesian in caught.value.say("id")


def test_two_metrics_of_one_name_are_refused(tmp_path):
    entry = '[[metrics]]\nkey="a"\nlabel="A"\ntop="saves"\nbottom="views"\n'
    with pytest.raises(ClientError, match=r"metrics\[1\] \(a\): \"a\" is declared twice"):
        client(tmp_path, entry + entry)


_RATE = '[[metrics]]\nkey="ours_seen"\nlabel="Ours seen"\ntop="ours"\nbottom="views"\n'
_OURS = '[[metrics]]\nkey="ours"\nlabel="Ours"\nadds={ "*" = ["reactions", "shares"] }\n'


def test_a_metric_may_name_one_that_stands_below_it(tmp_path):
    metrics = client(tmp_path, _RATE + _OURS).own_metrics
    assert [*metrics] == ["ours_seen", "ours"]
    assert value(POSTS, metrics["ours_seen"]) == pytest.approx((40 + 5 + 10 + 5 + 6 + 1) / 1600)


def test_metrics_that_name_each_other_in_a_circle_are_refused(tmp_path):
    circle = _RATE + _OURS.replace('"reactions"', '"ours_seen"')
    with pytest.raises(ClientError, match="A metric cannot be built from itself") as caught:
        client(tmp_path, circle)
    said = caught.value.say("id")
    assert "ours_seen → ours → ours_seen" in said or "ours → ours_seen → ours" in said
    assert "Metrik tidak bisa disusun dari dirinya sendiri." in said
    with pytest.raises(ClientError, match="metrics: ours → ours"):
        client(tmp_path, _OURS.replace('"reactions"', '"ours"'))


def test_a_name_that_no_entry_has_is_refused_in_any_order(tmp_path):
    with pytest.raises(ClientError, match=r'metrics\[0\] \(ours_seen\): There is no metric called "our"'):
        client(tmp_path, _RATE.replace('"ours"', '"our"') + _OURS)


def test_a_goal_for_a_metric_that_nobody_declares_is_refused(tmp_path):
    with pytest.raises(ClientError, match=r'goals\[0\].metric is "our_raet".*Did you mean "our_rate"'):
        client(tmp_path, OWN.replace('metric = "our_rate"', 'metric = "our_raet"'))


# Whatever is declared: refused with a reason in both languages, or computed as plain arithmetic does

_EVERYWHERE = sorted(key for key, m in METRICS.items() if isinstance(m, Measure | Total))
_KEYS = st.lists(st.sampled_from(_EVERYWHERE), min_size=1, max_size=3)


def _measures(parts) -> list[Measure]:
    recipes = [[p] if isinstance(p, Measure) else [m for r in p.recipe.values() for m in r] for p in parts]
    return [measure for some in recipes for measure in some]


def _wanted(measure: Measure, column: str) -> tuple:
    said = measure.only[column]
    return tuple(said) if isinstance(said, tuple | list | set | frozenset) else (said,)


def _tiny(measures: list[Measure]) -> dict[str, pd.DataFrame]:
    """Return six rows of every table: other decimals in every column, all that the measures ask for, and other things."""
    about = {"platform": "instagram", "account": "a", "currency": "IDR", "split": ""}
    days = [f"2026-10-0{day}" for day in range(1, 7)]
    frames = {}
    for name, table in TABLES.items():
        figures = {c: [n + 0.25 * (i + 1) for i in range(6)] for n, c in enumerate(table.measures, start=2)}
        asked = {
            c: [*dict.fromkeys(v for m in measures if c in m.only for v in _wanted(m, c))] for c in table.dimensions
        }
        cycled = {c: [(v * 6)[i] for i in range(6)] for c, v in asked.items() if v and c not in ("social", "paid")}
        frame = pd.DataFrame({"from_day": days, "row": range(1, 7), **figures, **cycled})
        known = {c: v for c, v in about.items() if c in (*table.dimensions, "platform", "account", "split")}
        mixed = {"social": [True] * 4 + [False] * 2, "paid": ["paid", "paid", "organic", "organic"] * 2}
        rest = {c: v[:6] for c, v in mixed.items() if c in table.dimensions}
        frames[name] = frame.assign(to_day=frame["from_day"], day=frame["from_day"], **known, **rest)
    return frames


def _plain(part: Measure | Total, frames) -> Decimal:
    """Add up by hand: the rows that a measure is about, or of a level the value of one day."""
    total = Decimal(0)
    for m in (part,) if isinstance(part, Measure) else part.recipe.get("instagram", part.recipe.get("*", ())):
        rows = [
            row for row in frames[m.table].to_dict("records") if all(row[c] in _wanted(m, c) for c in m.only)
        ]  # fmt: skip
        level = {"last": rows[-1:], "first": rows[:1]}[m.take] if m.adds == "not_over_time" else rows
        total += sum((Decimal(str(row[m.column])) for row in level), Decimal(0))
    return total


def _made(top, bottom, times) -> Ratio | DeclarationError:
    try:
        return ratio(top, bottom, key="made_up_by_chance", times=times)
    except DeclarationError as error:
        return error


@settings(max_examples=120, deadline=None)
@given(top=_KEYS, bottom=_KEYS, times=st.sampled_from([1.0, 100.0, 1000.0]))
def test_a_random_declaration_is_refused_with_a_reason_or_computed_like_plain_arithmetic(top, bottom, times):
    made = _made(top, bottom, times)
    if isinstance(made, DeclarationError):
        assert str(made) != made.say("id")
        assert "made_up_by_chance" in str(made)
        return
    parts = (*made.top, *made.bottom)
    frames = _tiny(_measures(parts))
    (row,) = sk.compute(frames, made).to_dict("records")
    if not all(isinstance(p, Measure) or "instagram" in p.recipe or "*" in p.recipe for p in parts):
        assert row["status"].startswith("no_")  # a recipe for other networks alone
        return
    over, under = (sum((_plain(p, frames) for p in side), Decimal(0)) for side in (made.top, made.bottom))
    if not all(_plain(part, frames) for part in parts):
        assert row["status"].startswith("no_values:")  # no row speaks of it
        return
    if any(m.adds == "never" for m in _measures(parts)):
        assert (row["span"], row["value"] == row["value"]) == ("bounds", False)
        return
    assert row["value"] == pytest.approx(float(Decimal(str(times)) * over / under), rel=1e-12)


def test_declare_is_what_client_toml_says():
    entry = {"key": "a", "label": {"en": "A", "id": "Ah"}, "top": ["saves"], "bottom": ["views"], "times": 10.0}
    made = declare(entry)
    assert (made.label.id, made.times, made.unit) == ("Ah", 10.0, Unit.COUNT)
    assert declare(entry_of(made)) == made


# The explorer and the report


@pytest.fixture
def warung(tmp_path: Path):
    folder = tmp_path / "warung"
    (folder / "exports").mkdir(parents=True)
    (folder / "client.toml").write_text(CLIENT + OWN, "utf-8")
    rows = pd.DataFrame({"post": ["a", "b"], "day": ["2026-09-30", "2026-10-31"]}).assign(
        reactions=[40, 10], comments=1, shares=[5, 10], views=[1000, 500]
    )
    return sk.own(rows, "posts", {name: name for name in rows}, beside=folder, platform="instagram")


def test_the_explorer_asks_for_own_metrics_and_those_of_tools(warung):
    view = sk.explore(warung, metric="our_rate", grain="month", period=("2026-09-01", "2026-10-31"))
    assert view.sentence.startswith("Our rate per bulan")
    assert view.results["value"].dropna().tolist() == pytest.approx([45 / 1000, 20 / 500])
    assert "Our rate" in str(view._repr_mimebundle_())
    assert ("Metrik buatan sendiri", "own") in choices.families("id", warung.client.own_metrics)
    view.choose(metric="engagement_rate:rival_iq")
    assert view.selection["metric"] == "engagement_rate:rival_iq"


def test_what_is_available_tells_own_metrics_too(warung):
    told = sk.availability(warung).set_index(["metric", "platform"])["available"]
    assert told["our_rate", "instagram"]


def test_the_monthly_report_leads_with_a_goal_of_ones_own(warung):
    f = Figures(warung, "2026-10", "id", choice.watched(warung.client))
    block = numbers(f)
    assert block.tiles[0].label == "Our rate"
    assert block.tiles[0].value == "4,0%"
    assert block.formulas["our_rate"]["formula"].startswith("Our rate = interaksi versi kami ÷ penayangan")
    assert changes(f).table.lines[0][0].text == "Our rate"
    assert "Our rate" in str(trace(f, [block]))
