-- Google Analytics 4, traffic acquisition by source / medium, one file per month (named in its path), nine lines above
-- the headings. The oldest file calls key events conversions. Rates are turned back into the counts they come from.
INSERT INTO visits BY NAME
SELECT
    "Session source / medium" AS source,
    regexp_extract(filename, '.*(\d{4}-\d{2})', 1) AS month,
    "Sessions"::DECIMAL AS sessions, "Engaged sessions"::DECIMAL AS engaged,
    round("Average engagement time per session"::DOUBLE * "Sessions"::DOUBLE)::DECIMAL AS seconds,
    coalesce("Key events", "Conversions")::DECIMAL AS key_events,
    round(coalesce("Session key event rate", "Session conversion rate")::DOUBLE * "Sessions"::DOUBLE)::DECIMAL
        AS key_event_sessions,
    "Total revenue"::DECIMAL(18, 4) AS revenue
FROM read_csv(
    getvariable('files'), all_varchar = true, header = true, skip = 9, delim = ',', quote = '"',
    filename = true, union_by_name = true
);
