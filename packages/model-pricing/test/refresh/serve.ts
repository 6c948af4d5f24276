import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Runs a server on loopback while `use` runs. */
export async function serving<T>(listener: RequestListener, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Answers every request alike. */
export function answer(body: string | Uint8Array, type = "application/json", status = 200): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };
}
