"""Rona Kain: a made-up web shop for hand-woven cloth that sells abroad."""

from __future__ import annotations

from socialkpi.teach.brands.rona_kain_ads import CAMPAIGNS
from socialkpi.teach.model import Brand, Door, Goal, Network, Shop, Words

WORDS = Words(
    openings=(
        "New on the loom 🧵",
        "Indigo week is here 💙",
        "Slow mornings, soft cloth.",
        'A customer wrote: "it smells of rain"',
        "Which one would you wear? 👀",
        "Back in stock, at last ✨",
        "From root to red",
        "Small batch no. 12",
        "Wrap it, knot it, wear it",
        "Behind the scenes at the dye vats 🌿",
    ),
    bodies=(
        "Each scarf takes three days on the loom, and one more in the shade to dry.",
        "We dye with mango leaves, morinda root and patience. No two pieces match.",
        "Our selendang weighs less than a letter and lasts for years.",
        "Care is simple: cold water, a drop of soap, no sun.",
        "The edge is rolled by hand. Look closely and you will see the weaver's rhythm.",
        "This colour came out of a mistake. We kept it.",
        "Packed in a cotton bag that you will find ten uses for.",
        "Three ways to tie it, filmed in one take.",
    ),
    closings=(
        "Link in bio.",
        "Save this for later 🔖",
        "Tell us in the comments 👇",
        "Free shipping from $120.",
        "Only 24 pieces.",
        "Swipe for the details →",
    ),
    tags=("#ronakaincontoh", "#handwoven", "#naturaldye", "#slowfashion", "#textileart", "#ikatstyle", "#madeslowly"),
)

NETWORKS = (
    Network(
        platform="instagram",
        account="ronakain.contoh",
        title="Rona Kain (example)",
        followers=31_800,
        gain=0.0011,
        loss=0.0005,
        posts=19,
        views=0.36,
        formats={"IG reel": 0.50, "IG carousel": 0.35, "IG image": 0.15},
        rates={
            "reach": 0.78,
            "reactions": 0.041,
            "comments": 0.0019,
            "shares": 0.0048,
            "saves": 0.0125,
            "follows": 0.0013,
        },
        growth=0.012,
        daily=("views", "profile_visits", "followers_gained"),
    ),
    Network(
        platform="facebook",
        account="ronakaincontoh",
        title="Rona Kain (example)",
        followers=7_940,
        gain=0.0003,
        loss=0.00034,
        posts=8,
        views=0.26,
        formats={"Photos": 0.5, "Links": 0.3, "Reels": 0.2},
        rates={"reach": 0.85, "reactions": 0.013, "comments": 0.0011, "shares": 0.0012, "clicks": 0.027},
        growth=-0.015,
        daily=("profile_visits",),
    ),
    Network(
        platform="tiktok",
        account="ronakain.contoh",
        title="Rona Kain",
        followers=42_300,
        gain=0.0016,
        loss=0.0006,
        posts=15,
        views=0.55,
        formats={"short": 1.0},
        rates={"reactions": 0.047, "comments": 0.0012, "shares": 0.0029},
        growth=0.03,
        viral=-8,
        half_life=2.4,
        daily=("views", "profile_visits", "reactions", "comments", "shares"),
    ),
    Network(
        platform="youtube",
        account="Rona Kain Example",
        title="Rona Kain Example",
        followers=5_420,
        gain=0.0012,
        loss=0.0003,
        posts=4,
        views=0.85,
        formats={"short": 0.6, "video": 0.4},
        rates={"subscribers": 0.004},
        growth=0.02,
        half_life=12.0,
    ),
)

BUY, CART, NEWS = "purchase", "add_to_cart", "sign_up"
WARM = {BUY: 0.0088, CART: 0.039, NEWS: 0.009}
COOL = {BUY: 0.0018, CART: 0.014, NEWS: 0.0035}
PAID = {BUY: 0.0070, CART: 0.030, NEWS: 0.006}
FOUND = {BUY: 0.0124, CART: 0.044, NEWS: 0.008}
LETTER = {BUY: 0.024, CART: 0.07}

DOORS = (
    Door("l.instagram.com / referral", "Organic Social", "instagram", 34, WARM, growth=0.02, engaged=0.68, seconds=64),
    Door("instagram.com / referral", "Organic Social", "instagram", 17, WARM, growth=0.02, engaged=0.66, seconds=58),
    Door("ig / social", "Organic Social", "instagram", 12, WARM, growth=0.015, engaged=0.7, seconds=61),
    Door(
        "tiktok.com / referral",
        "Organic Social",
        "tiktok",
        19,
        COOL,
        growth=0.035,
        engaged=0.43,
        seconds=17,
        drift=0.01,
    ),
    Door("tiktok / bio", "Organic Social", "tiktok", 24, COOL, growth=0.03, engaged=0.45, seconds=19, drift=0.01),
    Door("m.facebook.com / referral", "Organic Social", "facebook", 9, WARM, growth=-0.02, engaged=0.59, seconds=41),
    Door("youtube.com / referral", "Organic Video", "youtube", 8, WARM, growth=0.03, engaged=0.71, seconds=83),
    Door("instagram / paid_social", "Paid Social", "instagram", 0, PAID, paid=True, engaged=0.55, seconds=33),
    Door("facebook / cpc", "Paid Social", "facebook", 0, PAID, paid=True, engaged=0.5, seconds=27),
    Door("google / cpc", "Paid Search", None, 0, FOUND, paid=True, engaged=0.7, seconds=68),
    Door("google / organic", "Organic Search", None, 46, FOUND, growth=0.015, engaged=0.74, seconds=77),
    Door("(direct) / (none)", "Direct", None, 30, WARM, growth=0.01, engaged=0.62, seconds=66),
    Door("newsletter / email", "Email", None, 9, LETTER, growth=0.02, engaged=0.78, seconds=92),
)

GOALS = (
    Goal(BUY, "purchase", once=False),
    Goal(CART, "other", once=True, key=False),
    Goal(NEWS, "newsletter", once=True, value=1.5),
)

SHOP = Shop(
    articles=(
        ("Selendang Senja", "SLD-01", 68.0),
        ("Selendang Laut", "SLD-02", 72.0),
        ("Pocket Square Rimba", "PSQ-03", 24.0),
        ("Table Runner Padi", "RUN-04", 54.0),
        ("Cushion Cover Batu", "CUS-05", 39.0),
        ("Wrap Skirt Angin", "WRP-06", 118.0),
    ),
    variants=("Indigo", "Terracotta", "Mango", "Charcoal"),
    cities=(
        ("Singapore", "018956", "", "SG"),
        ("Sydney", "2000", "NSW", "AU"),
        ("Melbourne", "3000", "VIC", "AU"),
        ("Perth", "6000", "WA", "AU"),
        ("Jakarta", "10110", "JK", "ID"),
        ("Denpasar", "80111", "BA", "ID"),
        ("Auckland", "1010", "AUK", "NZ"),
    ),
    shipping=12.0,
    free_shipping_from=120.0,
)

NOTES = {
    -1: """October was about the **10.10 sale** and the first *Small batch* drop on the 23rd.

- The retargeting ads ran dry in week two: the cart audience is small, so we see tired numbers there.
- Reels filmed at the dye vats keep being saved. Let us plan four of them for the run-up to 11.11.
- Two parcels to Perth were held at customs; expect a few refunds to appear in November.
""",
    -2: """We tested free shipping from $120 (it was $150). It stays.

September has no sale apart from 9.9, so compare it with June rather than with August.
""",
    -5: """Ad spend was doubled for four weeks to find out whether Meta could carry the mid-year sale.
It brought visits, but each order cost clearly more. We went back to the old budget on 1 July.
""",
    -8: """A clip of the indigo vat went far beyond our followers on TikTok. Nice, and nothing to plan with.
""",
    -12: """11.11: the site was slow between 20.00 and 21.00. Orders came in, but the web analytics missed some of them.
""",
}

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" role="img" aria-label="Rona Kain">
  <rect x="2" y="2" width="116" height="116" rx="18" fill="#1f4e79"/>
  <g stroke-width="7" stroke-linecap="round">
    <path d="M22 36h76M22 60h76M22 84h76" stroke="#f3e3c3"/>
    <path d="M36 22v76M84 22v76" stroke="#e07a5f"/>
    <path d="M60 22v30M60 68v30" stroke="#e07a5f"/>
  </g>
</svg>
"""

RONA_KAIN = Brand(
    key="rona-kain",
    name="Rona Kain",
    site="ronakain.example",
    language="en",
    currency="USD",
    decimals=2,
    time_zone="Asia/Makassar",
    business="webshop",
    gross_margin=0.62,
    colour="#1f4e79",
    logo=LOGO,
    networks=NETWORKS,
    doors=DOORS,
    goals=GOALS,
    campaigns=CAMPAIGNS,
    words=WORDS,
    targets=(
        ("social_sessions", 7_400, None),
        ("session_key_event_rate", 0.018, None),
        ("purchases", 120, None),
        ("roas", 1.6, None),
    ),
    channels={},
    notes=NOTES,
    double_spend=-5,
    shop=SHOP,
)
