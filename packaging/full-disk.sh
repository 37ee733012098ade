#!/bin/sh
# Saves a settings file on a disk that is full and on one that is read-only, and with a home that is read-only: the file
# must stay as it was, with nothing beside it, and the reason must be said. Needs root (it mounts a disk of 128 KiB in
# memory) and the classes of "mvn -DskipTests package". JAVA names a Java 25, where the one on the PATH is older.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd)
java=${JAVA:-java}
disk=$(mktemp -d)
mount -t tmpfs -o size=128k,mode=700 tmpfs "$disk"
trap 'umount "$disk"; rmdir "$disk"' EXIT

file=$disk/digidoc_config.yaml
{ echo "counter: 0"; yes "# settings" | head -n 4000; } >"$file"
before=$(cksum <"$file")

save() {
    "$java" -XX:-UsePerfData -cp "$home/target/classes:$home/target/test-classes:$home/target/digidoc-setup/lib/*" \
        com.digidoc.setup.config.Saves "$file" 1 1
}

expect() {
    said=$(save)
    case $said in
        $1*) ;;
        *) echo "expected $1, got: $said" >&2; exit 1 ;;
    esac
}

unharmed() {
    [ "$(cksum <"$file")" = "$before" ] || { echo "the file was changed" >&2; exit 1; }
    [ "$(find "$disk" -mindepth 1 -maxdepth 1 ! -name filler | wc -l)" = 1 ] || { echo "left behind:" >&2; ls -A "$disk" >&2; exit 1; }
}

cat /dev/zero >"$disk/filler" 2>/dev/null || true
expect 'Refused[text=Text[key=config.save.disk-full'
unharmed

rm "$disk/filler"
mount -o remount,ro "$disk"
expect 'Refused[text=Text[key=config.save.failed'
unharmed

# the same disk as the person's home, the settings elsewhere: nothing is changed that cannot be noted down
elsewhere=$(mktemp -d)
printf 'queue:\n  name: digidoc\n' >"$elsewhere/digidoc_config.yaml"
said=$(env -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CACHE_HOME HOME="$disk" LC_ALL=C.UTF-8 \
    "$java" -XX:-UsePerfData -cp "$home/target/classes:$home/target/digidoc-setup/lib/*" \
    com.digidoc.setup.Main config set queue.name other --config "$elsewhere/digidoc_config.yaml" 2>&1) && code=0 || code=$?
case $code:$said in
    1:*"could not note down"*) ;;
    *) echo "a read-only home: $code, $said" >&2; exit 1 ;;
esac
grep -q 'name: digidoc' "$elsewhere/digidoc_config.yaml" || { echo "it was changed" >&2; exit 1; }
rm -r "$elsewhere"

mount -o remount,rw "$disk"
expect 'Saved['
echo "A full disk and a read-only one: the file was as before, and could be saved after."
