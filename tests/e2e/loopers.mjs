// The Loopers dialect byte by byte over a real socket: every row of 02-wire.md section 1, by its words. Requests are written by hand, so that
// nothing between us and the program puts them right. (What takes virtual time or thousands of payments is in tests/unit/pg.)
import assert from "node:assert/strict";
import { once } from "node:events";
import net from "node:net";
import { receiver, serve, until } from "./serving.mjs";

const shop = await receiver(500); // refuses every callback: the default profile sends once all the same
const token = "loopers-contract";
const world = await serve("--only", "pg", "--profile", "calm", "--callback-allow", shop.origin, "--operator-token", token);
const control = (method, route, body) => fetch(`http://127.0.0.1:${world.ports.operations}/control/v1${route}`, { method, headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify(body) }).then((answer) => answer.json());
const behave = (behaviour) => control("PUT", "/profile", { profile: "calm", request: "0", decision: "1h", ...behaviour });
const decide = (key, approve) => control("POST", `/transactions/${key}/decide`, { approve });

/// Sends the bytes, reads until the server closes. Fails when a body is not as long as it says.
async function exchange(bytes) {
  const socket = net.connect(world.ports.pg, "127.0.0.1");
  const parts = [];
  socket.on("data", (part) => parts.push(part));
  socket.write(bytes);
  await once(socket, "close");
  const answer = Buffer.concat(parts), split = answer.indexOf("\r\n\r\n");
  const [line, ...fields] = answer.subarray(0, split).toString("latin1").split("\r\n");
  const headers = Object.fromEntries(fields.map((field) => [field.slice(0, field.indexOf(":")).toLowerCase(), field.slice(field.indexOf(":") + 1).trim()]));
  const body = answer.subarray(split + 4);
  assert.equal(Number(headers["content-length"]), body.length);
  return { line, headers, body: body.toString("utf8"), status: Number(line.split(" ")[1]) };
}
const request = (method, target, body, user, more = "") =>
  exchange(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${user === null ? "" : `X-USER-ID: ${user}\r\n`}${more}${body === undefined ? "" : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`}\r\n${body ?? ""}`);

const path = "/api/v1/payments";
const good = (data) => `{"meta":{"result":"SUCCESS"},"data":${data}}`;
const bad = (code, message) => `{"meta":{"result":"FAIL","errorCode":"${code}","message":"${message}"}}`;
const phrases = { 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict", 413: "Payload Too Large", 422: "Unprocessable Entity", 500: "Internal Server Error" };
const fields = { orderId: "1351039135", cardType: "SAMSUNG", cardNo: "1234-5678-9814-1451", amount: 5000, callbackUrl: "http://localhost:8080/api/v1/examples/callback" };
const body = (change = {}) => JSON.stringify({ ...fields, ...change });
let rows = 0;
/// One row: what it is called, what is asked, status and message that must come back.
async function refused(name, status, message, { method = "POST", target = path, text = body(), user = "135135", more = "" } = {}) {
  const answer = await request(method, target, method === "GET" ? undefined : text, user, more);
  ++rows;
  assert.equal(answer.line, `HTTP/1.1 ${status} ${phrases[status]}`, name);
  assert.equal(answer.body, bad(phrases[status], message), name);
  assert.equal(answer.headers["content-type"], "application/json", name);
  return answer;
}
async function accepted(name, { target = path, text = body(), user = "135135", more = "" } = {}) {
  const answer = await request("POST", target, text, user, more);
  ++rows;
  const key = answer.body.match(/"transactionKey":"(\d{8}:TR:[0-9a-f]{6})"/)?.[1];
  assert.equal(answer.line, "HTTP/1.1 200 OK", `${name}: ${answer.body}`);
  assert.equal(answer.body, good(`{"transactionKey":"${key}","status":"PENDING"}`), name);
  assert.equal(answer.headers["content-type"], "application/json", name);
  return key;
}
async function read(name, target, data, user = "135135") {
  const answer = await request("GET", target, undefined, user);
  ++rows;
  assert.equal(answer.line, "HTTP/1.1 200 OK", `${name}: ${answer.body}`);
  assert.equal(answer.body, good(data), name);
}

const noUser = "유저 ID 헤더는 필수입니다.", malformed = "요청 본문을 처리하는 중 오류가 발생했습니다. JSON 메세지 규격을 확인해주세요.";
const missing = (field) => `필수 필드 '${field}'이(가) 누락되었습니다.`;
const shortOrder = "주문 ID는 6자리 이상 문자열이어야 합니다.", wrongCard = "카드 번호는 xxxx-xxxx-xxxx-xxxx 형식이어야 합니다.";
const wrongAmount = "결제금액은 양의 정수여야 합니다.", wrongCallback = "콜백 URL 은 http://localhost:8080 로 시작해야 합니다.";
const wrongType = (type) => `필드 'cardType'의 값 '${type}'이(가) 예상 타입(CardTypeDto)과 일치하지 않습니다. 사용 가능한 값 : [SAMSUNG, KB, HYUNDAI]`;
const approved = "정상 승인되었습니다.", overLimit = "한도초과입니다. 다른 카드를 선택해주세요.", invalidCard = "잘못된 카드입니다. 다른 카드를 선택해주세요.";
const noTransaction = (key) => `(transactionKey: ${key}) 결제건이 존재하지 않습니다.`, noOrder = (order) => `(orderId: ${order}) 에 해당하는 결제건이 존재하지 않습니다.`;

// Order of checks. Each request breaks every later rule too.
await behave({ unstable: 1 });
await refused("1 no header, before the body is parsed", 400, noUser, { text: "{", user: null });
await refused("2 malformed", 400, malformed, { text: '{"orderId":' });
await refused("2 not JSON at all", 400, malformed, { text: "orderId=1351039135" });
await refused("2 an empty body", 400, malformed, { text: "" });
for (const field of Object.keys(fields)) await refused(`2 missing ${field}`, 400, missing(field), { text: body({ [field]: undefined, ...(field !== "amount" && { amount: 0 }) }) });
for (const field of Object.keys(fields)) await refused(`2 ${field} is null`, 400, missing(field), { text: body({ [field]: null }) });
await refused("2 bad enum", 400, wrongType("X"), { text: body({ cardType: "X", orderId: "1", cardNo: "1", amount: 0, callbackUrl: "x" }) });
await refused("2 an enum in small letters", 400, wrongType("samsung"), { text: body({ cardType: "samsung" }) });
await refused("2 more card types are opt-in", 400, wrongType("SHINHAN"), { text: body({ cardType: "SHINHAN" }) });
await refused("3 orderId shorter than 6", 400, shortOrder, { text: body({ orderId: "12345", cardNo: "1", amount: 0, callbackUrl: "x" }) });
await refused("3 orderId blank", 400, shortOrder, { text: body({ orderId: "        ", cardNo: "1" }) });
for (const cardNo of ["1234567898141451", "1234-5678-9814-145", "1234-5678-9814-14511", "1234-5678-9814-145a", " 1234-5678-9814-1451", "1234-5678-9814-1451\n", "１２３４-5678-9814-1451"])
  await refused(`3 cardNo ${cardNo}`, 400, wrongCard, { text: body({ cardNo, amount: 0, callbackUrl: "x" }) });
for (const amount of [0, -1, "0", "-5000"]) await refused(`3 amount ${JSON.stringify(amount)}`, 400, wrongAmount, { text: body({ amount, callbackUrl: "x" }) });
for (const callbackUrl of ["x", "", "https://localhost:8080/x", "http://localhost:80801/x", "http://localhost:8080@evil/x", "http://localhost:808/x", "http://localhost.evil:8080/x", "http://127.0.0.1:8080/x", "http://[::ffff:127.0.0.1]:8080/x",
  "http://2130706433:8080/x", "http://169.254.169.254/latest/meta-data", "http://user@localhost:8080/x", "http://localhost:8080\\@evil/x", "file:///etc/passwd"])
  await refused(`3 callbackUrl ${callbackUrl}`, 400, wrongCallback, { text: body({ callbackUrl }) });
await refused("5 500, and nothing stored", 500, "현재 서버가 불안정합니다. 잠시 후 다시 시도해주세요.", { more: "Idempotency-Key: k-unstable\r\n" });
assert.deepEqual((await control("GET", "/transactions")).transactions, [], "nothing of all this was stored");
await behave({});
await accepted("5 not under the key either", { more: "Idempotency-Key: k-unstable\r\n", text: body({ orderId: "UNSTABLE" }) });

// 4 and 6: 400s are not delayed, others are; then stored PENDING and answered.
await control("PUT", "/profile", { profile: "loopers", unstable: 0, decision: "1h" });
const start = performance.now();
await accepted("4 the delay is at least 100 ms", { text: body({ orderId: "DELAYED" }) });
assert.ok(performance.now() - start >= 99, "4 the delay is at least 100 ms");
await behave({});

// What is read generously.
for (const amount of [5000, "5000"]) {
  const order = `AMOUNT-${typeof amount}`, key = await accepted(`amount as a ${typeof amount}`, { text: body({ orderId: order, amount }) });
  await read(`amount as a ${typeof amount} is read as a number`, `${path}/${key}`, `{"transactionKey":"${key}","orderId":"${order}","cardType":"SAMSUNG","cardNo":"1234-5678-9814-1451","amount":5000,"status":"PENDING"}`);
}
await accepted("unknown fields are ignored", { text: body({ orderId: "UNKNOWN", echo: "mine", later: { deep: [1, null, "x"] } }) });
await accepted("any string is a user", { user: "누구나 !#%&", text: body({ orderId: "ANYBODY" }) });
await accepted("six characters are enough", { text: body({ orderId: "123456" }) });

// Reads: the colon in the key, null keys omitted, scoped by user, newest first.
const first = await accepted("payment");
const pending = (key) => `{"transactionKey":"${key}","orderId":"1351039135","cardType":"SAMSUNG","cardNo":"1234-5678-9814-1451","amount":5000,"status":"PENDING"}`;
const ended = (key, status, reason) => pending(key).replace('"PENDING"}', `"${status}","reason":"${reason}"}`);
await read("by key with its colons; reason is omitted while PENDING", `${path}/${first}`, pending(first));
await read("by key, colons percent-encoded", `${path}/${first.replaceAll(":", "%3A")}`, pending(first));
await refused("another user's transaction", 404, noTransaction(first), { method: "GET", target: `${path}/${first}`, user: "someone else" });
await refused("another user's order", 404, noOrder("1351039135"), { method: "GET", target: `${path}?orderId=1351039135`, user: "someone else" });
await decide(first, true);
await read("approved", `${path}/${first}`, ended(first, "SUCCESS", approved));
const second = await accepted("a second payment of the order");
await read("newest first", `${path}?orderId=1351039135`, `{"orderId":"1351039135","transactions":[{"transactionKey":"${second}","status":"PENDING"},{"transactionKey":"${first}","status":"SUCCESS","reason":"${approved}"}]}`);
await refused("no such key", 404, noTransaction("20250101:TR:000000"), { method: "GET", target: `${path}/20250101:TR:000000` });
await refused("no payment of the order", 404, noOrder("NOTHING"), { method: "GET", target: `${path}?orderId=NOTHING` });
await refused("no header, by key", 400, noUser, { method: "GET", target: `${path}/${first}`, user: null });
await refused("no header, by order", 400, noUser, { method: "GET", target: `${path}?orderId=1351039135`, user: null });
await refused("missing orderId parameter", 400, "필수 요청 파라미터 'orderId' (타입: String)가 누락되었습니다.", { method: "GET" });
await refused("unknown path", 404, "존재하지 않는 요청입니다.", { method: "GET", target: "/api/v1/nothing" });
const wrong = await refused("wrong method", 405, "허용되지 않은 메서드입니다.", { method: "PUT" });
assert.equal(wrong.headers.allow, "POST, GET");
await refused("wrong method on a key", 405, "허용되지 않은 메서드입니다.", { method: "DELETE", target: `${path}/${first}`, text: "" });

// The decision's three outcomes, and their callback: no envelope, fields in order, unsigned, once.
async function decided(name, outcome, status, reason) {
  const order = `DECIDED-${outcome}`;
  await control("POST", "/outcomes", { outcome, who: { order }, after: "0" });
  const key = await accepted(name, { text: body({ orderId: order, callbackUrl: shop.url }) });
  const told = ended(key, status, reason).replace("1351039135", order);
  await until(`the callback of ${order}`, () => shop.of(order).length > 0);
  assert.equal(shop.of(order)[0].raw, told, name);
  assert.deepEqual(Object.keys(shop.of(order)[0].headers).filter((header) => header.startsWith("webhook-") || header === "authorization"), [], name);
  assert.equal(shop.of(order)[0].headers["content-type"], "application/json");
  await read(`${name}, read`, `${path}/${key}`, told);
  await until(`the end of the webhook of ${order}`, async () => (await control("GET", `/deliveries?order=${order}`)).deliveries[0]?.status === "EXHAUSTED");
  assert.equal(shop.of(order).length, 1, `${name}: sent once`);
  return key;
}
const bought = await decided("SUCCESS", "approve", "SUCCESS", approved);
await decided("FAILED, limit", "limit", "FAILED", overLimit);
await decided("FAILED, invalid card", "invalid", "FAILED", invalidCard);

// Cancel and void.
async function done(name, target, text, data) {
  const answer = await request("POST", target, text, "135135");
  ++rows;
  assert.equal(answer.line, "HTTP/1.1 200 OK", `${name}: ${answer.body}`);
  assert.equal(answer.body, good(data), name);
}
const cancelOf = (key) => `${path}/${key}/cancel`;
await done("cancel in part", cancelOf(bought), '{"cancelAmount":1000,"cancelReason":"x"}', `{"transactionKey":"${bought}","status":"PARTIALLY_CANCELLED","cancelledAmount":1000,"remainingAmount":4000}`);
assert.equal((await request("POST", cancelOf(bought), '{"cancelAmount":4001,"cancelReason":"x"}', "135135")).status, 400, "cancel over the remainder");
await done("cancel of the rest", cancelOf(bought), '{"cancelReason":"x"}', `{"transactionKey":"${bought}","status":"CANCELLED","cancelledAmount":5000,"remainingAmount":0}`);
const again = await request("POST", cancelOf(bought), '{"cancelReason":"x"}', "135135");
assert.deepEqual([again.line, JSON.parse(again.body).meta.errorCode], ["HTTP/1.1 409 Conflict", "Conflict"], "cancel of a fully cancelled one");
await done("cancel of a PENDING one voids it", cancelOf(second), '{"cancelReason":"x"}', `{"transactionKey":"${second}","status":"FAILED","cancelledAmount":0,"remainingAmount":0}`);
await read("voided", `${path}/${second}`, ended(second, "FAILED", "VOIDED"));
assert.equal((await request("POST", cancelOf(second), '{"cancelReason":"x"}', "135135")).status, 409, "cancel of a FAILED one");
await accepted("payment under a key", { text: body({ orderId: "VOIDABLE" }), more: "Idempotency-Key: k-void\r\n" });
await done("void of a key", `${path}/void`, '{"key":"k-void"}', '{"key":"k-void","status":"FAILED"}');
await done("void of nothing leaves a tombstone", `${path}/void`, '{"key":"k-never"}', '{"key":"k-never","status":"VOIDED"}');
assert.equal((await request("POST", path, body({ orderId: "TOO-LATE" }), "135135", "Idempotency-Key: k-never\r\n")).status, 409, "a payment after its void");
const kept = await accepted("payment under another key", { text: body({ orderId: "DECIDED" }), more: "Idempotency-Key: k-decided\r\n" });
await decide(kept, true);
assert.equal((await request("POST", `${path}/void`, '{"key":"k-decided"}', "135135")).status, 409, "void of a decided one");
await read("and nothing has changed", `${path}/${kept}`, ended(kept, "SUCCESS", approved).replace("1351039135", "DECIDED"));
await refused("cancel of an unknown one", 404, noTransaction("20250101:TR:000000"), { target: cancelOf("20250101:TR:000000"), text: '{"cancelReason":"x"}' });

// Idempotency-Key.
const stored = await accepted("a key", { text: body({ orderId: "SAME-KEY" }), more: "Idempotency-Key: k-same\r\n" });
assert.equal(await accepted("the same key: the stored answer", { text: body({ orderId: "SAME-KEY" }), more: "Idempotency-Key: k-same\r\n" }), stored);
assert.equal((await request("POST", path, body({ orderId: "OTHER-ONE" }), "135135", "Idempotency-Key: k-same\r\n")).status, 422, "the same key with another body");

// Statements: the day in Seoul.
const today = new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10);
const statement = await request("GET", `/api/v1/statements/${today}`, undefined, "135135");
assert.match(statement.body, new RegExp(`^{"meta":{"result":"SUCCESS"},"data":{"date":"${today}","lines":\\[{"transactionKey":"`));
assert.match(statement.body, /"kind":"CANCEL","amount":1000,"status":"SUCCESS"/);
await read("another user's statement is empty", `/api/v1/statements/${today}`, `{"date":"${today}","lines":[]}`, "someone else");
await refused("no date", 400, "요청 파라미터 'date' (타입: LocalDate)의 값 'yesterday'이(가) 잘못되었습니다.", { method: "GET", target: "/api/v1/statements/yesterday" });
await world.stop();
shop.close();
console.log(`passed: ${rows} rows`);
