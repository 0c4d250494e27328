// The JSON Schema for editors agrees with the program: it accepts every built-in scenario and refuses what the program refuses.
import Ajv from "ajv";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";

const folder = path.join(import.meta.dirname, "../../resources/scenarios");
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(path.join(folder, "schema.json"), "utf8")));
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
const listed = JSON.parse(execFileSync(process.env.HAMSTER, ["scenarios", "--json"], { encoding: "utf8" })).map((entry) => entry.name);
assert.deepEqual(listed, files.sort().map((file) => file.replace(".yaml", "")));
for (const file of files) assert.ok(validate(parse(readFileSync(path.join(folder, file), "utf8"))), `${file}: ${JSON.stringify(validate.errors)}`);

const work = mkdtempSync(path.join(tmpdir(), "hamster-schema-"));
const head = "scenario: x\ntitle: X\n";
for (const wrong of ["steps: []", "sed: 1\nsteps: [{place: {}}]", "duration: 5\nsteps: [{place: {}}]", "pg: stormy\nsteps: [{place: {}}]", "steps: [{place: {card: tok_free}}]",
  "steps: [{place: {quantity: two}}]", "shop: {members: 0}\nsteps: [{place: {}}]", "steps: [{place: {}}]\nexpect: {violated: all}", "steps: [{crash: bus}]"]) {
  assert.equal(validate(parse(head + wrong)), false, wrong);
  writeFileSync(path.join(work, "x.yaml"), head + wrong);
  assert.equal(spawnSync(process.env.HAMSTER, ["run", path.join(work, "x.yaml")]).status, 2, wrong);
}
rmSync(work, { recursive: true });
console.log(`passed: ${files.length} scenarios`);
