// Rules for the document: Spectral's own for OpenAPI, and those for the OWASP API top ten (2023).
import owasp from "@stoplight/spectral-owasp-ruleset";
import { oas } from "@stoplight/spectral-rulesets";

// Limits protect a server from its input. Its answers are as long as its data.
const ofRequests = (limit, type) => {
  const name = `owasp:api4:2023-${limit}`;
  const given = [
    "paths[*][*].parameters[*]",
    "paths['/v1/claims/search'].post.requestBody",
    "components.schemas[?(@property.match(/(Form|Patch|SeenDraft)$/))].properties",
  ].flatMap((part) => [
    `$.${part}..[?(@ && @.type === "${type}")]`,
    `$.${part}..[?(@ && @.type && @.type.constructor.name === "Array" && @.type.includes("${type}"))]`,
  ]);
  return [name, { ...owasp.rules[name], given }];
};

export default {
  extends: [oas, owasp],
  rules: {
    ...Object.fromEntries([
      ofRequests("array-limit", "array"),
      ofRequests("integer-limit", "integer"),
      ofRequests("string-limit", "string"),
      ofRequests("string-restricted", "string"),
    ]),

    // Two POSTs write nothing and need no key: their queries do not fit into an address. A test checks for every endpoint who
    // may call it.
    "owasp:api2:2023-write-restricted": "off",

    // OpenAPI 3.1 lets a bearer scheme's requirement name roles; the rule only knows those of OAuth.
    "oas3-operation-security-defined": "off",

    // Every operation has a summary, which a test requires; it has a description only if there is more to say.
    "operation-description": "off",

    // Reading needs no key, so there is no 401. Each operation says so with `security: []`.
    "owasp:api2:2023-read-restricted": "off",
    "owasp:api8:2023-define-error-responses-401": "off",

  },
};
