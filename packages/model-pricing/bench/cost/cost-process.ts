// One way to price a request in a process of its own: `node cost-process.ts NAME`.
import { answerQuestions, type Question } from "../lib/helper-process.ts";
import { type PricerName, pricers } from "./pricers.ts";

let price: (() => number) | undefined;
let priced = 0;

const loaded = async () => {
  price ??= await pricers[process.argv[2] as PricerName].load();
  return price;
};

answerQuestions({
  /** Imports, and prices one request: what a short script waits for. */
  async start(): Promise<{ ms: number; total: number }> {
    const begin = performance.now();
    const total = (await loaded())();
    return { ms: performance.now() - begin, total };
  },
  /** Imports alone. */
  async importOnly(): Promise<{ ms: number }> {
    const begin = performance.now();
    await pricers[process.argv[2] as PricerName].importOnly();
    return { ms: performance.now() - begin };
  },
  /** Nanoseconds a request, over at least `minMs`. */
  async time({ minMs }: Question & { minMs: number }): Promise<{ ns: number }> {
    const once = await loaded();
    const begin = performance.now();
    let times = 0;
    do {
      for (let n = 0; n < 1000; n++) priced += once();
      times += 1000;
    } while (performance.now() - begin < minMs);
    return { ns: ((performance.now() - begin) * 1e6) / times };
  },
  priced: () => priced,
});
