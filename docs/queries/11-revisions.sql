-- 后来的版本改动最大的数值是哪些？
-- Which values did later editions change most?
SELECT
  o.zone_zh, o.indicator_zh, o.period, r.old_edition, r.new_edition, r.old, r.new, r.difference
FROM revisions r
JOIN current_values o ON o.observation_id = r.observation_id
ORDER BY abs(r.difference) DESC, r.observation_id, r.previous_id
LIMIT 20
