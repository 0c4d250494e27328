// Shared by the end-to-end tests in JavaScript: starts `hamster serve` on ports that the system chooses, waits, receives webhooks.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import readline from "node:readline";

const chosen = ["--ecommerce-port", "0", "--gateway-port", "0", "--pg-port", "0", "--operations-port", "0"];

/// The ready line as an object, with pid, stop() (SIGTERM, must end well), kill() (SIGKILL) and errors() (what it said on standard error).
export async function serve(...options) {
  const server = spawn(process.env.HAMSTER, ["serve", ...chosen, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => server.kill("SIGKILL")); // a test that failed leaves nobody behind
  let said = "";
  server.stderr.on("data", (part) => (said += part));
  const gone = once(server, "exit");
  const [line] = await Promise.race([once(readline.createInterface({ input: server.stdout }), "line"), gone.then(() => assert.fail(`the server ended: ${said}`))]);
  return {
    ...JSON.parse(line),
    pid: server.pid,
    errors: () => said,
    stop: async () => (server.kill("SIGTERM"), assert.equal((await gone)[0], 0, said)),
    kill: async () => (server.kill("SIGKILL"), await gone),
  };
}

export async function until(what, condition, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((done) => setTimeout(done, 25))) if (await condition()) return;
  assert.fail(`waited in vain for ${what}`);
}

/// Takes webhooks and answers them with `status`: `webhooks` has their parsed bodies and raw headers in order.
export async function receiver(status = 204) {
  const webhooks = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      webhooks.push({ headers: request.headers, raw: body, ...JSON.parse(body) });
      response.statusCode = status;
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, url: `${origin}/callback`, webhooks, of: (order) => webhooks.filter((webhook) => webhook.orderId === order), close: () => server.close() };
}
