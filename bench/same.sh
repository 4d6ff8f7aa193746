#!/usr/bin/env bash
# Compares what two checkouts of Zonemark write, to the byte: the sample run, the synthetic panel
# with its index and draws, and the growth panel of 1,000 zones. Both read the inputs and the
# configuration of OLD, so that only the program differs; what OLD wrote is kept in OLD/target/same
# and made anew when its jar, its inputs or the drawn indices change.
# Usage: bench/same.sh OLD NEW   (folders). Exit 0: all data files equal; 1: not; 2: not compared.
set -euo pipefail

export LC_ALL=C.UTF-8
# Nothing of the shell's own may tell the two apart.
unset SPARK_HOME "${!ZONEMARK_@}"

own=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Targets are judged on one day, whichever day it is compared.
as_of=2026-06-30
runs=(sample panel growth)

fail() {
  printf 'bench/same.sh: %s\n' "$1" >&2
  exit 2
}

[[ $# -eq 2 ]] || fail 'usage: bench/same.sh OLD NEW'
for checkout in "$@"; do
  [[ -x $checkout/bin/zonemark ]] || fail "no checkout of Zonemark: $checkout"
done
old=$(cd "$1" && pwd)
new=$(cd "$2" && pwd)
kept=$old/target/same
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# built CHECKOUT: makes its jar where it is missing or older than what it is made of.
built() {
  local jar=$1/target/zonemark.jar
  if [[ ! -f $jar || -n $(find "$1/jobs/src/main" "$1/schemas" "$1/pom.xml" -newer "$jar" -print -quit) ]]; then
    (cd "$1" && mvn -q -B -DskipTests package) >&2 || fail "$1 does not build"
  fi
}

# panel FOLDER: the synthetic panel of OLD, whose generator once stood in bench/.
panel() {
  if [[ -f $old/bench/SyntheticPanel.java ]]; then
    java "$old/bench/SyntheticPanel.java" --seed 2026 --out "$1" >/dev/null
  else
    "$old/bin/zonemark" init "$1" --example --plain >/dev/null
  fi
}

# inputs FOLDER: the conf and inputs of every run, from OLD.
inputs() {
  mkdir -p "$1/sample/examples"
  cp -R "$old/conf" "$1/sample/conf"
  cp -R "$old/examples/inputs" "$1/sample/examples/inputs"
  panel "$1/panel"
  local indices=$1/panel/conf/indices
  sed 's/^index_id: .*/index_id: everything/' "$indices/synthetic-2021.yaml" \
    | cat - "$own/drawn/everything.yaml" >"$indices/everything.yaml"
  cat "$own/drawn/questions.yaml" >>"$indices/synthetic-2021.yaml"
  java "$old/bench/GrowthPanel.java" --zones 1000 --indicators 6 --years 20 --out "$1/growth" >/dev/null
}

# wrote CHECKOUT RUN FOLDER: runs it into an empty lake; puts the hashes of the data files and the
# reports, without what names the run, into FOLDER.
wrote() {
  local lake=$work/lake jobs=(run) job snapshot report
  [[ $2 != growth ]] || jobs=(ingest growth attain)
  rm -rf "$lake"
  for job in "${jobs[@]}"; do
    "$1/bin/zonemark" "$job" --conf "$kept/$2/conf" --lake "$lake" --as-of "$as_of" \
      >"$work/log" 2>&1 || {
      tail -n 20 "$work/log" >&2
      fail "$job of $2 failed in $1"
    }
  done
  snapshot=$("$1/bin/zonemark" where --lake "$lake") || true
  [[ -d $snapshot ]] || fail "$1 published nothing for $2"
  (cd "$snapshot" && find . -name '*.parquet' -printf '%P\n' | sort | xargs -d '\n' sha256sum) \
    >"$3/$2.sha256"
  for report in "$snapshot"/report/*.html; do
    [[ ! -f $report ]] || sed -E "s|$lake|LAKE|g; s/${snapshot##*/}/RUN/g" "$report" \
      >"$3/$2.${report##*/}"
  done
}

# --- what OLD wrote ------------------------------------------------------------------------------

built "$old"
made_from=$(
  {
    cat "$old/target/zonemark.jar" "$old"/bench/*Panel.java "$own"/drawn/*.yaml "$own/same.sh"
    find "$old/conf" "$old/examples/inputs" -type f -print0 | sort -z | xargs -0 cat
  } | sha256sum
)
if [[ $(cat "$kept/made-from" 2>/dev/null) != "$made_from" ]]; then
  rm -rf "$kept"
  mkdir -p "$kept/written"
  inputs "$kept"
  for run in "${runs[@]}"; do
    wrote "$old" "$run" "$kept/written"
  done
  printf '%s\n' "$made_from" >"$kept/made-from"
fi

# --- what NEW writes -----------------------------------------------------------------------------

built "$new"
mkdir "$work/written"
for run in "${runs[@]}"; do
  wrote "$new" "$run" "$work/written"
done

# --- side by side --------------------------------------------------------------------------------

printf '%-8s %9s %9s %9s %9s %9s %9s\n' run 'old files' 'new files' equal differ 'only old' 'only new'
for run in "${runs[@]}"; do
  awk -v run="$run" -v named="$work/named" '
    {hash = $1; file = substr($0, 67)}
    FNR == NR {old[file] = hash; next}
    {news++; seen[file]}
    !(file in old) {only_new++; print run, "only new", file >> named; next}
    old[file] == hash {equal++; next}
    {differ++; print run, "differs ", file >> named}
    END {
      for (file in old) {
        olds++
        if (!(file in seen)) {only_old++; print run, "only old", file | ("sort >> " named)}
      }
      printf "%-8s %9d %9d %9d %9d %9d %9d\n", run, olds, news, equal, differ, only_old, only_new
    }' "$kept/written/$run.sha256" "$work/written/$run.sha256"
done
for report in "$kept"/written/*.html; do
  name=${report##*/}
  if [[ ! -f $work/written/$name ]]; then
    printf 'report   %s: only old\n' "$name"
  else
    lines=$(diff "$report" "$work/written/$name" | grep -c '^[<>]' || true)
    printf 'report   %s: %s\n' "$name" "$([[ $lines -eq 0 ]] && echo equal || echo "$lines lines differ")"
  fi
done
[[ ! -s $work/named ]] || { cat "$work/named"; exit 1; }
