import { SAMPLE_LANGUAGES, type SampleLanguage } from "./sample-languages.ts";

/** What a reader types to run a program of the tutorials that lies beside a file `.env`. */
export function runCommands(name: string): Readonly<Record<SampleLanguage, string>> {
  const file = (language: SampleLanguage) => `${name}.${SAMPLE_LANGUAGES[language]}`;
  // The shell reads the file for programs that do not.
  const read = "set -a; . ./.env; set +a";
  return {
    typescript: `node --env-file=.env ${file("typescript")}`,
    python: `${read}\npython3 ${file("python")}`,
    curl: `${read}\nbash ${file("curl")}`,
  };
}
