import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

describe("models", () => {
  it("prints id, provider, status, lifecycle and whether the maker sells it, as JSON", async () => {
    const { models } = JSON.parse((await run("models --json")).stdout);
    expect(models.length).toBeGreaterThanOrEqual(120);
    expect(
      models.find(
        (model: { id: string; provider: string }) => model.id === "gpt-4o-mini" && model.provider === "openai",
      ),
    ).toMatchObject({
      id: "gpt-4o-mini",
      provider: "openai",
      price_status: "confirmed",
      first_party: true,
      input: "0.15",
    });
    for (const model of models)
      expect(Object.keys(model)).toEqual(
        expect.arrayContaining(["id", "provider", "price_status", "lifecycle", "first_party"]),
      );
  });

  it("lists one provider, and names them all where there is no such one", async () => {
    const { models } = JSON.parse((await run("models --provider anthropic --json")).stdout);
    expect(new Set(models.map((model: { provider: string }) => model.provider))).toEqual(new Set(["anthropic"]));
    const miss = await run("models --provider nobody");
    expect(miss.code).toBe(1);
    expect(miss.stderr).toContain("anthropic, ");
  });

  it("marks a model that is shut down by the moment that was asked for", async () => {
    const lifecycle = async (at: string) => {
      const { models } = JSON.parse((await run(`models --provider openai --json --at ${at}`)).stdout);
      return models.find(
        (model: { id: string; provider: string }) => model.id === "gpt-4.1-nano" && model.provider === "openai",
      ).lifecycle;
    };
    expect(await lifecycle("2026-11-01T00:00:00Z")).toBe("shut_down");
    expect(await lifecycle("2026-01-01T00:00:00Z")).not.toBe("shut_down");
  });
});

describe("providers", () => {
  it("counts models and prices", async () => {
    const { providers } = JSON.parse((await run("providers --json")).stdout);
    for (const provider of providers) expect(provider.models).toBeGreaterThanOrEqual(provider.priced);
    expect(providers.map((provider: { id: string }) => provider.id)).toEqual(
      expect.arrayContaining([
        "openai",
        "anthropic",
        "google",
        "xai",
        "deepseek",
        "alibaba",
        "alibaba-cn",
        "zhipu",
        "moonshotai",
        "minimax",
        "mistral",
      ]),
    );
  });
});

describe("price", () => {
  it("shows every list with its own currency", async () => {
    const { stdout } = await run("price deepseek/deepseek-v4-flash --at 2026-08-20T00:00:00Z");
    expect(stdout).toContain("USD since 2026-08-17");
    expect(stdout).toContain("CNY since 2026-08-17");
    expect(stdout).toContain("schedule peak every day".replace("peak every day", "peak_every_day"));
  });

  it("shows the history, oldest first", async () => {
    const { price } = JSON.parse((await run("price openai/gpt-4o --history --json")).stdout);
    const starts = price.map((block: { effective_from: string }) => block.effective_from);
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual([...starts].sort());
  });

  it("says that a price is unknown, not that it is 0", async () => {
    const { code, stderr } = await run("price openai/gpt-6.2-sol");
    expect(code).toBe(1);
    expect(stderr).toContain("Unknown is not free");
  });
});

describe("help", () => {
  it("names every command and gives examples", async () => {
    const { code, stdout } = await run("--help");
    expect(code).toBe(0);
    for (const command of ["cost", "quote", "tokens", "price", "models", "providers", "check-models", "explain-error"])
      expect(stdout).toContain(command);
    expect((await run("cost --help")).stdout).toContain("--cache-read-input-tokens");
    expect((await run("cost --help")).stdout).toContain("Examples:");
  });

  it("asks for a command where there is none", async () => {
    const { code, stderr } = await run([]);
    expect(code).toBe(1);
    expect(stderr).toBe("error: no command given; model-pricing --help lists them.");
  });
});
