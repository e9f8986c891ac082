-- Google Ads, campaigns of a month (named in the file's name), two lines above the headings, totals at the bottom.
INSERT INTO ads BY NAME
WITH months AS (
    SELECT *, (regexp_extract(filename, '.*(\d{4}-\d{2})', 1) || '-01')::DATE AS first_day
    FROM read_csv(
        getvariable('files'), all_varchar = true, header = true, skip = 2, delim = ',', quote = '"', filename = true,
        union_by_name = true
    )
    WHERE "Campaign status" NOT LIKE 'Total:%'
)
SELECT
    'google_ads' AS platform, first_day, last_day(first_day) AS last_day, "Campaign" AS campaign,
    replace("Cost", ',', '')::DECIMAL(18, 4) AS spend, replace("Impr.", ',', '')::DECIMAL AS impressions,
    replace("Clicks", ',', '')::DECIMAL AS clicks, replace("Conversions", ',', '')::DECIMAL(18, 4) AS conversions,
    replace("Conv. value", ',', '')::DECIMAL(18, 4) AS revenue
FROM months;
