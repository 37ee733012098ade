#!/bin/sh
# Builds what is committed twice, in two folders, time zones and languages, and compares every byte of the runnable folder.
# Needs git and what "mvn package" needs.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # folder, time zone, language
    mkdir -p "$work/$1"
    git -C "$home" archive HEAD | tar -x -C "$work/$1"
    (cd "$work/$1" && TZ=$2 LC_ALL=$3 mvn -q -B -ntp -Dmaven.test.skip=true package)
    (cd "$work/$1/target/digidoc-setup" && find . -type f | LC_ALL=C sort | xargs sha256sum) >"$work/$1.sums"
}

build here UTC C.UTF-8
build "a longer place/there" Asia/Tokyo C
if ! diff "$work/here.sums" "$work/a longer place/there.sums"; then
    echo "Two builds of the same text differ." >&2
    exit 1
fi
echo "Two builds of the same text are the same: $(wc -l <"$work/here.sums") files."
