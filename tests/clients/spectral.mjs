// Rules for the document: Spectral's own for OpenAPI, and those against OWASP's ten gravest faults of APIs (2023).
import owasp from "@stoplight/spectral-owasp-ruleset";
import { oas } from "@stoplight/spectral-rulesets";

// Limits guard a server against what it is sent. What it answers is as long as what it holds.
const ofRequests = (limit, type) => {
  const name = `owasp:api4:2023-${limit}`;
  const given = ["parameters[*]", "requestBody"].flatMap((part) => [
    `$.paths[*][*].${part}..[?(@ && @.type === "${type}")]`,
    `$.paths[*][*].${part}..[?(@ && @.type && @.type.constructor.name === "Array" && @.type.includes("${type}"))]`,
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

    // Every operation has a summary, which a test asks for; a description stands where there is more to say.
    "operation-description": "off",

    // Reading needs no key: there is nobody to be refused as unknown. Each operation says so with `security: []`.
    "owasp:api2:2023-read-restricted": "off",
    "owasp:api8:2023-define-error-responses-401": "off",

    // A search is a POST that writes nothing. To be switched on with the first operation that writes.
    "owasp:api2:2023-write-restricted": "off",

    // The API does not count a client's requests yet.
    "owasp:api4:2023-rate-limit": "off",
    "owasp:api4:2023-rate-limit-responses-429": "off",
  },
};
