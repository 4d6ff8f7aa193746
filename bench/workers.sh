#!/usr/bin/env bash
# Measures ingest, rank and growth of the panel of bench/large.sh on a standalone cluster of this machine,
# with one worker and then with two, in wall seconds: the machine must have two cores and nothing else to
# do. Each worker has a core of its own, which its compiler and its collector share; master and driver
# take what is left. Beside it stand the processor seconds of all executors, which say something on a
# busy machine too. With EVENTS=FOLDER, which must be there, Spark leaves its event log in it.
# Usage: bench/workers.sh [ZONES [ROUNDS]]   (300 and 1 where not given)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/duckdb.sh"

work=$root/target/bench/workers
zones=${1:-300}
rounds=${2:-1}
daemons=()
whole ZONES "$zones"
whole ROUNDS "$rounds"

# --- a Spark installation made of the jars of the build --------------------------------------------

rm -rf "$work"
mkdir -p "$work/spark/jars" "$work/spark/conf"
IFS=: read -r -a jars <<<"$(<"$root/target/zonemark.classpath")"
ln -s "${jars[@]}" "$work/spark/jars/"
mapfile -t opens < <(opens)
export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1

# spark LOG HEAP MAIN ARGUMENT...: runs a class of Spark.
spark() {
  ${pin:+taskset -c "$pin"} java "${opens[@]}" "-Xmx$2" -Dfile.encoding=UTF-8 \
    -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" "${@:3}" >"$1" 2>&1
}

# said LOG TEXT: waits for a line of a log; prints what of it the pattern takes.
said() {
  local line= tries
  for ((tries = 0; tries < 3000; tries++)); do
    line=$(grep -oE -m 1 "$2" "$1" 2>/dev/null || true)
    [[ -z $line ]] || { echo "$line"; return; }
    sleep 0.1
  done
  fail "no \`$2\` in $1"
}

stop() {
  local pid
  for pid in ${daemons[@]+"${daemons[@]}"}; do
    kill "$pid" $(cat "/proc/$pid/task/$pid/children" 2>/dev/null) 2>/dev/null || true
  done
  daemons=()
}
trap stop EXIT

# executors: the processor seconds of all executors, which have ended, as their workers count them.
executors() {
  local pid
  sleep 3
  for pid in "${daemons[@]:1}"; do
    sed 's/.*) //' "/proc/$(cat "/proc/$pid/task/$pid/children" | tr -d ' ')/stat"
  done | awk -v ticks="$(getconf CLK_TCK)" '{sum += $14 + $15} END {printf "%.1f", sum / ticks}'
}

# cluster WORKERS: a master and so many workers of one core each; sets master.
cluster() {
  local number
  spark "$work/master.log" 256m org.apache.spark.deploy.master.Master \
    --host 127.0.0.1 --port 0 --webui-port 0 &
  daemons+=($!)
  master=$(said "$work/master.log" 'spark://127.0.0.1:[0-9]+')
  for ((number = 1; number <= $1; number++)); do
    pin=$((number - 1)) spark "$work/worker$number.log" 256m org.apache.spark.deploy.worker.Worker \
      --host 127.0.0.1 --port 0 --webui-port 0 --cores 1 --memory 2g --work-dir "$work/work$number" \
      "$master" &
    daemons+=($!)
    said "$work/worker$number.log" 'Successfully registered with master' >/dev/null
  done
}

java -cp "$driver" "$root/bench/GrowthPanel.java" --zones "$zones" --indicators 60 --years 20 \
  --printed 11 --parquet yes --out "$work/panel"
events=()
[[ -z ${EVENTS:-} ]] || events=(--conf spark.eventLog.enabled=true --conf "spark.eventLog.dir=file://$EVENTS")
printf '%-8s %9s %16s\n' workers 'wall s' 'executors cpu s'
for ((round = 0; round < rounds; round++)); do
  for workers in 1 2; do
    rm -rf "$work/panel/lake" "$work"/*.log
    cluster "$workers"
    TIMEFORMAT=%R
    wall=$({ time spark "$work/run.log" 512m org.apache.spark.deploy.SparkSubmit --master "$master" \
      --class org.zonemark.Main --properties-file "$root/conf/spark/cluster.conf" \
      --conf spark.ui.enabled=false --conf spark.executor.extraJavaOptions=-XX:ActiveProcessorCount=1 \
      --conf spark.executor.memory=1536m --conf spark.driver.host=127.0.0.1 \
      ${events[@]+"${events[@]}"} \
      "$root/target/zonemark.jar" run --jobs ingest,rank,growth --conf "$work/panel/conf"; } 2>&1) \
      || { tail -n 20 "$work/run.log" >&2; fail 'the run failed'; }
    printf '%-8s %9s %16s\n' "$workers" "$wall" "$(executors)"
    stop
    (cd "$work/panel/lake/snapshots" && find . -name '*.parquet' | sort | xargs sha256sum | cut -d ' ' -f 1) \
      >"$work/files$workers"
  done
done
cmp -s "$work/files1" "$work/files2" && echo 'data files: the same bytes' || fail 'data files differ'
