import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Served {
  readonly address: string;
  /** What was asked for, in order: a path, or `CONNECT host:port` where the server was taken for a proxy. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Opens a server on this machine. */
export async function serve(answer: (path: string, response: ServerResponse, tries: number) => void): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? "";
    asked.push(path);
    answer(path, response, asked.filter((one) => one === path).length);
  });
  // A proxy is asked for a tunnel; what comes through it is answered as if it had come straight here.
  server.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    server.emit("connection", socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
