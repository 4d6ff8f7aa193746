-- What bench/large.sh asks of Zonemark, by hand in DuckDB: every cell of the yearbooks a row with its
-- place and its id, which of several editions counts and what it repeats, what a later one revised;
-- places in lists and moves, rates of growth, each zone beside its province, all zones and the nation.
-- Rows lie by year in order of the key, as in a snapshot; they go to FOLDER/duckdb.
CREATE TABLE cells AS
SELECT source_id, file, line, zone AS zone_id, year, indicator_id,
  CAST(substr(indicator_id, 4) AS INTEGER) + 2 AS place, CAST(amount AS VARCHAR) AS raw
FROM (
  UNPIVOT (
    SELECT 'panel' AS source_id, parse_filename(filename) AS file, row_number() OVER () AS line,
      COLUMNS(* EXCLUDE filename)
    FROM read_csv('FOLDER/inputs/panel-*.csv', filename = true)
  ) ON COLUMNS('^ind[0-9]+$') INTO NAME indicator_id VALUE amount
  UNION ALL BY NAME
  UNPIVOT (
    SELECT 'columns' AS source_id, parse_filename(filename) AS file, file_row_number AS line,
      COLUMNS(* EXCLUDE (filename, file_row_number))
    FROM read_parquet('FOLDER/inputs/panel-*.parquet', filename = true, file_row_number = true)
  ) ON COLUMNS('^ind[0-9]+$') INTO NAME indicator_id VALUE amount
);

CREATE TABLE statements AS
SELECT *,
  substr(sha256(concat(source_id, chr(0), source_ref, chr(0), 'level', chr(0))), 1, 16) AS id,
  CAST(raw AS DOUBLE) AS value
FROM (
  SELECT source_id, concat(file, '#R', line, 'C', place) AS source_ref, zone_id, year, indicator_id, raw,
    CAST(CAST(regexp_extract(file, '[0-9]+') AS INTEGER) + 1 AS VARCHAR) AS edition
  FROM cells
);
DROP TABLE cells;

CREATE TABLE settled AS
SELECT *,
  lead(id) OVER printed IS NULL AS is_latest,
  last_value(id) OVER (
    PARTITION BY zone_id, indicator_id, year, value ORDER BY edition
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS same,
  lag(id) OVER printed AS previous_id, lag(value) OVER printed AS previous_value,
  lag(edition) OVER printed AS previous_edition
FROM statements
WINDOW printed AS (PARTITION BY zone_id, indicator_id, year ORDER BY edition);
DROP TABLE statements;

COPY (
  SELECT id AS observation_id, zone_id, indicator_id, 'level' AS measure, '-' AS of_measure,
    '-' AS of_indicator, '-' AS comparator_id, 'current' AS price_basis, '-' AS scope,
    CAST(year AS VARCHAR) AS period, value, CAST(NULL AS DOUBLE) AS value_hi, '=' AS op, 'yuan' AS unit,
    'A' AS obs_status, CAST(NULL AS VARCHAR) AS missing_reason, 1.0::DOUBLE AS print_step, edition,
    edition || '-10-31' AS published_on, is_latest, CAST(NULL AS VARCHAR) AS part_of,
    CASE WHEN same <> id THEN same END AS dup_of, 'reported' AS origin, true AS synthetic, source_id,
    source_ref, raw, 'yuan' AS raw_unit, year
  FROM settled ORDER BY year, observation_id
) TO 'FOLDER/duckdb/observations' (FORMAT PARQUET, PARTITION_BY (year));

COPY (
  SELECT id AS observation_id, previous_id, previous_value AS old, value AS new,
    value - previous_value AS difference, 'yuan' AS unit, previous_edition AS old_edition,
    edition AS new_edition
  FROM settled WHERE value <> previous_value ORDER BY observation_id, previous_id
) TO 'FOLDER/duckdb/revisions.parquet' (FORMAT PARQUET);

CREATE TABLE levels AS
SELECT zone_id, indicator_id, year, value, id,
  lag(value) OVER years AS before, lag(id) OVER years AS before_id, lag(year) OVER years AS before_year
FROM settled WHERE is_latest
WINDOW years AS (PARTITION BY zone_id, indicator_id ORDER BY year);
DROP TABLE settled;

COPY (
  SELECT zone_id, indicator_id, 'level' AS measure, '-' AS of_measure, '-' AS of_indicator,
    '-' AS comparator_id, 'current' AS price_basis, '-' AS scope, growth_window, method,
    CAST(base_year AS VARCHAR) AS base_period, CAST(year AS VARCHAR) AS period, base_value, value,
    'yuan' AS unit, 100 * (pow(value / base_value, 1.0 / (year - base_year)) - 1) AS growth_pct,
    'current' AS growth_price_basis, base_id AS base_observation_id, id AS observation_id,
    CASE WHEN base_value IS NULL THEN 'base_missing' END AS reason, year
  FROM (
    SELECT zone_id, indicator_id, year, value, id, 'yoy' AS growth_window, 'yoy' AS method,
      year - 1 AS base_year, CASE WHEN before_year = year - 1 THEN before END AS base_value,
      CASE WHEN before_year = year - 1 THEN before_id END AS base_id
    FROM levels
    UNION ALL BY NAME
    SELECT l.zone_id, l.indicator_id, l.year, l.value, l.id, 'plan' AS growth_window, 'cagr' AS method,
      base.year AS base_year, base.value AS base_value, base.id AS base_id
    FROM levels AS l JOIN levels AS base
      ON base.zone_id = l.zone_id AND base.indicator_id = l.indicator_id
        AND base.year = (l.year - 1) // 5 * 5 AND base.year < l.year - 1
    UNION ALL BY NAME
    SELECT zone_id, indicator_id, max(year) AS year, arg_max(value, year) AS value, arg_max(id, year) AS id,
      'span' AS growth_window, 'cagr' AS method, min(year) AS base_year,
      arg_min(value, year) AS base_value, arg_min(id, year) AS base_id
    FROM levels GROUP BY zone_id, indicator_id
  )
  ORDER BY year, zone_id, indicator_id, growth_window, method, base_period
) TO 'FOLDER/duckdb/growth' (FORMAT PARQUET, PARTITION_BY (year));

CREATE TABLE comparators AS
SELECT zone_id, unnest([province_id, parent_id, 'cn']) AS comparator_id, province_id
FROM read_csv('FOLDER/conf/zones.csv', all_varchar = true) WHERE kind = 'zone';

COPY (
  SELECT z.zone_id, z.indicator_id, 'level' AS measure, '-' AS of_measure, '-' AS of_indicator,
    c.comparator_id, 'current' AS price_basis, '-' AS scope, CAST(z.year AS VARCHAR) AS period, z.value,
    other.value AS comparator_value, 'yuan' AS unit, z.value - other.value AS gap,
    100 * z.value / other.value AS share_pct,
    100 * z.value / other.value - 100 * z.before / other.before AS share_change_pp,
    100 * (z.value - z.before) / other.before AS contribution_pp,
    100 * (z.value - z.before) / (other.value - other.before) AS contribution_share_pct,
    100 * (z.value / z.before - 1) AS growth_pct, 100 * (other.value / other.before - 1) AS comparator_growth_pct,
    100 * (z.value / z.before - other.value / other.before) AS growth_gap_pp, z.id AS observation_id,
    other.id AS comparator_observation_id, CASE WHEN z.before IS NULL THEN 'base_missing' END AS reason, z.year
  FROM levels AS z JOIN comparators AS c ON c.zone_id = z.zone_id
  JOIN levels AS other
    ON other.zone_id = c.comparator_id AND other.indicator_id = z.indicator_id AND other.year = z.year
  ORDER BY z.year, z.zone_id, z.indicator_id, c.comparator_id
) TO 'FOLDER/duckdb/comparisons' (FORMAT PARQUET, PARTITION_BY (year));

CREATE TABLE places AS
SELECT indicator_id AS list_id, peer_group, year, zone_id, value, id,
  rank() OVER same_list AS rank, count(*) OVER whole AS rank_of,
  count(*) OVER (PARTITION BY indicator_id, peer_group, year, value) - 1 AS tied_with,
  CASE WHEN before IS NOT NULL THEN
    rank() OVER (PARTITION BY indicator_id, peer_group, year, before IS NULL ORDER BY value DESC)
  END AS rank_common
FROM levels JOIN (
  SELECT DISTINCT zone_id, unnest(['all', province_id]) AS peer_group FROM comparators
) USING (zone_id)
WINDOW same_list AS (PARTITION BY indicator_id, peer_group, year ORDER BY value DESC),
  whole AS (PARTITION BY indicator_id, peer_group, year);

COPY (
  SELECT list_id, peer_group, zone_id, year AS data_year, false AS stated, true AS complete, value,
    'yuan' AS unit, rank, rank_of, (rank_of - rank) / rank_of AS percentile, tied_with, rank_common,
    rank AS rank_low, rank AS rank_high, 1.0::DOUBLE AS coverage, id AS observation_id,
    1 AS method_version, year
  FROM places ORDER BY year, list_id, peer_group, zone_id
) TO 'FOLDER/duckdb/rankings' (FORMAT PARQUET, PARTITION_BY (year));

COPY (
  SELECT list_id, peer_group, was.year AS from_year, "is".year AS to_year, zone_id, was.rank AS from_rank,
    was.rank_of AS from_of, "is".rank AS to_rank, "is".rank_of AS to_of, was.rank - "is".rank AS change,
    was.rank - "is".rank AS change_common
  FROM places AS was JOIN places AS "is" USING (list_id, peer_group, zone_id)
  WHERE "is".year = was.year + 1
    OR was.year = (SELECT min(year) FROM levels) AND "is".year = (SELECT max(year) FROM levels)
  ORDER BY list_id, peer_group, from_year, to_year, zone_id
) TO 'FOLDER/duckdb/rank_moves.parquet' (FORMAT PARQUET);
