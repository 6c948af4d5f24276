import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface OpenSite {
  address: string;
  stop(): Promise<void>;
}

/** The part of Astro's `preview` that is used here. The root does not depend on Astro, so its types are out of reach. */
type Preview = (config: {
  root: string;
  logLevel: "silent";
  server: { host: string; port: number };
}) => Promise<OpenSite & { port: number }>;

const host = "127.0.0.1";
const usualPort = 4321;

function isFree(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has nobody listening there either.
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}

/** Finds the first port from `first` on that nobody uses, on either of the addresses that "localhost" may mean. */
export async function findFreePort(first: number): Promise<number | undefined> {
  for (let port = first; port < Math.min(first + 100, 65_536); port += 1) {
    if ((await isFree(port, host)) && (await isFree(port, "::1"))) return port;
  }
  return undefined;
}

/** Reads PORT. Empty means the usual port, and what is no port gives undefined. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return usualPort;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** Serves the built site on a port of this machine, to this machine alone. */
export async function openSite(root: string, port: number): Promise<OpenSite> {
  const siteRoot = join(root, "apps/site");
  const astro = createRequire(join(siteRoot, "package.json")).resolve("astro");
  const { preview }: { preview: Preview } = await import(pathToFileURL(astro).href);
  const server = await preview({ root: siteRoot, logLevel: "silent", server: { host, port } });
  const base = (process.env.BASE_PATH ?? "").replace(/^\/|\/$/g, "");
  return { address: `http://localhost:${server.port}/${base === "" ? "" : `${base}/`}`, stop: () => server.stop() };
}
