import type { enHome } from "./en-home.ts";

export const zhCNHome: { readonly [K in keyof typeof enHome]: string } = {
  sections: "栏目",
  section_prices: "价格",
  offer_text: "这一页也有中文版：",
  offer_link: "看中文",
  offer_dismiss: "留在这里",
};
