#!/bin/bash
# Runs the scripts for macOS on Linux: against stand-ins for the tools of macOS that write down how they were called, on
# the way with a certificate, on the way without, and for each thing that can go wrong. Bounded by its caller.
set -euo pipefail
cd "$(dirname "$0")/../.."

here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
export RECORD PROJECT PATH="$here/packaging/test/stand-ins:$PATH"

# A fresh copy of what the scripts read, below a folder that the stand-ins write to.
project() {
    RECORD=$(mktemp -d "$work/XXXXXX")
    PROJECT=$RECORD/project
    mkdir -p "$PROJECT/src/main/resources/com/digidoc/setup" "$PROJECT/target/digidoc-setup/lib/javafx" "$RECORD/jdk/bin"
    cp -R "$here/packaging" "$here/pom.xml" "$here/CHANGELOG.md" "$PROJECT/"
    cp -R "$here/src/main/resources/com/digidoc/setup/config" "$PROJECT/src/main/resources/com/digidoc/setup/"
    touch "$PROJECT/target/digidoc-setup/lib/digidoc-setup-1.0.0.jar" "$PROJECT/target/digidoc-setup/lib/other.jar"
    python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1], "w").writestr("libglass.dylib", "x")' \
        "$PROJECT/target/digidoc-setup/lib/javafx/javafx-graphics-1.jar"
    echo 'JAVA_VERSION="25.0.3"' > "$RECORD/jdk/release"
    for tool in jpackage jlink jimage java; do
        printf '#!/bin/bash\nexec %q "$@"\n' "$here/packaging/test/stand-ins/$tool" > "$RECORD/jdk/bin/$tool"
        chmod +x "$RECORD/jdk/bin/$tool"
    done
    # the layout that Finder leaves in a disk image
    mkdir -p "$RECORD/dmg/.background" "$RECORD/dmg/Applications" "$RECORD/applications"
    echo picture > "$RECORD/dmg/.background/picture.tiff"
    echo layout > "$RECORD/dmg/.DS_Store"
    : > "$RECORD/calls"
    export JAVA_HOME=$RECORD/jdk APPLICATIONS=$RECORD/applications
    unset MAC_SIGN_IDENTITY MAC_KEYCHAIN MAC_CERTIFICATE MAC_CERTIFICATE_PASSWORD NOTARY_KEY NOTARY_KEY_ID NOTARY_ISSUER
}

signed() { export MAC_SIGN_IDENTITY="Developer ID Application: DigiDoc (TEAM123456)"; }

notarized() {
    signed
    echo key > "$RECORD/key.p8"
    export NOTARY_KEY=$RECORD/key.p8 NOTARY_KEY_ID=KEYID NOTARY_ISSUER=issuer
}

# A certificate as people export it, with a password.
certificate() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj "/CN=Developer ID Application: DigiDoc" \
        -keyout "$RECORD/key.pem" -out "$RECORD/cert.pem" 2> /dev/null
    MAC_CERTIFICATE=$(openssl pkcs12 -export -inkey "$RECORD/key.pem" -in "$RECORD/cert.pem" -passout pass:open-sesame \
        | base64 --wrap=0)
    export MAC_CERTIFICATE MAC_CERTIFICATE_PASSWORD=open-sesame
}

fails() { printf '%s\n' "$@" >> "$RECORD/fail"; }
script() { (cd "$PROJECT" && "packaging/$1" "${@:2}") >> "$RECORD/output" 2>&1; }
image() { script build-image.sh; }
dmg_file() { echo "$PROJECT/target/package/DigiDoc-Setup-1.0.0-arm64.dmg"; }

says() { grep -qF -- "$1" "$RECORD/output" || { echo "      it does not say: $1"; return 1; }; }
called() { grep -qF -- "$1" "$RECORD/calls" || { echo "      it does not call: $1"; return 1; }; }
not_called() { ! grep -qF -- "$1" "$RECORD/calls" || { echo "      it calls: $1"; return 1; }; }
# One call comes before another.
order() {
    local first second
    first=$(grep -nF -- "$1" "$RECORD/calls" | head -n 1 | cut -d: -f1)
    second=$(grep -nF -- "$2" "$RECORD/calls" | tail -n 1 | cut -d: -f1)
    [ "${first:-999999}" -lt "${second:-0}" ] || { echo "      not in this order: $1, $2"; return 1; }
}
refuses() { if "$@"; then echo "      it should have failed"; return 1; fi; }

# it NAME FUNCTION: a test, in a shell of its own.
it() {
    local code=0
    project
    set +e  # else the shell below would go on after a failure
    (set -e; "$2")
    code=$?
    set -e
    if [ "$code" = 0 ]; then
        passed=$((passed + 1))
        echo "  ok  $1"
    else
        failed=$((failed + 1))
        echo "  NOT $1"
        sed 's/^/      | /' "$RECORD/output" 2> /dev/null | tail -n 12
    fi
}

image_is_built() {
    image
    grep -qxF 'regex:/java.desktop/javax/swing/(?!Action[.]class$)[^/]*' "$PROJECT/target/package-work/unused"
    called "jlink|--module-path|target/digidoc-setup/lib/javafx"
    called "|--main-jar|digidoc-setup.jar|--main-class|com.digidoc.setup.Main"
    called "|--add-launcher|digidoc-setup="
    order "jpackage|--type|app-image" "launcher|rehearse|"
    local contents="$PROJECT/target/package/DigiDoc Setup.app/Contents" cache
    [ -s "$contents/runtime/Contents/Home/lib/libglass.dylib" ]
    # shellcheck disable=SC2016  # APPDIR is jpackage's own word
    for cache in window:"DigiDoc Setup" commands:digidoc-setup; do
        [ -s "$contents/app/${cache%%:*}.aot" ]
        grep -qxF 'java-options=-XX:AOTCache=$APPDIR/'"${cache%%:*}.aot" "$contents/app/${cache#*:}.cfg"
    done
}
# of a release that no computer has
image_without_jdk() {
    sed -i 's#<maven.compiler.release>.*<#<maven.compiler.release>999<#' "$PROJECT/pom.xml"
    refuses image
    says "a JDK 999 with jpackage is missing"
}
image_without_folder() { rm -r "$PROJECT/target/digidoc-setup"; refuses image; says "run mvn package first"; }
image_link_fails() { fails "jlink"; refuses image; }
image_package_fails() { fails "jpackage|--type|app-image"; refuses image; }
image_version_zero() { sed -i 's#<version>1.0.0</version>#<version>0.9</version>#' "$PROJECT/pom.xml"; refuses image; says "cannot be a package"; }
image_cache_refused() { fails "launcher|--version"; refuses image; }

unsigned_way() {
    image
    script mac/build-dmg.sh
    called "codesign|--force|--sign|-|--entitlements|packaging/mac/entitlements.plist|target/package/DigiDoc Setup.app"
    order "|--entitlements|packaging/mac/entitlements.plist|target/package/DigiDoc Setup.app/Contents/MacOS/digidoc-setup" \
        "|--entitlements|packaging/mac/entitlements.plist|target/package/DigiDoc Setup.app"
    order "codesign|--force" "jpackage|--type|dmg"
    order "codesign|--verify|--deep|--strict" "jpackage|--type|dmg"
    not_called "--mac-sign"
    not_called "notarytool"
    (cd "$PROJECT/target/package" && sha256sum --quiet -c DigiDoc-Setup-1.0.0-arm64.dmg.sha256)
}
signed_way() {
    image
    signed
    export MAC_KEYCHAIN=/tmp/some.keychain-db
    script mac/build-dmg.sh
    called "jpackage|--type|app-image|--app-image|target/package/DigiDoc Setup.app|--mac-sign|--mac-app-image-sign-identity|$MAC_SIGN_IDENTITY"
    called "|--mac-entitlements|packaging/mac/entitlements.plist|--mac-signing-keychain|$MAC_KEYCHAIN"
    order "--mac-sign" "jpackage|--type|dmg"
    order "jpackage|--type|dmg" "codesign|--sign|$MAC_SIGN_IDENTITY|--timestamp"
    not_called "codesign|--force"
    not_called "notarytool"
}
notarized_way() {
    image
    notarized
    script mac/build-dmg.sh
    order "codesign|--sign|$MAC_SIGN_IDENTITY" "xcrun|notarytool|submit"
    order "xcrun|notarytool|submit" "xcrun|stapler|staple"
    order "xcrun|stapler|staple" "xcrun|stapler|validate"
    order "xcrun|stapler|validate" "spctl|--assess|--type|open"
    called "|--wait|"
    # the checksum is of what people get, with Apple's word in it
    says "notarize: all well"
}
dmg_without_image() { refuses script mac/build-dmg.sh; says "run packaging/build-image.sh first"; }
seal_fails() { image; fails "codesign|--force"; refuses script mac/build-dmg.sh; not_called "|dmg|"; }
signing_fails() { image; signed; fails "jpackage|--type|app-image|--app-image"; refuses script mac/build-dmg.sh; not_called "|dmg|"; }
seal_is_broken() { image; fails "codesign|--verify|--deep"; refuses script mac/build-dmg.sh; says "the seal is broken"; not_called "|dmg|"; }
entitlement_is_missing() { image; touch "$RECORD/no-entitlements"; refuses script mac/build-dmg.sh; says "has no entitlement"; }
cache_is_missing() { image; rm "$PROJECT/target/package/DigiDoc Setup.app/Contents/app/commands.aot"; refuses script mac/build-dmg.sh; says "the cache commands is missing"; }
launcher_is_missing() { image; rm "$PROJECT/target/package/DigiDoc Setup.app/Contents/MacOS/digidoc-setup"; refuses script mac/build-dmg.sh; says "the launcher digidoc-setup is missing"; }
javafx_in_the_app() { image; touch "$PROJECT/target/package/DigiDoc Setup.app/Contents/app/javafx-base.jar"; refuses script mac/build-dmg.sh; says "JavaFX is in the app's folder"; }
microphone() {
    image
    sed -i 's#<key>NSLocalNetworkUsageDescription</key>#<key>NSMicrophoneUsageDescription</key>#' \
        "$PROJECT/target/package/DigiDoc Setup.app/Contents/Info.plist"
    refuses script mac/build-dmg.sh
    says "it asks for the microphone"
}
other_version() {
    image
    sed -i 's#<string>1.0.0</string>#<string>9.9.9</string>#' "$PROJECT/target/package/DigiDoc Setup.app/Contents/Info.plist"
    refuses script mac/build-dmg.sh
    says "the version is 9.9.9"
}
plist_is_broken() { image; fails "plutil|-lint"; refuses script mac/build-dmg.sh; }
too_large() {
    image
    truncate -s 140M "$PROJECT/target/package/DigiDoc Setup.app/Contents/app/large"
    # counted is what lies on the disk
    dd if=/dev/zero of="$PROJECT/target/package/DigiDoc Setup.app/Contents/app/large" bs=1M count=140 status=none
    refuses script mac/build-dmg.sh
    says "and may have 131"
}
dmg_fails() { image; fails "jpackage|--type|dmg"; refuses script mac/build-dmg.sh; }
dmg_is_bare() {
    image
    rm -r "$RECORD/dmg/.DS_Store"
    refuses script mac/build-dmg.sh
    says "the window has no layout"
    [ "$(grep -c "jpackage|--type|dmg" "$RECORD/calls")" = 2 ]
    called "hdiutil|detach"
}
dmg_is_bare_once() {
    image
    mkdir "$RECORD/dmg-later"
    mv "$RECORD/dmg/.DS_Store" "$RECORD/dmg-later/"
    script mac/build-dmg.sh
    says "check-dmg: all well"
}
dmg_without_background() { image; rm "$RECORD/dmg/.background/picture.tiff"; refuses script mac/build-dmg.sh; says "no background"; }
dmg_without_applications() { image; rm -r "$RECORD/dmg/Applications"; refuses script mac/build-dmg.sh; says "no way to Applications"; }
dmg_is_damaged() { image; fails "hdiutil|verify"; refuses script mac/build-dmg.sh; says "the image is damaged"; }
dmg_cannot_be_opened() { image; fails "hdiutil|attach"; refuses script mac/build-dmg.sh; says "cannot be opened"; }
dmg_signing_fails() { image; notarized; fails "codesign|--sign"; refuses script mac/build-dmg.sh; not_called notarytool; }
notary_refuses() {
    image
    notarized
    echo Invalid > "$RECORD/notary"
    refuses script mac/build-dmg.sh
    says "Apple's answer is: Invalid"
    called "xcrun|notarytool|log|an-id"
    says "what Apple has against it"
    not_called stapler
    [ ! -e "$(dmg_file).sha256" ]
}
notary_unreachable() { image; notarized; fails "xcrun|notarytool|submit"; refuses script mac/build-dmg.sh; not_called stapler; }
notary_key_missing() { image; notarized; rm "$NOTARY_KEY"; refuses script mac/build-dmg.sh; says "cannot be read"; not_called notarytool; }
staple_fails() { image; notarized; fails "xcrun|stapler|staple"; refuses script mac/build-dmg.sh; says "could not be attached"; }
gatekeeper_refuses() { image; notarized; fails "spctl"; refuses script mac/build-dmg.sh; says "Gatekeeper would not open it"; }

keychain_opens() {
    certificate
    script mac/keychain.sh open
    order "security|create-keychain" "security|import"
    order "security|import" "security|set-key-partition-list"
    says "signing.keychain-db"
    not_called "open-sesame"
    script mac/keychain.sh close
    called "security|delete-keychain"
    [ ! -e "$PROJECT/target/package-work/signing.keychain-db" ]
}
keychain_closes_twice() { script mac/keychain.sh close; not_called "security"; }
keychain_without_certificate() { refuses script mac/keychain.sh open; says "MAC_CERTIFICATE is empty"; not_called "security"; }
keychain_wrong_password() { certificate; export MAC_CERTIFICATE_PASSWORD=wrong; refuses script mac/keychain.sh open; says "cannot be read"; not_called "security"; }
keychain_not_base64() { certificate; export MAC_CERTIFICATE='%%%'; refuses script mac/keychain.sh open; says "is not base64"; }
keychain_import_fails() { certificate; fails "security|import"; refuses script mac/keychain.sh open; script mac/keychain.sh close; called "security|delete-keychain"; }
keychain_other_certificate() { certificate; echo "0 valid identities found" > "$RECORD/identity"; refuses script mac/keychain.sh open; says "no Developer ID Application"; }

smoke_test() {
    image
    script mac/build-dmg.sh
    script mac/smoke-test.sh "$(dmg_file)"
    says "ready 500"
    says "smoke-test: all well"
    called "launcher|doctor|--json"
    [ ! -e "$RECORD/applications/DigiDoc Setup.app" ]
}
smoke_window_fails() { image; script mac/build-dmg.sh; fails "launcher|--smoke"; refuses script mac/smoke-test.sh "$(dmg_file)"; says "the window did not come up"; }
smoke_doctor_fails() { image; script mac/build-dmg.sh; fails "launcher|doctor"; refuses script mac/smoke-test.sh "$(dmg_file)"; says "doctor ended with 1"; [ ! -e "$RECORD/applications/DigiDoc Setup.app" ]; }
smoke_seal_breaks() { image; script mac/build-dmg.sh; fails "codesign|--verify|--deep"; refuses script mac/smoke-test.sh "$(dmg_file)"; says "the seal is broken after the first start"; }
smoke_gatekeeper() { image; script mac/build-dmg.sh; fails "spctl|--assess|--type|execute"; export MAC_NOTARIZED=yes; refuses script mac/smoke-test.sh "$(dmg_file)"; says "Gatekeeper would not start it"; }

cask() {
    local sum
    sum=$(printf 'a%.0s' {1..64})
    script mac/cask.sh digidoc/digidoc-setup "$sum" "${sum//a/b}"
    says 'version "1.0.0"'
    says "sha256 arm:   \"$sum\""
    says "https://github.com/digidoc/digidoc-setup/releases/download/v#{version}"
    if grep -q '@[A-Z0-9]*@' "$RECORD/output"; then return 1; fi
}
cask_wrong_sum() { refuses script mac/cask.sh digidoc/digidoc-setup abc def; says "this is no SHA-256"; }
notes() {
    printf '# Changelog\n\n## [2.0.0]\n\n- new\n\n## [1.0.0] - 2026-11-23\n\n- first\n- second\n\n## [0.1.0]\n\n- old\n' > "$PROJECT/CHANGELOG.md"
    script release-notes.sh 1.0.0
    [ "$(cat "$RECORD/output")" = $'- first\n- second' ]
}
notes_missing() { refuses script release-notes.sh 7.7.7; says "says nothing of 7.7.7"; }

# at_screen PERSON: who is logged in, and the tools of macOS that lead into that person's session.
at_screen() {
    local tool
    mkdir "$RECORD/bin"
    for tool in stat id launchctl sudo "DigiDoc Setup"; do
        printf '#!/bin/bash\n. %q\n' "$here/packaging/test/stand-ins/record.sh" > "$RECORD/bin/$tool"
        chmod +x "$RECORD/bin/$tool"
    done
    printf 'echo %q\n' "$1" >> "$RECORD/bin/stat"
    echo 'echo 501' >> "$RECORD/bin/id"
    # shellcheck disable=SC2016  # for the scripts that are written here
    {
        echo 'exec "${@:3}"' >> "$RECORD/bin/launchctl"
        echo 'exec "${@:4}"' >> "$RECORD/bin/sudo"
    }
    echo 'exit 3' >> "$RECORD/bin/DigiDoc Setup"
    PATH="$RECORD/bin:$PATH"
}
in_their_session() {
    local code=0
    at_screen "ada lovelace"
    script unattended/set-up.sh "$RECORD/bin/DigiDoc Setup" --url 'redis://:a b@queue.example/0' || code=$?
    called "stat|-f|%Su|/dev/console"
    called "launchctl|asuser|501|sudo|--user=ada lovelace|--set-home|--|$RECORD/bin/DigiDoc Setup"
    called "DigiDoc Setup|setup|--yes|--json|--url|redis://:a b@queue.example/0"
    [ "$code" = 3 ]
}
nobody_there() {
    local person
    for person in root loginwindow _mbsetupuser; do
        project
        at_screen "$person"
        script unattended/set-up.sh
        says "nobody is logged in"
        not_called launchctl
    done
}
nobody_known() { at_screen ada; fails "stat"; refuses script unattended/set-up.sh; not_called launchctl; }
no_such_person() { at_screen ada; fails "id"; refuses script unattended/set-up.sh; not_called launchctl; }

echo "the image"
it "an app image on a Mac: linked, packaged, rehearsed, and the cache last" image_is_built
it "no JDK that fits" image_without_jdk
it "no runnable folder" image_without_folder
it "jlink fails" image_link_fails
it "jpackage fails" image_package_fails
it "a version that macOS does not take" image_version_zero
it "a cache that the JVM refuses" image_cache_refused
echo "without a certificate"
it "the app gets a seal without a name, and is not sent to Apple" unsigned_way
it "no app image" dmg_without_image
it "the seal cannot be made" seal_fails
echo "what is looked at before a disk image is made"
it "a broken seal" seal_is_broken
it "no entitlement in the launcher" entitlement_is_missing
it "no cache" cache_is_missing
it "no launcher for the command line" launcher_is_missing
it "JavaFX in the wrong place" javafx_in_the_app
it "a question for the microphone" microphone
it "another version" other_version
it "a property list that cannot be read" plist_is_broken
it "too large" too_large
echo "the disk image"
it "jpackage cannot make it" dmg_fails
it "a bare window, twice" dmg_is_bare
it "a bare window, once" dmg_is_bare_once
it "no background" dmg_without_background
it "no way to Applications" dmg_without_applications
it "damaged" dmg_is_damaged
it "cannot be opened" dmg_cannot_be_opened
echo "with a certificate"
it "signed, in this order" signed_way
it "the app cannot be signed" signing_fails
it "the disk image cannot be signed" dmg_signing_fails
echo "with Apple's word"
it "sent, attached, looked at" notarized_way
it "Apple refuses" notary_refuses
it "Apple cannot be reached" notary_unreachable
it "the key is missing" notary_key_missing
it "Apple's word cannot be attached" staple_fails
it "Gatekeeper refuses" gatekeeper_refuses
echo "the keychain"
it "opens with the certificate, whose password is on no command line, and closes" keychain_opens
it "closes where none is open" keychain_closes_twice
it "no certificate" keychain_without_certificate
it "a wrong password" keychain_wrong_password
it "a certificate that is not base64" keychain_not_base64
it "the certificate cannot be imported" keychain_import_fails
it "a certificate of another kind" keychain_other_certificate
echo "the smoke test"
it "from Applications, with Finder's PATH" smoke_test
it "the window does not come up" smoke_window_fails
it "the doctor fails" smoke_doctor_fails
it "running it breaks the seal" smoke_seal_breaks
it "Gatekeeper does not start it" smoke_gatekeeper
echo "without a window"
it "runs as the person at the screen, in their session, and tells how that ended" in_their_session
it "nobody is at the screen" nobody_there
it "who is at the screen cannot be found out" nobody_known
it "the person at the screen has no account" no_such_person
echo "what goes with a release"
it "the cask" cask
it "a cask with a wrong sum" cask_wrong_sum
it "the notes of a version" notes
it "a version without notes" notes_missing
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
