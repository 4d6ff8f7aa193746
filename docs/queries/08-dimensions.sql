-- 最近一年，各园区综合指数中位次最好的维度是哪一个？
-- Which dimension of an index is a zone's best in the latest year?
SELECT index_zh, year, zone_zh, dimension_zh, score, rank, rank_of, whole_rank, label_zh
FROM (
  SELECT
    s.*,
    row_number() OVER (
      PARTITION BY s.index_id, s.variant_id, s.zone_id ORDER BY s.rank, s.node_order
    ) AS place
  FROM index_scores_by_dimension s
  WHERE s.rank IS NOT NULL
    AND s.year = (SELECT max(year) FROM index_scores_by_dimension WHERE rank IS NOT NULL)
) best
WHERE place = 1
ORDER BY index_id, variant_id, whole_rank, zone_id
LIMIT 50
