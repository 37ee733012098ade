#!/bin/bash
# Installs the Debian package on this computer, runs it as a person would, takes it off again, and looks that nothing is
# left. As root, on Debian; needs xvfb-run and desktop-file-validate.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

version=$(version)
package=$(echo "$out/${name}_$version"_*.deb)
work=$(mktemp -d)
remove() { apt-get remove -y -qq "$name" > /dev/null 2>&1 || true; }
trap 'remove; rm -rf "$work"' EXIT
export HOME=$work/home
mkdir -p "$HOME"
unset DISPLAY WAYLAND_DISPLAY REDIS_URL DIGIDOC_QUEUE_REDIS_URL DIGIDOC_CONFIG_PATH

# What is on the disk where packages put things, and what came with dpkg's own book-keeping left out.
on_disk() { find /opt /usr/bin /usr/share/applications /usr/share/icons /usr/share/doc -name "*$name*" | sort; }
[ -z "$(on_disk)" ] || fail "there is a $name on this computer already"

apt-get install -y -qq "./$package" > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "it cannot be installed"; }
[ "$(command -v "$name")" = "/usr/bin/$name" ] || fail "$name is not on the PATH"
desktop-file-validate "/usr/share/applications/$name.desktop"

echo "version"
[ "$("$name" --version)" = "$name $version" ] || fail "--version says: $("$name" --version)"

echo "the caches, at the place that they were not made at"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$name" --version > /dev/null 2>&1 || fail "the cache of the commands is refused"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on timeout 120 xvfb-run --auto-servernum "$name" --smoke > /dev/null 2>&1 \
    || fail "the cache of the window is refused"

echo "doctor, from a folder and with a PATH that know nothing of us"
code=0
(cd / && env -i HOME="$HOME" PATH=/usr/bin:/bin /usr/bin/digidoc-setup doctor --json) > "$work/doctor.json" || code=$?
case $code in 0 | 3 | 4 | 5) ;; *) fail "doctor ended with $code" ;; esac
python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["findings"]' "$work/doctor.json"

echo "the window"
timeout 120 xvfb-run --auto-servernum "$name" --smoke | grep -E '^ready [0-9]+$'

echo "the command line loads no JavaFX"
mkdir -p "$work/talking/bin"
ln -s "/opt/$name/lib" "$work/talking/lib"
sed "s#-Xlog:disable#-Xlog:class+load:file=$work/classes.log#" "/opt/$name/bin/$name" > "$work/talking/bin/$name"
# whoever sits before a screen has a display, also in a terminal
for display in "" :0; do
    env ${display:+DISPLAY=$display} sh "$work/talking/bin/$name" doctor > /dev/null || true
    grep -q " com.digidoc.setup.cli.Cli " "$work/classes.log" || fail "the classes were not written down"
    if grep " javafx\." "$work/classes.log"; then fail "the command line loads JavaFX"; fi
done

echo "without its cache, and with a broken one"
cache=/opt/$name/lib/app/commands.aot
mv "$cache" "$work/"
[ "$("$name" --version 2>&1)" = "$name $version" ] || fail "it says something else without its cache"
head -c 100000 "$work/commands.aot" > "$cache"
[ "$("$name" --version 2>&1)" = "$name $version" ] || fail "it says something else with a broken cache"
rm "$cache"
mv "$work/commands.aot" "$cache"
# dpkg --verify prints the files that are not as they were installed, and nothing else
[ -z "$(dpkg --verify "$name")" ] || fail "running it has changed its files: $(dpkg --verify "$name")"

echo "removed"
apt-get purge -y -qq "$name" > /dev/null 2>&1
[ -z "$(on_disk)" ] || fail "something is left: $(on_disk)"
echo "check-deb: all well"
