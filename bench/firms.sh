#!/usr/bin/env bash
# Measures `zonemark ingest` of synthetic firms (Parquet) against DuckDB adding up the same firms by
# bench/firms.sql, in turn. Usage: bench/firms.sh [ROWS [ROUNDS [industry]]]
# 1000000 rows and 3 rounds where not given; with `industry` the sums are by industry too, which DuckDB's are not.
# The heap is 2 GiB. DuckDB is the JDBC driver of the tests, in the local Maven repository; it may take 4 GB of
# memory (or DUCKDB_MEMORY) and the disk.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/duckdb.sh"

work=$root/target/bench/firms
rows=${1:-1000000}
rounds=${2:-3}
whole ROWS "$rows"
whole ROUNDS "$rounds"

rm -rf "$work"
mkdir -p "$work/panel"
java -cp "$driver" "$root/bench/Firms.java" make "$rows" "$work/panel" ${3:+industry}
export ZONEMARK_JAVA_OPTS=-Xmx2g
printf '%-10s %9s %9s\n' who 'wall s' 'cpu s'
for ((round = 0; round < rounds; round++)); do
  told zonemark "$root/bin/zonemark" ingest --force --conf "$work/panel/conf"
  told duckdb java -cp "$driver" "$root/bench/Firms.java" add "$work/panel" "$root/bench/firms.sql" 2
done
ratio
