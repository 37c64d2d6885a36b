WITH o AS (SELECT c.*, amount::DECIMAL(9,2) AS a, customer FROM orders JOIN calendar c USING (day)),
m AS (SELECT month, sum(a) AS a, count(DISTINCT customer) AS n FROM o GROUP BY month)
SELECT 'revenue' AS metric, '' AS slice, 'week' AS grain, week AS period, sum(a) AS value
FROM o WHERE week IN ('2026-W01', '2026-W04', '2026-W05', '2026-W14', '2026-W15') GROUP BY week
UNION ALL SELECT 'revenue', '', 'month', month, a FROM m
UNION ALL SELECT 'revenue', '', 'quarter', quarter, sum(a) FROM o WHERE quarter = '2026-Q1' GROUP BY quarter
UNION ALL SELECT 'revenue', '', 'year', year, sum(a) FROM o GROUP BY year
UNION ALL SELECT 'customers', '', 'month', month, n FROM m WHERE month <> '2026-P04'
UNION ALL SELECT 'customers', '', 'quarter', quarter, count(DISTINCT customer) FROM o WHERE quarter = '2026-Q1' GROUP BY quarter
UNION ALL SELECT 'month_before', '', 'month', '2026-P0' || (month[-1]::INT + 1), a FROM m WHERE month < '2026-P03'
