WITH o AS (SELECT ("at"::TIMESTAMPTZ AT TIME ZONE 'Europe/London')::DATE AS day, amount::DECIMAL(9,2) AS amount FROM orders),
c AS (SELECT ("at"::TIMESTAMP AT TIME ZONE 'America/New_York' AT TIME ZONE 'Europe/London')::DATE AS day, minutes::INT AS m FROM calls)
SELECT 'revenue' AS metric, '' AS slice, 'day' AS grain, day::VARCHAR AS period, sum(amount) AS value FROM o GROUP BY day
UNION ALL SELECT 'revenue', '', 'week', strftime(day, '%G-W%V') AS period, sum(amount) FROM o GROUP BY period
UNION ALL SELECT 'since_sunday', '', 'day', day::VARCHAR,
  coalesce(sum(amount) FILTER (day >= '2026-10-25'), 0) FROM o WHERE day < '2026-10-26' GROUP BY day
UNION ALL SELECT 'talk', '', 'day', day::VARCHAR, sum(m) FROM c GROUP BY day
