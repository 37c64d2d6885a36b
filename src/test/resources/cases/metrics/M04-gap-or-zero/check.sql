WITH weeks AS (SELECT unnest(range(DATE '2026-10-05', DATE '2026-11-16', INTERVAL 7 DAY))::DATE AS monday),
labelled AS (SELECT monday, strftime(monday, '%G-W%V') AS label FROM weeks)
SELECT 'complaints' AS metric, '' AS slice, 'week' AS grain, label AS period,
       (SELECT count(*) FROM complaints c WHERE c.day::DATE >= monday AND c.day::DATE < monday + 7)::DECIMAL(18,0) AS value
FROM labelled
UNION ALL
SELECT 'complaints', 'kind=rude', 'week', label,
       (SELECT count(*) FROM complaints c WHERE kind = 'rude' AND c.day::DATE >= monday AND c.day::DATE < monday + 7)
FROM labelled WHERE label IN ('2026-W42', '2026-W43', '2026-W45')
UNION ALL
SELECT 'rude', slice, 'week', label, 0 FROM (VALUES ('', '2026-W42'), ('kind=late', '2026-W43')) v(slice, label)
UNION ALL
SELECT 'pause', '', 'week', label,
       (SELECT coalesce(sum(minutes::INT), 0) FROM pauses p WHERE p.day::DATE >= monday AND p.day::DATE < monday + 7)
FROM labelled WHERE label <= '2026-W43'
UNION ALL
SELECT 'longest_pause', '', 'week', label,
       (SELECT max(minutes::INT) FROM pauses p WHERE p.day::DATE >= monday AND p.day::DATE < monday + 7)
FROM labelled WHERE label <= '2026-W43'
