"""Tables where they are: read in their engine, checked, and never fetched as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import engine_tables
import numpy as np
import pandas as pd
import polars as pl
import pyarrow.parquet as parquet
import pytest
from polars.io.plugins import register_io_source

from socialkpi.availability import availability
from socialkpi.compute import compute
from socialkpi.connect import connect
from socialkpi.coverage import coverage
from socialkpi.errors import ClientError, DeclarationError
from socialkpi.explain import explain
from socialkpi.explore import explore

METRICS = ["save_rate", "reach", "followers", "roas", "social_sessions", "first_response_time_median"]
QUESTION: dict[str, Any] = {"by": ["platform"], "period": "2026-10"}


def stored(path: Path, tables: dict[str, pd.DataFrame]) -> Path:
    """Write tables into a DuckDB file."""
    with duckdb.connect(str(path)) as connection:
        for name, frame in tables.items():
            rows = engine_tables.arrow(frame)
            connection.register("rows", rows)
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM rows")  # noqa: S608 - names of the tests' own tables
    return path


def assert_same(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(found, wanted, check_dtype=False, rtol=1e-12)


def test_a_duckdb_file_gives_the_same_numbers_and_is_left_as_it_was(tmp_path: Path) -> None:
    tables = engine_tables.hand_made()
    path = stored(tmp_path / "client.duckdb", {**tables, "notes": pd.DataFrame({"text": ["ours"]})})
    before = path.read_bytes()
    connected = connect(path)
    assert set(connected.tables) == set(tables)
    assert_same(compute(connected, METRICS, **QUESTION), compute(tables, METRICS, **QUESTION))
    assert explain(connected, "save_rate", platform="tiktok").rows["used"].sum() == 2
    assert availability(connected).shape == availability(tables).shape
    connected.close()
    assert path.read_bytes() == before


def test_a_folder_of_parquet_files_gives_the_same_numbers(tmp_path: Path) -> None:
    tables = engine_tables.hand_made()
    for name, frame in tables.items():
        table = engine_tables.arrow(frame)
        if name == "posts":  # in two files
            (tmp_path / name).mkdir()
            parquet.write_table(table.slice(0, 6), tmp_path / name / "1.parquet")
            parquet.write_table(table.slice(6), tmp_path / name / "2.parquet")
        else:
            parquet.write_table(table, tmp_path / f"{name}.parquet")
    connected = connect(str(tmp_path))
    assert_same(compute(connected, METRICS, **QUESTION), compute(tables, METRICS, **QUESTION))
    connected.close()


def test_a_connection_that_was_given_stays_open(tmp_path: Path) -> None:
    tables = engine_tables.hand_made()
    connection = duckdb.connect(str(stored(tmp_path / "client.duckdb", tables)))
    connected = connect(connection)
    assert_same(compute(connected, METRICS, **QUESTION), compute(tables, METRICS, **QUESTION))
    connected.close()
    assert connection.execute("SELECT count(*) FROM posts").fetchone() == (14,)
    connection.close()


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
def test_a_spark_session_gives_the_same_numbers() -> None:
    session = engine_tables.spark_session()
    tables = {name: engine_tables.hand_made()[name] for name in ("posts", "ads")}
    for name, frame in tables.items():
        session.createDataFrame(engine_tables.arrow(frame)).createOrReplaceTempView(name)
    metrics = ["posts_published", "ad_spend"]
    assert_same(compute(connect(session), metrics, by=["platform"]), compute(tables, metrics, by=["platform"]))


def test_a_view_in_a_file_cannot_read_other_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("platform,from_day,to_day\nx,2026-10-01,2026-10-01\n")
    with duckdb.connect(str(tmp_path / "client.duckdb")) as connection:
        connection.execute(f"CREATE VIEW posts AS SELECT * FROM read_csv('{secret}')")  # noqa: S608 - a path of the test
    with pytest.raises(ClientError, match=r"client\.duckdb"):
        connect(tmp_path / "client.duckdb")


def test_what_cannot_be_connected_says_why(tmp_path: Path) -> None:
    with pytest.raises(ClientError, match="posts, days"):
        connect(duckdb.connect())
    with pytest.raises(ClientError, match="Spark session"):
        connect(17)
    with pytest.raises(ClientError, match="nowhere"):
        connect(tmp_path / "nowhere.duckdb")
    (tmp_path / "text.duckdb").write_text("no database")
    with pytest.raises(ClientError, match=r"text\.duckdb"):
        connect(tmp_path / "text.duckdb")


WRONG = {
    "lacks the column split": "days AS SELECT 'x' AS platform, '' AS account, '2026-10-01' AS from_day, '2026-10-01' AS to_day",
    "lacks the column currency": "orders AS SELECT 'x' AS platform, '2026-10-01' AS from_day, '2026-10-01' AS to_day, 5.0 AS revenue",
    "saves .* String": "posts AS SELECT 'x' AS platform, '2026-10-01' AS from_day, '2026-10-01' AS to_day, '5' AS saves",
    "from_day .* Date": "posts AS SELECT 'x' AS platform, DATE '2026-10-01' AS from_day, '2026-10-01' AS to_day",
    'to_day .* "01/10/2026"': "posts AS SELECT 'x' AS platform, '2026-10-01' AS from_day, '01/10/2026' AS to_day",
    'month .* "2026-10-01"': "posts AS SELECT 'x' AS platform, '2026-10-01' AS from_day, '2026-10-01' AS to_day, "
    "'2026-10-01' AS month",
}


@pytest.mark.parametrize("said", WRONG)
def test_a_table_that_would_be_added_up_wrongly_is_refused(said: str) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE {WRONG[said]}")
        with pytest.raises(ClientError, match=said) as raised:
            connect(connection)
        assert raised.value.say("id") != raised.value.say("en")


def counted(frame: pl.DataFrame) -> tuple[pl.LazyFrame, list[list[str] | None]]:
    """Return a lazy frame that notes each time it is read, and which columns are."""
    reads: list[list[str] | None] = []

    def read(columns: list[str] | None, condition: Any, rows: int | None, size: int | None) -> Iterator[pl.DataFrame]:
        reads.append(columns)
        chosen = frame.select(columns) if columns is not None else frame
        yield chosen.filter(condition) if condition is not None else chosen

    return register_io_source(read, schema=frame.schema), reads


def test_a_lazy_table_is_read_once_for_any_number_of_metrics() -> None:
    posts = pl.from_arrow(engine_tables.arrow(engine_tables.hand_made()["posts"]))
    assert isinstance(posts, pl.DataFrame)
    lazy, reads = counted(posts)
    compute({"posts": lazy}, ["saves", "reactions", "views", "posts_published", "post_reach"], by=["platform", "week"])
    assert "format" not in (reads[0] or ["format"])
    assert reads[1:] == [["from_day"]]  # which days have posts at all, so that a cut-off week is known
    compute({"posts": lazy}, ["save_rate", "engagement_rate_by_reach", "engagement_rate_by_views"], by=["platform"])
    assert len(reads) == 4  # and once more for single posts, from which the intervals are drawn


def test_a_lazy_table_is_read_twice_where_a_period_is_asked() -> None:
    """Once for the sums, once for its first and last day, whatever the number of metrics."""
    visits = pl.from_arrow(engine_tables.arrow(engine_tables.hand_made()["visits"]))
    assert isinstance(visits, pl.DataFrame)
    lazy, reads = counted(visits)
    compute({"visits": lazy}, ["social_sessions", "session_key_event_rate", "social_users"], **QUESTION)
    assert len(reads) == 2


def test_parquet_files_larger_than_the_memory_that_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "ads").mkdir()
    with duckdb.connect() as writer:
        for number in range(4):
            writer.execute(
                f"""COPY (SELECT 'meta_ads' AS platform, 'a' AS account, 'campaign' AS split, '2026-10-01' AS from_day,
                '2026-10-01' AS to_day, 'EUR' AS currency, random() AS spend, random() AS impressions, random() AS clicks,
                random() AS link_clicks, random() AS revenue FROM range(400000) t(i))
                TO '{tmp_path}/ads/{number}.parquet' (FORMAT parquet, COMPRESSION uncompressed)"""  # noqa: S608
            )
    size = sum(file.stat().st_size for file in tmp_path.rglob("*.parquet"))
    connection = duckdb.connect(config={"memory_limit": "40MB", "threads": 1, "temp_directory": ""})
    assert size > 50_000_000
    connection.execute(f"CREATE VIEW ads AS SELECT * FROM read_parquet('{tmp_path}/ads/*.parquet')")  # noqa: S608
    result = compute(connect(connection), ["ad_spend", "ad_ctr", "cpm"], by=["platform"]).set_index("metric")
    assert result.loc["ad_spend", "rows_used"] == 1_600_000
    assert np.isclose(result.loc["ad_spend", "value"], 800_000, rtol=0.01)
    connection.close()


def test_connected_tables_can_be_explored_and_have_no_downloads_to_cover(tmp_path: Path) -> None:
    day = {
        "from_day": "2026-10-05",
        "to_day": "2026-10-05",
        "day": "2026-10-05",
        "week": "2026-10-05",
        "month": "2026-10",
    }
    pd.DataFrame([{"platform": "x", "account": "a", **day, "views": 7.0}]).to_parquet(tmp_path / "posts.parquet")
    connected = connect(tmp_path)
    assert explore(connected).results["value"].tolist() == [7]
    with pytest.raises(DeclarationError, match=r"sk\.load"):
        coverage(connected)  # type: ignore[arg-type]
