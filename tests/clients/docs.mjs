// Opens /docs in Chromium like a reader, and tries operations as they open, without typing anything.
//
//   node docs.mjs URL [CHROMIUM]
import { chromium } from "playwright-core";

const [url, executablePath] = process.argv.slice(2);
const docs = `${url}/docs/index.html`;
const quick = 3000;
const tried = [
  ["Claims", "ListClaims"],
  ["Claims", "GetClaim"],
  ["Actors", "GetActor"],
  ["Sources", "GetPropositionSources"],
  ["Matrices", "GetStanceMatrix"],
  ["Disagreements", "ListDisagreements"],
  ["Vocabularies", "GetVocabulary"],
];

const browser = await chromium.launch({
  executablePath,
  args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
    .split(" "),
});
const faults = [];
const open = async (address) => {
  const page = await (await browser.newContext()).newPage();
  page.on("console", (m) => m.type() === "error" && faults.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => faults.push(`page: ${e.message}`));
  page.on("request", (r) => /^(data|blob):/.test(r.url()) || r.url().startsWith(url) || faults.push(`asks ${r.url()}`));
  const begun = performance.now();
  await page.goto(address);
  await page.locator(".opblock").first().waitFor();
  return { page, took: Math.round(performance.now() - begun) };
};

// each time like a first visit, with an empty cache; three times, because other work on the machine can slow one down
const times = [];
for (let i = 0; i < 3; i++) {
  const { page, took } = await open(docs);
  times.push(took);
  if (!(await page.locator(".operation-filter-input").isVisible())) faults.push("there is no box to filter by");
  await page.context().close();
}
console.log(`The first operation shows after ${times.join(", ")} ms`);
if (Math.min(...times) > quick) faults.push(`the first operation shows after more than ${quick} ms`);

for (const [tag, operation] of tried) {
  const { page } = await open(`${docs}#/${tag}/${operation}`);
  const block = page.locator(`#operations-${tag}-${operation}`);
  const execute = block.locator("button.execute");
  await execute.waitFor();
  const filled = await block.locator("tr[data-param-name]").evaluateAll((rows) =>
    rows
      .filter((row) =>
        [...row.querySelectorAll("input, textarea, select")].some((field) =>
          field.multiple ? field.selectedOptions.length : field.type !== "checkbox" && field.value,
        ),
      )
      .map((row) => [row.dataset.paramName, Boolean(row.querySelector(".required"))]),
  );
  for (const [name, required] of filled) if (!required) faults.push(`${operation}: ${name} is filled in, though it need not be`);
  const begun = performance.now();
  await execute.click();
  const status = await block.locator(".live-responses-table tbody .response-col_status").first().innerText();
  const body = await block.locator(".live-responses-table tbody .response-col_description").first().innerText();
  const took = Math.round(performance.now() - begun);
  if (!status.startsWith("200")) faults.push(`${operation}: ${status}`);
  if (/"data":\s*\[\s*\]/.test(body) || body.length < 100) faults.push(`${operation}: an answer without anything in it`);
  console.log(`${operation} as it opens: ${status.trim()} in ${took} ms, ${filled.map(([n]) => n).join(", ") || "nothing"} filled in`);
  await page.context().close();
}

await browser.close();
for (const fault of new Set(faults)) console.log(fault);
process.exit(faults.length ? 1 : 0);
