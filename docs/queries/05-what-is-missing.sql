-- 因缺什么数据而无法判定的目标有多少项？（数据部门的工作清单）
-- For want of what can targets not be judged? A work order for the data office.
SELECT reason, zone_zh, year, count(*) AS targets
FROM targets_with_verdicts
WHERE status = 'not_judgeable'
GROUP BY reason, zone_zh, year
ORDER BY targets DESC, reason, zone_zh, year
LIMIT 50
