-- 郑州高新区目前在各公布榜单和主要指标中居第几位？
-- Where does the Zhengzhou High-tech Zone stand in every list that ranks it?
SELECT list_zh, list_kind, year, rank, rank_of, stated, complete
FROM latest_rankings
WHERE zone_id = 'htz-zhengzhou' AND peer_group = 'all'
ORDER BY list_kind DESC, rank, list_id
