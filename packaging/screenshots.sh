#!/bin/sh
# Takes the pictures of the window in every state, light and dark, at 900x600 and 1440x900, at 100 % and 200 %, into
# target/screenshots/SCALE/SIZE/, on a display of its own; those that the README shows go to assets/screenshots.
# Needs xvfb-run, xcompmgr, convert and optipng (apt-get install xvfb xcompmgr imagemagick optipng).
# With a word: only the pictures whose names hold it. LANGUAGE_TAG=es for another language than English.
set -eu
cd "$(dirname "$0")/.."
language=${LANGUAGE_TAG:-en}
folder=$PWD/target/screenshots
[ "$language" = en ] || folder=$folder-$language

# apart from the rest: what is run below would be taken for what the build runs
mvn -q -B test-compile
for scale in 1 2; do
    # xcompmgr mixes see-through windows, such as a popover's, as every desktop does
    # the inner shell is the one to fill these in
    # shellcheck disable=SC2016
    xvfb-run --auto-servernum --server-args "-screen 0 $((1440 * scale))x$((900 * scale))x24" \
        sh -c 'xcompmgr & "$@"; code=$?; kill $!; exit $code' sh \
        mvn -q -B toolchains:select-jdk-toolchain@default exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
        -Dexec.args="-cp %classpath --enable-native-access=ALL-UNNAMED -Dglass.gtk.uiScale=$scale \
            com.digidoc.setup.ui.screenshots.Screenshots $folder/${scale}x $language ${1:-}"
done

[ "$language" = en ] || exit 0
mkdir -p assets/screenshots
for picture in "$folder"/1x/900x600/*.png; do
    name=$(basename "$picture")
    [ -e "assets/screenshots/$name" ] || continue # the README's own set
    convert "$picture" +dither -colors 128 "assets/screenshots/$name"
    optipng -quiet -strip all "assets/screenshots/$name"
done
