#!/usr/bin/env bash
# Measures reading against bare loops of the same libraries over the same synthetic files, in turn in
# one JVM each, and what tables that nobody has declared take beyond reading them to cells.
# Usage: bench/reading.sh [ROUNDS [ROWS]]   (5 rounds, 1000000 rows where not given)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/begin.sh"

work=$root/target/bench/reading
rounds=${1:-5}
rows=${2:-1000000}

whole ROUNDS "$rounds"
whole ROWS "$rows"

mkdir -p "$work/classes"
# The bare loop is that of another reader of workbooks, which is not shipped.
mvn -q -B -f "$root/pom.xml" dependency:build-classpath -Dmdep.includeScope=test \
  -Dmdep.includeArtifactIds=fastexcel-reader -Dmdep.outputFile="$work/bare.classpath" >/dev/null
class_path=$root/target/zonemark.jar:$(<"$root/target/zonemark.classpath"):$(<"$work/bare.classpath")
javac -encoding UTF-8 -proc:none -nowarn -cp "$class_path" -d "$work/classes" "$root/bench/Reading.java"

mapfile -t opens < <(opens)

cd "$root"
# As bin/zonemark runs it, but for the heap.
flags=(-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xss4m)
java -Xmx256m "${flags[@]}" -cp "$work/classes:$class_path" Reading xlsx "$work" "$rounds"
java -Xmx2g "${flags[@]}" "${opens[@]}" -cp "$work/classes:$class_path" Reading csv "$work" "$rounds" "$rows" \
  2>"$work/csv.log" || { tail -n 20 "$work/csv.log" >&2; exit 1; }
java -Xmx256m "${flags[@]}" -cp "$work/classes:$class_path" Reading undeclared "$work" "$rounds"
printf 'Java  %s\n' "$(java -version 2>&1 | sed -n 2p)"
printf 'cores %s\n' "$(getconf _NPROCESSORS_ONLN)"
