import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that changes something. */
export interface Written {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** GitHub's API on this machine, with the answers of a table and nothing else. */
export interface FakeGitHub {
  readonly address: string;
  readonly written: readonly Written[];
  close(): Promise<void>;
}

/**
 * Opens one. Lists come in pages of a hundred, as GitHub's do; a path that the table lacks is not found, and a request
 * without the token is refused.
 */
export async function openFakeGitHub(lists: Readonly<Record<string, readonly unknown[]>>): Promise<FakeGitHub> {
  const written: Written[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (request.headers.authorization !== "Bearer token") return answer(401, { message: "Bad credentials" });
    if (request.method !== "GET") {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Written["body"];
      written.push({ method: request.method ?? "", path: pathname, body });
      return answer(201, { id: 1 });
    }
    const head = searchParams.get("head");
    const list = lists[head === null ? pathname : `${pathname}?head=${head}`];
    if (!list) return answer(404, { message: "Not Found" });
    const [size, page] = [Number(searchParams.get("per_page")), Number(searchParams.get("page"))];
    return answer(200, list.slice((page - 1) * size, page * size));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    written,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
