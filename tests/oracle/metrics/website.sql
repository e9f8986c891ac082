-- Visits and conversions by the platform that they came from and month.
CREATE VIEW social AS
SELECT *, sources.platform AS from_platform FROM visits JOIN sources USING (source);

CREATE VIEW traffic AS
SELECT
    from_platform AS platform, month, sum(sessions) AS sessions,
    sum(sessions) FILTER (paid = 'paid') AS paid_sessions, sum(sessions) FILTER (paid = 'organic') AS organic_sessions,
    sum(engaged) AS engaged, sum(seconds) AS seconds, sum(key_events) AS key_events,
    sum(key_event_sessions) AS key_event_sessions, sum(revenue) AS revenue
FROM social
GROUP BY from_platform, month;

CREATE VIEW everybody AS
SELECT month, sum(sessions) AS sessions FROM visits GROUP BY month;

-- An event counts once per session where the rules say so, and else every time.
CREATE VIEW reached AS
SELECT
    platform, month, counts_as,
    CASE WHEN once THEN sessions ELSE times END AS conversions,
    CASE WHEN once THEN sessions END AS goals,
    CASE WHEN counts_as = 'lead' THEN CASE WHEN once THEN sessions ELSE times END END AS leads,
    CASE WHEN once THEN sessions ELSE times END * rules.value AS worth
FROM events JOIN sources USING (source) JOIN rules USING (event);

-- The exploration lists every visit (session_start): where it lists none of an event that it states elsewhere, there was none.
CREATE VIEW none_reached AS
SELECT
    platform, month, NULL AS counts_as, 0 AS conversions, CASE WHEN once THEN 0 END AS goals,
    CASE WHEN counts_as = 'lead' THEN 0 END AS leads, NULL AS worth
FROM events JOIN sources USING (source), rules
WHERE events.event = 'session_start' AND rules.event IN (SELECT event FROM events);

CREATE VIEW conversions AS
SELECT
    platform, month, sum(conversions) AS conversions, sum(goals) AS goals, sum(leads) AS leads,
    sum(conversions) FILTER (counts_as = 'purchase') AS purchases,
    sum(conversions) FILTER (counts_as <> 'purchase') AS others,
    sum(worth) FILTER (counts_as <> 'purchase') AS worth
FROM (SELECT * FROM reached UNION ALL SELECT * FROM none_reached)
GROUP BY platform, month;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, traffic.month AS month,
        traffic.sessions::DOUBLE AS social_sessions, paid_sessions::DOUBLE AS paid_social_sessions,
        organic_sessions::DOUBLE AS organic_social_sessions, traffic.sessions::DOUBLE / everybody.sessions AS social_traffic_share,
        engaged::DOUBLE AS engaged_sessions, engaged::DOUBLE / traffic.sessions AS ga4_engagement_rate,
        (traffic.sessions - engaged)::DOUBLE / traffic.sessions AS bounce_rate_ga4, seconds::DOUBLE AS engagement_time,
        seconds::DOUBLE / traffic.sessions AS avg_engagement_time, key_events::DOUBLE AS key_events,
        key_event_sessions::DOUBLE AS key_event_sessions, key_event_sessions::DOUBLE / traffic.sessions AS session_key_event_rate,
        revenue::DOUBLE AS sales_revenue, revenue::DOUBLE / traffic.sessions AS revenue_per_session
    FROM traffic JOIN everybody USING (month)
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, month, conversions::DOUBLE AS conversions, goals::DOUBLE AS goal_completions, leads::DOUBLE AS leads,
        purchases::DOUBLE AS social_purchases, others::DOUBLE AS nonrevenue_conversions, worth::DOUBLE AS nonrevenue_value,
        goals::DOUBLE / sessions AS goal_conversion_rate, leads::DOUBLE / sessions AS lead_conversion_rate,
        (revenue + worth)::DOUBLE / sessions AS economic_value_per_session
    FROM conversions JOIN traffic USING (platform, month)
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;
