import http from "node:http";

/** In Node 24.14 and later; the types are those of an older Node. */
type WithProxy = typeof http & { readonly setGlobalProxyFromEnv?: () => void };

const VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Lets `fetch` go through the proxy that the environment names.
 *
 * @returns What to tell a person whose Node cannot.
 */
export function honourProxy(env: NodeJS.ProcessEnv): string | undefined {
  const named = VARIABLES.find((name) => env[name]);
  // Node has read the variables itself.
  if (named === undefined || env.NODE_USE_ENV_PROXY === "1") return undefined;
  const { setGlobalProxyFromEnv } = http as WithProxy;
  if (setGlobalProxyFromEnv) {
    setGlobalProxyFromEnv();
    return undefined;
  }
  return `${named} is set, but this Node goes past it. Set NODE_USE_ENV_PROXY=1 too (Node 22.21 or 24.5 and later).`;
}
