SELECT 'revenue' AS metric, '' AS slice, 'day' AS grain, day AS period,
       sum(amount::DECIMAL(18,2) * worth::DECIMAL(18,3)) AS value
FROM orders JOIN rates USING (day, currency) GROUP BY day
