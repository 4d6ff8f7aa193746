#!/usr/bin/env bash
# Measures ingest, rank and growth of many observations in one run of Zonemark against DuckDB making the
# same tables by bench/large.sql, in turn, in processor seconds. Usage: bench/large.sh [ZONES [ROUNDS]]
# (1000 and 1 where not given: 1,034 places, 60 indicators, 20 years in 20 yearbooks that print eleven
# years each, half CSV and half Parquet: 10.2 million observations). The heap is 1 GiB, or HEAP; with
# INDICATORS=1 HEAP=512m and 10000 zones all of 1.7 million observations are about one indicator, of which
# as many objects would take twice the heap.
# DuckDB is the JDBC driver of the tests, in the local Maven repository.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/duckdb.sh"

work=$root/target/bench/large
zones=${1:-1000}
rounds=${2:-1}
indicators=${INDICATORS:-60}
years=20
printed=11
whole ZONES "$zones"
whole ROUNDS "$rounds"
whole INDICATORS "$indicators"

rm -rf "$work"
mkdir -p "$work"
java -cp "$driver" "$root/bench/GrowthPanel.java" --zones "$zones" --indicators "$indicators" \
  --years "$years" --printed "$printed" --parquet yes --out "$work/panel"
export ZONEMARK_JAVA_OPTS=-Xmx${HEAP:-1g}
printf '%-10s %9s %9s\n' who 'wall s' 'cpu s'
for ((round = 0; round < rounds; round++)); do
  rm -rf "$work/panel/lake" "$work/panel/duckdb"
  told zonemark "$root/bin/zonemark" run --jobs ingest,rank,growth --conf "$work/panel/conf"
  mkdir -p "$work/panel/duckdb"
  told duckdb java -cp "$driver" "$root/bench/Firms.java" add "$work/panel" "$root/bench/large.sql" 2
done
ratio
