import { Command } from "commander";
import pc from "picocolors";
import { PricingError } from "../../index.ts";
import { ENCODING_NAMES, isEncodingName } from "../../tokens/exact/index.ts";
import { chooseCountings } from "../choose-countings.ts";
import { type Context, collect, loadContext, momentOf, sayAge, sayMoment, sayResolution } from "../context.ts";
import { type Counting, countFile } from "../count-file.ts";
import { type CountReport, type FileCount, makeReport } from "../count-report.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { startProgress } from "../progress.ts";
import { whyUnreadable } from "../read-input.ts";
import { renderCounts } from "../render/counts.ts";
import { showTokens } from "../render/token-view.ts";

interface TokensFlags {
  readonly model?: string;
  readonly encoding?: string;
  readonly all?: boolean;
  readonly estimate?: boolean;
  readonly show?: boolean;
  readonly at?: string;
  readonly currency?: string;
  readonly prices?: readonly string[];
  readonly json?: boolean;
}

/** `model-pricing tokens [files...]`: counts of text files. */
export function tokensCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("tokens")
    .description("count the tokens of text files, exactly or by an estimate, and price them as input")
    .argument("[files...]", "text files; - reads standard input")
    .option("--model <model>", "id, alias or provider/id: its encoding, or an estimate where none is published")
    .option("--encoding <name>", `count with this encoding: ${ENCODING_NAMES.join(", ")} (default: o200k_base)`)
    .option("--all", "count with every encoding; with --estimate, every family")
    .option("--estimate", "estimate, with the band that holds about 95 % of texts, even where exact counts are at hand")
    .option("--show", "print the text with its tokens set off from one another (reads the whole file)")
    .option("--at <instant>", "moment of the price, ISO 8601 with an offset (default: now)")
    .option("--currency <code>", "price list to use where a model has several; nothing is converted")
    .option("--prices <file>", "your own prices, laid over the catalog (repeatable)", collect)
    .option("--json", "print one JSON object")
    .action(async (files: readonly string[], flags: TokensFlags) => finish(await countTokensOf(io, files, flags)))
    .addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing tokens README.md --model openai/gpt-4o-mini
  cat notes.txt | model-pricing tokens - --all
  model-pricing tokens prompt.txt --show --encoding cl100k_base
  model-pricing tokens docs/*.md --model anthropic/claude-opus-5-5

Special tokens in a text count as text. Each row is priced as one request of its own, without output.`;

async function countTokensOf(io: Io, files: readonly string[], flags: TokensFlags): Promise<ExitCode> {
  checkFlags(files, flags);
  const context = flags.model === undefined ? undefined : await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const resolution = context?.resolver.resolveModel(flags.model as string, { at });
  const countings = await chooseCountings(flags, resolution?.model);
  if (flags.show) return await show(io, files, countings[0]);
  if (!flags.estimate && countings.some(({ exact }) => !exact)) {
    io.err(`"${countings[0]?.name}" has no published tokenizer that is counted here: its tokens are estimated.`);
  }
  const { counts, failures } = await countFiles(io, files, countings);
  for (const failure of failures) io.err(`error: ${failure}`);
  if (failures.length === files.length) return 1;
  const report = makeReport(counts, countings, resolution && { ...resolution, at, currency: flags.currency });
  if (report.no_cost !== undefined) io.err(`no cost: ${report.no_cost}`);
  if (flags.json) io.out(JSON.stringify(toJson(report, context), null, 2));
  else {
    if (resolution) sayResolution(io, resolution);
    io.out(renderCounts(report, pc.createColors(io.hasColors)));
    if (report.total[0]?.cost) sayMoment(io, flags.at, at);
    if (context) sayAge(io, context);
  }
  return failures.length > 0 ? 3 : 0;
}

async function show(io: Io, files: readonly string[], counting: Counting | undefined): Promise<ExitCode> {
  if (!isEncodingName(counting?.name)) throw new CliError("--show needs an encoding: name one with --encoding.");
  for (const path of files) io.out(await showTokens(io, path, counting.name, pc.createColors(io.hasColors)));
  return 0;
}

function checkFlags(
  files: readonly string[],
  { model, encoding, all, estimate, show, currency, at }: TokensFlags,
): void {
  if (files.length === 0) throw new CliError("Nothing to count: name files, or - for standard input.");
  if (files.filter((path) => path === "-").length > 1)
    throw new CliError("- stands twice, but standard input is read once.");
  if (encoding !== undefined && !isEncodingName(encoding)) {
    throw new CliError(`--encoding is "${encoding}"; expected ${ENCODING_NAMES.join(", ")}.`);
  }
  if (encoding !== undefined && all) throw new CliError("--all counts with every encoding; leave out --encoding.");
  if (show && (all || estimate)) throw new CliError("--show takes one encoding; leave out --all and --estimate.");
  if (model === undefined && (currency ?? at) !== undefined)
    throw new CliError("--at and --currency choose a price: give --model.");
}

async function countFiles(io: Io, files: readonly string[], countings: readonly Counting[]) {
  const counts: FileCount[] = [];
  const failures: string[] = [];
  const progress = await startProgress(io, files);
  for (const file of files) {
    try {
      const ranges = await countFile(io, file, countings, progress.read);
      ranges.forEach((range, index) => {
        const { name, exact } = countings[index] as Counting;
        counts.push({ file, counted_as: name, exact, ...range });
      });
    } catch (error) {
      // Without a code of the system it is no trouble with the file.
      if (error instanceof PricingError || (error as NodeJS.ErrnoException).code === undefined) throw error;
      failures.push(`"${file}" cannot be read: ${whyUnreadable(error)}.`);
    }
    progress.nextFile();
  }
  progress.end();
  return { counts, failures };
}

function toJson({ no_cost: _, ...report }: CountReport, context: Context | undefined) {
  if (!context) return report;
  const { version, dataDate, dataAgeDays } = context;
  return { ...report, version, data_date: dataDate, data_age_days: dataAgeDays };
}
