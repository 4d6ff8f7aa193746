#!/usr/bin/env bash
# Measures ingest, rank and growth of many observations in one run of Zonemark against DuckDB making the
# same tables by bench/large.sql, in turn, in processor seconds. Usage: bench/large.sh [ZONES [ROUNDS]]
# (1000 and 1 where not given: 1,034 places, 60 indicators, 20 years in 20 yearbooks that print eleven
# years each, half CSV and half Parquet: 10.2 million observations). The heap is 1 GiB, or HEAP.
# DuckDB is the JDBC driver of the tests, in the local Maven repository.
set -euo pipefail
export LC_ALL=C.UTF-8
unset SPARK_HOME

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/target/bench/large
zones=${1:-1000}
rounds=${2:-1}
indicators=60
years=20
printed=11

fail() {
  printf 'bench/large.sh: %s\n' "$1" >&2
  exit "${2:-1}"
}

[[ $zones =~ ^[1-9][0-9]*$ && $rounds =~ ^[1-9][0-9]*$ ]] || fail 'ZONES and ROUNDS are whole numbers from 1' 2
[[ -x $root/bin/zonemark && -f $root/target/zonemark.jar ]] \
  || fail 'not built yet; run: mvn -q -DskipTests package' 2
driver=$(ls "$HOME"/.m2/repository/org/duckdb/duckdb_jdbc/*/duckdb_jdbc-*.jar 2>/dev/null | tail -n 1)
[[ -f $driver ]] || fail "the JDBC driver of DuckDB is not in the local Maven repository; run the tests once"

# measured COMMAND...: runs it; prints wall and processor seconds.
measured() {
  local times
  times=$({ TIMEFORMAT='%R %U %S'; time "$@" >"$work/log" 2>&1; } 2>&1) \
    || { tail -n 20 "$work/log" >&2; fail "$* failed"; }
  awk '{printf "%.1f %.1f\n", $1, $2 + $3}' <<<"$times"
}

median() {
  sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

rm -rf "$work"
mkdir -p "$work"
java -cp "$driver" "$root/bench/GrowthPanel.java" --zones "$zones" --indicators "$indicators" \
  --years "$years" --printed "$printed" --parquet yes --out "$work/panel"
export ZONEMARK_JAVA_OPTS=-Xmx${HEAP:-1g}
printf '%-10s %9s %9s\n' who 'wall s' 'cpu s'
for ((round = 0; round < rounds; round++)); do
  rm -rf "$work/panel/lake" "$work/panel/duckdb"
  read -r wall cpu < <(measured "$root/bin/zonemark" run --jobs ingest,rank,growth --conf "$work/panel/conf")
  printf '%-10s %9s %9s\n' zonemark "$wall" "$cpu"
  echo "$cpu" >>"$work/a"
  mkdir -p "$work/panel/duckdb"
  read -r wall cpu < <(measured java -cp "$driver" "$root/bench/Firms.java" add "$work/panel" "$root/bench/large.sql" 2)
  printf '%-10s %9s %9s\n' duckdb "$wall" "$cpu"
  echo "$cpu" >>"$work/b"
done
awk -v a="$(median <"$work/a")" -v b="$(median <"$work/b")" \
  'BEGIN {printf "medians of processor seconds: zonemark %s, duckdb %s, ratio %.1f\n", a, b, a / b}'
