#!/usr/bin/env bash
# Measures draws of ranks: the rate of one core on a table of 51 x 49 and of 178 x 46, with weights,
# three normalisations and two aggregations drawn; at the end shares of variance of five factors from
# 7 x 4,096 runs. Usage: bench/draws.sh [DRAWS]   (10000)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/begin.sh"
draws=${1:-10000}

whole DRAWS "$draws"

# COINr 1.1.14 takes 88 ms a draw for 51 units x 49 indicators, regenerating all of it.
run() {
  java -cp "$root/target/zonemark.jar" "$root/bench/Draws.java" "$@"
}

run 51 49 8 "$draws"
run 178 46 5 "$draws"
run 178 46 5 "$((10 * draws))"
run 178 46 5 4096 sobol
printf 'cores             %s\n' "$(getconf _NPROCESSORS_ONLN)"
