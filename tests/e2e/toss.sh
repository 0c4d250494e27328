#!/usr/bin/env bash
# The Toss dialect and the gateway's confirm over curl, as a foreign back end sees them.
. "$(dirname "$0")/lib.sh"
serve --data "$WORK/data" --profile calm --ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0

toss() { # METHOD PATH BODY [HEADER]: status and body
    curl -s -m 10 -w '\n%{http_code}' -X "$1" -u test_sk_shop: -H 'Content-Type: application/json' ${4:+-H "$4"} ${3:+-d "$3"} "http://127.0.0.1:$PG$2"
}
KEY=$(curl -s -m 10 -d '{"clientKey":"test_ck_shop","orderId":"ORDER-1","amount":15000}' "http://127.0.0.1:$PG/hamster/toss/window" | field paymentKey)
[ -n "$KEY" ] || fail "the window gave no payment key"
equals "a payment nobody confirmed" "$(toss GET "/v1/payments/$KEY" "" | field status)" IN_PROGRESS
contains "a forced error" "$(toss POST /v1/payments/confirm "{}" "TossPayments-Test-Code: REJECT_CARD_COMPANY")" '{"code":"REJECT_CARD_COMPANY"'
CONFIRM="{\"paymentKey\":\"$KEY\",\"orderId\":\"ORDER-1\",\"amount\":15000}"
ANSWER=$(toss POST /v1/payments/confirm "$CONFIRM" "Idempotency-Key: once")
equals "the confirm's status" "$(tail -1 <<<"$ANSWER")" 200
contains "the confirm" "$ANSWER" '"status":"DONE"'
equals "the same key again" "$(toss POST /v1/payments/confirm "$CONFIRM" "Idempotency-Key: once")" "$ANSWER"
contains "another confirm" "$(toss POST /v1/payments/confirm "$CONFIRM")" '"code":"ALREADY_PROCESSED_PAYMENT"'
contains "a part given back" "$(toss POST "/v1/payments/$KEY/cancel" '{"cancelReason":"part","cancelAmount":5000}')" '"balanceAmount":10000'
equals "another shop's key" "$(curl -s -o /dev/null -w '%{http_code}' -u test_sk_other: "http://127.0.0.1:$PG/v1/payments/$KEY")" 404
equals "without a key" "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$PG/v1/payments/$KEY")" 401

# The gateway's confirm: what it refuses before any call.
PRODUCT=$(curl -s "$SHOP/api/v1/products" | grep -o '"productId":"[^"]*"' | head -1 | cut -d'"' -f4)
ANSWER=$(order key-1 "{\"items\":[{\"productId\":\"$PRODUCT\",\"quantity\":1}],\"paymentMethod\":\"CARD\",\"cardToken\":\"tok_ok\"}")
ORDER=$(field orderId <<<"$ANSWER") NUMBER=$(field orderNumber <<<"$ANSWER")
AMOUNT=$(grep -o '"amount":[0-9]*' <<<"$ANSWER" | head -1 | cut -d: -f2)
wait_for 20 "the order's completion" is_state "$ORDER" ORDER_COMPLETED
confirm() { curl -s -m 10 -w '\n%{http_code}' -H 'Content-Type: application/json' ${4:+-H "$4"} -d "{\"paymentKey\":\"$1\",\"orderId\":\"$2\",\"amount\":$3}" "http://127.0.0.1:$GATEWAY/api/payments/confirm"; }
refused() { # CODE STATUS ANSWER
    contains "the confirm" "$3" "\"code\":\"$1\""
    equals "the status of $1" "$(tail -1 <<<"$3")" "$2"
}
refused PAYMENT-409-002 409 "$(confirm key "$NUMBER" "$AMOUNT")"
refused PAYMENT-400-001 400 "$(confirm key "$NUMBER" 1)"
refused PAYMENT-400-001 400 "$(confirm "" "$NUMBER" "$AMOUNT")"
refused PAYMENT-404-001 404 "$(confirm key ORD-20261120-NOSUCHNO 1000)"
contains "in English" "$(confirm key "$NUMBER" "$AMOUNT" "Accept-Language: en")" "already approved"
stop
passed
