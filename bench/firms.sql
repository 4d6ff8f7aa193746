-- What bench/firms.sh asks of Zonemark, by hand in DuckDB: each firm once in a zone, a province and the
-- nation; sums, numbers and largest amounts of all firms, of those of high technology and of the rest.
-- Firms of one zone are added up by it and then by what it lies in; the others once in each area.
COPY (
WITH firms AS NOT MATERIALIZED (
  SELECT * FROM read_parquet('FOLDER/inputs/firms.parquet')
), several AS (
  SELECT firm FROM firms GROUP BY firm HAVING min(zone) <> max(zone)
), zones AS (
  SELECT DISTINCT zone, 'p' || (CAST(substr(zone, 2) AS INTEGER) % 31) AS province FROM firms
), areas AS (
  SELECT zone, zone AS area FROM zones
  UNION ALL SELECT zone, province FROM zones
  UNION ALL SELECT zone, 'cn' FROM zones
), rows AS (
  SELECT year, zone AS place, true AS is_zone, max(industry) AS industry, max(high_tech) AS h,
    max(CAST(a0 AS DECIMAL(18, 6))) AS a0,
    max(CAST(a1 AS DECIMAL(18, 6))) AS a1,
    max(CAST(a2 AS DECIMAL(18, 6))) AS a2,
    max(CAST(a3 AS DECIMAL(18, 6))) AS a3,
    max(CAST(a4 AS DECIMAL(18, 6))) AS a4,
    max(CAST(a5 AS DECIMAL(18, 6))) AS a5,
    max(CAST(a6 AS DECIMAL(18, 6))) AS a6,
    max(CAST(a7 AS DECIMAL(18, 6))) AS a7,
    max(CAST(a8 AS DECIMAL(18, 6))) AS a8,
    max(CAST(a9 AS DECIMAL(18, 6))) AS a9
  FROM firms ANTI JOIN several USING (firm) GROUP BY firm, year, zone
  UNION ALL BY NAME
  SELECT year, area AS place, false AS is_zone, max(industry) AS industry, max(high_tech) AS h,
    max(CAST(a0 AS DECIMAL(18, 6))) AS a0,
    max(CAST(a1 AS DECIMAL(18, 6))) AS a1,
    max(CAST(a2 AS DECIMAL(18, 6))) AS a2,
    max(CAST(a3 AS DECIMAL(18, 6))) AS a3,
    max(CAST(a4 AS DECIMAL(18, 6))) AS a4,
    max(CAST(a5 AS DECIMAL(18, 6))) AS a5,
    max(CAST(a6 AS DECIMAL(18, 6))) AS a6,
    max(CAST(a7 AS DECIMAL(18, 6))) AS a7,
    max(CAST(a8 AS DECIMAL(18, 6))) AS a8,
    max(CAST(a9 AS DECIMAL(18, 6))) AS a9
  FROM firms SEMI JOIN several USING (firm) JOIN areas USING (zone) GROUP BY firm, year, area
), cells AS (
  SELECT place, is_zone, year, industry,
    count(a0) AS s0_n, sum(a0) AS s0, sum(abs(a0)) AS s0_a, max(abs(a0)) AS s0_l,
    count(a0) FILTER (h = 1) AS h0_n, sum(a0) FILTER (h = 1) AS h0, sum(abs(a0)) FILTER (h = 1) AS h0_a, max(abs(a0)) FILTER (h = 1) AS h0_l,
    count(a0) FILTER (h <> 1) AS r0_n, sum(a0) FILTER (h <> 1) AS r0, sum(abs(a0)) FILTER (h <> 1) AS r0_a, max(abs(a0)) FILTER (h <> 1) AS r0_l,
    count(*) FILTER (a0 > 5000000) AS c0,
    count(a1) AS s1_n, sum(a1) AS s1, sum(abs(a1)) AS s1_a, max(abs(a1)) AS s1_l,
    count(a1) FILTER (h = 1) AS h1_n, sum(a1) FILTER (h = 1) AS h1, sum(abs(a1)) FILTER (h = 1) AS h1_a, max(abs(a1)) FILTER (h = 1) AS h1_l,
    count(a1) FILTER (h <> 1) AS r1_n, sum(a1) FILTER (h <> 1) AS r1, sum(abs(a1)) FILTER (h <> 1) AS r1_a, max(abs(a1)) FILTER (h <> 1) AS r1_l,
    count(*) FILTER (a1 > 5000000) AS c1,
    count(a2) AS s2_n, sum(a2) AS s2, sum(abs(a2)) AS s2_a, max(abs(a2)) AS s2_l,
    count(a2) FILTER (h = 1) AS h2_n, sum(a2) FILTER (h = 1) AS h2, sum(abs(a2)) FILTER (h = 1) AS h2_a, max(abs(a2)) FILTER (h = 1) AS h2_l,
    count(a2) FILTER (h <> 1) AS r2_n, sum(a2) FILTER (h <> 1) AS r2, sum(abs(a2)) FILTER (h <> 1) AS r2_a, max(abs(a2)) FILTER (h <> 1) AS r2_l,
    count(*) FILTER (a2 > 5000000) AS c2,
    count(a3) AS s3_n, sum(a3) AS s3, sum(abs(a3)) AS s3_a, max(abs(a3)) AS s3_l,
    count(a3) FILTER (h = 1) AS h3_n, sum(a3) FILTER (h = 1) AS h3, sum(abs(a3)) FILTER (h = 1) AS h3_a, max(abs(a3)) FILTER (h = 1) AS h3_l,
    count(a3) FILTER (h <> 1) AS r3_n, sum(a3) FILTER (h <> 1) AS r3, sum(abs(a3)) FILTER (h <> 1) AS r3_a, max(abs(a3)) FILTER (h <> 1) AS r3_l,
    count(*) FILTER (a3 > 5000000) AS c3,
    count(a4) AS s4_n, sum(a4) AS s4, sum(abs(a4)) AS s4_a, max(abs(a4)) AS s4_l,
    count(a4) FILTER (h = 1) AS h4_n, sum(a4) FILTER (h = 1) AS h4, sum(abs(a4)) FILTER (h = 1) AS h4_a, max(abs(a4)) FILTER (h = 1) AS h4_l,
    count(a4) FILTER (h <> 1) AS r4_n, sum(a4) FILTER (h <> 1) AS r4, sum(abs(a4)) FILTER (h <> 1) AS r4_a, max(abs(a4)) FILTER (h <> 1) AS r4_l,
    count(*) FILTER (a4 > 5000000) AS c4,
    count(a5) AS s5_n, sum(a5) AS s5, sum(abs(a5)) AS s5_a, max(abs(a5)) AS s5_l,
    count(a5) FILTER (h = 1) AS h5_n, sum(a5) FILTER (h = 1) AS h5, sum(abs(a5)) FILTER (h = 1) AS h5_a, max(abs(a5)) FILTER (h = 1) AS h5_l,
    count(a5) FILTER (h <> 1) AS r5_n, sum(a5) FILTER (h <> 1) AS r5, sum(abs(a5)) FILTER (h <> 1) AS r5_a, max(abs(a5)) FILTER (h <> 1) AS r5_l,
    count(*) FILTER (a5 > 5000000) AS c5,
    count(a6) AS s6_n, sum(a6) AS s6, sum(abs(a6)) AS s6_a, max(abs(a6)) AS s6_l,
    count(a6) FILTER (h = 1) AS h6_n, sum(a6) FILTER (h = 1) AS h6, sum(abs(a6)) FILTER (h = 1) AS h6_a, max(abs(a6)) FILTER (h = 1) AS h6_l,
    count(a6) FILTER (h <> 1) AS r6_n, sum(a6) FILTER (h <> 1) AS r6, sum(abs(a6)) FILTER (h <> 1) AS r6_a, max(abs(a6)) FILTER (h <> 1) AS r6_l,
    count(*) FILTER (a6 > 5000000) AS c6,
    count(a7) AS s7_n, sum(a7) AS s7, sum(abs(a7)) AS s7_a, max(abs(a7)) AS s7_l,
    count(a7) FILTER (h = 1) AS h7_n, sum(a7) FILTER (h = 1) AS h7, sum(abs(a7)) FILTER (h = 1) AS h7_a, max(abs(a7)) FILTER (h = 1) AS h7_l,
    count(a7) FILTER (h <> 1) AS r7_n, sum(a7) FILTER (h <> 1) AS r7, sum(abs(a7)) FILTER (h <> 1) AS r7_a, max(abs(a7)) FILTER (h <> 1) AS r7_l,
    count(*) FILTER (a7 > 5000000) AS c7,
    count(a8) AS s8_n, sum(a8) AS s8, sum(abs(a8)) AS s8_a, max(abs(a8)) AS s8_l,
    count(a8) FILTER (h = 1) AS h8_n, sum(a8) FILTER (h = 1) AS h8, sum(abs(a8)) FILTER (h = 1) AS h8_a, max(abs(a8)) FILTER (h = 1) AS h8_l,
    count(a8) FILTER (h <> 1) AS r8_n, sum(a8) FILTER (h <> 1) AS r8, sum(abs(a8)) FILTER (h <> 1) AS r8_a, max(abs(a8)) FILTER (h <> 1) AS r8_l,
    count(*) FILTER (a8 > 5000000) AS c8,
    count(a9) AS s9_n, sum(a9) AS s9, sum(abs(a9)) AS s9_a, max(abs(a9)) AS s9_l,
    count(a9) FILTER (h = 1) AS h9_n, sum(a9) FILTER (h = 1) AS h9, sum(abs(a9)) FILTER (h = 1) AS h9_a, max(abs(a9)) FILTER (h = 1) AS h9_l,
    count(a9) FILTER (h <> 1) AS r9_n, sum(a9) FILTER (h <> 1) AS r9, sum(abs(a9)) FILTER (h <> 1) AS r9_a, max(abs(a9)) FILTER (h <> 1) AS r9_l,
    count(*) FILTER (a9 > 5000000) AS c9
  FROM rows GROUP BY place, is_zone, year, industry
)
SELECT coalesce(area, place) AS area, year,
    sum(s0_n) AS s0_n, sum(s0) AS s0, sum(s0_a) AS s0_a, max(s0_l) AS s0_l,
    sum(h0_n) AS h0_n, sum(h0) AS h0, sum(h0_a) AS h0_a, max(h0_l) AS h0_l,
    sum(r0_n) AS r0_n, sum(r0) AS r0, sum(r0_a) AS r0_a, max(r0_l) AS r0_l,
    sum(c0) AS c0,
    sum(s1_n) AS s1_n, sum(s1) AS s1, sum(s1_a) AS s1_a, max(s1_l) AS s1_l,
    sum(h1_n) AS h1_n, sum(h1) AS h1, sum(h1_a) AS h1_a, max(h1_l) AS h1_l,
    sum(r1_n) AS r1_n, sum(r1) AS r1, sum(r1_a) AS r1_a, max(r1_l) AS r1_l,
    sum(c1) AS c1,
    sum(s2_n) AS s2_n, sum(s2) AS s2, sum(s2_a) AS s2_a, max(s2_l) AS s2_l,
    sum(h2_n) AS h2_n, sum(h2) AS h2, sum(h2_a) AS h2_a, max(h2_l) AS h2_l,
    sum(r2_n) AS r2_n, sum(r2) AS r2, sum(r2_a) AS r2_a, max(r2_l) AS r2_l,
    sum(c2) AS c2,
    sum(s3_n) AS s3_n, sum(s3) AS s3, sum(s3_a) AS s3_a, max(s3_l) AS s3_l,
    sum(h3_n) AS h3_n, sum(h3) AS h3, sum(h3_a) AS h3_a, max(h3_l) AS h3_l,
    sum(r3_n) AS r3_n, sum(r3) AS r3, sum(r3_a) AS r3_a, max(r3_l) AS r3_l,
    sum(c3) AS c3,
    sum(s4_n) AS s4_n, sum(s4) AS s4, sum(s4_a) AS s4_a, max(s4_l) AS s4_l,
    sum(h4_n) AS h4_n, sum(h4) AS h4, sum(h4_a) AS h4_a, max(h4_l) AS h4_l,
    sum(r4_n) AS r4_n, sum(r4) AS r4, sum(r4_a) AS r4_a, max(r4_l) AS r4_l,
    sum(c4) AS c4,
    sum(s5_n) AS s5_n, sum(s5) AS s5, sum(s5_a) AS s5_a, max(s5_l) AS s5_l,
    sum(h5_n) AS h5_n, sum(h5) AS h5, sum(h5_a) AS h5_a, max(h5_l) AS h5_l,
    sum(r5_n) AS r5_n, sum(r5) AS r5, sum(r5_a) AS r5_a, max(r5_l) AS r5_l,
    sum(c5) AS c5,
    sum(s6_n) AS s6_n, sum(s6) AS s6, sum(s6_a) AS s6_a, max(s6_l) AS s6_l,
    sum(h6_n) AS h6_n, sum(h6) AS h6, sum(h6_a) AS h6_a, max(h6_l) AS h6_l,
    sum(r6_n) AS r6_n, sum(r6) AS r6, sum(r6_a) AS r6_a, max(r6_l) AS r6_l,
    sum(c6) AS c6,
    sum(s7_n) AS s7_n, sum(s7) AS s7, sum(s7_a) AS s7_a, max(s7_l) AS s7_l,
    sum(h7_n) AS h7_n, sum(h7) AS h7, sum(h7_a) AS h7_a, max(h7_l) AS h7_l,
    sum(r7_n) AS r7_n, sum(r7) AS r7, sum(r7_a) AS r7_a, max(r7_l) AS r7_l,
    sum(c7) AS c7,
    sum(s8_n) AS s8_n, sum(s8) AS s8, sum(s8_a) AS s8_a, max(s8_l) AS s8_l,
    sum(h8_n) AS h8_n, sum(h8) AS h8, sum(h8_a) AS h8_a, max(h8_l) AS h8_l,
    sum(r8_n) AS r8_n, sum(r8) AS r8, sum(r8_a) AS r8_a, max(r8_l) AS r8_l,
    sum(c8) AS c8,
    sum(s9_n) AS s9_n, sum(s9) AS s9, sum(s9_a) AS s9_a, max(s9_l) AS s9_l,
    sum(h9_n) AS h9_n, sum(h9) AS h9, sum(h9_a) AS h9_a, max(h9_l) AS h9_l,
    sum(r9_n) AS r9_n, sum(r9) AS r9, sum(r9_a) AS r9_a, max(r9_l) AS r9_l,
    sum(c9) AS c9
FROM cells LEFT JOIN areas ON is_zone AND place = zone
GROUP BY 1, 2 ORDER BY 1, 2
) TO 'FOLDER/duckdb.parquet' (FORMAT PARQUET);
