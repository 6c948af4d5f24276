import { type GuideFile, lineAt } from "./guide-file.ts";
import type { Problem } from "./problem.ts";

/** Components whose number may differ between languages: the words around them do. */
const FREE = new Set(["Source", "Guide", "Page", "Model", "Provider", "Aside", "Fact"]);

/** Code typed into a page, links that only work from one place, sources that nothing cites. */
export function findShapeProblems(guide: GuideFile): readonly Problem[] {
  const { file, text, bodyStart, tags, sources } = guide;
  const problem = (rule: string, message: string, index?: number): Problem => ({
    file,
    ...(index !== undefined && { line: lineAt(text, index) }),
    rule,
    level: "error",
    message,
  });
  const body = text.slice(bodyStart);
  const cited = new Set(
    tags.flatMap(({ name, attributes }) => (name === "Source" ? attributes.id : attributes.source) ?? []),
  );
  const imported = [...body.matchAll(/^import \{([^}]*)\} from "#guide";$/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim()),
  );
  const used = new Set(tags.map(({ name }) => name));
  return [
    ...[...body.matchAll(/^\s*(?:```|~~~)/gm)].map(({ index }) =>
      problem("typed-code", "Code comes from a file of samples/ by <Sample>, or from <NotRun>.", bodyStart + index),
    ),
    ...[...body.matchAll(/\]\((?!#)[^)]*\)/g)].map(({ index, 0: link }) =>
      problem(
        "typed-link",
        `"${link.slice(1)}" is a link: inside the site use <Guide> or <Page>, to others <Source>, which has a date.`,
        bodyStart + index,
      ),
    ),
    ...[...body.matchAll(/^# /gm)].map(({ index }) =>
      problem("one-title", "The title of the front matter is the heading of the page.", bodyStart + index),
    ),
    ...sources
      .filter(({ id }) => id !== undefined && !cited.has(id))
      .map(({ id }) => problem("cited", `The source "${id}" is listed, and nothing in the text cites it.`)),
    ...sources
      .filter(({ checked_on }) => typeof checked_on !== "string")
      .map(({ id }) => problem("source-date", `The source "${id}" has no checked_on, or one without quotes.`)),
    ...imported
      .filter((name) => name !== "" && !used.has(name))
      .map((name) => problem("unused", `${name} is imported and not used.`)),
  ];
}

/** Pages without their twin, and twins that do not show the same. */
export function findTwinProblems(guides: readonly GuideFile[]): readonly Problem[] {
  const bySlug = Map.groupBy(guides, ({ slug }) => slug);
  return [...bySlug.values()].flatMap((twins): Problem[] => {
    const [one, other] = twins;
    if (!one) return [];
    const problem = (message: string): Problem => ({ file: one.file, rule: "twin", level: "error", message });
    if (!other) return [problem("The page has no twin in the other language.")];
    const facts = [
      { what: "number", of: ({ data }: GuideFile) => String(data.number) },
      { what: "sources", of: ({ sources }: GuideFile) => sources.map(({ id }) => id).join(" ") },
      {
        what: "parts (headings of two signs)",
        of: ({ text }: GuideFile) => String([...text.matchAll(/^## /gm)].length),
      },
      { what: "components", of: componentsOf },
    ];
    return facts
      .filter(({ of }) => of(one) !== of(other))
      .map(({ what, of }) => problem(`The twins differ in their ${what}: "${of(one)}" and "${of(other)}".`));
  });
}

function componentsOf({ tags }: GuideFile): string {
  return tags
    .filter(({ name, kind }) => kind !== "close" && !FREE.has(name))
    .map(({ name }) => name)
    .join(" ");
}
