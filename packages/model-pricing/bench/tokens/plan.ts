import { type TextName, textNames } from "../corpus/texts.ts";

/** How much is measured. The quick plan tells whether something is badly off; only the full one is to be quoted. */
export interface Plan {
  texts: TextName[];
  sizes: number[];
  rounds: number;
  /** Each measurement is repeated until it has taken so long. */
  min_ms: number;
  /** A single measurement that takes longer is given up, and so are the larger sizes of that text. */
  limit_ms: number;
  first_call: { texts: TextName[]; sizes: number[]; rounds: number };
  hostile: { lengths: number[]; limit_ms: number };
  cold_start_rounds: number;
  memory_bytes: number;
}

/** How many samples a size is measured on, so that one lucky sentence does not decide. */
export const sampleCounts: Record<number, number> = { 100: 40, 1000: 20, 10000: 8, 100000: 2, 1000000: 1 };

export const fullPlan: Plan = {
  texts: [...textNames],
  sizes: [100, 1_000, 10_000, 100_000, 1_000_000],
  rounds: 7,
  min_ms: 50,
  limit_ms: 30_000,
  first_call: { texts: [...textNames], sizes: [10_000, 100_000], rounds: 3 },
  hostile: { lengths: [10_000, 100_000, 1_000_000], limit_ms: 10_000 },
  cold_start_rounds: 15,
  memory_bytes: 1_000_000,
};

export const quickPlan: Plan = {
  texts: ["en", "zh-Hans", "ru", "th", "typescript", "base64"],
  sizes: [1_000, 10_000, 100_000],
  rounds: 3,
  min_ms: 20,
  limit_ms: 5_000,
  first_call: { texts: ["en", "zh-Hans", "typescript"], sizes: [10_000], rounds: 3 },
  hostile: { lengths: [10_000, 100_000, 1_000_000], limit_ms: 1_500 },
  cold_start_rounds: 5,
  memory_bytes: 100_000,
};
