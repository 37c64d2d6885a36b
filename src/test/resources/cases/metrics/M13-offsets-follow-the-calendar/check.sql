WITH months AS (SELECT unnest(range(DATE '2026-01-01', DATE '2026-04-01', INTERVAL 1 MONTH))::DATE AS first),
sums AS (SELECT first, coalesce(sum(amount::DECIMAL(9,2)), 0) AS a
         FROM months LEFT JOIN orders ON date_trunc('month', day::DATE) = first GROUP BY first)
SELECT 'last_month' AS metric, '' AS slice, 'month' AS grain, strftime(first + INTERVAL 1 MONTH, '%Y-%m') AS period, a AS value FROM sums
UNION ALL SELECT 'large_last_month', '', 'month', '2026-04', sum(amount::DECIMAL(9,2)) FROM orders
WHERE day LIKE '2026-03-%' AND amount::DECIMAL(9,2) >= 6
UNION ALL SELECT 'last_month', '', 'day', d, coalesce((SELECT sum(amount::DECIMAL(9,2)) FROM orders WHERE day::DATE = d::DATE - INTERVAL 1 MONTH), 0)
FROM (VALUES ('2026-03-31'), ('2026-02-15'), ('2026-04-30')) v(d)
