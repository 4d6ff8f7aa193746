#!/usr/bin/env bash
# The long campaign of faults: so many faults (default 1000) under processes that publish, at every
# call that touches the lake, kills at any moment, two and three at once and shifted clocks, and so many
# kills of whole runs (default 60), while we, DuckDB and Spark read; then what the tests besides do to a
# lake. A fault takes about two seconds of one core, a whole run ten.
# Usage: bench/faults.sh [FAULTS [RUNS]]
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B verify -Dit.test='FaultsIT,PublicationKillsIT' -Dtest=PublicationFaultsTest \
  -Dsurefire.failIfNoSpecifiedTests=false -Dzonemark.faults="${1:-1000}" -Dzonemark.kills="${2:-60}" |
  tee target/faults.log
grep '^faults' target/faults.log
