import type { Colors } from "picocolors/types.js";
import type { ModelRecord } from "../../index.ts";
import type { Quote } from "../../plan/index.ts";
import { formatCount } from "./describe.ts";
import { renderTable } from "./table.ts";

const BASIS = {
  guess: "as you expect it",
  request_limit: "up to the request's limit",
  model_limit: "up to the model's limit; --expected-output narrows it",
  no_output: "the model writes no tokens",
} as const;

/** Writes a quote for people: tokens and costs at both ends, and how they were counted. */
export function renderQuote(quote: Quote, model: ModelRecord, colors: Colors): string {
  const { input, output, cost, currency } = quote;
  const has = output.expected !== undefined;
  const row = (name: string, low: string, middle: string, high: string, note: string) =>
    has ? [name, low, middle, high, note] : [name, low, high, note];
  const count = (value: number | undefined) => (value === undefined ? "" : formatCount(value));
  const right = "right" as const;
  const heads = row("", "at least", "expected", "at most", "").map((head, index, all) =>
    index === 0 || index === all.length - 1 ? { head } : { head, align: right },
  );
  const rows = [
    row("input tokens", count(input.low), count(input.tokens), count(input.high), describeInput(quote)),
    row("output tokens", count(output.low), count(output.expected), count(output.high), BASIS[output.basis]),
    row(`cost (${currency})`, cost.low, cost.expected ?? "", cost.high, "").map((cell) =>
      cell ? colors.bold(cell) : "",
    ),
  ];
  const title = `${colors.bold(quote.model)}  ${model.name}  ${colors.dim(quote.at)}`;
  const rules = input.rules.map(
    ({ says, source, read_on, assumed }) =>
      `Rule${assumed ? ", taken over from related models" : ""}: ${says} ${source} (read ${read_on})`,
  );
  return [`${title}\n\n${renderTable(heads, rows, colors.dim)}`, ...rules.map(colors.dim)].join("\n\n");
}

function describeInput({ input: { exact, low, high, unknown_parts, rules } }: Quote): string {
  if (exact) return "counted";
  if (unknown_parts.length > 0) return "with parts that nobody can count";
  if (low < high) return "estimated";
  return rules.some(({ assumed }) => assumed) ? "counted, framing as in related models" : "counted";
}
