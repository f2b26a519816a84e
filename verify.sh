#!/usr/bin/env bash
# Runs every test: unit tests, and integration tests with the packaged JARs in real Keycloaks of both supported
# versions, a real PostgreSQL and a real browser. All of it stays on this machine's loopback addresses.
#
#   ./verify.sh          everything that a change has to pass
#   ./verify.sh --all    and what takes longer
#
# Where a Docker engine answers, the containers are tested too. Further arguments go to Maven. Needs a JDK 17 or newer;
# installs Chromium and Node.js where it may.
set -euo pipefail
cd "$(dirname "$0")"

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

check_java() {
  local compiler=${JAVA_HOME:+$JAVA_HOME/bin/}javac found
  found=$("$compiler" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p') || true
  [ -n "$found" ] || fail "No JDK found: \"$compiler\" does not run. Install a JDK 17 or newer."
  [ "$found" -ge 17 ] || fail "\"$compiler\" is too old: a JDK 17 or newer is needed."
}

# install WHAT PACKAGE...: through the system's packages, where that is possible without asking.
install() {
  local what=$1
  shift
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "$what is missing. Install it and call again (Debian: apt-get install $*)."
  fi
  echo "Installing $what ..."
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

has_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    ! command -v "$name" >/dev/null || return 0
  done
  [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

# Chromium without a window, which takes half of the time; not every system has it as a package of its own.
install_shell() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  apt-get -qq update
  [ -z "$(apt-cache madison chromium-headless-shell)" ] || install "Chromium's headless shell" chromium-headless-shell
}

has_node() {
  command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null
}

check_postgres() {
  [ "$(id -u)" = 0 ] || return 0
  unshare -U true 2>/dev/null ||
    fail "PostgreSQL does not run as root, and this system allows no user namespaces: call again as another user."
}

# Adds up what the reports of all test runs say.
count() {
  find . -path '*/target/surefire-reports/TEST-*.xml' -print0 -o -path '*/target/failsafe-reports/*/TEST-*.xml' -print0 |
    xargs -0 -r grep -h '^<testsuite ' |
    awk '
      function value(name) {
        return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
      }
      { tests += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped") }
      END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}

arguments=()
for argument; do
  case $argument in
    --all)
      arguments+=(-Dtests.excluded=container -Dtests.containers-excluded=none -Dtests.at-most-seconds=14400)
      arguments+=(-Dtests.refreshing-meanwhile=6 -Dtests.ending-at-once=6 -Dtests.storms=2)
      ;;
    *) arguments+=("$argument") ;;
  esac
done

check_java
check_postgres
! docker info >/dev/null 2>&1 || arguments+=(-Pcontainers)
has_browser || install Chromium chromium
command -v chromium-headless-shell >/dev/null || install_shell
has_node || install "Node.js" nodejs npm

rm -rf ./*/target/surefire-reports ./*/target/failsafe-reports
code=0
./mvnw -B -ntp verify ${arguments[@]+"${arguments[@]}"} || code=$?

total=$(count)
case $total in
  "0 passed, "*) [ "$code" != 0 ] || code=1 ;;
  *" 0 failed, "*) ;;
  *) [ "$code" != 0 ] || code=1 ;;
esac
echo "$total"
exit "$code"
