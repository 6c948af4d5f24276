import { expect, it } from "vitest";
import { ownDomains, registrableDomain } from "./own-domains.ts";

it.each([
  ["docs.example.com", "example.com"],
  ["example.com", "example.com"],
  ["a.b.example.com.cn", "example.com.cn"],
  ["docs.example.co.uk", "example.co.uk"],
  ["example.github.io", "example.github.io"],
  ["DOCS.Example.AI", "example.ai"],
])("takes %s for a host of %s", (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});

it("counts a listed host as written and every other address by its domain", () => {
  const file = {
    name: "Example",
    price_page: "https://www.example.com/pricing",
    base_urls: ["https://api.example-cloud.com/v1"],
    source_hosts: ["help.example.org"],
  };
  expect([...ownDomains(file)]).toEqual(["example.com", "example-cloud.com", "help.example.org"]);
});
