-- 最近一年的排名 / Latest rankings
-- 一行是一个园区在一个榜单最近一年中的位次;没有位次的园区不在内。
-- One row is the place of a zone in the latest year of a list that ranks any; zones without a place are left out.
SELECT r.*
FROM rankings_ranked r
JOIN (
  SELECT list_id, peer_group, max(year) AS latest_year
  FROM rankings_ranked
  GROUP BY list_id, peer_group
) m ON m.list_id = r.list_id AND m.peer_group = r.peer_group AND m.latest_year = r.year
