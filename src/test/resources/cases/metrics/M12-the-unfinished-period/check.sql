WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(9,2) AS a FROM orders),
w AS (SELECT date_trunc('week', day)::DATE AS monday, sum(a) AS a FROM o GROUP BY 1)
SELECT 'revenue' AS metric, '' AS slice, 'week' AS grain, strftime(monday, '%G-W%V') AS period, a AS value FROM w
UNION ALL SELECT 'revenue', '', 'day', day::VARCHAR, a FROM o WHERE day >= '2026-11-18'
UNION ALL SELECT 'revenue', '', 'month', '2026-11', sum(a) FROM o
UNION ALL SELECT 'growth', '', 'week', strftime(x.monday, '%G-W%V'), x.a / y.a - 1 FROM w x JOIN w y ON y.monday = x.monday - 7
