import type { GuideFile } from "./guide-file.ts";

const blank = (text: string) => text.replace(/[^\n]/g, " ");

/** The text of a page with everything that is not its author's words blanked out; places and lines stay where they are. */
export function proseOf({ text, bodyStart, tags }: GuideFile): string {
  const pieces: string[] = [blank(text.slice(0, bodyStart))];
  let from = bodyStart;
  let factDepth = 0;
  for (const tag of tags) {
    const between = text.slice(from, tag.start);
    // What stands in a Fact has a source that says it.
    pieces.push(factDepth > 0 ? blank(between) : between, blank(text.slice(tag.start, tag.end)));
    if (tag.name === "Fact" && tag.kind !== "single") factDepth += tag.kind === "open" ? 1 : -1;
    from = tag.end;
  }
  pieces.push(text.slice(from));
  return pieces.join("").replace(/^import .*$/gm, blank);
}
