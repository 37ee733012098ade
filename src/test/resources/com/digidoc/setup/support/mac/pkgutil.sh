# A package is signed and notarized if its first line says so.

case "$1" in
  --check-signature)
    echo "Package \"$(basename "$2")\":"
    if [ "$(head -n 1 "$2")" != "pretend Homebrew.pkg" ]; then
      echo "   Status: no signature"
      exit 1
    fi
    cat <<SIGNATURE
   Status: signed by a developer certificate issued by Apple for distribution
   Notarization: trusted by the Apple notary service
   Signed with a trusted timestamp on: 2026-11-20 10:00:00 +0000
   Certificate Chain:
    1. Developer ID Installer: $(sed -n 2p "$2")
       Expires: 2027-02-01 22:12:15 +0000
    2. Developer ID Certification Authority
    3. Apple Root CA
SIGNATURE
    ;;
  --pkg-info)
    [ -f "$STATE/receipt" ] || exit 1
    printf 'package-id: sh.brew.homebrew\nversion: 7.0.9\nvolume: /\n'
    ;;
esac
