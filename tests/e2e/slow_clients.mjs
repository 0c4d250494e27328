// Slow clients and garbage do not hurt honest ones. DURATION=60 SLOW=500 node slow_clients.mjs for a measurement by hand: then the p99 of the
// honest ones must stay under 200 ms. In ctest it is short and nothing depends on the clock: every honest request is answered, memory and
// descriptors stay bounded, and afterwards everything is as before.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { serve, until } from "./serving.mjs";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const byHand = process.env.DURATION !== undefined;
const seconds = Number(process.env.DURATION ?? 4), slow = Number(process.env.SLOW ?? 500);

/// 500 sockets that do everything at one byte a second, and eight that send garbage as fast as they are answered.
function attack(port) {
  const counts = { slow: 0, sent: 0, garbage: 0, answers: {} };
  const slowKinds = [
    (socket) => { socket.text = "GET /api/v1/payments?orderId=ORDER-1 HTTP/1.1\r\nHost: localhost\r\nX-USER-ID: 1\r\nX-Pad: " + "a".repeat(4096); }, // header
    (socket) => { socket.write("POST /api/v1/payments HTTP/1.1\r\nHost: localhost\r\nX-USER-ID: 1\r\nContent-Length: 5000\r\n\r\n"), (socket.text = "{" + " ".repeat(4998)); }, // body
    (socket) => { socket.write("GET /api/v1/payments?orderId=ORDER-1 HTTP/1.1\r\nHost: localhost\r\nX-USER-ID: 1\r\n\r\n".repeat(200)), (socket.text = ""), socket.pause(); }, // answers
  ];
  const begin = (number) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("error", () => {}).on("connect", () => (++counts.slow, slowKinds[number % 3](socket)));
    const drip = setInterval(() => (socket.isPaused() ? socket.read(1) : socket.text && (socket.write(socket.text[0]), (socket.text = socket.text.slice(1)))), 1000);
    socket.on("data", () => {}).on("close", () => (clearInterval(drip), setTimeout(() => begin(number), 200)));
    if (number % 3 === 2) socket.pause();
  };
  for (let i = 0; i < workerData.slow; ++i) setTimeout(() => begin(i), i);
  const heads = ["", "GET / HTTP/1.1\r\n", "POST /api/v1/payments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\nX-USER-ID: 1\r\n\r\n", "GET /%ff%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"];
  const garbage = (leaves) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("error", () => {}).on("connect", () => socket.write(Buffer.concat([Buffer.from(heads[++counts.sent % heads.length], "latin1"), randomBytes(1 + ((counts.sent * 7919) % 70_000))])));
    socket.on("data", (part) => {
      ++counts.garbage;
      const status = part.subarray(9, 12).toString("latin1");
      counts.answers[status] = (counts.answers[status] ?? 0) + 1;
      if (leaves) socket.destroy();
    });
    if (leaves) socket.setTimeout(50, () => socket.destroy()).on("close", () => setTimeout(() => garbage(true), 1));
  };
  for (let i = 0; i < 8; ++i) garbage(true); // as fast as it is answered
  setInterval(() => garbage(false), 20); // these never close, they have to be shown the door
  parentPort.on("message", () => parentPort.postMessage(counts));
}

if (!isMainThread) {
  attack(workerData.port);
} else {
  const token = "slow-clients";
  const world = await serve("--only", "pg", "--profile", "calm", "--callback-allow", "http://localhost:8080", "--operator-token", token);
  await fetch(`http://127.0.0.1:${world.ports.operations}/control/v1/profile`, { method: "PUT", headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify({ profile: "calm", request: "0", decision: "24h" }) });
  const memory = () => Number(readFileSync(`/proc/${world.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;
  const descriptors = () => readdirSync(`/proc/${world.pid}/fd`).length;

  /// One honest request; how many milliseconds it took.
  const pay = { orderId: "ORDER-1", cardType: "SAMSUNG", cardNo: "1234-5678-9814-1451", amount: 5000, callbackUrl: "http://localhost:8080/x" };
  const ask = (agent, post) => new Promise((done, fail) => {
    const begin = performance.now(), text = post ? JSON.stringify(pay) : "";
    const request = http.request({ agent, port: world.ports.pg, host: "127.0.0.1", method: post ? "POST" : "GET", path: `/api/v1/payments${post ? "" : "?orderId=ORDER-1"}`, headers: { "X-USER-ID": post ? "2" : "1", "Content-Length": Buffer.byteLength(text) } }, (answer) => {
      answer.resume().on("end", () => (answer.statusCode === 200 ? done(performance.now() - begin) : fail(new Error(`an honest request got ${answer.statusCode}`))));
    });
    request.on("error", fail).end(text);
  });
  /// Four customers on connections that they keep and one on a new one each time, for so many seconds: their times, sorted.
  async function honest(span) {
    const times = [];
    const end = performance.now() + span * 1000;
    const kept = [0, 1, 2, 3].map(async (customer) => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      for (let i = customer; performance.now() < end; ++i) times.push(await ask(agent, i % 2 === 0)), await pause(5);
      agent.destroy();
    });
    const fresh = async () => { while (performance.now() < end) times.push(await ask(new http.Agent(), false)), await pause(20); };
    await Promise.all([...kept, fresh()]);
    return times.sort((a, b) => a - b);
  }
  const shown = (times) => `${times.length} requests, p50 ${times[times.length >> 1].toFixed(1)} ms, p99 ${times[Math.floor(times.length * 0.99)].toFixed(1)} ms, longest ${times.at(-1).toFixed(1)} ms`;

  await ask(new http.Agent(), true);
  await fetch(`http://127.0.0.1:${world.ports.pg}/api/v1/payments`, { method: "POST", headers: { "X-USER-ID": "1" }, body: JSON.stringify(pay) });
  const alone = await honest(Math.min(seconds / 2, 5));
  const memoryBefore = memory(), descriptorsBefore = descriptors();
  const attackers = new Worker(new URL(import.meta.url), { workerData: { port: world.ports.pg, slow } });
  const attackCounts = async () => (attackers.postMessage("counts"), (await once(attackers, "message"))[0]);
  await until("the attack to be there", async () => (await attackCounts()).slow >= slow);
  const under = await honest(seconds);
  const counts = await attackCounts();
  const memoryUnder = memory(), descriptorsUnder = descriptors();
  await attackers.terminate();
  console.log(`alone: ${shown(alone)}\nunder ${counts.slow} slow connections and ${counts.sent} pieces of garbage, ${counts.garbage} answers to it ${JSON.stringify(counts.answers)}: ${shown(under)}`);
  console.log(`memory ${memoryBefore.toFixed(0)} → ${memoryUnder.toFixed(0)} MiB, descriptors ${descriptorsBefore} → ${descriptorsUnder}`);
  assert.ok(counts.garbage > 10 && counts.slow >= slow, "there was an attack");
  assert.ok(descriptorsUnder < 1024 + 128, "connections are limited");
  assert.ok(memoryUnder - memoryBefore < 128, "memory is bounded");
  await until("every connection of the attack to be gone", () => descriptors() <= descriptorsBefore + 8);
  if (byHand) assert.ok(under[Math.floor(under.length * 0.99)] < 200, "the p99 of honest requests is over 200 ms");
  await world.stop();
  console.log("passed");
}
