/** Languages of the tutorials' programs, with the end of their files' names. */
export const SAMPLE_LANGUAGES = { typescript: "ts", python: "py", curl: "sh" } as const;

export type SampleLanguage = keyof typeof SAMPLE_LANGUAGES;

/** What they are called. */
export const LANGUAGE_LABELS: Readonly<Record<SampleLanguage, string>> = {
  typescript: "TypeScript",
  python: "Python",
  curl: "curl",
};
