# Python in small: makes virtual environments whose python is this script again, has pip write down what it was to install,
# and pings the Redis whose address stands in the environment.

packages="${0%/bin/*}/lib/python3.14/site-packages"

ping() {
  url=$DIGIDOC_SETUP_REDIS_URL
  [ -d "$packages/redis" ] || { echo "ModuleNotFoundError: No module named 'redis'" >&2; exit 1; }
  rest=${url#*://}
  password=
  case "$rest" in *@*) password=${rest%@*}; password=${password#*:}; rest=${rest##*@} ;; esac
  port=${rest%%/*}
  port=${port##*:}
  if ! "$ROOT/usr/sbin/lsof" -nP "-iTCP:$port" -sTCP:LISTEN -F pc | grep -q '^c.*redis'; then
    echo "redis.exceptions.ConnectionError: Error 61 connecting to localhost:$port. Connection refused." >&2
    exit 1
  fi
  if [ "$(cat "$STATE/password")" != "$password" ]; then
    echo "redis.exceptions.AuthenticationError: Authentication required." >&2
    exit 1
  fi
  echo True
}

fails() { # what fails
  [ -f "$STATE/$1-fails" ] || return 0
  cat "$STATE/$1-fails" >&2
  exit 1
}

case "$1 $2" in
  "--version ") echo "Python 3.14.1" ;;
  "-m venv")
    fails venv
    for folder; do :; done
    mkdir -p "$folder/bin" "$folder/lib/python3.14/site-packages/pip"
    printf 'home = %s\nversion = 3.14.1\n' "${0%/*}" >"$folder/pyvenv.cfg"
    for name in python python3; do cp "$0" "$folder/bin/$name"; done
    printf '#!/bin/sh\nexec "%s/bin/python" -m pip "$@"\n' "$folder" >"$folder/bin/pip"
    chmod +x "$folder/bin/pip"
    ;;
  "-m pip")
    fails pip
    for list; do :; done
    sed -n 's/^\([A-Za-z0-9_-]*\).*/\1/p' "$list" | while read -r name; do
      [ -n "$name" ] || continue
      mkdir -p "$packages/$name" "$packages/$name-99.0.0.dist-info"
      echo "Successfully installed $name-99.0.0"
    done
    ;;
  "-c "*) ping ;;
  *)
    echo "pretend python: cannot run $1" >&2
    exit 1
    ;;
esac
