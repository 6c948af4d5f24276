import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { sourceIsProvider } from "./source-is-provider.ts";

describe("source-is-provider", () => {
  it("refuses the page of somebody else", () => {
    const found = lintExample(sourceIsProvider, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://docs.example.com.cn/pricing"
base_urls = ["https://api.example-cloud.com/v1"]
`,
      "providers/example/models/a.toml": priced(`[price.per_million_tokens]
input = 3
`),
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 7:1 error: source is on example.com, which is not Example's (example.com.cn, example-cloud.com).
        fix: link the provider's own page; if this is one, add its host to source_hosts in provider.toml."
    `);
  });

  it("asks for a price page where there is none", () => {
    const found = lintExample(sourceIsProvider, {
      "providers/example/provider.toml": `name = "Example"
`,
      "providers/example/models/a.toml": priced(`[price.per_million_tokens]
input = 3
output = 15
`),
    });
    expect(found).toMatchInlineSnapshot(`
      "example/provider.toml 1:1 error: there is no price_page, so nobody can tell whether a source is the provider's own.
        fix: add price_page = "https://...", and source_hosts = [...] for further hosts of the provider."
    `);
  });

  it("accepts every host of a domain that the provider uses", () => {
    const found = lintExample(sourceIsProvider, {
      "providers/example/provider.toml": `name = "Example"
base_urls = ["https://api.example.com/v1"]
`,
      "providers/example/models/a.toml": priced(`[price.per_million_tokens]
input = 3
`),
    });
    expect(found).toBe("");
  });

  it("accepts a host that the provider lists", () => {
    const found = lintExample(sourceIsProvider, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://www.example.com.cn/pricing"
source_hosts = ["example.com"]
`,
      "providers/example/models/a.toml": priced(`[price.per_million_tokens]
input = 3
output = 15
`),
    });
    expect(found).toBe("");
  });
});
