# shellcheck shell=bash disable=SC2034  # what is set here is used by those that source it
# What the packaging scripts share; sourced from the project's folder.

name=digidoc-setup
title="DigiDoc Setup"
identifier=com.digidoc.setup
description="Gets the Redis that DigiDoc needs working, and shows whether it does"
vendor=DigiDoc
folder=target/$name  # the runnable folder, as `mvn package` leaves it
out=target/package

fail() { echo "${0##*/}: $*" >&2; exit 1; }

# A program that this script needs, with a word on where it comes from.
needs() { command -v "$1" > /dev/null || fail "$1 is missing: $2"; }

# The version in pom.xml; macOS wants one to three whole numbers of which the first is not 0.
version() {
    local found
    found=$(sed -n 's#^  <version>\(.*\)</version>$#\1#p' pom.xml)
    [[ $found =~ ^[1-9][0-9]*(\.[0-9]+){0,2}$ ]] || fail "the version in pom.xml cannot be a package's: $found"
    echo "$found"
}

# The home of a JDK of the release that pom.xml asks for: JAVA_HOME if it is one, else the first that is found.
jdk() {
    local needed home
    needed=$(sed -n 's#.*<maven.compiler.release>\(.*\)</maven.compiler.release>.*#\1#p' pom.xml)
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ -x "$home/bin/jpackage" ] && grep -q "^JAVA_VERSION=\"${needed}[.\"]" "$home/release"; then
            echo "$home"
            return
        fi
    done
    fail "a JDK $needed with jpackage is missing: name one in JAVA_HOME"
}
