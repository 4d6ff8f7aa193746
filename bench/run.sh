#!/usr/bin/env bash
# Measures one `zonemark run`, the same without a report and with a printed one, a run that finds
# nothing changed, `check`, `where` and `explain`, or one job alone on the snapshot of a run, on the
# synthetic panel against a bare SparkSession with the same JVM flags and class path but without a
# class archive, in turn.
# Usage: bench/run.sh [ROUNDS [JOB]]   (5 and run where not given)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/begin.sh"

work=$root/target/bench
panel=$work/panel
lake=$work/lake
rounds=${1:-5}
job=${2:-run}

whole ROUNDS "$rounds"

# --- the panel ---------------------------------------------------------------------------------

mkdir -p "$work"
if [[ ! -f $panel/conf/run.yaml || $root/target/zonemark.jar -nt $panel/conf/run.yaml ]]; then
  rm -rf "$panel"
  "$root/bin/zonemark" init "$panel" --example --plain
fi
zonemark=("$root/bin/zonemark" "$job" --conf "$panel/conf")
if [[ $job != run ]]; then
  # Only what reads the inputs asks whether they have changed.
  [[ $job != ingest ]] || zonemark+=(--force)
fi
# The same settings, with a report that is printed: its front page and the page of a zone.
zone=htz-s040
rm -rf "$panel/conf-pdf"
cp -R "$panel/conf" "$panel/conf-pdf"
printf '\nfocus: %s\npdf: true\n' "$zone" >>"$panel/conf-pdf/run.yaml"
# A first run makes the snapshot that others work on, and leaves the launcher its class archive, which
# holds what printing takes where the night is measured with it.
first=$panel/conf
[[ $job != run ]] || first=$panel/conf-pdf
rm -rf "$lake"
ZONEMARK_LAKE=$lake "$root/bin/zonemark" run --conf "$first" >"$work/first.log" 2>&1 \
  || fail "the first run failed; see $work/first.log"
ZONEMARK_LAKE=$lake "$root/bin/zonemark" where --conf "$panel/conf" >/dev/null

# --- the java command, from its one place: the launcher ------------------------------------------

# Prints the words of a line or of an argument file, NUL-terminated, without their quotes.
words() {
  xargs printf '%s\0'
}

launch() {
  ZONEMARK_LAKE=$lake "$root/bin/zonemark" --print-command "${zonemark[@]:1}"
}

launch >"$work/command" || fail 'bin/zonemark --print-command failed'
if [[ $(tr -dc '\0' <"$work/command" | wc -c) -gt 0 ]]; then
  mapfile -d '' -t printed <"$work/command"
else
  mapfile -d '' -t printed < <(words <"$work/command")
fi

# Argument files (@file) are put in line, up to the main class.
command=()
for word in "${printed[@]}"; do
  if [[ $word == @* && -f ${word#@} ]]; then
    mapfile -d '' -t held < <(words <"${word#@}")
    command+=("${held[@]}")
  else
    command+=("$word")
  fi
done

java=${command[0]}
flags=()
class_path=
main_class=
for ((i = 1; i < ${#command[@]}; i++)); do
  case ${command[i]} in
    -cp | -classpath | --class-path)
      class_path=${command[++i]}
      ;;
    --class-path=*)
      class_path=${command[i]#*=}
      ;;
    --add-opens | --add-exports | --add-modules | --add-reads)
      flags+=("${command[i]}" "${command[++i]}")
      ;;
    -XX:SharedArchiveFile=* | -Xlog:cds*) ;;
    -*)
      flags+=("${command[i]}")
      ;;
    *)
      main_class=${command[i]}
      break
      ;;
  esac
done
[[ -n $class_path && -n $main_class ]] \
  || fail "no class path or main class in: ${command[*]}"

# --- the bare session ----------------------------------------------------------------------------

javac=$(dirname "$java")/javac
[[ -x $javac ]] || javac=javac
rm -rf "$work/classes"
"$javac" -encoding UTF-8 -proc:none -nowarn -cp "$class_path" -d "$work/classes" \
  "$root/bench/BareSession.java"
# A jar, behind all others: a class data archive asks for the class path it was made with in front.
(cd "$work/classes" && "${javac%javac}jar" --create --file "$work/bare-session.jar" .)
bare=("$java" "${flags[@]}" -cp "$class_path:$work/bare-session.jar" BareSession)
settings=$root/conf/spark/local.conf
if [[ -f $settings ]]; then
  bare+=("$settings")
fi

# --- measuring -----------------------------------------------------------------------------------

# measured RESULT COMMAND...: runs the command and writes "wall user system KiB-at-peak" to RESULT.
if /usr/bin/time --version 2>&1 | grep -q GNU; then
  measured() {
    /usr/bin/time -o "$1" -f '%e %U %S %M' "${@:2}"
  }
else
  # Without GNU time: bash counts the time, and a watcher beside it reads the kernel's high-water
  # mark of the process (and of its children, where the launcher does not hand over to java).
  measured() {
    local result=$1 watcher status=0
    : >"$result.pid"
    watch_peak "$result" &
    watcher=$!
    local TIMEFORMAT='%R %U %S'
    {
      time bash -c 'echo $$ >"$1" && exec "${@:2}" 2>&3' bash "$result.pid" "${@:2}" || status=$?
    } 3>&2 2>"$result.times"
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    echo "$(<"$result.times") $(<"$result.peak")" >"$result"
    return "$status"
  }

  watch_peak() {
    local peak=0 pid children name amount _
    echo 0 >"$1.peak"
    while true; do
      pid=$(<"$1.pid")
      children=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null || true)
      for process in $pid $children; do
        while read -r name amount _; do
          if [[ $name == VmHWM: && $amount -gt $peak ]]; then
            peak=$amount
            echo "$peak" >"$1.peak"
          fi
        done < <(cat "/proc/$process/status" 2>/dev/null)
      done
      sleep 0.1
    done
  }
fi

# run_once NAME ROUND COMMAND...: one measured run, one line of output, one line of the record.
run_once() {
  local name=$1 round=$2 status=0
  shift 2
  measured "$work/measure" "$@" >"$work/$name-$round.log" 2>&1 || status=$?
  if ((status != 0)); then
    tail -n 20 "$work/$name-$round.log" >&2
    fail "$name ended with exit code $status; all of its output is in $work/$name-$round.log"
  fi
  tail -n 1 "$work/measure" | awk -v name="$name" -v round="$round" -v record="$work/record" '{
    printf "%-9s round %d   wall %6.2f s   cpu %6.2f s   peak %5.0f MiB\n",
      name, round, $1, $2 + $3, $4 / 1024
    print name, $1, $2 + $3, $4 / 1024 >> record
  }'
}

rm -f "$work/record"
for ((round = 1; round <= rounds; round++)); do
  # Each run publishes into an empty lake: unchanged inputs would let it publish nothing.
  [[ $job != run ]] || rm -rf "$lake"
  ZONEMARK_LAKE=$lake run_once zonemark "$round" "${zonemark[@]}"
  [[ -f $lake/LATEST.json ]] || fail "zonemark published nothing; see $work/zonemark-$round.log"
  if [[ $job == run ]]; then
    ZONEMARK_LAKE=$lake run_once unchanged "$round" "${zonemark[@]}"
    for name in check where "explain $zone syn_1_04 2022"; do
      read -r -a words <<<"$name"
      ZONEMARK_LAKE=$lake run_once "${words[0]}" "$round" \
        "$root/bin/zonemark" "${words[@]}" --conf "$panel/conf"
    done
    rm -rf "$lake"
    ZONEMARK_LAKE=$lake run_once tables "$round" "${zonemark[@]}" \
      --jobs ingest,rank,growth,attain,index
    rm -rf "$lake"
    ZONEMARK_LAKE=$lake run_once printed "$round" "$root/bin/zonemark" run --conf "$panel/conf-pdf"
  fi
  run_once bare "$round" "${bare[@]}"
done

# --- the result ----------------------------------------------------------------------------------

# median NAME COLUMN
median() {
  awk -v name="$1" -v column="$2" '$1 == name {print $column}' "$work/record" | sort -n | awk '
    {value[NR] = $1}
    END {print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2}'
}

# share WHAT MORE LESS: what one has more than the other, by the medians of their rounds.
share() {
  awk -v what="$1" -v wall="$(median "$2" 2)" -v cpu="$(median "$2" 3)" \
    -v less_wall="$(median "$3" 2)" -v less_cpu="$(median "$3" 3)" \
    -v bare_wall="$(median bare 2)" -v bare_cpu="$(median bare 3)" 'BEGIN {
      printf "%-17s wall %6.2f s   cpu %6.2f s   of a bare session: %.2f and %.2f\n", what,
        wall - less_wall, cpu - less_cpu, (wall - less_wall) / bare_wall, (cpu - less_cpu) / bare_cpu
    }'
}

if [[ $job == run ]]; then
  for name in unchanged check where explain tables printed; do
    awk -v name="$name" -v wall="$(median "$name" 2)" -v cpu="$(median "$name" 3)" \
      -v bare_wall="$(median bare 2)" -v bare_cpu="$(median bare 3)" 'BEGIN {
        printf "median %-10s wall %6.2f s   cpu %6.2f s   of a bare session: %.2f and %.2f\n",
          name, wall, cpu, wall / bare_wall, cpu / bare_cpu
      }'
  done
fi
if [[ $job == run ]]; then
  share 'the report adds' zonemark tables
  share 'printing adds' printed zonemark
fi
spark=$(tr ':' '\n' <<<"$class_path" | sed -n 's|.*/spark-core_[0-9.]*-\(.*\)\.jar$|\1|p' | head -n 1)
peak=$(awk '$1 == "zonemark" && $4 > most {most = $4} END {print most}' "$work/record")
awk -v wall="$(median zonemark 2)" -v cpu="$(median zonemark 3)" -v peak="$peak" \
  -v bare_wall="$(median bare 2)" -v bare_cpu="$(median bare 3)" 'BEGIN {
    printf "\nmedian zonemark   wall %6.2f s   cpu %6.2f s\n", wall, cpu
    printf "median bare       wall %6.2f s   cpu %6.2f s\n", bare_wall, bare_cpu
    printf "ratio             wall %6.2f     cpu %6.2f     (a run: limit 6, aim 5)\n",
      wall / bare_wall, cpu / bare_cpu
    printf "beyond the session     %6.2f         %6.2f     (index alone: limit 1.5)\n",
      wall / bare_wall - 1, cpu / bare_cpu - 1
    printf "peak memory       %.0f MiB, the largest of all zonemark runs (limit 1024)\n", peak
  }'
printf 'JVM flags         %s\n' "${flags[*]}"
printf 'Java              %s\n' "$("$java" -version 2>&1 | sed -n 2p)"
printf 'Spark             %s\n' "${spark:-unknown}"
printf 'cores             %s\n' "$(getconf _NPROCESSORS_ONLN)"
printf 'panel             %s\n' "$panel"
