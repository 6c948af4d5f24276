import type { AuthoredPriceBlock, ModelFile } from "../compile/authored.ts";
import type { DecimalText } from "../types.ts";

/** A price block of your own. Where it comes from is not asked: receipts say `own`. */
export type OwnPriceBlock = Omit<AuthoredPriceBlock, "source" | "checked_on" | "effective_basis"> &
  Partial<Pick<AuthoredPriceBlock, "source" | "checked_on" | "effective_basis">>;

/**
 * A model at a price of your own: a price file with its `id`, such as a self-hosted model, a contract or provisioned
 * capacity. Facts that it leaves out come from the record it replaces.
 */
export type OwnPrice = Partial<Omit<ModelFile, "id" | "price">> & {
  /** The id; `provider/id` where a provider of the catalog sells it. */
  readonly id: string;
  /** Who sends the bill; then `id` is taken as it stands. `own` where neither says. */
  readonly provider?: string;
  /** Dates begin at 00:00 UTC; write an instant where your contract means another zone. */
  readonly price: readonly OwnPriceBlock[];
};

/** A discount on the list price of one model, whenever the request was made. */
export interface OwnDiscount {
  readonly id: string;
  readonly provider?: string;
  /** Share of each rate that is taken off, from `"0"` to `"1"`, with at most four decimals: `"0.15"` is 15 %. */
  readonly discount: DecimalText;
  /** Keys of the rates that it is taken off, such as `input`; every rate where it is left out. */
  readonly units?: readonly string[];
}

/** What `extendCatalog` lays over a catalog. */
export type OwnEntry = OwnPrice | OwnDiscount;
