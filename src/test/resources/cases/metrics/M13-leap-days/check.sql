WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(9,2) AS a FROM orders)
SELECT 'last_year' AS metric, '' AS slice, 'month' AS grain, m AS period,
       (SELECT sum(a) FROM o WHERE strftime(day, '%Y-%m') = (left(m, 4)::INT - 1) || right(m, 3)) AS value
FROM (VALUES ('2025-02'), ('2024-02'), ('2025-03')) v(m)
UNION ALL SELECT 'last_year', '', 'day', d, (SELECT sum(a) FROM o WHERE day = d::DATE - INTERVAL 1 YEAR)
FROM (VALUES ('2024-02-29'), ('2025-02-28'), ('2025-03-01')) v(d)
UNION ALL SELECT 'last_year', '', 'quarter', '2025-Q1', sum(a) FROM o WHERE year(day) = 2024
