WITH named AS (
  SELECT o.day, o.amount::DECIMAL(18,2) AS amount,
         coalesce((SELECT p.brand FROM products p WHERE p.sku = o.sku), 'unknown') AS brand
  FROM orders o)
SELECT 'revenue' AS metric, '' AS slice, 'day' AS grain, day AS period, sum(amount) AS value FROM named GROUP BY day
UNION ALL
SELECT 'revenue', 'brand=' || brand, 'day', day, sum(amount) FROM named GROUP BY brand, day
