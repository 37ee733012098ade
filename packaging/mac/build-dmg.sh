#!/bin/bash
# Builds target/package/DigiDoc-Setup-VERSION-CPU.dmg out of the app image (build-image.sh), on a Mac.
#
# MAC_SIGN_IDENTITY: a Developer ID Application, in a keychain that is open. Without it the app gets a seal without a
# name, with which people have to allow it under System Settings first. MAC_KEYCHAIN: that keychain, if it is not the
# usual one. NOTARY_KEY and so on: see notarize.sh; without them Apple is not asked.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh
# shellcheck source=packaging/mac/common.sh
. packaging/mac/common.sh

jdk=$(jdk)
version=$(version)
dmg=$(dmg)
work=$PWD/target/package-work/dmg
identity=${MAC_SIGN_IDENTITY:-}
entitlements=packaging/mac/entitlements.plist
signed=""
[ -z "$identity" ] || signed=--signed

sign_app() {
    local chain=()
    [ -z "${MAC_KEYCHAIN:-}" ] || chain=(--mac-signing-keychain "$MAC_KEYCHAIN")
    "$jdk/bin/jpackage" --type app-image --app-image "$app" --mac-sign --mac-app-image-sign-identity "$identity" \
        --mac-package-signing-prefix "$identifier." --mac-entitlements "$entitlements" ${chain[@]+"${chain[@]}"}
}

# jpackage has sealed all that lies inside; the cache came after, so the outer seal has to be made again. First the second
# launcher, which the outer seal only counts.
seal_app() {
    codesign --force --sign - --entitlements "$entitlements" "$app/Contents/MacOS/$name"
    codesign --force --sign - --entitlements "$entitlements" "$app"
}

make_dmg() {
    rm -rf "$work"
    mkdir -p "$work/resources"
    cp packaging/mac/resources/* "$work/resources/"
    # the mounted image shows the same icon
    cp "$work/resources/$title.icns" "$work/resources/$title-volume.icns"
    "$jdk/bin/jpackage" --type dmg --app-image "$app" --name "$title" --app-version "$version" --vendor "$vendor" \
        --mac-package-identifier "$identifier" --resource-dir "$work/resources" --dest "$work"
    mv "$work/$title-$version.dmg" "$dmg"
}

[ -d "$app" ] || fail "run packaging/build-image.sh first"
plutil -lint -s "$entitlements" || fail "the entitlements cannot be read"
if [ -n "$identity" ]; then sign_app; else seal_app; fi
packaging/mac/check-app.sh "$app" $signed

make_dmg
# Finder may have been too busy to lay out the window, once
packaging/mac/check-dmg.sh "$dmg" || { make_dmg; packaging/mac/check-dmg.sh "$dmg"; }

if [ -n "$identity" ]; then
    codesign --sign "$identity" --timestamp ${MAC_KEYCHAIN:+--keychain "$MAC_KEYCHAIN"} "$dmg"
    packaging/mac/check-dmg.sh "$dmg" --signed
    if [ -n "${NOTARY_KEY:-}" ]; then packaging/mac/notarize.sh "$dmg"; fi
fi
(cd "$out" && shasum -a 256 "${dmg##*/}") > "$dmg.sha256"
echo "$dmg"
