/** A component in the text of a page. */
export interface Tag {
  readonly name: string;
  readonly kind: "open" | "close" | "single";
  /** Attributes as they are written: quotes and braces are taken off. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** Finds components: tags whose name begins with a capital letter, with values in quotes or braces that may hold anything. */
export function findTags(text: string, from = 0): readonly Tag[] {
  const tags: Tag[] = [];
  const begin = /<(\/?)([A-Z]\w*)/g;
  begin.lastIndex = from;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const [, slash = "", name = ""] = match;
    const { attributes, end, isSingle } = readAttributes(text, begin.lastIndex);
    tags.push({ name, kind: slash ? "close" : isSingle ? "single" : "open", attributes, start: match.index, end });
    begin.lastIndex = end;
  }
  return tags;
}

function readAttributes(text: string, from: number) {
  const attributes: Record<string, string> = {};
  let index = from;
  while (index < text.length && text[index] !== ">" && !text.startsWith("/>", index)) {
    const [whole = "", name = ""] = /^\s*([\w-]+)/.exec(text.slice(index)) ?? [];
    if (whole === "") {
      index += 1;
      continue;
    }
    index += whole.length;
    if (text[index] !== "=") {
      attributes[name] = "";
      continue;
    }
    const end = endOfValue(text, index + 1);
    attributes[name] = text.slice(index + 2, end - 1);
    index = end;
  }
  const isSingle = text.startsWith("/>", index);
  return { attributes, end: Math.min(text.length, index + (isSingle ? 2 : 1)), isSingle };
}

/** Where a value ends: at its closing quote, or at the brace that closes the first one. */
function endOfValue(text: string, from: number): number {
  if (text[from] !== "{") return text.indexOf(text[from] ?? '"', from + 1) + 1;
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const sign = text[index];
    if (sign === "`" || sign === '"' || sign === "'") index = text.indexOf(sign, index + 1);
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth === 0 || index < 0) return index + 1;
  }
  return text.length;
}
