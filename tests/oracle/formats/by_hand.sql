-- Followers as somebody wrote them down: date, platform, account, count.
INSERT INTO days_stated BY NAME
SELECT lower("Platform") AS platform, "Date"::DATE AS day, "Date"::DATE AS newest, "Followers"::DECIMAL AS followers
FROM read_csv(getvariable('files'), all_varchar = true, header = true);
