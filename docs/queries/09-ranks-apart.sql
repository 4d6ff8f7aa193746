-- 最近一年的榜单中，相邻两名的位次区间是否重叠（重叠则不能说谁在前）？区间取自指数的多次模拟；名单不完整的榜单，取自可能的位次。
-- Do the intervals of neighbours in a list overlap, so that it cannot be told who is ahead? The intervals are those of the draws of an index, or of a list that is not complete.
WITH places AS (
  SELECT
    r.list_id, r.list_zh, r.year, r.rank, r.zone_id, r.zone_zh,
    least(r.rank_low, coalesce(u.low, r.rank_low)) AS low,
    greatest(r.rank_high, coalesce(u.high, r.rank_high)) AS high
  FROM latest_rankings r
  JOIN lists l ON l.list_id = r.list_id
  LEFT JOIN rank_uncertainty u
    ON u.index_id = l.index_id AND u.variant_id = l.variant_id
    AND u.year = r.year AND u.zone_id = r.zone_id
  WHERE r.peer_group = 'all' AND r.rank_low IS NOT NULL AND (u.low IS NOT NULL OR NOT r.complete)
),
neighbours AS (
  SELECT
    a.list_id, a.list_zh, a.year, a.rank, a.zone_id, a.zone_zh, a.low, a.high,
    b.rank AS next_rank, b.zone_id AS next_zone_id, b.zone_zh AS next_zone_zh,
    b.low AS next_low, b.high AS next_high,
    a.high >= b.low AS overlap,
    row_number() OVER (PARTITION BY a.list_id ORDER BY a.rank, a.zone_id, b.zone_id) AS place
  FROM places a
  JOIN places b ON b.list_id = a.list_id AND b.rank = a.rank + 1
)
SELECT
  list_zh, year, rank, zone_zh, low, high, next_rank, next_zone_zh, next_low, next_high, overlap
FROM neighbours
WHERE place <= 10
ORDER BY list_id, rank, zone_id, next_zone_id
