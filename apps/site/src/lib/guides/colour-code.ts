import { createCssVariablesTheme, createHighlighter } from "shiki";

/** A piece of code with the class that colours it. */
export interface CodePiece {
  readonly text: string;
  readonly class: string | undefined;
}

const LANGUAGES = ["typescript", "python", "shellscript", "json", "yaml", "toml", "dotenv"] as const;
const ALIASES: Readonly<Record<string, string>> = { curl: "shellscript", sh: "shellscript", bash: "shellscript" };

const theme = createCssVariablesTheme({ name: "almanac", variablePrefix: "--code-" });
const highlighter = await createHighlighter({ themes: [theme], langs: [...LANGUAGES] });

/** Colours code by classes: inline styles are against the content security policy. Unknown languages stay plain. */
export function colourCode(code: string, language: string): readonly (readonly CodePiece[])[] {
  const lang = ALIASES[language] ?? language;
  if (!LANGUAGES.some((known) => known === lang)) return code.split("\n").map((text) => [{ text, class: undefined }]);
  const { tokens } = highlighter.codeToTokens(code, { lang: lang as (typeof LANGUAGES)[number], theme: "almanac" });
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, class: /--code-token-([a-z-]+)/.exec(color ?? "")?.[1] })),
  );
}
