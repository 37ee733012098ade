#!/bin/bash
# How much longer "config set" takes than "config get" on a settings file of 1 MB: whole processes, one after the other in
# turns, the median of each. Needs bash 5 and the runnable folder of "mvn -DskipTests package".
# With a number: so many turns (15 otherwise). Ends with 1 where setting costs more than 1.5 times as much as getting.
set -euo pipefail
cd "$(dirname "$0")/.."
turns=${1:-15}
tool=target/digidoc-setup/bin/digidoc-setup
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
file=$folder/digidoc_config.yaml
export HOME=$folder

cat src/main/resources/com/digidoc/setup/config/digidoc_config.yaml >"$file"
awk 'BEGIN {
    print "templates:"
    for (i = 0; size < 1044000; i++) {
        entry = sprintf("  - name: \"Invoice %d\"   # scanned, %d pages\n    keywords: [invoice, total, vat]\n    threshold: 0.%d\n", i, i, i)
        size += length(entry)
        printf "%s", entry
    }
}' >>"$file"

# runs the tool and prints the milliseconds it took
timed() {
    local start=$EPOCHREALTIME
    "$tool" --config "$file" config "$@" >"$folder/said" 2>&1 || { cat "$folder/said" >&2; exit 1; }
    local end=$EPOCHREALTIME
    echo $((( ${end/./} - ${start/./} ) / 1000))
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

timed get api.port >/dev/null
timed set api.port 7000 >/dev/null
for turn in $(seq "$turns"); do
    timed get api.port >>"$folder/get"
    timed set api.port $((7000 + turn)) >>"$folder/set"
done
get=$(median <"$folder/get")
set=$(median <"$folder/set")
echo "$(wc -c <"$file") bytes: config get $get ms, config set $set ms, $((set * 100 / get)) %"
[ $((set * 100)) -le $((get * 150)) ]
