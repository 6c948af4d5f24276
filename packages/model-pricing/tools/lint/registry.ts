import { aliasUnique } from "./rules/alias-unique.ts";
import { baseExists } from "./rules/base-exists.ts";
import { baseNotRestated } from "./rules/base-not-restated.ts";
import { batchMultiplier } from "./rules/batch-multiplier.ts";
import { calendarKnown } from "./rules/calendar-known.ts";
import { checkedOnSane } from "./rules/checked-on-sane.ts";
import { coveredByNoPrice } from "./rules/covered-by-no-price.ts";
import { currencyCode } from "./rules/currency-code.ts";
import { digitGrouping } from "./rules/digit-grouping.ts";
import { doublePricedUsage } from "./rules/double-priced-usage.ts";
import { effectiveBasis } from "./rules/effective-basis.ts";
import { exportNameUnique } from "./rules/export-name-unique.ts";
import { idMatchesPath } from "./rules/id-matches-path.ts";
import { keyOrder } from "./rules/key-order.ts";
import { modalityPriced } from "./rules/modality-priced.ts";
import { movedTo } from "./rules/moved-to.ts";
import { neutralValueAlsoRuled } from "./rules/neutral-value-also-ruled.ts";
import { outputWithinContext } from "./rules/output-within-context.ts";
import { parentPriced } from "./rules/parent-priced.ts";
import { priceJump } from "./rules/price-jump.ts";
import { priceOrder } from "./rules/price-order.ts";
import { pricePrecision } from "./rules/price-precision.ts";
import { quotaUnitsPriced } from "./rules/quota-units-priced.ts";
import { replacementExists } from "./rules/replacement-exists.ts";
import { rulesClash } from "./rules/rules-clash.ts";
import { scheduleKnown } from "./rules/schedule-known.ts";
import { shutdownAfterRelease } from "./rules/shutdown-after-release.ts";
import { sourceIsProvider } from "./rules/source-is-provider.ts";
import { staleCheck } from "./rules/stale-check.ts";
import { tierAscending } from "./rules/tier-ascending.ts";
import { tierComplete } from "./rules/tier-complete.ts";
import type { Rule } from "./types.ts";

/** Every rule, by name. `data/README.md` has a section for each. */
export const RULES: readonly Rule[] = [
  aliasUnique,
  baseExists,
  baseNotRestated,
  batchMultiplier,
  calendarKnown,
  checkedOnSane,
  coveredByNoPrice,
  currencyCode,
  digitGrouping,
  doublePricedUsage,
  effectiveBasis,
  exportNameUnique,
  idMatchesPath,
  keyOrder,
  modalityPriced,
  movedTo,
  neutralValueAlsoRuled,
  outputWithinContext,
  parentPriced,
  priceJump,
  priceOrder,
  pricePrecision,
  quotaUnitsPriced,
  replacementExists,
  rulesClash,
  scheduleKnown,
  shutdownAfterRelease,
  sourceIsProvider,
  staleCheck,
  tierAscending,
  tierComplete,
];
