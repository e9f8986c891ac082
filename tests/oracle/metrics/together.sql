-- Posts and people beside the followers at the end of the month.
CREATE VIEW beside AS
SELECT platform, month, followers_at_end, reach_low, reach_high, reach_days, impressions FROM opened;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, month,
        sum(public)::DOUBLE / any_value(followers_at_end) AS engagement_rate_by_followers,
        any_value(beside.impressions)::DOUBLE / any_value(followers_at_end) AS avg_exposures_per_follower
    FROM beside LEFT JOIN actions USING (platform, month)
    GROUP BY platform, month
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;

INSERT INTO answers BY NAME
SELECT
    'reach_rate' AS metric, platform, month, reach_low::DOUBLE / followers_at_end AS low,
    reach_high::DOUBLE / followers_at_end AS high
FROM beside WHERE reach_days > 0;
