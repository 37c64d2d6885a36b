WITH o AS (SELECT day, sum(amount::DECIMAL(18,2)) AS a FROM orders GROUP BY day),
     r AS (SELECT day, sum(amount::DECIMAL(18,2)) AS a FROM returns GROUP BY day)
SELECT 'net' AS metric, '' AS slice, 'day' AS grain, day AS period,
       CASE WHEN day >= (SELECT min(day) FROM returns) THEN o.a - coalesce(r.a, 0) END AS value
FROM o LEFT JOIN r USING (day)
UNION ALL
SELECT 'net', 'channel=' || channel, 'day', day, sum(amount::DECIMAL(18,2)) - 2.00
FROM orders WHERE day = '2026-11-02' AND channel = 'web' GROUP BY channel, day
UNION ALL
SELECT 'net_filled', 'channel=' || channel, 'day', day, sum(amount::DECIMAL(18,2))
FROM orders WHERE day = '2026-11-02' AND channel = 'shop' GROUP BY channel, day
UNION ALL
SELECT 'net_filled', '', 'day', day, a FROM o WHERE day = '2026-11-01'
UNION ALL
SELECT 'return_rate', '', 'day', day, coalesce(r.a, 0) / o.a
FROM o LEFT JOIN r USING (day) WHERE day <= '2026-11-02'
