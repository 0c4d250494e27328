#!/usr/bin/env bash
# The PG next to WireMock (npm package wiremock, needs Java) in one run: the same load from the same client, templated answers, nothing stored
# there. And next to itself in a process of its own, as the peer is. Usage: tests/bench/http_peers.sh [args of hamster bench http]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
hamster=${HAMSTER:-$root/build/release/bin/hamster}
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; rm -rf "$work"' EXIT
jar=${WIREMOCK_JAR:-}
if [ -z "$jar" ]; then
    (cd "$work" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund wiremock@3)
    jar=$(find "$work/node_modules/wiremock" -name '*.jar' | head -1)
fi
java -jar "$jar" --port 9090 --bind-address 127.0.0.1 --root-dir "$root/tests/bench/wiremock" --no-request-journal --disable-banner >"$work/wiremock.log" 2>&1 &
pids+=($!)
cat >"$work/pg.yaml" <<'Y'
profile: calm
request: 0
decision: 24h
Y
"$hamster" serve --only pg --data "$work/data" --profile "$work/pg.yaml" --pg-port 9092 --operations-port 0 >"$work/serve.log" 2>&1 &
pids+=($!)
for port in 9090 9092; do
    until curl -sf -o /dev/null "http://127.0.0.1:$port/api/v1/payments/20261126:TR:9f3c1a" -H 'X-USER-ID: 1' || [ $? -eq 22 ]; do sleep 0.2; done
done
# processor time counts, also on a machine that others use: microseconds so far, of all threads
spent() { awk -v hz="$(getconf CLK_TCK)" '{print int(($14 + $15) * 1000000 / hz)}' "/proc/$1/stat"; }
before=("$(spent "${pids[0]}")" "$(spent "${pids[1]}")")
"$hamster" bench http --peer http://127.0.0.1:9090 --peer http://127.0.0.1:9092 "$@"
echo "processor time of all POSTs and GETs (warming up included): WireMock $(($(spent "${pids[0]}") - before[0])) us, hamster serve $(($(spent "${pids[1]}") - before[1])) us"
