-- 哪些目标没有完成，差多少？
-- Which targets were missed, and by how much?
SELECT year, zone_zh, plan_zh, indicator_zh, measure, op, target_value, observed, gap, unit
FROM targets_with_verdicts
WHERE status = 'missed' AND member_id = '-'
ORDER BY year DESC, zone_id, target_id
LIMIT 50
