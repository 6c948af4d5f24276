import { chooseProviders } from "@org/model-pricing/guide";
import { providers } from "@org/model-pricing/providers";

/** By provider, whether its source says plainly that accounts in mainland China are served. Most say nothing of it. */
export const mainlandAnswers: Readonly<Record<string, "yes" | "no">> = Object.fromEntries(
  chooseProviders(providers, { place: "cn" }).flatMap(({ provider, answers: [first] }) =>
    first?.answer === "yes" || first?.answer === "no" ? [[provider, first.answer]] : [],
  ),
);
