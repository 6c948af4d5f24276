import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import { compareProblems, type Problem } from "../problem.ts";
import { listBlocks } from "./price-parts.ts";
import type {
  FileContext,
  FileSubject,
  Finding,
  LintContext,
  LocatedFinding,
  ProviderSubject,
  Rule,
  TextSubject,
} from "./types.ts";

export interface LintOptions {
  readonly rules: readonly Rule[];
  /** `YYYY-MM-DD`: rules have no clock. */
  readonly today: string;
  /** A file as it was before the change under review; nothing is known where it is left out. */
  readonly previous?: FileContext["previous"];
}

/** Runs every rule over everything that could be read. What the schema refuses is not reported here. */
export function lintData(data: DataSet, { rules, today, previous = () => undefined }: LintOptions): readonly Problem[] {
  const context = makeContext(data, today, previous);
  return rules
    .flatMap((rule) => [...runRule(rule, context)].map((finding) => toProblem(rule, finding)))
    .sort(compareProblems);
}

function makeContext(data: DataSet, today: string, previous: FileContext["previous"]): LintContext {
  const providers = data.providers.map(toSubject);
  const names = new Set<string>();
  const models = new Map<string, FileSubject>();
  for (const { id: provider, models: loaded } of data.providers) {
    for (const { id, slug } of loaded) names.add(`${provider}/${id}`).add(`${provider}/${slug}`);
  }
  for (const { provider, models: subjects } of providers) {
    for (const subject of subjects) {
      models.set(`${provider.id}/${subject.model.slug}`, subject);
      models.set(`${provider.id}/${subject.model.id}`, subject);
    }
  }
  return {
    data,
    providers,
    today,
    previous,
    hasModel: (name) => names.has(name),
    findModel: (name) => models.get(name),
  };
}

function toSubject(provider: LoadedProvider): ProviderSubject {
  const models = provider.models.flatMap((model) => {
    const { file, toml } = model;
    return file && toml ? [{ model, provider, file, toml, blocks: listBlocks(file) }] : [];
  });
  return { provider, file: provider.file, models };
}

function* runRule(rule: Rule, context: LintContext): Iterable<LocatedFinding> {
  if (rule.scope === "catalog") {
    yield* rule.check(context);
    return;
  }
  for (const subject of context.providers) {
    if (rule.scope === "provider") yield* rule.check(subject, context);
    else if (rule.reads === "text") {
      for (const text of textsOf(subject)) yield* located(text.model, rule.check(text, context));
    } else {
      for (const file of subject.models) yield* located(file.model, rule.check(file, context));
    }
  }
}

function textsOf({ provider }: ProviderSubject): readonly TextSubject[] {
  return provider.models.flatMap((model) => (model.toml ? [{ model, toml: model.toml, provider }] : []));
}

function* located(model: LoadedModel, findings: Iterable<Finding>): Iterable<LocatedFinding> {
  for (const finding of findings) yield { ...finding, in: model };
}

function toProblem(rule: Rule, { in: source, at, message, fix, severity, fixable }: LocatedFinding): Problem {
  const position = source.toml?.locate(at) ?? { line: 1, column: 1 };
  const canFix = fixable ?? rule.fixable;
  return {
    file: source.path,
    ...position,
    severity: severity ?? rule.severity ?? "error",
    rule: rule.name,
    message,
    fix,
    ...(canFix ? { fixable: true } : {}),
  };
}
