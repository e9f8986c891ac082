"""Kopi Senja: a made-up Indonesian coffee shop with a shop front, a menu page and a few beans to order."""

from __future__ import annotations

from socialkpi.teach.model import Brand, Campaign, Door, Goal, Network, Words

WORDS = Words(
    openings=(
        "Sore begini enaknya apa? ☕",
        "Menu baru sudah mendarat 🎉",
        "Kata barista: “jangan buru-buru”.",
        "Pagi yang pelan, kopi yang pas 🌤️",
        "Ada yang kangen gula aren?",
        'Pelanggan bilang, "manisnya pas"',
        "Hujan turun, jendela berembun 🌧️",
        "Yang kerja dari kafe, mana suaranya? 💻",
        "Resep rahasia? Sabar dulu 🤫",
        "Satu cangkir, dua cerita",
    ),
    bodies=(
        "Kopi susu gula aren, es batu besar, dan kursi dekat jendela.",
        "Biji dari kebun contoh di lereng utara, disangrai tiap Selasa.",
        "Es kopi pandan kembali sampai akhir pekan; stok terbatas ya!",
        "Roti bakar srikaya keluar dari dapur jam tiga, biasanya habis jam lima.",
        "Kami coba seduh dingin 18 jam. Hasilnya: lembut, wangi, sedikit nakal.",
        "Bawa tumbler sendiri, potong Rp 3.000. Bumi senang, dompet juga.",
        "Malam ini ada musik akustik, mulai pukul 19.30, gratis untuk semua.",
        "Paket rapat untuk enam orang: kopi, teh, dan kudapan pasar.",
    ),
    closings=(
        "Sampai ketemu di kedai 👋",
        "Tandai teman ngopimu!",
        "Pesan lewat tautan di bio.",
        "Kamu tim panas atau tim dingin? 👇",
        "Simpan dulu, nanti lupa 🔖",
        "Buka setiap hari 07.00–22.00.",
    ),
    tags=("#kopisenjacontoh", "#ngopisore", "#kopisusu", "#kedaikopi", "#gulaaren", "#menusenja", "#temanngopi"),
)

NETWORKS = (
    Network(
        platform="instagram",
        account="kopisenja.contoh",
        title="Kopi Senja (contoh)",
        followers=18_420,
        gain=0.00125,
        loss=0.00045,
        posts=16,
        views=0.42,
        formats={"IG reel": 0.45, "IG carousel": 0.30, "IG image": 0.25},
        rates={
            "reach": 0.80,
            "reactions": 0.047,
            "comments": 0.0026,
            "shares": 0.0062,
            "saves": 0.0088,
            "follows": 0.0011,
        },
        growth=0.018,
        daily=("views", "profile_visits", "followers_gained", "engagements_native"),
    ),
    Network(
        platform="facebook",
        account="kopisenjacontoh",
        title="Kopi Senja (contoh)",
        followers=9_260,
        gain=0.00038,
        loss=0.00036,
        posts=10,
        views=0.30,
        formats={"Photos": 0.55, "Reels": 0.25, "Links": 0.20},
        rates={"reach": 0.84, "reactions": 0.016, "comments": 0.0015, "shares": 0.0014, "clicks": 0.021},
        growth=-0.012,
        quiet=-6,
        daily=("views", "profile_visits", "followers_gained"),
    ),
    Network(
        platform="tiktok",
        account="kopisenja.contoh",
        title="Kopi Senja",
        followers=26_150,
        gain=0.0019,
        loss=0.0005,
        posts=13,
        views=0.62,
        formats={"short": 1.0},
        rates={"reactions": 0.052, "comments": 0.0016, "shares": 0.0035},
        growth=0.045,
        viral=-4,
        half_life=2.4,
        daily=("views", "profile_visits", "reactions", "comments", "shares"),
    ),
)

ORDER, TABLE, WHATSAPP, NEWS = "purchase", "generate_lead", "klik_whatsapp", "sign_up"
WARM = {ORDER: 0.0105, TABLE: 0.021, WHATSAPP: 0.034, NEWS: 0.006}
COOL = {ORDER: 0.0018, TABLE: 0.0042, WHATSAPP: 0.0085, NEWS: 0.0015}
PAID = {ORDER: 0.0082, TABLE: 0.011, WHATSAPP: 0.017, NEWS: 0.003}
FOUND = {ORDER: 0.0125, TABLE: 0.027, WHATSAPP: 0.038, NEWS: 0.004}

DOORS = (
    Door("l.instagram.com / referral", "Organic Social", "instagram", 52, WARM, growth=0.024, engaged=0.66, seconds=52),
    Door("instagram.com / referral", "Organic Social", "instagram", 27, WARM, growth=0.022, engaged=0.64, seconds=47),
    Door("ig / social", "Organic Social", "instagram", 15, WARM, growth=0.01, engaged=0.63, seconds=41),
    Door("linktr.ee / referral", "Referral", "instagram", 19, WARM, growth=0.015, engaged=0.69, seconds=44),
    Door("tiktok / bio", "Organic Social", "tiktok", 38, COOL, growth=0.065, engaged=0.44, seconds=16, drift=-0.02),
    Door(
        "tiktok.com / referral",
        "Organic Social",
        "tiktok",
        21,
        COOL,
        growth=0.055,
        engaged=0.41,
        seconds=14,
        drift=-0.02,
    ),
    Door("m.facebook.com / referral", "Organic Social", "facebook", 19, WARM, growth=-0.02, engaged=0.58, seconds=35),
    Door("facebook.com / referral", "Organic Social", "facebook", 6, WARM, growth=-0.02, engaged=0.6, seconds=38),
    Door("instagram / paid_social", "Paid Social", "instagram", 0, PAID, paid=True, engaged=0.52, seconds=24),
    Door("facebook / cpc", "Paid Social", "facebook", 0, PAID, paid=True, engaged=0.49, seconds=21),
    Door("google / organic", "Organic Search", None, 74, FOUND, growth=0.012, engaged=0.72, seconds=63),
    Door("(direct) / (none)", "Direct", None, 48, WARM, growth=0.008, engaged=0.6, seconds=55),
    Door("newsletter / email", "Email", None, 6, FOUND, growth=0.02, engaged=0.7, seconds=58),
)

GOALS = (
    Goal(ORDER, "purchase", once=False, price=(75_000, 420_000)),
    Goal(TABLE, "lead", once=True, value=60_000.0),
    Goal(WHATSAPP, "inquiry", once=True, value=15_000.0),
    Goal(NEWS, "newsletter", once=True, value=5_000.0),
)

BOTH = {"instagram / paid_social": 0.62, "facebook / cpc": 0.38}
CAMPAIGNS = (
    Campaign(
        platform="meta_ads",
        name="Kopi Senja | Lalu lintas menu",
        kind="traffic",
        budget=105_000,
        cost_per_thousand=16_500,
        click_rate=0.0125,
        order_rate=0.0,
        lead_rate=0.0,
        price=0,
        ad_sets=(("Radius 5 km", ("Video suasana",)),),
        feeds=BOTH,
        frequency=1.32,
    ),
    Campaign(
        platform="meta_ads",
        name="Kopi Senja | Biji kopi online",
        kind="sales",
        budget=135_000,
        cost_per_thousand=24_000,
        click_rate=0.0098,
        order_rate=0.021,
        lead_rate=0.0,
        price=186_000,
        ad_sets=(("Jawa, minat kopi", ("Paket coba 3 rasa",)),),
        feeds=BOTH,
        result="actions:offsite_conversion.fb_pixel_purchase",
        frequency=1.18,
    ),
    Campaign(
        platform="meta_ads",
        name="Kopi Senja | Pesan WhatsApp",
        kind="messages",
        budget=90_000,
        cost_per_thousand=21_000,
        click_rate=0.011,
        order_rate=0.0,
        lead_rate=0.11,
        price=0,
        ad_sets=(("Kantor sekitar", ("Paket rapat",)),),
        feeds={},
        begin=-9,
        result="actions:onsite_conversion.messaging_conversation_started_7d",
        frequency=1.41,
    ),
)

NOTES = {
    -1: """Oktober ini kita **tidak** menambah anggaran iklan; semua kenaikan datang dari konten sendiri.

- Musik akustik tiap Jumat mulai 2 Oktober. Reel suasana malam paling banyak disimpan.
- TikTok ramai, tetapi tautan di bio masih mengarah ke halaman depan. Usul saya: arahkan ke menu dan reservasi.
- Minggu ketiga mesin espreso diservis dua hari; cerita (stories) tetap jalan.

Untuk November: siapkan paket rapat akhir tahun, dan satu seri video "dari biji ke cangkir".
""",
    -2: """September tenang. Kita mencoba jam tayang 19.00 untuk Reels dan itu yang dipertahankan.

Formulir reservasi sempat tidak bisa dibuka pada tanggal 14 sore; sudah dibetulkan malam itu juga.
""",
    -3: """Agustus: anggaran iklan digandakan untuk promo kemerdekaan, sesuai kesepakatan rapat 28 Juli.
Biaya per klik ikut naik, jadi bulan depan kembali ke anggaran biasa.
""",
    -4: """Satu video TikTok ("es kopi pandan dibuat di teras") meledak. Senang, tetapi jangan dijadikan patokan bulan-bulan berikutnya.
""",
    -6: """Halaman Facebook libur dulu bulan ini: admin cuti dan tidak ada yang mengunggah. Iklan tetap berjalan.
""",
    -8: """Bulan puasa. Siang sepi, ramai menjelang berbuka. Setelah Lebaran kedai penuh oleh yang pulang kampung.
""",
}

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" role="img" aria-label="Kopi Senja">
  <circle cx="60" cy="60" r="58" fill="#7a4b2a"/>
  <path d="M22 66a38 38 0 0 1 76 0z" fill="#f2b36b"/>
  <path d="M34 66h46v14a20 20 0 0 1-20 20h-6a20 20 0 0 1-20-20z" fill="#fffaf3"/>
  <path d="M80 70h6a9 9 0 0 1 0 18h-8" fill="none" stroke="#fffaf3" stroke-width="5"/>
  <path d="M48 54c-5-6 5-10 0-17M60 54c-5-6 5-10 0-17" fill="none" stroke="#fffaf3" stroke-width="4" stroke-linecap="round"/>
</svg>
"""

KOPI_SENJA = Brand(
    key="kopi-senja",
    name="Kopi Senja",
    site="kopisenja.example",
    language="id",
    currency="IDR",
    decimals=0,
    time_zone="Asia/Jakarta",
    business="store",
    gross_margin=0.55,
    colour="#7a4b2a",
    logo=LOGO,
    networks=NETWORKS,
    doors=DOORS,
    goals=GOALS,
    campaigns=CAMPAIGNS,
    words=WORDS,
    targets=(
        ("social_sessions", 12_500, None),
        ("session_key_event_rate", 0.05, None),
        ("leads", 170, None),
        ("followers", 27_000, "instagram"),
    ),
    channels={"linktr.ee": "instagram"},
    notes=NOTES,
    double_spend=-3,
)
