import type { Problem } from "../problem.ts";
import { plural } from "../report.ts";
import type { DataDiff, ModelChange, ProviderChange } from "./changes.ts";
import { code } from "./markdown.ts";
import { factList, priceSection } from "./price-section.ts";

/** GitHub takes comments of up to 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_FILES = 20;

/** What a change of the data does, as Markdown for a comment. What does not fit is counted, never cut in the middle. */
export function formatDiff(diff: DataDiff): string {
  const { base, providers, models, broken, other_files: others } = diff;
  const compared = `Compared with ${code(base.commit.slice(0, 12))} (${code(base.from)}).`;
  const also = others.length > 0 ? [otherFiles(others)] : [];
  if (providers.length + models.length + broken.length === 0) {
    return `${["No price and no fact of a model changes.", compared, ...also].join(" ")}\n`;
  }
  const head = ["## What this changes", `${compared}${models.some(hasCosts) ? ` ${COSTS}` : ""}`];
  const sections = [
    ...(broken.length > 0 ? [brokenSection(broken)] : []),
    ...providers.map(providerSection),
    ...models.map(modelSection),
  ];
  const fitting = countFitting(sections, MOST_CHARACTERS - head.join("").length);
  const left = sections.length - fitting;
  const more =
    left > 0
      ? [`And ${plural(left, "further change")}: \`npm run data:diff\` shows fewer at once, \`--json\` all.`]
      : [];
  return `${[...head, ...sections.slice(0, fitting), ...more, ...also].join("\n\n")}\n`;
}

const COSTS =
  "Costs are those of one request of this size at the first moment of the price, by the cost engine; attributes such as batch are not set.";

const hasCosts = ({ prices }: ModelChange) => prices.some(({ costs }) => costs.length > 0);

function countFitting(sections: readonly string[], room: number): number {
  let used = 0;
  const tooMuch = sections.findIndex((section) => {
    used += section.length + 2;
    return used > room;
  });
  return tooMuch === -1 ? sections.length : tooMuch;
}

function otherFiles(paths: readonly string[]): string {
  const left = paths.length - MOST_FILES;
  const more = left > 0 ? ` and ${left} more` : "";
  return `Changed besides: ${paths.slice(0, MOST_FILES).map(code).join(", ")}${more}.`;
}

function brokenSection(broken: readonly Problem[]): string {
  const lines = broken.map(
    ({ file, line, column, message }) => `- ${code(`${file}:${line}:${column}`)} ${code(message)}`,
  );
  return [
    "### Files that cannot be read",
    "They, and what builds on them, are compared with nothing; `npm run data:check` says more.",
    lines.join("\n"),
  ].join("\n\n");
}

function providerSection(change: ProviderChange): string {
  const { provider, kind, facts, reaches_prices_by: by, models_reached: count } = change;
  const title = `### Provider ${code(provider)}`;
  if (kind !== "changed")
    return `${title}\n\n**${kind === "new" ? "New." : "Removed. Ids are forever: a provider keeps its folder."}**`;
  const reach =
    by.length > 0 ? [`**Reaches the prices of ${plural(count, "model")}, past ones too**, by ${by.join(", ")}.`] : [];
  return [title, ...reach, ...(facts.length > 0 ? [factList(facts)] : [])].join("\n\n");
}

function modelSection({ model, kind, was_broken: wasBroken, shut_down: shutDown, facts, prices }: ModelChange): string {
  const notes = [
    ...(wasBroken ? ["Its file could not be read before, so there is nothing to compare with."] : []),
    ...(kind === "new" && !wasBroken ? [`**New model${prices.length === 0 ? ", without a price" : ""}.**`] : []),
    ...(kind === "removed" ? ["**Removed. Ids are forever: a retired model keeps its file.**"] : []),
    ...(shutDown === undefined ? [] : [`**Shut down on ${shutDown}.**`]),
  ];
  return [
    `### ${code(model)}`,
    ...(notes.length > 0 ? [notes.join(" ")] : []),
    ...prices.map(priceSection),
    ...(facts.length > 0 ? [`Facts:\n${factList(facts)}`] : []),
  ].join("\n\n");
}
