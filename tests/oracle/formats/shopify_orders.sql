-- Shopify, orders: one line per article, the order's own cells on its first line only.
INSERT INTO orders_stated BY NAME
SELECT
    "Name" AS number, "Created at"[:10]::DATE AS day, max("Created at"[:10]::DATE) OVER (PARTITION BY filename) AS newest,
    "Total"::DECIMAL(18, 4) AS total, "Refunded Amount"::DECIMAL(18, 4) AS refunded, "Financial Status" AS status
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"', filename = true)
WHERE "Total" IS NOT NULL;
