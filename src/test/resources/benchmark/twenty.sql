-- What somebody who knows DuckDB would write for the twenty numbers of charters/benchmark.
SELECT
  CAST(date_trunc('week', ordered_at) AS DATE) AS week,
  channel,
  count(*) AS placed_orders,
  count(*) FILTER (status <> 'cancelled') AS orders,
  count(*) FILTER (status = 'cancelled') AS cancelled_orders,
  count(*) FILTER (customer_order = 1) AS first_orders,
  count(*) FILTER (customer_order > 1) AS repeat_orders,
  count(*) FILTER (country = 'IE') AS irish_orders,
  count(*) FILTER (discount > 0) AS discounted_orders,
  sum(gross) FILTER (status <> 'cancelled') AS gross_sales,
  sum(discount) FILTER (status <> 'cancelled') AS discounts,
  sum(gross - discount) FILTER (status <> 'cancelled') AS net_sales,
  sum(fees) AS fees,
  sum(gross - discount) FILTER (customer_order = 1) AS first_sales,
  sum(gross - discount) FILTER (country = 'IE') AS irish_sales,
  sum(units) FILTER (status <> 'cancelled') AS units_sold,
  max(gross) AS largest_order,
  min(gross) AS smallest_order,
  net_sales / orders AS average_order,
  discounts / gross_sales AS discount_rate,
  cancelled_orders / placed_orders AS cancellation_rate,
  units_sold / orders AS units_per_order
FROM read_csv(
  ?,
  header = true,
  auto_detect = false,
  delim = ',',
  quote = '"',
  columns = {
    order_id: 'BIGINT', ordered_at: 'TIMESTAMP', customer_id: 'VARCHAR', customer_order: 'BIGINT',
    channel: 'VARCHAR', first_touch: 'VARCHAR', country: 'VARCHAR', currency: 'VARCHAR',
    status: 'VARCHAR', units: 'BIGINT',
    gross: 'DECIMAL(18, 2)', discount: 'DECIMAL(18, 2)', fees: 'DECIMAL(18, 2)'})
GROUP BY ALL
ORDER BY ALL
