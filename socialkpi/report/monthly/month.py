"""A client's month, as a template asks for it: one call per section, each giving blocks to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
from IPython.display import display

from socialkpi.compute.question import days_of
from socialkpi.data import Data
from socialkpi.errors import ReportError
from socialkpi.language import LANGUAGES, Text
from socialkpi.load import load
from socialkpi.report.block import Block
from socialkpi.report.clients import client_folder
from socialkpi.report.ending import ending
from socialkpi.report.monthly import (
    choice,
    conversion,
    engagement,
    funnel,
    heading,
    headline,
    limits,
    paid,
    platforms,
    posts,
    reach,
    trace,
    traffic,
    verdict,
    worth,
)
from socialkpi.report.monthly.figures import Figures


@dataclass(frozen=True)
class Shown:
    """The blocks of one section, in order; a notebook shows each of them."""

    blocks: tuple[Block, ...]

    def _ipython_display_(self) -> None:
        for block in self.blocks:
            display(block)


@dataclass
class Month:
    """A client's data and month, with a method per section of the report; each returns what a cell shows."""

    figures: Figures
    view: str = ""
    made: dict[str, Block] = field(default_factory=dict)
    """The blocks made so far, by key: the last section traces the numbers of all of them."""

    def heading(self) -> Shown:
        """Return whose month it is, what it is compared with, and how far the data reach."""
        return self._shown([heading.heading(self.figures)])

    def verdict(self) -> Shown:
        """Return what happened, in three sentences."""
        return self._shown([verdict.verdict(self.figures)])

    def numbers(self) -> Shown:
        """Return the six numbers that matter to the client's goals."""
        return self._shown([headline.numbers(self.figures)])

    def notes(self) -> Shown:
        """Return the consultant's own words for the month."""
        return self._shown(filter(None, [heading.notes(self.figures)]))

    def changes(self) -> Shown:
        """Return the month against the month before, the year before, and the targets."""
        return self._shown([headline.changes(self.figures)])

    def reach(self) -> Shown:
        """Return how many accounts were reached, as far as that can be known."""
        return self._shown(reach.reach(self.figures))

    def engagement(self) -> Shown:
        """Return how many of those who saw something did something."""
        return self._shown(engagement.engagement(self.figures))

    def platforms(self) -> Shown:
        """Return each platform's month in one line."""
        return self._shown(platforms.platforms(self.figures))

    def traffic(self) -> Shown:
        """Return the visits from social media."""
        return self._shown(traffic.traffic(self.figures))

    def conversion(self) -> Shown:
        """Return what became of the visits."""
        return self._shown(conversion.conversion(self.figures))

    def worth(self) -> Shown:
        """Return which platform is worth most."""
        return self._shown(worth.worth(self.figures))

    def funnel(self) -> Shown:
        """Return how many went on from step to step."""
        return self._shown(funnel.funnel(self.figures))

    def paid(self) -> Shown:
        """Return paid and organic side by side."""
        return self._shown(paid.paid(self.figures))

    def posts(self) -> Shown:
        """Return the best and the weakest posts."""
        return self._shown(posts.posts(self.figures))

    def limits(self) -> Shown:
        """Return what the numbers can't say, and why."""
        return self._shown([limits.limits(self.figures)])

    def trace(self) -> Shown:
        """Return where each number comes from."""
        return self._shown([trace.trace(self.figures, [*self.made.values()])])

    def end(self) -> Block:
        """Return the block without which a run is not a report."""
        f = self.figures
        client = f.data.client
        used = {
            "client": client.key,
            "period": f.period,
            "language": f.language,
            "as_of": f.data.as_of,
            "view": self.view,
        }
        return ending(client.key, client.name, used, f.language)

    def _shown(self, blocks: Iterable[Block]) -> Shown:
        found = tuple(blocks)
        self.made |= {block.key: block for block in found}
        return Shown(found)


def monthly(client: str | Path, period: str = "", language: str = "", as_of: str = "", view: str = "") -> Month:
    """Open a client's month.

    Args:
        client: a client's folder, or its name among ``clients/`` and the sample clients.
        period: a month ("2026-10"); the last complete one where it is empty.
        language: "en" or "id"; the client's own where it is empty.
        as_of: a day ("2026-10-31") after which nothing is used; the last day of the data where it is empty.
        view: what the template's author lets a reader choose.

    Raises:
        ReportError: there is no such client, or no data up to ``as_of``. UnknownName for another language.

    """
    data = _until(load(client_folder(client)), as_of)
    said = language or data.client.language
    if said not in LANGUAGES:
        raise _wrong_language(said)
    watched = choice.watched(data.client)
    return Month(Figures(data, period or last_complete_month(data.as_of), said, watched, choice.PER_PLATFORM), view)


def last_complete_month(as_of: str) -> str:
    """Return the last month that is over on a day.

    >>> last_complete_month("2026-10-30"), last_complete_month("2026-10-31")
    ('2026-09', '2026-10')
    """
    tomorrow = date.fromisoformat(as_of) + timedelta(days=1)
    return (tomorrow.replace(day=1) - timedelta(days=1)).isoformat()[:7]


def _until(data: Data, as_of: str) -> Data:
    """Leave out what lies after a day."""
    if as_of and as_of < data.as_of:
        last = days_of(as_of)[1]
        kept = {name: _before(frame, last) for name, frame in data.tables.items()}
        data = replace(data, tables={name: frame for name, frame in kept.items() if len(frame)}, as_of=as_of)
    if not data.tables or not data.as_of:
        raise ReportError(
            Text(
                en="{client}: no file could be used. Run `python -m socialkpi inspect {folder}` to see why.",
                id="{client}: tidak ada berkas yang bisa dipakai. Jalankan `python -m socialkpi inspect {folder}` untuk melihat alasannya.",
            ),
            client=data.client.name,
            folder=data.client.exports,
        )
    return data


def _before(frame: pd.DataFrame, last: str) -> pd.DataFrame:
    return frame[frame["to_day"].isna() | (frame["to_day"] <= last)]


def _wrong_language(said: str) -> ReportError:
    return ReportError(
        Text(
            en='"{said}" is no language of reports; choose en or id.',
            id='"{said}" bukan bahasa laporan; pilih en atau id.',
        ),
        said=said,
    )
