import { pinyin } from "pinyin-pro";

/** A text and, for each run of Chinese characters in it, its pinyin and its initials: what it may be searched by. */
export function pinyinWords(text: string): string {
  const words = [text];
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    const spell = (pattern: "pinyin" | "first") => pinyin(run, { toneType: "none", type: "array", v: true, pattern });
    words.push(spell("pinyin").join(""), spell("first").join(""));
  }
  return words.join(" ");
}
