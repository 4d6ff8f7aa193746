-- 有位次的排名 / Ranked zones
-- 一行是一个园区在一个榜单、一年中的位次，附各代码的名称；没有位次的园区不在内（见 rankings）。
-- One row is the place of a zone in a list and a year, with names; zones without a place are left out (see rankings).
-- key: list_id, peer_group, year, zone_id
SELECT
  r.list_id,
  l.name_zh AS list_zh,
  l.name_en AS list_en,
  l.list_kind,
  r.peer_group,
  r.year,
  r.zone_id,
  z.name_zh AS zone_zh,
  z.name_en AS zone_en,
  r.rank,
  r.rank_of,
  r.percentile,
  r.tied_with,
  r.rank_low,
  r.rank_high,
  r.value,
  r.unit,
  r.stated,
  r.complete,
  r.method_version,
  r.published_on
FROM rankings r
JOIN lists l ON l.list_id = r.list_id
JOIN zones z ON z.zone_id = r.zone_id
WHERE r.rank IS NOT NULL
