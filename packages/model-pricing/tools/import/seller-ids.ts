import { makerNamed, makerOfLine } from "./makers.ts";
import type { Offer } from "./types.ts";

const BEDROCK_PROFILES = ["us", "eu", "apac", "au", "jp", "ca", "global", "in", "us-gov"];
const AZURE_ZONES: Readonly<Record<string, string>> = {
  eu: "eu",
  us: "us",
  global: "global",
  "global-standard": "global",
};

/** Who made a model, and its id there as far as the seller's documented spelling shows it. */
export interface Made {
  readonly maker: string;
  /** Empty where the id names no model of the maker, such as a router. */
  readonly makerId: string;
}

/** `us.anthropic.x` is a profile that callers send; `bedrock/us-east-1/anthropic.x` is a data set's way to name a region. */
export function bedrockOffer(model: string): Offer | undefined {
  const path = model.replace(/^bedrock_mantle\//, "");
  const [, region, rest = ""] = /^(?:bedrock\/(?:([a-z]+-(?:[a-z]+-)?[a-z]+-\d)\/)?)?([a-z0-9.:-]+)$/.exec(path) ?? [];
  const profile = BEDROCK_PROFILES.find((name) => rest.startsWith(`${name}.`));
  const id = profile === undefined ? rest : rest.slice(profile.length + 1);
  if (!/^[a-z0-9]+\.[a-z0-9]/.test(id) || id.startsWith("regional.")) return undefined;
  if (profile === undefined) return { id, region };
  return region === undefined ? { id, region: profile, alias: rest } : undefined;
}

/** Drops the maker's name and the version of Amazon's own envelope: `anthropic.claude-opus-4-1-20250805-v1:0`. */
export function bedrockMaker(id: string): Made {
  const [, name = "", rest = ""] = /^(?:(?:us|eu|apac|au|jp|ca|global|in|us-gov)\.)?([a-z0-9]+)\.(.+)$/.exec(id) ?? [];
  return { maker: makerNamed(name), makerId: rest.replace(/-v\d+(:\d+)?$/, "").replace(/:\d+$/, "") };
}

/** `azure/eu/x` is a data set's way to name a data zone; callers name a deployment. */
export function azureOffer(model: string): Offer | undefined {
  const [, zone, id = ""] = /^(?:azure_ai\/|azure\/)?(?:([a-z-]+)\/)?([^/\s]+)$/.exec(model) ?? [];
  if (id === "" || (zone !== undefined && !(zone in AZURE_ZONES))) return undefined;
  return { id, region: zone && AZURE_ZONES[zone] };
}

/** Fireworks sends whole paths; some data sets write only their last part. */
export function fireworksOffer(model: string): Offer | undefined {
  const id = model.replace(/^fireworks_ai\//, "");
  if (/^[a-z0-9][a-z0-9.-]*$/.test(id))
    return id.startsWith("fireworks-ai") ? undefined : { id: `accounts/fireworks/models/${id}` };
  return /^(accounts\/[a-z0-9-]+\/(models|routers)|[a-z-]+)\/[a-z0-9.-]+$/.test(id) ? { id } : undefined;
}

/** Fireworks writes p for the point of a version: kimi-k2p5. */
export function fireworksMaker(id: string): Made | undefined {
  const rest = id.slice(id.lastIndexOf("/") + 1);
  const named = /^([a-z-]+)\/[^/]+$/.exec(id)?.[1] ?? /^accounts\/(?!fireworks\/)([a-z0-9-]+)\//.exec(id)?.[1];
  const makerId = id.includes("/routers/") ? "" : rest.replace(/(\d)p(?=\d)/g, "$1.");
  return named === undefined ? ofLine(rest, makerId) : { maker: makerNamed(named), makerId };
}

/** An id as model hubs write it: `maker/model`. */
export function hubOffer(id: string): Offer | undefined {
  return /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(id) ? { id } : undefined;
}

/** The maker is what stands before the last slash. */
export function hubMaker(id: string): Made {
  const parts = id.split("/");
  return { maker: makerNamed(parts.at(-2) ?? ""), makerId: parts.at(-1) ?? "" };
}

/** An id without a maker's name: the line says who made it. */
export function ofLine(id: string, makerId: string): Made | undefined {
  const maker = makerOfLine(id);
  return maker === undefined ? undefined : { maker, makerId };
}
