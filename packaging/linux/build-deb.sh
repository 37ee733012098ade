#!/bin/bash
# Builds target/package/digidoc-setup_VERSION_ARCH.deb out of the app image (build-image.sh). jpackage makes the package;
# what it has no option for is added after: the command on the PATH, the desktop file and the icon where desktops look for
# them without a script, the changelog, and dependencies by name in place of all that its libraries' libraries need.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

jdk=$(jdk)
version=$(version)
work=$PWD/target/package-work/deb
tree=$work/tree

# What JavaFX links to (objdump -p), by the names of Debian 12 and of those that moved to 64-bit time; and xdg-open.
depends="libc6 (>= 2.28), libgtk-3-0 (>= 3.20) | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, libfreetype6"
depends+=", libfontconfig1, libpango-1.0-0, libpangoft2-1.0-0, xdg-utils"

make_package() {
    # not compressed yet: that is done once, at the end
    DPKG_DEB_COMPRESSOR_TYPE=none "$jdk/bin/jpackage" --type deb --app-image "$out/$name" --name "$name" \
        --app-version "$version" --vendor "$vendor" --description "$description" \
        --linux-package-name "$name" --linux-deb-maintainer support@digidoc.example --linux-app-category utils \
        --dest "$work"
    dpkg-deb -R "$work/$name"_*.deb "$tree"
    # the JVM takes its caches only with the jars that they were made with, which it knows by their time
    local jar
    for jar in "$out/$name"/lib/app/*.jar; do
        touch -r "$jar" "$tree/opt/$name/lib/app/${jar##*/}"
    done
}

add_files() {
    local share=$tree/usr/share
    install -d "$tree/usr/bin"
    ln -s "../../opt/$name/bin/$name" "$tree/usr/bin/$name"
    install -D -m 644 "packaging/linux/$name.desktop" "$share/applications/$name.desktop"
    install -D -m 644 assets/icon.svg "$share/icons/hicolor/scalable/apps/$name.svg"
    install -D -m 644 assets/icon-512.png "$share/icons/hicolor/512x512/apps/$name.png"
    install -D -m 644 LICENSE "$share/doc/$name/copyright"
    gzip -9 -n < CHANGELOG.md > "$share/doc/$name/changelog.gz"
    chmod 644 "$share/doc/$name/changelog.gz"
    # it goes where Debian looks for it
    rm -r "$tree/opt/$name/share"
}

describe() {
    local control=$tree/DEBIAN/control size
    size=$(du -sk --exclude=DEBIAN "$tree" | cut -f1)
    sed -i -e "s/^Depends:.*/Depends: $depends/" -e "s/^Installed-Size:.*/Installed-Size: $size/" \
        -e '/^Provides:/d' -e '/^$/d' "$control"
    # without a menu entry of jpackage's its scripts have nothing to do
    rm -f "$tree"/DEBIAN/{pre,post}{inst,rm}
    (cd "$tree" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
}

[ -x "$out/$name/bin/$name" ] || fail "run packaging/build-image.sh first"
needs dpkg-deb "it is part of Debian"
needs fakeroot "jpackage asks for it; apt-get install fakeroot"
rm -rf "$work" "$out/$name"_*.deb
mkdir -p "$work"
make_package
add_files
describe
# the two caches have much in common, which only the largest window of xz sees
dpkg-deb --root-owner-group -Zxz -z9 --threads-max=1 --build "$tree" "$out" > /dev/null
rm -rf "$work"
du -m "$out/$name"_*.deb | awk '{ print "deb: " $1 " MB" }'
