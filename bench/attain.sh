#!/usr/bin/env bash
# Measures attain of ever more targets over the same statements, to see that processor seconds grow no
# faster than targets. Usage: bench/attain.sh [ZONES [TARGETS...]]
# (1000 zones with 60 indicators and 6 years; 600, 6000 and 60000 targets where not given; no more than
# one of each indicator of a zone). What the first takes is mostly reading the statements.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/begin.sh"

work=$root/target/bench/attain
zones=${1:-1000}
counts=("${@:2}")
[[ ${#counts[@]} -gt 0 ]] || counts=(600 6000 60000)

for number in "$zones" "${counts[@]}"; do
  whole 'a size' "$number"
done

# told JOB: runs it; prints its processor seconds.
told() {
  local TIMEFORMAT='%U %S' times
  times=$({ time "$root/bin/zonemark" "$1" --conf "$work/panel/conf" >"$work/log" 2>&1; } 2>&1) \
    || { tail -n 20 "$work/log" >&2; fail "$1 failed"; }
  awk '{print $1 + $2}' <<<"$times"
}

rm -rf "$work"
mkdir -p "$work"
java "$root/bench/GrowthPanel.java" --zones "$zones" --indicators 60 --years 6 --targets 1 --out "$work/panel"
mv "$work/panel/inputs/plans.csv" "$work/all.csv"
export ZONEMARK_JAVA_OPTS=-Xmx1g
first=
printf '%9s %9s %14s\n' targets 'cpu s' 'ms a target'
for count in "${counts[@]}"; do
  rm -rf "$work/panel/lake"
  # So many, spread evenly over zones and indicators.
  awk -v count="$count" -v all="$((60 * zones))" \
    'NR == 1 || int((NR - 2) * count / all) != int((NR - 1) * count / all)' \
    "$work/all.csv" >"$work/panel/inputs/plans.csv"
  told ingest >/dev/null
  cpu=$(told attain)
  first=${first:-"$count $cpu"}
  awk -v first="$first" -v count="$count" -v cpu="$cpu" 'BEGIN {
    split(first, began, " ")
    each = count > began[1] ? sprintf("%.2f", 1000 * (cpu - began[2]) / (count - began[1])) : "-"
    printf "%9d %9.1f %14s\n", count, cpu, each
  }'
done
