-- 各省有多少园区，其中多少有数值、多少有目标？
-- How many zones has each province, and how many of them have values and targets?
SELECT
  province_zh,
  count(*) AS zones,
  count(CASE WHEN observations > 0 THEN 1 END) AS with_values,
  count(CASE WHEN targets > 0 THEN 1 END) AS with_targets,
  sum(observations) AS observations
FROM zone_profile
GROUP BY province_zh
ORDER BY zones DESC, province_zh
