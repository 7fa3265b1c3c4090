// Code that the compiler must refuse. With loose types the sample would compile too, and prove nothing.

import type { components, operations } from "./api.js";

declare const claim: components["schemas"]["Claim"];
declare const search: components["schemas"]["SearchClaimsBody"];
declare const filters: NonNullable<operations["ListClaims"]["parameters"]["query"]>;

// @ts-expect-error No such term of the vocabulary
filters.stance = ["denys"];

// @ts-expect-error No such parameter
filters.stnace = ["denies"];

// @ts-expect-error No such term, deep in a body
search.where = { any: [{ not: { stance: ["denys"] } }] };

// @ts-expect-error Null if the claimant's words are not quoted
claim.quote.length;

// @ts-expect-error No such member
claim.stence;

declare const problem: components["schemas"]["Problem"];

// @ts-expect-error No such code
if (problem.code === "not_fuond") throw problem;
