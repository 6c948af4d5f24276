/** First line of every generated module. */
export const HEADER = "// Made from data/ by tools/compile.ts; edit the TOML files instead.\n";
