import addresses from "../../../../../addresses.json" with { type: "json" };
import { SAMPLE_LANGUAGES, type SampleLanguage } from "./sample-languages.ts";

/** The tutorials' programs and their outputs, by their path in `samples/`. */
const FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    import.meta.glob<string>(["/samples/**/*", "!**/*.wav"], {
      exhaustive: true,
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ).map(([path, text]) => [path.replace(/^\/samples\//, ""), text]),
);

/** One program, as a page shows it. */
export interface SampleFile {
  readonly language: SampleLanguage;
  /** Path below `samples/`. */
  readonly path: string;
  readonly code: string;
  /** What the tests saw it print; undefined where this language has no such run. */
  readonly output: string | undefined;
}

/** Text of a file below `samples/`, without the line feed at its end. */
export function sampleText(path: string): string {
  const text = FILES.get(path);
  if (text === undefined) throw new Error(`A tutorial shows samples/${path}, which does not exist.`);
  return text.trimEnd();
}

/** Program `name` in the languages it is written in, or in those asked for; `run` chooses among its outputs. */
export function sampleFiles(name: string, languages?: readonly SampleLanguage[], run?: string): readonly SampleFile[] {
  const found = (languages ?? (Object.keys(SAMPLE_LANGUAGES) as SampleLanguage[])).flatMap((language) => {
    const path = `${language}/${name}.${SAMPLE_LANGUAGES[language]}`;
    if (languages === undefined && !FILES.has(path)) return [];
    const expected = `${language}/${name}${run === undefined ? "" : `.${run}`}.out.txt`;
    return [{ language, path, code: sampleText(path), output: FILES.get(expected)?.trimEnd() }];
  });
  if (found.length === 0) throw new Error(`A tutorial shows the program "${name}", which samples/ has in no language.`);
  if (found.every(({ output }) => output === undefined)) {
    throw new Error(`The program "${name}" has no output of the run "${run ?? "without a name"}".`);
  }
  return found;
}

/** Page of a sample in the repository. */
export function sampleAddress(path: string): string {
  return `${addresses.repository}/blob/main/apps/site/samples/${path}`;
}
