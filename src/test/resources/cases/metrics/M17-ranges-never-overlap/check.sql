WITH o AS (SELECT "at"::TIMESTAMPTZ AT TIME ZONE 'Europe/London' AS "at", amount::DECIMAL(9,2) AS a, customer FROM orders),
g AS (SELECT 'week' AS grain, strftime("at", '%G-W%V') AS period, a, customer FROM o
      UNION ALL SELECT 'year', year("at")::VARCHAR, a, customer FROM o
      UNION ALL SELECT 'month', strftime("at", '%Y-%m'), a, customer FROM o)
SELECT 'revenue' AS metric, '' AS slice, grain, period, sum(a) AS value FROM g GROUP BY ALL
UNION ALL SELECT 'customers', '', grain, period, count(DISTINCT customer) FROM g WHERE grain <> 'month' GROUP BY ALL
UNION ALL SELECT 'one_week', '', 'day', d, (SELECT sum(a) FROM o WHERE "at" >= d::DATE - 6 AND "at" < d::DATE + 1)
FROM (VALUES ('2025-12-28'), ('2026-01-04'), ('2026-01-05')) v(d)
