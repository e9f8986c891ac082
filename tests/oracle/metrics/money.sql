-- Ads by platform and month; the monthly report of campaigns shows the same money again and is left out of the sums.
CREATE VIEW ad_months AS
SELECT
    platform, strftime(first_day, '%Y-%m') AS month, sum(spend) AS spend, sum(impressions) AS impressions,
    sum(clicks) AS clicks, sum(link_clicks) AS link_clicks, sum(purchases) AS purchases, sum(leads) AS leads,
    sum(conversions) AS conversions, sum(revenue) AS revenue
FROM ads
WHERE spend IS NOT NULL
GROUP BY platform, month;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, month, spend::DOUBLE AS ad_spend, impressions::DOUBLE AS ad_impressions, clicks::DOUBLE AS ad_clicks,
        link_clicks::DOUBLE AS ad_link_clicks, purchases::DOUBLE AS ad_purchases, leads::DOUBLE AS ad_leads,
        conversions::DOUBLE AS ad_conversions, revenue::DOUBLE AS ad_revenue,
        1000 * spend::DOUBLE / impressions AS cpm, spend::DOUBLE / link_clicks AS cpc, spend::DOUBLE / clicks AS cpc_all,
        link_clicks::DOUBLE / impressions AS ad_ctr, clicks::DOUBLE / impressions AS ad_ctr_all,
        spend::DOUBLE / conversions AS cpa, spend::DOUBLE / leads AS cpl, revenue::DOUBLE / spend AS roas,
        (revenue * getvariable('margin')::DECIMAL(6, 4))::DOUBLE AS ad_gross_profit,
        (revenue * getvariable('margin')::DECIMAL(6, 4) - spend)::DOUBLE / spend AS roi,
        (revenue - spend)::DOUBLE / spend AS roi_revenue_basis, revenue::DOUBLE / link_clicks AS revenue_per_click
    FROM ad_months
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;

-- People are best counted by the report of the whole month, where there is one.
CREATE VIEW people AS
SELECT *, strftime(first_day, '%Y-%m') AS month, last_day - first_day AS length,
    max(last_day - first_day) OVER (PARTITION BY platform, strftime(first_day, '%Y-%m')) AS longest
FROM ads WHERE reach IS NOT NULL;

INSERT INTO answers BY NAME
SELECT 'ad_reach' AS metric, platform, month, max(reach)::DOUBLE AS low, least(sum(reach), sum(impressions))::DOUBLE AS high
FROM people WHERE length = longest GROUP BY platform, month
UNION ALL
SELECT 'ad_frequency', platform, month, sum(impressions)::DOUBLE / least(sum(reach), sum(impressions)),
    sum(impressions)::DOUBLE / max(reach)
FROM people WHERE length = longest GROUP BY platform, month;

-- Orders of the shop; what was cancelled before it was paid is none.
INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        'shopify' AS platform, month, count(*)::DOUBLE AS purchases, sum(total)::DOUBLE AS shop_revenue,
        sum(refunded)::DOUBLE AS refunds, sum(total)::DOUBLE / count(*) AS average_order_value
    FROM orders
    WHERE status <> 'voided'
    GROUP BY month
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;
