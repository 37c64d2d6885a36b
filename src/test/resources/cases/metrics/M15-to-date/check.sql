WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(9,2) AS a, customer FROM orders),
d AS (SELECT unnest(range(DATE '2026-10-01', DATE '2026-11-22', INTERVAL 1 DAY))::DATE AS day),
so_far AS (
  SELECT d.day, coalesce(sum(a), 0) AS a, count(DISTINCT customer) AS n
  FROM d LEFT JOIN o ON o.day <= d.day AND o.day >= date_trunc('month', d.day) GROUP BY d.day)
SELECT 'month_so_far' AS metric, '' AS slice, 'day' AS grain, day::VARCHAR AS period, a AS value FROM so_far WHERE day >= '2026-11-20'
UNION ALL SELECT 'month_so_far', '', 'week', strftime(day, '%G-W%V'), a FROM so_far WHERE day IN ('2026-11-15', '2026-11-01')
UNION ALL SELECT 'month_so_far', '', 'week', '2026-W47', a FROM so_far WHERE day = '2026-11-21'
UNION ALL SELECT 'month_so_far', '', 'month', strftime(day, '%Y-%m'), a FROM so_far WHERE day IN ('2026-10-31', '2026-11-21')
UNION ALL SELECT 'customers_so_far', '', 'month', strftime(day, '%Y-%m'), n FROM so_far WHERE day IN ('2026-10-31', '2026-11-21')
UNION ALL SELECT 'customers_so_far', '', 'week', '2026-W43', n FROM so_far WHERE day = '2026-10-25'
UNION ALL SELECT 'year_ago_so_far', '', 'month', '2026-11', sum(a) FROM o WHERE day >= '2025-11-01' AND day <= '2025-11-22'
