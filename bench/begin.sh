# Sourced by every benchmark: sets root, and what all of them mean by the same words.
# The path may hold blanks and Chinese characters: Java reads file names by the locale. The C locale's
# point is what awk and GNU time print. All sides run from the built distribution, not from a SPARK_HOME.
export LC_ALL=C.UTF-8
unset SPARK_HOME
export SPARK_LOCAL_IP=127.0.0.1

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
  printf 'bench/%s: %s\n' "$(basename "$0")" "$1" >&2
  exit "${2:-1}"
}

# whole NAME VALUE: refuses what is no whole number from 1.
whole() {
  [[ $2 =~ ^[1-9][0-9]*$ ]] || fail "$1 must be a whole number from 1, was $2" 2
}

[[ -x $root/bin/zonemark && -f $root/target/zonemark.jar && -f $root/target/zonemark.classpath ]] \
  || fail 'not built yet; run: mvn -q -DskipTests package' 2

# What Spark asks for on Java 17, as the launcher has it.
opens() {
  "$root/bin/zonemark" --print-command where | grep -oE -- '--add-opens=[^ ]+'
}
