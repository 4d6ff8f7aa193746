#!/usr/bin/env bash
# The long campaign of faults: kills so many runs (default 1000) at random moments while a reader
# resolves the pointer, and what the tests besides do to a lake. A run takes some seconds: plan hours.
# Usage: bench/faults.sh [KILLS]
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B verify -Dit.test=FaultsIT -Dtest=PublicationFaultsTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dzonemark.faults="${1:-1000}" | tee target/faults.log
grep '^faults:' target/faults.log
