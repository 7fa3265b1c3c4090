// A typed client of the API: the compiler checks everything here against the OpenAPI document.
//
//   node out/sample.js http://localhost:8080

import createClient from "openapi-fetch";
import type { components, operations, paths } from "./api.js";

type Claim = components["schemas"]["Claim"];
type Problem = components["schemas"]["Problem"];
type Search = components["schemas"]["SearchClaimsBody"];
type ClaimFilters = NonNullable<operations["ListClaims"]["parameters"]["query"]>;

// Lists are available as tables too; this client takes JSON, and problems if something is wrong.
type Json = `application/${"json" | "problem+json"}`;

const api = createClient<paths, Json>({
  baseUrl: process.argv[2] ?? "http://localhost:8080",
  headers: { Accept: "application/json" },
  querySerializer: { array: { style: "form", explode: false } },
});

/** What the API said instead of an answer: `problem.errors` names each parameter at fault and what it could be. */
class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const answerOf = <T>({ data, error }: { data?: T; error?: Problem }): T => {
  if (data === undefined) throw error ? new ApiProblem(error) : new Error("Neither an answer nor a problem");
  return data;
};

/** Every claim that the filters keep, page by page. */
async function* claims(filters: ClaimFilters): AsyncGenerator<Claim> {
  let query = filters;
  for (;;) {
    const { data, page } = answerOf(await api.GET("/v1/claims", { params: { query } }));
    yield* data;
    if (page.next_cursor === null) return;
    query = { ...filters, cursor: page.next_cursor };
  }
}

const inWords = ({ claimant, stance, proposition, article }: Claim) =>
  `${claimant.name} ${stance}: ${proposition.text} (${article.title ?? article.slug})`;

// A list with filters: any of the stances, none of the certainties. An unknown word does not compile.
const denials = answerOf(
  await api.GET("/v1/claims", {
    params: {
      query: { claimant: ["vladimir-putin"], stance: ["denies", "questions"], not_certainty: ["possible"], limit: 3 },
    },
  }),
);
for (const claim of denials.data) console.log(inWords(claim));

// All pages of a list.
let count = 0;
for await (const _ of claims({ topic: ["sanctions"], limit: 20 })) count++;
console.log(`${count} claims are about sanctions`);

// What a query string cannot express: any of these, and not that. Facets count all matching claims.
const search: Search = {
  where: {
    any: [{ stance: ["denies", "questions"], topic: ["sanctions"] }, { q: '"peace treaty"', has_quote: true }],
    not: { section: ["comment"] },
  },
  facets: ["stance"],
  limit: 3,
};
const { data: said, facets } = answerOf(await api.POST("/v1/claims/search", { body: search }));
for (const claim of said) console.log(inWords(claim));
for (const { field, values } of facets ?? [])
  console.log(`By ${field}: ${values.map(({ label, count }) => `${label} ${count}`).join(", ")}`);

// Where two claims conflict, and why.
const { data: clashes } = answerOf(
  await api.GET("/v1/disagreements", { params: { query: { basis: ["figure", "date"], strength: ["hard"], limit: 2 } } }),
);
for (const { why, left, right } of clashes) console.log(`${why} (${left.key}, ${right.key})`);

// Who takes which position on what: the rows and columns with most claims, each cell with its counts.
const matrix = answerOf(
  await api.GET("/v1/stance-matrix", {
    params: { query: { rows: "actor", columns: "topic", kind: ["policy"], limit: 3, columns_limit: 2 } },
  }),
);
for (const { name, cells } of matrix.rows)
  for (const { column, supports, denies } of cells) console.log(`${name} on ${column}: supports ${supports}, denies ${denies}`);

// One claim, and again only if it has changed.
const [found] = denials.data;
if (!found) throw new Error("There is no such claim");
const first = await api.GET("/v1/claims/{id}", { params: { path: { id: found.id } } });
const claim = answerOf(first);
console.log(`${claim.key} has ${claim.evidence.length} places in its article`);

const etag = first.response.headers.get("ETag") ?? "";
const again = await api.GET("/v1/claims/{id}", {
  params: { path: { id: found.id }, header: { "If-None-Match": etag } },
});
console.log(again.response.status === 304 ? "It has not changed" : inWords(answerOf(again)));

// Mistakes are reported, never ignored.
try {
  answerOf(await api.GET("/v1/claims", { params: { query: { claimant: ["vladimir-puttin"] } } }));
} catch (fault) {
  if (!(fault instanceof ApiProblem)) throw fault;
  for (const { parameter, detail } of fault.problem.errors ?? []) console.log(`${parameter}: ${detail}`);
}
