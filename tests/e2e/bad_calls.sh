#!/usr/bin/env bash
# Wrong calls and files: exit status 2 and a message that names what is wrong; nothing on standard output.
. "$(dirname "$0")/lib.sh"

# refused PART ARGUMENTS…: the call ends with 2 and its message has PART in it
refused() {
    local part=$1 status=0
    shift
    "$HAMSTER" "$@" >"$WORK/out" 2>"$WORK/err" || status=$?
    equals "the exit status of '$*' ($(cat "$WORK/err"))" "$status" 2
    contains "the message of '$*'" "$(cat "$WORK/err")" "$part"
    equals "the output of '$*'" "$(cat "$WORK/out")" ""
}

refused "no verb is given"
refused "unknown verb 'rnu', expected one of run, explore, replay" rnu
refused "an argument is missing" run
refused "'b' is one argument too many" run a b
refused "Unknown option 'jsno'" run happy-path --jsno
refused "there is no scenario 'no-such', expected a file or one of" run no-such
refused "--seed is 'x', expected a whole number" run happy-path --seed x
refused "--seed is '-1', expected a whole number" run happy-path --seed=-1
refused "--policy is 'stock', expected KEY=VALUE" run happy-path --policy stock
refused "unknown policy 'stok'" run happy-path --policy stok=RESERVE_FIRST
refused "is no value of policy stock, expected one of RESERVE_FIRST, DEDUCT_ON_CALLBACK" run happy-path --policy stock=DEDUCT
refused "'LATER' is no value of policy stock" run happy-path --policy stock=LATER
refused "cannot be written" run happy-path --junit /nowhere/x.xml
refused "cannot be written" run happy-path --trace /nowhere/x.jsonl
refused "is no benchmark, expected saga, kernel, http, explore or history" bench nothing
refused "one argument too many" policies all
printf 'scenario: x\ntitle: X\nspeed: 3\nsteps: [{place: {}}]\n' >"$WORK/x.yaml"
refused "$WORK/x.yaml:3:1: unknown key 'speed' in the scenario, expected scenario" run "$WORK/x.yaml"
printf 'scenario: x\ntitle: X\nsteps: [{place: {every: 5}}]\n' >"$WORK/x.yaml"
refused "$WORK/x.yaml:3:25: every is '5', expected a duration" run "$WORK/x.yaml"
head -c 2000000 /dev/zero >"$WORK/big.yaml"
refused "is larger than 1 MiB" run "$WORK/big.yaml"
head -c 1000 /dev/urandom >"$WORK/noise.yaml"
refused "$WORK/noise.yaml:" run "$WORK/noise.yaml"

refused "--only is 'bus', expected pg or platform" serve --only bus
refused "--pg-port is '70000', expected a whole number from 0 to 65535" serve --pg-port 70000
refused "--profile is 'stormy', expected loopers, calm, reference or a file" serve --profile stormy
refused "--webhook-secret is no secret" serve --webhook-secret abc
refused "--callback-allow is 'localhost'" serve --callback-allow localhost
refused "--merchant is 'x', expected MID=URL" serve --merchant x
printf 'unstable: 2\n' >"$WORK/p.yaml"
refused "$WORK/p.yaml:1:11: unstable is '2', expected a probability" serve --profile "$WORK/p.yaml"

# Data folders. Each way into one is tried: run, serve, check.
PORTS="--ecommerce-port 0 --gateway-port 0 --pg-port 0 --operations-port 0"
echo text >"$WORK/file"
refused "is a file" run happy-path --data "$WORK/file"
refused "is a file" serve $PORTS --data "$WORK/file"
refused "is a file" check "$WORK/file"
refused "does not exist" check "$WORK/absent"
mkdir "$WORK/full-of" && echo x >"$WORK/full-of/x"
refused "is not empty (x is in it)" run happy-path --data "$WORK/full-of"
mkdir "$WORK/empty"
refused "does not exist" check "$WORK/empty"
"$HAMSTER" run points-insufficient --data "$WORK/data" >/dev/null
cp -r "$WORK/data" "$WORK/corrupt" && printf 'no database at all, only text, and quite a lot of it' | dd of="$WORK/corrupt/payment.db" conv=notrunc status=none
refused "corrupt/payment.db" check "$WORK/corrupt"
refused "corrupt/payment.db" serve $PORTS --data "$WORK/corrupt"
cp -r "$WORK/data" "$WORK/newer" && sqlite3 "$WORK/newer/bus.db" 'PRAGMA user_version = 99'
before=$(sha256sum "$WORK/newer/bus.db")
refused "newer/bus.db has schema version 99" serve $PORTS --data "$WORK/newer"
refused "newer/bus.db has schema version 99" check "$WORK/newer"
equals "the newer file" "$(sha256sum "$WORK/newer/bus.db")" "$before"
if [ "$(id -u)" -ne 0 ]; then
    mkdir "$WORK/readonly" && chmod a-w "$WORK/readonly"
    refused "cannot be written to" run happy-path --data "$WORK/readonly"
    refused "cannot be made" serve $PORTS --data "$WORK/readonly/deeper"
elif mkdir "$WORK/tiny" && mount -t tmpfs -o size=256k tmpfs "$WORK/tiny" 2>/dev/null; then
    # Root writes everywhere but to a file system that is mounted read-only or full.
    trap 'umount "$WORK/tiny" 2>/dev/null || true; cleanup' EXIT
    refused "full" serve $PORTS --data "$WORK/tiny/data"
    refused "full" run happy-path --data "$WORK/tiny/run"
    mount -o remount,ro "$WORK/tiny"
    refused "cannot be" run happy-path --data "$WORK/tiny/other"
    refused "cannot be" serve $PORTS --data "$WORK/tiny/data"
    umount "$WORK/tiny"
else
    echo "skipped: a full and a read-only folder (neither a plain user nor allowed to mount)"
fi
"$HAMSTER" check "$WORK/data" --settled >/dev/null || fail "the good folder was changed"

# What is right stays right.
for verb in run serve check breaker scenarios policies invariants faults bench; do
    "$HAMSTER" "$verb" --help | grep -q "Usage: hamster $verb" || fail "$verb --help"
    CHECKS=$((CHECKS + 1))
done
"$HAMSTER" --help | grep -q "Usage: hamster VERB" || fail "--help"
passed
