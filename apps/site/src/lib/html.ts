/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * Writes HTML that the build and the browser share: what is put in is escaped unless it came from here. Nothing, `false`
 * and undefined leave no trace.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((all, text, index) => `${all}${spell(parts[index - 1])}${text}`) };
}

function spell(part: Part): string {
  if (part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(spell).join("");
  if (typeof part === "object") return (part as Html).html;
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
