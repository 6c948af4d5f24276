/** What a page may load and run: its own files, and nothing written into the page. */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The same for the page that searches: the index is read by a program in WebAssembly. */
export const searchPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
