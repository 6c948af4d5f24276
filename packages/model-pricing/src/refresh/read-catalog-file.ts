import { CatalogError } from "../errors.ts";
import { tooLarge } from "./fetch-catalog.ts";
import type { ReadLimits, Received } from "./received.ts";
import { reasonOf, rejectCatalog } from "./reject-catalog.ts";

// A name in a variable: bundlers for browsers would stop at the literal, though nothing there ever asks for a file.
const fileSystem = "node:fs/promises";

/**
 * Reads a catalog from a path or a `file:` address.
 *
 * @throws {CatalogError} `catalog_rejected`: no file system here, no such file, or too large.
 */
export async function readCatalogFile(path: string, { signal, maxBytes }: ReadLimits): Promise<Received> {
  const { readFile, stat } = await loadFileSystem(path);
  try {
    const file = path.startsWith("file:") ? new URL(path) : path;
    const { size } = await stat(file);
    if (size > maxBytes) throw tooLarge(path, `${size} bytes`, maxBytes);
    return { name: path, bytes: await readFile(file, { signal }) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CatalogError) throw error;
    throw rejectCatalog(path, `could not be read (${reasonOf(error)})`, "Check the path.", {}, error);
  }
}

async function loadFileSystem(path: string): Promise<typeof import("node:fs/promises")> {
  try {
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ fileSystem);
  } catch (error) {
    const advice = "Pass a whole web address, such as new URL(path, location.href).";
    throw rejectCatalog(path, "is a file, and there are no files to read here", advice, {}, error);
  }
}
