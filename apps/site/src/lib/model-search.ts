/** One row of the model index: what a chooser shows and searches. */
export interface IndexedModel {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
  readonly name_zh: string | undefined;
  readonly slug: string;
  readonly first_party: boolean;
  readonly aliases: readonly string[];
}

/** Finds models by words: each must stand somewhere in a model's names. The index's own order decides among equals. */
export function createModelSearch(
  models: readonly IndexedModel[],
  providerNames: Readonly<Record<string, readonly string[]>>,
): (query: string, most: number) => readonly IndexedModel[] {
  const rows = models.map((model) => ({
    model,
    names: [model.id, `${model.provider}/${model.id}`, model.name, model.name_zh ?? model.name].map(fold),
    text: fold(
      [
        `${model.provider}/${model.id}`,
        model.name,
        model.name_zh,
        ...(providerNames[model.provider] ?? []),
        ...model.aliases,
      ]
        .filter((part) => part !== undefined)
        .join(" "),
    ),
  }));
  return (query, most) => {
    const whole = fold(query);
    const words = whole.split(" ").filter((word) => word !== "");
    if (words.length === 0) return [];
    const hits = rows.filter(({ text }) => words.every((word) => text.includes(word)));
    const rank = ({ names }: (typeof rows)[number]) =>
      names.includes(whole) ? 0 : names.some((name) => name.startsWith(whole)) ? 1 : 2;
    return hits
      .map((row, index) => ({ row, index, rank: rank(row) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .slice(0, most)
      .map(({ row }) => row.model);
  };
}

/** Case, width and the marks between words fall away: `GPT-4o mini` and `gpt 4o mini` are one. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_:-]+/g, " ")
    .trim();
}
