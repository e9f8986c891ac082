-- Meta Business Suite, Insights: one metric by day, named in the second line ("sep=,", title, headings).
INSERT INTO days_stated BY NAME
SELECT
    getvariable('platform') AS platform,
    "Date"[:10]::DATE AS day,
    max("Date"[:10]::DATE) OVER (PARTITION BY filename) AS newest,
    CASE WHEN getvariable('measure') = 'reach' THEN "Primary"::DECIMAL END AS reach,
    CASE WHEN getvariable('measure') = 'views' THEN "Primary"::DECIMAL END AS views,
    CASE WHEN getvariable('measure') = 'profile_visits' THEN "Primary"::DECIMAL END AS profile_visits,
    CASE WHEN getvariable('measure') = 'followers_gained' THEN "Primary"::DECIMAL END AS followers_gained,
    CASE WHEN getvariable('measure') = 'engagements' THEN "Primary"::DECIMAL END AS engagements
FROM read_csv(getvariable('files'), all_varchar = true, header = true, skip = 2, delim = ',', quote = '"', filename = true);
