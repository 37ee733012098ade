#!/bin/bash
# Sets Redis up for DigiDoc as the person at the screen. Run as root, by the LaunchDaemon beside this script or by a
# device management: set-up.sh [PROGRAM [ARGUMENTS]]. Neither Homebrew nor the assistant work as root, and a job of launchd
# belongs to one person's session, so both have to run inside of it. Asks nothing; a second run changes nothing.
#
# Prints lines of JSON (assets/events.schema.json). Exit code: that of "digidoc-setup setup"; 0 while nobody is logged in.
set -euo pipefail

program=${1:-/Applications/DigiDoc Setup.app/Contents/MacOS/digidoc-setup}
[ $# -eq 0 ] || shift

person=$(stat -f %Su /dev/console)
case $person in
    root | loginwindow | _mbsetupuser | "")
        echo "nobody is logged in at the screen; this is tried again later" >&2
        exit 0
        ;;
esac
number=$(id -u "$person")

# the environment of root stays behind, HOME above all
exec launchctl asuser "$number" sudo --user="$person" --set-home -- "$program" setup --yes --json "$@"
