import { siteAddress } from "./site-address.ts";

/**
 * A command of the page that documents the API. `was_run`: against a built `site`, on a `file` of it because the tool
 * could not fetch there, or not at all for want of the program.
 */
export interface ApiCommand {
  readonly id: "curl" | "duckdb" | "pandas" | "power_query" | "webservice" | "sheets" | "sheets_feed";
  readonly code: string;
  readonly was_run: "site" | "file" | "no";
}

/** The day on which the commands were last run against a built site. */
export const RUN_ON = "2026-11-24";

const csv = siteAddress("api/v1/prices.csv");
const model = siteAddress("api/v1/models/openai/gpt-4o-mini.json");

export const apiCommands: readonly ApiCommand[] = [
  { id: "curl", code: `curl -s ${model}`, was_run: "site" },
  {
    id: "duckdb",
    code: `duckdb -c "select provider, model, rate_decimal, currency from '${siteAddress(
      "api/v1/prices.parquet",
    )}' where in_force and condition is null and per = 'per_million_tokens' and unit = 'output' and rate_decimal > 0 order by rate_decimal limit 10"`,
    was_run: "file",
  },
  {
    id: "pandas",
    code: `python -c "import pandas as pd; p = pd.read_csv('${csv}', dtype=str, keep_default_na=False); print(p[(p.model == 'gpt-4o-mini') & (p.in_force == 'true')][['provider', 'condition', 'unit', 'rate', 'currency']])"`,
    was_run: "site",
  },
  {
    id: "power_query",
    code: `Table.PromoteHeaders(Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))`,
    was_run: "no",
  },
  {
    id: "webservice",
    code: `=TEXTBEFORE(TEXTAFTER(WEBSERVICE("${model}"), """input"":"""), """")`,
    was_run: "no",
  },
  { id: "sheets", code: `=IMPORTDATA("${siteAddress("api/v1/prices/openai.csv")}")`, was_run: "no" },
  { id: "sheets_feed", code: `=IMPORTFEED("${siteAddress("feeds/openai.atom")}", "items", TRUE, 20)`, was_run: "no" },
];
