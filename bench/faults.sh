#!/usr/bin/env bash
# The long campaign of faults, in rounds that each meet other ones: 100 under processes that publish, at
# every call that touches the lake, kills at any moment, two and three at once and shifted clocks; 8 kills of
# whole runs; a flipped bit in, and the loss of, every file of a snapshot; executors killed: while we,
# DuckDB and Spark read. What is done is kept in target/faults, so that a campaign that was stopped goes on
# where it was; remove that folder to begin anew.
# Usage: bench/faults.sh [ROUNDS]   (10 where not given; a round takes about ten minutes of one core)
set -euo pipefail
cd "$(dirname "$0")/.."
kept=target/faults
mkdir -p "$kept"
mvn -q -B package -Dtest=PublicationFaultsTest -Dsurefire.failIfNoSpecifiedTests=false
for ((round = 0; round < ${1:-10}; round++)); do
  [ -f "$kept/$round.log" ] && continue
  mvn -B failsafe:integration-test@integration failsafe:verify@integration \
    -Dit.test='FaultsIT,PublicationKillsIT,ClusterIT#*Killed*' -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dzonemark.round="$round" -Dzonemark.faults=100 -Dzonemark.kills=8 | tee "$kept/$round.running"
  mv "$kept/$round.running" "$kept/$round.log"
done
grep -h '^faults \(met\|read\): ' "$kept"/*.log | awk '
  { number = $3; $1 = ""; kind = $2; $2 = ""; $3 = ""; sub(/^ +/, ""); of[kind " " $0] += number }
  kind == "met:" { all += number }
  END { for (one in of) printf "%8d %s\n", of[one], one | "sort -k2"; close("sort -k2"); printf "%8d met in all\n", all }'
