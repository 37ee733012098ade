# shellcheck shell=bash disable=SC2154,SC2034  # sourced after packaging/common.sh
# What the scripts for macOS share, on top of packaging/common.sh.

app="$out/$title.app"

# arm64 or x64, as in the names of the files that people download.
cpu() {
    case $(uname -m) in
        arm64) echo arm64 ;;
        x86_64) echo x64 ;;
        *) fail "there is no macOS for $(uname -m)" ;;
    esac
}

dmg() { echo "$out/DigiDoc-Setup-$(version)-$(cpu).dmg"; }
