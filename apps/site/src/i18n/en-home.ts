/** Strings of the site's head and of the price table on the first page. `{…}` is filled in. */
export const enHome = {
  sections: "Sections",
  section_prices: "Prices",
  offer_text: "This page is also in English:",
  offer_link: "read it in English",
  offer_dismiss: "Stay here",
};
