import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { benchFolder } from "./places.ts";

export interface BundleSize {
  /** What is loaded at once, minified and gzipped, in bytes. */
  code: number;
  /** What is loaded on demand and is asked for here. */
  data: number;
}

/**
 * Bundles a few lines that use a package for a browser, and weighs what they load.
 *
 * @param needed Part of the path of the module that is imported on demand; other modules that might be are not counted.
 */
export async function bundleSize(source: string, needed?: string): Promise<BundleSize> {
  const result = await build({
    stdin: { contents: source, resolveDir: benchFolder, loader: "js" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: "out",
    write: false,
    metafile: true,
    logLevel: "silent",
    loader: { ".wasm": "binary" },
  });
  const outputs = new Map(Object.entries(result.metafile.outputs));
  const sizes = new Map(
    result.outputFiles.map(({ path, contents }) => [
      path.slice(path.lastIndexOf("out/")),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const reach = (path: string, reached = new Set<string>()): Set<string> => {
    if (reached.has(path)) return reached;
    reached.add(path);
    for (const { path: next, kind } of outputs.get(path)?.imports ?? [])
      if (kind === "import-statement") reach(next, reached);
    return reached;
  };
  const entry = [...outputs].find(([, { entryPoint }]) => entryPoint === "<stdin>")?.[0] as string;
  const atOnce = reach(entry);
  const onDemand = [...outputs]
    .filter(([, { inputs }]) => needed !== undefined && Object.keys(inputs).some((path) => path.includes(needed)))
    .flatMap(([path]) => [...reach(path)])
    .filter((path) => !atOnce.has(path));
  const weigh = (paths: Iterable<string>) => [...new Set(paths)].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  return { code: weigh(atOnce), data: weigh(onDemand) };
}
