WITH days AS (SELECT day::DATE AS day, '' AS slice, sum(on_hand::INT) AS n, count(DISTINCT sku) AS skus,
                     sum(on_hand::INT * cost::DECIMAL(9,2)) AS worth FROM stock GROUP BY day)
SELECT 'stock_last' AS metric, '' AS slice, 'week' AS grain, strftime(day, '%G-W%V') AS period,
       arg_max(n, day)::DECIMAL(18,6) AS value FROM days WHERE day < '2026-11-16' GROUP BY period
UNION ALL SELECT 'stock_last', '', 'month', '2026-11', arg_max(n, day) FROM days
UNION ALL SELECT 'stock_last', '', 'day', '2026-11-05', n FROM days WHERE day = '2026-11-05'
UNION ALL SELECT 'stock_first', '', 'month', '2026-11', arg_min(n, day) FROM days
UNION ALL SELECT 'stock_average', '', 'month', '2026-11', sum(n) / count(*) FROM days
UNION ALL SELECT 'stock_average', '', 'week', '2026-W45', sum(n) / count(*) FROM days WHERE day < '2026-11-09'
UNION ALL SELECT 'stock_max', '', 'month', '2026-11', max(n) FROM days
UNION ALL SELECT 'stock_min', '', 'month', '2026-11', min(n) FROM days
UNION ALL SELECT 'skus', '', 'week', strftime(day, '%G-W%V') AS period, arg_max(skus, day)
FROM days WHERE day < '2026-11-16' GROUP BY period
UNION ALL SELECT 'skus', '', 'month', '2026-11', arg_max(skus, day) FROM days
UNION ALL SELECT 'stock_value', '', 'week', '2026-W46', worth FROM days WHERE day = '2026-11-12'
UNION ALL SELECT 'stock_last', 'site=' || site, 'month', '2026-11',
  coalesce(sum(on_hand::INT) FILTER (day = (SELECT max(day) FROM stock)), 0) FROM stock GROUP BY site
UNION ALL SELECT 'stock_last', 'site=north', 'week', '2026-W46', sum(on_hand::INT)
FROM stock WHERE site = 'north' AND day = '2026-11-12'
