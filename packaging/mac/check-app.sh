#!/bin/bash
# Looks at an app bundle as it is, and fails if it is not fit to be given away: check-app.sh APP [--signed]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

bundle=${1:?check-app.sh APP [--signed]}
signed=${2:-}
contents=$bundle/Contents
most=131  # megabytes of 1024 times 1024 bytes

PATH=$PATH:/usr/libexec  # where PlistBuddy is
says() { PlistBuddy -c "Print :$1" "$contents/Info.plist" 2> /dev/null || true; }

plutil -lint -s "$contents/Info.plist" || fail "Info.plist cannot be read"
[ "$(says CFBundleIdentifier)" = "$identifier" ] || fail "the identifier is $(says CFBundleIdentifier)"
[ "$(says CFBundleShortVersionString)" = "$(version)" ] || fail "the version is $(says CFBundleShortVersionString)"
[ "$(says LSMinimumSystemVersion)" = 11.0 ] || fail "the least macOS is $(says LSMinimumSystemVersion)"
[ -z "$(says NSMicrophoneUsageDescription)" ] || fail "it asks for the microphone"
if grep -q DEPLOY_ "$contents/Info.plist"; then fail "jpackage left its own words in Info.plist"; fi

for launcher in "$title" "$name"; do
    program=$contents/MacOS/$launcher
    [ -x "$program" ] || fail "the launcher $launcher is missing"
    # without it a hardened JVM ends at once on Apple's processors; jpackage has been seen to leave it out
    codesign --display --entitlements - --xml "$program" 2> /dev/null | grep -q com.apple.security.cs.allow-jit \
        || fail "$launcher has no entitlement to compile code while it runs"
done
[ -s "$contents/app/$name.aot" ] || fail "the cache is missing"
[ -z "$(find "$contents/app" -name 'javafx*')" ] || fail "JavaFX is in the app's folder, not in its runtime"
[ -f "$contents/runtime/Contents/Home/lib/libglass.dylib" ] || fail "JavaFX's libraries are not in the runtime"

codesign --verify --deep --strict --verbose=2 "$bundle" || fail "the seal is broken"
if [ "$signed" = --signed ]; then
    details=$(codesign --display --verbose=2 "$bundle" 2>&1)
    grep -q "Authority=Developer ID Application" <<< "$details" || fail "it is not signed with a Developer ID"
    grep -q "flags=.*runtime" <<< "$details" || fail "it is not hardened"
    grep -q "Timestamp=" <<< "$details" || fail "it has no timestamp"
fi

size=$(du -sm "$bundle" | cut -f1)
[ "$size" -le "$most" ] || fail "it has $size MB, and may have $most"
echo "check-app: all well, $size MB"
