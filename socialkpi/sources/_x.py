"""What the exports of X share."""

from __future__ import annotations

from socialkpi.language import Text

DAY_ONLY = Text(
    en="Only the day of a post is exported, in the zone of the account that downloaded it.",
    id="Yang diekspor hanya hari postingan, menurut zona waktu akun yang mengunduh.",
)
NO_REACH = {
    "reach": Text(en="X exports no reach", id="X tidak mengekspor jangkauan"),
    "views": Text(en="X counts impressions", id="X menghitung tayangan (impressions)"),
}
