-- 任意两年之间的位次变动 / Moves between any two years
-- 一行是一个园区在一个榜单任意两年之间的位次变动（正数为上升）；其间方法变更的不算变动，change 为空。
-- One row is the move of a zone in a list between any two years (positive is up); across a change of method it is none, and change is null.
-- key: list_id, peer_group, zone_id, from_year, to_year
SELECT
  a.list_id,
  a.list_zh,
  a.list_en,
  a.peer_group,
  a.zone_id,
  a.zone_zh,
  a.zone_en,
  a.year AS from_year,
  b.year AS to_year,
  b.year - a.year AS years,
  a.rank AS from_rank,
  a.rank_of AS from_of,
  b.rank AS to_rank,
  b.rank_of AS to_of,
  CASE WHEN a.method_version = b.method_version THEN a.rank - b.rank END AS change,
  a.method_version <> b.method_version AS method_break
FROM rankings_ranked a
JOIN rankings_ranked b
  ON b.list_id = a.list_id
  AND b.peer_group = a.peer_group
  AND b.zone_id = a.zone_id
  AND b.year > a.year
