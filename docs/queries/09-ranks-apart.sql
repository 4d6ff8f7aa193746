-- 最近一年的榜单中,相邻两名的位次区间是否重叠(重叠则不能说谁在前)?
-- Do the intervals of neighbours in a list overlap, so that it cannot be told who is ahead?
SELECT
  a.list_zh, a.year, a.rank, a.zone_zh, b.rank AS next_rank, b.zone_zh AS next_zone_zh,
  a.rank_low, a.rank_high, b.rank_low AS next_low, b.rank_high AS next_high,
  a.rank_high >= b.rank_low AS overlap
FROM latest_rankings a
JOIN latest_rankings b
  ON b.list_id = a.list_id AND b.peer_group = a.peer_group AND b.rank = a.rank + 1
WHERE a.peer_group = 'all' AND a.rank_high IS NOT NULL AND b.rank_low IS NOT NULL
ORDER BY a.list_id, a.rank, a.zone_id, b.zone_id
LIMIT 50
