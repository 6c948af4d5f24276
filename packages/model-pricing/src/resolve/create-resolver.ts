import { CatalogError, ModelNotFoundError } from "../errors.ts";
import { requestInstant } from "../instant.ts";
import type { ModelRecord } from "../types.ts";
import { ambiguousModel, unknownModel } from "./describe-miss.ts";
import { type Found, lookUp } from "./look-up.ts";
import { fullName, indexNames, type NameIndex, sellersName } from "./name-index.ts";
import type { Resolution, ResolveOptions, Resolver } from "./resolution.ts";
import { splitProvider } from "./split-provider.ts";
import { createSuggester } from "./suggest-names.ts";

/**
 * Makes a resolver of the given records. Names are indexed at its first use; after that a lookup takes the same time
 * in any catalog. The order of the records never matters.
 *
 * @throws {CatalogError} `catalog_rejected`, at the first use: a provider has two records with one id.
 *
 * @example
 * createResolver([gpt_4o]).resolveModel("gpt-4o-2024-08-06").matched
 * //=> "alias"
 */
export function createResolver(models: readonly ModelRecord[]): Resolver {
  let built: NameIndex | undefined;
  const index = () => {
    built ??= indexNames(models);
    return built;
  };
  const suggestNames = createSuggester(index);

  const resolveModel = (id: string, options: ResolveOptions = {}): Resolution => {
    const { provider } = options;
    const moment = options.at === undefined ? undefined : requestInstant(options.at).milliseconds;
    const wanted = deploymentTarget(id, options) ?? id;
    const found: Found = isName(wanted) ? lookUp(index(), wanted, provider, moment) : { kind: "none" };
    switch (found.kind) {
      case "one":
        return describe(index(), found, { id, wanted, provider });
      case "many":
        throw ambiguousModel(wanted, found.named);
      case "none":
        throw unknownModel(index(), suggestNames, { id: wanted, provider, moment });
      default:
        return found satisfies never;
    }
  };

  return {
    resolveModel,
    findModel: (id, options) => {
      try {
        return resolveModel(id, options);
      } catch (error) {
        if (error instanceof ModelNotFoundError && error.code === "unknown_model") return undefined;
        throw error;
      }
    },
    suggest: (id) => (isName(id) ? suggestNames(id) : []),
  };
}

/** Callers in JavaScript pass what a response holds, which may be nothing. */
function isName(id: unknown): id is string {
  return typeof id === "string" && id !== "";
}

function deploymentTarget(id: string, { deployments }: ResolveOptions): string | undefined {
  return deployments && Object.hasOwn(deployments, id) ? deployments[id] : undefined;
}

function describe(
  index: NameIndex,
  { named, isPrefixed, rivals }: Extract<Found, { kind: "one" }>,
  asked: { readonly id: string; readonly wanted: string; readonly provider: string | undefined },
): Resolution {
  const target = followMove(index, named.model);
  const isBare = !isPrefixed && asked.provider === undefined;
  return {
    model: target ?? named.model,
    requested_id: asked.id,
    matched: isPrefixed ? `provider_${named.kind}` : named.kind,
    matched_id: named.name,
    ...(named.alias?.fixes && { fixes: named.alias.fixes }),
    ...(isBare && named.model.first_party && { by_maker: true as const }),
    ...(rivals.length > 0 && { candidates: rivals.map(sellersName) }),
    ...(asked.wanted !== asked.id && { deployment: asked.id }),
    ...(target && { moved_from: fullName(named.model) }),
  };
}

/** The record that a renamed one points to, as `provider/id`. One step, no chains. */
function followMove(index: NameIndex, model: ModelRecord): ModelRecord | undefined {
  if (model.moved_to === undefined) return undefined;
  const split = splitProvider(model.moved_to);
  const target = index.names
    .get(split?.rest ?? "")
    ?.find((named) => named.kind === "id" && named.model.provider === split?.provider)?.model;
  if (target && target.moved_to === undefined) return target;
  const why = target ? `"${fullName(target)}", which moved on to "${target.moved_to}"` : "no record of the catalog";
  throw new CatalogError(
    "catalog_rejected",
    `"${fullName(model)}" has moved_to = "${model.moved_to}", which is ${why}. Expected the provider and id of the record that holds the model now.`,
    { model: fullName(model), moved_to: model.moved_to },
  );
}
