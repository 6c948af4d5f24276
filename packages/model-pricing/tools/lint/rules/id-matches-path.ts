import { toFileName } from "../file-name.ts";
import type { FileRule, Finding, TextSubject } from "../types.ts";

/** A file is found by its id: the name says it, or the file does where the id holds other characters. */
export const idMatchesPath: FileRule = {
  name: "id-matches-path",
  scope: "file",
  reads: "text",
  *check({ model, toml, provider }) {
    const id = (toml.value as { id?: unknown }).id;
    if (typeof id === "string") yield* checkId(id, model, provider.models);
    else if (model.slug !== toFileName(model.slug)) yield misnamed(model);
  },
};

function* checkId(
  id: string,
  { slug, kind }: TextSubject["model"],
  siblings: readonly TextSubject["model"][],
): Iterable<Finding> {
  if (id === slug && slug === toFileName(slug)) {
    yield {
      at: ["id"],
      message: `id repeats the file name ${slug}.toml.`,
      fix: "remove the line; id is for ids that cannot be file names.",
      severity: "warn",
      fixable: true,
    };
  } else if (toFileName(id) !== slug) {
    const isTaken = siblings.some((other) => other.kind === kind && other.slug === toFileName(id));
    yield {
      at: ["id"],
      message: `id is "${id}", which belongs in ${toFileName(id)}.toml, not in ${slug}.toml.`,
      fix: isTaken
        ? "that file exists: correct the id, or put the two together."
        : "rename the file, or correct the id.",
      fixable: !isTaken,
    };
  }
}

function misnamed({ slug }: TextSubject["model"]): Finding {
  const wrong = [...slug].find((char) => char !== toFileName(char)) ?? "";
  return {
    at: [],
    message: `the file name ${slug}.toml holds "${wrong}"; only lower case letters, digits, ".", "_" and "-" may stand in it.`,
    fix: `rename it to ${toFileName(slug)}.toml; if the provider's id is "${slug}", add id = "${slug}".`,
  };
}
