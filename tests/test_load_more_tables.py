"""Tables of single people and conversations load like the others: in the calendar, counted, merged by their keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from socialkpi.data import Data
from socialkpi.load import load
from socialkpi.tables import COMMON, TABLES

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
COUNTED = {
    "leads": "leads_id",
    "conversations": "zendesk_tickets",
    "surveys": "surveys_en",
    "mentions": "mentions_en",
    "touches": "journeys_en",
    "invitations": "invitations_id",
}
_COUNT = {"surveys": "answers"}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    folder = tmp_path_factory.mktemp("client") / "exports"
    folder.mkdir()
    for name in COUNTED.values():
        shutil.copy(EXPORTS / f"{name}.csv", folder)
    # the same tickets, downloaded a day later
    later = (EXPORTS / "zendesk_tickets.csv").read_text("utf-8")
    (folder / "later.csv").write_text(
        later.replace("Open,Normal", "Solved,Normal").replace(",,,\n", ",10,10,60\n"), "utf-8"
    )
    return load(folder.parent)


@pytest.mark.parametrize("table", COUNTED)
def test_every_row_counts_once_and_lies_in_the_calendar(data: Data, table: str) -> None:
    frame = data[table]
    shape = TABLES[table]
    assert frame.columns.tolist()[: len(COMMON)] == list(COMMON)
    assert set(frame) <= {*COMMON, *shape.dimensions, *shape.measures}
    assert frame[_COUNT.get(table, table)].sum() == len(frame)
    assert frame[["day", "week", "month"]].notna().all(axis=None)
    assert frame[[measure for measure in shape.measures if measure in frame]].dtypes.eq("float64").all()


def test_a_ticket_seen_twice_is_one_ticket(data: Data) -> None:
    tickets = data["conversations"].set_index("conversation")
    assert sorted(tickets.index) == ["5001", "5002", "5003"]
    assert tickets.loc["5003", ["answered", "resolved", "first_response_seconds"]].tolist() == [1, 1, 600]


def test_an_unfilled_template_says_so_and_gives_no_table(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    shutil.copy(Path(__file__).parent.parent / "templates" / "data" / "leads.en.csv", folder)
    empty = load(tmp_path)
    assert "leads" not in empty
    assert set(empty.problems["code"]) == {"SK102"}
