import type { ModelFile, ProviderFile } from "../../src/compile/authored.ts";
import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import type { TomlFile, TomlPath } from "../toml.ts";
import type { BlockPart } from "./price-parts.ts";

/** What a rule found, at a place in a file. */
export interface Finding {
  readonly at: TomlPath;
  readonly message: string;
  readonly fix: string;
  /** The rule's own where it is left out. */
  readonly severity?: "error" | "warn";
  /** Whether `data:fix` settles it; the rule's own word where it is left out. */
  readonly fixable?: boolean;
}

/** A finding of a rule that looks at several files at once. */
export interface LocatedFinding extends Finding {
  readonly in: LoadedModel | LoadedProvider;
}

/** The text of a model file, as far as it is TOML: the schema may refuse it. */
export interface TextSubject {
  readonly model: LoadedModel;
  readonly toml: TomlFile;
  readonly provider: LoadedProvider;
}

/** A model file that the schema accepts. */
export interface FileSubject extends TextSubject {
  readonly file: ModelFile;
  readonly blocks: readonly BlockPart[];
}

export interface ProviderSubject {
  readonly provider: LoadedProvider;
  /** Absent where `provider.toml` is broken: rules that need it are silent, since that is reported anyway. */
  readonly file?: ProviderFile;
  readonly models: readonly FileSubject[];
}

/** What a rule of one file may know besides it. No clock: today is handed in. */
export interface FileContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The file as it was before the change under review; undefined where it is new or nobody knows. */
  previous(path: string): ModelFile | undefined;
}

/** What a rule of the whole catalog may know. */
export interface LintContext extends FileContext {
  readonly data: DataSet;
  readonly providers: readonly ProviderSubject[];
  /** Whether `provider/id` or `provider/file-name` names a file, broken or not. */
  hasModel(name: string): boolean;
  /** That file, unless it is broken. */
  findModel(name: string): FileSubject | undefined;
}

interface RuleFacts {
  /** Kebab-case, as in the report and in `data/README.md`. */
  readonly name: string;
  /** Of findings that do not say; `error` where it is left out. */
  readonly severity?: "error" | "warn";
  /** Whether `data:fix` settles what the rule finds. */
  readonly fixable?: boolean;
  /** Left out of a report that does not ask for it: the calendar alone makes it speak. */
  readonly onRequest?: boolean;
}

/** Looks at one file; `reads: "text"` also at files that the schema refuses. */
export type FileRule = RuleFacts & { readonly scope: "file" } & (
    | { readonly reads: "text"; check(subject: TextSubject, context: FileContext): Iterable<Finding> }
    | { readonly reads?: "file"; check(subject: FileSubject, context: FileContext): Iterable<Finding> }
  );

/** Looks at everything that one provider sells. */
export type ProviderRule = RuleFacts & {
  readonly scope: "provider";
  check(subject: ProviderSubject, context: FileContext): Iterable<LocatedFinding>;
};

/** Looks at all providers. */
export type CatalogRule = RuleFacts & {
  readonly scope: "catalog";
  check(context: LintContext): Iterable<LocatedFinding>;
};

export type Rule = FileRule | ProviderRule | CatalogRule;
