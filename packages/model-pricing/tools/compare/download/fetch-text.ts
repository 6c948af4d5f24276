/** How long and how much. Tests take less. */
export interface FetchLimits {
  /** For one try, from the request to the last byte. */
  readonly timeoutMs: number;
  readonly bytes: number;
  readonly pauseMs: number;
}

/** The largest of the data sets has 5 MB. */
export const LIMITS: FetchLimits = { timeoutMs: 60_000, bytes: 64_000_000, pauseMs: 2_000 };

/** What went wrong in words for a person, and whether it may be over at the next try. */
class FetchError extends Error {
  readonly again: boolean;
  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

/**
 * Fetches text, with one more try where the network or the server failed.
 *
 * @throws {Error} It could not be had; the message says why.
 */
export async function fetchText(address: string, limits: FetchLimits): Promise<string> {
  try {
    return await fetchOnce(address, limits);
  } catch (error) {
    if (!(error instanceof FetchError) || !error.again) throw error;
    await new Promise((resolve) => setTimeout(resolve, limits.pauseMs));
    try {
      return await fetchOnce(address, limits);
    } catch (second) {
      throw new Error(`${(second as Error).message}, twice`);
    }
  }
}

async function fetchOnce(address: string, { timeoutMs, bytes }: FetchLimits): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(address, { headers: { accept: "application/json" }, signal });
    if (!response.ok) {
      await response.body?.cancel();
      const again = response.status >= 500 || response.status === 429;
      throw new FetchError(`the server answered ${response.status} ${response.statusText}`.trimEnd(), again);
    }
    return await readBody(response, bytes);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (signal.aborted) throw new FetchError(`no answer within ${timeoutMs / 1000} s`, true);
    // What the network said stands in the cause of fetch's own error.
    const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    throw new FetchError(`it could not be reached (${cause?.code ?? cause?.message ?? message})`, true);
  }
}

/** Stops reading at the limit: what a server says of a length need not be so. */
async function readBody(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new FetchError(`more than ${most / 1_000_000} MB`, false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
