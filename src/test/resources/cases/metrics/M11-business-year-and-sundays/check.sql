WITH o AS (SELECT day::DATE AS day, customer FROM orders)
SELECT 'customers' AS metric, '' AS slice, 'week' AS grain,
       '2026-W' || (1 + (day - DATE '2026-01-04') // 7)::INT AS period, count(DISTINCT customer)::DECIMAL(18,0) AS value
FROM o WHERE day < '2026-07-01' GROUP BY period
UNION ALL SELECT 'customers', '', 'week', '2026-W15', 0
UNION ALL SELECT 'customers', '', 'month', '2026-04', count(DISTINCT customer) FROM o WHERE month(day) = 4
UNION ALL SELECT 'customers', '', 'quarter', 'FY2026-Q4', count(DISTINCT customer) FROM o WHERE day < '2026-04-01'
UNION ALL SELECT 'customers', '', 'quarter', 'FY2027-Q1', count(DISTINCT customer) FROM o WHERE day >= '2026-04-01' AND day < '2026-07-01'
UNION ALL SELECT 'customers', '', 'quarter', 'FY2027-Q2', count(DISTINCT customer) FROM o WHERE day >= '2026-07-01'
UNION ALL SELECT 'customers', '', 'year', 'FY' || year(day + INTERVAL 9 MONTH) AS p, count(DISTINCT customer) FROM o GROUP BY p
