// Writes the input of Specmatic: the document in a form that it understands.
//
//   node prepare.mjs DOCUMENT FOLDER
//
// - Specmatic tries every subset of the optional parameters: 2^50 and more for claims. So each document written here has
//   one optional parameter of each operation.
// - A parameter that many operations share is tried on two of them; a filter's negation is the filter with another name, and
//   is left to the project's own tests.
// - It sends a list as a repeated parameter, and misreads a list of one. So a list becomes one of its values.
// - It assumes that required parameters are independent of each other. So each takes its example.
// - It cannot invent values that only the database knows: slugs, cursors, dates with a meaning. So text takes only its example,
//   unless it has a closed list of values or a pattern that any word matches; without an example it is left out.
// - It expects every form of an answer, whatever it requests. So an answer is JSON, if possible.
// - It has no key, because with one it could change the data that it reads. So operations that need a key are left out.
// - It cannot generate a body whose parts depend on each other. So operations with a body are left out, and so are those whose
//   answer has several forms but not JSON.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { exampleOf, readDocument } from "../document.mjs";

const untestable = {
  fields: "takes members out of an answer that its schema promises",
  status: "403 for all but one of its values until there are editors",
  to: "names another revision, which must be there",
  key: "takes any name, also one that nothing has",
  q: "takes any text, also what Specmatic holds for wrong",
  highlight: "goes with q, and Specmatic sends one parameter at a time",
};
const slug = "^[a-z0-9]+(-[a-z0-9]+)*$";
const json = "application/json";

const [source, folder] = process.argv.slice(2);
const document = readDocument(source);
const resolve = ({ $ref, ...schema }) => ($ref ? document.components.schemas[$ref.split("/").at(-1)] : schema);

const isOpen = ({ pattern }) => pattern && pattern !== slug && new RegExp(pattern).test("word");

const sendable = (given) => {
  const { example: _, schema, ...parameter } = given;
  const example = exampleOf(given);
  const one = resolve(schema.items ?? schema);
  if (parameter.required) return { ...parameter, schema: { type: one.type, enum: [example] } };
  if (one.type !== "string") return { ...parameter, schema: one };
  const { type, pattern, enum: values = [[example].flat()[0]] } = one;
  // an order that requires q, like highlight
  const alone = values.filter((value) => value !== "relevance");
  return { ...parameter, schema: isOpen(one) ? { type, pattern } : { type, enum: alone } };
};

const tried = {};
const isNews = (parameter) => {
  const same = JSON.stringify([parameter.name, parameter.schema]);
  tried[same] = (tried[same] ?? 0) + 1;
  return tried[same] <= 2;
};

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    // a part of a file requires the header Range, which Specmatic does not send
    delete operation.responses[206];
    for (const { content } of Object.values(operation.responses))
      for (const type of Object.keys(content ?? {})) if (content[json] && type !== json) delete content[type];
    const parameters = (operation.parameters ?? [])
      .filter((p) => exampleOf(p) !== undefined && !untestable[p.name] && !p.name.startsWith("not_"))
      .map(sendable)
      .filter((p) => p.required || isNews(p));
    const always = parameters.filter((p) => p.required);
    const variants = [always, ...parameters.filter((p) => !p.required).map((p) => [...always, p])];
    return { path, method, operation, variants };
  }),
);

const holes = (path) => path.match(/{/g)?.length ?? 0;
const hurdle = ({ path, operation, variants }) => {
  if (operation.security?.length) return "it needs a key";
  if (operation.operationId === "GetArticleText") return "the data come without texts";
  if (operation.requestBody) return "it has a body";
  if (variants[0].filter((p) => p.in === "path").length < holes(path)) return "a part of its address has no example";
  if (Object.keys(operation.responses[200]?.content ?? {}).length > 1) return "its answer has several forms";
};
for (const o of operations) if (hurdle(o)) console.log(`left out: ${o.operation.operationId}, for ${hurdle(o)}`);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const tested = operations.filter((o) => !hurdle(o));
for (let i = 0; tested.some((o) => o.variants[i]); i++) {
  const paths = {};
  for (const { path, method, operation, variants } of tested)
    if (variants[i]) (paths[path] ??= {})[method] = { ...operation, parameters: variants[i] };
  writeFileSync(`${folder}/${String(i).padStart(2, "0")}.json`, JSON.stringify({ ...document, paths }));
}
