#!/bin/sh
# The questions of the doctor's ladder, asked one after the other by somebody who knows them all by heart.
# by-hand.sh FOLDER-OF-DIGIDOC URL PORT
cd "$1" || exit 1
echo "host.os"; uname -sm; grep PRETTY_NAME /etc/os-release
echo "packages.manager"; command -v apt-get
echo "redis.installed"; dpkg-query --show redis-server
echo "redis.service"; pgrep -a redis-server
echo "redis.port"; ss -ltnp "sport = :$3"
echo "redis.answers, redis.access"; redis-cli -u "$2" ping
echo "redis.takes-work"; printf 'SET by-hand x EX 10\nGET by-hand\nDEL by-hand\n' | redis-cli -u "$2"
echo "redis.queue-safety"; printf 'CONFIG GET maxmemory-policy\nINFO persistence\nCONFIG GET bind\n' | redis-cli -u "$2"
echo "digidoc.folder"; ls digidoc_config.yaml
echo "config.readable, config.valid, config.redis-url"
/usr/bin/python3 -c 'from ruamel.yaml import YAML; print(YAML(typ="safe").load(open("digidoc_config.yaml"))["queue"]["redis_url"])'
echo "config.effective"; env | grep -E 'REDIS_URL|DIGIDOC_'; cat .env
echo "python.venv"; .venv/bin/python --version
echo "python.client"; .venv/bin/python -c 'from importlib.metadata import version; print(version("redis"))'
echo "python.ping"; .venv/bin/python -c "import redis; print(redis.from_url('$2').ping())"
echo "queue.worker"; redis-cli -u "$2" smembers rq:workers
