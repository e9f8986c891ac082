-- LinkedIn, sheet "New followers" of the followers workbook: its "Total followers" are those that came that day.
INSERT INTO days_stated BY NAME
SELECT
    'linkedin' AS platform,
    strptime("Date", '%m/%d/%Y')::DATE AS day,
    max(strptime("Date", '%m/%d/%Y')::DATE) OVER (PARTITION BY filename) AS newest,
    "Total followers"::DECIMAL AS followers_gained
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"', filename = true);
