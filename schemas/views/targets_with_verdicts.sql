-- 目标与结论 / Targets with verdicts
-- 一行是一项有效的目标（或一揽子目标中的一项）及其结论：哪一年、要达到多少（op、measure）、现为多少、还差多少；重复提出的只列一次。
-- One row is a target in force (or a member of a bundle) with its verdict: which year, what was promised (op, measure), what is observed and the gap; one that is stated twice stands once.
-- key: target_id, member_id
SELECT
  t.target_id,
  a.member_id,
  t.plan_id,
  p.name_zh AS plan_zh,
  p.name_en AS plan_en,
  t.zone_id,
  z.name_zh AS zone_zh,
  z.name_en AS zone_en,
  a.indicator_id,
  i.name_zh AS indicator_zh,
  i.name_en AS indicator_en,
  t.measure,
  t.period,
  CAST(substring(t.period, position('/' IN t.period) + 1, 4) AS INTEGER) AS year,
  t.op,
  a.target_value,
  t.value_hi AS target_value_hi,
  a.unit,
  t.raw,
  t.binding,
  t.owner,
  a.status,
  a.conclusion,
  a.reason,
  a.due,
  a.observed,
  a.observed_period,
  a.gap,
  a.gap_pct,
  a.progress_pct,
  a.elapsed_pct,
  a.missing,
  CAST(a.as_of AS DATE) AS as_of,
  t.synthetic
FROM attainment a
JOIN targets t ON t.target_id = a.target_id AND t.version = a.version
JOIN zones z ON z.zone_id = t.zone_id
LEFT JOIN indicators i ON i.indicator_id = a.indicator_id
LEFT JOIN plans p ON p.plan_id = t.plan_id
WHERE a.method = 'own_period' AND a.counted
