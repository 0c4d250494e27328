// The metrics follow the rules of the Prometheus text format 0.0.4 and of its naming; `promtool check metrics` agrees when it is installed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { serve, until } from "./serving.mjs";

/// Throws at the first rule that is broken. Gives the samples by family.
function check(text) {
  assert.ok(text.endsWith("\n"), "the last line has no end");
  const families = new Map(), seen = new Set();
  let family;
  for (const line of text.slice(0, -1).split("\n")) {
    const help = line.match(/^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/), type = line.match(/^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$/);
    if (help) {
      assert.ok(!families.has(help[1]), `${help[1]} has two HELP lines`);
      families.set(help[1], (family = { name: help[1], type: undefined, samples: [] }));
      continue;
    }
    if (type) {
      assert.equal(family?.name, type[1], `${line}: its HELP does not stand before it`);
      assert.equal(family.type, undefined, `${line} comes twice`);
      family.type = type[2];
      continue;
    }
    const sample = line.match(/^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN|\+Inf)$/);
    assert.ok(sample, `'${line}' is no sample`);
    const [, name, labelText = "", value] = sample;
    const suffixes = family.type === "histogram" ? ["_bucket", "_sum", "_count"] : [""];
    assert.ok(suffixes.some((suffix) => name === family.name + suffix), `${line} stands in the family ${family.name}`);
    const labels = {};
    let rest = labelText;
    while (rest) {
      const label = rest.match(/^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/);
      assert.ok(label, `${line}: the labels cannot be read`);
      assert.ok(!(label[1] in labels) && !label[1].startsWith("__"), `${line}: ${label[1]}`);
      labels[label[1]] = label[2];
      rest = rest.slice(label[0].length);
    }
    assert.ok(!seen.has(name + "{" + Object.entries(labels).sort().join() + "}"), `${line} is there twice`);
    seen.add(name + "{" + Object.entries(labels).sort().join() + "}");
    family.samples.push({ name, labels, value: Number(value.replace("Inf", "Infinity")) });
  }
  for (const { name, type, samples } of families.values()) {
    assert.ok(type, `${name} has no TYPE`);
    assert.equal(type === "counter", name.endsWith("_total"), `${name} is a ${type}`);
    assert.doesNotMatch(name, /_(milliseconds|ms|minutes|kilobytes)(_|$)/, `${name} is in no base unit`);
    for (const { labels, value } of samples) {
      if (type === "counter") assert.ok(value >= 0, `${name} is below 0`);
      for (const text of Object.values(labels)) assert.doesNotMatch(text, /ORD-|TR:/, `${name} tells an order`);
    }
    if (type === "histogram") checkHistogram(name, samples);
  }
  return families;
}

function checkHistogram(name, samples) {
  const series = new Map();
  for (const { name: sample, labels: { le, ...labels }, value } of samples) {
    const key = JSON.stringify(labels);
    if (!series.has(key)) series.set(key, { buckets: [] });
    if (sample.endsWith("_bucket")) series.get(key).buckets.push([Number(le.replace("+Inf", "Infinity")), value]);
    else series.get(key)[sample.endsWith("_sum") ? "sum" : "count"] = value;
  }
  for (const [key, { buckets, sum, count }] of series) {
    const where = `${name}${key}`;
    assert.ok(sum !== undefined && count !== undefined, `${where} has no sum or count`);
    for (let i = 1; i < buckets.length; ++i) assert.ok(buckets[i][0] > buckets[i - 1][0] && buckets[i][1] >= buckets[i - 1][1], `${where}: buckets are not cumulative`);
    assert.deepEqual(buckets.at(-1), [Infinity, count], `${where}: the last bucket is not the count`);
  }
}

// what is wrong is found
for (const wrong of ["x 1\n", "# HELP a b\n# TYPE a counter\na 1\n", "# HELP a_total b\n# TYPE a_total counter\na_total 1\na_total 2\n", "# HELP a b\n# TYPE a gauge\na{x=\"\n", "# HELP a b\n# TYPE a gauge\na 1",
  "# HELP a b\n# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 1\n"]) assert.throws(() => check(wrong), wrong);

for (const options of [["--profile", "calm"], ["--profile", "calm", "--only", "pg"]]) {
  const world = await serve(...options);
  const read = async () => {
    const answer = await fetch(`http://127.0.0.1:${world.ports.operations}/actuator/prometheus`);
    assert.match(answer.headers.get("content-type"), /^text\/plain; version=0\.0\.4/);
    return answer.text();
  };
  if (world.members.length > 0) {
    const shop = `http://127.0.0.1:${world.ports.ecommerce}/api/v1`;
    const { data } = await (await fetch(`${shop}/products`)).json();
    for (const card of ["tok_ok", "tok_limit", "tok_invalid"])
      await fetch(`${shop}/orders`, { method: "POST", headers: { "X-USER-ID": world.members[0] }, body: JSON.stringify({ items: [{ productId: data.products[0].productId, quantity: 1 }], paymentMethod: "CARD", cardToken: card }) });
    await until("three decided orders", async () => /order_completed_total 1\n/.test(await read()) && (await read()).match(/order_failed_total\{[^}]*\} \d/));
  }
  const text = await read();
  const families = check(text);
  if (world.members.length > 0)
    for (const name of ["order_placed_total", "payment_failed_total", "hamster_pg_request_seconds", "hamster_stage_seconds", "kafka_consumer_records_consumed_total", "resilience4j_circuitbreaker_state"])
      assert.ok(families.get(name)?.samples.length > 0, `${name} has no sample`);
  const tool = spawnSync(process.env.PROMTOOL ?? "promtool", ["check", "metrics"], { input: text, encoding: "utf8" });
  if (!tool.error) assert.equal(tool.status, 0, tool.stdout + tool.stderr);
  console.log(`${options.at(-1)}: ${families.size} families, promtool ${tool.error ? "is not installed" : "is content"}`);
  await world.stop();
}
console.log("passed");
