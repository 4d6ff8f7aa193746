-- 每年各有多少园区、多少指标有数？
-- How many zones and indicators have values in each year?
SELECT
  year,
  count(DISTINCT zone_id) AS zones,
  count(DISTINCT indicator_id) AS indicators,
  count(*) AS observations
FROM current_values
WHERE kind = 'zone'
GROUP BY year
ORDER BY year
