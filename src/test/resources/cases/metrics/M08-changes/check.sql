SELECT 'profit' AS metric, '' AS slice, 'day' AS grain, day AS period, sum(profit::DECIMAL(9,2))::DECIMAL(18,6) AS value
FROM ledger WHERE day IN ('2026-11-01', '2026-11-06') GROUP BY day
UNION ALL
SELECT 'return_rate', '', 'day', day, sum(returns::INT) / sum(orders::INT) FROM ledger WHERE day = '2026-11-02' GROUP BY day
