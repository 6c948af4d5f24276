import type { FileRule } from "../types.ts";

const DAYS = 30;

/** Names the prices in force that nobody has looked at for a month. */
export const staleCheck: FileRule = {
  name: "stale-check",
  scope: "file",
  severity: "warn",
  onRequest: true,
  *check({ blocks, file, provider }, { today }) {
    if (file.shutdown_on !== undefined && file.shutdown_on <= today) return;
    const current = new Map<string, (typeof blocks)[number]>();
    for (const part of blocks) {
      const started = part.block.effective_from.slice(0, 10) <= today;
      if (started) current.set(part.block.currency ?? provider.file?.currency ?? "USD", part);
    }
    for (const { block, at } of current.values()) {
      const age = daysBetween(block.checked_on, today);
      if (block.withdrawn || block.unknown || age <= DAYS) continue;
      yield {
        at: [...at, "checked_on"],
        message: `the price in force was last seen ${age} days ago, on ${block.checked_on}.`,
        fix: "read the source page; if the price still holds, set checked_on to that day, else add a [[price]] block.",
      };
    }
  },
};

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
