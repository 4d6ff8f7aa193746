#!/usr/bin/env bash
# Measures `zonemark growth` (rates of growth and comparisons) on panels of growing size, to see
# that time grows no faster than rows. Usage: bench/growth.sh [INDICATORS [ZONES...]]
# (6 indicators of 20 years, 1000 3000 10000 zones where not given)
set -euo pipefail
export LC_ALL=C.UTF-8
unset SPARK_HOME

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/target/bench/growth
indicators=${1:-6}
sizes=("${@:2}")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(1000 3000 10000)
years=20

fail() {
  printf 'bench/growth.sh: %s\n' "$1" >&2
  exit "${2:-1}"
}

for number in "$indicators" "${sizes[@]}"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || fail "a size must be a whole number from 1, was $number" 2
done
[[ -x $root/bin/zonemark && -f $root/target/zonemark.jar ]] \
  || fail 'not built yet; run: mvn -q -DskipTests package' 2

# measured COMMAND...: runs it; prints its wall seconds and the kernel's high-water mark in MiB.
measured() {
  local started ended pid peak=0 mark
  started=$(date +%s.%N)
  "$@" >"$work/log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    mark=$(awk '$1 == "VmHWM:" {print $2}' "/proc/$pid/status" 2>/dev/null || true)
    [[ -z $mark || $mark -le $peak ]] || peak=$mark
    sleep 0.1
  done
  wait "$pid" || { tail -n 20 "$work/log" >&2; fail "$* failed"; }
  ended=$(date +%s.%N)
  awk -v from="$started" -v to="$ended" -v peak="$peak" \
    'BEGIN {printf "%.2f %.0f\n", to - from, peak / 1024}'
}

# rows TABLE: how many rows the current snapshot has of it.
rows() {
  tr -d ' \n' <"$1/manifest.json" | sed -n "s/.*\"$2\":{\"schema_version\":\"[^\"]*\",\"rows\":\([0-9]*\).*/\1/p"
}

printf '%8s %12s %12s %12s %10s %10s %14s %9s\n' \
  zones observations growth comparisons 'ingest s' 'growth s' 's per M rows' 'peak MiB'
for zones in "${sizes[@]}"; do
  rm -rf "$work"
  mkdir -p "$work"
  java "$root/bench/GrowthPanel.java" --zones "$zones" --indicators "$indicators" \
    --years "$years" --out "$work/panel"
  read -r ingest _ < <(measured "$root/bin/zonemark" ingest --conf "$work/panel/conf")
  read -r wall peak < <(measured "$root/bin/zonemark" growth --conf "$work/panel/conf")
  snapshot=$("$root/bin/zonemark" where --conf "$work/panel/conf")
  observed=$(rows "$snapshot" observations)
  growth=$(rows "$snapshot" growth)
  beside=$(rows "$snapshot" comparisons)
  [[ -n $growth && -n $beside ]] || fail "no rows in $snapshot/manifest.json"
  awk -v zones="$zones" -v observed="$observed" -v growth="$growth" -v beside="$beside" \
    -v ingest="$ingest" -v wall="$wall" -v peak="$peak" 'BEGIN {
      printf "%8d %12d %12d %12d %10.1f %10.1f %14.2f %9d\n", zones, observed, growth, beside,
        ingest, wall, wall / ((growth + beside) / 1e6), peak
    }'
done
