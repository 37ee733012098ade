#!/bin/bash
# Takes a disk image as a person would: opens it, drags the app to Applications, starts it. smoke-test.sh DMG
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

image=${1:?smoke-test.sh DMG}
applications=${APPLICATIONS:-/Applications}
installed="$applications/$title.app"
work=$(mktemp -d)
trap 'hdiutil detach -quiet "$work/mount" 2> /dev/null || true; rm -rf "$installed" "$work"' EXIT
[ ! -e "$installed" ] || fail "there is one in Applications already"

mkdir "$work/mount"
hdiutil attach -quiet -readonly -nobrowse -mountpoint "$work/mount" "$image"
ditto "$work/mount/$title.app" "$installed"
hdiutil detach -quiet "$work/mount"

# finder SECONDS PROGRAM…: with what Finder hands to a program: no PATH to Homebrew, and the root folder. A Mac has no
# timeout(1), so the time limit is an alarm of perl's.
finder() {
    (cd / && env -i HOME="$HOME" USER="$(id -un)" TMPDIR="${TMPDIR:-/tmp}" PATH=/usr/bin:/bin:/usr/sbin:/sbin \
        perl -e 'alarm shift; exec @ARGV or die "$!\n"' "$@")
}
cli=$installed/Contents/MacOS/$name

[ "$(finder 60 "$cli" --version)" = "$name $(version)" ] || fail "--version does not say $(version)"
finder 60 env JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$cli" --version || fail "the cache is refused where the app lies now"

code=0
finder 120 "$cli" doctor --json > "$work/doctor.json" || code=$?
case $code in 0 | 3 | 4 | 5) ;; *) fail "doctor ended with $code" ;; esac
python3 - "$work/doctor.json" <<'PYTHON' || fail "doctor did not find what is here"
import json, os, sys
report = json.load(open(sys.argv[1]))
assert report["host"]["os"] == "macos", report["host"]
status = {finding["id"]: finding["status"] for finding in report["findings"]}
if os.path.exists("/opt/homebrew/bin/brew") or os.path.exists("/usr/local/bin/brew"):
    assert status["homebrew.installed"] in ("ok", "warning"), status
PYTHON

finder 60 "$installed/Contents/MacOS/$title" --smoke > "$work/smoke.log" || fail "the window did not come up"
grep -E '^ready [0-9]+$' "$work/smoke.log" || fail "the window did not say when it was ready"

# running it must not have changed it
codesign --verify --deep --strict "$installed" || fail "the seal is broken after the first start"
if [ -n "${MAC_NOTARIZED:-}" ]; then
    spctl --assess --type execute --verbose "$installed" || fail "Gatekeeper would not start it"
fi
echo "smoke-test: all well"
