# The person clicks "Install" at once, unless $STATE/tools-cancelled is there.

tools="$ROOT/Library/Developer/CommandLineTools"
case "$1" in
  -p)
    if [ -d "$tools" ]; then
      echo "$tools"
    else
      echo "xcode-select: error: unable to get active developer directory, use \`xcode-select --install\` to install one" >&2
      exit 2
    fi
    ;;
  --install)
    if [ -d "$tools" ]; then
      echo "xcode-select: note: Command line tools are already installed. Use \"Software Update\" to install updates" >&2
      exit 1
    fi
    echo "xcode-select: note: install requested for command line developer tools"
    [ -f "$STATE/tools-cancelled" ] && exit 0
    mkdir -p "$tools/usr/bin"
    printf '#!/bin/sh\nexit 0\n' >"$tools/usr/bin/git"
    chmod +x "$tools/usr/bin/git"
    ;;
esac
