#!/usr/bin/env bash
# kill -9 in the middle of orders, again and again: what was acknowledged is completed after the next start, once.
. "$(dirname "$0")/lib.sh"
DATA=$WORK/data
cat >"$WORK/profile.yaml" <<'YAML'
{profile: calm, request: 50ms..300ms, decision: 300ms..900ms}
YAML
# The system chooses the ports; a restart gets the same ones, as payment requests that are under way name the gateway's.
start() { serve --data "$DATA" --profile "$WORK/profile.yaml" --webhook-schedule LAB --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0; }
# at_least N DATABASE QUERY
at_least() { [ "$(sqlite3 -readonly "$DATA/$2.db" "$3")" -ge "$1" ]; }
ORDERS=()
for round in 1 2 3 4 5 6; do
    start
    PRODUCT=${PRODUCT:-$(curl -s "$SHOP/api/v1/products" | grep -o '"productId":"[^"]*"' | head -1 | cut -d'"' -f4)}
    for i in 1 2 3; do
        ANSWER=$(order "round-$round-$i" "{\"items\":[{\"productId\":\"$PRODUCT\",\"quantity\":1}],\"paymentMethod\":\"CARD\",\"cardToken\":\"tok_ok\"}")
        equals "the answer's status" "$(tail -1 <<<"$ANSWER")" 201
        ORDERS+=("$(field orderId <<<"$ANSWER")")
    done
    # Each round is killed in another stage of its orders.
    case $round in
        1) ;;
        2) wait_for 20 "a process" at_least 4 cash_gateway 'SELECT count(*) FROM payment_processes' ;;
        3) wait_for 20 "a PG transaction" at_least 7 hamster_pg 'SELECT count(*) FROM pg_transactions' ;;
        4) wait_for 20 "a webhook" at_least 10 hamster_pg 'SELECT count(*) FROM webhook_attempts' ;;
        5) wait_for 20 "an approval" at_least 13 payment "SELECT count(*) FROM payments WHERE status = 'APPROVED'" ;;
        6) wait_for 20 "a completion" is_state "${ORDERS[15]}" ORDER_COMPLETED ;;
    esac
    crash
done
start
for id in "${ORDERS[@]}"; do wait_for 60 "the completion of $id" is_state "$id" ORDER_COMPLETED; done
equals "orders" "$(sqlite3 -readonly "$DATA/ecommerce.db" 'SELECT count(*) FROM orders')" 18
equals "captures at the PG" "$(sqlite3 -readonly "$DATA/hamster_pg.db" "SELECT count(*) FROM pg_transactions WHERE status = 'SUCCESS'")" 18
exported() { [ "$(sqlite3 -readonly "$DATA/ecommerce.db" "SELECT count(*) FROM order_exports WHERE status = 'SENT'")" = 18 ]; }
wait_for 60 "the exports" exported
settled() { curl -s "http://127.0.0.1:$OPERATIONS/actuator/health" | grep -q '"lag":0,"outboxPending":0'; }
wait_for 30 "empty queues" settled
stop
"$HAMSTER" check "$DATA" --settled --json >"$WORK/check.json" || fail "check: $(cat "$WORK/check.json")"
for file in "$DATA"/*.db; do equals "the integrity of $file" "$(sqlite3 "$file" 'PRAGMA integrity_check')" ok; done
passed
