import { Command } from "commander";
import pc from "picocolors";
import { checkModels, type ModelCheck, type ModelState } from "../../guide/index.ts";
import { type Context, collect, loadContext, momentOf, sayAge, sayMoment } from "../context.ts";
import { parseCount } from "../flags.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { readInput } from "../read-input.ts";
import { type CheckedFile, renderChecks } from "../render/model-checks.ts";

interface CheckFlags {
  readonly at?: string;
  readonly within: string;
  readonly failOn?: string;
  readonly prices?: readonly string[];
  readonly json?: boolean;
}

/** States at which `--fail-on` fails. What is shut down is worse than what is about to be. */
const FAILING: Readonly<Record<string, readonly ModelState[]>> = {
  shut_down: ["shut_down"],
  retiring: ["shut_down", "retiring"],
};

/** `model-pricing check-models [files...]`: which models of a text or code are shut down, and when. */
export function checkModelsCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("check-models")
    .description("find the models that text or code names, and say which are shut down, when, and what replaces them")
    .argument("[files...]", "code, configuration, or ids one a line; - reads standard input", ["-"])
    .option("--at <instant>", "moment to check for, ISO 8601 with an offset (default: now)")
    .option("--within <days>", "days before its shutdown from which a model is retiring", "90")
    .option("--fail-on <state>", "exit with 2 where a model is shut_down, or retiring (which includes shut_down)")
    .option("--prices <file>", "your own models, laid over the catalog (repeatable)", collect)
    .option("--json", "print one JSON object")
    .action(async (files: readonly string[], flags: CheckFlags) => finish(await check(io, files, flags)))
    .addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing check-models src/*.py --fail-on retiring
  echo gpt-4o | model-pricing check-models -
  git grep -hE "model" | model-pricing check-models - --at 2027-02-01T00:00:00Z

Exit codes: 0 done, 1 error, 2 a model is in the state of --fail-on, 3 a file could not be read (2 wins).
An unknown id is no model of the catalog, such as your own deployment's name; nothing is guessed for it.`;

async function check(io: Io, files: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const { failOn } = flags;
  const failing = failOn === undefined ? [] : Object.hasOwn(FAILING, failOn) ? FAILING[failOn] : undefined;
  if (failing === undefined)
    throw new CliError(`--fail-on is "${failOn}"; expected ${Object.keys(FAILING).join(" or ")}.`);
  if (files.filter((path) => path === "-").length > 1)
    throw new CliError("- stands twice, but standard input is read once.");
  const within_days = parseCount(flags.within, "--within");
  const context = await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const catalog = { models: context.models, resolveModel: context.resolver.resolveModel };
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const text = await readOrSay(io, file);
    if (text !== undefined) checked.push({ file, models: checkModels(text, catalog, { at, within_days }).models });
  }
  if (checked.length === 0) return 1;
  if (flags.json) io.out(JSON.stringify(toJson(checked, at, context), null, 2));
  else {
    io.out(renderChecks(checked, pc.createColors(io.hasColors)));
    sayMoment(io, flags.at, at);
    sayAge(io, context);
  }
  const models = checked.flatMap((file) => file.models);
  if (models.some(({ state }) => failing.includes(state))) return failed(io, models, failing);
  return checked.length < files.length ? 3 : 0;
}

async function readOrSay(io: Io, file: string): Promise<string | undefined> {
  try {
    return await readInput(io, file, "file");
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    io.err(`error: ${error.message}`);
    return undefined;
  }
}

function failed(io: Io, models: readonly ModelCheck[], failing: readonly ModelState[]): ExitCode {
  const ids = [...new Set(models.filter(({ state }) => failing.includes(state)).map(({ id }) => id))];
  io.err(`${failing.join(" or ")}: ${ids.join(", ")}`);
  return 2;
}

function toJson(files: readonly CheckedFile[], at: string, { version, dataDate, dataAgeDays }: Context) {
  return { version, data_date: dataDate, data_age_days: dataAgeDays, at, files };
}
