-- 各来源有哪些数据问题，各多少？
-- Which findings has each source, and how many?
SELECT f.source_id, s.name_zh AS source_zh, f.code, f.severity, count(*) AS findings
FROM findings f
LEFT JOIN sources s ON s.source_id = f.source_id
GROUP BY f.source_id, s.name_zh, f.code, f.severity
ORDER BY findings DESC, f.source_id, f.code
