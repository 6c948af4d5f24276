import { Command, CommanderError } from "commander";
import { PricingError } from "../index.ts";
import { checkModelsCommand } from "./commands/check-models.ts";
import { compareCommand } from "./commands/compare.ts";
import { costCommand } from "./commands/cost.ts";
import { explainErrorCommand } from "./commands/explain-error.ts";
import { modelsCommand } from "./commands/models.ts";
import { planCommand } from "./commands/plan.ts";
import { priceCommand } from "./commands/price.ts";
import { providersCommand } from "./commands/providers.ts";
import { quoteCommand } from "./commands/quote.ts";
import { tokensCommand } from "./commands/tokens.ts";
import { CliError, type ExitCode, type Io } from "./io.ts";

/** Runs the command line with the given arguments (without `node` and the script) and returns the exit code. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const finish = (result: ExitCode) => {
    code = result;
  };
  const program = new Command("model-pricing")
    .description("What a language model really costs: dated prices and exact bills.")
    .addCommand(costCommand(io, finish))
    .addCommand(quoteCommand(io, finish))
    .addCommand(planCommand(io, finish))
    .addCommand(compareCommand(io, finish))
    .addCommand(tokensCommand(io, finish))
    .addCommand(priceCommand(io, finish))
    .addCommand(modelsCommand(io, finish))
    .addCommand(providersCommand(io, finish))
    .addCommand(checkModelsCommand(io, finish))
    .addCommand(explainErrorCommand(io, finish));
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command.exitOverride().configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: () => {} });
  }
  program.version(await readVersion(), "-V, --version", "print the version");
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return report(error, io, args[0]);
  }
}

/** A mistake of the caller is one line; a defect of ours throws on, with its stack. */
function report(error: unknown, io: Io, command?: string): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = error.message.replace(/^error: /, "").replaceAll("\n", " ");
    const isHelp = error.code === "commander.help";
    const parent = command === "plan" ? "model-pricing plan" : "model-pricing";
    io.err(isHelp ? `error: no command given; ${parent} --help lists them.` : `error: ${message}`);
    return 1;
  }
  if (error instanceof CliError) {
    io.err(`error: ${error.message}`);
    return 1;
  }
  if (error instanceof PricingError) {
    io.err(`error: ${error.message} [${error.code}]`);
    return 1;
  }
  throw error;
}

async function readVersion(): Promise<string> {
  const { version, data_date } = await import("../catalog.ts");
  return `${version} (data of ${data_date})`;
}
