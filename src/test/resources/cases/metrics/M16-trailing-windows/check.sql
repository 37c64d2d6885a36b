WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(9,2) AS a, customer, paid::BOOLEAN AS paid FROM orders),
w AS (SELECT * FROM (VALUES ('2026-W44', DATE '2026-11-01'), ('2026-W45', DATE '2026-11-08'), ('2026-W46', DATE '2026-11-15')) v(label, sunday)),
t AS (SELECT label, sum(a) AS revenue, sum(a) FILTER (paid) AS paid, count(DISTINCT customer) AS active,
             sum(a) / count(*) AS average, max(a) AS largest
      FROM w JOIN o ON o.day > sunday - 28 AND o.day <= sunday GROUP BY label)
SELECT 'revenue_28' AS metric, '' AS slice, 'week' AS grain, label AS period, revenue AS value FROM t
UNION ALL SELECT 'paid_28', '', 'week', label, paid FROM t WHERE label <> '2026-W45'
UNION ALL SELECT 'active_28', '', 'week', label, active FROM t WHERE label <> '2026-W45'
UNION ALL SELECT 'average_28', '', 'week', label, average FROM t WHERE label = '2026-W44'
UNION ALL SELECT 'largest_28', '', 'week', label, largest FROM t WHERE label <> '2026-W44'
UNION ALL SELECT 'revenue_28', '', 'month', '2026-10', sum(a) FROM o WHERE day > DATE '2026-10-31' - 28 AND day <= '2026-10-31'
UNION ALL SELECT 'active_28', '', 'month', '2026-10', count(DISTINCT customer) FROM o WHERE day > DATE '2026-10-31' - 28 AND day <= '2026-10-31'
UNION ALL SELECT 'revenue_28', '', 'day', d, (SELECT sum(a) FROM o WHERE day > d::DATE - 28 AND day <= d::DATE)
FROM (VALUES ('2026-10-28'), ('2026-10-29')) v(d)
