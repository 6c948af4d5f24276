import type { TomlPath } from "../../toml.ts";
import { periodsOverlap } from "../periods.ts";
import type { FileSubject, LocatedFinding, ProviderRule } from "../types.ts";

/** A name that means a model of a provider, for a time or for good. */
interface Name {
  readonly text: string;
  readonly subject: FileSubject;
  readonly at: TomlPath;
  readonly from?: string;
  readonly until?: string;
}

/** At any moment a name means one model of a provider. */
export const aliasUnique: ProviderRule = {
  name: "alias-unique",
  scope: "provider",
  *check({ models, file }) {
    const known = new Map<string, Name[]>();
    const names = models.flatMap(namesOf);
    // Ids first: an alias that collides with an id is the one to change.
    for (const name of [...names.filter(isId), ...names.filter((name) => !isId(name))]) {
      const others = known.get(name.text) ?? [];
      known.set(name.text, [...others, name]);
      const other = others.find((earlier) => periodsOverlap(earlier, name, file?.time_zone));
      if (other) yield describe(name, other);
    }
  },
};

const isId = ({ at }: Name) => at.length === 0 || at[0] === "id";

function namesOf(subject: FileSubject): readonly Name[] {
  const { file, model } = subject;
  return [
    { text: model.id, subject, at: file.id === undefined ? [] : ["id"] },
    ...(file.aliases ?? []).map((text, index) => ({ text, subject, at: ["aliases", index] })),
    ...(file.alias ?? []).map(({ id, from, until }, index) => ({
      text: id,
      subject,
      at: ["alias", index, "id"],
      from,
      until,
    })),
  ];
}

function describe(name: Name, other: Name): LocatedFinding {
  const place = { in: name.subject.model, at: name.at };
  const isSame = name.subject === other.subject;
  const { path } = other.subject.model;
  if (isId(other)) {
    return {
      ...place,
      message: `"${name.text}" is the id of ${isSame ? "this file" : path}.`,
      fix: isSame ? "remove the alias." : "remove it here: a name that has a file of its own means that file.",
    };
  }
  if (isSame) {
    const line = other.subject.toml.locate(other.at).line;
    return { ...place, message: `"${name.text}" is already an alias on line ${line}.`, fix: "keep it once." };
  }
  return {
    ...place,
    message: `"${name.text}" is also an alias in ${path}, at the same time.`,
    fix: "keep it where it belongs today; where it moved, give both [[alias]] rows from and until.",
  };
}
