// kill -9 of the serving program at random moments, under load and with a PG that misbehaves: whatever was acknowledged is there after the
// next start, once, and in the end every invariant holds. KILLS says how often (6 in ctest; `KILLS=100 HAMSTER=… node tests/e2e/kill_storm.mjs` for the record).
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readline from "node:readline";

const program = process.env.HAMSTER;
const kills = Number(process.env.KILLS ?? 6);
const work = mkdtempSync(join(tmpdir(), "kill-storm-"));
const data = join(work, "data");
// A small generator of our own, so that a run can be told again: SEED names the moments.
let state = BigInt(process.env.SEED ?? 20261125);
const random = (below) => {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
  return Number(state >> 33n) % below;
};

writeFileSync(join(work, "profile.yaml"), "{profile: calm, request: 10ms..250ms, decision: 50ms..600ms, unstable: 30%, limit: 0.1, invalid: 0.05}\n");
// The laboratory's faults, by rule, while orders come (docs/scenarios.md); the last start has none. The reconciler asks after seconds, not
// after its ten minutes, so that what the faults left open ends while the test looks on.
const settings = "settings: {undecided-age: 3s, reconcile-every: 1s}";
writeFileSync(join(work, "storm.yaml"), `scenario: storm
title: Faults while the program is killed
${settings}
faults:
  - {kind: webhook.lost, probability: 0.2}
  - {kind: webhook.duplicate, probability: 0.2}
  - {kind: webhook.delayed, probability: 0.2, with: {by: 400ms}}
  - {kind: pg-request.timeout-after, probability: 0.05}
  - {kind: pg-request.http-500, probability: 0.1}
  - {kind: pg-request.reset, probability: 0.05}
  - {kind: data-platform.http-500, probability: 0.1}
steps:
  - at: 0
    place: {count: 1}
`);
writeFileSync(join(work, "calm.yaml"), `scenario: calm
title: No faults any more
${settings}
steps:
  - at: 0
    heal: all
`);

let server;
async function start(...options) {
  server = spawn(program, ["serve", "--data", data, "--profile", join(work, "profile.yaml"), "--webhook-schedule", "LAB", "--ecommerce-port", "0", "--gateway-port", "0",
    "--pg-port", "0", "--operations-port", "0", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = readline.createInterface({ input: server.stdout });
  const [line] = await Promise.race([once(lines, "line"), once(server, "exit").then(([code]) => assert.fail(`the server ended with ${code}`))]);
  const ready = JSON.parse(line);
  return { shop: `http://127.0.0.1:${ready.ports.ecommerce}`, operations: `http://127.0.0.1:${ready.ports.operations}`, members: ready.members };
}

const acknowledged = new Map(); // key → order number
const asked = new Map(); // key → body, also of orders whose answer was lost
let counter = 0;
async function place(world, product) {
  const key = `kill-storm-${++counter}`;
  const body = JSON.stringify({ items: [{ productId: product, quantity: 1 + random(2) }], paymentMethod: "CARD", cardToken: "tok_any" });
  const member = world.members[random(world.members.length)];
  asked.set(key, { body, member });
  await post(world, key);
}

async function post(world, key) {
  const { body, member } = asked.get(key);
  const answer = await fetch(`${world.shop}/api/v1/orders`, {
    method: "POST",
    headers: { "X-USER-ID": member, "Idempotency-Key": key, "Content-Type": "application/json" },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  const text = await answer.text();
  if (answer.status !== 201) return answer.status;
  const number = JSON.parse(text).data.orderNumber;
  if (acknowledged.has(key)) assert.equal(number, acknowledged.get(key), `${key} became another order`);
  acknowledged.set(key, number);
  return 201;
}

async function products(world) {
  const answer = await (await fetch(`${world.shop}/api/v1/products`)).json();
  const list = answer.data.products ?? answer.data;
  return list.map(({ productId }) => productId);
}

async function until(what, seconds, condition) {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const sql = (file, query) => execFileSync("sqlite3", ["-readonly", join(data, file), query], { encoding: "utf8" }).trim();

try {
  for (let round = 0; round < kills; ++round) {
    const world = await start("--script", join(work, "storm.yaml"));
    const goods = await products(world);
    const ended = once(server, "exit");
    let alive = true;
    const load = Array.from({ length: 4 }, async () => {
      while (alive) await place(world, goods[random(goods.length)]).catch(() => {}); // the kill cuts what is under way
    });
    await new Promise((done) => setTimeout(done, 150 + random(1200))); // the random moment itself, not a wait for something
    server.kill("SIGKILL");
    await ended;
    alive = false;
    await Promise.all(load);
  }
  const world = await start("--script", join(work, "calm.yaml"));
  // What was asked and never answered is asked again with the same key: one order, whether it had been stored or not.
  for (const key of asked.keys()) await until(`an answer to ${key}`, 30, async () => [201, 409, 402, 400].includes(await post(world, key)));
  const open = () => Number(sql("ecommerce.db", "SELECT count(*) FROM orders WHERE status IN ('CREATED', 'PAYMENT_WAIT', 'PAYMENT_COMPLETED')"));
  await until("every order to end", 120, () => open() === 0);
  await until("empty queues", 60, async () => (await (await fetch(`${world.operations}/actuator/health`)).text()).includes('"lag":0,"outboxPending":0'));
  await until("the exports", 60, () => sql("ecommerce.db", "SELECT count(*) FROM order_exports WHERE status = 'PENDING'") === "0");
  await until("the webhooks", 60, () => sql("hamster_pg.db", "SELECT count(*) FROM webhook_deliveries WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING')") === "0");
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  assert.equal((await ended)[0], 0);

  const numbers = [...acknowledged.values()];
  assert.equal(new Set(numbers).size, numbers.length, "one order a key");
  const stored = new Set(sql("ecommerce.db", "SELECT order_number FROM orders").split("\n"));
  for (const number of numbers) assert.ok(stored.has(number), `${number} was acknowledged and is gone`);
  const check = JSON.parse(execFileSync(program, ["check", data, "--settled", "--json"], { encoding: "utf8" }));
  assert.deepEqual(check.violated, []);
  for (const file of readdirSync(data).filter((name) => name.endsWith(".db"))) assert.equal(sql(file, "PRAGMA integrity_check"), "ok", file);
  const states = sql("ecommerce.db", "SELECT group_concat(status || ' ' || n, ', ') FROM (SELECT status, count(*) n FROM orders GROUP BY status ORDER BY status)");
  const reasons = sql("ecommerce.db", "SELECT coalesce(group_concat(why || ' ' || n, ', '), '') FROM (SELECT coalesce(status_reason, '?') why, count(*) n FROM orders "
    + "WHERE status = 'FAILED' GROUP BY why ORDER BY n DESC)");
  console.log(`passed: ${kills} kills, ${numbers.length} acknowledged orders (${states}), ${check.checked} invariants; failed for: ${reasons}`);
} catch (error) {
  if (!process.env.KEEP) rmSync(work, { recursive: true, force: true });
  else console.error(`kept ${work}`);
  server?.kill("SIGKILL");
  throw error;
}
rmSync(work, { recursive: true, force: true });
