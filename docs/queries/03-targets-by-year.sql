-- 各年到期的目标有多少项，结论如何？
-- How many targets fall due in each year, and how do they stand?
SELECT
  year,
  count(*) AS targets,
  count(CASE WHEN status = 'attained' THEN 1 END) AS attained,
  count(CASE WHEN status = 'missed' THEN 1 END) AS missed,
  count(CASE WHEN status = 'not_due' THEN 1 END) AS not_due,
  count(CASE WHEN status = 'not_judgeable' THEN 1 END) AS not_judgeable
FROM targets_with_verdicts
WHERE member_id = '-'
GROUP BY year
ORDER BY year
