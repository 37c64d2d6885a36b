WITH converted AS (
  SELECT o.day, o.currency,
         o.amount::DECIMAL(18,3) * CASE WHEN o.currency = 'GBP' THEN 1 ELSE r.worth::DECIMAL(18,3) END AS amount
  FROM orders o LEFT JOIN rates r USING (day, currency))
SELECT 'revenue' AS metric, '' AS slice, 'day' AS grain, day AS period, sum(amount) AS value FROM converted GROUP BY day
UNION ALL
SELECT 'revenue', 'currency=' || currency, 'day', day, sum(amount) FROM converted
WHERE currency = 'EUR' OR currency = 'JPY' GROUP BY currency, day
UNION ALL
SELECT 'revenue', '', 'week', '2026-W45', sum(amount) FROM converted
UNION ALL
SELECT 'orders', '', 'day', day, count(*) FROM orders WHERE day = '2026-11-02' GROUP BY day
