WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(9,2) AS a FROM orders)
SELECT 'year_ago' AS metric, '' AS slice, 'week' AS grain, strftime(monday, '%G-W%V') AS period,
       coalesce((SELECT sum(a) FROM o WHERE day >= monday - 364 AND day < monday - 357), 0) AS value
FROM (VALUES (DATE '2026-11-16'), (DATE '2026-11-23'), (DATE '2026-12-28')) v(monday)
UNION ALL SELECT 'year_ago', '', 'month', '2026-' || month(day) AS p, sum(a) FROM o WHERE year(day) = 2025 GROUP BY p
