-- Meta Ads Manager in Indonesian, by campaign and day; the first row holds the totals and names no campaign.
INSERT INTO ads BY NAME
SELECT
    'meta_ads' AS platform, "Awal pelaporan"::DATE AS first_day, "Akhir pelaporan"::DATE AS last_day,
    "Nama kampanye" AS campaign, "Jumlah yang dibelanjakan (IDR)"::DECIMAL(18, 4) AS spend, "Impresi"::DECIMAL AS impressions,
    "Jangkauan"::DECIMAL AS reach, "Klik (semua)"::DECIMAL AS clicks, "Klik tautan"::DECIMAL AS link_clicks,
    "Pembelian"::DECIMAL AS purchases,
    coalesce("Pembelian", CASE WHEN "Indikator Hasil" SIMILAR TO '.*(purchase|lead).*' THEN "Hasil" END)::DECIMAL AS conversions,
    "Nilai konversi pembelian"::DECIMAL(18, 4) AS revenue
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"')
WHERE "Nama kampanye" IS NOT NULL;
