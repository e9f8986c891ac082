"""Whose rows they are, and which rows are one thing: nothing is laid over another without a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from clients import insights, plain_client, read_file

from socialkpi.client import Client
from socialkpi.load import gather, load, own

CLIENT = Client(key="c", name="C", folder=Path(), currency="IDR")


def problem(data: Any, code: str) -> dict[str, Any]:
    found = data.problems[data.problems["code"] == code]
    assert len(found) == 1
    return dict(found.iloc[0])


def reach(file: str, value: float, day: str = "2026-03-01", **said: Any) -> Any:
    return read_file("days", [{"day": day, "platform": "facebook", "account": None, "reach": value}], file, **said)


def test_two_pages_in_one_client_are_told_with_what_to_do() -> None:
    data = gather([reach("pageA/Reach.csv", 100), reach("pageB/Reach.csv", 5000)], CLIENT)
    told = problem(data, "SK166")
    assert (told["file"], told["found"], told["level"]) == ("pageA/Reach.csv", "pageB/Reach.csv", "problem")
    assert "1 of 1 numbers" in told["message_en"]
    assert "1 dari 1 angkanya" in told["message_id"]
    assert 'account = "…"' in told["next_en"]
    assert 'account = "…"' in told["next_id"]


def test_two_pages_with_their_accounts_are_two(tmp_path: Path) -> None:
    client = plain_client(tmp_path)
    for page, value in (("a", 100), ("b", 5000)):
        path = client / "exports" / page / "Reach.csv"
        path.parent.mkdir()
        path.write_bytes(insights("Reach", {"2026-03-01": value}))
    toml = client / "client.toml"
    both = "".join(f'[[files]]\nfile = "{p}/Reach.csv"\nplatform = "facebook"\n{{}}\n' for p in "ab")
    plain = toml.read_text("utf-8")
    toml.write_text(plain + both.format("", ""), "utf-8")
    assert problem(load(client), "SK166")["file"] == "a/Reach.csv"
    toml.write_text(plain + both.format('account = "A"', 'account = "B"'), "utf-8")
    data = load(client)
    assert "SK166" not in set(data.problems["code"])
    assert sorted(data["days"].query("platform == 'facebook'")["reach"]) == [100, 5000]


def test_a_restatement_is_no_second_account() -> None:
    # of three colliding numbers one has more than doubled; most have not
    def days(file: str, *values: float) -> Any:
        rows = [{"day": f"2026-03-0{n}", "account": None, "views": value} for n, value in enumerate(values, 1)]
        return read_file("days", rows, file)

    assert "SK166" not in set(gather([days("a.csv", 10, 10, 10), days("b.csv", 11, 19, 21)], CLIENT).problems["code"])
    assert "SK166" in set(gather([days("a.csv", 10, 10, 10), days("b.csv", 11, 21, 21)], CLIENT).problems["code"])


def test_days_that_were_still_filling_when_the_older_file_was_made_prove_nothing() -> None:
    old, new = (reach(f"{n}.csv", v, "2026-03-31", stamp=s)
                for n, v, s in (("a", 40.0, "2026-03-31"), ("b", 90.0, "2026-04-09")))  # fmt: skip
    assert "SK166" not in set(gather([old, new], CLIENT).problems["code"])
    old, new = (reach(f"{n}.csv", v, "2026-03-20", stamp=s)
                for n, v, s in (("a", 40.0, "2026-03-31"), ("b", 90.0, "2026-04-09")))  # fmt: skip
    assert "SK166" in set(gather([old, new], CLIENT).problems["code"])


def test_campaigns_of_one_name_in_two_ad_accounts_are_told() -> None:
    def ads(file: str, spend: float) -> Any:
        row = {"day": "2026-03-01", "platform": "google_ads", "account": None, "split": "campaign", "campaign": "Brand"}
        return read_file("ads", [row | {"currency": "IDR", "spend": spend}], file)

    data = gather([ads("a.csv", 1.5), ads("b.csv", 4.5)], CLIENT)
    assert problem(data, "SK166")["level"] == "problem"


def order(file: str, key: str | None, day: str, revenue: float) -> Any:
    cells = {"day": day, "platform": "shopify", "order": "#1001", "currency": "IDR", "revenue": revenue}
    return read_file("orders", [cells | ({"order_id": key} if key else {})], file)


def test_two_shops_both_begin_at_1001() -> None:
    two = [order("a.csv", "55", "2026-01-01", 10), order("b.csv", "99", "2026-01-12", 20)]
    assert gather(two, CLIENT)["orders"]["revenue"].tolist() == [10, 20]
    one = [order("a.csv", "55", "2026-01-01", 10), order("b.csv", None, "2026-01-01", 10)]
    data = gather(one, CLIENT)
    assert data["orders"]["revenue"].tolist() == [10]
    assert data["orders"]["order_id"].tolist() == ["55"]


def test_ads_of_a_mapping_are_in_the_clients_money_and_say_so(tmp_path: Path) -> None:
    client = plain_client(tmp_path)
    rows = pd.DataFrame({"d": ["2026-10-01"], "s": [5000]})
    data = own(rows, "ads", {"day": "d", "spend": "s"}, platform="meta_ads", beside=client)
    assert data["ads"]["currency"].tolist() == ["IDR"]
    assert problem(data, "SK167")["level"] == "note"
    said = own(rows, "ads", {"day": "d", "spend": "s"}, platform="meta_ads", beside=client, currency="USD")
    assert said["ads"]["currency"].tolist() == ["USD"]
    assert "SK167" not in set(said.problems["code"])
    foreign = {"day": "2026-10-01", "platform": "meta_ads", "spend": 1.0, "currency": None}
    assert (
        gather([read_file("ads", [foreign], "a.csv")], CLIENT)["ads"]["currency"].isna().all()
    )  # an export's is unknown


def posts(file: str, *rows: tuple[str, str, float]) -> Any:
    cells = [{"day": "2026-03-01", "post": post, "caption": text, "views": views} for post, text, views in rows]
    return read_file("posts", cells, file)


def test_a_rounded_id_beside_the_whole_one_is_one_post() -> None:
    data = gather(
        [posts("a.csv", ("17912345678901234", "Kopi", 700)), posts("b.csv", ("17912345678901200", "Kopi", 700))], CLIENT
    )
    assert data["posts"][["post", "views"]].values.tolist() == [["17912345678901234", 700]]
    told = problem(data, "SK169")
    assert (told["file"], told["level"], told["found"]) == ("b.csv", "problem", "17912345678901200")


@pytest.mark.parametrize("other", [("17912345678901234", "Teh"), ("17912345678911234", "Kopi")])
def test_another_text_or_other_digits_are_another_post(other: tuple[str, str]) -> None:
    data = gather([posts("a.csv", (*other, 700)), posts("b.csv", ("17912345678901200", "Kopi", 700))], CLIENT)
    assert data["posts"]["views"].sum() == 1400


def test_two_posts_rounded_to_one_id_in_one_file_stay_two_and_are_told() -> None:
    ruined = posts("a.csv", ("17912345678901200", "Kopi", 300), ("17912345678901200", "Teh", 400))
    data = gather([ruined], CLIENT)
    assert data["posts"]["views"].tolist() == [300, 400]
    assert "All 2 long ids" in problem(data, "SK169")["message_en"]
    assert "SK164" not in set(data.problems["code"])


def test_the_address_of_a_post_gives_its_whole_id() -> None:
    def x(post: str, id_there: str) -> Any:
        row = {"day": "2026-03-01", "platform": "x", "post": post, "link": f"https://x.com/kopi/status/{id_there}"}
        return gather([read_file("posts", [row], "a.csv")], CLIENT)

    data = x("1791234567890123000", "1791234567890123456")
    assert data["posts"]["post"].tolist() == ["1791234567890123456"]
    assert problem(data, "SK169")["level"] == "problem"
    assert "SK169" not in set(x("1791234567890123000", "1791234567890123000").problems["code"])
