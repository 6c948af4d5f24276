import { expectTypeOf } from "vitest";
import type * as z from "zod";
import type {
  AuthoredPriceBlock,
  AuthoredRule,
  CalendarFile,
  ModelFile,
  ProviderFile,
} from "../../src/compile/authored.ts";
import type { AuthoredCorrection, CorrectionFile } from "../../src/compile/correction.ts";
import type { ExchangeRatesFile } from "../../src/compile/exchange-rate-list.ts";
import type { AuthoredFee, SubscriptionFile } from "../../src/compile/subscription.ts";
import type {
  calendarFile,
  correctionFile,
  exchangeRatesFile,
  modelFile,
  modelRecord,
  priceBlock,
  priceRule,
  providerFile,
  subscriptionFile,
  usage,
} from "../../src/schema/index.ts";
import type { ModelRecord, Usage } from "../../src/types.ts";

// The public interfaces are plain, so that nobody needs zod to check types. Here they are held to what the schemas let
// through, in both directions: a field that one side lacks or types otherwise fails.

/** Without `readonly`, which zod's output does not have. */
type Mutable<T> = T extends string ? T : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** Keys that both types have, spelled out: an optional key too many is assignable and would go unseen. */
type Keys<T> = keyof Required<T>;

expectTypeOf<z.output<typeof modelFile>>().toExtend<ModelFile>();
expectTypeOf<Mutable<ModelFile>>().toExtend<z.output<typeof modelFile>>();
expectTypeOf<Keys<z.output<typeof modelFile>>>().toEqualTypeOf<Keys<ModelFile>>();

expectTypeOf<Keys<z.output<typeof priceBlock>>>().toEqualTypeOf<Keys<AuthoredPriceBlock>>();
expectTypeOf<Keys<z.output<typeof priceRule>>>().toEqualTypeOf<Keys<AuthoredRule>>();

expectTypeOf<z.output<typeof providerFile>>().toExtend<ProviderFile>();
expectTypeOf<Mutable<ProviderFile>>().toExtend<z.output<typeof providerFile>>();
expectTypeOf<Keys<z.output<typeof providerFile>>>().toEqualTypeOf<Keys<ProviderFile>>();

expectTypeOf<z.output<typeof calendarFile>>().toExtend<CalendarFile>();
expectTypeOf<Mutable<CalendarFile>>().toExtend<z.output<typeof calendarFile>>();
expectTypeOf<Keys<z.output<typeof calendarFile>>>().toEqualTypeOf<Keys<CalendarFile>>();

expectTypeOf<z.output<typeof exchangeRatesFile>>().toExtend<ExchangeRatesFile>();
expectTypeOf<ExchangeRatesFile>().toExtend<z.output<typeof exchangeRatesFile>>();
expectTypeOf<Keys<z.output<typeof exchangeRatesFile>>>().toEqualTypeOf<Keys<ExchangeRatesFile>>();

expectTypeOf<z.output<typeof correctionFile>>().toExtend<CorrectionFile>();
expectTypeOf<CorrectionFile>().toExtend<z.output<typeof correctionFile>>();
expectTypeOf<Keys<z.output<typeof correctionFile>["correction"][number]>>().toEqualTypeOf<Keys<AuthoredCorrection>>();

expectTypeOf<z.output<typeof subscriptionFile>>().toExtend<SubscriptionFile>();
expectTypeOf<SubscriptionFile>().toExtend<z.output<typeof subscriptionFile>>();
expectTypeOf<Keys<z.output<typeof subscriptionFile>>>().toEqualTypeOf<Keys<SubscriptionFile>>();
expectTypeOf<Keys<z.output<typeof subscriptionFile>["fee"][number]>>().toEqualTypeOf<Keys<AuthoredFee>>();

expectTypeOf<z.output<typeof modelRecord>>().toExtend<ModelRecord>();
expectTypeOf<Mutable<ModelRecord>>().toExtend<z.output<typeof modelRecord>>();
expectTypeOf<Keys<z.output<typeof modelRecord>>>().toEqualTypeOf<Keys<ModelRecord>>();

type CompiledBlock = z.output<typeof modelRecord>["price"][number];
expectTypeOf<Keys<CompiledBlock>>().toEqualTypeOf<Keys<ModelRecord["price"][number]>>();
expectTypeOf<Keys<NonNullable<CompiledBlock["when"]>[number]>>().toEqualTypeOf<
  Keys<NonNullable<ModelRecord["price"][number]["when"]>[number]>
>();

expectTypeOf<z.output<typeof usage>>().toExtend<Usage>();
expectTypeOf<Mutable<Usage>>().toExtend<z.output<typeof usage>>();
expectTypeOf<Keys<z.output<typeof usage>>>().toEqualTypeOf<Keys<Usage>>();
