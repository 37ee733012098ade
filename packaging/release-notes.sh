#!/bin/bash
# Prints what CHANGELOG.md says of a version: release-notes.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

wanted=${1:?release-notes.sh VERSION}
notes=$(awk -v head="## [$wanted]" '
    index($0, "## [") == 1 { inside = index($0, head) == 1; next }
    inside' CHANGELOG.md)
[ -n "${notes//[[:space:]]/}" ] || fail "CHANGELOG.md says nothing of $wanted"
# without the empty lines around it
sed -e '/./,$!d' <<< "$notes"
