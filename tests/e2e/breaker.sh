#!/usr/bin/env bash
# hamster breaker: replays recorded sequences and single steps, and says where a recording differs.
. "$(dirname "$0")/lib.sh"

recorded=$(dirname "$0")/../unit/gateway/data/circuit-breaker.jsonl
"$HAMSTER" breaker <"$recorded" >"$WORK/steps"
equals "the steps of the kept sequences" "$(wc -l <"$WORK/steps")" "$(grep -o '"op":' "$recorded" | wc -l)"

printf '%s\n' '{"t_ms":0,"op":"acquire","call":1}' '{"t_ms":5,"op":"error","call":1}' '' '{"t_ms":6,"op":"acquire","call":2}' >"$WORK/calls"
"$HAMSTER" breaker --config '{"minimum_calls":1,"failure_rate_threshold":50}' <"$WORK/calls" >"$WORK/out"
equals "the last step" "$(tail -1 "$WORK/out")" \
    '{"t_ms":6,"op":"acquire","call":2,"permitted":false,"state":"OPEN","failure_rate":100.0,"slow_rate":0.0}'
printf '{"config":{"minimum_calls":2}}' >"$WORK/config.json"
equals "one object" "$("$HAMSTER" breaker --json --config "$WORK/config.json" <"$WORK/calls" | grep -o '"state":"CLOSED"' | wc -l)" 3

status=0
echo '{"t_ms":0,"op":"acquire","permitted":false}' | "$HAMSTER" breaker >/dev/null 2>"$WORK/err" || status=$?
equals "the status of a recording that differs" "$status" 1
contains "what differs" "$(cat "$WORK/err")" "permitted is true, recorded false"

for bad in 'no json' '{"t_ms":0}' '{"config":{"window_size":0},"events":[]}'; do
    status=0
    echo "$bad" | "$HAMSTER" breaker >"$WORK/out" 2>"$WORK/err" || status=$?
    equals "the status of '$bad'" "$status" 2
    contains "the message of '$bad'" "$(cat "$WORK/err")" "standard input line 1"
done
passed
