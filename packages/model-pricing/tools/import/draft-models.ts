import { toFileName } from "../lint/file-name.ts";
import { type AgreedPrice, agreedPrice, ownPagePrice } from "./agreed-price.ts";
import type { FindBase } from "./find-base.ts";
import { floatingPrice } from "./floating-price.ts";
import { foldRegions } from "./fold-regions.ts";
import { idKey, offerKey } from "./id-key.ts";
import { modeOf } from "./mode-of.ts";
import { familyOf, modelFacts, modelName, readsWhatItPrices } from "./model-facts.ts";
import { createFirstSeen, type FirstSeen } from "./observed-steps.ts";
import type { SellerEvidence } from "./read-evidence.ts";
import { DETAIL_ORDER, PAGE_SETS } from "./snapshot-dates.ts";
import type { AgreementGroup, DraftBlock, Row, Seller } from "./types.ts";
import type { ModelDraft } from "./write-model.ts";

/** Drafts of one seller, and what was left out with the reason. */
export interface Drafts {
  readonly drafts: readonly ModelDraft[];
  readonly left: readonly { readonly id: string; readonly reason: string }[];
}

interface Priced {
  readonly blocks: readonly DraftBlock[];
  readonly aliases: readonly { readonly id: string; readonly region: string }[];
  readonly id: string;
}

const SPELLING = ["openrouter", ...DETAIL_ORDER];
const RANK = ["agree", "agree_recent", "majority", "single_lineage"];
const REGION_ORDER = ["global", "us"];

/** Makes first drafts of every model that the rules of the importer can price. */
export function draftModels(seller: Seller, evidence: SellerEvidence, findBase: FindBase, today: string): Drafts {
  const drafts: ModelDraft[] = [];
  const left: { id: string; reason: string }[] = [];
  const groups = bestGroups(seller, evidence.groups);
  const byId = rowsById(evidence.rows);
  const firstSeen = createFirstSeen(evidence.observed, seller);
  for (const [key, rows] of byId) {
    const id = spelling(rows);
    const made = seller.madeBy(id);
    const leave = (reason: string) => left.push({ id, reason });
    if (key.endsWith("-v1") && byId.has(key.slice(0, -"-v1".length))) {
      leave("the same id without -v1 is listed");
      continue;
    }
    if (made === undefined) {
      leave("maker is not known");
      continue;
    }
    const priced = seller.floats
      ? { id, aliases: [], blocks: floatingPrice(rows, seller, id.endsWith(":free"), evidence.listed) }
      : pricedByAgreement(id, rows, { groups, seller, firstSeen, leave });
    if (priced === undefined) continue;
    if (priced.blocks.length === 0) {
      leave("no copy states a price");
      continue;
    }
    const base = findBase(made.maker, made.makerId);
    const tokens = priced.blocks.at(-1)?.tables.per_million_tokens ?? {};
    const stated = modelFacts(rows, base, seller, today);
    const facts = base === undefined ? readsWhatItPrices(stated, tokens) : stated;
    const writes = facts.output_modalities ?? base?.facts.output_modalities;
    if (seller.floats && Array.isArray(writes) && writes.includes("image") && tokens.output_image === undefined) {
      leave("it writes images, and no copy says what they cost");
      continue;
    }
    if (typeof facts.shutdown_on === "string" && facts.shutdown_on <= (priced.blocks[0]?.effective_from ?? "")) {
      leave("it was shut down before any day on which its price was seen");
      continue;
    }
    drafts.push({
      id: priced.id,
      slug: toFileName(priced.id),
      name: modelName(rows, base, id),
      ...(base === undefined
        ? { maker: made.maker, family: familyOf(made.makerId || id.slice(id.lastIndexOf("/") + 1)) }
        : { base: base.path }),
      facts,
      notes: seller.note === undefined || priced.blocks.length === 1 ? undefined : [seller.note],
      regionAliases: priced.aliases,
      source: seller.source,
      blocks: priced.blocks,
    });
  }
  return withoutClashes(drafts, left);
}

interface Agreement {
  readonly groups: ReadonlyMap<string, AgreementGroup>;
  readonly seller: Seller;
  readonly firstSeen: FirstSeen;
  readonly leave: (reason: string) => void;
}

function pricedByAgreement(id: string, rows: readonly Row[], agreement: Agreement): Priced | undefined {
  const { groups, seller, firstSeen, leave } = agreement;
  const prices = new Map<string, AgreedPrice>();
  const reasons: string[] = [];
  for (const [region, own] of rowsByRegion(rows)) {
    const group = groups.get(offerKey({ id, region: region || undefined }));
    const first = own[0];
    // Agreement compares text columns; what an image model's output counts only its own row says.
    const compared = modeOf(own) === "image_generation" ? undefined : group;
    const price = compared
      ? agreedPrice(compared, own, seller, firstSeen)
      : first && ownPagePrice(newest(own) ?? first, seller);
    if (typeof price === "string") reasons.push(region === "" ? price : `${region}: ${price}`);
    else if (price !== undefined) prices.set(region, price);
  }
  const home = ["", ...REGION_ORDER, ...prices.keys()].find((region) => prices.has(region));
  const main = home === undefined ? undefined : prices.get(home);
  if (home === undefined || main === undefined) {
    leave(reasons.join("; "));
    return undefined;
  }
  const ownId = home === "" ? id : main.detail.offer.alias;
  if (ownId === undefined && home !== "global") {
    leave(`only the price in ${home} is known`);
    return undefined;
  }
  const others = new Map(
    [...prices].filter(([region]) => region !== home).map(([region, { block }]) => [region, block]),
  );
  const { block, known, left } = foldRegions(main.block, others);
  for (const region of left) leave(`the price in ${region} fits no rule`);
  const aliases = known.flatMap((region) => {
    const alias = prices.get(region)?.detail.offer.alias;
    return alias === undefined ? [] : [{ id: alias, region }];
  });
  const neutral = home === "" ? block.neutral : { region: [...(block.neutral?.region ?? []), home].sort() };
  return { id: ownId ?? id, aliases, blocks: [{ ...block, ...(neutral ? { neutral } : {}) }] };
}

function newest(rows: readonly Row[]): Row | undefined {
  return PAGE_SETS.map((set) => rows.find((row) => row.set === set)).find((row) => row !== undefined);
}

/** The best verdict of each key; two good ones that differ settle nothing. */
function bestGroups(seller: Seller, groups: readonly AgreementGroup[]): Map<string, AgreementGroup> {
  const best = new Map<string, AgreementGroup>();
  const rank = ({ verdict }: AgreementGroup) => (RANK.includes(verdict) ? RANK.indexOf(verdict) : RANK.length);
  for (const group of groups) {
    const offer = seller.offerOf(group.model) ?? seller.offerOf(idKey(group.model));
    if (offer === undefined) continue;
    const key = offerKey(offer);
    const known = best.get(key);
    if (known === undefined || rank(group) < rank(known)) best.set(key, group);
  }
  return best;
}

function rowsById(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, ({ offer }) => idKey(offer.id));
}

function rowsByRegion(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, ({ offer }) => offer.region ?? "");
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
}

/** The id as the most careful set spells it. */
function spelling(rows: readonly Row[]): string {
  const row = SPELLING.map((set) => rows.find((candidate) => candidate.set === set)).find(
    (found) => found !== undefined,
  );
  return (row ?? rows[0])?.offer.id ?? "";
}

/** Two ids with one file name cannot both stand; neither is chosen. */
function withoutClashes(drafts: readonly ModelDraft[], left: { id: string; reason: string }[]): Drafts {
  const exportName = ({ slug }: ModelDraft) => slug.replaceAll(/[^a-z0-9_]/g, "_");
  const counts = new Map<string, number>();
  for (const draft of drafts) counts.set(exportName(draft), (counts.get(exportName(draft)) ?? 0) + 1);
  const clear = drafts.filter((draft) => counts.get(exportName(draft)) === 1);
  for (const draft of drafts) {
    if (!clear.includes(draft)) left.push({ id: draft.id, reason: `its file name ${draft.slug} is another id's too` });
  }
  return { drafts: clear, left };
}
