// Webhook signatures against npm standardwebhooks: what our PG signs verifies there, what it signs verifies with our gateway.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import readline from "node:readline";
import { Webhook } from "standardwebhooks";

const program = process.env.HAMSTER;
const secret = "whsec_" + Buffer.from("thirty-two bytes of test secret!").toString("base64");
const ports = ["--ecommerce-port", "0", "--gateway-port", "0", "--pg-port", "0", "--operations-port", "0"];

async function serve(...options) {
  const server = spawn(program, ["serve", ...ports, "--webhook-secret", secret, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => server.kill("SIGKILL"));
  const lines = readline.createInterface({ input: server.stdout });
  const [line] = await Promise.race([once(lines, "line"), once(server, "exit").then(() => assert.fail("the server ended"))]);
  return { ports: JSON.parse(line).ports, stop: async () => (server.kill("SIGTERM"), assert.equal((await once(server, "exit"))[0], 0)) };
}

async function pgSignsForOthers() {
  const received = [];
  let fail = 2; // the first tries are refused, so that a retry is seen too
  const receiver = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.statusCode = fail-- > 0 ? 500 : 204;
      response.end();
      if (response.statusCode === 204) receiver.emit("accepted");
    });
  });
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const url = `http://127.0.0.1:${receiver.address().port}/webhook`;
  const server = await serve("--only", "pg", "--profile", "calm", "--webhook-schedule", "LAB", "--merchant", `shop-7=${url}`);
  const accepted = once(receiver, "accepted");
  const answer = await fetch(`http://127.0.0.1:${server.ports.pg}/api/v1/payments`, {
    method: "POST",
    headers: { "X-USER-ID": "shop-7", "Content-Type": "application/json", "Idempotency-Key": "k-1" },
    body: JSON.stringify({ orderId: "ORDER-4711", cardType: "SAMSUNG", cardNo: "4242-4242-4242-4242", amount: 12900, callbackUrl: url, echo: "ref-1" }),
  });
  assert.equal(answer.status, 200, await answer.text());
  await accepted;
  const webhook = new Webhook(secret);
  assert.equal(received.length, 3);
  for (const { headers, body } of received) {
    const payload = webhook.verify(body, headers);
    assert.equal(payload.orderId, "ORDER-4711");
    assert.equal(payload.status, "SUCCESS");
    assert.equal(payload.echo, "ref-1");
    assert.throws(() => webhook.verify(body.replace("12900", "1"), headers));
    assert.throws(() => webhook.verify(body, { ...headers, "webhook-id": "msg_other" }));
    assert.throws(() => new Webhook("whsec_" + Buffer.from("another secret of 32 bytes here!").toString("base64")).verify(body, headers));
  }
  assert.equal(new Set(received.map(({ headers }) => headers["webhook-id"])).size, 1, "one id across retries");
  await server.stop();
  receiver.close();
}

async function gatewayVerifiesOthers() {
  const server = await serve("--profile", "calm");
  const url = `http://127.0.0.1:${server.ports.gateway}/api/v1/payments/callback`;
  const webhook = new Webhook(secret);
  const body = JSON.stringify({ transactionKey: "20261120:TR:abcdef", orderId: "ORD-20261120-AAAAAAAA", cardType: "SAMSUNG", cardNo: "424242******4242", amount: 1, status: "SUCCESS", reason: "", echo: "CGW_HAMSTER_none_20261120143205_00000000" });
  const post = async (id, at, text, change = {}) => {
    const headers = { "webhook-id": id, "webhook-timestamp": String(Math.floor(at.getTime() / 1000)), "webhook-signature": webhook.sign(id, at, text), "Content-Type": "application/json", ...change };
    return (await fetch(url, { method: "POST", headers, body: text })).status;
  };
  const now = new Date();
  assert.equal(await post("msg_1", now, body), 404, "verified, but about a payment that is not there");
  assert.equal(await post("msg_2", now, body, { "webhook-signature": "v1," + Buffer.alloc(32).toString("base64") }), 401);
  assert.equal(await post("msg_3", now, body, { "webhook-id": "msg_4" }), 401);
  assert.equal(await post("msg_5", now, body, { "webhook-signature": `v1,${Buffer.alloc(32).toString("base64")} ${webhook.sign("msg_5", now, body)}` }), 404, "one good signature is enough");
  assert.equal(await post("msg_6", new Date(now.getTime() - 400_000), body), 400, "stale");
  assert.equal(await post("msg_7", new Date(now.getTime() + 400_000), body), 400, "from the future");
  await server.stop();
}

await pgSignsForOthers();
await gatewayVerifiesOthers();
console.log("passed");
