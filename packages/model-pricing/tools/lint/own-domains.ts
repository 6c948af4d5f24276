import type { ProviderFile } from "../../src/compile/authored.ts";

/** Second labels under which countries and hosts sell names: `example.com.cn`, `example.github.io`. */
const SHARED =
  /^((com|net|org|gov|edu|ac|co|or|ne|go)\.[a-z]{2}|github\.io|gitbook\.io|pages\.dev|vercel\.app|notion\.site)$/;

/** The part of a host that its owner registered: `docs.example.com` is `example.com`. */
export function registrableDomain(host: string): string {
  const labels = host.toLowerCase().split(".");
  const tail = labels.slice(-2).join(".");
  return SHARED.test(tail) ? labels.slice(-3).join(".") : tail;
}

/** The domains that a provider's own addresses stand on. A host in `source_hosts` counts as written, without its siblings. */
export function ownDomains(file: ProviderFile): ReadonlySet<string> {
  const addresses = [file.price_page, file.website, file.key_page, ...(file.base_urls ?? [])];
  const domains = addresses.flatMap((address) => {
    const host = address === undefined ? undefined : URL.parse(address)?.hostname;
    return host === undefined ? [] : [registrableDomain(host)];
  });
  return new Set([...domains, ...(file.source_hosts ?? []).map((host) => host.toLowerCase())]);
}
