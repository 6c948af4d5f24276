import * as z from "zod";
import type { RateKey, RateTableName } from "../units.ts";
import { decimalText, multiplier } from "./decimal.ts";
import { field, shapeOf, tableOf } from "./fields.ts";
import { keysOf, TABLE_NAMES } from "./rate-tables.ts";
import { type Refusal, refuseTable, type Unchecked } from "./refuse.ts";

type Multipliers<V> = { [K in RateKey<"per_million_tokens">]?: V } & {
  [T in RateTableName]?: V | { [K in RateKey<T>]?: V };
};

function multipliersOf<V>(factor: z.ZodType<V, V>): z.ZodType<Multipliers<V>, Multipliers<V>> {
  const tokens = shapeOf(keysOf("per_million_tokens"), () => factor);
  const tables = shapeOf(TABLE_NAMES, (table: RateTableName) =>
    z.union([factor, tableOf(keysOf(table) as readonly string[], () => factor).check(refuseTable(refuseNothing))]),
  );
  const schema = z.strictObject({ ...tokens, ...tables }).check(refuseTable(refuseNothing));
  // The registry's keys are data: only the values' type survives the way through them.
  return schema as unknown as z.ZodType<Multipliers<V>, Multipliers<V>>;
}

function* refuseNothing(table: Unchecked): Iterable<Refusal> {
  if (Object.keys(table).length > 0) return;
  const fix = "write multiply = 0.5, or multiply = { input = 0.5, output = 0.5 }.";
  yield { message: "this multiplier names nothing.", fix, isAbsence: true };
}

const description =
  "factor on per_million_tokens, routing and citation apart; or factors by key of that table, by table, or by key of a table";

/** `multiply` as authored. */
export const multiply = field(z.union([multiplier, multipliersOf<number>(multiplier)]), description, 0.5);

/** `multiply` as compiled. */
export const multiplyText = field(z.union([decimalText, multipliersOf<string>(decimalText)]), description);
