WITH o AS (SELECT day::DATE AS day FROM orders)
SELECT 'orders' AS metric, '' AS slice, 'week' AS grain, strftime(day, '%G-W%V') AS period, count(*)::DECIMAL(18,0) AS value FROM o GROUP BY period
UNION ALL SELECT 'orders', '', 'month', strftime(day, '%Y-%m') AS p, count(*) FROM o GROUP BY p
UNION ALL SELECT 'orders', '', 'quarter', '2026-Q4', count(*) FROM o WHERE day < '2027-01-01'
UNION ALL SELECT 'orders', '', 'year', year(day)::VARCHAR AS p, count(*) FROM o GROUP BY p
