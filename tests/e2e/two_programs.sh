#!/usr/bin/env bash
# The PG and the platform as two programs: each with a folder of its own, a shared secret, webhooks between them. And a script of steps.
. "$(dirname "$0")/lib.sh"
SECRET=whsec_$(printf 'thirty-two bytes of test secret!' | base64)
PORTS="--ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0"
# Free ports for both: the system chooses them for a server that only lives for a moment.
serve --data "$WORK/moment" $PORTS
PG_PORT=$PG GATEWAY_PORT=$GATEWAY
stop

"$HAMSTER" serve --only pg --data "$WORK/pg" --profile calm --pg-port "$PG_PORT" --operations-port 0 --webhook-secret "$SECRET" --webhook-schedule LAB \
    --merchant "hamster-platform=http://127.0.0.1:$GATEWAY_PORT/api/v1/payments/callback" >"$WORK/pg.ready" 2>"$WORK/pg.err" &
PG_PROGRAM=$!
trap 'kill -9 $PG_PROGRAM 2>/dev/null || true; cleanup' EXIT
wait_for 30 "the PG" test -s "$WORK/pg.ready"
equals "the PG's ports" "$(grep -c '"ecommerce"' "$WORK/pg.ready" || true)" 0

cat >"$WORK/script.yaml" <<'YAML'
scenario: script
title: Orders in real time
steps:
  - at: 0
    place: {count: 3, every: 20ms, product: SEED-1KG}
YAML
DATA=$WORK/platform
serve --only platform --data "$DATA" --ecommerce-port 0 --gateway-port "$GATEWAY_PORT" --operations-port 0 --pg-port "$PG_PORT" --webhook-secret "$SECRET" \
    --script "$WORK/script.yaml"
completed() { [ "$(sqlite3 -readonly "$DATA/ecommerce.db" "SELECT count(*) FROM orders WHERE status = 'ORDER_COMPLETED'")" = 3 ]; }
wait_for 30 "the script's orders" completed
equals "webhooks between the programs" "$(sqlite3 -readonly "$WORK/pg/hamster_pg.db" 'SELECT count(*) FROM webhook_attempts WHERE http_status = 200')" 3
HEALTH=$(curl -s "http://127.0.0.1:$OPERATIONS/actuator/health")
contains "health" "$HEALTH" '"status":"UP"'
exported() { [ "$(sqlite3 -readonly "$DATA/ecommerce.db" "SELECT count(*) FROM order_exports WHERE status = 'SENT'")" = 3 ]; }
wait_for 30 "the exports" exported
stop
CHECK=$("$HAMSTER" check "$DATA" --json) || fail "check: $CHECK"
contains "what cannot be checked without the PG's file" "$CHECK" '"id":"A7","why":"needs hamster_pg.db'
passed
