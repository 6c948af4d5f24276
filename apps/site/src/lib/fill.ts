/**
 * Puts values into a string of the dictionary: `{count} models` becomes `12 models`. A space that the string keeps around
 * Latin names goes where the name turns out to be Chinese.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return filled.replace(/(?<=[\p{Script=Han}（）]) (?=[\p{Script=Han}（）])/gu, "");
}
