#!/bin/bash
# "open": makes a keychain for the time of a build and puts the certificate into it; prints its path.
# "close": deletes it.
#
# MAC_CERTIFICATE: the certificate with its key, a .p12 in base64. MAC_CERTIFICATE_PASSWORD: its password, which stays in
# the environment: openssl reads it there, and security gets a file that needs none.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

keychain=$PWD/target/package-work/signing.keychain-db

open_keychain() {
    local password folder legacy
    [ -n "${MAC_CERTIFICATE:-}" ] || fail "MAC_CERTIFICATE is empty"
    [ -n "${MAC_CERTIFICATE_PASSWORD:-}" ] || fail "MAC_CERTIFICATE_PASSWORD is empty"
    umask 077
    mkdir -p "${keychain%/*}"
    folder=$(mktemp -d)
    # shellcheck disable=SC2064  # the folder is known now, and gone later
    trap "rm -rf '$folder'" EXIT
    base64 --decode <<< "$MAC_CERTIFICATE" > "$folder/certificate.p12" || fail "MAC_CERTIFICATE is not base64"
    # what Keychain Access exports is in an old form that newer versions of openssl read only when told to
    for legacy in "" -legacy; do
        openssl pkcs12 -in "$folder/certificate.p12" -passin env:MAC_CERTIFICATE_PASSWORD -nodes ${legacy:+"$legacy"} \
            -out "$folder/certificate.pem" 2> "$folder/log" && break
        rm -f "$folder/certificate.pem"
    done
    [ -s "$folder/certificate.pem" ] || fail "the certificate cannot be read: $(tail -n 1 "$folder/log")"

    # not a secret: it is for a keychain that lives as long as this build, in a folder that only we can read
    password=$(openssl rand -hex 16)
    security create-keychain -p "$password" "$keychain"
    security set-keychain-settings -lut 3600 "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    security import "$folder/certificate.pem" -k "$keychain" -T /usr/bin/codesign > /dev/null
    security set-key-partition-list -S apple-tool:,apple:,codesign: -s -k "$password" "$keychain" > /dev/null
    security find-identity -v -p codesigning "$keychain" | grep -q "Developer ID Application" \
        || fail "there is no Developer ID Application in the certificate"
    # codesign looks only in keychains of this list
    security list-keychains -d user -s "$keychain" login.keychain-db
    echo "$keychain"
}

close_keychain() {
    [ ! -e "$keychain" ] || security delete-keychain "$keychain"
}

case ${1:-} in
    open) open_keychain ;;
    close) close_keychain ;;
    *) fail "open or close?" ;;
esac
