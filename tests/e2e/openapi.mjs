// The OpenAPI documents keep their word: they are well formed and linted, name every route of the program and no other, and their examples,
// sent to a live `hamster serve`, are answered with a documented status and shape.
import { createConfig, lintFromString } from "@redocly/openapi-core";
import Ajv2020 from "ajv/dist/2020.js";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { serve, until } from "./serving.mjs";

const root = path.join(import.meta.dirname, "../..");
const folder = path.join(root, "resources/openapi");
const methods = ["get", "put", "post", "delete", "patch"];
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort();
const texts = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
const documents = Object.fromEntries(names.map((name) => [name, parse(texts[name])]));

function resolve(document, value) {
  while (value?.$ref) value = value.$ref.slice(2).split("/").reduce((at, key) => at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
  return value;
}
function* references(value) {
  if (value === null || typeof value !== "object") return;
  if (typeof value.$ref === "string") yield value.$ref;
  for (const inner of Object.values(value)) yield* references(inner);
}
function* operations(document) {
  for (const [route, item] of Object.entries(document.paths))
    for (const method of methods) if (item[method]) yield { method: method.toUpperCase(), route, operation: item[method], shared: item.parameters ?? [] };
}

// --- the documents themselves
const config = await createConfig({ extends: ["recommended"], rules: { "no-server-example.com": "off", "no-ambiguous-paths": "off" } });
const ids = new Set();
let operationCount = 0;
for (const [name, document] of Object.entries(documents)) {
  const problems = await lintFromString({ source: texts[name], absoluteRef: path.join(folder, name), config });
  assert.deepEqual(problems.map((problem) => `${name}: ${problem.ruleId}: ${problem.message}`), []);
  for (const reference of references(document)) assert.notEqual(resolve(document, { $ref: reference }), undefined, `${name}: ${reference} leads nowhere`);
  for (const { method, route, operation } of operations(document)) {
    const where = `${name}: ${method} ${route}`;
    ++operationCount;
    assert.ok(!ids.has(operation.operationId), `${where}: operationId is there twice`);
    ids.add(operation.operationId);
    assert.ok(Object.keys(operation.responses).some((status) => status.startsWith("2")), `${where} has no good answer`);
    for (const media of Object.values(operation.requestBody?.content ?? {})) assert.notEqual(media.example, undefined, `${where}: the body has no example`);
  }
}

// --- every route of the program, and no other
const bare = (route) => route.replaceAll(/\{[^}]*\}/g, "{}");
function sources(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(at, entry.name);
    return entry.isDirectory() ? sources(full) : /\.(cpp|h)$/.test(entry.name) ? [readFileSync(full, "utf8")] : [];
  });
}
const code = ["model", "simulator"].flatMap((part) => sources(path.join(root, part))).join("\n");
const constantOf = (name) => code.match(new RegExp(`${name}\\s*=\\s*"([^"]+)"`))?.[1];
const routed = new Set();
for (const [, method, literal, constant] of code.matchAll(/\brout(?:er|es)(?:\.|->)add\(\s*"([A-Z]+)",\s*(?:"([^"]+)"|std::string\((\w+)\))/g)) routed.add(`${method} ${bare(literal ?? constantOf(constant))}`);
const documented = new Set(Object.values(documents).flatMap((document) => [...operations(document)].map(({ method, route }) => `${method} ${bare(route)}`)));
assert.ok(routed.size > 60, `only ${routed.size} routes were found in the sources`);
assert.deepEqual([...routed].filter((route) => !documented.has(route)).sort(), [], "routes without a document");
assert.deepEqual([...documented].filter((route) => !routed.has(route)).sort(), [], "documents without a route");

// --- the examples against a live program
const token = "contract-test-token";
const data = mkdtempSync(path.join(tmpdir(), "hamster-openapi-"));
const ready = await serve("--data", data, "--profile", "calm", "--operator-token", token, "--magic-cards");
const ports = { "ecommerce.yaml": ready.ports.ecommerce, "gateway.yaml": ready.ports.gateway, "pg.yaml": ready.ports.pg, "toss.yaml": ready.ports.pg,
  "operations.yaml": ready.ports.operations, "control.yaml": ready.ports.operations };

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const validators = new Map();
for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name);
const pointer = (...parts) => parts.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");

/// The schema of an answer, checked where the document has it so that its references resolve.
function validatorOf(name, document, method, route, operation, status, type) {
  const response = operation.responses[status];
  const base = response.$ref ? response.$ref.slice(2) : pointer("paths", route, method.toLowerCase(), "responses", status);
  const content = resolve(document, response).content;
  if (!content) return null;
  const media = Object.keys(content).find((known) => type?.startsWith(known));
  assert.ok(media, `${name} ${method} ${route} ${status}: ${type} is not documented`);
  if (media !== "application/json") return () => true;
  const reference = `${name}#/${base}/content/${pointer(media)}/schema`;
  if (!validators.has(reference)) validators.set(reference, ajv.compile({ $ref: encodeURI(reference) }));
  return validators.get(reference);
}

const known = {}; // real values in place of those of the examples, by the name of the field or parameter
const called = new Map();
/// Calls an operation as its document shows it. Gives the answer; fails when status or shape are not documented.
async function call(id, { expected, path: inPath = {}, query = {}, headers = {}, body, auth = true } = {}) {
  for (const [name, document] of Object.entries(documents)) {
    for (const { method, route, operation, shared } of operations(document)) {
      if (operation.operationId !== id) continue;
      const parameters = [...shared, ...(operation.parameters ?? [])].map((parameter) => resolve(document, parameter));
      const value = (parameter, given) => given[parameter.name] ?? known[parameter.name] ?? parameter.example;
      let url = `http://127.0.0.1:${ports[name]}` + route;
      const search = new URLSearchParams();
      const sent = { ...headers };
      for (const parameter of parameters) {
        if (parameter.in === "path") url = url.replace(`{${parameter.name}}`, value(parameter, inPath));
        const wanted = value(parameter, query);
        if (parameter.in === "query" && (parameter.name in query || parameter.example !== undefined)) search.set(parameter.name, wanted);
        if (parameter.in === "header" && parameter.required && sent[parameter.name] === undefined) sent[parameter.name] = value(parameter, headers);
      }
      if (auth && name === "control.yaml") sent.Authorization = `Bearer ${token}`;
      if (auth && name === "toss.yaml" && operation.security === undefined) sent.Authorization = "Basic " + Buffer.from("test_sk_shop:").toString("base64");
      const example = operation.requestBody?.content["application/json"]?.example;
      const text = typeof body === "string" ? body : body !== undefined ? JSON.stringify(body) : example === undefined ? undefined : JSON.stringify(example, (key, old) => (key in known ? known[key] : old));
      if (text !== undefined) sent["Content-Type"] = "application/json";
      const answer = await fetch(url + (search.size ? `?${search}` : ""), { method, headers: sent, body: text });
      const status = String(answer.status), raw = await answer.text(), where = `${name} ${id} ${method} ${url} ${text ?? ""} → ${status} ${raw}`;
      if (expected) assert.equal(answer.status, expected, where);
      assert.ok(operation.responses[status], `${where}: the status is not documented`);
      const check = validatorOf(name, document, method, route, operation, status, answer.headers.get("content-type"));
      const json = answer.headers.get("content-type")?.includes("json") ? JSON.parse(raw) : undefined;
      if (check) assert.ok(check(json ?? raw), `${where}: ${JSON.stringify(check.errors)}`);
      called.set(id, (called.get(id) ?? new Set()).add(status));
      return { status: answer.status, json, raw };
    }
  }
  assert.fail(`there is no operation ${id}`);
}

/// The public id of an order's payment process: no API of the shop tells it, so it is looked up.
function processOf(orderNumber) {
  const sql = `SELECT public_id FROM payment_processes WHERE order_number = '${orderNumber}'`;
  let id = BigInt(execFileSync("sqlite3", [path.join(data, "cash_gateway.db"), sql], { encoding: "utf8" }).trim()), text = "";
  for (; id > 0n; id /= 62n) text = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[id % 62n] + text;
  return text;
}

// The shop: a member buys, reads, gives back.
known["X-USER-ID"] = ready.members[0];
const products = (await call("listProducts", { expected: 200 })).json.data.products;
known.productId = products[0].productId;
delete known.expectedAmount;
known.expectedAmount = products[0].price * 2;
const placed = (await call("placeOrder", { expected: 201 })).json.data;
await call("placeOrder", { expected: 400, body: "not json" });
await call("placeOrder", { expected: 409, body: { items: [{ productId: known.productId, quantity: 1 }], paymentMethod: "CARD", cardToken: "tok_ok", expectedAmount: 1 } });
await call("placeOrder", { expected: 201, headers: { "Idempotency-Key": "c-1" } });
await call("placeOrder", { expected: 422, headers: { "Idempotency-Key": "c-1" }, body: { items: [], paymentMethod: "CARD" } });
known.order = placed.orderId;
await until("the order's completion", async () => (await call("readOrder", { expected: 200 })).json.data.status === "ORDER_COMPLETED");
await call("readOrder", { expected: 404, path: { order: "ORD-20200101-NOSUCHNO" } });
await call("listOrders", { expected: 200, query: { limit: 1 } });
await call("listOrders", { expected: 400, query: { status: "LOST" } });
await call("readRanking", { expected: 200, query: { days: 7, top: 3 } });
await call("replaceCart", { expected: 200 });
await call("replaceCart", { expected: 400, body: { items: 7 } });
await call("readCart", { expected: 200 });
await call("claimCoupon", { expected: 201 });
await call("readPoints", { expected: 200 });
await call("chargePoints", { expected: 202 });
await call("chargePoints", { expected: 400, body: { amount: 1, requestId: "x" } });
known.orderItemId = (await call("readOrder", { expected: 200 })).json.data.items[0].orderItemId;
await call("refundOrder", { expected: 202 });
await call("refundOrder", { expected: 400, body: { reason: "" } });
await call("cancelOrder", { expected: 409 });
await call("cancelOrder", { expected: 404, path: { order: "ORD-20200101-NOSUCHNO" } });
await call("readCart", { expected: 400, headers: { "X-USER-ID": "no member!" } });
await call("readCart", { expected: 404, headers: { "X-USER-ID": "nobody" } });

// An order whose payment waits for its decision can be cancelled.
await call("setProfile", { expected: 200, body: { profile: "calm", request: "0", decision: "1h" } });
known.order = (await call("placeOrder", { expected: 201 })).json.data.orderId;
await call("cancelOrder", { expected: 202 });
known.order = placed.orderId;
await call("setProfile", { expected: 200, body: { profile: "calm" } });

// The gateway: only refusals can be had without the PG's secret and a payment that waits.
const { orderNumber } = (await call("readOrder", { expected: 200 })).json.data;
for (const [header, value] of [["webhook-id", "msg_x"], ["webhook-timestamp", "1"], ["webhook-signature", "v1,AAAA"]]) known[header] = value;
await call("receiveWebhook", { expected: 401 });
await call("confirmPayment", { expected: 404 });
await call("confirmPayment", { expected: 409, body: { paymentKey: "key", orderId: orderNumber, amount: placed.amount } });
await call("confirmPayment", { expected: 400, body: { paymentKey: "", orderId: orderNumber, amount: placed.amount } });
await call("readProcess", { expected: 404, path: { process: "SDiEBtxg6i" } });
await call("readProcess", { expected: 200, path: { process: processOf(orderNumber) } });
await call("cancelProcess", { expected: 202, path: { process: processOf(orderNumber) } });
await call("cancelProcess", { expected: 404, path: { process: "SDiEBtxg6i" } });

// The PG, dialect Loopers.
known["X-USER-ID"] = "135135";
const loopers = { orderId: "ORDER-4711", cardType: "SAMSUNG", cardNo: "4242-4242-4242-4242", amount: "5000", callbackUrl: "http://localhost:8080/api/v1/examples/callback" };
const accepted = (await call("requestPayment", { expected: 200 })).json.data;
await call("requestPayment", { expected: 200, body: loopers });
await call("requestPayment", { expected: 400, body: { ...loopers, amount: 0 } });
known.transactionKey = accepted.transactionKey;
await until("the decision", async () => (await call("readPayment", { expected: 200 })).json.data.status === "SUCCESS");
await call("readPaymentsOfOrder", { expected: 200 });
await call("readPaymentsOfOrder", { expected: 404, query: { orderId: "NOBODYS" } });
await call("readPayment", { expected: 404, path: { transactionKey: "20200101:TR:000000" } });
await call("cancelPayment", { expected: 200, body: { cancelAmount: 1000, cancelReason: "포장 불량" } });
await call("cancelPayment", { expected: 400 }); // the example asks for more than there is
await call("voidKey", { expected: 200 });
await call("readStatement", { expected: 200 });
await call("readStatement", { expected: 400, path: { date: "yesterday" } });

// The PG, dialect Toss.
known.paymentKey = (await call("openWindow", { expected: 200 })).json.paymentKey;
await call("openWindow", { expected: 401, body: { clientKey: "x", orderId: "ORDER-4711", amount: 1 } });
await call("readTossPayment", { expected: 200 });
await call("readTossPayment", { expected: 401, auth: false });
await call("confirmTossPayment", { expected: 200 });
await call("confirmTossPayment", { expected: 404, body: { paymentKey: "none", orderId: "ORDER-4711", amount: 15000 } });
await call("readTossPaymentOfOrder", { expected: 200 });
await call("cancelTossPayment", { expected: 200 });
await call("cancelTossPayment", { expected: 403, body: { cancelReason: "x", cancelAmount: 999999 } });

// Operations.
await call("readHealth", { expected: 200 });
await call("readMetrics", { expected: 200 });
assert.deepEqual((await call("listDocuments", { expected: 200 })).json.documents, names.map((name) => `/openapi/${name}`));
for (const name of names) assert.equal((await call("readDocument", { expected: 200, path: { name } })).raw, texts[name], "the program serves the document of the sources");
await call("readDocument", { expected: 404, path: { name: "none.yaml" } });

// The control API: nothing without the token, then every operation.
for (const { operation } of operations(documents["control.yaml"])) {
  const { raw } = await call(operation.operationId, { expected: 401, auth: false });
  assert.match(raw, /"code":"unauthorized"/);
  await call(operation.operationId, { expected: 401, auth: false, headers: { Authorization: `Bearer ${token}x` } });
}
for (const id of ["listKinds", "listRules", "listFirings", "listLinks", "readProfile", "listOutcomes", "listTransactions", "listDeliveries", "listMerchants", "listServices"]) await call(id, { expected: 200 });
known.id = (await call("addRule", { expected: 201 })).json.id;
await call("readRule", { expected: 200 });
const wrong = (await call("addRule", { expected: 400, body: { kind: "webhook.delayed", with: { by: "soon" } } })).json.error;
assert.equal(wrong.field, "with.by");
assert.equal((await call("addRule", { expected: 400, body: { kind: "webhook.lose" } })).json.error.field, "kind");
assert.equal((await call("addRule", { expected: 400, body: { kind: "webhook.lost", who: { ordr: "x" } } })).json.error.field, "who.ordr");
await call("addRule", { expected: 400, body: "[1]" });
await call("addRule", { expected: 409, body: { id: known.id, kind: "webhook.lost" } });
await call("addRule", { expected: 201, headers: { "Idempotency-Key": "r-1" } });
assert.equal((await call("addRule", { expected: 201, headers: { "Idempotency-Key": "r-1" } })).raw, (await call("addRule", { expected: 201, headers: { "Idempotency-Key": "r-1" } })).raw);
await call("addRule", { expected: 422, headers: { "Idempotency-Key": "r-1" }, body: { kind: "webhook.lost" } });
await call("replaceRule", { expected: 200 });
await call("switchRule", { expected: 200 });
await call("switchRule", { expected: 404, path: { id: "F999" } });
await call("deleteRule", { expected: 200 });
await call("deleteRule", { expected: 404 });
await call("injectOnce", { expected: 201 });
await call("allFaultsOff", { expected: 200 });
await call("listFirings", { expected: 400, query: { before: "x" } });
await call("cutLink", { expected: 200 });
await call("cutLink", { expected: 400, body: { from: "here", to: "there" } });
await call("healLink", { expected: 200 });
await call("setProfile", { expected: 200 });
await call("setProfile", { expected: 400, body: {} });
await call("setProfile", { expected: 200, body: { profile: "calm", decision: "5min" } });
known.id = (await call("forceOutcome", { expected: 201, body: { outcome: "limit", who: { order: "CONTROL-1" }, left: 1 } })).json.id;
await call("forceOutcome", { expected: 400, body: { outcome: "maybe" } });
const waiting = (await call("requestPayment", { expected: 200, body: { ...loopers, orderId: "CONTROL-1" } })).json.data.transactionKey;
assert.equal((await call("listTransactions", { expected: 200, query: { order: "CONTROL-1" } })).json.transactions[0].forced, "limit");
await call("listTransactions", { expected: 400, query: { status: "LOST" } });
await call("decideTransaction", { expected: 200, path: { key: waiting } });
await call("decideTransaction", { expected: 409, path: { key: waiting } });
await call("decideTransaction", { expected: 404, path: { key: "20200101:TR:000000" } });
assert.equal((await call("readTransaction", { expected: 200, path: { key: waiting } })).json.deliveries.length, 1);
await call("readTransaction", { expected: 404, path: { key: "20200101:TR:000000" } });
await call("forgetOutcome", { expected: 200 });
await call("forgetOutcome", { expected: 404 });
const delivery = (await call("listDeliveries", { expected: 200, query: { order: "CONTROL-1" } })).json.deliveries[0].id;
await until("the webhook's end", async () => (await call("readDelivery", { expected: 200, path: { id: delivery } })).json.status === "EXHAUSTED");
await call("readDelivery", { expected: 404, path: { id: "SDiEBtxg6i" } });
await call("actOnWebhook", { expected: 200, path: { id: delivery } });
await call("actOnWebhook", { expected: 409, path: { id: delivery }, body: { act: "hold" } });
await call("actOnWebhook", { expected: 400, path: { id: delivery }, body: { act: "hold", copies: 2 } });
await call("actOnWebhook", { expected: 404, path: { id: "SDiEBtxg6i" } });
known.order = "CONTROL-1";
assert.ok((await call("replayWebhooks", { expected: 200 })).json.matched >= 1);
await call("replayWebhooks", { expected: 400, body: { filter: { status: ["GONE"] } } });
await call("holdNewWebhooks", { expected: 200 });
await call("holdNewWebhooks", { expected: 400, body: {} });
await call("rotateSecret", { expected: 200 });
await call("rotateSecret", { expected: 400, body: { secret: "whsec_short" } });
await call("rotateSecret", { expected: 404, path: { merchant: "nobody" } });
await call("endRotation", { expected: 200 });
await call("endRotation", { expected: 404, path: { merchant: "nobody" } });
await call("crashService", { expected: 200 });
await call("crashService", { expected: 409 });
await call("restartService", { expected: 200 });
await call("restartService", { expected: 409 });
await call("restartService", { expected: 404, path: { name: "nothing" } });
await call("losePower", { expected: 200 });
await call("restartService", { expected: 200 });
await call("losePower", { expected: 409, path: { name: "hamster-pg" } });
await call("crashService", { expected: 200, path: { name: "hamster-pg" } });
await call("readProfile", { expected: 503 });
await call("restartService", { expected: 200, path: { name: "hamster-pg" } });

await ready.stop();
rmSync(data, { recursive: true });
// exportOrder listens on a port that nobody is told; the webhook that is accepted is the PG's own, signed.
const expectedToFail = new Set(["exportOrder", "receiveWebhook", "confirmPayment", "paymentDecided"]);
const neverGood = [...ids].filter((id) => !expectedToFail.has(id) && ![...(called.get(id) ?? [])].some((status) => status.startsWith("2")));
assert.deepEqual(neverGood, [], "operations that never gave a good answer");
console.log(`passed: ${names.length} documents, ${operationCount} operations`);
