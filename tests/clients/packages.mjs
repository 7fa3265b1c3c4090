// Reads a snapshot with the readers of Frictionless version 1: its description, and every cell as its described type.
//
//   node packages.mjs URL|FOLDER
import datapackage from "datapackage";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The snapshot as a folder: over HTTP it is fetched, file by file. */
const folderOf = async (place) => {
  if (!place.startsWith("http")) return place;
  const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const load = async (file) => {
    const answer = await fetch(`${place}/v1/exports/latest/${file}`);
    if (answer.status !== 200) throw new Error(`${file}: ${answer.status}`);
    writeFileSync(join(folder, file), Buffer.from(await answer.arrayBuffer()));
  };
  await load("datapackage.json");
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  for (const { path } of resources) await load(path);
  return folder;
};

const folder = await folderOf(process.argv[2]);
const snapshot = await datapackage.Package.load(join(folder, "datapackage.json"));
const faults = snapshot.valid ? [] : snapshot.errors.map((e) => e.message);
let [tables, cells] = [0, 0];
for (const resource of snapshot.resources.filter((r) => r.descriptor.format === "csv")) {
  const { name, path, schema } = resource.descriptor;
  const lines = readFileSync(join(folder, path.replace(/csv$/, "ndjson")), "utf8").split("\n").filter(Boolean);
  try {
    const rows = await resource.read({ keyed: true });
    if (rows.length !== lines.length) faults.push(`${name}: ${rows.length} rows, but ${lines.length} as JSON`);
    tables++;
    cells += rows.length * schema.fields.length;
  } catch (e) {
    for (const { message } of (e.errors ?? [e]).slice(0, 3)) faults.push(`${name}: ${message}`);
  }
}
for (const fault of faults) console.log(fault);
console.log(`Cells read by Frictionless: ${cells}, of ${tables} tables`);
process.exit(faults.length || !cells ? 1 : 0);
