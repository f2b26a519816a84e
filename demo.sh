#!/bin/sh
# Builds what is missing, fetches Keycloak, and runs it with Consent Gate, the demo realms, a sample third-party
# service and the REST API that the service calls. Needs a JDK 17 or newer. Everything it makes lies in .demo/.
#
# Environment: CONSENT_GATE_KEYCLOAK_PORT (8080), CONSENT_GATE_SERVICE_PORT (8090), CONSENT_GATE_API_PORT (8091).
#
# Some functions are called by name only, by a trap or by await:
# shellcheck disable=SC2317
set -eu
CDPATH='' cd -- "$(dirname -- "$0")"

keycloak_port=${CONSENT_GATE_KEYCLOAK_PORT:-8080}
service_port=${CONSENT_GATE_SERVICE_PORT:-8090}
api_port=${CONSENT_GATE_API_PORT:-8091}
url=http://localhost:$keycloak_port
service_url=http://localhost:$service_port/

version=$(sed -n 's:.*<keycloak\.version>\(.*\)</keycloak\.version>.*:\1:p' pom.xml)
demo=$PWD/.demo
keycloak=$demo/keycloak-$version
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
started=

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

stop() {
  trap '' INT TERM HUP
  trap - EXIT
  [ -n "$started" ] || return 0
  echo
  echo "Stopping ..."
  for pid in $started; do
    kill "$pid" 2>/dev/null || true
  done
  for pid in $started; do
    wait "$pid" 2>/dev/null || true
  done
  echo "Stopped. Nothing is left running."
}

check_java() {
  compiler=${JAVA_HOME:+$JAVA_HOME/bin/}javac
  found=$("$compiler" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p') || true
  [ -n "$found" ] || fail "No JDK found: \"$compiler\" does not run." \
    "Install a JDK 17 or newer, and set JAVA_HOME to it or put its bin folder on the PATH."
  [ "$found" -ge 17 ] || fail "\"$compiler\" is too old: the demo needs a JDK 17 or newer." \
    "Set JAVA_HOME to a newer one or put its bin folder first on the PATH."
}

check_ports() {
  for port in "$keycloak_port" "$service_port" "$api_port"; do
    case $port in
      *[!0-9]* | ??????*) fail "Not a port: $port" ;;
    esac
  done
  taken=$("$java" sample/src/main/java/io/github/consentgate/sample/PortProbe.java \
    "$keycloak_port" "$service_port" "$api_port")
  [ -n "$taken" ] || return 0
  for port in $taken; do
    case $port in
      "$keycloak_port") setting=CONSENT_GATE_KEYCLOAK_PORT ;;
      "$service_port") setting=CONSENT_GATE_SERVICE_PORT ;;
      *) setting=CONSENT_GATE_API_PORT ;;
    esac
    echo "Port $port is taken. Stop what listens there, or choose another with $setting=..." >&2
  done
  exit 1
}

# await LABEL PID DONE DETAIL: says every moment what DETAIL prints, until DONE holds or the process has ended.
await() {
  seconds=0
  [ -t 1 ] || echo "$1 ..."
  until "$3" || ! kill -0 "$2" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ -t 1 ]; then
      printf '\r\033[K%s ... %s s  %s' "$1" "$seconds" "$("$4")"
    elif [ $((seconds % 10)) -eq 0 ]; then
      echo "  $seconds s  $("$4")"
    fi
  done
  [ ! -t 1 ] || printf '\r\033[K'
}

never() {
  false
}

downloads() {
  echo "$(grep -c 'Downloaded from' "$log" || true) files downloaded"
}

megabytes() {
  if [ -d "$demo/fetched" ]; then
    echo "unpacking"
  else
    du -sk "$HOME/.m2/repository/org/keycloak/keycloak-quarkus-dist/$version" 2>/dev/null \
      | awk '{ print int($1 / 1024) " MB" }' || true
  fi
}

last_line() {
  tail -n 1 "$log" | sed 's/^[0-9-]* [0-9:,]* *[A-Z]* *\[[^]]*\] ([^)]*) //' | cut -c 1-50
}

# run LABEL DETAIL LOG COMMAND: runs the command to its end, with its output kept for the day it fails.
run() {
  label=$1
  detail=$2
  log=$demo/$3
  shift 3
  "$@" >"$log" 2>&1 &
  started=$!
  await "$label" "$started" never "$detail"
  if ! wait "$started"; then
    started=
    tail -n 30 "$log" >&2
    fail "" "$label: this failed. All it said is in $log."
  fi
  started=
  echo "$label: done in $seconds s."
}

# stale MODULE: its JAR is missing or older than what it is made of.
stale() {
  jar=$1/target/consent-gate-$1.jar
  [ ! -f "$jar" ] || [ -n "$(find pom.xml "$1/pom.xml" "$1/src/main" -type f -newer "$jar")" ]
}

build() {
  if stale provider || stale theme || stale sample; then
    run "Building" downloads maven.log ./mvnw -B -pl provider,theme,sample -DskipTests -Dspotless.check.skip package
    # Maven leaves a JAR alone whose content is the same; it is up to date now nevertheless.
    touch provider/target/consent-gate-provider.jar theme/target/consent-gate-theme.jar \
      sample/target/consent-gate-sample.jar
  fi
}

fetch() {
  if [ ! -d "$keycloak" ]; then
    rm -rf "$demo/fetched"
    run "Fetching Keycloak $version (about 170 MB)" megabytes maven.log ./mvnw -B -N dependency:unpack \
      -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:tar.gz" -DoutputDirectory="$demo/fetched" \
      -Dmdep.overWriteReleases=true
    mv "$demo/fetched/keycloak-$version" "$keycloak"
    rm -rf "$demo/fetched"
  fi
}

# Keycloak takes in its providers once, so that the next start is quick.
install_providers() {
  for module in provider theme; do
    jar=consent-gate-$module.jar
    if ! cmp -s "$module/target/$jar" "$keycloak/providers/$jar"; then
      rm -f "$keycloak/built"
      cp "$module/target/$jar" "$keycloak/providers/"
    fi
  done
  if [ ! -f "$keycloak/built" ]; then
    run "Installing Consent Gate" last_line build.log "$keycloak/bin/kc.sh" build --db=dev-file
    touch "$keycloak/built"
  fi
}

place_realms() {
  rm -rf "$demo/realms"
  mkdir "$demo/realms"
  for realm in demo work; do
    sed "s|:8090/|:$service_port/|g" "realm-config/$realm-realm.json" >"$demo/realms/$realm-realm.json"
  done
  # Keycloak imports a realm once. When the files or the addresses in them have changed, the demo starts afresh.
  echo "$url" >"$demo/realms/url"
  if ! diff -r "$demo/realms" "$keycloak/data/import" >/dev/null 2>&1; then
    rm -rf "$keycloak/data"
    mkdir -p "$keycloak/data"
    cp -r "$demo/realms" "$keycloak/data/import"
  fi
}

keycloak_ready() {
  grep -q 'Listening on:' "$log"
}

sample_ready() {
  grep -q 'work items API is at' "$log"
}

start_keycloak() {
  log=$demo/keycloak.log
  CONSENT_GATE_DEMO_URL=$url KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin \
    "$keycloak/bin/kc.sh" start --optimized --cache=local --hostname="$url" --http-enabled=true \
    --http-host=127.0.0.1 --http-port="$keycloak_port" --import-realm >"$log" 2>&1 &
  keycloak_pid=$!
  started=$keycloak_pid
  await "Starting Keycloak" "$keycloak_pid" keycloak_ready last_line
  if ! keycloak_ready; then
    tail -n 30 "$log" >&2
    fail "" "Keycloak did not start. All it said is in $log."
  fi
  echo "Starting Keycloak: done in $seconds s."
}

start_sample() {
  log=$demo/sample.log
  CONSENT_GATE_DEMO_URL=$url CONSENT_GATE_SERVICE_PORT=$service_port CONSENT_GATE_API_PORT=$api_port \
    "$java" -jar sample/target/consent-gate-sample.jar >"$log" 2>&1 &
  sample_pid=$!
  started="$sample_pid $started"
  await "Starting the sample service" "$sample_pid" sample_ready last_line
  if ! sample_ready; then
    tail -n 30 "$log" >&2
    fail "" "The sample service did not start. All it said is in $log."
  fi
}

explain() {
  cat <<TEXT

Ready. Open $service_url (Release Notes, a third-party service), press Connect,
and sign in as one of these. Every password is "password".

  paul     may authorize: a project collection administrator
  olivia   may authorize: an organization owner
  wanda    may authorize: press "Work account" on the sign-in page
  mia      may not: no administrator of the collection
  walter   may not, for the same reason: press "Work account"
  stan     may not: his access level is Stakeholder
  nora     may not: a member of no project
  carla    may not: never everything in one collection
  vera     may not: her organization blocks third-party access
  adam     may not: a member of no organization

To see an authorization end, revoke it at
  $url/realms/demo/account/authorizations
and then press "Call again" at Release Notes. To be somebody else, open a private window.

The admin console is at $url/admin/ (admin, password admin).
Ctrl-C stops everything.
TEXT
}

trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

check_java
check_ports
# A Keycloak setting of the caller's shell would make another demo of this one.
for setting in $(env | sed -n 's/^\(KC_[A-Z0-9_]*\)=.*/\1/p'); do
  unset "$setting"
done

mkdir -p "$demo"
build
fetch
install_providers
place_realms
start_keycloak
start_sample
explain

while kill -0 "$keycloak_pid" 2>/dev/null && kill -0 "$sample_pid" 2>/dev/null; do
  sleep 1
done
fail "" "A part of the demo ended by itself. What it said is in $demo/keycloak.log or $demo/sample.log."
