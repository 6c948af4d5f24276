import type { CardFacts } from "./card-facts.ts";

/** An element as satori takes it. */
interface Node {
  readonly type: "div";
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: unknown };
}

/** Pixels, as the sites that show cards want them. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const PAPER = "#fbfaf6";
const INK = "#1d1c1a";
const QUIET = "#66625a";
const RULE = "#dedad0";
const ACCENT = "#9c2f1f";

const box = (style: Node["props"]["style"], children?: unknown): Node => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

/** A long name gets smaller letters, so that it stays on two lines. */
function nameSize(name: string): number {
  return name.length > 40 ? 52 : name.length > 20 ? 64 : 84;
}

/** The drawing: name, figures between two rules, and what the figures do not say. */
export function cardMarkup({ name, id, figures, lines }: CardFacts): Node {
  return box(
    {
      width: "100%",
      height: "100%",
      boxSizing: "border-box",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "64px 72px",
      background: PAPER,
      color: INK,
      fontFamily: "Source Sans 3",
      fontSize: 30,
    },
    [
      box({ flexDirection: "column" }, [
        box({ fontFamily: "Source Serif 4", fontWeight: 600, fontSize: nameSize(name), lineHeight: 1.1 }, name),
        box({ color: QUIET, marginTop: 14 }, id.length > 78 ? `${id.slice(0, 77)}…` : id),
      ]),
      box(
        { borderTop: `3px solid ${INK}`, borderBottom: `1px solid ${RULE}`, padding: "30px 0 26px", gap: 72 },
        figures.map(({ label, amount }) =>
          box({ flexDirection: "column" }, [
            box({ fontSize: amount.length > 8 ? 64 : 80, fontWeight: 600, lineHeight: 1 }, amount),
            box({ color: QUIET, fontSize: 26, marginTop: 12 }, label),
          ]),
        ),
      ),
      box({ justifyContent: "space-between", alignItems: "flex-end", color: QUIET }, [
        box(
          { flexDirection: "column", gap: 6 },
          lines.map((line) => box({}, line)),
        ),
        box({ color: ACCENT, fontFamily: "Source Serif 4", fontWeight: 600 }, "model-pricing"),
      ]),
    ],
  );
}
