import { Command } from "commander";
import pc from "picocolors";
import { findPrice, type ModelRecord } from "../../index.ts";
import { withNotes } from "../../notes.ts";
import { collect, loadContext, momentOf, sayAge, sayMoment, sayResolution } from "../context.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { renderPriceBlock } from "../render/price-block.ts";

interface PriceFlags {
  readonly at?: string;
  readonly currency?: string;
  readonly history?: boolean;
  readonly prices?: readonly string[];
  readonly json?: boolean;
}

/** `model-pricing price <model>`: the list in force, or all of them. */
export function priceCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("price")
    .description("show a model's price list: rates, conditions, source and date")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o-mini"')
    .option("--at <instant>", "moment of the price, ISO 8601 with an offset (default: now)")
    .option("--currency <code>", "price list to show where a model has several; nothing is converted")
    .option("--history", "show every list, oldest first")
    .option("--prices <file>", "your own prices, laid over the catalog (repeatable)", collect)
    .option("--json", "print one JSON object")
    .action(async (id: string, flags: PriceFlags) => finish(await showPrice(io, id, flags)));
}

async function showPrice(io: Io, id: string, flags: PriceFlags): Promise<ExitCode> {
  const context = await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const resolution = context.resolver.resolveModel(id, { at });
  const model = withNotes(resolution.model);
  const blocks = flags.history ? history(model, flags.currency) : inForce(model, at, flags.currency);
  if (flags.json) {
    const { price: _, ...facts } = model;
    const { version, dataDate, dataAgeDays } = context;
    io.out(
      JSON.stringify(
        {
          version,
          data_date: dataDate,
          data_age_days: dataAgeDays,
          at: flags.history ? null : at,
          model: facts,
          price: blocks,
        },
        null,
        2,
      ),
    );
    return 0;
  }
  sayResolution(io, resolution);
  if (!flags.history) sayMoment(io, flags.at, at);
  sayAge(io, context);
  const colors = pc.createColors(io.hasColors);
  io.out(`${colors.bold(`${model.provider}/${model.id}`)}  ${model.name}`);
  for (const block of blocks) io.out(`\n${renderPriceBlock(block, colors)}`);
  for (const note of model.notes ?? []) io.out(`\nNote: ${note}`);
  if (model.shutdown_on)
    io.out(`\nShuts down on ${model.shutdown_on}${model.replacement ? `; replacement: ${model.replacement}` : ""}.`);
  return 0;
}

function history(model: ModelRecord, currency: string | undefined) {
  const blocks = model.price.filter((block) => currency === undefined || block.currency === currency);
  if (blocks.length > 0) return blocks;
  throw new CliError(
    `"${model.provider}/${model.id}" has no price list${currency ? ` in ${currency}` : ""}: none is known with a source.`,
  );
}

function inForce(model: ModelRecord, at: string, currency: string | undefined) {
  const currencies = currency ? [currency] : [...new Set(model.price.map((block) => block.currency))];
  const blocks = currencies.flatMap((code) => findPrice(model, { at, currency: code }) ?? []);
  if (blocks.length > 0) return blocks;
  const listed = [...new Set(model.price.map((block) => block.currency))].join(", ") || "none";
  throw new CliError(
    `"${model.provider}/${model.id}" has no price${currency ? ` in ${currency}` : ""} at ${at} (lists: ${listed}). Unknown is not free; --history shows what is known.`,
  );
}
