-- 园区各项指标的同比增速，与全部园区相比快多少个百分点？
-- How much faster do the indicators of zones grow than those of all zones, in points?
SELECT zone_zh, indicator_zh, year, growth_pct, comparator_zh, comparator_growth_pct, gap_pp
FROM growth_vs_group
WHERE comparator_kind = 'whole' AND growth_window = 'yoy' AND method = 'yoy' AND gap_pp IS NOT NULL
ORDER BY gap_pp DESC, zone_id, indicator_id, year
LIMIT 20
