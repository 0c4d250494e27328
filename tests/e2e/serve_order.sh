#!/usr/bin/env bash
# An order over curl: reserved, asked, decided, told by a webhook over a socket, completed.
. "$(dirname "$0")/lib.sh"
DATA=$WORK/data
serve --data "$DATA" --profile calm --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0
PRODUCT=$(curl -s "$SHOP/api/v1/products" | grep -o '"productId":"[^"]*"' | head -1 | cut -d'"' -f4)
[ -n "$PRODUCT" ] || fail "no product is listed: $(curl -s "$SHOP/api/v1/products" | head -c 300)"

BODY="{\"items\":[{\"productId\":\"$PRODUCT\",\"quantity\":2}],\"paymentMethod\":\"CARD\",\"cardToken\":\"tok_ok\"}"
ANSWER=$(order key-1 "$BODY")
equals "the answer's status" "$(tail -1 <<<"$ANSWER")" 201
ORDER=$(field orderId <<<"$ANSWER")
wait_for 20 "the order's completion" is_state "$ORDER" ORDER_COMPLETED
equals "the same key again" "$(order key-1 "$BODY")" "$ANSWER"
equals "the key with another body" "$(order key-1 "${BODY/:2/:3}" | tail -1)" 422
equals "orders" "$(sqlite3 -readonly "$DATA/ecommerce.db" 'SELECT count(*) FROM orders')" 1
equals "webhooks delivered over HTTP" "$(sqlite3 -readonly "$DATA/hamster_pg.db" "SELECT count(*) FROM webhook_attempts WHERE http_status = 200")" 1
equals "webhooks verified" "$(sqlite3 -readonly "$DATA/cash_gateway.db" "SELECT count(*) FROM webhook_inbox WHERE verified = 1 AND verdict = 'APPLIED'")" 1

HEALTH=$(curl -s -w '%{http_code}' "http://127.0.0.1:$OPERATIONS/actuator/health")
contains "health" "$HEALTH" '"status":"UP"'
contains "health" "$HEALTH" '"pgCircuit":"CLOSED"'
METRICS=$(curl -s "http://127.0.0.1:$OPERATIONS/actuator/prometheus")
for line in 'order_placed_total 1' 'order_completed_total 1' 'payment_approved_total 1' 'hamster_outbox_pending{service="payment"} 0' \
    'hamster_consumer_lag{group="ecommerce",topic="payment-events"} 0' 'hamster_stage_seconds_count{stage="total"} 1' 'hamster_pg_request_seconds_count 1' \
    'resilience4j_circuitbreaker_state{name="pgCircuit",state="closed"} 1'; do
    contains "the metrics" "$METRICS" "$line"
done
contains "a second reading" "$(curl -s "http://127.0.0.1:$OPERATIONS/actuator/prometheus")" 'order_completed_total 1'
equals "a POST to health" "$(curl -s -o /dev/null -w '%{http_code}' -X POST "http://127.0.0.1:$OPERATIONS/actuator/health")" 405

# A second writer on the same folder is refused and disturbs nothing.
status=0
SECOND=$("$HAMSTER" serve --data "$DATA" --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0 2>&1) || status=$?
equals "the second server's exit status" "$status" 2
contains "the second server's message" "$SECOND" "is in use by hamster"
# A port that is taken is named.
status=0
BUSY=$("$HAMSTER" serve --data "$WORK/other" --ecommerce-port 0 --gateway-port 0 --pg-port "$PG" --operations-port 0 2>&1) || status=$?
equals "the exit status with a busy port" "$status" 2
contains "the message" "$BUSY" "port $PG"
status=0
BUSY=$("$HAMSTER" serve --data "$WORK/other" --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port "$OPERATIONS" 2>&1) || status=$?
equals "the exit status with a busy operations port" "$status" 2
contains "the message" "$BUSY" "port $OPERATIONS"

is_state "$ORDER" ORDER_COMPLETED || fail "the first server was disturbed"
stop
"$HAMSTER" check "$DATA" --settled --json >"$WORK/check.json" || fail "check: $(cat "$WORK/check.json")"
contains "the audit" "$(cat "$WORK/check.json")" '"violated":[]'
passed
