#!/bin/bash
# Builds the app image out of the runnable folder (mvn package): target/package/digidoc-setup on Linux,
# target/package/DigiDoc Setup.app on a Mac. The cache comes last: nothing that it was made from may change after it.
#
# Needs a JDK with jpackage, redis-server, and on a computer without a display xvfb-run.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

jdk=$(jdk)
version=$(version)
work=$PWD/target/package-work
case $(uname -s) in
    Darwin) mac=true native=dylib image="$out/$title.app" app="$out/$title.app/Contents/app" ;;
    *) mac=false native=so image="$out/$name" app="$out/$name/lib/app" ;;
esac

# What javafx.controls and the libraries ask for, by jdeps and by their module-info.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported
# The classes that a start needs come from the cache. So the modules that serve it least are compressed, for the size of
# the image, and java.base is not, for the size of the packages, which compress everything once more.
squeezed="/java.desktop/**,/java.xml/**,/java.net.http/**,/java.management/**,/java.naming/**"
squeezed+=",/javafx.controls/**,/javafx.graphics/**"
# Native libraries of AWT alone, by their names on Linux: JavaFX does not use them.
left_out=""
for library in awt awt_headless awt_xawt fontmanager freetype jsound lcms mlib_image splashscreen; do
    left_out+="/java.desktop/lib/lib$library.so,"
done

# The window and the command line start alike, so that they can share a cache: little memory, one thread for the garbage,
# the quick compiler alone. The cache may hold no machine code: it could be of a newer processor than the user's.
options=(
    -XX:+UseSerialGC -Xms16m -Xmx256m -Xss512k -XX:TieredStopAtLevel=1 -XX:-UsePerfData
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching -XX:-AOTStubCaching
    # profiles are for the compiler that is not used; moving the cache at each start would make a copy of its pages
    -XX:-AOTRecordTraining -XX:-AOTReplayTraining -XX:ArchiveRelocationMode=0
    --enable-native-access=javafx.graphics
)
# Where the cache is; and no word where it is missing or refused, which costs nothing but time.
cached=("-XX:AOTCache=\$APPDIR/$name.aot" -Xlog:disable)

link_runtime() {
    local arguments=(
        --module-path "$folder/lib/javafx" --add-modules "$modules,javafx.controls"
        --strip-java-debug-attributes --no-man-pages --no-header-files
        --compress "zip-6:filter=$squeezed"
        # they go beside the JVM's own: from inside the image each start would have to unpack them into the home folder
        --exclude-resources "glob:/javafx.graphics/*.$native" --exclude-files "${left_out%,}"
    )
    # on Linux our launcher starts bin/java; jpackage's on a Mac does without
    $mac && arguments+=(--strip-native-commands)
    "$jdk/bin/jlink" "${arguments[@]}" --output "$work/runtime"
    $mac || find "$work/runtime/bin" -type f ! -name java -delete
    $mac || strip --strip-unneeded "$work/runtime/lib/server/libjvm.so"
    unzip -q -o -j "$folder"/lib/javafx/javafx-graphics-*.jar "*.$native" -d "$work/runtime/lib"
}

merge_jars() {
    local ours=$folder/lib/$name-$version.jar libraries=() jar
    for jar in "$folder"/lib/*.jar; do
        [ "$jar" = "$ours" ] || libraries+=("$jar")
    done
    mkdir -p "$work/input"
    "$jdk/bin/java" packaging/AppJar.java "$work/input/$name.jar" "$ours" "${libraries[@]}"
}

package_image() {
    local option arguments=(
        --type app-image --dest "$out" --app-version "$version" --vendor "$vendor" --description "$description"
        --input "$work/input" --main-jar "$name.jar" --main-class "$main" --runtime-image "$work/runtime"
    )
    for option in "${options[@]}"; do
        arguments+=(--java-options "$option")
    done
    if $mac; then
        echo "description=$title on the command line" > "$work/$name.properties"
        "$jdk/bin/jpackage" "${arguments[@]}" --name "$title" --add-launcher "$name=$work/$name.properties" \
            --resource-dir packaging/mac/resources --icon "packaging/mac/resources/$title.icns" \
            --mac-package-identifier "$identifier" --mac-package-name "$title" --mac-app-category developer-tools
    else
        "$jdk/bin/jpackage" "${arguments[@]}" --name "$name" --icon assets/icon-512.png
        rm "$app/../libapplauncher.so"
        write_launcher
    fi
}

# Linux: the launcher, from the settings that jpackage wrote for its own.
write_launcher() {
    local launcher line given=""
    while IFS= read -r line; do
        given+=" \"${line/\$APPDIR/\$app}\""
    done < <(sed -n 's/^java-options=//p' "$app/$name.cfg")
    launcher=$(< packaging/linux/launcher.sh)
    launcher=${launcher//@OPTIONS@/$given}
    launcher=${launcher//@JAR@/$name.jar}
    rm "$image/bin/$name"
    printf '%s\n' "${launcher//@MAIN@/$main}" > "$image/bin/$name"
    chmod 755 "$image/bin/$name"
}

# Where the cache is, for both launchers.
add_cached() {
    local cfg option
    for cfg in "$app"/*.cfg; do
        for option in "${cached[@]}"; do
            echo "java-options=$option" >> "$cfg"
        done
    done
    $mac || write_launcher
}

# A DigiDoc with a Redis of its own on a free port, for the time of the rehearsal.
start_redis() {
    mkdir -p "$work/DigiDoc" "$work/home"
    redis-server --port 0 --unixsocket "$work/redis.sock" --save '' --dir "$work" \
        --daemonize yes --pidfile "$work/redis.pid" > /dev/null
    sed "s#redis://localhost:6379/0#unix://$work/redis.sock?db=0#" \
        src/main/resources/com/digidoc/setup/config/digidoc_config.yaml > "$work/DigiDoc/digidoc_config.yaml"
    trap 'kill "$(cat "$work/redis.pid")"' EXIT
}

# Runs the packaged launcher with a home folder of its own, on a display.
launch() {
    local launcher=$image/bin/$name display=()
    $mac && launcher="$image/Contents/MacOS/$name"
    $mac || [ -n "${DISPLAY:-}" ] || display=(xvfb-run --auto-servernum --server-args "-screen 0 1280x1024x24")
    env HOME="$work/home" JAVA_TOOL_OPTIONS="$1" ${display[@]+"${display[@]}"} "$launcher" "${@:2}" > "$work/launch.log" 2>&1
}

train() {
    local notes=$work/cache.notes cache=$work/$name.aot
    launch "-XX:AOTMode=record -XX:AOTConfiguration=$notes" rehearse --digidoc "$work/DigiDoc" || cat "$work/launch.log" >&2
    launch "-XX:AOTMode=create -XX:AOTConfiguration=$notes -XX:AOTCache=$cache" --version || true
    [ -s "$cache" ] || { tail -n 20 "$work/launch.log" >&2; fail "the cache was not made"; }
    add_cached
    cp "$cache" "$app/"
    launch -XX:AOTMode=on --version || fail "the cache is refused: $(cat "$work/launch.log")"
}

[ -d "$folder/lib/javafx" ] || fail "run mvn package first"
$mac || needs strip "it is in the package binutils"
needs redis-server "the cache is made by a rehearsal with a real Redis"
main=$(sed -n 's#.*<main.class>\(.*\)</main.class>.*#\1#p' pom.xml)
rm -rf "$work" "$image"
mkdir -p "$work" "$out"
link_runtime
merge_jars
package_image
start_redis
train
du -sm "$image" | awk '{ print "image: " $1 " MB" }'
