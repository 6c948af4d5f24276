import { readFileSync } from "node:fs";

// Run it every few minutes over the log that usage-log writes, and send what it prints to your pager.
const limits = { errorRate: 0.05, p95LatencyMs: 5000, spentPerDay: "0.50" };

interface Line {
  time: string;
  status: number;
  latency_ms: number;
  cost: string;
}

const lines = readFileSync("usage.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);

/** Decimal text as a whole number of 10^-18: sums of money are exact, which those of floats are not. */
function toUnits(amount: string): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole + part.padEnd(18, "0"));
}

function toAmount(units: bigint): string {
  const digits = units.toString().padStart(19, "0");
  return `${digits.slice(0, -18)}.${digits.slice(-18).replace(/0+$/, "")}`;
}

const failed = lines.filter(({ status }) => status >= 400).length;
const latencies = lines.map(({ latency_ms }) => latency_ms).sort((a, b) => a - b);
const p95 = latencies[Math.ceil(latencies.length * 0.95) - 1] ?? 0;

const alert = (isOver: boolean, text: string) => console.log(`${isOver ? "ALERT" : "ok   "} ${text}`);
alert(failed > limits.errorRate * lines.length, `errors: ${failed} of ${lines.length} requests`);
alert(p95 > limits.p95LatencyMs, `latency: 95 % within ${p95} ms`);

const days = new Map<string, bigint>();
for (const { time, cost } of lines) {
  const day = time.slice(0, 10);
  days.set(day, (days.get(day) ?? 0n) + toUnits(cost));
}
for (const [day, spent] of days) {
  // In hundredths, so that 50, 80 and 100 % of the day's budget can each raise the tone.
  const percent = (spent * 100n) / toUnits(limits.spentPerDay);
  alert(percent >= 80n, `spent on ${day}: ${toAmount(spent)} USD, ${percent} % of the budget`);
}
