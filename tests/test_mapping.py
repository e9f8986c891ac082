"""Columns of one's own: files, frames and queries become rows with the same checks; a proposal loads nothing."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from clients import plain_client

from socialkpi.draft import draft
from socialkpi.errors import ClientError, ExportError
from socialkpi.inspect import as_text, inspect
from socialkpi.load import load, own
from socialkpi.mapping.propose import propose
from socialkpi.sources import read_file

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
OWN = "Tanggal;Kanal;Dilihat;Biaya\n01/10/2026;Instagram;120;10,5\n13/10/2026;Facebook;80;7,25\n14/10/2026;Mars;1;1\n"
MAPPING = """
[[mappings]]
file = "crm/*.csv"
table = "days"
dates = "dmy"
columns = { day = "Tanggal", platform = "Kanal", views = "Dilihat" }
"""


def with_toml(folder: Path, more: str) -> Path:
    """A plain client whose client.toml says more."""
    client = plain_client(folder)
    toml = client / "client.toml"
    toml.write_text(toml.read_text("utf-8") + more, "utf-8")
    return client


def put(client: Path, name: str, text: str) -> None:
    path = client / "exports" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_csv_becomes_rows_by_a_mapping_and_every_row_is_accounted_for(tmp_path: Path) -> None:
    client = with_toml(tmp_path, MAPPING)
    put(client, "crm/oktober.csv", OWN)
    for data in (load(client), load(client)):  # read, and from the cache
        rows = data["days"][data["days"]["source"] == "own_1"]
        assert rows[["platform", "day", "views", "source_file", "source_row"]].values.tolist() == [
            ["instagram", "2026-10-01", 120.0, "crm/oktober.csv", 2],
            ["facebook", "2026-10-13", 80.0, "crm/oktober.csv", 3],
        ]
        account = data.files.set_index("file").loc["crm/oktober.csv"]
        assert [account[f"rows_{fate}"] for fate in ("read", "kept", "refused", "totals", "superseded")] == [
            3,
            2,
            1,
            0,
            0,
        ]
        told = data.problems.set_index("file").loc["crm/oktober.csv"]
        assert (told["code"], told["row"], told["found"]) == ("SK202", 4, "Mars")


def test_a_heading_that_is_not_there_is_a_problem_with_the_nearest(tmp_path: Path) -> None:
    client = with_toml(tmp_path, MAPPING.replace('"Dilihat"', '"Dilihatt"'))
    put(client, "crm/oktober.csv", OWN)
    told = load(client).problems.set_index("code").loc["SK165"]
    assert 'Is it "Dilihat"?' in told["message_en"]
    assert told["level"] == "problem"


def test_a_mapped_file_is_not_read_by_any_source(tmp_path: Path) -> None:
    client = with_toml(tmp_path, '[[mappings]]\nfile = "posts.csv"\ntable = "days"\nplatform = "x"\n'
                                 'columns = { day = "Publish time", views = "Views" }\ndates = "mdy"\n')  # fmt: skip
    data = load(client)
    assert "posts" not in data
    assert data["days"].groupby("platform")["views"].sum()["x"] == 1400


def test_parquet_keeps_long_ids_and_missing_counts(tmp_path: Path) -> None:
    client = with_toml(tmp_path, '[[mappings]]\nfile = "own.parquet"\ntable = "posts"\nplatform = "threads"\n'
                                 'columns = { post = "Id", published_at = "When", views = "Seen" }\n')  # fmt: skip
    frame = pd.DataFrame(
        {
            "Id": pd.Series([17900000000000003, None, 17900000000000005], dtype="Int64"),
            "When": pd.to_datetime(["2026-10-01 05:00:30", "2026-10-02", "2026-10-03"], format="ISO8601"),
            "Seen": [5, 6, None],
        }
    )
    frame.to_parquet(client / "exports" / "own.parquet")
    data = load(client)
    rows = data["posts"][data["posts"]["platform"] == "threads"]
    assert rows["post"].tolist() == ["17900000000000003", "17900000000000005"]
    assert rows["views"].isna().tolist() == [False, True]
    # the client's time zone is taken: 05:00 in Jakarta
    assert str(rows["published_at"].iloc[0]) == "2026-09-30 22:00:30+00:00"
    assert data.files.set_index("file").loc["own.parquet", "rows_refused"] == 1


def test_a_broken_parquet_file_is_refused(tmp_path: Path) -> None:
    client = with_toml(tmp_path, '[[mappings]]\nfile = "own.parquet"\ntable = "days"\nplatform = "x"\n'
                                 'columns = { day = "d", views = "v" }\n')  # fmt: skip
    (client / "exports" / "own.parquet").write_bytes(b"PAR1 and nothing more")
    data = load(client)
    assert data.files.set_index("file").loc["own.parquet", "status"] == "refused"


def warehouse(client: Path) -> None:
    with duckdb.connect(str(client / "own.duckdb")) as connection:
        connection.execute("create table spent as select date '2026-10-05' as d, 77 as v, 1.25::decimal(9, 2) as cost")


def test_a_query_on_the_clients_database(tmp_path: Path) -> None:
    client = with_toml(tmp_path, '[[mappings]]\nname = "spending"\nquery = "select * from spent"\ndatabase = "own.duckdb"\n'
                                 'table = "ads"\nplatform = "tiktok_ads"\ncurrency = "IDR"\n'
                                 'columns = { day = "d", impressions = "v", spend = "cost" }\n')  # fmt: skip
    warehouse(client)
    row = load(client)["ads"].iloc[0]
    assert row[["day", "impressions", "spend", "currency", "source_file"]].tolist() == [
        "2026-10-05", 77.0, 1.25, "IDR", "spending",
    ]  # fmt: skip
    with duckdb.connect(str(client / "own.duckdb")) as connection:
        connection.execute("insert into spent values (date '2026-10-06', 3, 2)")
    assert load(client)["ads"]["spend"].sum() == 3.25  # the database is part of the cache's key


@pytest.mark.parametrize(
    "query",
    [
        "copy spent to 'stolen.csv'",
        "select 1; select 2",
        "select * from read_csv('client.toml')",
        "attach 'other.duckdb'",
        "create table t as select 1",
        "select nonsense",
    ],
)
def test_a_query_sees_its_database_and_can_only_read(
    query: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = f'[[mappings]]\nquery = "{query}"\ndatabase = "own.duckdb"\ntable = "ads"\nplatform = "x"\n'
    more += 'columns = { day = "d", spend = "cost" }\n'
    client = with_toml(tmp_path, more)
    warehouse(client)
    monkeypatch.chdir(client)
    with pytest.raises(ClientError, match="cannot be run"):
        load(client)
    assert not (client / "stolen.csv").exists()


FRAMES = {
    "pandas": pd.DataFrame({"d": ["2026-10-01", "2026-10-02"], "n": [120, None], "x": ["a", "b"]}),
    "polars": pl.DataFrame({"d": ["2026-10-01", "2026-10-02"], "n": [120, None], "x": ["a", "b"]}),
    "lazy": pl.LazyFrame({"d": ["2026-10-01", "2026-10-02"], "n": [120, None], "x": ["a", "b"]}),
}


@pytest.mark.parametrize("kind", FRAMES)
def test_a_frame_of_any_library(kind: str) -> None:
    data = own(FRAMES[kind], "days", {"day": "d", "views": "n"}, platform="threads")
    assert data["days"][["day", "platform", "views"]].fillna(-1).values.tolist() == [
        ["2026-10-01", "threads", 120.0],
        ["2026-10-02", "threads", -1.0],
    ]


def test_numbers_of_a_frame_keep_their_digits() -> None:
    exact = [Decimal("0.1"), Decimal("12345678901.25")]
    rows = own(pl.DataFrame({"d": ["2026-10-01", "2026-10-02"], "s": exact}), "ads", {"day": "d", "spend": "s"},
               platform="meta_ads", currency="IDR")["ads"]  # fmt: skip
    assert rows["spend"].tolist() == [0.1, 12345678901.25]


def test_more_can_be_added_to_a_client(tmp_path: Path) -> None:
    data = load(plain_client(tmp_path))
    relation = duckdb.sql("select date '2026-10-02' as d, 4 as n")
    more = own(FRAMES["pandas"], "days", {"day": "d", "views": "n"}, platform="threads", beside=data)
    both = own(relation, "days", {"day": "d", "views": "n"}, platform="x", beside=more, name="counted")
    assert len(both["posts"]) == 2
    assert both["days"].groupby("platform")["views"].sum().to_dict() == {"instagram": 0.0, "threads": 120.0, "x": 4.0}
    assert "counted" in set(both.files["file"])


def test_rows_that_stand_alone_read_nothing_from_the_folder_one_works_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns, said = {"day": "d", "views": "n"}, {"account": "a", "platform": "threads"}
    (tmp_path / "exports").mkdir()
    (tmp_path / "client.toml").write_text(
        "[[mappings]]\nfile = '*.csv'\ntable = 'days'\nplatform = 'x'\naccount = 'b'\n"
        "[mappings.columns]\nday = 'Date'\nviews = 'Views'\n",
        "utf-8",
    )
    for folder in (tmp_path, tmp_path / "exports"):
        (folder / "days.csv").write_text("Date,Views\n2026-10-01,7\n2026-10-02,8\n", "utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2026-10.md").write_text("Words about somebody else.", "utf-8")
    monkeypatch.chdir(tmp_path)
    frames = [pd.DataFrame({"d": ["2026-10-01", "2026-10-02"], "n": [n, n + 1]}) for n in (10, 20, 30)]
    alone = own(frames[0], "days", columns, **said)
    both = own(frames[1], "days", columns, beside=alone, name="again", **said | {"account": "c"})
    three = own(frames[2], "days", columns, beside=both, name="more", **said | {"account": "d"})
    assert [sorted(data["days"]["views"]) for data in (alone, both, three)] == [
        [10, 11], [10, 11, 20, 21], [10, 11, 20, 21, 30, 31],
    ]  # fmt: skip
    assert three.files["file"].tolist() == ["again", "more", "own"]
    assert (three.client.notes("2026-10"), three.client.exports.is_dir()) == (None, False)
    here = own(frames[0], "days", columns, beside=".", **said)  # a folder that is named is read
    assert sorted(here["days"]["views"]) == [7, 8, 10, 11]


def test_a_file_in_one_call_and_two_reasons_why_not(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(OWN, "utf-8")
    columns = {"day": "Tanggal", "platform": "Kanal", "spend": "Biaya"}
    data = own(path, "ads", columns, dates="dmy", currency="EUR")
    assert data["ads"].groupby("platform")["spend"].sum().to_dict() == {"facebook": 7.25, "instagram": 10.5}
    with pytest.raises(ExportError, match=r"no file"):
        own(tmp_path / "other.csv", "ads", columns)
    with pytest.raises(ExportError, match=r'has none called so. Is it "Biaya"'):
        own(path, "ads", columns | {"spend": "Biayaa"}, dates="dmy")


@pytest.mark.parametrize(
    ("table", "columns", "said"),
    [
        ("dayss", {"day": "d", "views": "n"}, 'Did you mean "days"'),
        ("days", {"day": "d", "viewss": "n"}, 'Did you mean "views"'),
        ("days", {"views": "n"}, "columns.day"),
        ("posts", {"day": "d", "views": "n"}, "columns.post"),
        ("ads", {"day": "d", "spend": "n"}, "a platform"),
    ],
)
def test_a_mapping_that_cannot_be_right_is_refused(table: str, columns: dict[str, str], said: str) -> None:
    platform: dict[str, Any] = {} if table == "ads" else {"platform": "threads"}
    with pytest.raises(ClientError, match=said):
        own(FRAMES["pandas"], table, columns, **platform)


def test_a_wrong_mapping_in_client_toml_is_named(tmp_path: Path) -> None:
    client = with_toml(
        tmp_path, '[[mappings]]\nfile = "a.csv"\ntable = "days"\ncolumns = { day = "d", viws = "n" }\nplatform = "x"\n'
    )
    with pytest.raises(ClientError, match=r'mappings\[0\].*Did you mean "views"'):
        load(client)


def test_a_mapping_is_proposed_with_its_evidence_and_nothing_is_loaded(tmp_path: Path) -> None:
    client = plain_client(tmp_path)
    put(client, "biaya.csv", "Date,Campaign,Cost (IDR),Impression,Owner\n2026-10-01,Opening,1200000,5000,Ani\n")
    assert "ads" not in load(client)
    proposal = inspect(client / "exports" / "biaya.csv")["files"][0]["proposal"]
    assert "2 of 2" not in proposal
    assert "1 of 1 cells fit" in proposal
    assert "# not mapped: Owner" in proposal
    said = tomllib.loads(proposal)["mappings"][0]
    assert said["columns"] == {
        "day": "Date",
        "campaign": "Campaign",
        "spend": "Cost (IDR)",
        "impressions": "Impression",
    }
    assert (said["table"], said["platform"]) == ("ads", "?")
    # accepted, it loads
    toml = client / "client.toml"
    toml.write_text(toml.read_text("utf-8") + "\n" + proposal.replace('"?"', '"meta_ads"'), "utf-8")
    assert load(client)["ads"]["spend"].tolist() == [1_200_000.0]


def test_the_order_of_dates_is_proposed_only_as_far_as_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "instagram mingguan.csv"
    path.write_text("Tanggal;Jangkauan\n05/10/2026;900\n13/10/2026;700\n", "utf-8")
    sure = propose(path)
    assert sure is not None
    assert (sure.dates, sure.sure_of_dates, sure.platform) == ("dmy", True, "instagram")
    path.write_text("Tanggal;Jangkauan\n05/10/2026;900\n06/10/2026;700\n", "utf-8")
    unsure = propose(path)
    assert unsure is not None
    assert '\n# dates = "dmy"  atau "mdy"? Tidak ada sel' in unsure.toml("id")
    assert "dates" not in tomllib.loads(unsure.toml("en"))["mappings"][0]  # nobody chose yet


def test_nothing_is_proposed_where_nothing_is_near(tmp_path: Path) -> None:
    path = tmp_path / "stock.csv"
    path.write_text("shelf,jars\nA,12\n", "utf-8")
    assert propose(path) is None
    assert inspect(path)["files"][0]["proposal"] is None


def test_inspect_and_new_print_the_proposal(tmp_path: Path) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    (downloads / "own [1].csv").write_text("Date,Reach,Likes\n2026-10-01,10,2\n", "utf-8")
    printed = as_text(inspect(downloads))
    assert "[[mappings]]" in printed
    assert '\nreach = "Reach"  # ' in printed
    made = draft("Warung Lain", downloads, tmp_path / "clients", "id")
    assert 'file = "own [[]1].csv"' in made.say("id")
    assert '# file = "own [[]1].csv"' in made.toml
    assert "days" not in load(made.folder)  # as a comment it says nothing


def test_the_warehouse_tables_of_fivetran_come_mapped() -> None:
    posts = read_file(EXPORTS / "fivetran_social.csv").tables[0]
    rows = posts.frame.set_index("platform")
    assert posts.source.key == "fivetran_social_media"
    assert rows.loc["youtube", ["views", "reactions"]].tolist() == [2500.0, 90.0]
    assert pd.isna(rows.loc["youtube", "clicks"])
    assert rows.loc["instagram", "views"] == 800
    assert rows.loc["instagram", ["clicks", "impressions"]].isna().all()  # nothing but zeros, and no impressions
    assert rows.loc["facebook", "clicks"].tolist() == [12.0, 0.0]
    assert rows["reactions"].sum() == 192
    ads = read_file(EXPORTS / "fivetran_ads.csv")
    frame = ads.tables[0].frame
    assert frame.groupby("platform")["spend"].sum().to_dict() == {"google_ads": 610_000.0, "meta_ads": 1_200_000.5}
    assert frame.set_index("platform")["conversions"].isna().tolist() == [False, True, True]
    assert [problem.found for problem in ads.problems] == ["snapchat_ads"]


def test_a_query_without_columns_is_read_by_the_sources_that_exist(tmp_path: Path) -> None:
    client = with_toml(tmp_path, '[[mappings]]\nquery = "select * from rollup"\ndatabase = "own.duckdb"\n')
    with duckdb.connect(str(client / "own.duckdb")) as connection:
        fixture = str(EXPORTS / "fivetran_social.csv")
        connection.execute("create table rollup as select * from read_csv(?, all_varchar = true)", [fixture])
    rows = load(client)["posts"]
    assert rows.groupby("platform")["reactions"].sum()[["facebook", "youtube"]].tolist() == [40.0, 90.0]


def test_a_row_for_one_lead_counts_as_one_and_a_count_as_what_it_says() -> None:
    rows = pd.DataFrame({"d": ["2026-10-01", "2026-10-01"], "who": ["L1", "L2"], "n": [3, 4]})
    one = own(rows, "leads", {"day": "d", "lead": "who"}, platform="instagram")["leads"]
    assert one["leads"].tolist() == [1.0, 1.0]
    counted = own(rows, "leads", {"day": "d", "campaign": "who", "leads": "n"}, platform="instagram")["leads"]
    assert counted["leads"].tolist() == [3.0, 4.0]


def test_a_mapping_is_proposed_for_parquet_too(tmp_path: Path) -> None:
    path = tmp_path / "tiktok harian.parquet"
    pd.DataFrame({"Date": pd.to_datetime(["2026-10-01"]), "Reach": [5], "Likes": [1]}).to_parquet(path)
    proposal = inspect(path)["files"][0]["proposal"]
    assert tomllib.loads(proposal)["mappings"][0]["columns"] == {"day": "Date", "reach": "Reach", "reactions": "Likes"}


KINDS = [["2026-01-01", "Reel", 200], ["2026-01-01", "Foto", 200], ["2026-01-02", "Reel", 5]]


@pytest.mark.parametrize("second", [100, 200])
def test_several_rows_a_day_are_refused_and_the_column_that_splits_them_is_named(second: int) -> None:
    rows = pd.DataFrame(KINDS, columns=["Tanggal", "Jenis", "Tayangan"])
    rows.loc[1, "Tayangan"] = second
    with pytest.raises(ExportError) as refused:
        own(rows, "days", {"day": "Tanggal", "views": "Tayangan"}, platform="instagram")
    assert '2 rows of this file are several for a day that should have one, split by "Jenis"' in str(refused.value)
    summed = rows.groupby("Tanggal", as_index=False)["Tayangan"].sum()
    data = own(summed, "days", {"day": "Tanggal", "views": "Tayangan"}, platform="instagram")
    assert data["days"]["views"].tolist() == [200 + second, 5]


def test_several_rows_a_day_in_a_mapped_file_are_a_problem_and_copies_of_a_row_are_none(tmp_path: Path) -> None:
    client = with_toml(tmp_path, MAPPING)
    put(client, "crm/oktober.csv", OWN + "13/10/2026;Facebook;80;7,25\n")
    assert "SK168" not in set(load(client).problems["code"])
    put(client, "crm/oktober.csv", OWN + "13/10/2026;Facebook;80;9,99\n")
    data = load(client)
    told = data.problems.set_index("code").loc["SK168"]
    assert (told["level"], told["column"]) == ("problem", "Biaya")
    assert 'terbagi menurut "Biaya"' in told["message_id"]
    assert data.files.set_index("file").loc["crm/oktober.csv", "status"] == "refused"


def test_an_unknown_field_is_named_beside_the_nearest() -> None:
    with pytest.raises(ClientError, match=r'instead of "vews"\. Did you mean "views"'):
        own(FRAMES["pandas"], "days", {"day": "d", "vews": "n"}, platform="threads")


def test_what_decides_for_a_mapped_file_stands_under_its_mapping(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Tgl;Dilihat\n25/01/2026;1\n", "utf-8")
    said = own(path, "days", {"day": "Tgl", "views": "Dilihat"}, platform="x").problems.iloc[0]
    assert 'dates = "dmy"' in said["next_en"]
    assert "[[mappings]]" in said["next_id"]
    path.write_text("Tgl;Dilihat\n2026-01-01;1.000\n", "utf-8")
    said = own(path, "days", {"day": "Tgl", "views": "Dilihat"}, platform="x").problems.iloc[0]
    assert (said["code"], "[[mappings]]" in said["next_en"], "[[files]]" in said["next_en"]) == ("SK210", True, False)
