"""Small made-up tables with every difficulty that an engine could answer differently, and the engines themselves."""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

NAMES = ("pandas", "pandas added up", "polars", "polars lazy", "duckdb", "spark")
"""Every engine; small pandas tables are read row by row, large ones are added up first, so both are tried."""

Make = Callable[[dict[str, pd.DataFrame]], dict[str, Any]]


def hand_made() -> dict[str, pd.DataFrame]:
    """Return tables with missing cells, missing names, second views, long windows, two currencies and stocks."""
    return {"posts": _posts(), "days": _days(), "ads": _ads(), "visits": _visits(), "conversations": _conversations()}


def _table(**columns: list[Any]) -> pd.DataFrame:
    frame = pd.DataFrame(columns)
    frame["day"] = frame["from_day"].where(frame["from_day"] == frame["to_day"])
    frame["week"] = frame["from_day"].map(lambda day: str(pd.Timestamp(day).to_period("W").start_time.date()))
    frame["week"] = frame["week"].where(frame["day"].notna())
    frame["month"] = frame["from_day"].str[:7].where(frame["from_day"].str[:7] == frame["to_day"].str[:7])
    return frame.assign(row=range(len(frame)))


def _posts() -> pd.DataFrame:
    days = [f"2026-10-{day:02d}" for day in (1, 2, 3, 5, 6, 7, 9, 12, 13, 14, 20, 21, 22, 23)]
    return _table(
        platform=["instagram"] * 10 + ["tiktok", "tiktok", None, "linkedin"], account=["a"] * 7 + [None] * 7,
        from_day=days, to_day=days, format=["reel", "photo"] * 7, posts=[1.0] * 14,
        reactions=[10.0, 12.5, None, 9, 11, 30, 2, 8, 10, 12, 5, None, 7, 3.25],
        comments=[1.0, None, 2, 0, 0, 1, 1, 2, 0, 3, 1, 1, None, 0], shares=[0.0, 1, 2, 0, None, 1, 1, 2, 0, 3, 1, 1, 1, 0],
        saves=[4.0, None, 3, 2, 1, 8, 0, 2, None, 1, 7, 1, None, None],
        reach=[100.0, 300, None, 120, 90, 210, 0, 80, 150, 110, 50, 70, None, 33],
        views=[150.0, 320, 90, 130, None, 260, 10, 95, 180, 140, 90, 75, 60, None],
    )  # fmt: skip


def _days() -> pd.DataFrame:
    windows = [("2026-09-30", "2026-09-30"), ("2026-10-01", "2026-10-01"), ("2026-10-02", "2026-10-02"),
               ("2026-10-01", "2026-10-02"), ("2026-10-31", "2026-10-31"), ("2026-10-28", "2026-11-03"),
               ("2026-10-01", "2026-10-01"), ("2026-10-31", "2026-10-31")]  # fmt: skip
    return _table(
        platform=["instagram"] * 6 + ["tiktok"] * 2, account=["a", "a", "a", "a", "a", "a", None, None], split=[""] * 8,
        from_day=[first for first, _ in windows], to_day=[last for _, last in windows],
        followers=[800.0, 1000, None, None, 1050, None, 200, 260], reach=[None, 400.0, 300, 520, 90, 700, 40, 60],
        impressions=[None, 900.0, 250, 2100, None, 950, 55, 70], followers_gained=[2.0, 3, 4, None, 5, None, 1, None],
    )  # fmt: skip


def _ads() -> pd.DataFrame:
    days = ["2026-10-01", "2026-10-02", "2026-10-01", "2026-10-02", "2026-10-01", "2026-10-03"]
    return _table(
        platform=["meta_ads"] * 4 + ["google_ads"] * 2, account=["m"] * 4 + ["g"] * 2, split=["campaign"] * 6,
        campaign=["one", "one", "two", None, "one", "two"], currency=["EUR", "EUR", "IDR", "EUR", "EUR", "EUR"],
        from_day=days, to_day=days, spend=[100.1, 100.2, 1_500_000, 30.3, 70.7, 0.1],
        impressions=[1000.0, 2000, 9000, None, 800, 100], clicks=[10.0, None, 90, 4, 8, 0],
        revenue=[300.3, None, 2_000_000, None, None, None], purchases=[3.0, None, 2, None, None, None],
    )  # fmt: skip


def _visits() -> pd.DataFrame:
    windows = [("2026-10-01", "2026-10-31")] * 5 + [("2026-09-20", "2026-10-10")]
    table = _table(
        platform=["instagram", "tiktok", None, "social", None, "instagram"], account=[None] * 6,
        split=["visit_source+medium"] * 3 + ["channel"] * 2 + ["visit_source"],
        from_day=[first for first, _ in windows], to_day=[last for _, last in windows],
        sessions=[1200.0, 20, 700, 1220, 700, 10], key_event_sessions=[34.0, 3, 5, 37, None, 1],
        users=[900.0, 15, 500, 905, 500, 8], revenue=[10.5, None, 3.25, 14.0, None, 1.0], currency=["EUR"] * 6,
    )  # fmt: skip
    return table.assign(social=pd.array([True, True, False, True, False, None], dtype="boolean"))


def _conversations() -> pd.DataFrame:
    days = [f"2026-10-{1 + number // 2:02d}" for number in range(21)]
    return _table(
        platform=["instagram"] * 11 + ["x"] * 10, account=["a"] * 21, split=[""] * 21, from_day=days, to_day=days,
        first_response_seconds=[float((number * 37) % 101) for number in range(20)] + [None],
        resolution_seconds=[float(number * number) if number % 3 else None for number in range(21)],
        conversations=[1.0] * 21, answered=[1.0] * 20 + [0.0], agent=["budi", "rina", None] * 7,
    )  # fmt: skip


@contextmanager
def engine(name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Give what turns pandas tables into those of an engine; a test of one that is not there is skipped."""
    if name == "spark":
        with _spark() as make:
            yield make
        return

    def added_up(tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
        # the package has a function of the module's name, so the module is looked up
        monkeypatch.setattr(sys.modules["socialkpi.compute.cubes"], "FEW", -1)
        return tables

    yield {"pandas": dict, "pandas added up": added_up, "polars": _polars, "polars lazy": _lazy, "duckdb": _duckdb}[
        name
    ]


def arrow(frame: pd.DataFrame) -> pa.Table:
    """Return a table as Arrow, where missing is missing for numbers too; a column without any value is of text."""
    table = pa.Table.from_pandas(frame, preserve_index=False)
    texts = [field.with_type(pa.string()) if pa.types.is_null(field.type) else field for field in table.schema]
    return table.cast(pa.schema(texts)).replace_schema_metadata()


def _polars(tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
    polars = pytest.importorskip("polars")
    return {name: polars.from_arrow(arrow(frame)) for name, frame in tables.items()}


def _lazy(tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
    return {name: frame.lazy() for name, frame in _polars(tables).items()}


def _duckdb(tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
    connection = pytest.importorskip("duckdb").connect()
    return {name: connection.from_arrow(arrow(frame)) for name, frame in tables.items()}


@contextmanager
def _spark() -> Iterator[Make]:
    session = spark_session()

    def on_spark(tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
        return {name: session.createDataFrame(arrow(frame)) for name, frame in tables.items()}

    yield on_spark


@cache
def _place_of_spark() -> str:
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def spark_session() -> Any:
    """Return the one Spark session of the tests, or skip where Spark or Java is missing."""
    if shutil.which("java") is None:
        pytest.skip("needs Java, and there is none on this machine")
    with warnings.catch_warnings():
        # Spark says that it does not yet know pandas 3; it hands over Arrow here, and pandas is not asked
        warnings.simplefilter("ignore")
        sql = pytest.importorskip("pyspark.sql", reason="needs PySpark, which is not installed")
        quiet = {"ui.enabled": "false", "driver.host": "127.0.0.1", "driver.bindAddress": "127.0.0.1",
                 "sql.shuffle.partitions": "1", "driver.memory": "1g", "ui.showConsoleProgress": "false",
                 "sql.session.timeZone": "UTC", "sql.warehouse.dir": _place_of_spark()}  # fmt: skip
        build = sql.SparkSession.builder.master("local[1]").appName("tests")
        for setting, value in quiet.items():
            build = build.config(f"spark.{setting}", value)
        return build.getOrCreate()
