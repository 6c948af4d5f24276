import { describe, expect, it } from "vitest";
import { fitsContext } from "../../../src/tokens/requests/fits-context.ts";
import { codeOf } from "../../support/record.ts";
import { model } from "./reference.ts";

/** "hello" is 1 token of text, 1 of the role, 3 of framing and 3 for the reply: 8. */
const count = () => 1;
const limits = (facts: object) => model("openai", "gpt-4o", facts);

describe("fitsContext", () => {
  it.each([
    [{ context_window: 108 }, 100, "yes"],
    [{ context_window: 107 }, 100, "no"],
    [{ context_window: 1000, max_output_tokens: 99 }, 100, "no"],
    [{ context_window: 1000, max_output_tokens: 100 }, 100, "yes"],
    [{ context_window: 1000, max_input_tokens: 7 }, 100, "no"],
    [{ max_input_tokens: 8 }, 0, "yes"],
    [{ max_output_tokens: 100 }, 100, "unsure"],
    [{}, 0, "unsure"],
  ])("%j holds 8 tokens and %i of output: %s", (facts, output, fits) => {
    expect(fitsContext(limits(facts), "hello", { count, output }).fits).toBe(fits);
  });

  it.each([
    [{ max_tokens: 100 }, 100],
    [{ max_tokens: 100, max_completion_tokens: 200 }, 200],
    [{ max_tokens: null }, 0],
  ])("takes the output from the request: %j", (fields, output) => {
    const request = { messages: [{ role: "user", content: "hello" }], ...fields };
    expect(fitsContext(limits({ context_window: 1000 }), request, { count }).output_tokens).toBe(output);
  });

  it("is unsure where the limit lies between the ends", () => {
    const claude = model("anthropic", "claude-opus-5", { context_window: 10 });
    const { fits, limits: checked } = fitsContext(claude, "hello", { count });
    expect(fits).toBe("unsure");
    expect(checked).toEqual([{ limit: "context_window", allowed: 10, low: 1, high: 17, fits: "unsure" }]);
  });

  it("is unsure where a part has no upper end, and says no where the known part is too long already", () => {
    const messages = [{ role: "user", content: [{ type: "hologram" }] }];
    expect(fitsContext(limits({ context_window: 1000 }), messages, { count }).fits).toBe("unsure");
    expect(fitsContext(limits({ context_window: 6 }), messages, { count }).fits).toBe("no");
  });

  it("refuses an output that is no count", () => {
    expect(codeOf(() => fitsContext(limits({}), "hello", { count, output: -1 }))).toBe("invalid_usage");
  });
});
