-- Meta Ads Manager, a month in one row per campaign: the money of the daily report again, but a reach of its own.
INSERT INTO ads BY NAME
SELECT
    'meta_ads' AS platform, "Reporting starts"::DATE AS first_day, "Reporting ends"::DATE AS last_day,
    "Campaign name" AS campaign, "Impressions"::DECIMAL AS impressions, "Reach"::DECIMAL AS reach
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"');
