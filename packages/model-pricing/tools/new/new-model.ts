import { existsSync } from "node:fs";
import { join } from "node:path";
import { dataRoot } from "../data-paths.ts";
import { writeFiles } from "../generate/write-files.ts";
import { toFileName } from "../lint/file-name.ts";
import { loadData } from "../load.ts";
import { askModel, type Draft } from "./ask-model.ts";
import { BLOCK_OPTIONS, readBlockFlags } from "./block-flags.ts";
import { checkCandidate } from "./check-candidate.ts";
import { FACT_KEYS, FACT_OPTIONS, readFacts } from "./fact-flags.ts";
import { findProvider, type WantedModel } from "./find-provider.ts";
import type { BlockFacts } from "./format-block.ts";
import { formatModel } from "./format-model.ts";
import { InputError } from "./input-error.ts";
import { type CommandResult, type CommandWorld, refused, shownPath, warned } from "./io.ts";
import { parseFlags, textOf, toFlag } from "./parse-flags.ts";
import { RATE_OPTIONS, RATE_USAGE, readRates } from "./rate-flags.ts";

const USAGE = `npm run data:new -- <provider>/<model> [flags]

Writes the file of a model. On a terminal it asks for what the flags leave out.

  --name --family       both are needed; --base PROVIDER/MODEL instead of the family for another maker's model
${listFlags()}
                        what else is known; lists are separated by commas
${RATE_USAGE}
  --from DATE --basis announced|release|in_force_on|first_seen --source URL
                        needed beside a rate: its first day, how that day is known, the provider's page
  --checked-on DATE     day on which you read the page (default: today)
  --currency CODE       where it is not the provider's own
  --note TEXT           one short sentence, for the odd thing only
  --service             a tool that is sold without a model: written below services/
  --data DIR            another data folder
`;

const OPTIONS = {
  ...FACT_OPTIONS,
  ...RATE_OPTIONS,
  ...BLOCK_OPTIONS,
  service: { type: "boolean" },
  data: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Flags of what may be left out, in lines that a terminal does not break. */
function listFlags(): string {
  const flags = FACT_KEYS.filter((key) => !["name", "family", "base"].includes(key)).map((key) => `--${toFlag(key)}`);
  const lines = flags.flatMap((_, index) => (index % 4 === 0 ? [`  ${flags.slice(index, index + 4).join(" ")}`] : []));
  return lines.join("\n");
}

/**
 * Writes the file of a new model, whole or not at all.
 *
 * @throws {InputError} What was typed cannot be used.
 */
export async function newModel(args: readonly string[], world: CommandWorld): Promise<CommandResult> {
  const { values, positionals } = parseFlags(args, OPTIONS);
  if (values.help) return { status: 0, stdout: USAGE, stderr: "" };
  const root = dataRoot(textOf(values, "data"));
  const data = loadData(root);
  const wanted = findProvider(data, positionals, "data:new");
  const path = pathOf(wanted, values.service === true);
  refuseExisting(root, wanted, shownPath(root, path, world), path);
  const given: Draft = { facts: readFacts(values), block: readBlockFlags(values), rates: readRates(values) };
  const draft = await complete(given, wanted, world);
  const id = toFileName(wanted.id) === wanted.id ? undefined : wanted.id;
  const block = draft.rates.length > 0 ? (draft.block as BlockFacts) : undefined;
  const currency = block?.currency === (wanted.provider.file?.currency ?? "USD") ? undefined : block?.currency;
  const text = formatModel({
    facts: { id, ...draft.facts },
    block: block && { ...block, currency },
    rates: draft.rates,
  });
  const problems = checkCandidate(data, path, text, world.today);
  if (problems.some(({ severity }) => severity === "error")) return refused(problems);
  writeFiles(root, new Map([[path, text]]));
  const stdout = `Wrote ${shownPath(root, path, world)}\n${warned(problems)}${describeNext(wanted, given, draft, world)}`;
  return { status: 0, stdout, stderr: "" };
}

function pathOf({ provider, id }: WantedModel, isService: boolean): string {
  return `data/providers/${provider.id}/${isService ? "services" : "models"}/${toFileName(id)}.toml`;
}

function refuseExisting(root: string, { provider, id }: WantedModel, shown: string, path: string): void {
  if (existsSync(join(root, path))) {
    throw new InputError(
      `${shown} exists already. A new price of it: npm run data:set-price -- ${provider.id}/${id}; anything else: edit the file.`,
    );
  }
  const twin = provider.models.find(
    ({ file }) => file?.aliases?.includes(id) || file?.alias?.some((row) => row.id === id),
  );
  if (!twin) return;
  throw new InputError(
    `"${provider.id}/${id}" is an alias in ${twin.path}, and so has the prices of ${provider.id}/${twin.id}. If it has its own, remove it from the aliases first.`,
  );
}

async function complete(given: Draft, { provider }: WantedModel, world: CommandWorld): Promise<Draft> {
  const missing = missingFlags(given);
  const { ask, say } = world;
  let draft = given;
  if (missing.length > 0 && ask && say) draft = await askModel(given, provider, { ...world, ask, say });
  else if (missing.length > 0)
    throw new InputError(`data:new needs ${missing.join(", ")}. On a terminal it asks for what is missing.`);
  const { effective_from: from, effective_basis: basis } = draft.block;
  const block = {
    ...draft.block,
    effective_basis: basis ?? (from === draft.facts.release_date ? "release" : undefined),
    checked_on: draft.block.checked_on ?? world.today,
  };
  return { ...draft, block };
}

function missingFlags({ facts, block, rates }: Draft): readonly string[] {
  const isPriced = rates.length > 0 || Object.keys(block).length > 0;
  const isRelease = block.effective_from !== undefined && block.effective_from === facts.release_date;
  const needs: readonly (readonly [string, boolean])[] = [
    ["--name", facts.name === undefined],
    ["--family (or --base)", facts.family === undefined && facts.base === undefined],
    ["a rate (such as --input)", isPriced && rates.length === 0],
    ["--from", isPriced && block.effective_from === undefined],
    ["--basis", isPriced && block.effective_basis === undefined && !isRelease],
    ["--source", isPriced && block.source === undefined],
  ];
  return needs.flatMap(([flag, isMissing]) => (isMissing ? [flag] : []));
}

function describeNext({ provider, id }: WantedModel, given: Draft, { rates }: Draft, { today }: CommandWorld): string {
  const name = `${provider.id}/${id}`;
  const price =
    rates.length === 0
      ? `It has no price yet: npm run data:set-price -- ${name} --input RATE --output RATE --from DATE --source URL\n`
      : given.block.checked_on === undefined && given.rates.length > 0
        ? `checked_on is today, ${today}; --checked-on says otherwise.\n`
        : "";
  return `${price}Next: read it once more, run npm run data:diff, and commit it as
  data(${provider.id}): add ${id}
`;
}
