import { Command } from "commander";
import pc from "picocolors";
import { findPrice, type ModelRecord } from "../../index.ts";
import { type Context, collect, loadContext, momentOf, sayAge, sayMoment } from "../context.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { formatCount } from "../render/describe.ts";
import { renderTable } from "../render/table.ts";

interface ModelsFlags {
  readonly provider?: string;
  readonly at?: string;
  readonly prices?: readonly string[];
  readonly json?: boolean;
}

/** `model-pricing models`: what the catalog holds, with the base rates in force. */
export function modelsCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("models")
    .description("list models with their base rates in force")
    .option("--provider <id>", "only this provider's models")
    .option("--at <instant>", "moment of the prices, ISO 8601 with an offset (default: now)")
    .option("--prices <file>", "your own prices, laid over the catalog (repeatable)", collect)
    .option("--json", "print one JSON object")
    .action(async (flags: ModelsFlags) => finish(await listModels(io, flags)));
}

async function listModels(io: Io, flags: ModelsFlags): Promise<ExitCode> {
  const context = await loadContext(io, flags.prices);
  const models = selectModels(context, flags.provider);
  const at = momentOf(io, flags.at);
  if (flags.json) {
    const { version, dataDate, dataAgeDays } = context;
    io.out(
      JSON.stringify(
        {
          version,
          data_date: dataDate,
          data_age_days: dataAgeDays,
          at,
          models: models.map((model) => summarise(model, at)),
        },
        null,
        2,
      ),
    );
    return 0;
  }
  const rows = models
    .map((model) => summarise(model, at))
    .map((row) => [
      `${row.provider}/${row.id}`,
      row.input ?? "-",
      row.cache_read ?? "-",
      row.output ?? "-",
      row.currency,
      row.context_window === null ? "-" : formatCount(row.context_window),
      row.has_conditions ? "conditions apply" : row.has_price ? "" : "no price per token",
    ]);
  const right = "right" as const;
  io.out(
    renderTable(
      [
        { head: "model" },
        { head: "input / 1M", align: right },
        { head: "cached / 1M", align: right },
        { head: "output / 1M", align: right },
        { head: "" },
        { head: "context", align: right },
        { head: "" },
      ],
      rows,
      pc.createColors(io.hasColors).dim,
    ),
  );
  io.out(`\n${models.length} models, data of ${context.dataDate}.`);
  sayMoment(io, flags.at, at);
  sayAge(io, context);
  return 0;
}

function selectModels({ models }: Context, provider: string | undefined): readonly ModelRecord[] {
  if (provider === undefined) return models;
  const selected = models.filter((model) => model.provider === provider);
  if (selected.length > 0) return selected;
  const known = [...new Set(models.map((model) => model.provider))].join(", ");
  throw new CliError(`--provider is "${provider}", which is none of ours: ${known}.`);
}

/** One row of `models`: facts as the record has them, null where nobody knows. */
function summarise(model: ModelRecord, at: string) {
  const block = findPrice(model, { at });
  const rates = block?.per_million_tokens;
  return {
    id: model.id,
    provider: model.provider,
    slug: model.slug,
    name: model.name,
    name_zh: model.name_zh ?? null,
    maker: model.maker,
    first_party: model.first_party,
    lifecycle: lifecycleAt(model, at),
    price_status: model.price_status,
    currency: block?.currency ?? model.currency,
    has_price: block !== undefined,
    has_conditions: (block?.when?.length ?? 0) > 0,
    input: rates?.input ?? null,
    cache_read: rates?.cache_read ?? null,
    output: rates?.output ?? null,
    effective_from: block?.effective_from ?? null,
    source: block?.source ?? null,
    checked_on: block?.checked_on ?? null,
    context_window: model.context_window ?? null,
    max_output_tokens: model.max_output_tokens ?? null,
    release_date: model.release_date ?? null,
    shutdown_on: model.shutdown_on ?? null,
    replacement: model.replacement ?? null,
  };
}

/** The record's lifecycle is that of the data's day; a dated shutdown decides for any other. */
function lifecycleAt({ lifecycle, shutdown_on, shuts_down_at }: ModelRecord, at: string) {
  if (shutdown_on === undefined) return lifecycle ?? null;
  if (Date.parse(shuts_down_at ?? shutdown_on) <= Date.parse(at)) return "shut_down";
  return lifecycle === "shut_down" ? null : (lifecycle ?? null);
}
