#!/bin/sh
# The one launcher, for the window and the command line. It takes the place of jpackage's own, which asks rpm and dpkg at
# each start whose file it is, and that takes longer than a ping.
set -u

script=$0
while [ -L "$script" ]; do
    link=$(readlink "$script")
    case $link in
        /*) script=$link ;;
        *) script=${script%/*}/$link ;;
    esac
done
folder=${script%/*}/..
case $folder in
    /*/bin/..) home=${folder%/bin/..} ;;
    *) home=$(CDPATH='' cd -P -- "$folder" && pwd) || exit 1 ;;
esac
app=$home/lib/app

# Where nobody set a language, Java could not even name a file with an é in it.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
# The C library would keep memory aside for each thread; this program has many, and they need little.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# A command starts from a cache without the window, and is over before it pays to compile much.
# shellcheck disable=SC2034  # where build-image.sh puts in the cache it is used
case $* in
    "" | --smoke)
        cache=window more="@WINDOW@ -Dprism.order=sw"
        # Neither JavaFX nor GTK looks for a graphics card: a window of forms does without, and where there is none the
        # drivers alone take 60 MB.
        export GDK_GL="${GDK_GL:-disable}"
        ;;
    *) cache=commands more="@COMMANDS@" ;;
esac

# shellcheck disable=SC2086  # each word is an option of its own
exec "$home/lib/runtime/bin/java" @OPTIONS@ $more @CACHED@ \
    -cp "$app/@JAR@:$app/@LIBRARIES@" @MAIN@ "$@"
