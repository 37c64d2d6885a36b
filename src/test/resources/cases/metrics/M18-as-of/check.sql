WITH o AS (SELECT "at"::TIMESTAMPTZ AS "at", amount::DECIMAL(9,2) AS a, customer FROM orders WHERE "at"::TIMESTAMPTZ < '2026-11-10T12:00:00Z'::TIMESTAMPTZ)
SELECT 'revenue' AS metric, '' AS slice, 'week' AS grain, strftime("at" AT TIME ZONE 'Europe/London', '%G-W%V') AS period, sum(a) AS value FROM o GROUP BY period
UNION ALL SELECT 'revenue', '', 'month', '2026-11', sum(a) FROM o
UNION ALL SELECT 'revenue', '', 'day', '2026-11-10', 2 
UNION ALL SELECT 'customers', '', 'month', '2026-11', count(DISTINCT customer) FROM o
UNION ALL SELECT 'cost', '', 'week', '2026-W45', sum(cost::DECIMAL(9,2)) FROM spend WHERE day < '2026-11-10'
