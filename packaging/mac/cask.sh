#!/bin/bash
# Prints the Homebrew cask of a release: cask.sh OWNER/REPOSITORY SHA256-OF-ARM64 SHA256-OF-X64
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

repository=${1:?cask.sh OWNER/REPOSITORY ARM64 X64}
for sum in "${2:?}" "${3:?}"; do
    [[ $sum =~ ^[0-9a-f]{64}$ ]] || fail "this is no SHA-256: $sum"
done
sed -e "s/@VERSION@/$(version)/" -e "s#@REPOSITORY@#$repository#" -e "s/@ARM64@/$2/" -e "s/@X64@/$3/" \
    packaging/mac/digidoc-setup.rb
