import type { Received } from "./received.ts";
import { EXPECTED, rejectCatalog } from "./reject-catalog.ts";

const START = 60;

/**
 * Reads the text of a catalog as JSON. The content type is no condition, since servers of raw files call JSON plain
 * text; it is a hint where the text cannot be read.
 *
 * @throws {CatalogError} `catalog_rejected`: not UTF-8, or not JSON.
 */
export function parseCatalogText({ name, bytes, contentType }: Received): unknown {
  const facts = { content_type: contentType ?? null, bytes: bytes.length };
  const what = `${bytes.length} bytes${contentType === undefined ? "" : ` of type ${contentType}`}`;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const advice = `Expected ${EXPECTED} in UTF-8; a compressed file has to be unpacked first.`;
    throw rejectCatalog(name, `is not UTF-8 text (${what})`, advice, facts, error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw rejectCatalog(name, `is not JSON (${what}, ${describe(text)})`, adviceFor(text), facts, error);
  }
}

function describe(text: string): string {
  const start = text.trim().replaceAll(/\s+/g, " ");
  if (start === "") return "nothing but space";
  return `starting with ${JSON.stringify(start.length > START ? `${start.slice(0, START)}...` : start)}`;
}

function adviceFor(text: string): string {
  const start = text.trimStart();
  if (start.startsWith("<")) return `It is a web page; expected ${EXPECTED}, so check the address.`;
  if (start.startsWith("{")) return "It is cut off or damaged; fetch it again.";
  return `Expected ${EXPECTED}; check the address.`;
}
