WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(9,2) AS a, customer FROM orders),
stretches(f, t) AS (VALUES (DATE '2025-01-01', DATE '2025-02-14'), (DATE '2026-10-08', DATE '2026-11-21'),
  (DATE '2024-12-01', DATE '2025-01-15'), (DATE '2026-11-10', DATE '2026-11-22')),
found AS (
  SELECT f, f || '/' || t AS label, sum(a) AS revenue, count(DISTINCT customer) AS customers, median(a) AS middle
  FROM stretches JOIN o ON o.day BETWEEN f AND t GROUP BY ALL)
SELECT 'revenue' AS metric, '' AS slice, 'days' AS grain, label, revenue::VARCHAR FROM found
UNION ALL SELECT 'customers', '', 'days', label, customers::VARCHAR FROM found WHERE f IN ('2025-01-01', '2026-10-08')
UNION ALL SELECT 'median_order', '', 'days', label, middle::VARCHAR FROM found WHERE f IN ('2025-01-01', '2026-10-08')
UNION ALL SELECT 'revenue_per_customer', '', 'days', label, (revenue / customers)::VARCHAR FROM found WHERE f IN ('2025-01-01', '2026-10-08')
UNION ALL SELECT 'customers_year_ago', '', 'days', '2026-01-01/2026-02-14', customers::VARCHAR FROM found WHERE f = '2025-01-01'
