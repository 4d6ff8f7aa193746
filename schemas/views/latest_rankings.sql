-- 最近一年的排名 / Latest rankings
-- 一行是一个园区在一个榜单最近一年中的位次；排出名次不足最全一年四分之三的年份不算，只有个别园区的新年份不掩盖上一年（刊载不全的榜单除外）；没有位次的园区不在内。
-- One row is the place of a zone in the latest year of a list. A year that ranks fewer than three quarters of the fullest one does not count, so that one early value hides nothing (but for stated lists that are nowhere complete); zones without a place are left out.
-- key: list_id, peer_group, year, zone_id
SELECT r.*
FROM rankings_ranked r
JOIN (
  SELECT list_id, peer_group, max(year) AS latest_year
  FROM (
    SELECT
      list_id,
      peer_group,
      year,
      count(*) AS ranked,
      max(sum(CASE WHEN NOT stated OR complete THEN 1 ELSE 0 END))
        OVER (PARTITION BY list_id, peer_group) AS fullest
    FROM rankings_ranked
    GROUP BY list_id, peer_group, year
  ) y
  WHERE ranked >= 0.75 * fullest
  GROUP BY list_id, peer_group
) m ON m.list_id = r.list_id AND m.peer_group = r.peer_group AND m.latest_year = r.year
