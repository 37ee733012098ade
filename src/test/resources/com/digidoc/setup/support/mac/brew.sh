# Homebrew in small: one formula's worth of install, link and services, in the words of Homebrew 7.
# $PREFIX is its prefix; $STATE/brew-fails, brew-exit and brew-hangs make it fail or hang.

VERSION_redis=8.10.2
VERSION_valkey=9.1.2

[ -f "$STATE/brew-slow" ] && sleep "$(cat "$STATE/brew-slow")"
case "$1" in
  --version) cat "$STATE/brew-version"; exit ;;
  --prefix) echo "$PREFIX${2:+/opt/$2}"; exit ;;
esac

printf '%s\n' "$*" >>"$STATE/calls"

if [ -f "$STATE/brew-hangs" ]; then
  (exec tail -f /dev/null) &
  echo $! >>"$STATE/pids"
  echo $! >"$STATE/hanging.new" && mv "$STATE/hanging.new" "$STATE/hanging"
  wait
fi
if [ -f "$STATE/brew-fails" ]; then
  cat "$STATE/brew-fails" >&2
  [ -f "$STATE/brew-fails-once" ] && rm "$STATE/brew-fails" "$STATE/brew-fails-once"
  exit "$(cat "$STATE/brew-exit")"
fi

for formula; do :; done
[ "$formula" = --json ] && formula=$3
named=$formula
formula=${formula##*/}
eval "version=\$VERSION_$formula"
keg="$PREFIX/Cellar/$formula/$version"
server="$formula-server"
prefix=sh.brew
[ -f "$STATE/old-labels" ] && prefix=homebrew.mxcl
label="$prefix.$formula"
agents="$HOME/Library/LaunchAgents"
domain=gui/501
[ -f "$STATE/no-desktop" ] && domain=user/501

launchctl() { "$ROOT/bin/launchctl" "$@"; }

link() {
  mkdir -p "$PREFIX/bin" "$PREFIX/var/homebrew/linked"
  ln -sfn "../Cellar/$formula/$version/bin/$server" "$PREFIX/bin/$server"
  ln -sfn "../../../Cellar/$formula/$version" "$PREFIX/var/homebrew/linked/$formula"
}

unlink() { rm -f "$PREFIX/bin/$server" "$PREFIX/var/homebrew/linked/$formula"; }

plist() {
  cat <<PLIST
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>KeepAlive</key>
	<true/>
	<key>Label</key>
	<string>$label</string>
	<key>ProgramArguments</key>
	<array>
		<string>$PREFIX/opt/$formula/bin/$server</string>
		<string>$PREFIX/etc/$formula.conf</string>
	</array>
	<key>RunAtLoad</key>
	<true/>
	<key>StandardErrorPath</key>
	<string>$PREFIX/var/log/$formula.log</string>
	<key>StandardOutPath</key>
	<string>$PREFIX/var/log/$formula.log</string>
	<key>WorkingDirectory</key>
	<string>$PREFIX/var</string>
</dict>
</plist>
PLIST
}

settings() {
  cat <<CONF
bind 127.0.0.1 -::1
protected-mode yes
port $(cat "$STATE/port")
daemonize no
loglevel notice
dir "$PREFIX/var/db/$formula/"
appendonly no
stop-writes-on-bgsave-error yes
CONF
  [ -s "$STATE/password" ] && printf 'requirepass "%s"\n' "$(cat "$STATE/password")"
}

pour() {
  mkdir -p "$keg/bin" "$PREFIX/opt" "$PREFIX/etc" "$PREFIX/var/db/$formula" "$PREFIX/var/log"
  [ -x "$keg/bin/$server" ] || ln "$REDIS" "$keg/bin/$server" 2>/dev/null || cp "$REDIS" "$keg/bin/$server"
  plist >"$keg/$label.plist"
  ln -sfn "../Cellar/$formula/$version" "$PREFIX/opt/$formula"
  [ -f "$PREFIX/etc/$formula.conf" ] || settings >"$PREFIX/etc/$formula.conf"
  link
}

install() {
  if [ "$("$ROOT/usr/bin/uname" -m)" = x86_64 ] && [ "$PREFIX" = "$ROOT/opt/homebrew" ] && [ "$PRETEND_ARCH" != arm64 ]
  then
    echo "Error: Cannot install under Rosetta 2 in ARM default prefix (/opt/homebrew)!" >&2
    echo "To rerun under ARM use:" >&2
    echo "    arch -arm64 brew install ..." >&2
    exit 1
  fi
  if [ "$1" = install ] && [ -x "$PREFIX/opt/$formula/bin/$server" ]; then
    if [ -e "$PREFIX/var/homebrew/linked/$formula" ]; then
      echo "Warning: $formula $version is already installed and up-to-date." >&2
    else
      echo "Warning: $formula $version is already installed, it's just not linked." >&2
      printf 'To link this version, run:\n  brew link %s\n' "$formula"
    fi
    exit
  fi
  if [ "$named" = redis ] && [ -d "$PREFIX/Library/Taps/redis" ]; then
    echo "Error: Formulae found in multiple taps:" >&2
    printf '       * homebrew/core/redis\n       * redis/redis/redis\n' >&2
    exit 1
  fi
  if [ "$formula" = redis ] && [ -e "$PREFIX/var/homebrew/linked/valkey" ]; then
    echo "Error: Cannot install redis because conflicting formulae are installed." >&2
    echo "  valkey: because both install \`redis-*\` binaries" >&2
    exit 1
  fi
  printf '==> Would install 1 formula:\n%s\n' "$formula"
  printf '==> Fetching downloads for: %s\n✔︎ Bottle %s (%s)\n' "$formula" "$formula" "$version" >&2
  printf '==> Installing %s\n' "$formula"
  if [ "$PREFIX" = "$ROOT/usr/local" ]; then
    printf '==> ./configure --prefix=%s\n==> make install\n' "$keg"
  else
    printf '==> Pouring %s--%s.arm64_tahoe.bottle.tar.gz\n' "$formula" "$version"
  fi
  pour
  printf '==> Summary\n%s: 15 files, 3MB\n' "$keg"
}

is_loaded() { [ -d "$STATE/jobs/${domain%%/*}/$1" ]; }

pid() {
  file="$STATE/jobs/${domain%%/*}/$1/pid"
  [ -s "$file" ] && kill -0 "$(cat "$file")" 2>/dev/null && cat "$file"
}

bootstrap() {
  [ "$domain" = gui/501 ] ||
    echo "Warning: running over SSH without /dev/console ownership, using user/* instead of gui/* domain!" >&2
  launchctl bootstrap "$domain" "$1" || {
    code=$?
    echo "Error: Failure while executing; \`/bin/launchctl bootstrap $domain $1\` exited with $code." >&2
    exit 1
  }
}

stop() {
  if [ -f "$ROOT/Library/LaunchDaemons/$label.plist" ]; then
    echo "Error: Service \`$formula\` is started as \`root\`. Try:" >&2
    echo "  sudo brew services stop $formula" >&2
    exit 1
  fi
  stopped=
  for l in "homebrew.mxcl.$formula" "sh.brew.$formula"; do
    if is_loaded "$l"; then
      echo "Stopping \`$formula\`... (might take a while)"
      launchctl bootout "$domain/$l"
      echo "==> Successfully stopped \`$formula\` (label: $l)"
      stopped=yes
    fi
    rm -f "$agents/$l.plist"
  done
  [ -n "$stopped" ] || echo "Warning: Service \`$formula\` is not started." >&2
}

start() {
  for l in "homebrew.mxcl.$formula" "sh.brew.$formula"; do
    if [ -n "$(pid "$l")" ]; then
      echo "Service \`$formula\` already started, use \`brew services restart $formula\` to restart."
      return
    fi
  done
  mkdir -p "$agents"
  plist >"$agents/$label.plist"
  launchctl enable "$domain/$label"
  bootstrap "$agents/$label.plist"
  echo "==> Successfully started \`$formula\` (label: $label)"
}

run() {
  bootstrap "$keg/$label.plist"
  echo "==> Successfully ran \`$formula\` (label: $label)"
}

restart() {
  again=start
  for l in "homebrew.mxcl.$formula" "sh.brew.$formula"; do
    is_loaded "$l" && [ ! -f "$agents/$l.plist" ] && again=run
  done
  stop 2>/dev/null
  "$again"
}

described() {
  p=$(pid "$label")
  status=none
  is_loaded "$label" && status=error
  [ -n "$p" ] && status=started
  file="$keg/$label.plist"
  [ -f "$agents/$label.plist" ] && file="$agents/$label.plist"
  printf '[\n  {\n    "name": "%s",\n    "service_name": "%s",\n' "$formula" "$label"
  printf '    "running": %s,\n' "$([ -n "$p" ] && echo true || echo false)"
  printf '    "loaded": %s,\n' "$(is_loaded "$label" && echo true || echo false)"
  printf '    "schedulable": false,\n    "pid": %s,\n    "exit_code": null,\n' "${p:-null}"
  printf '    "user": "ada",\n    "status": "%s",\n    "file": "%s"\n  }\n]\n' "$status" "$file"
}

case "$1" in
  list)
    [ -d "$keg" ] || exit 1
    echo "$formula $version"
    ;;
  install | reinstall) install "$1" ;;
  uninstall)
    unlink
    rm -rf "$PREFIX/Cellar/$formula" "$PREFIX/opt/$formula"
    echo "Uninstalling $keg... (15 files, 3MB)"
    ;;
  link)
    link
    echo "Linking $keg... 9 symlinks created."
    ;;
  unlink)
    unlink
    echo "Unlinking $keg... 9 symlinks removed."
    ;;
  services)
    case "$2" in
      info) described; exit ;;
      list) if [ -d "$keg" ]; then described; else echo '[]'; fi; exit ;;
    esac
    if [ ! -x "$PREFIX/opt/$formula/bin/$server" ]; then
      echo "Error: Formula \`$formula\` is not installed." >&2
      exit 1
    fi
    "$2"
    ;;
  *)
    echo "Error: Unknown command: brew $1" >&2
    exit 1
    ;;
esac
