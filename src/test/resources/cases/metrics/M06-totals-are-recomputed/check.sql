WITH o AS (SELECT day::DATE AS day, amount::DECIMAL(18,2) AS amount, customer, channel, late::BOOLEAN AS late FROM orders),
periods AS (
  SELECT *, '' AS slice FROM o UNION ALL SELECT *, 'channel=' || channel FROM o),
grains AS (
  SELECT *, 'month' AS grain, strftime(day, '%Y-%m') AS period FROM periods
  UNION ALL SELECT *, 'week', strftime(day, '%G-W%V') FROM periods WHERE slice = ''
  UNION ALL SELECT *, 'quarter', year(day) || '-Q' || quarter(day) FROM periods WHERE slice = ''
  UNION ALL SELECT *, 'year', year(day)::VARCHAR FROM periods WHERE slice = ''
  UNION ALL SELECT *, 'day', day::VARCHAR FROM periods WHERE slice = '' AND day = '2026-11-02'),
facts AS (
  SELECT slice, grain, period, sum(amount) / count(*) AS average, count(DISTINCT customer) AS customers,
         median(amount) AS middle, sum(amount) / count(DISTINCT customer) AS per_customer,
         count(*) FILTER (late) / count(*) AS late,
         list_sort(list(amount))[ceil(0.9 * count(*))::INT] AS p90
  FROM grains GROUP BY ALL)
SELECT 'average_order' AS metric, slice, grain, period, average AS value FROM facts WHERE grain IN ('week', 'month')
UNION ALL SELECT 'mean_order', slice, grain, period, average FROM facts WHERE grain = 'month' AND slice = ''
UNION ALL SELECT 'customers', slice, grain, period, customers FROM facts
UNION ALL SELECT 'median_order', slice, grain, period, middle FROM facts
WHERE grain IN ('week', 'month') AND slice <> 'channel=web'
UNION ALL SELECT 'p90_order', slice, grain, period, p90 FROM facts
WHERE slice = '' AND (grain = 'month' OR period = '2026-W46')
UNION ALL SELECT 'revenue_per_customer', slice, grain, period, per_customer FROM facts
WHERE grain = 'month' AND slice <> 'channel=shop'
UNION ALL SELECT 'late_rate', slice, grain, period, late FROM facts WHERE grain = 'month' AND slice <> 'channel=shop'
UNION ALL SELECT 'customers', '', 'day', '2026-11-04', 0
