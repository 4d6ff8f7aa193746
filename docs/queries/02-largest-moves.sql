-- 公布榜单中，相邻两次公布之间位次变动最大的是谁（跨方法变更的不算）？
-- Who moved most between two neighbouring years of a published list, changes of method left out?
SELECT h.list_zh, h.zone_zh, h.from_year, h.to_year, h.from_rank, h.to_rank, h.change
FROM rank_history h
JOIN lists l ON l.list_id = h.list_id
WHERE l.list_kind = 'stated' AND h.years = 1 AND h.change IS NOT NULL
ORDER BY abs(h.change) DESC, h.list_id, h.zone_id, h.from_year
LIMIT 10
