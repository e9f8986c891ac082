"""The sample clients, loaded: every row accounted for, and sums that equal what their generator knows."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import cache
from typing import Any

import pandas as pd
import pytest

from socialkpi.errors import UnknownName
from socialkpi.load import sample
from socialkpi.places import place
from socialkpi.tables import TABLES

CLIENTS = sorted(folder.name for folder in place("sample").iterdir() if (folder / "truth.json").is_file())
_MONTHS = ("platform", "month")

data = cache(sample)


@cache
def truth(client: str) -> dict[str, Any]:
    known: dict[str, Any] = json.loads((place("sample") / client / "truth.json").read_text("utf-8"))
    return known


def sums(frame: pd.DataFrame, by: tuple[str, ...], measures: list[str]) -> dict[Any, dict[str, float]]:
    return frame.groupby([*by])[measures].sum(min_count=1).to_dict("index")


def agree(frame: pd.DataFrame, by: tuple[str, ...], expected: dict[Any, dict[str, float]]) -> None:
    measures = sorted({m for values in expected.values() for m in values} & set(frame.columns))
    found = sums(frame, by, measures)
    # what no export of a platform has is known to the generator alone
    exported = frame.groupby(by[0])[measures].agg(lambda cells: bool(cells.notna().any())).to_dict("index")
    assert measures
    wrong = {
        (group, measure): (found.get(group, {}).get(measure), values[measure])
        for group, values in expected.items()
        for measure in measures
        if measure in values
        and exported.get(group[0], {}).get(measure)
        and not (values[measure] == 0 and pd.isna(found.get(group, {}).get(measure)))  # left empty in the export
        and not math.isclose(found.get(group, {}).get(measure, math.nan), values[measure], rel_tol=1e-5)
    }
    assert not wrong, f"found and true: {dict(list(wrong.items())[:5])} ({len(wrong)} in all)"


def monthly(known: dict[str, Any]) -> Iterator[tuple[tuple[str, str], Any]]:
    yield from (((platform, month), values) for platform, months in known.items() for month, values in months.items())


@pytest.mark.parametrize("client", CLIENTS)
def test_every_row_is_accounted_for(client: str) -> None:
    files = data(client).files
    accounted = files["rows_kept"] + files["rows_refused"] + files["rows_totals"] + files["rows_superseded"]
    assert accounted.tolist() == files["rows_read"].tolist()
    kept = files.groupby("table")["rows_kept"].sum()
    lineage = data(client).lineage
    for table, frame in data(client).tables.items():
        # a row is kept when a number of it is used, in a row of its own or lent to another file's
        lent = lineage[(lineage["table"] == table) & lineage["measure"].isin(TABLES[table].measures)]
        rows = pd.concat([frame, lent]).groupby("source_file")["source_row"].nunique().sum()
        # an order has a line per item, and sheets of one workbook share their line numbers
        assert kept[table] == rows or (table in ("orders", "audience") and kept[table] > rows), table
    assert files["status"].isin(["read", "partly", "refused", "unknown", "empty"]).all()


@pytest.mark.parametrize("client", CLIENTS)
def test_every_cell_can_be_traced(client: str) -> None:
    """Cells from another row than the row's own stand in ``lineage``, with a file that was read."""
    loaded = data(client)
    assert set(loaded.lineage["source_file"]) <= set(loaded.files["file"])
    for table, rows in loaded.lineage.groupby("table"):
        assert set(rows["row"]) <= set(loaded[str(table)]["row"])
    assert loaded.lineage["row"].notna().all()


@pytest.mark.parametrize("client", CLIENTS)
def test_days(client: str) -> None:
    days = data(client)["days"]
    agree(days, _MONTHS, dict(monthly(truth(client)["days"])))
    reach = {group: {"reach": v["sum_of_days"]} for group, v in monthly(truth(client)["reach"])}
    agree(days, _MONTHS, reach)


@pytest.mark.parametrize("client", CLIENTS)
def test_posts(client: str) -> None:
    """Each post once, on its day in the client's time zone, with its newest counts."""
    posts = data(client)["posts"]
    posts = posts[posts["platform"] != "youtube"].set_index(["platform", "post"])
    known = {p: posts for p, posts in truth(client)["post_list"].items() if p != "youtube"}  # told by another id there
    expected = {(p, key): cells for p, listed in known.items() for key, cells in listed.items()}
    assert set(posts.index) == set(expected)
    assert posts["day"].to_dict() == {key: cells["day"] for key, cells in expected.items()}
    assert posts["own"].to_dict() == {key: cells["own"] for key, cells in expected.items()}
    for measure in ("views", "impressions", "reach", "reactions", "comments", "shares", "saves", "follows", "clicks"):
        true = {key: cells[measure] for key, cells in expected.items() if cells.get(measure) is not None}
        found = posts[measure].dropna() if measure in posts else pd.Series(dtype="float64")
        assert found.to_dict() == true, measure


@pytest.mark.parametrize("client", CLIENTS)
def test_posts_by_month(client: str) -> None:
    posts = data(client)["posts"]
    expected = {
        group: {measure: found["sum"] if isinstance(found, dict) else found for measure, found in said["own"].items()}
        for group, said in monthly(truth(client)["posts"])
        if said["own"]["posts"]
    }
    agree(posts[posts["own"]], _MONTHS, expected)


@pytest.mark.parametrize("client", CLIENTS)
def test_ads(client: str) -> None:
    """Each split is a whole view: the same month by campaign and by ad gives the same sums."""
    expected = dict(monthly(truth(client)["ads"]))
    for _, ads in data(client)["ads"].groupby(["platform", "split"]):
        here = set(ads[["platform", "month"]].itertuples(index=False, name=None))
        agree(ads, _MONTHS, {group: values for group, values in expected.items() if group in here})


@pytest.mark.parametrize("client", CLIENTS)
def test_visits_by_platform(client: str) -> None:
    visits = data(client)["visits"]
    visits = visits[visits["split"].str.contains("visit_source", regex=False)]
    visits = visits.assign(platform=visits["platform"].fillna("other"))
    expected = dict(monthly(truth(client)["visits"]))
    for source in visits["source"].unique():
        mine = visits[visits["source"] == source].dropna(axis="columns", how="all")
        here = {g: v for g, v in expected.items() if g[1] in set(mine["month"])}
        agree(mine, _MONTHS, {group: values["all"] for group, values in here.items()})
        paid = {
            (*group, kind): values[kind]
            for group, values in here.items()
            for kind in ("organic", "paid")
            if kind in values
        }
        social = {group: values for group, values in paid.items() if group[0] != "other"}
        agree(mine, (*_MONTHS, "paid"), social)


@pytest.mark.parametrize("client", CLIENTS)
def test_events_and_conversions(client: str) -> None:
    events = data(client)["events"]
    events = events.assign(platform=events["platform"].fillna("other"))
    expected = {(*group, event): v for group, known in monthly(truth(client)["events"]) for event, v in known.items()}
    expected = {group: v for group, v in expected.items() if group[2] in set(events["event"])}
    agree(events, (*_MONTHS, "event"), expected)
    counted = {
        (*group, event): {
            "conversions": cells["conversions"],
            **({} if cells["value"] is None else {"conversion_value": cells["value"]}),
        }
        for group, known in monthly(truth(client)["conversions"])
        for event, cells in known.items()
    }
    agree(events, (*_MONTHS, "event"), counted)


def test_a_sample_client_that_is_none_is_told() -> None:
    with pytest.raises(UnknownName, match=f'Did you mean "{CLIENTS[0]}"'):
        sample(CLIENTS[0] + "x")
