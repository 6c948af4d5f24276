import { expect, it } from "vitest";
import { makeRepository, PAGE, SMALL } from "./repository.ts";

// Each step is a process of its own, on machines that may be busy.
it("takes a newcomer from a price to a comment, each command as it is typed", { timeout: 60_000 }, () => {
  const repository = makeRepository();
  try {
    const model = "example/example-small-1";
    const price = ["--input", "1.5", "--from", "2026-12-01", "--checked-on", "2026-11-24", ...PAGE];
    const set = repository.spawn("set-price.ts", model, ...price);
    expect([set.status, set.stderr]).toEqual([0, ""]);
    expect(set.stdout).toContain(`${SMALL}: a USD price from 2026-12-01 (announced)`);
    const flags = ["--name", "Turbo", "--family", "turbo"];
    expect(repository.spawn("new-model.ts", "example/turbo", ...flags).status).toBe(0);
    expect(repository.spawn("check.ts").status).toBe(0);
    const { stdout } = repository.spawn("diff.ts");
    expect(stdout).toContain("| input, 1M tokens | 1 | 1.5 | ↑ 50 % |");
    expect(stdout).toContain("**New model, without a price.**");
    // Nobody sits at the terminal of a pipe.
    const missing = repository.spawn("new-model.ts", "example/other");
    expect([missing.status, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toBe(
      "data:new needs --name, --family (or --base). On a terminal it asks for what is missing.\n",
    );
  } finally {
    repository.remove();
  }
});
