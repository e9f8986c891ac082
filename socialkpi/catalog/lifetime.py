"""What would take a forecast, or knowing single people: lifetime value, advocates, engagement of customers."""

from __future__ import annotations

from socialkpi.catalog.kinds import Planned, Stage
from socialkpi.language import Text

TITLE = Text(en="Lifetime value and advocates", id="Nilai seumur hidup dan pendukung merek")
PLACE = 188

_WHO = Text(
    en="It takes single people across several systems; socialkpi reads no names, addresses or numbers of customers.",
    id="Perlu data orang per orang dari beberapa sistem; socialkpi tidak membaca nama, alamat, atau nomor pelanggan.",
)

CLV_SIMPLE = Planned(
    key="clv_simple",
    label=Text(en="Customer lifetime value (simple)", id="Nilai seumur hidup pelanggan (CLV)"),
    meaning=Text(
        en="Margin that a customer brings over the years: order value times orders per year times years times margin.",
        id="Margin dari seorang pelanggan selama bertahun-tahun: nilai pesanan dikali pesanan per tahun dikali jumlah tahun "
        "dikali margin.",
    ),
    needs=Text(
        en="It takes how many years customers stay and what margin they leave, which the client has to assume.",
        id="Perlu berapa tahun pelanggan bertahan dan marginnya, yang harus diasumsikan klien.",
    ),
    home="socialkpi.analysis.lifetime",
    source="practice",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="A forecast: some handbooks call it a leading indicator. It assumes that nothing changes, and the mean hides that few "
        "customers bring most.",
        id="Ini perkiraan; ada panduan yang menyebutnya indikator pendahulu. Anggapannya tidak ada yang berubah, "
        "dan rata-ratanya menutupi kenyataan bahwa sebagian kecil pelanggan menyumbang paling banyak.",
    ),
)
CLV_RETENTION = Planned(
    key="clv_retention",
    label=Text(en="CLV, retention form", id="CLV berbasis retensi"),
    meaning=Text(
        en="Lifetime value from the margin per period, the retention rate and a discount rate: m × r ÷ (1 + d − r).",
        id="Nilai seumur hidup dari margin per periode, tingkat retensi, dan tingkat diskonto: m × r ÷ (1 + d − r).",
    ),
    needs=Text(
        en="It takes the margin per customer and a discount rate beside the retention rate.",
        id="Perlu margin per pelanggan dan tingkat diskonto di samping tingkat retensi.",
    ),
    home="socialkpi.analysis.lifetime",
    source="practice",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="Whether the first payment is in it changes the result by one margin: say which.",
        id="Apakah pembayaran pertama ikut dihitung mengubah hasil sebesar satu margin: sebutkan yang mana.",
    ),
)
CLV_BGNBD = Planned(
    key="clv_bgnbd",
    label=Text(en="Expected future purchases (BG/NBD)", id="Perkiraan pembelian mendatang (BG/NBD)"),
    meaning=Text(
        en="Purchases that a customer will make, by a model of buying and leaving fitted to all customers.",
        id="Perkiraan pembelian seorang pelanggan ke depan, menurut model yang dihitung dari riwayat semua pelanggan.",
    ),
    needs=Text(
        en="It takes the dates of every customer's orders and a model fitted to some hundred customers.",
        id="Perlu tanggal pesanan setiap pelanggan dan model yang dihitung dari ratusan pelanggan.",
    ),
    home="socialkpi.analysis.lifetime",
    source="FHL2005",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="Not for subscriptions. Who bought once counts as alive for ever.",
        id="Bukan untuk langganan. Yang membeli sekali dianggap aktif selamanya.",
    ),
)
ADVOCATE_SHARE = Planned(
    key="advocate_share",
    label=Text(en="Advocate share of customers", id="Porsi pelanggan pendukung merek (advokat)"),
    meaning=Text(
        en="The part of the customers who are loyal and also speak well of the brand in public.",
        id="Bagian pelanggan yang loyal dan juga berbicara baik tentang merek di ruang publik.",
    ),
    needs=_WHO,
    home="socialkpi.analysis.people",
    source="practice",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="Needs the customers' consent (in Indonesia: Law 27 of 2022 on personal data).",
        id="Perlu persetujuan pelanggan (UU No. 27 Tahun 2022 tentang Pelindungan Data Pribadi).",
    ),
)
LOYALTY_SHARE_OF_ENGAGEMENT = Planned(
    key="loyalty_share_of_engagement",
    label=Text(en="Engagement from existing customers", id="Porsi interaksi dari pelanggan lama"),
    meaning=Text(
        en="Of the engagements by people who are known, the part that comes from customers.",
        id="Dari interaksi orang yang dikenali, bagian yang berasal dari pelanggan.",
    ),
    needs=_WHO,
    home="socialkpi.analysis.people",
    source="practice",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="Say of how many people it is known whether they are customers.",
        id="Sebutkan dari berapa orang diketahui pelanggan atau bukan.",
    ),
)
