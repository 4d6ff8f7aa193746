# Sourced by benchmarks that measure Zonemark against DuckDB: what both sides need. Sets driver, the
# JDBC driver of the tests in the local Maven repository; asks for `work`, a folder.
. "$(dirname "${BASH_SOURCE[0]}")/begin.sh"

driver=$(ls "$HOME"/.m2/repository/org/duckdb/duckdb_jdbc/*/duckdb_jdbc-*.jar 2>/dev/null | tail -n 1)
[[ -f $driver ]] || fail "the JDBC driver of DuckDB is not in the local Maven repository; run the tests once"

# told SIDE COMMAND...: runs it; prints wall and processor seconds, and keeps the latter.
told() {
  local side=$1 times
  shift
  times=$({ TIMEFORMAT='%R %U %S'; time "$@" >"$work/log" 2>&1; } 2>&1) \
    || { tail -n 20 "$work/log" >&2; fail "$* failed"; }
  awk -v side="$side" -v kept="$work/$side" \
    '{printf "%-10s %9.1f %9.1f\n", side, $1, $2 + $3; print $2 + $3 >> kept}' <<<"$times"
}

median() {
  sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

# ratio: the medians of what was told of both sides.
ratio() {
  awk -v a="$(median "$work/zonemark")" -v b="$(median "$work/duckdb")" \
    'BEGIN {printf "medians of processor seconds: zonemark %.1f, duckdb %.1f, ratio %.1f\n", a, b, a / b}'
}
