#!/bin/bash
# The whole way on a real Debian, as root and without a service manager: nothing installed, then green, then nothing to
# do. Changes this computer: it installs redis-server. Run it where that is wanted, such as on a build machine.
set -euo pipefail
cd "$(dirname "$0")/.."

setup=$PWD/target/digidoc-setup/bin/digidoc-setup
work=$(mktemp -d)
export HOME=$work/home
mkdir -p "$HOME" "$work/DigiDoc"
unset REDIS_URL DIGIDOC_QUEUE_REDIS_URL DIGIDOC_CONFIG_PATH

fail() { echo "check-debian: $*" >&2; exit 1; }
stop_redis() {
    [ -n "${redis_pid:-}" ] || return 0
    kill "$redis_pid" 2> /dev/null || return 0
    # its data folder may go only once it has saved for the last time
    timeout 20 tail --pid="$redis_pid" -f /dev/null || kill -9 "$redis_pid"
}
trap 'stop_redis; rm -rf "$work"' EXIT

command -v redis-server > /dev/null && fail "redis-server is installed already: this has to start without one"

cat > "$work/DigiDoc/digidoc_config.yaml" <<'YAML'
# made for a test
paths:
  storage_base: "~/DigiDoc files"   # where documents go
queue:
  adapter: rq
  redis_url: "redis://localhost:6379/3"   # the queue
YAML
before=$(sha256sum < "$work/DigiDoc/digidoc_config.yaml")

"$setup" setup --yes --digidoc "$work/DigiDoc" --url redis://localhost:6379/0 > "$work/first.log" || code=$?
cat "$work/first.log"
case ${code:-0} in 0 | 4) ;; *) fail "setup ended with ${code:-0}" ;; esac
redis_pid=$(pgrep -x redis-server | head -n 1) || fail "no redis-server is running"
[ "$(sha256sum < "$work/DigiDoc/digidoc_config.yaml")" != "$before" ] || fail "the address was not set"
grep -q '  redis_url: "redis://localhost:6379/0"   # the queue' "$work/DigiDoc/digidoc_config.yaml" \
    || fail "the line around the address was not kept"

status=0
"$setup" doctor --json --digidoc "$work/DigiDoc" > "$work/doctor.json" || status=$?
python3 - "$work/doctor.json" "$status" <<'PYTHON'
import json, sys
report = json.load(open(sys.argv[1]))
found = {finding["id"]: finding["status"] for finding in report["findings"]}
assert report["schema"] == 1 and report["host"]["os"] == "linux", report
for check in ("redis.answers", "redis.access", "redis.takes-work"):
    assert found[check] == "ok", (check, found)
ladder = """host.os packages.manager redis.installed redis.service redis.port redis.answers redis.access redis.takes-work
redis.queue-safety digidoc.folder config.readable config.valid config.redis-url config.effective python.venv
python.client python.ping queue.worker""".split()
assert list(found) == ladder, list(found)
codes = {"ok": 0, "problem": 3, "warning": 4, "unknown": 5}
assert int(sys.argv[2]) == codes[report["status"]], (sys.argv[2], report["status"])
PYTHON

after=$(find "$work/DigiDoc" "$HOME" -type f ! -path '*/redis/*' -exec sha256sum {} + | sort)
"$setup" setup --yes --digidoc "$work/DigiDoc" > "$work/second.log" || code=$?
grep -q "There is nothing to do" "$work/second.log" || { cat "$work/second.log"; fail "the second run found something to do"; }
[ "$after" = "$(find "$work/DigiDoc" "$HOME" -type f ! -path '*/redis/*' -exec sha256sum {} + | sort)" ] \
    || fail "the second run changed a file"
[ "$redis_pid" = "$(pgrep -x redis-server | head -n 1)" ] || fail "the second run started another server"
echo "check-debian: all well"
