// npm run cards [-- --only provider]: draws the social cards that are missing and removes those that no model has any more.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { cardFacts } from "../src/lib/cards/card-facts.ts";
import { cardFile, cardFolder, isDrawn } from "../src/lib/cards/card-folder.ts";
import { cardKey } from "../src/lib/cards/card-key.ts";
import { drawCard } from "../src/lib/cards/draw-card.ts";

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
if (only !== undefined && !providers.some(({ id }) => id === only)) {
  process.stderr.write(`--only is "${only}", which is no provider; npx model-pricing providers lists them.\n`);
  process.exit(1);
}
const names = new Map(providers.map(({ id, name }) => [id, name]));
const wanted = new Map(
  models
    .filter(({ provider }) => only === undefined || provider === only)
    .flatMap((model) => {
      const facts = cardFacts(model, names.get(model.provider) ?? model.provider);
      return facts ? [[cardKey(facts), facts] as const] : [];
    }),
);
mkdirSync(cardFolder, { recursive: true });
const missing = [...wanted].filter(([key]) => !isDrawn(key));
let drawn = 0;
for (const [key, facts] of missing) {
  // Moved into place when it is whole: a run that is stopped leaves no half card.
  const part = `${cardFile(key)}.part`;
  writeFileSync(part, await drawCard(facts));
  renameSync(part, cardFile(key));
  drawn++;
  if (process.stderr.isTTY) process.stderr.write(`\r${drawn} of ${missing.length} cards`);
}
if (process.stderr.isTTY && drawn > 0) process.stderr.write("\n");
const old = only === undefined ? readdirSync(cardFolder).filter((file) => !wanted.has(file.replace(/\.png$/, ""))) : [];
for (const file of old) rmSync(join(cardFolder, file));
process.stdout.write(`${wanted.size} cards: ${drawn} drawn, ${wanted.size - drawn} kept, ${old.length} removed.\n`);
