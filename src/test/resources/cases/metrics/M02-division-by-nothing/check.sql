SELECT 'revenue_per_session' AS metric, '' AS slice, 'day' AS grain, v.day AS period,
       CASE WHEN v.sessions::INT > 0 THEN coalesce(o.amount::DECIMAL(18,2), 0) / v.sessions::INT END AS value
FROM visits v LEFT JOIN orders o USING (day)
UNION ALL
SELECT 'highest_order', '', 'day', day, amount::DECIMAL(18,2) FROM orders WHERE day = '2026-11-05'
