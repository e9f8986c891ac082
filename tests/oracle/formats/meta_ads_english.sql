-- Meta Ads Manager in English, by ad and day; revenue stands only in the return on what was spent.
INSERT INTO ads BY NAME
SELECT
    'meta_ads' AS platform, "Reporting starts"::DATE AS first_day, "Reporting ends"::DATE AS last_day,
    "Campaign name" AS campaign, "Amount spent (USD)"::DECIMAL(18, 4) AS spend, "Impressions"::DECIMAL AS impressions,
    "Reach"::DECIMAL AS reach, "Link clicks"::DECIMAL AS link_clicks, "Purchases"::DECIMAL AS purchases,
    "Meta leads"::DECIMAL AS leads,
    coalesce("Purchases", CASE WHEN "Result indicator" SIMILAR TO '.*(purchase|lead).*' THEN "Results" END)::DECIMAL AS conversions,
    "Amount spent (USD)"::DECIMAL(18, 4) * "Purchase ROAS (return on ad spend)"::DECIMAL(10, 6) AS revenue
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"');
