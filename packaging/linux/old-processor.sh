#!/bin/bash
# Runs the image on a processor of 2008, played by qemu: the caches must hold no machine code that only newer ones have. The
# JVM does not ask, it crashes. Needs qemu-x86_64, and on a computer without a display xvfb-run.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

[ "$(uname -m)" = x86_64 ] || fail "the image is for another kind of processor"
needs qemu-x86_64 "it is in the package qemu-user"
launcher=$out/$name/bin/old-processor
home=$(mktemp -d)
trap 'rm -rf "$launcher" "$home"' EXIT
sed 's#^exec "#exec qemu-x86_64 -cpu Nehalem "#' "$out/$name/bin/$name" > "$launcher"
grep -q "^exec qemu" "$launcher" || fail "the launcher starts Java in another way"

run() { HOME=$home JAVA_TOOL_OPTIONS=-XX:AOTMode=on timeout 300 "$@" 2> "$home/error" || { cat "$home/error"; fail "it ended: $*"; }; }

run sh "$launcher" --version
if [ -n "${DISPLAY:-}" ]; then
    run sh "$launcher" --smoke
else
    run xvfb-run --auto-servernum sh "$launcher" --smoke
fi
