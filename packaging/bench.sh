#!/bin/bash
# Builds the packages and measures them beside their peers, on a display of its own: mvn -Pbench verify starts it with the
# class path of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

needs xvfb-run "apt-get install xvfb"
needs redis-cli "apt-get install redis-tools"
needs ss "apt-get install iproute2"
/usr/bin/python3 -c 'import redis, ruamel.yaml, venv' 2> /dev/null \
    || fail "the peers are missing: apt-get install python3-redis python3-ruamel.yaml python3-venv"

packaging/build-image.sh
packaging/linux/build-deb.sh
rm -rf target/bench-home
xvfb-run --auto-servernum --server-args "-screen 0 1280x1024x24" \
    "$(jdk)/bin/java" -cp "$1" com.digidoc.setup.bench.Bench
