import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const MOST_AT_ONCE = 3; // below your provider's limit, with room for what else uses the key
const countries = ["France", "Japan", "China", "Italy", "Spain", "Chile", "Kenya"];

/** Works through the tasks, never more than `most` at a time; the results are in the order of the tasks. */
async function inParallel<T>(tasks: (() => Promise<T>)[], most: number): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = [];
  const queue = tasks.entries();
  const work = async () => {
    for (const [index, task] of queue) {
      [results[index]] = (await Promise.allSettled([task()])) as [PromiseSettledResult<T>];
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return results;
}

let running = 0;
let peak = 0;

async function ask(content: string): Promise<string> {
  peak = Math.max(peak, ++running);
  try {
    const response = await client.chat.completions.create({ model, messages: [{ role: "user", content }] });
    return response.choices[0]?.message.content ?? "";
  } finally {
    running--;
  }
}

const tasks = countries.map((country) => () => ask(`What is the capital of ${country}?`));
const results = await inParallel(tasks, MOST_AT_ONCE);
// One that failed does not take the others with it.
results.forEach((result, index) => {
  console.log(countries[index], result.status === "fulfilled" ? result.value : `failed: ${result.reason}`);
});
console.log(`at most ${peak} at a time`);
