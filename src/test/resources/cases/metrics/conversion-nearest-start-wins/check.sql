WITH v AS (SELECT row_number() OVER () AS id, "at"::TIMESTAMPTZ AS "at", customer, channel FROM visits),
o AS (SELECT "at"::TIMESTAMPTZ AS "at", customer FROM orders),
won AS (SELECT arg_max(v.id, v."at") AS id FROM o JOIN v ON v.customer = o.customer AND v."at" <= o."at"
        AND o."at" <= v."at" + INTERVAL 7 DAY GROUP BY o."at", o.customer),
s AS (SELECT *, id IN (SELECT id FROM won) AS converted, strftime("at" AT TIME ZONE 'Europe/London', '%G-W%V') AS week
      FROM v WHERE "at" + INTERVAL 7 DAY <= '2026-11-20T09:00:00Z'::TIMESTAMPTZ)
SELECT 'conversion' AS metric, '' AS slice, 'week' AS grain, week AS period, avg(converted::INT) AS value FROM s GROUP BY week
UNION ALL SELECT 'conversion', 'channel=' || channel, 'week', week, avg(converted::INT) FROM s WHERE week = '2026-W45' GROUP BY channel, week
UNION ALL SELECT 'conversion', '', 'month', '2026-11', avg(converted::INT) FROM s
