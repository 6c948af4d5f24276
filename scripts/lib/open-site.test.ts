import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { findFreePort, parsePort } from "./open-site.ts";

const servers: Server[] = [];

async function takePort(port: number, host: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

it("passes over a port that is taken", async () => {
  const taken = await takePort(0, "127.0.0.1");
  expect(await findFreePort(taken)).toBeGreaterThan(taken);
});

it.each([
  [undefined, 4321],
  ["", 4321],
  ["8080", 8080],
])("reads PORT=%s as %i", (text, port) => {
  expect(parsePort(text)).toBe(port);
});

it.each(["0", "65536", "80.5", "http"])("refuses PORT=%s", (text) => {
  expect(parsePort(text)).toBeUndefined();
});
