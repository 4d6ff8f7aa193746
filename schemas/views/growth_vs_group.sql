-- 增速与所在市、省、全国和同类园区 / Growth beside others
-- 一行是一个园区的一个增速，与其所在市、省、全国、全部园区的同口径增速，或与同省园区、全部园区增速的中位数（至少三个）并列；价格口径不同时 gap_pp 为空。
-- One row is a growth rate of a zone beside that of its city, province, the nation or all zones, or beside the median of the zones of its province or of all (of three at least); gap_pp is null between different prices.
-- key: zone_id, indicator_id, measure, of_measure, of_indicator, beside, price_basis, scope, growth_window, method, base_period, period, comparator_kind, comparator_price_basis
SELECT
  g.zone_id,
  z.name_zh AS zone_zh,
  z.name_en AS zone_en,
  g.indicator_id,
  i.name_zh AS indicator_zh,
  i.name_en AS indicator_en,
  g.measure,
  g.of_measure,
  g.of_indicator,
  g.comparator_id AS beside,
  g.price_basis,
  g.scope,
  g.growth_window,
  g.method,
  g.base_period,
  g.period,
  g.year,
  g.growth_pct,
  c.comparator_kind,
  c.comparator_id,
  cz.name_zh AS comparator_zh,
  cz.name_en AS comparator_en,
  c.zones AS comparator_zones,
  coalesce(c.growth_price_basis, '-') AS comparator_price_basis,
  c.growth_pct AS comparator_growth_pct,
  CASE
    WHEN g.growth_price_basis = c.growth_price_basis THEN g.growth_pct - c.growth_pct
  END AS gap_pp
FROM growth g
JOIN zones z ON z.zone_id = g.zone_id AND z.kind = 'zone'
JOIN indicators i ON i.indicator_id = g.indicator_id
JOIN (
  SELECT
    p.zone_id, p.comparator_kind, p.comparator_id,
    CAST(NULL AS BIGINT) AS zones,
    o.indicator_id, o.measure, o.of_measure, o.of_indicator, o.comparator_id AS beside,
    o.price_basis, o.scope, o.growth_window, o.method, o.base_period, o.period,
    o.growth_price_basis, o.growth_pct
  FROM (
    SELECT zone_id, 'city' AS comparator_kind, city_id AS comparator_id FROM zones WHERE kind = 'zone'
    UNION ALL
    SELECT zone_id, 'province', province_id FROM zones WHERE kind = 'zone'
    UNION ALL
    SELECT zone_id, 'whole', parent_id FROM zones WHERE kind = 'zone'
    UNION ALL
    SELECT a.zone_id, 'nation', n.zone_id FROM zones a CROSS JOIN zones n
    WHERE a.kind = 'zone' AND n.kind = 'nation'
  ) p
  JOIN growth o ON o.zone_id = p.comparator_id
  UNION ALL
  SELECT
    p.zone_id, p.comparator_kind, p.comparator_id,
    m.zones,
    m.indicator_id, m.measure, m.of_measure, m.of_indicator, m.beside,
    m.price_basis, m.scope, m.growth_window, m.method, m.base_period, m.period,
    m.growth_price_basis, m.growth_pct
  FROM (
    SELECT zone_id, 'province_median' AS comparator_kind, province_id AS comparator_id
    FROM zones WHERE kind = 'zone'
    UNION ALL
    SELECT zone_id, 'whole_median', parent_id FROM zones WHERE kind = 'zone'
  ) p
  JOIN (
    SELECT
      w.comparator_id, count(*) AS zones,
      o.indicator_id, o.measure, o.of_measure, o.of_indicator, o.comparator_id AS beside,
      o.price_basis, o.scope, o.growth_window, o.method, o.base_period, o.period,
      o.growth_price_basis, median(o.growth_pct) AS growth_pct
    FROM growth o
    JOIN (
      SELECT zone_id, province_id AS comparator_id FROM zones WHERE kind = 'zone'
      UNION ALL
      SELECT zone_id, parent_id FROM zones WHERE kind = 'zone'
    ) w ON w.zone_id = o.zone_id
    WHERE o.growth_pct IS NOT NULL
    GROUP BY
      w.comparator_id, o.indicator_id, o.measure, o.of_measure, o.of_indicator, o.comparator_id,
      o.price_basis, o.scope, o.growth_window, o.method, o.base_period, o.period,
      o.growth_price_basis
    HAVING count(*) >= 3
  ) m ON m.comparator_id = p.comparator_id
) c
  ON c.zone_id = g.zone_id
  AND c.indicator_id = g.indicator_id
  AND c.measure = g.measure
  AND c.of_measure = g.of_measure
  AND c.of_indicator = g.of_indicator
  AND c.beside = g.comparator_id
  AND c.price_basis = g.price_basis
  AND c.scope = g.scope
  AND c.growth_window = g.growth_window
  AND c.method = g.method
  AND c.base_period = g.base_period
  AND c.period = g.period
LEFT JOIN zones cz ON cz.zone_id = c.comparator_id
WHERE g.growth_pct IS NOT NULL
