import type { CorrectionFile } from "../../src/compile/correction.ts";
import type { ExchangeRatesFile } from "../../src/compile/exchange-rate-list.ts";
import type { SubscriptionFile } from "../../src/compile/subscription.ts";
import { correctionFile, exchangeRatesFile, subscriptionFile } from "../../src/schema/index.ts";
import { filesIn, foldersIn, loadFile, slugOf } from "../data-folders.ts";
import type { Problem } from "../problem.ts";
import type { TomlFile } from "../toml.ts";

/** A file of facts beside the prices. */
export interface LoadedFact<T> {
  /** Path from the folder that holds `data/`, with forward slashes. */
  readonly path: string;
  /** The file's name without its ending. */
  readonly slug: string;
  /** Absent where the text is not TOML. */
  readonly toml?: TomlFile;
  /** Absent where anything is wrong with the file. */
  readonly file?: T;
}

/** What the data folder holds besides providers and calendars. */
export interface Facts {
  readonly exchangeRates: readonly LoadedFact<ExchangeRatesFile>[];
  /** Named after the provider. */
  readonly corrections: readonly LoadedFact<CorrectionFile>[];
  readonly subscriptions: readonly (LoadedFact<SubscriptionFile> & { readonly provider: string })[];
}

/** Every file of facts. */
export function allFacts({ exchangeRates, corrections, subscriptions }: Facts): readonly LoadedFact<unknown>[] {
  return [...exchangeRates, ...corrections, ...subscriptions];
}

/** Reads exchange rates, corrections and subscriptions; what is wrong with single files goes to `problems`. */
export function loadFacts(root: string, problems: Problem[]): Facts {
  type Schema<T> = Parameters<typeof loadFile<T>>[2];
  const loadAll = <T>(folder: string, schema: Schema<T>): LoadedFact<T>[] =>
    filesIn(root, folder, problems).map((path) => {
      const { toml, file } = loadFile<T>(root, path, schema, problems);
      return { path, slug: slugOf(path), toml, file };
    });
  return {
    exchangeRates: loadAll("data/exchange-rates", exchangeRatesFile),
    corrections: loadAll("data/corrections", correctionFile),
    subscriptions: foldersIn(root, "data/subscriptions", problems).flatMap((provider) =>
      loadAll<SubscriptionFile>(`data/subscriptions/${provider}`, subscriptionFile).map((loaded) => ({
        ...loaded,
        provider,
      })),
    ),
  };
}
