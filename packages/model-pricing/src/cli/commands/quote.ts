import { Command } from "commander";
import pc from "picocolors";
import { compareDecimals, type ModelRecord } from "../../index.ts";
import { type Quote, quoteRequest } from "../../plan/index.ts";
import {
  countTokens,
  ENCODING_NAMES,
  type EncodingName,
  isEncodingName,
  loadEncoding,
} from "../../tokens/exact/index.ts";
import { type ChatInput, familyOf } from "../../tokens/index.ts";
import { collect, loadContext, momentOf, sayAge, sayMoment, sayResolution } from "../context.ts";
import { addAttributeFlags, attributesFromFlags, parseCount } from "../flags.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { parseJson, readInput } from "../read-input.ts";
import { renderQuote } from "../render/quote.ts";

interface QuoteFlags extends Readonly<Record<string, unknown>> {
  readonly expectedOutput?: string;
  readonly cachedInput?: string;
  readonly text?: boolean;
  readonly encoding?: string;
  readonly estimate?: boolean;
  readonly at?: string;
  readonly currency?: string;
  readonly prices?: readonly string[];
  readonly budget?: string;
  readonly json?: boolean;
}

/** `model-pricing quote <model> [file]`: what a request will cost, before it is sent. */
export function quoteCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("quote")
    .description("say what a request will cost before it is sent: a range, with warnings")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o-mini"')
    .argument("[file]", "a request body or list of messages (JSON), or a prompt as text; - reads standard input", "-")
    .option(
      "--expected-output <count>",
      "output tokens as you guess them, or two ends such as 200-900 (default: up to the limit)",
    )
    .option("--cached-input <count>", "input tokens that will be read from a cache")
    .option("--text", "take the file as text, even where it is JSON")
    .option("--encoding <name>", `count text with this encoding, not the model's own: ${ENCODING_NAMES.join(", ")}`)
    .option("--estimate", "estimate text even where it can be counted exactly")
    .option("--at <instant>", "moment of the request, ISO 8601 with an offset (default: now)")
    .option("--currency <code>", "price list to use where a model has several; nothing is converted")
    .option("--prices <file>", "your own prices, TOML or JSON, laid over the catalog (repeatable)", collect)
    .option("--budget <amount>", "exit with 2 where the upper end of the range is above this amount")
    .option("--json", "print one JSON object")
    .action(async (id: string, file: string, flags: QuoteFlags) => finish(await quote(io, id, file, flags)));
  return addAttributeFlags(command).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing quote openai/gpt-4o-mini request.json --expected-output 500
  echo "Tell me a joke" | model-pricing quote anthropic/claude-opus-5-5 - --expected-output 200-900
  model-pricing quote deepseek/deepseek-flash prompt.txt --text --currency CNY --budget 0.50

Output tokens contain reasoning. Parts that nobody can count are listed; they are never taken for nothing.`;

async function quote(io: Io, id: string, file: string, flags: QuoteFlags): Promise<ExitCode> {
  if (flags.budget !== undefined && !/^\d+(\.\d+)?$/.test(flags.budget)) {
    throw new CliError(`--budget is "${flags.budget}"; expected an amount such as 0.50, in the price list's currency.`);
  }
  const expectedOutput = parseOutput(flags.expectedOutput);
  const cachedInput = flags.cachedInput === undefined ? undefined : parseCount(flags.cachedInput, "--cached-input");
  const chat = parseChat(await readInput(io, file, "file"), file, flags.text === true);
  const context = await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const resolution = context.resolver.resolveModel(id, { at });
  const { model, fixes } = resolution;
  const encoding = encodingFor(io, model, flags);
  const result = quoteRequest(model, chat, {
    at,
    currency: flags.currency,
    attributes: attributesFromFlags(flags),
    fixes,
    expectedOutput,
    cachedInput,
    count: await exactCounter(encoding),
  });
  if (flags.json) {
    const { version, dataDate, dataAgeDays } = context;
    io.out(JSON.stringify({ ...result, version, data_date: dataDate, data_age_days: dataAgeDays }, null, 2));
  } else {
    sayResolution(io, resolution);
    io.out(renderQuote(result, model, pc.createColors(io.hasColors)));
    sayMoment(io, flags.at, at);
    for (const { message } of result.warnings) io.err(`warning: ${message}`);
    sayAge(io, context);
  }
  return withinBudget(io, result, flags.budget);
}

function withinBudget(io: Io, { cost, currency }: Quote, budget: string | undefined): ExitCode {
  if (budget === undefined || compareDecimals(cost.high, budget) <= 0) return 0;
  io.err(`over budget: it may cost ${cost.high} ${currency}, which is more than ${budget}.`);
  return 2;
}

/** The encoding that counts text: the one asked for, else the model's own; none where it has to be estimated. */
function encodingFor(io: Io, model: ModelRecord, { encoding, estimate }: QuoteFlags): EncodingName | undefined {
  if (encoding !== undefined && !isEncodingName(encoding)) {
    throw new CliError(`--encoding is "${encoding}"; expected ${ENCODING_NAMES.join(", ")}.`);
  }
  if (encoding !== undefined && estimate) throw new CliError("--estimate and --encoding exclude each other.");
  const name = `${model.provider}/${model.id}`;
  if (encoding !== undefined && encoding !== model.tokenizer) {
    io.err(`text is counted with ${encoding}, which is not known to be the encoding of "${name}".`);
  }
  if (encoding !== undefined) return encoding;
  if (isEncodingName(model.tokenizer) && !estimate) return model.tokenizer;
  if (familyOf(model)) return undefined;
  throw new CliError(
    `No tokenizer of "${name}" is known, nor of its maker; --encoding o200k_base counts it as if it had that one.`,
  );
}

async function exactCounter(encoding: EncodingName | undefined): Promise<((text: string) => number) | undefined> {
  if (encoding === undefined) return undefined;
  await loadEncoding(encoding);
  return (text) => countTokens(text, encoding);
}

function parseOutput(text: string | undefined): number | { low: number; high: number } | undefined {
  if (text === undefined) return undefined;
  const ends = /^([\d_,.]+)-([\d_,.]+)$/.exec(text);
  if (!ends) return parseCount(text, "--expected-output");
  const [, low = "", high = ""] = ends;
  return { low: parseCount(low, "--expected-output"), high: parseCount(high, "--expected-output") };
}

/** JSON is a request body or its messages; everything else is a prompt. */
function parseChat(text: string, file: string, isText: boolean): ChatInput {
  if (isText || !/^\s*[[{]/.test(text)) return text;
  const hint = "; --text takes the file as a prompt";
  let value: unknown;
  try {
    value = parseJson(text, `file "${file}"`);
  } catch (error) {
    throw error instanceof CliError ? new CliError(`${error.message.replace(/\.$/, "")}${hint}.`) : error;
  }
  const hasMessages = Array.isArray(value) || Array.isArray((value as { messages?: unknown }).messages);
  if (!hasMessages) throw new CliError(`file "${file}" is JSON without messages${hint}.`);
  return value as ChatInput;
}
