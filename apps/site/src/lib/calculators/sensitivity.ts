import { PricingError, percentChange, type Usage } from "@org/model-pricing";
import type { MonthInput, MonthPlan } from "@org/model-pricing/plan";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import type { CalculatorKey } from "./calculator-words.ts";
import type { Teller } from "./teller.ts";

/** A month with one of its figures doubled. */
interface Doubled {
  readonly label: CalculatorKey;
  readonly input: MonthInput;
}

/** What doubling each part of a workload does to the month, the others staying as they are. */
export function sensitivity(
  plan: MonthPlan,
  input: MonthInput,
  reckon: (input: MonthInput) => MonthPlan,
  { words: t, money }: Teller,
): Html {
  const { currency } = plan;
  const rows = doubled(input).map(({ label, input: more }) => {
    const month = monthOf(() => reckon(more));
    const cells =
      month === undefined
        ? html`<td colspan="2" class="number">${t.calc_refused}</td>`
        : html`<td class="number"><data value="${month}">${money(month, currency)}</data></td><td class="number">${changeText(plan.totals.month, month)}</td>`;
    return html`<tr><th scope="row">${t[label]}</th>${cells}</tr>
`;
  });
  return html`<h3>${t.calc_sensitivity}</h3><div class="scroll" tabindex="0" role="group" aria-label="${t.calc_sensitivity}"><table class="ledger sensitivity">
<caption>${fill(t.calc_sensitivity_caption, { currency })}</caption>
<thead><tr><th scope="col">${t.calc_doubled}</th><th scope="col" class="number">${t.calc_then}</th><th scope="col" class="number">${t.calc_changed}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** More tokens from a cache cost less: the change has a sign. Where the month costs nothing there is none. */
function changeText(before: string, after: string): string {
  const change = percentChange(before, after);
  if (change === undefined) return "—";
  return change.startsWith("-") ? `−${change.slice(1)}%` : `+${change}%`;
}

const USAGE_PARTS = [
  "input_tokens",
  "cache_read_input_tokens",
  "cache_creation_input_tokens",
  "output_tokens",
  "reasoning_output_tokens",
] as const satisfies readonly (keyof Usage)[];

/** A part grows inside its whole: it is left out where twice of it is more than that. */
function doubled(input: MonthInput): readonly Doubled[] {
  const { usage, requests_per_day } = input;
  const wholes = { cache_read_input_tokens: "input_tokens", cache_creation_input_tokens: "input_tokens" } as const;
  const parts = USAGE_PARTS.flatMap((field): Doubled[] => {
    const count = usage[field] ?? 0;
    const whole = field === "reasoning_output_tokens" ? "output_tokens" : wholes[field as keyof typeof wholes];
    if (count === 0 || (whole !== undefined && 2 * count > (usage[whole] ?? 0))) return [];
    return [{ label: `calc_${field}`, input: { ...input, usage: { ...usage, [field]: 2 * count } } }];
  });
  return [...parts, { label: "calc_requests_per_day", input: { ...input, requests_per_day: 2 * requests_per_day } }];
}

function monthOf(reckon: () => MonthPlan): string | undefined {
  try {
    return reckon().totals.month;
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}
