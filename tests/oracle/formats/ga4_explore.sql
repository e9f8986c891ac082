-- Google Analytics 4, an exploration by source / medium, event and day: seven lines above the rows, and then one that
-- holds the totals and a cell more.
INSERT INTO events_stated BY NAME
SELECT
    source, event, strptime(day, '%Y%m%d')::DATE AS day,
    max(strptime(day, '%Y%m%d')::DATE) OVER (PARTITION BY filename) AS newest,
    times::DECIMAL AS times, sessions::DECIMAL AS sessions
FROM read_csv(
    getvariable('files'), auto_detect = false, header = false, skip = 8, delim = ',', quote = '"', filename = true,
    columns = {
        'source': 'VARCHAR', 'event': 'VARCHAR', 'day': 'VARCHAR', 'times': 'VARCHAR', 'sessions': 'VARCHAR',
        'key_events': 'VARCHAR', 'revenue': 'VARCHAR'
    }
);
