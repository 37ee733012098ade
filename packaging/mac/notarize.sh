#!/bin/bash
# Has Apple look at a signed disk image, and attaches Apple's word to it: notarize.sh DMG
#
# NOTARY_KEY: the file with an App Store Connect key. NOTARY_KEY_ID and NOTARY_ISSUER: whose it is. No password.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

image=${1:?notarize.sh DMG}
account=(--key "${NOTARY_KEY:?}" --key-id "${NOTARY_KEY_ID:?}" --issuer "${NOTARY_ISSUER:?}")
[ -r "$NOTARY_KEY" ] || fail "the key of NOTARY_KEY cannot be read"

answer=$(xcrun notarytool submit "$image" "${account[@]}" --wait --timeout 40m --output-format json) \
    || fail "Apple did not take it: $answer"
status=$(sed -n 's/.*"status" *: *"\([^"]*\)".*/\1/p' <<< "$answer")
if [ "$status" != Accepted ]; then
    id=$(sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' <<< "$answer" | head -n 1)
    xcrun notarytool log "$id" "${account[@]}" >&2 || true
    fail "Apple's answer is: ${status:-none}"
fi
xcrun stapler staple "$image" || fail "Apple's word could not be attached"
xcrun stapler validate "$image" || fail "what is attached is not valid"
spctl --assess --type open --context context:primary-signature --verbose "$image" \
    || fail "Gatekeeper would not open it"
echo "notarize: all well"
