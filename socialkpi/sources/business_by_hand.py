"""Our own template for what a business counts itself: visits to the store, customers, taps in the map; one line per store and span.

No customer stands in it, only how many there were: who bought twice is counted where the names are, and stays there.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.source import Column, RecognisedBy, Source

BUSINESS_BY_HAND = Source(
    key="business_by_hand",
    family="by_hand",
    platform=None,
    table="business",
    title=Text(
        en="The business's own counts: visits, customers (our own template)",
        id="Catatan bisnis: kunjungan, pelanggan (templat kami)",
    ),
    how=Text(
        en="Fill templates/data/business.en.csv, one line per store and day, week or month; leave out what is not known. From, To: "
        "2026-10-01 and 2026-10-31. Store: its name, or empty for the whole business, but not both. Store visits: counted at the "
        "door. Directions, Calls: as Google Business Profile shows them. Customers: active ones on the last day. New customers, "
        "Lost customers. Buying, Repeat and Inviting customers: how many different ones bought, bought at least twice, invited "
        "somebody in these days.",
        id="Isi templates/data/business.id.csv, satu baris per toko dan hari, minggu, atau bulan; kosongkan yang tidak diketahui. "
        "Dari, Sampai: 2026-10-01 dan 2026-10-31. Toko: namanya, atau kosong untuk seluruh bisnis, tetapi jangan keduanya. "
        "Kunjungan toko: dihitung di pintu. Petunjuk arah, Telepon: menurut Profil Bisnis Google. Pelanggan: yang aktif pada "
        "hari terakhir. Pelanggan baru, Pelanggan berhenti. Pelanggan membeli, membeli ulang, mengundang: berapa pelanggan "
        "berbeda yang membeli, membeli minimal dua kali, mengundang seseorang dalam hari-hari itu.",
    ),
    recognised_by=RecognisedBy(("Store", "From", "To")),
    columns=(
        Column("from_day", "From", Day((ISO, ISO_TIME)), required=True),
        Column("to_day", "To", Day((ISO, ISO_TIME)), required=True),
        Column("account", "Store", NAME),
        Column("store_visits", "Store visits", COUNT),
        Column("direction_clicks", "Directions", COUNT),
        Column("call_clicks", "Calls", COUNT),
        Column("customers", "Customers", COUNT, adds=False),
        Column("new_customers", "New customers", COUNT),
        Column("lost_customers", "Lost customers", COUNT),
        Column("buying_customers", "Buying customers", COUNT, adds=False),
        Column("repeat_customers", "Repeat customers", COUNT, adds=False),
        Column("inviting_customers", "Inviting customers", COUNT, adds=False),
    ),
)
