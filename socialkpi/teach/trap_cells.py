"""Cells of exports as the traps need them: rows with the headings of real downloads."""

from __future__ import annotations

from typing import Any


def instagram(number: int, published: str, views: int) -> dict[str, Any]:
    """Return one row of an Instagram content export; ``published`` is Pacific time, as Instagram writes it.

    >>> instagram(1, "10/05/2026 10:00", 500)["Views"]
    500
    """
    return {
        "Post ID": 17900000000000000 + number,
        "Account ID": 17841400000000001,
        "Account username": "warung.contoh",
        "Account name": "Warung Contoh",
        "Description": "Menu baru",
        "Duration (sec)": 0,
        "Publish time": published,
        "Permalink": f"https://www.instagram.com/p/AAA{number}/",
        "Post type": "IG image",
        "Data comment": "",
        "Date": "Lifetime",
        "Views": views,
        "Reach": views - 100,
        "Likes": 40,
        "Shares": 4,
        "Follows": 2,
        "Comments": 6,
        "Saves": 10,
    }
