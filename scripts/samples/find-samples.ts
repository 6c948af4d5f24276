import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../lib/repository.ts";
import { type SampleRun, sampleRuns } from "./sample-runs.ts";

/** The languages of the samples, with the end of their files' names. */
export const languages = { curl: ".sh", python: ".py", typescript: ".ts" } as const;
export type Language = keyof typeof languages;

export const samplesFolder = join(repositoryRoot, "apps/site/samples");

export interface Sample extends SampleRun {
  language: Language;
  /** What the sample is called in every language. */
  sample: string;
  /** What this run is called: the sample, and what is different about the run. */
  title: string;
  path: string;
  expected: string;
}

/** Lists the runs of every sample of a language. */
export function findSamples(language: Language): Sample[] {
  const folder = join(samplesFolder, language);
  return readdirSync(folder)
    .filter((name) => name.endsWith(languages[language]))
    .flatMap((file) => {
      const sample = file.slice(0, -languages[language].length);
      const runs = (sampleRuns[sample] ?? [{}]).filter(({ not = [] }) => !not.includes(language));
      return runs.map((run) => {
        const title = run.name === undefined ? sample : `${sample}.${run.name}`;
        return {
          ...run,
          language,
          sample,
          title,
          path: join(folder, file),
          expected: join(folder, `${title}.out.txt`),
        };
      });
    });
}

/** The files of expected output that are there. */
export function listExpected(language: Language): string[] {
  const folder = join(samplesFolder, language);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".out.txt"))
    .map((name) => join(folder, name));
}
