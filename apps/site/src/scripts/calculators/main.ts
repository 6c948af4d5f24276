import type { CalculatorSetting } from "../../lib/calculators/calculator-setting.ts";
import { loadCalculator } from "../../lib/calculators/load-calculator.ts";
import { startCalculator } from "./start-calculator.ts";

for (const root of document.querySelectorAll<HTMLElement>("[data-calculator]")) {
  const setting = JSON.parse(root.dataset.calculator ?? "") as CalculatorSetting;
  void loadCalculator(setting.name).then((calculator) => startCalculator(root, calculator, setting));
}
