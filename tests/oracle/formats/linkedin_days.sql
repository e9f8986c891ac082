-- LinkedIn, sheet "Metrics" of the content workbook: organic and sponsored together; reach is of organic display only.
INSERT INTO days_stated BY NAME
SELECT
    'linkedin' AS platform,
    strptime("Date", '%m/%d/%Y')::DATE AS day,
    max(strptime("Date", '%m/%d/%Y')::DATE) OVER (PARTITION BY filename) AS newest,
    "Impressions (total)"::DECIMAL AS impressions, "Unique impressions (organic)"::DECIMAL AS reach,
    "Clicks (total)"::DECIMAL AS clicks, "Reactions (total)"::DECIMAL AS reactions,
    "Comments (total)"::DECIMAL AS comments, "Reposts (total)"::DECIMAL AS shares
FROM read_csv(getvariable('files'), all_varchar = true, header = true, skip = 1, delim = ',', quote = '"', filename = true);
