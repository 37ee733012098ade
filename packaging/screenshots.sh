#!/bin/sh
# Takes the pictures of the window into assets/screenshots, on a display of its own.
# Needs xvfb-run and optipng (apt-get install xvfb optipng). With a word: only the pictures whose names hold it.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
xvfb-run --auto-servernum --server-args "-screen 0 1280x800x24" \
    mvn -q -B test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath --enable-native-access=ALL-UNNAMED com.digidoc.setup.ui.Screenshots $folder ${1:-}"
for picture in "$folder"/*.png; do
    convert "$picture" -colors 128 "$picture"
    optipng -quiet -strip all "$picture"
done
mkdir -p assets/screenshots
cp "$folder"/*.png assets/screenshots/
