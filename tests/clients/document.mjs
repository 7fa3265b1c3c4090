// The document with shared parameters, answers and headers inlined. Schemas stay references.
import { readFileSync } from "node:fs";

export const readDocument = (path) => {
  const document = JSON.parse(readFileSync(path, "utf8"));
  const find = (reference) => reference.slice(2).split("/").reduce((at, part) => at[part], document);
  const inline = (node) => {
    if (Array.isArray(node)) return node.map(inline);
    if (node === null || typeof node !== "object") return node;
    if (node.$ref && !node.$ref.startsWith("#/components/schemas/")) return inline(find(node.$ref));
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, inline(value)]));
  };
  return { ...document, paths: inline(document.paths) };
};

/** What a parameter can be: what must be given has an example that is filled in, the rest has one to read. */
export const exampleOf = ({ example, schema }) => example ?? schema.examples?.[0];
