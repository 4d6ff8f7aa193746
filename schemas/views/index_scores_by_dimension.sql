-- 指数各维度得分 / Index scores by dimension
-- 一行是一个园区在一个指数一年中一个一级维度的得分与位次，与总分、总位次并列。测算，非官方。
-- One row is the score and rank of a zone at one dimension (first level) of an index and year, beside those of the whole. Computed, not official.
-- key: index_id, variant_id, year, zone_id, node_id
SELECT
  s.index_id,
  s.variant_id,
  x.name_zh AS index_zh,
  x.name_en AS index_en,
  s.year,
  s.zone_id,
  z.name_zh AS zone_zh,
  z.name_en AS zone_en,
  s.node_id,
  n.name_zh AS dimension_zh,
  n.name_en AS dimension_en,
  n.node_order,
  s.weight_pct,
  s.score,
  s.rank,
  s.rank_of,
  s.contribution,
  s.coverage,
  s.reason,
  w.score AS whole_score,
  w.rank AS whole_rank,
  w.rank_of AS whole_rank_of,
  x.label_zh,
  x.label_en
FROM scores s
JOIN indices x ON x.index_id = s.index_id AND x.variant_id = s.variant_id
JOIN index_nodes n
  ON n.index_id = s.index_id AND n.variant_id = s.variant_id AND n.node_id = s.node_id
JOIN scores w
  ON w.index_id = s.index_id
  AND w.variant_id = s.variant_id
  AND w.year = s.year
  AND w.zone_id = s.zone_id
  AND w.node_id = s.index_id
JOIN zones z ON z.zone_id = s.zone_id
WHERE n.node_level = 1
