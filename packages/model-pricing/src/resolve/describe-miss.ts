import { ModelNotFoundError } from "../errors.ts";
import { fullName, type NamedModel, type NameIndex, sellersName } from "./name-index.ts";
import { splitProvider } from "./split-provider.ts";
import { type SuggestNames, suggestProviders } from "./suggest-names.ts";

interface Miss {
  readonly id: unknown;
  readonly provider?: string | undefined;
  readonly moment?: number | undefined;
}

/** Sellers that a message names; `facts.candidates` has them all. */
const MAX_NAMED_SELLERS = 8;
/** A longer id is cut in messages, which are one line. */
const MAX_SHOWN = 120;

/** Makes the error for an id that names nothing: why, and which known names are near. */
export function unknownModel(index: NameIndex, suggestNames: SuggestNames, miss: Miss): ModelNotFoundError {
  const { id, provider } = miss;
  const { suggestions, message } =
    typeof id !== "string" || id === ""
      ? { suggestions: [], message: describeNoName(id) }
      : describeUnknown(index, suggestNames, { ...miss, id });
  const facts = { id, ...(provider !== undefined && { provider }), suggestions, candidates: [] };
  return new ModelNotFoundError("unknown_model", message, facts);
}

function describeNoName(id: unknown): string {
  const got = id === "" ? "an empty text" : id === null || id === undefined ? String(id) : `of type ${typeof id}`;
  return `The model id is ${got}; expected the id of a model, such as "openai/gpt-4o".`;
}

interface Described {
  readonly suggestions: readonly string[];
  readonly message: string;
}

function describeUnknown(
  index: NameIndex,
  suggestNames: SuggestNames,
  { id, provider, moment }: Miss & { readonly id: string },
): Described {
  if (provider !== undefined && !index.providers.has(provider)) {
    const suggestions = suggestProviders(index.providers, String(provider));
    return { suggestions, message: `Unknown provider ${quote(String(provider))}.${didYouMean(suggestions)}` };
  }
  const unknown = `Unknown model ${quote(id)}${provider === undefined ? "" : ` of provider "${provider}"`}`;
  const dated = datedNames(index, id, provider);
  if (dated.length > 0)
    return {
      suggestions: [...new Set(dated.map(({ model }) => fullName(model)))],
      message: `${unknown}${describeDates(dated, moment)}`,
    };
  const split = splitProvider(id);
  const own = split && index.providers.has(split.provider) ? split.rest : id;
  if (own.startsWith("ft:")) {
    const message = `${unknown}: a fine-tuned model has a price of its own. Add it with extendCatalog.`;
    return { suggestions: [], message };
  }
  const suggestions = suggestNames(id, provider);
  const isSpelling = suggestions.some((name) => sameLetters(id, name, provider));
  const reason = isSpelling ? ": ids are compared exactly, capitals and spaces included" : "";
  return { suggestions, message: `${unknown}${reason}.${didYouMean(suggestions) || " No known id is near it."}` };
}

/** The name's uses with dates, where it is one that moved between models and none holds now. */
function datedNames({ names }: NameIndex, id: string, provider: string | undefined): readonly NamedModel[] {
  const split = splitProvider(id);
  const of = (name: string, seller: string | undefined) =>
    (names.get(name) ?? []).filter(({ model }) => seller === undefined || model.provider === seller);
  const ofSeller =
    split && (provider === undefined || provider === split.provider) ? of(split.rest, split.provider) : [];
  return [...(ofSeller.length > 0 ? ofSeller : of(id, provider))].sort(
    (a, b) => a.from - b.from || (fullName(a.model) < fullName(b.model) ? -1 : 1),
  );
}

function describeDates(dated: readonly NamedModel[], moment: number | undefined): string {
  const uses = dated.map(({ model, alias }) => {
    const from = alias?.from === undefined ? "" : ` from ${alias.from}`;
    const until = alias?.until === undefined ? "" : ` until ${alias.until}`;
    return `"${fullName(model)}"${from}${until}`;
  });
  const when = moment === undefined ? "" : ` at ${new Date(moment).toISOString().replace(".000Z", "Z")}`;
  const advice = moment === undefined ? " Pass at, the moment of the request." : "";
  return `${when}: the name stands for ${uses.join(", ")} (until is exclusive).${advice}`;
}

function sameLetters(id: string, name: string, provider: string | undefined): boolean {
  const plain = id.trim().toLowerCase();
  const known = name.toLowerCase();
  return known === plain || known === `${provider ?? known.slice(0, known.indexOf("/"))}/${plain}`;
}

/** Makes the error for a name that several providers sell, none of which is its maker. */
export function ambiguousModel(id: string, named: readonly NamedModel[]): ModelNotFoundError {
  const sellers = [...new Set(named.map(({ model }) => model.provider))];
  const candidates = sellers.length > 1 ? named.map(sellersName) : named.map(({ model }) => fullName(model));
  const shown = sellers.slice(0, MAX_NAMED_SELLERS).join(", ");
  const more = sellers.length > MAX_NAMED_SELLERS ? ` and ${sellers.length - MAX_NAMED_SELLERS} more` : "";
  const what =
    sellers.length > 1
      ? `is sold by ${sellers.length} providers: ${shown}${more}`
      : `names ${candidates.length} models of ${sellers[0]}: ${candidates.join(", ")}`;
  return new ModelNotFoundError("ambiguous_model", `${quote(id)} ${what}. Pass one, e.g. "${candidates[0]}".`, {
    id,
    suggestions: [],
    candidates,
  });
}

function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return "";
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.pop();
  return ` Did you mean ${quoted.length > 0 ? `${quoted.join(", ")} or ` : ""}${last}?`;
}

/** Quotes what the caller wrote; a line break in it must not break the line. */
function quote(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}
