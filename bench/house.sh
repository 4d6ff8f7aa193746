#!/usr/bin/env bash
# Measures how the program is built: sizes of packages, classes, methods and records, circles of
# classes, choices made by strings. Usage: bench/house.sh [CHECKOUT]   (this one where not given)
set -euo pipefail

export LC_ALL=C.UTF-8
own=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
checkout=${1:-$own/..}

[[ -d $checkout/jobs/src/main/java ]] || {
  printf 'bench/house.sh: no checkout of Zonemark: %s\n' "$checkout" >&2
  exit 2
}
# What depends on what is read from the compiled classes; the compiler writes all of them anew.
compiled=$checkout/target/classes/org/zonemark/Main.class
if [[ ! -f $compiled \
  || -n $(find "$checkout/jobs/src/main/java" -newer "$compiled" -print -quit) ]]; then
  (cd "$checkout" && mvn -q -B compile) >&2
fi
java "$own/House.java" "$checkout"
