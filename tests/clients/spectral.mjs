// Rules for the document: Spectral's own for OpenAPI, and those against OWASP's ten gravest faults of APIs (2023).
import owasp from "@stoplight/spectral-owasp-ruleset";
import { oas } from "@stoplight/spectral-rulesets";

// Limits guard a server against what it is sent. What it answers is as long as what it holds.
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

    // Two POSTs write nothing, and need no key: what they ask for does not fit into an address. Who may do what a test asks of
    // every endpoint.
    "owasp:api2:2023-write-restricted": "off",

    // OpenAPI 3.1 lets a bearer scheme's requirement name roles; the rule knows those of OAuth only.
    "oas3-operation-security-defined": "off",

    // Every operation has a summary, which a test asks for; a description stands where there is more to say.
    "operation-description": "off",

    // Reading needs no key: there is nobody to be refused as unknown. Each operation says so with `security: []`.
    "owasp:api2:2023-read-restricted": "off",
    "owasp:api8:2023-define-error-responses-401": "off",

  },
};
