// A typed client of the API: everything here is checked by the compiler against the OpenAPI document.
//
//   node out/sample.js http://localhost:8080

import createClient from "openapi-fetch";
import type { components, operations, paths } from "./api.js";

type Claim = components["schemas"]["Claim"];
type Problem = components["schemas"]["Problem"];
type ClaimFilters = NonNullable<operations["ListClaims"]["parameters"]["query"]>;

// Lists come as tables too; this client takes JSON, and problems where something is wrong.
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

// A list with filters: any of the stances, none of the certainties. A word that the API does not know does not compile.
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

// What is wrong is said, never ignored.
try {
  answerOf(await api.GET("/v1/claims", { params: { query: { claimant: ["vladimir-puttin"] } } }));
} catch (fault) {
  if (!(fault instanceof ApiProblem)) throw fault;
  for (const { parameter, detail } of fault.problem.errors ?? []) console.log(`${parameter}: ${detail}`);
}
