/** Text that a stranger may have written, as code: no link, mention or image comes of it. Not for cells of a table. */
export function code(text: string): string {
  return `\`${text.replaceAll(/[\s`]+/g, " ").trim() || "(empty)"}\``;
}

/** A link to a page, shown by its host. */
export function link(address: string): string {
  const host = URL.parse(address)?.hostname;
  if (!host) return code(address);
  return `[${host.replaceAll(/[^\w.-]/g, "")}](<${address.replaceAll(/[<>|\s`\\]/g, encodeURIComponent)}>)`;
}

/** A table whose columns after the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}
