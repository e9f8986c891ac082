"""What the shop sold, by the shop's own records: all of it, wherever the buyers came from."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Shop", id="Toko")
PLACE = 150

PURCHASES = Measure(
    key="purchases",
    label=Text(en="Orders", id="Jumlah pesanan (order)"),
    meaning=Text(
        en="Orders in the shop's records, wherever the buyer came from.",
        id="Pesanan dalam catatan toko, dari mana pun pembelinya datang.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    pitfall=Text(
        en="All of the shop's orders, not those that social platforms brought; orders refunded later are in it.",
        id="Semua pesanan toko, bukan hanya yang datang dari media sosial; yang kemudian dikembalikan ikut terhitung.",
    ),
    table="orders",
    column="orders",
    example=Example(rows("orders", platform="shopify", orders=[1, 1, 1]), 3),
)
SHOP_REVENUE = Measure(
    key="shop_revenue",
    label=Text(en="Shop revenue", id="Pendapatan toko"),
    meaning=Text(
        en="Money of all orders in the shop's records, before refunds.",
        id="Nilai semua pesanan dalam catatan toko, sebelum pengembalian dana.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    pitfall=Text(
        en="The whole shop, not what social platforms brought.",
        id="Seluruh toko, bukan hanya yang datang dari media sosial.",
    ),
    table="orders",
    column="revenue",
    example=Example(rows("orders", platform="shopify", currency="EUR", revenue=[120, 80, 300]), 500),
)
AVERAGE_ORDER_VALUE = Ratio(
    key="average_order_value",
    label=Text(en="Average order value", id="Nilai pesanan rata-rata (AOV)"),
    meaning=Text(en="Revenue of the shop for each order.", id="Pendapatan toko untuk setiap pesanan."),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    pitfall=Text(
        en="A few large orders lift the average.",
        id="Beberapa pesanan besar mengangkat rata-ratanya.",
    ),
    top=(SHOP_REVENUE,),
    bottom=(PURCHASES,),
    example=Example(rows("orders", platform="shopify", currency="EUR", orders=1, revenue=[120, 80, 100, 200]), 125.0),
)
REFUNDS = Measure(
    key="refunds",
    label=Text(en="Refunds", id="Pengembalian dana"),
    meaning=Text(
        en="Money given back for orders of the period, up to the day of the export.",
        id="Uang yang dikembalikan untuk pesanan dalam periode ini, sampai hari ekspor.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    pitfall=Text(
        en="Recent orders can still be returned, so the last weeks look better than they are.",
        id="Pesanan terbaru masih bisa dikembalikan, jadi minggu-minggu terakhir tampak lebih baik dari sebenarnya.",
    ),
    table="orders",
    column="refunded",
    example=Example(rows("orders", platform="shopify", currency="EUR", refunded=[0, 25, 15]), 40),
)
