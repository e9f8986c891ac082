-- The same as a workbook; the first row holds the totals and names no campaign.
INSERT INTO ads BY NAME
SELECT
    'meta_ads' AS platform, "Reporting starts"::DATE AS first_day, "Reporting ends"::DATE AS last_day,
    "Campaign name" AS campaign, "Amount spent (USD)"::DECIMAL(18, 4) AS spend, "Impressions"::DECIMAL AS impressions,
    "Reach"::DECIMAL AS reach, "Link clicks"::DECIMAL AS link_clicks, "Purchases"::DECIMAL AS purchases,
    coalesce("Purchases", CASE WHEN "Result indicator" SIMILAR TO '.*(purchase|lead).*' THEN "Results" END)::DECIMAL AS conversions,
    "Purchases conversion value"::DECIMAL(18, 4) AS revenue
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"')
WHERE "Campaign name" IS NOT NULL;
