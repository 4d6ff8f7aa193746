#!/usr/bin/env bash
# Measures `zonemark ingest` of synthetic firms (Parquet) against DuckDB adding up the same firms by
# bench/firms.sql, in turn. Usage: bench/firms.sh [ROWS [ROUNDS]]   (1000000 and 3 where not given)
# The heap is 2 GiB. DuckDB is the JDBC driver of the tests, in the local Maven repository.
set -euo pipefail
export LC_ALL=C.UTF-8
unset SPARK_HOME

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/target/bench/firms
rows=${1:-1000000}
rounds=${2:-3}

fail() {
  printf 'bench/firms.sh: %s\n' "$1" >&2
  exit "${2:-1}"
}

[[ $rows =~ ^[1-9][0-9]*$ && $rounds =~ ^[1-9][0-9]*$ ]] || fail 'ROWS and ROUNDS are whole numbers from 1' 2
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
mkdir -p "$work/panel"
java -cp "$driver" "$root/bench/Firms.java" make "$rows" "$work/panel"
export ZONEMARK_JAVA_OPTS=-Xmx2g
# A long run is worth the second compiler.
((rows < 5000000)) || ZONEMARK_JAVA_OPTS+=' -XX:TieredStopAtLevel=4'
printf '%-10s %9s %9s\n' who 'wall s' 'cpu s'
for ((round = 0; round < rounds; round++)); do
  read -r wall cpu < <(measured "$root/bin/zonemark" ingest --force --conf "$work/panel/conf")
  printf '%-10s %9s %9s\n' zonemark "$wall" "$cpu"
  echo "$cpu" >>"$work/a"
  read -r wall cpu < <(measured java -cp "$driver" "$root/bench/Firms.java" add "$work/panel" "$root/bench/firms.sql" 2)
  printf '%-10s %9s %9s\n' duckdb "$wall" "$cpu"
  echo "$cpu" >>"$work/b"
done
awk -v a="$(median <"$work/a")" -v b="$(median <"$work/b")" \
  'BEGIN {printf "medians of processor seconds: zonemark %s, duckdb %s, ratio %.1f\n", a, b, a / b}'
