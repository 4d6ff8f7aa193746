#!/usr/bin/env bash
# Measures ingest, growth (rates of growth and comparisons), attain and a whole night with its report on
# synthetic panels of growing size, to see that time grows no faster than rows. Usage: bench/growth.sh [INDICATORS [ZONES...]]
# (6 indicators of 20 years, 1000 3000 10000 zones where not given). Processor seconds tell more than
# wall seconds on a machine that does other things too.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/begin.sh"

work=$root/target/bench/growth
indicators=${1:-6}
sizes=("${@:2}")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(1000 3000 10000)
years=20

for number in "$indicators" "${sizes[@]}"; do
  whole 'a size' "$number"
done

# measured COMMAND...: runs it; prints its wall seconds, its processor seconds and the kernel's
# high-water mark in MiB.
measured() {
  local started ended pid peak=0 ticks=0 mark used
  started=$(date +%s.%N)
  "$@" >"$work/log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    mark=$(awk '$1 == "VmHWM:" {print $2}' "/proc/$pid/status" 2>/dev/null || true)
    [[ -z $mark || $mark -le $peak ]] || peak=$mark
    used=$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null | awk '{print $12 + $13}' || true)
    [[ -z $used || $used -le $ticks ]] || ticks=$used
    sleep 0.1
  done
  wait "$pid" || { tail -n 20 "$work/log" >&2; fail "$* failed"; }
  ended=$(date +%s.%N)
  awk -v from="$started" -v to="$ended" -v ticks="$ticks" -v hz="$(getconf CLK_TCK)" \
    -v peak="$peak" 'BEGIN {printf "%.1f %.1f %.0f\n", to - from, ticks / hz, peak / 1024}'
}

# rows TABLE: how many rows the current snapshot has of it.
rows() {
  tr -d ' \n' <"$1/manifest.json" | sed -n "s/.*\"$2\":{\"schema_version\":\"[^\"]*\",\"rows\":\([0-9]*\).*/\1/p"
}

printf '%8s %-7s %12s %9s %9s %14s %9s\n' \
  zones job 'rows written' 'wall s' 'cpu s' 'cpu s/M rows' 'peak MiB'
for zones in "${sizes[@]}"; do
  rm -rf "$work"
  mkdir -p "$work"
  java "$root/bench/GrowthPanel.java" --zones "$zones" --indicators "$indicators" \
    --years "$years" --out "$work/panel"
  for job in ingest growth attain run; do
    options=()
    [[ $job != run ]] || options=(--full)
    read -r wall cpu peak \
      < <(measured "$root/bin/zonemark" "$job" "${options[@]}" --conf "$work/panel/conf")
    snapshot=$("$root/bin/zonemark" where --conf "$work/panel/conf")
    case $job in
      ingest) tables=(observations targets) ;;
      growth) tables=(growth comparisons) ;;
      attain) tables=(attainment) ;;
      run) tables=(observations targets rankings rank_moves growth comparisons attainment) ;;
    esac
    written=0
    for table in "${tables[@]}"; do
      count=$(rows "$snapshot" "$table")
      [[ -n $count ]] || fail "no rows of $table in $snapshot/manifest.json"
      written=$((written + count))
    done
    awk -v zones="$zones" -v job="$job" -v rows="$written" -v wall="$wall" -v cpu="$cpu" \
      -v peak="$peak" 'BEGIN {
        printf "%8d %-7s %12d %9.1f %9.1f %14.1f %9d\n", zones, job, rows, wall, cpu,
          cpu / (rows / 1e6), peak
      }'
  done
done
