"""Whether the numbers can be trusted: visits that nobody can place, claims that add up to too much, days that are missing."""

from __future__ import annotations

from dataclasses import replace

from socialkpi.catalog.kinds import Better, Example, Measure, Planned, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.returns import AD_PURCHASES
from socialkpi.catalog.shop import PURCHASES
from socialkpi.catalog.traffic import ALL_SESSIONS, ONLINE
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Quality of the data", id="Kualitas data")
PLACE = 290

_OUTSIDE_ADS = ("platform", "account", "campaign", "ad_set", "ad", "age", "gender")

UNASSIGNED_SESSIONS = Measure(
    key="unassigned_sessions",
    label=Text(en="Unclassified sessions", id="Sesi tak terklasifikasi"),
    meaning=Text(
        en="Visits to the website that Google Analytics could not put into a channel.",
        id="Kunjungan ke situs yang tidak bisa dimasukkan Google Analytics ke kanal mana pun.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_CHANNEL",
    business=ONLINE,
    table="visits",
    column="sessions",
    only={"channel": ("Unassigned", "(not set)")},
    example=Example(rows("visits", channel=["Unassigned", "(not set)", "Direct"], sessions=[60, 20, 500]), 80),
)
UNASSIGNED_SHARE = Ratio(
    key="unassigned_share",
    label=Text(en="Unclassified share of traffic", id="Porsi lalu lintas tak terklasifikasi"),
    meaning=Text(
        en="The part of all website visits that Google Analytics could not put into a channel.",
        id="Bagian dari seluruh kunjungan situs yang tidak bisa dimasukkan Google Analytics ke kanal mana pun.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_CHANNEL",
    business=ONLINE,
    pitfall=Text(
        en="Mostly links that were tagged carelessly: a source or a medium that is on no list of Google's.",
        id="Kebanyakan karena tautan ditandai (UTM) sembarangan: source atau medium yang tidak ada dalam daftar Google.",
    ),
    top=(UNASSIGNED_SESSIONS,),
    bottom=(replace(ALL_SESSIONS, whole_over=("channel",)),),
    proportion=True,
    example=Example(rows("visits", channel=["Unassigned", "(not set)", "Direct"], sessions=[60, 20, 1520]), 0.05),
)
RECONCILIATION_GAP = Ratio(
    key="reconciliation_gap",
    label=Text(en="Purchases claimed beyond the shop's orders", id="Selisih klaim platform dan pesanan toko"),
    meaning=Text(
        en="How far the purchases that the advertising platforms claim go beyond the orders that the shop received.",
        id="Seberapa jauh pembelian yang diklaim platform iklan melebihi pesanan yang diterima toko.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    pitfall=Text(
        en="Above zero, several platforms have claimed the same order. Below zero it proves nothing: orders come from "
        "elsewhere too.",
        id="Di atas nol, beberapa platform mengklaim pesanan yang sama. Di bawah nol tidak membuktikan apa-apa: pesanan "
        "juga datang dari tempat lain.",
    ),
    top=(AD_PURCHASES,),
    less=(replace(PURCHASES, whole_over=_OUTSIDE_ADS),),
    bottom=(replace(PURCHASES, whole_over=_OUTSIDE_ADS),),
    example=Example(
        rows("ads", platform=["meta_ads", "tiktok_ads", "google_ads"], purchases=[60, 45, 25])
        | rows("orders", platform="shopify", order_state="bought", orders=[60, 40]),
        0.3,
    ),
)
DATA_COMPLETENESS = Planned(
    key="data_completeness",
    label=Text(en="Data completeness", id="Kelengkapan data"),
    meaning=Text(
        en="Of the days that each platform should have, how many the files cover.",
        id="Dari hari yang seharusnya ada untuk tiap platform, berapa yang tercakup file.",
    ),
    needs=Text(
        en="It looks at the files and not at their numbers.",
        id="Metrik ini melihat filenya, bukan angka di dalamnya.",
    ),
    pitfall=Text(en="A missing day is missing, and never zero.", id="Hari yang tidak ada berarti kosong, bukan nol."),
    home="socialkpi.coverage",
    source="META_IG_MEDIA; GA4_META",
    stage=Stage.AWARENESS,
    call="sk.coverage(data)",
)
DEFINITION_BREAK_FLAG = Planned(
    key="definition_break_flag",
    label=Text(en="Definition break", id="Penanda perubahan definisi"),
    meaning=Text(
        en="Whether a platform began to count in another way between two dates.",
        id="Apakah platform mengubah cara hitungnya di antara dua tanggal.",
    ),
    needs=Text(
        en="It looks into the list of dated changes; comparisons and charts heed it by themselves.",
        id="Metrik ini melihat daftar perubahan bertanggal; perbandingan dan grafik sudah memperhitungkannya.",
    ),
    home="socialkpi.catalog.breaks",
    source="META_FB_DEPR; META_IG_MEDIA; META_V25; YT_REV",
    stage=Stage.AWARENESS,
    call='sk.compare(data, ["views"], period="2026-10", to="last_year")',
)
DIRECT_DEEP_LINK_SHARE = Planned(
    key="direct_deep_link_share",
    label=Text(en="Dark social, estimated", id="Perkiraan dark social"),
    meaning=Text(
        en="Direct visits that land on pages nobody types in by hand: probably links passed on in private chats.",
        id="Kunjungan langsung yang mendarat di halaman yang mustahil diketik manual: mungkin tautan dari obrolan pribadi.",
    ),
    needs=Text(
        en="It needs the landing page beside the channel, which the reports at hand give in two separate files.",
        id="Metrik ini butuh halaman landas beserta kanalnya, yang oleh laporan yang ada diberikan dalam dua file terpisah.",
    ),
    pitfall=Text(
        en="An upper bound; WhatsApp is large in Indonesia, but e-mail and bookmarks land there too.",
        id="Ini batas atas; WhatsApp memang besar di Indonesia, tetapi email dan bookmark juga masuk ke sini.",
    ),
    home="socialkpi.sources",
    source="practice",
    stage=Stage.EVALUATION,
)
PRODUCT_PAGE_TIME = Planned(
    key="product_page_time",
    label=Text(en="Time on product pages", id="Waktu di halaman produk"),
    meaning=Text(
        en="How long a product page stays on the screen in one view.",
        id="Berapa lama halaman produk terbuka di layar dalam satu tampilan.",
    ),
    needs=Text(
        en="It needs a table of pages, and the client's word on which addresses are product pages.",
        id="Metrik ini butuh tabel halaman, dan keterangan klien tentang alamat mana yang merupakan halaman produk.",
    ),
    pitfall=Text(en="A long time can mean confusion.", id="Waktu yang lama bisa juga berarti bingung."),
    home="socialkpi.sources.ga4_pages",
    source="practice",
    stage=Stage.EVALUATION,
)
