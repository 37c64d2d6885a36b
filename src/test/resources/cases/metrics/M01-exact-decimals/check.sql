SELECT 'revenue' AS metric, '' AS slice, 'day' AS grain, day AS period, sum(amount::DECIMAL(30,2)) AS value
FROM orders WHERE day IN ('2026-11-02', '2026-11-03') GROUP BY day
UNION ALL
SELECT 'revenue', '', 'week', '2026-W45', sum(amount::DECIMAL(30,2)) FROM orders
UNION ALL
SELECT 'average_order', '', 'week', '2026-W45', sum(amount::DECIMAL(30,2)) / count(*) FROM orders
UNION ALL
SELECT 'average_order', '', 'day', day, sum(amount::DECIMAL(30,2)) / count(*)
FROM orders WHERE day = '2026-11-02' GROUP BY day
