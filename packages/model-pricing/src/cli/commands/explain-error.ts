import { Command } from "commander";
import pc from "picocolors";
import { explainError, type Language } from "../../guide/index.ts";
import { CliError, type ExitCode, type Io } from "../io.ts";
import { readInput } from "../read-input.ts";
import { renderExplanation } from "../render/explanation.ts";

interface ExplainFlags {
  readonly provider?: string;
  readonly lang: string;
  readonly json?: boolean;
}

/** `model-pricing explain-error [text]`: what an API's error means, and whether to retry. */
export function explainErrorCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("explain-error")
    .description("say what an API's error means, whether to retry, and what to do")
    .argument("[text...]", "a body, an SDK's message, a code or a status; - reads standard input", ["-"])
    .option("--provider <id>", "who answered (default: taken from an API address in the text)")
    .option("--lang <language>", "en or zh", "en")
    .option("--json", "print one JSON object")
    .action(async (text: readonly string[], flags: ExplainFlags) => finish(await explain(io, text, flags)))
    .addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing explain-error insufficient_quota
  model-pricing explain-error "Error code: 403 - Country, region, or territory not supported" --lang zh
  curl -isS "$OPENAI_BASE_URL/models" | model-pricing explain-error - --provider openai

Exit codes: 0 explained, 3 unknown. Nothing is sent, and the text is not repeated in the answer.`;

async function explain(io: Io, words: readonly string[], { provider, lang, json }: ExplainFlags): Promise<ExitCode> {
  if (!isLanguage(lang)) throw new CliError(`--lang is "${lang}"; expected en or zh.`);
  await checkProvider(provider);
  const given = words.join(" ");
  const text = given === "-" ? await readInput(io, "-", "text") : given;
  if (text.trim() === "") throw new CliError("Nothing to explain: give a body, a message, a code or a status.");
  const explanation = explainError(text, { provider, lang });
  io.out(
    json ? JSON.stringify(explanation, null, 2) : renderExplanation(explanation, lang, pc.createColors(io.hasColors)),
  );
  return explanation.kind === "unknown" ? 3 : 0;
}

function isLanguage(lang: string): lang is Language {
  return lang === "en" || lang === "zh";
}

async function checkProvider(id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const { providers } = await import("../../providers.ts");
  if (providers.some((provider) => provider.id === id)) return;
  const known = providers.map((provider) => provider.id).join(", ");
  throw new CliError(`--provider is "${id}", which is none of ours: ${known}.`);
}
