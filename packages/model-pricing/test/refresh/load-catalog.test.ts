import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as builtIn from "../../src/catalog.ts";
import { CatalogError, calculateCost } from "../../src/index.ts";
import { withNotes } from "../../src/notes.ts";
import { loadCatalog } from "../../src/refresh/index.ts";
import { catalogText, model, tomorrow } from "./fixtures.ts";
import { answer, serving } from "./serve.ts";

const major = Number.parseInt(builtIn.version, 10);
const shippedJson = new URL("../../generated-json/catalog.json", import.meta.url);
const dearer = {
  ...model,
  price: [{ ...model.price.at(-1), per_million_tokens: { input: "1000", output: "2000" } }],
};

/** The message without what differs from run to run. */
async function refusal(loading: Promise<unknown>): Promise<string> {
  const error = await loading.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CatalogError);
  const { code, message } = error as CatalogError;
  expect(code).toBe("catalog_rejected");
  return message
    .replaceAll(/127\.0\.0\.1:\d+/g, "HOST")
    .replaceAll(folder, "FOLDER")
    .replaceAll(tomorrow, "TOMORROW")
    .replaceAll(builtIn.data_date, "TODAY")
    .replaceAll(new RegExp(`\\b${major}\\.999\\.0`, "g"), "NEWER")
    .replaceAll(/(?<![\d.])\d+\.\d+\.\d+(?![\d.])/g, "VERSION");
}

let folder = "";
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "model-pricing-refresh-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("loadCatalog", () => {
  it("takes a newer catalog from the web and prices with it, while the built-in one stays", async () => {
    const text = catalogText({ models: [dearer] });
    const loaded = await serving(answer(text), (address) => loadCatalog(new URL(`${address}/api/v1/catalog.json`)));
    expect(loaded).toMatchObject({ data_date: tomorrow, version: builtIn.version });
    expect(Object.keys(loaded).sort()).toEqual(["data_date", "findModel", "models", "resolveModel", "version"]);
    const { model: found } = loaded.resolveModel("gpt-4o-mini");
    const priced = calculateCost(found, { input_tokens: 1_000_000 }, { at: "2026-12-31T00:00:00Z" });
    expect(priced.total).toBe("1000");
    expect(loaded.findModel("gpt-9")).toBeUndefined();
    expect(builtIn.resolveModel("gpt-4o-mini").model).toBe(model);
  });

  it("takes the catalog that this package ships, of the same day, with every record", async () => {
    const { models, data_date } = await loadCatalog(shippedJson);
    expect(data_date).toBe(builtIn.data_date);
    expect(models).toEqual(builtIn.models.map(withNotes));
  });

  it.each<[string, (path: string) => URL | string]>([
    ["a path", (path) => path],
    ["a file: address", (path) => pathToFileURL(path).href],
    ["a URL object", (path) => pathToFileURL(path)],
  ])("reads %s", async (_kind, toSource) => {
    const { models } = await loadCatalog(toSource(file("good.json", `\uFEFF${catalogText()}`)));
    expect(models).toEqual([model]);
  });

  it("takes JSON that a server calls plain text, and follows redirects", async () => {
    const loading = serving(
      (request, response) => {
        if (request.url === "/latest") response.writeHead(302, { location: "/raw" }).end();
        else response.writeHead(200, { "content-type": "text/plain" }).end(catalogText());
      },
      (address) => loadCatalog(`${address}/latest`),
    );
    expect((await loading).models).toHaveLength(1);
  });

  it("reads anew at every call", async () => {
    let calls = 0;
    const dates = await serving(
      (_request, response) => {
        calls++;
        const body = catalogText({ data_date: `9999-01-0${calls}` });
        response.writeHead(200, { "content-type": "application/json", "cache-control": "max-age=3600" }).end(body);
      },
      async (address) => [(await loadCatalog(address)).data_date, (await loadCatalog(address)).data_date],
    );
    expect(dates).toEqual(["9999-01-01", "9999-01-02"]);
  });
});

describe("loadCatalog refuses, and says what it received, what it expected and what to do", () => {
  it("an answer that is not 200", async () => {
    const message = await serving(answer("{}", "application/json", 404), (address) => refusal(loadCatalog(address)));
    expect(message).toMatchInlineSnapshot(
      `"The catalog at http://HOST/ answered with status 404 Not Found. Expected status 200 and a catalog.json; check the address."`,
    );
  });

  it("a web page instead of JSON", async () => {
    const page = "<!doctype html>\n<title>Sign in to the network of this hotel</title>";
    const message = await serving(answer(page, "text/html; charset=utf-8"), (address) => refusal(loadCatalog(address)));
    expect(message).toMatchInlineSnapshot(
      `"The catalog at http://HOST/ is not JSON (67 bytes of type text/html; charset=utf-8, starting with "<!doctype html> <title>Sign in to the network of this hotel<..."). It is a web page; expected a catalog.json of this package, so check the address."`,
    );
  });

  it("a redirect that ends at a web page, with both addresses", async () => {
    const message = await serving(
      (request, response) => {
        if (request.url === "/c") response.writeHead(301, { location: "/login" }).end();
        else response.writeHead(200, { "content-type": "text/html" }).end("<p>Sign in</p>");
      },
      (address) => refusal(loadCatalog(`${address}/c`)),
    );
    expect(message).toMatchInlineSnapshot(
      `"The catalog at http://HOST/c (redirected to http://HOST/login) is not JSON (14 bytes of type text/html, starting with "<p>Sign in</p>"). It is a web page; expected a catalog.json of this package, so check the address."`,
    );
  });

  it("a redirect that never ends", async () => {
    const message = await serving(
      (_request, response) => response.writeHead(302, { location: "/" }).end(),
      (address) => refusal(loadCatalog(address)),
    );
    expect(message).toMatchInlineSnapshot(
      `"The catalog at http://HOST/ could not be fetched (fetch failed: redirect count exceeded). Check the address and the network; the built-in catalog works without either."`,
    );
  });

  it("a redirect that gives up encryption", async () => {
    const response = Object.defineProperty(new Response(catalogText()), "url", {
      value: "http://prices.example.com/c",
    });
    vi.stubGlobal("fetch", async () => response);
    try {
      expect(await refusal(loadCatalog("https://prices.example.com/c"))).toMatchInlineSnapshot(
        `"The catalog at https://prices.example.com/c left https: on the way. Prices that anyone on the way may change are not taken; check the address."`,
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("data older than the built-in", async () => {
    const text = catalogText({ data_date: "2026-01-02" });
    const message = await serving(answer(text), (address) => refusal(loadCatalog(address)));
    expect(message).toMatchInlineSnapshot(
      `"The catalog at http://HOST/ has data of 2026-01-02. The built-in catalog is newer (TODAY); use that, or a newer file."`,
    );
  });

  it.each([
    [`${major + 1}.0.0`, `Expected version ${major}.x, which this package (VERSION) can read; update the package.`],
    ["not a version", 'is JSON of another kind (version "not a version", data_date "TOMORROW").'],
  ])("the version %s, whatever its records look like", async (version, expected) => {
    const text = catalogText({ version, models: [{ price: 1 }] });
    expect(await refusal(loadCatalog(file("version.json", text)))).toContain(expected);
  });

  it("a file that was cut off", async () => {
    const text = catalogText();
    const message = await refusal(loadCatalog(file("cut.json", text.slice(0, text.length / 2))));
    expect(message.replace(/\d+ bytes/, "N bytes")).toMatchInlineSnapshot(
      `"The catalog at FOLDER/cut.json is not JSON (N bytes, starting with "{\\"version\\":\\"VERSION\\",\\"data_date\\":\\"TOMORROW\\",\\"models\\":[{\\"id\\":..."). It is cut off or damaged; fetch it again."`,
    );
  });

  it("an answer that breaks off", async () => {
    const message = await serving(
      (_request, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000000" });
        response.write(catalogText(), () => response.destroy());
      },
      (address) => refusal(loadCatalog(address)),
    );
    expect(message).toMatch(/^The catalog at http:\/\/HOST\/ broke off while it was read \(.+\)\. Try again\.$/);
  });

  it("a record that is broken, by its name", async () => {
    const broken = { ...model, price: [{ ...model.price.at(-1), per_million_tokens: { inptu: "1" } }] };
    expect(await refusal(loadCatalog(file("broken.json", catalogText({ models: [broken] }))))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/broken.json is broken in 1 place ("openai/gpt-4o-mini".price.0.per_million_tokens.inptu: inptu is no key of per_million_tokens of price block 1 of [[models]] 1. Did you mean input?). Fetch it again, or use the built-in catalog."`,
    );
  });

  it("keys that only a newer version knows, with the advice to update", async () => {
    const text = catalogText({ version: `${major}.999.0`, mood: "good" });
    expect(await refusal(loadCatalog(file("minor.json", text)))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/minor.json is broken in 1 place (mood: mood is no key of the file.). It was made with version NEWER: if that is newer than this package (VERSION), update the package."`,
    );
  });

  it("two records with one id", async () => {
    const text = catalogText({ models: [model, model] });
    expect(await refusal(loadCatalog(file("twice.json", text)))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/twice.json contradicts itself (The catalog has two records "openai/gpt-4o-mini"; a provider's id names one model. Take one out, or give it its own id.). Fetch it again, or use the built-in catalog."`,
    );
  });

  it.each([
    ["[]", "a list"],
    ["3", "3"],
    ["null", "null"],
    ["{}", "an object without keys"],
    ['{"error":"x"}', "an object with error"],
  ])("%s, which is JSON of another kind", async (text, kind) => {
    expect(await refusal(loadCatalog(file("other.json", text)))).toContain(`is JSON of another kind (${kind})`);
  });

  it("bytes that are not text, such as a compressed file", async () => {
    const bytes = Uint8Array.from([0x1f, 0x8b, 0x08, 0x00, 0xff]);
    expect(await refusal(loadCatalog(file("c.json.gz", bytes)))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/c.json.gz is not UTF-8 text (5 bytes). Expected a catalog.json of this package in UTF-8; a compressed file has to be unpacked first."`,
    );
  });

  it("nothing at all", async () => {
    expect(await refusal(loadCatalog(file("empty.json", "")))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/empty.json is not JSON (0 bytes, nothing but space). Expected a catalog.json of this package; check the address."`,
    );
  });

  it("more bytes than allowed, from the web and from a file", async () => {
    const limits = { maxBytes: 100 };
    const web = await serving(answer(catalogText()), (address) => refusal(loadCatalog(address, limits)));
    expect(web).toMatchInlineSnapshot(
      `"The catalog at http://HOST/ has more than 100 bytes. Expected at most 100; pass maxBytes if it is meant to be that large."`,
    );
    const path = file("large.json", "x".repeat(101));
    expect(await refusal(loadCatalog(path, limits))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/large.json has 101 bytes. Expected at most 100; pass maxBytes if it is meant to be that large."`,
    );
  });

  it("a file that is not there", async () => {
    expect(await refusal(loadCatalog(join(folder, "none.json")))).toMatchInlineSnapshot(
      `"The catalog at FOLDER/none.json could not be read (ENOENT: no such file or directory, stat 'FOLDER/none.json'). Check the path."`,
    );
  });

  it("an address where nobody answers", async () => {
    const address = await serving(answer(""), async (open) => open);
    expect(await refusal(loadCatalog(address))).toMatch(
      /^The catalog at http:\/\/HOST\/ could not be fetched \(.*ECONNREFUSED/,
    );
  });

  it.each(["ftp://example.com/catalog.json", "data:application/json,{}", "", "https://"])(
    "the address %j",
    async (address) => {
      expect(await refusal(loadCatalog(address))).toContain(JSON.stringify(address));
    },
  );
});

describe("an AbortSignal", () => {
  const slow: Parameters<typeof serving>[0] = (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"version":');
  };

  it("stops a slow answer with its own reason, which is no fault of the catalog", async () => {
    const loading = serving(slow, (address) => loadCatalog(address, { signal: AbortSignal.timeout(50) }));
    await expect(loading).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("that has fired already keeps anything from being asked for", async () => {
    let calls = 0;
    const loading = serving(
      () => calls++,
      (address) => loadCatalog(address, { signal: AbortSignal.abort(new Error("changed my mind")) }),
    );
    await expect(loading).rejects.toThrow("changed my mind");
    expect(calls).toBe(0);
    await expect(loadCatalog(shippedJson, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
