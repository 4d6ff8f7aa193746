-- 园区概况 / Zone profile
-- 一行是一个园区：所在地，有多少数值与指标、从哪年到哪年，有多少项目标及其结论。
-- One row is a zone: where it lies, how many values and indicators are known and of which years, how many targets it has and how they stand.
-- key: zone_id
SELECT
  z.zone_id,
  z.name_zh AS zone_zh,
  z.name_en AS zone_en,
  z.province_id,
  p.name_zh AS province_zh,
  p.name_en AS province_en,
  z.city_id,
  c.name_zh AS city_zh,
  c.name_en AS city_en,
  z.approved_year,
  coalesce(o.observations, 0) AS observations,
  coalesce(o.indicators, 0) AS indicators,
  o.first_year,
  o.last_year,
  coalesce(t.targets, 0) AS targets,
  coalesce(t.attained, 0) AS attained,
  coalesce(t.missed, 0) AS missed,
  coalesce(t.not_due, 0) AS not_due,
  coalesce(t.not_judgeable, 0) AS not_judgeable
FROM zones z
LEFT JOIN zones p ON p.zone_id = z.province_id
LEFT JOIN zones c ON c.zone_id = z.city_id
LEFT JOIN (
  SELECT
    zone_id,
    count(*) AS observations,
    count(DISTINCT indicator_id) AS indicators,
    min(year) AS first_year,
    max(year) AS last_year
  FROM observations
  WHERE is_latest AND value IS NOT NULL
  GROUP BY zone_id
) o ON o.zone_id = z.zone_id
LEFT JOIN (
  SELECT
    zone_id,
    count(*) AS targets,
    count(CASE WHEN status = 'attained' THEN 1 END) AS attained,
    count(CASE WHEN status = 'missed' THEN 1 END) AS missed,
    count(CASE WHEN status = 'not_due' THEN 1 END) AS not_due,
    count(CASE WHEN status = 'not_judgeable' THEN 1 END) AS not_judgeable
  FROM attainment
  WHERE counted AND method = 'own_period' AND member_id = '-'
  GROUP BY zone_id
) t ON t.zone_id = z.zone_id
WHERE z.kind = 'zone'
