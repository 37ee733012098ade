#!/bin/bash
# A real RQ worker on a real Debian, as root: it is found, its jobs are counted, and it is missed once it is stopped.
# Changes this computer: it installs redis-server and python3-rq. Its own servers and workers end with it.
set -euo pipefail
cd "$(dirname "$0")/.."

setup=$PWD/target/digidoc-setup/bin/digidoc-setup
work=$(mktemp -d)
export HOME=$work/home PYTHONPATH=$work/jobs LANG=C.UTF-8 LC_ALL=C.UTF-8
mkdir -p "$HOME" "$work/DigiDoc" "$work/data" "$work/jobs"
unset REDIS_URL RQ_REDIS_URL RQ_CONFIG DIGIDOC_QUEUE_REDIS_URL DIGIDOC_CONFIG_PATH

fail() { echo "check-worker: $*" >&2; exit 1; }
finish() {
    touch "$work/go-on"
    [ -z "${worker:-}" ] || kill -9 "$worker" 2> /dev/null || true
    [ -z "${redis:-}" ] || kill "$redis" 2> /dev/null || true
    wait || true
    [ -z "${own_policy:-}" ] || rm -f "$policy"
    rm -rf "$work"
}
trap finish EXIT

export DEBIAN_FRONTEND=noninteractive
if ! command -v redis-server > /dev/null || ! command -v rq > /dev/null; then
    # nothing that is installed here is to be started by its package
    policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod +x "$policy"; own_policy=yes; }
    apt-get install -y -qq redis-server python3-rq > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "apt-get"; }
fi
[ -z "${own_policy:-}" ] || rm "$policy"
own_policy=

port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=redis://127.0.0.1:$port/2
redis-server --port "$port" --bind 127.0.0.1 --save "" --dir "$work/data" > "$work/redis.log" &
redis=$!
for _ in $(seq 100); do redis-cli -p "$port" PING > /dev/null 2>&1 && break; sleep 0.1; done

cat > "$work/DigiDoc/digidoc_config.yaml" <<YAML
queue:
  adapter: rq
  redis_url: "$url"
YAML
cat > "$work/jobs/documents.py" <<PYTHON
import os, time

def read():
    return "read"

def tear():
    raise ValueError("torn")

def long():
    while not os.path.exists("$work/go-on"):
        time.sleep(0.1)
PYTHON

enqueue() {
    /usr/bin/python3 - "$url" "$@" <<'PYTHON'
import sys, redis, rq
queue = rq.Queue(connection=redis.Redis.from_url(sys.argv[1]))
for name in sys.argv[2:]:
    queue.enqueue("documents." + name)
PYTHON
}

# What the doctor says of the worker must become this: its status, and words that it must say. Within half a minute.
expect() {
    for _ in $(seq 15); do
        "$setup" doctor --json --only queue.worker --digidoc "$work/DigiDoc" > "$work/doctor.json" || true
        if /usr/bin/python3 - "$work/doctor.json" "$@" <<'PYTHON'
import json, sys
[finding] = json.load(open(sys.argv[1]))["findings"]
said = " / ".join([finding["summary"]] + finding["details"])
sys.exit(finding["status"] != sys.argv[2] or any(words not in said for words in sys.argv[3:]))
PYTHON
        then
            echo "check-worker: $1, ${*:2}"
            return
        fi
        sleep 1
    done
    cat "$work/doctor.json" "$work"/*.log
    fail "expected: $*"
}

start_worker() {
    rq worker -u "$1" default > "$work/worker.log" 2>&1 &
    worker=$!
}

expect warning "No worker is there"
enqueue read read read
expect problem "Documents wait (3)" "Queue default: 3 waiting, 0 being worked on, 0 failed" "the next one has waited"

start_worker "$url"
expect ok "One worker is there. Documents waiting: 0" "process $worker on" "queues default"
enqueue tear
expect ok "0 being worked on, 1 failed"
enqueue long read
expect ok "busy" "1 waiting, 1 being worked on, 1 failed"

kill -9 "$worker"
wait "$worker" || true
expect problem "Documents wait (1)" "It was process $worker on" "taken off the queue (1)"
touch "$work/go-on"

start_worker "$url"
expect ok "process $worker on" "0 waiting"
kill -TERM "$worker"
wait "$worker" || true
expect warning "No worker is there"

start_worker "redis://127.0.0.1:$port/5"
expect warning "another database" "redis://127.0.0.1:$port/5"
kill -TERM "$worker"
wait "$worker" || true
worker=
echo "check-worker: all well"
