WITH o AS (SELECT strftime(day::DATE, '%G-W%V') AS week, amount::DECIMAL(9,2) AS a, nullif(refund, '')::DECIMAL(9,2) AS r, gift = 'true' AS gift, channel FROM orders),
w AS (SELECT * FROM o WHERE week = '2026-W45')
SELECT 'refunds' AS metric, '' AS slice, 'week' AS grain, week AS period, sum(r)::VARCHAR AS value FROM w GROUP BY week
UNION ALL SELECT 'gift_revenue', '', 'week', week, coalesce(sum(a) FILTER (gift), 0)::VARCHAR FROM o GROUP BY week
UNION ALL SELECT 'gift_revenue', 'channel=web', 'week', week, (sum(a) FILTER (gift))::VARCHAR FROM w WHERE channel = 'web' GROUP BY week
UNION ALL SELECT 'largest_gift', '', 'week', week, (max(a) FILTER (gift))::VARCHAR FROM w GROUP BY week
UNION ALL SELECT 'nonzero', '', 'week', week, (sum(a) / count(*) FILTER (a <> 0))::VARCHAR FROM w GROUP BY week
UNION ALL SELECT 'nonzero', 'channel=web', 'week', week, (sum(a) / count(*) FILTER (a <> 0))::VARCHAR FROM w WHERE channel = 'web' GROUP BY week
UNION ALL SELECT 'p90', '', 'week', week, quantile_disc(a, 0.9)::VARCHAR FROM w GROUP BY week
UNION ALL SELECT 'p90', 'channel=web', 'week', week, quantile_disc(a, 0.9)::VARCHAR FROM w WHERE channel = 'web' GROUP BY week
UNION ALL SELECT 'average_or_zero', '', 'week', week, (sum(a) / count(*))::VARCHAR FROM w GROUP BY week
UNION ALL SELECT 'average_or_zero', '', 'day', '2026-11-06', (SELECT coalesce(sum(amount::DECIMAL(9,2)) / nullif(count(*), 0), 0) FROM orders WHERE day = '2026-11-06')::VARCHAR
