"""What the shop sold, by the shop's own records: all of it, wherever the buyers came from."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Business, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Shop", id="Toko")
PLACE = 150

COUNTED = ("bought", "returned", "unknown")
"""What can have become of an order that counts as one: a returned order was bought, and an order of which the shop says nothing
else is taken for bought."""
MARKETPLACES = ("tiktok_shop", "tokopedia", "shopee", "lazada", "blibli")
"""The shops that belong to a platform, where the buyer never leaves it."""
_COUNTED = {"order_state": COUNTED}
_SHOPS = (Business.WEBSHOP,)

PURCHASES = Measure(
    key="purchases",
    label=Text(en="Orders", id="Jumlah pesanan (order)"),
    meaning=Text(
        en="Orders in the shop's records, wherever the buyer came from; cancelled and unpaid ones are not in it.",
        id="Pesanan dalam catatan toko, dari mana pun pembelinya datang; yang batal atau belum dibayar tidak dihitung.",
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
    only=_COUNTED,
    business=_SHOPS,
    example=Example(
        rows(
            "orders",
            platform="shopee",
            orders=1,
            order_state=["bought"] * 10 + ["returned", "unknown", "cancelled", "awaiting payment"],
        ),
        12,
    ),
)
SHOP_REVENUE = Measure(
    key="shop_revenue",
    label=Text(en="Shop revenue", id="Pendapatan toko"),
    meaning=Text(
        en="Money of the orders in the shop's records, before refunds; cancelled and unpaid ones are not in it.",
        id="Nilai pesanan dalam catatan toko, sebelum pengembalian dana; yang batal atau belum dibayar tidak dihitung.",
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
    only=_COUNTED,
    business=_SHOPS,
    example=Example(
        rows(
            "orders",
            platform="shopify",
            currency="EUR",
            order_state=["bought", "bought", "returned", "cancelled"],
            revenue=[120, 80, 300, 60],
        ),
        500,
    ),
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
    business=_SHOPS,
    example=Example(
        rows("orders", platform="shopify", currency="EUR", orders=1, order_state="bought", revenue=[120, 80, 100, 200]),
        125.0,
    ),
)
REFUNDS = Measure(
    key="refunds",
    label=Text(en="Refunds", id="Pengembalian dana"),
    meaning=Text(
        en="Money given back for orders of the period that count, up to the day of the export.",
        id="Uang yang dikembalikan untuk pesanan yang dihitung dalam periode ini, sampai data diekspor.",
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
    only=_COUNTED,
    business=_SHOPS,
    example=Example(
        rows(
            "orders",
            platform="shopify",
            currency="EUR",
            order_state=["bought", "bought", "returned", "cancelled"],
            refunded=[0, 25, 15, 60],
        ),
        40,
    ),
)
CANCELLED_ORDERS = Measure(
    key="cancelled_orders",
    label=Text(en="Cancelled orders", id="Pesanan yang dibatalkan"),
    meaning=Text(
        en="Orders of the period that were cancelled, by the buyer or the shop, up to the day of the export.",
        id="Pesanan dalam periode ini yang dibatalkan pembeli atau toko, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_SHOPS,
    pitfall=Text(
        en="Some shops leave cancelled orders out of their exports: then this is too low.",
        id="Ada toko yang tidak mengekspor pesanan batal: angkanya jadi terlalu rendah.",
    ),
    table="orders",
    column="cancelled",
    example=Example(rows("orders", platform="shopee", orders=1, cancelled=[0, 1, 1, 0, None]), 2),
)
UNPAID_ORDERS = Measure(
    key="unpaid_orders",
    label=Text(en="Unpaid orders", id="Pesanan yang belum dibayar"),
    meaning=Text(
        en="Orders of the period that were not paid on the day of the export.",
        id="Pesanan dalam periode ini yang belum dibayar saat data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_SHOPS,
    pitfall=Text(
        en="Recent ones may still be paid; then they become orders.",
        id="Yang terbaru masih bisa dibayar; setelah itu baru dihitung sebagai pesanan.",
    ),
    table="orders",
    column="unpaid",
    example=Example(rows("orders", platform="shopee", orders=1, unpaid=[0, 1]), 1),
)
CANCELLATION_RATE = Ratio(
    key="cancellation_rate",
    label=Text(en="Cancellation rate", id="Tingkat pembatalan pesanan"),
    meaning=Text(
        en="Of the orders that were bought or cancelled, the part that was cancelled.",
        id="Dari pesanan yang jadi dibeli atau dibatalkan, bagian yang dibatalkan.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SHOPS,
    pitfall=Text(
        en="Marketplaces measure it in their own way for their penalties; this is for watching it over time.",
        id="Marketplace menghitungnya dengan cara sendiri untuk poin penalti; ini untuk memantau dari waktu ke waktu.",
    ),
    top=(CANCELLED_ORDERS,),
    bottom=(PURCHASES, CANCELLED_ORDERS),
    proportion=True,
    example=Example(
        rows(
            "orders",
            platform="shopee",
            orders=1,
            order_state=["bought"] * 19 + ["cancelled", "awaiting payment"],
            cancelled=[0] * 19 + [1, 0],
        ),
        0.05,
    ),
)
ONPLATFORM_REVENUE = Measure(
    key="onplatform_revenue",
    label=Text(en="On-platform (social commerce) revenue", id="Pendapatan belanja langsung di platform"),
    meaning=Text(
        en="Money of the orders that were placed in the shop of a platform (TikTok Shop, Shopee …), before refunds.",
        id="Nilai pesanan yang dibuat di toko milik platform (TikTok Shop, Shopee …), sebelum pengembalian dana.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SHOPS,
    pitfall=Text(
        en="Google Analytics never sees it. It is a part of the shop revenue: do not add the two.",
        id="Google Analytics tidak melihatnya. Ini bagian dari pendapatan toko: jangan dijumlahkan.",
    ),
    table="orders",
    column="revenue",
    only={"platform": MARKETPLACES, **_COUNTED},
    example=Example(
        rows(
            "orders",
            platform=["tiktok_shop", "shopee", "shopify"],
            currency="EUR",
            order_state="bought",
            revenue=[200, 50, 90],
        ),
        250,
    ),
)
