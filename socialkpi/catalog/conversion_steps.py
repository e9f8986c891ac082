"""The steps of visits from social platforms on the way to a purchase or another conversion."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Adds,
    Better,
    Business,
    Example,
    Measure,
    Ratio,
    Scale,
    Stage,
    Timing,
    Unit,
)
from socialkpi.catalog.traffic import SOCIAL_USERS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Steps to a conversion", id="Langkah menuju konversi")
PLACE = 142

_SOCIAL = {"social": True}
_SHOP = (Business.WEBSHOP,)
_SELLERS = (Business.WEBSHOP, Business.B2B)

NEWSLETTER_SIGNUPS = Measure(
    key="newsletter_signups",
    label=Text(en="Newsletter sign-ups from social", id="Pendaftaran buletin email dari media sosial"),
    meaning=Text(
        en="Times visitors from social platforms signed up for the newsletter.",
        id="Berapa kali pengunjung dari media sosial mendaftar buletin email.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_SELLERS,
    pitfall=Text(
        en="A form that was sent is no subscriber yet: where readers must confirm by e-mail, fewer remain.",
        id="Formulir terkirim belum berarti pelanggan buletin: bila harus konfirmasi lewat email, jumlahnya lebih sedikit.",
    ),
    table="events",
    column="conversions",
    only={**_SOCIAL, "counts_as": "newsletter"},
    example=Example(
        rows("events", event="sign_up", counts_as="newsletter", social=[True, True, False], conversions=[9, 5, 7]), 14
    ),
)
CONTENT_DOWNLOADS = Measure(
    key="content_downloads",
    label=Text(en="Downloads from social (whitepaper, brochure)", id="Unduhan whitepaper / brosur dari media sosial"),
    meaning=Text(
        en="Times visitors from social platforms downloaded a file that the client has declared to be a conversion.",
        id="Berapa kali pengunjung dari media sosial mengunduh file yang ditetapkan klien sebagai konversi.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=(Business.B2B, Business.SERVICES),
    pitfall=Text(
        en="Bots download as well, and one reader may load the file several times.",
        id="Bot juga mengunduh, dan satu pembaca bisa mengunduh file yang sama beberapa kali.",
    ),
    table="events",
    column="conversions",
    only={**_SOCIAL, "counts_as": "download"},
    example=Example(rows("events", event="file_download", counts_as="download", social=True, conversions=[3, 3]), 6),
)
KEY_EVENT_USERS = Measure(
    key="key_event_users",
    label=Text(en="Users from social with a key event", id="Pengguna dari media sosial dengan peristiwa utama"),
    meaning=Text(
        en="Different visitors who first came from a social platform and did at least one thing marked as important.",
        id="Pengunjung berbeda yang pertama kali datang dari media sosial dan melakukan setidaknya satu peristiwa utama.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA; GA4_KEYEVENT",
    business=_SELLERS,
    pitfall=Text(
        en="Worked out from the exported rate and the users; by the source that brought a visitor the first time.",
        id="Dihitung dari rasio dan jumlah pengguna dalam data ekspor; menurut sumber kunjungan pertama.",
    ),
    table="visits",
    column="key_event_users",
    adds=Adds.NEVER,
    only=_SOCIAL,
    cap=("users",),
    example=Example(rows("visits", social=True, users=[100, 50], key_event_users=[4, 3]), (4, 7)),
)
USER_KEY_EVENT_RATE = Ratio(
    key="user_key_event_rate",
    label=Text(en="User key event rate (social)", id="Rasio peristiwa utama per pengguna (media sosial)"),
    meaning=Text(
        en="The part of the visitors from social platforms who did at least one thing marked as important.",
        id="Bagian pengunjung dari media sosial yang melakukan setidaknya satu peristiwa utama.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA; GA4_KEYEVENT",
    business=_SELLERS,
    pitfall=Text(
        en="Not the rate of sessions: one visitor with two visits and one conversion is 100% of users and 50% of sessions.",
        id="Bukan rasio per sesi: satu pengunjung dengan dua kunjungan dan satu konversi berarti 100% per pengguna, tetapi "
        "50% per sesi.",
    ),
    top=(KEY_EVENT_USERS,),
    bottom=(SOCIAL_USERS,),
    example=Example(rows("visits", social=True, users=150, key_event_users=5), 1 / 30),
)
ADD_TO_CARTS = Measure(
    key="add_to_carts",
    label=Text(en="Add to cart (social)", id="Tambah ke keranjang dari media sosial (add to cart)"),
    meaning=Text(
        en="Times visitors from social platforms put a product into the cart.",
        id="Berapa kali pengunjung dari media sosial memasukkan produk ke keranjang.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA",
    business=_SHOP,
    pitfall=Text(
        en="Events, not people: one visitor may fill a cart with five products.",
        id="Yang dihitung peristiwa, bukan orang: satu pengunjung bisa memasukkan lima produk.",
    ),
    table="events",
    column="event_count",
    only={**_SOCIAL, "event": "add_to_cart"},
    example=Example(rows("events", event="add_to_cart", social=True, event_count=[60, 30]), 90),
)
CART_SESSIONS = Measure(
    key="cart_sessions",
    label=Text(en="Sessions from social with a cart", id="Sesi dari media sosial dengan isi keranjang"),
    meaning=Text(
        en="Visits from social platforms in which something was put into the cart.",
        id="Kunjungan dari media sosial yang memasukkan produk ke keranjang.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA",
    business=_SHOP,
    table="events",
    column="event_sessions",
    only={**_SOCIAL, "event": "add_to_cart"},
    example=Example(rows("events", event=["add_to_cart", "purchase"], social=True, event_sessions=[72, 34]), 72),
)
PURCHASE_SESSIONS = Measure(
    key="purchase_sessions",
    label=Text(en="Sessions from social with a purchase", id="Sesi dari media sosial dengan pembelian"),
    meaning=Text(
        en="Visits from social platforms in which something was bought.",
        id="Kunjungan dari media sosial yang berujung pembelian.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA",
    business=_SHOP,
    table="events",
    column="event_sessions",
    only={**_SOCIAL, "event": "purchase"},
    example=Example(rows("events", event=["add_to_cart", "purchase"], social=True, event_sessions=[72, 34]), 34),
)
