#!/bin/bash
# Builds the app image out of the runnable folder (mvn package): target/package/digidoc-setup on Linux,
# target/package/DigiDoc Setup.app on a Mac. The caches come last: nothing that they were made from may change after them.
#
# Needs a JDK with jpackage, redis-server, and on a computer without a display xvfb-run.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

jdk=$(jdk)
version=$(version)
libraries_jar=libraries.jar
work=$PWD/target/package-work
digidoc=$work/home/Applications/DigiDoc
case $(uname -s) in
    Darwin) mac=true native=dylib image="$out/$title.app" app="$out/$title.app/Contents/app" ;;
    *) mac=false native=so image="$out/$name" app="$out/$name/lib/app" ;;
esac

# What javafx.controls and the libraries ask for, by jdeps and by their module-info; and how dates and numbers are written
# in the languages that we speak.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.localedata,jdk.unsupported
# Native libraries of AWT alone, by their names on Linux: JavaFX does not use them.
left_out=""
for library in awt awt_headless awt_xawt fontmanager freetype jsound lcms mlib_image splashscreen; do
    left_out+="/java.desktop/lib/lib$library.so,"
done

# What JavaFX names without using it, and neither do we: Swing, printing, sound, pictures of AWT, AWT's own fonts and windows;
# and reading XML, which those name.
unused='/java.desktop/(javax/(swing|print|sound|imageio)|com/sun/(java/swing|media|imageio)|sun/(swing|print|font|awt/X11))/.*'
unused+=',regex:/java.xml/com/sun/org/apache/.*'

# Little memory, one thread for the garbage, the quick compiler alone. Of machine code the caches hold only what leads from
# interpreted methods to compiled ones, and that is made for the oldest processors.
options=(
    -XX:+UseSerialGC -Xms16m -Xmx256m -Xss512k -XX:TieredStopAtLevel=1 -XX:-UsePerfData
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTStubCaching
    # profiles are for the compiler that is not used; moving the cache at each start would make a copy of its pages
    -XX:-AOTRecordTraining -XX:-AOTReplayTraining -XX:ArchiveRelocationMode=0
    --enable-native-access=javafx.graphics
)
case $(uname -m) in
    x86_64) oldest_processor=-XX:UseAVX=0 ;;
    *) oldest_processor="" ;;
esac
# No word where a cache is missing or refused, which costs nothing but time.
quiet=-Xlog:disable
# The JVM loads all that is in its cache before it starts us. So a command has one without the window, which is a third of
# the size; and it is over before it pays to compile much.
# The window makes many objects at once before its first frame: room for them costs less than clearing up four times.
for_window=(-Xmn24m -Xms40m -XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=3000)
for_commands=(-XX:Tier3InvocationThreshold=2000 -XX:Tier3MinInvocationThreshold=1000 -XX:Tier3CompileThreshold=4000)
# and before it pays to make up code for a call by reflection
for_commands+=(-Djdk.reflect.useNativeAccessorOnly=true)

# Patterns for the classes of these packages, but for one of each: a package that is named may not be empty.
leave_out_unused() {
    "$jdk/bin/jimage" list --include "regex:$unused" "$jdk/lib/modules" | awk '
        $1 == "Module:" { module = $2 }
        $1 ~ /\.class$/ {
            folder = name = $1
            sub(/\/[^\/]*$/, "", folder)
            sub(/.*\//, "", name)
            if (!(folder in kept)) {
                kept[folder] = 1
                gsub(/[$.]/, "[&]", name)
                print "regex:/" module "/" folder "/(?!" name "$)[^/]*"
            }
        }'
}

link_runtime() {
    leave_out_unused > "$work/unused"
    local arguments=(
        --module-path "$folder/lib/javafx" --add-modules "$modules,javafx.controls"
        --include-locales "en,es"
        --strip-java-debug-attributes --no-man-pages --no-header-files
        # what a start needs comes from the caches, so that the rest may be small
        --compress zip-6
        # they go beside the JVM's own: from inside the image each start would have to unpack them into the home folder
        --exclude-resources "glob:/javafx.graphics/*.$native,@$work/unused" --exclude-files "${left_out%,}"
    )
    # on Linux our launcher starts bin/java; jpackage's on a Mac does without
    $mac && arguments+=(--strip-native-commands)
    "$jdk/bin/jlink" "${arguments[@]}" --output "$work/runtime"
    # read at each start: without its 69 KB of remarks, and with what Main would otherwise set
    local security=$work/runtime/conf/security/java.security
    printf '%s=0\n' networkaddress.cache.ttl networkaddress.cache.negative.ttl >> "$security"
    sed -i.all '/^#/d; /^[[:space:]]*$/d' "$security"
    rm "$security.all"
    $mac || find "$work/runtime/bin" -type f ! -name java -delete
    unzip -q -o -j "$folder"/lib/javafx/javafx-graphics-*.jar "*.$native" -d "$work/runtime/lib"
    $mac || strip --strip-unneeded "$work"/runtime/lib/*.so "$work"/runtime/lib/server/*.so
}

make_jars() {
    local ours=$folder/lib/$name-$version.jar libraries=() jar
    for jar in "$folder"/lib/*.jar; do
        [ "$jar" = "$ours" ] || libraries+=("$jar")
    done
    mkdir -p "$work/input"
    make_jar "$work/input/$name.jar" "$ours"
    make_jar "$work/input/$libraries_jar" "${libraries[@]}" --for "$ours"
}

make_jar() {
    "$jdk/bin/java" --class-path "$folder/lib/*" --module-path "$folder/lib/javafx" --add-modules javafx.controls \
        packaging/AppJar.java "$@"
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
        rm "$app/../libapplauncher.so" "$app/$name.cfg"
        write_launcher ""
    fi
}

# Linux: the launcher. Its argument is what the caches need, nothing before there are any.
write_launcher() {
    local launcher
    launcher=$(< packaging/linux/launcher.sh)
    launcher=${launcher//@OPTIONS@/${options[*]}}
    launcher=${launcher//@COMMANDS@/${for_commands[*]}}
    launcher=${launcher//@WINDOW@/${for_window[*]}}
    launcher=${launcher//@CACHED@/$1}
    launcher=${launcher//@JAR@/$name.jar}
    launcher=${launcher//@LIBRARIES@/$libraries_jar}
    rm -f "$image/bin/$name"
    printf '%s\n' "${launcher//@MAIN@/$main}" > "$image/bin/$name"
    chmod 755 "$image/bin/$name"
}

# Tells the launchers where the caches are.
add_caches() {
    if $mac; then
        printf 'java-options=%s\n' "-XX:AOTCache=\$APPDIR/window.aot" "$quiet" "${for_window[@]}" >> "$app/$title.cfg"
        printf 'java-options=%s\n' "-XX:AOTCache=\$APPDIR/commands.aot" "$quiet" "${for_commands[@]}" >> "$app/$name.cfg"
    else
        write_launcher "\"-XX:AOTCache=\$app/\$cache.aot\" $quiet"
    fi
}

# A DigiDoc where it usually lies, with a Python and a Redis of its own for the time of the rehearsal.
make_digidoc() {
    local port site
    port=$((20000 + $$ % 20000))
    site=$digidoc/.venv/lib/python3.12/site-packages
    mkdir -p "$digidoc/.venv/bin" "$site/redis-5.0.0.dist-info"
    redis-server --bind 127.0.0.1 --port "$port" --save '' --dir "$work" \
        --daemonize yes --pidfile "$work/redis.pid" > /dev/null
    trap 'kill "$(cat "$work/redis.pid")"' EXIT
    sed "s#redis://localhost:6379/0#redis://localhost:$port/0#" \
        src/main/resources/com/digidoc/setup/config/digidoc_config.yaml > "$digidoc/digidoc_config.yaml"
    echo "redis>=5.0.0" > "$digidoc/requirements_ocr.txt"
    printf 'home = /usr/bin\ninclude-system-site-packages = true\nversion = 3.12.0\n' > "$digidoc/.venv/pyvenv.cfg"
    cat > "$digidoc/.venv/bin/python" <<- 'PYTHON'
	#!/bin/sh
	case $1 in --version) echo "Python 3.12.0" ;; *) echo True ;; esac
	PYTHON
    chmod 755 "$digidoc/.venv/bin/python"
}

# launch window|commands JVM-OPTIONS ARGUMENT…: runs the packaged launcher, with or without a display, in a home folder of
# its own.
launch() {
    local launcher=$image/bin/$name before=(env)
    $mac && launcher="$image/Contents/MacOS/$name"
    if [ "$1" = commands ]; then
        # by the last a Mac tells that nobody sits before its screen
        before=(env -u DISPLAY -u WAYLAND_DISPLAY SSH_CONNECTION=none)
    elif ! $mac && [ -z "${DISPLAY:-}" ]; then
        before=(xvfb-run --auto-servernum --server-args "-screen 0 1280x1024x24" env)
    fi
    "${before[@]}" HOME="$work/home" JAVA_TOOL_OPTIONS="$2" "$launcher" "${@:3}" > "$work/launch.log" 2>&1
}

# rehearse window|commands: makes that cache, beside the image.
rehearse() {
    local notes=$work/$1.notes cache=$work/$1.aot
    launch "$1" "-XX:AOTMode=record -XX:AOTConfiguration=$notes" rehearse "$digidoc" \
        || { tail -n 20 "$work/launch.log" >&2; fail "the rehearsal failed"; }
    # the JVM ends by itself once the cache is made, and not with 0
    launch "$1" "-XX:AOTMode=create -XX:AOTConfiguration=$notes -XX:AOTCache=$cache $oldest_processor" --version || true
    [ -s "$cache" ] || { tail -n 20 "$work/launch.log" >&2; fail "the cache was not made"; }
}

[ -d "$folder/lib/javafx" ] || fail "run mvn package first"
$mac || needs strip "it is in the package binutils"
needs redis-server "the cache is made by a rehearsal with a real Redis"
main=$(sed -n 's#.*<main.class>\(.*\)</main.class>.*#\1#p' pom.xml)
rm -rf "$work" "$image"
mkdir -p "$work" "$out"
link_runtime
make_jars
package_image
make_digidoc
rehearse commands
rehearse window
add_caches
cp "$work"/{commands,window}.aot "$app/"
launch commands -XX:AOTMode=on --version || fail "a cache is refused: $(cat "$work/launch.log")"
launch window -XX:AOTMode=on --smoke || fail "a cache is refused: $(cat "$work/launch.log")"
du -sm "$image" | awk '{ print "image: " $1 " MB" }'
