import type { Conditions, DecimalText } from "../../src/types.ts";
import type { RateTableName } from "../../src/units.ts";

/** What one data set said of one rate of one model, and when. It never becomes a price. */
export interface Witness {
  /** Id of the model in our data. */
  readonly model: string;
  /** The name under which the data set lists it, where that is another one. Such a witness can only confirm. */
  readonly name?: string;
  /** Rate table. */
  readonly per: RateTableName;
  /** Key of the rate. */
  readonly unit: string;
  /**
   * When the rate holds, as the data set says; absent for its plain price. The threshold's side is the data set's own.
   * `schedule` is `"peak"` or `"off_peak"`: data sets do not know our schedules by name.
   */
  readonly condition?: Conditions;
  readonly currency: string;
  readonly value: DecimalText;
  readonly data_set: string;
  /** Data sets that copy one another share a lineage and count once. */
  readonly lineage: string;
  /** Latest day on which the data set showed this rate. */
  readonly date: string;
}

/** Columns of a witness file, in this order. */
export const WITNESS_COLUMNS = [
  "model",
  "name",
  "per",
  "unit",
  "condition",
  "currency",
  "value",
  "data_set",
  "lineage",
  "date",
] as const satisfies readonly (keyof Witness)[];
