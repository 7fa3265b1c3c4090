// Reads every table of the API with DuckDB, without options, and compares it with the NDJSON of the same address.
//
//   node tables.mjs DOCUMENT URL FOLDER
import { writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { readDocument } from "./document.mjs";

const csv = "text/csv";
const ndjson = "application/x-ndjson";
const file = "/v1/exports/{date}/{file}";
const [source, url, folder] = process.argv.slice(2);
const { paths } = readDocument(source);
const duck = await (await DuckDBInstance.create()).connect();
const rowsOf = async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson();

const textOf = async (address, accept) => {
  const answer = await fetch(url + address, { headers: { accept } });
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || !type.startsWith(accept)) throw new Error(`${address}: ${answer.status} ${type}`);
  return answer.text();
};

/** A path as an address, with the examples of what must be given. */
const addressOf = (path, parameters = []) => {
  const query = new URLSearchParams();
  for (const { name, in: place, required, example } of parameters)
    if (place === "path") path = path.replace(`{${name}}`, example);
    else if (required) query.set(name, example);
  if (path.includes("{")) throw new Error(`${path}: a part of the address has no example`);
  return query.size ? `${path}?${query}` : path;
};

// the seed data have no reviews
const isEmpty = /reviews/;
const tables = Object.entries(paths)
  // a table of rows has both forms
  .filter(([path, { get }]) => path !== file && [csv, "application/x-ndjson"].every((type) => get?.responses[200]?.content?.[type]))
  .filter(([path, { get }]) => !get.security?.length && !isEmpty.test(path))
  .map(([path, { get }]) => {
    const address = addressOf(path, get.parameters);
    return { csv: address, ndjson: address, counted: get.parameters?.some((p) => p.name === "count") };
  });
// a server that has just started is still making its snapshot
const snapshot = addressOf(file, paths[file].get.parameters);
for (let i = 0; i < 60 && (await fetch(url + snapshot)).status === 404; i++) await setTimeout(500);
const { resources } = JSON.parse(await textOf(snapshot, "application/json"));
for (const { path } of resources.filter((r) => r.format === "csv" && !isEmpty.test(r.path))) {
  const address = `/v1/exports/latest/${path}`;
  tables.push({ csv: address, ndjson: address.replace(/csv$/, "ndjson"), counted: false });
}

// the type of a column by its cells, which DuckDB must infer
const shapes = [
  ["BOOLEAN", /^(true|false)$/],
  ["BIGINT", /^-?\d{1,18}$/],
  ["DOUBLE", /^-?\d+(\.\d+)?$/],
  ["DATE", /^\d{4}-\d\d-\d\d$/],
  ["TIMESTAMP WITH TIME ZONE", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/],
];
const shapeOf = (cells) => (cells.length && shapes.find(([, s]) => cells.every((c) => s.test(c)))?.[0]) || "VARCHAR";

/** What the JSON has for a column, as its cell may say it; nothing where it has nothing of that name. */
const cellsOf = (object, name) => {
  const [column, stance] = name.split(".");
  if (stance) return [String(object.cells.find((c) => c.column === column)?.[stance] ?? 0)];
  const member = object[name];
  if (member === undefined) return [];
  if (member === null || member === "") return [null];
  if (typeof member === "object") return [member.slug, member.key, member.text, member.name].filter(Boolean);
  if (typeof member === "string") return [/^[=@+\-\t\r]/.test(member) ? `'${member}` : member];
  return [String(member)];
};
const isTime = (text) => shapes[4][1].test(text) || /T\d\d:\d\d:\d\d(\.\d+)?\+00:00$/.test(text);
const same = (cell, member) =>
  cell === member || (isTime(cell) && isTime(member) && Date.parse(cell) === Date.parse(member));

const faults = async (table, place) => {
  const found = [];
  const text = await textOf(table.csv, csv);
  const objects = (await textOf(table.ndjson, ndjson)).trimEnd().split("\n").map((line) => JSON.parse(line));
  writeFileSync(place, text);
  const columns = await rowsOf(`describe from read_csv('${place}')`);
  const rows = await rowsOf(`from read_csv('${place}')`);
  const cells = await rowsOf(`from read_csv('${place}', all_varchar = true)`);

  if (!rows.length) found.push("has no row, so it shows nothing");
  if (rows.length !== objects.length) found.push(`${rows.length} rows, but ${objects.length} as JSON`);
  if (table.counted) {
    const address = `${table.ndjson}${table.ndjson.includes("?") ? "&" : "?"}count=exact&limit=1`;
    const { value } = JSON.parse(await textOf(address, "application/json")).count;
    if (rows.length !== value) found.push(`${rows.length} rows, but ${value} are counted`);
  }

  const header = text.slice(0, text.indexOf("\r\n")).split(",");
  const names = columns.map((c) => c.column_name);
  if (header.join() !== names.join()) found.push(`columns ${names} where the header has ${header}`);
  if (new Set(header).size !== header.length) found.push("a header twice");
  for (const name of header)
    if (!/^([a-z][a-z0-9_]*|[a-z0-9-]+\.[a-z]+)$/.test(name)) found.push(`a header that is no name: ${name}`);

  let compared = 0;
  for (const { column_name: name, column_type: type } of columns) {
    const shape = shapeOf(cells.map((row) => row[name]).filter((cell) => cell !== null));
    if (type !== shape) found.push(`${name} is read as ${type}, not ${shape}`);
    objects.forEach((object, i) => {
      const expected = cellsOf(object, name);
      if (!expected.length || !cells[i]) return;
      compared++;
      const cell = cells[i][name];
      if (!expected.some((e) => same(cell, e))) found.push(`row ${i + 1}, ${name}: ${cell}, but ${expected[0]} as JSON`);
    });
  }
  if (!compared) found.push("nothing in it can be held against the JSON");
  return { found, shown: `${rows.length} rows, ${columns.length} columns, ${compared} cells compared` };
};

let failed = tables.length === 0;
for (const [i, table] of tables.entries()) {
  const { found, shown } = await faults(table, `${folder}/${i}.csv`).catch((e) => ({ found: [e.message] }));
  console.log(`${table.csv}: ${found.length ? found.slice(0, 5).join("; ") : shown}`);
  failed ||= found.length > 0;
}
console.log(`Tables read: ${tables.length}`);
process.exit(failed ? 1 : 0);
