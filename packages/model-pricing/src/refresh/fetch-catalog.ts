import { CatalogError } from "../errors.ts";
import type { ReadLimits, Received } from "./received.ts";
import { reasonOf, rejectCatalog } from "./reject-catalog.ts";

/**
 * Fetches a catalog, following redirects.
 *
 * @throws {CatalogError} `catalog_rejected`: no answer, another status than 200, too large, or redirected to an
 * address without encryption.
 */
export async function fetchCatalog(address: string, { signal, maxBytes }: ReadLimits): Promise<Received> {
  let response: Response;
  try {
    response = await fetch(freshRequest(address), { headers: { accept: "application/json" }, signal: signal ?? null });
  } catch (error) {
    signal?.throwIfAborted();
    const advice = "Check the address and the network; the built-in catalog works without either.";
    throw rejectCatalog(address, `could not be fetched (${reasonOf(error)})`, advice, {}, error);
  }
  const name = response.redirected ? `${address} (redirected to ${response.url})` : address;
  const contentType = response.headers.get("content-type") ?? undefined;
  const refuse = async (received: string, advice: string, facts: object) => {
    // An unread body keeps its connection open.
    await response.body?.cancel().catch(() => {});
    throw rejectCatalog(name, received, advice, { ...facts });
  };
  if (response.status !== 200) {
    const status = `${response.status}${response.statusText ? ` ${response.statusText}` : ""}`;
    const advice = "Expected status 200 and a catalog.json; check the address.";
    await refuse(`answered with status ${status}`, advice, { status: response.status });
  }
  if (address.startsWith("https:") && response.url.startsWith("http:")) {
    const advice = "Prices that anyone on the way may change are not taken; check the address.";
    await refuse("left https: on the way", advice, { url: response.url });
  }
  try {
    return { name, contentType, bytes: await readLimited(name, response, maxBytes) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CatalogError) throw error;
    throw rejectCatalog(name, `broke off while it was read (${reasonOf(error)})`, "Try again.", {}, error);
  }
}

/** A newer catalog is wanted, not the one that a browser kept. Runtimes without an HTTP cache may not know the option. */
function freshRequest(address: string): Request {
  // Node's types do not have the option, since Node keeps no responses.
  const fresh: object = { cache: "no-cache" };
  try {
    return new Request(address, fresh);
  } catch {
    return new Request(address);
  }
}

async function readLimited(name: string, response: Response, maxBytes: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > maxBytes) {
      await reader?.cancel().catch(() => {});
      throw tooLarge(name, `more than ${maxBytes} bytes`, maxBytes);
    }
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The error for a catalog above the limit. */
export function tooLarge(name: string, size: string, maxBytes: number) {
  const advice = `Expected at most ${maxBytes}; pass maxBytes if it is meant to be that large.`;
  return rejectCatalog(name, `has ${size}`, advice, { max_bytes: maxBytes });
}
