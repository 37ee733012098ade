#!/bin/bash
# Makes from assets/icon.svg the pictures that the window shows as its icon and the icons of the packages, and from
# assets/dmg-background.svg the background of the disk image, in two resolutions.
# Needs rsvg-convert, optipng, convert, tiffcp (apt-get install librsvg2-bin optipng imagemagick libtiff-tools), a JDK.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

jdk=$(jdk)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for size in 16 32 64 128 256 512 1024; do
    rsvg-convert --width "$size" --height "$size" --output "$work/$size.png" assets/icon.svg
    optipng -quiet -strip all "$work/$size.png"
done
for size in 32 64 256; do
    cp "$work/$size.png" "src/main/resources/com/digidoc/setup/ui/icon-$size.png"
done
cp "$work/512.png" assets/icon-512.png
"$jdk/bin/java" packaging/Icns.java "packaging/mac/resources/$title.icns" "$work"

# one file, two pages: Finder takes the one that fits the screen, by its dots per inch
for scale in 1 2; do
    rsvg-convert --zoom "$scale" --output "$work/background.png" assets/dmg-background.svg
    convert "$work/background.png" -strip -alpha off -units PixelsPerInch -density "$((72 * scale))" -compress LZW \
        "$work/background-$scale.tiff"
done
tiffcp -c lzw "$work"/background-{1,2}.tiff "packaging/mac/resources/$title-background.tiff"
