-- 数值及其名称 / Values with names
-- 一行是一个园区或比较对象一项指标一个时期以最新版为准的数值，附各代码的名称和来源。
-- One row is the value that counts of an indicator of a zone or comparator in a period, with names and source.
-- key: observation_id
SELECT
  o.observation_id,
  o.zone_id,
  z.name_zh AS zone_zh,
  z.name_en AS zone_en,
  z.kind,
  o.indicator_id,
  i.name_zh AS indicator_zh,
  i.name_en AS indicator_en,
  o.measure,
  o.of_measure,
  o.of_indicator,
  o.comparator_id,
  o.price_basis,
  o.scope,
  o.period,
  o.year,
  o.op,
  o.value,
  o.value_hi,
  o.unit,
  o.obs_status,
  o.source_id,
  s.name_zh AS source_zh,
  s.name_en AS source_en,
  o.source_ref,
  o.raw,
  o.synthetic
FROM observations o
JOIN zones z ON z.zone_id = o.zone_id
JOIN indicators i ON i.indicator_id = o.indicator_id
JOIN sources s ON s.source_id = o.source_id
WHERE o.is_latest AND o.value IS NOT NULL
