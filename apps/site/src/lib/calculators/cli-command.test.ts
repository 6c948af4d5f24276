import { expect, it } from "vitest";
import type { Calculator } from "./calculator.ts";
import { readAddress, writeAddress } from "./calculator-address.ts";
import { cliCommand } from "./cli-command.ts";

const calculator = { command: "plan month" } as Calculator;

it("writes a flag for each value, and always the moment", () => {
  const values = { model: "openai/gpt-4o", input_tokens: "100", at: "2026-01-01T00:00:00Z" };
  expect(cliCommand(calculator, values, "2026-01-01T00:00:00Z")).toBe(
    "npx @org/model-pricing plan month openai/gpt-4o --input-tokens 100 --at 2026-01-01T00:00:00Z",
  );
});

it.each([
  ["a b", '"a b"'],
  ["it's", `"it's"`],
  ["$HOME `id`", "'$HOME `id`'"],
  [`it's $5`, `'it'\\''s $5'`],
  ["银行卡", '"银行卡"'],
])("quotes %j for a shell", (value, quoted) => {
  expect(cliCommand({ ...calculator, flags: () => [["route", value]] }, {}, undefined)).toBe(
    `npx @org/model-pricing plan month --route ${quoted}`,
  );
});

it("reads back from an address what was written to it, and leaves the rest of it alone", () => {
  const values = { model: "openai/gpt-4o:latest", way_1: "银行卡 & co", peak_share: "0.35" };
  const query = writeAddress(values);
  expect(query).toBe("?model=openai/gpt-4o:latest&way_1=%E9%93%B6%E8%A1%8C%E5%8D%A1%20%26%20co&peak_share=0.35");
  const fields = ["model", "way_1", "peak_share", "days"].map(
    (name) => ({ name, kind: "name", label: "calc_way" }) as const,
  );
  expect(readAddress(fields, `${query}&utm_source=x`)).toEqual(values);
});
