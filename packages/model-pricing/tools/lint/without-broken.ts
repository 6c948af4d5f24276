import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import type { Problem } from "../problem.ts";

/** The data without the files that have errors: what may go into a catalog. A provider that has one takes its models along. */
export function withoutBroken(data: DataSet, problems: readonly Problem[]): DataSet {
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const keep = (model: LoadedModel): LoadedModel => (broken.has(model.path) ? { ...model, file: undefined } : model);
  const providers = data.providers.map((provider): LoadedProvider => {
    const models = provider.models.map(keep);
    return broken.has(provider.path) ? { ...provider, file: undefined, models } : { ...provider, models };
  });
  return { ...data, providers };
}
