"""Whose rows they are: a file that doesn't name its account belongs to the only account that it can belong to."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from socialkpi.client import Client
from socialkpi.client.values import SITE

_WEB = ("visits", "events")


def with_accounts(tables: dict[str, pd.DataFrame], client: Client) -> dict[str, pd.DataFrame]:
    """Fill missing accounts where the platform has only one: among the files, else in client.toml."""
    named = _named(tables, client)
    only = {platform: next(iter(names)) for platform, names in named.items() if len(names) == 1}
    return {key: _filled(key, frame, only) for key, frame in tables.items()}


def _named(tables: dict[str, pd.DataFrame], client: Client) -> dict[str, set[str]]:
    named: dict[str, set[str]] = defaultdict(set)
    for key, frame in tables.items():
        mine = frame[~frame["own"].eq(False).fillna(False)] if "own" in frame else frame
        pairs = pd.DataFrame({"platform": _whose(key, mine), "account": mine["account"]}).dropna().drop_duplicates()
        for platform, account in pairs.itertuples(index=False):
            named[platform].add(account)
    for account in client.accounts:
        # what the files call an account is what its rows are called; client.toml only speaks where they don't
        ours = {a.name for a in client.accounts if a.platform == account.platform and a.name}
        known = named.get(account.platform, set())
        if not known or (len(known) > 1 and len(ours & known) == 1):
            named[account.platform] = (ours & known) or ours
    return named


def _whose(key: str, frame: pd.DataFrame) -> pd.Series[str]:
    # the platform of a visit is where it came from; the account is the website's
    return pd.Series(SITE, index=frame.index, dtype="str") if key in _WEB else frame["platform"]


def _filled(key: str, frame: pd.DataFrame, only: dict[str, str]) -> pd.DataFrame:
    missing = frame["account"].isna()
    if "own" in frame:
        missing &= ~frame["own"].eq(False).fillna(False)
    if not missing.any():
        return frame
    known = _whose(key, frame).map(only)
    return frame.assign(account=frame["account"].where(~missing, known).astype("str"))
