import { Command } from "commander";
import pc from "picocolors";
import {
  type AdapterResult,
  API_NAMES,
  type Cost,
  calculateCost,
  compareDecimals,
  formatWarning,
  fromResponse,
  type ModelRecord,
  parseStream,
  type Resolution,
  type Usage,
} from "../../index.ts";
import {
  type Context,
  collect,
  loadContext,
  momentOf,
  parsePools,
  sayAge,
  sayMoment,
  sayResolution,
} from "../context.ts";
import { addRequestFlags, attributesFromFlags, usageFromFlags } from "../flags.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { readInput, readJsonOrFile } from "../read-input.ts";
import { renderReceipt } from "../render/receipt.ts";

interface CostFlags extends Readonly<Record<string, unknown>> {
  readonly at?: string;
  readonly currency?: string;
  readonly usage?: string;
  readonly response?: string;
  readonly api?: string;
  readonly prices?: readonly string[];
  readonly freeRemaining?: readonly string[];
  readonly budget?: string;
  readonly json?: boolean;
}

/** `model-pricing cost <model>`: an itemised bill of one request. */
export function costCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("cost")
    .description("price one request: from counts, or from a provider's recorded response")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o-mini"')
    .option(
      "--response <file>",
      "a provider's response or stream (JSON, JSON lines or server-sent events; - reads standard input)",
    )
    .option("--api <name>", `API that the response came from: ${API_NAMES.join(", ")}`)
    .option("--usage <json|file>", "counts in our own shape: JSON, or a JSON file")
    .option("--at <instant>", "moment of the request, ISO 8601 with an offset (default: now)")
    .option("--currency <code>", "price list to use where a model has several; nothing is converted")
    .option("--free-remaining <pool=n>", "what is left of a free quota (repeatable)", collect)
    .option("--prices <file>", "your own prices, TOML or JSON, laid over the catalog (repeatable)", collect)
    .option("--budget <amount>", "exit with 2 where the total is above this amount")
    .option("--json", "print one JSON object")
    .action(async (id: string, flags: CostFlags) => finish(await priceRequest(io, id, flags)));
  return addRequestFlags(command).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing cost openai/gpt-4o-mini --input-tokens 100000 --output-tokens 300000
  model-pricing cost deepseek/deepseek-v4-flash --input-tokens 1000000 --currency CNY --at 2026-08-17T10:00:00+08:00
  model-pricing cost anthropic/claude-opus-5-5 --response response.json --api anthropic --json

Counts are inclusive: --input-tokens contains cache reads and writes, --output-tokens contains reasoning.`;

async function priceRequest(io: Io, id: string, flags: CostFlags): Promise<ExitCode> {
  const isJson = flags.json === true;
  const budget = parseBudget(flags.budget);
  const response = await readResponse(io, flags);
  const usage: Usage = {
    ...response?.usage,
    ...(flags.usage === undefined ? {} : ((await readJsonOrFile(io, flags.usage, "--usage")) as Usage)),
    ...usageFromFlags(flags),
  };
  if (Object.keys(usage).length === 0) {
    throw new CliError(
      "Nothing to price: give counts (--input-tokens 1200 --output-tokens 300), --usage, or --response with --api.",
    );
  }
  const context = await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const resolution = context.resolver.resolveModel(id, { at });
  const cost = calculateCost(resolution.model, usage, {
    at,
    currency: flags.currency,
    attributes: { ...response?.attributes, ...attributesFromFlags(flags) },
    fixes: resolution.fixes,
    free_remaining: parsePools(flags.freeRemaining),
  });
  const reported = response?.reported_cost;
  if (isJson) io.out(JSON.stringify(toJson(cost, resolution, response, context), null, 2));
  else {
    sayResolution(io, resolution);
    sayMoment(io, flags.at, at);
    io.out(renderReceipt(cost, resolution.model, pc.createColors(io.hasColors)));
    sayOtherModel(io, context, resolution.model, response?.model, at);
    if (reported) io.out(`The response itself reports ${reported.amount} ${reported.currency}.`);
    for (const other of response?.other_models ?? []) {
      io.err(
        `warning: the response also bills tokens of ${other.model ?? "another model"}, which are not in this total; --json lists them.`,
      );
    }
    for (const warning of cost.warnings) io.err(`warning: ${formatWarning(warning, resolution.model)}`);
    sayAge(io, context);
  }
  if (budget === undefined || compareDecimals(cost.total, budget) <= 0) return 0;
  io.err(`over budget: ${cost.total} ${cost.currency} is more than ${budget}.`);
  return 2;
}

function parseBudget(text: string | undefined): string | undefined {
  if (text === undefined || /^\d+(\.\d+)?$/.test(text)) return text;
  throw new CliError(`--budget is "${text}"; expected an amount such as 0.50, in the price list's currency.`);
}

async function readResponse(io: Io, { response, api }: CostFlags): Promise<AdapterResult | undefined> {
  if (response === undefined) {
    if (api !== undefined)
      throw new CliError(`--api ${api} says how to read a response; give one with --response FILE.`);
    return undefined;
  }
  if (api === undefined)
    throw new CliError("--response needs --api: formats look alike and mean different things, so none is guessed.");
  return fromResponse(api, parseStream(await readInput(io, response, "--response")));
}

function toJson(
  cost: Cost,
  { model: _, ...resolution }: Resolution,
  response: AdapterResult | undefined,
  { version, dataDate, dataAgeDays }: Context,
) {
  return {
    ...cost,
    resolution,
    ...(response ? describeResponse(response) : {}),
    version,
    data_date: dataDate,
    data_age_days: dataAgeDays,
  };
}

/** A response names the model that answered; pricing it as another is probably a slip. */
function sayOtherModel(io: Io, { resolver }: Context, priced: ModelRecord, answered: string | undefined, at: string) {
  const found =
    answered === undefined ? undefined : resolver.findModel(answered, { provider: priced.provider, at })?.model;
  if (!found || found === priced) return;
  const name = (model: ModelRecord) => `${model.provider}/${model.id}`;
  io.err(
    `warning: the response was answered by "${answered}" (${name(found)}); it is priced as ${name(priced)}, as you asked.`,
  );
}

function describeResponse({ model, reported_cost, other_models }: AdapterResult) {
  return { response_model: model ?? null, reported_cost: reported_cost ?? null, ...(other_models && { other_models }) };
}
