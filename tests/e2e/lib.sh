# Shared by the end-to-end scripts: starts `hamster serve`, waits for conditions, compares. Sourced; $HAMSTER is the program.
set -euo pipefail
HAMSTER=${HAMSTER:?the program under test}
WORK=$(mktemp -d)
SERVER=0
CHECKS=0

cleanup() {
    [ "$SERVER" != 0 ] && kill -9 "$SERVER" 2>/dev/null
    chmod -R u+w "$WORK" 2>/dev/null
    [ -n "${KEEP:-}" ] || rm -rf "$WORK"
}
trap cleanup EXIT

fail() {
    echo "FAILED: $*" >&2
    [ -f "$WORK/server.err" ] && sed 's/^/  server: /' "$WORK/server.err" >&2
    exit 1
}

# wait_for SECONDS WHAT COMMAND…: until the command succeeds.
wait_for() {
    local deadline=$((SECONDS + $1)) what=$2
    shift 2
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || fail "waited in vain for $what"
        sleep 0.05
    done
}

# equals WHAT FOUND EXPECTED
equals() {
    CHECKS=$((CHECKS + 1))
    [ "$2" = "$3" ] || fail "$1 is '$2', expected '$3'"
}

# contains WHAT TEXT PART
contains() {
    CHECKS=$((CHECKS + 1))
    case "$2" in *"$3"*) ;; *) fail "$1 is '$2', expected '$3' in it" ;; esac
}

# serve OPTIONS…: starts the server and waits for its ready line; sets SERVER, READY and the ports.
serve() {
    : >"$WORK/ready"
    "$HAMSTER" serve "$@" >"$WORK/ready" 2>"$WORK/server.err" &
    SERVER=$!
    wait_for 30 "the ready line" ready_or_dead
    READY=$(cat "$WORK/ready")
    [ -n "$READY" ] || fail "the server ended before it was ready"
    ECOMMERCE=$(port_of ecommerce) GATEWAY=$(port_of gateway) PG=$(port_of pg) OPERATIONS=$(port_of operations)
    MEMBER=$(sed -n 's/.*"members":\["\([^"]*\)".*/\1/p' <<<"$READY")
    SHOP=http://127.0.0.1:$ECOMMERCE
}
ready_or_dead() { [ -s "$WORK/ready" ] || ! kill -0 "$SERVER" 2>/dev/null; }
port_of() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" <<<"$READY"; }

# stop: SIGTERM; the server must end with 0 within 2 s.
stop() {
    local begun
    begun=$(date +%s%N)
    kill -TERM "$SERVER"
    local status=0
    wait "$SERVER" || status=$?
    SERVER=0
    equals "the exit status after SIGTERM" "$status" 0
    local took=$((($(date +%s%N) - begun) / 1000000))
    [ "$took" -lt 2000 ] || fail "stopping took $took ms"
}

crash() {
    kill -9 "$SERVER"
    wait "$SERVER" 2>/dev/null || true
    SERVER=0
}

field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

# order KEY BODY: places it; prints the status and the answer
order() { curl -s -m 10 -w '\n%{http_code}' -H "X-USER-ID: $MEMBER" -H "Idempotency-Key: $1" -H 'Content-Type: application/json' -d "$2" "$SHOP/api/v1/orders"; }
state_of() { curl -s -m 10 -H "X-USER-ID: $MEMBER" "$SHOP/api/v1/orders/$1" | grep -o '"status":"[A-Z_]*"' | head -1 | cut -d'"' -f4; }
is_state() { [ "$(state_of "$1")" = "$2" ]; }

passed() { echo "passed: $CHECKS checks"; }
