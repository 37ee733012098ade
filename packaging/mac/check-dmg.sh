#!/bin/bash
# Looks into a disk image, and fails if its window would come up bare: Finder lays it out, and on a build machine Finder
# sometimes does not answer, which jpackage takes for granted. check-dmg.sh DMG [--signed]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

image=${1:?check-dmg.sh DMG [--signed]}
signed=${2:-}
mount=$(mktemp -d)
trap 'hdiutil detach -quiet "$mount" || hdiutil detach -quiet -force "$mount" || true; rmdir "$mount" 2> /dev/null || true' EXIT

hdiutil verify -quiet "$image" || fail "the image is damaged"
hdiutil attach -quiet -readonly -nobrowse -mountpoint "$mount" "$image" || fail "the image cannot be opened"
[ -d "$mount/$title.app" ] || fail "there is no app in it"
[ -e "$mount/Applications" ] || fail "there is no way to Applications in it"
[ -s "$mount/.DS_Store" ] || fail "the window has no layout"
[ -n "$(find "$mount/.background" -name '*.tiff' -size +0 2> /dev/null)" ] || fail "the window has no background"
packaging/mac/check-app.sh "$mount/$title.app" "$signed"

if [ "$signed" = --signed ]; then
    codesign --verify --strict "$image" || fail "the image is not signed"
fi
echo "check-dmg: all well"
