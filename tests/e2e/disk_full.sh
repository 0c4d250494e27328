#!/usr/bin/env bash
# The disk fills up while the server runs: orders are refused, nothing is half done, and all goes on when there is room again.
. "$(dirname "$0")/lib.sh"
DATA=$WORK/tiny/data
mkdir "$WORK/tiny"
if [ "$(id -u)" -ne 0 ] || ! mount -t tmpfs -o size=6m tmpfs "$WORK/tiny" 2>/dev/null; then
    echo "skipped: only root may mount a small file system"
    exit 77
fi
trap 'umount -l "$WORK/tiny" 2>/dev/null || true; cleanup' EXIT
start() { serve --data "$DATA" --profile calm --webhook-schedule LAB --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0; }
start
PRODUCT=$(curl -s "$SHOP/api/v1/products" | grep -o '"productId":"[^"]*"' | head -1 | cut -d'"' -f4)
BODY="{\"items\":[{\"productId\":\"$PRODUCT\",\"quantity\":1}],\"paymentMethod\":\"CARD\",\"cardToken\":\"tok_ok\"}"
GOOD=() REFUSED=
for i in $(seq 1 400); do
    ANSWER=$(order "full-$i" "$BODY")
    case $(tail -1 <<<"$ANSWER") in
        201) GOOD+=("$(field orderId <<<"$ANSWER")") ;;
        5*) REFUSED=$ANSWER && break ;;
        *) fail "order $i was answered with $ANSWER" ;;
    esac
done
[ -n "$REFUSED" ] || fail "the disk never became full"
[ "${#GOOD[@]}" -ge 1 ] || fail "no order fitted"
contains "the refusal" "$REFUSED" '"success":false'
mount -o remount,size=200m "$WORK/tiny"
retry() { [ "$(order "full-$i" "$BODY" | tail -1)" = 201 ]; }
wait_for 60 "the refused order with its own key" retry
# Without a restart: what could not be stored was kept and is stored now that there is room.
for id in "${GOOD[@]}"; do wait_for 60 "the completion of $id" is_state "$id" ORDER_COMPLETED; done
equals "orders" "$(sqlite3 -readonly "$DATA/ecommerce.db" 'SELECT count(*) FROM orders')" $((${#GOOD[@]} + 1))
settled() { curl -s "http://127.0.0.1:$OPERATIONS/actuator/health" | grep -q '"lag":0,"outboxPending":0'; }
wait_for 60 "empty queues" settled
stop
"$HAMSTER" check "$DATA" --json >"$WORK/check.json" || fail "check: $(cat "$WORK/check.json")"
echo "${#GOOD[@]} orders fitted; the next was refused with $REFUSED"
passed
