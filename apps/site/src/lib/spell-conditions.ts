/** One spelling for conditions that say the same in another order. */
export function spellConditions(conditions: object): string {
  return JSON.stringify(Object.entries(conditions).sort(([a], [b]) => a.localeCompare(b)));
}
