WITH both_sides AS (
  SELECT day, channel, amount::DECIMAL(18,2) AS a FROM orders
  UNION ALL SELECT day, channel, -cost::DECIMAL(18,2) FROM spend)
SELECT 'left_over' AS metric, '' AS slice, 'day' AS grain, day AS period, sum(a) AS value FROM both_sides GROUP BY day
UNION ALL
SELECT 'left_over', 'channel=' || channel, 'day', day, sum(a)
FROM both_sides WHERE day = '2026-11-02' GROUP BY channel, day
UNION ALL
SELECT 'left_over', 'channel=mail', 'day', '2026-11-03', coalesce(sum(a), 0)
FROM both_sides WHERE day = '2026-11-03' AND channel = 'mail'
