"""The catalog's declarations: what must hold of each, how they are collected, found and said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from socialkpi import catalog
from socialkpi.catalog import FAMILIES, METRICS, PLANNED, find, formula, how_it_adds, inputs, metrics, words
from socialkpi.catalog.audience import FOLLOWERS, FOLLOWERS_AT_START
from socialkpi.catalog.check import check, check_planned
from socialkpi.catalog.conversion import CONVERSIONS
from socialkpi.catalog.engagement import ENGAGEMENTS_PUBLIC
from socialkpi.catalog.exposure import VIEWS
from socialkpi.catalog.formula import sides
from socialkpi.catalog.kinds import (
    Adds,
    Better,
    Business,
    Measure,
    PerDay,
    Planned,
    Ratio,
    Scale,
    Stage,
    Statistic,
    Timing,
    Total,
    Traffic,
    Unit,
)
from socialkpi.catalog.paid import AD_REACH, AD_SPEND, CPM
from socialkpi.catalog.reach import POST_REACH, REACH, TOTAL_POST_REACH
from socialkpi.catalog.references import REFERENCES, cite, codes
from socialkpi.catalog.registry import collect
from socialkpi.catalog.returns import ROAS, ROI
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import LANGUAGES, Text
from socialkpi.tables import COMMON, TABLES

EVERY = pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)


@EVERY
def test_every_declaration_can_stand(metric):
    assert check(metric) == []


def test_every_planned_metric_says_what_it_needs():
    assert {key: check_planned(metric) for key, metric in PLANNED.items() if check_planned(metric)} == {}
    assert not {*PLANNED} & {*METRICS}


@EVERY
def test_every_input_is_a_column_of_its_table(metric):
    for measure in inputs(metric):
        table = TABLES[measure.table]
        assert {measure.column, *measure.cap} <= {*table.measures}
        assert {*measure.only} <= {*table.dimensions, *COMMON}


@EVERY
def test_every_example_has_the_columns_of_its_tables(metric):
    needed = {(measure.table, measure.column) for measure in inputs(metric)}
    given = {(table, column) for table, rows in metric.example.rows.items() for row in rows for column in row}
    known = {(t.key, column) for t in TABLES.values() for column in (*COMMON, *t.dimensions, *t.measures)}
    assert given <= known
    if not isinstance(metric, Total):
        assert needed <= given


@EVERY
def test_an_example_of_people_is_a_pair_of_bounds(metric):
    assert isinstance(metric.example.value, tuple) is (metric.unit is Unit.PEOPLE)


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_names_all_its_inputs(metric, language):
    said = formula(metric, language)
    assert said.startswith(f"{metric.label[language]} = ")
    assert "{" not in said
    if not isinstance(metric, Measure):
        parts = inputs(metric) if isinstance(metric, Total) else sides(metric)
        assert all(words.inside_sentence(part.label[language]) in said for part in parts)


def test_no_two_metrics_have_one_label():
    for language in LANGUAGES:
        labels = [metric.label[language] for metric in (*METRICS.values(), *PLANNED.values())]
        assert len(set(labels)) == len(labels)


def test_languages_are_not_copies():
    assert [m.key for m in METRICS.values() if m.meaning.en == m.meaning.id] == []


def test_the_named_metrics_are_there():
    wanted = {
        "followers", "follower_growth_rate", "impressions", "views", "account_views", "reach", "post_reach",
        "total_post_reach", "frequency", "avg_exposures_per_follower", "reactions", "saves", "link_clicks",
        "engagements_public", "engagements_native", "engagement_rate_by_reach", "engagement_rate_post_median",
        "profile_visits", "social_sessions", "engaged_sessions", "session_key_event_rate", "goal_conversion_rate",
        "lead_conversion_rate", "purchases", "sales_revenue", "average_order_value", "revenue_per_session", "ad_spend",
        "cpm", "cpc", "ad_ctr", "cpa", "roas", "roi", "nonrevenue_value", "economic_value_per_session",
    }  # fmt: skip
    assert wanted <= set(METRICS)


def test_families_have_places_of_their_own_and_hold_every_metric_once():
    assert [metric.key for family in FAMILIES.values() for metric in family.metrics] == list(METRICS)
    assert next(iter(FAMILIES)) == "audience"
    assert all(family.metrics or family.planned for family in FAMILIES.values())


def test_a_metric_stands_in_the_family_that_declares_it():
    assert [m.key for m in FAMILIES["video"].metrics] == [
        "video_views", "account_video_views", "watch_time", "watchable_time", "average_view_duration", "engaged_views",
        "average_percentage_viewed", "subscribers_net",
    ]  # fmt: skip


def test_every_metric_stands_in_the_family_whose_file_declares_it():
    # a family that imports a metric from one further down would take it over
    folder = Path(catalog.__file__).parent
    for family in FAMILIES.values():
        written = (folder / f"{family.key}.py").read_text("utf-8")
        assert [m.key for m in (*family.metrics, *family.planned) if f'"{m.key}"' not in written] == []


def test_a_key_declared_twice_is_refused():
    first, second = ModuleType("catalog.first"), ModuleType("catalog.second")
    first.TITLE = second.TITLE = Text(en="T", id="T")
    first.PLACE, second.PLACE = 1, 2
    first.VIEWS = VIEWS
    second.OTHER = replace(VIEWS, column="impressions")
    with pytest.raises(DeclarationError, match=r'the key "views".*catalog\.second'):
        collect([second, first])


def test_the_same_metric_imported_elsewhere_is_no_second_one():
    first, second = ModuleType("catalog.first"), ModuleType("catalog.second")
    first.TITLE = second.TITLE = Text(en="T", id="T")
    first.PLACE, second.PLACE = 1, 2
    first.VIEWS = second.VIEWS = VIEWS
    first.PLAN = _planned()
    families = collect([second, first])
    assert families["first"].metrics == (VIEWS,)
    assert families["first"].planned == (first.PLAN,)
    assert families["second"].metrics == ()


def test_a_typo_is_answered_with_the_nearest_key():
    with pytest.raises(UnknownName, match='Did you mean "save_rate"') as caught:
        find("saverate")
    assert 'Maksud Anda "save_rate"?' in caught.value.say("id")


# What check() must refuse


def _ratio(top, bottom, unit=Unit.SHARE, **more):
    return replace(find("save_rate"), key="made_up", top=top, bottom=bottom, unit=unit, **more)


def test_check_refuses_a_ratio_of_a_thing_by_itself():
    assert "is divided by itself" in check(_ratio((VIEWS,), (VIEWS,)))
    # reach of posts under two keys is the same column
    assert "is divided by itself" in check(_ratio((POST_REACH,), (TOTAL_POST_REACH,)))


def test_check_allows_growth_and_return_which_take_off_what_they_divide_by():
    growth = replace(find("follower_growth_rate"), top=(FOLLOWERS,), less=(FOLLOWERS_AT_START,))
    assert check(growth) == []
    assert check(ROI) == []
    assert "takes off what it adds" in check(replace(ROI, less=ROI.top))


@pytest.mark.parametrize(
    ("top", "bottom", "unit", "fits"),
    [
        ((AD_SPEND,), (VIEWS,), Unit.MONEY, True),
        ((AD_SPEND,), (VIEWS,), Unit.SHARE, False),
        ((AD_SPEND,), (find("ad_revenue"),), Unit.MONEY, False),
        ((find("ad_revenue"),), (AD_SPEND,), Unit.TIMES, True),
        ((VIEWS,), (AD_SPEND,), Unit.COUNT, False),
        ((find("watch_time"),), (VIEWS,), Unit.SECONDS, True),
        ((VIEWS,), (REACH,), Unit.TIMES, True),
        ((VIEWS, AD_SPEND), (REACH,), Unit.TIMES, False),
    ],
)
def test_check_wants_units_that_fit(top, bottom, unit, fits):
    assert (check(_ratio(top, bottom, unit)) == []) is fits


def test_check_refuses_a_share_that_is_multiplied():
    assert "is a share times something" in check(_ratio((VIEWS,), (TOTAL_POST_REACH,), times=100.0))
    assert check(CPM) == []


def _total(*parts):
    return replace(ENGAGEMENTS_PUBLIC, recipe={"*": parts})


def test_check_refuses_people_and_stocks_in_a_total():
    assert "post_reach cannot be in a total" in check(_total(VIEWS, POST_REACH))
    assert "followers cannot be in a total" in check(_total(FOLLOWERS))


def test_check_refuses_a_total_over_two_tables_other_rows_or_twice_the_same():
    saves, leads = find("saves"), find("social_purchases")
    assert "adds measures of several tables" in check(_total(saves, find("account_saves")))
    assert "adds measures that speak of different rows" in check(_total(CONVERSIONS, leads))
    assert "counts something twice on *" in check(_total(saves, saves))


def test_check_refuses_people_that_add_up():
    assert check(replace(AD_REACH, adds=Adds.EVERYWHERE, cap=())) != []
    assert check(replace(VIEWS, adds=Adds.NEVER)) != []
    assert "only people have a cap" in check(replace(VIEWS, cap=("reach",)))


def test_check_wants_both_languages_a_known_source_and_an_example():
    poor = replace(VIEWS, key="Views", label=Text(en="Views", id=" "), source="SOMEWHERE", example=None)
    assert check(poor) == [
        'key "Views" is not snake_case',
        "label is empty in id",
        'source "SOMEWHERE" is not among the references',
        "has no worked example",
    ]
    assert "has no source" in check(replace(VIEWS, source=""))


def _per_day(*top, unit=Unit.COUNT):
    like = find("save_rate")
    return PerDay(
        key="made_up", label=like.label, meaning=like.meaning, unit=unit, better=like.better, stage=like.stage,
        timing=like.timing, scale=like.scale, source=like.source, example=like.example, top=top,
    )  # fmt: skip


def test_check_of_what_is_per_day():
    assert check(_per_day(VIEWS)) == []
    assert check(_per_day()) == ["has an empty side"]
    assert check(_per_day(VIEWS, unit=Unit.MONEY)) == ["is not in the unit of what it adds"]
    assert check(_per_day(FOLLOWERS)) == ["is per day of what does not add up over days"]


def test_check_of_what_is_typical():
    typical = find("engagement_rate_post_median")
    alone = replace(typical, top=(VIEWS,), bottom=(), unit=Unit.COUNT)
    assert check(alone) == []
    assert check(replace(alone, unit=Unit.SECONDS)) == ["is not in the unit of what it adds"]
    assert check(replace(typical, top=())) == ["has an empty side"]
    assert "is a statistic of what does not add up" in check(replace(typical, bottom=(POST_REACH,)))
    assert "is a statistic over rows of several tables" in check(replace(typical, bottom=(find("account_views"),)))


def _planned(**more):
    said = Text(en="It needs a model.", id="Ini butuh model.")
    return replace(
        Planned(
            key="made_up", label=Text(en="Made up", id="Rekaan"), meaning=said, needs=said, home="socialkpi.analysis",
            source="arithmetic", stage=Stage.PURCHASE,
        ),
        **more,
    )  # fmt: skip


def test_check_of_what_is_planned():
    assert check_planned(_planned()) == []
    assert check_planned(_planned(needs=Text(en="a model", id="model."))) == ["needs is no sentence in en"]
    assert check_planned(_planned(home="elsewhere")) == ["names no module of the package as its home"]


def test_a_planned_metric_is_found_with_what_it_needs(monkeypatch):
    monkeypatch.setitem(PLANNED, "made_up", _planned())
    with pytest.raises(UnknownName, match=r"It needs a model\. Where it belongs: socialkpi\.analysis\.") as caught:
        find("made_up")
    assert caught.value.say("id") == (
        '"made_up" (Rekaan) tidak dihitung lewat deklarasi. Ini butuh model. Tempatnya: socialkpi.analysis.'
    )


# How it is said


def test_formula_of_what_is_per_day_and_of_each_statistic():
    assert formula(_per_day(VIEWS), "en").endswith("= views of posts ÷ days of the period that the data covers")
    typical = replace(find("engagement_rate_post_median"), top=(VIEWS,), bottom=(), statistic=Statistic.NINETIETH)
    assert formula(typical, "en").endswith("= 90th percentile over all posts of each one's own views of posts")
    assert formula(typical, "id").endswith("= persentil ke-90 dari penayangan postingan (views) tiap postingan")


def test_formula_in_both_languages():
    assert formula(find("save_rate"), "en") == "Save rate = saves ÷ total post reach, both summed over the same posts"
    assert formula(find("save_rate"), "id") == (
        "Rasio disimpan (save rate) = jumlah disimpan (save) ÷ total jangkauan postingan, keduanya dijumlahkan dari "
        "postingan yang sama"
    )
    assert formula(CPM, "id").startswith("Biaya per seribu tayangan (CPM) = 1.000 × belanja iklan ÷ ")


def test_formula_says_what_is_never_summed():
    assert formula(REACH, "en").endswith("from the largest to their sum, never above impressions or views")
    assert formula(find("frequency"), "en").endswith("; reach is never summed")
    assert "each account's last value" in formula(FOLLOWERS, "en")


def test_formula_of_a_recipe_says_it_per_platform():
    said = formula(find("engagements_public_plus_saves"), "en")
    assert said.endswith("Instagram, X, TikTok, and YouTube: reactions + comments + shares + saves")


def test_formula_follows_the_record():
    turned = replace(ROAS, top=ROAS.bottom, bottom=ROAS.top)
    assert formula(turned, "en").startswith("Return on ad spend (ROAS) = ad spend ÷ ad revenue")


def test_inputs_are_each_there_once():
    assert [m.key for m in inputs(find("bounce_rate_ga4"))] == ["social_sessions", "engaged_sessions"]
    assert [m.key for m in inputs(find("engagement_rate_by_reach"))] == [
        "reactions", "comments", "shares", "total_post_reach",
    ]  # fmt: skip


def test_the_catalog_as_a_table():
    table = metrics()
    assert set(table["key"]) == {*METRICS, *PLANNED}
    answered = table[table["kind"] != "planned"]
    assert answered["key"].tolist() == list(METRICS)
    assert answered.drop(columns="pitfall").notna().all(axis=None)
    planned = table[table["kind"] == "planned"].set_index("key")
    assert planned["formula"].to_dict() == {key: metric.needs.en for key, metric in PLANNED.items()}
    row = table.set_index("key").loc["reach"]
    assert row["adds"].startswith("never adds up")
    assert row["stage"] == "awareness"


def test_the_table_filters_and_speaks_indonesian():
    table = metrics(stage="purchase", language="id", family="shop")
    assert table["label"].tolist() == [
        "Jumlah pesanan (order)", "Pendapatan toko", "Nilai pesanan rata-rata (AOV)", "Pengembalian dana",
        "Pesanan yang dibatalkan", "Pesanan yang belum dibayar", "Tingkat pembatalan pesanan",
        "Pendapatan belanja langsung di platform",
    ]  # fmt: skip
    assert set(table["timing"]) == {"indikator tertinggal"}
    assert len(metrics(timing="leading")) + len(metrics(timing="lagging")) == len(METRICS)
    assert len(metrics(scale="micro")) < len(METRICS)


def test_a_business_gets_what_fits_it_and_what_fits_all():
    kept = set(metrics(business="store")["key"])
    assert {"reach", "grp", "store_visits"} <= kept
    assert "social_sessions" not in kept
    assert "social_sessions" in set(metrics(business="webshop")["key"])


@pytest.mark.parametrize(
    "question", [{"business": "Shop"}, {"stage": "awarenes"}, {"language": "fr"}, {"family": "Reach"}]
)
def test_an_unknown_filter_is_refused(question):
    with pytest.raises(UnknownName):
        metrics(**question)


def test_how_each_kind_adds():
    assert how_it_adds(FOLLOWERS) is words.ADDS[Adds.NOT_OVER_TIME]
    assert how_it_adds(ENGAGEMENTS_PUBLIC) is words.ADDS[Adds.EVERYWHERE]
    assert how_it_adds(ROAS) is words.DIVIDED
    assert how_it_adds(find("engagement_rate_post_median")) is words.FROM_ROWS
    assert how_it_adds(_per_day(VIEWS)) is words.PER_DAY


# Words


def test_every_value_that_describes_a_metric_has_words():
    assert [*words.ADDS] == [*Adds]
    assert [*words.UNITS] == [*Unit]
    assert [*words.BETTER] == [*Better]
    assert [*words.STAGES] == [*Stage]
    assert [*words.STATISTICS] == [*Statistic]
    assert [*words.BUSINESSES] == [*Business]
    assert [*words.TRAFFIC] == [*Traffic]
    assert [*words.TIMINGS] == [*Timing]
    assert [*words.SCALES] == [*Scale]


def test_every_table_measure_and_recipe_has_words():
    assert set(words.TABLES) == set(words.OF_TABLE) == set(TABLES)
    assert {column for table in TABLES.values() for column in table.measures} <= set(words.COLUMNS)
    recipes = {metric.recipe_name for metric in METRICS.values() if isinstance(metric, Total)}
    assert recipes == set(words.RECIPES)


def test_every_column_has_words_in_both_languages():
    for table in TABLES.values():
        for column in (*COMMON, *table.dimensions, *table.measures):
            for language in LANGUAGES:
                assert "_" not in words.of_table(f"{table.key}.{column}", language)


def test_references_are_used_and_can_be_cited():
    used = {code for metric in (*METRICS.values(), *PLANNED.values()) for code in codes(metric.source)}
    assert set(REFERENCES) <= used
    assert cite("UA_API; arithmetic", "en").endswith("; true by arithmetic")


def test_indonesian_avoids_the_words_that_are_wrong():
    everything = (*METRICS.values(), *PLANNED.values())
    wrong = (
        "saham", "kesan ", "pandangan", "timbal", "kipas", "bola mata", "pertukaran", "kesombongan", "terkemuka",
        "batu bata", "kertas putih", "pelanggan nilai", "skor promotor", "kecepatan pipa ", "pembela", "kaum sosialis",
    )  # fmt: skip
    said = [
        text["id"].lower()
        for metric in everything
        for text in (metric.label, metric.meaning, metric.pitfall)
        if text is not None
    ]
    assert [word for word in wrong if any(word in text for text in said)] == []


def test_a_ratio_is_one_record_and_can_be_changed_only_by_copy():
    assert isinstance(ROAS, Ratio)
    with pytest.raises(AttributeError):
        ROAS.key = "other"
