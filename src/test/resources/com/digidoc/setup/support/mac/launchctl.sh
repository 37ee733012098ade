# launchd in small. A loaded job is a folder below $STATE/jobs/DOMAIN with its plist, pid, exit code and number of runs.
# Nothing is started again by itself.

job() { printf '%s/jobs/%s/%s' "$STATE" "${1%%/*}" "${1##*/}"; }

alive() { [ -s "$1/pid" ] && kill -0 "$(cat "$1/pid")" 2>/dev/null; }

strings() { sed -n 's|.*<string>\(.*\)</string>.*|\1|p' "$1"; }

after() { sed -n "/<key>$1<\/key>/{n;s|.*<string>\(.*\)</string>.*|\1|p;}" "$2"; }

start() {
  program=$(strings "$1/plist" | grep -e '-server$')
  settings=$(strings "$1/plist" | grep -e '\.conf$')
  log=$(after StandardOutPath "$1/plist")
  rm -f "$1/exit" "$1/pid"
  echo $(($(cat "$1/runs" 2>/dev/null || echo 0) + 1)) >"$1/runs"
  printf '%s\n' "$log" >"$1/log"
  sed -n 's/^port //p' "$settings" 2>/dev/null | tail -n 1 >"$1/port"
  if [ ! -d "${log%/*}" ] || [ ! -x "$program" ]; then
    echo 78 >"$1/exit"
    return
  fi
  (
    "$program" "$settings" >>"$log" 2>&1 </dev/null &
    echo $! >>"$STATE/pids"
    echo $! >"$1/pid.new" && mv "$1/pid.new" "$1/pid"
    wait $!
    echo $? >"$1/exit"
  ) >/dev/null 2>&1 &
  until [ -s "$1/pid" ]; do sleep 0.02; done
}

end() {
  if alive "$1"; then
    pid=$(cat "$1/pid")
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.02; done
  fi
}

no_desktop() {
  case "$1" in gui*) [ -f "$STATE/no-desktop" ] ;; *) false ;; esac
}

case "$1" in
  bootstrap)
    if no_desktop "$2"; then
      echo "Bootstrap failed: 125: Domain does not support specified action" >&2
      exit 125
    fi
    label=$(after Label "$3")
    j=$(job "$2/$label")
    if [ -d "$j" ]; then
      echo "Bootstrap failed: 5: Input/output error" >&2
      echo "Try re-running the command as root for richer errors." >&2
      exit 5
    fi
    mkdir -p "$j"
    printf '%s\n' "$3" >"$j/path"
    cp "$3" "$j/plist"
    start "$j"
    ;;
  bootout)
    j=$(job "$2")
    if [ ! -d "$j" ]; then
      echo "Boot-out failed: 3: No such process" >&2
      exit 3
    fi
    end "$j"
    rm -r "$j"
    ;;
  kickstart)
    [ "$2" = -k ] && shift
    j=$(job "$2")
    if [ ! -d "$j" ]; then
      echo "Could not find service \"${2##*/}\" in domain for user gui: 501" >&2
      exit 113
    fi
    end "$j"
    start "$j"
    ;;
  enable)
    grep -vxF "${2##*/}" "$STATE/disabled" >"$STATE/disabled.new"
    mv "$STATE/disabled.new" "$STATE/disabled"
    ;;
  disable) printf '%s\n' "${2##*/}" >>"$STATE/disabled" ;;
  print-disabled)
    printf '\n\tdisabled services = {\n'
    while read -r label; do printf '\t\t"%s" => disabled\n' "$label"; done <"$STATE/disabled"
    printf '\t\t"com.apple.ManagedClientAgent.enrollagent" => enabled\n\t}\n'
    ;;
  print)
    if no_desktop "$2"; then
      echo "Could not print domain: 125: Domain does not support specified action" >&2
      exit 125
    fi
    j=$(job "$2")
    if [ ! -d "$j" ]; then
      echo "Bad request." >&2
      echo "Could not find service \"${2##*/}\" in domain for user gui: 501" >&2
      exit 113
    fi
    code=$(cat "$j/exit" 2>/dev/null || echo "(never exited)")
    [ "$code" = 78 ] && code="78: EX_CONFIG"
    printf '%s = {\n\tactive count = 1\n\tpath = %s\n\ttype = LaunchAgent\n' "$2" "$(cat "$j/path")"
    if alive "$j"; then printf '\tstate = running\n\n'; else printf '\tstate = spawn scheduled\n\n'; fi
    printf '\tprogram = %s\n\targuments = {\n' "$(strings "$j/plist" | grep -e '-server$')"
    strings "$j/plist" | grep -e '-server$' -e '\.conf$' | while read -r word; do printf '\t\t%s\n' "$word"; done
    printf '\t}\n\n\tdomain = %s [100005]\n\truns = %s\n' "${2%/*}" "$(cat "$j/runs")"
    if alive "$j"; then printf '\tpid = %s\n' "$(cat "$j/pid")"; fi
    printf '\tlast exit code = %s\n\n\tresource coalition = {\n\t\tID = 9\n' "$code"
    printf '\t\tstate = active\n\t\tactive count = 1\n\t}\n}\n'
    ;;
  list)
    printf 'PID\tStatus\tLabel\n-\t0\tcom.apple.SafariHistoryServiceAgent\n'
    for j in "$STATE"/jobs/gui/*; do
      [ -d "$j" ] || continue
      if alive "$j"; then
        printf '%s\t0\t%s\n' "$(cat "$j/pid")" "${j##*/}"
      else
        printf '%s\t%s\t%s\n' - "$(cat "$j/exit" 2>/dev/null || echo 0)" "${j##*/}"
      fi
    done
    ;;
  *)
    echo "Unrecognized subcommand: $1" >&2
    exit 64
    ;;
esac
