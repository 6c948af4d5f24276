import { preview } from "astro";

/** Serves the built site for the browser tests, and stops it after them. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const server = await preview({
    root: new URL("..", import.meta.url).pathname,
    logLevel: "silent",
    server: { host: "127.0.0.1", port: 4391 },
  });
  const base = (process.env.BASE_PATH ?? "/").replace(/\/?$/, "/");
  process.env.E2E_ADDRESS = `http://127.0.0.1:${server.port}${base}`;
  return () => server.stop();
}
