import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { fetchText } from "../../tools/compare/download/fetch-text.ts";
import { LIVE_SOURCES } from "../../tools/compare/download/live-sources.ts";
import { RAW_FOLDER } from "./raw/raw-fixture.ts";
import { runTool, withoutProxies } from "./run-compare.ts";
import { type Served, serve } from "./serve.ts";
import { withFolder } from "./with-folder.ts";

let server: Served | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const LIMITS = { timeoutMs: 5_000, bytes: 1_000, pauseMs: 1 };
const PRICE = `name = "GPT-4o"
family = "gpt-4o"

[[price]]
effective_from = "2024-10-02"
effective_basis = "announced"
source = "https://openai.com/api/pricing"
checked_on = "2026-08-20"

[price.per_million_tokens]
input = 2.5
output = 9
cache_read = 1.25
`;
const DATA = {
  "data/providers/openai/provider.toml": 'name = "OpenAI"\ncurrency = "USD"\ntime_zone = "UTC"\n',
  "data/providers/openai/models/gpt-4o.toml": PRICE,
};
const fixture = (id: string) => readFileSync(join(RAW_FOLDER, `${id}.json`), "utf8");

/** Runs the comparison of one model of ours with what a mirror on this machine serves. */
function compareWith(mirror: string, env: NodeJS.ProcessEnv = withoutProxies(), ...args: string[]) {
  return withFolder(DATA, (folder) => runTool("compare.ts", ["--data", folder, "--mirror", mirror, ...args], env));
}

describe("fetching", () => {
  it("tries once more where the server failed", async () => {
    server = await serve((_, response, tries) => {
      response.statusCode = tries === 1 ? 503 : 200;
      response.end(tries === 1 ? "later" : "text");
    });
    expect(await fetchText(server.address, LIMITS)).toBe("text");
    expect(server.asked).toHaveLength(2);
  });

  it("gives up after the second failure, and says what the server answered", async () => {
    server = await serve((_, response) => {
      response.statusCode = 500;
      response.end();
    });
    await expect(fetchText(server.address, LIMITS)).rejects.toThrow(
      "the server answered 500 Internal Server Error, twice",
    );
    expect(server.asked).toHaveLength(2);
  });

  it("does not ask again for what is not there", async () => {
    server = await serve((_, response) => {
      response.statusCode = 404;
      response.end();
    });
    await expect(fetchText(server.address, LIMITS)).rejects.toThrow(/^the server answered 404 Not Found$/);
    expect(server.asked).toHaveLength(1);
  });

  it("stops at the size limit, whatever the server says of the length", async () => {
    server = await serve((_, response) => {
      response.write("x".repeat(700));
      response.write("x".repeat(700));
      // The rest never comes; nobody waits for it.
    });
    await expect(fetchText(server.address, LIMITS)).rejects.toThrow(/^more than 0.001 MB$/);
  });

  it("waits no longer than the time limit, though some bytes came", async () => {
    server = await serve((_, response) => {
      response.write("x");
    });
    await expect(fetchText(server.address, { ...LIMITS, timeoutMs: 50 })).rejects.toThrow(
      "no answer within 0.05 s, twice",
    );
  });

  it("says that nobody listens", async () => {
    server = await serve(() => {});
    const { address } = server;
    await server.close();
    server = undefined;
    await expect(fetchText(address, LIMITS)).rejects.toThrow("it could not be reached (ECONNREFUSED), twice");
  });
});

// Each run is a process of its own, on machines that may be busy.
describe("comparing with downloads", { timeout: 60_000 }, () => {
  it("compares with what could be had, and says of each data set how it went", async () => {
    server = await serve((path, response) => {
      if (path === "/openrouter.json") response.statusCode = 404;
      if (path === "/litellm.json") response.end(fixture("models-dev"));
      else if (path === "/genai-prices.json") response.end("<html>");
      else response.end(fixture(path.slice(1, -".json".length)));
    });
    const { status, stdout, stderr } = await compareWith(server.address, withoutProxies(), "--json");
    const { address } = server;
    expect(status).toBe(0);
    expect(stderr.replaceAll(address, "MIRROR").trim().split("\n").sort()).toEqual([
      "Fetching models-dev, litellm, genai-prices, openrouter, llm-prices ...",
      "genai-prices could not be had: MIRROR/genai-prices.json: the answer is no JSON.",
      "litellm could not be had: MIRROR/litellm.json: it is a file of models-dev.",
      "llm-prices: 0.0 MB.",
      "models-dev: 0.0 MB.",
      "openrouter could not be had: MIRROR/openrouter.json: the server answered 404 Not Found.",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      read: ["models-dev", "llm-prices"],
      skipped: [{ file: "litellm" }, { file: "genai-prices" }, { file: "openrouter" }],
      rows: [{ model: "gpt-4o", unit: "output", claimed: "9", value: "10", data_set: "llm-prices" }],
    });
  });

  it("fails where nothing could be had", async () => {
    server = await serve((_, response) => {
      response.statusCode = 404;
      response.end();
    });
    const { status, stdout, stderr } = await compareWith(server.address);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/There is nothing to compare with\. Give a folder with --from DIR, or try again later\.\n$/);
  });

  it("goes through the proxy that the environment names", async () => {
    server = await serve((path, response) => {
      response.statusCode = path.endsWith("/llm-prices.json") ? 200 : 404;
      response.end(fixture("llm-prices"));
    });
    const env = { ...withoutProxies(), HTTP_PROXY: server.address, NODE_USE_ENV_PROXY: "1" };
    const { status, stdout } = await compareWith("http://data.example", env);
    expect(status).toBe(0);
    expect(stdout).toContain("llm-prices says 10 USD");
    expect(server.asked).toEqual(expect.arrayContaining(["CONNECT data.example:80", "/llm-prices.json"]));
  });
});

it("has an address with https for every data set", () => {
  expect(LIVE_SOURCES.map(({ id }) => id)).toEqual([
    "models-dev",
    "litellm",
    "genai-prices",
    "openrouter",
    "llm-prices",
  ]);
  for (const { address } of LIVE_SOURCES) expect(new URL(address).protocol).toBe("https:");
});
