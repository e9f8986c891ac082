"""Amounts of money: two currencies are never added, and are converted only by the rates that the client gives."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import socialkpi as sk
from socialkpi.catalog import METRICS
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import Unit
from socialkpi.client import Client, read_client
from socialkpi.data import Data
from socialkpi.errors import ClientError
from socialkpi.load import gather
from socialkpi.rates import MONEY, in_one_currency
from socialkpi.tables import TABLES
from tests.clients import CLIENT, plain_client, read_file

RATES = """
[[rates]]
from = "USD"
to = "IDR"
rate = 16000
date = 2026-10-01
source = "bank statement"

[[rates]]
from = "USD"
to = "IDR"
rate = 16500
date = 2026-10-10
source = "bank statement"
"""
ADS = [
    {"day": "2026-09-30", "spend": 3.0, "link_clicks": 1, "currency": "USD"},  # before the first rate
    {"day": "2026-10-09", "spend": 10.0, "link_clicks": 40, "currency": "USD"},  # 160,000
    {"day": "2026-10-10", "spend": 2.0, "link_clicks": 10, "currency": "USD"},  # 33,000
    {"day": "2026-10-10", "spend": 7000.0, "link_clicks": 50, "currency": "IDR"},
]


def client(folder: Path, more: str = RATES) -> Client:
    where = plain_client(folder)
    (where / "client.toml").write_text(CLIENT + more, "utf-8")
    return read_client(where)


@pytest.fixture
def data(tmp_path: Path) -> Data:
    rows = [{"account": "a", "split": "campaign", "campaign": str(n), **row} for n, row in enumerate(ADS)]
    return gather([read_file("ads", rows)], client(tmp_path))


def values(results: pd.DataFrame) -> list[tuple[str, float, str]]:
    return [(r["currency"], r["value"], r["status"]) for r in results.to_dict("records")]


def test_two_currencies_are_never_added(data: Data) -> None:
    assert values(sk.compute(data, "ad_spend")) == [("IDR", 7000.0, "complete"), ("USD", 15.0, "complete")]


def test_a_target_is_in_the_clients_currency_and_says_nothing_of_another(tmp_path: Path) -> None:
    rows = [{"account": "a", "split": "campaign", "campaign": str(n), **row} for n, row in enumerate(ADS)]
    rows.append(
        {"account": "a", "split": "campaign", "campaign": "x", "day": "2026-10-31", "spend": 1.0, "currency": "IDR"}
    )
    goal = '\n[[goals]]\nmetric = "ad_spend"\ntarget = 9000\n'
    data = gather([read_file("ads", rows)], client(tmp_path, goal))
    compared = sk.compare(data, ["ad_spend"], period="2026-10", to="target").set_index("currency")
    assert compared.loc["IDR", ["value", "target", "attained"]].tolist() == [7001.0, 9000.0, False]
    assert compared.loc["USD", "base_status"] == "no_target"
    assert compared.loc["USD", "attained"] is None


def test_a_return_in_one_currency_is_never_divided_by_a_spend_in_another() -> None:
    day = {"from_day": "2026-10-01", "to_day": "2026-10-01", "account": "a", "split": ""}
    tables = {
        "ads": pd.DataFrame([{"platform": "meta_ads", "campaign": "c", "spend": 10.0, "currency": "USD", **day}]),
        "orders": pd.DataFrame(
            [{"platform": "shopify", "revenue": 9e5, "currency": "IDR", "order_state": "bought", **day}]
        ),
    }
    results = sk.compute(tables, sk.ratio("shop_revenue", "ad_spend"))
    assert results["value"].isna().all()
    assert sorted(results["currency"]) == ["IDR", "USD"]
    assert results["status"].tolist() == ["currency", "currency"]
    assert "in several currencies, which cannot be added" in sk.show(results).as_text(300)


def test_the_explorer_shows_one_currency_at_a_time_and_says_which(data: Data) -> None:
    view = sk.explore(data, metric="ad_spend", grain="month", period="2026-10", language="en")
    assert view.results[["currency", "value"]].to_numpy().tolist() == [["IDR", 7000.0]]
    assert view.sentence.endswith(", amounts in IDR")
    assert '"currency": "IDR"' in view.code
    assert view.explain().result["value"].tolist() == [7000.0]
    assert "7,000" in view._repr_mimebundle_()["text/html"]
    assert "amounts in" not in view.choose(metric="ad_link_clicks").sentence


def test_each_row_is_converted_by_the_latest_rate_of_its_day(data: Data) -> None:
    october = sk.compute(data.in_currency("IDR"), ["ad_spend", "cpc"], period="2026-10")
    assert october["currency"].tolist() == ["IDR", "IDR"]
    assert october["value"].tolist() == [200_000.0, 2000.0]  # 160,000 + 33,000 + 7,000 over 100 clicks
    assert october["notes"].tolist() == ["converted:USD"] * 2
    assert "Amounts in USD are converted with the rates in client.toml." in sk.show(october).as_text(300)


def test_what_no_rate_reaches_is_missing_and_says_so(data: Data) -> None:
    all_time = sk.compute(data.in_currency("IDR"), "ad_spend")
    assert all_time[["currency", "status"]].to_numpy().tolist() == [["IDR", "partial"], ["USD", "no_rate:USD>IDR"]]
    assert all_time["value"].iloc[0] == 200_000.0
    assert pd.isna(all_time["value"].iloc[1])
    assert "has no rate from USD to IDR" in sk.show(all_time).as_text(300)


def spent_in_two_months(folder: Path, rate_from: str) -> Data:
    """Return 20 dollars in each of two months, 10 of September's before the 15th, in rupiah."""
    days = {"2026-09-01": 10.0, "2026-09-20": 10.0, "2026-10-01": 5.0, "2026-10-31": 15.0}
    rows = [
        {
            "account": "a",
            "split": "campaign",
            "campaign": "c",
            "day": day,
            "spend": spend,
            "link_clicks": 10,
            "currency": "USD",
        }
        for day, spend in days.items()
    ]
    rate = f'\n[[rates]]\nfrom = "USD"\nto = "IDR"\nrate = 16000\ndate = {rate_from}\nsource = "bank statement"\n'
    return gather([read_file("ads", rows)], client(folder, rate)).in_currency("IDR")


def test_a_part_of_the_amounts_is_no_base_for_a_comparison(tmp_path: Path) -> None:
    data = spent_in_two_months(tmp_path, "2026-09-15")
    september = sk.compute(data, ["ad_spend", "cpc"], period="2026-09").set_index(["metric", "currency"])
    # 10 of 20 dollars, and 10 of the 20 clicks: the price per click is that of a part, too
    assert september["value"].dropna().to_dict() == {("ad_spend", "IDR"): 160_000.0, ("cpc", "IDR"): 16_000.0}
    assert september["status"].to_list() == ["partial", "no_rate:USD>IDR"] * 2
    assert "no_rate_for_part:USD>IDR" in september.loc[("ad_spend", "IDR"), "notes"].split(";")
    said = "amounts in USD are not counted, because client.toml has no rate from USD to IDR for these days"
    assert said in " ".join(sk.show(september.reset_index()).as_text(400).split()).replace("Amounts", "amounts")
    compared = sk.compare(data, ["ad_spend", "cpc"], period="2026-10").set_index(["metric", "currency"])
    for metric in ("ad_spend", "cpc"):  # the same 20 dollars in both months: never twice as much
        row = compared.loc[(metric, "IDR")]
        assert (row["status"], row["base_status"], row["verdict"]) == ("complete", "no_rate_for_part:USD>IDR", "none")
        assert pd.isna(row["change"])
    assert compared.loc[("ad_spend", "IDR"), ["value", "base"]].tolist() == [320_000.0, 160_000.0]


def test_a_rate_within_the_month_leaves_its_amount_a_part_in_each_group(tmp_path: Path) -> None:
    data = spent_in_two_months(tmp_path, "2026-10-15")
    october = sk.compare(data, ["ad_spend"], period="2026-10").set_index("currency").loc["IDR"]
    assert (october["value"], october["verdict"]) == (240_000.0, "none")
    assert "no_rate_for_part:USD>IDR" in october["notes"].split(";")
    by_month = sk.compute(data, "ad_spend", by=["month"]).set_index(["month", "currency"])["status"].to_dict()
    assert by_month[("2026-10", "IDR")] == "partial"
    whole = sk.compute(spent_in_two_months(tmp_path / "later", "2026-09-01"), "ad_spend", by=["month"])
    assert whole["status"].tolist() == ["complete", "complete"]
    by_currency = sk.compute(data, "ad_spend", by=["currency"]).set_index("currency")["status"]
    assert by_currency.to_dict() == {"IDR": "partial", "USD": "no_rate:USD>IDR"}


def test_every_amount_can_be_traced_to_what_it_was(data: Data) -> None:
    changed = data.in_currency("IDR")
    told = changed.converted.sort_values("original")
    assert told[["original", "rate", "amount"]].fillna(-1).to_numpy().tolist() == [
        [2.0, 16500.0, 33_000.0],
        [3.0, -1, -1],
        [10.0, 16000.0, 160_000.0],
    ]
    assert told["rate_date"].dropna().tolist() == ["2026-10-10", "2026-10-01"]
    assert set(told["rate_source"].dropna()) == {"bank statement"}
    explained = sk.explain(changed, "ad_spend", period="2026-10", currency="IDR")
    assert explained.converted[["original", "rate", "amount"]].to_numpy().tolist() == [
        [10.0, 16000.0, 160_000.0],
        [2.0, 16500.0, 33_000.0],
    ]
    used = explained.rows[explained.rows["used"]]
    assert used["spend"].sum() == explained.converted["amount"].sum() + 7000.0
    assert "2026-10-10" in explained._repr_html_()
    assert sk.explain(data, "ad_spend", currency="USD").converted.empty


def test_the_data_itself_stays_as_it_was(data: Data) -> None:
    before = data["ads"].copy()
    data.in_currency("IDR")
    pd.testing.assert_frame_equal(data["ads"], before)
    assert data.converted is None


def test_a_currency_without_any_rate_is_refused(data: Data) -> None:
    with pytest.raises(ClientError, match=r"client\.toml: there is no rate to EUR, and there are amounts in IDR, USD"):
        data.in_currency("EUR")


def test_a_rate_is_never_turned_round(data: Data) -> None:
    with pytest.raises(ClientError, match="there is no rate to USD"):
        data.in_currency("USD")


def test_data_in_one_currency_need_no_rate(tmp_path: Path) -> None:
    rows = [{"account": "a", "split": "campaign", "campaign": "c", **ADS[3]}]
    data = gather([read_file("ads", rows)], client(tmp_path, "")).in_currency("IDR")
    assert values(sk.compute(data, "ad_spend")) == [("IDR", 7000.0, "complete")]
    assert sk.compute(data, "ad_spend")["notes"].tolist() == [""]


def test_an_amount_without_a_currency_is_not_guessed_at(tmp_path: Path) -> None:
    ads = pd.DataFrame(
        {"spend": [5.0], "currency": pd.Series([None], dtype="str"), "to_day": ["2026-10-20"], "row": [1]}
    )
    tables, told = in_one_currency({"ads": ads}, client(tmp_path).rates, "IDR")
    assert tables["ads"]["spend"].isna().all()
    assert told["original"].tolist() == [5.0]


def test_a_window_is_converted_by_the_rate_of_its_last_day(tmp_path: Path) -> None:
    ads = pd.DataFrame(
        {"spend": [1.0], "currency": "USD", "from_day": "2026-10-01", "to_day": "2026-10-31", "row": [1]}
    )
    tables, _ = in_one_currency({"ads": ads}, client(tmp_path).rates, "IDR")
    assert tables["ads"]["spend"].tolist() == [16_500.0]


def test_every_measure_of_money_is_converted() -> None:
    measures = [measure for metric in METRICS.values() for measure in inputs(metric)]
    assert {m.column for m in measures if m.unit is Unit.MONEY} <= MONEY
    assert not {m.column for m in measures if m.unit is not Unit.MONEY} & MONEY
    assert all("currency" in table.dimensions for table in TABLES.values() if MONEY & {*table.measures})


@pytest.mark.parametrize(
    ("toml", "en", "indonesian"),
    [
        ('form="USD"\nto="IDR"\nrate=1\ndate=2026-10-01', 'Did you mean "rates[0].from"?', 'Maksud Anda "rates[0].from"?'),
        ('from="USD"\nto="IRD"\nrate=1\ndate=2026-10-01', 'Did you mean "IDR"?', 'Maksud Anda "IDR"?'),
        ('from="USD"\nto="IDR"\nrate=0\ndate=2026-10-01', "rates[0].rate is 0, expected a number above zero", "di atas nol"),
        ('from="USD"\nto="IDR"\nrate=1\ndate="2026-10-01"', "expected a day such as 2026-10-01, without quotes", "tanggal"),
        ('from="USD"\nto="USD"\nrate=1\ndate=2026-10-01', "expected two different currencies", "dua mata uang"),
        ('to="IDR"\nrate=1\ndate=2026-10-01', "rates[0].from is missing", "rates[0].from belum ada"),
    ],
)  # fmt: skip
def test_a_rate_that_cannot_be_names_its_key(tmp_path: Path, toml: str, en: str, indonesian: str) -> None:
    with pytest.raises(ClientError) as caught:
        client(tmp_path, f"\n[[rates]]\n{toml}")
    assert en in str(caught.value)
    assert indonesian in caught.value.say("id")


def test_two_rates_of_one_day_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ClientError, match=r"rates\[2\] says the same as rates\[0\] \(USD, IDR, 2026-10-01\)"):
        client(tmp_path, RATES + RATES)


# Divided by nothing


def _ads(**columns: float) -> dict[str, pd.DataFrame]:
    row = {"platform": "meta_ads", "account": "a", "split": "", "currency": "IDR", "campaign": "c"}
    return {"ads": pd.DataFrame([row | {"from_day": "2026-10-01", "to_day": "2026-10-01"} | columns])}


def test_a_cost_without_a_result_yet_is_more_than_the_spend_so_far() -> None:
    (row,) = sk.compute(_ads(spend=50_000.0, link_clicks=0.0), "cpc").to_dict("records")
    assert pd.isna(row["value"])
    assert (row["low"], row["span"], row["status"]) == (50_000.0, "bounds", "none_yet:ad_link_clicks")
    shown = sk.show(sk.compute(_ads(spend=50_000.0, link_clicks=0.0), "cpc"), "id").as_text(300)
    assert "50.000" in shown
    assert "belum ada, jadi biaya satuannya lebih besar" in shown


def test_nothing_by_nothing_is_no_exposure_and_something_by_nothing_a_mismatch() -> None:
    nothing, something = (
        {"posts": pd.DataFrame({"platform": ["x"], "saves": [n], "views": [0.0]})} for n in (0.0, 3.0)
    )
    saved = sk.ratio("saves", "views")
    assert sk.compute(nothing, saved)["status"].tolist() == ["zero:views"]
    mismatch = sk.compute(something, saved)
    assert (mismatch["status"].tolist(), mismatch["value"].isna().all()) == (["mismatch:views"], True)
    assert "do not speak of the same thing" in sk.show(mismatch).as_text(300)
    assert sk.compute(_ads(spend=5.0, impressions=0.0), "cpm")["status"].tolist() == ["mismatch:ad_impressions"]


def test_an_account_may_begin_with_nobody() -> None:
    days = {"platform": "x", "account": "a", "followers": [0.0, 4.0], "from_day": ["2026-10-01", "2026-10-02"]}
    frame = pd.DataFrame(days).assign(split="", to_day=lambda rows: rows["from_day"], day=lambda rows: rows["from_day"])
    (row,) = sk.compute({"days": frame}, "follower_growth_rate").to_dict("records")
    assert row["status"].startswith("zero:")
