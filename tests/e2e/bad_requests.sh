#!/usr/bin/env bash
# Wrong requests over HTTP: the right status and code, and nothing half done.
. "$(dirname "$0")/lib.sh"
DATA=$WORK/data
serve --data "$DATA" --profile calm --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0
PRODUCT=$(curl -s "$SHOP/api/v1/products" | grep -o '"productId":"[^"]*"' | head -1 | cut -d'"' -f4)
item() { echo "{\"items\":[{\"productId\":\"$1\",\"quantity\":$2}],\"paymentMethod\":\"CARD\",\"cardToken\":\"tok_ok\"$3}"; }

# bad STATUS CODE BODY
N=0
bad() {
    N=$((N + 1))
    local answer
    answer=$(order "bad-$N" "$3")
    equals "the status of $(head -c 80 <<<"$3") ($answer)" "$(tail -1 <<<"$answer")" "$1"
    contains "the answer" "$answer" "$2"
}
bad 400 ORDER-400-001 '{"items":['
bad 400 ORDER-400-001 'not json'
bad 400 ORDER-400-001 '[]'
bad 400 ORDER-400-001 '{}'
bad 400 ORDER-400-001 '{"items":"x","paymentMethod":"CARD"}'
bad 400 ORDER-400-002 "$(item "$PRODUCT" 0 '')"
bad 400 ORDER-400-002 "$(item "$PRODUCT" -1 '')"
bad 400 ORDER-400-002 "$(item "$PRODUCT" 1000000000 '')"
bad 400 ORDER-400 "$(item "$PRODUCT" '"two"' '')"
bad 400 ORDER-400 "$(item "$PRODUCT" 1.5 '')"
bad 400 ORDER-400-003 "$(item "$PRODUCT" 1 ',"amount":1')"
bad 400 ORDER-400-003 "{\"items\":[{\"productId\":\"$PRODUCT\",\"quantity\":1,\"price\":1}],\"paymentMethod\":\"CARD\",\"cardToken\":\"tok_ok\"}"
bad 400 ORDER-400-004 "$(item 7xKq2mZp9aB 1 '')"
bad 402 ORDER-402-001 "$(item "$PRODUCT" 100 ',"pointsToUse":60000')"
bad 409 ORDER-409-002 "$(item "$PRODUCT" 1 ',"expectedAmount":1')"
bad 400 ORDER-400-005 "$(item "$PRODUCT" 1 ',"couponId":"7xKq2mZp9aB"')"
head -c 300000 /dev/zero | tr '\0' ' ' >"$WORK/big"
equals "an oversized body" "$(curl -s -o /dev/null -w '%{http_code}' -H "X-USER-ID: $MEMBER" -H 'Idempotency-Key: big' --data-binary @"$WORK/big" "$SHOP/api/v1/orders")" 413
equals "a foreign Host" "$(curl -s -o /dev/null -w '%{http_code}' -H 'Host: evil.example' "$SHOP/api/v1/products")" 421
equals "a foreign Origin" "$(curl -s -o /dev/null -w '%{http_code}' -H 'Origin: http://evil.example' "$SHOP/api/v1/products")" 403
equals "an unknown path" "$(curl -s -o /dev/null -w '%{http_code}' -H "X-USER-ID: $MEMBER" "$SHOP/api/v1/nothing")" 404
equals "a wrong method" "$(curl -s -o /dev/null -w '%{http_code}' -X DELETE -H "X-USER-ID: $MEMBER" "$SHOP/api/v1/orders")" 405
equals "a webhook without signature" "$(curl -s -o /dev/null -w '%{http_code}' -d '{}' "http://127.0.0.1:$GATEWAY/api/v1/payments/callback")" 401
hook() { head -c "$1" "$WORK/big" | curl -s -o /dev/null -w '%{http_code}' --data-binary @- "http://127.0.0.1:$GATEWAY/api/v1/payments/callback"; }
equals "a webhook of 64 KiB" "$(hook 65536)" 401
equals "a webhook of one byte more" "$(hook 65537)" 413
equals "an unsigned payment request without user" "$(curl -s -w '%{http_code}' -d '{}' "http://127.0.0.1:$PG/api/v1/payments")" \
    '{"meta":{"result":"FAIL","errorCode":"Bad Request","message":"유저 ID 헤더는 필수입니다."}}400'
equals "orders that were stored" "$(sqlite3 -readonly "$DATA/ecommerce.db" 'SELECT count(*) FROM orders')" 0
equals "events that were stored" "$(sqlite3 -readonly "$DATA/ecommerce.db" "SELECT count(*) FROM outbox WHERE event_type = 'order.placed'")" 0
stop
"$HAMSTER" check "$DATA" --settled >/dev/null || fail "the world is not consistent"
passed
