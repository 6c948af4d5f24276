import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ensurePython } from "./ensure-python.ts";
import { findSamples, samplesFolder } from "./find-samples.ts";
import { runSample } from "./run-sample.ts";

const python = await ensurePython("gateway");
const provider = inject("address");
const key = "sk-gateway";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts LiteLLM with the sample's configuration; `openai` is the path at which it finds the first provider. */
async function startGateway(bin: string, openai: string): Promise<{ address: string; process: ChildProcess }> {
  const port = await freePort();
  const config = join(samplesFolder, "gateway/litellm.yaml");
  const gateway = spawn(join(bin, "litellm"), ["--config", config, "--host", "127.0.0.1", "--port", `${port}`], {
    cwd: tmpdir(),
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      OPENAI_API_KEY: "sk-openai",
      OPENAI_BASE_URL: `${provider}${openai}`,
      DEEPSEEK_API_KEY: "sk-deepseek",
      DEEPSEEK_BASE_URL: `${provider}/deepseek`,
      LITELLM_MASTER_KEY: key,
      // Prices of its own that it would fetch at the start.
      LITELLM_LOCAL_MODEL_COST_MAP: "True",
    },
  });
  const address = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${address}/health/liveliness`)
      .then(({ ok }) => ok)
      .catch(() => false);
  for (let tries = 0; tries < 240 && !(await isUp()); tries++) await sleep(500);
  return { address, process: gateway };
}

describe.skipIf("missing" in python)("gateway", () => {
  let working: Awaited<ReturnType<typeof startGateway>>;
  let broken: typeof working;

  beforeAll(async () => {
    const bin = "bin" in python ? python.bin : "";
    working = await startGateway(bin, "/v1");
    broken = await startGateway(bin, "/fault/overloaded/v1");
  }, 300_000);

  afterAll(() => {
    working?.process.kill();
    broken?.process.kill();
  });

  const ask = (address: string, model: string, authorization = `Bearer ${key}`) =>
    fetch(`${address}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ model, messages: [{ role: "user", content: "What is the capital of France?" }] }),
    });

  it.each(["fast", "fast-cn"])("answers as %s", async (model) => {
    const response = await ask(working.address, model);
    const body = (await response.json()) as { choices: { message: { content: string } }[] };
    expect(body.choices[0]?.message.content).toBe("Paris.");
  });

  it("refuses a key that is not its own", async () => {
    expect((await ask(working.address, "fast", "Bearer sk-openai")).ok).toBe(false);
  });

  it("changes over to the second provider where the first is overloaded", async () => {
    const response = await ask(broken.address, "fast");
    const body = (await response.json()) as { usage: object };
    // Only DeepSeek's dialect has this field.
    expect(body.usage).toHaveProperty("prompt_cache_hit_tokens");
  });

  it("serves a sample that knows nothing of it", async () => {
    const sample = findSamples("typescript").find(({ title }) => title === "first-call");
    if (sample === undefined) throw new Error("There is no sample first-call.");
    const env = { OPENAI_BASE_URL: `${working.address}/v1`, OPENAI_API_KEY: key, MODEL: "fast" };
    const { output } = await runSample({ ...sample, env }, [process.execPath], provider);
    expect(output).toBe(readFileSync(sample.expected, "utf8"));
  });
});
