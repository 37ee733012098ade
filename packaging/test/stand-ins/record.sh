# shellcheck shell=bash
# What the stand-ins share: each writes down how it was called, a line of words between bars, and fails when RECORD/fail
# has a line that its call starts with. RECORD is the folder of the test.

tool=${0##*/}
call="$tool$(printf '|%s' "$@")"
printf '%s\n' "$call" >> "$RECORD/calls"
if [ -f "$RECORD/fail" ]; then
    while IFS= read -r start; do
        case $call in "$start"*) echo "$tool: a failure for the test" >&2; exit 1 ;; esac
    done < "$RECORD/fail"
fi

# The word after an option.
after() {
    local option=$1 word found=""
    shift
    for word in "$@"; do
        [ -z "$found" ] || { echo "$word"; return; }
        if [ "$word" = "$option" ]; then found=yes; fi
    done
}
