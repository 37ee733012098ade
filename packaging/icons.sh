#!/bin/sh
# Makes the pictures that the window shows as its icon from assets/icon.svg. Needs rsvg-convert and optipng.
set -eu
cd "$(dirname "$0")/.."
for size in 32 64 256; do
    png="src/main/resources/com/digidoc/setup/ui/icon-$size.png"
    rsvg-convert --width "$size" --height "$size" --output "$png" assets/icon.svg
    optipng -quiet -strip all "$png"
done
