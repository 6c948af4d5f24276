import type { HomeIndex } from "../../lib/home/index-shape.ts";
import { type TableRow, tableRows } from "./table-row.ts";

/** An index of four invented rows, for tests. */
export const exampleIndex: HomeIndex = {
  day: "2026-11-24",
  usd_in_cny: { rate: "7", date: "2026-10-30" },
  text_tokens: [[6000, 1300]],
  makers: ["example", "other"],
  modalities: ["image", "text"],
  capabilities: ["reasoning", "vision"],
  stages: ["preview", "active", "deprecated", "shut_down"],
  statuses: ["confirmed", "single", "disputed"],
  currencies: ["CNY", "USD"],
  provider_words: { example: "example 例子云 liziyun lzy", seller: "seller" },
  maker_words: ["example", "other"],
  mainland: { example: "yes" },
  families: ["qianli 千里 qianli ql"],
  rows: {
    maker: [1, 1, 2, 2],
    takes: [3, 2, 2, 2],
    answers: [2, 2, 2, 1],
    can: [3, 1, 0, 0],
    context: [1_000_000, 128_000, 0, 0],
    max_output: [64_000, 0, 0, 0],
    released: ["2026-03-04", "2025-01-01", "", ""],
    cutoff: ["", "", "", ""],
    shutdown: ["", "", "2026-01-01", ""],
    stage: [2, 1, 4, 0],
    gone: [0, 0, 1, 0],
    open: [2, 1, 0, 0],
    status: [1, 2, 3, 0],
    currency: [2, 1, 2, 0],
    input: ["3", "7", "0.1", ""],
    cache_read: ["0.3", "", "", ""],
    cache_write: ["3.75", "", "", ""],
    output: ["15", "28", "0.4", ""],
    tokenizer: [1, 0, 1, 0],
    family: [0, 1, 0, 0],
    words: ["", "Qianli 2 qianli-latest", "", ""],
  },
  ahead: [],
};

const page = [
  ["example", "GPT-Large 4o", "gpt-large-4o"],
  ["example", "千里 2", "qianli-2"],
  ["seller", "Old", 'a, "quoted" | id'],
  ["seller", "Picture", "picture"],
] as const;

export const exampleRows: readonly TableRow[] = tableRows(
  page.map(([provider, name, id]) => ({
    provider,
    id,
    name,
    since: "2026-03-04",
    is_since_latest: id === "qianli-2",
    checked: "2026-08-20",
    source: "https://example.com/pricing",
  })),
  exampleIndex,
);
