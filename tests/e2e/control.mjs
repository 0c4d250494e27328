// The control API as a test suite uses it: a PG alone with the script of docs/control.md, a back end of our own, and one curl for each thing
// that goes wrong. The commands of that document and their answers must be the ones seen here; `node control.mjs --write` writes them there.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { receiver, serve, until } from "./serving.mjs";

const work = mkdtempSync(path.join(tmpdir(), "hamster-control-"));
const shop = await receiver();
const script = path.join(work, "suite.yaml");
const documentFile = path.join(import.meta.dirname, "../../docs/control.md");
const told = readFileSync(documentFile, "utf8");
writeFileSync(script, told.match(/^```yaml\n(.*?)^```$/ms)[1]);
const data = path.join(work, "data");
const start = (...more) => serve("--only", "pg", "--data", data, "--callback-allow", shop.origin, "--operator-token", "suite-token", ...more);
let world = await start("--script", script);
const shown = [];

const places = () => ({ PG: `http://127.0.0.1:${world.ports.pg}`, CONTROL: `http://127.0.0.1:${world.ports.operations}/control/v1`, TOKEN: "Authorization: Bearer suite-token", CALLBACK: shop.url });
/// Runs a command line as it stands in the document; its output.
function shell(command, { status = 0 } = {}) {
  const run = spawnSync("bash", ["-c", command], { encoding: "utf8", env: { ...process.env, ...places() } });
  assert.equal(run.status, status, `${command}\n${run.stdout}${run.stderr}`);
  shown.push({ command, output: run.stdout.trim() });
  return run.stdout;
}
const json = (command) => JSON.parse(shell(command));
const control = (method, route, body) =>
  fetch(places().CONTROL + route, { method, headers: { Authorization: "Bearer suite-token" }, body: body && JSON.stringify(body) }).then(async (answer) => ({ status: answer.status, ...(await answer.json()) }));
async function pay(order, { user = "135135", card = "1234-5678-9814-1451", signal } = {}) {
  const answer = await fetch(`${places().PG}/api/v1/payments`, {
    method: "POST", signal, headers: { "X-USER-ID": user, "Content-Type": "application/json" },
    body: JSON.stringify({ orderId: order, cardType: "SAMSUNG", cardNo: card, amount: 5000, callbackUrl: shop.url }),
  });
  return { status: answer.status, ...(await answer.json()) };
}
const arrived = (order, count = 1) => until(`${count} webhook(s) of ${order}`, () => shop.of(order).length >= count);
const settled = (order, state) => until(`${order} to be ${state}`, async () => (await control("GET", `/deliveries?order=${order}`)).deliveries[0]?.status === state);

// The script: an order's first payment fails with 500, a card and a user have outcomes of their own.
assert.equal((await pay("ORDER-0")).status, 500);
assert.equal((await pay("ORDER-0")).status, 200);
await arrived("ORDER-0");
assert.equal(shop.of("ORDER-0")[0].status, "SUCCESS");
await pay("ORDER-0B", { card: "1111-2222-3333-4444" });
await arrived("ORDER-0B");
assert.equal(shop.of("ORDER-0B")[0].reason, "한도초과입니다. 다른 카드를 선택해주세요.");
await pay("ORDER-0C", { user: "77" });
await pay("ORDER-0D", { user: "77" });
await arrived("ORDER-0D");
await arrived("ORDER-0C");
assert.deepEqual([shop.of("ORDER-0C")[0].status, shop.of("ORDER-0D")[0].status], ["FAILED", "SUCCESS"]);
await pay("ORDER-0E", { card: "4000-0000-0000-0002" }); // a magic card, for everybody by the script
await arrived("ORDER-0E");
assert.equal(shop.of("ORDER-0E")[0].status, "FAILED");

// The next webhook of an order is lost; found in the log and sent again.
const payment = (order) => `curl -s "$PG/api/v1/payments" -H 'X-USER-ID: 135135' -H 'Content-Type: application/json' -d '{"orderId":"${order}","cardType":"SAMSUNG","cardNo":"1234-5678-9814-1451","amount":5000,"callbackUrl":"'$CALLBACK'"}'`;
json(`curl -s -H "$TOKEN" "$CONTROL/once" -d '{"kind":"webhook.lost","who":{"order":"ORDER-1"}}'`);
json(payment("ORDER-1"));
await settled("ORDER-1", "EXHAUSTED");
assert.equal(shop.of("ORDER-1").length, 0);
const log = json(`curl -s -H "$TOKEN" "$CONTROL/deliveries?order=ORDER-1"`).deliveries;
assert.equal(json(`curl -s -H "$TOKEN" "$CONTROL/firings?order=ORDER-1"`).firings[0].kind, "webhook.lost");
shell(`curl -s -H "$TOKEN" "$CONTROL/deliveries/${log[0].id}/act" -d '{"act":"resend"}'`);
await arrived("ORDER-1");

// An outcome for one order, once.
json(`curl -s -H "$TOKEN" "$CONTROL/outcomes" -d '{"outcome":"limit","who":{"order":"ORDER-2"},"left":1}'`);
await pay("ORDER-2");
await arrived("ORDER-2");
await pay("ORDER-2");
await arrived("ORDER-2", 2);
assert.deepEqual(shop.of("ORDER-2").map(({ status }) => status), ["FAILED", "SUCCESS"]);

// Webhooks: duplicated, altered, before the answer.
json(`curl -s -H "$TOKEN" "$CONTROL/once" -d '{"kind":"webhook.duplicate","with":{"copies":2},"who":{"order":"ORDER-3"}}'`);
await pay("ORDER-3");
await arrived("ORDER-3", 3);
await control("POST", "/once", { kind: "webhook.wrong-amount-altered", with: { by: -1000 }, who: { order: "ORDER-4" } });
await pay("ORDER-4");
await arrived("ORDER-4");
assert.equal(shop.of("ORDER-4")[0].amount, 4000);
await control("POST", "/once", { kind: "webhook.before-answer", who: { order: "ORDER-5" } });
await pay("ORDER-5").then(() => assert.equal(shop.of("ORDER-5").length, 1, "the webhook came before the answer"));

// Requests: stored without an answer, cut off, answered with rubbish; each seen by an unmodified client.
json(`curl -s -H "$TOKEN" "$CONTROL/once" -d '{"kind":"pg-request.timeout-after","who":{"order":"ORDER-6"}}'`);
shell(payment("ORDER-6").replace("curl -s", "curl -s -m 1"), { status: 28 });
assert.equal(json(`curl -s "$PG/api/v1/payments?orderId=ORDER-6" -H 'X-USER-ID: 135135'`).data.transactions.length, 1);
await control("POST", "/once", { kind: "pg-request.reset", who: { order: "ORDER-7" } });
await assert.rejects(pay("ORDER-7"), "the connection closes");
assert.equal((await control("GET", "/transactions?order=ORDER-7")).transactions.length, 0, "reset while sending: never stored");
await control("POST", "/once", { kind: "pg-request.no-reply", who: { order: "ORDER-7" } });
await assert.rejects(pay("ORDER-7"));
assert.equal((await control("GET", "/transactions?order=ORDER-7")).transactions.length, 1, "no reply: stored");
await control("POST", "/once", { kind: "pg-request.invalid-json", who: { member: "88" } });
assert.equal((await pay("ORDER-8")).status, 200);
await assert.rejects(pay("ORDER-8", { user: "88" }), SyntaxError);
await control("POST", "/once", { kind: "pg-data.inquiry-failing", who: { order: "ORDER-8" } });
const inquiry = () => fetch(`${places().PG}/api/v1/payments?orderId=ORDER-8`, { headers: { "X-USER-ID": "135135" } }).then(({ status }) => status);
assert.deepEqual([await inquiry(), await inquiry()], [500, 200]);

// By hand on single things: held until released, decided at once. (What was paid before must not be caught by the hold.)
await until("everything of before to be decided and told", async () => (await control("GET", "/transactions?status=PENDING")).transactions.length === 0
  && (await control("GET", "/deliveries?limit=500")).deliveries.every(({ status }) => status === "DELIVERED" || status === "EXHAUSTED"), 60);
shell(`curl -s -X PUT -H "$TOKEN" "$CONTROL/hold-new" -d '{"hold":true}'`);
await pay("ORDER-9");
await until("the held webhook", async () => (await control("GET", "/deliveries?order=ORDER-9")).deliveries[0]?.held);
await control("PUT", "/hold-new", { hold: false });
const held = (await control("GET", "/deliveries?order=ORDER-9")).deliveries[0];
assert.equal(shop.of("ORDER-9").length, 0);
await control("POST", `/deliveries/${held.id}/act`, { act: "release" });
await arrived("ORDER-9");
shell(`curl -s -X PUT -H "$TOKEN" "$CONTROL/profile" -d '{"profile":"calm","request":"0","decision":"1h"}'`);
const key = (await pay("ORDER-10")).data.transactionKey;
shell(`curl -s -H "$TOKEN" "$CONTROL/transactions/${key}/decide" -d '{"approve":false}'`);
await arrived("ORDER-10");
assert.equal(shop.of("ORDER-10")[0].status, "FAILED");

// Bulk replay: first a dry run.
const unfinished = async () => (await control("GET", "/deliveries?limit=500")).deliveries.filter(({ status }) => !["DELIVERED", "EXHAUSTED"].includes(status));
await until("every webhook's end", async () => (await unfinished()).length === 0, 60).catch(async (error) => assert.fail(`${error.message}: ${JSON.stringify(await unfinished())}`));
const replay = json(`curl -s -H "$TOKEN" "$CONTROL/replay" -d '{"filter":{"user":"135135","status":["EXHAUSTED","DELIVERED"]},"limit":2,"dryRun":true}'`);
assert.equal(replay.sent, 0);
assert.equal(replay.deliveries.length, 2);
assert.ok(replay.matched > 2);
const before = shop.webhooks.length;
assert.equal((await control("POST", "/replay", { filter: { user: "135135", order: "ORDER-10" } })).sent, 1);
await arrived("ORDER-10", 2);
assert.equal(shop.webhooks.length, before + 1);

// What was decided survives the death of the program: a forced outcome, a rule, and a PENDING payment.
await control("POST", "/outcomes", { outcome: "invalid", who: { order: "ORDER-11" }, left: 1 });
await control("POST", "/rules", { id: "keep", kind: "webhook.duplicate", who: { order: "ORDER-11" } });
await pay("ORDER-12");
await world.kill();
world = await start("--profile", "calm");
await pay("ORDER-11");
await arrived("ORDER-11", 2);
assert.equal(shop.of("ORDER-11")[0].status, "FAILED");
const pending = (await control("GET", "/transactions?order=ORDER-12")).transactions[0];
assert.equal(pending.status, "PENDING", "its decision was drawn before");
await control("POST", `/transactions/${pending.transactionKey}/decide`, { approve: true });
await arrived("ORDER-12");

// Refusals: the token, the field, what is not here.
assert.match(shell(`curl -s "$CONTROL/rules"`), /"code":"unauthorized"/);
assert.match(shell(`curl -s -H "$TOKEN" "$CONTROL/rules" -d '{"kind":"webhook.delayed","with":{"by":"soon"}}'`), /"field":"with.by"/);
assert.equal((await control("POST", "/rules", { kind: "bus.duplicate" })).status, 400);
assert.equal((await control("POST", "/services/payment/crash")).status, 404);
assert.ok(!world.errors().includes("suite-token"), "a token that was given is not repeated");
await world.stop();

// Without --operator-token one is made, told once, and works; a short one is refused.
world = await serve("--only", "pg");
assert.match(world.operatorToken, /^op_[0-9a-f]{64}$/);
assert.equal((await fetch(`${places().CONTROL}/kinds`, { headers: { Authorization: `Bearer ${world.operatorToken}` } })).status, 200);
await world.stop();
assert.equal(spawnSync(process.env.HAMSTER, ["serve", "--only", "pg", "--operator-token", "short"]).status, 2);
writeFileSync(script, "scenario: x\nshop: {members: 3}\n");
const wrong = spawnSync(process.env.HAMSTER, ["serve", "--only", "pg", "--script", script], { encoding: "utf8" });
assert.equal(wrong.status, 2);
assert.match(wrong.stderr, /suite\.yaml:2:1: unknown key 'shop'/);

shop.close();
rmSync(work, { recursive: true });
// The document lists every call of the API, and what it shows was seen here. Ids and times differ from run to run.
const api = parse(readFileSync(path.join(import.meta.dirname, "../../resources/openapi/control.yaml"), "utf8"));
const calls = Object.entries(api.paths).flatMap(([route, item]) => Object.keys(item).filter((method) => method !== "parameters").map((method) => `${method.toUpperCase()} ${route.replace("/control/v1", "")}`));
assert.deepEqual([...told.matchAll(/^\| `([A-Z]+ \/[^`]*)` \|/gm)].map(([, call]) => call), calls, "docs/control.md lists the calls of control.yaml");
const ids = new Map();
const steadyId = (id) => (ids.has(id) || ids.set(id, "SDiEBtxg6" + "ijklmnopqr"[ids.size]), ids.get(id));
const steady = (text) => text.replaceAll(/\d{8}:TR:[0-9a-f]{6,8}/g, "20261126:TR:9f3c1a").replaceAll(/\b[A-Za-z0-9]{10}\b/g, (word) => (known.has(word) ? steadyId(word) : word))
  .replaceAll(/msg_[A-Za-z0-9]{10}/g, "msg_SDiEBtxg6i").replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2026-11-26T00:30:00.000Z").replaceAll(shop.origin, "http://localhost:3000");
const known = new Set(shown.flatMap(({ output }) => [...output.matchAll(/(?:"id":|"deliveries":\[|,)"([A-Za-z0-9]{10})"(?!:)/g)].map(([, id]) => id)));
const answers = new Map(shown.map(({ command, output }) => [steady(command), steady(output)]));
const current = told.replaceAll(/^```console\n(.*?)^```$/gms, (block, lines) => {
  const commands = [...lines.matchAll(/^\$ (.+)$/gm)].map(([, command]) => command);
  for (const command of commands) assert.ok(answers.has(command), `docs/control.md shows a command that is not run here: ${command}`);
  return "```console\n" + commands.map((command) => `$ ${command}\n` + (answers.get(command) && answers.get(command) + "\n")).join("") + "```";
});
assert.ok([...current.matchAll(/^\$ curl/gm)].length >= 15, "docs/control.md shows the walk");
if (process.argv.includes("--write")) writeFileSync(documentFile, current);
else assert.equal(told, current, "docs/control.md is stale: node tests/e2e/control.mjs --write");
console.log(`passed: ${shown.length} commands`);
